"""Flare mode: one confirming look before it starts, and how it stands while it lasts (rule 3.10, A17)."""

from datetime import timedelta

from bot.context import Said, Turn
from bot.modes import decide_now
from bot.questions.question import Next, Question, Scene, Views, settle
from bot.sides import both_note, show_numbers, told
from bot.signs import AFTER_FLARE, AFTER_REACTION
from bot.view import Button, View, column, paragraphs
from content.locales import format_day, format_score
from content.log import Log
from content.progression.flare_mode import BEGAN, OVER, read_flare
from content.replies import is_no, is_yes
from storage.models import Prompt
from storage.prompts import get_by_key, open_prompts
from storage.scores import save_score
from storage.settings import save_fact
from storage.training import load_log

LATELY = 7
"""Newest sessions whose reaction may have brought the safety list."""
STILL_KNOWN = timedelta(hours=12)
"""How long an answered safety list is not asked again (a judgement)."""
LONG = 14
"""Days after which somebody should have a look (a judgement)."""

NOW = ("checkin", "followup", "daily_score")
"""Questions that a number told now answers."""


def ask(scene: Scene) -> View:
    """What flare mode does and until when; while it lasts, how far it has come."""
    flare = read_flare(scene.log, scene.today, scene.now)
    if flare is None:
        rows = column(
            Button(scene.phrase("flare.button.start"), "start flare"),
            Button(scene.phrase("flare.button.not_now"), "not now"),
        )
        return View(scene.phrase("flare.look"), rows, scene.prompt.id)
    since = format_day(scene.locale, flare.since, "weekday_date")
    key = "flare.stands_long" if flare.day > LONG else "flare.stands"
    text = scene.phrase(key, day=flare.day, since=since, calm=flare.calm, limit=flare.limit)
    buttons = [
        Button(scene.phrase("flare.button.number"), "pain", 0),
        Button(scene.phrase("button.today"), "today", 0),
    ]
    more = [Button(scene.phrase("flare.button.usual"), "new usual", 0)] if flare.day > LONG else []
    return View(text, column(*buttons, *more), scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Start it, or leave everything as it is."""
    typed = said.tapped is None
    if said.text == "not now" or (typed and is_no(said.text, turn.locale)):
        await settle(turn, prompt, "not now")
        return [View(clear=True), View(turn.phrase("flare.not_now"))]
    if said.text == "start flare" or (typed and is_yes(said.text, turn.locale)):
        await settle(turn, prompt, "started")
        return [View(clear=True), *await start(turn)]
    return await _note_today(turn, prompt, said) if typed else None


async def _note_today(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """A number told with a flare is today's, not that of an older day whose answer is missing."""
    opened = await open_prompts(turn.session, turn.person.id, turn.now)
    if said.reading.pain is None or any(each.kind in NOW for each in opened):
        return None
    numbers = told(said, turn.person, ())
    for side, value in numbers.items():
        await save_score(
            turn.session, turn.person.id, "daily", value, turn.now,
            update_id=turn.update_id, masked=said.reading.pain.masked, side=side,
        )  # fmt: skip
    if None in numbers:
        noted = turn.phrase("pain.daily", score=format_score(turn.locale, numbers[None]))
    else:
        noted = turn.phrase("side.noted", scores=show_numbers(turn.locale, numbers))
    return [Next("flare", prompt.key, above=paragraphs(noted, both_note(turn.locale, said, numbers)))]


async def start(turn: Turn) -> Views:
    """Take loaded work out and holds to their easiest; today's session and, once, the safety list follow."""
    log = await load_log(turn.session, turn.person, turn.now)
    if read_flare(log, turn.today, turn.now) is not None:
        return [View(turn.phrase("flare.lasts_already"))]
    ordinal = turn.today.toordinal()
    for fact, value in ((BEGAN, ordinal), (OVER, 0)):
        await save_fact(turn.session, turn.person.id, fact, value, turn.now, update_id=turn.update_id)
    await decide_now(turn.session, turn.person, log, "flare", "person", turn.today, turn.now, turn.update_id)
    undo = ((Button(turn.phrase("button.undo"), "undo", 0),),)
    begun: Views = [View(turn.phrase("flare.started"), undo), Next("daily", f"daily:{turn.today}")]
    return begun if await _was_listed(turn, log) else [*begun, Next("safety", f"{AFTER_FLARE}{ordinal}")]


async def _was_listed(turn: Turn, log: Log) -> bool:
    """Whether a reaction brought the list already: it still waits, before the session, or was answered."""
    for training in log.trainings[-LATELY:]:
        listed = await get_by_key(turn.session, turn.person.id, f"{AFTER_REACTION}{training.id}")
        if (
            listed is not None
            and listed.sent_at
            and turn.now - (listed.answered_at or turn.now) < STILL_KNOWN
        ):
            return True
    return False


QUESTION = Question("flare", ask, answer)
