"""What is in training, whether anything harder exists for it, and how long ago it was done."""

from dataclasses import replace

import pytest

from content.log import Equipment, Phase, Setting
from content.progression.evidence import has_next, list_exercises
from tests.content.progression.diary import DAY, Diary
from tests.content.progression.sundays import facts, history

RDL, HINGE, BRIDGE, HOLD, DIG, NORDIC = (
    "H1_rdl", "H2_hip_hinge", "B4_bridge_sl", "I2_bridge_hold_sl", "I3_heel_dig", "K3_nordic",
)  # fmt: skip
BELLS = Equipment("dumbbell", "kg", (200, 400, 600, 800))
KETTLE = Equipment("kettlebell", "kg", (800, 1200, 1600, 2000))
BANDS = Equipment("band", "kg", (100, 200))
NOTHING: tuple[Equipment, ...] = ()


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
