"""How prompts and answers get out: `make bench` (`ARGS=--full` for the sizes of the goals).

Every row is taken in one run on one machine, our bot next to the peers, against the same stand-in server in
a process of its own; only the ratios carry over to another machine.
"""

import argparse
import asyncio
import platform
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from benchmarks.answering import fetched, posted
from benchmarks.bench import FULL, LATENCY_S, SHORT, Bench, Sizes
from benchmarks.crowd import FIRST_CHAT, QUIET_CHAT, play
from benchmarks.sizes import measure_sizes
from benchmarks.stage import Row, open_stage, percentile
from benchmarks.standin import Plan
from benchmarks.workers import measure_workers
from benchmarks.years import measure_year

SLOWEST_S = 0.02
"""Seconds for which a prompt is waited for at most, of many on end."""


async def pace(bench: Bench, count: int, rate: int) -> Row:
    """Everybody due at once under the server's own limit."""
    plan = Plan(rate=rate, latency=LATENCY_S)
    floor = count / rate
    async with bench.ours(plan, count, rate) as cost:
        # One process that cannot keep up is late; only what never comes is lost.
        seen = await bench.stage.until(lambda s: s["chats"] >= count, max(4 * floor, SLOWEST_S * count) + 60)
    took = (seen["last"] or 0) - (seen["first"] or 0)
    lost = count - seen["chats"]
    ours = (
        f"{took:.1f} s = {took / floor:.3f} x n/rate, {seen['refused']} 429s, {lost} lost,"
        f" {seen['doubled']} twice, {1000 * cost[0].get('cpu', 0) / count:.2f} ms CPU each"
    )
    good = took <= 1.05 * floor and seen["refused"] <= 5 and not lost and not seen["doubled"]
    return Row(
        f"{count} prompts due at once, limit {rate}/s",
        ours,
        "<= 1.05 x n/rate, <= 5 429s, none lost or twice",
        good=good,
    )


async def answers(bench: Bench) -> Row:
    """Questions while prompts go out as fast as is allowed, next to the same with nothing to send."""
    asked = bench.sizes.questions
    waits = {}
    for name, people in (("idle", 1), ("busy", bench.sizes.paid)):
        plan = Plan(rate=1000, latency=LATENCY_S, questions=asked, question_rate=10, first_chat=QUIET_CHAT)
        async with bench.ours(plan, people, 970, quiet=asked):
            seen = await bench.stage.until(lambda s: s["answered"] >= asked, asked / 10 + 60)
        waits[name] = percentile(seen["waits"], 0.99)
    ratio = waits["busy"] / waits["idle"] if waits["idle"] else 0
    ours = f"p99 {waits['busy']:.0f} ms during, {waits['idle']:.0f} ms idle: {ratio:.1f} x"
    return Row("answers during a fan-out at 970/s", ours, "<= 1.5 x idle p99", good=0 < ratio <= 1.5)


async def shared_limit(bench: Bench) -> Row:
    """Ten questions a second while prompts take what is left of 30/s."""
    asked = min(bench.sizes.questions, 300)
    plan = Plan(rate=30, latency=LATENCY_S, questions=asked, question_rate=10, first_chat=QUIET_CHAT)
    count = 3 * asked
    async with bench.ours(plan, count, 29, quiet=asked):
        seen = await bench.stage.until(lambda s: s["answered"] >= asked, asked / 10 + 60)
    p99 = percentile(seen["waits"], 0.99)
    share = seen["chats"] / (asked / 10 * 19)
    peer, _ = await bench.peer("limiter", plan, count, asked / 10 + 15)
    said = f"{seen['refused']} 429s of {seen['calls']}, prompts got {share:.0%} of what was left"
    ours = f"p99 {p99:.0f} ms, {said}"
    theirs = (
        f"AIORateLimiter: {peer['unanswered']} of {asked} unanswered,"
        f" p99 {percentile(peer['waits'], 0.99):.0f} ms, {peer['refused']} 429s"
    )
    good = p99 <= 50 and seen["refused"] <= seen["calls"] / 1000 and share >= 0.9
    bar = "p99 <= 50 ms, 429s <= 0.1 %, prompts >= 90 %"
    return Row("10 questions/s during a fan-out, limit 30/s", ours, bar, theirs, good)


async def bad_network(bench: Bench) -> Row:
    """A server that fails now and then; nobody who can be reached may go without."""
    count = bench.sizes.faulty
    plan = Plan(latency=LATENCY_S / 4, bad=10, before=10, after=5, blocked=20)
    healthy = sum((FIRST_CHAT + n) * 31 % 1000 >= 20 for n in range(count))
    async with bench.ours(plan, count, 970):
        seen = await bench.stage.until(lambda s: s["chats"] >= healthy, count / 100 + 120)
    said = []
    for kind in ("gather", "limiter", "aiogram"):
        peer, _ = await bench.peer(kind, plan, count, count * 0.06 + 60)
        said.append(f"{kind} lost {healthy - peer['chats']}")
    lost = healthy - seen["chats"]
    ours = (
        f"{lost} of {healthy} lost, {seen['doubled']} twice ({seen['cut_after']} answers were cut,"
        f" {seen['doubled_without_cause']} without cause)"
    )
    bar = "none lost, twice only where the answer was cut"
    good = not lost and not seen["doubled_without_cause"]
    return Row("1 % 502, 1.5 % cut, 2 % blocked", ours, bar, ", ".join(said), good)


async def price(bench: Bench) -> Row:
    """Processor time of a prompt, everything included, next to a bare send on the library's own client."""
    count = bench.sizes.bare
    async with bench.ours(Plan(), count, 970) as cost:
        await bench.stage.until(lambda s: s["chats"] >= count, count / 50 + 60)
    async with bench.ours(Plan(), 1, 970) as started:
        await bench.stage.until(lambda s: s["chats"] >= 1, 60)
    _, peer = await bench.peer("bare", Plan(), count, count / 20 + 60)
    _, empty = await bench.peer("bare", Plan(), 1, 60)
    mine = 1000 * (cost[0].get("cpu", 0) - started[0].get("cpu", 0)) / count
    theirs = 1000 * (peer.get("cpu", 0) - empty.get("cpu", 0)) / count
    return Row(
        "CPU of one prompt: rules, text, claim, send, mark",
        f"{mine:.2f} ms",
        "<= 1.0 ms",
        f"a bare send on python-telegram-bot's own client: {theirs:.2f} ms",
        mine <= 1.0,
    )


ROWS: Sequence[Callable[[Bench], Awaitable[Row | list[Row]]]] = (
    lambda bench: pace(bench, bench.sizes.paid, 1000),
    lambda bench: pace(bench, bench.sizes.free, 30),
    answers,
    shared_limit,
    bad_network,
    price,
    fetched,
    posted,
    lambda bench: measure_sizes(bench.stage, bench.played, bench.sizes.people),
    measure_workers,
    measure_year,
)


def show(rows: Sequence[Row]) -> str:
    """The table, as Markdown."""
    head = ["| what | ours | goal | met | peers |", "| --- | --- | --- | --- | --- |"]
    met = {True: "yes", False: "no", None: "-"}
    return "\n".join(
        [*head, *(f"| {r.what} | {r.ours} | {r.bar} | {met[r.good]} | {r.peers} |" for r in rows)]
    )


async def main(sizes: Sizes, only: list[int]) -> None:
    """Measure row by row and print each as it comes."""
    with tempfile.TemporaryDirectory(prefix="sitbone-bench-") as name:
        folder = Path(name)
        played = await play(folder, sizes.days)
        async with open_stage(folder) as stage:
            found: list[Row] = []
            for number, measure in enumerate(ROWS, 1):
                if only and number not in only:
                    continue
                rows = await measure(Bench(stage, sizes, played))
                for row in rows if isinstance(rows, list) else [rows]:
                    found.append(row)
                    print(f"{number}/{len(ROWS)} {row.what}: {row.ours}", flush=True)
    print(f"\n{platform.python_implementation()} {platform.python_version()}, {platform.machine()}\n")
    print(show(found))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="make bench ARGS=")
    parser.add_argument("--full", action="store_true", help="the sizes of the goals: about an hour")
    parser.add_argument("--rows", default="", help="only these, for example 1,4")
    given = parser.parse_args()
    chosen = [int(each) for each in given.rows.split(",") if each]
    asyncio.run(main(FULL if given.full else SHORT, chosen))
