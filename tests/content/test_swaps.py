"""What stands in keeps the intent, presses no harder, and never moves the weight of what it stands in for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.exercises import EXERCISES
from content.log import Equipment, Log, Phase, PhaseEntry
from content.programme import PROGRAMME, plan_day
from content.swaps import MISSING, PHASES, can_do, is_wanted, lacking, pair_up, stand_in, things_of, without
from content.tracks import ledger
from tests.content.progression.diary import BAR, Diary

DAY = date(2027, 1, 18)
BAND = Equipment("band", "kg", (100, 200, 300))


def log_of(phase: Phase, equipment: tuple[Equipment, ...] = (BAR, BAND), **facts: int) -> Log:
    return Log(
        started=date(2026, 10, 1),
        phases=(PhaseEntry(phase, date(2027, 1, 4)),),
        equipment=equipment,
        facts={"has_ball": 1, "has_slider": 1, **facts},
    )


@pytest.mark.parametrize("row", [row for row in EXERCISES.values() if row.swaps], ids=lambda row: row.id)
def test_a_swap_presses_no_harder_and_comes_no_later(row) -> None:
    for swap in row.swaps:
        other = EXERCISES[swap]
        assert ledger(swap) != ledger(row.id), "a swap of the same ledger would move it"
        assert other.compression <= row.compression
        assert PHASES.index(other.phase) <= PHASES.index(row.phase)
        assert not other.on_request


def test_everything_in_a_plan_that_needs_a_thing_has_a_swap() -> None:
    slots = [slot for plan in PROGRAMME.values() for slot in (*plan.heavy, *plan.light)]
    planned = {choice.exercise for slot in slots for choice in slot.choices}
    needing = [EXERCISES[each] for each in planned if EXERCISES[each].equipment or EXERCISES[each].needs_load]
    assert {row.id for row in needing if not row.swaps} == set()
    assert len(needing) >= 5


@pytest.mark.parametrize(
    ("wish", "gone", "instead"),
    [
        ("slider", "K2_slider_glide", "K1_ball_two_up_one_down"),
        ("weights", "H1_rdl", "H4_pull_through"),
        ("everything", "H1_rdl", "H2_hip_hinge"),
        ("band", "G4_anti_rotation", "G3_side_plank"),
        ("G4_anti_rotation", "G4_anti_rotation", "G3_side_plank"),
    ],
)
def test_what_is_missing_is_replaced_for_one_day(wish: str, gone: str, instead: str) -> None:
    log = log_of("P3")
    usual = [item.setting.exercise for item in plan_day(log, DAY, "heavy").items]
    assert gone in usual
    lost = without(log, DAY, wish)
    changed = plan_day(lost, DAY, "heavy")
    names = [item.setting.exercise for item in changed.items]
    assert gone not in names
    assert instead in names
    assert "swapped" in changed.notes
    tomorrow = plan_day(lost, date(2027, 1, 19), "heavy")
    assert [item.setting.exercise for item in tomorrow.items] == usual
    assert "swapped" not in tomorrow.notes


def test_only_dumbbells_leaves_what_they_can_do() -> None:
    dumbbells = Equipment("dumbbell", "kg", tuple(range(200, 2001, 200)))
    lost = without(log_of("P3", (BAR, dumbbells)), DAY, "only_dumbbell")
    assert lacking(lost, DAY) == set(MISSING["only_dumbbell"])
    names = {item.setting.exercise for item in plan_day(lost, DAY, "heavy").items}
    assert "H1_rdl" in names


@pytest.mark.parametrize("wish", [*MISSING, *EXERCISES])
def test_every_wish_is_known_and_fits_its_column(wish: str) -> None:
    assert is_wanted(wish)
    assert all(len(f"lacks_{thing}") <= 32 for thing in things_of(wish))
    assert not is_wanted(f"{wish} please")


WISHES = st.lists(st.sampled_from([*MISSING, *EXERCISES]), max_size=4)


@given(st.sampled_from(PHASES), st.sampled_from(["heavy", "easy"]), WISHES)
def test_a_day_never_asks_for_what_is_missing(phase, tier, wishes) -> None:
    log = log_of(phase)
    usual = [item.setting for item in plan_day(log, DAY, tier).items]
    for wish in wishes:
        log = without(log, DAY, wish)
    lost = lacking(log, DAY)
    done = stand_in(log, DAY, usual)
    assert all(can_do(log, setting, lost) for setting in done)
    assert len({setting.exercise for setting in done}) == len(done)
    for old, new in pair_up(log, DAY, usual):
        if new is not None and new != old:
            assert EXERCISES[new.exercise].compression <= EXERCISES[old.exercise].compression
    assert plan_day(log, DAY, tier).items


def review_of(swapped: int) -> int:
    """The weight suggested after a week of three clean sessions, the last of them with the swap instead."""
    diary = Diary().prescribe("H1_rdl", 4000).prescribe("H2_hip_hinge", 0)
    for place in range(3):
        diary.train(1, only=("H2_hip_hinge",) if place >= 3 - swapped else ("H1_rdl",), reps=12)
    found = [each for each in diary.review().suggestions if each.exercise == "H1_rdl" and each.proposed]
    return found[0].proposed.load if found and found[0].proposed else diary.settings()["H1_rdl"].load


def test_a_swapped_session_never_raises_the_weight_of_what_it_stands_in_for() -> None:
    full, *rest = (review_of(swapped) for swapped in range(4))
    assert full == 4250
    assert rest == sorted(rest, reverse=True)
    assert max(rest) <= full
    assert rest[1:] == [4000, 4000], "one session or none holds, and the setting stays"
