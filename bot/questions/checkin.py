"""The 24 h number, the 48 h number, and a number that is asked for late."""

from bot.causes import ask_cause
from bot.context import Said, Turn
from bot.meaning import explain_score
from bot.outcome import note_status
from bot.prescription import name_day, summarise_training
from bot.questions.question import Question, Scene, Views, Waiting, settle
from bot.reaction import ask_after
from bot.run_meaning import explain_run
from bot.view import Button, Html, Rows, View, paragraphs, score_rows
from content.locales import format_score
from storage.agenda import shown_at, siblings
from storage.models import Prompt, Workout
from storage.scores import save_score
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
    return View(text, _rows(scene, training.status), scene.prompt.id)


def _rows(scene: Scene, status: str) -> Rows:
    extra = [Button(scene.phrase("checkin.painkiller"), "painkiller")] if scene.prompt.kind != "gap" else []
    if scene.prompt.kind == "gap":
        extra.append(Button(scene.phrase("checkin.forgotten"), "forgotten"))
    if status == "planned":
        extra.append(Button(scene.phrase("checkin.not_trained"), "did not train"))
    return (*score_rows(), tuple(extra))


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Store the number on its workout, echo it, say what it means, show what waited for it."""
    workout = await get_workout(turn.session, turn.person.id, prompt.workout_id or 0)
    if workout is None:
        return None
    if said.text == "painkiller":
        await turn.change(prompt, payload={**prompt.payload, "masked": True})
        return [
            View(turn.phrase("checkin.masked"), score_rows(), prompt.id, toast=turn.phrase("toast.noted"))
        ]
    if said.text == "forgotten" and prompt.kind == "gap":
        await settle(turn, prompt, "forgotten")
        return [Waiting(turn.phrase("checkin.forgotten_saved"), edit=True)]
    if said.text == "did not train":
        return await _did_not_train(turn, prompt, workout)
    if said.reading.pain is None:
        return None
    return await _save(turn, prompt, workout, said)


async def _did_not_train(turn: Turn, prompt: Prompt, workout: Workout) -> Views:
    if workout.status != "planned":
        return [View(turn.phrase("checkin.trained_already"))]
    await note_status(turn, workout, "skipped", None)
    await settle(turn, prompt, "did not train")
    return [Waiting(turn.phrase("checkin.not_trained_saved"), edit=True)]


async def _save(turn: Turn, prompt: Prompt, workout: Workout, said: Said) -> Views:
    pain = said.reading.pain
    if pain is None:
        return []
    masked = pain.masked or bool(prompt.payload.get("masked"))
    if workout.status == "planned":
        await note_status(turn, workout, "done", await shown_at(turn.session, workout) or turn.now)
    before = await _store(turn, prompt, workout, pain.half_points, masked)
    await settle(turn, prompt, str(pain.half_points))
    others = [
        await _answer_rider(turn, rider, pain.half_points, masked)
        for rider in await siblings(turn.session, prompt)
    ]
    if before == pain.half_points:
        same = turn.phrase("score.already", score=format_score(turn.locale, before))
        return [View(same, toast=same)]
    text = await explain_score(turn, workout, KIND_OF[prompt.kind])
    if before is not None:
        old, new = format_score(turn.locale, before), format_score(turn.locale, pain.half_points)
        changed: Views = [View(paragraphs(turn.phrase("score.changed", old=old, new=new), text))]
        return [*changed, *([listed] if (listed := await ask_after(turn, workout)) else [])]
    listed = await ask_after(turn, workout)
    if listed is not None:
        return [View(paragraphs(text, *others), edit=True), listed]
    cause = await ask_cause(turn, workout.id) if prompt.kind == "checkin" else []
    return [Waiting(paragraphs(text, *others), edit=True), *cause]


async def _store(turn: Turn, prompt: Prompt, workout: Workout, half_points: int, masked: bool) -> int | None:
    return await save_score(
        turn.session, turn.person.id, KIND_OF[prompt.kind], half_points, turn.now,
        update_id=turn.update_id, workout_id=workout.id, masked=masked,
    )  # fmt: skip


async def _answer_rider(turn: Turn, rider: Prompt, half_points: int, masked: bool) -> Html:
    """The same number, asked in the same message, for another workout; a 48 h one says what it decides."""
    if rider.kind in RUN_KINDS:
        await settle(turn, rider, str(half_points))
        return await explain_run(turn, rider)
    workout = await get_workout(turn.session, turn.person.id, rider.workout_id or 0)
    if workout is None or rider.kind not in ("checkin", "followup"):
        return Html("")
    if workout.status == "planned":
        await note_status(turn, workout, "done", await shown_at(turn.session, workout) or turn.now)
    await _store(turn, rider, workout, half_points, masked)
    await settle(turn, rider, str(half_points))
    return await explain_score(turn, workout, "p48") if rider.kind == "followup" else Html("")


CHECKIN = Question("checkin", ask, answer)
FOLLOWUP = Question("followup", ask, answer)
GAP = Question("gap", ask, answer)
