"""The invariants of rule 3.11 about what stands around one exercise: running, time off, the usual, the gate.

I12 (sides) is in test_both_sides.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from content.exercises import EXERCISES
from content.log import Flag, Log, Score
from content.progression.baseline import ENOUGH, read_baseline
from content.progression.ceilings import CAUTION
from content.progression.facts import BENT, level
from content.progression.gate import gate_day, step_back_now
from content.progression.limits import ORDER
from content.progression.reentry import reenter_now
from content.progression.review import Suggestion, review, review_holds
from tests.content.progression.diary import DAY, START, Diary, at
from tests.content.progression.histories import (
    diaries,
    generated,
    raised_by_one,
    weeks_trainings,
    with_training,
)

CALM = diaries(calm=True)
ANY = diaries() | CALM
DAYS = st.integers(0, 20)
SCORES = st.lists(st.integers(0, 16), min_size=3, max_size=40)


@generated
@given(SCORES, st.integers(1, 40))
def test_i2_the_usual_never_rises_by_itself(scores: list[int], more: int) -> None:
    daily = tuple(Score(each, at(START + n * DAY, 8)) for n, each in enumerate(scores))
    sundays = tuple(START + (7 * n + 6) * DAY for n in range(8))
    log = Log(started=START, daily=daily, reviewed=sundays)
    levels = [
        read_baseline(log, at(START + n * DAY, 12)).level for n in range(ENOUGH - 1, len(scores) + more)
    ]
    assert levels == sorted(levels, reverse=True)


@generated
@given(ANY, st.integers(0, 2))
def test_i7_a_hold_gets_longer_at_most_every_third_day(diary: Diary, days: int) -> None:
    changed = diary.sunday - days * DAY
    for setting in list(diary.settings().values()):
        diary.change(replace(setting, sets=0, load=0, step=0), day=changed - DAY)
        diary.change(setting, day=changed)
    assert review_holds(diary.log(), diary.sunday, at(diary.sunday, 19)) == ()


@generated
@given(ANY, st.integers(9, 80), st.integers(1, 60))
def test_i8_a_longer_absence_is_never_a_heavier_start(diary: Diary, days: int, longer: int) -> None:
    assume(weeks_trainings(diary))
    log, last = diary.log(), diary.trainings[-1].date
    short = {each.exercise: each for each in _returns(log, last + days * DAY)}
    for each in _returns(log, last + (days + longer) * DAY):
        before = short.get(each.exercise)
        assert each.proposed is not None
        assert level(each.proposed) <= level(each.current)
        if before is not None and before.proposed is not None:
            assert level(each.proposed) <= level(before.proposed)


def _returns(log: Log, day: date) -> tuple[Suggestion, ...]:
    return reenter_now(log, day, at(day))


@generated
@given(ANY, DAYS, st.none() | st.integers(0, 20))
def test_i9_no_session_while_a_red_flag_is_open(diary: Diary, days: int, score: int | None) -> None:
    today = diary.sunday + days * DAY
    diary.flags.append(Flag("F04", "U", at(diary.sunday, 9)))
    assert gate_day(diary.log(), today, at(today, 10), score).tier == "none"


@generated
@given(ANY)
def test_i13_a_running_step_leaves_a_bent_hip_as_it_is(diary: Diary) -> None:
    for found in diary.review(run_step=True).suggestions:
        if EXERCISES[found.exercise].compression >= BENT:
            assert found.action != "PROGRESS"


@generated
@given(ANY, DAYS, st.none() | st.integers(0, 18))
def test_i1_more_pain_never_opens_the_day_wider(diary: Diary, days: int, score: int | None) -> None:
    assume(weeks_trainings(diary))
    log, today = diary.log(), diary.sunday + days * DAY
    before = gate_day(log, today, at(today, 10), score)
    for worse in raised_by_one(diary.trainings[-1]):
        after = gate_day(with_training(log, worse), today, at(today, 10), score)
        assert ORDER.index(after.tier) <= ORDER.index(before.tier)
    if score is not None:
        worse_today = gate_day(log, today, at(today, 10), score + 2)
        assert ORDER.index(worse_today.tier) <= ORDER.index(before.tier)


@generated
@given(ANY, DAYS)
def test_between_reviews_nothing_gets_heavier(diary: Diary, days: int) -> None:
    today = diary.sunday + days * DAY
    for found in step_back_now(diary.log(), today, at(today, 10)):
        assert found.proposed is not None
        assert level(found.proposed) < level(found.current)
        assert CAUTION[found.action] <= CAUTION["BACK"]


@generated
@given(ANY, st.sampled_from((-1, 21, 99)), st.sampled_from(("during", "p48", "daily")))
def test_i16_impossible_scores_are_missing_ones(diary: Diary, wrong: int, what: str) -> None:
    log, today, now = diary.log(), diary.sunday, at(diary.sunday, 19)
    if what == "daily":
        odd = replace(log, daily=(*log.daily, Score(wrong, at(diary.monday, 8))))
        assert review(odd, today, now) == review(log, today, now)
        return
    for training in weeks_trainings(diary)[:1]:
        end: datetime = at(training.date)
        value = wrong if what == "during" else Score(wrong, end + timedelta(hours=48))
        odd = with_training(log, replace(training, **{what: value}))  # type: ignore[arg-type]
        missing = with_training(log, replace(training, **{what: None}))  # type: ignore[arg-type]
        assert review(odd, today, now) == review(missing, today, now)
