"""Generated people: wild ones and careful ones, with every kind of exercise."""

import os
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from content.log import Equipment, Log, Score, Training
from content.progression.ceilings import CAUTION
from content.progression.facts import level
from content.progression.review import Review, Suggestion
from tests.content.progression.diary import BAR, Diary

EXAMPLES = int(os.environ.get("EXAMPLES", "25"))
"""Generated cases per property: few in the daily run, many in `make soak`."""
generated = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))

BELLS = Equipment("dumbbell", "kg", (200, 400, 600, 800, 1000, 1250, 1500))
BANDS = Equipment("band", "kg", (100, 200, 300))
RDL, BRIDGE, SLIDER, HOLD, HINGE = (
    "H1_rdl", "B4_bridge_sl", "K2_slider_glide", "I2_bridge_hold_sl", "H2_hip_hinge",
)  # fmt: skip

CALM = st.fixed_dictionaries(
    {"p24": st.integers(0, 3), "during": st.integers(0, 3), "reps": st.integers(10, 16)}
)
WILD = st.fixed_dictionaries(
    {
        "p24": st.none() | st.integers(0, 9),
        "p48": st.none() | st.integers(0, 9),
        "during": st.none() | st.integers(0, 9),
        "reps": st.integers(7, 16),
        "masked": st.sampled_from((False, False, False, True)),
        "form_ok": st.sampled_from((None, True, True, False)),
        "more_left": st.sampled_from((None, True, True, False)),
        "status": st.sampled_from(("done", "done", "done", "partly", "stopped", "skipped")),
        "load": st.none() | st.sampled_from((2000, 3500, 4000, 4500, 6000)),
    }
)


@st.composite
def diaries(draw: st.DrawFn, *, calm: bool = False) -> Diary:
    """Somebody at a review: some weeks behind them, one week to decide on."""
    baseline = draw(st.integers(0, 4))
    diary = Diary(
        baseline=baseline,
        phase=draw(st.sampled_from(("P2a", "P2b", "P3"))),
        equipment=draw(st.sampled_from(((), (BAR,), (BAR, BELLS), (BELLS, BANDS)))),
        ceiling=draw(st.sampled_from((None, None, 3, 5))),
    )
    for exercise, step, load in draw(
        st.lists(
            st.sampled_from(
                (
                    (RDL, 0, 4000),
                    (RDL, 0, 0),
                    (HINGE, 0, 1000),
                    (BRIDGE, 4, 0),
                    (BRIDGE, 11, 800),
                    (SLIDER, 0, 0),
                    (SLIDER, 4, 0),
                    (HOLD, 0, 0),
                    (HOLD, 8, 0),
                    ("K3_nordic", 2, 0),
                )
            ),
            min_size=1,
            max_size=3,
            unique_by=lambda row: row[0],
        )
    ):
        diary.prescribe(exercise, load, step=step)
    for _ in range(draw(st.integers(0, 2))):
        _live(diary, draw, calm)
        _change(diary, draw)
    _train(diary, draw, calm, draw(st.integers(0 if not calm else 2, 3)))
    return diary


def _live(diary: Diary, draw: st.DrawFn, calm: bool) -> None:
    _train(diary, draw, calm, draw(st.integers(2, 3)))
    diary.close()


def _train(diary: Diary, draw: st.DrawFn, calm: bool, count: int) -> None:
    for _ in range(count):
        session: dict[str, Any] = draw(CALM if calm or draw(st.booleans()) else WILD).copy()  # type: ignore[attr-defined]
        if not _asks_48h(diary, session.get("p24")):
            session["p48"] = None
        diary.train(**session)


def _asks_48h(diary: Diary, p24: int | None) -> bool:
    return p24 is not None and p24 - max(diary.baseline, 1) >= 2


def _change(diary: Diary, draw: st.DrawFn) -> None:
    exercise = draw(st.sampled_from(sorted(diary.settings())))
    current = diary.settings()[exercise]
    how = draw(st.sampled_from(("none", "back", "up", "out")))
    if how == "back":
        diary.change(replace(current, load=current.load * 9 // 10 // 250 * 250), action="BACK")
    if how == "up" and current.load:
        diary.change(replace(current, load=current.load + 250), action="PROGRESS")
    if how == "out":
        diary.change(replace(current, step=0, load=0, sets=0), action="STEP_DOWN")


def weeks_trainings(diary: Diary) -> list[Training]:
    return [each for each in diary.trainings if each.date >= diary.monday and each.status != "skipped"]


def with_training(log: Log, training: Training) -> Log:
    return replace(
        log, trainings=tuple(training if each.id == training.id else each for each in log.trainings)
    )


def is_no_bolder(after: Suggestion, before: Suggestion) -> bool:
    """Whether `after` is at most as bold and as heavy."""
    if after.proposed is None:
        return True
    if before.proposed is None or CAUTION[after.action] > CAUTION[before.action]:
        return False
    return level(after.proposed) <= level(before.proposed)


def pairs(after: Review, before: Review) -> list[tuple[Suggestion, Suggestion]]:
    assert [each.exercise for each in after.suggestions] == [each.exercise for each in before.suggestions]
    return list(zip(after.suggestions, before.suggestions, strict=True))


def raised_by_one(training: Training) -> list[Training]:
    """The same training with one score one higher, every way there is."""
    every = []
    for name in ("p24", "p48"):
        told: Score | None = getattr(training, name)
        if told is not None and told.half_points <= 18:
            worse: dict[str, Any] = {name: replace(told, half_points=told.half_points + 2)}
            every.append(replace(training, **worse))
    if training.during is not None and training.during <= 18:
        every.append(replace(training, during=training.during + 2))
    return every


def with_less(training: Training) -> list[Training]:
    """The same training with one score or one exercise's repetitions forgotten, every way there is."""
    forgotten: list[dict[str, Any]] = [{name: None} for name in ("p24", "p48", "during")]
    every = [replace(training, **nothing) for nothing in forgotten]
    for lift in training.lifts:
        lifts = tuple(replace(each, done=None) if each is lift else each for each in training.lifts)
        every.append(replace(training, lifts=lifts))
    return every
