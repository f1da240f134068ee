"""The tables. Times are aware UTC, loads hundredths of the person's own unit, scores half points.

One row of `people` owns everything about a person; deleting it deletes the rest.
"""

import json
import zlib
from datetime import UTC, date, datetime
from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

Identity = BigInteger().with_variant(Integer, "sqlite")
WAITING = "sent_at IS NULL AND answered_at IS NULL"
"""The prompts that a sweep may look at; past ones, sent or dropped, stay out of its indexes."""

NEVER_REUSED = {"sqlite_autoincrement": True}
"""Ids that live on in the buttons of a chat must not come back for another row after a deletion."""


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept in UTC on every database; a naive value is a bug and raises ValueError."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime must not be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Packed(TypeDecorator[dict[str, Any]]):
    """A large JSON value that no query looks into, compressed: a review's takes a sixth of its text."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: dict[str, Any] | None, _: Dialect) -> bytes | None:
        return None if value is None else zlib.compress(json.dumps(value, separators=(",", ":")).encode())

    def process_result_value(self, value: bytes | None, _: Dialect) -> dict[str, Any] | None:
        return None if value is None else json.loads(zlib.decompress(value))


class Table(DeclarativeBase):
    """All tables share one naming convention, so migrations can name every constraint."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: Instant(),
        date: Date(),
        bool: Boolean(),
        int: Integer(),
        dict[str, Any]: JSON(none_as_null=True),
        list[int]: JSON(none_as_null=True),
    }


def _owner() -> Mapped[int]:
    return mapped_column(Identity, ForeignKey("people.id", ondelete="CASCADE"), index=True)


def _side() -> Mapped[str]:
    """ "left" or "right" of a person with two sore sides; "" is the one sore side, or both alike."""
    return mapped_column(String(5), default="", server_default="")


def _partial(name: str, *columns: Any, where: str) -> Index:
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


class Person(Table):
    """Who writes to the bot, how they want to be reached, and where they are in the plan."""

    __tablename__ = "people"
    __table_args__ = NEVER_REUSED

    id: Mapped[int] = mapped_column(Identity, primary_key=True)
    telegram_user_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    locale: Mapped[str] = mapped_column(String(16), default="en")
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    set_up_at: Mapped[datetime | None]
    declined_at: Mapped[datetime | None]
    side: Mapped[str | None] = mapped_column(String(8))
    time_zone: Mapped[str | None] = mapped_column(String(64))
    session_minute: Mapped[int | None]
    """Minutes after local midnight, 0 to 1439."""
    quiet_from: Mapped[int] = mapped_column(default=22 * 60)
    quiet_to: Mapped[int] = mapped_column(default=7 * 60)
    week_start: Mapped[int | None]
    """Weekday of the first heavy day, 0 is Monday."""
    review_weekday: Mapped[int | None]
    heavy_days: Mapped[int] = mapped_column(default=3)
    light_habit: Mapped[str] = mapped_column(String(8), default="some")
    """`some` (two light days), `daily` or `none` (amendment A16)."""
    unit: Mapped[str | None] = mapped_column(String(2))
    test: Mapped[str] = mapped_column(String(8), default="sit")
    ceiling: Mapped[int | None]
    paused_at: Mapped[datetime | None]
    paused_until: Mapped[date | None]
    unreachable_at: Mapped[datetime | None]
    busy_since: Mapped[datetime | None]
    """When the minute began in which `busy_times` updates were counted."""
    busy_times: Mapped[int] = mapped_column(default=0, server_default="0")
    ceiling_by: Mapped[str | None] = mapped_column(String(60))
    """Who set `ceiling`, as the person typed it."""


class Prompt(Table):
    """Anything we owe or have asked a person (due, claimed, sent, answered)."""

    __tablename__ = "prompts"
    __table_args__ = (
        UniqueConstraint("person_id", "key"),
        _partial("ix_prompts_expiring", "expires_at", where=f"{WAITING} AND due_at IS NOT NULL"),
        _partial("ix_prompts_waiting", "person_id", where=WAITING),
        # Without these two, deleting a person reads every prompt once per row of theirs.
        _partial("ix_prompts_workout", "workout_id", where="workout_id IS NOT NULL"),
        _partial("ix_prompts_rides_with", "rides_with", where="rides_with IS NOT NULL"),
        Index("ix_prompts_message", "person_id", "telegram_message_id"),
        NEVER_REUSED,
    )

    id: Mapped[int] = mapped_column(Identity, primary_key=True)
    person_id: Mapped[int] = mapped_column(Identity, ForeignKey("people.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(24))
    key: Mapped[str] = mapped_column(String(64))
    workout_id: Mapped[int | None] = mapped_column(Identity, ForeignKey("workouts.id", ondelete="CASCADE"))
    payload: Mapped[dict[str, Any]] = mapped_column(default=dict)
    rides_with: Mapped[int | None] = mapped_column(Identity, ForeignKey("prompts.id", ondelete="SET NULL"))
    """The prompt in whose message this one is asked; such a row is never claimed by itself."""
    created_at: Mapped[datetime]
    due_at: Mapped[datetime | None]
    """`None`: asked only in a reply, never by the sweep."""
    expires_at: Mapped[datetime | None]
    snoozed: Mapped[bool] = mapped_column(default=False)
    claimed_until: Mapped[datetime | None]
    claimed_by: Mapped[str | None] = mapped_column(String(48))
    attempts: Mapped[int] = mapped_column(default=0)
    sent_at: Mapped[datetime | None]
    telegram_message_id: Mapped[int | None] = mapped_column(BigInteger)
    answered_at: Mapped[datetime | None]
    answer: Mapped[str | None] = mapped_column(String(64))
    """What it was answered with, canonical; `dropped` when it came too late to be sent, `withdrawn` when
    there was nothing to say any more, `failed` when Telegram refused the message."""


# In the order in which the claim takes them, so that it reads no more rows than it takes.
_partial("ix_prompts_due", Prompt.due_at, Prompt.id.desc(), where=f"{WAITING} AND due_at IS NOT NULL")


class Workout(Table):
    """One day's training: as prescribed when it was opened, then as it was done."""

    __tablename__ = "workouts"
    __table_args__ = (UniqueConstraint("person_id", "date"), NEVER_REUSED)

    id: Mapped[int] = mapped_column(Identity, primary_key=True)
    person_id: Mapped[int] = mapped_column(Identity, ForeignKey("people.id", ondelete="CASCADE"))
    date: Mapped[date]
    tier: Mapped[str] = mapped_column(String(8))
    phase: Mapped[str] = mapped_column(String(12))
    minutes: Mapped[int] = mapped_column(default=0)
    notes: Mapped[str] = mapped_column(String(240), default="")
    status: Mapped[str] = mapped_column(String(8), default="planned")
    opened_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    during: Mapped[int | None]


class Lift(Table):
    """One exercise of a workout: prescribed setting and what was done."""

    __tablename__ = "lifts"
    __table_args__ = (UniqueConstraint("workout_id", "position"),)

    id: Mapped[int] = mapped_column(Identity, primary_key=True)
    person_id: Mapped[int] = _owner()
    workout_id: Mapped[int] = mapped_column(Identity, ForeignKey("workouts.id", ondelete="CASCADE"))
    position: Mapped[int]
    exercise: Mapped[str] = mapped_column(String(32))
    step: Mapped[int]
    load: Mapped[int]
    sets: Mapped[int]
    target: Mapped[int]
    tempo: Mapped[str] = mapped_column(String(16))
    rest_s: Mapped[int]
    per_side: Mapped[bool]
    key: Mapped[bool]
    done_load: Mapped[int | None]
    done: Mapped[list[int] | None]
    during: Mapped[int | None]
    form_ok: Mapped[bool | None]
    more_left: Mapped[bool | None]
    side: Mapped[str] = _side()


class Score(Table):
    """A 0-10 answer in half points. `kind`: now, usual, daily, p24 or p48 (the last two of a workout)."""

    __tablename__ = "scores"
    __table_args__ = (
        UniqueConstraint("workout_id", "kind", "side"),
        Index("ix_scores_person", "person_id", "at"),
    )

    id: Mapped[int] = mapped_column(Identity, primary_key=True)
    person_id: Mapped[int] = mapped_column(Identity, ForeignKey("people.id", ondelete="CASCADE"))
    workout_id: Mapped[int | None] = mapped_column(Identity, ForeignKey("workouts.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(8))
    half_points: Mapped[int]
    masked: Mapped[bool] = mapped_column(default=False)
    at: Mapped[datetime]
    side: Mapped[str] = _side()


class Run(Table):
    """One run, or a brisk walk (rung 0). `rung` is `None` for a run of the person's own; `distance` is in
    hundredths of `unit`; `p24` is only set where the next day was told late, else `scores` has it."""

    __tablename__ = "runs"
    __table_args__ = (Index("ix_runs_person", "person_id", "date"), NEVER_REUSED)

    id: Mapped[int] = mapped_column(Identity, primary_key=True)
    person_id: Mapped[int] = mapped_column(Identity, ForeignKey("people.id", ondelete="CASCADE"))
    date: Mapped[date]
    finished_at: Mapped[datetime]
    rung: Mapped[int | None]
    minutes: Mapped[int | None]
    distance: Mapped[int | None]
    unit: Mapped[str | None] = mapped_column(String(2))
    during: Mapped[int | None]
    climbed: Mapped[bool] = mapped_column(default=False)
    sharp: Mapped[bool] = mapped_column(default=False)
    p24: Mapped[int | None]
    p24_at: Mapped[datetime | None]
    given: Mapped[dict[str, Any] | None]
    """What the day's run was decided from, where it was done as shown (`content.decisions`)."""


class Change(Table):
    """A new setting of one exercise. Append only: the newest row of an exercise is what is prescribed."""

    __tablename__ = "changes"
    __table_args__ = (Index("ix_changes_person", "person_id", "exercise", "id"),)

    id: Mapped[int] = mapped_column(Identity, primary_key=True)
    person_id: Mapped[int] = mapped_column(Identity, ForeignKey("people.id", ondelete="CASCADE"))
    exercise: Mapped[str] = mapped_column(String(32))
    step: Mapped[int]
    load: Mapped[int]
    sets: Mapped[int]
    target: Mapped[int]
    cause: Mapped[str] = mapped_column(String(8))
    action: Mapped[str | None] = mapped_column(String(12))
    at: Mapped[datetime]
    date: Mapped[date]
    side: Mapped[str] = _side()
    given: Mapped[dict[str, Any] | None]
    """What a decision between reviews was made from, on the first of its changes (`content.decisions`)."""


class PhaseEntry(Table):
    """The local day on which a person entered a phase. Append only."""

    __tablename__ = "phases"

    id: Mapped[int] = mapped_column(Identity, primary_key=True)
    person_id: Mapped[int] = _owner()
    phase: Mapped[str] = mapped_column(String(12))
    date: Mapped[date]
    given: Mapped[dict[str, Any] | None]
    """What the move was decided from (`content.phase_moves`)."""


class Review(Table):
    """One weekly decision: what was suggested per exercise, from what, and what the person chose."""

    __tablename__ = "reviews"
    __table_args__ = (UniqueConstraint("person_id", "week"),)

    id: Mapped[int] = mapped_column(Identity, primary_key=True)
    person_id: Mapped[int] = mapped_column(Identity, ForeignKey("people.id", ondelete="CASCADE"))
    week: Mapped[str] = mapped_column(String(10))
    """ISO week, "2027-W03"."""
    date: Mapped[date]
    choice: Mapped[str | None] = mapped_column(String(48))
    decided_at: Mapped[datetime | None]
    suggestions: Mapped[dict[str, Any]] = mapped_column(Packed())


class Equipment(Table):
    """What a person owns of one kind: loads in ascending hundredths of the unit."""

    __tablename__ = "equipment"
    __table_args__ = (UniqueConstraint("person_id", "kind"),)

    id: Mapped[int] = mapped_column(Identity, primary_key=True)
    person_id: Mapped[int] = mapped_column(Identity, ForeignKey("people.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(12))
    unit: Mapped[str] = mapped_column(String(2))
    loads: Mapped[list[int]]


class Flag(Table):
    """A warning sign the person named; open until a clinician cleared it."""

    __tablename__ = "flags"

    id: Mapped[int] = mapped_column(Identity, primary_key=True)
    person_id: Mapped[int] = _owner()
    sign: Mapped[str] = mapped_column(String(16))
    urgency: Mapped[str] = mapped_column(String(1))
    opened_at: Mapped[datetime]
    cleared_at: Mapped[datetime | None]


class Fact(Table):
    """The newest answer to one gate or set-up question, a whole number."""

    __tablename__ = "facts"
    __table_args__ = (UniqueConstraint("person_id", "name"),)

    id: Mapped[int] = mapped_column(Identity, primary_key=True)
    person_id: Mapped[int] = mapped_column(Identity, ForeignKey("people.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(String(32))
    value: Mapped[int]
    at: Mapped[datetime]


class JournalEntry(Table):
    """The row as it was before a change (`None`: it did not exist), so that `/undo` can put it back."""

    __tablename__ = "journal"
    __table_args__ = (Index("ix_journal_person", "person_id", "id"),)

    id: Mapped[int] = mapped_column(Identity, primary_key=True)
    person_id: Mapped[int] = mapped_column(Identity, ForeignKey("people.id", ondelete="CASCADE"))
    update_id: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime]
    noun: Mapped[str] = mapped_column(String(16))
    row_id: Mapped[int] = mapped_column(BigInteger)
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    undone_at: Mapped[datetime | None]


class HandledUpdate(Table):
    """An update whose effects are committed (kept 7 days): a redelivered one is recognised here."""

    __tablename__ = "updates"

    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)


class FailedUpdate(Table):
    """An update whose handling failed: after three attempts it is set aside and listed by `check`."""

    __tablename__ = "failed_updates"

    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    attempts: Mapped[int]
    error: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime]


class Reply(Table):
    """A rendered call to Telegram, saved with the update it answers and emptied once it is sent."""

    __tablename__ = "replies"
    __table_args__ = (
        _partial("ix_replies_unsent", "created_at", where="sent_at IS NULL"),
        _partial("ix_replies_waiting", "chat_id", where="sent_at IS NULL"),
        _partial("ix_replies_prompt", "prompt_id", where="prompt_id IS NOT NULL"),
    )

    id: Mapped[int] = mapped_column(Identity, primary_key=True)
    person_id: Mapped[int | None] = mapped_column(
        Identity, ForeignKey("people.id", ondelete="CASCADE"), index=True
    )
    chat_id: Mapped[int] = mapped_column(BigInteger)
    update_id: Mapped[int] = mapped_column(BigInteger)
    prompt_id: Mapped[int | None] = mapped_column(Identity, ForeignKey("prompts.id", ondelete="SET NULL"))
    call: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    created_at: Mapped[datetime]
    claimed_until: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    sent_at: Mapped[datetime | None]


class Pace(Table):
    """The one row that all processes of one bot token share: the next free slot and the 429 halt."""

    __tablename__ = "pace"

    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    next_slot: Mapped[datetime]
    halt_until: Mapped[datetime]


class Heartbeat(Table):
    """A running process, as of its last heartbeat; forgotten after a day."""

    __tablename__ = "heartbeats"

    claimer: Mapped[str] = mapped_column(String(48), primary_key=True)
    """Who it is in `claimed_by`: the machine and the process id."""
    role: Mapped[str] = mapped_column(String(8))
    version: Mapped[str] = mapped_column(String(24))
    started_at: Mapped[datetime]
    beat_at: Mapped[datetime]
    last_sweep_at: Mapped[datetime | None]
    last_update_at: Mapped[datetime | None]


class Invite(Table):
    """An invitation that lets one person in; the code itself is only in the link that was printed."""

    __tablename__ = "invites"

    code_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    created_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class Knock(Table):
    """Somebody who is not let in wrote, so many times since `at`; forgotten after a day."""

    __tablename__ = "knocks"

    telegram_user_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    times: Mapped[int]
