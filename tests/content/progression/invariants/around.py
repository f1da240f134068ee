"""The invariants about what stands around one exercise: time off, the usual, the gate, flares."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from content.exercises import EXERCISES
from content.log import Flag, Log, Score
from content.progression.baseline import ENOUGH, read_baseline
from content.progression.ceilings import CAUTION
from content.progression.evidence import read_facts
from content.progression.facts import BENT, level
from content.progression.flare_mode import calm_settings
from content.progression.gate import gate_day, step_back_now
from content.progression.history import read_history
from content.progression.limits import ORDER
from content.progression.new_usual import lighter_settings
from content.progression.reentry import reenter_now, restart_settings
from content.progression.review import Suggestion, review, review_holds
from content.progression.severity import is_severe
from tests.content.progression.catalogue import placeholders
from tests.content.progression.diary import DAY, START, at
from tests.content.progression.histories import (
    any_diary,
    raised_by_one,
    some,
    weeks_trainings,
    with_training,
)
from tests.content.progression.invariants.registry import invariant

MOST_DAYS = 20


@invariant
def i2_the_usual_never_rises_by_itself(random: Random) -> bool:
    scores = [random.randint(0, 16) for _ in range(random.randint(3, 40))]
    daily = tuple(Score(each, at(START + n * DAY, 8)) for n, each in enumerate(scores))
    sundays = tuple(START + (7 * n + 6) * DAY for n in range(8))
    log = Log(started=START, daily=daily, reviewed=sundays)
    days = range(ENOUGH - 1, len(scores) + random.randint(1, 40))
    levels = [read_baseline(log, at(START + n * DAY, 12)).level for n in days]
    assert levels == sorted(levels, reverse=True)
    return True


@invariant
def i7_a_hold_gets_longer_at_most_every_third_day(random: Random) -> bool:
    diary = any_diary(random)
    changed = diary.sunday - random.randint(0, 2) * DAY
    for setting in list(diary.settings().values()):
        diary.change(replace(setting, sets=0, load=0, step=0), day=changed - DAY)
        diary.change(setting, day=changed)
    assert review_holds(diary.log(), diary.sunday, at(diary.sunday, 19)) == ()
    return True


@invariant
def i8_a_longer_absence_is_never_a_heavier_start(random: Random) -> bool:
    diary = any_diary(random)
    days, longer = random.randint(9, 80), random.randint(1, 60)
    if not weeks_trainings(diary):
        return False
    log, last = diary.log(), diary.trainings[-1].date
    short = {each.exercise: each for each in _returns(log, last + days * DAY)}
    for each in _returns(log, last + (days + longer) * DAY):
        before = short.get(each.exercise)
        assert each.proposed is not None
        assert level(each.proposed) <= level(each.current)
        if before is not None and before.proposed is not None:
            assert level(each.proposed) <= level(before.proposed)
    return True


def _returns(log: Log, day: date) -> tuple[Suggestion, ...]:
    return reenter_now(log, day, at(day))


@invariant
def i9_no_session_while_a_red_flag_is_open(random: Random) -> bool:
    diary = any_diary(random)
    today = diary.sunday + random.randint(0, MOST_DAYS) * DAY
    diary.flags.append(Flag("F04", random.choice("EU"), at(diary.sunday, 9)))
    assert gate_day(diary.log(), today, at(today, 10), some(random, range(21))).tier == "none"
    return True


@invariant
def i13_a_running_step_leaves_a_bent_hip_as_it_is(random: Random) -> bool:
    for found in any_diary(random).review(run_step=True).suggestions:
        if EXERCISES[found.exercise].compression >= BENT:
            assert found.action != "PROGRESS"
    return True


@invariant
def i1_more_pain_never_opens_the_day_wider(random: Random) -> bool:
    diary = any_diary(random)
    if not weeks_trainings(diary):
        return False
    score = some(random, range(19))
    log, today = diary.log(), diary.sunday + random.randint(0, MOST_DAYS) * DAY
    before = gate_day(log, today, at(today, 10), score)
    for worse in raised_by_one(diary.trainings[-1]):
        after = gate_day(with_training(log, worse), today, at(today, 10), score)
        assert ORDER.index(after.tier) <= ORDER.index(before.tier)
    if score is not None:
        worse_today = gate_day(log, today, at(today, 10), score + 2)
        assert ORDER.index(worse_today.tier) <= ORDER.index(before.tier)
    return True


@invariant
def between_reviews_nothing_gets_heavier(random: Random) -> bool:
    diary = any_diary(random)
    today = diary.sunday + random.randint(0, MOST_DAYS) * DAY
    every = step_back_now(diary.log(), today, at(today, 10))
    for found in every:
        assert found.proposed is not None
        assert level(found.proposed) < level(found.current)
        assert CAUTION[found.action] <= CAUTION["BACK"]
    return bool(every)


@invariant
def a_days_reasons_have_texts_with_the_persons_numbers(random: Random) -> bool:
    diary = any_diary(random)
    today = diary.sunday + random.randint(0, MOST_DAYS) * DAY
    gate = gate_day(diary.log(), today, at(today, 10), some(random, range(21)))
    for reason in gate.reasons:
        assert placeholders(reason.code) == set(reason.args)
    assert gate.reasons or (gate.tier == "heavy" and gate.load == "current")
    return bool(gate.reasons)


@invariant
def i16_impossible_scores_are_missing_ones(random: Random) -> bool:
    diary, wrong = any_diary(random), random.choice((-1, 21, 99))
    log, today, now = diary.log(), diary.sunday, at(diary.sunday, 19)
    what = random.choice(("during", "p48", "daily"))
    if what == "daily":
        odd = replace(log, daily=(*log.daily, Score(wrong, at(diary.monday, 8))))
        assert review(odd, today, now) == review(log, today, now)
        return True
    for training in weeks_trainings(diary)[:1]:
        end: datetime = at(training.date)
        value = wrong if what == "during" else Score(wrong, end + timedelta(hours=48))
        odd = with_training(log, replace(training, **{what: value}))  # type: ignore[arg-type]
        missing = with_training(log, replace(training, **{what: None}))  # type: ignore[arg-type]
        assert review(odd, today, now) == review(missing, today, now)
    return bool(weeks_trainings(diary))


@invariant
def what_lowers_everything_makes_nothing_harder(random: Random) -> bool:
    """A flare, a new usual and beginning anew."""
    diary = any_diary(random)
    log, now = diary.log(), diary.settings()
    lighter = [setting for setting, _ in lighter_settings(log, diary.sunday, at(diary.sunday, 19))]
    for setting in (*calm_settings(log), *restart_settings(log), *lighter):
        assert level(setting) <= level(now[setting.exercise])
    return True


@invariant
def a_reaction_is_as_strong_for_the_list_as_for_the_review(random: Random) -> bool:
    diary = any_diary(random)
    log, now = diary.log(), at(diary.sunday + 5 * DAY, 19)
    history = read_history(log, diary.sunday, now)
    for facts in read_facts(history)[:1]:
        for session in history.week:
            assert facts.is_severe(session) == is_severe(log, session.id, now)
    return bool(history.week)
