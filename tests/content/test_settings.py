from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.exercises import EXERCISES
from content.log import Change, Equipment, Log, Setting
from content.settings import back_setting, current_setting, first_setting, owned_loads, resume_settings
from content.tracks import ledger, track_of
from content.wishes import lower_setting

MONDAY = date(2027, 1, 4)
NOON = datetime(2027, 1, 4, 12, tzinfo=UTC)
DUMBBELLS = Equipment("dumbbell", "kg", (200, 400, 600, 1000))
BAND = Equipment("band", "kg", (100, 200))
LEDGERS = sorted({ledger(found.id) for found in EXERCISES.values() if found.track})


def log_of(*settings: Setting, equipment: tuple[Equipment, ...] = (DUMBBELLS,)) -> Log:
    return Log(
        MONDAY, equipment=equipment, changes=tuple(Change(NOON, MONDAY, s, "review") for s in settings)
    )


def bridge(step: int, load: int = 0, sets: int = 3) -> Setting:
    return Setting("B4_bridge_sl", step, load, sets, 12)


@pytest.mark.parametrize(
    ("settings", "easier"),
    [
        ((bridge(11, 200), bridge(11, 400), bridge(11, 600)), bridge(11, 400)),
        ((bridge(11, 1000),), bridge(11, 600)),
        ((bridge(11, 200),), Setting("B4_bridge_sl", 6, 0, 3, 15)),
        ((bridge(5),), Setting("B4_bridge_sl", 4, 0, 3, 10)),
        ((bridge(0, sets=0), bridge(5)), Setting("B4_bridge_sl", 4, 0, 3, 10)),
        ((bridge(0),), bridge(0)),
        ((Setting("H1_rdl", 0, 200, 3, 12),), Setting("H1_rdl", 0, 0, 3, 12)),
    ],
    ids=str,
)
def test_asking_for_less_takes_one_notch(settings: tuple[Setting, ...], easier: Setting) -> None:
    assert back_setting(log_of(*settings), settings[-1]) == easier


def test_asking_for_less_of_what_is_left_out_calls_nothing_in() -> None:
    out = bridge(5, sets=0)
    assert lower_setting(log_of(bridge(4), out), out.exercise, None) is None
    assert lower_setting(log_of(out, bridge(5)), out.exercise, None) == (
        Setting(out.exercise, 4, 0, 3, 10), None,
    )  # fmt: skip


def test_the_start_after_a_cleared_sign_calls_nothing_in() -> None:
    """A sign during a flare: what the flare left out has a way back of its own."""
    out, hinge = bridge(11, 1000, sets=0), Setting("H1_rdl", 0, 400, 3, 12)
    log = log_of(bridge(11, 1000), hinge, out)
    assert resume_settings(log) == ((replace(hinge, load=200), None),)
    assert resume_settings(log_of(out, bridge(11, 1000))) == ((bridge(11, 600), None),)


@given(
    st.sampled_from(LEDGERS), st.integers(0, 12), st.sampled_from([0, 100, 200, 450, 1000, 5000]), st.data()
)
def test_asking_for_less_never_gives_more(exercise: str, step: int, load: int, data: st.DataObject) -> None:
    step = min(step, len(track_of(exercise)) - 1)
    setting = Setting(exercise, step, load if track_of(exercise)[step].loaded else 0, 3, 12)
    equipment = data.draw(st.sampled_from([(), (DUMBBELLS,), (BAND,), (DUMBBELLS, BAND)]))
    easier = back_setting(log_of(setting, equipment=equipment), setting)
    assert (easier.step, easier.load) <= (setting.step, setting.load)
    assert easier.sets > 0


@pytest.mark.parametrize("exercise", LEDGERS)
def test_every_exercise_has_a_start(exercise: str) -> None:
    for phase in ("P1", "P2a", "P2b", "P3"):
        setting = first_setting(log_of(), exercise, phase)
        step = track_of(exercise)[setting.step]
        assert (setting.sets, setting.target, setting.load) == (step.sets, step.target, 0)
        assert not step.loaded or exercise in {
            "H1_rdl",
            "H2_hip_hinge",
            "H3_good_morning",
            "H4_pull_through",
            "G1_hip_thrust",
        }


def test_what_was_prescribed_wins_over_the_start() -> None:
    assert current_setting(log_of(bridge(7)), "B4_bridge_sl") == bridge(7)
    assert current_setting(log_of(), "B4_bridge_sl") == first_setting(log_of(), "B4_bridge_sl", "P1")


def test_loads_are_those_of_the_kind_that_is_used() -> None:
    both = log_of(equipment=(BAND, DUMBBELLS))
    assert owned_loads(both, "B4_bridge_sl") == DUMBBELLS.loads
    assert owned_loads(both, "B4_bridge_sl", 100) == BAND.loads
    assert owned_loads(both, "H4_pull_through") == BAND.loads
    assert owned_loads(replace(both, equipment=()), "H1_rdl") == ()
