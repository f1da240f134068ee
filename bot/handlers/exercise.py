"""How an exercise is done, which there are, and what stands in for one today."""

import re

from bot.context import Said, Turn
from bot.explanation import explain, is_later, may_do
from bot.optional import choice_rows, choose, is_choice, needed_text
from bot.questions.question import Next, Views
from bot.scenes import Day, open_day
from bot.view import Button, Html, Rows, View, column, lines, paragraphs
from content.exercises import EXERCISES, GROUPS
from content.naming import find_exercise, nearest, not_ours
from content.nicknames import NOT_OURS, SPELT
from content.replies.reading import Intent
from content.spelling import fold
from content.swaps import FACT, is_wanted
from content.tracks import ledger, variant
from scheduler.agenda import load_rows
from storage.settings import save_fact
from storage.training import load_log

ALL, LIST, GROUP = "all", "list", "group "
LISTS = (ALL, LIST)
"""All exercises: as a new message, or in the place of the list that was tapped."""
HAVE = "have "
MISSED = ("ball", "slider", "weights", "band", "gym")
"""What is offered when something is missing and was not named."""


async def exercise(turn: Turn, intent: Intent, said: Said) -> Views:
    """Explain the one that was named; without a name today's and all there are, by group."""
    wanted = (intent.value or "").strip()
    if is_choice(wanted):
        return await choose(turn, wanted)
    if wanted.startswith(GROUP) and wanted.removeprefix(GROUP) in GROUPS:
        return [_list_group(turn, wanted.removeprefix(GROUP))]
    named = "" if wanted in LISTS else wanted or ("" if said.tapped else said.text)
    day = await _read_day(turn)
    found = _find(turn, named, day)
    if len(found) == 1:
        return [_show(turn, day, found[0])]
    if found:
        return [View(turn.phrase("exercise.which"), _buttons(turn, found))]
    other = not_ours(named, turn.locale) if named else None
    if other:
        name = Html(SPELT.get(other, other).capitalize())
        return [View(turn.phrase("exercise.not_ours", name=name), _buttons(turn, NOT_OURS[other]))]
    near = nearest(wanted, turn.locale) if wanted not in LISTS else ()
    if near:
        return [View(turn.phrase("exercise.unknown"), (*_buttons(turn, near), *_more(turn)))]
    return [_list_all(turn, day, edit=wanted == LIST)]


async def swap(turn: Turn, intent: Intent, said: Said) -> Views:
    """Something is missing today: offer what stands in for what needs it."""
    wanted = intent.value or ""
    if wanted.startswith(HAVE):
        return await _has_again(turn, wanted.removeprefix(HAVE))
    if not is_wanted(wanted):
        found = find_exercise(said.text, turn.locale)
        wanted = found[0] if found else ""
    elif said.tapped is None and wanted in EXERCISES:
        # The full name tells a hold from the bridge that it shares its last word with.
        wanted = next(iter(find_exercise(said.text, turn.locale)), wanted)
    if not wanted:
        buttons = [Button(turn.phrase(f"swap.without.{thing}"), f"lack {thing}", 0) for thing in MISSED]
        return [View(turn.phrase("swap.which"), column(*buttons))]
    payload = {"wish": wanted, "day": turn.today.isoformat()}
    return [Next("swap", f"swap:{turn.update_id}", payload=payload)]


async def _has_again(turn: Turn, thing: str) -> Views:
    """A ball or a slider was found: the plan may use it from the next session on, today included."""
    for name, value in ((f"has_{thing}", 1), (f"{FACT}{thing}", 0)):
        await save_fact(turn.session, turn.person.id, name, value, turn.now, update_id=turn.update_id)
    today = Button(turn.phrase("button.today"), "today", 0)
    return [View(turn.phrase("swap.have", what=turn.phrase(f"swap.missing.{thing}")), ((today,),))]


async def _read_day(turn: Turn) -> Day:
    await turn.session.flush()
    rows = (await load_rows(turn.session, [turn.person], turn.now))[turn.person.id]
    log = await load_log(turn.session, turn.person, turn.now)
    return await open_day(turn.session, turn.person, rows, log, turn.now)


def _find(turn: Turn, named: str, day: Day) -> tuple[str, ...]:
    """The exercise that is meant; of several with one nickname the one that is planned today."""
    found = (named,) if named in EXERCISES else find_exercise(named, turn.locale) if named else ()
    planned = [each for each in found if each in _planned(day)]
    if len(found) == 1 and is_later(day.log, found[0]):
        return _namesake(turn, named, found[0], day) or found
    return tuple(planned[:1]) if len(found) > 1 and planned else found


def _namesake(turn: Turn, named: str, later: str, day: Day) -> tuple[str, ...]:
    """Today's exercise that fits the words as well as one of a later phase does: "the bridge"."""
    typed = _words(named) & _words(turn.phrase(f"exercise.{later}.name"))
    fits = [each for each in _planned(day) if typed and typed <= _words(turn.phrase(f"exercise.{each}.name"))]
    return tuple(fits[:1])


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", fold(text)))


def _planned(day: Day) -> tuple[str, ...]:
    """Today's exercises, by the name that fits each one's step."""
    items = day.workout.items if day.workout else ()
    return tuple(variant(item.setting.exercise, item.setting.step) for item in items)


def _show(turn: Turn, day: Day, found: str) -> View:
    text = paragraphs(explain(turn.locale, day.log, found, turn.now), needed_text(turn, day.log, found))
    picture = f"exercise:{found}" if may_do(day.log, found, turn.now) else ""
    rows = (*_swap_row(turn, day, found), *choice_rows(turn, day.log, found), *_after(turn, day, found))
    return View(text, rows, picture=picture)


def _swap_row(turn: Turn, day: Day, found: str) -> Rows:
    """What may be missing for an exercise of today's open session; else what could be done in its place."""
    row = EXERCISES[found]
    if found in _planned(day) and day.status == "planned":
        return ((_lack(turn, day, found),),) if row.swaps else ()
    instead = [each for each in row.swaps if not is_later(day.log, each)]
    if row.on_request or is_later(day.log, found):
        return column(*(_instead(turn, each) for each in instead[:1]))
    return ()


def _lack(turn: Turn, day: Day, found: str) -> Button:
    row, setting = EXERCISES[found], day.log.setting(ledger(found))
    if row.equipment:
        return Button(turn.phrase(f"swap.without.{row.equipment[0]}"), f"lack {row.equipment[0]}", 0)
    if row.needs_load or (setting and setting.load):
        thing = "band" if row.loadable[:1] == ("band",) else "weights"
        return Button(turn.phrase(f"swap.without.{thing}"), f"lack {thing}", 0)
    return Button(turn.phrase("swap.without.this"), f"lack {found}", 0)


def _instead(turn: Turn, each: str) -> Button:
    return Button(
        turn.phrase("exercise.instead", name=turn.phrase(f"exercise.{each}.name")), f"how {each}", 0
    )


def _after(turn: Turn, day: Day, found: str) -> Rows:
    """The next one of today's session, or of its group, and the way to all of them."""
    planned = _planned(day)
    group = [each.id for each in EXERCISES.values() if each.group == EXERCISES[found].group]
    around = planned if found in planned else group
    after = around[(around.index(found) + 1) % len(around)]
    more = Button(turn.phrase("exercise.all"), f"how {ALL}", 0)
    if after == found:
        return ((more,),)
    return ((Button(turn.phrase("exercise.next"), f"how {after}", 0), more),)


def _buttons(turn: Turn, exercises: tuple[str, ...]) -> Rows:
    return column(*(Button(turn.phrase(f"exercise.{each}.name"), f"how {each}", 0) for each in exercises))


def _more(turn: Turn) -> Rows:
    return ((Button(turn.phrase("exercise.all"), f"how {ALL}", 0),),)


def _list_all(turn: Turn, day: Day, *, edit: bool) -> View:
    planned = _planned(day)
    groups = [Button(turn.phrase(f"exercise.group.{each}"), f"how {GROUP}{each}", 0) for each in GROUPS]
    pairs = tuple(tuple(groups[place : place + 2]) for place in range(0, len(groups), 2))
    text = turn.phrase("exercise.list.today" if planned else "exercise.list", count=len(EXERCISES))
    return View(text, (*_buttons(turn, planned), *pairs), edit=edit)


def _list_group(turn: Turn, group: str) -> View:
    rows = [each.id for each in EXERCISES.values() if each.group == group]
    named = [
        turn.phrase(
            "exercise.line",
            name=turn.phrase(f"exercise.{each}.name"),
            purpose=turn.phrase(f"exercise.{each}.purpose"),
        )
        for each in rows
    ]
    title = turn.phrase("exercise.group.title", group=turn.phrase(f"exercise.group.{group}"))
    back = Button(turn.phrase("exercise.all"), f"how {LIST}", 0)
    return View(paragraphs(title, lines(*named)), (*_buttons(turn, tuple(rows)), (back,)), edit=True)
