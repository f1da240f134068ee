"""How long a run may be, at the edges, and what ends running as before (rule 3.12, amendment A13)."""

from dataclasses import replace
from typing import Any

import pytest

from content.log import (
    Log,
    Run,
    Score,
)
from content.progression.run_free import (
    Length,
    ended_by,
    length,
    longest_allowed,
    longest_longer,
    runs_freely,
)
from tests.content.progression.diary import DAY, START, at
from tests.content.progression.test_runs import FIRST, log_of

FREE = {"running_now": 1, "running_now_day": FIRST.toordinal()}


def free(*runs: tuple[int, dict[str, Any], int | None], **facts: int) -> Log:
    """Runs of their own: days after the first, how long, and the next day's answer."""
    known = tuple(
        Run(n + 1, FIRST + days * DAY, at(FIRST + days * DAY), None, during=2, **how)
        for n, (days, how, _) in enumerate(runs)
    )
    told = [Score(2 * p24, at(FIRST + days * DAY) + DAY) for days, _, p24 in runs if p24 is not None]
    return log_of([], facts={**FREE, **facts}, runs=known, daily=(*log_of([]).daily, *told))


def km(amount: int) -> dict[str, Any]:
    return {"distance": amount, "unit": "km"}


@pytest.mark.parametrize(
    ("how", "measure", "amount"),
    [
        ({"minutes": 20}, "min", 2000),
        ({"minutes": 20}, "km", None),
        ({}, "min", None),
        (km(500), "km", 500),
        (km(500), "mi", None),
        ({**km(500), "minutes": 30}, "min", 3000),
        ({"distance": 300, "unit": "mi"}, "mi", 300),
    ],
)
def test_how_long_a_run_was(how: dict[str, Any], measure: Any, amount: int | None) -> None:
    assert length(Run(1, FIRST, at(FIRST), **how), measure) == amount


@pytest.mark.parametrize(
    ("log", "days", "allowed", "longer"),
    [
        (free(), 0, None, None),
        (free(usual_run_min=3000), 0, Length("min", 3000), None),
        (free(usual_run_min=3000, usual_run_km=800), 0, Length("min", 3000), None),
        (free(usual_run_km=800), 0, Length("km", 800), None),
        (free(usual_run_mi=300), 0, Length("mi", 300), None),
        (free((0, km(500), 1)), 14, Length("km", 500), Length("km", 550)),
        (free((0, km(500), 1)), 15, None, Length("km", 550)),
        (free((0, km(500), 1)), 30, None, Length("km", 550)),
        (free((0, km(500), 1)), 31, None, None),
        (free((0, km(555), 1)), 3, Length("km", 555), Length("km", 610)),
        (free((0, km(500), 1), usual_run_km=800), 15, Length("km", 800), Length("km", 550)),
        (free((0, km(500), 2), (3, km(600), None)), 6, Length("km", 500), Length("km", 550)),
        (free((0, km(500), 1), (3, {"minutes": 40}, 1)), 6, Length("min", 4000), Length("min", 4400)),
        (free((0, km(500), 1), (3, {"minutes": 40}, None)), 6, None, None),
        (free((0, {"minutes": 30}, 1), (3, {}, 1)), 6, Length("min", 3000), Length("min", 3300)),
        (free((0, {"minutes": 30}, 1), (3, km(0), 1)), 6, Length("min", 3000), Length("min", 3300)),
        (free((0, km(500), 1), (3, km(600), 3)), 6, Length("km", 250), Length("km", 550)),
        (free((0, km(500), 1), (3, km(301), 3)), 6, Length("km", 150), Length("km", 550)),
        (free((0, km(500), 3), (3, km(600), 1)), 6, Length("km", 600), Length("km", 660)),
        (free((0, km(500), 3)), 3, Length("km", 250), None),
        (free((0, {}, 3)), 3, None, None),
        (free((0, {}, 3), usual_run_km=800), 3, Length("km", 400), None),
    ],
)  # fmt: skip
def test_how_long_a_run_may_be(log: Log, days: int, allowed: Length | None, longer: Length | None) -> None:
    today = FIRST + days * DAY
    assert longest_allowed(log, today, at(today, 19)) == allowed
    assert longest_longer(log, today, at(today, 19)) == longer


def test_a_raised_run_on_the_ladder_halves_nothing_of_ones_own() -> None:
    log = free((0, km(500), 1), (3, km(600), 3))
    ladder = replace(log, runs=(log.runs[0], replace(log.runs[1], rung=1)))
    today = FIRST + 6 * DAY
    assert longest_allowed(ladder, today, at(today)) == Length("km", 500)


@pytest.mark.parametrize(
    ("p24", "usual", "quiet"),
    [(None, 1, False), (2, 1, True), (3, 1, False), (3, 3, True), (4, 3, False), (0, 1, True)],
)
def test_a_quiet_run_had_a_quiet_next_day(p24: int | None, usual: int, quiet: bool) -> None:
    log = free((0, km(500), p24))
    first = tuple(Score(2 * usual, at(START + n * DAY, 8)) for n in range(9))
    log = replace(log, daily=(*first, *log.daily[9:]))
    today = FIRST + 3 * DAY
    assert longest_longer(log, today, at(today)) == (Length("km", 550) if quiet else None)


@pytest.mark.parametrize(
    ("log", "ended"),
    [
        (free((0, km(500), 1)), None),
        (free((0, km(500), 3)), None),
        (free((0, km(500), 5)), 1),
        (free((0, km(500), 4), (9, km(500), 1)), 1),
        (free((0, km(500), 5), (9, km(500), 5)), 1),
        (free((0, km(500), 5), (9, km(500), 1), running_now_day=FIRST.toordinal() + 1), None),
        (free((0, km(500), 1), (9, km(500), 5), running_now_day=FIRST.toordinal() + 1), 2),
        (free((0, km(500), 5), running_now=0), None),
        (free((0, km(500), 5), running_now=2), None),
    ],
)
def test_what_ends_running_as_before(log: Log, ended: int | None) -> None:
    now = at(FIRST + 12 * DAY)
    found = ended_by(log, now)
    assert (found and found.run.id) == ended
    assert runs_freely(log, now) is (log.facts["running_now"] == 1 and ended is None)


def test_without_the_day_it_was_said_every_run_counts() -> None:
    log = replace(free((0, km(500), 5)), facts={"running_now": 1})
    assert ended_by(log, at(FIRST + 3 * DAY)) is not None


def two_sided(left: int, right: int | None, **more: Any) -> Log:
    """Two runs of 5 and 6 km; the second is followed by an answer for each side."""
    log = free((0, km(500), 1), (3, km(600), None))
    told: tuple[tuple[Any, int | None], ...] = (("left", left), ("right", right))
    after_ = [Score(2 * each, at(FIRST + 4 * DAY), side=side) for side, each in told if each is not None]
    return replace(log, side="both", daily=(*log.daily, *after_), **more)


def test_with_two_sore_sides_the_shorter_run_and_the_earlier_end() -> None:
    today, now = FIRST + 6 * DAY, at(FIRST + 6 * DAY)
    assert longest_allowed(two_sided(1, 1), today, now) == Length("km", 600)
    assert longest_allowed(two_sided(3, 1), today, now) == Length("km", 250)
    assert longest_longer(two_sided(1, 3), today, now) == Length("km", 550)
    assert ended_by(two_sided(1, 5), now) is not None
    assert ended_by(two_sided(1, 3), now) is None
    named = two_sided(1, 1, facts={**FREE, "right_since": (FIRST + 3 * DAY).toordinal() + 9})
    assert longest_allowed(named, today, now) is None
