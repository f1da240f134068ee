"""Work as people report it: sets, repetitions, weights, which exercise."""

import re
from dataclasses import dataclass, replace

from content.log import Unit
from content.replies.reading import LoadReport

HEAVIEST = 50_000
_MOST_SETS, _MOST_REPS = 12, 300
_POUNDS = ("lb", "pound", "pfund", "libra", "livre", "libbr")
_WEIGHT = (
    r"(?P<load>\d{1,4}(?:\.\d{1,2})?) ?(?P<unit>kgs?|kilos?|kilograms?|kilogramm|quilos?|chil[oi]|lbs?"
    r"|pounds?"
    r"|pfund|libras?|livres?|libbr[ae])(?!\w)"
)
_REPS = r"(?:reps?|repetitions?|wiederholungen|wdh\.?|repeticiones|repeticoes|ripetizioni|times)"
_LISTED_REPS = _REPS.replace("|times", "")
_SECONDS = r"(?P<seconds>s|secs?|seconds?|sek\w*|segundos?|secondes?|secondi|\")"
_UNIT = r"(?:kgs?|kilos?|kilograms?|quilos?|chil[oi]|lbs?|pounds?|pfund|libras?|livres?|libbr[ae])(?!\w)"
_SET_NAMES = (
    r"(?:sets?|satze|saetze|series?|serie|rounds?|circuits?|runden?|rondas?|vueltas?|tours?"
    r"|rodadas?|voltas?|giri"
    r"|giro|durchgange)"
)
_SET_WORD = rf"{_SET_NAMES}(?!\w)"
_SETS_BEHIND = (
    rf"(?:,? (?:and |for |in |x |und |y |et |e |fur |en |pour |por |per )?(?P<sets>\d{{1,2}}) "
    rf"(?:{_SET_WORD}|(?:times|mal|veces|fois|volte|vezes)(?!\w))(?! (?:of|x|a|de|da|di)(?!\w)))?"
)
_SETS = re.compile(
    rf"(?<![\w.,/])(?P<sets>\d{{1,3}}) ?(?:x|\*|times|mal|veces|fois|vezes|volte"
    rf"|{_SET_NAMES} (?:of|x|a|de|da|di"
    rf"|mit|with)?) ?"
    rf"(?P<reps>\d{{1,4}})(?![\d]|[.,/]\d| ?{_UNIT}| (?:pain|schmerz|dolor|douleur|dor|dolore"
    rf"|out of)(?!\w)) ?(?:{_SECONDS}(?!\w))?(?: ?{_REPS})?"
    rf"(?: (?:each|per|je|por|par) \w+)?"
    r"(?:(?: ?@ ?| ?x ?| (?:at|with|mit|con|avec|com|bei|a"
    r"|using) (?:the )?)(?P<bare>\d{1,4}(?:\.\d{1,2})?)"
    r"(?! ?(?:min|sec|s\b|x|/|:|\*|reps?|out|points?|von|de|su|sur|am|pm|uhr|h\b|%))(?![\d:/]|\.\d)"
    rf" ?(?P<bare_unit>{_UNIT})?|(?:,| of"
    rf"| on)? ?(?P<load>\d{{1,4}}(?:\.\d{{1,2}})?) ?(?P<unit>{_UNIT}))?(?!\w)"
)
_LIST = re.compile(
    rf"(?<![\w.,/:-])(?P<reps>\d{{1,3}}(?: ?/ ?\d{{1,3}}){{2,9}}"
    rf"|\d{{1,3}}(?:, ?\d{{1,3}}){{1,9}}(?= {_LISTED_REPS})"
    rf"|(?:[6-9]|[1-9]\d)(?:, ?(?:[6-9]|[1-9]\d)){{2,9}})"
    rf"(?![\w/:]|[.,]\d)(?: ?{_REPS})?(?: ?(?:@|at|with|mit|con|avec|com) ?{_WEIGHT})?"
)
_ALONE = re.compile(
    rf"(?<![\w.,/:-]){_WEIGHT}"
    rf"(?: ?(?:x|\*|for) ?(?P<reps>\d{{1,3}})(?!\w|[.,:/]\d| ?{_SET_WORD})"
    rf"(?: ?{_REPS})?{_SETS_BEHIND})?"
)
_REPS_FIRST = re.compile(
    rf"(?<![\w.,:/-])(?P<reps>\d{{1,3}}) ?{_REPS},? ?(?:@|at|with|of|using|x|mit|bei|con|de|a|avec|com|di)?"
    rf" ?(?:the )?{_WEIGHT}{_SETS_BEHIND}"
)
_JOINT = r",? ?(?:and |with |at |of |@ ?|x ?|mit |bei |y |con |et |avec |e |com |und )?(?:the )?"
_SETS_APART = re.compile(
    rf"(?<![\w.,/:-])(?P<sets>\d{{1,2}}) {_SET_WORD}{_JOINT}(?P<reps>\d{{1,3}}) ?{_REPS}(?!\w)"
    rf"(?: (?:each|per \w+|je|cada(?: una)?|chacune?|ciascuna|jeweils))?(?:{_JOINT}{_WEIGHT})?"
)
_REPS_APART = re.compile(
    rf"(?<![\w.,/:-])(?P<reps>\d{{1,3}}) ?{_REPS},? ?(?:(?:x|\*|times|mal|for|in|fur|por|en|pour|per) ?"
    rf"(?P<sets>\d{{1,2}})(?!\w|[.,:/]\d| ?{_UNIT})(?: {_SET_WORD})?"
    rf"|(?:and |und |y |et |e )?(?P<more>\d{{1,2}}) {_SET_WORD})(?:{_JOINT}{_WEIGHT})?"
)
_SETS_AROUND = re.compile(
    rf"(?<![\w.,/:-])(?P<sets>\d{{1,2}}) {_SET_WORD}{_JOINT}{_WEIGHT},? ?(?:for |x |a |with |and "
    rf"|je |a |de )?"
    rf"(?P<reps>\d{{1,3}}) ?{_REPS}(?!\w)"
)
_BY = re.compile(rf"(?<![\w.,:/-])(?P<sets>\d{{1,2}}) by (?P<reps>\d{{1,3}})(?: ?{_REPS})?{_JOINT}{_WEIGHT}")
_ROW = re.compile(
    rf"(?<![\w.,:/-])(?P<reps>[1-9]\d?(?: [1-9]\d?){{2,4}}) (?:@|at|with|mit|con|avec|com) ?{_WEIGHT}"
)
_REPLACED = re.compile(
    r"(?<!\w)(?:instead of|rather than|anstatt|statt|en vez de|en lugar de|au lieu de|invece di"
    r"|em vez de|up from|down from|(?:subiendo|bajando) de(?:sde)?|hoch von|rauf von|salendo da"
    r"|subindo de|en partant de) (?:the )?"
    rf"(?:\d{{1,2}} ?x ?\d{{1,3}}|\d{{1,4}}(?:\.\d{{1,2}})? ?{_UNIT})"
)
"""Work that was to be done and was not, or that was done before."""
_CHAIN = re.compile(
    rf"(?<![\w.,/:-]){_WEIGHT} ?x ?(?P<reps>\d{{1,3}}) ?x ?(?P<sets>\d{{1,2}})(?!\w|[.,:/]\d)"
)
_EACH = re.compile(rf"(?<![\w.,/])\d{{1,2}} ?(?:x|\*|sets? (?:of|x|a)) ?{_WEIGHT}")
_NAMES: tuple[tuple[str, str], ...] = (
    ("B1_bridge_dl", r"(?:double|two)[- ]leg(?:ged)? (?:glute )?bridges?|dl bridge|beidbeinige brucke"),
    ("I2_bridge_hold_sl", r"(?:single|one)[- ]leg(?:ged)? (?:bridge )?holds?"),
    ("I1_bridge_hold_dl", r"bridge holds?"),
    ("B4_bridge_sl", r"bridges?|brucken?|bruecken?|puentes?|ponts?|pontes?|ponti"),
    ("H1_rdl", (
        r"(?:single[- ]leg )?rdls?|romanian(?: dead ?lifts?)?|rumanisch\w*|dead ?lifts?|peso muerto"
        r"|kreuzheben|souleve de terre|stacc\w+"
    )),
    ("H3_good_morning", r"good ?mornings?"),
    ("H4_pull_through", r"pull[- ]?throughs?"),
    ("H2_hip_hinge", r"(?:hip )?hinges?"),
    ("G1_hip_thrust", r"(?:hip )?thrusts?"),
    ("G2_clamshell", r"clam ?shells?|clams?"),
    ("G3_side_plank", r"side planks?|seitstutz|(?:plancha|prancha) lateral|(?:planche|plank) laterale"),
    ("G4_anti_rotation", r"pallof(?: press)?|anti[- ]?rotations?"),
    ("B3_plank_hip_ext", r"planks?|plancha|prancha|planche"),
    ("K3_nordic", r"nordics?|nordisch\w*|nordic curls?"),
    ("K2_slider_glide", r"sliders?|glid(?:er|e)s?"),
    ("K1_ball_two_up_one_down", r"two up one down|2 up 1 down|one[- ]leg ball curls?"),
    ("B2_ball_curl", r"(?:ball |swiss ball |hamstring |leg )?curls?"),
    ("I3_heel_dig", r"heel digs?"),
)  # fmt: skip
_EXERCISES = re.compile(
    "|".join(rf"(?P<n{place}>(?<!\w)(?:{name})(?!\w))" for place, (_, name) in enumerate(_NAMES))
)


@dataclass(frozen=True, slots=True)
class Loads:
    """The work in a text, where it stands, and whether a number in it cannot be true."""

    reports: tuple[LoadReport, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    wrong: bool = False


def find_loads(text: str, unit: Unit | None) -> Loads:
    """Return the work in a folded text with digits; a weight without a unit is in the person's own `unit`."""
    text = _REPLACED.sub(lambda replaced: "~" * len(replaced.group()), text)
    found: list[tuple[int, int, LoadReport | None]] = []
    for pattern in (
        _CHAIN,
        _BY,
        _ROW,
        _SETS_AROUND,
        _SETS_APART,
        _REPS_APART,
        _SETS,
        _REPS_FIRST,
        _LIST,
        _EACH,
        _ALONE,
    ):
        for match in pattern.finditer(text):
            if all(match.end() <= start or match.start() >= end for start, end, _ in found):
                found.append((match.start(), match.end(), _report(match, unit, _exercise(text, match))))
    found.sort(key=lambda row: row[0])
    reports = _merged([report for _, _, report in found if report])
    return Loads(
        reports, tuple((start, end) for start, end, _ in found), any(row[2] is None for row in found)
    )


def _merged(reports: list[LoadReport]) -> tuple[LoadReport, ...]:
    """Join "3x12 bridges" with the "14 kg" that follows it."""
    merged: list[LoadReport] = []
    for report in reports:
        last = merged[-1] if merged else None
        bare = _is_bare(report)
        if last and _is_bare(last) and report.load is None and report.exercise in {None, last.exercise}:
            merged[-1] = replace(report, load=last.load, unit=last.unit, exercise=last.exercise)
        elif last and bare and last.load is None and report.exercise in {None, last.exercise}:
            merged[-1] = replace(last, load=report.load, unit=report.unit)
        else:
            merged.append(report)
    return tuple(merged)


def _is_bare(report: LoadReport) -> bool:
    return report.load is not None and not report.reps and not report.seconds


def named_exercise(text: str) -> str | None:
    """Return the id of the last exercise named in a folded text, `None` when there is none."""
    last: str | None = None
    for match in _EXERCISES.finditer(text):
        last = _NAMES[int((match.lastgroup or "n0")[1:])][0]
    return last


def _exercise(text: str, match: re.Match[str]) -> str | None:
    before = re.split(r"[,;.](?!\d)|\b(?:and|und|y|et|e|then)\b", text[: match.start()])[-1]
    after = re.split(r"[,;.](?!\d)|\b(?:and|und|y|et|then)\b", text[match.end() :])[0]
    return named_exercise(before) or named_exercise(after)


def _report(match: re.Match[str], unit: Unit | None, exercise: str | None) -> LoadReport | None:
    groups = match.groupdict()
    load = _hundredths(groups.get("load") or groups.get("bare"))
    said = groups.get("unit") or groups.get("bare_unit")
    own: Unit | None = unit if said is None else ("lb" if said.startswith(_POUNDS) else "kg")
    reps = _repetitions(groups)
    if reps is None or (load is not None and not 0 < load <= HEAVIEST):
        return None
    held = reps if groups.get("seconds") else ()
    return LoadReport(load, own if load is not None else None, () if held else reps, held, exercise)


def _hundredths(load: str | None) -> int | None:
    if load is None:
        return None
    whole, _, part = load.partition(".")
    return int(whole) * 100 + int(part.ljust(2, "0") or 0)


def _repetitions(groups: dict[str, str | None]) -> tuple[int, ...] | None:
    listed = [int(number) for number in re.findall(r"\d+", groups.get("reps") or "")]
    sets = int(groups.get("sets") or groups.get("more") or 1)
    if sets > _MOST_SETS >= (listed or [0])[0] and listed:
        sets, listed = listed[0], [sets]
    if not 0 < sets <= _MOST_SETS or any(not 0 < number <= _MOST_REPS for number in listed):
        return None
    return tuple(listed * sets) if len(listed) == 1 else tuple(listed)
