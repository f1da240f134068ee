"""What a person lifts with has changed: the weights in use move to what is there now (rule 3.7)."""

from bot.context import Turn
from bot.modes import decide_now
from bot.prescription import name
from bot.questions.question import Next, Views
from bot.reasons import setting_text
from bot.sides import with_side
from bot.signs import is_stopped
from bot.view import Html, lines, phrase
from content.decisions import Told
from content.log import Log, Unit
from content.programme import needs
from content.refits import Refit, refit
from storage.models import Person
from storage.training import load_log


def unit_of(person: Person) -> Unit:
    """The unit of all their weights."""
    return "lb" if person.unit == "lb" else "kg"


def has_loads(log: Log) -> bool:
    """Whether a weight was ever prescribed: later ones are compared with it, so its unit stays."""
    return any(change.setting.load for change in log.changes)


async def move_settings(turn: Turn, before: Log) -> tuple[Html, Views]:
    """Prescribe what stands in for each weight that is not there any more; the reply, and what to ask then.

    `before` is the log as it was. While a warning sign stops everything nothing of the plan is said.
    """
    fresh = await load_log(turn.session, turn.person, turn.now)
    found = refit(before, fresh)
    await decide_now(
        turn.session, turn.person, fresh, "refit", "person", turn.today, turn.now, turn.update_id,
        Told(owned=before.equipment),
    )  # fmt: skip
    if not found or await is_stopped(turn):
        return Html(""), []
    return moved_text(turn.locale, found, fresh), await _ask_first_weight(turn, found)


def moved_text(locale: str, found: tuple[Refit, ...], log: Log) -> Html:
    """Every exercise that moved, from what to what, and by which rule."""
    rows = [_line(locale, each, log) for each in found]
    ways = dict.fromkeys(each.how for each in found)
    why = [phrase(locale, f"shelf.why.{how}") for how in ways]
    return lines(phrase(locale, "shelf.title"), *rows, *why, phrase(locale, "shelf.undo"))


def _line(locale: str, each: Refit, log: Log) -> Html:
    return phrase(
        locale,
        "shelf.line",
        name=with_side(locale, each.side, name(locale, each.after)),
        now=setting_text(locale, each.before, log, each.side),
        then=setting_text(locale, each.after, log, each.side),
    )


async def _ask_first_weight(turn: Turn, found: tuple[Refit, ...]) -> Views:
    """A hinge that lost its weight finds a first one among the new ones (amendment A15)."""
    log = await load_log(turn.session, turn.person, turn.now)
    lost = any(each.how == "easier" for each in found)
    if not lost or "first_weight" not in needs(log, log.phase):
        return []
    return [Next("first_weight", f"first_weight:{turn.update_id}")]
