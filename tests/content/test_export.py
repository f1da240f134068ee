"""An impossible history is refused by name at the edge, and what is missing stays missing."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from content.export import ExportError, parse_export
from content.export_log import to_log
from content.replay import replay

DAY = "2027-01-04"
File = dict[str, Any]


def setting(**values: Any) -> File:
    return {"exercise": "H1_rdl", "step": 0, "load": 4000, "sets": 3, "target": 12, **values}


def workout(number: int, **values: Any) -> File:
    day = f"2027-01-{4 + number:02}"
    lift = setting(
        tempo="3-0-3", rest_s=120, per_side=False, key=True, done_load=4000, done=[12, 12, 12],
        during=None, form_ok=None, more_left=None, side=None,
    )  # fmt: skip
    return {
        "id": number, "date": day, "tier": "heavy", "phase": "P2b", "status": "done", "minutes": 30,
        "notes": "", "opened_at": f"{day}T07:00:00+00:00", "finished_at": f"{day}T18:00:00+00:00",
        "during": 4, "lifts": [lift], "answers": [], **values,
    }  # fmt: skip


def a_file() -> File:
    return {
        "format": "sitbone-export-1",
        "exported_at": "2027-02-01T08:00:00+00:00",
        "person": {
            "started": DAY, "side": "left", "unit": "kg", "test": "sit", "ceiling": None, "locale": "en",
            "time_zone": "Europe/London", "session_minute": 450, "quiet_from": 1320, "quiet_to": 420,
            "week_start": 0, "review_weekday": 6, "heavy_days": 3, "light_habit": "some",
        },
        "phases": [{"phase": "P2b", "date": DAY}],
        "equipment": [{"kind": "barbell", "unit": "kg", "loads": [2000, 4000, 4250]}],
        "facts": [{"name": "has_ball", "value": 0, "at": f"{DAY}T08:00:00+00:00"}],
        "flags": [],
        "scores": [{**score(4, f"{DAY}T08:00:00+00:00"), "kind": "daily"}],
        "workouts": [workout(0), workout(2)],
        "runs": [],
        "changes": [
            {
                **setting(), "cause": "start", "action": None, "side": None,
                "at": f"{DAY}T08:00:00+00:00", "date": DAY,
            },
        ],
        "reviews": [],
    }  # fmt: skip


def score(half_points: object, at: str = "2027-01-05T18:00:00+00:00") -> File:
    return {"kind": "p24", "half_points": half_points, "masked": False, "at": at, "side": None}


def fact(name: str, value: int) -> File:
    return {"name": name, "value": value, "at": f"{DAY}T08:00:00+00:00"}


def flag(sign: str) -> File:
    return {"sign": sign, "urgency": "P", "opened_at": f"{DAY}T08:00:00+00:00", "cleared_at": None}


def run(rung: int) -> File:
    return {
        "id": 1, "date": DAY, "finished_at": f"{DAY}T18:00:00+00:00", "rung": rung, "minutes": None,
        "distance": None, "unit": None, "during": 2, "climbed": False, "sharp": False, "p24": None,
        "p24_at": None,
    }  # fmt: skip


def test_a_good_file_is_read_and_a_missing_answer_is_missing() -> None:
    log = to_log(parse_export(json.dumps(a_file())))
    assert [each.p24 for each in log.trainings] == [None, None]
    assert replay(parse_export(json.dumps(a_file()))).compared == 0


def spoil(*path: str | int, value: object) -> Callable[[File], None]:
    def change(file: File) -> None:
        place: Any = file
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value

    return change


def drop(*path: str | int) -> Callable[[File], None]:
    def change(file: File) -> None:
        place: Any = file
        for step in path[:-1]:
            place = place[step]
        del place[path[-1]]

    return change


LIFT = ("workouts", 0, "lifts", 0)
IMPOSSIBLE: tuple[tuple[str, Callable[[File], None], str], ...] = (
    ("another format", spoil("format", value="sitbone-export-9"), "format: "),
    ("no sets", spoil(*LIFT, "sets", value=0), "workouts, entry 1, lifts, entry 1: repetitions without sets"),
    ("stranger", spoil(*LIFT, "exercise", value="H9_squat"), "exercise: this exercise is not known here"),
    ("beyond the track", spoil(*LIFT, "step", value=7), "the track of H1_rdl has 1 steps"),
    ("negative repetitions", spoil(*LIFT, "done", value=[12, -1, 12]), "lifts, entry 1, done, entry 2: "),
    ("half a repetition", spoil(*LIFT, "done", value=[12, 11.5, 12]), "done, entry 2: "),
    ("a load of tons", spoil(*LIFT, "load", value=10_000_000), "lifts, entry 1, load: "),
    (
        "score 11",
        spoil("workouts", 0, "answers", value=[score(22)]),
        "workouts, entry 1, answers, entry 1, half_points: ",
    ),
    (
        "score -1",
        spoil("workouts", 0, "answers", value=[score(-2)]),
        "workouts, entry 1, answers, entry 1, half_points: ",
    ),
    ("not a number", spoil("workouts", 0, "answers", value=[score(float("nan"))]), "entry 1, half_points: "),
    ("a word", spoil("workouts", 0, "answers", value=[score("four")]), "entry 1, half_points: "),
    ("yes for a score", spoil("workouts", 0, "answers", value=[score(True)]), "entry 1, half_points: "),
    ("no score in it", spoil("scores", 0, "half_points", value=None), "scores, entry 1, half_points: "),
    (
        "answered before the end",
        spoil("workouts", 0, "answers", value=[score(4, f"{DAY}T12:00:00+00:00")]),
        "a next-day answer was given before the end of the workout",
    ),
    (
        "no time zone",
        spoil("workouts", 0, "answers", value=[score(4, "2027-01-05T18:00:00")]),
        "entry 1, at: ",
    ),
    ("ended in another month", spoil("workouts", 0, "date", value="2027-02-04"), "belongs to 2027-02-04"),
    ("during 11", spoil("workouts", 0, "during", value=22), "workouts, entry 1, during: "),
    ("order", lambda file: file["workouts"].reverse(), "the file: dates out of order in workouts"),
    ("two a day", spoil("workouts", 1, value=workout(0)), "two workouts on one day"),
    ("loads fall", spoil("equipment", 0, "loads", value=[4000, 2000]), "not in ascending order"),
    ("unknown phase", spoil("phases", 0, "phase", value="P9"), "phases, entry 1, phase: "),
    ("missing key", drop("workouts", 1, "during"), "workouts, entry 2, during: Field required"),
    ("missing part", drop("changes"), "changes: Field required"),
    ("a key of its own", spoil("person", "chat_id", value=7), "person, chat_id: "),
    (
        "from tomorrow",
        spoil("exported_at", value="2027-01-05T00:00:00+00:00"),
        "later than the file itself in",
    ),
    (
        "trained tomorrow",
        spoil("phases", 0, "date", value="2027-02-07"),
        "later than the file itself in phases",
    ),
    ("twice", lambda file: file["facts"].append(file["facts"][0]), "twice in facts"),
    ("a workout twice", spoil("workouts", 1, "id", value=0), "twice in workouts"),
    (
        "two answers",
        spoil("workouts", 0, "answers", value=[score(4), score(8)]),
        "workouts, entry 1: two answers to one question",
    ),
    ("an answer of nothing", spoil("scores", 0, "kind", value="p24"), "without its workout in scores"),
    ("nowhere", spoil("person", "time_zone", value="Europe/Atlantis"), "this time zone is not known here"),
    ("25 o'clock", spoil("person", "session_minute", value=1500), "person, session_minute: "),
    ("another test", spoil("person", "test", value="hop"), "person, test: "),
    ("a number too large to keep", spoil("facts", 0, "value", value=2**40), "facts, entry 1, value: "),
    ("a count of no day", spoil("facts", 0, value=fact("flare_day", 12)), "12 is no day of our time"),
    ("below nothing", spoil("facts", 0, "value", value=-1), "facts, entry 1, value: "),
    ("a sign nobody knows", spoil("flags", value=[flag("F99")]), "this warning sign is not known here"),
    ("beyond the ladder", spoil("runs", value=[run(40)]), "runs, entry 1, rung: "),
    ("no such day", spoil("person", "started", value="2027-02-30"), "person, started: "),
)


@pytest.mark.parametrize(
    ("change", "said"), [row[1:] for row in IMPOSSIBLE], ids=[row[0] for row in IMPOSSIBLE]
)
def test_an_impossible_history_is_refused_by_name(change: Callable[[File], None], said: str) -> None:
    file = a_file()
    change(file)
    with pytest.raises(ExportError) as error:
        parse_export(json.dumps(file))
    assert any(said in mistake for mistake in error.value.mistakes), error.value.mistakes


@pytest.mark.parametrize("text", ["", "[]", "null", "{", '"sitbone-export-1"', "\x00"])
def test_what_is_no_such_file_is_refused(text: str) -> None:
    with pytest.raises(ExportError) as error:
        parse_export(text)
    assert error.value.mistakes[0].startswith("the file: ")
