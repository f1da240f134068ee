"""The 24 h number, the 48 h number, and a number that is asked for late."""

from collections.abc import Sequence

from bot.causes import ask_cause
from bot.context import Said, Turn
from bot.meaning import explain_score
from bot.outcome import note_status
from bot.prescription import name_day, summarise_training
from bot.questions.question import Question, Scene, Views, Waiting, settle
from bot.reaction import ask_after
from bot.run_meaning import explain_run
from bot.sides import (
    Numbers,
    already,
    both_note,
    changed,
    counted,
    hint,
    name_side,
    number_rows,
    plain_answer,
    show_numbers,
    told,
    waiting,
)
from bot.view import Button, Html, Rows, View, paragraphs
from content.log import Log, OneSide
from storage.agenda import shown_at, siblings
from storage.models import Prompt, Workout
from storage.scores import save_score
from storage.training import load_log
from storage.workouts import get_workout

RUN_KINDS = ("runcheck", "runfollow")
"""Questions about a run that this number answers as well (amendment A7)."""
KIND_OF = {"checkin": "p24", "followup": "p48", "gap": "p24"}


def ask(scene: Scene) -> View | None:
    """What was done, and the number at the sit bone now."""
    training = scene.training(scene.prompt.workout_id)
    if training is None or training.status == "skipped":
        return None
    kind = (
        "checkin_open"
        if training.status == "planned" and scene.prompt.kind == "checkin"
        else scene.prompt.kind
    )
    text = scene.phrase(
        f"checkin.{kind}",
        day=name_day(scene.locale, training.date, scene.today),
        work=summarise_training(scene.locale, training, scene.log.unit),
        test=scene.phrase(f"test.{scene.person.test}"),
    )
    asked = waiting(scene.log, training.id, KIND_OF[scene.prompt.kind], scene.now)
    about = paragraphs(text, hint(scene.locale, asked))
    return View(about, _rows(scene, training.status, asked), scene.prompt.id)


def _rows(scene: Scene, status: str, asked: Sequence[OneSide]) -> Rows:
    extra = [Button(scene.phrase("checkin.painkiller"), "painkiller")] if scene.prompt.kind != "gap" else []
    if scene.prompt.kind == "gap":
        extra.append(Button(scene.phrase("checkin.forgotten"), "forgotten"))
    if status == "planned":
        extra.append(Button(scene.phrase("checkin.not_trained"), "did not train"))
    return (*number_rows(scene.locale, asked), tuple(extra))


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Store the number on its workout, echo it, say what it means, show what waited for it."""
    workout = await get_workout(turn.session, turn.person.id, prompt.workout_id or 0)
    if workout is None:
        return None
    if said.text == "painkiller":
        await turn.change(prompt, payload={**prompt.payload, "masked": True})
        log = await load_log(turn.session, turn.person, turn.now)
        rows = number_rows(turn.locale, waiting(log, workout.id, KIND_OF[prompt.kind], turn.now))
        return [View(turn.phrase("checkin.masked"), rows, prompt.id, toast=turn.phrase("toast.noted"))]
    if said.text == "forgotten" and prompt.kind == "gap":
        await settle(turn, prompt, "forgotten")
        return [Waiting(turn.phrase("checkin.forgotten_saved"), edit=True)]
    if said.text == "did not train":
        return await _did_not_train(turn, prompt, workout)
    return await _save(turn, prompt, workout, said)


async def _did_not_train(turn: Turn, prompt: Prompt, workout: Workout) -> Views:
    if workout.status != "planned":
        return [View(turn.phrase("checkin.trained_already"))]
    await note_status(turn, workout, "skipped", None)
    await settle(turn, prompt, "did not train")
    return [Waiting(turn.phrase("checkin.not_trained_saved"), edit=True)]


async def _save(turn: Turn, prompt: Prompt, workout: Workout, said: Said) -> Views | None:
    log = await load_log(turn.session, turn.person, turn.now)
    kind = KIND_OF[prompt.kind]
    others = await siblings(turn.session, prompt)
    riders = [each for each in others if each.kind in ("checkin", "followup")]
    asked = _asked(turn, log, [prompt, *riders])
    numbers = told(said, turn.person, [side for side, known in asked.items() if not known] or [*asked])
    if not numbers:
        return None
    masked = _is_masked(prompt, said)
    if workout.status == "planned":
        await note_status(turn, workout, "done", await shown_at(turn.session, workout) or turn.now)
    before = {
        side: await _store(turn, kind, workout, side, value, masked=masked) for side, value in numbers.items()
    }
    missing = [side for side, known in asked.items() if not known and side not in numbers]
    heard = [await _answer_rider(turn, rider, numbers, masked=masked) for rider in riders]
    if not missing:
        runs = [each for each in others if each.kind in RUN_KINDS]
        for each in (prompt, *riders, *runs):
            await settle(turn, each, plain_answer(numbers))
        heard += [await explain_run(turn, each) for each in runs]
    if before == numbers:
        same = already(turn.locale, numbers)
        return [View(same, toast=same)]
    # The message is rewritten: what the first tap said goes on standing there.
    sides = [*counted(log, workout.id, kind, turn.now)] if asked and not missing else [*numbers]
    meaning = await explain_score(turn, workout, kind, sides)
    rest = {side: value for side, value in numbers.items() if side not in sides}
    noted = turn.phrase("side.noted", scores=show_numbers(turn.locale, rest)) if rest else ""
    text = paragraphs(meaning, noted, both_note(turn.locale, said, numbers))
    listed = await ask_after(turn, workout)
    after: Views = [listed] if listed else []
    if missing:
        return [_ask_other(turn, prompt, workout, paragraphs(text, *heard), missing), *after]
    known = {side: old for side, old in before.items() if old is not None}
    if len(known) == len(before):
        return [View(paragraphs(changed(turn.locale, known, numbers), text)), *after]
    if after:
        return [View(paragraphs(text, *heard), edit=True), *after]
    cause = await ask_cause(turn, workout.id) if prompt.kind == "checkin" else []
    return [Waiting(paragraphs(text, *heard), edit=True), *cause]


def _asked(turn: Turn, log: Log, prompts: Sequence[Prompt]) -> dict[OneSide, bool]:
    """The sides that the prompts of one message ask about, and whether all is known of them."""
    found: dict[OneSide, bool] = {}
    for each in prompts:
        for side, known in counted(log, each.workout_id, KIND_OF[each.kind], turn.now).items():
            found[side] = found.get(side, True) and known
    return found


def _is_masked(prompt: Prompt, said: Said) -> bool:
    pain = said.reading.pain
    return bool(prompt.payload.get("masked")) or (pain is not None and pain.masked)


def _ask_other(turn: Turn, prompt: Prompt, workout: Workout, above: Html, sides: Sequence[OneSide]) -> View:
    """The other side's number, in the message of the first; what waits for both goes on waiting."""
    day = name_day(turn.locale, workout.date, turn.today)
    late = prompt.kind == "gap"
    test = turn.phrase("checkin.gap.other", day=day) if late else turn.phrase(f"test.{turn.person.test}")
    asked = name_side(turn.locale, sides[0], test)
    return View(paragraphs(above, asked), number_rows(turn.locale, sides), prompt.id, edit=True)


async def _store(
    turn: Turn, kind: str, workout: Workout, side: OneSide | None, half_points: int, *, masked: bool
) -> int | None:
    return await save_score(
        turn.session, turn.person.id, kind, half_points, turn.now,
        update_id=turn.update_id, workout_id=workout.id, masked=masked, side=side,
    )  # fmt: skip


async def _answer_rider(turn: Turn, rider: Prompt, numbers: Numbers, *, masked: bool) -> Html:
    """The same number, asked in the same message, for another workout; a 48 h one says what it decides."""
    workout = await get_workout(turn.session, turn.person.id, rider.workout_id or 0)
    if workout is None:
        return Html("")
    if workout.status == "planned":
        await note_status(turn, workout, "done", await shown_at(turn.session, workout) or turn.now)
    for side, value in numbers.items():
        await _store(turn, KIND_OF[rider.kind], workout, side, value, masked=masked)
    if rider.kind != "followup":
        return Html("")
    log = await load_log(turn.session, turn.person, turn.now)
    sides = counted(log, workout.id, "p48", turn.now)
    return await explain_score(turn, workout, "p48", [*sides] or [*numbers])


CHECKIN = Question("checkin", ask, answer)
FOLLOWUP = Question("followup", ask, answer)
GAP = Question("gap", ask, answer)
