"""At what hour the day's session is sent: in set-up and in the settings."""

from bot.context import Said, Turn
from bot.prescription import clock
from bot.questions.question import Question, Scene, Views, settle
from bot.view import Button, View
from storage.models import Prompt

QUIET_FROM, QUIET_TO, ROOM, LAST_MINUTE = 22 * 60, 7 * 60, 120, 24 * 60 - 1
"""Minutes after midnight: quiet by default from ten to seven, with two hours' room after a late session."""
OFFERED = ("07:30", "06:30", "12:00", "17:30", "18:30", "20:00")


def ask(scene: Scene) -> View:
    """Six hours to tap, or any time typed."""
    buttons = [Button(clock(scene.locale, _minute(hour)), f"hour {hour}") for hour in OFFERED]
    return View(scene.phrase("setup.hour"), (tuple(buttons[:3]), tuple(buttons[3:])), scene.prompt.id)


def _minute(text: str) -> int:
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def said_minute(said: Said) -> int | None:
    """The hour that was tapped or typed, in minutes after midnight."""
    if said.text.startswith("hour ") and said.text[5:] in OFFERED:
        return _minute(said.text[5:])
    for intent in said.reading.intents:
        if intent.moment and not intent.moment.day_only and intent.name in ("change_hour", "snooze"):
            return intent.moment.at.hour * 60 + intent.moment.at.minute
    return None


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep the hour; a time that cannot be is asked again."""
    minute = said_minute(said)
    if minute is None and said.reading.unclear and said.reading.unclear.why == "time":
        return [View(turn.phrase("hour.unclear"), ask_again(turn, prompt), prompt.id)]
    if minute is None:
        return None
    await settle(turn, prompt, clock("en", minute))
    await keep_hour(turn, minute)
    if turn.person.set_up_at is None:
        return [View(clear=True)]
    return [View(clear=True), View(turn.phrase("hour.changed", hour=clock(turn.locale, minute)))]


def ask_again(turn: Turn, prompt: Prompt) -> tuple[tuple[Button, ...], ...]:
    """The hours to tap once more."""
    buttons = [Button(clock(turn.locale, _minute(hour)), f"hour {hour}", prompt.id) for hour in OFFERED]
    return (tuple(buttons[:3]), tuple(buttons[3:]))


def hour_columns(minute: int) -> dict[str, int]:
    """The columns of a person that an hour sets; quiet hours make room for it."""
    return {
        "session_minute": minute,
        "quiet_to": min(QUIET_TO, minute),
        "quiet_from": min(max(QUIET_FROM, minute + ROOM), LAST_MINUTE),
    }


async def keep_hour(turn: Turn, minute: int) -> None:
    """Take the hour over, undoably."""
    await turn.change(turn.person, **hour_columns(minute))


QUESTION = Question("hour", ask, answer)
