"""The three addresses a person can configure, made right or refused with the reason.

Reasons never repeat the address: it may hold a password or a token.
"""

import re
from urllib.parse import SplitResult, parse_qsl, urlsplit

OFFICIAL_HOST = "api.telegram.org"
WEBHOOK_PORTS = (443, 80, 88, 8443)
POSTGRES_SCHEMES = ("postgres", "postgresql", "postgresql+asyncpg")
SQLITE_SCHEMES = ("sqlite", "sqlite+aiosqlite")
DRIVER_OPTIONS = frozenset(
    {
        "database",
        "gsslib",
        "host",
        "krbsrvname",
        "passfile",
        "password",
        "port",
        "prepared_statement_cache_size",
        "service",
        "servicefile",
        "ssl",
        "sslmode",
        "target_session_attrs",
        "user",
    }
)
"""What asyncpg, or SQLAlchemy on the way to it, takes as text in a URL."""

DATABASE_EXAMPLES = "sqlite:///data/sitbone.db or postgresql://user:password@host:5432/name"


def _split(value: str, schemes: tuple[str, ...], example: str) -> SplitResult:
    """Take an http address apart; ValueError unless it has one of the schemes and a host."""
    try:
        parts = urlsplit(value)
        complete = parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:
        complete = False
    if not complete or re.search(r"\s", value):
        raise ValueError(f"is not a complete {' or '.join(schemes)} address: write it like {example}")
    return parts


def is_official(api_url: str) -> bool:
    """Whether calls go to Telegram itself and not to a server of one's own."""
    return urlsplit(api_url).hostname == OFFICIAL_HOST


def api_address(value: str) -> str:
    """The root of a Bot API server without a slash at its end; ValueError says what is wrong."""
    parts = _split(value, ("http", "https"), f"https://{OFFICIAL_HOST}")
    if parts.query or parts.fragment:
        raise ValueError("must end after its path: leave out everything from the ? or # on")
    if re.search(r"/bot[^/]*/?$", parts.path):
        raise ValueError("must be the root of the server: leave out /bot and the token, they are added")
    if is_official(value) and parts.scheme != "https":
        raise ValueError("would send the token unencrypted: write https:// for Telegram's own server")
    return value.rstrip("/")


def webhook_address(value: str, official: bool) -> str:
    """Where Telegram delivers updates: https on one of its ports, looser for a server of one's own."""
    schemes = ("https",) if official else ("http", "https")
    parts = _split(value, schemes, "https://bot.example.org/telegram")
    if parts.fragment:
        raise ValueError("must not contain a #: leave out everything from there on")
    if official and parts.port not in (None, *WEBHOOK_PORTS):
        raise ValueError("has a port that Telegram does not call: use 443, 80, 88 or 8443")
    return value


def database_address(value: str) -> str:
    """The URL as SQLAlchemy's asynchronous engines want it; ValueError says what is wrong."""
    scheme, found, rest = value.partition("://")
    if found and scheme in SQLITE_SCHEMES:
        return _sqlite(rest)
    if found and scheme in POSTGRES_SCHEMES:
        return _postgres(rest)
    raise ValueError(f"names no database that is supported: write {DATABASE_EXAMPLES}")


def _sqlite(rest: str) -> str:
    path, _, query = rest.partition("?")
    if not path.startswith("/"):
        raise ValueError("has no file: write three slashes, as in sqlite:///data/sitbone.db")
    if path in ("/", "/:memory:") or "mode=memory" in query:
        raise ValueError("would keep everything in memory: name a file, as in sqlite:///data/sitbone.db")
    return f"sqlite+aiosqlite://{rest}"


def _postgres(rest: str) -> str:
    url = f"postgresql+asyncpg://{rest}"
    try:
        parts = urlsplit(url)
        host = parts.hostname if parts.port != 0 else None
    except ValueError:
        raise ValueError(f"has a host or port that cannot be read: write {DATABASE_EXAMPLES}") from None
    options = {name for name, _ in parse_qsl(parts.query, keep_blank_values=True)}
    if parts.fragment:
        raise ValueError("contains a #: in a user name or password write it as %23")
    if not options <= DRIVER_OPTIONS:
        raise ValueError("has options after the ? that the driver does not take: sslmode is one it takes")
    if not host and "host" not in options:
        raise ValueError(f"names no host: write {DATABASE_EXAMPLES}")
    # The driver calls libpq's sslmode ssl and would stop at the name that every hosting service hands out.
    return re.sub(r"(?<=[?&])sslmode=", "ssl=", url)
