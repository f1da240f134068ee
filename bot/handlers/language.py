"""In which language a person is answered: the one they choose, whatever their phone speaks."""

from bot.context import Said, Turn
from bot.questions.question import Next, Views
from bot.setup import advance
from bot.signs import is_stopped
from bot.tongues import other_languages, own_name
from bot.view import Html, View
from bot.warning import ASKED_ON, SIGN_KINDS
from content.locales import LOCALES
from content.replies.reading import Intent
from storage.prompts import open_prompts

ASKED_AGAIN = ASKED_ON | SIGN_KINDS | {"daily", "review", "safety"}


async def language(turn: Turn, intent: Intent, said: Said) -> Views:
    """Speak another language from now on; what is open is asked again in it."""
    wanted = intent.value if intent.value in LOCALES else None
    if wanted is None:
        key = "language.unknown" if intent.value else "language.which"
        names = Html(", ".join(map(own_name, LOCALES)))
        return [View(turn.phrase(key, languages=names), other_languages(turn.locale))]
    if wanted == turn.locale:
        return [View(turn.phrase("language.same"))]
    await turn.change(turn.person, locale=wanted)
    changed = turn.phrase("language.changed")
    cleared = [View(clear=True)] if said.tapped else []
    if turn.person.declined_at:
        return [*cleared, View(changed)]
    if turn.person.set_up_at is None:
        return [*cleared, *await advance(turn, changed)]
    return [*cleared, View(changed), *await _open_again(turn)]


async def _open_again(turn: Turn) -> Views:
    opened = await open_prompts(turn.session, turn.person.id, turn.now)
    wanted = SIGN_KINDS if await is_stopped(turn) else ASKED_AGAIN
    waiting = next((each for each in opened if each.kind in wanted), None)
    return [Next(waiting.kind, waiting.key)] if waiting else []
