"""docs/sandbox.md names every endpoint there is, and none that is not."""

import re
from pathlib import Path

from bot.sandbox import Server, dial, page
from bot.sandbox.clock import WoundClock
from bot.sandbox.scenes import Director, make_routes
from bot.sandbox.scenes.stories import SCENES
from bot.sandbox.winding import Stage
from tests.sandbox.player import real_now

TEXT = (Path(__file__).parents[2] / "docs" / "sandbox.md").read_text(encoding="utf-8")
NAMED = re.compile(r"`(GET|POST|DELETE) (/sandbox/[a-z/]*)([{}a-z0-9]*)")


def list_routes(folder: Path) -> set[tuple[str, str]]:
    """Method and path of each; what stands for an id is left out."""
    server = Server()
    stage = Stage(server.state, WoundClock(folder / "clock", real_now))
    server.routes += [dial.make_routes(stage), make_routes(Director(stage)), page.add_routes]
    found = {
        (route.method, re.sub(r"\{.*", "", route.resource.canonical))
        for route in server._make_app().router.routes()
        if route.resource is not None
    }
    return {(method, path) for method, path in found if path.startswith("/sandbox/") and method != "HEAD"}


def test_every_endpoint_is_described_and_every_described_one_exists(tmp_path: Path):
    described = {(method, path) for method, path, _ in NAMED.findall(TEXT)}
    assert described == list_routes(tmp_path)


def test_every_scene_is_described():
    table = TEXT.partition("## Scenes")[2].partition("## ")[0]
    assert re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE) == list(SCENES)
