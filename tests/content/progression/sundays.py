"""What the rules know of a diary on its Sunday, or so many days after it."""

from typing import Any

from content.progression.evidence import Shared, read_facts, read_shared
from content.progression.facts import Facts
from content.progression.history import History, read_history
from tests.content.progression.diary import DAY, Diary, at


def history(diary: Diary, days: int = 0) -> History:
    """What is known so many days after Sunday."""
    day = diary.sunday + days * DAY
    return read_history(diary.log(), day, at(day, 19))


def shared(diary: Diary, days: int = 0, **how: Any) -> Shared:
    return read_shared(history(diary, days), **how)


def facts(diary: Diary, exercise: str = "H1_rdl", days: int = 0) -> Facts:
    return next(each for each in read_facts(history(diary, days)) if each.exercise == exercise)
