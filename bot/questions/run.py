"""Today's run: what it is and why, and how it was; the worst of a run; a next day told late."""

from typing import Any

from bot.context import Said, Turn
from bot.outcome import WORST
from bot.prescription import name_day
from bot.questions.question import Next, Question, Scene, Views, settle
from bot.reasons import reason_text
from bot.running import (
    day_name,
    day_text,
    dose_text,
    gate_text,
    ladder_line,
    length_text,
    run_text,
    variable_text,
)
from bot.view import Button, Html, Rows, View, paragraphs, score_rows
from content.decisions import Told, note_given
from content.locales import format_score
from content.log import Log, Tier
from content.progression.run_day import BONE_DENIED, RunDay, run_day
from content.progression.run_free import ended_by
from content.progression.run_gate import CADENCE_FROM
from content.progression.runs import STOP, WALK
from content.running import LADDER
from scheduler.agenda import load_rows
from scheduler.due_times import local_day
from scheduler.rows import tier_today
from storage import journal
from storage.agenda import add_prompt
from storage.models import Prompt, Run
from storage.prompts import get_by_key
from storage.runs import get_run
from storage.settings import save_fact
from storage.training import load_log, run_of

BANDS = {"done 0-3": "0-3", "done 4-5": "4-5", "stopped 6-10": "6-10"}
SORE = 8
"""Half points from which the questions about bone follow: 4 of 10 (amendment A5)."""


def ask(scene: Scene) -> View:
    """The rung or the gate, why, how, and the buttons; or why there is no running today."""
    day = run_day(scene.log, scene.today, scene.now, scene.tier)
    why = [reason_text(scene.locale, reason, scene.log) for reason in day.reasons[:MOST_REASONS]]
    if day.kind == "stop":
        return View(
            paragraphs(scene.phrase("run.stop"), *why, scene.phrase("run.stop.instead")), (), scene.prompt.id
        )
    if day.kind == "wait":
        waits = scene.phrase("run.rung_waits", dose=day_text(scene.locale, day))
        return View(paragraphs(scene.phrase("run.title"), *why, waits), (), scene.prompt.id)
    if day.kind == "walk":
        return _walk(scene, day)
    return _rung(scene, day, why)


MOST_REASONS = 2


def _walk(scene: Scene, day: RunDay) -> View:
    text = paragraphs(
        scene.phrase("run.title"),
        ladder_line(scene.locale, scene.log, scene.now),
        *(reason_text(scene.locale, each, scene.log) for each in day.reasons if each.code != "RUN_GATE"),
        gate_text(scene.locale, day.gate),
        scene.phrase("run.walk_today", dose=dose_text(scene.locale, WALK)),
        scene.phrase("run.how.walk"),
    )
    running = Button(scene.phrase("run.button.running"), "running", 0)
    return View(text, (*_rows(scene), (running,)), scene.prompt.id)


def _rung(scene: Scene, day: RunDay, why: list[Html]) -> View:
    label = scene.phrase
    if day.kind == "free":
        title = label("run.free.title")
    elif day.kind == "beyond":
        title = label("run.title.beyond", variable=variable_text(scene.locale, day.rung))
    else:
        title = label("run.title.rung", rung=day.rung)
    dose = Html("") if day.kind == "free" else label("run.dose", dose=day_text(scene.locale, day))
    steady = day.kind == "ladder" and day.rung >= CADENCE_FROM and not day.step
    text = paragraphs(
        title, ladder_line(scene.locale, scene.log, scene.now),
        dose, _cap(scene, day), label("run.how"), label("run.new_step") if day.step else "",
        *why, gate_text(scene.locale, day.gate, "run.gate.title") if day.gate else "",
        label("run.cadence") if steady else "",
    )  # fmt: skip
    return View(text, _rows(scene), scene.prompt.id)


def _cap(scene: Scene, day: RunDay) -> Html:
    if day.cap is not None:
        return scene.phrase("run.cap", length=length_text(scene.locale, day.cap))
    return scene.phrase("run.cap.unknown") if day.kind == "free" else Html("")


def _rows(scene: Scene) -> Rows:
    label = scene.phrase
    done = tuple(Button(label(f"run.button.{data.replace(' ', '_')}"), data) for data in BANDS)
    return done, (Button(label("run.button.sharp"), "sharp"), Button(label("run.button.skip"), "skip"))


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Note the run, or that it rose, or that there is none today."""
    run = await get_run(turn.session, turn.person.id, prompt.payload.get("run", 0))
    if said.text == "climbed" and run is not None:
        await turn.change(run, climbed=True)
        return [View(clear=True), View(turn.phrase("run.saved.climbed"))]
    if said.text == "skip" and run is None:
        await settle(turn, prompt, "skip")
        return [View(clear=True), View(turn.phrase("run.saved.skip"))]
    if "rung" not in prompt.payload or said.text not in (*BANDS, "sharp"):
        return None
    during = WORST[BANDS[said.text]] if said.text in BANDS else None
    return await _note(turn, prompt, run, during, sharp=said.text == "sharp")


async def _note(turn: Turn, prompt: Prompt, run: Run | None, during: int | None, *, sharp: bool) -> Views:
    if run is not None and (run.during, run.sharp) == (during, sharp):
        return [View(turn.phrase("run.already"), toast=turn.phrase("toast.already"))]
    if run is None:
        run = await _add(turn, prompt)
        await turn.change(prompt, payload={**prompt.payload, "run": run.id})
    await turn.change(run, during=during, sharp=sharp)
    await settle(turn, prompt, "sharp" if sharp else f"during {during}")
    band = next((band for band, worst in WORST.items() if worst == during), "sharp")
    dose = run_text(turn.locale, run_of(run))
    key = f"run.saved.walk.{band}" if run.rung == WALK else f"run.saved.{band}"
    saved = paragraphs(turn.phrase(key, dose=dose), await after_bad_run(turn, run))
    views: Views = [View(clear=True), View(saved, _after(turn, run), prompt.id)]
    return [*views, *await look_at_bone(turn, run)]


async def after_bad_run(turn: Turn, run: Run) -> Html:
    """A run that was stopped or sharp ends running as they were used to: the ladder leads from here on."""
    if not run.sharp and (run.during or 0) < 2 * STOP:
        return Html("")
    log = await load_log(turn.session, turn.person, turn.now)
    ended = ended_by(log, turn.now)
    mine = ended is not None and ended.run.id == run.id
    return ladder_line(turn.locale, log, turn.now) if mine else Html("")


async def _add(turn: Turn, prompt: Prompt) -> Run:
    """Note the run on the day of its message: an old button is not about today."""
    sent = prompt.sent_at or turn.now
    day = local_day(sent, turn.zone.key, turn.person.session_minute or 0)
    rung = prompt.payload["rung"]
    minutes = LADDER[rung].running_min if rung is not None and 0 < rung < len(LADDER) else None
    ended = turn.now if day == turn.today else sent
    run = Run(
        person_id=turn.person.id, date=day, finished_at=ended, rung=rung, minutes=minutes,
        climbed=False, sharp=False, given=prompt.payload.get("given"),
    )  # fmt: skip
    await journal.add(turn.session, run, turn.update_id, turn.now)
    return run


def _after(turn: Turn, run: Run) -> Rows:
    rose = (
        (Button(turn.phrase("run.button.climbed"), "climbed"),) if run.rung != WALK and not run.sharp else ()
    )
    return ((*rose, Button(turn.phrase("button.undo"), "undo", 0)),)


async def look_at_bone(turn: Turn, run: Run) -> Views:
    """After a sharp pain or 4 and more on a run: does it sound like the bone? (A5)

    What was denied before the run says nothing about it: until this is answered no run is shown.
    """
    sore = (run.during or 0) >= SORE and run.rung != WALK
    if not (sore or run.sharp):
        return []
    await save_fact(turn.session, turn.person.id, BONE_DENIED, 0, turn.now, update_id=turn.update_id)
    return [Next("bone", f"bone:{turn.update_id}")]


def ask_peak(scene: Scene) -> View:
    """The worst of a run that was told without it."""
    return View(scene.phrase("run.peak"), score_rows(), scene.prompt.id)


async def answer_peak(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep the worst score on the run."""
    run = await get_run(turn.session, turn.person.id, prompt.payload.get("run", 0))
    pain = said.reading.pain
    if run is None or pain is None:
        return None
    await turn.change(run, during=pain.half_points)
    await settle(turn, prompt, str(pain.half_points))
    saved = turn.phrase("run.peak.saved", score=format_score(turn.locale, pain.half_points))
    return [View(clear=True), View(saved), *await look_at_bone(turn, run)]


async def look(turn: Turn) -> tuple[Log, Tier | None]:
    """The log, and what kind of day the week plans today."""
    log = await load_log(turn.session, turn.person, turn.now)
    rows = (await load_rows(turn.session, [turn.person], turn.now))[turn.person.id]
    return log, tier_today(rows, turn.now)


def shown(turn: Turn, log: Log, day: RunDay, tier: Tier | None) -> dict[str, Any]:
    """What a prompt keeps of the run it shows: its rung and what decided it; nothing where none is shown."""
    if day.kind in ("stop", "wait"):
        return {}
    rung = None if day.kind == "free" else day.rung
    return {"rung": rung, "given": note_given("run", log, turn.today, turn.now, Told(tier=tier))}


async def show_run(turn: Turn, key: str, payload: dict[str, Any], *, bone: bool) -> Next:
    """Today's run; with `bone` it waits until the questions about bone are denied (A5)."""
    opened = await get_by_key(turn.session, turn.person.id, key)
    if opened is not None:
        await turn.change(opened, payload={**opened.payload, **payload})
    if not bone:
        return Next("run", key, payload=payload)
    if opened is None:
        await add_prompt(turn.session, turn.person.id, "run", key, turn.now, payload=payload)
    return Next("bone", f"bone:{turn.update_id}", payload={"then_kind": "run", "then_key": key})


async def _go_on(turn: Turn, prompt: Prompt) -> Views:
    """The run that was asked for, as it is with the number that was just told."""
    then = prompt.payload.get("then")
    if not then:
        return []
    log, tier = await look(turn)
    day = run_day(log, turn.today, turn.now, tier)
    return [await show_run(turn, str(then), shown(turn, log, day, tier), bone=day.ask_signs)]


def ask_late(scene: Scene) -> View | None:
    """The next day of the newest run, where nobody said how it was."""
    run = next((one for one in scene.log.runs if one.id == scene.prompt.payload.get("run")), None)
    if run is None:
        return None
    forgotten = (Button(scene.phrase("checkin.forgotten"), "forgotten"),)
    text = scene.phrase("run.later_day", day=day_name(scene, run))
    return View(text, (*score_rows(), forgotten), scene.prompt.id)


async def answer_late(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep the late number on the run, then go on with what was asked for."""
    run = await get_run(turn.session, turn.person.id, prompt.payload.get("run", 0))
    pain = said.reading.pain
    if run is None or (pain is None and said.text != "forgotten"):
        return None
    await settle(turn, prompt, str(pain.half_points) if pain else "forgotten")
    if pain is None:
        return [View(clear=True), *await _go_on(turn, prompt)]
    await turn.change(run, p24=pain.half_points, p24_at=turn.now)
    following = await _go_on(turn, prompt)
    score = format_score(turn.locale, pain.half_points)
    saved = turn.phrase("run.later_day.saved", day=name_day(turn.locale, run.date, turn.today), score=score)
    return [View(clear=True), View(saved), *following]


RUN = Question("run", ask, answer)
PEAK = Question("runpeak", ask_peak, answer_peak)
LATE = Question("runlate", ask_late, answer_late)
