"""Hour, zone, unit, weights: changes to how and with what a person trains."""

from dataclasses import replace

from bot.context import Said, Turn
from bot.habits import keep_habit
from bot.modes import decide_now
from bot.prescription import clock, name
from bot.questions.hour import keep_hour
from bot.questions.question import Next, Views
from bot.questions.zone import offer
from bot.reasons import setting_text
from bot.shelf import has_loads
from bot.view import Button, Html, View, lines
from content.decisions import Told
from content.log import Log, Setting, Unit
from content.places import find_places
from content.replies import read
from content.replies.reading import Context, Intent, LoadReport
from content.sides import side_logs
from storage.agenda import add_prompt
from storage.training import load_log


async def settings(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Show what can be changed, or change what a button elsewhere names."""
    if intent.value == "equipment":
        return [Next("equipment", f"equipment:{turn.update_id}")]
    if intent.value and await keep_habit(turn, intent.value):
        return [View(turn.phrase("settings.saved"), toast=turn.phrase("toast.noted"))]
    return [Next("settings", f"settings:{turn.update_id}")]


async def change_hour(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Move the daily hour for good."""
    if intent.moment is None or intent.moment.day_only:
        return [Next("hour", f"hour:{turn.update_id}")]
    minute = intent.moment.at.hour * 60 + intent.moment.at.minute
    await keep_hour(turn, minute)
    return [View(turn.phrase("hour.changed", hour=clock(turn.locale, minute)))]


async def travel(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Somewhere else: offer the place's clock, or to keep the one at home."""
    key = f"zone:{turn.update_id}"
    if not intent.value:
        return [Next("zone", key, payload={"zone": turn.person.time_zone})]
    places = find_places(intent.value, turn.locale)
    if not places:
        return [View(turn.phrase("zone.unknown"))]
    prompt = await add_prompt(
        turn.session, turn.person.id, "zone", key, turn.now, payload={"zone": places[0].zone}
    )
    prompt.sent_at = turn.now
    await turn.session.flush()
    view = offer(turn, prompt.id, places)
    keep = (Button(turn.phrase("zone.keep"), f"zone {turn.person.time_zone}"),)
    return [View(turn.phrase("zone.travel", count=len(places)), (*view.rows, keep), prompt.id)]


async def units(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Another unit; weights that are in use have to be named again, since nothing is converted."""
    if intent.value not in ("kg", "lb"):
        return [View(turn.phrase("units.which"))]
    if turn.person.unit == intent.value:
        return [View(turn.phrase("units.same", unit=intent.value))]
    log = await load_log(turn.session, turn.person, turn.now)
    if has_loads(log):
        return [View(turn.phrase("units.in_use", unit=turn.person.unit or "kg"))]
    await turn.change(turn.person, unit=intent.value)
    return [
        View(turn.phrase("units.saved", unit=intent.value)),
        Next("equipment", f"equipment:{turn.update_id}"),
    ]


async def sides(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Another side is sore, or one of two is not any more."""
    if intent.value == turn.person.side:
        return [View(turn.phrase("sides.same"))]
    return [Next("sides", f"sides:{turn.update_id}", payload={"to": intent.value})]


async def weights(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Show every weight in use, or set one: a first or lighter one at once, heavier at a review."""
    reports = intent.loads or _named(turn, intent)
    if reports:
        return [await _set(turn, report) for report in reports]
    log = await load_log(turn.session, turn.person, turn.now)
    exercises = dict.fromkeys(change.setting.exercise for change in log.changes)
    current = [setting for exercise in exercises if (setting := log.setting(exercise))]
    rows = [
        turn.phrase("weights.line", name=name(turn.locale, each), now=_now_text(turn, each, log))
        for each in current
    ]
    more = ((Button(turn.phrase("settings.set_equipment"), "set equipment", 0),),)
    return [View(lines(turn.phrase("weights.title"), *rows, turn.phrase("weights.how")), more)]


def _now_text(turn: Turn, setting: Setting, log: Log) -> Html:
    """What is in use; where the legs have settings of their own, both."""
    own = {side: one.setting(setting.exercise) or setting for side, one in side_logs(log).items()}
    if len(set(own.values())) < len(own):
        return setting_text(turn.locale, setting, log)
    texts = {str(side): setting_text(turn.locale, each, log, side) for side, each in own.items()}
    return turn.phrase("side.dose", **texts) if texts else setting_text(turn.locale, setting, log)


def _named(turn: Turn, intent: Intent) -> tuple[LoadReport, ...]:
    """What stands behind the command: "/weights bridge 8 kg"."""
    unit: Unit = "lb" if turn.person.unit == "lb" else "kg"
    reading = read(intent.value or "", Context(now=turn.local_now, unit=unit, locale=turn.locale))
    return tuple(report for found in reading.intents for report in found.loads)


async def _set(turn: Turn, report: LoadReport) -> View:
    log = await load_log(turn.session, turn.person, turn.now)
    current = log.setting(report.exercise) if report.exercise else None
    if current is None or report.load is None:
        return View(turn.phrase("weights.which"))
    if report.unit and report.unit != log.unit:
        return View(turn.phrase("load.other_unit", unit=log.unit))
    if report.load > current.load:
        return View(turn.phrase("weights.only_lower", name=name(turn.locale, current)))
    setting = replace(current, load=report.load)
    await decide_now(
        turn.session, turn.person, log, "own", "person", turn.today, turn.now, turn.update_id,
        Told(loads={current.exercise: report.load}),
    )  # fmt: skip
    text = setting_text(turn.locale, setting, log)
    return View(turn.phrase("review.changed", name=name(turn.locale, setting), then=text))
