"""What was asked for, prescribed, sent back or reported as a sign, and from when on it is known."""

import os
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timezone

import pytest

from content.log import Change, Flag, Lift
from content.progression.history import is_setback, local_date, open_flag, open_flags, read_history
from tests.content.progression.diary import DAY, at
from tests.content.progression.trainings import BRIDGE, HOUR, MON, RDL, SETTING, SUN, log_of, trained


@pytest.mark.parametrize(
    ("status", "days", "reviewed", "count"),
    [
        ("planned", 0, False, 1),
        ("skipped", 0, False, 1),
        ("done", 0, False, 0),
        ("skipped", -8, False, 0),
        ("skipped", 5, False, 1),
        ("skipped", 6, False, 0),
        ("planned", 7, False, 0),
        ("skipped", 0, True, 1),
        ("skipped", -1, True, 0),
        ("skipped", -7, False, 1),
    ],
)
def test_what_was_asked_for_and_not_done(status: str, days: int, reviewed: bool, count: int) -> None:
    """So many days after Monday, seen on Sunday; the last review was on that Monday, or there was none."""
    two_legs = Lift(replace(SETTING, exercise="B1_bridge_dl", load=0))
    one = trained(status=status, day=MON + days * DAY, lifts=(Lift(SETTING), two_legs, two_legs))
    log = log_of(one, reviewed=(MON,) if reviewed else ())
    found = read_history(log, SUN, at(SUN, 19)).prescribed
    assert dict(found) == ({RDL: count, BRIDGE: count} if count else {})


@pytest.mark.parametrize(("days", "counts"), [(14, True), (15, False)])
def test_what_was_asked_for_a_fortnight_ago_is_forgotten(days: int, counts: bool) -> None:
    log = log_of(trained(status="skipped", day=MON))
    found = read_history(log, MON + days * DAY, at(MON + days * DAY)).prescribed
    assert bool(found) is counts


def test_every_training_asked_for_counts() -> None:
    log = log_of(trained(1, MON, status="skipped"), trained(2, MON + DAY, status="skipped"))
    assert read_history(log, SUN, at(SUN)).prescribed == {RDL: 2}


def test_settings_come_in_order_of_time_and_later_ones_not_yet() -> None:
    def change(load: int, hour: int, exercise: str = RDL) -> Change:
        return Change(at(MON, hour), MON, replace(SETTING, load=load, exercise=exercise), "review")

    changes = (
        change(4500, 12), change(4000, 9), change(5000, 13), change(1, 9, "Z9_gone"),
        change(0, 8, "B1_bridge_dl"), change(200, 10, BRIDGE),
    )  # fmt: skip
    found = read_history(log_of(changes=changes), MON, at(MON, 12))
    loads = {name: [each.setting.load for each in own] for name, own in found.changes.items()}
    assert loads == {RDL: [4000, 4500], BRIDGE: [0, 200]}
    assert found.setting(RDL).load == 4500


@pytest.mark.parametrize(
    ("action", "cause", "setback"),
    [
        ("BACK", "review", True),
        ("STEP_DOWN", "daily", True),
        ("STEP_DOWN", "return", False),
        ("BACK", "return", False),
        ("REDUCE", "review", False),
        (None, "person", False),
    ],
)
def test_what_soreness_sent_back_is_a_setback(action: str | None, cause: str, setback: bool) -> None:
    assert is_setback(Change(at(MON), MON, SETTING, cause, action)) is setback  # type: ignore[arg-type]


def test_a_sign_is_open_from_its_minute_until_the_minute_it_is_cleared() -> None:
    flags = (
        Flag("F08", "P", at(MON, 12)),
        Flag("F03", "U", at(MON, 9), at(MON, 12)),
        Flag("F01", "E", at(MON, 13)),
        Flag("F10", "P", at(MON, 9), at(MON, 13)),
    )
    history = read_history(log_of(flags=flags), MON, at(MON, 12))
    assert [flag.sign for flag in open_flags(history, ("P", "U", "E"))] == ["F08", "F10"]
    assert open_flags(history, ("U",)) == ()
    first = open_flag(history, ("P",))
    assert first is not None
    assert first.sign == "F08"
    assert open_flag(history, ("E", "U")) is None


def test_days_are_counted_in_utc() -> None:
    assert local_date(datetime(2027, 1, 4, 23, 30, tzinfo=timezone(-2 * HOUR))) == date(2027, 1, 5)
    assert local_date(datetime(2027, 1, 4, 23, 30, tzinfo=UTC)) == date(2027, 1, 4)


def test_days_do_not_follow_the_machines_own_zone() -> None:
    before = os.environ.get("TZ")
    try:
        os.environ["TZ"] = "Pacific/Auckland"
        time.tzset()
        assert local_date(datetime(2027, 1, 4, 23, 30, tzinfo=UTC)) == date(2027, 1, 4)
        assert local_date(datetime(2027, 1, 4, 11, 30, tzinfo=timezone(-2 * HOUR))) == date(2027, 1, 4)
    finally:
        os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
        time.tzset()
