"""The worked examples of rule 3.13, a row each; docs/decisions.md lists those that an amendment changes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from content.log import Equipment, Flag
from content.progression.review import Suggestion
from tests.content.progression.catalogue import placeholders
from tests.content.progression.diary import BAR, START, Diary, at, codes

DUMBBELLS = Equipment("dumbbell", "kg", (800, 1000, 1200, 1400))
KETTLEBELLS = Equipment("kettlebell", "kg", (800, 1200, 1600, 2000))
STACK = Equipment("stack", "kg", tuple(range(500, 10001, 500)))
POUND_BAR = Equipment("barbell", "lb", tuple(range(4500, 20001, 500)))
POUND_BELLS = Equipment("dumbbell", "lb", tuple(range(500, 5001, 500)))
KILO_BELLS = Equipment("dumbbell", "kg", tuple(range(100, 2001, 100)))
BRIDGE = "B4_bridge_sl"
LOADED_BRIDGE = 11


def default(**how: object) -> Diary:
    """`H1_rdl` at 37.5 for a clean week, then raised to 40."""
    diary = Diary(**how)  # type: ignore[arg-type]
    return diary.prescribe(load=3750).clean_week().prescribe(load=4000, action="PROGRESS")


def week(diary: Diary, *sessions: dict[str, Any]) -> Diary:
    """Three sessions, those named last; the others are clean."""
    clean: list[dict[str, Any]] = [{}] * (3 - len(sessions))
    for session in [*clean, *sessions]:
        diary.train(**session)
    return diary


def plain(load: int, equipment: Equipment, exercise: str = "H1_rdl", **how: object) -> Diary:
    """One exercise that has been at the same weight for weeks, the week clean."""
    diary = Diary(equipment=(equipment,)).prescribe(exercise, load, target=12)
    return week(diary, how, how, how)


def backs(*days: int) -> Diary:
    diary = Diary(monday=START.replace(month=3, day=1))
    diary.prescribe(load=4000)
    for day in days:
        diary.prescribe(
            load=4000, day=diary.sunday.fromordinal(diary.sunday.toordinal() - day), action="BACK"
        )
    diary.clean_week()
    return week(diary)


def gap(days: int) -> Diary:
    diary = default()
    week(diary)
    last = diary.trainings[-1].date
    diary.close()
    diary.monday = last.fromordinal(last.toordinal() + days - 6)
    return diary


def proven() -> Diary:
    diary = Diary().prescribe(load=4000).clean_week().clean_week()
    return week(diary.prescribe(load=3000, cause="return"))


def six_rises(deload: int) -> Diary:
    diary = Diary(phase="P2a", facts={"deload": deload}).prescribe(load=2500)
    for load in range(2750, 4001, 250):
        diary.clean_week(2).prescribe(load=load, action="PROGRESS")
    return week(diary)


def two_exercises(raised: bool, **session: object) -> Diary:
    diary = Diary(equipment=(BAR, KILO_BELLS))
    diary.prescribe(load=3750).prescribe(
        BRIDGE, 1000, step=LOADED_BRIDGE, target=12
    ).clean_week().clean_week()
    if raised:
        diary.prescribe(load=4000, action="PROGRESS")
    return week(diary, session)


def irritable(baseline: int) -> Diary:
    diary = (
        Diary(baseline=baseline).prescribe(load=3750).prescribe("H2_hip_hinge", 2000).clean_week(p24=baseline)
    )
    return week(diary.prescribe(load=4000), {"p24": 1}, {"p24": 1}, {"p24": 1})


def flagged() -> Diary:
    diary = week(default())
    diary.flags.append(Flag("F01", "E", at(diary.sunday, 12)))
    return diary


def bodyweight(equipment: Equipment) -> Diary:
    return plain(0, equipment, "H2_hip_hinge", reps=15)


def held() -> Diary:
    diary = Diary(phase="P1", equipment=()).prescribe("I2_bridge_hold_sl", 0, step=9).clean_week()
    return week(diary)


def two_legs() -> Diary:
    return week(Diary(equipment=()).prescribe(BRIDGE, 0, step=3))


def sore_left() -> Diary:
    diary = Diary(baseline=2, equipment=(KILO_BELLS,)).prescribe(load=800, target=15)
    return week(diary, {"p24": 4, "p48": 2})


def fine_right() -> Diary:
    return week(Diary(baseline=0, equipment=(KILO_BELLS,)).prescribe(load=800, target=15))


@dataclass(frozen=True)
class Row:
    """`load` in hundredths; `None` for left out; `seen` are all codes, most cautious first."""

    number: str
    make: Callable[[], Diary]
    load: int | None
    seen: Sequence[str]
    target: int | None = None
    sets: int | None = None
    exercise: str = "H1_rdl"
    step: int | None = None
    run_step: bool = False


HOLD_48 = "SETTLED_ONLY_BY_48H"
ROWS = (
    Row("1", lambda: week(default()), 4250, ["LOAD_UP"], 12),
    Row("2", lambda: week(default(), {"p24": 3, "p48": 1}), 4000, [HOLD_48]),
    Row("3", lambda: week(default(), {"p24": 3, "p48": 3}), 3750, ["PERSISTED_PAST_48H"]),
    Row("4", lambda: week(default(), {"p24": 3}), 4000, ["WAITING_FOR_48H"]),
    Row("5", lambda: week(default(), {"p24": 4, "p48": 1}), 4000, [HOLD_48, "WEEK_ON_WEEK_RISE"]),
    Row(
        "6",
        lambda: week(default(), {"p24": 4}),
        3750,
        ["JUMP_UNCONFIRMED", "WAITING_FOR_48H", "WEEK_ON_WEEK_RISE"],
    ),
    Row(
        "7",
        lambda: week(default(), {"p24": 5, "p48": 1}),
        3750,
        ["SPIKE", HOLD_48, "NEXT_DAY_MODERATE", "WEEK_ON_WEEK_RISE"],
    ),
    Row(
        "8",
        lambda: week(default(), {"p24": 5, "p48": 3}),
        None,
        ["SEVERE_RESPONSE", "PERSISTED_PAST_48H", "SPIKE", "NEXT_DAY_MODERATE", "WEEK_ON_WEEK_RISE"],
    ),
    Row(
        "9",
        lambda: week(default(), {"p24": 7}),
        None,
        [
            "SEVERE_RESPONSE",
            "SPIKE",
            "JUMP_UNCONFIRMED",
            "WAITING_FOR_48H",
            "NEXT_DAY_MODERATE",
            "WEEK_ON_WEEK_RISE",
        ],
    ),
    Row(
        "10",
        lambda: week(default(), {"p24": 3}, {"p24": 3}),
        3750,
        ["TWO_UNRESOLVED", "WAITING_FOR_48H", "WEEK_ON_WEEK_RISE"],
    ),
    Row("11", lambda: week(default(), {"p24": None}), 4000, ["MISSING_24H"]),
    Row("12", lambda: week(default(), {"during": 5}), 4000, ["PAIN_DURING_MODERATE"]),
    Row("13", lambda: week(default(), {"during": 6}), 3750, ["PAIN_DURING_HIGH", "PAIN_DURING_MODERATE"]),
    Row("14", lambda: week(default(), *[{"p24": 2}] * 3), 4000, ["WEEK_ON_WEEK_RISE"]),
    Row("15", lambda: week(default(baseline=0)), 4250, ["LOAD_UP"]),
    Row("16", lambda: week(default(baseline=4), *[{"p24": 4}] * 3), 4000, ["REPS_UP"], 13),
    Row("17", lambda: week(default(), *[{"reps": 10}] * 3), 4000, ["REPS_UP"], 11),
    Row("18", lambda: week(default(), {"reps": (12, 11, 9)}), 4000, ["REPS_BELOW_RANGE"]),
    Row(
        "19",
        lambda: week(week(default(), {"reps": (12, 11, 9)}).close(), {"reps": (12, 11, 9)}),
        3750,
        ["TOO_HEAVY_FOR_REPS", "REPS_BELOW_RANGE"],
    ),
    Row("20", lambda: default().train().skip().skip(), 4000, ["LOW_ADHERENCE"]),
    Row("21", lambda: week(default(), {"masked": True}), 4000, ["MASKED_BY_PAINKILLER"]),
    Row(
        "22",
        lambda: week(default().clean_week().prescribe(load=3750, action="BACK")),
        3750,
        ["COOLDOWN_AFTER_BACK"],
    ),
    Row(
        "23",
        lambda: week(default().clean_week().prescribe(load=3750, action="BACK").clean_week()),
        4000,
        ["LOAD_UP"],
    ),
    Row("24", lambda: backs(30, 20, 10), 4000, ["REPEATED_SETBACKS_ASK_HELP"]),
    Row("25", lambda: gap(12), 4000, ["GAP_ABOUT_A_WEEK"], sets=2),
    Row("26", lambda: gap(20), 3000, ["GAP_2_4_WEEKS"], sets=2),
    Row("27", lambda: gap(35), 2250, ["GAP_MONTH"], sets=2),
    Row("28", lambda: gap(70), None, ["GAP_RESTART"]),
    Row("29", proven, 3250, ["LOAD_UP"]),
    Row("30", lambda: week(default(), *[{"load": 4500}] * 3), 4500, ["OVERSHOOT"]),
    Row(
        "31",
        lambda: week(default(), {"load": 4500}, {"load": 4500}, {"load": 4500, "p24": 3, "p48": 1}),
        4000,
        [HOLD_48, "OVERSHOOT"],
    ),
    Row(
        "32",
        lambda: week(default(), {"load": 4500}, {"load": 4500}, {"load": 4500, "p24": 3, "p48": 3}),
        3750,
        ["PERSISTED_PAST_48H", "OVERSHOOT"],
    ),
    Row("33", lambda: week(default(), *[{"load": 3500}] * 3), 3750, ["LOAD_UP"]),
    Row("34", lambda: six_rises(deload=0), 4250, ["LOAD_UP"], sets=3),
    Row("34 lighter weeks on", lambda: six_rises(deload=1), 4000, ["DELOAD_DUE"], sets=2),
    Row("35", lambda: irritable(3), 4250, ["LOAD_UP"]),
    Row("36 hinge", lambda: two_exercises(raised=False), 3750, ["RUN_STEP_THIS_WEEK"], run_step=True),
    Row(
        "36 bridge",
        lambda: two_exercises(raised=False),
        1100,
        ["LOAD_UP"],
        exercise=BRIDGE,
        run_step=True,
    ),
    Row(
        "37 bridge",
        lambda: two_exercises(True, p24=3, p48=3),
        1000,
        ["PERSISTED_PAST_48H_OTHER_SUSPECT"],
        exercise=BRIDGE,
    ),
    Row("37 hinge", lambda: two_exercises(True, p24=3, p48=3), 3750, ["PERSISTED_PAST_48H"]),
    Row(
        "38",
        lambda: two_exercises(False, p24=3, p48=3),
        900,
        ["PERSISTED_PAST_48H"],
        exercise=BRIDGE,
    ),
    Row("39", lambda: plain(1000, DUMBBELLS), 1000, ["REPS_UP"], 13),
    Row("40", lambda: plain(1000, DUMBBELLS, reps=15), 1200, ["LOAD_UP_COARSE"], 10),
    Row("41", lambda: plain(800, KETTLEBELLS, reps=15), 800, ["EQUIPMENT_TOO_COARSE"]),
    Row("42", lambda: plain(1600, KETTLEBELLS, reps=15), 2000, ["LOAD_UP_COARSE"], 10),
    Row("43", lambda: plain(6500, POUND_BAR), 7000, ["LOAD_UP"]),
    Row("44 short", lambda: plain(2000, POUND_BELLS), 2000, ["REPS_UP"], 13),
    Row("44 full", lambda: plain(2000, POUND_BELLS, reps=15), 2500, ["LOAD_UP_COARSE"], 10),
    Row("45", lambda: plain(10000, BAR), 10500, ["LOAD_UP"]),
    Row("46", lambda: plain(5000, STACK, "H4_pull_through"), 5500, ["LOAD_UP"], exercise="H4_pull_through"),
    Row(
        "47",
        lambda: plain(2500, STACK, "H4_pull_through", reps=15),
        3000,
        ["LOAD_UP_COARSE"],
        10,
        exercise="H4_pull_through",
    ),
    Row(
        "48",
        lambda: week(Diary().prescribe(load=2000), {"p24": 3, "p48": 3}),
        0,
        ["PERSISTED_PAST_48H"],
        sets=3,
    ),
    Row(
        "49 dumbbell",
        lambda: bodyweight(Equipment("dumbbell", "kg", (200, 400))),
        200,
        ["LOAD_UP_COARSE"],
        10,
        exercise="H2_hip_hinge",
    ),
    Row(
        "49 kettlebell",
        lambda: bodyweight(KETTLEBELLS),
        0,
        ["EQUIPMENT_TOO_COARSE"],
        exercise="H2_hip_hinge",
    ),
    Row("50 left", sore_left, 800, [HOLD_48]),
    Row("50 right", fine_right, 900, ["LOAD_UP_COARSE"], 10),
    Row("52", held, 0, ["STEP_UP"], 40, 5, exercise="I2_bridge_hold_sl", step=10),
    Row("53", two_legs, 0, ["STEP_UP"], 10, 3, exercise=BRIDGE, step=4),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.number)
def test_worked_example(row: Row) -> None:
    found: Suggestion = row.make().suggestion(row.exercise, run_step=row.run_step)
    assert codes(found) == tuple(row.seen)
    assert all(placeholders(reason.code) == set(reason.args) for reason in found.reasons)
    proposed = found.proposed
    assert proposed is not None
    assert found.action != "PROGRESS" or proposed != found.current
    assert (proposed.sets == 0) is (row.load is None)
    assert proposed.load == (row.load or 0)
    assert proposed.target == (row.target or proposed.target)
    assert proposed.sets == (row.sets or proposed.sets)
    assert proposed.step == (row.step or proposed.step)


def test_example_51_a_red_flag_suggests_nothing() -> None:
    found = flagged().suggestion()
    assert found.action == "REFER"
    assert found.proposed is None
    assert found.advice == "E"
    assert codes(found)[0] == "RED_FLAG"
