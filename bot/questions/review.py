"""The weekly review: gaps first, then per exercise now, next week and why; accept, keep or lower."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.context import Said, Turn
from bot.prescription import name, name_day
from bot.questions.question import Next, Question, Scene, Views, Waiting, settle
from bot.reasons import criterion_text, missing_text, reason_text, source_text, suggestions_text
from bot.reviewing import (
    apply_review,
    asked_gap,
    lately_missing,
    lower_exercise,
    open_gaps,
    questions_after,
    record_review,
    twin_key,
)
from bot.sides import (
    both_note,
    hint,
    name_side,
    number_rows,
    one_leg_key,
    show_scores,
    sides_of,
    told,
    with_side,
)
from bot.view import Button, Html, Rows, View, column, lines, paragraphs, phrase
from content.education import TOPICS
from content.locales import format_day, format_score
from content.log import Log, OneSide, Training
from content.phase_moves import offered_phase, sends_back
from content.phases import Criterion, criteria, is_open, next_phase
from content.progression.baseline import read_baseline
from content.progression.dose import week_dose
from content.progression.history import DONE
from content.progression.new_usual import NewUsual, read_new_usual
from content.progression.review import Gap, Review, Suggestion, review
from content.progression.run_gate import may_quicken
from content.replies.answers import is_accepting
from content.replies.reading import Pain
from content.sides import side_logs
from content.tips import choose_tip
from scheduler.due_times import local_day
from storage.models import Person, Prompt
from storage.prompts import get_by_key
from storage.scores import save_score
from storage.training import load_log
from storage.workouts import get_workout

DAYS_A_WEEK = 7
TOO_LATE = {"p24": 2, "p48": 3, "during": 1}
"""Days after a session from which its number is missing: until then its own question may still come."""


def ask(scene: Scene) -> View | None:
    """A missing answer first; the weights are never shown before it was asked for (amendment A6)."""
    gap = next(iter(open_gaps(scene.log, scene.today, scene.now, scene.prompt)), None)
    if gap is not None:
        return gap_view(scene.person, gap, scene.prompt, scene.today)
    found = review(scene.log, scene.today, scene.now)
    if not found.suggestions:
        return View(scene.phrase("review.nothing"), prompt=scene.prompt.id)
    return View(review_text(scene, found), review_rows(scene, found), scene.prompt.id)


def gap_view(person: Person, gap: Gap, prompt: Prompt, today: date) -> View:
    """The question about one missing answer."""
    locale = person.locale
    day = name_day(locale, gap.date, today)
    asked = _asked(person, gap)
    text = name_side(locale, gap.side, phrase(locale, f"review.gap.{gap.what}", day=day))
    forgotten = (Button(phrase(locale, "checkin.forgotten"), "forgotten"),)
    shown = paragraphs(text, hint(locale, asked) if gap.side is None else "")
    return View(shown, (*number_rows(locale, asked), forgotten), prompt.id)


def _asked(person: Person, gap: Gap) -> tuple[OneSide, ...]:
    """The sides that owe it; how it was during a session is one number for both."""
    if gap.what == "during":
        return ()
    return (gap.side,) if gap.side else sides_of(person)


def review_text(scene: Scene, found: Review) -> Html:
    """The week in a few lines."""
    title = scene.phrase("review.title", day=format_day(scene.locale, scene.today, "weekday_date"))
    week = scene.today - timedelta(days=DAYS_A_WEEK)
    gaps = _long_missing(scene, found)
    parts = suggestions_text(scene.locale, found.suggestions, scene.log, since=week, named=gaps)
    advice = [reason_text(scene.locale, each, scene.log) for each in found.advice]
    return paragraphs(
        lines(title, _dose_text(scene), _during_text(scene), _week_text(scene)),
        missing_text(scene.locale, gaps, scene.today),
        parts,
        *advice,
        _steady_text(scene),
        phase_text(scene, found),
        _tip_text(scene),
    )


def _long_missing(scene: Scene, found: Review) -> list[Gap]:
    """What nobody told: it is named in the review, because that is why the week holds."""
    return [gap for gap in lately_missing(found) if (scene.today - gap.date).days >= TOO_LATE[gap.what]]


def _during_text(scene: Scene) -> Html:
    """The worst that was felt during the week's sessions."""
    felt = [one.during for one in _week(scene) if one.status in DONE and one.during is not None]
    return scene.phrase("review.during", score=format_score(scene.locale, max(felt))) if felt else Html("")


def _steady_text(scene: Scene) -> Html:
    """Two steady weeks above the usual: only the person can say that this is usual now (amendment A9)."""
    found = read_new_usual(scene.log, scene.today, scene.now)
    if not isinstance(found, NewUsual) or found.level <= max(found.before, 1):
        return Html("")
    return scene.phrase("review.steady", new=found.level, old=max(found.before, 1))


def _tip_text(scene: Scene) -> Html:
    """One thing to try, which fits the week."""
    tip = choose_tip(scene.log, scene.today, quicken=may_quicken(scene.log, scene.today, scene.now))
    source = source_text(scene.locale, TOPICS[tip.topic].sources)
    return lines(scene.phrase("review.try", tip=scene.phrase(f"tip.{tip.id}")), source)


def _week(scene: Scene) -> list[Training]:
    return [one for one in scene.log.trainings if 0 <= (scene.today - one.date).days < DAYS_A_WEEK]


def _week_text(scene: Scene) -> Html:
    """The dose and the numbers of the week: sessions done of those prescribed, and each next-day score."""
    week = _week(scene)
    done = [one for one in week if one.status in DONE]
    scores = [text for one in done if (text := show_scores(scene.locale, one))]
    usual = _usual_text(scene)
    return scene.phrase(
        "review.week", done=len(done), asked=len(week), scores=", ".join(scores) or "-", usual=usual
    )


def _dose_text(scene: Scene) -> Html:
    """How much of the planned work was done; flares and breaks count neither way."""
    dose = week_dose(scene.log, scene.today)
    if not dose.percent:
        # How many sessions were done says it already, and nobody is told "0 %" about a week off.
        return Html("")
    if not dose.frozen:
        return scene.phrase("review.dose", percent=dose.percent)
    return scene.phrase("review.dose_frozen", percent=dose.percent, count=dose.frozen)


def _usual_text(scene: Scene) -> Html:
    logs = side_logs(scene.log)
    if not logs:
        return Html(str(read_baseline(scene.log, scene.now).usual))
    own = {side: read_baseline(log, scene.now).usual for side, log in logs.items()}
    return scene.phrase("review.usual_sides", left=own["left"], right=own["right"])


def phase_text(scene: Scene, found: Review) -> Html:
    """How many criteria of the next phase are met; one waits for a week in which nothing goes back."""
    target = next_phase(scene.log.phase)
    gate = criteria(scene.log, scene.today, scene.now)
    if target is None or not gate:
        return Html("")
    met = sum(bool(each.met) for each in gate)
    label = scene.phrase(f"phase.{target}.name")
    ready = "phase.ready_later" if sends_back(found) else "phase.ready"
    key = ready if is_open(gate) else "phase.progress"
    missing = [_criterion_text(scene.locale, each) for each in gate if not each.met]
    return lines(scene.phrase(key, met=met, need=len(gate), phase=label), *missing)


def _criterion_text(locale: str, criterion: Criterion) -> Html:
    return phrase(locale, "phase.open", text=criterion_text(locale, criterion))


def review_rows(scene: Scene, found: Review) -> Rows:
    """Accept; keep where something would rise; lower; the next phase when its gate is open."""
    label = scene.phrase
    first = [Button(label("review.accept"), "accept")]
    if any(each.action == "PROGRESS" for each in found.suggestions):
        first.append(Button(label("review.keep"), "keep"))
    first.append(Button(label("review.lower"), "lower"))
    offered = offered_phase(found, scene.log, scene.now)
    move = [Button(label("phase.move"), "next phase")] if offered else []
    return tuple(tuple(row) for row in (first, [*move, Button(label("daily.button.why"), "why", 0)]))


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Take a missing number, or the decision."""
    log = await load_log(turn.session, turn.person, turn.now)
    gap = asked_gap(prompt, log)
    if gap is not None and said.text == "forgotten" and prompt.answered_at is None:
        skipped = [*prompt.payload.get("forgotten", []), f"{gap.training}:{gap.what}"]
        await turn.change(prompt, payload={**prompt.payload, "forgotten": skipped})
        return [View(clear=True), Next("review", prompt.key)]
    if gap is not None and said.reading.pain is not None:
        return await _fill(turn, prompt, gap, said, said.reading.pain)
    if gap is None and prompt.answered_at is None:
        accepted = is_accepting(said.text)
        return await _decide(turn, prompt, replace(said, text="accept") if accepted else said, log)
    if prompt.answered_at and said.text in ("accept", "keep"):
        # It may have been shown twice: the other message must not go on offering what is decided.
        return [View(clear=True), View(turn.phrase("review.already"), toast=turn.phrase("toast.already"))]
    return None


async def _fill(turn: Turn, prompt: Prompt, gap: Gap, said: Said, pain: Pain) -> Views:
    workout = await get_workout(turn.session, turn.person.id, gap.training)
    if workout is None:
        return []
    if gap.what == "during":
        await turn.change(workout, during=pain.half_points)
        return await _go_on(turn, prompt, Html(""))
    numbers = told(said, turn.person, _asked(turn.person, gap))
    for side, value in numbers.items():
        await save_score(
            turn.session, turn.person.id, gap.what, value, turn.now,
            update_id=turn.update_id, workout_id=workout.id, masked=pain.masked, side=side,
        )  # fmt: skip
    return await _go_on(turn, prompt, both_note(turn.locale, said, numbers))


async def _go_on(turn: Turn, prompt: Prompt, note: Html) -> Views:
    """After a missing number: the review; one that is decided stays as it was, the next one knows more."""
    if prompt.answered_at is not None:
        return [View(clear=True), View(paragraphs(turn.phrase("review.gap.saved_late"), note))]
    above = paragraphs(turn.phrase("review.gap.saved"), note)
    return [View(clear=True), Next("review", prompt.key, above=above)]


def _day_sent(turn: Turn, prompt: Prompt) -> str:
    sent = prompt.sent_at or turn.now
    return local_day(sent, turn.zone.key, turn.person.session_minute or 0).isoformat()


async def _decide(turn: Turn, prompt: Prompt, said: Said, log: Log) -> Views | None:
    if prompt.payload.get("shown", _day_sent(turn, prompt)) != turn.today.isoformat():
        # What was shown may not be what would be decided now: nothing is applied unseen.
        return [View(clear=True), Next("review", prompt.key, above=turn.phrase("review.fresh"))]
    found = review(log, turn.today, turn.now)
    if said.text in ("accept", "keep", "next phase"):
        await record_review(turn, prompt, found, log, said.text)
        changed = await apply_review(turn, found, log, said.text)
        await _close(turn, prompt, said.text)
        saved = [turn.phrase(f"review.saved.{said.text.replace(' ', '_')}"), *changed]
        return [View(clear=True), Waiting(lines(*saved)), *await questions_after(turn)]
    if said.text == "lower":
        return [View(turn.phrase("review.lower_which"), _lower_rows(turn, found.suggestions), prompt.id)]
    if said.text.startswith("lower "):
        return await _lower(turn, prompt, said.text.removeprefix("lower "), found, log)
    return None


def _lower_rows(turn: Turn, suggestions: Sequence[Suggestion]) -> Rows:
    return column(
        *(
            Button(
                with_side(turn.locale, each.side, name(turn.locale, each.current)),
                f"lower {_key(each)}",
            )
            for each in suggestions
        )
    )


def _key(suggestion: Suggestion) -> str:
    return one_leg_key(suggestion.exercise, suggestion.side)


async def _lower(turn: Turn, prompt: Prompt, wanted: str, found: Review, log: Log) -> Views | None:
    chosen = next((each for each in found.suggestions if _key(each) == wanted), None)
    if chosen is None:
        return None
    await record_review(turn, prompt, found, log, f"lower {wanted}")
    changed = await apply_review(turn, found, log, "keep", leaving=chosen)
    fresh = await load_log(turn.session, turn.person, turn.now)
    lowered = await lower_exercise(turn, chosen.exercise, fresh, chosen.side)
    await _close(turn, prompt, f"lower {wanted}")
    return [View(clear=True), Waiting(lines(*changed, lowered))]


async def _close(turn: Turn, prompt: Prompt, answer: str) -> None:
    """Note the decision in both messages of the review, where there are two."""
    await settle(turn, prompt, answer)
    twin = await get_by_key(turn.session, turn.person.id, twin_key(prompt))
    if twin is not None and twin.sent_at is not None and twin.answered_at is None:
        await settle(turn, twin, answer)


QUESTION = Question("review", ask, answer)
