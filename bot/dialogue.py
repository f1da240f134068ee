"""What does this message answer? A warning sign, an open prompt, a wish, or nothing that we know."""

from collections.abc import Sequence
from dataclasses import replace

from bot.asking import OF_TODAY, ask_next, buttons_of, resolve, show
from bot.context import Said, Turn
from bot.nod import answer_nod
from bot.purpose import set_up_first
from bot.questions import QUESTIONS
from bot.questions.question import Next, Views
from bot.questions.zone import offer
from bot.routes import ANYTIME, ROUTES, TAKEN, canned_intent
from bot.setup import advance
from bot.signs import advise, is_stopped
from bot.view import Html, View, as_label, paragraphs
from bot.warning import ASKED_ON, DATED, FOR_EVERYBODY, PLAN_KINDS, PLAN_WISHES, SIGN_KINDS, new_signs, warn
from content.naming import is_name
from content.places import Place, zone_city
from content.replies import is_no, is_yes, normalise, read
from content.replies.during import speaks_of_work
from content.replies.reading import Context, Intent, Reading, Unclear
from content.replies.runs import LENGTH
from content.safety import most_urgent
from content.spelling import fold
from content.zones import zone_at
from storage.agenda import siblings
from storage.models import Prompt
from storage.prompts import by_message, get_prompt, mark_arrived, open_prompts

LONGEST = 1500
"""Characters of a message that are an answer; nobody answers a question at greater length. Warning signs are
looked for in all of it."""
LONGEST_LABEL = 60
MOST_OPEN = 6
MOST_DIGITS = 15
"""Digits of a row's id that a database surely takes."""


async def answer_text(turn: Turn, text: str, replied_to: int | None) -> list[View]:
    """Answer a typed message."""
    opened = (await open_prompts(turn.session, turn.person.id, turn.now))[:MOST_OPEN]
    replied = await by_message(turn.session, turn.person.id, replied_to) if replied_to else []
    order = [*[prompt for prompt in replied if prompt.answered_at is None], *opened]
    reading = _of_another_day(turn, text, read(text.strip(), _context(turn, order)))
    said = Said(normalise(text[:LONGEST].strip()), reading)
    signs = await new_signs(turn, reading.red_flag)
    if signs and most_urgent(signs) != "R" and not _asks_for_signs(order, signs):
        return await resolve(turn, await warn(turn, signs))
    advice = await resolve(turn, await advise(turn, signs))
    return [*await _answer_calm(turn, order, said, bool(advice)), *advice]


def _of_another_day(turn: Turn, text: str, reading: Reading) -> Reading:
    """A number of an earlier day is no answer to the open question: it belongs where it was asked for."""
    if reading.unclear != Unclear("time") or speaks_of_work(fold(text)):
        return reading
    alone = read(text.strip(), _context(turn, ()))
    told = [intent for intent in alone.intents if intent.name == "correct" and intent.score is not None]
    return replace(alone, intents=tuple(told)) if told else reading


async def _answer_calm(turn: Turn, order: Sequence[Prompt], said: Said, advised: bool) -> list[View]:
    """Answer what speaks of no sign that would stop anything; `advised`: it is spoken of anyway."""
    if turn.person.declined_at:
        return await _answer_declined(turn, order, said)
    if nod := await answer_nod(turn, order, said):
        return nod
    answered, taken = await _answer_open(turn, order, said)
    if answered is not None and (order[0].kind in DATED or taken.prompt_id is not None):
        # A button's own words mean the button alone, whatever else they could mean.
        return answered
    served = await _serve_intents(turn, said, answered is not None)
    views = [*(answered or []), *served]
    if views or advised:
        return views
    return await _name_alone(turn, said) or await _fallback(turn, order, said.reading)


async def on_tap(turn: Turn, data: str, message_id: int) -> list[View]:
    """Answer a button: the prompt it names must be this person's."""
    owner, _, text = data.partition(":")
    if not owner:
        intent = canned_intent(text)
        if turn.person.declined_at and (intent is None or intent.name not in ANYTIME):
            return [View(turn.phrase("setup.under_age"))]
        said = Said(text, Reading(intents=(intent,) if intent else ()), tapped=message_id)
        return await _serve_intents(turn, said, False) or [_stale(turn)]
    prompt = await get_prompt(turn.session, turn.person.id, int(owner)) if _is_id(owner) else None
    if prompt is None or prompt.kind not in QUESTIONS:
        return [_stale(turn)]
    if turn.person.declined_at and prompt.kind not in FOR_EVERYBODY:
        return [View(turn.phrase("setup.under_age"))]
    await mark_arrived(turn.session, prompt, message_id, turn.now)
    said = Said(text, read(text, _context(turn, [prompt])), prompt.id, message_id)
    return await _answer(turn, prompt, said) or [_stale(turn)]


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS


def _on_hold(turn: Turn) -> Next:
    return Next("cleared", f"cleared:{turn.update_id}")


def _stale(turn: Turn) -> View:
    return View(clear=True, toast=turn.phrase("toast.stale"))


def _context(turn: Turn, prompts: Sequence[Prompt]) -> Context:
    kinds = tuple(prompt.kind for prompt in prompts)
    return Context(
        now=turn.local_now, open=kinds, unit="lb" if turn.person.unit == "lb" else "kg", locale=turn.locale,
        two_sided=turn.person.side == "both",
    )  # fmt: skip


def _asks_for_signs(order: Sequence[Prompt], signs: tuple[str, ...]) -> bool:
    """Whether the newest question is about these very signs already; another sign is always asked about."""
    asked = order[0].payload.get("signs", []) if order and order[0].kind == "flags" else []
    return set(signs) <= set(asked)


async def _answer_declined(turn: Turn, order: Sequence[Prompt], said: Said) -> list[View]:
    """Somebody under 18 is still answered about their age, and about their data."""
    theirs = [prompt for prompt in order if prompt.kind in FOR_EVERYBODY]
    answered, _ = await _answer_open(turn, theirs, said)
    if answered is not None:
        return answered
    wishes = tuple(intent for intent in said.reading.intents if intent.name in ANYTIME)
    served = await _serve_intents(turn, replace(said, reading=Reading(intents=wishes)), False)
    return served or [View(turn.phrase("setup.under_age"))]


async def _answer(turn: Turn, prompt: Prompt, said: Said) -> list[View] | None:
    """Let one prompt take what was said; in set-up the next question follows."""
    if prompt.kind in PLAN_KINDS and not prompt.key.startswith("setup:") and await is_stopped(turn):
        return await ask_next(turn, _on_hold(turn)) if said.tapped else None
    views = await QUESTIONS[prompt.kind].answer(turn, prompt, said)
    if views is None:
        return None
    await turn.session.flush()
    if turn.forgotten or prompt.answered_at is None or turn.person.declined_at:
        return await resolve(turn, views)
    shown = await resolve(turn, [*views, *await _go_on(turn, prompt)])
    return [*shown, *await _keep_list(turn, prompt, shown)]


async def _keep_list(turn: Turn, prompt: Prompt, shown: Sequence[View]) -> list[View]:
    """The short list whose buttons went with the message it rode in is asked below the answer."""
    for rider in await siblings(turn.session, prompt):
        buttons = [button for view in shown for row in view.rows for button in row]
        if rider.kind == "safety" and not any(button.prompt == rider.id for button in buttons):
            return await ask_next(turn, Next("safety", rider.key))
    return []


async def _go_on(turn: Turn, prompt: Prompt) -> Views:
    """After an answer in set-up its next question; after a look at warning signs what was open before."""
    if turn.person.set_up_at is None:
        in_setup = prompt.key.startswith("setup:") or prompt.kind in ("adult", *SIGN_KINDS)
        return await advance(turn) if in_setup and not await is_stopped(turn) else []
    if prompt.kind != "flags" or await is_stopped(turn):
        return []
    opened = await open_prompts(turn.session, turn.person.id, turn.now)
    waiting = next((each for each in opened if each.kind in ASKED_ON), None)
    return [Next(waiting.kind, waiting.key)] if waiting else []


async def _answer_open(turn: Turn, order: Sequence[Prompt], said: Said) -> tuple[list[View] | None, Said]:
    """The newest open prompt whose kind accepts this, and what it took: a button's words may be typed."""
    command = said.text.startswith("/")
    if any(intent.name in ("correct", "language") for intent in said.reading.intents):
        return None, said
    plain = is_yes(said.text, turn.locale) or is_no(said.text, turn.locale)
    newest = next((prompt for prompt in order if prompt.kind in YES_OR_NO), None)
    for prompt in order:
        if prompt.kind not in QUESTIONS or (command and prompt.kind not in ("hour", "zone")):
            continue
        if plain and prompt.kind in YES_OR_NO and prompt is not newest:
            continue
        chosen = await _as_button(turn, prompt, said)
        answered = await _answer(turn, prompt, chosen)
        if answered is not None:
            return answered, chosen
    return None, said


async def _as_button(turn: Turn, prompt: Prompt, said: Said) -> Said:
    if len(said.text) > LONGEST_LABEL or said.reading.pain is not None:
        return said
    button = (await buttons_of(turn, prompt)).get(as_label(said.text))
    if button is None or button.prompt == 0:
        return said
    return Said(button.data, said.reading, prompt.id)


async def _serve_intents(turn: Turn, said: Said, answered: bool) -> list[View]:
    """Everything else the message asks for; before the end of set-up only what needs no plan."""
    views: list[View] = []
    for intent in said.reading.intents:
        if turn.forgotten or (answered and intent.name in ("pain", "thanks", "greeting", *TAKEN)):
            continue
        if answered and intent.value in (LENGTH, "anew"):
            continue
        if turn.person.set_up_at is None and intent.name not in ANYTIME and intent.value != "language":
            views += [] if answered else await resolve(turn, await set_up_first(turn, intent))
            continue
        if intent.name in PLAN_WISHES and await is_stopped(turn):
            return [*views, *await ask_next(turn, _on_hold(turn))]
        views += await resolve(turn, await ROUTES[intent.name](turn, intent, said))
    return views


async def _name_alone(turn: Turn, said: Said) -> list[View]:
    """A message that is only the name of an exercise asks how it is done."""
    if turn.person.set_up_at is None or not is_name(said.text, turn.locale):
        return []
    wish = Reading(intents=(Intent("exercise", said.text),))
    return await _serve_intents(turn, Said(said.text, wish, said.prompt_id), False)


LISTS = frozenset(("safety", "flags"))
QUIET = frozenset(("daily", "session", "settings", "cause", "run"))
"""Kinds that nobody has to answer: what was not understood is not held against them."""
YES_OR_NO = frozenset((
    "adult", "safety", "flags", "bone", "fact", "tryout", "running", "forget", "zone", "flare",
    "restart", "new_usual", "sides",
))  # fmt: skip
"""Kinds that a bare yes or no may answer: only the newest of them is meant."""


async def _fallback(turn: Turn, order: Sequence[Prompt], reading: Reading) -> list[View]:
    """A short answer that names the open question and three things one can do."""
    if turn.person.set_up_at is None:
        why = _unclear(turn, reading.unclear) if reading.unclear else turn.phrase("setup.unclear")
        return await resolve(turn, await advance(turn, why))
    asks = [prompt for prompt in order if prompt.kind in QUESTIONS and prompt.kind not in QUIET]
    lists = [prompt for prompt in asks if prompt.kind in LISTS]
    # A list of warning signs is more than a detail of what was told.
    asked = next(iter(lists if asks and asks[0].kind in OF_TODAY and lists else asks), None)
    if asked is not None:
        view = await show(turn, asked)
        if view is not None and view.rows:
            question = _first_line(view, asked)
            if reading.unclear:
                why = _unclear(turn, _of_number(reading.unclear, view))
                return [View(paragraphs(why, question), view.rows, asked.id)]
            return [View(turn.phrase("fallback.open", question=question), view.rows, asked.id)]
    return [View(_unclear(turn, reading.unclear) if reading.unclear else turn.phrase("fallback"))]


def _of_number(unclear: Unclear, view: View) -> Unclear:
    """Below a row of numbers it is the number that is in doubt, and not an hour."""
    numbers = any(button.data == "10" for row in view.rows for button in row)
    return Unclear("condition") if unclear.why == "time" and numbers else unclear


def _unclear(turn: Turn, unclear: Unclear) -> Html:
    """What was not understood; where two sides are sore, how a number for each is written."""
    sided = turn.person.side == "both" and unclear.why in ("quantity", "two_scores", "wrong_scale")
    return turn.phrase("unclear.two_sides" if sided else f"unclear.{unclear.why}")


def _first_line(view: View, asked: Prompt) -> str:
    """The line that asks: below it may stand how it is answered, or what a list names."""
    said = view.text.splitlines()
    title = said[0] if asked.kind == "review" else said[-1]
    return type(view.text)(next((line for line in said if "?" in line), title))


async def on_edit(turn: Turn, text: str) -> list[View]:
    """An edited message: a warning sign in it is asked about; an answer is changed by a new message."""
    opened = (await open_prompts(turn.session, turn.person.id, turn.now))[:MOST_OPEN]
    signs = await new_signs(turn, read(text.strip(), _context(turn, opened)).red_flag)
    if signs and most_urgent(signs) != "R" and not _asks_for_signs(opened, signs):
        return await resolve(turn, await warn(turn, signs))
    return [View(turn.phrase("other.edited"))]


async def on_location(turn: Turn, latitude: float, longitude: float) -> list[View]:
    """A shared location answers the zone question, or asks whether to follow."""
    zone = zone_at(latitude, longitude)
    if zone is None:
        return [View(turn.phrase("zone.unknown"))]
    opened = await open_prompts(turn.session, turn.person.id, turn.now)
    prompt_id = next((prompt.id for prompt in opened if prompt.kind == "zone"), None)
    if prompt_id is None:
        return await ask_next(turn, Next("zone", f"zone:{turn.update_id}", payload={"zone": zone}))
    place = Place(zone_city(zone, "en"), "", zone, 0)
    return [offer(turn, prompt_id, [place])]


async def on_other(turn: Turn) -> list[View]:
    """A sticker, photo or voice message: we only read text."""
    if turn.person.set_up_at is None:
        return await resolve(turn, await advance(turn, turn.phrase("other.only_text")))
    return [View(turn.phrase("other.only_text"))]
