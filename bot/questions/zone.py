"""Where the person's clock stands: a likely zone, a location, a typed city; confirmed by the time there."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.context import Said, Turn
from bot.questions.question import Question, Scene, Views, settle
from bot.view import Button, Html, View, column
from content.locales import format_clock, format_day
from content.places import Place, country_name, find_places, zone_city
from content.replies import is_yes
from content.zones import canonical_zone, known_zone
from storage.models import Prompt


def ask(scene: Scene) -> View:
    """The likeliest zone first, with its present time; anything else is typed or shared."""
    zone = scene.prompt.payload.get("zone") or scene.default_zone
    rows = column(_button(scene.locale, Place(zone_city(zone, "en"), "", zone, 0), scene.now))
    return View(scene.phrase("setup.zone"), rows, scene.prompt.id)


def _button(locale: str, place: Place, now: datetime) -> Button:
    local = now.astimezone(ZoneInfo(place.zone))
    country = country_name(place.country, locale) if place.country else None
    parts = [place.name, place.region, country]
    city = zone_city(place.zone, locale)
    if place.name == zone_city(place.zone, "en") != city:
        # Regions have English names only, and a city that gives a zone its name needs none.
        parts = [city, country]
    where = ", ".join(part for part in parts if part)
    label = f"{where}: {format_day(locale, local.date(), 'weekday')} {format_clock(locale, local.time())}"
    return Button(label, f"zone {place.zone}")


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep a confirmed zone; a typed place is offered with its time first."""
    if said.text.startswith("zone ") and known_zone(said.text[5:]):
        return await _keep(turn, prompt, said.text[5:])
    if is_yes(said.text, turn.locale):
        return await _keep(turn, prompt, prompt.payload.get("zone") or turn.settings.default_zone)
    if not said.text or said.reading.pain or said.text.startswith("/"):
        return None
    if any(one.name != "travel" for one in said.reading.intents):
        # A wish is no place, however much a word of it looks like one.
        return None
    text = next((one.value for one in said.reading.intents if one.name == "travel" and one.value), said.text)
    places = find_places(text, turn.locale)
    if len(places) == 1 and places[0].zone == (prompt.payload.get("zone") or turn.settings.default_zone):
        # The very clock that was offered: nothing is left to confirm.
        return await _keep(turn, prompt, places[0].zone)
    if places:
        await turn.change(prompt, payload={**prompt.payload, "zone": places[0].zone})
    return [offer(turn, prompt.id, places)]


async def _keep(turn: Turn, prompt: Prompt, zone: str) -> Views:
    await settle(turn, prompt, zone)
    await turn.change(turn.person, time_zone=canonical_zone(zone) or zone)
    if turn.person.set_up_at is None:
        return [View(clear=True)]
    clock, city = format_clock(turn.locale, turn.local_now.time()), zone_city(zone, turn.locale)
    return [View(clear=True), View(turn.phrase("zone.changed", zone=city, clock=clock))]


def offer(turn: Turn, prompt_id: int, places: Sequence[Place]) -> View:
    """The places that were meant, each with its country and present time."""
    if not places:
        return View(turn.phrase("zone.unknown"))
    rows = column(*(_button(turn.locale, place, turn.now) for place in places))
    return View(Html(turn.phrase("zone.which", count=len(places))), rows, prompt_id)


QUESTION = Question("zone", ask, answer)
