"""/export: everything that is kept about a person, as a file in their chat."""

import json

from bot.context import Said, Turn
from bot.questions.question import Views
from bot.view import View
from content.replies.reading import Intent
from storage.export import read_export


async def export(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Send the file that `content.export` reads back."""
    found = await read_export(turn.session, turn.person.id, turn.now)
    content = json.dumps(found, indent=1, ensure_ascii=False, allow_nan=False)
    return [View(turn.phrase("export.here"), document=content)]
