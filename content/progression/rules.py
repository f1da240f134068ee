"""The weekly decision table (rule 3.5): a rule is a function and its row; to add one is to add both.

Each rule that fires names the boldest action and the heaviest setting it can live with. The lowest of all
wins, so that a rule can only make a suggestion more careful; progress only happens when none fired.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from content.progression import pain_rules, work_rules
from content.progression.ceilings import CAUTION, Ceiling, Value
from content.progression.facts import Facts


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, in a word: `code` has a text `reason.<code>`, `args` are the person's own numbers in it.

    Loads are hundredths of the person's unit, days are dates, everything else counts as it is. `source` is
    what the rule rests on.
    """

    code: str
    args: Mapping[str, Value] = field(default_factory=dict)
    source: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table: number, function, source ("judgement": no source claims the number)."""

    number: str
    fires: Callable[[Facts], Ceiling | None]
    source: str


RULES: tuple[Rule, ...] = (
    Rule("1", pain_rules.red_flag, "S003 L227, S004 L33"),
    Rule("1b", pain_rules.flag_for_doctor, "S003 L227, judgement"),
    Rule("2", pain_rules.severe_response, "judgement on the pain-monitoring model, A17"),
    Rule("3", pain_rules.pain_during_high, "pain-monitoring model"),
    Rule("4", pain_rules.persisted, "S000 L71"),
    Rule("5", pain_rules.spike, "S003 L146, judgement"),
    Rule("6", pain_rules.jump_unconfirmed, "judgement"),
    Rule("7", pain_rules.two_unresolved, "judgement"),
    Rule("8", work_rules.time_off, "direction from the literature, numbers judgement"),
    Rule("8b", work_rules.returned, "direction from the literature, judgement"),
    Rule("9", work_rules.too_heavy, "S000 L24, judgement"),
    Rule("10", pain_rules.settled_only_by_48h, "S000 L71, S003 L128"),
    Rule("11", pain_rules.waiting_for_48h, "judgement"),
    Rule("12", pain_rules.next_day_moderate, "pain-monitoring model, A10"),
    Rule("13", pain_rules.pain_during_moderate, "S003 L146"),
    Rule("14", pain_rules.week_rise, "pain-monitoring model, A4"),
    Rule("15", pain_rules.missing_answer, "judgement, A2"),
    Rule("15b", pain_rules.baseline_incomplete, "judgement, A9"),
    Rule("15c", pain_rules.recalled, "judgement, A6"),
    Rule("16", pain_rules.masked, "judgement"),
    Rule("17", work_rules.form_broke, "S003 L143"),
    Rule("17", work_rules.effort_limit, "ACSM 2009"),
    Rule("18", work_rules.low_adherence, "judgement"),
    Rule("19", work_rules.reps_below_range, "S000 L24"),
    Rule("19b", work_rules.too_few_here, "judgement"),
    Rule("20", work_rules.overshoot, "judgement, A6"),
    Rule("21", work_rules.cooldown, "judgement"),
    Rule("22", work_rules.repeated_setbacks, "S003 L224"),
    Rule("23", work_rules.deload_due, "judgement, A17"),
    Rule("24", work_rules.staggered, "S003 L161, A4, A8"),
    Rule("24b", work_rules.one_new_stress, "S003 L161, A3"),
    Rule("25", work_rules.run_step, "S003 L161"),
    Rule("25a", work_rules.too_soon, "S000 L69"),
    Rule("25a", work_rules.left_out, "judgement, A3"),
    Rule("25b", pain_rules.not_clean, "judgement, A1"),
)
"""The decision table; rule 26 (progress) and 27 (nothing heavier) are `next_load.advance`."""


def find_ceilings(facts: Facts) -> list[Ceiling]:
    """Return what every rule that fired allows, most cautious first, else in the order of the table."""
    fired = [replace(found, source=rule.source) for rule in RULES if (found := rule.fires(facts)) is not None]
    return sorted(fired, key=lambda ceiling: CAUTION[ceiling.action])
