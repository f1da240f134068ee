"""Show how messages are understood: `python -m benchmarks.read "4, no numbness" "pause till friday"`.

`--open checkin` names the kind of an open question (again for more), `--locale de` the person's language.
"""

import argparse
from datetime import datetime
from zoneinfo import ZoneInfo

from content.cues import find_cues
from content.replies import read
from content.replies.reading import Context, Intent, Reading

NOW = datetime(2026, 5, 13, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))


def explain(text: str, context: Context) -> list[str]:
    """Return one line for each thing a message was understood to say, with the words that led to it."""
    reading = read(text, context)
    lines = [f"sign {cue.sign}: {cue.words!r}" for cue in find_cues(text)]
    if reading.pain:
        masked = ", a painkiller taken" if reading.pain.masked else ""
        lines.append(f"score {reading.pain.half_points / 2:g}{masked}")
    lines += [_wish(intent) for intent in reading.intents]
    if reading.unclear:
        lines.append(f"asked back: {reading.unclear.why}")
    return [*(lines or ["nothing known"]), _words(reading)]


def _wish(intent: Intent) -> str:
    """A wish and those of its slots that were filled."""
    slots = ("value", "moment", "until", "minutes", "loads", "score", "day", "run")
    filled = [f"{slot}={getattr(intent, slot)}" for slot in slots if getattr(intent, slot) not in (None, ())]
    return f"wish {intent.name}" + (f" ({', '.join(filled)})" if filled else "")


def _words(reading: Reading) -> str:
    return "from the words: " + (" | ".join(reading.words) or "none")


def main() -> None:
    """Print the readings of the messages on the command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("text", nargs="+")
    arguments.add_argument("--open", action="append", default=[])
    arguments.add_argument("--locale", default="en")
    said = arguments.parse_args()
    for text in said.text:
        print(text)
        for line in explain(text, Context(NOW, tuple(said.open), unit="kg", locale=said.locale)):
            print(f"  {line}")


if __name__ == "__main__":
    main()
