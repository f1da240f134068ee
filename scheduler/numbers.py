"""The numbers after a workout: when each is asked, and in which message.

A 24 h number rides in a daily message 20 to 28 h after the workout (decision 5), a 48 h number in one 36 to
60 h after it (amendment A12); numbers of two workouts share a message where these times allow it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from scheduler.rows import Rows, Wanted
from storage.models import Run, Workout

CHECKIN_AFTER, CHECKIN_LIMIT = timedelta(hours=24), timedelta(hours=36)
FOLLOWUP_AFTER, FOLLOWUP_LIMIT = timedelta(hours=48), timedelta(hours=72)
SESSION_AFTER = timedelta(minutes=60)
"""How long the day's session waits for the number that is asked before it (decision 5)."""
RIDES = {
    "checkin": (timedelta(hours=20), timedelta(hours=28)),
    "followup": (timedelta(hours=36), timedelta(hours=60)),
    "runcheck": (timedelta(hours=16), timedelta(hours=34)),
    "runfollow": (timedelta(hours=36), timedelta(hours=66)),
}
"""How long after the workout a message may be in which this number is asked along with something else."""
RUN_ANSWERS = {"p24": (timedelta(hours=16), CHECKIN_LIMIT), "p48": (CHECKIN_LIMIT, FOLLOWUP_LIMIT)}
"""How long after a run an answer to the one test is that run's (amendment A7); wider than for a workout, so
that one number serves both."""
AFTER_REACTION = "safety:w"
"""Keys of the lists after a strong reaction."""
GAP_MEMORY = timedelta(days=7)
DONE = ("done", "partly", "stopped")


def plan_numbers(rows: Rows, daily: Sequence[Wanted], now: datetime) -> tuple[Wanted, ...]:
    """Return the 24 h and 48 h numbers that wait, each by itself or riding in a message."""
    found: list[tuple[datetime, Wanted]] = []
    for workout in rows.workouts:
        basis = _basis(rows, workout)
        if basis is not None:
            wanted = (*_checkin(rows, workout, basis, now), *_followup(rows, workout, basis, now))
            found.extend((basis, one) for one in wanted)
    for run in rows.runs:
        found.extend((run.finished_at, one) for one in _after_run(rows, run, now))
    return _merge(found, daily)


def plan_gaps(rows: Rows, carrier: Wanted, now: datetime) -> tuple[Wanted, ...]:
    """Return the oldest 24 h number that is missing for good; it is only ever asked along with a session.

    What a review asked for is not asked for once more.
    """
    asked = _asked_at_review(rows)
    for workout in rows.workouts:
        basis, key = _basis(rows, workout), f"gap:{workout.id}"
        if basis is None or workout.status not in DONE or (workout.id, "p24") in rows.scored:
            continue
        if f"{workout.id}:p24" in asked:
            continue
        if basis + CHECKIN_LIMIT <= now < basis + GAP_MEMORY and not rows.settled(key):
            return (_ride(Wanted(key, "gap", now, now, workout.id), carrier),)
    return ()


def _asked_at_review(rows: Rows) -> set[str]:
    reviews = [prompt for prompt in rows.prompts if prompt.kind == "review" and prompt.sent_at]
    forgotten = {gap for prompt in reviews for gap in prompt.payload.get("forgotten", [])}
    return forgotten | {prompt.payload.get("gap", "") for prompt in reviews}


def _basis(rows: Rows, workout: Workout) -> datetime | None:
    """The instant from which 24 h count: the end of the workout, else when it was prescribed."""
    if workout.status == "skipped":
        return None
    if workout.finished_at:
        return workout.finished_at
    if workout.status != "planned" or workout.date in rows.moves or _is_hidden(rows, workout):
        return None
    shown = rows.sent(f"session:{workout.date}") or rows.sent(f"daily:{workout.date}")
    # A day that was opened may be closed again by the morning's number: then no session was shown.
    return shown.sent_at if shown and shown.workout_id == workout.id else None


def _is_hidden(rows: Rows, workout: Workout) -> bool:
    """Whether the list after a strong reaction stands in the session's place and waits for its answer."""
    lists = [each for each in rows.prompts if each.kind == "safety" and each.key.startswith(AFTER_REACTION)]
    waits = [each.sent_at for each in lists if each.sent_at and not each.answered_at]
    return any(rows.today(at) <= workout.date for at in waits)


def _checkin(rows: Rows, workout: Workout, basis: datetime, now: datetime) -> tuple[Wanted, ...]:
    key, limit = f"checkin:{workout.id}", basis + CHECKIN_LIMIT
    if (workout.id, "p24") in rows.scored or rows.settled(key):
        return ()
    return _ask(rows, Wanted(key, "checkin", basis + CHECKIN_AFTER, limit, workout.id), now)


def _followup(rows: Rows, workout: Workout, basis: datetime, now: datetime) -> tuple[Wanted, ...]:
    key, limit = f"followup:{workout.id}", basis + FOLLOWUP_LIMIT
    is_open = workout.id in rows.raised and (workout.id, "p48") not in rows.scored
    if not is_open or rows.settled(key):
        return ()
    return _ask(rows, Wanted(key, "followup", basis + FOLLOWUP_AFTER, limit, workout.id), now)


def _after_run(rows: Rows, run: Run, now: datetime) -> tuple[Wanted, ...]:
    """The number after a run, unless that day has an answer already; after a raised one another."""
    check, follow, end = f"runcheck:{run.id}", f"runfollow:{run.id}", run.finished_at
    found: list[Wanted] = []
    if (run.id, "p24") not in rows.runs_scored and not rows.settled(check):
        found += _ask(rows, Wanted(check, "runcheck", end + CHECKIN_AFTER, end + CHECKIN_LIMIT), now)
    lasting = run.id in rows.runs_raised and (run.id, "p48") not in rows.runs_scored
    if lasting and not rows.settled(follow):
        found += _ask(rows, Wanted(follow, "runfollow", end + FOLLOWUP_AFTER, end + FOLLOWUP_LIMIT), now)
    return tuple(found)


def _ask(rows: Rows, wanted: Wanted, now: datetime) -> tuple[Wanted, ...]:
    """Outside quiet hours, also when it is late; nothing at all once its time is over."""
    due = rows.awake(wanted.due_at)
    if due < now < rows.awake(now):
        due = rows.awake(now)
    expires = min(wanted.expires_at, rows.quiet_start(max(due, now)))
    return (replace(wanted, due_at=due, expires_at=expires),) if max(due, now) < expires else ()


def _merge(found: Sequence[tuple[datetime, Wanted]], daily: Sequence[Wanted]) -> tuple[Wanted, ...]:
    """Let each number ride in the message nearest to its own time; the later ones find theirs first."""
    carriers, merged = list(daily), list[Wanted]()
    for basis, one in sorted(found, key=_order, reverse=True):
        host = _find_host(one, basis, carriers)
        if host is None:
            carriers.append(one)
        merged.append(_ride(one, host) if host else one)
    return tuple(merged)


def _order(pair: tuple[datetime, Wanted]) -> tuple[bool, datetime, str]:
    """Numbers of runs come last: they join a workout's, which says more."""
    one = pair[1]
    return not one.kind.startswith("run"), one.due_at, one.key


def _find_host(one: Wanted, basis: datetime, carriers: Sequence[Wanted]) -> Wanted | None:
    start, end = RIDES[one.kind]
    hosts = [host for host in carriers if start <= host.due_at - basis <= end]
    return min(hosts, key=lambda host: abs(host.due_at - one.due_at), default=None)


def _ride(one: Wanted, carrier: Wanted) -> Wanted:
    return Wanted(one.key, one.kind, carrier.due_at, carrier.expires_at, one.workout_id, carrier.key)
