"""What one other entry would have led to, exactly: which entry, on which day, with which number."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from content.log import Answers, Log, OneSide, Score
from content.progression.counterfactual import Counterfactual, explain_alternative
from content.progression.review import review
from content.sides import share
from tests.content.progression.diary import BAR, DAY, Diary, at
from tests.content.progression.test_amended import hinge, week

MON, WED, FRI = (date(2027, 1, day) for day in (25, 27, 29))
RDL, BRIDGE = "H1_rdl", "B4_bridge_sl"


SIDES: tuple[OneSide, ...] = ("left", "right")


def other(diary: Diary, exercise: str = RDL, **how: Any) -> Counterfactual | None:
    log, today, now = diary.log(), diary.sunday, at(diary.sunday, 19)
    return explain_alternative(log, today, now, diary.suggestion(exercise, **how), **how)


@pytest.mark.parametrize(
    ("session", "what", "value", "action", "load"),
    [
        ({"p24": None}, "p24_missing", 2, "PROGRESS", 4250),
        ({"p24": 3}, "p24", 2, "PROGRESS", 4250),
        ({"p24": 3, "p48": 1}, "p24", 2, "PROGRESS", 4250),
        ({"p24": 4}, "p24", 2, "PROGRESS", 4250),
        ({"p24": 3, "p48": 4}, "p48", 2, "HOLD", 4000),
        ({"p24": 7, "p48": 5}, "p48", 2, "BACK", 3750),
        ({"during": 5}, "during", 3, "PROGRESS", 4250),
        ({"during": 4}, "during", 3, "PROGRESS", 4250),
        ({"during": None}, "during_missing", 3, "PROGRESS", 4250),
        ({"masked": True}, "masked", 1, "PROGRESS", 4250),
        ({"reps": 9}, "reps", 12, "PROGRESS", 4250),
        ({"reps": (12, 12)}, "reps", 12, "PROGRESS", 4250),
    ],
)
def test_one_other_entry(session: dict[str, Any], what: str, value: int, action: str, load: int) -> None:
    found = other(week(hinge(), {}, session, {}))
    assert found is not None
    assert (found.what, found.training, found.day, found.value) == (what, 5, WED, value)
    assert (found.action, found.proposed.load) == (action, load)


def test_the_oldest_session_comes_first_and_a_rise_needs_no_other() -> None:
    found = other(week(hinge(), {"reps": 9}, {}, {"reps": 12}))
    assert found is not None
    assert found.day == MON
    assert other(week(hinge())) is None
    assert other(week(hinge(), {"p24": None}, {"during": 5}, {})) is None


def test_only_entries_of_this_week_and_of_this_exercise_are_looked_at() -> None:
    diary = Diary().prescribe(RDL, 4000).prescribe(BRIDGE, 0, step=4)
    diary.train(reps=9).close()
    assert other(diary.train().train().skip()) is None
    short = Diary().prescribe(RDL, 4000).prescribe(BRIDGE, 0, step=4)
    for reps in (9, 12, 12):
        short.train(reps=reps)
    found = other(short, BRIDGE)
    assert found is not None
    assert (found.what, found.value) == ("reps", 10)


def test_a_running_step_stays_a_running_step() -> None:
    assert other(week(hinge(), {}, {"p24": None}, {}), run_step=True) is None


def test_where_both_sides_were_worse_the_entry_is_altered_on_both() -> None:
    diary = Diary().prescribe(RDL, 4000).train().train().train(3, 1)
    log, today, now = diary.log(), diary.sunday, at(diary.sunday, 19)

    def sided(half_points: int) -> Answers:
        last = log.trainings[-1]
        assert last.p24 is not None
        assert last.p48 is not None
        return Answers(replace(last.p24, half_points=half_points), last.p48)

    *calm, last = log.trainings
    both = replace(last, sides={"left": sided(6), "right": sided(6)})
    log = replace(log, side="both", trainings=(*calm, both))
    said = next(each for each in review(log, today, now).suggestions if each.exercise == RDL)
    found = explain_alternative(log, today, now, said)
    assert found is not None
    assert (found.what, found.value, found.proposed.load) == ("p24", 2, 4250)
    one = replace(last, sides={"left": sided(6), "right": Answers(Score(2, now), None)})
    log = replace(log, trainings=(*calm, one))
    said = next(each for each in review(log, today, now).suggestions if each.exercise == RDL)
    found = explain_alternative(log, today, now, said)
    assert found is not None
    assert found.what == "p24"


def found_of(diary: Diary, exercise: str = RDL) -> tuple[str, int, str, int] | None:
    found = other(diary, exercise)
    return (found.what, found.value, found.action, found.proposed.load) if found else None


@pytest.mark.parametrize(
    ("make", "found"),
    [
        (lambda: week(hinge(), {"p24": 2}, {"p24": 2}, {"p24": 3}), None),
        (lambda: week(hinge(), {"p24": 2}, {"p24": 2}, {"p24": None}), None),
        (lambda: week(hinge(), {"masked": True, "p24": 2}), ("masked", 2, "PROGRESS", 4250)),
        (lambda: week(hinge(), {"masked": True, "p24": 0}), ("masked", 0, "PROGRESS", 4250)),
        (lambda: week(hinge(), {"during": 5, "hurt": {RDL: 5}}), ("during", 3, "PROGRESS", 4250)),
        (lambda: week(hinge(), {"p24": 3, "late": 100}, {"late": 80}, {}), None),
        (lambda: week(hinge(), {"p24": None}, {"late": 80}, {}), ("p24_missing", 2, "PROGRESS", 4250)),
        (lambda: week(hinge(baseline=0), {"p24": 3, "p48": 2}), ("p24", 2, "PROGRESS", 4250)),
        (lambda: week(hinge(baseline=3), {"p24": 5, "p48": 4}, p24=3), ("p24", 3, "PROGRESS", 4250)),
        (lambda: week(hinge(), {}, {}, {"reps": 10}), None),
    ],
)
def test_a_number_is_altered_to_a_calm_one_and_nothing_else(make: Any, found: Any) -> None:
    assert found_of(make()) == found


def test_an_answer_without_an_hour_would_have_come_by_now() -> None:
    diary = week(hinge(), {}, {"p24": None}, {})
    diary.trainings[-2] = replace(diary.trainings[-2], finished_at=None)
    assert found_of(diary) == ("p24_missing", 2, "PROGRESS", 4250)


def test_a_second_day_that_was_told_late_stays_in_its_week() -> None:
    diary = hinge().train().train().train(3, 4)
    last = diary.trainings[-1]
    diary.trainings[-1] = replace(last, p48=Score(8, at(diary.sunday, 20)))
    diary.close().train().train().train()
    assert found_of(diary) == ("p48", 2, "HOLD", 4000)


@pytest.mark.parametrize(
    ("load", "step", "target", "reps", "found"),
    [
        (4000, 0, 15, (12, 12, 9), ("reps", 12)),
        (4000, 0, 15, (12, 12, 12), None),
        (0, 6, 15, (15, 15, 9), ("reps", 15)),
        (0, 6, 15, (15, 15), ("reps", 15)),
    ],
)
def test_how_many_repetitions_would_have_been_enough(
    load: int, step: int, target: int, reps: tuple[int, ...], found: Any
) -> None:
    exercise = RDL if load else BRIDGE
    diary = Diary(equipment=(BAR,) if load else ()).prescribe(exercise, load, step=step, target=target)
    full = 12 if load else 15
    diary.train(reps=full).train(reps=full).train(reps=reps)
    said = other(diary, exercise)
    assert (said and (said.what, said.value)) == found


def sided(*told: tuple[Any, ...], masked: str = "") -> tuple[Log, Diary]:
    """Three sessions; of the last one each side's answers: (next day, second day) of left and right."""
    diary = Diary().prescribe(RDL, 3750).clean_week().prescribe(RDL, 4000, action="PROGRESS")
    log = diary.train().train().train(1).log()
    *calm, last = log.trainings
    end = at(last.date)

    def score(value: int | None, days: int, side: OneSide) -> Score | None:
        return None if value is None else Score(2 * value, end + days * DAY, masked in (side, "both"), side)

    sides = {
        side: Answers(score(p24, 1, side), score(p48, 2, side))
        for side, (p24, p48) in zip(SIDES, told, strict=True)
    }
    worst = share(sides)
    return replace(
        log, side="both", trainings=(*calm, replace(last, p24=worst.p24, p48=worst.p48, sides=sides))
    ), diary


@pytest.mark.parametrize(
    ("left", "right", "masked", "found"),
    [
        ((3, None), (1, None), "", ("p24", 2, "PROGRESS")),
        ((3, None), (3, None), "", ("p24", 2, "PROGRESS")),
        ((3, None), (None, None), "", None),
        ((None, None), (1, None), "", ("p24_missing", 2, "PROGRESS")),
        ((None, None), (None, None), "", ("p24_missing", 2, "PROGRESS")),
        ((1, None), (1, None), "both", ("masked", 1, "PROGRESS")),
        ((1, None), (1, None), "left", ("masked", 1, "PROGRESS")),
        ((2, None), (1, None), "right", ("masked", 2, "PROGRESS")),
        ((3, 4), (1, None), "", ("p48", 2, "HOLD")),
        ((1, None), (3, 4), "", ("p48", 2, "HOLD")),
        ((3, 4), (3, 4), "", ("p48", 2, "HOLD")),
        ((4, 4), (1, None), "", ("p48", 2, "HOLD")),
        ((4, 4), (4, 2), "", ("p48", 2, "HOLD")),
        ((3, 4), (3, 1), "", ("p48", 2, "HOLD")),
    ],
)
def test_an_answer_is_altered_only_on_the_side_where_it_was_worse_or_missing(
    left: tuple[Any, ...], right: tuple[Any, ...], masked: str, found: Any
) -> None:
    log, diary = sided(left, right, masked=masked)
    today, now = diary.sunday, at(diary.sunday, 19)
    (said,) = review(log, today, now).suggestions
    other_ = explain_alternative(log, today, now, said)
    assert (other_ and (other_.what, other_.value, other_.action)) == found
