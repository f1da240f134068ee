"""A number that was not asked for, and a correction of one that was."""

from datetime import date, timedelta

from bot.causes import ask_cause
from bot.context import Said, Turn
from bot.meaning import explain_score
from bot.prescription import name_day
from bot.questions.question import Next, Views, Waiting
from bot.reaction import ask_after
from bot.view import View, paragraphs
from content.locales import format_score
from content.log import Training
from content.replies.reading import Intent
from scheduler.numbers import CHECKIN_LIMIT
from storage.prompts import open_prompts
from storage.scores import save_score
from storage.training import load_log
from storage.workouts import get_workout

ASKED = ("checkin", "followup", "gap")
NEXT_DAY = timedelta(hours=12)
DONE = ("done", "partly", "stopped")


async def pain(turn: Turn, intent: Intent, said: Said) -> Views:
    """Take a number for the newest workout that lacks one, else as a number of today; without one ask."""
    value = said.reading.pain.half_points if said.reading.pain else intent.score
    if value is None:
        return await _ask(turn)
    log = await load_log(turn.session, turn.person, turn.now)
    newest = next((training for training in reversed(log.trainings) if training.status in DONE), None)
    if newest is not None and newest.p24 is None and _is_next_day(turn, newest):
        return await _store(turn, newest, value, "pain.taken_for", _masked(said))
    await save_score(
        turn.session, turn.person.id, "daily", value, turn.now, update_id=turn.update_id, masked=_masked(said)
    )
    return [View(turn.phrase("pain.daily", score=format_score(turn.locale, value)))]


def _is_next_day(turn: Turn, training: Training) -> bool:
    """Whether a number given now can be a workout's next-day score (rule 3.1)."""
    ended = training.finished_at
    return ended is not None and NEXT_DAY <= turn.now - ended <= CHECKIN_LIMIT


def _masked(said: Said) -> bool:
    return said.reading.pain is not None and said.reading.pain.masked


async def _ask(turn: Turn) -> Views:
    opened = await open_prompts(turn.session, turn.person.id, turn.now)
    prompt = next((prompt for prompt in opened if prompt.kind in ASKED), None)
    if prompt is not None:
        return [Next(prompt.kind, prompt.key)]
    return [Next("daily_score", f"daily_score:{turn.update_id}")]


async def _store(turn: Turn, training: Training, value: int, key: str, masked: bool) -> Views:
    workout = await get_workout(turn.session, turn.person.id, training.id)
    if workout is None:
        return []
    await save_score(
        turn.session, turn.person.id, "p24", value, turn.now,
        update_id=turn.update_id, workout_id=workout.id, masked=masked,
    )  # fmt: skip
    day = name_day(turn.locale, training.date, turn.today)
    text = paragraphs(turn.phrase(key, day=day), await explain_score(turn, workout, "p24"))
    listed = await ask_after(turn, workout)
    if listed is not None:
        return [View(text), listed]
    return [Waiting(text), *await ask_cause(turn, workout.id)]


async def correct(turn: Turn, intent: Intent, said: Said) -> Views:
    """ "Tuesday was 4 not 6": change the number of that day's workout, or the newest one."""
    value = intent.score if intent.score is not None else None
    value = said.reading.pain.half_points if value is None and said.reading.pain else value
    if value is None:
        return [View(turn.phrase("correct.how"))]
    log = await load_log(turn.session, turn.person, turn.now)
    found = next((one for one in reversed(log.trainings) if _is_meant(turn, one, intent.day)), None)
    if found is None:
        return [View(turn.phrase("correct.nothing"))]
    before = found.p24.half_points if found.p24 else None
    if before == value:
        return [View(turn.phrase("score.already", score=format_score(turn.locale, value)))]
    reviewed = any(day >= found.date for day in log.reviewed)
    key = "correct.saved_late" if reviewed else "correct.saved"
    return await _store(turn, found, value, key, _masked(said))


def _is_meant(turn: Turn, training: Training, day: date | None) -> bool:
    if training.status not in DONE:
        return False
    if training.p24 is None and (day is None or training.date >= turn.today):
        # There is no next day yet: what was said cannot be its number.
        return False
    return day is None or training.date == day
