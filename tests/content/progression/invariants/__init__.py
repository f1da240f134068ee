"""The promises of rule 3.11 and what stands around them, over made-up people."""

import pytest

for _name in ("around", "loads", "never_stuck", "running", "sides"):
    pytest.register_assert_rewrite(f"{__name__}.{_name}")

from tests.content.progression.invariants import around, loads, never_stuck, running, sides  # noqa: E402
from tests.content.progression.invariants.registry import INVARIANTS, Invariant  # noqa: E402

__all__ = ["INVARIANTS", "Invariant", "around", "loads", "never_stuck", "running", "sides"]
