"""Whether one session brought a reaction so strong that warning signs are asked about (3.5/2, 3.14)."""

from datetime import datetime

from content.log import Log, Training
from content.progression.baseline import read_baseline
from content.progression.facts import (
    RAISED,
    SEVERE_DURING,
    SEVERE_P48,
    SEVERE_RISE,
    SEVERE_RISE_SCORE,
    SPIKE,
    SPIKE_SCORE,
)
from content.progression.history import whole
from content.sides import side_logs


def is_severe(log: Log, training_id: int, now: datetime) -> bool:
    """Tell whether a session was severe on any side: during 8, 48 h score 6 or 5 with a rise of 3, or a
    next-day spike that has not settled (rule 3.5 row 2, A17).
    """
    return any(_is_severe(one, training_id, now) for one in tuple(side_logs(log).values()) or (log,))


def _is_severe(log: Log, training_id: int, now: datetime) -> bool:
    found = next((each for each in log.trainings if each.id == training_id), None)
    return found is not None and _is_loud(found, read_baseline(log, now).usual)


def _is_loud(training: Training, usual: int) -> bool:
    during = whole(training.during) or 0
    p24 = whole(training.p24.half_points) if training.p24 else None
    p48 = whole(training.p48.half_points) if training.p48 else None
    lasting = p48 is not None and (
        p48 >= SEVERE_P48 or (p48 - usual >= SEVERE_RISE and p48 >= SEVERE_RISE_SCORE)
    )
    spike = p24 is not None and (p24 - usual >= SPIKE or p24 >= SPIKE_SCORE)
    settled = p48 is not None and p48 - usual < RAISED
    return during >= SEVERE_DURING or lasting or (spike and not settled)
