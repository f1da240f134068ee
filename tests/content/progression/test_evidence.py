"""What a review knows of each exercise, at the edges: what is in training, ready, new, blamed, irritable."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from content.log import Equipment, Phase, PhaseEntry, Run, Setting
from content.progression.efforts import SPORT_RANGE, STRONG_RANGE, USUAL_RANGE, Range
from content.progression.evidence import (
    Shared,
    bent_harder,
    bent_since,
    has_next,
    last_harder,
    list_exercises,
    read_facts,
    read_shared,
)
from content.progression.facts import Facts
from content.progression.history import History, read_history
from tests.content.progression.diary import DAY, START, Diary, at
from tests.content.progression.test_amended import week

RDL, HINGE, BRIDGE, HOLD, DIG, NORDIC, PLANK = (
    "H1_rdl", "H2_hip_hinge", "B4_bridge_sl", "I2_bridge_hold_sl", "I3_heel_dig", "K3_nordic",
    "G3_side_plank",
)  # fmt: skip
BELLS = Equipment("dumbbell", "kg", (200, 400, 600, 800))
KETTLE = Equipment("kettlebell", "kg", (800, 1200, 1600, 2000))
BANDS = Equipment("band", "kg", (100, 200))
NOTHING: tuple[Equipment, ...] = ()


def history(diary: Diary, days: int = 0) -> History:
    """What is known so many days after Sunday."""
    day = diary.sunday + days * DAY
    return read_history(diary.log(), day, at(day, 19))


def shared(diary: Diary, days: int = 0, **how: Any) -> Shared:
    return read_shared(history(diary, days), **how)


def facts(diary: Diary, exercise: str = RDL, days: int = 0) -> Facts:
    return next(each for each in read_facts(history(diary, days)) if each.exercise == exercise)


@pytest.mark.parametrize(
    ("exercise", "step", "load", "owned", "phase", "ready"),
    [
        (RDL, 0, 0, NOTHING, "P2b", False),
        (RDL, 0, 0, (BELLS,), "P2b", True),
        (RDL, 0, 0, (KETTLE,), "P2b", False),
        (RDL, 0, 600, (BELLS,), "P2b", True),
        (RDL, 0, 800, (BELLS,), "P2b", False),
        (RDL, 0, 800, (KETTLE,), "P2b", False),
        (RDL, 0, 1600, (KETTLE,), "P2b", True),
        (BRIDGE, 11, 100, (BANDS,), "P2b", True),
        (BRIDGE, 6, 0, (BELLS,), "P2b", True),
        (BRIDGE, 6, 0, (KETTLE,), "P2b", False),
        (BRIDGE, 6, 0, NOTHING, "P2b", True),
        (BRIDGE, 4, 0, (KETTLE,), "P2b", False),
        (BRIDGE, 3, 0, (KETTLE,), "P2b", True),
        (BRIDGE, 10, 0, NOTHING, "P2b", False),
        (NORDIC, 4, 0, NOTHING, "P2b", True),
        (NORDIC, 5, 0, NOTHING, "P2b", False),
        (HOLD, 6, 0, NOTHING, "P1", True),
        (HOLD, 7, 0, NOTHING, "P2b", False),
        (HOLD, 11, 0, (BELLS,), "P1", True),
        (DIG, 1, 0, NOTHING, "P1", False),
        (DIG, 1, 0, NOTHING, "P2a", True),
    ],
)
def test_whether_anything_harder_exists(
    exercise: str, step: int, load: int, owned: tuple[Equipment, ...], phase: Phase, ready: bool
) -> None:
    diary = Diary(phase=phase, equipment=owned).prescribe(exercise, load, step=step)
    assert has_next(history(diary), exercise) is ready
    out = diary.prescribe(exercise, 0, step=step, sets=0)
    assert has_next(history(out), exercise)


@pytest.mark.parametrize(
    ("sessions", "asked", "days", "names"),
    [
        ([(RDL,)], (), 12, (RDL,)),
        ([(RDL,), (HINGE,)], (), 12, (RDL, HINGE)),
        ([(RDL,), (HINGE,)], (), 8, (RDL, HINGE)),
        ([(RDL,), (HINGE,)], (), 9, (HINGE,)),
        ([(RDL,), (HINGE,)], (), 40, (RDL, HINGE)),
        ([(RDL,), (HINGE,), (HINGE,), (BRIDGE,)], (), 40, (BRIDGE, HINGE)),
        ([(RDL,)], (HINGE,), 0, (RDL, HINGE)),
        ([], (), 0, (BRIDGE, RDL, HINGE)),
    ],
)
def test_what_is_in_training(
    sessions: list[tuple[str, ...]], asked: tuple[str, ...], days: int, names: tuple[str, ...]
) -> None:
    """Sessions on Monday, Wednesday and so on, looked at so many days after Sunday."""
    diary = Diary(equipment=(BELLS,)).prescribe(RDL, 400).prescribe(HINGE, 400).prescribe(BRIDGE, 0, step=4)
    for only in sessions:
        diary.train(only=only)
    if asked:
        diary.train(status="skipped", only=asked)
    assert list_exercises(history(diary, days)) == names


def test_what_is_left_out_is_in_training_and_what_has_no_track_is_not() -> None:
    diary = Diary().prescribe(RDL, 4000).prescribe(HINGE, 400).train(only=(RDL,))
    diary.prescribe(HINGE, 0, sets=0, action="BACK", day=diary.monday)
    assert list_exercises(history(diary)) == (RDL, HINGE)
    swing = diary.change(Setting("W2_leg_swing", 0, 0, 1, 10)).train()
    assert "W2_leg_swing" not in list_exercises(history(swing))


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
    ("action", "cause", "days", "irritable"),
    [
        ("BACK", "review", 28, True),
        ("BACK", "review", 29, False),
        ("STEP_DOWN", "daily", 28, True),
        ("REDUCE", "return", 1, False),
        ("HOLD", "review", 1, False),
    ],
)
def test_four_weeks_after_a_setback_are_irritable(
    action: str, cause: Any, days: int, irritable: bool
) -> None:
    diary = Diary().prescribe(RDL, 4000).prescribe(HINGE, 400)
    diary.monday = START + 35 * DAY
    diary.prescribe(RDL, 3750, action=action, cause=cause, day=diary.sunday - days * DAY)
    found = shared(diary)
    assert (found.irritable, found.irritable_before) == (irritable, irritable)
    assert facts(diary.train(), HINGE).irritable is irritable


@pytest.mark.parametrize(
    ("scores", "days", "irritable"),
    [
        ((3, 4), 0, True),
        ((3, 3, 4), 0, False),
        ((4,), 8, True),
        ((4, 3), 8, True),
        ((4, 2), 8, False),
        ((6,), 9, False),
        ((), 0, False),
        ((None, 4), 0, True),
    ],
)
def test_a_mean_of_three_and_a_half_in_a_fortnight_is_irritable(
    scores: tuple[int | None, ...], days: int, irritable: bool
) -> None:
    """Answers to the sessions of Monday, Wednesday and Friday, seen so many days after Sunday."""
    diary = Diary(baseline=4).prescribe(RDL, 4000)
    for score in scores:
        diary.train(score)
    found = shared(diary, days)
    assert (found.irritable, found.irritable_before) == (irritable, False)
    assert shared(diary.close(), days - 7 if days else 0).irritable_before is irritable


@pytest.mark.parametrize(("days", "counted"), [(42, 1), (43, 0)])
def test_setbacks_of_six_weeks_count(days: int, counted: int) -> None:
    diary = Diary().prescribe(RDL, 4000)
    diary.monday = START + 50 * DAY
    diary.prescribe(RDL, 3750, action="BACK", day=diary.sunday - days * DAY)
    assert facts(diary).setbacks == counted
    assert facts(diary).setback_at == at(diary.sunday - days * DAY, 19)
    assert facts(Diary().prescribe(RDL, 4000)).setback_at is None


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


@pytest.mark.parametrize(("days", "gap"), [(0, 2), (5, 7), (200, 202), (400, 402)])
def test_the_gap_is_counted_from_the_last_session_however_long_ago(days: int, gap: int) -> None:
    diary = Diary().prescribe(RDL, 4000).prescribe(BRIDGE, 0, step=4).clean_week()
    diary.monday -= 7 * DAY
    assert facts(diary, RDL, days).gap_days == gap
    for number in range(4):
        diary.train(only=(BRIDGE,), day=diary.sunday + (days + number) * DAY)
    skipped = diary.train(status="skipped", day=diary.sunday + days * DAY)
    assert facts(skipped, RDL, days + 3).gap_days == gap + 3


def test_what_was_never_done_has_no_gap() -> None:
    diary = Diary().prescribe(RDL, 4000).train(status="skipped")
    assert facts(diary).gap_days is None
    later = diary.train(day=diary.sunday + DAY)
    assert facts(later).gap_days is None
    diary.trainings[-1] = replace(diary.trainings[-1], date=diary.sunday)
    assert facts(later).gap_days is None


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
