"""Beginning anew because it is back (3.10), and a usual that has changed (A9): one look, then it is done."""

from datetime import date, timedelta

from bot.context import Said, Turn
from bot.modes import BACK, TEST_DAY, begin_anew, decide_now
from bot.questions.question import Next, Question, Scene, Views, settle
from bot.view import Button, View, column
from content.locales import format_day
from content.progression.new_usual import CHOSEN, CHOSEN_DAY, NewUsual, read_new_usual
from content.replies import is_no, is_yes
from storage.models import Prompt
from storage.settings import save_fact
from storage.training import load_log


def ask_restart(scene: Scene) -> View:
    """What beginning anew means, and the lighter way of a flare."""
    rows = column(
        Button(scene.phrase("anew.button.restart"), "begin anew"),
        Button(scene.phrase("anew.button.flare"), "flare", 0),
        Button(scene.phrase("flare.button.not_now"), "not now"),
    )
    look = "anew.look.P1" if scene.log.phase == "P1" else "anew.look"
    return View(scene.phrase(look), rows, scene.prompt.id)


async def answer_restart(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Phase 1, the safety list, a new usual and the try-out; the log stays (rule 3.10)."""
    if _is_no(turn, said):
        await settle(turn, prompt, "not now")
        return [View(clear=True), View(turn.phrase("flare.not_now"))]
    if said.text != "begin anew" and not _is_yes(turn, said):
        return None
    await settle(turn, prompt, "begun")
    log = await load_log(turn.session, turn.person, turn.now)
    await begin_anew(turn.session, turn.person, log, turn.today, turn.now, turn.update_id)
    ordinal = turn.now.toordinal()
    await save_fact(turn.session, turn.person.id, TEST_DAY, ordinal, turn.now, update_id=turn.update_id)
    return [View(clear=True), View(turn.phrase("anew.begun")), Next("safety", f"{BACK}{turn.today}")]


def ask_usual(scene: Scene) -> View:
    """What a new usual would be and cost, or why it cannot be yet."""
    found = read_new_usual(scene.log, scene.today, scene.now)
    if not isinstance(found, NewUsual):
        return View(
            scene.phrase(f"usual.no.{found.why}", **_args(scene, found.until, found.count)),
            prompt=scene.prompt.id,
        )
    rows = column(
        Button(scene.phrase("usual.button.take", score=found.level), f"usual {found.level}"),
        Button(scene.phrase("usual.button.keep"), "not now"),
    )
    return View(scene.phrase("usual.look", new=found.level, old=found.before), rows, scene.prompt.id)


def _args(scene: Scene, until: date | None, count: int) -> dict[str, object]:
    day = format_day(scene.locale, until, "weekday_date") if until else ""
    return {"day": day, "count": count}


async def answer_usual(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Take the new usual over: loads to four fifths, a cooldown, the phase stays (amendment A9)."""
    if _is_no(turn, said):
        await settle(turn, prompt, "not now")
        return [View(clear=True), View(turn.phrase("usual.kept"))]
    log = await load_log(turn.session, turn.person, turn.now)
    found = read_new_usual(log, turn.today, turn.now)
    if not isinstance(found, NewUsual) or not (said.text == f"usual {found.level}" or _is_yes(turn, said)):
        return None
    await settle(turn, prompt, said.text)
    start = max((turn.now - timedelta(days=13)).toordinal(), log.facts.get(TEST_DAY, 0))
    for fact, value in ((CHOSEN, found.level), (CHOSEN_DAY, start), ("usual_told", turn.now.toordinal())):
        await save_fact(turn.session, turn.person.id, fact, value, turn.now, update_id=turn.update_id)
    await decide_now(turn.session, turn.person, log, "usual", "person", turn.today, turn.now, turn.update_id)
    undo = (
        (
            Button(turn.phrase("button.undo"), "undo", 0),
            Button(turn.phrase("settings.see_weights"), "weights", 0),
        ),
    )
    return [View(clear=True), View(turn.phrase("usual.taken", score=found.level), undo)]


def _is_no(turn: Turn, said: Said) -> bool:
    return said.text == "not now" or (said.tapped is None and is_no(said.text, turn.locale))


def _is_yes(turn: Turn, said: Said) -> bool:
    return said.tapped is None and is_yes(said.text, turn.locale)


RESTART = Question("restart", ask_restart, answer_restart)
NEW_USUAL = Question("new_usual", ask_usual, answer_usual)
