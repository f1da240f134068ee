"""Messages that ask nothing: the gentle lines after silence, and the one about a set-up left half done."""

from bot.questions.question import Question, Scene, no_answer
from bot.view import Button, View


def ask_nudge(scene: Scene) -> View:
    """After three ignored days: daily prompts stop, and how to go on."""
    button = Button(scene.phrase("button.today"), "today", 0)
    pause = Button(scene.phrase("button.pause"), "pause", 0)
    return View(scene.phrase("nudge"), ((button, pause),), scene.prompt.id)


def ask_note(scene: Scene) -> View:
    """One line on days 7, 14 and 21; after the last one silence."""
    days = int(scene.prompt.key.rsplit(":", 1)[-1])
    key = "note.last" if days > 14 else "note.again"
    return View(scene.phrase(key), ((Button(scene.phrase("button.today"), "today", 0),),), scene.prompt.id)


def ask_setup(scene: Scene) -> View:
    """Once, the day after a set-up was left."""
    return View(
        scene.phrase("setup.nudge"), ((Button(scene.phrase("button.go_on"), "start", 0),),), scene.prompt.id
    )


NUDGE = Question("nudge", ask_nudge, no_answer)
NOTE = Question("note", ask_note, no_answer)
SETUP_NUDGE = Question("setup_nudge", ask_setup, no_answer)
