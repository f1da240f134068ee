"""What was done of one exercise, and with how many repetitions (rule 3.6, amendments A2, A16)."""

import pytest

from content.log import Lift, Setting
from content.progression.efforts import Effort, read_efforts
from content.progression.history import read_history
from tests.content.progression.diary import Diary, at, codes
from tests.content.progression.test_amended import week
from tests.content.progression.test_examples import DUMBBELLS
from tests.content.progression.trainings import MON, log_of, trained

RDL = "H1_rdl"
ASKED = Setting(RDL, 0, 4000, 3, 12)


def effort(lift: Lift, during: int | None = 4, other: int | None = None) -> Effort:
    """`other`: the score (half points) of another exercise that was named as the one that hurt."""
    beside = Lift(Setting("B4_bridge_sl", 4, 0, 3, 10), during=other)
    training = trained(during=during, lifts=(lift, beside))
    sessions = read_history(log_of(training), MON, at(MON, 19)).sessions
    (found,) = read_efforts(sessions, RDL)
    assert read_efforts(sessions, "H2_hip_hinge") == ()
    return found


@pytest.mark.parametrize(
    ("done", "missing", "weakest"),
    [
        ((12, 12, 12), False, 12),
        ((12, 1, 12), False, 1),
        ((12, 0, 12), True, 0),
        ((12, 12), True, 0),
        ((12, 12, 12, 9), False, 9),
        ((), True, 0),
        (None, True, 0),
    ],
)
def test_a_set_of_none_is_a_set_that_is_missing(
    done: tuple[int, ...] | None, missing: bool, weakest: int
) -> None:
    found = effort(Lift(ASKED, 4000, done))
    assert (found.missing, found.weakest, found.reps) == (missing, weakest, done or ())


@pytest.mark.parametrize(
    ("during", "own", "other", "felt"),
    [
        (8, None, None, 4),
        (8, 2, None, 1),
        (8, 0, 8, 0),
        (8, None, 8, 3),
        (6, None, 6, 3),
        (4, None, 4, 2),
        (None, None, 8, None),
        (None, 6, None, 3),
        (4, 22, None, 2),
    ],
)
def test_where_another_exercise_hurt_this_one_was_at_most_mild(
    during: int | None, own: int | None, other: int | None, felt: int | None
) -> None:
    assert effort(Lift(ASKED, 4000, (12,) * 3, during=own), during, other).during == felt


@pytest.mark.parametrize(("told", "load"), [(None, 4000), (0, 0), (3500, 3500)])
def test_without_another_word_the_weight_was_the_one_asked_for(told: int | None, load: int) -> None:
    assert effort(Lift(ASKED, told, (12,) * 3)).load == load


@pytest.mark.parametrize("told", [None, True, False])
def test_what_was_not_asked_went_well(told: bool | None) -> None:
    found = effort(Lift(ASKED, 4000, (12,) * 3, form_ok=told, more_left=told))
    assert (found.form_ok, found.more_left) == (told is not False, told is not False)


@pytest.mark.parametrize(
    ("reps", "code"), [(5, "REPS_BELOW_RANGE"), (6, "REPS_UP"), (7, "REPS_UP"), (8, "LOAD_UP")]
)
def test_heavy_sets_are_six_to_ten_and_rise_at_eight(reps: int, code: str) -> None:
    """From P3 on, once such a week was taken up."""
    diary = Diary(phase="P3").prescribe(RDL, 4000, target=12).prescribe(RDL, 4000, target=8)
    assert codes(week(diary, reps=reps).suggestion())[0] == code


@pytest.mark.parametrize(("reps", "load", "target"), [(9, 1000, 10), (10, 1200, 6)])
def test_with_coarse_weights_ten_repetitions_come_first(reps: int, load: int, target: int) -> None:
    diary = Diary(phase="P3", equipment=(DUMBBELLS,)).prescribe(RDL, 1000, target=12)
    found = week(diary.prescribe(RDL, 1000, target=8), reps=reps).suggestion()
    assert found.proposed == Setting(RDL, 0, load, 3, target)
