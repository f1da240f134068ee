"""How long one decision takes for somebody with a year behind them: `python -m benchmarks.reviews`.

A year of three sessions a week with five exercises, a daily score, a review each Sunday, a change each month.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from statistics import median
from time import process_time

from content.log import Change, Equipment, Lift, Log, PhaseEntry, Score, Setting, Training
from content.progression.gate import gate_day
from content.progression.review import review

START = date(2027, 1, 4)
WEEKS = 52
DAY = timedelta(days=1)
SESSION_DAYS = (0, 2, 4)
ROUNDS = 100
EXERCISES = (
    ("B4_bridge_sl", 11, 1000),
    ("H1_rdl", 0, 4000),
    ("K2_slider_glide", 3, 0),
    ("I2_bridge_hold_sl", 8, 0),
    ("B3_plank_hip_ext", 2, 0),
)


def at(day: date, hour: int) -> datetime:
    """Return an hour of a day."""
    return datetime.combine(day, time(hour), UTC)


def a_year() -> Log:
    """Return the log of a whole year, calm but for one sore week in each quarter."""
    days = [START + n * DAY for n in range(7 * WEEKS)]
    settings = {name: Setting(name, step, load, 3, 12) for name, step, load in EXERCISES}
    trained = [day for day in days if day.weekday() in SESSION_DAYS]
    sundays = [day for day in days if day.weekday() == 6][:-1]
    return Log(
        started=START,
        phases=(PhaseEntry("P2b", START),),
        equipment=(Equipment("barbell", "kg", tuple(range(2000, 15001, 250))),),
        daily=tuple(Score(2, at(day, 7)) for day in days if day.weekday() not in (1, 3, 5)),
        trainings=tuple(
            Training(
                id=number,
                date=day,
                tier="heavy",
                phase="P2b",
                status="done",
                finished_at=at(day, 18),
                during=4,
                lifts=tuple(Lift(each, each.load, (12, 12, 12)) for each in settings.values()),
                p24=Score(8 if number % 39 == 20 else 2, at(day + DAY, 18)),
                p48=Score(2, at(day + 2 * DAY, 18)) if number % 39 == 20 else None,
            )
            for number, day in enumerate(trained)
        ),
        changes=tuple(
            Change(at(day, 8), day, each, "review", "HOLD")
            for day in days[::28]
            for each in settings.values()
        ),
        reviewed=tuple(sundays),
        reviewed_at=tuple(at(day, 19) for day in sundays),
    )


def measure(what: Callable[[], object]) -> float:
    """Return the median processor time of one call in milliseconds: other work on the machine is left out."""
    seconds = []
    for _ in range(ROUNDS):
        start = process_time()
        what()
        seconds.append(process_time() - start)
    return median(seconds) * 1000


def main() -> None:
    """Print the median of the review and of the daily gate."""
    log, today = a_year(), START + 7 * WEEKS * DAY - DAY
    scores = len(log.daily) + sum(each.p24 is not None for each in log.trainings)
    print(f"{len(log.trainings)} sessions, {len(EXERCISES)} exercises, {scores} scores")
    found = review(log, today, at(today, 19))
    one = measure(lambda: review(log, today, at(today, 19)))
    print("processor time, median of", ROUNDS)
    print(f"review {one:.2f} ms, one suggestion {one / len(found.suggestions):.2f} ms")
    print(f"daily gate {measure(lambda: gate_day(log, today, at(today, 17))):.2f} ms")


if __name__ == "__main__":
    main()
