"""The frame around the code: locks, Procfile, README and CHANGELOG say the same as the project file."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
EXTRAS: Mapping[str, list[str]] = PROJECT["project"]["optional-dependencies"]
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/README.md", "docs/architecture.md")
LOCKS = ("requirements.lock", "requirements-dev.lock")


def pins(lock: str) -> dict[str, str]:
    found = re.findall(r"^([a-z0-9._-]+)==(\S+)", (ROOT / lock).read_text(), flags=re.MULTILINE)
    return {canonicalize_name(name): version for name, version in found}


def unmet(wanted: list[str], lock: str) -> list[str]:
    locked = pins(lock)
    requirements = [Requirement(line) for line in wanted]
    return [
        str(need)
        for need in requirements
        if Version(locked.get(canonicalize_name(need.name), "0")) not in need.specifier
    ]


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_covers_what_runs_and_builds_the_project(lock):
    assert unmet(PROJECT["project"]["dependencies"] + EXTRAS["build"], lock) == []
    assert unmet(PROJECT["build-system"]["requires"], lock) == []


def test_lock_covers_tests_and_linters():
    assert unmet(EXTRAS["test"] + EXTRAS["lint"], "requirements-dev.lock") == []


def test_both_locks_pin_the_same_versions():
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes(lock):
    blocks = re.split(r"^(?=[a-z0-9])", (ROOT / lock).read_text(), flags=re.MULTILINE)[1:]
    assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_names_no_place_to_fetch_from(lock):
    assert not re.search(r"://|--(extra-)?index|--find-links| @ ", (ROOT / lock).read_text())


def test_procfile_names_commands_of_the_program():
    kinds = dict(line.split(": ", 1) for line in (ROOT / "Procfile").read_text().splitlines())
    assert set(kinds) == {"release", "web", "worker"}
    program = (ROOT / "bot" / "__main__.py").read_text()
    for command in kinds.values():
        name = re.fullmatch(r"python -m bot (\w+)", command)
        assert name, command
        assert f'"{name[1]}"' in program


def test_readme_starts_with_the_two_commands():
    readme = (ROOT / "README.md").read_text()
    assert readme.index("make run") < readme.index("make test")
    assert len(re.findall("<!-- /?transcript -->", readme)) == 2


def test_changelog_tells_this_version():
    assert f"## [{PROJECT['project']['version']}]" in (ROOT / "CHANGELOG.md").read_text()


def test_makefile_has_the_commands_it_lists():
    makefile = (ROOT / "Makefile").read_text()
    listed = re.findall(r'@echo "make (\w+) ', makefile)
    assert {"run", "test", "lint", "venv", "lock"} <= set(listed)
    assert [name for name in listed if not re.search(rf"^{name}:", makefile, flags=re.MULTILINE)] == []


def test_ci_calls_what_a_person_would_call():
    script = (ROOT / ".ci" / "run").read_text()
    assert re.findall(r"^make --no-print-directory (\w+)", script, flags=re.MULTILINE) == [
        "venv",
        "lint",
        "test",
    ]


@pytest.mark.parametrize("page", PAGES)
def test_links_between_pages_lead_somewhere(page):
    path = ROOT / page
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text())
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_every_page_is_in_the_index():
    index = (ROOT / "docs" / "README.md").read_text()
    pages = {path.name for path in (ROOT / "docs").glob("*.md")} - {"README.md"}
    assert [page for page in sorted(pages) if f"({page})" not in index] == []
