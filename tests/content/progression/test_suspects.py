"""What is new or was made harder lately, and is blamed for a next day; how often it rose."""

import pytest

from content.log import Equipment
from tests.content.progression.diary import DAY, START, Diary
from tests.content.progression.sundays import facts, shared

RDL, BRIDGE, PLANK = "H1_rdl", "B4_bridge_sl", "G3_side_plank"


@pytest.mark.parametrize(("days", "new", "blamed"), [(0, True, True), (14, True, True), (15, False, False)])
def test_an_exercise_is_new_for_a_fortnight(days: int, new: bool, blamed: bool) -> None:
    diary = (
        Diary().prescribe(BRIDGE, 0, step=4).clean_week().prescribe(RDL, 4000, day=START + 20 * DAY, hour=8)
    )
    diary.train(day=START + 20 * DAY)
    at_ = (START + (20 + days) * DAY - diary.sunday).days
    assert facts(diary, RDL, at_).new is new
    assert facts(diary, RDL, at_).suspects == (frozenset({RDL}) if blamed else frozenset())
    assert not facts(diary, BRIDGE, at_).new


@pytest.mark.parametrize(
    ("exercise", "changed", "blamed"),
    [
        (RDL, {"load": 4250}, True),
        (RDL, {"load": 3750}, False),
        (RDL, {"load": 4000, "target": 13}, False),
        (RDL, {"load": 4000, "sets": 4}, False),
        (PLANK, {"load": 0, "step": 1}, False),
    ],
)
def test_what_was_made_harder_within_a_fortnight_is_blamed(
    exercise: str, changed: dict[str, int], blamed: bool
) -> None:
    diary = Diary().prescribe(exercise, 4000 if exercise == RDL else 0).clean_week()
    diary.prescribe(exercise, action="PROGRESS", **changed)  # type: ignore[arg-type]
    rose = diary.monday - DAY
    for days, seen in ((14, blamed), (15, False)):
        later = (rose + days * DAY - diary.sunday).days
        assert shared(diary, later).suspects == (frozenset({exercise}) if seen else frozenset())


def test_an_exercise_of_the_first_day_is_not_new() -> None:
    diary = Diary(monday=START).prescribe(RDL, 4000).train()
    assert not facts(diary).new
    assert shared(diary).suspects == frozenset()


def test_a_re_entry_is_something_new() -> None:
    diary = Diary().prescribe(RDL, 4000).prescribe(RDL, 0, sets=0, action="BACK", day=START + 5 * DAY)
    diary.prescribe(RDL, 4000, day=START + 12 * DAY, action="PROGRESS")
    assert shared(diary).suspects == frozenset({RDL})
    assert facts(diary).last_rise == START + 12 * DAY


@pytest.mark.parametrize(
    ("settings", "rises", "last"),
    [
        ([(0, 4000, 3)], 0, None),
        ([(0, 4000, 3), (0, 4250, 3)], 1, 1),
        ([(0, 4000, 3), (0, 4250, 3), (0, 4500, 3)], 2, 2),
        ([(0, 4000, 3), (0, 4250, 3), (0, 4250, 3)], 1, 1),
        ([(0, 4000, 3), (0, 4250, 3), (0, 4000, 3)], 0, 1),
        ([(0, 4000, 3), (0, 4250, 3), (0, 4250, 2)], 0, 1),
        ([(0, 4000, 3), (0, 4250, 2)], 1, 1),
        ([(0, 4000, 3), (0, 4250, 3), (0, 4000, 3), (0, 4250, 3)], 1, 3),
        ([(4, 0, 3), (11, 200, 3)], 0, 1),
        ([(11, 200, 3), (11, 400, 3), (6, 0, 3), (11, 200, 3)], 0, 3),
    ],
)
def test_rises_in_a_row(settings: list[tuple[int, int, int]], rises: int, last: int | None) -> None:
    exercise = RDL if settings[0][0] == 0 else BRIDGE
    diary = Diary(equipment=(Equipment("barbell", "kg", (200, 400, 4000, 4250, 4500)),))
    for number, (step, load, sets) in enumerate(settings):
        diary.prescribe(exercise, load, step=step, sets=sets, day=START + number * DAY)
    found = facts(diary, exercise)
    assert (found.rises_in_row, found.last_rise) == (rises, None if last is None else START + last * DAY)
