"""The policies that are compared: five short ones, and the bot's own engine fed with real logs."""

from bisect import bisect_right
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from benchmarks.policies_body import Person, World
from benchmarks.policies_week import HELP, Done
from content.log import Change, Equipment, Lift, Log, PhaseEntry, Score, Setting, Training
from content.progression.baseline import read_baseline
from content.progression.evidence import read_one, read_shared
from content.progression.facts import is_raised
from content.progression.gate import gate_day, step_back_now
from content.progression.history import SETBACKS, read_history
from content.progression.reentry import reenter_now
from content.progression.review import Suggestion, review

AIM = 1.05
HINGE = "H1_rdl"
FIRST_DAY = date(2027, 1, 18)
CALM_DAYS = 14
DAY = timedelta(days=1)
WAITING = ("FLARE_NOT_SETTLED",)


def ladder(world: World) -> list[float]:
    """Return the weights there are, in kilograms."""
    return [world.step * n for n in range(1, int(90 / world.step))]


def pick_heavier(loads: list[float], load: float) -> float:
    """Return the heaviest weight within +5 %, else the next one: the same step for every policy."""
    within = loads[bisect_right(loads, load * AIM) - 1]
    above = [each for each in loads if each > load]
    return max(within, above[0]) if above else load


class Simple:
    """A policy of one line; what it decides on is the sessions of the week."""

    name = "fixed"

    def __init__(self, person: Person, world: World) -> None:
        self.loads = ladder(world)
        self.load = self.loads[max(bisect_right(self.loads, person.first) - 1, 0)]
        self.usual = max(round(person.usual), 1)
        self.week: list[Done] = []

    def open_day(self, day: int) -> float | None:  # noqa: ARG002
        return self.load

    def target(self) -> int:
        return 12

    def done(self, session: Done) -> None:
        self.week.append(session)

    def answer(self, session: Done, what: str, day: int) -> None:
        pass

    def morning(self, day: int, score: int) -> None:
        pass

    def wants_morning(self, day: int) -> bool:  # noqa: ARG002
        return False

    def wants_48h(self, session: Done) -> bool:  # noqa: ARG002
        return False

    def review(self, day: int) -> tuple[str, ...]:  # noqa: ARG002
        before, week, self.week = self.load, self.week, []
        self.load = self.decide(week) if week else self.load
        return ("HOLD" if self.load == before else "MOVE",)

    def decide(self, week: list[Done]) -> float:  # noqa: ARG002
        return self.load

    def lighter(self) -> float:
        return max((each for each in self.loads if each < self.load), default=self.load)


class EveryWeek(Simple):
    """Heavier every week, whatever happens."""

    name = "heavier every week"

    def decide(self, week: list[Done]) -> float:  # noqa: ARG002
        return pick_heavier(self.loads, self.load)


class TwoForTwo(Simple):
    """Heavier once two more repetitions would have been possible in two sessions; pain is not asked."""

    name = "2-for-2"

    def decide(self, week: list[Done]) -> float:
        spare = [session.most_reps >= self.target() + 2 for session in week[-2:]]
        return pick_heavier(self.loads, self.load) if len(spare) == 2 and all(spare) else self.load


class SeedLiteral(Simple):
    """S000 as written: heavier every week; back when pain lasts past two days."""

    name = "seed as written"

    def wants_48h(self, session: Done) -> bool:  # noqa: ARG002
        return True

    def decide(self, week: list[Done]) -> float:
        lasting = any(session.p48 is not None and session.p48 > self.usual for session in week)
        return self.lighter() if lasting else pick_heavier(self.loads, self.load)


class PainModel(Simple):
    """The pain-monitoring model: up to 5 in and after a session, settled the next day, else hold or back."""

    name = "pain model up to 5"

    def decide(self, week: list[Done]) -> float:
        told = [session.p24 for session in week if session.p24 is not None]
        worst = max([*told, *(session.during for session in week)])
        if worst > 5:
            return self.lighter()
        settled = bool(told) and max(told) <= self.usual + 1
        return pick_heavier(self.loads, self.load) if settled else self.load


def instant(day: int, hour: int = 18) -> datetime:
    """Return an hour of a simulated day."""
    return datetime.combine(FIRST_DAY + day * DAY, time(hour), UTC)


class Engine:
    """The bot's rules on a real log: gate, review, going back at once, flare and time off."""

    name = "this engine"

    def __init__(self, person: Person, world: World, ceiling: int | None = None) -> None:
        loads = tuple(round(each * 100) for each in ladder(world))
        simple = Simple(person, world)
        setting = Setting(HINGE, 0, round(simple.load * 100), 3, 12)
        start = FIRST_DAY - CALM_DAYS * DAY
        usual = max(0, round(2 * (person.usual + world.bias)))
        self.log = Log(
            started=start,
            phases=(PhaseEntry("P2b", start),),
            equipment=(Equipment("barbell", "kg", loads),),
            daily=tuple(Score(usual, instant(-day, 8)) for day in range(CALM_DAYS, 0, -1)),
            changes=(Change(instant(-CALM_DAYS), start, setting, "start"),),
            ceiling=ceiling,
        )
        self.ids: dict[int, int] = {}

    @property
    def setting(self) -> Setting:
        """What is prescribed now."""
        return self.log.changes[-1].setting

    @property
    def load(self) -> float:
        """Kilograms prescribed now; 0 while the exercise is left out."""
        return self.setting.load / 100 if self.setting.sets else 0.0

    def target(self) -> int:
        """Return the repetitions asked for."""
        return self.setting.target

    def open_day(self, day: int) -> float | None:
        """Start lighter after time off, look through the gate, and go back where it says so."""
        now, today = instant(day, 17), FIRST_DAY + day * DAY
        for found in reenter_now(self.log, today, now):
            self._take(found, day, "return", 17)
        gate = gate_day(self.log, today, now)
        if gate.tier != "heavy" or not self.setting.sets:
            return None
        if gate.load == "current":
            return self.load
        history = read_history(self.log, today, now)
        back = read_one(history, HINGE, read_shared(history)).back
        return back.load / 100 if back.sets else None

    def done(self, session: Done) -> None:
        """Write the session down."""
        asked = replace(self.setting, load=round(session.load * 100))
        reps = session.reps if session.during < 6 else session.reps // 2
        training = Training(
            id=len(self.log.trainings) + 1,
            date=FIRST_DAY + session.day * DAY,
            tier="heavy",
            phase="P2b",
            status="done" if session.during < 6 else "stopped",
            finished_at=instant(session.day),
            during=2 * session.during,
            lifts=(Lift(asked, asked.load, (reps,) * asked.sets),),
        )
        self.log = replace(self.log, trainings=(*self.log.trainings, training))
        self.ids[session.day] = training.id - 1

    def answer(self, session: Done, what: str, day: int) -> None:
        """Keep an answer; one that says "still sore" sends the load back at once."""
        index = self.ids[session.day]
        told = self.log.trainings[index]
        value = session.p24 if what == "p24" else session.p48
        # On the hour where it was in time; a day later in the morning where it was asked for again.
        score = Score(2 * (value or 0), instant(day, 18 if day - session.day == 1 else 10))
        told = replace(told, p24=score) if what == "p24" else replace(told, p48=score)
        trainings = (*self.log.trainings[:index], told, *self.log.trainings[index + 1 :])
        self.log = replace(self.log, trainings=trainings)
        if what == "p48":
            for found in step_back_now(self.log, FIRST_DAY + day * DAY, instant(day, 12)):
                self._take(found, day, "daily", 12)

    def morning(self, day: int, score: int) -> None:
        """Keep a day's own score."""
        self.log = replace(self.log, daily=(*self.log.daily, Score(2 * score, instant(day, 8))))

    def wants_morning(self, day: int) -> bool:
        """Once a day until it is settled (amendment A8)."""
        if not self.setting.sets:
            return True
        late = [each for each in self.log.trainings[-2:] if is_raised(self.log, each, instant(day, 8))]
        usual = read_baseline(self.log, instant(day, 8)).usual
        return any(each.p48 is None or each.p48.half_points >= 2 * usual + 4 for each in late)

    def wants_48h(self, session: Done) -> bool:
        """As the bot asks: when the next day was raised."""
        return is_raised(self.log, self.log.trainings[self.ids[session.day]], instant(session.day + 2))

    def review(self, day: int) -> tuple[str, ...]:
        """Take what the review suggests."""
        today, now = FIRST_DAY + day * DAY, instant(day, 19)
        found = review(self.log, today, now)
        self.log = replace(
            self.log, reviewed=(*self.log.reviewed, today), reviewed_at=(*self.log.reviewed_at, now)
        )
        (one,) = found.suggestions
        self._take(one, day, "review", 19)
        codes = [reason.code for reason in one.reasons]
        ask = [HELP] if found.advice or one.advice in ("R", "P") else []
        return (one.action, *codes, *ask)

    def _take(self, found: Suggestion, day: int, cause: str, hour: int) -> None:
        again = found.action in SETBACKS and found.reasons[0].code not in WAITING
        if found.proposed is None or (found.proposed == found.current and not again):
            return
        change = Change(instant(day, hour), FIRST_DAY + day * DAY, found.proposed, cause, found.action)  # type: ignore[arg-type]
        self.log = replace(self.log, changes=(*self.log.changes, change))


POLICIES = (Simple, EveryWeek, TwoForTwo, SeedLiteral, PainModel, Engine)
