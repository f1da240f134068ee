"""A stand-in for Telegram's Bot API server, with the people at the other end and faults on demand."""

from bot.sandbox.faults import Fault
from bot.sandbox.server import Server
from bot.sandbox.users import Shown, User

__all__ = ["Fault", "Server", "Shown", "User"]
