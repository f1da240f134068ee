"""What came of each run, and which rung it has earned: a fold over the runs (rule 3.12, amendments A7, A13).

Only numbers of the log count; the gates are in `content.progression.run_gate`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from typing import Literal

from content.log import Log, Run, Score
from content.once import once
from content.progression.baseline import daily_scores, read_baseline
from content.progression.ceilings import Value
from content.progression.facts import JUMP, JUMP_SCORE, MILD, RAISED, SEVERE_DURING, SPIKE, SPIKE_SCORE
from content.progression.history import EARLIEST_P24, EARLIEST_P48, local_date, whole
from content.progression.rules import Reason
from content.running import CLEAN_RUNS, LADDER, VARIABLES
from content.sides import side_logs

LATEST_P24, LATEST_P48 = timedelta(hours=36), timedelta(hours=72)
"""Until when an answer is the next day's, and the day's after that (rule 3.1, amendment A12)."""
STOP = 6
"""From this score on a run is stopped (rule 3.4, pain-monitoring model)."""
WALK = 0
BEYOND = len(LADDER)
"""The first place after the ladder: from here on one variable at a time, in the order of `VARIABLES`."""
LAST = BEYOND + len(VARIABLES) - 1
STEADY = timedelta(days=14)
STEADY_RUNS = 4
"""Runs within the two steady weeks (two a week, a judgement)."""
GAPS = ((61, BEYOND), (31, 2), (17, 1), (10, 0))
"""Days without a run and the rungs they cost, after rule 3.9; two months begin anew."""
CALM_ANSWERS = 2

Outcome = Literal["clean", "hold", "back", "spike"]
SOURCES = {
    "RUN_CLEAN": "S003 L158",
    "RUN_DURING": "S003 L158",
    "RUN_CLIMBED": "S003 L158",
    "RUN_STOPPED": "pain-monitoring model",
    "RUN_SHARP": "judgement, A5",
    "RUN_RAISED": "S003 L160, judgement",
    "RUN_PERSISTED": "S000 L71",
    "RUN_SPIKE": "S003 L146, judgement",
    "RUN_NEXT_DAY": "pain-monitoring model",
    "RUN_GAP": "direction from the literature, numbers judgement",
}
"""What the codes rest on; the others are judgements (`content.sources`)."""


@dataclass(frozen=True, slots=True)
class Told:
    """A run with its whole scores, rounded up; `masked`: a painkiller was taken before an answer."""

    run: Run
    during: int | None
    p24: int | None
    p48: int | None
    p24_at: datetime | None = None
    p48_at: datetime | None = None
    masked: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one run leads to, and why."""

    outcome: Outcome
    reason: Reason


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the runs have led. `place`: a rung from 1 on, or `BEYOND` and more for each variable after the
    ladder. `clean`: clean runs in a row there, `since` the first of them. `why`: what the last run, or the
    time without one, decided.
    """

    place: int = 1
    clean: int = 0
    since: date | None = None
    why: Reason = field(default_factory=lambda: Reason("RUN_FIRST", {}, "S003 L157"))


def tell(log: Log, now: datetime) -> tuple[Told, ...]:
    """Return the runs known at `now`, oldest first, each with the answers of the days after it."""
    return once(log.made, ("told", now), partial(_tell, log, now)) if log.runs else ()


def _tell(log: Log, now: datetime) -> tuple[Told, ...]:
    answers = _answers(log, now)
    known = sorted((run for run in log.runs if run.finished_at <= now), key=lambda run: run.finished_at)
    return tuple(_told(run, answers, now) for run in known)


def _answers(log: Log, now: datetime) -> list[Score]:
    scored = (each for training in log.trainings for each in (training.p24, training.p48))
    every = [score for score in (*log.daily, *scored) if score is not None]
    return [score for score in every if score.at <= now and whole(score.half_points) is not None]


def _told(run: Run, answers: Iterable[Score], now: datetime) -> Told:
    # Chosen by the hour alone: a worse number must not be able to choose another one.
    late = run.p24 if run.p24 is not None and run.p24.at <= now else None
    p24 = _nearest(run, answers, EARLIEST_P24, LATEST_P24, 24) or late
    p48 = _nearest(run, answers, EARLIEST_P48, LATEST_P48, 48)
    return Told(
        run,
        during=whole(run.during),
        p24=whole(p24.half_points) if p24 else None,
        p48=whole(p48.half_points) if p48 else None,
        p24_at=p24.at if p24 else None,
        p48_at=p48.at if p48 else None,
        masked=bool((p24 and p24.masked) or (p48 and p48.masked)),
    )


def _nearest(
    run: Run, answers: Iterable[Score], earliest: timedelta, latest: timedelta, hours: int
) -> Score | None:
    fitting = [each for each in answers if earliest <= each.at - run.finished_at <= latest]
    wanted = run.finished_at + timedelta(hours=hours)
    return min(fitting, key=lambda each: (abs(each.at - wanted), each.at), default=None)


def judge(told: Told, usual: int, now: datetime) -> Verdict:
    """Return what one run leads to: clean, the same again, the step before, or walking first (rule 3.12)."""
    for outcome, fires in CHECKS:
        found = fires(told, usual, now)
        if found is not None:
            return _verdict(outcome, found, told, usual)
    return _verdict("clean", "RUN_CLEAN", told, usual)


def _verdict(outcome: Outcome, code: str, told: Told, usual: int) -> Verdict:
    known: dict[str, Value] = {
        "day": told.run.date, "during": told.during or 0, "p24": told.p24 or 0, "p48": told.p48 or 0,
        "usual": usual, "limit": min(MILD, usual + 1), "settled": usual + RAISED - 1,
    }  # fmt: skip
    args = {name: known[name] for name in ARGS[code]}
    return Verdict(outcome, Reason(code, args, SOURCES.get(code, "judgement")))


ARGS: dict[str, tuple[str, ...]] = {
    "RUN_CLEAN": ("day", "during", "p24"),
    "RUN_SPIKE": ("day", "p24", "usual"),
    "RUN_SEVERE": ("day", "during"),
    "RUN_SHARP": ("day",),
    "RUN_STOPPED": ("day", "during"),
    "RUN_PERSISTED": ("day", "p48", "usual", "settled"),
    "RUN_UNCONFIRMED": ("day", "p24"),
    "RUN_RAISED": ("day", "p24", "usual", "limit"),
    "RUN_MISSING": ("day",),
    "RUN_DURING": ("day", "during"),
    "RUN_DURING_MISSING": ("day",),
    "RUN_CLIMBED": ("day",),
    "RUN_NEXT_DAY": ("day", "p24", "limit"),
    "RUN_MASKED": ("day",),
}


def rise(score: int | None, usual: int) -> int:
    """Return how far a score lies above the usual one, 0 if it is missing."""
    return 0 if score is None else score - usual


def is_spike(told: Told, usual: int) -> bool:
    """r24 of 4 or more, or a score of 7 (rule 3.2)."""
    return rise(told.p24, usual) >= SPIKE or (told.p24 or 0) >= SPIKE_SCORE


def is_raised(told: Told, usual: int) -> bool:
    """r24 of 2 or more, or a score of 6 (rule 3.2)."""
    return rise(told.p24, usual) >= RAISED or (told.p24 or 0) >= JUMP_SCORE


def _spiked(told: Told, usual: int, _: datetime) -> str | None:
    if is_spike(told, usual):
        return "RUN_SPIKE"
    return "RUN_SEVERE" if (told.during or 0) >= SEVERE_DURING else None


def _lasted(told: Told, usual: int, now: datetime) -> str | None:
    """Still raised after two days, or a jump about which two days later nothing was said (rule 3.5/6)."""
    if rise(told.p48, usual) >= RAISED:
        return "RUN_PERSISTED"
    jump = rise(told.p24, usual) >= JUMP or (told.p24 or 0) >= JUMP_SCORE
    silent = told.p48 is None and now - told.run.finished_at > LATEST_P48
    return "RUN_UNCONFIRMED" if jump and silent else None


def _stopped(told: Told, _usual: int, _now: datetime) -> str | None:
    if told.run.sharp:
        return "RUN_SHARP"
    return "RUN_STOPPED" if (told.during or 0) >= STOP else None


def _unclean(told: Told, usual: int, _: datetime) -> str | None:
    checks = (
        ("RUN_RAISED", is_raised(told, usual)),
        ("RUN_NEXT_DAY", (told.p24 or 0) > MILD),
        ("RUN_DURING", (told.during or 0) > MILD),
        ("RUN_CLIMBED", told.run.climbed),
        ("RUN_MASKED", told.masked),
        ("RUN_MISSING", told.p24 is None),
        ("RUN_DURING_MISSING", told.during is None),
    )
    return next((code for code, holds in checks if holds), None)


CHECKS: tuple[tuple[Outcome, Callable[[Told, int, datetime], str | None]], ...] = (
    ("spike", _spiked),
    ("back", _lasted),
    ("back", _stopped),
    ("hold", _unclean),
)
"""The most careful first; a run that none of them names is clean."""


def stand(log: Log, today: date, now: datetime) -> Standing:
    """Return where the runs have led by `today`; with two sore sides the lower of both. More pain, a missing
    answer or a longer time without a run never leads higher.
    """
    sides = [_stand(one, today, now) for one in side_logs(log).values() or (log,)]
    return min(sides, key=lambda each: (each.place, each.clean))


def _stand(log: Log, today: date, now: datetime) -> Standing:
    usual = read_baseline(log, now).usual
    standing, before = Standing(), None
    for told in tell(log, now):
        if told.run.rung == WALK:
            continue
        standing = _rest(standing, before, told.run.date)
        standing = _step(standing, told, judge(told, usual, now))
        before = told.run.date
    return _rest(standing, before, today)


def _rest(standing: Standing, before: date | None, day: date) -> Standing:
    days = (day - before).days if before else 0
    cost = next((rungs for least, rungs in GAPS if days >= least), None)
    if cost is None:
        return standing
    place = max(1, min(standing.place, BEYOND - 1 if cost else standing.place) - cost)
    return Standing(place, 0, None, Reason("RUN_GAP", {"count": days}, SOURCES["RUN_GAP"]))


def _step(standing: Standing, told: Told, verdict: Verdict) -> Standing:
    if verdict.outcome == "clean":
        return _credit(standing, told, verdict.reason)
    down = {"hold": 0, "back": 1, "spike": 2}[verdict.outcome]
    return Standing(max(1, standing.place - down), 0, None, verdict.reason)


def _credit(standing: Standing, told: Told, why: Reason) -> Standing:
    """A clean run counts where it was at least the rung asked for; after the ladder every run counts."""
    rung, place = told.run.rung, standing.place
    if place < BEYOND and (rung is None or rung < place):
        return Standing(place, standing.clean, standing.since, why)
    clean, since = standing.clean + 1, standing.since or told.run.date
    if not _is_steady(place, clean, told.run.date - since):
        return Standing(place, clean, since, why)
    earned = Reason("RUN_EARNED" if place < BEYOND else "RUN_STEADY", why.args, why.source)
    return Standing(min(place + 1, LAST), 0, None, earned)


def _is_steady(place: int, clean: int, span: timedelta) -> bool:
    if place < BEYOND:
        return clean >= CLEAN_RUNS
    return clean >= STEADY_RUNS and span >= STEADY and place < LAST


def unsettled(log: Log, now: datetime) -> tuple[Told, bool] | None:
    """Return the newest run that left the next day raised and is not settled yet, and whether it was a spike:
    that takes two calm answers in a row, a raised one a single calm answer (rule 3.4 D3, D4).
    """
    found = [_unsettled(one, now) for one in side_logs(log).values() or (log,)]
    return max((each for each in found if each is not None), key=lambda each: each[1], default=None)


def _unsettled(log: Log, now: datetime) -> tuple[Told, bool] | None:
    usual = read_baseline(log, now).usual
    raised = [each for each in tell(log, now) if is_raised(each, usual)]
    if not raised or now - raised[-1].run.finished_at > STEADY:
        return None
    last = raised[-1]
    spiked = is_spike(last, usual)
    return None if _is_calm(log, last, usual, now, CALM_ANSWERS if spiked else 1) else (last, spiked)


def _is_calm(log: Log, told: Told, usual: int, now: datetime, answers: int) -> bool:
    told_on = local_date(told.p24_at or told.run.finished_at)
    newest = [score for day, score in daily_scores(log, now, 2 * STEADY) if day > told_on][-answers:]
    return len(newest) == answers and all(score - usual < RAISED for score in newest)
