"""Compare ways to choose next week's weight in a made-up world: `python -m benchmarks.policies 100`.

Prints, for every world, what 16 weeks came to under each policy; the paired differences to the bot's own
rules; which reasons made the rules forgo a week; and what changing one number would do. Fixed seeds.
"""

import sys
from collections.abc import Sequence
from multiprocessing import Pool
from pathlib import Path
from time import perf_counter

from benchmarks.policies_body import WORLDS
from benchmarks.policies_figures import LIMITS, mean, print_differences, print_reasons, print_table
from benchmarks.policies_rules import POLICIES
from benchmarks.policies_variations import VARIATIONS, varied
from benchmarks.policies_week import Outcome, live

PEOPLE, BATCH, WORKERS = 50, 10, 2
VARIED_IN = (0, 1)
"""The main world and the noisy one: a variation that helps only where scores are exact helps nobody."""

Task = tuple[str, int, int, range]
"""Policy or variation, its number, the world's number, the people."""


def run(task: Task) -> list[Outcome]:
    """Live one batch of people."""
    kind, number, world, people = task
    if kind == "policy":
        return [live(person, WORLDS[world], POLICIES[number]) for person in people]
    with varied(VARIATIONS[number]):
        return [live(person, WORLDS[world], VARIATIONS[number].policy) for person in people]


def run_all(cells: Sequence[tuple[str, int, int]], people: int) -> dict[tuple[str, int, int], list[Outcome]]:
    """Live everything on two workers; outcomes come back in the order of people."""
    batches = [range(first, min(first + BATCH, people)) for first in range(0, people, BATCH)]
    tasks: list[Task] = [(*cell, batch) for cell in cells for batch in batches]
    found: dict[tuple[str, int, int], list[Outcome]] = {cell: [] for cell in cells}
    with Pool(WORKERS) as pool:
        for task, outcomes in zip(tasks, pool.imap(run, tasks), strict=True):
            found[task[:3]] += outcomes
    return found


def draw(points: Sequence[tuple[str, float, float, bool]], file: Path) -> None:
    """Plot flare days against foregone weeks; a variation of the engine is a small dot."""
    from matplotlib import use  # noqa: PLC0415 - only where a plot is asked for

    use("svg" if file.suffix == ".svg" else "agg")
    from matplotlib import pyplot, rcParams  # noqa: PLC0415

    rcParams.update({"svg.hashsalt": "policies", "svg.fonttype": "none", "font.family": "sans-serif"})
    figure, axes = pyplot.subplots(figsize=(8, 5.5), layout="constrained")
    ours = next(each for each in points if each[0] == POLICIES[-1].name)
    for name, foregone, flare, varies in points:
        mark, size, colour = ("o", 5, "0.55") if varies else ("s", 8, "C0")
        axes.plot(foregone, flare, mark, markersize=size, color=colour)
        if not varies or abs(foregone - ours[1]) > 1 or abs(flare - ours[2]) > 0.3:
            place = (4, -14) if name == ours[0] else (6, 4)
            axes.annotate(name, (foregone, flare), place, textcoords="offset points", fontsize=size + 1)
    axes.margins(0.12)
    axes.set_xlabel("foregone weeks of 16 (less is more dose)")
    axes.set_ylabel("flare days of 112 (less is calmer)")
    axes.set_title("A made-up world, not clinical evidence", fontsize=10)
    figure.savefig(file, metadata={"Date": None} if file.suffix == ".svg" else None)


def main(arguments: Sequence[str]) -> None:
    """Run, print, and draw where a file is named."""
    people = int(next((each for each in arguments if each.isdigit()), PEOPLE))
    files = [Path(each) for each in arguments if not each.isdigit()]
    policies = [("policy", number, world) for world in range(len(WORLDS)) for number in range(len(POLICIES))]
    variations = [("variation", number, world) for world in VARIED_IN for number in range(len(VARIATIONS))]
    start = perf_counter()
    found = run_all([*policies, *variations], people)
    ours = len(POLICIES) - 1
    for world, where in enumerate(WORLDS):
        print(f"\n{LIMITS}")
        rows = [(each.name, found["policy", number, world]) for number, each in enumerate(POLICIES)]
        print_table(f"{where.name}, {people} people", rows)
        print_differences(f"{where.name}, paired", found["policy", ours, world], rows[:-1])
    print_reasons(found["policy", ours, 0])
    for world in VARIED_IN:
        print(f"\n{LIMITS}")
        rows = [(each.name, found["variation", number, world]) for number, each in enumerate(VARIATIONS)]
        print_table(f"one thing changed, {WORLDS[world].name}", rows)
        print_differences(f"one thing changed, {WORLDS[world].name}, paired", rows[0][1], rows[1:])
    print(f"\n{people} people, {perf_counter() - start:.0f} s on {WORKERS} workers")
    points = [(each.name, "policy", number) for number, each in enumerate(POLICIES)]
    points += [(each.name, "variation", number) for number, each in enumerate(VARIATIONS) if number]
    plotted = [
        (name, mean(found[kind, number, 0], lambda one: one.foregone),
         mean(found[kind, number, 0], lambda one: one.flare_days), kind == "variation")
        for name, kind, number in points
    ]  # fmt: skip
    for file in files:
        draw(plotted, file)


if __name__ == "__main__":
    main(sys.argv[1:])
