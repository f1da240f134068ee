"""What a wish leads to, and the commands: the menu and /help derive from this one table."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.context import Said, Turn
from bot.habits import CHOICES
from bot.handlers import (
    clearance,
    done,
    exercise,
    guide,
    language,
    learn,
    modes,
    my_data,
    pain,
    pause,
    plan,
    preferences,
    report,
    run,
    start,
    today,
)
from bot.purpose import ASKED, tell_purpose
from bot.questions.question import Views
from bot.view import View, lines
from content.lessons import find_lesson
from content.replies.reading import Intent, IntentName
from content.spelling import fold

Handler = Callable[[Turn, Intent, Said], Awaitable[Views]]


@dataclass(frozen=True, slots=True)
class Command:
    """A command of Telegram's menu; its texts are `command.<name>` in every language."""

    name: IntentName
    handler: Handler


async def learn_or_run(turn: Turn, intent: Intent, said: Said) -> Views:
    """May I, and what is it: about plain running the ladder answers, about all else the topics."""
    plain_run = intent.value == "run" and find_lesson(fold(said.text)) in ("may run", None)
    return await (run.run if plain_run else learn.learn)(turn, intent, said)


async def why_or_purpose(turn: Turn, intent: Intent, said: Said) -> Views:
    """Why the weight is what it is, or why a question is asked."""
    if intent.value != ASKED:
        return await plan.why(turn, intent, said)
    told = await tell_purpose(turn)
    return [told] if told else await learn.learn(turn, Intent("learn", "ED16"), said)


async def settings_or_language(turn: Turn, intent: Intent, said: Said) -> Views:
    """What can be changed, or only in which language."""
    if intent.value == "language":
        return await language.language(turn, Intent("language"), said)
    return await preferences.settings(turn, intent, said)


COMMANDS = (
    Command("start", start.start),
    Command("today", today.today),
    Command("week", today.week),
    Command("next", plan.next_weight),
    Command("why", why_or_purpose),
    Command("done", done.done),
    Command("pain", pain.pain),
    Command("exercise", exercise.exercise),
    Command("run", run.run),
    Command("learn", learn_or_run),
    Command("weights", preferences.weights),
    Command("flare", modes.flare),
    Command("progress", modes.progress),
    Command("pause", pause.pause),
    Command("resume", pause.resume),
    Command("settings", settings_or_language),
    Command("undo", guide.undo),
    Command("export", my_data.export),
    Command("report", report.report),
    Command("privacy", guide.privacy),
    Command("forget", guide.forget),
)


async def show_help(turn: Turn, intent: Intent, said: Said) -> Views:  # noqa: ARG001
    """Every command with one line each, and that plain words work too."""
    rows = [
        turn.phrase("help.line", command=row.name, text=turn.phrase(f"command.{row.name}"))
        for row in COMMANDS
    ]
    return [View(lines(turn.phrase("help.title"), *rows, "", turn.phrase("help.words")))]


MENU = (*COMMANDS, Command("help", show_help))

ROUTES: dict[IntentName, Handler] = {
    **{row.name: row.handler for row in MENU},
    "tomorrow": today.tomorrow,
    "partly": done.partly,
    "skipped": done.skipped,
    "snooze": done.later,
    "report_load": done.report_load,
    "correct": pain.correct,
    "change_hour": preferences.change_hour,
    "travel": preferences.travel,
    "units": preferences.units,
    "sides": preferences.sides,
    "language": language.language,
    "cleared": clearance.cleared,
    "review": plan.open_review,
    "stop": guide.stop,
    "thanks": guide.thanks,
    "greeting": guide.greeting,
    "cancel": start.cancel,
    "swap": exercise.swap,
    "phase": modes.phase,
    "goal": modes.goal,
    "new_usual": modes.new_usual,
    "test": modes.test,
    "physio_limit": modes.physio_limit,
    "first_weight": modes.first_weight,
}


VALUED: dict[str, IntentName] = {
    "how": "exercise", "lack": "swap", "learn": "learn", "phase": "phase", "language": "language",
}  # fmt: skip
"""First words of buttons whose rest says what is meant."""
WHOLE = {
    "details": Intent("report_load"),
    "set equipment": Intent("settings", "equipment"),
    "new usual": Intent("new_usual"),
    "running": Intent("run", "running"),
    "train today": Intent("today", today.ANYWAY),
}


def canned_intent(text: str) -> Intent | None:
    """The wish a button stands for, where it is no command: "details", "how H1_rdl", "set equipment"."""
    word, _, rest = text.partition(" ")
    if word in VALUED:
        return Intent(VALUED[word], rest or None)
    if text in CHOICES:
        return Intent("settings", text)
    return WHOLE.get(text) or (Intent(word) if not rest and word in ROUTES else None)


ANYTIME: frozenset[IntentName] = frozenset(
    ("start", "help", "privacy", "forget", "stop", "thanks", "undo", "cleared", "language")
)
"""Wishes that need no plan: they are served before the end of set-up."""
TAKEN = ("done", "partly", "skipped", "report_load", "change_hour", "travel", "units", "weights", "cancel")
"""Wishes that an open prompt has already taken when it accepted the message."""
