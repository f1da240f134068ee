"""A workout in words: what to do today, and one line about what was done."""

from collections.abc import Iterable, Mapping
from datetime import date, time

from bot.sides import with_side
from bot.view import Html, lines, phrase
from content.locales import format_clock, format_day, format_load, format_score
from content.log import Lift, Log, OneSide, Setting, Training, Unit
from content.tracks import track_of, variant
from content.workout import Item, Workout

UNMISTAKABLE_DAYS = 6
MOST_SHOWN = 3


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
    called = with_side(locale, item.side, name(locale, item.setting))
    per_side = item.per_side and item.side is None
    last = last_time(log, item.setting.exercise, item.side)
    done = done_dose(locale, last, log.unit) if last else Html("")
    return _entry(locale, place, item, called, dose(locale, item.setting, log.unit, per_side), done)


def _show_both(locale: str, place: int, own: Mapping[OneSide, Item], log: Log) -> Html:
    """One exercise that each leg does with a setting of its own."""
    first = own["left"]
    doses = {side: dose(locale, item.setting, log.unit) for side, item in own.items()}
    last = {side: last_time(log, first.setting.exercise, side) for side in own}
    done = {side: done_dose(locale, lift, log.unit) for side, lift in last.items() if lift}
    was = phrase(locale, "side.dose", **done) if len(done) == len(own) else Html("")
    shown = phrase(locale, "side.dose", **doses)
    return _entry(locale, place, first, name(locale, first.setting), shown, was)


def _entry(locale: str, place: int, item: Item, called: Html, doses: Html, done: Html) -> Html:
    track = track_of(item.setting.exercise)
    text = phrase(
        locale,
        "item.line",
        place=place,
        name=called,
        step=phrase(locale, f"step.{track[item.setting.step].key}") if track else Html(""),
        dose=doses,
        tempo=phrase(locale, f"tempo.{item.tempo}"),
    )
    return lines(text, phrase(locale, "item.last", done=done) if done else "")


def last_time(log: Log, exercise: str, side: OneSide | None = None) -> Lift | None:
    """The newest lift of an exercise, or of one leg's, for which something was reported."""
    found = (lift for training in reversed(log.trainings) for lift in training.lifts)
    mine = (lift for lift in found if side is None or lift.side in (None, side))
    return next((lift for lift in mine if lift.setting.exercise == exercise and lift.done), None)


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
    shown = enumerate(_by_exercise(workout.items), 1)
    items = [
        show_item(locale, place, one, log) if isinstance(one, Item) else _show_both(locale, place, one, log)
        for place, one in shown
    ]
    notes = [phrase(locale, f"note.{_note(note, log)}") for note in workout.notes]
    return Html("\n\n".join([*items, *notes]))


def _note(note: str, log: Log) -> str:
    return "both_legs" if note == "other_leg" and log.side == "both" else note


def _by_exercise(items: Iterable[Item]) -> list[Item | dict[OneSide, Item]]:
    """Two legs that differ only in dose stand together."""
    found: list[Item | dict[OneSide, Item]] = []
    left: Item | None = None
    for item in items:
        if left is not None and item.side == "right" and _is_same_rung(left, item):
            found[-1] = {"left": left, "right": item}
        else:
            found.append(item)
        left = item if item.side == "left" else None
    return found


def _is_same_rung(left: Item, right: Item) -> bool:
    same = (left.setting.exercise, left.setting.step) == (right.setting.exercise, right.setting.step)
    return same and left.tempo == right.tempo


def summarise(locale: str, lifts: Iterable[Lift], unit: Unit) -> Html:
    """The prescribed or real work of a workout in one line, for a check-in."""
    parts = []
    for lift in lifts:
        work = done_dose(locale, lift, unit) if lift.done else dose(locale, lift.setting, unit)
        called = with_side(locale, lift.side, name(locale, lift.setting))
        parts.append(phrase(locale, "summary.part", name=called, dose=work))
    return Html("; ".join(parts))


def summarise_training(locale: str, training: Training, unit: Unit) -> Html:
    """The key work of a past training in one line: at most three exercises."""
    shown = tuple(dict.fromkeys(lift.setting.exercise for lift in training.lifts))[:MOST_SHOWN]
    return summarise(
        locale, (lift for each in shown for lift in training.lifts if lift.setting.exercise == each), unit
    )


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
