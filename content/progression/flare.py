"""The way back after a flare (rule 3.10 downwards, amendment A17)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from content.exercises import EXERCISES
from content.loads import choose_equipment, floor_load
from content.log import Change, Setting
from content.progression.baseline import Baseline, daily_scores
from content.progression.efforts import Effort
from content.progression.facts import Facts, level
from content.progression.history import History, Session, is_setback, local_date
from content.tracks import previous_step

CALM_ANSWERS = 2
SHORT_DAYS, LONG_DAYS = 2, 7
SHARE_AFTER_FLARE, SHARE_AFTER_MONTH = 80, 60
MONTH_DAYS, RESTART_DAYS = 31, 61
SHORT_SETS = 2

Kind = Literal["wait", "same", "reduced", "phase_down"]


@dataclass(frozen=True, slots=True)
class WayBack:
    """Where a flare that began at `since` stands: still waiting, back at the same load (the button was
    pressed and it settled within 48 h), at a reduced one, or a phase down. `days` it took or takes, seen
    from `since`; a review may see to it some days after the session that set it off.
    """

    kind: Kind
    since: date
    days: int


def find_flare(facts: Facts) -> WayBack | None:
    """Return the way back of an exercise that a flare sent out, `None` if none did."""
    last = facts.history.changes[facts.exercise][-1]
    if not facts.out or last.action != "STEP_DOWN" or _is_restart(facts, last):
        return None
    by_person = last.cause == "person"
    way = read_way_back(facts.history, facts.baseline, last.at, by_person=by_person)
    return way if by_person else _seen_from(way, _trigger(facts, last))


def _is_restart(facts: Facts, change: Change) -> bool:
    """Left out because of two months away, not because of a reaction."""
    before = (facts.gap_days or 0) - (facts.history.today - change.date).days
    return change.cause == "return" or before >= RESTART_DAYS


def _trigger(facts: Facts, change: Change) -> date:
    """The day of the session that was answered by leaving the exercise out."""
    known = [each for each in facts.history.sessions if each.date <= change.date]
    severe = [each.date for each in known if facts.is_severe(each)]
    return severe[-1] if severe else change.date


def _seen_from(way: WayBack, day: date) -> WayBack:
    return replace(way, since=day, days=way.days + (way.since - day).days)


def read_way_back(history: History, baseline: Baseline, since: datetime, *, by_person: bool) -> WayBack:
    """Tell how a flare goes: calm means that the last two daily answers, on two days, lie at most 1 above
    the usual. A worse answer can only make it last longer.
    """
    began = local_date(since)
    after = [each for each in daily_scores(history.log, history.now) if each[0] > began]
    calm = _calm_since(after, baseline.usual + 1)
    days = ((calm or history.today) - began).days
    if days > LONG_DAYS:
        return WayBack("phase_down", began, days)
    if calm is None:
        return WayBack("wait", began, days)
    return WayBack("same" if by_person and days <= SHORT_DAYS else "reduced", began, days)


def is_over(facts: Facts, session: Session) -> bool:
    """Whether a reaction was seen to on the day it was told, by sending something of that session back, and
    two calm answers came since: then a review does not begin a flare for it again.
    """
    end, history = session.finished_at, facts.history
    answered = end is not None and any(
        change.cause == "daily" and is_setback(change) and change.at > end
        for exercise in session.lifts
        for change in history.changes.get(exercise, ())
    )
    after = [each for each in daily_scores(history.log, history.now) if each[0] > session.date]
    calm = [score <= facts.baseline.usual + 1 for _, score in after[-CALM_ANSWERS:]]
    return answered and len(calm) == CALM_ANSWERS and all(calm)


def calm_days(scores: Sequence[tuple[date, int]], limit: int) -> tuple[date, ...]:
    """Return the days of the calm answers since the last one above `limit`, oldest first."""
    calm: list[date] = []
    for day, score in scores:
        calm = [*calm, day] if score <= limit else []
    return tuple(sorted(set(calm)))


def _calm_since(scores: Sequence[tuple[date, int]], limit: int) -> date | None:
    days = calm_days(scores, limit)
    return days[CALM_ANSWERS - 1] if len(days) >= CALM_ANSWERS else None


def return_setting(facts: Facts, way: WayBack) -> Setting:
    """Return what an exercise comes back with: the same load with two sets, a share of the last clean load,
    one rung lower, or its easiest rung after two months; never heavier than when it flared.
    """
    before = [each.setting for each in facts.history.changes[facts.exercise] if each.setting.sets][-1]
    found = (before, _from_clean(facts, way, before))
    lowest = min(found, key=lambda each: (*level(each), each.target, each.sets))
    return replace(lowest, sets=min(lowest.sets, SHORT_SETS)) if way.kind == "same" else lowest


def _from_clean(facts: Facts, way: WayBack, before: Setting) -> Setting:
    last = _last_clean(facts)
    if last is None and way.kind == "same":
        return before
    if last is None or (facts.gap_days or 0) >= RESTART_DAYS or way.kind == "phase_down":
        return facts.at_step(0)
    rung = facts.at_step(last.prescribed.step, last.load)
    if way.kind == "same":
        return replace(rung, target=min(rung.target, last.prescribed.target))
    if last.load:
        share = SHARE_AFTER_MONTH if (facts.gap_days or 0) >= MONTH_DAYS else SHARE_AFTER_FLARE
        return replace(rung, load=floor_load(_loads_beside(facts, last.load), last.load * share // 100))
    lower = previous_step(facts.exercise, last.prescribed.step, weights=bool(facts.available))
    return facts.at_step(lower or 0)


def _loads_beside(facts: Facts, load: int) -> tuple[int, ...]:
    """The loads of the kind that has this one: what is out for now has no weight to tell the kind by."""
    equipment = choose_equipment(facts.history.log, EXERCISES[facts.exercise].loadable, load)
    return equipment.loads if equipment else ()


def _last_clean(facts: Facts) -> Effort | None:
    efforts = (*(effort for week in facts.past for effort in week), *facts.own)
    clean = [effort for effort in efforts if facts.is_clean(effort)]
    return clean[-1] if clean else None
