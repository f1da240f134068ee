"""What there is to know: topics, what one may do, and where the sources disagree."""

from bot.context import Said, Turn
from bot.habits import is_kept
from bot.questions.question import Views
from bot.reasons import source_text, sources_named
from bot.view import Button, Html, Rows, View, column, lines, paragraphs
from content.activities import Activity, answer_key, find_activity
from content.conflicts import CONFLICTS, Conflict, find_conflict
from content.education import GROUPS, TOPICS, Topic, topics_of
from content.lessons import find_lesson
from content.replies.fears import FEAR
from content.replies.reading import Intent
from content.spelling import fold
from storage.training import load_log

SOURCES = "sources"
NAMED = ("S000", "S001", "S002", "S003", "S004")


async def learn(turn: Turn, intent: Intent, said: Said) -> Views:
    """A topic, an answer, a disagreement, or what there is to choose from."""
    wanted = intent.value or ""
    if not wanted and said.text in ("learn", "/learn"):
        return [_menu(turn, said)]
    if wanted in GROUPS:
        return [_group(turn, wanted, said)]
    if wanted == FEAR:
        return [_comfort(turn)]
    if wanted == SOURCES:
        return [_sources(turn, said)]
    return [await _lesson(turn, _find(wanted, said), said)]


def _find(wanted: str, said: Said) -> str:
    """The lesson that was named, else the one that the words are about."""
    if wanted in TOPICS or find_conflict(wanted) or wanted.startswith("may "):
        return wanted
    return find_lesson(fold(said.text)) or find_lesson(fold(wanted)) or ""


async def _lesson(turn: Turn, lesson: str, said: Said) -> View:
    if lesson in TOPICS:
        return _topic(turn, TOPICS[lesson], said)
    conflict = find_conflict(lesson)
    if conflict is not None:
        return _conflict(turn, conflict, said)
    activity = find_activity(lesson.removeprefix("may "))
    return await _permission(turn, activity) if activity is not None else _nothing(turn)


def _menu(turn: Turn, said: Said) -> View:
    rows = [Button(turn.phrase(f"learn.{group}"), f"learn {group}", 0) for group in GROUPS]
    rows.append(Button(turn.phrase("learn.sources"), f"learn {SOURCES}", 0))
    return View(turn.phrase("learn.menu"), column(*rows), edit=_replaces(said))


def _group(turn: Turn, group: str, said: Said) -> View:
    rows = [_link(turn, topic.id) for topic in TOPICS.values() if topic.group == group]
    title = turn.phrase("learn.group", name=turn.phrase(f"learn.{group}"))
    return View(title, column(*rows, _back(turn, "learn")), edit=_replaces(said))


def _topic(turn: Turn, topic: Topic, said: Said) -> View:
    title, text = (turn.phrase(f"topic.{topic.id}.{part}") for part in ("title", "text"))
    head = turn.phrase("learn.title", title=title)
    row = [_back(turn, f"learn {topic.group}"), *_following(turn, topic)]
    return View(
        paragraphs(head, text, source_text(turn.locale, topic.sources)), (tuple(row),), edit=_replaces(said)
    )


def _following(turn: Turn, topic: Topic) -> list[Button]:
    group = topics_of(topic.group)
    place = group.index(topic) + 1
    return [Button(turn.phrase("learn.next"), f"learn {group[place].id}", 0)] if place < len(group) else []


async def _permission(turn: Turn, activity: Activity) -> View:
    log = await load_log(turn.session, turn.person, turn.now)
    topic = TOPICS[activity.topic]
    text = turn.phrase(answer_key(activity, log.phase))
    return View(paragraphs(text, source_text(turn.locale, topic.sources)), column(_link(turn, topic.id)))


def _nothing(turn: Turn) -> View:
    return View(
        turn.phrase("learn.unknown"), column(_link(turn, "ED12"), _link(turn, "ED17"), _back(turn, "learn"))
    )


def _comfort(turn: Turn) -> View:
    """Fear is usual and no wrong answer; what would be a sign is named."""
    text = paragraphs(turn.phrase("learn.fear"), source_text(turn.locale, TOPICS["ED01"].sources))
    return View(text, column(_link(turn, "ED12"), _link(turn, "ED17")))


def _sources(turn: Turn, said: Said) -> View:
    """Who says what in general, and every point where they disagree, one button each."""
    named = [turn.phrase("learn.source_line", source=turn.phrase(f"source.{name}")) for name in NAMED]
    rows = [Button(turn.phrase(f"conflict.{row.id}.title"), f"learn {row.id}", 0) for row in CONFLICTS]
    text = paragraphs(turn.phrase("learn.sources_title"), lines(*named), turn.phrase("learn.sources_text"))
    return View(text, column(*rows, _back(turn, "learn")), edit=_replaces(said))


def _conflict(turn: Turn, conflict: Conflict, said: Said) -> View:
    parts = [_position(turn, conflict, part) for part in ("one", "other")]
    title = turn.phrase("learn.title", title=turn.phrase(f"conflict.{conflict.id}.title"))
    ours = turn.phrase("learn.ours", text=turn.phrase(f"conflict.{conflict.id}.ours"))
    return View(paragraphs(title, *parts, ours), _choices(turn, conflict), edit=_replaces(said))


def _position(turn: Turn, conflict: Conflict, part: str) -> Html:
    source = sources_named(turn.locale, getattr(conflict, part))
    return turn.phrase("learn.position", text=turn.phrase(f"conflict.{conflict.id}.{part}"), source=source)


def _choices(turn: Turn, conflict: Conflict) -> Rows:
    open_to = [choice for choice in conflict.choices if not is_kept(turn.person, choice)]
    buttons = [Button(turn.phrase(f"settings.{each.replace(' ', '_')}"), each, 0) for each in open_to]
    return column(*buttons, _back(turn, f"learn {SOURCES}"))


def _link(turn: Turn, topic: str) -> Button:
    return Button(turn.phrase(f"topic.{topic}.title"), f"learn {topic}", 0)


def _back(turn: Turn, data: str) -> Button:
    return Button(turn.phrase("learn.back"), data, 0)


def _replaces(said: Said) -> bool:
    """A tap turns the page; what was typed gets a message of its own."""
    return said.tapped is not None
