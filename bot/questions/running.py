"""Running at the moment? Asked once after set-up, never in the way (amendment A13)."""

from bot.context import Said, Turn
from bot.questions.question import Next, Question, Scene, Views, settle
from bot.running import length_text
from bot.view import Button, View, column
from content.progression.run_free import MEASURES, RUNS_FINE, RUNS_WORSE, Length, Measure
from content.replies import is_no, is_yes
from content.replies.answers import is_not_running, is_running
from content.replies.reading import RunReport
from storage.models import Prompt
from storage.settings import save_fact

ANSWERS = {"no": 0, "fine": RUNS_FINE, "worse": RUNS_WORSE}
LENGTHS = (10, 20, 30, 45, 60)


def ask(scene: Scene) -> View:
    """No; yes and fine the next day; yes and worse."""
    rows = column(*(Button(scene.phrase(f"run.now.{each}"), each) for each in ANSWERS))
    return View(scene.phrase("run.now.ask"), rows, scene.prompt.id)


async def answer(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep it as a fact with its day; who runs and is fine is asked how long."""
    refused = is_no(said.text, turn.locale) or is_not_running(said.text)
    text = "no" if said.tapped is None and refused else said.text
    if text not in ANSWERS:
        return [_how(turn, prompt)] if said.tapped is None and _runs(turn, said) else None
    await settle(turn, prompt, text)
    await _keep(turn, "running_now", ANSWERS[text])
    await _keep(turn, "running_now_day", turn.today.toordinal())
    views: Views = [View(clear=True), View(turn.phrase(f"run.now.saved.{text}"))]
    return [*views, Next("runlength", f"runlength:{turn.update_id}")] if text == "fine" else views


def _runs(turn: Turn, said: Said) -> bool:
    return not said.reading.intents and (is_yes(said.text, turn.locale) or is_running(said.text))


def _how(turn: Turn, prompt: Prompt) -> View:
    """Who runs is asked how it is the next day."""
    rows = column(*(Button(turn.phrase(f"run.now.{each}"), each) for each in ANSWERS if ANSWERS[each]))
    return View(turn.phrase("run.now.how"), rows, prompt.id)


async def _keep(turn: Turn, name: str, value: int) -> None:
    await save_fact(turn.session, turn.person.id, name, value, turn.now, update_id=turn.update_id)


def ask_length(scene: Scene) -> View:
    """How long was the longest quiet run of two weeks?"""
    row = tuple(Button(_minutes(scene.locale, each), f"{each} min") for each in LENGTHS)
    return View(
        scene.phrase("run.longest.ask"), (row, (Button(scene.phrase("skip"), "skip"),)), scene.prompt.id
    )


def _minutes(locale: str, minutes: int) -> str:
    return length_text(locale, Length("min", minutes * 100))


async def answer_length(turn: Turn, prompt: Prompt, said: Said) -> Views | None:
    """Keep the length in the measure it was told in."""
    if said.text in ("skip", "skipped"):
        await settle(turn, prompt, "skip")
        return [View(clear=True), View(turn.phrase("run.cap.unknown"))]
    report = next((intent.run for intent in said.reading.intents if intent.run), None)
    length = _length(report) if report else None
    if length is None:
        return None
    await settle(turn, prompt, f"{length.amount} {length.measure}")
    await _keep(turn, f"usual_run_{length.measure}", length.amount)
    saved = turn.phrase("run.longest.saved", length=length_text(turn.locale, length))
    return [View(clear=True), View(saved)]


def _length(report: RunReport) -> Length | None:
    if report.distance and report.unit:
        return Length(_measure(report.unit), report.distance)
    return Length("min", report.minutes * 100) if report.minutes else None


def _measure(unit: str) -> Measure:
    return next(each for each in MEASURES if each == unit)


QUESTION = Question("running", ask, answer)
LENGTH = Question("runlength", ask_length, answer_length)
