"""Runs as people tell them, in six languages, and what is no run."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from content.replies import read
from content.replies.reading import Context, RunReport

NOW = datetime(2026, 5, 13, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))


def said(text: str, *opened: str) -> tuple[RunReport | None, int | None]:
    """The run and its worst score in half points."""
    intents = [each for each in read(text, Context(now=NOW, open=opened)).intents if each.name == "run"]
    return (intents[0].run, intents[0].score) if intents else (None, None)


@pytest.mark.parametrize("opened", [(), ("checkin",), ("daily", "runcheck")])
@pytest.mark.parametrize(
    ("text", "run", "score"),
    [
        ("ran 5 km, 2", RunReport(distance=500, unit="km"), 4),
        ("ran 5k", RunReport(distance=500, unit="km"), None),
        ("ran 2.5 km 3/10", RunReport(distance=250, unit="km"), 6),
        ("ran 3 miles, pain 1", RunReport(distance=300, unit="mi"), 2),
        ("ran for 30 minutes, pain 2", RunReport(minutes=30), 4),
        ("went for a 20 min jog", RunReport(minutes=20), None),
        ("20 min run", RunReport(minutes=20), None),
        ("jogged 20 min, 1/10", RunReport(minutes=20), 2),
        ("ran half an hour, 2", RunReport(minutes=30), 4),
        ("ran R-3, pain 1", RunReport(rung=3), 2),
        ("did r-2, 1", RunReport(rung=2), 2),
        ("did my run", RunReport(planned=True), None),
        ("run done, 2", RunReport(planned=True), 4),
        ("ran 6k, sharp pain", RunReport(distance=600, unit="km", sharp=True), None),
        ("bin 5 km gelaufen, 2", RunReport(distance=500, unit="km"), 4),
        ("20 min gelaufen", RunReport(minutes=20), None),
        ("corri 5 km, 2", RunReport(distance=500, unit="km"), 4),
        ("hoy corrí 20 minutos, dolor 2", RunReport(minutes=20), 4),
        ("j'ai couru 5 km, 2", RunReport(distance=500, unit="km"), 4),
        ("corri 3 km hoje, dor 1", RunReport(distance=300, unit="km"), 2),
        ("ho corso 20 minuti, 1", RunReport(minutes=20), 2),
    ],
)
def test_a_run_is_read_whatever_is_open(
    text: str, run: RunReport, score: int | None, opened: tuple[str, ...]
) -> None:
    assert said(text, *opened) == (run, score)
    assert read(text, Context(now=NOW, open=opened)).pain is None


def test_the_day_of_a_run() -> None:
    intent = read("yesterday I ran 5 km, 3", Context(now=NOW)).intents[0]
    assert (intent.day, intent.score) == (date(2026, 5, 12), 6)


def test_a_number_of_now_answers_the_open_question() -> None:
    reading = read("I ran 5k yesterday and it's a 6 now", Context(now=NOW, open=("checkin",)))
    assert reading.pain is not None
    assert reading.pain.half_points == 12


@pytest.mark.parametrize(
    "text", ["can I run today?", "when can I run again", "darf ich laufen?", "posso correre?"]
)
def test_a_question_reports_nothing(text: str) -> None:
    assert said(text) == (None, None)
    assert [each.value for each in read(text, Context(now=NOW)).intents] == ["run"]


@pytest.mark.parametrize(
    "text", ["I ran out of time", "didn't run today", "I ran the risk", "5 km", "my nose is running", "3"]
)
def test_what_is_no_run(text: str) -> None:
    assert said(text) == (None, None)


def test_a_length_alone_answers_how_long() -> None:
    assert said("30 min", "runlength")[0] == RunReport(minutes=30)
    assert said("5 km", "runlength")[0] == RunReport(distance=500, unit="km")
    assert said("30 min", "daily", "runlength")[0] is None
