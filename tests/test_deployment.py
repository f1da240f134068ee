"""What docs/operations.md hands out: each step of image, compose file and unit that needs no engine works."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path

import pytest
import yaml

from bot.command_line import parse
from bot.config import Settings, load_settings

ROOT = Path(__file__).parents[1]
IMAGE = (ROOT / "Dockerfile").read_text()
SERVICES = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]
OURS = {name: service for name, service in SERVICES.items() if "build" in service}
NAMES = {name.upper() for name in Settings.model_fields}
PLATFORMS_OWN = {"PATH", "PYTHONUNBUFFERED"}
PATIENCE_S = 600


def steps(word: str) -> list[str]:
    return re.findall(rf"^{word} (.+)$", IMAGE, flags=re.MULTILINE)


def variables() -> dict[str, str]:
    return dict(pair.split("=", 1) for line in steps("ENV") for pair in shlex.split(line))


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder like the image's /venv: the project, installed by the Dockerfile's own step.

    The dependencies come from the environment of these tests, because fetching them needs a network.
    """
    folder = tmp_path_factory.mktemp("image")
    build = folder / "build"
    build.mkdir()
    for line in steps("COPY"):
        *sources, target = line.split()
        if sources[0].startswith("--from"):
            continue
        for source in sources:
            place = build / (Path(source).name if target == "./" else target)
            copy = shutil.copytree if (ROOT / source).is_dir() else shutil.copy
            copy(ROOT / source, place)
    venv.create(folder / "venv", with_pip=False, symlinks=True)
    install = next(step for step in steps("RUN") if step.endswith(" ."))
    options = install.partition(" install ")[2].split()
    purelib = next((folder / "venv").glob("lib/python*/site-packages"))
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(purelib), *options]
    done = subprocess.run(command, cwd=build, capture_output=True, text=True, timeout=PATIENCE_S, check=False)
    assert done.returncode == 0, done.stderr
    own = next(path for path in sys.path if path.endswith("site-packages"))
    (purelib / "dependencies.pth").write_text(f"{own}\n")
    shutil.rmtree(build)
    yield folder / "venv"
    shutil.rmtree(folder)


def run(image: Path, folder: Path, *command: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run a container's command in an empty folder, with the image's variables."""
    python, *rest = command
    assert python == "python"
    given = {"PATH": os.environ["PATH"], **environ}
    return subprocess.run(
        [str(image / "bin" / "python"), *rest],
        cwd=folder, env=given, capture_output=True, text=True, timeout=PATIENCE_S, check=False,
    )  # fmt: skip


def test_the_image_holds_all_that_the_bot_needs_and_no_checkout(image: Path, tmp_path: Path):
    found = run(image, tmp_path, "python", "-c", "import bot, content; print(bot.__file__, content.__file__)")
    assert str(image) in found.stdout.split()[0], found.stderr
    assert str(image) in found.stdout.split()[1]


def test_migrate_and_check_work_in_the_image_with_its_variables(image: Path, tmp_path: Path):
    url = variables()["DATABASE_URL"]
    assert url == "sqlite:////data/sitbone.db"
    here = {"DATABASE_URL": url.replace("/data/", f"{tmp_path}/")}
    done = run(image, tmp_path, *OURS["migrate"]["command"], **here)
    assert (done.returncode, "fits now" in done.stdout) == (0, True), done.stderr
    looked = run(image, tmp_path, "python", "-m", "bot", "check", **here)
    assert "FAULT token: TELEGRAM_TOKEN is not set" in looked.stdout
    assert "schema current" in looked.stdout
    assert "zone data" in looked.stdout


@pytest.mark.parametrize("name", sorted(OURS))
def test_every_service_starts_a_command_and_says_what_it_lacks(image: Path, tmp_path: Path, name: str):
    command = OURS[name]["command"]
    environ = OURS[name].get("environment", {}) | {"DATABASE_URL": f"sqlite:///{tmp_path / 'x.db'}"}
    assert set(environ) <= NAMES
    said = run(image, tmp_path, *command, **environ, TELEGRAM_TOKEN="a b")
    assert (said.returncode, said.stderr.split()[0]) == (2, "TELEGRAM_TOKEN")
    assert "Traceback" not in said.stderr


def test_the_image_is_built_from_hashed_locks_and_runs_as_nobody_special():
    locked = next(step for step in steps("RUN") if "requirements.lock" in step)
    assert "--require-hashes" in locked
    assert (ROOT / "requirements.lock").is_file()
    assert steps("USER") == ["sitbone"]
    assert "useradd --system --uid 10001" in IMAGE
    assert set(variables()) <= NAMES | PLATFORMS_OWN
    assert yaml.safe_load(steps("CMD")[0])[:3] == ["python", "-m", "bot"]


def test_the_image_asks_where_its_processes_answer():
    (check,) = re.findall(r"^  CMD (.+)$", IMAGE, flags=re.MULTILINE)
    python, flag, asks = yaml.safe_load(check)
    assert (python, flag) == ("python", "-c")
    assert f"http://127.0.0.1:{variables()['METRICS_PORT']}/healthz" in asks
    compile(asks, "check", "exec")


def test_nothing_secret_gets_into_the_image():
    allowed = [line for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")]
    assert (ROOT / ".dockerignore").read_text().splitlines()[1] == "*"
    copied = {source for line in steps("COPY") if "--from" not in line for source in line.split()[:-1]}
    assert {line[1:] for line in allowed} == copied
    assert not {".env", "data", ".git", "tests"} & copied


def test_the_services_wait_for_the_database_and_its_tables():
    assert SERVICES["migrate"]["depends_on"]["db"]["condition"] == "service_healthy"
    for name in ("web", "worker"):
        assert SERVICES[name]["depends_on"] == {"migrate": {"condition": "service_completed_successfully"}}
        url = SERVICES[name]["environment"]["DATABASE_URL"]
        assert load_settings({"DATABASE_URL": url.replace("${POSTGRES_PASSWORD:-}", "x")}, None)
    assert SERVICES["web"]["ports"] == ["127.0.0.1:8080:8080"]
    assert [name for name, each in SERVICES.items() if "profiles" not in each] == []


def test_each_process_has_longer_to_end_than_it_takes():
    graces = [each.get("stop_grace_period") for name, each in OURS.items() if name != "migrate"]
    assert set(graces) == {"15s"}


def test_the_unit_starts_the_bot_and_names_settings_that_exist():
    unit = ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read(ROOT / "docs" / "sitbone.service")
    service = unit["Service"]
    assert service["ExecStart"] == "/opt/sitbone/.venv/bin/python -m bot run"
    name, _, url = service["Environment"].partition("=")
    assert load_settings({name: url}, None).uses_sqlite
    assert url.startswith(f"sqlite:////var/lib/{service['StateDirectory']}/")
    assert service["RestartPreventExitStatus"] == "2"
    assert int(service["TimeoutStopSec"]) > 10


def test_what_the_page_tells_to_type_exists():
    page = (ROOT / "docs" / "operations.md").read_text()
    commands = set(re.findall(r"python -m bot (\w+)", page))
    for command in commands:
        arguments = {"restore": ["x.db"], "copy": ["sqlite:///x.db"]}.get(command, [])
        assert parse([command, *arguments]).command == command
    assert set(re.findall(r"`([A-Z]+_[A-Z_]+|ACCESS|BACKUPS|PORT)[`=]", page)) <= NAMES
