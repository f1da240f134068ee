"""Changes that no test can notice, or should not have to, by group and with the reason."""

import re

from tests.mutants.changes import Change

ANYWHERE = (
    (r"\[False -> None\]", "it is only asked whether it holds, and None is as false as False"),
    (r"/\[/ -> \]", "the quotient is floored to an owned weight or compared: a fraction changes nothing"),
    (r'\("(usual_day|test_day|back_day|flare_day|flare_over|bone_clear)", \[0 -> 1\]',
     "without the fact the day is the first or the second of the calendar, both long ago"),
)  # fmt: skip
"""Patterns over `[was -> now]` that mean the same wherever they are."""
MISSING = "a missing score stands for 0 or for 1, both below what is asked"
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
    ("flare", "is_over", r"changes.get\(exercise, \[", "what was done in a session has been prescribed"),
    ("flare", "return_setting", r"or \[0 -> 1\]", "without a session no days, or one, of the 31"),
    ("flare", "_is_restart", r"or \[0 -> 1\]", "without a session no days, or one, of the 61"),
    *(("pain_rules", name, r"or \[0 -> 1\]", "a score that is known here, or far below the limit")
      for name in ("persisted", "spike", "jump_unconfirmed", "two_unresolved", "next_day_moderate",
                   "pain_during_moderate", "_is_high", "_next_day", "_worst", "_during")),
    ("severity", "_is_loud", r"or \[0 -> 1\]", MISSING),
    ("baseline", "_first", r"get", "the chosen usual and its day are always written together"),
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
