"""The parameters of one call, whatever kind of body they came in."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.refusals import Raw, bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters by name. Forms carry text only, so every reader converts; absent and empty are one."""

    values: Mapping[str, Any]
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def integer(self, name: str) -> int | None:
        """A whole number, `None` when absent; raises RefusedError when it is something else."""
        value = self.values.get(name)
        if value is None or value == "":
            return None
        try:
            return int(value)
        except (TypeError, ValueError, OverflowError):
            raise bad_request(f'invalid parameter "{name}": not an integer') from None

    def text(self, name: str) -> str:
        """A text, empty when absent."""
        value = self.values.get(name)
        return "" if value is None else str(value)

    def flag(self, name: str) -> bool:
        """A truth value, False when absent."""
        return str(self.values.get(name, "")).lower() in ("true", "1", "yes")

    def mapping(self, name: str) -> Raw:
        """A JSON object, empty when absent; raises RefusedError when it is something else."""
        value = self._structure(name)
        if not isinstance(value or {}, dict):
            raise bad_request(f"can't parse {_spell(name)} JSON object")
        return value or {}

    def rows(self, name: str) -> list[Raw] | None:
        """A JSON list of objects, `None` when absent; raises RefusedError when it is something else."""
        value = self._structure(name)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            raise bad_request(f"can't parse {_spell(name)} JSON object")
        return value

    def words(self, name: str) -> list[str] | None:
        """A JSON list of words, `None` when absent; raises RefusedError when it is something else."""
        value = self._structure(name)
        if value is None:
            return None
        if not isinstance(value, list):
            raise bad_request(f"can't parse {_spell(name)} JSON object")
        return [str(word) for word in value]

    def _structure(self, name: str) -> Any:
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError:
            raise bad_request(f"can't parse {_spell(name)} JSON object") from None

    def upload(self, name: str) -> Upload | None:
        """The file sent as `name`, or the one that `name` points to with attach://."""
        value = self.text(name)
        if value.startswith("attach://"):
            return self.uploads.get(value.removeprefix("attach://"))
        return self.uploads.get(name)

    def describe(self) -> Raw:
        """Everything that was said, files by name and size: for the list of calls."""
        files = {name: {"name": file.name, "size": len(file.data)} for name, file in self.uploads.items()}
        return {**self.values, **files}


def _spell(name: str) -> str:
    return "reply keyboard markup" if name == "reply_markup" else name.replace("_", " ")
