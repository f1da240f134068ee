"""A number that was not asked for, and a correction of one that was."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.causes import ask_cause
from bot.context import Said, Turn
from bot.meaning import explain_score
from bot.prescription import name_day
from bot.questions.question import Next, Views, Waiting, settle
from bot.reaction import ask_after
from bot.sides import Numbers, already, both_note, counted, show_numbers, sides_of, told
from bot.view import Html, View, paragraphs
from content.locales import format_score
from content.log import OneSide, Training
from content.progression.history import DONE
from content.replies.days import says_yesterday
from content.replies.reading import Intent
from content.spelling import fold
from scheduler.due_times import local_day
from scheduler.numbers import CHECKIN_LIMIT
from storage.prompts import open_prompts
from storage.scores import save_score
from storage.training import load_log
from storage.workouts import get_workout

ASKED = ("checkin", "followup", "gap")
NEXT_DAY, NEXT_NUMBER = timedelta(hours=12), timedelta(hours=24)


async def pain(turn: Turn, intent: Intent, said: Said) -> Views:
    """Take a number for the newest workout that lacks one, else as a number of today; without one ask."""
    log = await load_log(turn.session, turn.person, turn.now)
    newest = next((training for training in reversed(log.trainings) if training.status in DONE), None)
    fresh = newest if newest is not None and _is_next_day(turn, newest) else None
    asked = counted(log, fresh.id if fresh else None, "p24", turn.now)
    numbers = _numbers(turn, said, intent, tuple(side for side, known in asked.items() if not known))
    if not numbers:
        return await _ask(turn)
    owed = any(not asked.get(side, True) for side in numbers if side)
    if fresh is not None and (fresh.p24 is None or owed):
        return await _store(turn, fresh, numbers, said, "pain.taken_for")
    for side, value in numbers.items():
        await save_score(
            turn.session, turn.person.id, "daily", value, turn.now,
            update_id=turn.update_id, masked=_masked(said), side=side,
        )  # fmt: skip
    if None in numbers:
        return [View(turn.phrase("pain.daily", score=format_score(turn.locale, numbers[None])))]
    saved = turn.phrase("side.noted", scores=show_numbers(turn.locale, numbers))
    return [View(paragraphs(saved, both_note(turn.locale, said, numbers)))]


def _numbers(turn: Turn, said: Said, intent: Intent, waiting: Sequence[OneSide]) -> Numbers:
    """What was said, else what the wish holds ("/pain 4"); without a side it is for every side that waits."""
    numbers = told(said, turn.person, waiting)
    if numbers or intent.score is None:
        return numbers
    return dict.fromkeys(waiting or sides_of(turn.person) or (None,), intent.score)


def _is_next_day(turn: Turn, training: Training) -> bool:
    """Whether a number given now can be a workout's next-day score (rule 3.1)."""
    ended = training.finished_at
    return ended is not None and NEXT_DAY <= turn.now - ended <= CHECKIN_LIMIT


def _masked(said: Said) -> bool:
    return said.reading.pain is not None and said.reading.pain.masked


async def _ask(turn: Turn, above: Html = Html("")) -> Views:
    opened = await open_prompts(turn.session, turn.person.id, turn.now)
    prompt = next((prompt for prompt in opened if prompt.kind in ASKED), None)
    if prompt is not None:
        return [Next(prompt.kind, prompt.key, above=above)]
    return [Next("daily_score", f"daily_score:{turn.update_id}")]


async def _store(turn: Turn, training: Training, numbers: Numbers, said: Said, key: str) -> Views:
    workout = await get_workout(turn.session, turn.person.id, training.id)
    if workout is None:
        return []
    for side, value in numbers.items():
        await save_score(
            turn.session, turn.person.id, "p24", value, turn.now,
            update_id=turn.update_id, workout_id=workout.id, masked=_masked(said), side=side,
        )  # fmt: skip
    await _close(turn, training)
    day = name_day(turn.locale, training.date, turn.today)
    meaning = await explain_score(turn, workout, "p24", [*numbers])
    text = paragraphs(turn.phrase(key, day=day), meaning, both_note(turn.locale, said, numbers))
    listed = await ask_after(turn, workout)
    if listed is not None:
        return [View(text), listed]
    return [Waiting(text), *await ask_cause(turn, workout.id)]


async def _close(turn: Turn, training: Training) -> None:
    """Whoever gave the number in words is not asked for it again."""
    log = await load_log(turn.session, turn.person, turn.now)
    known = counted(log, training.id, "p24", turn.now)
    if all(known.values()):
        for prompt in await open_prompts(turn.session, turn.person.id, turn.now):
            if prompt.workout_id == training.id and prompt.kind in ("checkin", "gap"):
                await settle(turn, prompt, "told")


async def correct(turn: Turn, intent: Intent, said: Said) -> Views:
    """ "Tuesday was 4 not 6": change the number of that day's workout, or the newest one."""
    numbers = _corrected(turn, said, intent)
    if not numbers:
        return [View(turn.phrase("correct.how"))]
    log = await load_log(turn.session, turn.person, turn.now)
    yesterday = says_yesterday(fold(said.text), turn.today)
    owed = next((one for one in log.trainings if yesterday and _was_due_yesterday(turn, one)), None)
    if owed is not None:
        return await _store(turn, owed, numbers, said, "correct.owed")
    found = next((one for one in reversed(log.trainings) if _is_meant(turn, one, intent.day)), None)
    if found is not None and yesterday and found.p24 is None and _is_next_day(turn, found):
        # How it was yesterday says nothing about the day after yesterday's session, which is asked for now.
        return await _ask(turn, turn.phrase("correct.now"))
    if found is None:
        return [View(turn.phrase("correct.nothing"))]
    if _known(found, numbers) == numbers:
        return [View(already(turn.locale, numbers))]
    reviewed = any(day >= found.date for day in log.reviewed)
    key = "correct.saved_late" if reviewed else "correct.saved"
    return await _store(turn, found, numbers, said, key)


def _was_due_yesterday(turn: Turn, training: Training) -> bool:
    """Whether the number of the day before is the one that is missing of this session."""
    if training.status not in DONE or training.p24 is not None or training.finished_at is None:
        return False
    due = local_day(training.finished_at + NEXT_NUMBER, turn.zone.key, turn.person.session_minute or 0)
    return (turn.today - due).days == 1


def _corrected(turn: Turn, said: Said, intent: Intent) -> Numbers:
    if intent.score is None or said.reading.sides:
        return told(said, turn.person, ())
    return dict.fromkeys(sides_of(turn.person) or (None,), intent.score)


def _known(training: Training, numbers: Numbers) -> Numbers:
    """What was saved so far of the sides that a number was given for."""
    own = {side: training.sides.get(side, training) if side else training for side in numbers}
    return {side: one.p24.half_points for side, one in own.items() if one.p24}


def _is_meant(turn: Turn, training: Training, day: date | None) -> bool:
    if training.status not in DONE:
        return False
    if training.p24 is None and (day is None or training.date >= turn.today):
        # There is no next day yet: what was said cannot be its number.
        return False
    return day is None or training.date == day
