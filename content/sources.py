"""What a rule rests on, by name: the articles S000 to S004 and the few papers behind the numbers.

A rule's `source` is written for whoever reads the table ("S000 L71, S003 L128", "judgement, A6"); the keys
made of it here are texts `source.<key>` for the person who asks why.
"""

import re

PATTERNS = (
    ("S000", r"S000"),
    ("S001", r"S001"),
    ("S002", r"S002"),
    ("S003", r"S003"),
    ("S004", r"S004"),
    ("pain_model", r"pain-monitoring model"),
    ("acsm", r"ACSM"),
    ("literature", r"literature"),
    ("judgement", r"judgement"),
)
PROGRESS = "S000 L69, ACSM 2009"
"""Where "heavier after a clean week" comes from (rules 3.5/26, 3.6)."""


def name_sources(source: str) -> tuple[str, ...]:
    """Return the keys of everything that a rule's source names; a number of ours without one is judgement."""
    found = tuple(key for key, pattern in PATTERNS if re.search(pattern, source))
    return found or ("judgement",)
