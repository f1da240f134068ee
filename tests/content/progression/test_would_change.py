"""What one other entry would have led to, exactly: which entry, on which day, with which number."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from content.log import Answers, Score
from content.progression.counterfactual import Counterfactual, explain_alternative
from content.progression.review import review
from tests.content.progression.diary import Diary, at
from tests.content.progression.test_amended import hinge, week

MON, WED, FRI = (date(2027, 1, day) for day in (25, 27, 29))
RDL, BRIDGE = "H1_rdl", "B4_bridge_sl"


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
