"""docs/coverage.md, written from the rows: `python -m tests.stories.coverage_page`."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.stories.coverage_rows import CONFLICTS, EXERCISES, GIVEN, ROWS, RULES, SIGNS, TOPICS, Row

PAGE = Path(__file__).parents[2] / "docs" / "coverage.md"
PARTS = {
    "Exercises": EXERCISES,
    "Rules of the articles": RULES,
    "Warning signs": SIGNS,
    "Things to know": TOPICS,
    "Disagreements": CONFLICTS,
}
HEAD = """# Coverage

Every exercise, rule, warning sign, topic and disagreement of the five articles S000 to S004: where it lives
in the code, and one way to meet it in the chat. "Writes" is what a person sends, with buttons in brackets;
"reads" are words of the answer. The tests send every row to the real bot. Sources are article and lines;
"literature" and "judgement" stand where none of the articles says it. This page is generated: change
`tests/stories/coverage_rows.py` and run `python -m tests.stories.coverage_page`.

Who writes:
"""
COLUMNS = "| id | what | where | who | writes | reads | source |\n| --- | --- | --- | --- | --- | --- | --- |"


def write_page() -> str:
    """Return the whole page."""
    people = [f"- **{name}**: {who}" for name, who in GIVEN.items()]
    return "\n".join([HEAD, *people, *(line for title in PARTS for line in _part(title)), ""])


def _part(title: str) -> Iterator[str]:
    ids = {row[0] for row in PARTS[title]}
    yield f"\n## {title}\n"
    yield COLUMNS
    yield from _lines(row for row in ROWS if row.id in ids)


def _lines(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        home = row.home.replace(":", "`: `")
        cells = (row.id, row.name, f"`{home}`", row.given, f"`{row.asks}`", row.fact, row.source)
        yield f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    PAGE.write_text(write_page(), encoding="utf-8")
