"""A workout in words: what to do today, and one line about what was done."""

from collections.abc import Iterable, Mapping
from datetime import date, time

from bot.view import Html, lines, phrase
from content.locales import format_clock, format_day, format_load, format_score
from content.log import Lift, Log, Setting, Training, Unit
from content.tracks import track_of, variant
from content.workout import Item, Workout

UNMISTAKABLE_DAYS = 6


def clock(locale: str, minute: int) -> str:
    """Minutes after midnight as a time of day."""
    return format_clock(locale, time(minute // 60, minute % 60))


def name_day(locale: str, day: date, today: date) -> str:
    """A day by its weekday while that cannot be mistaken, from the sixth day on with its date."""
    near = abs((today - day).days) < UNMISTAKABLE_DAYS
    return format_day(locale, day, "weekday" if near else "weekday_date")


def is_hold(setting: Setting) -> bool:
    """Whether `target` means seconds."""
    track = track_of(setting.exercise)
    return bool(track) and track[setting.step].hold


def name(locale: str, setting: Setting) -> Html:
    """The name that fits the step, for example the one-leg version of a bridge."""
    return phrase(locale, f"exercise.{variant(setting.exercise, setting.step)}.name")


def dose(locale: str, setting: Setting, unit: Unit, per_side: bool = False) -> Html:
    """Sets, repetitions or seconds, and the load: "3 x 12 with 10 kg, each leg"."""
    kind = "hold" if is_hold(setting) else "reps"
    legs = "each_leg" if per_side else "plain"
    weight = "load" if setting.load else "free"
    load = format_load(locale, setting.load, unit)
    return phrase(locale, f"dose.{kind}.{weight}.{legs}", sets=setting.sets, target=setting.target, load=load)


def show_item(locale: str, place: int, item: Item, log: Log) -> Html:
    """One exercise of today's message, with its tempo and what was done last time."""
    text = phrase(
        locale,
        "item.line",
        place=place,
        name=name(locale, item.setting),
        step=phrase(locale, f"step.{track_of(item.setting.exercise)[item.setting.step].key}")
        if track_of(item.setting.exercise)
        else Html(""),
        dose=dose(locale, item.setting, log.unit, item.per_side),
        tempo=phrase(locale, f"tempo.{item.tempo}"),
    )
    last = last_time(log, item.setting.exercise)
    return lines(text, phrase(locale, "item.last", done=done_dose(locale, last, log.unit)) if last else "")


def last_time(log: Log, exercise: str) -> Lift | None:
    """The newest lift of an exercise for which something was reported."""
    found = (lift for training in reversed(log.trainings) for lift in training.lifts)
    return next((lift for lift in found if lift.setting.exercise == exercise and lift.done), None)


def done_dose(locale: str, lift: Lift, unit: Unit) -> Html:
    """What was really done: "12, 12, 11 with 10 kg" or "30, 30, 30 s"."""
    sets = ", ".join(str(reps) for reps in lift.done or ())
    same = len(set(lift.done or ())) == 1
    shown = f"{len(lift.done or ())} x {(lift.done or (0,))[0]}" if same else sets
    kind = "hold" if is_hold(lift.setting) else "reps"
    load = lift.setting.load if lift.done_load is None else lift.done_load
    if load:
        return phrase(locale, f"done.{kind}.load", sets=shown, load=format_load(locale, load, unit))
    return phrase(locale, f"done.{kind}.free", sets=shown)


def show_workout(locale: str, workout: Workout, log: Log) -> Html:
    """Every exercise of a workout, numbered, with the notes below."""
    items = [show_item(locale, place, item, log) for place, item in enumerate(workout.items, 1)]
    notes = [phrase(locale, f"note.{note}") for note in workout.notes]
    return Html("\n\n".join([*items, *notes]))


def summarise(locale: str, lifts: Iterable[Lift], unit: Unit) -> Html:
    """The prescribed or real work of a workout in one line, for a check-in."""
    parts = []
    for lift in lifts:
        work = done_dose(locale, lift, unit) if lift.done else dose(locale, lift.setting, unit)
        parts.append(phrase(locale, "summary.part", name=name(locale, lift.setting), dose=work))
    return Html("; ".join(parts))


def summarise_training(locale: str, training: Training, unit: Unit) -> Html:
    """The key work of a past training in one line: at most three exercises."""
    return summarise(locale, training.lifts[:3], unit)


def score(locale: str, half_points: int) -> str:
    """A score as it was said: 3.5."""
    return format_score(locale, half_points)


def loads_line(locale: str, loads: Mapping[str, int], unit: Unit) -> Html:
    """Exercises with their weights in one line."""
    parts = (
        phrase(
            locale,
            "loads.part",
            name=phrase(locale, f"exercise.{exercise}.name"),
            load=format_load(locale, load, unit),
        )
        for exercise, load in loads.items()
    )
    return Html(", ".join(parts))
