"""Warning signs: the short list, the yes/no list after a trigger word, and what is still open."""

from bot.clearing import still_open, take_way
from bot.context import Said, Turn
from bot.modes import BACK
from bot.questions.question import Next, Question, Scene, Views, Waiting, settle
from bot.signs import AFTER_REACTION, NERVE, ask_list, ask_signs, deny_new, name_sign, raise_sign
from bot.view import Button, Html, View, column, lines, paragraphs
from content.locales import format_day
from content.log import Flag
from content.replies import is_no, is_none, is_yes
from content.safety import SHORT_LIST, SIGNS
from storage.models import Prompt
from storage.prompts import get_prompt

GROUPS = {group.key: group for group in SHORT_LIST}


def ask_short(scene: Scene) -> View:
    """The short list with its two answers."""
    return ask_list(scene.locale, scene.prompt)


def ask_again(scene: Scene) -> View:
    """What a message may have meant, to be confirmed or denied with one tap."""
    asked = scene.prompt.sent_at
    return ask_signs(scene.locale, scene.prompt, again=asked is not None and asked < scene.now)


def ask_cleared(scene: Scene) -> View | None:
    """Why something rests, and the buttons that end it; nothing when nothing does."""
    opened = still_open(scene.log.flags, scene.now)
    if not opened:
        return None
    signs = [SIGNS[flag.sign] for flag in opened if flag.sign in SIGNS]
    ways = dict.fromkeys(way for sign in signs for way in sign.ways)
    rests = dict.fromkeys(scene.phrase(sign.frozen) for sign in signs)
    told = [scene.phrase(f"safety.way.{way}") for way in ways]
    buttons = [Button(scene.phrase(f"safety.way.{way}.button"), f"way {way}") for way in ways]
    advice = dict.fromkeys(scene.phrase(sign.advice) for sign in signs)
    named = lines(*(_open_line(scene, flag) for flag in opened))
    text = paragraphs(named, *advice, *rests, *told)
    return View(text, column(*buttons), scene.prompt.id)


def _open_line(scene: Scene, flag: Flag) -> Html:
    day = format_day(scene.locale, flag.opened_at.date(), "weekday_date")
    what = scene.phrase(SIGNS[flag.sign].text) if flag.sign in SIGNS else Html(flag.sign)
    if flag.cleared_at is None:
        return scene.phrase("safety.open", day=day, what=what)
    until = format_day(scene.locale, flag.cleared_at.date(), "weekday_date")
    return scene.phrase("safety.open_until", what=what, day=until)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """None of these, one of these, which one, or the way back."""
    if _says_no(turn, prompt, said):
        return await _none(turn, prompt)
    if said.text == "one" or _says_yes(turn, prompt, said):
        return [_groups(turn, prompt)]
    if prompt.kind == "flags" and said.tapped is None and is_yes(said.text, turn.locale):
        return await _confirm(turn, prompt)
    word, _, rest = said.text.partition(" ")
    if word == "group" and rest in GROUPS:
        return [_signs(turn, prompt, GROUPS[rest].signs)]
    if word == "sign" and rest in SIGNS:
        return await name_sign(turn, prompt, SIGNS[rest])
    if said.text == f"new {NERVE}":
        return await raise_sign(turn, prompt, SIGNS[NERVE])
    if said.text == f"old {NERVE}":
        return await deny_new(turn, prompt)
    return await take_way(turn, prompt, rest) if word == "way" else None


def _says_no(turn: Turn, prompt: Prompt, said: Said) -> bool:
    """The button, or a typed no; one that may be a number of a question in the same message is not. What is
    open is no list that a no could answer.
    """
    if prompt.kind == "cleared":
        return False
    if said.tapped is not None:
        return said.text == "none"
    plain_no = said.text == "none" or is_no(said.text, turn.locale) or _denies_all(prompt, said)
    return plain_no and not (prompt.rides_with and said.reading.pain)


def _denies_all(prompt: Prompt, said: Said) -> bool:
    """ "None of that"; a bare "nothing" may be a number elsewhere, and is an answer here in set-up alone."""
    meant = prompt.key.startswith("setup:") or said.reading.pain is None or " " in said.text.strip()
    return meant and is_none(said.text)


def _says_yes(turn: Turn, prompt: Prompt, said: Said) -> bool:
    """A typed yes to the short list: one of these; which one is asked next."""
    return prompt.kind == "safety" and said.tapped is None and is_yes(said.text, turn.locale)


async def _confirm(turn: Turn, prompt: Prompt) -> Views:
    """A typed yes: the one sign that was asked about, or which of several it is."""
    signs = tuple(sign for sign in prompt.payload.get("signs", ()) if sign in SIGNS)
    if len(signs) == 1:
        return await name_sign(turn, prompt, SIGNS[signs[0]])
    return [_signs(turn, prompt, signs) if signs else _groups(turn, prompt)]


async def _none(turn: Turn, prompt: Prompt) -> Views:
    await settle(turn, prompt, "none")
    if prompt.key.startswith("setup:"):
        return [View(clear=True)]
    if prompt.key.startswith(BACK):
        key = f"today:{turn.today}:{turn.update_id}"
        session = Next("session", key, payload={"tier": "easy"}, above=turn.phrase("safety.fine"))
        return [View(clear=True), session, Next("tryout", f"tryout:{turn.today}")]
    carrier = await get_prompt(turn.session, turn.person.id, prompt.rides_with or 0)
    if carrier is not None and carrier.answered_at is None:
        # The message asks more than this: only the list goes from it.
        return [Next(carrier.kind, carrier.key, edit=True), View(turn.phrase("safety.fine"))]
    shown: Views = [View(clear=True), View(turn.phrase("safety.fine"))]
    return [*shown, Waiting()] if prompt.key.startswith(AFTER_REACTION) else shown


def _groups(turn: Turn, prompt: Prompt) -> View:
    named = lines(*(f"• {turn.phrase(group.text)}" for group in SHORT_LIST))
    buttons = (Button(turn.phrase(f"safety.short.{key}"), f"group {key}") for key in GROUPS)
    return View(paragraphs(turn.phrase("safety.which"), named), column(*buttons), prompt.id)


def _signs(turn: Turn, prompt: Prompt, signs: tuple[str, ...]) -> View:
    named = lines(*(f"• {turn.phrase(SIGNS[sign].text)}" for sign in signs))
    buttons = [Button(turn.phrase(f"safety.short.{sign}"), f"sign {sign}") for sign in signs]
    none = Button(turn.phrase("safety.none"), "none")
    return View(paragraphs(turn.phrase("safety.which"), named), column(*buttons, none), prompt.id)


SAFETY = Question("safety", ask_short, answer)
FLAGS = Question("flags", ask_again, answer)
CLEARED = Question("cleared", ask_cleared, answer)
