"""One message for a physiotherapist: weeks, numbers, what is trained, what was decided; nothing is judged."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.prescription import name
from bot.reasons import setting_text
from bot.running import progress_line
from bot.sides import with_side
from bot.standing import goal_text, limit_text
from bot.view import Html, lines, paragraphs, phrase
from content.locales import format_day, number
from content.log import Change, Log, OneSide, Setting, Training
from content.progression.baseline import read_baseline
from content.progression.history import DONE, open_flags, read_history, whole
from content.progression.run_day import wants_to_run
from content.safety import SIGNS
from content.sides import side_logs
from storage.models import Person

WEEK = timedelta(days=7)
MOST_WEEKS = 8
MOST_DECISIONS = 6
URGENCIES = ("E", "U", "P", "R")
DECIDED = ("review", "daily", "return")


def summary_text(person: Person, log: Log, today: date, now: datetime, *, stopped: bool) -> Html:
    """The page; `stopped`: a warning sign holds all training back, so that none is named."""
    locale = person.locale
    plan = () if stopped else (_plan(locale, log), _decisions(locale, log))
    running = progress_line(locale, log, today, now) if wants_to_run(log) and not stopped else ""
    return paragraphs(
        _head(person, log, today, now),
        _signs(locale, log, today, now),
        _weeks(locale, log, today),
        *plan,
        running,
        phrase(locale, "report.end"),
    )


def _head(person: Person, log: Log, today: date, now: datetime) -> Html:
    locale = person.locale
    phase = log.phases[-1] if log.phases else None
    since = phase.date if phase else log.started
    return lines(
        phrase(locale, "report.title", day=format_day(locale, today, "long")),
        phrase(
            locale,
            "report.since",
            side=phrase(locale, f"report.side.{log.side}"),
            day=format_day(locale, log.started, "long"),
        ),
        phrase(
            locale,
            "report.phase",
            phase=phrase(locale, f"phase.{log.phase}.name"),
            day=format_day(locale, since, "long"),
        ),
        phrase(
            locale,
            "report.test",
            test=phrase(locale, f"test.name.{person.test}"),
            usual=_usual(locale, log, now),
        ),
        goal_text(locale, log),
        limit_text(person, log),
    )


def _usual(locale: str, log: Log, now: datetime) -> Html:
    own = {side: read_baseline(one, now).usual for side, one in side_logs(log).items()}
    if not own:
        return Html(str(read_baseline(log, now).usual))
    return Html(" ".join(phrase(locale, f"side.number.{side}", score=usual) for side, usual in own.items()))


def _signs(locale: str, log: Log, today: date, now: datetime) -> Html:
    """Warning signs that are open, with the day on which they were told."""
    found = [each for each in open_flags(read_history(log, today, now), URGENCIES) if each.sign in SIGNS]
    rows = [
        phrase(
            locale,
            "report.sign",
            day=format_day(locale, each.opened_at.date(), "weekday_date"),
            what=phrase(locale, SIGNS[each.sign].text),
        )
        for each in found
    ]
    return lines(phrase(locale, "report.signs"), *rows) if rows else Html("")


def _weeks(locale: str, log: Log, today: date) -> Html:
    """The last weeks, newest first: sessions, how they felt, the numbers of the next day and after two."""
    ends = [today - back * WEEK for back in range(MOST_WEEKS)]
    weeks = [(end - WEEK + timedelta(days=1), end) for end in ends if end >= log.started]
    rows = [_week(locale, max(first, log.started), end, log.trainings) for first, end in weeks]
    shown = [row for row in rows if row]
    return lines(phrase(locale, "report.weeks"), *(shown or [phrase(locale, "report.none")]))


def _week(locale: str, first: date, end: date, trainings: Sequence[Training]) -> Html:
    asked = [each for each in trainings if first <= each.date <= end]
    if not asked:
        return Html("")
    done = [each for each in asked if each.status in DONE]
    next_day = [score for each in done if each.p24 and (score := whole(each.p24.half_points)) is not None]
    later = [score for each in done if each.p48 and (score := whole(each.p48.half_points)) is not None]
    during = [score for each in done if (score := whole(each.during)) is not None]
    mean = number(locale, round(sum(next_day) / len(next_day), 1)) if next_day else "-"
    return phrase(
        locale,
        "report.week",
        day=format_day(locale, first, "short"),
        end=format_day(locale, end, "short"),
        done=len(done),
        asked=len(asked),
        during=_most(during),
        mean=mean,
        worst=_most(next_day),
        later=_most(later),
    )


def _most(scores: Sequence[int]) -> str:
    return str(max(scores)) if scores else "-"


def _plan(locale: str, log: Log) -> Html:
    """What is trained now, and from where each exercise came."""
    rows = [
        _exercise(locale, log, setting, side)
        for exercise in dict.fromkeys(change.setting.exercise for change in log.changes)
        for side, setting in log.in_force(exercise).items()
        if setting.sets
    ]
    return lines(phrase(locale, "report.plan"), *rows) if rows else Html("")


def _exercise(locale: str, log: Log, setting: Setting, side: OneSide | None) -> Html:
    own = [change for change in log.changes if change.setting.exercise == setting.exercise]
    called = with_side(locale, side, name(locale, setting))
    first = own[0].setting
    shown = setting_text(locale, setting, log, side)
    if first == setting or not first.sets:
        return phrase(locale, "report.exercise", name=called, now=shown)
    return phrase(
        locale,
        "report.exercise_moved",
        name=called,
        now=shown,
        before=setting_text(locale, first, log, side),
        day=format_day(locale, own[0].date, "short"),
    )


def _decisions(locale: str, log: Log) -> Html:
    """The last settings that reviews, sore days and time off led to, newest first."""
    made = [change for change in log.changes if change.cause in DECIDED][-MOST_DECISIONS:]
    rows = [_decision(locale, log, change) for change in reversed(made)]
    return lines(phrase(locale, "report.decisions"), *rows) if rows else Html("")


def _decision(locale: str, log: Log, change: Change) -> Html:
    return phrase(
        locale,
        "report.decision",
        day=format_day(locale, change.date, "short"),
        name=with_side(locale, change.side, name(locale, change.setting)),
        then=setting_text(locale, change.setting, log, change.side),
        action=phrase(locale, f"action.{change.action}") if change.action else "",
    )
