"""A flare day by day: holds only, two calm answers on two days, and the way back (rule 3.10, A17)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from content.log import Equipment, Flag, OneSide, Score, Setting
from content.progression.ceilings import Value
from content.progression.flare_mode import BEGAN, OVER, calm_settings, end_flare, read_flare, say_flare
from content.progression.gate import gate_day
from content.progression.rules import Reason
from content.tracks import track_of
from tests.content.progression.diary import DAY, Diary, at, codes
from tests.content.progression.flares import (
    BRIDGE,
    CLAM,
    HOLD,
    PLANK,
    RDL,
    ended,
    flared,
    lifting,
    seen,
)


def test_no_flare_is_none_and_one_that_is_over_is_none() -> None:
    diary = lifting()
    assert read_flare(diary.log(), diary.monday, at(diary.monday)) is None
    log = flared(diary)
    over = replace(log, facts={**log.facts, OVER: diary.monday.toordinal() + 2})
    assert read_flare(over, diary.monday + 3 * DAY, at(diary.monday + 3 * DAY)) is None
    assert end_flare(over, diary.monday + 3 * DAY, at(diary.monday + 3 * DAY)) == ()
    assert say_flare(over, diary.monday + 3 * DAY, at(diary.monday + 3 * DAY)) is None


@pytest.mark.parametrize(
    ("answers", "days", "hour", "day", "calm", "earliest", "stretch"),
    [
        ((), 0, 12, 1, 0, 1, "short"),
        ((), 1, 7, 2, 0, 2, "short"),
        ((2,), 1, 12, 2, 1, 2, "short"),
        ((3,), 1, 12, 2, 0, 3, "week"),
        ((2, 2), 2, 12, 3, 2, 2, "short"),
        ((2, 2.5), 2, 12, 3, 0, 4, "week"),
        ((2, 3, 2), 3, 12, 4, 1, 4, "week"),
        ((2, 3, 2), 4, 7, 5, 1, 4, "week"),
        ((3,) * 5, 5, 12, 6, 0, 7, "week"),
        ((3,) * 6, 6, 12, 7, 0, 8, "long"),
        ((3,) * 6 + (2,), 7, 12, 8, 1, 8, "long"),
    ],
)
def test_what_each_day_says(
    answers: tuple[float, ...], days: int, hour: int, day: int, calm: int, earliest: int, stretch: str
) -> None:
    diary = lifting()
    found = seen(diary, flared(diary, *answers), days, hour)
    assert (found.since, found.day, found.calm, found.limit) == (diary.monday, day, calm, 2)
    assert (found.earliest, found.stretch, found.is_over) == (earliest, stretch, calm >= 2)


def test_two_answers_of_one_day_are_one_calm_day() -> None:
    diary = lifting()
    log = flared(diary, 2)
    twice = replace(log, daily=(*log.daily, Score(4, at(diary.monday + DAY, 20))))
    assert seen(diary, twice, 1, 21).calm == 1


def test_a_higher_usual_allows_a_higher_calm_answer() -> None:
    diary = lifting(baseline=3)
    found = seen(diary, flared(diary, 4, 4), 2)
    assert (found.limit, found.is_over) == (4, True)


def test_with_nothing_to_change_it_began_at_noon() -> None:
    diary = Diary().prescribe(PLANK, 0, hour=8).clean_week()
    began = diary.monday
    early = Score(2, at(began, 8))
    log = replace(diary.log(), facts={BEGAN: began.toordinal(), OVER: 0}, daily=(*diary.daily, early))
    assert seen(diary, log, 0, 20).calm == 0


def test_a_flare_leaves_out_what_is_loaded_and_eases_holds() -> None:
    diary = lifting().prescribe(BRIDGE, 0, step=4, hour=8).prescribe(CLAM, 0, hour=8)
    diary.prescribe(PLANK, 0, step=2, hour=8)
    calm = {each.exercise: each for each in calm_settings(diary.log())}
    first, plank = track_of(HOLD)[0], track_of(PLANK)[0]
    assert calm == {
        RDL: Setting(RDL, 0, 0, 0, 12),
        BRIDGE: Setting(BRIDGE, 4, 0, 0, 10),
        HOLD: Setting(HOLD, 0, 0, first.sets, first.target),
        PLANK: Setting(PLANK, 0, 0, plank.sets, plank.target),
    }
    diary.change(calm[HOLD], action="STEP_DOWN").change(calm[RDL], action="STEP_DOWN")
    assert {each.exercise for each in calm_settings(diary.log())} == {BRIDGE, PLANK}


def test_settled_within_two_days_after_the_button_is_the_same_with_two_sets() -> None:
    diary = lifting()
    found = ended(diary, flared(diary, 2, 2), 2)
    assert set(found) == {RDL, HOLD}
    assert (found[RDL].action, found[RDL].proposed) == ("REDUCE", Setting(RDL, 0, 4000, 2, 12))
    assert found[HOLD].proposed == replace(diary.changes[1].setting, sets=2)
    assert [each.reasons for each in found.values()] == [(Reason("FLARE_SHORT", {}, "judgement"),)] * 2


def test_settled_within_a_week_is_four_fifths_or_one_rung_lower() -> None:
    diary = lifting()
    found = ended(diary, flared(diary, 3, 2, 2), 3)
    assert found[RDL].proposed == Setting(RDL, 0, 3000, 3, 12)
    rung = track_of(HOLD)[7]
    assert found[HOLD].proposed == Setting(HOLD, 7, 0, rung.sets, rung.target)
    assert found[RDL].reasons == (Reason("FLARE_SETTLED", {"day": diary.monday}, "judgement"),)


def test_what_a_review_began_is_never_the_same_at_once() -> None:
    diary = lifting()
    found = ended(diary, flared(diary, 2, 2, cause="review"), 2)
    assert found[RDL].proposed == Setting(RDL, 0, 3000, 3, 12)
    assert codes(found[HOLD]) == ("FLARE_SETTLED",)


def test_longer_than_a_week_begins_at_the_easiest() -> None:
    diary = lifting()
    found = ended(diary, flared(diary, *[3] * 6, 2, 2), 8)
    assert found[RDL].proposed == Setting(RDL, 0, 0, 3, 12)
    assert found[RDL].reasons == (Reason("FLARE_LONG", {"count": 8, "day": diary.monday}, "judgement"),)
    assert HOLD not in found


def test_while_it_lasts_nothing_comes_back() -> None:
    diary = lifting()
    assert ended(diary, flared(diary, 2), 1) == {}
    assert ended(lifting(), lifting().log(), 1) == {}


def test_what_a_flare_did_not_lower_does_not_come_back() -> None:
    diary = lifting().prescribe(BRIDGE, 0, step=4, hour=8)
    diary.change(Setting(BRIDGE, 4, 0, 0, 10), day=diary.monday - 3 * DAY, action="BACK", cause="daily")
    assert set(ended(diary, flared(diary, 2, 2), 2)) == {RDL, HOLD}
    back = lifting()
    back.change(Setting(RDL, 0, 0, 0, 12), day=back.monday - DAY, action="STEP_DOWN", cause="return")
    assert set(ended(back, flared(back, 2, 2), 2)) == {HOLD}


def test_somebody_who_never_did_a_clean_session_gets_back_what_was_there() -> None:
    diary = Diary().prescribe(RDL, 2000, hour=8)
    found = ended(diary, flared(diary, 2, 2), 2)
    assert found[RDL].proposed == Setting(RDL, 0, 2000, 2, 12)
    later = Diary().prescribe(RDL, 2000, hour=8)
    assert ended(later, flared(later, 3, 2, 2), 3)[RDL].proposed == Setting(RDL, 0, 0, 3, 12)


def test_a_loaded_rung_with_others_before_it_goes_a_rung_lower_without_its_weight() -> None:
    diary = Diary(phase="P2a", equipment=()).prescribe(BRIDGE, 0, step=4, hour=8)
    diary.clean_week().clean_week()
    proposed = ended(diary, flared(diary, 3, 2, 2), 3)[BRIDGE].proposed
    assert proposed is not None
    assert proposed.step == 3


@pytest.mark.parametrize(("answers", "code"), [((2,), "SHORT"), ((3,), "WEEK"), ((3,) * 7, "LONG")])
def test_the_gate_says_how_a_flare_stands_and_nothing_that_echoes_it(
    answers: tuple[float, ...], code: str
) -> None:
    diary = lifting()
    log = flared(diary, *answers)
    day = diary.monday + len(answers) * DAY
    args: dict[str, Value] = {"count": len(answers) + 1, "day": diary.monday, "limit": 2}
    args["calm"] = int(answers == (2,))
    gate = gate_day(log, day, at(day, 12))
    assert gate.reasons == (Reason(f"GATE_FLARE_{code}", args),)
    assert gate.tier == "isometric"
    assert gate_day(log, day, at(day, 12), 12).tier == "walk"


def test_of_two_sore_sides_the_one_further_from_its_end_decides() -> None:
    diary = lifting()
    log = flared(diary)
    told: list[tuple[OneSide, int, int]] = [
        ("left", 1, 2), ("left", 2, 2), ("right", 1, 4), ("right", 2, 2), ("right", 3, 2),
    ]  # fmt: skip
    answers = [Score(2 * score, at(diary.monday + day * DAY, 8), side=side) for side, day, score in told]
    both = replace(log, side="both", daily=(*log.daily, *answers))
    assert seen(diary, both, 2).calm == 1
    assert ended(diary, both, 2) == {}
    assert seen(diary, both, 3).is_over
    assert ended(diary, both, 3)[RDL].proposed == Setting(RDL, 0, 3000, 2, 12)


def test_the_hour_of_the_button_decides_which_answers_came_after() -> None:
    diary = lifting()
    log = flared(diary, hour=9)
    late = datetime.combine(diary.monday, datetime.min.time(), UTC) + timedelta(hours=23)
    same_day = replace(log, daily=(*log.daily, Score(2, late)))
    assert seen(diary, same_day, 0, 23).calm == 0


@pytest.mark.parametrize(
    ("away", "load", "sets"), [(2, 3200, 3), (30, 3200, 3), (31, 2400, 3), (60, 2400, 3), (61, 0, 3)]
)
def test_after_a_month_without_it_three_fifths_come_back_and_after_two_nothing(
    away: int, load: int, sets: int
) -> None:
    """`away` days since the last session, on the day the flare is over."""
    fine = Equipment("barbell", "kg", tuple(range(2000, 9000, 10)))
    diary = Diary(equipment=(fine,)).prescribe(RDL, 4000, hour=8).train(day=Diary().monday)
    diary.monday += (away - 3) * DAY
    found = ended(diary, flared(diary, 3, 2, 2), 3)
    assert found[RDL].proposed == Setting(RDL, 0, load, sets, 12)


@pytest.mark.parametrize(
    ("sign", "urgency", "code"), [("F03", "U", "RED_FLAG"), ("F08", "P", "FLAG_FOR_DOCTOR")]
)
def test_an_open_sign_is_told_beside_a_flare(sign: str, urgency: str, code: str) -> None:
    diary = lifting()
    log = replace(flared(diary, 3), flags=(Flag(sign, urgency, at(diary.monday, 9)),))
    day = diary.monday + DAY
    found = {reason.code for reason in gate_day(log, day, at(day, 12), 8).reasons}
    assert found == {code, "GATE_FLARE_WEEK"}


def test_a_long_flare_is_counted_from_the_session_that_set_it_off() -> None:
    diary = lifting().train(7)
    bad = diary.trainings[-1].date
    diary.close().change(Setting(RDL, 0, 0, 0, 12), action="STEP_DOWN")
    found = diary.suggestion(RDL, days_later=4)
    days = (diary.sunday - bad).days + 4
    assert found.reasons == (Reason("FLARE_LONG", {"count": days, "day": bad}, "judgement"),)
    assert diary.review(days_later=4).phase_down


def test_a_restart_after_two_months_is_no_flare() -> None:
    diary = lifting()
    diary.change(Setting(RDL, 0, 0, 0, 12), day=diary.monday, cause="return", action="STEP_DOWN", hour=8)
    assert "FLARE" not in codes(diary.suggestion(RDL))[0]
