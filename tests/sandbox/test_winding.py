"""The sandbox's clock: a fortnight in seconds, every prompt at its hour, and wishes that make no sense."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.sandbox.faults import Fault
from bot.sandbox.targets import _go_next, before_change, next_change
from bot.sandbox.winding import Stage, WindError
from storage.prompts import next_due
from tests.sandbox.player import MONDAY, Player, open_sandbox


async def test_a_fortnight_is_wound_forward_with_every_prompt_at_its_hour(tmp_path: Path) -> None:
    async with open_sandbox(tmp_path / "home") as stage:
        ada = Player(stage)
        assert "first session" in await ada.sets_up()
        told, reviews = [], 0
        while stage.now() < MONDAY + timedelta(days=14):
            wound = await ada.winds("next")
            assert wound.sent >= 1
            assert wound.now <= stage.now() < wound.now + timedelta(minutes=5)
            told.append(ada.local())
            said = ada.reads()
            for label in ("Done", "1", "Accept"):
                while ada.sees(label):
                    said += await ada.taps(label)
            reviews += "Your week" in said
    assert reviews >= 1
    assert len(told) >= 12
    assert all(hour.split()[1][:-1] in ("07:3", "08:3") for hour in told)


@pytest.fixture
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


async def post(http: ClientSession, stage: Stage, path: str, **body: object) -> tuple[int, dict]:
    async with http.post(f"{stage.url}/sandbox/{path}", json=body) as response:
        return response.status, await response.json()


async def look(http: ClientSession, stage: Stage, user: str = "") -> dict:
    async with http.get(f"{stage.url}/sandbox/clock", params={"user": user}) as response:
        return await response.json()


async def test_the_clock_is_read_and_wound_over_http(tmp_path: Path, http: ClientSession) -> None:
    async with open_sandbox(tmp_path / "home") as stage:
        ada = Player(stage)
        before = await look(http, stage, "7")
        assert (before["zone"], before["winding"]) == (None, False)
        # Between two windings this clock goes on with the real one, on a slow machine for minutes.
        assert before["local"].startswith("Mon 4 Jan 07:0")
        status, said = await post(http, stage, "wind", user=7, to="next")
        assert (status, said["description"]) == (
            400,
            "Nothing is due: the bot waits until somebody writes.",
        )
        await ada.sets_up()
        assert (await look(http, stage, "7"))["zone"] == "Europe/London"
        assert (await look(http, stage, "8"))["zone"] is None

        status, wound = await post(http, stage, "wind", user=7, to="morning")
        assert status == 200
        assert wound["result"]["sent"] == 1
        assert (await look(http, stage, "7"))["local"].startswith("Tue 5 Jan 07:3")
        assert "First your number" in ada.reads()
        for body, expected in (
            ({"to": "hour"}, timedelta(hours=1)),
            ({"to": "day"}, timedelta(days=1)),
            ({"hours": 0.5}, timedelta(minutes=30)),
        ):
            start = stage.now()
            status, wound = await post(http, stage, "wind", user=7, **body)
            passed = datetime.fromisoformat(wound["result"]["now"]) - start
            assert expected <= passed < expected + timedelta(minutes=5)
        status, wound = await post(http, stage, "wind", at="2027-01-09T10:00:00+01:00")
        assert wound["result"]["now"].startswith("2027-01-09T09:0")


async def test_the_next_review_and_the_next_clock_change_are_found(tmp_path: Path) -> None:
    async with open_sandbox(tmp_path / "home") as stage:
        ada, ben = Player(stage), Player(stage, 8, "Ben")
        with pytest.raises(WindError, match="No review is planned"):
            await ada.winds("review")
        await ada.sets_up()
        for _ in range(5):
            await ada.winds("morning")
            await ada.says("/today")
        wound = await ada.winds("review")
        assert f"{wound.now:%a %d %b}" == "Sun 10 Jan"
        assert wound.sent >= 1
        assert "Your week" in ada.reads()
        with pytest.raises(WindError, match="nobody answered for days"):
            await ada.winds("review")
        await ben.winds("zone_change")
        assert f"{stage.now():%d %b %H:%M}".startswith("27 Mar 08:0")
        await ada.winds("zone_change")
        assert f"{stage.now():%d %b %H:%M}".startswith("30 Oct 06:3")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"to": "yesterday"}, "knows nothing else"),
        ({"to": ["hour"]}, "knows nothing else"),
        ({}, "Say one thing"),
        ({"to": "hour", "hours": 1}, "Say one thing"),
        ({"hours": -1}, "only goes forward"),
        ({"hours": 0}, "only goes forward"),
        ({"hours": float("nan")}, "hours is a number"),
        ({"hours": float("inf")}, "hours is a number"),
        ({"hours": "3"}, "hours is a number"),
        ({"hours": True}, "hours is a number"),
        ({"hours": 366 * 24 + 1}, "366 days"),
        ({"hours": 10**400}, "366 days"),
        ({"at": "soon"}, "at is an instant"),
        ({"at": "2027-02-01T07:30:00"}, "offset"),
        ({"at": "2027-01-04T06:59:00Z"}, "only goes forward"),
        ({"at": "2029-01-04T06:59:00Z"}, "366 days"),
        ({"at": "2101-01-01T00:00:00Z"}, "year 2100"),
        ({"at": "9999-12-31T23:59:59-12:00"}, "year 2100"),
        ({"at": "0001-01-01T00:00:00+12:00"}, "only goes forward"),
        ({"at": 7}, "at is an instant"),
        ({"user": "me", "to": "hour"}, "whole number"),
        ({"user": -5, "to": "hour"}, "whole number"),
        ({"user": 10**30, "to": "hour"}, "whole number"),
        ({"user": 8, "to": "review"}, "No review"),
    ],
)
async def test_absurd_wishes_are_told_so_and_change_nothing(
    sandbox: Stage, http: ClientSession, body: dict, words: str
) -> None:
    before = sandbox.clock.offset
    status, said = await post(http, sandbox, "wind", **body)
    assert status == 400
    assert words in said["description"]
    assert sandbox.clock.offset == before


@pytest.mark.parametrize("sent", [b"[1]", b"{", b'"x"', b"[" * 100_000, b"\xff\xfe"])
async def test_what_is_no_json_object_is_told_so(sandbox: Stage, http: ClientSession, sent: bytes) -> None:
    for path in ("wind", "say", "tap"):
        async with http.post(f"{sandbox.url}/sandbox/{path}", data=sent) as response:
            assert response.status == 400
            assert "JSON" in (await response.json())["description"]


async def test_a_zone_without_summer_time_has_no_clock_change(tmp_path: Path) -> None:
    assert next_change(date(2027, 1, 4), "Asia/Kolkata") is None
    assert next_change(date(2027, 1, 4), "Europe/Berlin") == date(2027, 3, 28)
    assert next_change(date(2027, 3, 28), "Europe/Berlin") == date(2027, 10, 31)
    # Lord Howe Island's clocks move by half an hour.
    assert next_change(date(2027, 1, 4), "Australia/Lord_Howe") == date(2027, 4, 4)
    noon = datetime(2027, 3, 27, 12, 0, tzinfo=UTC)
    assert before_change(noon, "Europe/Berlin", 8 * 60) == datetime(2027, 10, 30, 6, 0, tzinfo=UTC)
    assert before_change(noon, "Europe/Berlin", 20 * 60) == datetime(2027, 3, 27, 19, 0, tzinfo=UTC)


async def test_two_winds_queue_and_the_page_stays_answering(sandbox: Stage, http: ClientSession) -> None:
    start = sandbox.now()
    winds = [asyncio.ensure_future(post(http, sandbox, "wind", hours=24)) for _ in range(3)]
    answered = 0
    while not all(wind.done() for wind in winds):
        await look(http, sandbox)
        answered += 1
    assert all([(await wind)[0] == 200 for wind in winds])
    assert answered >= 1
    assert timedelta(hours=72) <= sandbox.now() - start < timedelta(hours=72, minutes=5)


async def test_what_is_said_during_a_wind_is_answered_once(tmp_path: Path) -> None:
    async with open_sandbox(tmp_path / "home") as stage:
        ada = Player(stage)
        await ada.sets_up()
        before = stage.state.chats.next_id
        winding = asyncio.ensure_future(stage.wind_to(stage.now() + timedelta(days=6)))
        for _ in range(10):
            ada.user.say("/today")
            await asyncio.sleep(0.02)
        await winding
        await stage.settle()
        said = [m.text for m in ada.user.messages if m.id >= before]
        asked = [call for call in stage.state.calls if call.method == "sendMessage" and call.accepted]
        assert said.count("/today") == 10
        assert len(asked) == sum(m.by_bot for m in ada.user.messages)
        prompts = [text for text in said if "First your number" in text]
        assert len(prompts) == len(set(prompts))


@pytest.mark.parametrize("to", ["next", "at"])
async def test_what_becomes_due_between_a_sweep_and_a_look_is_not_passed_over(
    tmp_path: Path, to: str
) -> None:
    async with open_sandbox(tmp_path / "home") as stage:
        ada = Player(stage)
        await ada.sets_up()
        process = await stage.get_process()
        async with process.deps.database.read() as session:
            due = await next_due(session, after=stage.now(), telegram_user_id=ada.user.id)
        assert due is not None
        async with stage.take_turn() as turn:
            # As when the machine is busy: the clock goes on with the real one.
            stage.clock.wind_to(due)
            await (_go_next(turn, ada.user.id) if to == "next" else turn.go(due + timedelta(days=1)))
        dates = [
            shown.raw["date"] for shown in ada.user.messages if shown.raw["date"] >= int(due.timestamp())
        ]
        assert dates[0] < due.timestamp() + 300


async def test_faults_delay_a_wind_and_double_nothing(tmp_path: Path) -> None:
    async with open_sandbox(tmp_path / "home") as stage:
        ada = Player(stage)
        await ada.sets_up()
        stage.state.faults.add(Fault("5xx", "sendMessage", count=3))
        wound = await ada.winds("morning")
        assert wound.sent == 1
        assert "First your number" in ada.reads()
        stage.state.faults.add(Fault("429", "sendMessage", retry_after=2))
        assert (await ada.winds("day")).sent >= 1


async def test_a_bot_that_cannot_come_to_rest_is_told_of(sandbox: Stage) -> None:
    fault = sandbox.state.faults.add(Fault("delay", "sendMessage"))
    Player(sandbox, 31).user.say("/start")
    await asyncio.wait_for(fault.held.wait(), 120)
    with pytest.raises(WindError, match="has not come to rest"):
        await sandbox.settle(0.05)
    sandbox.state.faults.clear()
    await sandbox.settle()
