"""Can I run, how, and a run that was told in a sentence (rule 3.12, amendments A5, A13)."""

from datetime import datetime, time, timedelta
from typing import Any

from bot.context import Said, Turn
from bot.questions.question import Next, Views
from bot.questions.run import after_bad_run, look, look_at_bone, show_run, shown
from bot.reasons import reason_text
from bot.running import day_text, length_text, run_text
from bot.view import Button, Html, View, paragraphs
from content.locales import format_score
from content.log import Log, Run, Tier
from content.progression.run_day import RunDay, run_day
from content.progression.run_free import length
from content.progression.runs import LATEST_P24, WALK, Told, tell
from content.replies.reading import Intent, RunReport
from content.running import LADDER
from storage import journal
from storage.models import Run as RunRow
from storage.prompts import get_by_key
from storage.training import run_of

NOT_ADVISED = ("stop", "wait", "walk")
LATE_ANSWER = timedelta(days=7)
NOON = time(12)


async def run(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Show today's run, or note one that was told."""
    if intent.value == "running":
        return [Next("running", f"running:{turn.update_id}")]
    log, tier = await look(turn)
    day = run_day(log, turn.today, turn.now, tier)
    if intent.run is not None:
        return await _note(turn, intent, intent.run, day, log, tier)
    return await _show(turn, log, day, tier)


async def _show(turn: Turn, log: Log, day: RunDay, tier: Tier | None) -> Views:
    """First a next day that nobody told of, then the questions about bone, then the run."""
    key = await _key(turn)
    payload = shown(turn, log, day, tier)
    missing = _missing(log, turn.now)
    if missing is not None:
        asked = await get_by_key(turn.session, turn.person.id, f"runlate:{missing.run.id}")
        if asked is None or asked.answered_at is None:
            late = {"run": missing.run.id, "then": key}
            if asked is not None:
                await turn.change(asked, payload=late)
            return [Next("runlate", f"runlate:{missing.run.id}", payload=late)]
    return [await show_run(turn, key, payload, bone=day.ask_signs)]


async def _key(turn: Turn) -> str:
    """Asked again on one day it is the same question, unless that was answered."""
    key = f"run:{turn.today}"
    asked = await get_by_key(turn.session, turn.person.id, key)
    return key if asked is None or asked.answered_at is None else f"run:{turn.update_id}"


def _missing(log: Log, now: datetime) -> Told | None:
    """The newest run, if its next day has passed without a number and is not long ago."""
    told = [each for each in tell(log, now) if each.run.rung != WALK][-1:]
    age = now - told[0].run.finished_at if told else LATE_ANSWER
    return told[0] if told and told[0].p24 is None and LATEST_P24 < age < LATE_ANSWER else None


async def _note(
    turn: Turn, intent: Intent, report: RunReport, day: RunDay, log: Log, tier: Tier | None
) -> Views:
    if not (report.minutes or report.distance or report.rung is not None or report.planned):
        return [View(turn.phrase("run.how_to_say"))]
    planned = report.rung is None and report.planned and not (report.minutes or report.distance)
    known = shown(turn, log, day, tier) if planned and day.kind in ("ladder", "beyond", "walk") else {}
    row = await _add(turn, intent, report, known)
    noted = run_of(row)
    dose = run_text(turn.locale, noted)
    beside = _beside_plan(turn, noted, day, log) if row.date == turn.today else Html("")
    more = paragraphs(beside, _too_long(turn, noted, day), await after_bad_run(turn, row))
    if noted.during is None and not noted.sharp:
        saved = turn.phrase("run.saved.own_open", dose=dose)
        peak = Next("runpeak", f"runpeak:{row.id}", payload={"run": row.id})
        return [View(paragraphs(saved, more)), peak]
    key = "run.saved.sharp" if noted.sharp else "run.saved.own"
    score = format_score(turn.locale, noted.during or 0)
    undo = ((Button(turn.phrase("button.undo"), "undo", 0),),)
    views: Views = [View(paragraphs(turn.phrase(key, dose=dose, score=score), more), undo)]
    return [*views, *await look_at_bone(turn, row)]


async def _add(turn: Turn, intent: Intent, report: RunReport, known: dict[str, Any]) -> RunRow:
    """Note it; `known` is today's rung, where the run was told as the planned one."""
    rung = known.get("rung", report.rung)
    minutes = LADDER[rung].running_min if rung is not None and 0 < rung < len(LADDER) else report.minutes
    when = intent.day if intent.day and intent.day < turn.today else turn.today
    ended = turn.now if when == turn.today else datetime.combine(when, NOON, turn.zone)
    row = RunRow(
        person_id=turn.person.id, date=when, finished_at=ended, rung=rung, minutes=minutes,
        distance=report.distance, unit=report.unit, during=intent.score, climbed=False, sharp=report.sharp,
        given=known.get("given"),
    )  # fmt: skip
    await journal.add(turn.session, row, turn.update_id, turn.now)
    return row


def _too_long(turn: Turn, run: Run, day: RunDay) -> Html:
    """A run beyond the day's limit is noted as it was, and said (amendment A13)."""
    done = length(run, day.cap.measure) if day.cap else None
    if day.cap is None or done is None or done <= day.cap.amount:
        return Html("")
    return turn.phrase("run.over_cap", length=length_text(turn.locale, day.cap))


def _beside_plan(turn: Turn, run: Run, day: RunDay, log: Log) -> Html:
    """A run on a day without one, or instead of the rung, is noted as it was, and said."""
    if day.kind == "ladder" and run.rung is None:
        return turn.phrase("run.own_on_ladder", dose=day_text(turn.locale, day))
    if day.kind not in NOT_ADVISED or not day.reasons or run.rung == WALK:
        return Html("")
    return turn.phrase("run.more_than_asked", reason=reason_text(turn.locale, day.reasons[0], log))
