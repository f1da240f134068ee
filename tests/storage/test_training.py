"""What a Log still knows after a year: the usual score and the last workouts, however long ago."""

from datetime import datetime, timedelta

from content.log import Log, Setting
from content.progression.baseline import read_baseline
from content.progression.reentry import reenter_now
from storage import people
from storage.bundle import HORIZON
from storage.db import Database
from storage.models import Change, Lift, Score, Workout
from storage.training import load_log
from tests.storage.rows import NOW, a_person

DAY = timedelta(days=1)
HINGE = Setting("H2_hip_hinge", 0, 1000, 3, 12)


async def trained(database: Database, person_id: int, at: datetime, p24: int) -> None:
    """One workout with its next-day answer, in half points."""
    async with database.write() as session:
        row = Workout(
            person_id=person_id, date=at.date(), tier="heavy", phase="P2b", status="done",
            opened_at=at, finished_at=at, during=2,
        )  # fmt: skip
        session.add(row)
        await session.flush()
        session.add(
            Lift(
                person_id=person_id, workout_id=row.id, position=0, exercise=HINGE.exercise,
                step=0, load=1000, sets=3, target=12, tempo="3-0-3", rest_s=120,
                per_side=False, key=True, done_load=1000, done=[12, 12, 12],
            )
        )  # fmt: skip
        session.add(Score(person_id=person_id, workout_id=row.id, kind="p24", half_points=p24, at=at + DAY))
        session.add(
            Change(
                person_id=person_id, exercise=HINGE.exercise, step=0, load=1000, sets=3, target=12,
                cause="start", at=at - DAY, date=(at - DAY).date(),
            )
        )  # fmt: skip


async def log_of(database: Database, person_id: int, now: datetime) -> Log:
    async with database.read() as session:
        person = await people.get(session, person_id, lock=False)
        assert person is not None
        return await load_log(session, person, now)


async def test_the_usual_score_does_not_rise_as_the_first_answers_get_old(database: Database) -> None:
    ada = await a_person(database)
    for number in range(8):
        await trained(database, ada, NOW + number * DAY, p24=2)
    later = NOW + HORIZON - 3 * DAY
    for number in range(8):
        await trained(database, ada, later + number * DAY, p24=10)
    for now in (later + 20 * DAY, later + 100 * DAY):
        assert read_baseline(await log_of(database, ada, now), now).level == 1


async def test_seven_months_away_are_still_time_away(database: Database) -> None:
    ada = await a_person(database)
    for number in range(3):
        await trained(database, ada, NOW + 2 * number * DAY, p24=2)
    back = NOW + HORIZON + 30 * DAY
    log = await log_of(database, ada, back)
    assert len(log.trainings) == 3
    (lighter,) = reenter_now(log, back.date(), back)
    assert [reason.code for reason in lighter.reasons] == ["GAP_RESTART"]


async def test_of_strangers_and_of_old_unfinished_days_nothing_is_read(database: Database) -> None:
    ada, bea = await a_person(database), await a_person(database, user=8)
    await trained(database, bea, NOW, p24=2)
    async with database.write() as session:
        session.add(
            Workout(
                person_id=ada, date=NOW.date(), tier="heavy", phase="P2b", status="planned", opened_at=NOW
            )
        )
    log = await log_of(database, ada, NOW + HORIZON + DAY)
    assert (log.trainings, log.daily) == ((), ())
