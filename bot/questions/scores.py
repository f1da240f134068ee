"""The scores that belong to no workout: pain right now, most days of last week (amendment A9)."""

from bot.context import Said, Turn
from bot.questions.question import Answer, Ask, Question, Scene, Views, Waiting, settle
from bot.view import Button, View, score_rows
from content.locales import format_score
from storage.models import Prompt
from storage.scores import save_score


def _ask(kind: str) -> Ask:
    def ask(scene: Scene) -> View:
        skip = ((Button(scene.phrase("skip"), "skip"),),) if kind == "usual" else ()
        return View(scene.phrase(f"score.{kind}"), (*score_rows(), *skip), scene.prompt.id)

    return ask


def _answer(kind: str) -> Answer:
    async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
        if kind == "usual" and said.text in ("skip", "skipped"):
            await settle(turn, prompt, "skip")
            return [View(clear=True), View(turn.phrase("usual.skipped"))]
        pain = said.reading.pain
        if pain is None:
            return None
        await settle(turn, prompt, str(pain.half_points))
        await save_score(
            turn.session, turn.person.id, kind, pain.half_points, turn.now,
            update_id=turn.update_id, masked=pain.masked,
        )  # fmt: skip
        if kind == "now":
            return [View(clear=True)]
        key = "usual.saved" if kind == "usual" else "daily_score.saved"
        saved = turn.phrase(key, score=format_score(turn.locale, pain.half_points))
        if prompt.rides_with is not None:
            return [Waiting(saved, edit=True)]
        return [View(clear=True), View(saved)]

    return answer


NOW = Question("now", _ask("now"), _answer("now"))
USUAL = Question("usual", _ask("usual"), _answer("usual"))
DAILY = Question("daily_score", _ask("daily"), _answer("daily"))
