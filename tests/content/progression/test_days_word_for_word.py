"""Every reason of a day once, exactly: what it still allows, and which of the person's numbers it tells."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

import pytest

from content.log import Flag, Log, Score
from content.progression.gate import gate_day, step_back_now
from content.progression.limits import Allowed, Gate, Limit
from content.progression.rules import Reason
from content.progression.run_day import plan_runs, run_day
from content.progression.runs import unsettled
from tests.content.progression.diary import DAY, Diary, at
from tests.content.progression.test_amended import hinge
from tests.content.progression.test_runs import CLEAN, FIRST, WALKED, log_of, runner

MON = date(2027, 1, 25)


def log(
    *sessions: dict[str, Any], daily: tuple[tuple[int, float], ...] = (), flags: tuple[Flag, ...] = ()
) -> Log:
    """Sessions from Monday 25 January on, every second day; `daily`: days from then, and the answer."""
    diary = hinge()
    for session in sessions:
        diary.train(**session)
    diary.daily += [Score(round(score * 2), at(MON + days * DAY, 8)) for days, score in daily]
    return replace(diary.log(), flags=flags)


def sign(name: str, urgency: str, opened: int = 0, cleared: int | None = None) -> Flag:
    gone = at(MON + cleared * DAY, 9) if cleared is not None else None
    return Flag(name, urgency, at(MON + opened * DAY, 9), gone)


@dataclass(frozen=True)
class Row:
    """The gate `days` after Monday at `hour`, with the score `pre` (half points) of that moment."""

    code: str
    make: Callable[[], Log]
    days: int
    tier: Allowed
    args: Mapping[str, Any] = field(default_factory=dict)
    hour: int = 20
    pre: int | None = None
    back: bool = False
    name: str = ""


ROWS = (
    Row("RED_FLAG", lambda: log({}, flags=(sign("F03", "U"),)), 2, "none", {"sign": "F03"}),
    Row("RED_FLAG", lambda: log({}, flags=(sign("F08", "P"), sign("F01", "E", 1))), 2, "none",
        {"sign": "F01"}, name="beside another"),
    Row("FLAG_FOR_DOCTOR", lambda: log({}, flags=(sign("F08", "P"),)), 2, "easy", {"sign": "F08"}),
    Row("FLAG_FOR_DOCTOR", lambda: log({}, flags=(sign("F08", "P"), sign("F10", "P"))), 2, "walk",
        {"sign": "F10"}, name="the stricter of two"),
    Row("GATE_SPACING", lambda: log({}), 1, "easy", {"day": MON}),
    Row("GATE_PRE_SCORE", lambda: log({}), 2, "easy", {"score": 3, "usual": 1}, pre=5),
    Row("GATE_PRE_SCORE", lambda: log({}), 2, "walk", {"score": 6, "usual": 1}, pre=11, name="of 6"),
    Row("GATE_NOT_SETTLED", lambda: log({"p24": 3}), 2, "easy", {"day": MON, "p24": 3}),
    Row("GATE_NOT_SETTLED", lambda: log({"p24": 3}, daily=((2, 6),)), 2, "walk", {"day": MON, "p24": 3},
        name="and worse"),
    Row("GATE_NOT_SETTLED", lambda: log({"p24": 3}), 3, "easy", {"day": MON, "p24": 3}, hour=17,
        name="just under 72 h of silence"),
    Row("GATE_SILENT", lambda: log({"p24": 3}), 4, "heavy", {"day": MON, "p24": 3}, hour=18, back=True),
    Row("GATE_SPIKE", lambda: log({"p24": 5}), 2, "isometric", {"day": MON, "p24": 5}),
    Row("GATE_SPIKE", lambda: log({"p24": 5}, daily=((2, 6),)), 2, "walk", {"day": MON, "p24": 5},
        name="and worse"),
    Row("GATE_SPIKE", lambda: log({"p24": 7}), 2, "walk", {"day": MON, "p24": 7}, name="of 7"),
    Row("GATE_SPIKE", lambda: log({"p24": 5}, daily=((2, 1), (3, 3), (4, 1))), 5, "isometric",
        {"day": MON, "p24": 5}, name="two calm answers, not in a row"),
    Row("GATE_PERSISTED", lambda: log({"p24": 3, "p48": 3}), 3, "easy", {"day": MON, "p48": 3}, back=True),
)  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.code} {row.name}".strip())
def test_a_days_reason_word_for_word(row: Row) -> None:
    day = MON + row.days * DAY
    found = gate_day(row.make(), day, at(day, row.hour), row.pre)
    assert Reason(row.code, row.args) in found.reasons, found.reasons
    assert (found.tier, found.load) == (row.tier, "back" if row.back else "current"), found.reasons


@pytest.mark.parametrize(
    ("made", "days", "hour", "pre"),
    [
        (lambda: log({}), 2, 8, 4),
        (lambda: log({"p24": 3}, daily=((2, 2),)), 2, 20, None),
        (lambda: log({"p24": 5}, daily=((2, 2), (3, 2))), 4, 20, None),
        (lambda: log({}, flags=(sign("F03", "U", cleared=1),)), 2, 20, None),
        (lambda: log({}, flags=(sign("F03", "U", opened=3),)), 2, 20, None),
        (lambda: log({}, flags=(sign("F12", "R"),)), 2, 20, None),
        (lambda: log({"tier": "easy"}), 1, 20, None),
        (lambda: log({"p24": 5}), 15, 20, None),
        (lambda: log({}), 2, 20, 22),
    ],
)
def test_nothing_speaks_against_a_heavy_day(
    made: Callable[[], Log], days: int, hour: int, pre: int | None
) -> None:
    day = MON + days * DAY
    assert gate_day(made(), day, at(day, hour), pre) == Gate("heavy")


def test_reasons_come_most_careful_first_and_say_what_is_asked_first() -> None:
    made = log({"p24": 5}, {"p24": None}, flags=(sign("F08", "P"),))
    day = MON + 3 * DAY
    found = gate_day(made, day, at(day, 20), 8)
    assert [reason.code for reason in found.reasons] == [
        "GATE_SPIKE", "FLAG_FOR_DOCTOR", "GATE_PRE_SCORE", "GATE_SPACING",
    ]  # fmt: skip
    assert found.tier == "isometric"
    assert found.ask_first == (5,)
    assert Limit("easy", Reason("X")).back is False


def test_a_gate_without_sides_is_its_own_widest() -> None:
    assert Gate("easy").widest == Gate("easy")
    both = Gate("none", sides={"left": Gate("none"), "right": Gate("isometric")})
    assert both.widest == Gate("isometric")


@pytest.mark.parametrize("days", [2, 14, 15])
def test_soreness_past_48_hours_sends_back_for_a_fortnight(days: int) -> None:
    day = MON + days * DAY
    found = step_back_now(log({"p24": 3, "p48": 4}), day, at(day, 20))
    if days > 14:
        assert found == ()
        return
    (back,) = found
    assert back.reasons == (Reason("PERSISTED_PAST_48H", {"day": MON, "p48": 4}, "judgement"),)
    assert (back.action, back.proposed and back.proposed.load) == ("BACK", 3750)


@pytest.mark.parametrize(
    ("rows", "days", "code", "tier", "p24"),
    [
        ([(1, 2, 3, None)], 2, "GATE_RUN_NOT_SETTLED", "easy", 3),
        ([(1, 2, 5, None)], 2, "GATE_RUN_SPIKE", "isometric", 5),
        ([(1, 2, 7, None)], 2, "GATE_RUN_SPIKE", "walk", 7),
        ([(1, 2, 6, 6)], 2, "GATE_RUN_SPIKE", "walk", 6),
    ],
)
def test_a_run_holds_a_day_like_a_session(rows: list[Any], days: int, code: str, tier: str, p24: int) -> None:
    day = FIRST + days * DAY
    found = gate_day(log_of(rows), day, at(day, 20))
    assert (found.tier, found.reasons) == (tier, (Reason(code, {"day": FIRST, "p24": p24}),))


@pytest.mark.parametrize(
    ("p24", "later", "days", "open_"),
    [(3, (), 2, True), (3, (1,), 2, False), (3, (3,), 2, True), (5, (1,), 3, True), (5, (1, 2), 4, False),
     (5, (3, 2), 4, True), (2, (), 2, False), (6, (), 14, True), (6, (), 15, False)],
)  # fmt: skip
def test_until_when_a_run_is_unsettled(p24: int, later: tuple[int, ...], days: int, open_: bool) -> None:
    known = log_of([(1, 2, p24, None)])
    more = tuple(Score(2 * score, at(FIRST + (2 + n) * DAY, 8)) for n, score in enumerate(later))
    found = unsettled(replace(known, daily=(*known.daily, *more)), at(FIRST + days * DAY, 12))
    assert bool(found) is open_


def week_of(*tiers: str | None) -> dict[date, Any]:
    return {FIRST + n * DAY: tier for n, tier in enumerate(tiers)}


@pytest.mark.parametrize(
    ("tiers", "days"),
    [
        ((None,) * 7, (0, 2, 4)),
        (("heavy", None, "heavy", None, "heavy", None, None), (1, 3, 5)),
        (("easy", None, None, "heavy", "easy", None, None), (0, 2, 4)),
        (("heavy",) * 7, ()),
    ],
)
def test_runs_fit_between_heavy_days_three_a_week_with_a_day_between(
    tiers: tuple[str | None, ...], days: tuple[int, ...]
) -> None:
    found = plan_runs(runner([]), FIRST, at(FIRST), week_of(*tiers))
    assert [(day - FIRST).days for day in found] == list(days)


def test_days_already_run_count_and_walking_first_plans_none() -> None:
    known = runner([CLEAN])
    today = FIRST + DAY
    found = plan_runs(known, today, at(today, 19), {today + n * DAY: None for n in range(7)})
    assert [(day - today).days for day in found] == [1, 3, 6]
    assert plan_runs(log_of([]), FIRST, at(FIRST), week_of(*[None] * 7)) == ()


def test_the_day_after_heavy_work_with_a_bent_hip_waits_to_the_hour() -> None:
    known = runner([])
    strength = Diary(phase="P2a").prescribe("H1_rdl").train(day=FIRST - DAY).log().trainings
    both = replace(known, trainings=(*known.trainings, *(replace(each, id=99) for each in strength)))
    found = run_day(both, FIRST, at(FIRST, 8))
    assert (found.kind, found.reasons[0]) == ("wait", Reason("RUN_AFTER_HEAVY", {"count": 10}, "judgement"))
    assert run_day(both, FIRST, at(FIRST, 8) + timedelta(minutes=1)).reasons[0].args == {"count": 10}
    assert run_day(both, FIRST, at(FIRST, 18)).kind == "ladder"
    *calm, last = both.trainings
    light = replace(both, trainings=(*calm, replace(last, tier="easy")))
    assert run_day(light, FIRST, at(FIRST, 8)).kind == "ladder"


@pytest.mark.parametrize(
    ("last", "denied", "asked"),
    [
        ({}, None, False),
        ({"sharp": True}, None, True),
        ({"sharp": True}, -1, True),
        ({"sharp": True}, 0, False),
        ({"during": 8}, None, True),
        ({"during": 6}, None, False),
        ({"during": 7}, None, True),
    ],
)
def test_questions_about_bone_come_after_a_sharp_or_sore_run(
    last: dict[str, Any], denied: int | None, asked: bool
) -> None:
    known = runner([CLEAN, CLEAN, (2, 2, 1, None)])
    *before, newest = known.runs
    facts = dict(WALKED) if denied is None else {**WALKED, "bone_clear": newest.date.toordinal() + denied}
    told = replace(known, runs=(*before, replace(newest, **last)), facts=facts)
    today = newest.date + 3 * DAY
    assert run_day(told, today, at(today, 19)).ask_signs is asked


@pytest.mark.parametrize(("ago", "asked"), [(14, False), (15, True)])
def test_a_new_first_rung_asks_again_after_a_fortnight(ago: int, asked: bool) -> None:
    known = replace(runner([]), facts={**WALKED, "bone_clear": (FIRST - ago * DAY).toordinal()})
    assert run_day(known, FIRST, at(FIRST)).ask_signs is asked


def test_an_open_sign_that_only_stops_running_says_so() -> None:
    known = replace(runner([]), flags=(Flag("F05R", "R", at(FIRST, 6)),))
    found = run_day(known, FIRST, at(FIRST))
    assert found.reasons == (Reason("RUN_FLAG", {"sign": "F05R"}, "A5"),)
    assert found.kind == "stop"
