"""The number the day after a run, and two days after one that left the next day sore.

It is the person's one number of that day (amendment A7): a workout asked about in the same message shares it.
"""

from bot.context import Said, Turn
from bot.questions.question import Question, Scene, Views, Waiting, settle
from bot.run_meaning import explain_run
from bot.running import day_name, run_of_prompt, run_text
from bot.view import Button, View, paragraphs, score_rows
from content.locales import format_score
from storage.agenda import siblings
from storage.models import Prompt
from storage.scores import save_score

FOLLOW = "runfollow"
KINDS = ("runcheck", FOLLOW)


def ask(scene: Scene) -> View | None:
    """Which run, and the number at the sit bone now; nothing once the run is gone."""
    run = run_of_prompt(scene.log, scene.prompt)
    if run is None:
        return None
    key = "run.check.48" if scene.prompt.kind == FOLLOW else "run.check"
    text = scene.phrase(
        key,
        day=day_name(scene, run),
        dose=run_text(scene.locale, run),
        test=scene.phrase(f"test.{scene.person.test}"),
    )
    painkiller = (Button(scene.phrase("checkin.painkiller"), "painkiller"),)
    return View(text, (*score_rows(), painkiller), scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep the number as the day's, say what it makes of the run, show what waited for it."""
    if said.text == "painkiller":
        await turn.change(prompt, payload={**prompt.payload, "masked": True})
        noted = turn.phrase("toast.noted")
        return [View(turn.phrase("checkin.masked"), score_rows(), prompt.id, toast=noted)]
    pain = said.reading.pain
    if pain is None:
        return None
    score = format_score(turn.locale, pain.half_points)
    if prompt.answer == str(pain.half_points):
        same = turn.phrase("score.already", score=score)
        return [View(same, toast=same)]
    masked = pain.masked or bool(prompt.payload.get("masked"))
    await save_score(
        turn.session, turn.person.id, "daily", pain.half_points, turn.now,
        update_id=turn.update_id, masked=masked,
    )  # fmt: skip
    await settle(turn, prompt, str(pain.half_points))
    for rider in await siblings(turn.session, prompt):
        if rider.kind in KINDS:
            await settle(turn, rider, str(pain.half_points))
    why = await explain_run(turn, prompt)
    return [Waiting(paragraphs(turn.phrase("run.number", score=score), why), edit=True)]


CHECK = Question("runcheck", ask, answer)
FOLLOWUP = Question(FOLLOW, ask, answer)
