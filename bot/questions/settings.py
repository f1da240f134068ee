"""What can be changed: hour, zone, equipment, unit, light days, heavy days, language."""

from bot.context import Said, Turn
from bot.habits import CHOICES, LIGHTER, is_kept, keep_habit, lighter_weeks
from bot.prescription import clock
from bot.questions.question import Next, Question, Scene, Views
from bot.tongues import other_languages, own_name
from bot.view import Button, View, column, lines
from storage.models import Prompt

ASKS = {
    "set hour": "hour",
    "set zone": "zone",
    "set equipment": "equipment",
    "set test": "test",
    "set physio_limit": "physio_limit",
    "set goal": "goal",
}


def ask(scene: Scene) -> View:
    """The present settings, and a button for each that can be changed."""
    person = scene.person
    text = scene.phrase(
        "settings",
        hour=clock(scene.locale, person.session_minute or 0),
        zone=person.time_zone or scene.default_zone,
        unit=scene.phrase(f"unit.{person.unit or 'kg'}"),
        habit=scene.phrase(f"habit.{person.light_habit}"),
        heavy=person.heavy_days,
        side=scene.phrase(f"setup.side.{person.side or 'left'}"),
    )
    kept = (choice for choice in CHOICES if not is_kept(person, choice))
    choices = [*ASKS, *kept, lighter_weeks(scene.log)]
    rows = column(*(Button(scene.phrase(f"settings.{data.replace(' ', '_')}"), data) for data in choices))
    about = lines(text, scene.phrase("language.line", language=own_name(scene.locale)))
    return View(about, (*rows, *other_languages(scene.locale)), scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:  # noqa: ARG001
    """Change a choice at once, or ask for the new value."""
    if said.text in ASKS:
        kind = ASKS[said.text]
        payload = {"zone": turn.person.time_zone} if kind == "zone" else {}
        return [Next(kind, f"{kind}:{turn.update_id}", payload=payload)]
    if not await keep_habit(turn, said.text):
        return None
    told = said.text.replace(" ", "_")
    key = f"settings.saved.{told}" if said.text in LIGHTER else "settings.saved"
    return [View(clear=True), View(turn.phrase(key))]


QUESTION = Question("settings", ask, answer)
