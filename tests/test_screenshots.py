"""The README's pictures are there, are small, and show what the bot says today."""

import re
from pathlib import Path

from tests.sandbox.player import open_sandbox
from tests.screenshots import FOLDER, PICTURES, TEXTS, play, write_down

README = Path(__file__).parents[1] / "README.md"
LARGEST = 200 * 1000
STALE = "The bot says something else than the README's pictures show: `make screenshots` takes them anew."


def test_every_picture_is_shown_and_small():
    shown = re.findall(r'src="docs/pictures/([^"]+)"', README.read_text(encoding="utf-8"))
    assert sorted(shown) == sorted(f"{picture.name}.png" for picture in PICTURES)
    assert sorted(shown) == sorted(path.name for path in FOLDER.glob("*.png"))
    assert [name for name in shown if (FOLDER / name).stat().st_size > LARGEST] == []


async def test_the_pictures_show_what_the_bot_says_today(tmp_path: Path):
    async with open_sandbox(tmp_path / "home") as stage:
        said = [words async for _, words in play(stage)]
    assert write_down(said) == TEXTS.read_text(encoding="utf-8"), STALE
