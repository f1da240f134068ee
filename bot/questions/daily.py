"""The day's session: one message, and the buttons that say how it went."""

from datetime import timedelta

from bot.clearing import still_open
from bot.context import Said, Turn
from bot.modes import BACK, back_text
from bot.outcome import WORST, note_band, note_status
from bot.prescription import name_day, show_workout, summarise_training
from bot.questions.question import Next, Question, Scene, Views, settle
from bot.running import run_of_prompt, run_text, today_line
from bot.sides import hint, number_rows, waiting
from bot.signs import ask_signs, ask_waiting
from bot.snooze import move_to_tomorrow, snooze, snooze_rows
from bot.standing import owed
from bot.view import Button, Html, Rows, View, paragraphs, under
from content.locales import format_day
from content.log import Run, Training
from storage.models import Prompt, Workout
from storage.workouts import get_workout

LATE = timedelta(minutes=15)
WHEN_AFTER = timedelta(hours=3)
"""A "done" this long after the prompt is asked when it was."""
STILL_TODAY = timedelta(days=1)
"""A button older than this is about its own day, not about today."""
EARLIER = timedelta(hours=12)
"""A list that waits for longer is no news: it says what waits for it instead of why it was asked."""
RUN_KINDS = ("runcheck", "runfollow")
BANDS = {"done 0-3": "0-3", "done 4-5": "4-5", "stopped 6-10": "6-10"}


def ask(scene: Scene) -> View | None:
    """The session, or yesterday's number first when that rides in this message."""
    head = paragraphs(_apology(scene), _missed(scene)) if scene.prompt.sent_at is None else Html("")
    riders = [rider for rider in scene.riders if not rider.answered_at and rider.kind != "safety"]
    # Put off by the person, it is the session they wait for; a missing answer can wait.
    rider = next((rider for rider in riders if not (scene.prompt.snoozed and rider.kind == "gap")), None)
    if rider and (scene.gate or _is_open(scene)):
        return _number_first(scene, rider, head)
    if scene.signs is not None:
        return _signs_first(scene, scene.signs)
    if scene.workout is None and scene.gate:
        return View(paragraphs(head, *scene.gate), clearance_rows(scene), scene.prompt.id)
    return session_view(scene, head) if _is_open(scene) else None


def ask_session(scene: Scene) -> View | None:
    """The session itself: after the number, after an hour without it, or when it is asked for."""
    if scene.signs is not None:
        return _signs_first(scene, scene.signs)
    return session_view(scene) if _is_open(scene) else None


def _signs_first(scene: Scene, asked: Prompt) -> View:
    view = (
        ask_waiting(scene.locale, asked)
        if _is_from_before(scene, asked)
        else ask_signs(scene.locale, asked, again=True)
    )
    if not asked.key.startswith(BACK):
        return view
    return under(view, back_text(scene.locale, scene.log, scene.today))


def _is_from_before(scene: Scene, asked: Prompt) -> bool:
    return asked.sent_at is not None and scene.now - asked.sent_at > EARLIER


def _is_open(scene: Scene) -> bool:
    return scene.workout is not None and scene.status == "planned"


def _apology(scene: Scene) -> str:
    due = scene.prompt.due_at
    if due is None or scene.now - due < LATE:
        return ""
    return scene.phrase("daily.late", hour=scene.clock(due))


def _missed(scene: Scene) -> str:
    if scene.missed is None:
        return ""
    return scene.phrase("daily.missed", day=name_day(scene.locale, scene.missed, scene.today))


def _number_first(scene: Scene, rider: Prompt, head: Html) -> View:
    training = scene.training(rider.workout_id)
    run = run_of_prompt(scene.log, rider) if rider.kind in RUN_KINDS else None
    done = training or run
    text = scene.phrase(
        _number_key(scene, rider),
        day=name_day(scene.locale, done.date if done else scene.today, scene.today),
        work=_work(scene, training, run),
        test=scene.phrase(f"test.{scene.person.test}"),
        minutes=scene.workout.minutes if scene.workout else 0,
    )
    answered = rider.kind not in ("gap", "daily_score")
    extra = [Button(scene.phrase("checkin.painkiller"), "painkiller")] if answered else []
    workout = run is None and rider.kind != "daily_score"
    if workout and (training is None or training.status == "planned"):
        extra.append(Button(scene.phrase("checkin.not_trained"), "did not train"))
    kind = "p48" if rider.kind == "followup" else "p24"
    asked = waiting(scene.log, rider.workout_id, kind, scene.now) if run is None else ()
    numbers = number_rows(scene.locale, asked)
    rows = (*numbers, tuple(extra)) if extra else numbers
    return View(paragraphs(head, text, hint(scene.locale, asked)), rows, rider.id)


def _work(scene: Scene, training: Training | None, run: Run | None) -> Html:
    if training is not None:
        return summarise_training(scene.locale, training, scene.log.unit)
    return run_text(scene.locale, run) if run else Html("")


def _number_key(scene: Scene, rider: Prompt) -> str:
    alone = scene.workout is None or scene.signs is not None
    if rider.kind == "daily_score":
        return "flare.number_only" if alone else "flare.number_first"
    if alone:
        return "daily.number_only"
    return "daily.gap_first" if rider.kind == "gap" else "daily.number_first"


def session_view(scene: Scene, *head: str) -> View:
    """Phase and day, every exercise, how long it takes, and the buttons."""
    rows = (*session_rows(scene), *clearance_rows(scene))
    return View(paragraphs(*head, session_text(scene)), rows, scene.prompt.id)


def shown_session(scene: Scene) -> View | None:
    """The buttons of a session that is being shown, without its text; `None` while something comes first."""
    asked = any(not rider.answered_at and rider.kind != "safety" for rider in scene.riders)
    if asked or scene.signs is not None or scene.prompt.workout_id is None:
        return None
    return View(rows=(*session_rows(scene), *clearance_rows(scene)), prompt=scene.prompt.id)


def clearance_rows(scene: Scene) -> Rows:
    """The way back while a sign for the doctor makes the day easier (rule 3.14)."""
    if not still_open(scene.log.flags, scene.now):
        return ()
    return ((Button(scene.phrase("safety.clearance"), "cleared", 0),),)


def session_text(scene: Scene) -> Html:
    """What is to be done, in full."""
    workout = scene.workout
    if workout is None:
        return Html("")
    title = scene.phrase(
        f"daily.title.{workout.tier}",
        day=format_day(scene.locale, scene.today, "weekday_date"),
        phase=scene.phrase(f"phase.{workout.phase}.name"),
        minutes=workout.minutes,
    )
    return paragraphs(title, *scene.gate, show_workout(scene.locale, workout, scene.log), today_line(scene))


def session_rows(scene: Scene) -> Rows:
    """The buttons of the session: how it went, not now, how and why."""
    label = scene.phrase
    running = (Button(label("run.button.run"), "run", 0),) if today_line(scene) else ()
    return (
        tuple(Button(label(f"daily.button.{data.replace(' ', '_')}"), data) for data in BANDS),
        (
            Button(label("daily.button.partly"), "partly"),
            Button(label("daily.button.skip"), "skip"),
            Button(label("daily.button.later"), "later"),
        ),
        (Button(label("daily.button.how"), "how", 0), Button(label("daily.button.why"), "why", 0), *running),
    )


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Take how it went; a bare number is asked back, since it may be anything."""
    if prompt.workout_id is None:
        return None
    workout = await get_workout(turn.session, turn.person.id, prompt.workout_id)
    if workout is None:
        return None
    if said.text in BANDS:
        return await _done(turn, prompt, workout, BANDS[said.text])
    if said.text == "partly":
        return await _partly(turn, prompt, workout)
    if said.text == "skip":
        return await _skip(turn, prompt, workout)
    if said.text == "tomorrow" and workout.status == "skipped":
        return await move_to_tomorrow(turn, prompt)
    return await _later(turn, prompt, said) if workout.status == "planned" else None


async def _later(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    if said.tapped is None:
        # What is typed may name a time; the wish it was read as is served once, by its handler.
        return None
    if said.text == "later":
        return [View(turn.phrase("snooze.ask"), snooze_rows(turn.locale), prompt.id)]
    return await snooze(turn, prompt, said) if said.text.startswith("later ") else None


async def _done(turn: Turn, prompt: Prompt, workout: Workout, band: str) -> Views:
    if workout.status in ("done", "stopped") and workout.during == WORST[band]:
        return [View(turn.phrase("done.already"), toast=turn.phrase("toast.already"))]
    first = workout.status in ("planned", "skipped")
    if turn.today - workout.date > STILL_TODAY:
        return await _done_then(turn, prompt, workout, band)
    await note_band(turn, workout, band, turn.now)
    await settle(turn, prompt, f"done {band}")
    views: Views = [View(clear=True), View(turn.phrase(f"done.saved.{band}"), _after_rows(turn), prompt.id)]
    if band == "6-10":
        views.append(Next("peak", f"peak:{workout.id}:{turn.update_id}", workout.id))
    elif band == "4-5":
        views.append(Next("which", f"which:{workout.id}:{turn.update_id}", workout.id))
    if first and prompt.sent_at and turn.now - prompt.sent_at > WHEN_AFTER:
        views.append(Next("when", f"when:{workout.id}:{turn.update_id}", workout.id))
    return views if len(views) > 2 else [*views, *await owed(turn)]


async def _done_then(turn: Turn, prompt: Prompt, workout: Workout, band: str) -> Views:
    """An old button: it is about its own day, for which no number can be asked any more."""
    await note_band(turn, workout, band, prompt.sent_at or workout.opened_at)
    await settle(turn, prompt, f"done {band}")
    text = turn.phrase("done.saved_then", day=format_day(turn.locale, workout.date, "weekday_date"))
    return [View(clear=True), View(text, _after_rows(turn), prompt.id)]


def _after_rows(turn: Turn) -> Rows:
    return (
        (Button(turn.phrase("button.details"), "details", 0), Button(turn.phrase("button.undo"), "undo", 0)),
    )


async def _partly(turn: Turn, prompt: Prompt, workout: Workout) -> Views:
    if workout.status == "partly":
        return [View(turn.phrase("done.already"), toast=turn.phrase("toast.already"))]
    await note_status(turn, workout, "partly", turn.now)
    await settle(turn, prompt, "partly")
    views: Views = [View(clear=True), View(turn.phrase("done.saved.partly"))]
    return [*views, Next("peak", f"peak:{workout.id}:{turn.update_id}", workout.id)]


async def _skip(turn: Turn, prompt: Prompt, workout: Workout) -> Views:
    if workout.status == "skipped":
        return [View(turn.phrase("done.already"), toast=turn.phrase("toast.already"))]
    await note_status(turn, workout, "skipped", None)
    await settle(turn, prompt, "skip")
    rows = (
        (Button(turn.phrase("skip.tomorrow"), "tomorrow"), Button(turn.phrase("button.undo"), "undo", 0)),
    )
    return [View(clear=True), View(turn.phrase("skip.saved"), rows, prompt.id)]


SESSIONS = ("daily", "session")
DAILY = Question("daily", ask, answer)
SESSION = Question("session", ask_session, answer)
