"""A chat as a test reads it: `await ada.says("/start")`, `await ada.taps("Left")`, `ada.reads()`.

`Chat` works on a stand-in in the same process: with `deliver`, every act hands its raw update straight to
the bot; without, a polling bot or the webhook fetches it. `RemoteChat` works over HTTP on a stand-in
anywhere. Both have the same acts.
"""

import abc
import asyncio
import json
from collections.abc import Awaitable, Callable
from itertools import chain
from typing import Any

from aiohttp import ClientSession

from bot.sandbox import Server, Shown, User

Raw = dict[str, Any]
Deliver = Callable[[Raw], Awaitable[Any]]
PATIENCE_S = 120.0


class Reader(abc.ABC):
    """What is on the screen, and what of it was read before."""

    def __init__(self) -> None:
        self._read: dict[int, str] = {}

    @property
    @abc.abstractmethod
    def messages(self) -> list[Shown]:
        """What the chat shows, oldest first, both sides."""

    def reads(self) -> list[str]:
        """The bot's texts that are new or were edited since the last reading, in the chat's order."""
        fresh = [shown for shown in self._by_bot() if self._is_news(shown)]
        self._read |= {shown.id: shown.text for shown in fresh}
        return [shown.text for shown in fresh]

    def has_news(self) -> bool:
        """Whether `reads` would return something."""
        return any(self._is_news(shown) for shown in self._by_bot())

    def _is_news(self, shown: Shown) -> bool:
        """Whether a message says more than it did; the pressed button below it is the person's own word."""
        known = self._read.get(shown.id)
        return known is None or (shown.text != known and not shown.text.startswith(f"{known}\n\n→ "))

    @property
    def last(self) -> Shown:
        """The bot's newest message; IndexError when it has said nothing."""
        return self._by_bot()[-1]

    def buttons(self) -> list[str]:
        """The labels under the newest message that has any."""
        rows = next((shown.buttons for shown in reversed(self._by_bot()) if shown.buttons), ())
        return list(chain.from_iterable(rows))

    def finds(self, part: str) -> Shown:
        """The bot's newest message with these words; LookupError shows what there is instead."""
        for shown in reversed(self._by_bot()):
            if part in shown.text:
                return shown
        raise LookupError(f"nobody said {part!r}; said was {[shown.text for shown in self._by_bot()]}")

    def _by_bot(self) -> list[Shown]:
        return [shown for shown in self.messages if shown.by_bot]


class Chat(Reader):
    """One person's private chat on a stand-in in this process."""

    def __init__(self, server: Server, user: User, deliver: Deliver | None = None) -> None:
        super().__init__()
        self.server = server
        self.user = user
        self._deliver = deliver

    @property
    def messages(self) -> list[Shown]:
        return self.user.messages

    @property
    def toasts(self) -> list[str]:
        return self.user.toasts

    async def says(self, text: str) -> None:
        await self.hands(self.user.say(text))

    async def taps(self, label: str, message_id: int | None = None) -> None:
        """Press the newest button with this label or data."""
        await self.hands(self.user.tap(label, message_id))

    async def forges(self, message_id: int, data: str) -> None:
        """Press a button that the message does not show."""
        await self.hands(self.user.forge(message_id, data))

    async def replies(self, message_id: int, text: str) -> None:
        await self.hands(self.user.reply(message_id, text))

    async def edits(self, message_id: int, text: str) -> None:
        await self.hands(self.user.edit(message_id, text))

    async def shares(self, latitude: float, longitude: float) -> None:
        await self.hands(self.user.share_location(latitude, longitude))

    async def sends_sticker(self) -> None:
        await self.hands(self.user.send_sticker())

    async def sends_photo(self, caption: str = "") -> None:
        await self.hands(self.user.send_photo(caption))

    async def sends_voice(self) -> None:
        await self.hands(self.user.send_voice())

    async def says_in_group(self, group_id: int, text: str) -> None:
        await self.hands(self.user.say_in_group(group_id, text))

    async def blocks(self) -> None:
        await self.hands(self.user.block())

    async def unblocks(self) -> None:
        await self.hands(self.user.unblock())

    async def hands(self, update: Raw) -> None:
        """Give an update to the bot; one that it fails on stays queued, as Telegram would keep it."""
        if self._deliver is not None:
            await self._deliver(json.loads(json.dumps(update)))
            self.server.state.queue.remove(update)

    async def hears(self, part: str = "") -> list[str]:
        """Wait until the bot says something new with these words in it, and read."""
        heard: list[str] = []
        async with asyncio.timeout(PATIENCE_S):
            while True:
                heard += self.reads()
                if any(part in text for text in heard):
                    return heard
                await self.server.state.chats.changed.wait()


class RemoteChat(Reader):
    """The same over HTTP: `url` is the stand-in's address. What is read is as of the last act or `hears`."""

    def __init__(self, http: ClientSession, url: str, user_id: int, name: str = "Ada") -> None:
        super().__init__()
        self.id = user_id
        self.http = http
        self._url = f"{url}/sandbox"
        self._who = {"user": user_id, "name": name}
        self._version = -1
        self._messages: list[Shown] = []
        self.toasts: list[str] = []

    @property
    def messages(self) -> list[Shown]:
        return self._messages

    async def says(self, text: str) -> None:
        await self._acts("say", text=text)

    async def taps(self, label: str, message_id: int | None = None) -> None:
        await self._acts("tap", label=label, message_id=message_id)

    async def replies(self, message_id: int, text: str) -> None:
        await self._acts("say", text=text, reply_to=message_id)

    async def shares(self, latitude: float, longitude: float) -> None:
        await self._acts("act", act="location", latitude=latitude, longitude=longitude)

    async def blocks(self) -> None:
        await self._acts("act", act="block")

    async def unblocks(self) -> None:
        await self._acts("act", act="unblock")

    async def looks(self, seconds: float = 0) -> None:
        """Look at the chat, at once or when something changed within these seconds."""
        query = {"seen": str(self._version), "timeout": str(seconds)}
        async with self.http.get(f"{self._url}/chat/{self.id}", params=query) as response:
            chat = await response.json()
        self._version, self.toasts = chat["version"], chat["toasts"]
        self._messages = [_restore(shown) for shown in chat["messages"]]

    async def hears(self, part: str = "") -> list[str]:
        """Wait until the bot says something new with these words in it, and read."""
        heard: list[str] = []
        async with asyncio.timeout(PATIENCE_S):
            while True:
                heard += self.reads()
                if any(part in text for text in heard):
                    return heard
                await self.looks(PATIENCE_S)

    async def _acts(self, path: str, **body: Any) -> None:
        async with self.http.post(f"{self._url}/{path}", json=self._who | body) as response:
            answer = await response.json()
        if not answer["ok"]:
            raise LookupError(answer["description"])


def _restore(shown: Raw) -> Shown:
    return Shown(**shown | {"buttons": tuple(tuple(row) for row in shown["buttons"])})
