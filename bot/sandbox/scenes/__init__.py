"""Prepared stories: somebody of their own plays one through the chat, as a person would."""

from bot.sandbox.scenes.director import Director
from bot.sandbox.scenes.routes import make_routes

__all__ = ["Director", "make_routes"]
