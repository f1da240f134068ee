"""Whose week it is: the rota of the calendar, and bent hips and running that wait for each other."""

from dataclasses import replace
from datetime import date

import pytest

from content.log import Equipment, Run
from content.progression.evidence import bent_harder, bent_since, last_harder, read_facts, read_shared
from content.progression.history import read_history
from tests.content.progression.diary import DAY, START, Diary, at
from tests.content.progression.sundays import facts, history, shared

RDL, HINGE, BRIDGE, NORDIC, PLANK = (
    "H1_rdl", "H2_hip_hinge", "B4_bridge_sl", "K3_nordic", "G3_side_plank",
)  # fmt: skip
BELLS = Equipment("dumbbell", "kg", (200, 400, 600, 800))
KETTLE = Equipment("kettlebell", "kg", (800, 1200, 1600, 2000))


@pytest.mark.parametrize(
    ("day", "owner", "bent"),
    [
        (0, BRIDGE, HINGE),
        (6, BRIDGE, HINGE),
        (7, HINGE, RDL),
        (13, HINGE, RDL),
        (14, RDL, HINGE),
        (21, BRIDGE, RDL),
    ],
)
def test_each_week_belongs_to_one_exercise_by_the_calendar(day: int, owner: str, bent: str) -> None:
    """The straightest hip first; trunk work and what has nothing harder have no week."""
    diary = Diary(equipment=(BELLS,), monday=START - 6 * DAY)
    diary.prescribe(RDL, 400).prescribe(HINGE, 400).prescribe(BRIDGE, 200, step=11)
    diary.prescribe(PLANK, 0).prescribe(NORDIC, 0, step=5)
    found = shared(diary, day)
    assert (found.slot, found.bent_slot) == (owner, bent)
    own = {each.exercise: (each.slot, each.bent_slot) for each in read_facts(history(diary, day))}
    assert {name for name, (slot, _) in own.items() if slot} == {owner}
    assert {name for name, (_, slot) in own.items() if slot} == {bent}


def test_without_anything_harder_no_week_belongs_to_anybody() -> None:
    diary = Diary(equipment=(KETTLE,)).prescribe(RDL, 800)
    assert (shared(diary).slot, shared(diary).bent_slot) == (None, None)
    assert facts(diary).slot
    assert facts(diary).bent_slot


@pytest.mark.parametrize(("days", "free"), [(0, False), (6, False), (7, True)])
def test_one_bent_hip_that_got_harder_keeps_the_others_for_a_week(days: int, free: bool) -> None:
    diary = Diary(equipment=(BELLS,), monday=START + 7 * DAY).prescribe(RDL, 400).prescribe(HINGE, 400)
    diary.clean_week()
    own = shared(diary, days).bent_slot
    assert own is not None
    other = RDL if own == HINGE else HINGE
    diary.prescribe(other, 600, action="PROGRESS", day=diary.sunday)
    assert facts(diary, own, days).bent_slot is (free and shared(diary, days).bent_slot == own)
    assert facts(diary, other, days).bent_slot is (shared(diary, days).bent_slot == other)


def test_a_week_stays_with_the_exercise_that_got_harder_in_it() -> None:
    diary = Diary(equipment=(BELLS,), monday=START + 7 * DAY).prescribe(RDL, 400).prescribe(HINGE, 400)
    own = shared(diary.train()).bent_slot
    assert own is not None
    diary.prescribe(own, 600, action="PROGRESS", day=diary.sunday)
    assert facts(diary, own).bent_slot


def test_since_when_bent_hips_wait_and_what_last_got_harder() -> None:
    diary = Diary().prescribe(BRIDGE, 0, step=4).prescribe(PLANK, 0)
    assert (bent_since(history(diary)), bent_harder(history(diary), 90 * DAY)) == (None, None)
    assert last_harder(history(diary)) is None
    diary.prescribe(RDL, 4000, day=START)
    assert (bent_since(history(diary)), bent_harder(history(diary), 90 * DAY)) == (START, None)
    diary.prescribe(BRIDGE, 0, step=6, day=START + DAY).prescribe(PLANK, 0, step=1, day=START + 9 * DAY)
    assert bent_harder(history(diary), 90 * DAY) is None
    assert last_harder(history(diary)) == START + DAY
    diary.prescribe(RDL, 4250, day=START + 2 * DAY).prescribe(RDL, 4000, day=START + 3 * DAY)
    assert bent_since(history(diary)) == bent_harder(history(diary), 90 * DAY) == START + 2 * DAY
    diary.prescribe(HINGE, 400, day=START + 4 * DAY)
    assert bent_since(history(diary)) == bent_harder(history(diary), 90 * DAY) == START + 4 * DAY
    diary.prescribe(BRIDGE, 0, step=6, target=13, action="PROGRESS", day=START + 5 * DAY)
    assert last_harder(history(diary)) == START + 5 * DAY


@pytest.mark.parametrize(("within", "found"), [(20, START), (19, None)])
def test_something_harder_lies_so_many_days_back(within: int, found: date | None) -> None:
    diary = Diary(monday=START + 14 * DAY).prescribe(RDL, 3750, day=START - DAY)
    diary.prescribe(RDL, 4000, day=START)
    assert bent_harder(history(diary), within * DAY) == found


def test_a_running_step_is_asked_for_or_earned() -> None:
    diary = Diary().prescribe(RDL, 4000)
    assert not shared(diary).run_step
    assert shared(diary, run_step=True).run_step
    known = history(diary)
    assert [read_shared(known, run_step=step).run_step for step in (True, False)] == [True, False]
    ran = replace(diary.log(), runs=(Run(1, diary.sunday, at(diary.sunday, 12), 1, during=2),))
    assert read_shared(read_history(ran, diary.sunday, at(diary.sunday, 19))).run_step
