"""A reported weight that is unclear: which exercise or session it was, or whether the number can be right."""

from datetime import date

from bot.context import Said, Turn
from bot.outcome import note_load, tell_apart
from bot.prescription import name
from bot.questions.question import Next, Question, Scene, Views, settle
from bot.sides import one_leg_key, with_side
from bot.view import Button, View, column
from bot.work import UNTOLD, kept_work, note_work, say_noted
from content.locales import format_day, format_load
from content.log import OneSide
from content.replies.reading import LoadReport
from content.sides import BOTH
from storage.models import Prompt
from storage.workouts import get_workout, lifts_of


def report_of(prompt: Prompt, load: int | None = None) -> LoadReport:
    """The report that waits in a prompt, with another load if one was confirmed."""
    kept = prompt.payload
    return LoadReport(
        load if load is not None else kept.get("load"), None, tuple(kept["reps"]), tuple(kept["seconds"])
    )


def ask(scene: Scene) -> View | None:
    """One button per exercise, per possible weight, or per session."""
    if "days" in scene.prompt.payload:
        return _ask_day(scene)
    training = scene.training(scene.prompt.workout_id)
    if training is None:
        return None
    loads = scene.prompt.payload.get("loads", [])
    if loads:
        unit = scene.log.unit
        buttons = [Button(format_load(scene.locale, load, unit), f"load {load}") for load in loads]
        return View(scene.phrase("load.sure"), column(*buttons), scene.prompt.id)
    buttons = [
        Button(
            with_side(scene.locale, lift.side, name(scene.locale, lift.setting)),
            f"for {one_leg_key(lift.setting.exercise, lift.side)}",
        )
        for lift in training.lifts
    ]
    return View(scene.phrase("load.which"), column(*buttons), scene.prompt.id)


def _ask_day(scene: Scene) -> View | None:
    """The sessions of these days, where the day that was named had none."""
    had = [one for each in scene.prompt.payload["days"] if (one := scene.training(each)) is not None]
    days = {one.id: format_day(scene.locale, one.date, "weekday_date") for one in had}
    buttons = [Button(scene.phrase("load.day", day=day), f"day {which}") for which, day in days.items()]
    named = format_day(scene.locale, date.fromisoformat(scene.prompt.payload["named"]), "weekday_date")
    dropped = Button(scene.phrase("load.no_day"), "none")
    return View(scene.phrase("load.which_day", day=named), column(*buttons, dropped), scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep the report on the exercise or the session that was meant."""
    if "days" in prompt.payload:
        return await _keep_day(turn, prompt, said)
    lifts = (await lifts_of(turn.session, turn.person.id, [prompt.workout_id or 0]))[prompt.workout_id or 0]
    loads = prompt.payload.get("loads", [])
    if said.text.startswith("load ") and said.text[5:] in [str(load) for load in loads]:
        wanted, report = prompt.payload["exercise"], report_of(prompt, int(said.text[5:]))
    elif said.text.startswith("for ") and not loads:
        wanted, report = said.text[4:], report_of(prompt)
    else:
        return None
    exercise, _, leg = wanted.partition(" ")
    side: OneSide | None = next((one for one in BOTH if one == leg), None)
    lift = next((each for each in lifts if each.exercise == exercise and each.side in ("", leg)), None)
    if lift is None:
        return None
    await tell_apart(turn, lift, side)
    await note_load(turn, lift, report)
    await settle(turn, prompt, said.text)
    workout = await get_workout(turn.session, turn.person.id, lift.workout_id)
    earlier = workout is not None and workout.date < turn.today
    saved = say_noted(turn, workout, lift) if workout and earlier else turn.phrase("load.saved")
    return [View(clear=True), View(saved)]


async def _keep_day(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Note what waited on the session that was chosen, or nothing; once, whatever is tapped after that."""
    if prompt.answered_at:
        return [View(turn.phrase("load.answered"), toast=turn.phrase("toast.already"))]
    if said.text == "none":
        await settle(turn, prompt, "none")
        return [View(clear=True), View(turn.phrase("load.dropped"))]
    chosen = next((each for each in prompt.payload["days"] if said.text == f"day {each}"), 0)
    workout = await get_workout(turn.session, turn.person.id, chosen)
    if workout is None:
        return None
    untold = workout.status in UNTOLD
    views = await note_work(turn, workout, [kept_work(row) for row in prompt.payload["work"]])
    await settle(turn, prompt, said.text)
    peak = Next("peak", f"peak:{workout.id}:{turn.update_id}", workout.id)
    return [View(clear=True), *views, *([peak] if untold else [])]


QUESTION = Question("load", ask, answer)
