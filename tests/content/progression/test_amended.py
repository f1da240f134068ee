"""Examples for the amendments A1 to A18, a row each: a week somebody could have, and what it comes to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pytest

from content.log import Equipment, Flag, Score
from content.progression.baseline import read_baseline
from content.progression.flare import read_way_back
from content.progression.gate import gate_day, step_back_now
from content.progression.history import read_history
from tests.content.progression.catalogue import placeholders
from tests.content.progression.diary import BAR, DAY, START, Diary, at, codes

RDL, BRIDGE, SLIDER, HINGE = (
    "H1_rdl", "B4_bridge_sl", "K2_slider_glide", "H2_hip_hinge",
)  # fmt: skip
LOADED = 11
KETTLEBELLS = Equipment("kettlebell", "kg", (800, 1200, 1600))
BELLS = Equipment("dumbbell", "kg", tuple(range(100, 2001, 100)))


def hinge(**how: Any) -> Diary:
    """`H1_rdl` at 37.5 kg for a clean week, then raised to 40."""
    return Diary(**how).prescribe(load=3750).clean_week().prescribe(load=4000, action="PROGRESS")


def week(diary: Diary, *sessions: dict[str, Any], **every: Any) -> Diary:
    """Three sessions, those named last."""
    for session in [*[{}] * (3 - len(sessions)), *sessions]:
        diary.train(**{**every, **session})
    return diary


def weeks(diary: Diary, count: int, **every: Any) -> Diary:
    for _ in range(count - 1):
        week(diary, **every).close()
    return week(diary, **every)


def one_leg(**how: Any) -> Diary:
    return Diary(equipment=(), **how).prescribe(BRIDGE, 0, step=4)


def bad_first_day() -> Diary:
    """Day 0 at 7, every later answer at 2: the usual is what came after."""
    diary = Diary(baseline_answers=0, monday=START).prescribe(load=4000, target=12)
    diary.daily = [Score(14, at(START, 8)), *[Score(4, at(START + n * DAY, 8)) for n in range(1, 7)]]
    return week(diary, p24=2)


def usual_falls_short() -> Diary:
    """Only five answers in 28 days: too few for the usual to fall."""
    diary = Diary(baseline=3, baseline_answers=7).prescribe(load=4000)
    for _ in range(2):
        diary.train(1).train(None).train(None).close()
    return week(diary, p24=1)


def after_out(cause: str) -> Diary:
    diary = hinge()
    week(diary).close()
    diary.change(replace(diary.settings()[RDL], load=0, sets=0), action=cause)
    return week(diary, during=1)


def flag(sign: str, urgency: str, cleared: bool = False) -> Diary:
    diary = week(hinge())
    gone = at(diary.sunday, 12) if cleared else None
    diary.flags.append(Flag(sign, urgency, at(diary.monday, 9), gone))
    return diary


@dataclass(frozen=True)
class Row:
    """`load` and `target` are what is proposed, where the example is about them."""

    name: str
    make: Callable[[], Diary]
    action: str
    seen: Sequence[str]
    exercise: str = RDL
    load: int | None = None
    target: int | None = None
    step: int | None = None
    run_step: bool = False


ROWS = (
    Row("A1 stopped once", lambda: week(hinge(), {"status": "stopped"}), "HOLD", ["NOT_CLEAN"], load=4000),
    Row("A1 form broke", lambda: week(hinge(), {"form_ok": False}), "HOLD", ["FORM_BROKE"]),
    Row("A2 nobody asked how it was", lambda: week(hinge(), {"during": None}), "HOLD", ["MISSING_DURING"]),
    Row("A2 a 4 during", lambda: week(hinge(), {"during": 4}), "HOLD", ["PAIN_DURING_MODERATE"], load=4000),
    Row("A2 a 3.5 counts as a 4", lambda: week(hinge(), {"during": 3.5}), "HOLD", ["PAIN_DURING_MODERATE"]),
    Row(
        "A3 the other bent exercise waits",
        lambda: week(
            Diary(equipment=(BAR, BELLS)).prescribe(HINGE, 1000, target=12).clean_week().prescribe(RDL, 4000)
        ),
        "HOLD",
        ["ONE_NEW_STRESS"],
        exercise=HINGE,
    ),
    Row(
        "A3 a straight hip does not wait",
        lambda: week(
            Diary(equipment=(BAR, BELLS))
            .prescribe(BRIDGE, 1000, step=LOADED, target=12)
            .clean_week()
            .prescribe(RDL, 4000)
        ),
        "PROGRESS",
        ["LOAD_UP"],
        exercise=BRIDGE,
        load=1100,
    ),
    Row("A4 a mean one above the usual", lambda: week(hinge(), p24=2), "HOLD", ["WEEK_ON_WEEK_RISE"]),
    Row("A4 a usual of 2 and twos", lambda: week(hinge(baseline=2), p24=2), "PROGRESS", ["LOAD_UP"]),
    Row("A5 a calf swells", lambda: flag("F03", "U"), "REFER", ["RED_FLAG"]),
    Row("A5 cleared, the week counts", lambda: flag("F03", "U", cleared=True), "PROGRESS", ["LOAD_UP"]),
    Row("A6 one answer from memory", lambda: week(hinge(), {"late": 100}, {}, {}), "PROGRESS", ["LOAD_UP"]),
    Row("A6 two from memory", lambda: week(hinge(), {"late": 100}, {"late": 80}, {}), "HOLD", ["RECALLED"]),
    Row("A6 a quarter too heavy", lambda: week(hinge(), load=5000), "HOLD", ["OVERSHOOT"], load=5000),
    Row("A6 more than a quarter", lambda: week(hinge(), load=5250), "HOLD", ["OVERSHOOT"], load=4000),
    Row("A7 a painkiller", lambda: week(hinge(), {"masked": True}), "HOLD", ["MASKED_BY_PAINKILLER"]),
    Row("A8 no 48 h answer, a small rise", lambda: week(hinge(), {"p24": 3}), "HOLD", ["WAITING_FOR_48H"]),
    Row(
        "A8 and the week after is free again",
        lambda: week(week(hinge(), {"p24": 3}).close()),
        "PROGRESS",
        ["LOAD_UP"],
        load=4250,
    ),
    Row(
        "A8 a kettlebell too coarse holds itself",
        lambda: week(Diary(equipment=(KETTLEBELLS,)).prescribe(RDL, 800).prescribe(SLIDER, 0), reps=15),
        "HOLD",
        ["EQUIPMENT_TOO_COARSE"],
    ),
    Row(
        "A8 and does not hold the glide",
        lambda: week(Diary(equipment=(KETTLEBELLS,)).prescribe(RDL, 800).prescribe(SLIDER, 0), reps=15),
        "PROGRESS",
        ["STEP_UP"],
        exercise=SLIDER,
        step=3,
    ),
    Row("A9 a usual of 3 and threes", lambda: week(hinge(baseline=3), p24=3), "PROGRESS", ["LOAD_UP"]),
    Row("A9 a bad first day does not stay", bad_first_day, "PROGRESS", ["LOAD_UP"], load=4250),
    Row("A9 few answers do not lower it", usual_falls_short, "PROGRESS", ["LOAD_UP"]),
    Row("A9 a usual of 0 and ones", lambda: week(hinge(baseline=0), p24=1), "PROGRESS", ["LOAD_UP"]),
    Row(
        "A9 two answers make no usual",
        lambda: week(Diary(baseline_answers=0, monday=START).prescribe(load=4000), {"p24": None}),
        "HOLD",
        ["MISSING_24H", "BASELINE_INCOMPLETE"],
    ),
    Row("A10 a 4 with a usual of 3", lambda: week(hinge(baseline=3), {"p24": 4}), "PROGRESS", ["REPS_UP"]),
    Row(
        "A10 a 4 where a physio allows 3",
        lambda: week(hinge(baseline=3, ceiling=3), {"p24": 4}),
        "HOLD",
        ["NOT_CLEAN"],
        load=4000,
    ),
    Row("A10 a 5 holds", lambda: week(hinge(baseline=4), {"p24": 5}), "HOLD", ["NEXT_DAY_MODERATE"]),
    Row(
        "A14 a run takes the week",
        lambda: week(hinge()),
        "HOLD",
        ["RUN_STEP_THIS_WEEK"],
        run_step=True,
        load=4000,
    ),
    Row(
        "A15 twelve is one more, not a lever",
        lambda: week(one_leg()),
        "PROGRESS",
        ["REPS_UP"],
        BRIDGE,
        step=4,
    ),
    Row(
        "A15 fifteen is the next lever",
        lambda: week(one_leg(), reps=15),
        "PROGRESS",
        ["STEP_UP"],
        BRIDGE,
        step=7,
    ),
    Row(
        "A16 not while irritable",
        lambda: weeks(weeks(hinge(), 3).close().prescribe(load=3750, action="BACK"), 2),
        "PROGRESS",
        ["LOAD_UP"],
        target=12,
    ),
    Row(
        "A16 from P3 at once, at the same load",
        lambda: week(Diary(phase="P3").prescribe(load=4000, target=12)),
        "HOLD",
        ["RANGE_CHANGE"],
        load=4000,
        target=8,
    ),
    Row(
        "A17 a 48 h rise of three below 5 goes back",
        lambda: week(hinge(), {"p24": 3, "p48": 4}),
        "BACK",
        ["PERSISTED_PAST_48H"],
        load=3750,
    ),
    Row(
        "A17 a 6 after 48 h is a flare",
        lambda: week(hinge(baseline=3), {"p24": 5, "p48": 6}),
        "STEP_DOWN",
        ["SEVERE_RESPONSE"],
    ),
    Row("A17 after a flare a lighter start", lambda: after_out("STEP_DOWN"), "REDUCE", ["FLARE_SETTLED"]),
    Row("A18 an assessed sign is no freeze", lambda: flag("F08", "P", cleared=True), "PROGRESS", ["LOAD_UP"]),
    Row("A18 an open one holds", lambda: flag("F08", "P"), "HOLD", ["FLAG_FOR_DOCTOR"]),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_amended_example(row: Row) -> None:
    found = row.make().suggestion(row.exercise, run_step=row.run_step)
    assert (found.action, set(row.seen) - set(codes(found))) == (row.action, set()), codes(found)
    assert all(placeholders(reason.code) == set(reason.args) for reason in found.reasons)
    assert found.action != "PROGRESS" or found.proposed != found.current
    for name in ("load", "target", "step"):
        if getattr(row, name) is not None:
            assert getattr(found.proposed, name) == getattr(row, name)


@dataclass(frozen=True)
class Morning:
    """The gate on the morning `days` after the Monday of one session."""

    name: str
    p24: float | None
    p48: float | None
    days: int
    tier: str
    load: str = "current"
    pre_score: int | None = None
    daily: tuple[tuple[int, float], ...] = ()


MORNINGS = (
    Morning("A8 raised and not settled: easy", 3, None, 2, "easy"),
    Morning("A8 72 h of silence: heavy at the load before", 3, None, 4, "heavy", "back"),
    Morning("A8 settled on the third day: heavy", 3, None, 4, "heavy", daily=((3, 1),)),
    Morning("A8 silence after a spike stays calm", 6, None, 6, "walk"),
    Morning("A8 a spike, one calm answer", 6, 1, 3, "isometric"),
    Morning("A8 a spike, two calm answers", 6, 1, 4, "heavy", daily=((3, 1),)),
    Morning("A12 the day after a bent hip is easy", None, None, 1, "easy"),
    Morning("A12 two days after, nothing raised: heavy", 1, None, 2, "heavy"),
    Morning("A12 persisted sends back", 3, 3, 3, "easy", "back"),
    Morning("D3 a morning 2 above the usual", 1, None, 2, "easy", pre_score=6),
    Morning("D3 a morning of 7", 1, None, 2, "walk", pre_score=14),
    Morning("I16 a score of 11 says nothing", 1, None, 2, "heavy", pre_score=22),
)


@pytest.mark.parametrize("row", MORNINGS, ids=lambda row: row.name)
def test_a_morning_after(row: Morning) -> None:
    diary = hinge()
    diary.train(row.p24, row.p48)
    diary.daily += [Score(round(score * 2), at(diary.monday + n * DAY, 19)) for n, score in row.daily]
    today = diary.monday + row.days * DAY
    found = gate_day(diary.log(), today, at(today, 20), row.pre_score)
    assert (found.tier, found.load) == (row.tier, row.load)


@pytest.mark.parametrize(
    ("calm_after", "kind"), [(1, "same"), (4, "reduced"), (9, "phase_down"), (None, "wait")]
)
def test_a17_a_flare_by_the_button(calm_after: int | None, kind: str) -> None:
    diary = hinge()
    diary.train()
    diary.daily.append(Score(12, at(diary.monday, 20)))
    if calm_after is not None:
        diary.daily += [Score(2, at(diary.monday + n * DAY, 8)) for n in (calm_after, calm_after + 1)]
    today = diary.monday + (5 if calm_after is None else calm_after + 1) * DAY
    history = read_history(diary.log(), today, at(today, 20))
    baseline = read_baseline(diary.log(), at(today, 20))
    assert read_way_back(history, baseline, at(diary.monday, 19), by_person=True).kind == kind


def test_d5_goes_back_at_once_and_only_what_was_raised() -> None:
    diary = Diary(equipment=(BAR, BELLS)).prescribe(load=3750).prescribe(BRIDGE, 1000, step=LOADED, target=12)
    diary.clean_week().prescribe(load=4000, action="PROGRESS").train(3, 3)
    today = diary.monday + 2 * DAY
    (found,) = step_back_now(diary.log(), today, at(today, 20))
    assert found.proposed is not None
    assert (found.exercise, found.proposed.load) == (RDL, 3750)


def test_an_exercise_that_goes_out_a_second_time_is_a_reason_to_ask() -> None:
    diary = week(Diary(equipment=()).prescribe(SLIDER, 0), {"p24": 3, "p48": 3})
    first = diary.suggestion(SLIDER)
    assert (first.action, first.advice) == ("BACK", None)
    assert first.proposed is not None
    assert first.proposed.sets == 0
    diary.prescribe(SLIDER, 0, action="BACK", day=diary.monday - 8 * DAY)
    assert diary.suggestion(SLIDER).advice == "R"


def test_at_the_end_of_a_track_without_a_weight_nothing_is_called_progress() -> None:
    diary = week(Diary(equipment=(), phase="P3").prescribe("K3_nordic", 0, step=5), reps=8)
    found = diary.suggestion("K3_nordic")
    assert (found.action, codes(found)) == ("HOLD", ("TRACK_TOP",))
    assert found.proposed == found.current


def test_there_are_enough_rows_about_the_amendments() -> None:
    assert len(ROWS) >= 30
