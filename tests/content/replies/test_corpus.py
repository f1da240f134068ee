"""Every message of the corpora is read as a careful reader would.

The later corpora were written before the reader was changed for them; what came out the first time
is in `benchmarks/replies_first_run_*.txt`, and no message is ever taken out again.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.replies import FIRST_RUNS, context_of, first_run, is_critical, is_right
from content.replies import read

HERE = Path(__file__).parent
ITEMS: dict[str, list[dict[str, Any]]] = {
    name: [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]
    for name in FIRST_RUNS
}
SIZES = {
    "corpus.jsonl": 1547,
    "second.jsonl": 534,
    "third.jsonl": 339,
    "fourth.jsonl": 187,
    "fifth.jsonl": 327,
    "sixth.jsonl": 330,
    "seventh.jsonl": 179,
    "eighth.jsonl": 297,
}
GROUPS = sorted({(name, item["category"], item["group"]) for name in ITEMS for item in ITEMS[name]})


def test_nothing_is_taken_out_of_a_corpus():
    assert {name: len(items) for name, items in ITEMS.items()} == SIZES
    ids = [item["id"] for items in ITEMS.values() for item in items]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("name", ITEMS)
def test_a_corpus_speaks_six_languages_and_knows_its_first_run(name: str):
    assert {item["lang"] for item in ITEMS[name]} == {"en", "de", "es", "fr", "pt", "it"}
    assert first_run(HERE / name)["all"]


def test_no_message_is_misread_in_a_way_that_does_harm():
    everything = [item for items in ITEMS.values() for item in items]
    harmful = {item["id"] for item in everything if is_critical(item, read(item["text"], context_of(item)))}
    assert harmful == set()


@pytest.mark.parametrize(("name", "category", "group"), GROUPS, ids=str)
def test_a_group_is_read_right(name: str, category: str, group: str):
    items = [item for item in ITEMS[name] if (item["category"], item["group"]) == (category, group)]
    wrong = [item["text"] for item in items if not is_right(item, read(item["text"], context_of(item)))]
    assert len(wrong) <= max(0.02 * len(items), name != "corpus.jsonl"), wrong
