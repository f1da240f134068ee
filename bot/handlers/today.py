"""What is today's session, what is tomorrow's, what is this week."""

from datetime import date, timedelta

from bot.context import Said, Turn
from bot.modes import BACK, back_text
from bot.prescription import show_workout
from bot.questions.question import Next, Views
from bot.running import day_text
from bot.scenes import Day, open_day
from bot.signs import unconfirmed
from bot.view import Button, Html, View, lines, paragraphs
from content.locales import format_day
from content.log import Tier
from content.progression.history import DONE
from content.progression.run_day import plan_runs, run_day, wants_to_run
from content.replies.reading import Intent
from scheduler.agenda import load_rows
from scheduler.rows import planned_tier, tier_today
from storage.prompts import get_by_key
from storage.training import load_log

ANYWAY = "anyway"
LONG_REST = 3
"""Days without training after which a rest day may become a training day (a judgement)."""


async def read_day(turn: Turn) -> Day:
    """Open the person's day in this transaction."""
    await turn.session.flush()
    rows = (await load_rows(turn.session, [turn.person], turn.now))[turn.person.id]
    log = await load_log(turn.session, turn.person, turn.now)
    return await open_day(turn.session, turn.person, rows, log, turn.now)


async def today(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Today's session with its buttons, at any time and in any wording; a pause is said first. Anyway: on a
    rest day too.
    """
    views = await _session(turn, anyway=intent.value == ANYWAY)
    if turn.person.paused_at is None:
        return views
    resume = Button(turn.phrase("button.resume"), "resume", 0)
    return [View(turn.phrase("today.paused"), ((resume,),)), *views]


async def _session(turn: Turn, *, anyway: bool) -> Views:
    day = await read_day(turn)
    if day.rows.frozen:
        return [Next("cleared", f"cleared:{turn.update_id}")]
    asked = day.signs or unconfirmed(day.rows)
    if asked is not None and asked.key.startswith(BACK):
        return [Next("safety", asked.key, above=back_text(turn.locale, day.log, turn.today))]
    if asked is not None:
        return [Next("flags", asked.key)]
    if day.workout is None:
        return _rest(turn, day, anyway)
    if day.status != "planned":
        done = turn.phrase(f"today.{day.status}")
        return [View(paragraphs(done, show_workout(turn.locale, day.workout, day.log), coming(turn, day)))]
    number = await _number_first(turn, day)
    moved = paragraphs(*day.moved)
    return number or [Next("session", f"today:{day.date}:{turn.update_id}", day.workout_id, above=moved)]


def _rest(turn: Turn, day: Day, anyway: bool) -> Views:
    """A rest day; after some days without training it may take the next session over."""
    tier, days = _next_tier(day), _days_without(day)
    free = day.tier is None and tier is not None and days >= LONG_REST and turn.person.paused_at is None
    if free and anyway:
        return [Next("session", f"today:{day.date}:{turn.update_id}", payload={"tier": tier})]
    rows = ((Button(turn.phrase("button.train_today"), "train today", 0),),) if free else ()
    more = turn.phrase("today.anyway", count=days) if free else ""
    return [View(paragraphs(turn.phrase("today.rest"), *day.gate, coming(turn, day), more), rows)]


def _next_tier(day: Day) -> Tier | None:
    """What the next training day of the week would be."""
    ahead = (planned_tier(day.rows, day.date + timedelta(days=count)) for count in range(1, 9))
    return next((tier for tier in ahead if tier), None)


def _days_without(day: Day) -> int:
    """Days since anything was trained, or since the start."""
    done = (each.date for each in day.log.trainings if each.status in DONE)
    return (day.date - max(done, default=day.log.started)).days


async def _number_first(turn: Turn, day: Day) -> Views:
    """A number that waits is asked before the session, which adapts to it (rule D6)."""
    daily = await get_by_key(turn.session, turn.person.id, f"daily:{day.date}")
    waiting = [p for p in day.rows.prompts if daily and p.rides_with == daily.id and p.sent_at]
    waiting = [prompt for prompt in waiting if prompt.kind != "safety"]
    waiting = [prompt for prompt in waiting if prompt.answered_at is None and prompt.kind != "gap"]
    if not waiting:
        return []
    note = turn.phrase("today.number_first")
    session = Next("session", f"today:{day.date}:{turn.update_id}", day.workout_id)
    return [session, Next(waiting[0].kind, waiting[0].key, above=note)]


def coming(turn: Turn, day: Day) -> Html:
    """What comes next, and when."""
    for ahead in range(1, 9):
        when = day.date + timedelta(days=ahead)
        tier = planned_tier(day.rows, when)
        if tier and day.rows.flaring:
            return Html("")
        if tier:
            return turn.phrase(f"today.next.{tier}", day=format_day(turn.locale, when, "weekday_date"))
    return Html("")


async def tomorrow(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Tomorrow in one line; its details follow tomorrow's number."""
    day = await read_day(turn)
    return [View(turn.phrase("tomorrow", line=_line(turn, day, day.date + timedelta(days=1))))]


async def week(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Seven days, rest days included."""
    day = await read_day(turn)
    dates = [day.date + timedelta(days=ahead) for ahead in range(7)]
    runs = _runs(turn, day, dates)
    rows = [_with_run(turn, _line(turn, day, date), runs.get(date)) for date in dates]
    button = ((Button(turn.phrase("button.today"), "today", 0),),)
    return [View(lines(turn.phrase("week.title"), *rows), button)]


def _runs(turn: Turn, day: Day, dates: list[date]) -> dict[date, Html]:
    """The days on which a run fits, and what it is, for somebody who runs."""
    if not wants_to_run(day.log):
        return {}
    tiers = {each: planned_tier(day.rows, each) for each in dates}
    tiers[day.date] = tier_today(day.rows, turn.now)
    wanted = run_day(day.log, day.date, turn.now, tiers[day.date])
    fitting = plan_runs(day.log, day.date, turn.now, tiers)
    return dict.fromkeys(fitting, day_text(turn.locale, wanted))


def _with_run(turn: Turn, line: Html, run: Html | None) -> Html:
    return turn.phrase("run.week", line=line, dose=run) if run else line


def _line(turn: Turn, day: Day, when: date) -> Html:
    workout = day.rows.workout_on(when)
    tier: Tier | None = planned_tier(day.rows, when)
    key = workout.status if workout and workout.status != "planned" else tier or "rest"
    shown = format_day(turn.locale, when, "weekday_date")
    holds = day.log.phase == "P1" or day.rows.flaring
    calm = "calm" if key in ("easy", "heavy") and holds else key
    return turn.phrase(f"week.{calm}", day=shown)
