"""What others would use for the same messages: `python -m benchmarks.peers KIND URL N`, a process each.

`gather`: python-telegram-bot, all at once; `limiter`: the same with its AIORateLimiter(max_retries=5);
`bare`: its plain client, 32 at a time; `aiogram`: a loop with a pause and RetryAfter; `orm`: an aiogram bot
that does one ORM read and one write per update; `jobs`: a JobQueue job for each of N people, memory alone.
"""

import asyncio
import json
import resource
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

from benchmarks.crowd import FIRST_CHAT

TOKEN = "1:bench-token-of-nobody-in-particular-at-all"
KEYS = [[{"text": str(n), "callback_data": f"1234567:{n}"} for n in range(6)] for _ in range(2)]
TEXT = "<b>Good to see you.</b> " + "Bridge hold, one leg 4 x 30 s; Heel dig 3 x 30 s; " * 6
AT_ONCE = 32
PAUSE_S = 1 / 25


async def _ptb(url: str, limiter: Any = None) -> Any:
    from telegram.ext import ExtBot

    bot: Any = ExtBot(TOKEN, base_url=f"{url}/bot", rate_limiter=limiter)
    await bot.initialize()
    return bot


def _keyboard() -> Any:
    from telegram import InlineKeyboardMarkup

    return InlineKeyboardMarkup.de_json({"inline_keyboard": KEYS}, None)


async def _send_all(bot: Any, count: int, at_once: int) -> None:
    from telegram.error import TelegramError

    gate = asyncio.Semaphore(at_once)

    async def send(chat: int) -> None:
        async with gate:
            try:
                await bot.send_message(chat, TEXT, parse_mode="HTML", reply_markup=_keyboard())
            except TelegramError:
                return

    async with asyncio.TaskGroup() as group:
        for number in range(count):
            group.create_task(send(FIRST_CHAT + number))


async def gather(url: str, count: int) -> None:
    """Everything at once, as a broadcast is often written."""
    await _send_all(await _ptb(url), count, AT_ONCE)


async def bare(url: str, count: int) -> None:
    """The price of one send of the library on its own client."""
    await _send_all(await _ptb(url), count, AT_ONCE)


async def limiter(url: str, count: int) -> None:
    """The library's own limiter, with questions answered at the same time."""
    from telegram.ext import AIORateLimiter

    bot = await _ptb(url, AIORateLimiter(max_retries=5))
    async with asyncio.TaskGroup() as group:
        answering = group.create_task(_answer(bot))
        await _send_all(bot, count, count)
        answering.cancel()


async def _answer(bot: Any) -> None:
    offset = 0

    async def answer(chat: int) -> None:
        await bot.send_message(chat, TEXT, parse_mode="HTML")

    async with asyncio.TaskGroup() as group:
        while True:
            for update in await bot.get_updates(offset=offset, timeout=1):
                offset = update.update_id + 1
                group.create_task(answer(update.message.chat_id))


async def aiogram(url: str, count: int) -> None:
    """A loop that pauses after each message and waits where it is told to."""
    from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter

    async with _aiogram(url) as bot:
        for number in range(count):
            while True:
                try:
                    await bot.send_message(FIRST_CHAT + number, TEXT, reply_markup=_aiogram_keys())
                except TelegramRetryAfter as error:
                    await asyncio.sleep(error.retry_after)
                    continue
                except TelegramAPIError:
                    pass
                break
            await asyncio.sleep(PAUSE_S)


def _aiogram(url: str) -> Any:
    from aiogram import Bot
    from aiogram.client.default import DefaultBotProperties
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    session = AiohttpSession(api=TelegramAPIServer.from_base(url))
    return Bot(TOKEN, session=session, default=DefaultBotProperties(parse_mode="HTML"))


def _aiogram_keys() -> Any:
    from aiogram.types import InlineKeyboardMarkup

    return InlineKeyboardMarkup.model_validate({"inline_keyboard": KEYS})


async def orm(url: str, count: int) -> None:
    """Answer every message after one ORM read and one write, until `count` are answered."""
    from aiogram import Dispatcher
    from aiogram.types import Message

    from benchmarks.peer_orm import note, open_sessions

    sessions = await open_sessions()
    bot, dispatcher, left = _aiogram(url), Dispatcher(), [count]

    async def answer(message: Message) -> None:
        await note(sessions, message.chat.id, message.text or "")
        await message.answer(TEXT)
        left[0] -= 1
        if not left[0]:
            await dispatcher.stop_polling()

    dispatcher.message.register(answer)
    await dispatcher.start_polling(bot, handle_signals=False, polling_timeout=1)


async def jobs(url: str, count: int) -> None:  # noqa: ARG001
    """A daily job for each person."""
    from datetime import UTC
    from datetime import time as clock

    from telegram.ext import ApplicationBuilder

    async def nothing(_context: Any) -> None:
        return

    app: Any = ApplicationBuilder().token(TOKEN).build()
    await app.job_queue.start()
    for number in range(count):
        app.job_queue.run_daily(nothing, clock(7, 30, tzinfo=UTC), chat_id=FIRST_CHAT + number)


KINDS: dict[str, Callable[[str, int], Awaitable[None]]] = {
    each.__name__: each for each in (gather, bare, limiter, aiogram, orm, jobs)
}


def main(kind: str, url: str, count: str) -> None:
    """Run, then say what it cost."""
    before = resource.getrusage(resource.RUSAGE_SELF)
    start = time.monotonic()
    asyncio.run(KINDS[kind](url, int(count)))  # type: ignore[arg-type]
    used = resource.getrusage(resource.RUSAGE_SELF)
    cpu = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
    said = {"cpu": cpu, "peak_mb": used.ru_maxrss / 1024, "seconds": time.monotonic() - start}
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
