"""The chat page of the sandbox: people, their chats and the clock in a browser on this machine."""

from bot.sandbox.page.routes import add_routes

__all__ = ["add_routes"]
