"""The settings: read once from the environment and `.env`, and refused all at once when any is wrong."""

import os
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from bot import addresses, values

NOT_SHARED = (
    "DATABASE_URL is an SQLite file, and several processes need one database: use PostgreSQL,"
    " or set SQLITE_SHARED=1 if all of them run on this disk."
)


class ConfigError(Exception):
    """The settings cannot be used. `mistakes` are whole sentences; none repeats a value that was set."""

    def __init__(self, mistakes: tuple[str, ...]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes


class Settings(BaseSettings):
    """Everything an operator can set; each field is the environment variable of the same name in capitals.

    Secrets stay out of its repr. Made by `load_settings`; by itself it reads nothing.
    """

    model_config = SettingsConfigDict(
        frozen=True, extra="forbid", hide_input_in_errors=True, validate_default=True
    )

    telegram_api_url: Annotated[str, BeforeValidator(lambda value: addresses.api_address(str(value)))] = (
        Field("https://api.telegram.org", description="Root of the Bot API server that is called.")
    )
    telegram_token: Annotated[str | None, BeforeValidator(values.token)] = Field(
        None, repr=False, description="The bot's token from BotFather. Needed by all that talks to Telegram."
    )
    telegram_timeout: Annotated[float, BeforeValidator(values.number(0, 86400, "10"))] = Field(
        10, description="Seconds after which a call to the Bot API is given up."
    )
    telegram_poll_seconds: Annotated[int, BeforeValidator(values.number(0, 50, "25", whole=True))] = Field(
        25, description="Seconds that one request for updates may wait for news, 0 to 50; not for webhooks."
    )
    paid_broadcast: Annotated[bool, BeforeValidator(values.switch)] = Field(
        False,
        description="Set to 1 to pay Telegram for prompts beyond 30 a second; never for replies.",
    )
    send_rate: Annotated[float, BeforeValidator(values.send_rate)] = Field(
        28, description="Messages a second of the whole bot, all processes together, up to 1000."
    )
    database_url: Annotated[str, BeforeValidator(lambda value: addresses.database_address(str(value)))] = (
        Field(
            "sqlite+aiosqlite:///data/sitbone.db",
            repr=False,
            description="Where everything is kept: an SQLite file or a PostgreSQL database.",
        )
    )
    sqlite_shared: Annotated[bool, BeforeValidator(values.switch)] = Field(
        False, description="Set to 1 when several processes on one disk may share the SQLite file."
    )
    webhook_url: Annotated[str | None, BeforeValidator(values.webhook_url)] = Field(
        None, repr=False, description="The public https address to which Telegram sends updates."
    )
    webhook_secret: Annotated[str | None, BeforeValidator(values.secret)] = Field(
        None, repr=False, description="A word of your own that proves an update came from Telegram."
    )
    host: Annotated[str, BeforeValidator(values.host)] = Field(
        "0.0.0.0", description="The address on which the web process listens."
    )
    port: Annotated[int, BeforeValidator(values.number(1, 65535, "8080", whole=True))] = Field(
        8080, description="The port on which the web process listens."
    )
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(values.level)] = Field(
        "INFO", description="How much is logged: DEBUG, INFO, WARNING or ERROR."
    )
    log_format: Annotated[Literal["text", "json"], BeforeValidator(values.log_format)] = Field(
        "text", description="How log lines are written: text for people, json for machines."
    )
    metrics_port: Annotated[int | None, BeforeValidator(values.metrics_port)] = Field(
        None, description="The port on which each process serves /metrics and /healthz; not set, it does not."
    )
    metrics_host: Annotated[str, BeforeValidator(values.host)] = Field(
        "127.0.0.1", description="The address on which it does so."
    )
    metrics_secret: Annotated[str | None, BeforeValidator(values.metrics_secret)] = Field(
        None,
        repr=False,
        description="A word that /metrics asks for; with it, the web process answers it on PORT too.",
    )
    default_zone: Annotated[str, BeforeValidator(values.zone)] = Field(
        "UTC", description="The time zone offered first when a person's language suggests none."
    )
    access: Annotated[Literal["open", "invite"], BeforeValidator(values.access)] = Field(
        "open", description="Who may start: open to everybody, or invite for those who hold an invitation."
    )
    max_people: Annotated[int | None, BeforeValidator(values.most_people)] = Field(
        None, description="How many people the bot takes; whoever comes later is told that it is full."
    )
    updates_per_minute: Annotated[int, BeforeValidator(values.number(1, 100000, "20", whole=True))] = Field(
        20, description="Messages and taps of one person that are answered in a minute."
    )
    backups: Annotated[int, BeforeValidator(values.number(0, 365, "7", whole=True))] = Field(
        7, description="How many nightly copies of an SQLite file are kept beside it; 0 makes none."
    )
    clock_file: Annotated[Path | None, BeforeValidator(values.absolute)] = Field(
        None, description="A clock that can be wound, for the sandbox and tests; never set it in production."
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003
        init_settings: PydanticBaseSettingsSource,
        *_: PydanticBaseSettingsSource,
        **__: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only what is passed in: `load_settings` is the one place that reads the environment."""
        return (init_settings,)

    @property
    def official_api(self) -> bool:
        """Whether the bot talks to Telegram itself and not to a server of one's own."""
        return addresses.is_official(self.telegram_api_url)

    @property
    def uses_sqlite(self) -> bool:
        """Whether the database is a file on this machine."""
        return self.database_url.startswith("sqlite")

    def require_token(self) -> str:
        """The token; ConfigError where none is set."""
        if self.telegram_token is None:
            raise ConfigError(
                ("TELEGRAM_TOKEN is missing: write /newbot to @BotFather and set what it gives.",)
            )
        return self.telegram_token

    def require_webhook(self) -> str:
        """The webhook address; ConfigError where none is set."""
        if self.webhook_url is None:
            raise ConfigError(("WEBHOOK_URL is missing: set the public https address of this bot.",))
        return self.webhook_url

    def require_shared_database(self) -> None:
        """ConfigError where the database is an SQLite file that nobody called shared."""
        if self.uses_sqlite and not self.sqlite_shared:
            raise ConfigError((NOT_SHARED,))


def load_settings(environ: Mapping[str, str] | None = None, env_file: Path | None = Path(".env")) -> Settings:
    """Read the settings; the environment (`os.environ` by default) wins over the file.

    Empty values count as not set, and a missing file is no mistake. Raises ConfigError with every
    mistake found, in the order of the fields.
    """
    given, mistakes = _file_values(env_file)
    environ = os.environ if environ is None else environ
    given |= {name: text for name, text in environ.items() if text.strip()}
    names = {name.upper(): name for name in Settings.model_fields}
    chosen = {names[name]: text.strip() for name, text in given.items() if name in names and text.strip()}
    try:
        settings = Settings.model_validate(chosen)
    except ValidationError as error:
        mistakes += tuple(_sentences(error))
    if mistakes:
        raise ConfigError(mistakes) from None
    return settings


def _sentences(error: ValidationError) -> Iterator[str]:
    for detail in error.errors(include_url=False, include_input=False):
        reason = detail.get("ctx", {}).get("error", detail["msg"])
        yield f"{str(detail['loc'][0]).upper()} {reason}."


def _file_values(env_file: Path | None) -> tuple[dict[str, str], tuple[str, ...]]:
    """What the file sets, and the mistakes in it; names are compared only here, a machine has many others."""
    try:
        source = DotEnvSettingsSource(
            Settings, env_file=env_file, env_file_encoding="utf-8-sig", case_sensitive=True
        )
    except (OSError, UnicodeError):
        return {}, (f"{env_file} cannot be read: it must be a text file in UTF-8 that this user may open.",)
    found = {name: text for name, text in source.env_vars.items() if text is not None}
    known = [name.upper() for name in Settings.model_fields]
    unknown = {name: get_close_matches(name, known, 1, 0.85) for name in found if name not in known}
    mistakes = (
        f"{name} in {env_file} is no setting: write {near[0]}." for name, near in unknown.items() if near
    )
    return found, tuple(mistakes)
