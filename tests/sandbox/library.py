"""python-telegram-bot as it comes, on the stand-in."""

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.request import HTTPXRequest

from bot.sandbox import Server

ADA = 42


def make_bot(server: Server) -> Bot:
    """The library with its own client; only the certificates, slow to load, are left out."""
    clients = [HTTPXRequest(httpx_kwargs={"verify": False}) for _ in range(2)]
    return Bot(
        server.state.token,
        base_url=server.base_url,
        base_file_url=server.base_file_url,
        request=clients[0],
        get_updates_request=clients[1],
    )


def make_keyboard(*labels: str) -> InlineKeyboardMarkup:
    row = [InlineKeyboardButton(label, callback_data=f"7:{label}") for label in labels]
    return InlineKeyboardMarkup([row])
