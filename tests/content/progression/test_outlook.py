"""The coming weeks on paper, word for word: what each brings when all goes well, and after a sore one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from content.log import Equipment, Flag, Log, Score
from content.progression.forecast import Outlook, outlook
from tests.content.progression.diary import DAY, START, Diary, at
from tests.content.progression.test_amended import hinge, week
from tests.content.progression.two_sides import both

RDL, BRIDGE, HOLD = "H1_rdl", "B4_bridge_sl", "I2_bridge_hold_sl"
BELLS = Equipment("dumbbell", "kg", (200, 400, 600, 800, 1000))
HEAVY_BELLS = Equipment("dumbbell", "kg", (700, 800, 900, 1000, 1100))
Weeks = tuple[tuple[int, ...], ...]


def seen(found: Outlook, exercise: str = RDL) -> tuple[Weeks, Weeks]:
    """Rung, load, sets and target of one exercise after each week, when well and after a sore session."""
    own = [
        tuple((s.step, s.load, s.sets, s.target) for each in branch for s in each if s.exercise == exercise)
        for branch in (found.well, found.flare)
    ]
    return own[0], own[1]


def ahead(diary: Diary, log: Log | None = None) -> Outlook:
    return outlook(log or diary.log(), diary.sunday, at(diary.sunday, 19))


def rdl(*weeks: tuple[int, int]) -> Weeks:
    return tuple((0, load, 3, target) for load, target in weeks)


RISES = (
    rdl((4500, 12), (4750, 12), (4750, 10), (5000, 10)), rdl((4000, 12), (4000, 12), (4250, 12), (4500, 12)),
)  # fmt: skip
STAYS = (
    rdl((4250, 12), (4500, 12), (4750, 12), (4750, 10)), rdl((3750, 12), (3750, 12), (4000, 12), (4250, 12)),
)  # fmt: skip
FOURS = ((0, 0, 0, 13), (0, 3000, 3, 12), (0, 3000, 3, 12), (0, 3000, 3, 13))


def opened(hours: int | None, **session: Any) -> Diary:
    """The last session ended so many hours ago (`None`: nobody knows when), and nobody answered yet."""
    diary = hinge().train().train()
    end = at(diary.sunday, 19) - timedelta(hours=hours or 49)
    diary.train(None, day=end.date(), **session)
    diary.trainings[-1] = replace(diary.trainings[-1], finished_at=None if hours is None else end)
    return diary


def never_answered() -> Diary:
    return Diary(baseline_answers=0).prescribe(RDL, 4000)


@pytest.mark.parametrize(
    ("make", "found"),
    [
        (lambda: week(hinge()), RISES),
        (lambda: week(hinge(baseline=3), p24=3), RISES),
        (lambda: week(hinge(baseline=4), p24=4), (rdl((4000, 14), *[(4000, 15)] * 3), FOURS)),
        (lambda: opened(49), RISES),
        (lambda: opened(72), RISES),
        (lambda: opened(73), STAYS),
        (lambda: opened(71, during=None), RISES),
        (lambda: opened(71, during=5), STAYS),
        (lambda: opened(None), STAYS),
        (lambda: hinge().train().train().skip(), RISES),
        (never_answered, (
            rdl((4250, 12), (4500, 12), (4750, 12), (5000, 12)),
            rdl((3500, 12), (3500, 12), (3750, 12), (4000, 12)),
        )),
    ],
)  # fmt: skip
def test_four_weeks_of_a_hinge(make: Callable[[], Diary], found: tuple[Weeks, Weeks]) -> None:
    assert seen(ahead(make())) == found


def test_a_session_that_was_told_as_sore_is_not_made_calm() -> None:
    diary = hinge().train().train().train(4, 1)
    assert seen(ahead(diary)) == STAYS


def test_a_hold_and_two_exercises() -> None:
    hold = Diary(phase="P1", baseline=2, equipment=()).prescribe(HOLD, 0, step=0)
    assert seen(ahead(week(hold, p24=2)), HOLD) == (
        ((2, 0, 4, 30), (3, 0, 5, 30), (4, 0, 5, 40), (5, 0, 5, 45)),
        ((0, 0, 3, 20), (0, 0, 3, 20), (1, 0, 3, 30), (2, 0, 4, 30)),
    )
    begun = Diary(phase="P1", baseline=2, equipment=()).prescribe(HOLD, 0, step=0)
    assert seen(ahead(begun), HOLD) == (
        ((1, 0, 3, 30), (2, 0, 4, 30), (3, 0, 5, 30), (4, 0, 5, 40)),
        ((0, 0, 3, 20), (0, 0, 3, 20), (1, 0, 3, 30), (2, 0, 4, 30)),
    )
    two = week(Diary(equipment=(BELLS,)).prescribe(RDL, 400, target=12).prescribe(BRIDGE, 0, step=4))
    assert seen(ahead(two)) == (
        rdl((400, 14), (400, 15), (600, 10), (600, 11)), rdl((200, 13), (200, 13), (200, 14), (200, 14)),
    )  # fmt: skip
    assert seen(ahead(two), BRIDGE) == (
        ((4, 0, 3, 12), (4, 0, 3, 13), (4, 0, 3, 14), (4, 0, 3, 15)),
        ((3, 0, 3, 15), (3, 0, 3, 15), (3, 0, 3, 15), (4, 0, 3, 10)),
    )


@pytest.mark.parametrize(
    ("answers", "target"),
    [((4, 3, 3, 3, 4, 4, 4), 13), ((3, 4, 3, 3, 3, 4, 4, 4), 13), ((4, 3, 3, 3, 3, 4, 4), 12)],
)
def test_a_calm_day_is_as_calm_as_the_middle_of_the_last_seven(answers: tuple[int, ...], target: int) -> None:
    """With a usual of 4, fours only let repetitions grow; a three lets the weight rise."""
    diary = Diary(baseline=4, facts={"usual": 4, "usual_day": START.toordinal()}).prescribe(RDL, 4000)
    diary.train(None).train(None).train(None)
    days = range(len(answers), 0, -1)
    diary.daily += [
        Score(2 * score, at(diary.sunday - n * DAY, 8)) for n, score in zip(days, answers, strict=True)
    ]
    well, _ = seen(ahead(diary))
    assert (well[0][1] > 4000, well[0][3]) == (target == 12, target)


def test_answers_that_have_long_been_calmer_than_the_first_stay_so() -> None:
    """A usual of 2 that falls to 1 on the way: answers of 2 would then hold."""
    diary = Diary(baseline=2, baseline_answers=4).prescribe(RDL, 4000)
    diary.daily += [Score(2, at(diary.sunday - n * DAY, 8)) for n in range(20, 0, -1)]
    well, _ = seen(ahead(diary))
    assert well == rdl((4250, 12), (4500, 12), (4750, 12), (5000, 12))


def test_who_has_answered_one_for_weeks_goes_on_answering_one() -> None:
    """One review saw it already: the next lets a usual of 2 fall to 1, and weeks of twos would then hold."""
    diary = Diary(baseline=2, baseline_answers=4).prescribe(RDL, 4000)
    diary.daily += [Score(2, at(START + n * DAY, 8)) for n in range(4, 27)]
    diary.monday += 7 * DAY
    diary.reviewed.append(at(diary.monday - DAY, 19))
    well, _ = seen(ahead(diary))
    assert well == rdl((4250, 12), (4500, 12), (4750, 12), (5000, 12))


def test_while_a_sign_is_open_nothing_changes_on_paper_either() -> None:
    diary = week(hinge())
    log = replace(diary.log(), flags=(Flag("F03", "U", at(diary.monday, 9)),))
    still = rdl(*[(4000, 12)] * 4)
    assert seen(ahead(diary, log)) == (still, still)


@pytest.mark.parametrize("known", [True, False])
def test_after_todays_review_the_next_week_follows(known: bool) -> None:
    """Whether or not the minutes of earlier reviews are known."""
    diary = week(hinge()).close()
    log = diary.log() if known else replace(diary.log(), reviewed_at=())
    found = outlook(log, diary.monday, at(diary.monday, 19))
    assert seen(found) == (
        rdl((4250, 12), (4500, 12), (4500, 10), (4750, 10)),
        rdl((3750, 12), (3750, 12), (4000, 12), (4250, 12)),
    )  # fmt: skip


def lifting() -> Diary:
    diary = Diary(equipment=(HEAVY_BELLS,), baseline=2, phase="P2a")
    return diary.prescribe(BRIDGE, 800, step=11, target=15)


def test_of_two_sore_sides_the_easier_setting_is_shown_and_each_leg_lifts_its_own() -> None:
    left, right = week(lifting(), {"p24": 4, "p48": 2}, p24=2, reps=15), week(lifting(), p24=2, reps=15)
    well, sore = seen(ahead(left, both(left, right)), BRIDGE)
    assert well == ((11, 900, 3, 10), (11, 900, 3, 11), (11, 900, 3, 12), (11, 900, 3, 13))
    assert sore == ((11, 700, 3, 15), (11, 700, 3, 15), (11, 800, 3, 10), (11, 800, 3, 11))
