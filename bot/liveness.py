"""What `check` says of the running processes and of the busiest minute to come."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.config import Settings
from bot.watching import patience
from storage import doors, health, heartbeats
from storage.db import Session
from storage.models import Heartbeat

OK, HINT, WARN, FAULT = "ok", "hint", "WARN", "FAULT"
"""Only a fault fails the check."""
Line = tuple[str, str]
LIVE = timedelta(seconds=60)
"""A process that has not been heard of for so long has ended, or cannot reach the database."""
AHEAD = timedelta(days=1)
LONG = timedelta(minutes=5)
"""A rush that takes longer than this is worth a warning: people chose a minute and wait."""


async def check_processes(session: Session, settings: Settings, now: datetime) -> list[Line]:
    """A line for each live process, and one about the sweep, without which nobody is sent anything."""
    rows = await heartbeats.list_all(session)
    lines: list[Line] = [(OK, _describe(row, now)) for row in rows if now - row.beat_at <= LIVE]
    return [*lines, _judge_sweep(rows, await doors.count_people(session), settings, now)]


def _describe(row: Heartbeat, now: datetime) -> str:
    update = f"last update {_ago(row.last_update_at, now)}"
    sweep = f"last sweep {_ago(row.last_sweep_at, now)}, "
    done = update if row.role == "web" else sweep if row.role == "worker" else sweep + update
    since = f"up since {row.started_at:%Y-%m-%d %H:%M} UTC"
    return f"process {row.claimer}: {row.role} {row.version}, {since}, {done.rstrip(', ')}"


def _judge_sweep(rows: Sequence[Heartbeat], people: int, settings: Settings, now: datetime) -> Line:
    if not rows:
        return HINT, "sweep: no process has been started yet: python -m bot, or web and worker"
    last = max((row.last_sweep_at for row in rows if row.last_sweep_at), default=None)
    text = f"sweep: the last one was {_ago(last, now)}" if last else "sweep: there has been none"
    if last is not None and now - last <= patience(settings):
        return OK, text
    mark = FAULT if people else HINT
    return mark, f"{text}; nothing is sent without python -m bot, or a worker"


def _ago(instant: datetime | None, now: datetime) -> str:
    if instant is None:
        return "never"
    seconds = max(0, round((now - instant).total_seconds()))
    if seconds < 120:
        return f"{seconds} s ago"
    return f"{seconds // 60} min ago" if seconds < 7200 else f"{seconds // 3600} h ago"


async def check_rush(session: Session, settings: Settings, now: datetime) -> Line:
    """How long the minute with the most prompts of the next day takes at the pace that was set."""
    found = await health.busiest_minute(session, now, now + AHEAD)
    if found is None:
        return OK, "busiest minute: nothing is planned for the next 24 h"
    minute, prompts = found
    takes = timedelta(seconds=prompts / settings.send_rate)
    text = (
        f"busiest minute: {minute:%H:%M} UTC, {prompts:,} prompt{'s' * (prompts != 1)},"
        f" {_length(takes)} at {settings.send_rate:g}/s"
    )
    return (OK, text) if takes <= LONG else (WARN, f"{text}: the last ones come that late")


def _length(takes: timedelta) -> str:
    seconds = max(1, round(takes.total_seconds()))
    return f"{seconds} s" if seconds < 300 else f"{round(seconds / 60)} min"
