"""The decision table's rows stand in the order of the specification, each with what it rests on."""

from content.progression.rules import RULES, find_ceilings
from content.sources import PATTERNS, name_sources
from tests.content.progression.sundays import facts
from tests.content.progression.test_amended import hinge, week

MODEL = "pain-monitoring model"
ROWS = (
    ("1", "red_flag", "S003 L227, S004 L33"),
    ("1b", "flag_for_doctor", "S003 L227, judgement"),
    ("2", "severe_response", f"judgement on the {MODEL}, A17"),
    ("3", "pain_during_high", MODEL),
    ("4", "persisted", "S000 L71"),
    ("5", "spike", "S003 L146, judgement"),
    ("6", "jump_unconfirmed", "judgement"),
    ("7", "two_unresolved", "judgement"),
    ("8", "time_off", "direction from the literature, numbers judgement"),
    ("8b", "returned", "direction from the literature, judgement"),
    ("9", "too_heavy", "S000 L24, judgement"),
    ("10", "settled_only_by_48h", "S000 L71, S003 L128"),
    ("11", "waiting_for_48h", "judgement"),
    ("12", "next_day_moderate", f"{MODEL}, A10"),
    ("13", "pain_during_moderate", "S003 L146"),
    ("14", "week_rise", f"{MODEL}, A4"),
    ("15", "missing_answer", "judgement, A2"),
    ("15b", "baseline_incomplete", "judgement, A9"),
    ("15c", "recalled", "judgement, A6"),
    ("16", "masked", "judgement"),
    ("17", "form_broke", "S003 L143"),
    ("17", "effort_limit", "ACSM 2009"),
    ("18", "low_adherence", "judgement"),
    ("19", "reps_below_range", "S000 L24"),
    ("19b", "too_few_here", "judgement"),
    ("20", "overshoot", "judgement, A6"),
    ("21", "cooldown", "judgement"),
    ("22", "repeated_setbacks", "S003 L224"),
    ("23", "deload_due", "judgement, A17"),
    ("24", "staggered", "S003 L161, A4, A8"),
    ("24b", "one_new_stress", "S003 L161, A3"),
    ("25", "run_step", "S003 L161"),
    ("25a", "too_soon", "S000 L69"),
    ("25a", "left_out", "judgement, A3"),
    ("25b", "not_clean", "judgement, A1"),
)


def test_the_rows_of_the_table() -> None:
    assert tuple((rule.number, rule.fires.__name__, rule.source) for rule in RULES) == ROWS
    assert find_ceilings(facts(week(hinge()))) == []


def test_every_row_rests_on_something_that_can_be_named() -> None:
    for rule in RULES:
        assert any(pattern[0] in name_sources(rule.source) for pattern in PATTERNS), rule.number
