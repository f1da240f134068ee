"""Running in words: a rung, a run, a length, the gate, and the one line other messages carry."""

from datetime import date, datetime

from bot.prescription import name_day
from bot.questions.question import Scene
from bot.reasons import criterion_text, reason_text, source_text
from bot.view import Html, lines, phrase
from content.locales import format_day, number
from content.log import Log, Run
from content.phases import Criterion
from content.progression.run_counterfactual import RunCounterfactual, explain_run
from content.progression.run_day import RunDay, run_day, wants_to_run
from content.progression.run_free import Length, ended_by, runs_freely
from content.progression.run_gate import find_place
from content.progression.runs import BEYOND, WALK
from content.running import LADDER, VARIABLES
from storage.models import Prompt

RUNNING_DAYS = ("ladder", "beyond", "free")
"""Kinds of a day that holds a run."""


def dose_text(locale: str, rung: int | None) -> Html:
    """What a rung asks for: rounds of running and walking, minutes in one go, or one variable."""
    if rung is None:
        return phrase(locale, "run.own")
    if rung >= BEYOND:
        return phrase(locale, "run.own.beyond", variable=variable_text(locale, rung))
    step = LADDER[rung]
    if rung == WALK:
        return phrase(locale, "run.walk", count=step.walk_min)
    if step.rounds == 1:
        return phrase(locale, "run.straight", count=step.run_min)
    return phrase(locale, "run.rounds", count=step.rounds, run=step.run_min, walk=step.walk_min)


def variable_text(locale: str, rung: int) -> Html:
    """The one thing that may grow after the ladder."""
    return phrase(locale, f"run.variable.{VARIABLES[rung - BEYOND]}")


def run_text(locale: str, run: Run) -> Html:
    """A run as it was told: its length, else its rung."""
    if run.rung is None and run.distance and run.unit:
        return phrase(locale, "run.told", length=length_text(locale, Length(run.unit, run.distance)))
    if run.rung is None and run.minutes:
        return phrase(locale, "run.told", length=length_text(locale, Length("min", run.minutes * 100)))
    return dose_text(locale, run.rung)


def length_text(locale: str, length: Length) -> Html:
    """A length in the measure it was told in; never converted."""
    amount = length.amount / 100
    return phrase(locale, f"run.length.{length.measure}", amount=number(locale, round(amount, 1)))


def gate_text(locale: str, gate: tuple[Criterion, ...], title: str = "run.gate") -> Html:
    """How much of a gate is there, each criterion in words with the person's own numbers."""
    met = sum(bool(each.met) for each in gate)
    rows = [
        phrase(locale, "run.gate.met" if each.met else "run.gate.open", text=criterion_text(locale, each))
        for each in gate
    ]
    return lines(phrase(locale, title, met=met, need=len(gate)), *rows)


def today_line(scene: Scene) -> Html:
    """For the day's message: today's run, where there is one and the person runs."""
    if not wants_to_run(scene.log):
        return Html("")
    day = run_day(scene.log, scene.today, scene.now, scene.tier)
    return (
        scene.phrase("run.line", dose=day_text(scene.locale, day)) if day.kind in RUNNING_DAYS else Html("")
    )


def day_text(locale: str, day: RunDay) -> Html:
    """What a day's run is, in a few words."""
    return dose_text(locale, None if day.kind == "free" else day.rung)


def progress_line(locale: str, log: Log, today: date, now: datetime) -> Html:
    """Where running stands, for /progress and /next."""
    if log.phase == "P1" and not wants_to_run(log):
        return Html("")
    if runs_freely(log, now):
        return phrase(locale, "run.progress.free")
    place = find_place(log, today, now)
    if place.rung == WALK:
        met = sum(bool(each.met) for each in place.gate)
        return phrase(locale, "run.progress.gate", met=met, need=len(place.gate))
    why = reason_text(locale, place.held or place.standing.why, log)
    if place.rung >= BEYOND:
        return phrase(locale, "run.progress.beyond", variable=variable_text(locale, place.rung), reason=why)
    return phrase(locale, "run.progress", dose=dose_text(locale, place.rung), rung=place.rung, reason=why)


def why_text(locale: str, log: Log, today: date, now: datetime) -> Html:
    """For /why: where running stands and why, what that rests on, and what would have changed it."""
    line = progress_line(locale, log, today, now)
    if not wants_to_run(log) or not log.runs or runs_freely(log, now):
        return line if wants_to_run(log) else Html("")
    place = find_place(log, today, now)
    if place.rung == WALK:
        return line
    other = explain_run(log, today, now)
    changed = run_counterfactual_text(locale, other) if other else Html("")
    return lines(line, source_text(locale, (place.held or place.standing.why).source), changed)


def run_counterfactual_text(locale: str, found: RunCounterfactual) -> Html:
    """On which rung one other answer would have put running."""
    beyond = found.rung >= BEYOND
    doing = variable_text(locale, found.rung) if beyond else dose_text(locale, found.rung)
    return phrase(
        locale,
        f"would_change.run.{found.what}",
        day=format_day(locale, found.day, "weekday_date"),
        score=found.value,
        outcome=phrase(
            locale, "run.outcome.beyond" if beyond else "run.outcome", rung=found.rung, dose=doing
        ),
    )


def ladder_line(locale: str, log: Log, now: datetime) -> Html:
    """Where running as they were used to has ended: that the ladder leads now, until its first run."""
    ended = ended_by(log, now)
    if ended is None or any(run.rung and run.finished_at > ended.run.finished_at for run in log.runs):
        return Html("")
    return phrase(locale, "run.took_over", day=format_day(locale, ended.run.date, "weekday_date"))


def day_name(scene: Scene, run: Run) -> str:
    """The day of a run as it is called in a question."""
    return name_day(scene.locale, run.date, scene.today)


def run_of_prompt(log: Log, prompt: Prompt) -> Run | None:
    """The run that a number is asked about: the prompt's key ends in its id."""
    run_id = int(prompt.key.rpartition(":")[2])
    return next((run for run in log.runs if run.id == run_id), None)
