"""What a day may hold, at the edges: how long something is remembered, what settles it and deals with it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from content.log import Change, Flag, Lift, Log, Score, Setting
from content.progression.gate import gate_day, step_back_now
from content.progression.limits import Gate
from content.progression.rules import Reason
from tests.content.progression.diary import DAY, Diary, at
from tests.content.progression.test_amended import hinge
from tests.content.progression.test_runs import FIRST, log_of
from tests.content.progression.two_sides import both

RDL, BRIDGE, HINGE = "H1_rdl", "B4_bridge_sl", "H2_hip_hinge"
MON = date(2027, 1, 25)
MINUTE = timedelta(minutes=1)


def gate(diary: Diary | Log, days: int, hour: int = 20, pre: int | None = None) -> Gate:
    """So many days after the Monday of the first session."""
    log = diary if isinstance(diary, Log) else diary.log()
    return gate_day(log, MON + days * DAY, at(MON + days * DAY, hour), pre)


def sides(found: Gate) -> tuple[str, str, tuple[str, ...]]:
    return found.tier, found.load, tuple(each.code for each in found.reasons)


def answered(diary: Diary, *told: tuple[int, float], hour: int = 8) -> Diary:
    diary.daily += [Score(round(2 * score), at(MON + days * DAY, hour)) for days, score in told]
    return diary


@pytest.mark.parametrize(
    ("p24", "days", "found"),
    [
        (3, 14, ("heavy", "back", ("GATE_SILENT",))),
        (3, 15, ("heavy", "current", ())),
        (5, 14, ("isometric", "current", ("GATE_SPIKE",))),
        (5, 15, ("heavy", "current", ())),
    ],
)
def test_a_sore_session_is_remembered_for_a_fortnight(p24: int, days: int, found: Any) -> None:
    assert sides(gate(hinge().train(p24), days)) == found


@pytest.mark.parametrize(
    ("told", "settled"),
    [
        ([(1, 1)], False), ([(2, 2)], True), ([(2, 3)], False), ([(2, 1), (3, 4)], True),
        ([(2, 3), (3, 2)], True),
    ],
)  # fmt: skip
def test_one_calm_answer_of_a_later_day_settles_a_raised_one(
    told: list[tuple[int, float]], settled: bool
) -> None:
    """The next day's answer came on the Tuesday at six."""
    found = gate(answered(hinge().train(3), *told, hour=19), 3)
    assert ("GATE_NOT_SETTLED" not in sides(found)[2]) is settled


@pytest.mark.parametrize(
    ("told", "over"),
    [
        ([(2, 2), (3, 2)], True), ([(2, 2), (3, 3)], False), ([(2, 3), (3, 2), (4, 1)], True),
        ([(1, 1), (2, 1)], False), ([(4, 1)], False), ([(2, 1), (3, 3), (4, 1)], False),
    ],
)  # fmt: skip
def test_two_calm_answers_in_a_row_end_a_spike(told: list[tuple[int, float]], over: bool) -> None:
    found = gate(answered(hinge().train(5), *told, hour=19), 5)
    assert ("GATE_SPIKE" not in sides(found)[2]) is over


@pytest.mark.parametrize(
    ("usual", "p24", "codes"),
    [
        (1, 2, ()), (1, 3, ("GATE_NOT_SETTLED",)), (1, 4, ("GATE_NOT_SETTLED",)), (1, 5, ("GATE_SPIKE",)),
        (4, 5, ()), (4, 6, ("GATE_NOT_SETTLED",)), (5, 6, ("GATE_NOT_SETTLED",)), (5, 7, ("GATE_SPIKE",)),
    ],
)  # fmt: skip
def test_raised_and_spikes_by_rise_and_by_score(usual: int, p24: int, codes: tuple[str, ...]) -> None:
    assert sides(gate(hinge(baseline=usual).train(p24), 2))[2] == codes


@pytest.mark.parametrize(
    ("p24", "pre", "tier"),
    [
        (3, None, "easy"),
        (3, 10, "easy"),
        (3, 11, "walk"),
        (5, None, "isometric"),
        (5, 10, "isometric"),
        (5, 11, "walk"),
        (5, 0, "isometric"),
    ],
)
def test_above_five_a_walk_is_what_is_left(p24: int, pre: int | None, tier: str) -> None:
    assert gate(hinge().train(p24), 2, pre=pre).tier == tier


def test_the_last_of_several_sore_sessions_is_told() -> None:
    raised = gate(hinge().train(3).train(4), 4)
    assert raised.reasons[0] == Reason("GATE_NOT_SETTLED", {"day": MON + 2 * DAY, "p24": 4})
    spiked = gate(hinge().train(5).train(6), 4)
    assert Reason("GATE_SPIKE", {"day": MON + 2 * DAY, "p24": 6}) in spiked.reasons
    lasting = gate(hinge().train(3, 3).train(3, 4), 5)
    assert Reason("GATE_PERSISTED", {"day": MON + 2 * DAY, "p48": 4}) in lasting.reasons


@pytest.mark.parametrize(
    ("hours", "code"), [(71, "GATE_NOT_SETTLED"), (72, "GATE_SILENT"), (73, "GATE_SILENT")]
)
def test_after_72_hours_without_an_answer(hours: int, code: str) -> None:
    diary = hinge().train(3)
    now = at(MON + DAY) + timedelta(hours=hours)
    assert code in [each.code for each in gate_day(diary.log(), now.date(), now).reasons]


@pytest.mark.parametrize(
    ("ago", "score", "tier"),
    [(21, 6, "walk"), (22, 6, "isometric"), (1, 5, "isometric"), (1, 6, "walk"), (1, 5.5, "walk")],
)
def test_in_a_flare_the_newest_answer_decides_between_holds_and_a_walk(
    ago: int, score: float, tier: str
) -> None:
    diary = answered(Diary(baseline_answers=0).prescribe(RDL, 4000), (-ago, score), hour=20)
    diary.facts = {"flare_day": (MON - DAY).toordinal()}
    assert gate(diary, 0).tier == tier
    silent = Diary(baseline_answers=0, facts=diary.facts).prescribe(RDL, 4000)
    assert gate(silent, 0).tier == "isometric"


@pytest.mark.parametrize(
    ("only", "days", "hour", "open_", "tier"),
    [
        ((BRIDGE,), 1, 17, False, "easy"),
        ((BRIDGE,), 1, 18, False, "heavy"),
        ((BRIDGE,), 1, 18, True, "easy"),
        ((BRIDGE,), 2, 8, True, "heavy"),
        ((RDL,), 1, 23, False, "easy"),
        ((RDL,), 2, 0, False, "heavy"),
        ((BRIDGE, RDL), 1, 18, False, "easy"),
        ((BRIDGE, "G1_hip_thrust"), 1, 18, False, "easy"),
    ],
)
def test_a_day_or_24_hours_between_heavy_days(
    only: tuple[str, ...], days: int, hour: int, open_: bool, tier: str
) -> None:
    """`open_`: nobody said when the session ended."""
    diary = Diary().prescribe(RDL, 4000).prescribe(BRIDGE, 0, step=4).prescribe("G1_hip_thrust", 2000)
    diary.monday = MON
    diary.train(day=MON - 3 * DAY).train(only=only)
    if open_:
        diary.trainings[-1] = replace(diary.trainings[-1], finished_at=None)
    assert gate(diary, days, hour).tier == tier


@pytest.mark.parametrize(("minutes", "missing", "asked"), [(0, True, (4,)), (-1, True, ()), (0, False, ())])
def test_an_answer_is_asked_for_from_24_hours_on(minutes: int, missing: bool, asked: tuple[int, ...]) -> None:
    diary = hinge().train(None if missing else 1)
    now = at(MON + DAY) + minutes * MINUTE
    assert gate_day(diary.log(), MON + DAY, now).ask_first == asked
    diary.trainings[-1] = replace(diary.trainings[-1], finished_at=None)
    assert gate_day(diary.log(), MON + DAY, now).ask_first == ((4,) if missing else ())


def test_what_is_asked_first_comes_oldest_first_and_of_a_fortnight() -> None:
    diary = hinge().train(None).train(None)
    assert gate(diary, 14).ask_first == (4, 5)
    assert gate(diary, 15).ask_first == (5,)


def sore(p48: int = 3) -> Diary:
    """A Monday that was still sore on Wednesday at six."""
    return hinge().train(3, p48)


def goes_back(log: Log, days: int = 4, hour: int = 20) -> tuple[bool, bool]:
    """Whether that day's gate and the settings themselves still send it back."""
    day = MON + days * DAY
    found = gate_day(log, day, at(day, hour))
    codes = [each.code for each in found.reasons]
    assert (found.load == "back") is ("GATE_PERSISTED" in codes)
    return "GATE_PERSISTED" in codes, bool(step_back_now(log, day, at(day, hour)))


@pytest.mark.parametrize(("p48", "back"), [(2, False), (3, True)])
def test_still_raised_after_48_hours_goes_back(p48: int, back: bool) -> None:
    assert goes_back(sore(p48).log()) == (back, back)


@pytest.mark.parametrize(
    ("instant", "back"),
    [
        (at(MON + 2 * DAY), True),
        (at(MON + 2 * DAY) + MINUTE, False),
        (at(MON + 4 * DAY, 20), True),
        (at(MON + 4 * DAY, 19), False),
    ],
)
def test_a_review_that_knew_the_second_day_has_dealt_with_it(instant: Any, back: bool) -> None:
    log = sore().log()
    known = replace(log, reviewed=(*log.reviewed, instant.date()), reviewed_at=(*log.reviewed_at, instant))
    assert goes_back(known) == (back, back)


@pytest.mark.parametrize(("days", "back"), [(2, True), (3, False), (4, True)])
def test_a_review_without_its_minute_knows_the_days_before(days: int, back: bool) -> None:
    log = sore().log()
    known = replace(log, reviewed=(*log.reviewed, MON + days * DAY))
    assert goes_back(known)[0] is back
    aside = replace(
        log, reviewed=(*log.reviewed, MON + days * DAY), reviewed_at=(*log.reviewed_at, at(MON, 8))
    )
    assert goes_back(aside)[0] is True


@pytest.mark.parametrize(
    ("minutes", "exercise", "action", "cause", "back"),
    [
        (0, RDL, "BACK", "daily", False),
        (-1, RDL, "BACK", "daily", True),
        (0, RDL, "STEP_DOWN", "review", False),
        (0, RDL, "HOLD", "review", True),
        (0, RDL, "STEP_DOWN", "return", True),
        (0, HINGE, "BACK", "daily", True),
    ],
)
def test_a_setting_that_went_back_has_dealt_with_it(
    minutes: int, exercise: str, action: str, cause: Any, back: bool
) -> None:
    log = sore().log()
    when = at(MON + 2 * DAY) + minutes * MINUTE
    change = Change(when, MON + 2 * DAY, Setting(exercise, 0, 3750, 3, 12), cause, action)
    assert goes_back(replace(log, changes=(*log.changes, change)))[0] is back


def test_back_is_lighter_than_the_lightest_that_stayed_sore() -> None:
    diary = hinge().train(3, 3, load=3500).train(3, 3, load=3250)
    (found,) = step_back_now(diary.log(), MON + 5 * DAY, at(MON + 5 * DAY, 20))
    assert found.proposed is not None
    assert (found.current.load, found.proposed.load) == (4000, 2750)
    assert found.reasons == (Reason("PERSISTED_PAST_48H", {"day": MON + 2 * DAY, "p48": 3}, "judgement"),)
    untold = hinge().train(3, 3)
    first = untold.trainings[-1]
    lifts = tuple(replace(lift, done_load=None) for lift in first.lifts)
    untold.trainings[-1] = replace(first, lifts=lifts)
    (found,) = step_back_now(untold.log(), MON + 3 * DAY, at(MON + 3 * DAY, 20))
    assert found.proposed is not None
    assert found.proposed.load == 3750


def test_what_is_out_or_at_its_easiest_does_not_go_back() -> None:
    out = sore().prescribe(RDL, 0, sets=0, cause="person", day=MON + DAY)
    assert step_back_now(out.log(), MON + 3 * DAY, at(MON + 3 * DAY, 20)) == ()
    hold = Diary(phase="P1", equipment=()).prescribe("I2_bridge_hold_sl", 0, step=0)
    hold.monday = MON
    assert step_back_now(hold.train(3, 3).log(), MON + 3 * DAY, at(MON + 3 * DAY, 20)) == ()


def test_two_sore_sides_hold_the_stricter_day_and_ask_for_both() -> None:
    left, right = hinge().train(3, 3).train(None), hinge().train(None).train(5)
    found = gate(both(left, right), 5)
    assert (found.tier, found.load, found.ask_first) == ("isometric", "back", (4, 5))
    assert {side: (each.tier, each.load) for side, each in found.sides.items()} == {
        "left": ("heavy", "back"), "right": ("isometric", "current"),
    }  # fmt: skip
    assert gate(both(left, right), 5, pre=11).tier == "walk"
    calm = gate(both(hinge().train(), hinge().train()), 2)
    assert (calm.tier, calm.load, calm.reasons, calm.ask_first) == ("heavy", "current", (), ())
    day = MON + 5 * DAY
    (back,) = step_back_now(both(left, right), day, at(day, 20))
    assert (back.exercise, back.decided_by, back.action) == (RDL, "left", "BACK")


@pytest.mark.parametrize(
    ("signs", "tier", "sign"),
    [
        ((("F08", "P"),), "easy", "F08"),
        ((("F10", "P"), ("F08", "P")), "walk", "F10"),
        ((("F08", "P"), ("F03", "U")), "none", "F03"),
        ((("F03", "U"), ("F01", "E")), "none", "F03"),
    ],
)
def test_open_signs_say_which(signs: tuple[tuple[str, str], ...], tier: str, sign: str) -> None:
    log = replace(hinge().train().log(), flags=tuple(Flag(*each, at(MON, 20)) for each in signs))
    found = gate(log, 2)
    code = "RED_FLAG" if tier == "none" else "FLAG_FOR_DOCTOR"
    assert (found.tier, found.reasons) == (tier, (Reason(code, {"sign": sign}),))


@pytest.mark.parametrize(("later", "pre", "tier"), [(5, None, "easy"), (6, None, "walk"), (5, 11, "walk")])
def test_after_a_raised_run_too(later: int, pre: int | None, tier: str) -> None:
    found = gate_day(log_of([(1, 2, 3, later)]), FIRST + 2 * DAY, at(FIRST + 2 * DAY, 20), pre)
    assert (found.tier, found.reasons[0].code) == (tier, "GATE_RUN_NOT_SETTLED")


def test_a_lift_that_was_never_in_training_is_sent_nowhere() -> None:
    log = sore().log()
    *before, last = log.trainings
    other = replace(last, lifts=(Lift(Setting(BRIDGE, 4, 0, 3, 10), done=(10,) * 3),))
    assert step_back_now(replace(log, trainings=(*before, other)), MON + 3 * DAY, at(MON + 3 * DAY, 20)) == ()
