"""The way back from a warning sign: who must say what, and the lighter start that follows (A18)."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from bot.context import Turn
from bot.modes import decide_now
from bot.questions.question import Next, Views, settle
from bot.signs import AGAIN, TALKED
from bot.view import View
from content.locales import format_day
from content.log import Flag
from content.safety import QUIET_NIGHTS, SIGNS, freeze_of
from scheduler.due_times import local_due
from storage import flags as rows
from storage.models import Prompt
from storage.settings import save_fact
from storage.training import load_log

MIDNIGHT = 0
SEEN = "seen_{sign}"
"""A fact: the day, counted from the year 1, on which a clinician saw somebody about a sign."""


def still_open(flags: Sequence[Flag], now: datetime) -> tuple[Flag, ...]:
    """The flags that hold something back at this moment, the oldest first."""
    waiting = [flag for flag in flags if flag.cleared_at is None or flag.cleared_at > now]
    return tuple(flag for flag in waiting if freeze_of(flag) != "nothing")


async def open_signs(turn: Turn, way: str) -> tuple[Flag, ...]:
    """The person's open flags that this way ends."""
    log = await load_log(turn.session, turn.person, turn.now)
    found = still_open(log.flags, turn.now)
    return tuple(flag for flag in found if flag.sign in SIGNS and way in SIGNS[flag.sign].ways)


async def take_way(turn: Turn, prompt: Prompt, way: str) -> Views | None:
    """Begin a way back: two of them ask for a day, the others are done at once."""
    found = await open_signs(turn, way)
    if not found:
        return [View(clear=True), View(turn.phrase("safety.nothing_open"))]
    if way in ("seen", "date"):
        kind = "seen" if way == "seen" else "allowed"
        return [View(clear=True), Next(kind, f"{kind}:{turn.update_id}", payload={"asked": prompt.id})]
    if way == "nights":
        return await _after_nights(turn, prompt, found[0])
    return await _discussed(turn, prompt, [flag.sign for flag in found])


async def _after_nights(turn: Turn, prompt: Prompt, flag: Flag) -> Views:
    """Nights count from the last time that it was told of."""
    facts = (await load_log(turn.session, turn.person, turn.now)).facts
    told = flag.opened_at.astimezone(turn.zone).date().toordinal()
    ready = date.fromordinal(max(told, facts.get(AGAIN.format(sign=flag.sign), 0)) + QUIET_NIGHTS)
    if turn.today < ready:
        return [View(turn.phrase("safety.nights.wait", day=format_day(turn.locale, ready, "weekday_date")))]
    return await finish(turn, prompt, [flag.sign], "nights")


async def _discussed(turn: Turn, prompt: Prompt, signs: Collection[str]) -> Views:
    for sign in signs:
        await _note(turn, TALKED.format(sign=sign), turn.today)
    return await finish(turn, prompt, signs, "discussed", lighter=False)


async def finish_seen(turn: Turn, prompt: Prompt, day: date) -> Views:
    """A clinician saw it on that day and allowed loading."""
    signs = [flag.sign for flag in await open_signs(turn, "seen")]
    for sign in signs:
        await _note(turn, SEEN.format(sign=sign), day)
    return await finish(turn, prompt, signs, "seen")


async def finish_allowed(turn: Turn, prompt: Prompt, day: date) -> Views:
    """Loading is allowed again from a day on; until then everything rests."""
    signs = [flag.sign for flag in await open_signs(turn, "date")]
    at = local_due(day, MIDNIGHT, turn.zone.key) if day > turn.today else turn.now
    views = await finish(turn, prompt, signs, "date", at=at)
    if day > turn.today:
        wait = turn.phrase("safety.allowed.from", day=format_day(turn.locale, day, "weekday_date"))
        return [View(clear=True), View(wait)]
    return views


async def finish(
    turn: Turn,
    prompt: Prompt,
    signs: Collection[str],
    how: str,
    *,
    lighter: bool = True,
    at: datetime | None = None,
) -> Views:
    """Close the flags and start one setting easier; say what is still open."""
    if lighter:
        await _start_lower(turn)
    await rows.clear_flags(turn.session, turn.person.id, signs, turn.now, update_id=turn.update_id, at=at)
    await settle(turn, prompt, how)
    text = turn.phrase("safety.cleared" if lighter else "safety.discussed")
    log = await load_log(turn.session, turn.person, turn.now)
    rest = [flag for flag in still_open(log.flags, turn.now) if flag.sign not in signs]
    more: Views = [Next("cleared", f"cleared:{turn.update_id}")] if rest else []
    return [View(clear=True), View(text), *more]


async def _start_lower(turn: Turn) -> None:
    """After a sign that stopped training every exercise resumes one setting easier (amendment A18)."""
    log = await load_log(turn.session, turn.person, turn.now)
    await decide_now(
        turn.session, turn.person, log, "cleared", "return", turn.today, turn.now, turn.update_id
    )


async def _note(turn: Turn, name: str, day: date) -> None:
    await save_fact(turn.session, turn.person.id, name, day.toordinal(), turn.now, update_id=turn.update_id)
