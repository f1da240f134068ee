"""The scores that belong to no workout: pain right now, most days of last week (amendment A9)."""

from bot.context import Said, Turn
from bot.questions.question import Answer, Ask, Question, Scene, Views, Waiting, settle
from bot.sides import Numbers, both_note, hint, number_rows, plain_answer, show_numbers, sides_of, told
from bot.view import Button, Html, View, lines, paragraphs
from content.locales import format_score
from content.log import OneSide
from storage.models import Person, Prompt
from storage.scores import save_score


def _ask(kind: str) -> Ask:
    def ask(scene: Scene) -> View:
        skip = ((Button(scene.phrase("skip"), "skip"),),) if kind == "usual" else ()
        asked = _open(scene.person, scene.prompt)
        text = paragraphs(scene.phrase(f"score.{kind}"), hint(scene.locale, asked))
        return View(text, (*number_rows(scene.locale, asked), *skip), scene.prompt.id)

    return ask


def _open(person: Person, prompt: Prompt) -> tuple[OneSide, ...]:
    """The sides that were not answered for yet; with one sore side there are none to tell apart."""
    wanted = prompt.payload.get("sides", sides_of(person))
    given = prompt.payload.get("given", [])
    return tuple(side for side in sides_of(person) if side in wanted and side not in given)


def _answer(kind: str) -> Answer:
    async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
        if kind == "usual" and said.text in ("skip", "skipped"):
            await settle(turn, prompt, "skip")
            return [View(clear=True), View(turn.phrase("usual.skipped"))]
        return await _take(turn, prompt, said, kind)

    return answer


async def _take(turn: Turn, prompt: Prompt, said: Said, kind: str) -> Views | None:
    asked = _open(turn.person, prompt)
    numbers = told(said, turn.person, asked)
    pain = said.reading.pain
    if not numbers or pain is None:
        return None
    missing = tuple(side for side in asked if side not in numbers)
    if missing:
        given = [*prompt.payload.get("given", []), *numbers]
        await turn.change(prompt, payload={**prompt.payload, "given": given})
    else:
        await settle(turn, prompt, plain_answer(numbers))
    for side, value in numbers.items():
        await save_score(
            turn.session, turn.person.id, kind, value, turn.now,
            update_id=turn.update_id, masked=pain.masked, side=side,
        )  # fmt: skip
    if missing:
        noted = turn.phrase("side.noted", scores=show_numbers(turn.locale, numbers))
        text = lines(noted, hint(turn.locale, missing))
        return [View(text, number_rows(turn.locale, missing), prompt.id, edit=True)]
    if kind == "now":
        return [View(clear=True)]
    saved = _saved(turn, kind, said, numbers)
    if prompt.rides_with is not None:
        return [Waiting(saved, edit=True)]
    return [View(clear=True), View(saved)]


def _saved(turn: Turn, kind: str, said: Said, numbers: Numbers) -> Html:
    if None in numbers:
        key = "usual.saved" if kind == "usual" else "daily_score.saved"
        return turn.phrase(key, score=format_score(turn.locale, numbers[None]))
    noted = turn.phrase("side.noted", scores=show_numbers(turn.locale, numbers))
    return paragraphs(noted, both_note(turn.locale, said, numbers))


NOW = Question("now", _ask("now"), _answer("now"))
USUAL = Question("usual", _ask("usual"), _answer("usual"))
DAILY = Question("daily_score", _ask("daily"), _answer("daily"))
