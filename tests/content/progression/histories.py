"""Made-up people: wild ones and careful ones, with every kind of exercise, from a source of chance alone."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import Any, TypeVar

from content.log import Equipment, Log, Phase, Score, Training
from content.progression.ceilings import CAUTION
from content.progression.facts import level
from content.progression.review import Review, Suggestion
from tests.content.progression.diary import BAR, Diary

Any_ = TypeVar("Any_")

BELLS = Equipment("dumbbell", "kg", (200, 400, 600, 800, 1000, 1250, 1500))
BANDS = Equipment("band", "kg", (100, 200, 300))
STACK = Equipment("stack", "kg", tuple(range(500, 10001, 500)))
KETTLE = Equipment("kettlebell", "kg", (800, 1200, 1600, 2400))
POUNDS = Equipment("dumbbell", "lb", tuple(range(500, 5001, 500)))
OWNED: tuple[tuple[Equipment, ...], ...] = (
    (), (BAR,), (BELLS,), (BELLS, BANDS), (BAR, BELLS), (KETTLE,), (STACK,), (POUNDS,),
    (Equipment("kettlebell", "kg", (800,)),),
)  # fmt: skip
PHASES: tuple[Phase, ...] = ("P1", "P2a", "P2b", "P3", "P4", "maintenance")
RDL, BRIDGE, SLIDER, HOLD, HINGE = (
    "H1_rdl", "B4_bridge_sl", "K2_slider_glide", "I2_bridge_hold_sl", "H2_hip_hinge",
)  # fmt: skip
EXERCISES = (
    (RDL, 0, 4000), (RDL, 0, 0), (HINGE, 0, 1000), (BRIDGE, 4, 0), (BRIDGE, 11, 800), (SLIDER, 0, 0),
    (SLIDER, 4, 0), (HOLD, 0, 0), (HOLD, 8, 0), ("K3_nordic", 2, 0), ("K1_ball_two_up_one_down", 3, 0),
    ("I3_heel_dig", 2, 0), ("G3_side_plank", 1, 0),
)  # fmt: skip


def some(random: Random, values: Sequence[Any_], chance: float = 0.5) -> Any_ | None:
    """One of the values, or now and then nothing."""
    return random.choice(values) if random.random() < chance else None


def calm_session(random: Random) -> dict[str, Any]:
    return {"p24": random.randint(0, 3), "during": random.randint(0, 3), "reps": random.randint(10, 16)}


def wild_session(random: Random) -> dict[str, Any]:
    return {
        "p24": some(random, range(10), 0.8),
        "p48": some(random, range(10)),
        "during": some(random, range(10), 0.8),
        "reps": random.randint(7, 16),
        "masked": random.random() < 0.2,
        "form_ok": random.choice((None, True, True, False)),
        "more_left": random.choice((None, True, True, False)),
        "status": random.choice(("done", "done", "done", "partly", "stopped", "skipped")),
        "load": some(random, (2000, 3500, 4000, 4500, 6000)),
        "late": random.choice((24, 24, 24, 18, 30, 80)),
        "tier": random.choice(("heavy", "heavy", "easy")),
    }


def make_diary(random: Random, *, calm: bool = False) -> Diary:
    """Somebody at a review: some weeks behind them, one week to decide on."""
    diary = Diary(
        baseline=random.randint(0, 5),
        baseline_answers=random.choice((9, 9, 9, 2, 3, 7)),
        phase=random.choice(PHASES),
        equipment=random.choice(OWNED),
        ceiling=random.choice((None, None, 3, 4, 5)),
        facts={"deload": random.randint(0, 1)},
    )
    for exercise, step, load in random.sample(EXERCISES, random.randint(1, 4)):
        if exercise not in diary.settings():
            diary.prescribe(exercise, load, step=step)
    for _ in range(random.choice((0, 0, 1, 1, 2, 4))):
        train(diary, random, calm, random.randint(2, 3))
        diary.close()
        _change(diary, random)
    train(diary, random, calm, random.randint(0 if not calm else 2, 3))
    return diary


def any_diary(random: Random) -> Diary:
    """As many calm as wild."""
    return make_diary(random, calm=random.random() < 0.5)


def calm_diary(random: Random) -> Diary:
    return make_diary(random, calm=True)


def train(diary: Diary, random: Random, calm: bool, count: int) -> None:
    for _ in range(count):
        session = (calm_session if calm or random.random() < 0.5 else wild_session)(random)
        if not _asks_48h(diary, session["p24"]):
            session["p48"] = None
        diary.train(**session)


def _asks_48h(diary: Diary, p24: int | None) -> bool:
    return p24 is not None and (p24 - max(diary.baseline, 1) >= 2 or p24 >= 6)


def _change(diary: Diary, random: Random) -> None:
    exercise = random.choice(sorted(diary.settings()))
    current = diary.settings()[exercise]
    how = random.choice(("none", "back", "up", "out"))
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
