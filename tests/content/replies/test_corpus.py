"""Every message of the corpus is read as a careful reader would."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.replies import context_of, is_critical, is_right
from content.replies import read

CORPUS = Path(__file__).with_name("corpus.jsonl")
ITEMS: list[dict[str, Any]] = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
GROUPS = sorted({(item["category"], item["group"]) for item in ITEMS})


def test_the_corpus_is_large_and_its_ids_are_unique():
    assert len(ITEMS) >= 600
    assert len({item["id"] for item in ITEMS}) == len(ITEMS)
    assert {item["lang"] for item in ITEMS} == {"en", "de", "es", "fr", "pt", "it"}


def test_no_message_is_misread_in_a_way_that_does_harm():
    harmful = [item["id"] for item in ITEMS if is_critical(item, read(item["text"], context_of(item)))]
    assert harmful == []


@pytest.mark.parametrize(("category", "group"), GROUPS, ids=str)
def test_a_group_is_read_right(category: str, group: str):
    items = [item for item in ITEMS if (item["category"], item["group"]) == (category, group)]
    wrong = [item["text"] for item in items if not is_right(item, read(item["text"], context_of(item)))]
    assert len(wrong) <= 0.02 * len(items), wrong
