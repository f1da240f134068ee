"""What answers cost with everything stored: fetched, or posted to a webhook; a peer does one ORM write."""

from collections.abc import Sequence

from benchmarks.bench import Bench
from benchmarks.crowd import FIRST_CHAT, QUIET_CHAT
from benchmarks.ours import SECRET
from benchmarks.stage import Row, Stats, free_port, percentile
from benchmarks.standin import Plan

MOST_S = 120.0


async def fetched(bench: Bench) -> Row:
    """A number as an answer, at 30 a second; then everybody's /help at once, which a peer also answers."""
    steady = await _at_the_rate(bench, ["all"], Plan(text="4"))
    many = await _flood(bench, ["all"], Plan())
    peer, _ = await bench.peer("orm", _asked(bench, Plan(), QUIET_CHAT), bench.sizes.questions, MOST_S)
    ours, theirs = _rate(bench, many), _rate(bench, peer)
    ratio = ours / theirs if theirs else 0.0
    p99 = percentile(steady["waits"], 0.99)
    return Row(
        "answers with everything stored",
        f"p99 {p99:.0f} ms at 30/s; {ours:.0f} /s at once = {ratio:.1f} x the peer",
        "p99 <= 50 ms; >= 1.0 x",
        f"aiogram with one ORM read and write: {theirs:.0f} /s",
        _is_whole(bench, steady, many) and p99 <= 50 and ratio >= 1,
    )


async def posted(bench: Bench) -> Row:
    """The same with a webhook: a web process beside a worker over one database."""
    plan = Plan(webhook=f"http://127.0.0.1:{free_port()}/hook", secret=SECRET, text="4")
    steady = await _at_the_rate(bench, ["worker", "web"], plan)
    plan.text = "/help"
    many = await _flood(bench, ["web"], plan)
    p99 = percentile(steady["waits"], 0.99)
    return Row(
        "the same over a webhook",
        f"p99 {p99:.0f} ms at 30/s; {_rate(bench, many):.0f} /s at once",
        "p99 <= 50 ms",
        good=_is_whole(bench, steady, many) and p99 <= 50,
    )


async def _at_the_rate(bench: Bench, kinds: Sequence[str], plan: Plan) -> Stats:
    asked = bench.sizes.questions
    async with bench.ours(Plan(), asked, 970, kinds=kinds, port=_port(plan)):
        # The number is asked by the morning's message, so that has to go out first.
        await bench.stage.until(lambda s: s["chats"] >= asked, asked / 10 + 60)
        await bench.stage.play(_asked(bench, plan, FIRST_CHAT, 30))
        await bench.stage.ask(after="")
        return await bench.stage.until(lambda s: s["answered"] >= asked, asked / 30 + 60)


async def _flood(bench: Bench, kinds: Sequence[str], plan: Plan) -> Stats:
    asked = bench.sizes.questions
    flood = _asked(bench, plan, QUIET_CHAT)
    async with bench.ours(flood, 1, 970, quiet=asked, kinds=kinds, port=_port(plan)):
        return await bench.stage.until(lambda s: s["answered"] >= asked, MOST_S)


def _asked(bench: Bench, plan: Plan, first_chat: int, rate: float = 0) -> Plan:
    return Plan(
        questions=bench.sizes.questions, question_rate=rate, first_chat=first_chat, text=plan.text,
        webhook=plan.webhook, secret=plan.secret,
    )  # fmt: skip


def _port(plan: Plan) -> int:
    return int(plan.webhook.rpartition(":")[2].partition("/")[0] or 8080)


def _rate(bench: Bench, seen: Stats) -> float:
    return bench.sizes.questions / seen["waits"][-1] if _is_whole(bench, seen) else 0.0


def _is_whole(bench: Bench, *runs: Stats) -> bool:
    """Whether everybody was answered; a rate over those who were would flatter."""
    return all(len(seen["waits"]) >= bench.sizes.questions for seen in runs)
