# The table of questions comes first: its rows import what handlers import too, and that needs the table.
import bot.questions  # noqa: F401
