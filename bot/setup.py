"""Set-up: which question comes next, and what stands at its end: a plan and the first session."""

from bot.context import Turn
from bot.modes import decide_now, move
from bot.questions.question import Next, Views
from bot.signs import is_stopped
from bot.view import Html, View
from content.decisions import Told
from content.phase_moves import STARTS
from content.zones import likely_zone
from storage.agenda import setup_prompts
from storage.models import Prompt
from storage.prompts import upsert
from storage.training import load_log

STEPS = ("adult", "safety", "side", "level", "hour", "zone", "now")


async def advance(turn: Turn, above: Html = Html("")) -> Views:
    """Ask the next set-up question; after the last one finish. Who said they are under 18 is not asked on."""
    if turn.person.declined_at:
        return [View(turn.phrase("setup.under_age"))]
    if await is_stopped(turn):
        return [Next("cleared", f"cleared:{turn.update_id}")]
    asked = await setup_prompts(turn.session, turn.person.id)
    await _reopen_age(turn, asked)
    if not asked:
        # Somebody's first message: nothing was begun yet that could be finished.
        above = Html("")
    for key, kind, payload in _steps(turn, asked):
        prompt = asked.get(f"setup:{key}")
        if prompt is None or prompt.answered_at is None:
            return [Next(kind, f"setup:{key}", payload=payload, above=above)]
    return await _finish(turn, asked)


async def _reopen_age(turn: Turn, asked: dict[str, Prompt]) -> None:
    """After /start the age is asked anew: "under 18" may have been a slip."""
    adult = asked.get("setup:adult")
    if adult is not None and adult.answer == "no":
        await turn.change(adult, answered_at=None, answer=None)


def _steps(turn: Turn, asked: dict[str, Prompt]) -> list[tuple[str, str, dict[str, str]]]:
    steps: list[tuple[str, str, dict[str, str]]] = []
    for kind in STEPS:
        payload = (
            {"zone": likely_zone(turn.language_code) or turn.settings.default_zone} if kind == "zone" else {}
        )
        steps.append((kind, kind, payload))
        level = asked.get("setup:level")
        if kind == "level" and level and level.answer == "lifting":
            steps += [(name, "fact", {"name": name}) for name in STARTS]
            steps.append(("weights", "weights", {}))
        weights = asked.get("setup:weights")
        if kind == "level" and weights and weights.payload.get("loads"):
            steps.append(("equipment", "equipment", {}))
    return steps


async def _finish(turn: Turn, asked: dict[str, Prompt]) -> Views:
    person, today = turn.person, turn.today
    person.set_up_at = turn.now
    person.week_start, person.review_weekday = today.weekday(), (today.weekday() - 1) % 7
    await turn.session.flush()
    log = await load_log(turn.session, person, turn.now)
    log = await move(turn.session, person, log, "set_up", today, turn.now)
    told = Told(loads=_weights(asked))
    await decide_now(turn.session, person, log, "begin", "start", today, turn.now, told=told)
    phase = log.phase
    await upsert(
        turn.session,
        person.id,
        f"daily:{today}",
        kind="daily",
        now=turn.now,
        due_at=turn.now,
        expires_at=None,
    )
    welcome = turn.phrase(f"setup.done.{phase}")
    tryout = [Next("tryout", "tryout")] if phase == "P1" else []
    return [
        Next("daily", f"daily:{today}", above=welcome),
        Next("running", "running"),
        Next("usual", "usual"),
        *tryout,
    ]


def _weights(asked: dict[str, Prompt]) -> dict[str, int]:
    prompt = asked.get("setup:weights")
    return dict(prompt.payload.get("loads", {})) if prompt else {}
