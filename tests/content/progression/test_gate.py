from dataclasses import replace
from datetime import timedelta

import pytest

from content.log import Flag, Score
from content.progression.gate import gate_day, step_back_now
from content.progression.limits import Gate
from tests.content.progression.diary import DAY, Diary, at

RDL, BRIDGE = "H1_rdl", "B4_bridge_sl"


def hinge(**how: object) -> Diary:
    return Diary(**how).prescribe(load=3750).clean_week().prescribe(load=4000, action="PROGRESS")  # type: ignore[arg-type]


def gate(diary: Diary, days: int, hour: int = 18, pre: int | None = None) -> Gate:
    """The gate so many days after the last session."""
    day = diary.trainings[-1].date + days * DAY
    return gate_day(diary.log(), day, at(day, hour), pre)


def reasons(found: Gate) -> tuple[str, ...]:
    return tuple(reason.code for reason in found.reasons)


def test_a_calm_day_after_a_day_off_allows_everything() -> None:
    assert gate(hinge().train(), 2) == Gate("heavy")


@pytest.mark.parametrize(("urgency", "tier"), [("E", "none"), ("U", "none"), ("P", "easy"), ("R", "heavy")])
def test_d1_open_signs(urgency: str, tier: str) -> None:
    diary = hinge().train()
    diary.flags.append(Flag("F08", urgency, at(diary.monday, 20)))
    assert gate(diary, 2).tier == tier


def test_d1_signs_from_a_nerve_leave_a_walk_until_cleared() -> None:
    diary = hinge().train()
    diary.flags.append(Flag("F10", "P", at(diary.monday, 20)))
    assert gate(diary, 2).tier == "walk"
    diary.flags[0] = replace(diary.flags[0], cleared_at=at(diary.monday, 21))
    assert gate(diary, 2).tier == "heavy"


def test_d2_a_full_day_lies_between_heavy_days() -> None:
    found = gate(hinge().train(), 1)
    assert (found.tier, reasons(found)) == ("easy", ("GATE_SPACING",))


def test_d2_a_straight_hip_needs_24_hours() -> None:
    diary = Diary(equipment=()).prescribe(BRIDGE, 0, step=4).train()
    assert gate(diary, 1, hour=17).tier == "easy"
    assert gate(diary, 1, hour=19).tier == "heavy"


def test_d3_raised_is_easy_until_settled() -> None:
    diary = hinge().train(3)
    found = gate(diary, 2)
    assert (found.tier, reasons(found)) == ("easy", ("GATE_NOT_SETTLED",))
    diary.daily.append(Score(4, at(diary.monday + 2 * DAY, 7)))
    assert gate(diary, 2) == Gate("heavy")


def test_d3_after_72_hours_of_silence_heavy_at_the_earlier_weight() -> None:
    found = gate(hinge().train(3), 5)
    assert (found.tier, found.load, reasons(found)) == ("heavy", "back", ("GATE_SILENT",))


def test_d3_silence_does_not_outweigh_a_later_sore_answer() -> None:
    diary = hinge().train(3)
    diary.daily.append(Score(6, at(diary.monday + 4 * DAY, 7)))
    assert gate(diary, 5).tier == "easy"


@pytest.mark.parametrize(("half_points", "tier"), [(4, "heavy"), (5, "easy"), (10, "easy"), (11, "walk")])
def test_d3_the_score_of_this_moment(half_points: int, tier: str) -> None:
    assert gate(hinge().train(), 2, pre=half_points).tier == tier


@pytest.mark.parametrize(("score", "tier"), [(5, "isometric"), (6, "walk")])
def test_d4_a_spike_leaves_holds_or_a_walk(score: int, tier: str) -> None:
    found = gate(hinge().train(score), 2)
    assert (found.tier, reasons(found)) == (tier, ("GATE_SPIKE",))


def test_d4_two_calm_answers_in_a_row_end_it_and_silence_does_not() -> None:
    diary = hinge().train(5)
    assert gate(diary, 6).tier == "isometric"
    diary.daily += [Score(4, at(diary.monday + 2 * DAY, 7)), Score(6, at(diary.monday + 3 * DAY, 7))]
    assert gate(diary, 4).tier == "isometric"
    diary.daily += [Score(2, at(diary.monday + n * DAY, 7)) for n in (4, 5)]
    assert gate(diary, 6).tier == "heavy"


def test_d5_persisted_applies_the_earlier_weight_at_once() -> None:
    diary = hinge().train(3, 3)
    day = diary.monday + 3 * DAY
    assert gate(diary, 3).load == "back"
    (back,) = step_back_now(diary.log(), day, at(day))
    assert back.proposed is not None
    assert (back.action, back.proposed.load) == ("BACK", 3750)
    diary.change(back.proposed, action="BACK", cause="daily", day=day, hour=18)
    assert gate(diary, 4).load == "current"
    assert step_back_now(diary.log(), day + DAY, at(day + DAY)) == ()


def test_d5_a_weight_that_was_the_sore_one_is_no_way_back() -> None:
    diary = hinge().train().train().train(3, 3, load=3750)
    day = diary.monday + 7 * DAY
    (back,) = step_back_now(diary.log(), day, at(day))
    assert back.proposed is not None
    assert (back.current.load, back.proposed.load) == (4000, 3250)


def test_d5_a_review_that_knew_has_dealt_with_it() -> None:
    diary = hinge().train(3, 3).train().train().close()
    day = diary.monday
    assert step_back_now(diary.log(), day, at(day)) == ()


def test_d5_only_what_was_raised_goes_back() -> None:
    diary = Diary().prescribe(load=3750).prescribe(BRIDGE, 0, step=4).clean_week()
    diary.prescribe(load=4000, action="PROGRESS").train(3, 3)
    day = diary.monday + 3 * DAY
    assert [each.exercise for each in step_back_now(diary.log(), day, at(day))] == [RDL]


def test_d6_missing_answers_are_asked_first_once_they_are_due() -> None:
    diary = hinge().train(None)
    assert gate(diary, 1, hour=17).ask_first == ()
    assert gate(diary, 2).ask_first == (diary.trainings[-1].id,)


def test_later_answers_are_not_known_yet() -> None:
    diary = hinge().train(7)
    day = diary.monday + DAY
    assert reasons(gate_day(diary.log(), day, at(day) - timedelta(hours=3))) == ("GATE_SPACING",)
