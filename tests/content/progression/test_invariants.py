"""The promises of the rules, each over made-up people; `make soak` tries them over many more."""

import os
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.progression.ceilings import CAUTION
from tests.content.progression.diary import Diary
from tests.content.progression.histories import BELLS
from tests.content.progression.invariants import INVARIANTS

CASES = int(os.environ.get("EXAMPLES", "25"))


@pytest.mark.parametrize("name", INVARIANTS)
@settings(max_examples=CASES, deadline=None, suppress_health_check=list(HealthCheck))
@given(random=st.randoms(use_true_random=False))
def test_the_rules_keep_their_promise(name: str, random: Random) -> None:
    INVARIANTS[name](random)


@pytest.mark.parametrize("equipment", [(), (BELLS,)])
@pytest.mark.parametrize("usual", range(6))
def test_nobody_diligent_is_stuck(usual: int, equipment: tuple[object, ...]) -> None:
    """With one late answer a week something rises every four weeks, or help is named."""
    diary = Diary(baseline=usual, equipment=equipment)  # type: ignore[arg-type]
    diary.prescribe("B4_bridge_sl", 0, step=4).prescribe("H2_hip_hinge", 0).prescribe(
        "I2_bridge_hold_sl", 0, step=6
    )
    rises, advice = [], []
    for week in range(8):
        top = 15 if week % 2 else 12
        for number in range(3):
            diary.train(usual, reps=(top,) * 3 if number else (45,) * 5, late=80 if number == 0 else 24)
        found = diary.review()
        rises.append(sum(each.action == "PROGRESS" for each in found.suggestions))
        advice += [reason.code for reason in found.advice]
        diary.close()
        for each in found.suggestions:
            if each.proposed is not None and each.proposed != each.current:
                diary.change(each.proposed, action=each.action)
    assert advice or (sum(rises[:4]) and sum(rises[4:]))


def test_caution_orders_every_action_with_a_place_of_its_own() -> None:
    assert sorted(CAUTION, key=CAUTION.__getitem__) == list(CAUTION)
    assert list(CAUTION) == ["REFER", "STEP_DOWN", "BACK", "REDUCE", "HOLD", "PROGRESS"]
    assert len(set(CAUTION.values())) == len(CAUTION)
