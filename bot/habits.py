"""How many days, heavy and light: choices that are safe either way (amendment A16, conflict X1)."""

from bot.context import Turn
from content.log import Log
from storage.models import Person
from storage.settings import save_fact

HABITS = {"light some": "some", "light daily": "daily", "light none": "none"}
HEAVY = {"heavy 2": 2, "heavy 3": 3}
DELOAD = "deload"
"""A fact: lighter weeks are wanted."""
LIGHTER = {"deload on": 1, "deload off": 0}
CHOICES = (*HABITS, *HEAVY)
"""What the buttons stand for."""


def is_kept(person: Person, choice: str) -> bool:
    """Whether the person trains like this already."""
    return HABITS.get(choice) == person.light_habit or HEAVY.get(choice) == person.heavy_days


def lighter_weeks(log: Log) -> str:
    """The choice that would change the lighter weeks after six rises (A17: off by default)."""
    return "deload off" if log.facts.get(DELOAD) else "deload on"


async def keep_habit(turn: Turn, choice: str) -> bool:
    """Change the week as a choice says, undoably; False for anything that is none."""
    if choice in HABITS:
        await turn.change(turn.person, light_habit=HABITS[choice])
    elif choice in HEAVY:
        await turn.change(turn.person, heavy_days=HEAVY[choice])
    elif choice in LIGHTER:
        value = LIGHTER[choice]
        await save_fact(turn.session, turn.person.id, DELOAD, value, turn.now, update_id=turn.update_id)
    return choice in (*CHOICES, *LIGHTER)
