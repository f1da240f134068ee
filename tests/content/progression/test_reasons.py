"""Every code has a text and every text a code; the numbers in it are the person's own."""

import ast
import re
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest

from content.locales import catalogue
from content.log import Equipment, Flag, Phase, PhaseEntry, Run, Score
from content.progression.advice import find_advice
from content.progression.baseline import read_baseline
from content.progression.ceilings import CAUTION
from content.progression.counterfactual import explain_alternative
from content.progression.forecast import outlook
from content.progression.gate import gate_day
from content.progression.history import read_history
from content.progression.review import RETURNS, review
from content.progression.rules import RULES, Reason
from tests.content.progression.catalogue import codes, placeholders
from tests.content.progression.diary import DAY, START, Diary, at

CODE = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|SPIKE|REENTRY|OVERSHOOT|STAGGERED|RECALLED")
NOT_CODES = {"STEP_DOWN"}
BY_SESSION = {"PERSISTED_PAST_48H", "SPIKE", "JUMP_UNCONFIRMED", "TWO_UNRESOLVED"}
HOLD = "I2_bridge_hold_sl"


def written_codes() -> set[str]:
    """The codes that the engine's source names."""
    modules = (each for each in files("content.progression").iterdir() if each.name.endswith(".py"))
    source = [each.read_text(encoding="utf-8") for each in modules]
    nodes = [node for text in source for node in ast.walk(ast.parse(text))]
    strings = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {each for each in strings if CODE.fullmatch(each)} - NOT_CODES


def test_codes_and_texts_are_the_same_set() -> None:
    assert codes() == written_codes() | {f"{code}_OTHER_SUSPECT" for code in BY_SESSION}


def test_every_action_and_advice_has_a_text() -> None:
    texts = catalogue("en").texts
    assert all(f"action.{action}" in texts for action in CAUTION)
    assert all(f"advice.{advice}" in texts for advice in ("E", "U", "P", "R", "flare", "restart"))


def test_every_rule_names_its_source_and_says_what_it_does() -> None:
    assert all(rule.source and rule.fires.__doc__ for rule in RULES)
    assert len({rule.fires for rule in RULES}) == len(RULES)
    assert len(RETURNS) == 4


def fits(reason: Reason) -> bool:
    return placeholders(reason.code) == set(reason.args)


def hinge() -> Diary:
    return Diary().prescribe(load=3750).clean_week().prescribe(load=4000, action="PROGRESS")


@pytest.mark.parametrize("p24", [2, 3, 5, 8])
@pytest.mark.parametrize("days", [1, 2, 5])
@pytest.mark.parametrize("p48", [None, 4])
def test_a_gates_reasons_fit_their_texts(p24: int, p48: int | None, days: int) -> None:
    diary = hinge().train(p24, p48)
    diary.flags.append(Flag("F08", "P" if days == 1 else "R", at(diary.monday, 9)))
    day = diary.monday + days * DAY
    assert all(map(fits, gate_day(diary.log(), day, at(day), 8).reasons))


def advice(diary: Diary) -> list[Reason]:
    return list(
        find_advice(
            read_history(diary.log(), diary.sunday, at(diary.sunday, 19)),
            read_baseline(diary.log(), at(diary.sunday, 19)),
        )
    )


def test_three_bad_days_are_a_reason_to_see_a_doctor() -> None:
    diary = Diary().prescribe()
    diary.daily += [Score(12, at(diary.monday + n * DAY, 8)) for n in (0, 1, 3)]
    assert advice(diary) == []
    diary.daily.append(Score(12, at(diary.monday + 2 * DAY, 8)))
    (found,) = advice(diary)
    assert found.code == "THREE_BAD_DAYS"
    assert fits(found)


def test_a_high_usual_for_four_weeks_is_a_reason_to_ask() -> None:
    diary = Diary(baseline=4).prescribe()
    assert advice(diary) == []
    diary.monday = START + 22 * DAY
    (found,) = advice(diary)
    assert found.code == "HIGH_USUAL"
    assert fits(found)


@pytest.mark.parametrize(
    ("entered", "seen"),
    [
        ([("P2b", 60), ("P2a", 30), ("P1", 10)], ["PHASES_BACK"]),
        ([("P2b", 60), ("P2a", 30), ("P2b", 20), ("P2a", 0)], ["PHASES_BACK"]),
        ([("P3", 80), ("P2b", 55), ("P2a", 1)], ["PHASES_BACK"]),
        ([("P3", 80), ("P2b", 56), ("P2a", 1)], []),
        ([("P2b", 60), ("P2a", 30)], []),
        ([("P1", 60), ("P2a", 30), ("P2b", 10)], []),
        ([("P2b", 60), ("P2a", 30), ("P1", -1)], []),
    ],
)
def test_two_phases_back_in_eight_weeks_are_a_reason_to_ask(
    entered: list[tuple[Phase, int]], seen: list[str]
) -> None:
    diary = Diary().prescribe()
    log = replace(
        diary.log(), phases=tuple(PhaseEntry(phase, diary.sunday - ago * DAY) for phase, ago in entered)
    )
    now = at(diary.sunday, 19)
    found = find_advice(read_history(log, diary.sunday, now), read_baseline(log, now))
    assert [reason.code for reason in found] == seen
    assert all(map(fits, found))


SAID = {
    "HIGH_USUAL": [None, None, None, 4, None, 6, None, 8, None, 10],
    "NO_BETTER": [None, None, None, None, None, 6, None, 8, None, 10],
}
"""In which of ten weekly reviews each advice is said to somebody who trains on with a usual of 4."""


@pytest.mark.parametrize("late", [0, 1, 3], ids=["on its day", "a day late", "three days late"])
def test_a_routine_visit_is_advised_every_other_week(late: int) -> None:
    diary = beginner(baseline=4).prescribe(load=4000, hour=8)
    said: dict[str, list[int | None]] = {code: [] for code in SAID}
    for week in range(1, 11):
        for _ in range(3):
            diary.train(4, during=2)
        day = diary.sunday + (late if week % 2 else 0) * DAY
        told = [reason.code for reason in review(diary.log(), day, at(day, 19)).advice]
        for code, weeks in said.items():
            weeks.append(week if code in told else None)
        diary.close()
    assert said == SAID


def test_three_bad_days_do_not_wait_for_their_week() -> None:
    diary = beginner(baseline=2).prescribe(load=4000, hour=8)
    for _ in range(3):
        diary.daily += [Score(14, at(diary.monday + n * DAY, 8)) for n in range(4)]
        diary.train(2)
        assert "THREE_BAD_DAYS" in [reason.code for reason in diary.review().advice]
        diary.close()


@pytest.mark.parametrize(("p24", "seen"), [(3, ["NO_BETTER"]), (2, []), (1, [])])
def test_no_better_after_six_weeks_is_a_reason_to_ask(p24: int, seen: list[str]) -> None:
    diary = Diary(baseline=3).prescribe()
    for _ in range(5):
        diary.clean_week(p24=p24)
    diary.train(p24)
    found = advice(diary)
    assert [reason.code for reason in found] == seen
    assert all(map(fits, found))


def test_weeks_away_are_no_weeks_of_training() -> None:
    diary = Diary(baseline=3).prescribe().clean_week(p24=3).clean_week(p24=3)
    diary.monday += 28 * DAY
    assert advice(diary.train(3)) == []
    assert advice(diary.clean_week(2, p24=3).clean_week(p24=3).clean_week(p24=3).train(3)) != []


def weeks_of(diary: Diary, count: int, **session: Any) -> list[list[Reason]]:
    """What each of so many weekly reviews advises; what it proposes is taken up."""
    said = []
    for _ in range(count):
        for _ in range(3):
            diary.train(**session)
        found = diary.review()
        said.append([reason for reason in found.advice if reason.code == "HELD_FOR_WEEKS"])
        diary.close()
        for each in found.suggestions:
            if each.proposed is not None and each.proposed != each.current:
                diary.change(each.proposed, action=each.action)
    return said


def beginner(**how: Any) -> Diary:
    return Diary(baseline_answers=3, monday=START, **how)


def test_four_weeks_without_anything_harder_are_a_reason_to_ask() -> None:
    """Every other week, and not beside another reason to ask: after six weeks NO_BETTER takes over."""
    said = weeks_of(beginner(baseline=3).prescribe(load=4000, hour=8), 7, p24=3, during=4)
    assert [len(each) for each in said] == [0, 0, 0, 1, 0, 0, 0]
    assert said[3] == [Reason("HELD_FOR_WEEKS", {"day": START, "done": 12})]
    assert all(map(fits, said[3]))
    said = weeks_of(beginner(baseline=1).prescribe(load=4000, hour=8), 8, p24=1, during=4)
    assert [len(each) for each in said] == [0, 0, 0, 1, 0, 1, 0, 1]


def test_time_is_counted_from_what_last_got_harder() -> None:
    diary = beginner(baseline=3).prescribe(load=4000, hour=8)
    weeks_of(diary, 1, p24=3, during=2)
    since = diary.monday - DAY
    said = weeks_of(diary, 4, p24=3, during=4)
    assert said == [[], [], [], [Reason("HELD_FOR_WEEKS", {"day": since, "done": 12})]]


def test_more_repetitions_and_another_exercise_are_something_harder() -> None:
    assert not any(weeks_of(beginner().prescribe(load=4000, hour=8), 5, reps=10))
    diary = beginner(baseline=3).prescribe(load=4000, hour=8)
    weeks_of(diary, 3, p24=3, during=4)
    diary.prescribe("B4_bridge_sl", 0, step=4, day=diary.monday)
    assert not any(weeks_of(diary, 3, p24=3, during=4))


def test_trunk_work_that_goes_on_is_no_comfort() -> None:
    diary = beginner(baseline=3).prescribe(load=4000, hour=8).prescribe("G3_side_plank", 0, hour=8)
    said = weeks_of(diary, 4, p24=3, during=4)
    assert diary.settings()["G3_side_plank"].step > 0 or said[3]
    assert [reason.code for reason in said[3]] == ["HELD_FOR_WEEKS"]


def test_who_trains_little_or_has_nothing_heavier_is_not_sent_to_anybody() -> None:
    little = beginner(baseline=3).prescribe(load=4000, hour=8)
    for _ in range(5):
        little.train(3, during=4)
        assert not little.review().advice
        little.close()
    top = Equipment("kettlebell", "kg", (800,))
    alone = beginner(baseline=3, equipment=(top,)).prescribe(load=800, hour=8)
    assert not any(weeks_of(alone, 5, p24=3, during=2, reps=15))


def test_running_that_goes_on_is_something_harder() -> None:
    diary = beginner(baseline=3).prescribe(load=4000, hour=8)
    weeks_of(diary, 3, p24=3, during=4)
    for _ in range(3):
        diary.train(3, during=4)
    now = at(diary.sunday, 19)
    codes_ = [reason.code for reason in review(diary.log(), diary.sunday, now).advice]
    assert "HELD_FOR_WEEKS" in codes_
    ran = replace(diary.log(), runs=(Run(1, diary.monday, at(diary.monday, 12), 1, during=4),))
    assert "HELD_FOR_WEEKS" not in [reason.code for reason in review(ran, diary.sunday, now).advice]


@pytest.mark.parametrize(
    ("session", "what", "load"),
    [
        ({"p24": None}, "p24_missing", 4250),
        ({"p24": 3, "p48": 1}, "p24", 4250),
        ({"p24": 3, "p48": 3}, "p48", 4000),
        ({"during": 5}, "during", 4250),
        ({"during": None}, "during_missing", 4250),
        ({"masked": True}, "masked", 4250),
        ({"reps": 9}, "reps", 4250),
    ],
)
def test_what_would_have_changed_it(session: dict[str, object], what: str, load: int) -> None:
    diary = hinge().train().train().train(**session)  # type: ignore[arg-type]
    found = explain_alternative(diary.log(), diary.sunday, at(diary.sunday, 19), diary.suggestion())
    assert found is not None
    assert found.what == what or (what, found.what) == ("p48", "p24")
    assert found.day == diary.trainings[-1].date
    assert found.proposed.load >= load
    assert f"would_change.{found.what}" in catalogue("en").texts


def test_nothing_would_have_changed_a_rise() -> None:
    diary = hinge().train().train().train()
    assert explain_alternative(diary.log(), diary.sunday, at(diary.sunday, 19), diary.suggestion()) is None


def test_no_single_answer_changes_two_bad_ones() -> None:
    diary = hinge().train(None).train(None).train()
    assert explain_alternative(diary.log(), diary.sunday, at(diary.sunday, 19), diary.suggestion()) is None


def test_the_outlook_shows_both_branches() -> None:
    diary = hinge().train().train().train()
    log, today, now = diary.log(), diary.sunday, at(diary.sunday, 19)
    found = outlook(log, today, now)
    well, flare = ([week[0].load for week in branch] for branch in (found.well, found.flare))
    assert len(well) == len(flare) == 4
    assert well == sorted(well)
    assert well[-1] > 4250 > flare[0]


def test_a_starters_first_sore_session_sends_the_outlook_another_way() -> None:
    diary = Diary(phase="P1", baseline=2, baseline_answers=1, monday=START).prescribe(
        HOLD, 0, day=START, hour=8
    )
    log = diary.train(None, day=START).log()
    found = outlook(log, START, at(START, 19))
    well, flare = ([week[0].step for week in branch] for branch in (found.well, found.flare))
    assert well[0] > flare[0] == 0
    assert all(calm > sore for calm, sore in zip(well, flare, strict=True))


def test_before_any_answer_there_is_no_talk_of_a_last_review() -> None:
    diary = Diary(monday=START).prescribe(load=4000)
    now = at(START, 20)
    first = review(diary.log(), START, now).suggestions[0]
    assert "NO_ANSWER_YET" in [reason.code for reason in first.reasons]
    later = diary.clean_week().suggestion()
    assert [reason.code for reason in later.reasons] == ["NO_SESSION"]


def test_a_session_of_yesterday_still_waits_for_its_answer() -> None:
    diary = Diary().prescribe(load=4000).clean_week()
    diary.train(None, day=diary.sunday)
    assert "NO_ANSWER_YET" in [reason.code for reason in diary.suggestion().reasons]


@pytest.mark.parametrize(
    ("done", "skipped", "asked_for"),
    [((2, 2, 2, 2), 1, True), ((2, 2, 2, 1), 1, False), ((2, 2, 2, 2), 2, False)],
)
def test_eight_sessions_and_two_thirds_of_those_asked_for_are_training(
    done: tuple[int, ...], skipped: int, asked_for: bool
) -> None:
    diary = beginner(baseline=3).prescribe(load=4000, hour=8)
    for week, count in enumerate(done):
        for _ in range(count):
            diary.train(3, during=4)
        for _ in range(skipped):
            diary.skip()
        if week < 3:
            diary.close()
    codes_ = [reason.code for reason in diary.review().advice]
    assert ("HELD_FOR_WEEKS" in codes_) is asked_for


@pytest.mark.parametrize(
    ("score", "days", "seen"), [(6, (0, 1, 2), True), (5, (0, 1, 2), False), (6, (0, 1, 3), False)]
)
def test_three_days_in_a_row_at_six(score: int, days: tuple[int, ...], seen: bool) -> None:
    diary = Diary().prescribe()
    diary.daily += [Score(2 * score, at(diary.monday + n * DAY, 8)) for n in days]
    assert bool(advice(diary)) is seen
    assert all(reason == Reason("THREE_BAD_DAYS", {"score": 6}) for reason in advice(diary))
