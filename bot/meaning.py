"""What a score means, in one line, by the same rules that decide the weight."""

from collections.abc import Sequence

from bot.context import Turn
from bot.reasons import suggestion_text
from bot.sides import shared
from bot.view import Html, paragraphs
from content.decisions import moves_of, note_given
from content.locales import format_score
from content.log import Log, OneSide
from content.progression.baseline import read_baseline
from content.progression.facts import JUMP, JUMP_SCORE, MODERATE, RAISED, SPIKE, SPIKE_SCORE
from content.progression.flare_mode import read_flare
from content.progression.gate import step_back_now
from content.progression.history import whole
from content.sides import for_side
from storage.models import Workout
from storage.settings import add_decision
from storage.training import load_log

ASKED_AGAIN = ("raised", "jump", "spike")
"""Answers after which the number of the second day is asked for, while there is such a day ahead."""
TWO_DAYS = 2


async def explain_score(
    turn: Turn, workout: Workout, kind: str, sides: Sequence[OneSide | None] = (None,)
) -> Html:
    """Echo the scores that were just saved on a workout and say what each of them does."""
    log = await load_log(turn.session, turn.person, turn.now)
    own = {side: for_side(log, side) if side else log for side in sides}
    found = {side: _name_meaning(turn, one, workout, kind) for side, one in own.items()}
    texts = {side: text for side, (_, text) in found.items() if text}
    lasting = any(key == "persisted" for key, _ in found.values())
    return paragraphs(shared(turn.locale, texts), *await _step_back(turn, log) if lasting else ())


def _name_meaning(turn: Turn, log: Log, workout: Workout, kind: str) -> tuple[str, Html]:
    training = next((one for one in log.trainings if one.id == workout.id), None)
    score = None if training is None else training.p24 if kind == "p24" else training.p48
    if score is None:
        return "", Html("")
    usual = read_baseline(log, turn.now).usual
    number = whole(score.half_points) or 0
    key = meaning_of_p24(number, usual) if kind == "p24" else meaning_of_p48(number, usual)
    if key == "settled" and read_flare(log, turn.today, turn.now) is not None:
        key = "settled.flare"
    late = ".late" if key in ASKED_AGAIN and (turn.today - workout.date).days > TWO_DAYS else ""
    return key, turn.phrase(
        f"meaning.{key}{late}", score=format_score(turn.locale, score.half_points), usual=usual
    )


async def _step_back(turn: Turn, log: Log) -> list[Html]:
    """Soreness that outlasts 48 h sends settings back at once, not only at the review (D5)."""
    found = [each for each in step_back_now(log, turn.today, turn.now) if each.proposed is not None]
    await add_decision(
        turn.session, turn.person.id, moves_of(found), "daily", turn.today,
        note_given("sore", log, turn.today, turn.now), now=turn.now, update_id=turn.update_id,
    )  # fmt: skip
    return [suggestion_text(turn.locale, each, log) for each in found]


def meaning_of_p24(score: int, usual: int) -> str:
    """Name the band of a 24 h score (rule 3.2); scores whole, 0 to 10."""
    rise = score - usual
    if rise >= SPIKE or score >= SPIKE_SCORE:
        return "spike"
    if rise >= JUMP or score >= JUMP_SCORE:
        return "jump"
    if rise >= RAISED:
        return "raised"
    return "moderate" if score >= MODERATE else "clean"


def meaning_of_p48(score: int, usual: int) -> str:
    """Whether soreness settled within two days (S000, rule 3.2)."""
    return "persisted" if score - usual >= RAISED else "settled"
