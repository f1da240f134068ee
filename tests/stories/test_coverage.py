"""Every id of the articles' inventory is met by a sentence, and docs/coverage.md says the same."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from itertools import groupby
from pathlib import Path

import pytest

from content.conflicts import CONFLICTS
from content.education import TOPICS
from content.exercises import EXERCISES
from content.log import Phase
from content.safety import SIGNS
from tests.stories.conftest import begin, go_on
from tests.stories.coverage_page import PAGE, write_page
from tests.stories.coverage_rows import GIVEN, ROWS, Given, Row
from tests.stories.steps import Athlete

ROOT = Path(__file__).parents[2]
SOURCES = ("clinic", "overview", "article", "trainer", "magazine")


@pytest.fixture(scope="session")
async def bending_file(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("bending") / "sitbone.db"
    async with begin(Path(shutil.copy(migrated_file, file))) as somebody:
        await somebody.sets_up_lifting("bridge 10 kg, RDL 40 kg", bridges=True)
        await somebody.skips()
        await somebody.says("/today")
    return file


@pytest.fixture
async def bending(bending_file: Path, tmp_path: Path) -> AsyncIterator[Athlete]:
    async with go_on(bending_file, tmp_path / "bending.db") as somebody:
        yield somebody


async def stays(_: Athlete) -> None:
    """As set-up left them."""


def enters(phase: Phase) -> Callable[[Athlete], Awaitable[None]]:
    async def enter(somebody: Athlete) -> None:
        await somebody.is_put_in(phase)

    return enter


async def gets_sore(somebody: Athlete) -> None:
    """Two calm days make the usual; then raised after 24 and after 48 hours."""
    await somebody.says("/today")
    await somebody.taps("Done, 0-3")
    for score in (2, 2, 5, 5):
        said = await somebody.waits_until("08:00", days=1)
        if "0-10?" in said:
            await somebody.answers(score)
        if "Done, 0-3" in somebody.buttons():
            await somebody.taps("Done, 0-3")


async def flares(somebody: Athlete) -> None:
    await somebody.says("it flared")
    await somebody.taps("Start flare mode")
    await somebody.taps("None of these")


PREPARED: dict[Given, Callable[[Athlete], Awaitable[None]]] = {
    "lifter": stays,
    "runner": enters("P3"),
    "sore": gets_sore,
    "flaring": flares,
    "keeping": enters("maintenance"),
}


async def ask(somebody: Athlete, row: Row) -> str:
    said = ""
    for button, sentence in row.steps:
        said = await (somebody.taps(button) if button else somebody.says(sentence))
    return said


def is_met(row: Row, said: str) -> bool:
    """The fact is there; what there is to know also names who says so."""
    taught = row.home.startswith(("content/education.py", "content/conflicts.py"))
    return row.fact in said and (not taught or any(source in said for source in SOURCES))


async def find_missing(somebody: Athlete, given: Given) -> dict[str, str]:
    """The answers without their fact, by row. Rows with one sentence share its answer."""
    missing: dict[str, str] = {}
    rows = sorted((row for row in ROWS if row.given == given), key=lambda row: row.asks)
    for _, same in groupby(rows, key=lambda row: row.asks):
        first, *others = same
        said = await ask(somebody, first)
        missing |= {row.id: said for row in (first, *others) if not is_met(row, said)}
        if given == "telling":
            await somebody.says("/undo")
    return missing


async def test_a_newcomer_meets_it(newcomer: Athlete):
    assert await find_missing(newcomer, "newcomer") == {}


async def test_a_starter_meets_it(bea: Athlete):
    assert await find_missing(bea, "starter") == {}


async def test_what_is_told_is_met(bea: Athlete):
    assert await find_missing(bea, "telling") == {}


@pytest.mark.parametrize("given", list(PREPARED))
async def test_somebody_further_on_meets_it(bending: Athlete, given: Given):
    await PREPARED[given](bending)
    assert await find_missing(bending, given) == {}


def test_no_id_is_forgotten():
    ids = [row.id for row in ROWS]
    assert len(ids) == len(set(ids))
    assert set(ids) == {
        *EXERCISES,
        *SIGNS,
        *TOPICS,
        *(row.id for row in CONFLICTS),
        *(f"SR{number:02}" for number in range(1, 53)),
        *(f"F{number:02}" for number in range(1, 23)),
        *(f"ED{number:02}" for number in range(1, 23)),
        *(f"X{number}" for number in range(1, 19)),
    }
    assert {row.given for row in ROWS} == set(GIVEN)


def test_every_home_is_there():
    homes = {row.id: row.home.split(":", 1) for row in ROWS}
    texts = {file: (ROOT / file).read_text(encoding="utf-8") for file, _ in homes.values()}
    assert {key: home for key, home in homes.items() if home[1] not in texts[home[0]]} == {}


def test_the_page_says_the_same():
    assert PAGE.read_text(encoding="utf-8") == write_page()
