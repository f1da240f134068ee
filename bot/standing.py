"""Where somebody stands: the criteria of the next phase in words, and the questions owed to a gate."""

from datetime import date, datetime, timedelta

from bot.context import Turn
from bot.questions.question import Next, Views
from bot.reasons import criterion_text
from bot.running import progress_line
from bot.sides import show_scores
from bot.view import Button, Html, Rows, View, lines, paragraphs, phrase
from content.locales import format_day
from content.log import Log, Phase
from content.phase_moves import KEEPING, may_enter
from content.phases import (
    Criterion,
    criteria,
    is_open,
    next_phase,
    phase_before,
    unasked,
    unmet_facts,
)
from content.programme import needs
from content.tryout import held_back
from scheduler.weekly import review_week
from storage.models import Person
from storage.prompts import get_by_key
from storage.training import load_log

RECENT = timedelta(days=14)
GOALS = ("sit", "run30", "run", "sprint")
"""In the order of the fact `goal`, which counts from 1 (amendment A14)."""
GOAL_DAY = 2
"""Days after the start: the third day asks for the goal."""


async def standing_view(turn: Turn, above: Html = Html("")) -> View:
    """The phase, each criterion of the next one with its number, and what can be done about it."""
    log = await load_log(turn.session, turn.person, turn.now)
    shown = standing_text(turn.locale, log, turn.today, turn.now)
    text = paragraphs(above, *shown, limit_text(turn.person, log))
    return View(text, standing_rows(turn.locale, log, turn.today, turn.now))


def standing_text(locale: str, log: Log, today: date, now: datetime) -> tuple[Html, ...]:
    """Title, what the phase is about, the criteria of the next one and of maintenance where it is near."""
    name = phrase(locale, f"phase.{log.phase}.name")
    scores = [show_scores(locale, one) for one in log.trainings if one.p24 and today - one.date < RECENT]
    shown = ", ".join(scores) or "-"
    goal = goal_text(locale, log)
    title = phrase(locale, "progress.title", phase=name, scores=shown)
    running = progress_line(locale, log, today, now)
    about = phrase(locale, f"phase.{log.phase}.about")
    return (lines(title, goal), about, *_gates(locale, log, today, now), running)


def limit_text(person: Person, log: Log) -> Html:
    """What a physio allows, since when and who said so; nothing where the usual limit holds (A10)."""
    if person.ceiling is None:
        return Html("")
    day = log.facts.get("ceiling_day", 0)
    since = format_day(person.locale, date.fromordinal(day), "long") if day else ""
    key = "limit.line_named" if person.ceiling_by else "limit.line"
    return phrase(person.locale, key, number=person.ceiling, day=since, name=person.ceiling_by or "")


def goal_text(locale: str, log: Log) -> Html:
    """The goal in words, nothing before it was told."""
    number = log.facts.get("goal", 0)
    return (
        phrase(locale, "goal.line", goal=phrase(locale, f"goal.{GOALS[number - 1]}")) if number else Html("")
    )


def _targets(log: Log, today: date, now: datetime) -> tuple[Phase, ...]:
    """The next phase, and maintenance once only the goal is left for it."""
    after = next_phase(log.phase)
    keeping = criteria(log, today, now, KEEPING) if log.phase not in ("P1", KEEPING) else ()
    near = bool(keeping) and all(each.met for each in keeping if each.fact is None)
    found = (after, KEEPING if near else None)
    return tuple(dict.fromkeys(each for each in found if each is not None))


def _gates(locale: str, log: Log, today: date, now: datetime) -> tuple[Html, ...]:
    return tuple(
        _gate_text(locale, target, criteria(log, today, now, target)) for target in _targets(log, today, now)
    )


def _gate_text(locale: str, target: Phase, gate: tuple[Criterion, ...]) -> Html:
    met = sum(bool(each.met) for each in gate)
    key = "phase.ready" if is_open(gate) else "phase.progress"
    head = phrase(locale, key, met=met, need=len(gate), phase=phrase(locale, f"phase.{target}.name"))
    return lines(head, *(criterion_line(locale, each) for each in gate))


def criterion_line(locale: str, criterion: Criterion) -> Html:
    """One criterion with the person's number: met, not yet, or not asked."""
    known = "met" if criterion.met else "not_yet"
    status = "unasked" if criterion.have is None else known
    return phrase(locale, f"standing.{status}", text=criterion_text(locale, criterion))


def standing_rows(locale: str, log: Log, today: date, now: datetime) -> Rows:
    """Move on where a gate is open, answer what is missing, one phase back."""
    rows: list[Button] = []
    for target in _targets(log, today, now):
        if may_enter(log, today, now, target):
            label = phrase(locale, "phase.button.up", phase=phrase(locale, f"phase.{target}.name"))
            rows.append(Button(label, f"phase up {target}", 0))
    if missing(log, today, now):
        rows.append(Button(phrase(locale, "phase.button.ask"), "phase ask", 0))
    if log.phase != "P1":
        earlier = phase_before(log)
        label = phrase(locale, "phase.button.down", phase=phrase(locale, f"phase.{earlier}.name"))
        rows.append(Button(label, f"phase down {earlier}", 0))
    return tuple((button,) for button in rows)


def missing(log: Log, today: date, now: datetime) -> tuple[str, ...]:
    """The facts that gates still want: never asked, or not enough when they were."""
    found = (
        fact
        for target in _targets(log, today, now)
        for fact in unmet_facts(criteria(log, today, now, target))
    )
    return tuple(dict.fromkeys(found))


def ask_facts(names: tuple[str, ...], key: str) -> Next:
    """Ask several facts in one message, one after the other."""
    return Next("fact", key, payload={"name": names[0], "then": list(names[1:]), "standing": True})


async def owed(turn: Turn) -> Views:
    """What may be asked in a reply, at most one: the goal on day 3, the last facts of a gate (A11, A14)."""
    log = await load_log(turn.session, turn.person, turn.now)
    person_id = turn.person.id
    day_3 = (turn.today - log.started).days >= GOAL_DAY and "goal" not in log.facts
    if day_3 and await get_by_key(turn.session, person_id, "goal") is None:
        return [Next("goal", "goal")]
    if "first_weight" in needs(log, log.phase) and not held_back(log, turn.today, turn.now):
        key = f"first_weight:{log.phase}"
        if await get_by_key(turn.session, person_id, key) is None:
            return [Next("first_weight", key)]
    for target in _targets(log, turn.today, turn.now):
        names = unasked(criteria(log, turn.today, turn.now, target))
        key = f"facts:{target}:{review_week(turn.today)}"
        if names and await get_by_key(turn.session, person_id, key) is None:
            return [ask_facts(names, key)]
    return []
