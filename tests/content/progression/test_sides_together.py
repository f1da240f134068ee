"""How the decisions of two sore sides become one answer, at the edges (rule 3.10 "Sides", invariant I12)."""

from dataclasses import replace
from typing import Any

import pytest

from content.log import OneSide, Setting
from content.progression.both_sides import (
    combine_reviews,
    combine_suggestions,
    is_alike,
    is_one_legged,
    lower_of,
)
from content.progression.rules import Reason
from content.progression.suggestion import Gap, Review, Suggestion
from tests.content.progression.diary import DAY, START

RDL, BRIDGE, HOLD = "H1_rdl", "B4_bridge_sl", "I2_bridge_hold_sl"
CALM, SORE = Reason("LOAD_UP", {}, "S000 L69"), Reason("NOT_CLEAN", {}, "judgement, A1")


def rdl(load: int, sets: int = 3, target: int = 12) -> Setting:
    return Setting(RDL, 0, load, sets, target)


def said(
    proposed: Setting | None,
    action: Any = "HOLD",
    why: Reason = SORE,
    current: Setting | None = None,
    **more: Any,
) -> Suggestion:
    now = current or (replace(proposed, sets=3) if proposed else rdl(4000))
    return Suggestion(now.exercise, action, now, proposed, (why,), **more)


def together(**own: Suggestion) -> tuple[Suggestion, ...]:
    sides: tuple[OneSide, ...] = ("left", "right")
    return combine_suggestions({side: [own[side]] if side in own else [] for side in sides})


@pytest.mark.parametrize(
    ("exercise", "step", "one"),
    [
        (RDL, 0, False),
        (BRIDGE, 3, False),
        (BRIDGE, 4, True),
        (HOLD, 5, False),
        (HOLD, 6, True),
        ("W2_leg_swing", 0, False),
    ],
)
def test_what_is_done_one_leg_at_a_time(exercise: str, step: int, one: bool) -> None:
    assert is_one_legged(Setting(exercise, step, 0, 3, 10)) is one


@pytest.mark.parametrize(
    ("left", "right", "proposed", "by"),
    [
        (said(rdl(4250), "PROGRESS", CALM), said(rdl(4000)), rdl(4000), "right"),
        (said(rdl(4000)), said(rdl(4250), "PROGRESS", CALM), rdl(4000), "left"),
        (said(rdl(4000)), said(rdl(4000)), rdl(4000), None),
        (said(rdl(4000)), said(rdl(4000), why=CALM), rdl(4000), "left"),
        (said(rdl(4000), "BACK"), said(rdl(3000)), rdl(3000), None),
        (said(rdl(4000), "BACK"), said(rdl(3000), why=CALM), rdl(3000), "left"),
        (said(rdl(4000, target=13)), said(rdl(4000, target=11), why=CALM), rdl(4000, target=11), "right"),
        (said(rdl(4000)), said(rdl(4000, sets=2), "REDUCE", CALM), rdl(4000, sets=2), "right"),
        (said(rdl(3000)), said(rdl(4000, sets=2), why=CALM), rdl(3000, sets=2), "left"),
        (said(rdl(4000)), said(rdl(0, sets=0), "STEP_DOWN", CALM), rdl(0, sets=0), "right"),
        (said(None, "REFER", CALM), said(rdl(4000)), None, "left"),
        (said(rdl(4000)), said(None, "REFER", CALM), None, "right"),
        (said(None, "REFER"), said(None, "REFER"), None, None),
        (said(rdl(3000)), said(rdl(3500), why=CALM), rdl(3000), "left"),
    ],
)
def test_both_legs_together_follow_the_more_careful_side(
    left: Suggestion, right: Suggestion, proposed: Setting | None, by: OneSide | None
) -> None:
    (found,) = together(left=left, right=right)
    chosen = left if by in (None, "left") else right
    assert found == replace(chosen, proposed=proposed, side=None, decided_by=by)


def test_what_is_carried_to_no_side_names_none() -> None:
    """Suggestions that were already put together are not put together as one side's."""
    (found,) = together(left=said(rdl(4000), side="left"), right=said(rdl(4000), side="right"))
    assert (found.side, found.decided_by) == (None, None)


def bridge(step: int, load: int = 0) -> Setting:
    return Setting(BRIDGE, step, load, 3, 10)


@pytest.mark.parametrize(
    ("now", "next_", "apart"),
    [
        (bridge(4), bridge(5), True),
        (bridge(4), bridge(3), False),
        (bridge(3), bridge(4), False),
        (bridge(4), None, True),
        (bridge(3), None, False),
    ],
)
def test_legs_go_apart_where_both_settings_are_one_legged(
    now: Setting, next_: Setting | None, apart: bool
) -> None:
    left, right = said(next_, "BACK", CALM, now), said(now, "HOLD", SORE, now)
    found = together(left=left, right=right)
    if not apart:
        assert [each.side for each in found] == [None]
        return
    assert found == (replace(left, side="left"), replace(right, side="right"))


def test_one_legged_alike_is_said_once() -> None:
    one = said(bridge(5), "PROGRESS", CALM, bridge(4), entries=())
    assert together(left=replace(one, side="left"), right=replace(one, decided_by="right")) == (
        replace(one, side=None),
    )
    for other in (
        replace(one, action="HOLD"), replace(one, current=bridge(5)), replace(one, proposed=bridge(6)),
        replace(one, reasons=(SORE,)), replace(one, advice="R"),
    ):  # fmt: skip
        assert not is_alike(one, other)
        assert len(together(left=one, right=other)) == 2


@pytest.mark.parametrize(
    ("one", "kept"),
    [
        (said(rdl(4250), "PROGRESS", CALM), False),
        (said(rdl(4000)), True),
        (said(rdl(3750), "BACK"), True),
        (said(bridge(5), "PROGRESS", CALM, bridge(4)), True),
    ],
)
def test_what_one_side_asks_for_makes_both_legs_easier_never_harder(one: Suggestion, kept: bool) -> None:
    found = together(right=one)
    two_legged = one.exercise == RDL
    wanted = replace(one, decided_by="right") if two_legged else replace(one, side="right")
    assert found == ((wanted,) if kept else ())


def test_exercises_come_in_the_order_of_the_table() -> None:
    left = [said(rdl(4000)), said(bridge(4), current=bridge(4))]
    right = [said(Setting(HOLD, 6, 0, 3, 20), current=Setting(HOLD, 6, 0, 3, 20)), said(rdl(4000))]
    found = combine_suggestions({"left": left, "right": right})
    assert [(each.exercise, each.side) for each in found] == [(HOLD, "right"), (BRIDGE, "left"), (RDL, None)]


@pytest.mark.parametrize(
    ("settings", "lowest"),
    [
        ([rdl(4000), rdl(3000)], rdl(3000)),
        ([rdl(4000, 2), rdl(3000, 3)], rdl(3000, 2)),
        ([rdl(4000), rdl(0, 0)], rdl(0, 0)),
        ([rdl(4000, 0), rdl(3000, 3)], rdl(4000, 0)),
        ([rdl(4000, target=12), rdl(4000, target=10)], rdl(4000, target=10)),
        ([bridge(6), bridge(4)], bridge(4)),
        ([rdl(0, 0), rdl(0, 0)], rdl(0, 0)),
    ],
)
def test_the_easiest_setting_with_the_fewest_sets(settings: list[Setting], lowest: Setting) -> None:
    assert lower_of(settings) == lower_of(reversed(settings)) == lowest


def review(*gaps: Gap, **more: Any) -> Review:
    return Review(START, (), gaps, **more)


def gap(training: int, what: str, day: int = 0, side: OneSide | None = None) -> Gap:
    return Gap(training, START + day * DAY, what, side)


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ([gap(1, "p24")], [], [gap(1, "p24", side="left")]),
        ([], [gap(1, "p24")], [gap(1, "p24", side="right")]),
        ([gap(1, "p24")], [gap(1, "p24")], [gap(1, "p24")]),
        ([gap(1, "during")], [], [gap(1, "during")]),
        ([], [gap(1, "during")], [gap(1, "during")]),
        ([gap(1, "p24")], [gap(1, "p48")], [gap(1, "p24", side="left"), gap(1, "p48", side="right")]),
        ([gap(2, "p24", 2)], [gap(3, "p24", 1)], [gap(3, "p24", 1, "right"), gap(2, "p24", 2, "left")]),
        ([gap(2, "p24")], [gap(1, "p24")], [gap(1, "p24", side="right"), gap(2, "p24", side="left")]),
    ],
)
def test_what_is_still_owed(left: list[Gap], right: list[Gap], found: list[Gap]) -> None:
    assert combine_reviews({"left": review(*left), "right": review(*right)}).gaps == tuple(found)


@pytest.mark.parametrize("name", ["flare", "phase_down"])
@pytest.mark.parametrize(("left", "right"), [(True, False), (False, True), (False, False), (True, True)])
def test_a_flare_or_a_phase_back_on_one_side_is_one_of_both(name: str, left: bool, right: bool) -> None:
    found = combine_reviews({"left": review(**{name: left}), "right": review(**{name: right})})
    assert getattr(found, name) is (left or right)


def test_advice_is_said_once() -> None:
    usual, other = Reason("HIGH_USUAL", {"usual": 4}), Reason("HIGH_USUAL", {"usual": 5})
    bad = Reason("THREE_BAD_DAYS", {"score": 6})
    found = combine_reviews({"left": review(advice=(bad, usual)), "right": review(advice=(bad, other))})
    assert found.advice == (bad, usual, other)
    assert found.date == START
