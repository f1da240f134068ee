"""Flare, phases both ways, maintenance, the goal, another usual: what changes how the plan goes on."""

from bot.context import Said, Turn
from bot.questions.question import Next, Views
from content.replies.reading import Intent


async def flare(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """One confirming look before flare mode starts; while it lasts, how it stands."""
    return [Next("flare", f"flare:{turn.update_id}")]
