"""What the rules look at, at the edges: the load really done, the way back, what was proven."""

from dataclasses import replace
from datetime import timedelta

import pytest

from content.log import Equipment, Setting
from content.progression.facts import is_raised, level
from content.tracks import track_of
from tests.content.progression.diary import BAR, DAY, Diary, at, codes
from tests.content.progression.sundays import facts
from tests.content.progression.test_amended import hinge, week

RDL, BRIDGE, SLIDER, HOLD, PLANK, PRESS = (
    "H1_rdl", "B4_bridge_sl", "K2_slider_glide", "I2_bridge_hold_sl", "G3_side_plank", "G4_anti_rotation",
)  # fmt: skip
BELLS = Equipment("dumbbell", "kg", (200, 400, 600, 800))
FINE = Equipment("barbell", "kg", tuple(range(2000, 9000, 10)))


@pytest.mark.parametrize(
    ("loads", "done", "low"),
    [
        ((3500, 3500, 4000), 3500, 3500),
        ((3000, 3500, 4000), 3000, 3000),
        ((4500, 4500, 4000), 4500, 4000),
        ((4000, 3500, 4000), 4000, 4000),
        ((3500, 3500, 3750, 3750), 3750, 3750),
        ((3500, 3500, 3500), 3500, 3500),
        ((3500,), 3500, 3500),
        ((), 3750, 3750),
    ],
)
def test_the_load_really_done(loads: tuple[int, ...], done: int, low: int) -> None:
    diary = hinge()
    for number, load in enumerate(loads):
        diary.train(load=load, day=diary.monday + number * DAY)
    found = facts(diary)
    assert (found.done_load, found.low.load) == (done, low)


def test_what_was_done_on_another_rung_says_nothing_about_this_one() -> None:
    diary = Diary(equipment=(BELLS,)).prescribe(BRIDGE, 0, step=6).clean_week()
    diary.prescribe(BRIDGE, 400, step=11)
    assert facts(diary, BRIDGE).done_load == 400


@pytest.mark.parametrize(
    ("reps", "weakest"), [((15, 11, 14), 11), ((9, 11, 14), 11), ((15, 15), 15), ((13,), 13), ((), 0)]
)
def test_the_weakest_set_of_the_last_two_sessions(reps: tuple[int, ...], weakest: int) -> None:
    diary = hinge()
    for count in reps:
        diary.train(reps=count)
    assert facts(diary).weakest == weakest


@pytest.mark.parametrize(
    ("load", "equipment", "back"),
    [(4000, BAR, 3500), (2500, BAR, 2250), (2250, BAR, 2000), (4010, FINE, 3600), (2000, BAR, 0)],
)
def test_without_an_earlier_load_back_is_a_tenth_floored(load: int, equipment: Equipment, back: int) -> None:
    assert facts(week(Diary(equipment=(equipment,)).prescribe(load=load))).back.load == back


@pytest.mark.parametrize(
    ("earlier", "back"),
    [
        ([{}, {}], 3750),
        ([{}], 3500),
        ([], 3500),
        ([{}, {"p24": None}], 3500),
        ([{}, {"form_ok": False}], 3500),
        ([{}, {"reps": (12, 12)}], 3500),
        ([{}, {"load": 0}], 3500),
        ([{}, {"load": 3000}], 3000),
        ([{}, {"load": 4000}], 3750),
        ([{"load": 4000}, {"load": 4000}], 3500),
    ],
)
def test_the_way_back_is_the_last_lower_load_with_a_clean_week(
    earlier: list[dict[str, object]], back: int
) -> None:
    diary = Diary().prescribe(load=3750)
    for session in earlier:
        diary.train(**session)  # type: ignore[arg-type]
    diary.close().prescribe(load=4000, action="PROGRESS")
    assert facts(week(diary)).back.load == back


def test_a_load_that_is_no_longer_owned_is_no_way_back() -> None:
    diary = week(hinge())
    diary.equipment = (Equipment("barbell", "kg", (3000, 4000)),)
    assert facts(diary).back.load == 3000


@pytest.mark.parametrize(
    ("exercise", "step", "load", "back"),
    [
        (BRIDGE, 11, 200, (6, 0)),
        (BRIDGE, 11, 400, (11, 200)),
        (BRIDGE, 4, 0, (3, 0)),
        (HOLD, 0, 0, (0, 0)),
        (HOLD, 3, 0, (2, 0)),
    ],
)
def test_back_on_a_track_is_a_rung(exercise: str, step: int, load: int, back: tuple[int, int]) -> None:
    found = facts(week(Diary(equipment=(BELLS,)).prescribe(exercise, load, step=step)), exercise).back
    assert ((found.step, found.load), found.sets) == (back, track_of(exercise)[back[0]].sets)


@pytest.mark.parametrize(("exercise", "sets"), [(SLIDER, 0), (RDL, 0)])
def test_at_the_easiest_or_new_or_out_it_is_left_out(exercise: str, sets: int) -> None:
    easiest = facts(week(Diary(equipment=()).prescribe(SLIDER, 0)), SLIDER)
    assert easiest.back == Setting(SLIDER, 0, 0, 0, 10)
    new = week(Diary().prescribe(BRIDGE, 0, step=4).clean_week().prescribe(exercise, 0, day=None))
    diary = Diary().prescribe(BRIDGE, 0, step=4).clean_week()
    diary.prescribe(exercise, 4000 if exercise == RDL else 0, day=diary.monday)
    assert facts(week(diary), exercise).back.sets == sets
    assert new.settings()[exercise].sets


@pytest.mark.parametrize(
    ("days", "sessions", "proven"), [(0, 4, 4500), (0, 3, 4000), (63, 4, 4500), (64, 4, 4000)]
)
def test_four_clean_sessions_in_ninety_days_prove_a_load(days: int, sessions: int, proven: int) -> None:
    diary = Diary().prescribe(load=4500)
    for number in range(sessions):
        diary.train(day=diary.monday + number * DAY)
    diary.close().monday += timedelta(days=days)
    diary.prescribe(load=4000, cause="person").clean_week().clean_week()
    assert facts(week(diary)).proven == proven


def test_unclean_sessions_prove_nothing() -> None:
    diary = Diary().prescribe(load=4500).train().train().train().train(form_ok=False).close()
    assert facts(week(diary)).proven == 0


@pytest.mark.parametrize(
    ("exercise", "session", "holds"),
    [
        (HOLD, {"during": 5}, False),
        (HOLD, {"during": 6}, True),
        (HOLD, {"p24": 5}, False),
        (HOLD, {"p24": 6, "p48": 4}, True),
        (BRIDGE, {"during": 4}, True),
        (BRIDGE, {"during": 3}, False),
        (BRIDGE, {"p24": 5}, True),
        (BRIDGE, {"p24": 4}, False),
    ],
)
def test_a_hold_may_reach_five(exercise: str, session: dict[str, int], holds: bool) -> None:
    diary = Diary(phase="P1", baseline=4, equipment=()).prescribe(
        exercise, 0, step=1 if exercise == HOLD else 4
    )
    found = week(diary, session, p24=4).suggestion(exercise)
    assert (found.action != "PROGRESS") is holds, codes(found)


@pytest.mark.parametrize(
    ("usual", "p24", "p48", "code"),
    [
        (4, 6, None, "JUMP_UNCONFIRMED"),
        (5, 6, None, "JUMP_UNCONFIRMED"),
        (1, 4, None, "JUMP_UNCONFIRMED"),
        (4, 7, 4, "SPIKE"),
        (5, 7, 4, "SPIKE"),
        (1, 5, 2, "SPIKE"),
        (2, 5, 3, "SETTLED_ONLY_BY_48H"),
        (3, 5, None, "WAITING_FOR_48H"),
        (5, 6, 6, "SEVERE_RESPONSE"),
    ],
)
def test_a_score_alone_can_be_a_jump_or_a_spike(usual: int, p24: int, p48: int | None, code: str) -> None:
    said = codes(week(hinge(baseline=usual), {"p24": p24, "p48": p48}, p24=usual).suggestion())
    assert code in said
    assert ("SPIKE" in said) is (code == "SPIKE")


@pytest.mark.parametrize(
    ("usual", "score", "asks"), [(1, 2, False), (1, 3, True), (0, 2, False), (4, 5, False), (4, 6, True),
                                 (5, 6, True), (1, 2.5, True), (3, 4, False), (3, 5, True)]
)  # fmt: skip
def test_when_the_second_day_is_asked_about(usual: int, score: float, asks: bool) -> None:
    diary = Diary(baseline=usual).prescribe().train(score)
    (training,) = diary.log().trainings
    assert is_raised(diary.log(), training, at(diary.monday + 2 * DAY)) is asks
    assert not is_raised(diary.log(), replace(training, p24=None), at(diary.monday + 2 * DAY))


@pytest.mark.parametrize("exercise", [PLANK, PRESS, "G2_clamshell"])
def test_trunk_work_never_goes_back_for_the_next_day(exercise: str) -> None:
    diary = week(Diary().prescribe(exercise, 0), {"p24": 3, "p48": 4})
    found = diary.suggestion(exercise)
    assert (found.action, codes(found)[0]) == ("HOLD", "PERSISTED_PAST_48H_OTHER_SUSPECT")


def test_only_what_was_in_the_session_goes_back() -> None:
    diary = Diary().prescribe(RDL, 4000).prescribe(BRIDGE, 0, step=4)
    diary.train(3, 4, only=(RDL,)).train().train()
    assert diary.suggestion(RDL).action == "BACK"
    found = diary.suggestion(BRIDGE)
    assert (found.action, codes(found)) == ("HOLD", ("PERSISTED_PAST_48H_OTHER_SUSPECT",))


@pytest.mark.parametrize(("clean", "allowed"), [(3, False), (4, True)])
def test_four_clean_sessions_end_the_cooldown(clean: int, allowed: bool) -> None:
    diary = hinge().prescribe(load=3750, action="BACK", day=hinge().monday - DAY)
    for number in range(clean):
        diary.train(day=diary.monday + number * DAY)
    assert (diary.suggestion().action == "PROGRESS") is allowed
    assert facts(diary).clean_since_back == clean
    assert facts(week(hinge())).clean_since_back is None


def test_what_was_sent_back_on_the_minute_a_session_ended_was_not_sent_back_for_it() -> None:
    diary = hinge().train(3, 3)
    diary.prescribe(load=3750, action="BACK", cause="daily", day=diary.monday, hour=18)
    found = facts(diary)
    assert not found.is_answered(found.week[0])
    assert found.clean_since_back == 0
    later = hinge().train(3, 3)
    later.prescribe(load=3750, action="BACK", cause="daily", day=later.monday, hour=19)
    assert facts(later).is_answered(facts(later).week[0])


def test_a_session_that_ended_on_the_minute_of_a_setback_is_none_after_it() -> None:
    diary = hinge().train()
    diary.prescribe(load=3750, action="BACK", cause="daily", day=diary.monday, hour=18)
    assert facts(diary).clean_since_back == 0
    assert facts(diary.train()).clean_since_back == 1


@pytest.mark.parametrize("loads", [(3000, 3500), (4000, 3000, 3500), (3000, 3000, 3500), (4000, 4000, 3500)])
def test_without_a_session_the_load_is_that_of_the_last_one(loads: tuple[int, ...]) -> None:
    diary = Diary().prescribe(load=4000)
    for load in loads:
        diary.train(load=load)
    assert facts(diary.close()).done_load == 3500


def test_settings_are_told_apart_by_rung_and_weight_and_not_by_sets() -> None:
    one, more = Setting(BRIDGE, 4, 0, 1, 10), Setting(BRIDGE, 4, 0, 3, 10)
    assert level(one) == level(more) > level(replace(more, sets=0))
    assert level(replace(one, step=5)) > level(more)
    assert level(replace(one, load=200)) > level(more)
