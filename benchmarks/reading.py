"""How fast messages are understood, beside the bot of an hour: `python -m benchmarks.reading`.

The other one takes the first number of a message for the score and knows the commands; both read the same
messages in the same run. Its errors are counted by the same rule as ours.
"""

import json
import re
from collections.abc import Callable
from statistics import median
from time import process_time

from benchmarks.replies import CORPORA, FIRST_RUNS, NOW, context_of, is_critical, is_right
from content.replies import read
from content.replies.intents import command
from content.replies.reading import Context, Pain, Reading

Reader = Callable[[str, Context], Reading]
ROUNDS = 3
LONGEST = 4096
_NUMBER = re.compile(r"\d+")
HOSTILE = {
    "denials": "no numbness, no tingling, no fever, no swelling, ",
    "one sign's word": "numb ",
    "somebody else's signs": "my wife has a fever ",
    "half a sign": "felt my calf ",
    "numbers": "1.",
    "scores": "pain 3 and ",
    "sets": "3x12 ",
    "hours": "at 8 ",
    "days": "tomorrow ",
    "words of one letter": "a ",
    "brackets": "(",
    "markup": "<b>",
    "invisible signs": "\u200b",
    "one sign that becomes eighteen": "\ufdfa",
    "accents upon accents": "a\u0301\u0302",
    "two languages": "dolor schmerz ",
}


def read_first_number(text: str, context: Context) -> Reading:
    """Return what a bot of ten lines would make of a message."""
    said = command(text.strip().casefold())
    if said:
        return Reading(intents=(said,))
    found = _NUMBER.search(text)
    if found and "checkin" in context.open and int(found[0][:4]) <= 10:
        return Reading(pain=Pain(int(found[0][:4]) * 2))
    return Reading()


def times(reader: Reader, items: list[dict[str, object]]) -> list[float]:
    """Return the processor seconds of each reading, the best of a few rounds."""
    rounds = [
        [_seconds(reader, str(item["text"]), context_of(item)) for item in items] for _ in range(ROUNDS)
    ]
    return sorted(min(each) for each in zip(*rounds, strict=True))


def _seconds(reader: Reader, text: str, context: Context) -> float:
    start = process_time()
    reader(text, context)
    return process_time() - start


def show(name: str, reader: Reader, items: list[dict[str, object]]) -> float:
    """Print one reader's speed and errors; return its readings a second."""
    spent = times(reader, items)
    rate = len(spent) / sum(spent)
    readings = [(item, reader(str(item["text"]), context_of(item))) for item in items]
    right = sum(is_right(item, reading) for item, reading in readings) / len(items)
    harmful = sum(is_critical(item, reading) for item, reading in readings)
    low, high = median(spent) * 1e3, spent[int(len(spent) * 0.99)] * 1e3
    speed = f"{rate:9,.0f}/s  p50 {low:6.3f} ms  p99 {high:6.2f} ms"
    print(f"{name:22} {speed}  right {right:6.1%}  harmful {harmful}")
    return rate


def main() -> None:
    """Print both readers over all corpora, then our worst messages of 4,096 characters."""
    files = [CORPORA / name for name in FIRST_RUNS]
    items = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    print(f"{len(items):,} messages, one core, processor time")
    ours = show("Sitbone", read, items)
    other = show("first number wins", read_first_number, items)
    print(f"{other / ours:,.0f} times as fast as ours")
    print(f"\n{LONGEST:,} characters of")
    context = Context(NOW, ("checkin", "daily"), unit="kg")
    for name, piece in HOSTILE.items():
        text = (piece * LONGEST)[:LONGEST]
        read(text, context)
        print(f"{name:32} {min(_seconds(read, text, context) for _ in range(ROUNDS)) * 1e3:6.1f} ms")


if __name__ == "__main__":
    main()
