"""Two of the village's twenty live through the whole bot: the weeks in which their clocks change.

`make soak-year` lets both live a whole year, with `DAYS`.
"""

import os
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select, update

from bot.questions.hour import hour_columns
from scheduler.due_times import local_day, local_due, outside_quiet
from storage.models import Person, Prompt, Workout
from tests.stories.conftest import begin
from tests.stories.steps import Athlete
from tests.world import MONDAY

WEEKS = datetime(2027, 3, 15, 7, 0, tzinfo=UTC), 28
"""London's clocks go forward on 28 March 2027; Auckland's have an hour twice on 4 April."""
YEAR = int(os.environ.get("DAYS", "0"))
"""So many days from the new year on instead, for whoever has all night."""
START, DAYS = (MONDAY, YEAR) if YEAR else WEEKS
HOURS = {"Europe/London": "07:30", "Pacific/Auckland": "02:30"}
"""Auckland's hour is one that its clocks leave out once and repeat once."""
SLACK = timedelta(seconds=30)


async def moves_to(athlete: Athlete, zone: str) -> None:
    """From set-up to three strength days a week at that place's hour."""
    hour, minute = map(int, HOURS[zone].split(":"))
    values = {"time_zone": zone, "light_habit": "none", **hour_columns(hour * 60 + minute)}
    async with athlete.world.database.write() as session:
        await session.execute(update(Person).values(**values))
    await athlete.says("/plan")


async def lives_a_day(athlete: Athlete, rng: Random) -> None:
    """Read what came, most days answer it, some days not, and once in a while be away for good."""
    said = await athlete.waits(hours=24)
    dice = rng.random()
    if dice < 0.1:
        return
    if dice < 0.13:
        await athlete.says(f"pause {rng.randint(2, 12)} days")
    elif "0-10?" in said:
        await athlete.answers(rng.choice((1, 2, 2, 2, 3)))
    if "Done, 0-3" in athlete.buttons():
        await athlete.taps("Done, 0-3")


@pytest.mark.parametrize("zone", HOURS)
async def test_the_year_goes_through_the_whole_bot(zone: str, sqlite_file: Path) -> None:
    rng = Random(zone)
    async with begin(sqlite_file, start=START) as bea:
        await bea.sets_up()
        await bea.skips()
        await moves_to(bea, zone)
        await bea.waits(hours=9)
        began = bea.world.now
        for _ in range(DAYS):
            await lives_a_day(bea, rng)
        assert await broken_promises(bea, zone, began) == []


async def broken_promises(athlete: Athlete, zone: str, began: datetime) -> list[str]:
    async with athlete.world.database.read() as session:
        person = (await session.scalars(select(Person))).one()
        swept = Prompt.sent_at > began, Prompt.claimed_by.is_not(None), Prompt.snoozed.is_(False)
        prompts = list(await session.scalars(select(Prompt).where(*swept).order_by(Prompt.sent_at)))
        ended = {one.id: one.finished_at for one in await session.scalars(select(Workout))}
    days = Counter[tuple[date, bool]]()
    found, minute = list[str](), person.session_minute or 0
    for prompt in prompts:
        at = prompt.sent_at
        assert at is not None
        days[local_day(at, zone, minute), prompt.kind == "followup"] += 1
        if prompt.kind == "daily":
            due = local_due(date.fromisoformat(prompt.key.removeprefix("daily:")), minute, zone)
            found += [f"{prompt.key} at {at}"] if not due <= at <= due + SLACK else []
        elif outside_quiet(at, zone, person.quiet_from, person.quiet_to) != at:
            found.append(f"{prompt.kind} in quiet hours at {at}")
        finished = ended.get(prompt.workout_id or 0)
        if (
            prompt.kind == "checkin"
            and finished
            and not timedelta(hours=20) <= at - finished <= timedelta(hours=36)
        ):
            found.append(f"{prompt.key} {at - finished} after its session")
    found += [f"{n} messages on {day}" for (day, extra), n in days.items() if n > (1 if extra else 2)]
    kinds = Counter(prompt.kind for prompt in prompts)
    assert kinds["daily"] >= DAYS // 7, kinds
    return found
