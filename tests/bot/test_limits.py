"""Nothing we send is refused: every button tapped, odd names and texts, the longest arguments, the menu.

Telegram's stand-in refuses what Telegram refuses: bad HTML, texts over 4,096 characters, empty labels,
button data over 64 bytes.
"""

import json
import re
from collections.abc import Iterator
from itertools import chain
from string import Formatter

import pytest

from bot.greeting import introduce, menu
from bot.questions import QUESTIONS
from bot.sandbox.markup import count_units, parse_html
from bot.view import MAX_DATA, MAX_TEXT, Html, View, phrase, render, split
from content.locales import FALLBACK, LOCALES, catalogue, spoken, t
from storage.db import Database
from tests.chat import Chat
from tests.world import World, open_world

LAST = ("forget", "no", "sign", "group", "pause", "stop", "declined")
"""What ends a walk is tapped when nothing else is left."""
NASTY = (
    "<b>&amp;</i> \"'",
    "a" * 4096,
    "\u0000\u202e\u200b \ufdfd \U0001f469\u200d\U0001f467" * 20,
    "{load} %s {0}",
    "I'm in <Zürich> & Köln",
    "bridge 3x12 with <b>14</b> kg",
    "my right foot hurts 3 < 4 > 2",
    "/start@somebody <script>",
)
WISHES = (
    "/today", "/week", "/next", "/why", "/done", "/pain", "/exercise", "/weights", "/settings", "/pause",
    "/resume", "/undo", "/privacy", "/help", "later", "review", "progress", "I'm in Springfield",
    "change hour", "not today", "3x12 with 375 kg", "partly", "flare", "/learn", "/run", "/report", "/export",
    "tomorrow", "thanks", "I heard a pop", "/forget",
)  # fmt: skip


WIDEST, SLACK = 36, 8
"""Letters that a row of buttons has room for, and how many more one of them may take."""


class Walker:
    """Taps every button it sees once, in the order in which it sees them; then says something, then waits."""

    def __init__(self, world: World, chat: Chat) -> None:
        self.world, self.chat = world, chat
        self.tapped: set[str] = set()
        self.lines = list(chain.from_iterable(zip(WISHES, (*NASTY, *WISHES), strict=False)))

    async def walk(self, steps: int) -> None:
        for step in range(steps):
            found = sorted(self.untried(), key=lambda pair: pair[1].split(":")[1].startswith(LAST))
            if found and not (step % 4 == 3 and self.lines):
                message_id, data = found[0]
                self.tapped.add(meaning(data))
                await self.chat.taps(data, message_id)
            elif self.lines:
                await self.chat.says(self.lines.pop(0))
            else:
                await self.world.pass_time(hours=25)

    def untried(self) -> list[tuple[int, str]]:
        shown = [(message.id, data) for message in self.chat.messages for data in buttons(message.raw)]
        return [(message_id, data) for message_id, data in shown if meaning(data) not in self.tapped]


def meaning(data: str) -> str:
    """What a button says, whatever prompt it belongs to."""
    return data.partition(":")[2]


def keyboard(raw: dict) -> list[list[dict]]:
    markup = raw.get("reply_markup") or {}
    # A call with a file is a form, whose fields are texts.
    found = json.loads(markup) if isinstance(markup, str) else markup
    return found.get("inline_keyboard", [])


def buttons(raw: dict) -> Iterator[str]:
    for row in keyboard(raw):
        yield from (button["callback_data"] for button in row)


def check_calls(world: World) -> None:
    # Telegram says so when a keyboard is taken away twice; nobody misses anything.
    harmless = "message is not modified"
    refused = [call for call in world.server.calls if not call.accepted and harmless not in call.description]
    assert refused == []
    sent = [call.params for call in world.server.calls if call.params.get("reply_markup")]
    for data in chain.from_iterable(buttons(params) for params in sent):
        owner, text = data.split(":", 1)
        assert owner == "" or owner.isdigit()
        assert text.isascii()
        assert 0 < len(text.encode()) <= MAX_DATA


def check_labels(world: World) -> None:
    """No two buttons of a keyboard look the same, and each can be read on a narrow phone."""
    for call in world.server.calls:
        for row in keyboard(call.params):
            # Places are as long as their names.
            labels = [each["text"] for each in row if ":zone " not in each["callback_data"]] or [""]
            assert max(map(len, labels)) <= WIDEST // len(labels) + SLACK, labels
        shown = [button["text"] for row in keyboard(call.params) for button in row]
        assert len(shown) == len(set(shown)), shown


async def set_up(chat: Chat, lifting: bool) -> None:
    await chat.says("/start")
    for _ in range(3):
        await chat.taps(chat.buttons()[0])
    await chat.taps(chat.buttons()[1 if lifting else 0])
    for _ in range(9 if lifting else 3):
        if lifting and "zone" not in str(list(buttons(chat.last.raw))) and not chat.last.buttons:
            await chat.says("bridge 10 kg, RDL 40 kg")
            continue
        await chat.taps(chat.buttons()[0])


@pytest.mark.parametrize(
    ("name", "language", "lifting", "days"),
    [
        ("Ada", "en", False, 0),
        ('<b>Ada</i> & "Co" {name}', "en", True, 1),
        ("Ada", "en", True, 8),
        ("Ana", "es-MX", True, 2),
    ],
    ids=["just begun", "an odd name", "a week later", "in Spanish"],
)
async def test_every_button_can_be_tapped(
    sqlite_database: Database, name: str, language: str, lifting: bool, days: int
) -> None:
    async with open_world(sqlite_database) as world:
        chat = world.person(name, language)
        await set_up(chat, lifting)
        done = t(spoken(language), "daily.button.done_0-3")
        for _ in range(days):
            await world.pass_time(days=1)
            if "0" in chat.buttons():
                await chat.taps("2")
            if done in chat.buttons():
                await chat.taps(done)
        walker = Walker(world, chat)
        await walker.walk(90)
        check_calls(world)
        check_labels(world)
        assert len(walker.tapped) > 20


async def test_set_up_survives_whatever_is_typed(sqlite_database: Database) -> None:
    async with open_world(sqlite_database) as world:
        chat = world.person("<i>", "xx-YY")
        for said in (
            "/start",
            *NASTY,
            "yes",
            *NASTY[:4],
            "none of these",
            *NASTY[:4],
            "left",
            "just starting",
            *NASTY,
        ):
            await chat.says(said)
        await Walker(world, chat).walk(40)
        check_calls(world)


def arguments(text: str, value: object) -> dict[str, object]:
    return {field: value for _, field, _, _ in Formatter().parse(text) if field}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("value", [Html("x" * 40), 999_999, "<b>&"], ids=["long", "large", "unescaped"])
def test_every_text_is_html_that_telegram_takes(locale: str, value: object) -> None:
    for key, forms in catalogue(locale).texts.items():
        for form in forms:
            given = arguments(form, value) | ({"count": 7} if "{count}" in form else {})
            text = phrase(locale, key, **given)
            assert parse_html(text).text.strip(), key
            assert count_units(text) <= MAX_TEXT, key


@pytest.mark.parametrize("locale", LOCALES)
def test_the_profile_fits(locale: str) -> None:
    rows = menu(locale)
    assert len(rows) <= 100
    assert len({row.command for row in rows}) == len(rows)
    for row in rows:
        assert re.fullmatch(r"[a-z0-9_]{1,32}", row.command)
        assert 1 <= len(row.description) <= 256
    assert 0 < len(t(locale, "bot.description")) <= 512
    assert 0 < len(t(locale, "bot.short_description")) <= 120


async def test_telegram_takes_the_profile(sqlite_database: Database) -> None:
    async with open_world(sqlite_database) as world:
        await introduce(world.inbox().deps, polling=True)
        check_calls(world)
        profile = world.server.state.profile
        assert profile.descriptions[""] == t(FALLBACK, "bot.description")
        assert profile.descriptions["es"] == t("es", "bot.description")
        assert profile.short_descriptions["es"] == t("es", "bot.short_description")
        chosen = world.inbox().deps.bot
        assert await chosen.get_my_commands(language_code="es") == tuple(menu("es"))
        assert await chosen.get_my_commands() == tuple(menu(FALLBACK))


@pytest.mark.parametrize("unit", ["x", "ü", "𝔘", "👩‍👧 ", "line\n", "paragraph\n\n"])
def test_a_long_text_is_cut_into_messages_that_fit(unit: str) -> None:
    text = unit * 6000
    pieces = split(text)
    assert all(0 < count_units(piece) <= MAX_TEXT for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    calls = render(View(Html(text)), 1)
    assert [call["text"] for call in calls] == pieces


def test_every_kind_fits_the_column() -> None:
    assert max(len(kind) for kind in QUESTIONS) <= 24
