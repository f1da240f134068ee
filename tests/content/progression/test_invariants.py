"""The invariants of rule 3.11 over generated histories."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from content.loads import next_above
from content.log import Flag, Score
from content.progression.baseline import Baseline
from content.progression.ceilings import CAUTION
from content.progression.evidence import read_facts
from content.progression.facts import Facts, level
from content.progression.history import read_history
from content.progression.review import Suggestion, review, suggest
from tests.content.progression.catalogue import placeholders
from tests.content.progression.diary import DAY, Diary, at
from tests.content.progression.histories import (
    BELLS,
    diaries,
    generated,
    is_no_bolder,
    pairs,
    raised_by_one,
    weeks_trainings,
    with_less,
    with_training,
)

CALM = diaries(calm=True)
ANY = diaries() | CALM


def gathered(diary: Diary) -> tuple[Facts, ...]:
    history = read_history(diary.log(), diary.sunday, at(diary.sunday, 19))
    return read_facts(history)


@generated
@given(ANY)
def test_i1_more_pain_is_never_answered_with_more(diary: Diary) -> None:
    log, today = diary.log(), diary.sunday
    before = diary.review()
    for training in weeks_trainings(diary):
        for worse in raised_by_one(training):
            after = review(with_training(log, worse), today, at(today, 19))
            assert all(is_no_bolder(*pair) for pair in pairs(after, before))


@generated
@given(ANY)
def test_i2_a_lower_usual_is_never_answered_with_more(diary: Diary) -> None:
    for facts in gathered(diary):
        level_ = facts.baseline.level
        assume(level_ > 0)
        ledger_fixed = replace(facts, past=())
        lower = replace(ledger_fixed, baseline=Baseline(level_ - 1, level_ - 1, facts.baseline.answers))
        assert is_no_bolder(suggest(lower), suggest(ledger_fixed))


@generated
@given(CALM)
def test_i3_i5_one_small_step_at_a_time(diary: Diary) -> None:
    for facts in gathered(diary):
        found = suggest(facts)
        if found.action != "PROGRESS" or facts.out:
            continue
        assert found.proposed is not None
        same = found.proposed.step == facts.current.step
        done, heavier = facts.low.load, next_above(facts.available, facts.low.load)
        assert found.proposed.load <= max(done * 110 // 100, heavier or 0)
        harder = [
            not same,
            same and found.proposed.load > done,
            same and found.proposed.target > facts.weakest,
        ]
        assert sum(harder) == 1


@generated
@given(ANY)
def test_i4_knowing_less_never_unlocks_progress(diary: Diary) -> None:
    log, today = diary.log(), diary.sunday
    before = diary.review()
    for training in weeks_trainings(diary):
        for less in with_less(training):
            after = review(with_training(log, less), today, at(today, 19))
            for now, then in pairs(after, before):
                assert now.action != "PROGRESS" or then.action == "PROGRESS"


@generated
@given(CALM, st.integers(0, 3))
def test_i4_fewer_than_two_sessions_never_progress(diary: Diary, keep: int) -> None:
    week = weeks_trainings(diary)
    dropped = {each.id for each in week[1:]}
    log = replace(diary.log(), trainings=tuple(each for each in diary.trainings if each.id not in dropped))
    found = review(log, diary.sunday, at(diary.sunday, 19))
    out = {each.exercise for each in found.suggestions if each.current.sets == 0}
    assert all(each.action != "PROGRESS" for each in found.suggestions if each.exercise not in out)


@generated
@given(CALM)
def test_i6_four_clean_sessions_after_going_back(diary: Diary) -> None:
    for exercise, setting in diary.settings().items():
        if setting.sets:
            diary.change(setting, action="BACK")
            found = diary.suggestion(exercise)
            assert found.action != "PROGRESS" or len(found.entries) >= 4


@generated
@given(ANY)
def test_i7_nothing_rises_twice_in_a_week(diary: Diary) -> None:
    log, today = diary.log(), diary.sunday
    for exercise, setting in diary.settings().items():
        assume(setting.sets)
        diary.change(replace(setting, step=0, sets=0, load=0), day=today - 2 * DAY)
        diary.change(setting, day=today - DAY)
        changed = replace(log, changes=diary.log().changes)
        for found in review(changed, today, at(today, 19)).suggestions:
            assert found.exercise != exercise or found.action != "PROGRESS"


@generated
@given(ANY)
def test_i8_a_longer_gap_is_never_answered_with_more(diary: Diary) -> None:
    assume(weeks_trainings(diary))
    assume(all(setting.sets for setting in diary.settings().values()))
    last: dict[str, Suggestion] = {}
    for days in (0, 10, 14, 20, 35, 70):
        found = {each.exercise: each for each in diary.review(days_later=days).suggestions}
        for exercise, now in found.items():
            then = last.get(exercise)
            if then is not None and then.proposed is not None and now.proposed is not None and days > 10:
                assert level(now.proposed) <= level(then.proposed)
        last = found


@generated
@given(ANY, st.sampled_from("EU"))
def test_i9_a_red_flag_stops_all_loading(diary: Diary, urgency: str) -> None:
    diary.flags.append(Flag("F04", urgency, at(diary.sunday, 9)))
    assert all(each.proposed is None for each in diary.review().suggestions)


@generated
@given(ANY)
def test_i10_loads_are_owned_or_were_done(diary: Diary) -> None:
    for facts in gathered(diary):
        found = suggest(facts)
        known = {0, facts.current.load, *facts.available, *(each.load for each in facts.own)}
        known |= {effort.load for week in facts.past for effort in week}
        assert found.proposed is None or found.proposed.load in known


@generated
@given(ANY)
def test_i11_reductions_never_round_up(diary: Diary) -> None:
    for found in diary.review(days_later=17).suggestions:
        if (
            found.action == "REDUCE"
            and found.reasons[0].code == "GAP_2_4_WEEKS"
            and found.proposed is not None
        ):
            assert found.proposed.load * 100 <= max(found.current.load, 6000) * 80


@generated
@given(ANY)
def test_i14_the_order_of_entries_does_not_matter(diary: Diary) -> None:
    log = diary.log()
    turned = replace(
        log,
        trainings=tuple(replace(each, lifts=tuple(reversed(each.lifts))) for each in reversed(log.trainings)),
        daily=tuple(reversed(log.daily)),
        equipment=tuple(reversed(log.equipment)),
    )
    assert review(turned, diary.sunday, at(diary.sunday, 19)) == diary.review() == diary.review()


@generated
@given(ANY)
def test_i15_every_reason_has_a_text_with_the_persons_numbers(diary: Diary) -> None:
    for found in diary.review().suggestions:
        assert found.reasons
        assert all(placeholders(reason.code) == set(reason.args) for reason in found.reasons)


@generated
@given(ANY, st.sampled_from((-1, 21, 99)))
def test_i16_an_impossible_score_is_a_missing_one(diary: Diary, half_points: int) -> None:
    log, today = diary.log(), diary.sunday
    for training in weeks_trainings(diary)[:2]:
        if training.p24 is None:
            continue
        missing = review(with_training(log, replace(training, p24=None)), today, at(today, 19))
        odd = replace(training, p24=Score(half_points, training.p24.at))
        assert review(with_training(log, odd), today, at(today, 19)) == missing


@generated
@given(ANY)
def test_i17_an_unclean_week_never_progresses(diary: Diary) -> None:
    usual = max(diary.baseline, 1)
    allowed = 5 if diary.ceiling == 5 else 4 if usual >= 3 and diary.ceiling is None else 3
    week = weeks_trainings(diary)
    for found in diary.review().suggestions:
        hold = found.exercise == "I2_bridge_hold_sl"
        limit = max(allowed, 5) if hold else allowed
        unclean = any(
            each.status != "done" or each.p24 is None or each.during is None or each.p24.masked
            or each.p24.half_points > 2 * limit or each.p24.half_points > 2 * usual + 2
            or each.during > (10 if hold else 6)
            for each in week
        )  # fmt: skip
        out = found.current.sets == 0
        if unclean and not out:
            assert found.action != "PROGRESS"


@pytest.mark.parametrize("equipment", [(), (BELLS,)])
@pytest.mark.parametrize("usual", range(6))
def test_nobody_diligent_is_stuck(usual: int, equipment: tuple[object, ...]) -> None:
    """With one late answer a week something rises every four weeks, or help is named."""
    diary = Diary(baseline=usual, equipment=equipment)  # type: ignore[arg-type]
    diary.prescribe("B4_bridge_sl", 0, step=4).prescribe("H2_hip_hinge", 0).prescribe(
        "I2_bridge_hold_sl", 0, step=6
    )
    rises, advice = [], []
    for week in range(8):
        top = 15 if week % 2 else 12
        for number in range(3):
            diary.train(usual, reps=(top,) * 3 if number else (45,) * 5, late=80 if number == 0 else 24)
        found = diary.review()
        rises.append(sum(each.action == "PROGRESS" for each in found.suggestions))
        advice += [reason.code for reason in found.advice]
        diary.close()
        for each in found.suggestions:
            if each.proposed is not None and each.proposed != each.current:
                diary.change(each.proposed, action=each.action)
    assert advice or (sum(rises[:4]) and sum(rises[4:]))


def test_caution_orders_every_action() -> None:
    assert sorted(CAUTION, key=CAUTION.__getitem__) == [
        "REFER",
        "STEP_DOWN",
        "BACK",
        "REDUCE",
        "HOLD",
        "PROGRESS",
    ]
