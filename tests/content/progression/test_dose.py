from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest

from content.log import Flag, Lift, Log, Setting, Status, Training
from content.progression.dose import Dose, week_dose
from tests.content.progression.diary import DAY, at

SUNDAY = date(2027, 1, 10)
BRIDGE = Setting("B4_bridge_sl", 11, 1000, 3, 12)
LIGHT, LEFT_OUT = replace(BRIDGE, load=100), replace(BRIDGE, sets=0)
PLANK = Setting("B3_plank_hip_ext", 0, 0, 1, 5)


def session(ago: int, status: Status = "done", *lifts: Lift) -> Training:
    day = SUNDAY - ago * DAY
    end = at(day) if status in ("done", "partly", "stopped") else None
    return Training(ago, day, "heavy", "P2a", status, end, 4, lifts or (Lift(BRIDGE), Lift(PLANK)))


def told(*done: int, load: int | None = None) -> Lift:
    return Lift(BRIDGE, load, done)


def dose(*trainings: Training, facts: Mapping[str, int] | None = None, flags: tuple[Flag, ...] = ()) -> Dose:
    log = Log(SUNDAY - timedelta(days=30), trainings=trainings, facts=facts or {}, flags=flags)
    return week_dose(log, SUNDAY)


@pytest.mark.parametrize(
    ("trainings", "percent"),
    [
        ((), None),
        ((session(1),), 100),
        ((session(1), session(3, "planned")), 50),
        ((session(1), session(3, "skipped")), 50),
        ((session(3, "skipped"),), 0),
        ((session(1, "done", Lift(LIGHT, 0, (12,) * 3)),), 0),
        ((session(1), session(3, "done", Lift(LEFT_OUT, None, (12,)))), 100),
        ((session(1, "done", Lift(BRIDGE), Lift(LEFT_OUT, None, (12,))),), 0),
        ((session(1, "partly"),), 50),
        ((session(1, "stopped"), session(3)), 75),
        ((session(1, "done", told(12, 12, 12)),), 100),
        ((session(1, "done", told(12, 12, 6)),), 83),
        ((session(1, "done", told(15, 15, 15)),), 100),
        ((session(1, "done", told(12, 12, 12, load=800)),), 80),
        ((session(1, "done", told(12, 12, 12, load=2000)),), 100),
        ((session(1, "partly", told(12, 12, 12), Lift(PLANK)),), 75),
        ((session(0, "planned"),), None),
        ((session(0), session(6, "planned")), 50),
        ((session(1), session(7, "skipped")), 100),
        ((session(1, "done", Lift(replace(BRIDGE, sets=0))),), None),
    ],
)
def test_the_share_of_what_was_planned(trainings: tuple[Training, ...], percent: int | None) -> None:
    assert dose(*trainings) == Dose(percent, 0)


@pytest.mark.parametrize(
    ("facts", "flags"),
    [
        ({"flare_day": (SUNDAY - 4 * DAY).toordinal()}, ()),
        ({"flare_day": (SUNDAY - 4 * DAY).toordinal(), "flare_over": (SUNDAY - 2 * DAY).toordinal()}, ()),
        ({"pause_day": (SUNDAY - 3 * DAY).toordinal()}, ()),
        ({"flare_day": (SUNDAY - 3 * DAY).toordinal()}, ()),
        ({}, (Flag("F08", "P", at(SUNDAY - 3 * DAY)),)),
        ({}, (Flag("F01", "E", at(SUNDAY - 3 * DAY)),)),
        ({}, (Flag("F03", "U", at(SUNDAY - 3 * DAY)),)),
        ({}, (Flag("F04", "U", at(SUNDAY - 9 * DAY), at(SUNDAY - 3 * DAY)),)),
    ],
)
def test_a_flare_a_break_and_a_warning_sign_freeze_it(facts: dict[str, int], flags: tuple[Flag, ...]) -> None:
    assert dose(session(6), session(3, "skipped"), facts=facts, flags=flags) == Dose(100, 1)
    assert dose(session(3, "partly"), facts=facts, flags=flags) == Dose(50, 0)


@pytest.mark.parametrize(
    ("facts", "flags"),
    [
        ({"flare_day": (SUNDAY - 2 * DAY).toordinal()}, ()),
        ({"flare_day": (SUNDAY - 6 * DAY).toordinal(), "flare_over": (SUNDAY - 3 * DAY).toordinal()}, ()),
        ({"pause_day": (SUNDAY - 2 * DAY).toordinal()}, ()),
        ({}, (Flag("F12", "R", at(SUNDAY - 3 * DAY)),)),
        ({}, (Flag("F08", "P", at(SUNDAY - 2 * DAY)),)),
        ({}, (Flag("F08", "P", at(SUNDAY - 2 * DAY, 0)),)),
        ({}, (Flag("F08", "P", at(SUNDAY - 9 * DAY), at(SUNDAY - 3 * DAY, 0)),)),
    ],
)
def test_what_does_not_freeze_it(facts: dict[str, int], flags: tuple[Flag, ...]) -> None:
    assert dose(session(6), session(3, "skipped"), facts=facts, flags=flags) == Dose(50, 0)
