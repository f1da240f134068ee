"""Warning signs in the chat: the lists that ask, and what is said and stopped once a sign is named."""

from dataclasses import replace

from bot.context import Turn
from bot.modes import BACK
from bot.questions.question import Next, Scene, Views, settle
from bot.view import Button, Html, View, column, lines, paragraphs, phrase
from bot.view import Rows as Buttons
from content.safety import REPEAT_ADVICE, SHORT_LIST, SIGNS, STOPPING, Sign, most_urgent
from scheduler.rows import Rows
from storage.flags import open_flags, open_urgencies, raise_flag
from storage.models import Prompt
from storage.prompts import open_prompts
from storage.settings import save_fact

AFTER_REACTION = "safety:w"
"""Keys of short lists asked after a strong response; no session is shown before they are answered."""
AFTER_FLARE = "safety:flare:"
TALKED = "talked_{sign}"
"""A fact: the day on which something that does not change was talked over with a doctor."""
KNOWN = "known_F10"
"""A fact: the day on which old tingling was called assessed and unchanged (amendment A18)."""
AGAIN = "again_{sign}"
"""A fact: the day on which a sign that was open was confirmed once more."""
NERVE = "F10"


def unconfirmed(rows: Rows) -> Prompt | None:
    """The newest question about warning signs that was asked and not answered; sessions wait for it."""
    asked = [p for p in rows.prompts if p.sent_at and not p.answered_at and _comes_first(p)]
    return asked[-1] if asked else None


def _comes_first(prompt: Prompt) -> bool:
    return prompt.kind == "flags" or prompt.key.startswith((AFTER_REACTION, BACK))


def ask_signs(locale: str, prompt: Prompt, *, again: bool = False) -> View:
    """What may have been meant, to confirm or deny with one tap; what to do at once if it is so. Why it is
    asked is told the first time, not `again`.
    """
    if prompt.kind != "flags":
        return ask_list(locale, prompt)
    signs = tuple(sign for sign in prompt.payload.get("signs", []) if sign in SIGNS and _is_asked(sign))
    first = SIGNS[signs[0]] if signs else None
    urgent = first is not None and most_urgent(signs) in STOPPING
    if_so = phrase(locale, "safety.if_so", what=phrase(locale, first.advice)) if first and urgent else ""
    named = lines(*(f"• {phrase(locale, SIGNS[sign].text)}" for sign in signs))
    buttons = [Button(phrase(locale, f"safety.short.{sign}"), f"sign {sign}") for sign in signs]
    none = Button(phrase(locale, "safety.none"), "none")
    more = Button(phrase(locale, "safety.other"), "one")
    why = phrase(locale, "safety.still_open" if again else "safety.why_ask")
    text = paragraphs(why, phrase(locale, "safety.confirm"), named, if_so)
    return View(text, column(*buttons, none, more), prompt.id)


def _is_asked(sign: str) -> bool:
    """Signs for a routine visit get a line of advice instead of a question."""
    return SIGNS[sign].freezes != "nothing"


def ask_waiting(locale: str, prompt: Prompt) -> View:
    """The same after a day without an answer: what still waits for it."""
    if not prompt.key.startswith((AFTER_REACTION, AFTER_FLARE)):
        return ask_signs(locale, prompt, again=True)
    return ask_list(locale, prompt, "waits")


def ask_list(locale: str, prompt: Prompt, why: str = "") -> View:
    """The short list with its two answers, and why it is asked now."""
    reaction = prompt.key.startswith((AFTER_REACTION, AFTER_FLARE))
    why = why or ("reaction" if reaction else "again")
    head = "" if prompt.key.startswith(("setup:", BACK)) else phrase(locale, f"safety.list.{why}")
    named = lines(*(f"• {phrase(locale, group.text)}" for group in SHORT_LIST))
    text = paragraphs(head, phrase(locale, "safety.list.intro"), named)
    buttons = (Button(phrase(locale, "safety.none"), "none"), Button(phrase(locale, "safety.one"), "one"))
    return View(text, column(*buttons), prompt.id)


def add_list(scene: Scene, view: View | None) -> View | None:
    """Put the short list below a message in which it rides, with its own two buttons."""
    rider = next((each for each in scene.riders if each.kind == "safety" and not each.answered_at), None)
    if view is None or rider is None:
        return view
    listed = ask_list(scene.locale, rider)
    row = tuple(replace(button, prompt=rider.id) for buttons in listed.rows for button in buttons)
    return replace(view, text=paragraphs(view.text, listed.text), rows=(*view.rows, row))


async def name_sign(turn: Turn, prompt: Prompt, sign: Sign) -> Views:
    """Open the flag and say what to do, what stops and what ends it. Tingling may be old and known."""
    if sign.id == NERVE:
        buttons = (
            Button(turn.phrase("safety.nerve.new"), f"new {sign.id}"),
            Button(turn.phrase("safety.nerve.old"), f"old {sign.id}"),
        )
        return [View(turn.phrase("safety.nerve"), column(*buttons), prompt.id)]
    return await raise_sign(turn, prompt, sign)


async def raise_sign(turn: Turn, prompt: Prompt, sign: Sign) -> Views:
    """Open the flag, and say it; in set-up a stopping sign leaves the question open."""
    fresh = await raise_flag(
        turn.session, turn.person.id, sign.id, sign.urgency, turn.now, update_id=turn.update_id
    )
    if not fresh:
        again, day = AGAIN.format(sign=sign.id), turn.today.toordinal()
        await save_fact(turn.session, turn.person.id, again, day, turn.now, update_id=turn.update_id)
    if sign.urgency not in STOPPING or prompt.kind != "safety" or not prompt.key.startswith("setup:"):
        await settle(turn, prompt, sign.id)
    return [View(clear=True), View(say_sign(turn, sign), way_rows(turn, (sign,)), prompt.id)]


def say_sign(turn: Turn, sign: Sign) -> Html:
    """Which sign, what to do now, what rests meanwhile, and how it goes on."""
    noted = turn.phrase("safety.noted", what=turn.phrase(sign.text))
    ways = [turn.phrase(f"safety.way.{way}") for way in sign.ways]
    return paragraphs(noted, turn.phrase(sign.advice), turn.phrase(sign.frozen), *ways)


def way_rows(turn: Turn, signs: tuple[Sign, ...]) -> Buttons:
    """One button for each way back from these signs."""
    ways = dict.fromkeys(way for sign in signs for way in sign.ways)
    return column(*(Button(turn.phrase(f"safety.way.{way}.button"), f"way {way}") for way in ways))


async def deny_new(turn: Turn, prompt: Prompt) -> Views:
    """Old, assessed, unchanged tingling stops nothing; new or spreading is another matter."""
    await settle(turn, prompt, "old")
    await save_fact(
        turn.session, turn.person.id, KNOWN, turn.today.toordinal(), turn.now, update_id=turn.update_id
    )
    return [View(clear=True), View(turn.phrase("safety.nerve.known"))]


async def advise(turn: Turn, signs: tuple[str, ...]) -> Views:
    """One line for each sign that asks for a routine visit, at most once in two weeks (rule 3.14)."""
    views: Views = []
    for sign in (SIGNS[each] for each in signs if SIGNS[each].freezes == "nothing"):
        said = await raise_flag(
            turn.session, turn.person.id, sign.id, sign.urgency, turn.now,
            update_id=turn.update_id, until=turn.now + REPEAT_ADVICE,
        )  # fmt: skip
        if said:
            views.append(View(turn.phrase(sign.advice)))
    return [*views, *await _ask_history(turn, signs)]


async def _ask_history(turn: Turn, signs: tuple[str, ...]) -> Views:
    """A routine sign that rests something is asked about like any other, once as long as it is open."""
    told = [sign for sign in signs if SIGNS[sign].urgency == "R" and SIGNS[sign].freezes != "nothing"]
    if not told:
        return []
    flags = (await open_flags(turn.session, [turn.person.id], turn.now)).get(turn.person.id, [])
    if {flag.sign for flag in flags} & set(told):
        return []
    asked = await open_prompts(turn.session, turn.person.id, turn.now)
    if any(each.kind == "flags" for each in asked):
        return []
    return [Next("flags", f"flags:{turn.update_id}", payload={"signs": told})]


async def is_stopped(turn: Turn) -> bool:
    """Whether a sign of urgency E or U is open: then no training is shown, whatever was asked."""
    urgencies = await open_urgencies(turn.session, turn.person.id, turn.now)
    return any(urgency in STOPPING for urgency in urgencies)
