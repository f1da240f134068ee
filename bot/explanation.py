"""One exercise explained to one person: why, how, their own dose, what it needs and how hard it presses."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.prescription import dose
from bot.view import Html, lines, paragraphs, phrase
from content.doses import tempo
from content.exercises import EXERCISES, Exercise
from content.locales import inside
from content.log import Log, Setting
from content.progression.facts import is_raised
from content.settings import first_setting, owned_loads
from content.sources import name_sources
from content.swaps import PHASES
from content.tracks import Step, ledger, next_step, track_of, variant

WITHDRAWN_FOR = timedelta(days=28)
"""How long a raised next day keeps an exercise on request away (conflict X2; the days are a judgement)."""


def explain(locale: str, log: Log, exercise: str, now: datetime) -> Html:
    """Everything about one exercise, with this person's setting in it."""
    row = EXERCISES[exercise]
    title = phrase(locale, "exercise.title", name=phrase(locale, f"exercise.{exercise}.name"))
    purpose = phrase(locale, f"exercise.{exercise}.purpose")
    withheld = _withheld(log, row, now)
    if withheld:
        return paragraphs(lines(title, purpose), phrase(locale, f"exercise.{withheld}"))
    steps = lines(
        phrase(locale, f"exercise.{exercise}.steps"),
        phrase(locale, "exercise.cue", cue=phrase(locale, f"exercise.{exercise}.cue")),
    )
    return paragraphs(lines(title, purpose), steps, lines(*_facts(locale, log, row)), _source(locale, row))


def may_do(log: Log, exercise: str, now: datetime) -> bool:
    """Whether an exercise is shown with its steps: those on request from phase 3 on, while it is calm."""
    return _withheld(log, EXERCISES[exercise], now) is None


def _withheld(log: Log, row: Exercise, now: datetime) -> str | None:
    if not row.on_request:
        return None
    if is_later(log, row.id):
        return "waits"
    recent = [each for each in log.trainings if (now.date() - each.date) <= WITHDRAWN_FOR]
    return "withdrawn" if any(is_raised(log, training, now) for training in recent) else None


def is_later(log: Log, exercise: str) -> bool:
    """Whether an exercise belongs to a later phase than the person's."""
    return PHASES.index(EXERCISES[exercise].phase) > PHASES.index(log.phase)


def _facts(locale: str, log: Log, row: Exercise) -> list[Html]:
    def line(key: str, value: str) -> Html:
        return phrase(locale, "exercise.fact", what=phrase(locale, f"exercise.fact.{key}"), value=value)

    setting = log.setting(ledger(row.id))
    after = _after(locale, log, row, setting) if setting and not is_later(log, row.id) else None
    return [
        line("dose", _dose(locale, log, row, setting)),
        *([line("after", after)] if after else []),
        *([line("needs", _needs(locale, row))] if row.group != "cardio" else []),
        *([line("sides", phrase(locale, "exercise.each_side"))] if row.per_side else []),
        line("tendon", phrase(locale, f"exercise.compression.{row.compression}")),
        line("care", phrase(locale, f"exercise.{row.id}.caution")),
    ]


def _dose(locale: str, log: Log, row: Exercise, setting: Setting | None) -> Html:
    """The person's own setting; before it is theirs, how it starts and when."""
    if row.track is None:
        usual = phrase(locale, f"exercise.{row.id}.dose")
        return _later(locale, row, usual) if is_later(log, row.id) else usual
    if setting is None:
        start = _describe(locale, log, _first(log, row))
        return (
            _later(locale, row, start)
            if is_later(log, row.id)
            else phrase(locale, "exercise.not_planned", dose=start)
        )
    if not setting.sets:
        return phrase(locale, "exercise.left_out")
    shown = variant(setting.exercise, setting.step)
    if shown != row.id:
        name = Html(inside(locale, phrase(locale, f"exercise.{shown}.name")))
        return phrase(locale, "exercise.other_rung", name=name, dose=_describe(locale, log, setting))
    return _describe(locale, log, setting)


def _first(log: Log, row: Exercise) -> Setting:
    """Where this variant begins on its track."""
    track = track_of(row.id)
    step = next((place for place, rung in enumerate(track) if rung.shown in ("", row.id)), 0)
    start = first_setting(log, ledger(row.id), row.phase)
    rung = track[step]
    later = start.step >= step and variant(start.exercise, start.step) == row.id
    return start if later else Setting(start.exercise, step, 0, rung.sets, rung.target)


def _later(locale: str, row: Exercise, start: Html) -> Html:
    name = phrase(locale, f"phase.{row.phase}.name")
    return phrase(locale, "exercise.later", phase=name, dose=start)


def _describe(locale: str, log: Log, setting: Setting) -> Html:
    rung = track_of(setting.exercise)[setting.step]
    step = phrase(locale, f"step.{rung.key}")
    pace = phrase(locale, f"tempo.{tempo(rung).key}")
    work = dose(locale, setting, log.unit, rung.per_side)
    # "As slowly as you can" is not said twice.
    key = "exercise.dose.short" if pace.startswith(step) else "exercise.dose"
    return phrase(locale, key, dose=work, step=step, tempo=pace)


def _after(locale: str, log: Log, row: Exercise, setting: Setting) -> Html | None:
    """The next rung of this person's ladder; `None` while the exercise is left out."""
    if not setting.sets or variant(setting.exercise, setting.step) != row.id:
        return None
    if track_of(setting.exercise)[setting.step].loaded or len(track_of(setting.exercise)) == 1:
        return phrase(locale, "exercise.after.load")
    step = next_step(setting.exercise, setting.step, weights=bool(owned_loads(log, setting.exercise)))
    if step is None:
        return phrase(locale, "exercise.after.top")
    return _rung(locale, log, setting, step, track_of(setting.exercise)[step])


def _rung(locale: str, log: Log, setting: Setting, step: int, rung: Step) -> Html:
    there = Setting(setting.exercise, step, 0, rung.sets, rung.target)
    work = dose(locale, there, log.unit, rung.per_side)
    return phrase(locale, "exercise.after.rung", dose=work, step=phrase(locale, f"step.{rung.key}"))


def _needs(locale: str, row: Exercise) -> Html:
    things = [phrase(locale, f"equipment.{thing}") for thing in row.equipment]
    kinds = one_of(locale, [phrase(locale, f"equipment.{kind}") for kind in row.loadable])
    nothing = phrase(locale, "exercise.needs.nothing")
    if row.needs_load:
        return Html(", ".join([*things, kinds]))
    later = [phrase(locale, "exercise.needs.later", kinds=kinds)] if kinds else []
    return Html(", ".join([*(things or [nothing]), *later]))


def one_of(locale: str, names: Sequence[Html]) -> Html:
    """Join names with commas and "or"."""
    if len(names) <= 1:
        return Html("".join(names))
    return phrase(locale, "exercise.or", some=Html(", ".join(names[:-1])), last=names[-1])


def _source(locale: str, row: Exercise) -> Html:
    named = ", ".join(phrase(locale, f"source.{key}") for key in name_sources(row.source))
    place = row.source.partition(" L")[2]
    key = "exercise.source.lines" if "-" in place else "exercise.source.line"
    return phrase(locale, key, source=Html(named), place=place)
