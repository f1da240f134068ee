"""Left and right in the chat, for people with two sore sides: which number is whose, and how it is named.

With one sore side there is nothing to tell apart: no side is ever named, and a number is just a number.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.context import Said
from bot.view import Button, Html, Rows, paragraphs, phrase, score_rows
from content.locales import format_score
from content.log import Log, OneSide, Training
from content.sides import BOTH, side_logs
from scheduler.agenda import raised_workouts
from storage.models import Person

Numbers = dict[OneSide | None, int]
"""Half points by side; `None` where one side is sore."""


def sides_of(person: Person) -> tuple[OneSide, ...]:
    """The sides a person is asked about one by one: two, or none where one side is sore."""
    return BOTH if person.side == "both" else ()


def number_rows(locale: str, sides: Sequence[OneSide]) -> Rows:
    """The 0-10 scale, one for each side that is asked."""
    if not sides:
        return score_rows()
    return tuple(
        tuple(
            Button(phrase(locale, f"side.number.{side}", score=one.label), f"{side} {one.data}")
            for one in row
        )
        for side in sides
        for row in score_rows()
    )


def hint(locale: str, sides: Sequence[OneSide]) -> Html:
    """How two sides are answered, or which of them is still open; nothing where one side is sore."""
    if not sides:
        return Html("")
    return phrase(locale, "side.each") if len(sides) == len(BOTH) else phrase(locale, f"side.only.{sides[0]}")


def name_side(locale: str, side: OneSide | None, text: Html) -> Html:
    """A text about one side, with its name before it."""
    return phrase(locale, f"side.line.{side}", text=text) if side else text


def with_side(locale: str, side: OneSide | None, name: Html) -> Html:
    """The name of an exercise that is done with one leg alone."""
    return phrase(locale, f"side.name.{side}", name=name) if side else name


def one_leg_key(exercise: str, side: OneSide | None) -> str:
    """How a button names an exercise, and the leg where it is one leg's alone."""
    return f"{exercise} {side}" if side else exercise


def told(said: Said, person: Person, waiting: Sequence[OneSide]) -> Numbers:
    """The numbers in an answer; one without a side is for every side that waits for one."""
    pain = said.reading.pain
    if pain is None:
        return {}
    if person.side == "both":
        return dict(said.reading.sides) or dict.fromkeys(waiting or BOTH, pain.half_points)
    # A button from the time when both sides were asked about is not about the one that is left.
    stale = said.text.startswith(tuple(f"{side} " for side in BOTH if side != person.side))
    return {} if said.tapped and stale else {None: pain.half_points}


def is_for_both(said: Said, numbers: Numbers) -> bool:
    """Whether one number without a side was taken for two."""
    return len(numbers) > 1 and not said.reading.sides


def plain_answer(numbers: Numbers) -> str:
    """The canonical text of an answer: "6", or "left 6 right 2"."""
    return " ".join(f"{side} {value}" if side else str(value) for side, value in numbers.items())


def show_numbers(locale: str, numbers: Mapping[OneSide | None, int]) -> Html:
    """The numbers of two sides in words: "left 3/10, right 1/10"."""
    parts = [
        phrase(locale, f"side.score.{side}", score=format_score(locale, value))
        for side, value in numbers.items()
    ]
    return Html(", ".join(parts))


def already(locale: str, numbers: Numbers) -> Html:
    """The same was saved before."""
    if None in numbers:
        return phrase(locale, "score.already", score=format_score(locale, numbers[None]))
    return phrase(locale, "side.already", scores=show_numbers(locale, numbers))


def changed(locale: str, before: Numbers, numbers: Numbers) -> Html:
    """Something else was saved before."""
    if None in numbers:
        was, now = format_score(locale, before[None]), format_score(locale, numbers[None])
        return phrase(locale, "score.changed", old=was, new=now)
    old, new = show_numbers(locale, before), show_numbers(locale, numbers)
    return phrase(locale, "side.changed", old=old, new=new)


def show_scores(locale: str, training: Training) -> Html:
    """The next-day score of a workout for a list: "3", or "L 3 R 1"; "" while there is none."""
    if not training.sides:
        return Html(format_score(locale, training.p24.half_points)) if training.p24 else Html("")
    known = [(side, told.p24) for side, told in training.sides.items() if told.p24]
    parts = [
        phrase(locale, f"side.number.{side}", score=format_score(locale, score.half_points))
        for side, score in known
    ]
    return Html(" ".join(parts))


def counted(log: Log, workout_id: int | None, kind: str, now: datetime) -> dict[OneSide, bool]:
    """The sides that a number of a workout is asked for, and whether it is known: for p48 those that were
    raised. Empty where one side is sore.
    """
    found: dict[OneSide, bool] = {}
    for side, own in side_logs(log).items():
        training = next((each for each in own.trainings if each.id == workout_id), None)
        if training is None or (kind == "p48" and training.id not in raised_workouts(own, now)):
            continue
        found[side] = (training.p24 if kind == "p24" else training.p48) is not None
    return found or dict.fromkeys(side_logs(log), False)


def waiting(log: Log, workout_id: int | None, kind: str, now: datetime) -> tuple[OneSide, ...]:
    """The sides that still owe a number, all that are asked where none does."""
    sides = counted(log, workout_id, kind, now)
    return tuple(side for side, known in sides.items() if not known) or tuple(sides)


def both_note(locale: str, said: Said, numbers: Numbers) -> Html:
    """Say that one number was taken for both sides, and how to take it back."""
    return phrase(locale, "side.taken_for_both") if is_for_both(said, numbers) else Html("")


def shared(locale: str, texts: Mapping[OneSide | None, Html]) -> Html:
    """What is said about each side, once where it is the same."""
    if len(texts) > 1 and len(set(texts.values())) == 1:
        return phrase(locale, "side.line.both", text=next(iter(texts.values())))
    return paragraphs(*(name_side(locale, side, text) for side, text in texts.items()))
