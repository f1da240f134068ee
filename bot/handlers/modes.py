"""Flare, phases both ways, maintenance, the goal, another usual: what changes how the plan goes on."""

from bot.context import Said, Turn
from bot.modes import enter
from bot.questions.choices import keep_goal, keep_limit
from bot.questions.question import Next, Views
from bot.reviewing import questions_after
from bot.standing import ask_facts, missing, standing_view
from bot.view import Button, Rows, View
from content.criteria import ORDER
from content.log import Log, Phase
from content.phase_moves import may_enter, may_go_back
from content.phases import next_phase, phase_before
from content.programme import needs
from content.progression.flare_mode import read_flare
from content.replies.reading import Intent
from storage.training import load_log


async def flare(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """One look before flare mode starts; "it's back" out of maintenance, or "start over", may begin anew."""
    log = await load_log(turn.session, turn.person, turn.now)
    if intent.value == "anew" or (intent.value == "back" and log.phase == "maintenance"):
        return [Next("restart", f"restart:{turn.update_id}")]
    return [Next("flare", f"flare:{turn.update_id}")]


async def progress(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """The phase, and each criterion of the next one: met, not yet, not asked."""
    return [await standing_view(turn)]


async def phase(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Back at once, never questioned; up when the gate is open; else what is missing."""
    log = await load_log(turn.session, turn.person, turn.now)
    word, _, named = (intent.value or "").partition(" ")
    if word == "ask":
        return await _ask(turn, log)
    if word == "back":
        return await _back(turn, log, phase_before(log))
    target = next((each for each in ORDER if each == (named or word)), None)
    if target is None or word == "up":
        return await _up(turn, log, target)
    if word == "down" or ORDER.index(target) < ORDER.index(log.phase):
        return await _back(turn, log, target)
    return await _up(turn, log, target)


async def _ask(turn: Turn, log: Log) -> Views:
    names = missing(log, turn.today, turn.now)
    if not names:
        return [await standing_view(turn)]
    return [ask_facts(names, f"facts:{turn.update_id}")]


async def _back(turn: Turn, log: Log, target: Phase) -> Views:
    label = turn.phrase(f"phase.{target}.name")
    if ORDER.index(target) >= ORDER.index(log.phase):
        return [View(turn.phrase("phase.there", phase=label), _today(turn))]
    if not may_go_back(log, target):
        return [await standing_view(turn, turn.phrase("phase.not_open"))]
    await enter(turn.session, turn.person, log, "back", turn.today, turn.now, turn.update_id, target)
    undo = Button(turn.phrase("button.undo"), "undo", 0)
    return [View(turn.phrase("phase.back", phase=label), (*_today(turn), (undo,)))]


async def _up(turn: Turn, log: Log, target: Phase | None) -> Views:
    """The next phase, or maintenance, once its gate is open: no phase is skipped (rule 3.10)."""
    wanted = target or next_phase(log.phase)
    label = turn.phrase(f"phase.{log.phase}.name")
    if wanted is None or ORDER.index(wanted) <= ORDER.index(log.phase):
        return [View(turn.phrase("phase.there", phase=label), _today(turn))]
    if read_flare(log, turn.today, turn.now) is not None:
        return [Next("flare", f"flare:{turn.update_id}", above=turn.phrase("phase.not_in_flare"))]
    if not may_enter(log, turn.today, turn.now, wanted):
        return [await standing_view(turn, turn.phrase("phase.not_open"))]
    await enter(turn.session, turn.person, log, "up", turn.today, turn.now, turn.update_id, wanted)
    name = turn.phrase(f"phase.{wanted}.name")
    about = turn.phrase(f"phase.{wanted}.about")
    undo = Button(turn.phrase("button.undo"), "undo", 0)
    moved = View(turn.phrase("phase.up", phase=name, about=about), (*_today(turn), (undo,)))
    return [moved, *await questions_after(turn)]


def _today(turn: Turn) -> Rows:
    return ((Button(turn.phrase("button.today"), "today", 0),),)


async def goal(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Keep a goal that was named, or offer the four."""
    return [await keep_goal(turn, intent.value)] if intent.value else [Next("goal", f"goal:{turn.update_id}")]


async def new_usual(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """ "My usual has changed": what that would mean."""
    return [Next("new_usual", f"new_usual:{turn.update_id}")]


async def test(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Another of the three tests."""
    return [Next("test", f"test:{turn.update_id}")]


async def physio_limit(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """ "My physio allows up to 4"."""
    if intent.value in ("3", "4", "5"):
        return await keep_limit(turn, intent.value)
    return [Next("physio_limit", f"physio_limit:{turn.update_id}")]


async def first_weight(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Find the hinge's first weight, where the phase has a hinge and a weight is at hand."""
    log = await load_log(turn.session, turn.person, turn.now)
    if "first_weight" not in needs(log, log.phase):
        return [View(turn.phrase("first.none"))]
    return [Next("first_weight", f"first_weight:{turn.update_id}")]
