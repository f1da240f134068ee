"""Three choices that change what numbers mean: the goal (A14), the one test (A7), a physio's limit (A10)."""

import re
from datetime import timedelta

from bot.context import Said, Turn
from bot.modes import TEST_DAY
from bot.questions.question import Next, Question, Scene, Views, settle
from bot.standing import GOALS
from bot.view import Button, View, column
from content.lessons import find_lesson
from content.replies import is_no
from content.replies.intents import is_question
from content.spelling import fold
from storage.models import Prompt
from storage.settings import save_fact

TESTS = ("sit", "bridge", "walk")
LIMITS = ("3", "4", "5")
NO_LIMIT = "off"
GOAL, REACHED = "goal", "goal_reached"
LIMIT_DAY = "ceiling_day"
WAITS_FOR_NAME = timedelta(hours=1)
LONGEST_NAME, MOST_WORDS = 60, 6
NAME = re.compile(r"[^\W\d_][^\d?!/\n]*")
"""A letter first, no number, no question, no command."""


def ask_goal(scene: Scene) -> View:
    """What the rehab is for, as one of four."""
    buttons = (Button(scene.phrase(f"goal.{goal}"), f"goal {goal}") for goal in GOALS)
    return View(scene.phrase("goal.ask"), column(*buttons), scene.prompt.id)


async def answer_goal(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep the goal that was tapped."""
    word, _, goal = said.text.partition(" ")
    if word != "goal" or goal not in GOALS:
        return None
    await settle(turn, prompt, goal)
    return [View(clear=True), await keep_goal(turn, goal)]


async def keep_goal(turn: Turn, goal: str) -> View:
    """Keep the goal; another one was not reached yet."""
    for fact, value in ((GOAL, GOALS.index(goal) + 1), (REACHED, 0)):
        await save_fact(turn.session, turn.person.id, fact, value, turn.now, update_id=turn.update_id)
    return View(turn.phrase("goal.saved", goal=turn.phrase(f"goal.{goal}")))


def ask_test(scene: Scene) -> View:
    """The three tests, the present one named."""
    now = scene.phrase(f"test.name.{scene.person.test}")
    buttons = (Button(scene.phrase(f"test.name.{test}"), f"test {test}") for test in TESTS)
    return View(scene.phrase("test.ask", now=now), column(*buttons), scene.prompt.id)


async def answer_test(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Another test makes a new usual, from tomorrow's answers on."""
    word, _, test = said.text.partition(" ")
    if word != "test" or test not in TESTS:
        return None
    await settle(turn, prompt, test)
    name = turn.phrase(f"test.name.{test}")
    if test == turn.person.test:
        return [View(clear=True), View(turn.phrase("test.same", name=name))]
    await turn.change(turn.person, test=test)
    tomorrow = turn.now.toordinal() + 1
    await save_fact(turn.session, turn.person.id, TEST_DAY, tomorrow, turn.now, update_id=turn.update_id)
    return [View(clear=True), View(turn.phrase("test.saved", name=name))]


def ask_limit(scene: Scene) -> View:
    """Up to which next-day number a physio allows a week to count as clean."""
    numbers = tuple(Button(number, f"limit {number}") for number in LIMITS)
    none = Button(scene.phrase("limit.off"), f"limit {NO_LIMIT}")
    return View(scene.phrase("limit.ask"), (numbers, (none,)), scene.prompt.id)


async def answer_limit(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep the number, with the day it was told."""
    number = said.text.removeprefix("limit ")
    if number not in (*LIMITS, NO_LIMIT):
        return None
    await settle(turn, prompt, number)
    return [View(clear=True), *await keep_limit(turn, number)]


async def keep_limit(turn: Turn, number: str) -> Views:
    """Move the clean ceiling alone (amendment A10); its day, and who set it, show in /why and /progress."""
    value = None if number == NO_LIMIT else int(number)
    await turn.change(turn.person, ceiling=value, ceiling_by=None)
    day = turn.today.toordinal() if value else 0
    await save_fact(turn.session, turn.person.id, LIMIT_DAY, day, turn.now, update_id=turn.update_id)
    if value is None:
        return [View(turn.phrase("limit.saved_off"))]
    asked = Next("limit_by", f"limit_by:{turn.update_id}", expires_at=turn.now + WAITS_FOR_NAME)
    return [View(turn.phrase("limit.saved", number=number)), asked]


def ask_limit_by(scene: Scene) -> View:
    """Who set it: a name in the person's own words, or none."""
    skip = ((Button(scene.phrase("skip"), "skip"),),)
    return View(scene.phrase("limit.by"), skip, scene.prompt.id)


async def answer_limit_by(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep a short text without a number or a wish in it as the name."""
    if said.text == "skip":
        await settle(turn, prompt, "skip")
        return [View(clear=True)]
    name = re.sub(r"\b\w", lambda found: found.group().upper(), " ".join(said.text.split()))
    waits = prompt.answered_at is None and turn.person.ceiling is not None
    if said.tapped or not waits or not _is_name(name, said, turn.locale):
        return None
    await settle(turn, prompt, "named")
    await turn.change(turn.person, ceiling_by=name)
    return [View(clear=True), View(turn.phrase("limit.by_saved", name=name))]


def _is_name(text: str, said: Said, locale: str) -> bool:
    reading = said.reading
    other = reading.pain or reading.intents or reading.red_flag or reading.unclear or is_question(said.text)
    # "No running" is what was advised, not who advised it.
    advice = is_no(text.split(maxsplit=1)[0], locale) or (find_lesson(fold(text)) or "").startswith("may ")
    return (
        not (other or advice)
        and len(text.split()) <= MOST_WORDS
        and 1 < len(text) <= LONGEST_NAME
        and NAME.fullmatch(text) is not None
    )


GOAL_QUESTION = Question("goal", ask_goal, answer_goal)
TEST_QUESTION = Question("test", ask_test, answer_test)
LIMIT_QUESTION = Question("physio_limit", ask_limit, answer_limit)
LIMIT_BY_QUESTION = Question("limit_by", ask_limit_by, answer_limit_by)
