"""Telegram's HTML: parsed and refused as the server parses and refuses it.

Offsets of entities count UTF-16 units, offsets in refusals count UTF-8 bytes.
"""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.sandbox.refusals import Raw, RefusedError, bad_request

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-time": "date_time",
}
REFERENCES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));?")
SURROGATES = range(0xD800, 0xE000)
NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text as it is shown, with its entities in Telegram's raw form."""

    text: str
    entities: tuple[Raw, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    tag: str
    attributes: dict[str, str]
    at: int


def count_units(text: str) -> int:
    """The length of a text in UTF-16 units, which is what Telegram's limits count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def read_text(text: str, mode: str | None, entities: Sequence[Raw] | None = None) -> Marked:
    """Parse what a bot wants to say and trim it; raise RefusedError when Telegram would refuse it."""
    if mode and mode.lower() != "html":
        raise bad_request("unsupported parse_mode")
    marked = parse_html(text) if mode else Marked(text, tuple(map(_check_entity, entities or ())))
    return _trim(marked)


def parse_html(html: str) -> Marked:
    """Strip the tags and note what they marked."""
    parser = _Parser(html)
    while parser.at < len(html):
        parser.step()
    if parser.open:
        raise parser.refuse(f'Can\'t find end tag corresponding to start tag "{parser.open[-1].tag}"')
    ordered = sorted(parser.entities, key=lambda entity: (entity["offset"], -entity["length"]))
    return Marked("".join(parser.parts), tuple(ordered))


def _trim(marked: Marked) -> Marked:
    kept = marked.text.strip()
    lead = count_units(marked.text[: len(marked.text) - len(marked.text.lstrip())])
    end = count_units(kept)
    moved = (
        {**entity, "offset": max(0, entity["offset"] - lead), "length": _visible(entity, lead, end)}
        for entity in marked.entities
    )
    return replace(marked, text=kept, entities=tuple(entity for entity in moved if entity["length"] > 0))


def _check_entity(entity: Raw) -> Raw:
    if not all(isinstance(entity.get(name), int) for name in ("offset", "length")):
        raise bad_request('can\'t parse MessageEntity: Can\'t find field "offset" or "length"')
    return entity


def _visible(entity: Raw, lead: int, end: int) -> int:
    start = entity["offset"] - lead
    return int(min(end, start + entity["length"]) - max(0, start))


class _Parser:
    def __init__(self, html: str) -> None:
        self.html = html
        self.at = 0
        self.units = 0
        self.parts: list[str] = []
        self.open: list[Opened] = []
        self.entities: list[Raw] = []

    def step(self) -> None:
        if self.html[self.at] == "<":
            self._close() if self.html.startswith("</", self.at) else self._open()
        elif self.html[self.at] == "&":
            self._reference()
        else:
            self._add(self.html[self.at])
            self.at += 1

    def refuse(self, reason: str, at: int | None = None) -> RefusedError:
        where = "" if at is None else f" at byte offset {len(self.html[:at].encode())}"
        return bad_request("can't parse entities: " + reason.format(where=where))

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.units += count_units(text)

    def _reference(self) -> None:
        found = REFERENCE.match(self.html, self.at)
        text = _decode(found) if found else None
        self._add(text or "&")
        self.at = found.end() if found and text else self.at + 1

    def _open(self) -> None:
        start = self.at
        self.at += 1
        tag = self._until(" \t\r\n>").lower()
        if self.at >= len(self.html):
            raise self.refuse("Unclosed start tag{where}", start)
        if tag not in KINDS:
            raise self.refuse('Unsupported start tag "' + _braced(tag) + '"{where}', start)
        attributes = self._attributes(tag, start)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise self.refuse('Tag "span" must have class "tg-spoiler"{where}', start)
        self.open.append(Opened(tag, attributes, self.units))

    def _attributes(self, tag: str, start: int) -> dict[str, str]:
        found: dict[str, str] = {}
        while True:
            self._skip_spaces()
            if self.at >= len(self.html):
                raise self.refuse("Unclosed start tag{where}", start)
            if self.html[self.at] == ">":
                self.at += 1
                return found
            name = self._until(" \t\r\n=>")
            if not name:
                raise self.refuse(f'Empty attribute name in the tag "{tag}"{{where}}', start)
            found[name.lower()] = self._value(start)

    def _value(self, start: int) -> str:
        self._skip_spaces()
        if not self.html.startswith("=", self.at):
            return ""
        self.at += 1
        self._skip_spaces()
        quote = self.html[self.at : self.at + 1]
        return self._quoted(quote, start) if quote in ("'", '"') else self._token(start)

    def _quoted(self, quote: str, start: int) -> str:
        end = self.html.find(quote, self.at + 1)
        if end < 0:
            raise self.refuse("Unclosed start tag{where}", start)
        value, self.at = self.html[self.at + 1 : end], end + 1
        return REFERENCE.sub(lambda found: _decode(found) or found[0], value)

    def _token(self, start: int) -> str:
        found = NAME_TOKEN.match(self.html, self.at)
        token = found[0] if found else ""
        begin, self.at = self.at, self.at + len(token)
        if self.at >= len(self.html):
            raise self.refuse("Unclosed start tag{where}", start)
        if self.html[self.at] not in " \t\r\n>":
            raise self.refuse("Unexpected end of name token{where}", begin)
        return token.lower()

    def _close(self) -> None:
        start = self.at
        if not self.open:
            raise self.refuse("Unexpected end tag{where}", start)
        self.at += 2
        tag = self._until(" \t\r\n>").lower()
        self._skip_spaces()
        if not self.html.startswith(">", self.at):
            raise self.refuse("Unclosed end tag{where}", start)
        self.at += 1
        opened = self.open.pop()
        if tag and tag != opened.tag:
            found = f', expected "</{opened.tag}>", found "</{_braced(tag)}>"'
            raise self.refuse("Unmatched end tag{where}" + found, start)
        if self.units > opened.at:
            self.entities.append(_entity(opened, self.units - opened.at))

    def _until(self, stops: str) -> str:
        begin = self.at
        while self.at < len(self.html) and self.html[self.at] not in stops:
            self.at += 1
        return self.html[begin : self.at]

    def _skip_spaces(self) -> None:
        while self.at < len(self.html) and self.html[self.at].isspace():
            self.at += 1


def _braced(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _decode(found: re.Match[str]) -> str | None:
    decimal, hexadecimal, name = found.groups()
    if name:
        return REFERENCES.get(name)
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if 0 < code <= sys.maxunicode and code not in SURROGATES else None


def _entity(opened: Opened, length: int) -> Raw:
    entity: Raw = {"type": KINDS[opened.tag], "offset": opened.at, "length": length}
    if opened.tag == "a":
        entity["url"] = opened.attributes.get("href", "")
    if opened.tag == "tg-time":
        entity["unix_time"] = int(opened.attributes.get("unix", "0") or 0)
        entity["date_time_format"] = opened.attributes.get("format", "")
    return entity
