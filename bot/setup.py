"""Set-up: which question comes next, and what stands at its end: a plan and the first session."""

from bot.context import Turn
from bot.questions.question import Next, Views
from bot.signs import is_stopped
from bot.view import Html, View
from content.log import Phase, Setting
from content.programme import first_settings
from content.zones import likely_zone
from storage.agenda import setup_prompts
from storage.models import Prompt
from storage.prompts import upsert
from storage.settings import add_change, enter_phase
from storage.training import load_log

GATES = ("settles_in_a_day", "hold_30_s", "bridges_12")
"""Facts that place somebody who already lifts: the first two open P2a, all three P2b (rule 3.10, A11)."""

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
            steps += [(name, "fact", {"name": name}) for name in GATES]
            steps.append(("weights", "weights", {}))
        weights = asked.get("setup:weights")
        if kind == "level" and weights and weights.payload.get("loads"):
            steps.append(("equipment", "equipment", {}))
    return steps


def phase_of(asked: dict[str, Prompt]) -> Phase:
    """The phase in which somebody starts, from the level and the gate facts."""
    yes = [asked[key].answer == "yes" if (key := f"setup:{name}") in asked else False for name in GATES]
    if not (yes[0] and yes[1]):
        return "P1"
    return "P2b" if yes[2] else "P2a"


async def _finish(turn: Turn, asked: dict[str, Prompt]) -> Views:
    person, today = turn.person, turn.today
    person.set_up_at = turn.now
    person.week_start, person.review_weekday = today.weekday(), (today.weekday() - 1) % 7
    await turn.session.flush()
    phase = phase_of(asked)
    await enter_phase(turn.session, person.id, phase, today, now=turn.now)
    await _prescribe(turn, phase, _weights(asked))
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


async def _prescribe(turn: Turn, phase: Phase, weights: dict[str, int]) -> None:
    """Write down the first setting of each exercise of the phase."""
    log = await load_log(turn.session, turn.person, turn.now)
    for setting in first_settings(log, phase, weights):
        await keep_setting(turn, setting)


async def keep_setting(turn: Turn, setting: Setting) -> None:
    """Prescribe a setting as the person's starting point; undoing the last answer leaves the plan alone."""
    await add_change(turn.session, turn.person.id, setting, "start", turn.today, now=turn.now)
