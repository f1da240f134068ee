"""The same engine with one number or one rule changed: where less caution would buy dose."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pkgutil import resolve_name
from typing import Any

from benchmarks.policies_rules import Engine
from content.progression import rules
from content.progression.facts import MILD, MODERATE, Facts


@dataclass(frozen=True, slots=True)
class Variation:
    """`ceiling` is the highest clean next-day score; `numbers` replace constants by their full name;
    `without` names rules that are left out.
    """

    name: str
    ceiling: int | None = None
    numbers: Mapping[str, Any] = field(default_factory=dict)
    without: tuple[str, ...] = ()

    @property
    def policy(self) -> Any:
        """The engine as a policy under this variation."""
        return partial(Engine, ceiling=self.ceiling)


def _raised(points: int) -> dict[str, int]:
    return {f"content.progression.{name}.RAISED": points for name in ("facts", "gate")}


def _mild(facts: Facts) -> int:
    """During as the next day is looked at since amendment A10: one more where the usual is 3 or above."""
    return MODERATE if facts.isometric else MILD + (facts.baseline.usual >= MILD)


RULES = "content.progression.work_rules"
PAIN = "content.progression.pain_rules"
VARIATIONS = (
    Variation("as it is"),
    Variation("clean up to 2", ceiling=2),
    Variation("clean up to 4", ceiling=4),
    Variation("raised from 1", numbers=_raised(1)),
    Variation("raised from 3", numbers=_raised(3)),
    Variation("during 4 where usual 3", numbers={"content.progression.facts.Facts.mild": property(_mild)}),
    Variation("aim +10 %", numbers={"content.progression.next_load.AIM_PERCENT": 110}),
    Variation("cooldown 2 sessions", numbers={f"{RULES}.COOLDOWN_SESSIONS": 2}),
    Variation("cooldown 6 sessions", numbers={f"{RULES}.COOLDOWN_SESSIONS": 6}),
    Variation("week's mean may rise", numbers={f"{PAIN}.WEEK_RISE": 99}),
    Variation("one session is enough", numbers={f"{RULES}.ENOUGH_SESSIONS": 1}),
    Variation("an answer may miss", without=("15", "25b")),
)
"""Ceiling 2 and 4, raised 1 and 3, and one variation for each rule that holds often."""


@contextmanager
def varied(variation: Variation) -> Iterator[None]:
    """Run with the changed numbers; put them back afterwards."""
    places = [name.rsplit(".", 1) for name in variation.numbers]
    before = [getattr(resolve_name(module), name) for module, name in places]
    table = rules.RULES
    try:
        for (module, name), value in zip(places, variation.numbers.values(), strict=True):
            setattr(resolve_name(module), name, value)
        rules.RULES = tuple(rule for rule in table if rule.number not in variation.without)
        yield
    finally:
        rules.RULES = table
        for (module, name), value in zip(places, before, strict=True):
            setattr(resolve_name(module), name, value)
