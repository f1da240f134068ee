"""What a review's decision does to the prescriptions."""

from datetime import date, datetime, timedelta
from typing import Any

from bot.context import Turn
from bot.modes import decide_now, move
from bot.prescription import name
from bot.questions.question import Next, Scene
from bot.reasons import step_text
from bot.sides import with_side
from bot.view import Html
from content.decisions import Told
from content.log import Log, OneSide, Setting
from content.phase_moves import offered_phase
from content.phases import criteria
from content.programme import needs
from content.progression.flare_mode import BEGAN, OVER
from content.progression.review import Gap, Review, Suggestion, review
from content.replay import as_plain
from content.sides import for_side
from content.tryout import held_back
from content.wishes import lower_setting
from scheduler.weekly import HELD, review_week
from storage.models import Prompt
from storage.prompts import get_by_key
from storage.reviews import keep_review
from storage.settings import add_change, save_fact
from storage.training import load_log

ASKED_FOR = timedelta(days=8)
"""How old a missing answer is asked for: the review of its own week, or the next, has asked; nobody is kept
from a review by a question they left open."""
MOST_QUESTIONS = 2
"""Questions asked after a review: the rest wait for the next one."""


def open_gaps(log: Log, today: date, now: datetime, prompt: Prompt) -> list[Gap]:
    """The missing answers the person was not asked for yet, in this review or by the one before; none in a
    review that comes without them."""
    if is_held(prompt):
        return []
    forgotten = prompt.payload.get("forgotten", [])
    return [gap for gap in lately_missing(review(log, today, now)) if _mark(gap) not in forgotten]


def lately_missing(found: Review) -> list[Gap]:
    """What is missing of the last days; what is older was asked for by an earlier review."""
    return [gap for gap in found.gaps if found.date - gap.date <= ASKED_FOR]


def is_held(prompt: Prompt) -> bool:
    """Whether this is the review that comes although nobody gave the number it had asked for."""
    return prompt.key.endswith(HELD)


def _mark(gap: Gap) -> str:
    return f"{gap.training}:{gap.what}"


def note_gap(scene: Scene) -> dict[str, Any]:
    """The payload of a review with the question it asks instead of showing itself, if it does."""
    gap = next(iter(open_gaps(scene.log, scene.today, scene.now, scene.prompt)), None)
    kept = {key: value for key, value in scene.prompt.payload.items() if key not in ("gap", "side")}
    return kept if gap is None else {**kept, "gap": _mark(gap), "side": gap.side}


def asked_gap(prompt: Prompt, log: Log) -> Gap | None:
    """The missing answer that a review was last seen to ask for."""
    training, _, what = str(prompt.payload.get("gap", "")).partition(":")
    found = next((each for each in log.trainings if str(each.id) == training), None)
    return Gap(found.id, found.date, what, prompt.payload.get("side")) if found else None


def twin_key(prompt: Prompt) -> str:
    """The key of the other message of the same review: the one that asks, or the one that is held."""
    key = prompt.key.removesuffix(HELD)
    return key if is_held(prompt) else f"{key}{HELD}"


async def record_review(turn: Turn, prompt: Prompt, found: Review, log: Log, choice: str) -> None:
    """Keep what was suggested, from what, and what the person chose."""
    named = prompt.key.removeprefix("review:").removesuffix(HELD)
    week = named if prompt.kind == "review" else review_week(turn.today)
    await keep_review(
        turn.session,
        turn.person.id,
        week[:10],
        turn.today,
        as_plain(found, log, turn.now),
        choice,
        turn.now,
        update_id=turn.update_id,
    )


async def apply_review(
    turn: Turn, found: Review, log: Log, choice: str, leaving: Suggestion | None = None
) -> list[Html]:
    """Prescribe what was accepted and return a line per change; "keep" refuses only what would rise."""
    changed = []
    for each in found.suggestions:
        kept = choice == "keep" and each.action == "PROGRESS"
        if kept or each is leaving or each.proposed is None or each.proposed == each.current:
            continue
        await prescribe(turn, each.proposed, each.action, each.side)
        changed.append(_changed(turn, each.current, each.proposed, log, each.side))
    if found.flare:
        changed.append(await begin_flare(turn))
    if found.phase_down:
        changed.append(await _go_back(turn, log))
    if choice == "next phase":
        changed.append(await enter_next_phase(turn, found, log))
    return changed


async def begin_flare(turn: Turn) -> Html:
    """A strong response is flare mode until two calm days (rule 3.10)."""
    for fact, value in ((BEGAN, turn.today.toordinal()), (OVER, 0)):
        await save_fact(turn.session, turn.person.id, fact, value, turn.now, update_id=turn.update_id)
    return turn.phrase("flare.started")


async def _go_back(turn: Turn, log: Log) -> Html:
    """A second week that had to go back and lasted, or a long flare: one phase back (amendment A17)."""
    fresh = await move(turn.session, turn.person, log, "setback", turn.today, turn.now, turn.update_id)
    if fresh.phase == log.phase:
        return Html("")
    return turn.phrase("phase.fell", phase=turn.phrase(f"phase.{fresh.phase}.name"))


async def prescribe(turn: Turn, setting: Setting, action: str, side: OneSide | None = None) -> None:
    """Write down a setting that a review led to."""
    await add_change(
        turn.session, turn.person.id, setting, "review", turn.today,
        now=turn.now, update_id=turn.update_id, action=action, side=side,
    )  # fmt: skip


def _changed(
    turn: Turn, before: Setting | None, setting: Setting, log: Log, side: OneSide | None = None
) -> Html:
    called = with_side(turn.locale, side, name(turn.locale, setting))
    if setting.sets == 0:
        return turn.phrase("review.left_out", name=called)
    text = step_text(turn.locale, before or setting, setting, log, side)
    return turn.phrase("review.changed", name=called, then=text)


async def enter_next_phase(turn: Turn, found: Review, log: Log) -> Html:
    """Begin the next phase, if this review offers it, with the first settings of its exercises.

    `log` is what the review was shown for: the gate does not close because of what was just accepted.
    """
    args = (turn.today, turn.now, turn.update_id)
    offered = offered_phase(found, log, turn.now)
    if offered is None:
        return turn.phrase("phase.not_yet")
    moved = await move(turn.session, turn.person, log, "up", *args, wanted=offered)
    fresh = await load_log(turn.session, turn.person, turn.now)
    await decide_now(turn.session, turn.person, fresh, "begin", "start", *args)
    return turn.phrase("phase.entered", phase=turn.phrase(f"phase.{moved.phase}.name"))


async def questions_after(turn: Turn) -> list[Next]:
    """What has to be known before the plan can go on: the last facts of the next gate, then what is owned.

    What is owned is asked once a phase; a fact again at each review, since it may have changed.
    """
    log = await load_log(turn.session, turn.person, turn.now)
    gate = criteria(log, turn.today, turn.now)
    counted = all(each.met for each in gate if each.fact is None)
    facts = [each.fact for each in gate if each.fact and not each.met] if counted else []
    wanted = [Next("fact", f"fact:{fact}:{turn.today}", payload={"name": fact}) for fact in facts]
    for need in needs(log, log.phase):
        key = f"{need}:{log.phase}"
        held = need == "first_weight" and held_back(log, turn.today, turn.now)
        if not held and await get_by_key(turn.session, turn.person.id, key) is None:
            kind = need if need in ("equipment", "first_weight") else "fact"
            wanted.append(Next(kind, key, payload={"name": need}))
    return wanted[:MOST_QUESTIONS]


async def lower_exercise(turn: Turn, exercise: str, log: Log, side: OneSide | None = None) -> Html:
    """One setting easier, never questioned; of one leg alone as long as it stays one-legged work."""
    found = lower_setting(log, exercise, side)
    if found is None:
        return turn.phrase("lower.nothing")
    await decide_now(
        turn.session, turn.person, log, "lower", "person", turn.today, turn.now, turn.update_id,
        Told((exercise,), leg=side),
    )  # fmt: skip
    before = (for_side(log, side) if side else log).setting(exercise)
    return _changed(turn, before, found[0], log, found[1])
