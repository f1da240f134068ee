"""Fixtures for all tests, and the closing lines about what could not be tested here."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from storage.db import Database, open_database
from storage.migrate import migrate
from tests.browser import chromium
from tests.databases import Server, in_a_thread, serve, sqlite_url, why_not
from tests.nursery import Nursery, open_nursery

LEFT_OUT = pytest.StashKey[list[str]]()
CI = os.environ.get("CI") == "true"

# In CI the generated cases are always the same, so that a landing fails for its own change only.
settings.register_profile("ci", derandomize=True)
if CI:
    settings.load_profile("ci")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server; tests that need one are left out where there is none, except in CI."""
    reason = why_not()
    if reason is not None:
        pytest.fail(f"no PostgreSQL: {reason}")
    with serve() as server:
        yield server


@pytest.fixture(scope="session")
async def nursery() -> AsyncIterator[Nursery]:
    """Where the bot's processes are born without having to import anything."""
    async with open_nursery() as opened:
        yield opened


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "sitbone.db"
    in_a_thread(migrate(sqlite_url(path)))
    return path


@pytest.fixture
def sqlite_file(migrated_file: Path, tmp_path: Path) -> Path:
    """A fresh migrated SQLite file."""
    return Path(shutil.copy(migrated_file, tmp_path / "sitbone.db"))


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a fresh migrated database, once on each engine."""
    if request.param == "sqlite":
        yield sqlite_url(request.getfixturevalue("sqlite_file"))
        return
    with request.getfixturevalue("postgres").database(migrated=True) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without tables, once on each engine."""
    if request.param == "sqlite":
        yield sqlite_url(tmp_path / "empty.db")
        return
    with request.getfixturevalue("postgres").database(migrated=False) as url:
        yield url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A fresh migrated database, open, once on each engine."""
    opened = open_database(database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def sqlite_database(sqlite_file: Path) -> AsyncIterator[Database]:
    """A fresh migrated database, open, for tests where the engine makes no difference."""
    opened = open_database(sqlite_url(sqlite_file))
    yield opened
    await opened.close()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    config.stash[LEFT_OUT] = []
    if CI:
        return
    for name, needs, reason in (
        ("on PostgreSQL", _needs_postgres, why_not()),
        ("in a browser", _needs_browser, chromium.why_not()),
    ):
        left_out = [item for item in items if needs(item)] if reason else []
        if left_out:
            config.hook.pytest_deselected(items=left_out)
            items[:] = [item for item in items if not needs(item)]
            config.stash[LEFT_OUT].append(f"{len(left_out)} tests {name}, because {reason}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    if CI and session.exitstatus == pytest.ExitCode.OK and _skipped(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for reason in config.stash.get(LEFT_OUT, []):
        terminalreporter.write_line(f"Left out: {reason}.", yellow=True)
    if CI and _skipped(config):
        terminalreporter.write_line("A skipped test counts as a failure here (CI=true).", red=True)


def _needs_postgres(item: pytest.Item) -> bool:
    params = item.callspec.params.values() if hasattr(item, "callspec") else ()
    return "postgres" in params or "postgres" in getattr(item, "fixturenames", ())


def _needs_browser(item: pytest.Item) -> bool:
    return "browser" in getattr(item, "fixturenames", ())


def _skipped(config: pytest.Config) -> int:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return len(reporter.stats.get("skipped", [])) if reporter else 0
