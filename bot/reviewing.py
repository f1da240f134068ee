"""What a review's decision does to the prescriptions."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.context import Turn
from bot.modes import go_to
from bot.prescription import name
from bot.questions.question import Next
from bot.reasons import setting_text
from bot.sides import with_side
from bot.view import Html
from content.log import Log, OneSide, Setting
from content.phases import criteria, is_open, next_phase, previous_phase
from content.programme import first_settings, needs
from content.progression.both_sides import is_one_legged
from content.progression.flare_mode import BEGAN, OVER
from content.progression.review import Gap, Review, Suggestion, review
from content.replay import as_plain
from content.settings import back_setting
from content.sides import for_side
from content.tryout import held_back
from scheduler.planner import review_week
from storage.models import Prompt
from storage.prompts import get_by_key
from storage.reviews import keep_review
from storage.settings import add_change, enter_phase, save_fact
from storage.training import load_log

ASKED_FOR = timedelta(days=8)
"""How old a missing answer is asked for: the review of its own week, or the next, has asked; nobody is kept
from a review by a question they left open."""
MOST_QUESTIONS = 2
"""Questions asked after a review: the rest wait for the next one."""


def open_gaps(log: Log, today: date, now: datetime, prompt: Prompt) -> list[Gap]:
    """The missing answers the person was not asked for yet, in this review or by the one before."""
    forgotten = prompt.payload.get("forgotten", [])
    gaps = [gap for gap in review(log, today, now).gaps if today - gap.date <= ASKED_FOR]
    return [gap for gap in gaps if f"{gap.training}:{gap.what}" not in forgotten]


async def record_review(turn: Turn, prompt: Prompt, found: Review, log: Log, choice: str) -> None:
    """Keep what was suggested, from what, and what the person chose."""
    week = prompt.key.removeprefix("review:") if prompt.kind == "review" else review_week(turn.today)
    await keep_review(
        turn.session,
        turn.person.id,
        week[:10],
        turn.today,
        as_plain(found, log),
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
        changed.append(_changed(turn, each.proposed, log, each.side))
    if found.flare:
        changed.append(await begin_flare(turn))
    if found.phase_down:
        changed.append(await _go_back(turn, log))
    if choice == "next phase":
        changed.append(await enter_next_phase(turn, log))
    return changed


async def begin_flare(turn: Turn) -> Html:
    """A strong response is flare mode until two calm days (rule 3.10)."""
    for fact, value in ((BEGAN, turn.today.toordinal()), (OVER, 0)):
        await save_fact(turn.session, turn.person.id, fact, value, turn.now, update_id=turn.update_id)
    return turn.phrase("flare.started")


async def _go_back(turn: Turn, log: Log) -> Html:
    """A second week that had to go back and lasted, or a long flare: one phase back (amendment A17)."""
    earlier = previous_phase(log.phase)
    if earlier == log.phase or log.phases[-1].date == turn.today:
        return Html("")
    await go_to(turn.session, turn.person, log, earlier, turn.today, turn.now, turn.update_id)
    return turn.phrase("phase.fell", phase=turn.phrase(f"phase.{earlier}.name"))


async def prescribe(turn: Turn, setting: Setting, action: str, side: OneSide | None = None) -> None:
    """Write down a setting that a review led to."""
    await add_change(
        turn.session, turn.person.id, setting, "review", turn.today,
        now=turn.now, update_id=turn.update_id, action=action, side=side,
    )  # fmt: skip


def _changed(turn: Turn, setting: Setting, log: Log, side: OneSide | None = None) -> Html:
    called = with_side(turn.locale, side, name(turn.locale, setting))
    if setting.sets == 0:
        return turn.phrase("review.left_out", name=called)
    text = setting_text(turn.locale, setting, log, side)
    return turn.phrase("review.changed", name=called, then=text)


async def enter_next_phase(turn: Turn, log: Log) -> Html:
    """Begin the next phase, if its gate is open, with the first settings of its exercises."""
    target = next_phase(log.phase)
    if target is None or not is_open(criteria(log, turn.today, turn.now)):
        return turn.phrase("phase.not_yet")
    await enter_phase(
        turn.session, turn.person.id, target, turn.today, now=turn.now, update_id=turn.update_id
    )
    fresh = await load_log(turn.session, turn.person, turn.now)
    for setting in first_settings(fresh, target):
        await add_change(
            turn.session, turn.person.id, setting, "start", turn.today, now=turn.now, update_id=turn.update_id
        )
    return turn.phrase("phase.entered", phase=turn.phrase(f"phase.{target}.name"))


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
    own = for_side(log, side) if side else log
    current = own.setting(exercise)
    if current is None:
        return turn.phrase("lower.nothing")
    easier = back_setting(own, current)
    if easier == current:
        easier = replace(current, sets=max(current.sets - 1, 1))
    alone = side if is_one_legged(easier) else None
    await add_change(
        turn.session, turn.person.id, easier, "person", turn.today,
        now=turn.now, update_id=turn.update_id, side=alone,
    )  # fmt: skip
    return _changed(turn, easier, log, alone)
