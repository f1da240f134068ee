"""When each prompt is due, as tables: a Monday in January, London, the hour 07:30 unless said otherwise."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from scheduler.planner import plan
from scheduler.rows import Wanted, evening, planned_tier
from scheduler.weekly import review_due, review_week
from storage.models import Prompt, Workout
from tests.scheduler.life import LONG_AGO, MONDAY, Life, a_person

TUESDAY = date(2027, 1, 5)


def at(day: int, clock: str) -> datetime:
    """An instant of January 2027."""
    hours, minutes = clock.split(":")
    return datetime(2027, 1, day, int(hours), int(minutes), tzinfo=UTC)


def morning(hour: str = "07:30", **values: Any) -> Life:
    """Monday's prompt has gone out at its hour."""
    life = Life(a_person(hour, **values), now=at(4, hour) - timedelta(minutes=5))
    life.wind(at(4, hour))
    life.person.last_seen_at = life.now
    return life


def due(wanted: dict[str, Wanted], kind: str) -> list[datetime]:
    return [one.due_at for one in wanted.values() if one.kind == kind]


@pytest.mark.parametrize(
    ("now", "key", "when"),
    [
        (at(4, "06:00"), "daily:2027-01-04", at(4, "07:30")),
        (at(4, "09:00"), "daily:2027-01-04", at(4, "07:30")),
        (at(4, "20:59"), "daily:2027-01-04", at(4, "07:30")),
        (at(4, "21:00"), "daily:2027-01-05", at(5, "07:30")),
        (at(7, "09:00"), "daily:2027-01-08", at(8, "07:30")),
        (at(10, "08:00"), "daily:2027-01-11", at(11, "07:30")),
    ],
    ids=["before its hour", "late", "in the evening", "too late", "a rest day", "Sunday"],
)
def test_the_next_daily_prompt(now: datetime, key: str, when: datetime) -> None:
    wanted = Life(a_person(), now=now).plan()
    assert wanted[key].due_at == when
    assert len(due(wanted, "daily")) == 1


@pytest.mark.parametrize(
    ("hour", "until"),
    [("07:30", "21:00"), ("17:30", "21:00"), ("20:00", "22:00"), ("21:30", "23:30"), ("22:30", "23:59")],
)
def test_a_daily_prompt_is_worth_sending_until_the_evening(hour: str, until: str) -> None:
    assert evening(Life(a_person(hour)).rows(), MONDAY.date()) == at(4, until)


def test_after_a_day_that_went_out_the_next_training_day_follows() -> None:
    assert set(morning().plan()) == {"daily:2027-01-05", "checkin:2"}


@pytest.mark.parametrize(
    ("answer", "status", "heavy", "tuesday", "wednesday"),
    [
        ("skip", "skipped", "heavy", "easy", "heavy"),
        ("tomorrow", "skipped", "heavy", "heavy", "easy"),
        ("tomorrow", "planned", "heavy", "heavy", "easy"),
        ("tomorrow", "skipped", "easy", "easy", "heavy"),
        ("done 0-3", "done", "heavy", "easy", "heavy"),
    ],
)
def test_a_session_that_was_moved_is_tomorrows(
    answer: str, status: str, heavy: str, tuesday: str, wednesday: str
) -> None:
    life = morning()
    life.workouts[0].status, life.workouts[0].tier = status, heavy
    life.settle(life.sent[0].prompt, answer)
    rows = life.rows()
    assert planned_tier(rows, TUESDAY) == tuesday
    assert planned_tier(rows, TUESDAY + timedelta(days=1)) == wednesday


def test_a_session_moved_before_its_hour_is_tomorrows() -> None:
    life = Life(a_person(), now=at(4, "06:00"))
    daily = life.row(life.plan()["daily:2027-01-04"])
    life.settle(daily, "tomorrow")
    assert planned_tier(life.rows(), TUESDAY) == "heavy"
    assert set(life.plan()) == {"daily:2027-01-05"}


def test_a_rest_day_takes_over_what_was_moved() -> None:
    life = Life(a_person(light_habit="none"), now=at(4, "06:00"))
    assert planned_tier(life.rows(), TUESDAY) is None
    life.settle(life.row(life.plan()["daily:2027-01-04"]), "tomorrow")
    assert due(life.plan(), "daily") == [at(5, "07:30")]


@pytest.mark.parametrize(
    ("trained", "asked", "rides"),
    [
        ("08:00", at(5, "07:30"), True),
        ("11:30", at(5, "07:30"), True),
        ("11:31", at(5, "11:31"), False),
        ("18:00", at(5, "18:00"), False),
        ("21:59", at(5, "21:59"), False),
        ("22:00", at(6, "07:00"), False),
        ("23:50", at(6, "07:00"), False),
    ],
)
def test_the_number_comes_24_hours_later_or_with_the_session(
    trained: str, asked: datetime, rides: bool
) -> None:
    life = morning()
    life.now = at(4, trained)
    life.trains()
    wanted = life.plan()
    assert due(wanted, "checkin") == [asked]
    assert (wanted["checkin:2"].rides_with == "daily:2027-01-05") is rides


def test_somebody_who_says_nothing_is_asked_a_day_after_the_prompt() -> None:
    life = morning(light_habit="none")
    assert life.plan()["checkin:2"] == Wanted("checkin:2", "checkin", at(5, "07:30"), at(5, "19:30"), 2)


@pytest.mark.parametrize("answer", ["skip", "tomorrow"])
def test_nothing_is_asked_about_what_was_not_done(answer: str) -> None:
    life = morning()
    life.skips(life.sent[0].prompt, tomorrow=answer == "tomorrow")
    assert due(life.plan(), "checkin") == []


def test_nothing_is_asked_about_a_session_that_the_day_did_not_allow() -> None:
    life = morning()
    life.sent[0].prompt.workout_id = None
    assert due(life.plan(), "checkin") == []


def test_a_number_is_asked_once() -> None:
    life = morning()
    life.trains()
    life.scored.add((2, "p24"))
    assert due(life.plan(), "checkin") == []


def raised(trained: str, day: int = 4, **values: Any) -> Life:
    """Monday's session ended at `trained`; its number was raised, and that was said a day later."""
    life = morning(**values)
    life.now = at(day, trained)
    life.trains(day=MONDAY.date())
    life.now += timedelta(hours=24)
    life.person.last_seen_at = life.now
    life.scored.add((2, "p24"))
    life.raised.add(2)
    return life


@pytest.mark.parametrize(
    ("habit", "trained", "asked", "carrier"),
    [
        ("some", "08:00", at(6, "07:30"), "daily:2027-01-06"),
        ("some", "18:00", at(6, "07:30"), "daily:2027-01-06"),
        ("some", "19:31", at(6, "19:31"), None),
        ("none", "21:00", at(6, "21:00"), None),
    ],
)
def test_the_48_hour_number_rides_between_36_and_60_hours(
    habit: str, trained: str, asked: datetime, carrier: str | None
) -> None:
    life = raised(trained, light_habit=habit)
    life.workouts.append(Workout(id=50, date=TUESDAY, tier="easy", status="skipped"))
    wanted = life.plan()
    assert wanted["followup:2"].due_at == asked
    assert wanted["followup:2"].rides_with == carrier


def test_the_48_hour_number_shares_the_message_of_a_number_that_day() -> None:
    life = raised("20:00", light_habit="daily")
    life.now = at(5, "20:30")
    tuesday = Workout(id=50, date=TUESDAY, tier="easy", status="done", finished_at=life.now)
    life.workouts.append(tuesday)
    wanted = life.plan()
    assert wanted["checkin:50"] == Wanted("checkin:50", "checkin", at(6, "20:30"), at(6, "22:00"), 50)
    assert (wanted["followup:2"].due_at, wanted["followup:2"].rides_with) == (at(6, "20:30"), "checkin:50")


@pytest.mark.parametrize(
    ("now", "asked"), [(at(6, "19:59"), True), (at(7, "19:59"), True), (at(7, "20:00"), False)]
)
def test_the_48_hour_number_is_worth_something_for_three_days(now: datetime, asked: bool) -> None:
    life = raised("20:00", light_habit="none", heavy_days=1)
    life.now = life.person.last_seen_at = now
    assert ("followup:2" in life.plan()) is asked


def ignored_number(hour: str = "07:30") -> Life:
    """Monday was trained; on Tuesday the number was asked with the session, and nobody answered."""
    life = morning(hour)
    life.now += timedelta(hours=1)
    life.trains(at=life.sent[0].at)
    life.wind(at(5, hour))
    life.person.last_seen_at = at(4, hour)
    return life


@pytest.mark.parametrize(("hour", "then"), [("07:30", "08:30"), ("20:00", "21:00"), ("23:30", "23:58")])
def test_the_session_follows_an_hour_after_a_number_nobody_gave(hour: str, then: str) -> None:
    life = ignored_number(hour)
    assert [rider.kind for rider in life.sent[-1].riders] == ["checkin"]
    assert due(life.plan(), "session") == [at(5, then)]


def test_the_session_does_not_follow_a_number_that_was_given() -> None:
    life = ignored_number()
    life.answers(life.sent[-1].riders[0])
    assert due(life.plan(), "session") == []


def test_the_session_does_not_follow_when_it_was_shown_on_request() -> None:
    life = ignored_number()
    shown = Prompt(id=90, kind="session", key="today:x", created_at=life.now, sent_at=life.now)
    shown.workout_id = life.sent[-1].prompt.workout_id
    life.prompts.append(shown)
    assert due(life.plan(), "session") == []


@pytest.mark.parametrize("end", ["a warning sign", "a pause", "a dated pause", "blocked", "declined"])
def test_nothing_is_planned_where_nothing_is_wanted(end: str) -> None:
    life = ignored_number()
    assert life.plan()
    if end == "a warning sign":
        life.frozen = True
    elif end == "blocked":
        life.person.unreachable_at = life.now
    elif end == "declined":
        life.person.declined_at = life.now
    else:
        life.pauses(date(2027, 1, 20) if end == "a dated pause" else None)
    assert list(life.plan()) == (["daily:2027-01-20"] if end == "a dated pause" else [])


def test_a_dated_pause_ends_by_itself() -> None:
    life = morning()
    life.pauses(date(2027, 1, 20))
    assert [message.prompt.key for message in life.wind(at(20, "12:00"))] == ["daily:2027-01-20"]
    assert due(life.plan(), "daily") == [at(22, "07:30")]


def test_after_three_ignored_days_one_nudge_three_notes_and_silence() -> None:
    life = Life(a_person(), now=at(4, "06:00"))
    life.person.last_seen_at = at(3, "20:00")
    kinds = [(m.kind, m.at) for m in life.wind(MONDAY + timedelta(days=300)) if m.kind in ("nudge", "note")]
    assert kinds == [
        ("nudge", at(7, "07:30")),
        ("note", at(10, "07:30")),
        ("note", at(17, "07:30")),
        ("note", at(24, "07:30")),
    ]
    assert life.sent[-1].kind == "note"
    assert {m.at.date() for m in life.sent if m.kind not in ("nudge", "note")} == {
        at(n, "0:0").date() for n in (4, 5, 6)
    }


def test_writing_again_ends_the_silence() -> None:
    life = Life(a_person(), now=at(4, "06:00"))
    life.wind(at(31, "06:00"))
    life.person.last_seen_at = life.now
    assert due(life.plan(), "daily")


def review_life(now: datetime, **values: Any) -> Life:
    return Life(a_person(review_weekday=6, **values), now=now)


@pytest.mark.parametrize(
    ("now", "key", "when"),
    [
        (at(9, "12:00"), "review:2027-W01", at(10, "07:30")),
        (at(10, "12:00"), "review:2027-W01", at(10, "07:30")),
        (at(10, "22:30"), "review:2027-W01", at(11, "07:30")),
        (at(13, "12:00"), "review:2027-W01", at(13, "07:30")),
    ],
    ids=["the day before", "late", "after an outage", "days late"],
)
def test_the_review_comes_on_its_day_or_as_soon_as_there_is_room(
    now: datetime, key: str, when: datetime
) -> None:
    life = review_life(now)
    if now.day < 13:
        life.row(Wanted("review:2026-W53", "review", now, now)).sent_at = at(3, "07:30")
    assert life.plan()[key].due_at == when


def test_the_review_waits_for_that_days_number() -> None:
    life = review_life(at(9, "18:00"))
    life.row(Wanted("review:2026-W53", "review", life.now, life.now)).sent_at = at(3, "07:30")
    life.workouts.append(
        Workout(id=50, date=date(2027, 1, 9), tier="easy", status="done", finished_at=life.now)
    )
    wanted = life.plan()
    assert wanted["checkin:50"].due_at == at(10, "18:00")
    assert wanted["review:2027-W01"].due_at == at(10, "19:00")


def test_the_review_makes_room_for_two_messages() -> None:
    life = Life(a_person("17:30", review_weekday=0), now=at(4, "17:30"))
    life.row(Wanted("review:2026-W53", "review", life.now, life.now)).sent_at = at(1, "07:30")
    life.wind(at(10, "17:30"))
    life.person.last_seen_at = life.now
    life.trains(day=date(2027, 1, 9))
    # Monday's message asks for a number, so that the session may have to follow.
    life.workouts.append(
        Workout(id=50, date=date(2027, 1, 10), tier="easy", status="done", finished_at=life.now)
    )
    wanted = life.plan()
    assert wanted["checkin:50"].rides_with == "daily:2027-01-11"
    assert wanted["review:2027-W02"].due_at == at(12, "17:30")


@pytest.mark.parametrize(
    ("now", "gap", "answered", "when"),
    [
        (at(10, "12:00"), "50:p24", False, at(11, "07:30")),
        (at(15, "12:00"), "50:p24", False, at(15, "07:30")),
        (at(16, "12:00"), "50:p24", False, None),
        (at(10, "12:00"), "50:p24", True, None),
        (at(10, "12:00"), "", False, None),
    ],
    ids=[
        "the next morning",
        "as soon as there is room",
        "too late",
        "it was answered",
        "nothing was missing",
    ],
)
def test_a_review_that_asked_in_vain_comes_without_the_number(
    now: datetime, gap: str, answered: bool, when: datetime | None
) -> None:
    life = review_life(now, last_seen_at=now)
    asked = life.row(Wanted("review:2027-W01", "review", now, now))
    asked.sent_at, asked.payload = at(10, "07:30"), {"gap": gap} if gap else {}
    asked.answered_at = now if answered else None
    wanted = life.plan()
    held = wanted.get("review:2027-W01:held")
    assert (held.due_at if held else None) == when
    assert ("review:2027-W02" in wanted) is (held is None)


def test_the_number_a_review_asked_for_is_not_asked_for_once_more() -> None:
    life = review_life(at(10, "12:00"))
    life.workouts.append(
        Workout(id=50, date=date(2027, 1, 8), tier="easy", status="done", finished_at=at(8, "08:00"))
    )
    assert "gap:50" in life.plan()
    asked = life.row(Wanted("review:2027-W01", "review", life.now, life.now))
    asked.sent_at, asked.payload = at(10, "07:30"), {"gap": "50:p24"}
    assert "gap:50" not in life.plan()
    asked.payload = {"forgotten": ["50:p24"]}
    assert "gap:50" not in life.plan()


@pytest.mark.parametrize("day", range(10, 18))
def test_who_comes_back_late_gets_one_review_in_three_days(day: int) -> None:
    life = review_life(at(day, "12:00"), last_seen_at=at(day, "12:00"))
    life.row(Wanted("review:2026-W53", "review", life.now, life.now)).sent_at = at(3, "07:30")
    life.wind(at(day + 2, "12:00"))
    assert sum(message.kind == "review" for message in life.sent) <= 1


@pytest.mark.parametrize(
    ("day", "key"),
    [(9, None), (10, "review:2027-W01"), (14, "review:2027-W01"), (15, None), (17, "review:2027-W02")],
)
def test_an_answer_may_show_a_review_whose_day_has_come(day: int, key: str | None) -> None:
    life = review_life(at(day, "12:00"))
    life.row(Wanted("review:2026-W53", "review", life.now, life.now)).sent_at = at(3, "07:30")
    assert review_due(life.rows(), life.now) == key
    if key:
        life.row(Wanted(key, "review", life.now, life.now)).sent_at = life.now
        assert review_due(life.rows(), life.now) is None


def test_the_first_days_have_no_review() -> None:
    life = review_life(at(9, "12:00"), set_up_at=at(8, "12:00"), created_at=at(8, "12:00"))
    assert due(life.plan(), "review") == [at(17, "07:30")]


@pytest.mark.parametrize(("day", "week"), [(date(2027, 1, 3), "2026-W53"), (date(2027, 1, 10), "2027-W01")])
def test_a_review_is_named_by_the_iso_week(day: date, week: str) -> None:
    assert review_week(day) == week


def test_somebody_in_the_middle_of_set_up_is_asked_once() -> None:
    life = Life(a_person(set_up_at=None, last_seen_at=at(4, "23:30")), now=at(4, "23:31"))
    assert life.plan() == {
        "setup_nudge": Wanted("setup_nudge", "setup_nudge", at(6, "07:00"), at(8, "07:00"))
    }
    assert [message.kind for message in life.wind(at(30, "12:00"))] == ["setup_nudge"]


def gap_life(now: datetime) -> Life:
    life = Life(a_person(), now=now)
    life.workouts.append(
        Workout(id=50, date=date(2027, 1, 4), tier="heavy", status="done", finished_at=at(4, "08:00"))
    )
    life.row(Wanted("checkin:50", "checkin", now, now, 50)).sent_at = at(5, "07:30")
    return life


@pytest.mark.parametrize(
    ("now", "carrier"),
    [(at(5, "19:59"), None), (at(5, "20:00"), "daily:2027-01-06"), (at(11, "08:00"), None)],
    ids=["not missing yet", "missing", "forgotten"],
)
def test_a_missing_number_is_asked_before_a_session_and_never_alone(
    now: datetime, carrier: str | None
) -> None:
    life = gap_life(now)
    for day in (5, 11):
        life.row(Wanted(f"daily:2027-01-{day:02}", "daily", now, now)).sent_at = at(day, "07:30")
    gap = life.plan().get("gap:50")
    assert (gap.rides_with if gap else None) == carrier


def test_a_missing_number_gives_way_to_yesterdays() -> None:
    life = gap_life(at(6, "09:00"))
    life.row(Wanted("daily:2027-01-06", "daily", life.now, life.now)).sent_at = at(6, "07:30")
    life.workouts.append(
        Workout(id=60, date=date(2027, 1, 7), tier="easy", status="done", finished_at=at(7, "7:45"))
    )
    life.now = at(7, "08:00")
    wanted = life.plan()
    assert wanted["checkin:60"].rides_with == "daily:2027-01-08"
    assert "gap:50" not in wanted


def test_what_came_too_late_in_the_evening_is_asked_in_the_morning() -> None:
    life = morning(light_habit="none")
    life.now = at(4, "21:30")
    life.trains()
    life.plan()
    life.now = at(5, "23:00")
    life.deliver(life.waiting[[one.kind for one in life.waiting].index("checkin")])
    assert life.plan()["checkin:2"].due_at == at(6, "07:00")


def test_a_prompt_that_was_put_off_keeps_its_time_and_the_next_waits() -> None:
    life = morning()
    life.puts_off(life.sent[0].prompt, at(4, "21:30"))
    wanted = life.plan()
    assert due(wanted, "daily") == [at(4, "21:30")]
    assert wanted["daily:2027-01-04"].expires_at == at(5, "00:30")


def test_a_date_that_a_zone_leaves_out_has_no_prompt() -> None:
    before = datetime(2011, 12, 29, 12, tzinfo=UTC)
    person = a_person("07:30", "Pacific/Apia", light_habit="daily", last_seen_at=before)
    life = Life(person, now=before)
    keys = [
        message.prompt.key for message in life.wind(before + timedelta(days=2)) if message.kind == "daily"
    ]
    assert keys == ["daily:2011-12-29", "daily:2011-12-31"]


def test_a_plan_holds_nothing_that_is_over() -> None:
    life = Life(a_person(), now=LONG_AGO)
    rows = replace(life.rows(), frozen=False)
    assert all(one.expires_at > max(one.due_at, LONG_AGO) for one in plan(rows, LONG_AGO))
