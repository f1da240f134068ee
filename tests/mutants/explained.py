"""Changes that no test can notice, or should not have to, by group and with the reason."""

import re

from tests.mutants.changes import Change

KEY = "a key needs no other name than one of its own"
ANYWHERE = (
    (r'once\((log|history)\.made, \("\[\w+ -> ', KEY),
    (r"\[False -> None\]", "it is only asked whether it holds, and None is as false as False"),
    (r"/\[/ -> \]", "the quotient is floored to an owned weight or compared: a fraction changes nothing"),
    (r'\("(usual_day|test_day|back_day|flare_day|flare_over|bone_clear)", \[0 -> 1\]',
     "without the fact the day is the first or the second of the calendar, both long ago"),
)  # fmt: skip
"""Patterns over `[was -> now]` that mean the same wherever they are."""
MISSING = "a missing score stands for 0 or for 1, both below what is asked"
KNOWN = "a score that is known here"
REASON_ONLY = "of this ceiling only the reason is told"
MORE = "one candidate more, and it changes nothing"
CALM = "calm, or calmer still"
SAME_ANSWERS = "every exercise sees the same sessions and the same usual"
SECOND_DAY = "a calmer next day changes as much, and is looked for first"
PLACES: tuple[tuple[str, str, str, str], ...] = (
    ("ceilings", "CAUTION", r"\[\d -> \d\]", "only the order of the actions counts; two alike are noticed"),
    ("next_load", "_pick", r"load <\[ -> =\] facts.proven", "both alike: the cap is the load"),
    ("next_load", "_choose", r"== \[0 -> 1\]", "no weight is a hundredth"),
    ("next_load", "NO_LOAD_MOVES", r"TRACK_TOP ->|LIGHT_TOP ->", "no exercise with a bent hip ends so"),
    ("next_load", "_advance", r"REPS_UP ->", "one repetition more is what follows either way"),
    ("next_load", "rung_top", r"here.hold", "a hold below its seconds is held by another rule before"),
    ("next_load", "only_reps", r"or \[0 -> 1\]", MISSING),
    ("facts", "Facts.clean_p24", r"or True", "below a usual of 3 a 4 is raised, which is not clean either"),
    ("facts", "Facts._lighter_than", r"load (\[- -> \+\] 1|- \[1 -> 2\])", "nine tenths are less"),
    ("facts", "Facts.is_jump", r"or \[0 -> 1\]", MISSING),
    ("facts", "Facts.is_spike", r"or \[0 -> 1\]", MISSING),
    ("facts", "Facts.is_severe", r"or \[0 -> 1\]", MISSING),
    ("facts", "Facts.done_load", r"-\[1 -> 2\]", "each load in that list stands there twice"),
    ("facts", "Facts._previous_load", r"default=\[0 -> ", "a week without an effort is too short already"),
    ("facts", "Facts._previous_load", r"0( -> 1\]| <\[ -> =\] load)", "of no weight there is no floor"),
    ("facts", "is_raised", r"score <\[= -> \] RAISED", "a 2 is at most 1 above a usual of at least 1"),
    ("facts", "Facts.rise", r"\[0 -> 1\]", MISSING),
    ("flare_mode", "_began_at", r"UTC ->|12 ->", "of the hour only its day is used"),
    ("flare_mode", "_read_flare", r"get\(BEGAN", "without the fact there is no flare, as 0 or as nothing"),
    ("flare_mode", "_read_flare", r"get\(OVER, \[0 -> (None)?\]", "not over, as 0 or as nothing"),
    ("flare_mode", "_come_back", r'"\[wait -> ', "what is left out later begins the flare again on that day"),
    ("flare_mode", "_come_back", r"Ceiling\(", REASON_ONLY),
    ("flare", "is_over", r"changes.get\(exercise, \[", "what was done in a session has been prescribed"),
    ("flare", "_from_clean", r"gap_days or \[0 -> 1\]", "without a session no days, or one, of the 31"),
    ("flare", "_is_restart", r"or \[0 -> 1\]", "without a session no days, or one, of the 61"),
    *(("pain_rules", name, r"or \[0 -> 1\]", "a score that is known here, or far below the limit")
      for name in ("persisted", "spike", "jump_unconfirmed", "two_unresolved", "next_day_moderate",
                   "pain_during_moderate", "_is_high", "_next_day", "_worst", "_during")),
    ("work_rules", "low_adherence", r"get\(facts.exercise, \[0 -> 1\]",
     "whoever did two has done two thirds of three as well"),
    ("work_rules", "low_adherence", r"gap_days or \[0 -> 1\]", "fewer than ten days either way"),
    ("severity", "_is_loud", r"or \[0 -> 1\]", MISSING),
    ("baseline", "_first", r"get", "the chosen usual and its day are always written together"),
    ("dose", "_percent", r"else \[0 -> 1\]", "no sets weigh nothing"),
    ("dose", "_share", r"else \[0 -> 1\]", "no sets weigh nothing"),
    ("dose", "_in_flare", r"get\(OVER, \[0 -> (None)?\]", "not over, as 0 or as nothing"),
    ("dose", "_in_flare", r"\[0 -> 1\] <", "no flare began on the first day of the calendar"),
    ("history", "_sort_into_reviews", r"\[0 -> 1\]|\[1 -> 2\]|start, len",
     "looked for from further back, the first review that could know a session is the same"),
    ("history", "local_date", r"and False\]", "an instant of UTC turned to UTC is itself, only later"),
    ("evidence", "read_one", r"\[facts -> ", KEY),
    ("evidence", "has_next", r"== \[0 -> 1\]", "no weight is a hundredth"),
    ("evidence", "has_next", r"equipment.kind ->", "the levels of a band lie closer than any step allowed"),
    ("evidence", "_gap", r"-> None\]|and False", "a shortcut: the last of all trainings is the same"),
    ("evidence", "_mean_p24", r"else \[0 -> 1\]", MISSING),
    ("advice", "_three_bad_days", r"\[- -> \+\]", "three days in a row, from the last or from the first"),
    ("advice", "find_held", r"weeks \[- -> \+\]", "twice four weeks are an even number"),
    ("gate", "_step_back_now", r"Ceiling\(", REASON_ONLY),
    ("gate", "_was_judged", r"return \[False -> True\]", "only asked about what has a second day"),
    ("gate", "_later_scores", r"or True", "only asked about what has a next day"),
    ("gate", "flare", r"or \[0 -> 1\]", MISSING),
    ("gate", "_rise", r"\[0 -> 1\]", MISSING),
    *(("gate", name, r"or \[0 -> 1\]", MISSING) for name in ("_is_raised", "_is_spike")),
    *(("gate", name, r"or \[0 -> 1\]", KNOWN)
      for name in ("not_settled", "spike", "persisted", "run_not_settled", "_step_back_now")),
    ("reentry", "find_absence", r"get\(SEEN", "both facts are written together, for a month and more"),
    ("reentry", "_reenter_now", r"\[and -> or\]|or \[0 -> 1\]", "what was never asked for was never done"),
    ("reentry", "_is_answered", r"or \[0 -> 1\]", "only asked after ten days and more"),
    ("reentry", "_band", r"\[0 -> (None|1)?\]", "only compared with ten days and more"),
    ("new_usual", "read_new_usual", r"get\(TOLD", "never, or on the first day of the calendar"),
    *(("runs", name, r"or \[0 -> 1\]", MISSING)
      for name in ("is_spike", "is_raised", "_spiked", "_lasted", "_stopped", "_unclean")),
    ("runs", "tell", r"or True", "without a run there is nothing to tell"),
    ("runs", "_verdict", r"or \[0 -> 1\]", KNOWN),
    ("runs", "_rest", r"else \[0 -> 1\]", "fewer than ten days either way"),
    ("runs", "_is_calm", r"2 -> 3\]|2 \* STEADY ->", "a run is forgotten after half of that"),
    ("run_free", "_sent_back", r"get\(", "without a day every run counts, as from the first of the calendar"),
    ("run_free", "_measure", r'"\[?"?min', "nothing has been told in any measure"),
    ("run_day", "needs_bone_look", r"or \[0 -> 1\]", MISSING),
    ("run_day", "needs_bone_look", r"get\(", "never, or on the first day of the calendar"),
    ("run_day", "_free", r"\[today -> None\]", "the day only matters for a new rung"),
    ("run_day", "_waits_for_hinge", r"before \[or -> and\]", "whoever has a rung has taken a step"),
    ("run_day", "_enough", r"<\[= -> \]", "a run of today has been seen before"),
    ("run_day", "plan_runs", r"tiers.get", "a heavy day is left out below as well"),
    ("run_day", "plan_runs", r"<\[= -> \]", "who has run today waits, so it counts for no other day"),
    *(("review", name, r"Ceiling\(", REASON_ONLY) for name in ("_suggest_move", "_suggest_return")),
    ("review", "_review", r"\[and -> or\] each.advice", "no other action has this advice"),
    ("review", "_move_args", r"or \[0 -> 1\]|default=\[", "only told where it is known"),
    *(("review", name, r":\[1 -> 2\]", SAME_ANSWERS) for name in ("find_gaps", "_goes_down")),
    ("both_sides", "combine_reviews", r"reviews\[\[0 -> 1\]\]", "both are of the same day"),
    ("counterfactual", "explain_alternative", r"side=None", "a single side's suggestions name no side"),
    ("counterfactual", "_for_both", r"or True", "without sides there is nothing to alter in them"),
    ("counterfactual", "_rerun", r"\[None -> \]", "an entry altered takes no exercise away"),
    ("counterfactual", "_rerun", r"\[or -> and\]", "without a setting it is no more"),
    ("counterfactual", "_is_more", r"\[or -> and\]|not None", "no entry opens a sign: both propose, or none"),
    ("counterfactual", "_next_day", r"\[1 -> 2\]", "either comes within its three days"),
    ("counterfactual", "_next_day", r"not None\] for own|>\[ -> =\] calm", MORE),
    ("counterfactual", "_second_day", r"silent|p48_missing|_answered|<\[= -> \]", SECOND_DAY),
    ("counterfactual", "_second_day", r"\[\* -> /\]", CALM),
    ("counterfactual", "_altered", r"p48_missing -> |missing=\[missing -> None", SECOND_DAY),
    ("counterfactual", "_during", r"<\[= -> \] MILD", MORE),
    ("counterfactual", "_during", r"2 \[\* -> /\]", CALM),
    ("counterfactual", "_during", r"_at_most\(.*-> None", "unnamed, it felt at most mild"),
    ("counterfactual", "_at_most", r"or True", "unnamed, it felt at most mild"),
    ("counterfactual", "_at_most", r"2 \[\* -> /\]", CALM),
    ("counterfactual", "_reps", r"\[and -> or\] _is_short", MORE),
    ("counterfactual", "_reps", r"or True\] else each", "how much was done of others has no say"),
    ("counterfactual", "_is_short", r"\[or -> and\] \(\)|<\[ -> =\]|default", MORE),
    ("run_counterfactual", "_during", r">\[ -> =\] MILD", MORE),
    ("run_counterfactual", "_during", r"2 \[\* -> /\]", CALM),
    ("run_counterfactual", "_next_day", r"2 \[\* -> /\]", CALM),
    ("run_counterfactual", "_next_day", r"\[\+ -> -\]", "of a run's own answer only that it is known counts"),
    ("run_counterfactual", "_next_day", r"default", "every run is told by somebody"),
    ("run_counterfactual", "_next_day", r"or \[0 -> 1\]", MISSING),
    ("run_counterfactual", "_next_day", r">\[ -> =\] calm", MORE),
    ("run_counterfactual", "_second_day", r"when|missed|p48 is|p48_missing", SECOND_DAY),
    ("run_counterfactual", "_second_day", r"or \[0 -> 1\]|>\[ -> =\]", MORE),
    ("run_counterfactual", "_at_most", r"2 \[\* -> /\]", CALM),
    ("forecast", "SESSION_DAYS", r"\d -> \d", "a day earlier or later makes no other week"),
    ("forecast", "MILD_DURING", r"4 -> [35]", "mild either way"),
    ("forecast", "_live", r"number", "which session of the week was sore is forgotten by its review"),
    ("forecast", "_calm", r"else \[0 -> 1\]", "at least 1 is what follows"),
    ("forecast", "_decide", r'"?review"? -> ', "only the other causes are asked for by name"),
    ("forecast", "_decide", r"reviewed_at", "on paper no session is open at a review: its day says as much"),
    ("forecast", "_train", r"each.load -> None", "without another word the weight was the one asked for"),
    ("forecast", "_train", r"id=", "numbers are for looking up, and nobody looks up what is on paper"),
    ("forecast", "_train", r"tier=|phase=", "a review does not ask for it"),
    ("forecast", "_train", r"p48=", "a calm second day decides nothing, and by the review it is known"),
)  # fmt: skip
"""File, function, pattern, reason."""


def explain(change: Change) -> str:
    """Return why nothing can notice a change, empty if something should."""
    shown = change.shown
    for pattern, why in ANYWHERE:
        if re.search(pattern, shown):
            return why
    return next(
        (why for file, name, pattern, why in PLACES
         if (file, name) == (change.file, change.name) and re.search(pattern, shown)),
        "",
    )  # fmt: skip
