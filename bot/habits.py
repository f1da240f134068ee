"""How many days, heavy and light: choices that are safe either way (amendment A16, conflict X1)."""

from bot.context import Turn
from storage.models import Person

HABITS = {"light some": "some", "light daily": "daily", "light none": "none"}
HEAVY = {"heavy 2": 2, "heavy 3": 3}
CHOICES = (*HABITS, *HEAVY)
"""What the buttons stand for."""


def is_kept(person: Person, choice: str) -> bool:
    """Whether the person trains like this already."""
    return HABITS.get(choice) == person.light_habit or HEAVY.get(choice) == person.heavy_days


async def keep_habit(turn: Turn, choice: str) -> bool:
    """Change the week as a choice says, undoably; False for anything that is none."""
    if choice in HABITS:
        await turn.change(turn.person, light_habit=HABITS[choice])
    elif choice in HEAVY:
        await turn.change(turn.person, heavy_days=HEAVY[choice])
    return choice in CHOICES
