"""What a message was understood to say. `content.replies.read` makes these; handlers only look at them."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from content.log import Distance, OneSide, Unit

IntentName = Literal[
    "start", "today", "tomorrow", "week", "next", "why", "done", "partly", "skipped", "pain", "progress",
    "exercise", "learn", "run", "flare", "pause", "resume", "settings", "weights", "undo", "export",
    "report", "privacy", "forget", "help", "snooze", "change_hour", "travel", "units", "correct",
    "report_load", "stop", "thanks", "greeting", "review", "cancel", "swap", "cleared",
    "phase", "goal", "new_usual", "test", "physio_limit", "first_weight", "sides", "language",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Context:
    """What is known when a text arrives.

    `open` names the kinds of the person's open prompts, newest first ("checkin", "daily", "hour", ...).
    `now` is the person's local time (aware). `last_score` is in half points. `two_sided`: both sides are
    sore, so that a number may name its side.
    """

    now: datetime
    open: tuple[str, ...] = ()
    last_score: int | None = None
    unit: Unit | None = None
    locale: str = "en"
    two_sided: bool = False


@dataclass(frozen=True, slots=True)
class Pain:
    """A 0-10 score in half points, 0 to 20. `masked`: a painkiller was mentioned."""

    half_points: int
    masked: bool = False


@dataclass(frozen=True, slots=True)
class Unclear:
    """A text that was meant as an answer but must not be stored: `why` is a key of the catalogue.

    Keys in use: out_of_range, wrong_scale, wide_range, comparison, two_scores, quantity, degree_word,
    condition, time, load, negated, two_sides.
    """

    why: str


@dataclass(frozen=True, slots=True)
class RedFlag:
    """A possible warning sign: ids of `content.safety`, most urgent first; `urgency` is E, U, P or R."""

    signs: tuple[str, ...]
    urgency: str


@dataclass(frozen=True, slots=True)
class LoadReport:
    """Real work: load in hundredths of `unit` (`None`: as prescribed), repetitions per set.

    `exercise` is an id of `content.exercises` when one was named.
    """

    load: int | None = None
    unit: Unit | None = None
    reps: tuple[int, ...] = ()
    seconds: tuple[int, ...] = ()
    exercise: str | None = None


@dataclass(frozen=True, slots=True)
class RunReport:
    """A run as it was told: `minutes` of running, `distance` in hundredths of `unit`, a `rung` of the ladder.

    `planned`: today's own ("did my run"); `sharp`: a sharp pain was named.
    """

    minutes: int | None = None
    distance: int | None = None
    unit: Distance | None = None
    rung: int | None = None
    planned: bool = False
    sharp: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A time that was said: `at` is local and aware; `day_only` when no hour was given."""

    at: datetime
    day_only: bool = False


@dataclass(frozen=True, slots=True)
class Intent:
    """What the person wants. `value` is the free slot (exercise name, city, unit, topic)."""

    name: IntentName
    value: str | None = None
    moment: Moment | None = None
    until: date | None = None
    minutes: int | None = None
    loads: tuple[LoadReport, ...] = ()
    score: int | None = None
    day: date | None = None
    run: RunReport | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One message, read: a red flag, a score, an intent, several of them, or why not.

    `sides` are the half points of each side that was named with a number of its own, `pain` then the worse.
    `words` are the pieces of the text that led to the reading (explainable). Everything is `None` or
    empty when the text says nothing that is known.
    """

    red_flag: RedFlag | None = None
    pain: Pain | None = None
    intents: tuple[Intent, ...] = ()
    unclear: Unclear | None = None
    words: tuple[str, ...] = field(default_factory=tuple)
    sides: tuple[tuple[OneSide, int], ...] = ()
