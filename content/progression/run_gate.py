"""How far running may go now: the gates before the first run and before R-5, and whose week it is.

Amendment A14: R-1 to R-4 after three weeks of strength work; R-5 on needs the rest of the gate into P3. A
running step and more weight with a bent hip never fall into one week (I13); the one that waited longer
takes it.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from content.log import Log
from content.phases import Criterion, criteria, is_open, running_criteria
from content.progression.rules import Reason
from content.progression.runs import LAST, WALK, Standing, stand, tell
from content.running import PLAIN_ROAD

ALMOST_A_WEEK = timedelta(days=6)
GOES_ON = timedelta(days=21)
"""Who has not run for longer does not keep the hinge waiting."""
CADENCE_FROM = 5
"""From this rung on slightly quicker steps may be tried, never in a week with a new rung (S003 L208)."""
BEFORE_P3 = ("P1", "P2a")
FROM_P3 = ("P3", "P4", "maintenance")


@dataclass(frozen=True, slots=True)
class Place:
    """The rung that runs and gates allow. `held`: why it is lower than the runs alone have earned; `gate`:
    the criteria that are shut, empty when nothing is.
    """

    rung: int
    standing: Standing
    held: Reason | None = None
    gate: tuple[Criterion, ...] = ()


def find_place(log: Log, today: date, now: datetime) -> Place:
    """Return the rung of today; 0 is the walk before running."""
    standing = stand(log, today, now)
    first = running_criteria(log, today, now)
    if not is_open(first):
        return Place(WALK, standing, _shut("RUN_GATE", first), first)
    if standing.place >= PLAIN_ROAD and (rest := plain_road(log, today, now)):
        return Place(PLAIN_ROAD - 1, standing, _shut("RUN_PLAIN_ROAD", rest), rest)
    if standing.place == LAST and log.phase != "P4":
        return Place(LAST - 1, standing, Reason("RUN_SPRINT_LATER", {}, "S003 L119, judgement"))
    return Place(standing.place, standing)


def plain_road(log: Log, today: date, now: datetime) -> tuple[Criterion, ...]:
    """Return the rest of the gate into P3 while it is shut; empty when R-5 and more may follow."""
    if log.phase in FROM_P3:
        return ()
    rest = criteria(log, today, now, "P3")
    return rest if log.phase in BEFORE_P3 or not is_open(rest) else ()


def _shut(code: str, gate: tuple[Criterion, ...]) -> Reason:
    met = sum(bool(each.met) for each in gate)
    return Reason(code, {"met": met, "need": len(gate)}, "S003 L153, A14")


def last_rung(log: Log, now: datetime) -> int:
    """Return the rung of the newest run on the ladder, 0 before the first."""
    rungs = [told.run.rung for told in tell(log, now) if told.run.rung]
    return rungs[-1] if rungs else WALK


def last_step(log: Log, now: datetime) -> date | None:
    """Return the day of the newest run on a higher rung than the run before it, the first one included."""
    step, before = None, WALK
    for told in tell(log, now):
        if told.run.rung:
            step, before = (told.run.date if told.run.rung > before else step), told.run.rung
    return step


def may_quicken(log: Log, today: date, now: datetime) -> bool:
    """Whether slightly quicker steps may be tried: far enough up the ladder, no new rung within a week."""
    step = last_step(log, now)
    return last_rung(log, now) >= CADENCE_FROM and (step is None or today - step > ALMOST_A_WEEK)


def takes_week(log: Log, today: date, now: datetime, bent_since: date | None) -> bool:
    """Whether running has taken a step within a week, or has earned one and waited longer than the
    exercises with a bent hip, which last became harder on `bent_since`.
    """
    step = last_step(log, now)
    if step is None:
        return False
    if today - step <= ALMOST_A_WEEK:
        return True
    if bent_since is None or step >= bent_since or not _goes_on(log, today, now):
        return False
    return find_place(log, today, now).rung > last_rung(log, now)


def _goes_on(log: Log, today: date, now: datetime) -> bool:
    return any(told.run.rung and today - told.run.date <= GOES_ON for told in tell(log, now))
