"""What a kind of prompt is: how it is asked and how an answer to it is taken."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.context import Said, Turn
from bot.view import Html, View, phrase
from content.locales import format_clock
from content.log import Log, Tier, Training
from content.workout import Workout
from storage.models import Person, Prompt


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is needed to word a prompt, loaded for a whole batch at once.

    `workout` is today's, `riders` the prompts asked in the same message, `default_zone` the operator's.
    `gate` says why today is easier than planned; `missed` is the last day that was not reached; `signs` is
    an open question about warning signs, which comes before everything; `tier` is what the week plans today.
    """

    person: Person
    log: Log
    now: datetime
    today: date
    prompt: Prompt
    workout: Workout | None = None
    status: str = "planned"
    riders: tuple[Prompt, ...] = ()
    gate: tuple[Html, ...] = ()
    missed: date | None = None
    signs: Prompt | None = None
    tier: Tier | None = None
    default_zone: str = "UTC"

    @property
    def locale(self) -> str:
        """The person's language."""
        return self.person.locale

    def phrase(self, key: str, /, **args: object) -> Html:
        """A catalogue text in the person's language."""
        return phrase(self.locale, key, **args)

    def clock(self, instant: datetime) -> str:
        """An instant as the person's time of day."""
        zone = ZoneInfo(self.person.time_zone or self.default_zone)
        return format_clock(self.locale, instant.astimezone(zone).time())

    def training(self, workout_id: int | None) -> Training | None:
        """A past workout with its scores."""
        return next((one for one in self.log.trainings if one.id == workout_id), None)


@dataclass(frozen=True, slots=True)
class Next:
    """Ask a question of this kind now, below the views before it; `above` is put over its text.

    `edit` shows it in the message whose button was tapped. Nothing answers it after `expires_at`.
    """

    kind: str
    key: str
    workout_id: int | None = None
    payload: dict[str, Any] = field(default_factory=dict)
    above: Html = Html("")
    edit: bool = False
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """Now show what waited for a number: today's session, a missing answer, the review.

    `above` echoes what was saved; `edit` shows the first of them in the tapped message.
    """

    above: Html = Html("")
    edit: bool = False


Views = list[View | Next | Waiting]
Ask = Callable[[Scene], View | None]
Answer = Callable[[Turn, Prompt, Said], Awaitable[Views | None]]


@dataclass(frozen=True, slots=True)
class Question:
    """A kind of prompt. `ask` returns `None` when there is nothing left to ask; `answer` returns `None`
    when what was said is no answer to it, so that it can be something else."""

    kind: str
    ask: Ask
    answer: Answer


async def settle(turn: Turn, prompt: Prompt, answer: str) -> None:
    """Note what a prompt was answered with, undoably."""
    await turn.change(prompt, answered_at=turn.now, answer=answer[:64])


async def no_answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:  # noqa: ARG001
    """For prompts that only tell something."""
    return None
