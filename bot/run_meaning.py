"""What the number after a run does: the same rules that decide the rung, in words."""

from bot.context import Turn
from bot.reasons import reason_text
from bot.running import dose_text, ladder_line, run_of_prompt
from bot.view import Html, paragraphs
from content.locales import format_score
from content.log import Log
from content.progression.baseline import read_baseline
from content.progression.run_day import run_day
from content.progression.run_free import runs_freely
from content.progression.run_gate import find_place, last_rung
from content.progression.runs import WALK, Told, judge, stand, tell
from content.sides import side_logs
from storage.models import Prompt
from storage.training import load_log


async def explain_run(turn: Turn, prompt: Prompt) -> Html:
    """Say what the number that a prompt asked for makes of its run, and which rung comes next."""
    log = await load_log(turn.session, turn.person, turn.now)
    run = run_of_prompt(log, prompt)
    told, usual = _worse(turn, log, run.id if run else 0)
    if told is None:
        return Html("")
    if told.run.rung == WALK:
        return _explain_walk(turn, log, told)
    verdict = judge(told, usual, turn.now)
    if verdict.outcome == "clean" and runs_freely(log, turn.now):
        return turn.phrase("run.free.quiet", score=_score(turn, told))
    newest = tell(log, turn.now)[-1].run.id == told.run.id
    why = stand(log, turn.today, turn.now).why if newest else verdict.reason
    took = ladder_line(turn.locale, log, turn.now)
    return paragraphs(reason_text(turn.locale, why, log), took, _next(turn, log))


def _worse(turn: Turn, log: Log, run_id: int) -> tuple[Told | None, int]:
    """The run as the side sees it that fares worse."""
    seen = [
        (each, read_baseline(one, turn.now).usual)
        for one in side_logs(log).values() or (log,)
        for each in tell(one, turn.now)
        if each.run.id == run_id
    ]
    return max(seen, key=lambda pair: (pair[0].p24 or 0) - pair[1], default=(None, 1))


def _score(turn: Turn, told: Told) -> str:
    return format_score(turn.locale, 2 * (told.p24 or 0))


def _explain_walk(turn: Turn, log: Log, told: Told) -> Html:
    place = find_place(log, turn.today, turn.now)
    if place.rung > WALK:
        return turn.phrase("run.walk.opened", dose=dose_text(turn.locale, place.rung))
    met = sum(bool(each.met) for each in place.gate)
    return turn.phrase("run.walk.counted", score=_score(turn, told), met=met, need=len(place.gate))


def _next(turn: Turn, log: Log) -> Html:
    """The next rung, where it is another than the last run's."""
    day = run_day(log, turn.today, turn.now)
    place = find_place(log, turn.today, turn.now)
    before = last_rung(log, turn.now)
    if day.kind == "stop" or place.rung == before or runs_freely(log, turn.now):
        return Html("")
    if place.rung < before:
        return turn.phrase("run.lower", dose=dose_text(turn.locale, place.rung))
    return turn.phrase("run.earned", dose=dose_text(turn.locale, place.rung))
