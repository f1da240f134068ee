"""A person who lifts, and a flare of theirs day by day."""

from collections.abc import Sequence
from dataclasses import replace

from content.log import Cause, Log, Score
from content.progression.flare_mode import BEGAN, OVER, Flare, calm_settings, end_flare, read_flare
from content.progression.review import Suggestion
from tests.content.progression.diary import DAY, Diary, at
from tests.content.progression.histories import BELLS

RDL, BRIDGE, HOLD, PLANK, CLAM = (
    "H1_rdl", "B4_bridge_sl", "I2_bridge_hold_sl", "G3_side_plank", "G2_clamshell",
)  # fmt: skip


def lifting(**how: object) -> Diary:
    """Two clean weeks at 40 kg with a hold on its seventh rung; the flare begins on the third Monday."""
    diary = Diary(equipment=(*Diary().equipment, BELLS), **how)  # type: ignore[arg-type]
    diary.prescribe(RDL, 4000, hour=8).prescribe(HOLD, 0, step=8, hour=8)
    return diary.clean_week().clean_week()


def flared(diary: Diary, *answers: float, cause: Cause = "person", hour: int = 9) -> Log:
    """Everything calm at once; then one answer each morning from the next day on."""
    began = diary.monday
    for setting in calm_settings(diary.log()):
        diary.change(setting, day=began, hour=hour, cause=cause, action="STEP_DOWN")
    tell(diary, answers)
    return replace(diary.log(), facts={BEGAN: began.toordinal(), OVER: 0})


def tell(diary: Diary, answers: Sequence[float], after: int = 0) -> None:
    """One answer each morning, the first on the day after so many days of this week."""
    days = (diary.monday + (after + n + 1) * DAY for n in range(len(answers)))
    diary.daily += [Score(round(each * 2), at(day, 8)) for each, day in zip(answers, days, strict=True)]


def seen(diary: Diary, log: Log, days: int, hour: int = 12) -> Flare:
    """How the flare stands so many days after this Monday."""
    day = diary.monday + days * DAY
    found = read_flare(log, day, at(day, hour))
    assert found is not None
    return found


def ended(diary: Diary, log: Log, days: int) -> dict[str, Suggestion]:
    """What comes back so many days after this Monday."""
    day = diary.monday + days * DAY
    return {each.exercise: each for each in end_flare(log, day, at(day, 12))}
