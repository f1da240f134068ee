"""Warning signs: the short list at the start, the yes/no list after a trigger word, and the way back."""

from bot.context import Said, Turn
from bot.questions.question import Question, Scene, Views, settle
from bot.signs import ask_signs
from bot.view import Button, Rows, View, column, paragraphs
from content.replies import is_no
from content.safety import SHORT_LIST, SIGNS
from content.settings import back_setting
from storage.flags import clear_flags, raise_flag
from storage.models import Prompt
from storage.settings import add_change
from storage.training import load_log

STOPPING = ("E", "U")
GROUPS = {group.key: group for group in SHORT_LIST}


def ask_list(scene: Scene) -> View:
    """The short list with its two answers."""
    lines = [f"• {scene.phrase(group.text)}" for group in SHORT_LIST]
    text = paragraphs(scene.phrase("safety.list.intro"), "\n".join(lines))
    rows = column(Button(scene.phrase("safety.none"), "none"), Button(scene.phrase("safety.one"), "one"))
    return View(text, rows, scene.prompt.id)


def ask_again(scene: Scene) -> View:
    """What a message may have meant, to be confirmed or denied with one tap."""
    return ask_signs(scene.locale, scene.prompt)


def ask_cleared(scene: Scene) -> View | None:
    """Why everything rests, and the button that ends it."""
    open_flags = [flag for flag in scene.log.flags if flag.cleared_at is None]
    if not open_flags:
        return None
    text = paragraphs(*dict.fromkeys(scene.phrase(f"safety.frozen.{flag.urgency}") for flag in open_flags))
    return View(text, column(Button(scene.phrase("safety.cleared.button"), "cleared")), scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """None of these, one of these, which one, or that a clinician has seen it."""
    if said.text == "none" or (said.tapped is None and is_no(said.text, turn.locale)):
        await settle(turn, prompt, "none")
        return (
            [View(clear=True)]
            if prompt.kind == "safety"
            else [View(clear=True), View(turn.phrase("safety.fine"))]
        )
    if said.text == "one":
        return [View(turn.phrase("safety.which"), _groups(turn), prompt.id)]
    if said.text.startswith("group ") and said.text[6:] in GROUPS:
        return [View(turn.phrase("safety.which"), _signs(turn, GROUPS[said.text[6:]].signs), prompt.id)]
    if said.text.startswith("sign ") and said.text[5:] in SIGNS:
        return await _raise(turn, prompt, said.text[5:])
    if said.text == "cleared":
        await _start_lower(turn)
        await clear_flags(turn.session, turn.person.id, turn.now, update_id=turn.update_id)
        await settle(turn, prompt, "cleared")
        return [View(clear=True), View(turn.phrase("safety.cleared"))]
    return None


async def _start_lower(turn: Turn) -> None:
    """After a sign that stopped the plan every exercise resumes one setting easier (amendment A18)."""
    log = await load_log(turn.session, turn.person, turn.now)
    stopped = any(flag.cleared_at is None and flag.urgency in STOPPING for flag in log.flags)
    exercises = dict.fromkeys(change.setting.exercise for change in log.changes) if stopped else {}
    for current in filter(None, map(log.setting, exercises)):
        easier = back_setting(log, current)
        if easier != current:
            await add_change(
                turn.session, turn.person.id, easier, "return", turn.today,
                now=turn.now, update_id=turn.update_id, action="STEP_DOWN",
            )  # fmt: skip


def _groups(turn: Turn) -> Rows:
    return column(*(Button(turn.phrase(group.text), f"group {group.key}") for group in SHORT_LIST))


def _signs(turn: Turn, signs: tuple[str, ...]) -> Rows:
    return column(*(Button(turn.phrase(SIGNS[sign].text), f"sign {sign}") for sign in signs))


async def _raise(turn: Turn, prompt: Prompt, sign: str) -> Views:
    """Open the flag and say whom to see and how soon; the plan rests where the sign says so."""
    urgency = SIGNS[sign].urgency
    await raise_flag(turn.session, turn.person.id, sign, urgency, turn.now, update_id=turn.update_id)
    text = turn.phrase(f"safety.urgency.{urgency}")
    if prompt.kind == "flags":
        # In set-up the question stays open: nothing goes on before a clinician has cleared it.
        await settle(turn, prompt, sign)
    if urgency in STOPPING:
        button = Button(turn.phrase("safety.cleared.button"), "cleared")
        return [View(clear=True), View(text, column(button), prompt.id)]
    await settle(turn, prompt, sign)
    return [View(clear=True), View(text)]


SAFETY = Question("safety", ask_list, answer)
FLAGS = Question("flags", ask_again, answer)
CLEARED = Question("cleared", ask_cleared, answer)
