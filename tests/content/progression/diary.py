"""Writes logs the way a person lives them: Monday, Wednesday, Friday at 18:00, review on Sunday at 19:00."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from content.log import (
    Cause,
    Change,
    Equipment,
    Flag,
    Lift,
    Log,
    Phase,
    PhaseEntry,
    Score,
    Setting,
    Status,
    Tier,
    Training,
)
from content.progression.history import read_history
from content.progression.review import Review, Suggestion, review
from content.tracks import track_of

START = date(2027, 1, 4)
"""A Monday."""
BAR = Equipment("barbell", "kg", tuple(range(2000, 15001, 250)))
DAY = timedelta(days=1)


def at(day: date, hour: int = 18) -> datetime:
    return datetime.combine(day, time(hour), UTC)


def score(whole: float | None, when: datetime, masked: bool = False) -> Score | None:
    return None if whole is None else Score(round(whole * 2), when, masked)


@dataclass
class Diary:
    """`monday` is the current week's first day; the rest becomes the log."""

    baseline: float = 1
    baseline_answers: int = 9
    phase: Phase = "P2b"
    equipment: tuple[Equipment, ...] = (BAR,)
    facts: Mapping[str, int] = field(default_factory=dict)
    ceiling: int | None = None
    monday: date = START + timedelta(days=14)
    trainings: list[Training] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    reviewed: list[datetime] = field(default_factory=list)
    daily: list[Score] = field(default_factory=list)

    def __post_init__(self) -> None:
        days = [START + n * DAY for n in range(self.baseline_answers)]
        self.daily = [Score(round(self.baseline * 2), at(day, 8)) for day in days]

    def prescribe(
        self,
        exercise: str = "H1_rdl",
        load: int = 4000,
        *,
        step: int = 0,
        sets: int | None = None,
        target: int | None = None,
        day: date | None = None,
        cause: Cause = "review",
        action: str | None = None,
        hour: int = 19,
    ) -> "Diary":
        rung = track_of(exercise)[step]
        setting = Setting(
            exercise,
            step,
            load,
            rung.sets if sets is None else sets,
            rung.target if target is None else target,
        )
        return self.change(setting, day=day, cause=cause, action=action, hour=hour)

    def change(
        self,
        setting: Setting,
        *,
        day: date | None = None,
        cause: Cause = "review",
        action: str | None = None,
        hour: int = 19,
    ) -> "Diary":
        first = all(each.setting.exercise != setting.exercise for each in self.changes)
        when = day or (START if first else self.monday - DAY)
        self.changes.append(Change(at(when, hour), when, setting, "start" if first else cause, action))
        return self

    def settings(self) -> dict[str, Setting]:
        return {each.setting.exercise: each.setting for each in self.changes}

    def train(
        self,
        p24: float | None = 1,
        p48: float | None = None,
        *,
        during: float | None = 2,
        reps: tuple[int, ...] | int | None = None,
        load: int | None = None,
        masked: bool = False,
        form_ok: bool | None = None,
        more_left: bool | None = None,
        status: Status = "done",
        tier: Tier = "heavy",
        only: tuple[str, ...] | None = None,
        hurt: Mapping[str, float] | None = None,
        day: date | None = None,
        late: int = 24,
    ) -> "Diary":
        this_week = [each for each in self.trainings if each.date >= self.monday]
        on = day or self.monday + 2 * len(this_week) * DAY
        asked = [
            each for each in self.settings().values() if each.sets and (only is None or each.exercise in only)
        ]
        lifts = tuple(
            Lift(
                setting=each,
                done_load=each.load if load is None else load,
                done=_reps(each, reps),
                during=round(hurt[each.exercise] * 2) if hurt and each.exercise in hurt else None,
                form_ok=form_ok,
                more_left=more_left,
            )
            for each in asked
        )
        done = status != "skipped"
        self.trainings.append(
            Training(
                id=len(self.trainings) + 1,
                date=on,
                tier=tier,
                phase=self.phase,
                status=status,
                finished_at=at(on) if done else None,
                during=round(during * 2) if done and during is not None else None,
                lifts=lifts if done else tuple(replace(each, done=None, done_load=None) for each in lifts),
                p24=score(p24, at(on) + timedelta(hours=late), masked) if done else None,
                p48=score(p48, at(on) + timedelta(hours=48)),
            )
        )
        return self

    def skip(self) -> "Diary":
        return self.train(status="skipped")

    def clean_week(self, sessions: int = 3, **how: object) -> "Diary":
        for _ in range(sessions):
            self.train(**how)  # type: ignore[arg-type]
        return self.close()

    def close(self) -> "Diary":
        """The review of this week was held; the next week begins."""
        self.reviewed.append(at(self.sunday, 19))
        self.monday += 7 * DAY
        return self

    @property
    def sunday(self) -> date:
        return self.monday + 6 * DAY

    def log(self) -> Log:
        return Log(
            started=START,
            unit=self.equipment[0].unit if self.equipment else "kg",
            phases=(PhaseEntry(self.phase, START),),
            equipment=self.equipment,
            daily=tuple(self.daily),
            trainings=tuple(self.trainings),
            changes=tuple(self.changes),
            flags=tuple(self.flags),
            reviewed=tuple(each.date() for each in self.reviewed),
            reviewed_at=tuple(self.reviewed),
            facts=self.facts,
            ceiling=self.ceiling,
        )

    def review(self, *, days_later: int = 0, run_step: bool = False) -> Review:
        today = self.sunday + days_later * DAY
        return review(self.log(), today, at(today, 19), run_step=run_step)

    def suggestion(self, exercise: str = "H1_rdl", **how: int) -> Suggestion:
        found = self.review(**how).suggestions  # type: ignore[arg-type]
        return next(each for each in found if each.exercise == exercise)

    def week_sessions(self) -> int:
        return len(read_history(self.log(), self.sunday, at(self.sunday, 19)).week)


def _reps(setting: Setting, reps: tuple[int, ...] | int | None) -> tuple[int, ...]:
    if isinstance(reps, tuple):
        return reps
    return (setting.target if reps is None else reps,) * setting.sets


def codes(suggestion: Suggestion) -> tuple[str, ...]:
    return tuple(reason.code for reason in suggestion.reasons)
