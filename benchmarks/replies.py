"""Score the understanding of messages against a corpus: `python benchmarks/replies.py [file.jsonl ...] [-v]`.

Prints the share read right per group, critical errors (a wrong score stored, a red flag missed, a wrong
wish served where nothing may be done) and needless questions, then how long a reading takes.
"""

import json
import sys
from collections import defaultdict
from datetime import datetime
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any
from zoneinfo import ZoneInfo

from content.replies import read
from content.replies.reading import Context, Reading

HERE = Path(__file__).parent
CORPORA = HERE.parent / "tests" / "content" / "replies"
FIRST_RUNS = {
    "corpus.jsonl": HERE / "replies_first_run.txt",
    "second.jsonl": HERE / "replies_first_run_second.txt",
    "third.jsonl": HERE / "replies_first_run_third.txt",
    "fourth.jsonl": HERE / "replies_first_run_fourth.txt",
    "fifth.jsonl": HERE / "replies_first_run_fifth.txt",
    "sixth.jsonl": HERE / "replies_first_run_sixth.txt",
    "seventh.jsonl": HERE / "replies_first_run_seventh.txt",
    "eighth.jsonl": HERE / "replies_first_run_eighth.txt",
}
"""What came out the first time each corpus was read: nothing had been mended for any of its messages yet."""
NOW = datetime(2026, 5, 13, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
OPEN: dict[str, tuple[str, ...]] = {
    "checkin_pending": ("checkin",),
    "session_pending": ("daily",),
    "onboarding_time": ("hour",),
    "just_scored": (),
    "paused": (),
    "idle": (),
}
INTENTS = {
    "log_done": {"done"},
    "log_partial": {"partly"},
    "log_skipped": {"skipped"},
    "why_weight": {"why"},
    "change_time": {"change_hour"},
    "change_units": {"units"},
    "change_timezone": {"travel"},
    "stop_delete": {"stop", "forget"},
    "exercise_howto": {"exercise"},
    "activity_question": {"learn", "run"},
    "smalltalk": {"thanks", "greeting"},
    "next_weight": {"next"},
    "today_session": {"today"},
    "upcoming": {"week", "tomorrow"},
    "settings": {"settings", "language"},
}


def context_of(item: dict[str, Any]) -> Context:
    """Return the context an item of the corpus describes."""
    setup = item.get("setup", {})
    last = setup.get("last_score")
    locale = item.get("lang", "en")
    opened = OPEN.get(item["context"], ())
    return Context(NOW, opened, None if last is None else int(last * 2), setup.get("unit", "kg"), locale)


def fits(expect: dict[str, Any], reading: Reading) -> bool:
    """Whether a reading is what a careful reader would have made of the text."""
    kind = expect["kind"]
    if kind == "redflag":
        return reading.red_flag is not None and expect.get("urgency") in (None, reading.red_flag.urgency)
    if reading.red_flag is not None:
        return False
    if kind in {"clarify", "fallback"}:
        return reading.pain is None and not reading.intents
    if kind == "pain":
        also = {expect["also"]} if "also" in expect else set()
        scores = expect.get("acceptable_scores", [expect["score"]])
        served = all(
            any(intent.name in INTENTS.get(name, {name}) for intent in reading.intents) for name in also
        )
        return reading.pain is not None and reading.pain.half_points / 2 in scores and served
    return _wished(expect, reading)


def _wished(expect: dict[str, Any], reading: Reading) -> bool:
    names = INTENTS.get(expect["intent"], {expect["intent"]})
    if not reading.intents or reading.intents[0].name not in names or reading.pain is not None:
        return False
    intent = reading.intents[0]
    moment = intent.moment.at.strftime("%Y-%m-%d %H:%M") if intent.moment else None
    loads = intent.loads[0] if intent.loads else None
    checks = (
        ("at", moment),
        ("until", intent.until.isoformat() if intent.until else None),
        ("minutes", intent.minutes),
        ("value", intent.value),
        ("day", intent.day.isoformat() if intent.day else None),
        ("score", None if intent.score is None else intent.score / 2),
        ("sets", len(loads.reps) if loads else None),
        ("reps", loads.reps[0] if loads and loads.reps else None),
        ("weight", {"value": (loads.load or 0) / 100, "unit": loads.unit} if loads else None),
    )
    when = expect.get("when")
    named = {"tomorrow": "2026-05-14"}
    if (
        when
        and " " in when
        and when.split()[0] in named
        and moment != f"{named[when.split()[0]]} {when.split()[1]}"
    ):
        return False
    if when and ":" in when and " " not in when and (moment is None or not moment.endswith(when)):
        return False
    return all(expect[key] == value for key, value in checks if key in expect)


def is_right(item: dict[str, Any], reading: Reading) -> bool:
    """Whether a reading fits what is expected or one of the acceptable alternatives."""
    return any(fits(expect, reading) for expect in (item["expect"], *item.get("acceptable", ())))


def is_critical(item: dict[str, Any], reading: Reading) -> bool:
    """Whether a wrong reading does harm: a wrong score, a missed red flag, a wish that was not meant."""
    if is_right(item, reading) or item.get("severity") != "critical":
        return False
    if item["expect"]["kind"] == "redflag":
        return reading.red_flag is None
    if item["expect"]["kind"] in {"clarify", "fallback"}:
        return reading.red_flag is None
    return reading.pain is not None or bool(reading.intents)


def first_run(corpus: Path) -> dict[str, str]:
    """Return the shares of a corpus's very first run, by group, as they were printed."""
    lines = (
        FIRST_RUNS[corpus.name].read_text(encoding="utf-8").splitlines() if corpus.name in FIRST_RUNS else ()
    )
    rows = [line.split(maxsplit=2) for line in lines]
    shares = {row[0]: row[2].split()[0] for row in rows if len(row) > 2}
    return shares | {"all": rows[-1][2]} if rows else shares


def show(item: dict[str, Any], reading: Reading) -> None:
    """Print one item that was read wrong."""
    print("CRITICAL" if is_critical(item, reading) else "wrong", item["id"], repr(item["text"]))
    print(f"   want {item['expect']}\n   got  {reading}")


def report(groups: dict[str, list[bool]], before: dict[str, str]) -> None:
    """Print the share read right by group, today's beside the first run's.

    Groups called "recorded" keep readings that were looked over by eye afterwards: they guard against
    relapse and are left out of the sum.
    """
    written = {group: results for group, results in groups.items() if not group.endswith("/recorded")}
    everything = [right for results in written.values() for right in results]
    for group, results in [*sorted(groups.items()), ("all", everything)]:
        share = f"{sum(results) / len(results):7.1%}"
        print(f"{group:44} {sum(results):4}/{len(results):<4} {share}   first {before.get(group, '-')}")


def score(corpus: Path, *, verbose: bool) -> None:
    """Print the scores of one corpus."""
    items = [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines()]
    groups: dict[str, list[bool]] = defaultdict(list)
    critical = needless = 0
    seconds: list[float] = []
    read("warm up", context_of(items[0]))
    for item in items:
        start = perf_counter()
        reading = read(item["text"], context_of(item))
        seconds.append(perf_counter() - start)
        right = is_right(item, reading)
        groups[f"{item['category']}/{item['group']}"].append(right)
        critical += is_critical(item, reading)
        needless += not right and reading.pain is None and not reading.intents and not reading.red_flag
        if not right and verbose:
            show(item, reading)
    report(groups, first_run(corpus))
    seconds.sort()
    print(f"critical {critical}, asked back needlessly {needless / len(items):.1%}")
    print(f"median {median(seconds) * 1e3:.2f} ms, p99 {seconds[int(len(seconds) * 0.99)] * 1e3:.2f} ms")


def main(arguments: list[str]) -> None:
    """Print the scores of every corpus, or of those named; with -v every item that was read wrong."""
    files = [Path(argument) for argument in arguments if not argument.startswith("-")]
    for corpus in files or [CORPORA / name for name in FIRST_RUNS]:
        print(f"\n{corpus.name}")
        score(corpus, verbose="-v" in arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
