"""When fewer, heavier repetitions are offered, and when they are taken up (amendment A16)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from content.log import Equipment, Phase, PhaseEntry
from content.progression.efforts import SPORT_RANGE, STRONG_RANGE, USUAL_RANGE, Range
from content.progression.evidence import read_facts
from content.progression.facts import Facts
from content.progression.history import read_history
from tests.content.progression.diary import DAY, START, Diary, at
from tests.content.progression.sundays import facts
from tests.content.progression.test_amended import week

RDL, HINGE, BRIDGE, HOLD, NORDIC = (
    "H1_rdl", "H2_hip_hinge", "B4_bridge_sl", "I2_bridge_hold_sl", "K3_nordic",
)  # fmt: skip
BELLS = Equipment("dumbbell", "kg", (200, 400, 600, 800))


def ranges(diary: Diary, exercise: str = RDL) -> tuple[Range, Range | None]:
    found = facts(diary, exercise)
    return found.range, found.next_range


@pytest.mark.parametrize(
    ("weeks", "bad", "found"),
    [
        (3, {}, (USUAL_RANGE, None)),
        (4, {}, (USUAL_RANGE, STRONG_RANGE)),
        (5, {}, (USUAL_RANGE, STRONG_RANGE)),
        (4, {"p24": 3, "p48": 2}, (USUAL_RANGE, None)),
        (5, {"during": 4}, (USUAL_RANGE, STRONG_RANGE)),
    ],
)
def test_four_clean_weeks_offer_heavier_sets(
    weeks: int, bad: dict[str, Any], found: tuple[Range, Range | None]
) -> None:
    diary = Diary().prescribe(RDL, 4000)
    for number in range(weeks):
        if number == 0 and bad:
            diary.train().train().train(**bad).close()
        else:
            diary.clean_week(2)
    assert ranges(diary.train()) == found


def test_single_sessions_are_no_clean_week_and_weeks_of_another_phase_do_not_count() -> None:
    single = Diary().prescribe(RDL, 4000)
    for _ in range(5):
        single.clean_week(1)
    assert ranges(single.train()) == (USUAL_RANGE, None)
    diary = Diary().prescribe(RDL, 4000)
    for _ in range(4):
        diary.clean_week()
    first = diary.trainings[0].date

    def since(day: date) -> Facts:
        phases = (PhaseEntry("P2a", START), PhaseEntry("P2b", day))
        log = replace(diary.log(), phases=phases)
        (found,) = read_facts(read_history(log, diary.sunday, at(diary.sunday, 19)))
        return found

    assert since(first).next_range == STRONG_RANGE
    assert since(first + DAY).next_range is None


def test_not_while_it_is_irritable() -> None:
    diary = Diary(baseline=3).prescribe(RDL, 4000)
    for _ in range(3):
        diary.clean_week(p24=3)
    diary.clean_week(p24=4)
    assert ranges(diary.train(3)) == (USUAL_RANGE, None)


@pytest.mark.parametrize(
    ("exercise", "step", "heavy"),
    [(RDL, 0, True), (HINGE, 0, True), (BRIDGE, 11, True), (NORDIC, 1, False), (HOLD, 7, False)],
)
@pytest.mark.parametrize("phase", ["P3", "P4", "maintenance"])
def test_late_phases_offer_the_heaviest_sets_to_bridges_and_hinges(
    phase: Phase, exercise: str, step: int, heavy: bool
) -> None:
    diary = Diary(phase=phase, equipment=(BELLS,)).prescribe(exercise, 0, step=step, day=START - DAY)
    assert ranges(week(diary), exercise) == (USUAL_RANGE, SPORT_RANGE if heavy else None)


@pytest.mark.parametrize(
    ("day", "target", "taken"),
    [(20, 8, True), (20, 9, False), (19, 8, False), (25, 7, True)],
)
def test_a_range_is_taken_up_by_a_setting_of_its_own(day: int, target: int, taken: bool) -> None:
    """Strength returned to P3 after a spell of sport: the day P3 began counts."""
    diary = Diary().prescribe(RDL, 4000, day=START).prescribe(RDL, 4000, target=target, day=START + day * DAY)
    phases = (
        PhaseEntry("P2b", START),
        PhaseEntry("P3", START + 20 * DAY),
        PhaseEntry("P4", START + 30 * DAY),
    )
    log = replace(diary.log(), phases=phases)
    today = START + 40 * DAY
    (found,) = read_facts(read_history(log, today, at(today, 19)))
    assert (found.range, found.next_range) == ((SPORT_RANGE, None) if taken else (USUAL_RANGE, SPORT_RANGE))
    alone = replace(log, phases=(PhaseEntry("P4", START + 20 * DAY),))
    (found,) = read_facts(read_history(alone, today, at(today, 19)))
    assert (found.range == SPORT_RANGE) is taken


@pytest.mark.parametrize(("after", "taken"), [(0, True), (-1, False)])
def test_a_range_of_four_clean_weeks_is_taken_up_after_the_fourth(after: int, taken: bool) -> None:
    diary = Diary().prescribe(RDL, 4000)
    for _ in range(4):
        diary.clean_week(3)
    last = diary.trainings[-1].date
    diary.prescribe(RDL, 4000, target=10, day=last + after * DAY)
    assert ranges(diary.train()) == ((STRONG_RANGE, None) if taken else (USUAL_RANGE, STRONG_RANGE))
    later = diary.train().close()
    assert ranges(later.train()) == (STRONG_RANGE, None)
