"""Every exercise has a drawing, always the same, and it reaches the chat with its words, or they alone."""

from io import BytesIO

import pytest
from PIL import Image

from bot.pictures.drawing import WIDTH, draw_exercise
from bot.pictures.figure import FOREARM, SHIN, THIGH, UPPER_ARM, Limb, Pose, joints
from bot.pictures.gallery import draw
from bot.pictures.poses import DRAWINGS
from bot.pictures.things import DRAWN
from bot.sandbox.faults import Kind
from bot.sandbox.markup import count_units
from bot.view import MAX_CAPTION, Button, Html, View, as_text, column, render
from content.exercises import EXERCISES
from storage.db import Database
from tests.chat import Chat
from tests.world import World, open_world

POSES = {
    f"{name} {which}": panel.pose
    for name, drawing in DRAWINGS.items()
    for which, panel in (("start", drawing.start), ("end", drawing.end))
    if panel.pose is not None
}
KEY = "exercise:H1_rdl"


def limbs(pose: Pose) -> list[tuple[tuple[float, float], Limb, float, float]]:
    legs = [(pose.hip, limb, THIGH, SHIN) for limb in (pose.near_leg, pose.far_leg)]
    return legs + [(pose.shoulder, limb, UPPER_ARM, FOREARM) for limb in (pose.near_arm, pose.far_arm)]


def test_every_exercise_has_a_drawing_and_nothing_else_has() -> None:
    assert set(DRAWINGS) == set(EXERCISES)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_drawing_is_small_wide_and_light(exercise: str) -> None:
    first = draw_exercise(exercise)
    assert len(first) < 60_000
    with Image.open(BytesIO(first)) as image:
        assert image.format == "PNG"
        assert image.size[0] == WIDTH
        assert 280 <= image.size[1] <= 450
        shades = image.convert("L").histogram()
        # Readable on a dark screen too: the paper is light and the body dark.
        assert sum(shades[220:]) > sum(shades) / 2
        assert sum(shades[:80]) > sum(shades) / 60


def test_a_drawing_is_always_the_same() -> None:
    assert draw_exercise("H1_rdl") == draw(KEY)


def test_drawings_differ_where_exercises_do() -> None:
    assert len({(drawing.start, drawing.end) for drawing in DRAWINGS.values()}) == len(DRAWINGS)


@pytest.mark.parametrize("pose", POSES.values(), ids=POSES)
def test_a_body_stays_on_its_panel_and_its_limbs_are_whole(pose: Pose) -> None:
    for root, limb, upper, lower in limbs(pose):
        middle, end = joints(root, limb, upper, lower)
        for x, y in (root, middle, end):
            assert 0 <= x <= 100
            assert 0 <= y <= 100
        if limb.mid is None:
            assert abs(length(root, middle) - upper) < 0.1
            assert abs(length(middle, end) - lower) < 0.1


def length(start: tuple[float, float], end: tuple[float, float]) -> float:
    return float(((start[0] - end[0]) ** 2 + (start[1] - end[1]) ** 2) ** 0.5)


def test_every_thing_can_be_drawn() -> None:
    used = {
        thing.kind
        for drawing in DRAWINGS.values()
        for panel in (drawing.start, drawing.end)
        for thing in panel.things
    }
    assert used | {"floor"} == set(DRAWN)


def test_an_unknown_picture_is_a_bug() -> None:
    with pytest.raises(KeyError):
        draw("exercise:no_such")
    with pytest.raises(KeyError):
        draw("chart:1")


BUTTONS = column(Button("Next", "how B1_bridge_dl", 0))


def test_a_short_text_stands_under_the_picture() -> None:
    (call,) = render(View(Html("<b>Bridge</b>\n\nUp &amp; down."), BUTTONS, picture=KEY), 1)
    assert (call["method"], call["photo"]) == ("sendPhoto", KEY)
    assert call["caption"] == "<b>Bridge</b>\n\nUp &amp; down."
    assert "reply_markup" in call


@pytest.mark.parametrize("head", ["<b>Bridge</b>", "x" * 1025, "🦵" * 600])
def test_a_long_text_follows_in_a_message_with_the_buttons(head: str) -> None:
    text = "\n\n".join([head, "line\n" * 300, "end"])
    photo, *rest = render(View(Html(text), BUTTONS, picture=KEY), 1)
    assert count_units(photo["caption"]) <= MAX_CAPTION
    assert "reply_markup" not in photo
    assert "reply_markup" in rest[-1]
    said = "\n\n".join([photo["caption"], *(call["text"] for call in rest)]).strip()
    assert said.split() == text.split()


def test_markup_does_not_count_in_a_caption() -> None:
    text = "<b>x</b>" * 1000
    assert len(render(View(Html(text), picture=KEY), 1)) == 1


def test_a_picture_is_never_put_in_the_place_of_a_message() -> None:
    (call,) = render(View(Html("x"), picture=KEY, edit=True), 1, tapped=7)
    assert call["method"] == "sendPhoto"
    assert "message_id" not in call


def test_the_words_of_a_picture_are_a_message() -> None:
    (call,) = render(View(Html("x"), BUTTONS, picture=KEY), 1)
    words = as_text(call)
    assert words is not None
    assert (words["method"], words["text"], words["reply_markup"]) == (
        "sendMessage",
        "x",
        call["reply_markup"],
    )
    assert as_text(words) is None


async def asked(world: World) -> Chat:
    """Somebody whose set-up is done asks how a bridge is done."""
    ada = world.person("Ada")
    await ada.says("/start")
    for label in ("I am 18 or older", "None of these", "Left", "Just starting", "07:30", "London", "2"):
        await ada.taps(next(each for each in ada.buttons() if each.startswith(label)))
    ada.reads()
    return ada


def photos(world: World) -> list[dict]:
    return [call.params for call in world.server.calls if call.method == "sendPhoto"]


async def test_an_exercise_comes_with_its_picture(sqlite_database: Database) -> None:
    async with open_world(sqlite_database) as world:
        ada = await asked(world)
        await ada.says("heel dig")
        shown = next(message for message in ada.messages if message.kind == "photo")
        assert shown.text.startswith("Heel dig")
        assert shown.raw["photo"][0]["width"] == WIDTH
        assert photos(world)[0]["photo"]["size"] < 60_000
        await ada.taps("Next one")
        assert ada.last.kind in ("photo", "text")
        assert len(photos(world)) == 2


async def test_a_picture_that_is_refused_leaves_its_words(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_world(sqlite_database) as world:
        ada = await asked(world)
        monkeypatch.setattr("bot.sender.draw", lambda key: b"no picture")
        await ada.says("heel dig")
        assert [call.description for call in world.server.calls if not call.accepted] == [
            "Bad Request: IMAGE_PROCESS_FAILED"
        ]
        assert "Heel dig" in "".join(ada.reads())
        assert "Next one" in ada.buttons()


async def test_a_picture_that_cannot_be_drawn_leaves_its_words(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_world(sqlite_database) as world:
        ada = await asked(world)
        monkeypatch.setattr("bot.pictures.gallery.KINDS", {})
        await ada.says("heel dig")
        assert "Heel dig" in "".join(ada.reads())
        assert "picture not drawn" in caplog.text


@pytest.mark.parametrize("kind", ["5xx", "429", "drop_before"])
async def test_a_picture_that_fails_comes_with_the_sweep(sqlite_database: Database, kind: Kind) -> None:
    async with open_world(sqlite_database) as world:
        ada = await asked(world)
        world.server.fault(kind, "sendPhoto")
        await ada.says("heel dig")
        await world.pass_time(minutes=2)
        assert [message.kind for message in ada.messages].count("photo") == 1
        assert "Next one" in ada.buttons()
