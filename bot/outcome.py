"""How a workout went: noted on the workout and its lifts, undoably, from a tap or a sentence."""

from collections.abc import Sequence
from datetime import datetime

from bot.context import Turn
from content.loads import Doubt, doubt_load
from content.log import OneSide, Setting
from content.replies.reading import LoadReport
from storage import journal
from storage.models import Lift, Workout
from storage.workouts import lifts_of, setting_of

WORST = {"0-3": 6, "4-5": 10, "6-10": 12}
"""Half points a band stands for: its worst number; of the open one the lowest until it is named (A2)."""
REPORTED = ("done", "partly", "stopped")
"""Statuses of which more can be asked: how bad it was, where, when."""
PRESCRIBED = (
    "person_id", "workout_id", "exercise", "step", "load", "sets", "target", "tempo", "rest_s", "per_side",
    "key", "done_load", "done",
)  # fmt: skip
"""What the other leg keeps of a lift once one leg's report tells them apart."""
STATUS = {"0-3": "done", "4-5": "done", "6-10": "stopped"}


async def note_band(turn: Turn, workout: Workout, band: str, finished_at: datetime) -> None:
    """Note "done" with the worst pain during it, or "stopped"; what was prescribed counts as done."""
    status = STATUS[band]
    await turn.change(
        workout, status=status, during=WORST[band], finished_at=workout.finished_at or finished_at
    )
    if status == "done":
        await fill_as_prescribed(turn, workout)


async def note_status(turn: Turn, workout: Workout, status: str, finished_at: datetime | None) -> None:
    """Note a status that says nothing about pain: partly, skipped, or done as a check-in tells."""
    await turn.change(workout, status=status, finished_at=finished_at)
    if status == "done":
        await fill_as_prescribed(turn, workout)
    if status == "skipped":
        await turn.change(workout, during=None)


async def fill_as_prescribed(turn: Turn, workout: Workout) -> None:
    """Every lift without a report of its own was done as prescribed."""
    lifts = (await lifts_of(turn.session, turn.person.id, [workout.id]))[workout.id]
    await turn.change_all(
        [
            (lift, {"done": [lift.target] * lift.sets, "done_load": lift.load})
            for lift in lifts
            if lift.done is None
        ]
    )


async def note_during(turn: Turn, workout: Workout, half_points: int) -> None:
    """Note the worst score during the workout; 6 or more means that it was stopped."""
    await turn.change(workout, during=half_points)


def reported_sets(lift: Setting, report: LoadReport) -> list[int]:
    """Repetitions or seconds per set as reported; without any the prescription stands."""
    said = report.seconds or report.reps
    return list(said) if said else [lift.target] * lift.sets


async def note_load(turn: Turn, lift: Lift, report: LoadReport) -> None:
    """Note the real weight and repetitions of one lift."""
    load = lift.load if report.load is None else report.load
    await turn.change(lift, done_load=load, done=reported_sets(setting_of(lift), report))


def find_lift(lifts: Sequence[Lift], report: LoadReport, side: OneSide | None = None) -> Lift | None:
    """The lift a report is about, with this leg alone where it is named; `None` when it could be several."""
    mine = [lift for lift in lifts if side is None or lift.side in ("", side)]
    if report.exercise:
        named = [lift for lift in mine if lift.exercise == report.exercise]
        return named[0] if len(named) == 1 else None
    loaded = [lift for lift in mine if lift.load]
    candidates = loaded if report.load and loaded else [lift for lift in mine if lift.key]
    return candidates[0] if len(candidates) == 1 else None


async def tell_apart(turn: Turn, lift: Lift, side: OneSide | None) -> None:
    """Let a lift that both legs did alike be this leg's alone; the other leg's stands as prescribed."""
    if side is None or lift.side or not lift.per_side:
        return
    lifts = (await lifts_of(turn.session, turn.person.id, [lift.workout_id]))[lift.workout_id]
    other = Lift(**{name: getattr(lift, name) for name in PRESCRIBED})
    other.position = max(each.position for each in lifts) + 1
    other.side = "left" if side == "right" else "right"
    await journal.add(turn.session, other, turn.update_id, turn.now)
    await turn.change(lift, side=side)


def doubt(lift: Lift, report: LoadReport) -> Doubt | None:
    """A reported load so far above the prescribed one that it looks like a slip, with the likely meaning."""
    return doubt_load(report.load or 0, lift.load)
