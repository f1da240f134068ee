"""Tables and intervals for the comparison of policies."""

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from benchmarks.policies_body import WEEKS
from benchmarks.policies_week import Outcome

LIMITS = """These figures come from a made-up model and are no clinical evidence. It was written by the same
side that wrote the rules; in it pain is caused by overload, which favours rules that listen to pain; no
number in it was estimated from people with this tendon problem; a tendon's capacity cannot be measured at
home; one exercise, one side, no running, sitting, fear, sleep or stress. A ranking that flips in a plausible
world is not a finding. It is good for finding bugs and bad bargains, never for claiming a benefit."""

RESAMPLES = 1000
Read = Callable[[Outcome], float]

COLUMNS: tuple[tuple[str, Read, str], ...] = (
    ("flare days", lambda one: one.flare_days, "{:.1f}"),
    ("> 2 severe days", lambda one: 100 * (one.severe_days > 2), "{:.0f} %"),
    ("sessions over capacity", lambda one: one.over, "{:.1f}"),
    ("unsafe suggestions", lambda one: one.unsafe, "{:.2f}"),
    (f"foregone weeks of {WEEKS}", lambda one: one.foregone, "{:.1f}"),
    ("weeks held", lambda one: one.held, "{:.1f}"),
    ("capacity", lambda one: one.gain, "x{:.2f}"),
    ("end load kg", lambda one: one.end, "{:.1f}"),
    ("sent to somebody", lambda one: 100 * one.helped, "{:.0f} %"),
)


def print_table(title: str, rows: Sequence[tuple[str, Sequence[Outcome]]]) -> None:
    """Print the means of every column, one row per policy."""
    print(f"\n### {title}\n\n| | " + " | ".join(name for name, _, _ in COLUMNS) + " |")
    print("| --- |" + " --- |" * len(COLUMNS))
    for name, outcomes in rows:
        cells = [form.format(mean(outcomes, read)) for _, read, form in COLUMNS]
        print(f"| {name} | " + " | ".join(cells) + " |")


def mean(outcomes: Sequence[Outcome], read: Read) -> float:
    """Return the mean over people."""
    return float(np.mean([read(one) for one in outcomes]))


def difference(ours: Sequence[Outcome], theirs: Sequence[Outcome], read: Read) -> str:
    """Return the paired mean difference with its 95 % bootstrap interval, person by person."""
    gaps = np.array([read(one) for one in ours]) - np.array([read(one) for one in theirs])
    picks = np.random.default_rng(7).integers(0, len(gaps), (RESAMPLES, len(gaps)))
    low, high = np.percentile(gaps[picks].mean(axis=1), (2.5, 97.5))
    return f"{gaps.mean():+.2f} ({low:+.2f} to {high:+.2f})"


PAIRED = (COLUMNS[0], COLUMNS[4], COLUMNS[6], COLUMNS[7])


def print_differences(
    title: str, ours: Sequence[Outcome], rows: Sequence[tuple[str, Sequence[Outcome]]]
) -> None:
    """Print ours minus each other policy, paired by person, with 95 % intervals."""
    print(f"\n### {title}\n\n| this engine minus | " + " | ".join(name for name, _, _ in PAIRED) + " |")
    print("| --- |" + " --- |" * len(PAIRED))
    for name, outcomes in rows:
        cells = [difference(ours, outcomes, read) for _, read, _ in PAIRED]
        print(f"| {name} | " + " | ".join(cells) + " |")


def print_reasons(outcomes: Sequence[Outcome]) -> None:
    """Print what the engine decided in the weeks it forwent, and how often a reason stood alone."""
    every: Counter[str] = sum((one.reasons for one in outcomes), Counter())
    alone: Counter[str] = sum((one.only for one in outcomes), Counter())
    weeks = sum(one.foregone for one in outcomes)
    print(f"\n### Why weeks were foregone (main world, {weeks} of {WEEKS * len(outcomes)} weeks)\n")
    print("| reason | share of the weeks foregone | the only reason |\n| --- | --- | --- |")
    for code, count in every.most_common(18):
        print(f"| {code} | {count / weeks:.0%} | {alone[code] / weeks:.0%} |")
