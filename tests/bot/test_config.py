import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.config import ConfigError, Settings, load_settings

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "123456789:AAHfake-token_of_35_characters_12345"
OWN_SERVER = "http://localhost:8081"


def load(**environ: str) -> Settings:
    return load_settings(environ, None)


def mistakes(**environ: str) -> tuple[str, ...]:
    with pytest.raises(ConfigError) as caught:
        load_settings(environ, None)
    return caught.value.mistakes


def test_nothing_set_gives_the_defaults() -> None:
    found = load()
    assert found.telegram_token is None
    assert found.telegram_api_url == "https://api.telegram.org"
    assert found.database_url == "sqlite+aiosqlite:///data/sitbone.db"
    assert (found.telegram_timeout, found.telegram_poll_seconds, found.send_rate) == (10, 25, 28)
    assert (found.host, found.port, found.log_level, found.default_zone) == ("0.0.0.0", 8080, "INFO", "UTC")
    assert found.official_api
    assert found.uses_sqlite
    assert not found.sqlite_shared


def test_everything_set() -> None:
    found = load(
        TELEGRAM_TOKEN=f" {TOKEN} ",
        TELEGRAM_TIMEOUT="2.5",
        TELEGRAM_POLL_SECONDS="0",
        PAID_BROADCAST="1",
        SEND_RATE="1000",
        WEBHOOK_URL="https://bot.example.org:8443/hook",
        WEBHOOK_SECRET="a-Z_9",
        PORT="80",
        LOG_LEVEL="debug",
        DEFAULT_ZONE="Asia/Kathmandu",
        SQLITE_SHARED="TRUE",
    )
    assert found.require_token() == TOKEN
    assert (found.telegram_timeout, found.telegram_poll_seconds, found.send_rate) == (2.5, 0, 1000)
    assert found.require_webhook() == "https://bot.example.org:8443/hook"
    assert (found.port, found.log_level, found.default_zone) == (80, "DEBUG", "Asia/Kathmandu")
    found.require_shared_database()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_TOKEN", "abc"),
        ("TELEGRAM_TOKEN", f'"{TOKEN}"'),
        ("TELEGRAM_TOKEN", f"bot{TOKEN}"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("TELEGRAM_API_URL", "http://api.telegram.org"),
        ("TELEGRAM_API_URL", "http://localhost:99999"),
        ("TELEGRAM_API_URL", "http://localhost:8081/bot"),
        ("TELEGRAM_API_URL", "http://localhost:8081/bot1:a/"),
        ("TELEGRAM_API_URL", "http://localhost:8081/?a=1"),
        ("TELEGRAM_TIMEOUT", "0"),
        ("TELEGRAM_TIMEOUT", "-1"),
        ("TELEGRAM_TIMEOUT", "nan"),
        ("TELEGRAM_TIMEOUT", "1e3"),
        ("TELEGRAM_TIMEOUT", "ten"),
        ("TELEGRAM_POLL_SECONDS", "51"),
        ("TELEGRAM_POLL_SECONDS", "2.5"),
        ("SEND_RATE", "0.0"),
        ("SEND_RATE", "1000.1"),
        ("SEND_RATE", "inf"),
        ("SEND_RATE", "28,5"),
        ("SEND_RATE", "30.1"),
        ("PAID_BROADCAST", "maybe"),
        ("DATABASE_URL", "mysql://me:hidden@host/name"),
        ("DATABASE_URL", "data/sitbone.db"),
        ("DATABASE_URL", "sqlite://data/sitbone.db"),
        ("DATABASE_URL", "sqlite+aiosqlite://"),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("DATABASE_URL", "sqlite:///file:x?mode=memory&uri=true"),
        ("DATABASE_URL", "postgresql+psycopg://me:hidden@host/name"),
        ("DATABASE_URL", "postgresql:///name"),
        ("DATABASE_URL", "postgresql://me:hid#den@host/name"),
        ("DATABASE_URL", "postgresql://me:hidden@host:port/name"),
        ("DATABASE_URL", "postgresql://me:hidden@host/name?channel_binding=require"),
        ("SQLITE_SHARED", "yes"),
        ("SQLITE_SHARED", "2"),
        ("WEBHOOK_URL", "http://bot.example.org/hook"),
        ("WEBHOOK_URL", "https://bot.example.org:8080/hook"),
        ("WEBHOOK_URL", "https:///hook"),
        ("WEBHOOK_SECRET", "with space"),
        ("WEBHOOK_SECRET", "a" * 257),
        ("WEBHOOK_SECRET", "ümlaut"),
        ("HOST", "0.0.0.0 or so"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "80.0"),
        ("PORT", "\u0668\u0660"),
        ("LOG_LEVEL", "loud"),
        ("DEFAULT_ZONE", "Berlin"),
        ("DEFAULT_ZONE", "europe/berlin"),
        ("DEFAULT_ZONE", "../etc/passwd"),
    ],
)
def test_one_wrong_value_is_one_sentence(name: str, value: str) -> None:
    environ = {"WEBHOOK_SECRET": "word", name: value}
    (sentence,) = mistakes(**environ)
    assert sentence.startswith(f"{name} ")
    assert sentence.endswith(".")
    assert len(sentence) > len(name) + 20
    assert "hidden" not in sentence


def test_all_mistakes_are_listed_at_once_in_the_order_of_the_fields() -> None:
    names = [name.upper() for name in Settings.model_fields]
    found = mistakes(**dict.fromkeys(reversed(names), "canary 1#?"))
    assert [mistake.split()[0] for mistake in found] == names
    assert "canary" not in "".join(found)


def test_a_webhook_from_telegram_wants_a_secret_even_while_its_address_is_wrong() -> None:
    assert [m.split()[0] for m in mistakes(WEBHOOK_URL="https://bot.example.org")] == ["WEBHOOK_SECRET"]
    names = [m.split()[0] for m in mistakes(WEBHOOK_URL="http://bot.example.org")]
    assert names == ["WEBHOOK_URL", "WEBHOOK_SECRET"]


def test_a_metrics_port_that_others_can_reach_wants_a_secret() -> None:
    (sentence,) = mistakes(METRICS_PORT="9100", METRICS_HOST="0.0.0.0")
    assert sentence.startswith("METRICS_SECRET is missing")
    open_with_secret = load(METRICS_PORT="9100", METRICS_HOST="0.0.0.0", METRICS_SECRET="w" * 16)
    assert open_with_secret.metrics_port == 9100
    for loopback in ("127.0.0.1", "::1", "localhost"):
        assert load(METRICS_PORT="9100", METRICS_HOST=loopback).metrics_secret is None
    assert load(METRICS_HOST="0.0.0.0").metrics_port is None


def test_more_than_telegram_gives_away_must_be_paid_for_and_is_told_so() -> None:
    (sentence,) = mistakes(SEND_RATE="31")
    assert "PAID_BROADCAST=1" in sentence
    assert load(SEND_RATE="30").send_rate == 30
    assert load(SEND_RATE="1000", PAID_BROADCAST="1").paid_broadcast
    assert load(SEND_RATE="1000", TELEGRAM_API_URL="http://localhost:8081").send_rate == 1000


def test_an_own_server_may_be_loose() -> None:
    found = load(
        TELEGRAM_API_URL=OWN_SERVER + "/", TELEGRAM_TOKEN="1:a", WEBHOOK_URL="http://127.0.0.1:9999/hook"
    )
    assert found.telegram_api_url == OWN_SERVER
    assert found.require_token() == "1:a"
    assert found.webhook_secret is None
    assert not found.official_api
    assert len(mistakes(TELEGRAM_API_URL=OWN_SERVER, TELEGRAM_TOKEN="1:a/b")) == 1


@pytest.mark.parametrize(
    ("given_url", "used"),
    [
        ("sqlite:///data/x.db", "sqlite+aiosqlite:///data/x.db"),
        ("sqlite:////var/x.db", "sqlite+aiosqlite:////var/x.db"),
        ("sqlite+aiosqlite:///x.db", "sqlite+aiosqlite:///x.db"),
        ("postgres://u:p%40@h:5432/d", "postgresql+asyncpg://u:p%40@h:5432/d"),
        ("postgresql://h/d?sslmode=require", "postgresql+asyncpg://h/d?ssl=require"),
        ("postgresql+asyncpg://postgres@/postgres?host=/run/pg", None),
        ("postgresql://u@h/d?target_session_attrs=any&sslmode=prefer", None),
    ],
)
def test_database_addresses(given_url: str, used: str | None) -> None:
    found = load(DATABASE_URL=given_url)
    assert "sslmode" not in found.database_url
    assert found.database_url.startswith(("sqlite+aiosqlite://", "postgresql+asyncpg://"))
    assert used is None or found.database_url == used


def test_what_a_command_needs_is_asked_for_by_name() -> None:
    bare = load()
    for ask, name in [
        (bare.require_token, "TELEGRAM_TOKEN"),
        (bare.require_webhook, "WEBHOOK_URL"),
        (bare.require_shared_database, "SQLITE_SHARED"),
    ]:
        with pytest.raises(ConfigError, match=name):
            ask()
    load(DATABASE_URL="postgres://h/d").require_shared_database()


def test_secrets_stay_out_of_the_repr() -> None:
    found = load(
        TELEGRAM_TOKEN=TOKEN,
        WEBHOOK_URL="https://bot.example.org/hidden",
        WEBHOOK_SECRET="hidden",
        DATABASE_URL="postgres://u:hidden@h/d",
    )
    assert TOKEN not in f"{found!r}{found}"
    assert "hidden" not in f"{found!r}{found}"


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    st.dictionaries(
        st.sampled_from([name.upper() for name in Settings.model_fields]),
        st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=40),
    )
)
def test_any_text_loads_or_is_refused_in_sentences(environ: dict[str, str]) -> None:
    assert all(re.fullmatch(r"[A-Z_]+ [^\n]+\.", mistake) for mistake in refusals(environ))


def refusals(environ: dict[str, str]) -> tuple[str, ...]:
    try:
        load_settings(environ, None)
    except ConfigError as error:
        return error.mistakes
    return ()


def test_the_environment_wins_over_the_file_and_empty_is_not_set(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("\ufeffPORT=1\nHOST=127.0.0.1\nLOG_LEVEL='ERROR'\nUNRELATED=x\nDEFAULT_ZONE=\n")
    found = load_settings({"PORT": "2", "HOST": " ", "UNRELATED": "y"}, file)
    assert (found.port, found.log_level, found.default_zone) == (2, "ERROR", "UTC")


def test_an_empty_variable_leaves_the_file_in_charge(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("HOST=127.0.0.1\n")
    assert load_settings({"HOST": ""}, file).host == "127.0.0.1"


def test_a_slip_in_the_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("TELEGRAM_TOKN=1:x\nDATABASE_URI=x\nPORT=x\nCOMPOSE_PROJECT_NAME=x\n")
    with pytest.raises(ConfigError) as caught:
        load_settings({}, file)
    first, second, third = caught.value.mistakes
    assert first.startswith("TELEGRAM_TOKN in ")
    assert first.endswith("write TELEGRAM_TOKEN.")
    assert second.endswith("write DATABASE_URL.")
    assert third.startswith("PORT ")


def test_a_file_that_cannot_be_read_is_a_mistake_and_a_missing_one_is_not(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    assert load_settings({}, file) == load()
    file.write_bytes(b"HOST=\xff\xfe")
    with pytest.raises(ConfigError, match="UTF-8"):
        load_settings({}, file)


def test_the_process_environment_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "4321")
    assert load_settings(env_file=None).port == 4321


def test_the_documentation_has_exactly_these_settings() -> None:
    text = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    documented = re.findall(r"^\| `([A-Z_]+)` \| (.+?) \| (.+) \|$", text, re.MULTILINE)
    expected = [
        (name.upper(), shown(field.default), field.description)
        for name, field in Settings.model_fields.items()
    ]
    assert documented == expected


def shown(default: object) -> str:
    if default is None:
        return "none"
    return f"`{str(default).lower() if isinstance(default, bool) else default}`"


def test_the_example_file_has_exactly_these_settings(tmp_path: Path) -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    names = set(re.findall(r"^(?:# )?([A-Z_]+)=", example, re.MULTILINE))
    assert names == {name.upper() for name in Settings.model_fields}
    copied = tmp_path / ".env"
    copied.write_text(re.sub(r"^# (?=[A-Z_]+=)", "", example, flags=re.MULTILINE))
    everything = load_settings({"WEBHOOK_SECRET": "word"}, copied)
    assert everything.port == 8080
