"""Everything that the stand-in remembers."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.sandbox.chats import Chats
from bot.sandbox.faults import Faults
from bot.sandbox.files import Files
from bot.sandbox.pending import Queue
from bot.sandbox.refusals import Raw

Clock = Callable[[], datetime]
BEGIN = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
TOKEN = "1000001:sandbox-token-of-nobody"


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the bot: what it asked, when, and how it was answered.

    `status` is the HTTP status, 0 when the connection was dropped without an answer; `accepted` says
    whether the call took effect, `doubtful` that the bot may not have heard so: the answer was dropped or
    held back, or the bot had hung up.
    """

    method: str
    params: Raw
    at: datetime
    status: int
    accepted: bool
    description: str = ""
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A tap that waits for its answer: in which chat, and since when."""

    chat_id: int
    at: datetime


@dataclass(slots=True)
class Hook:
    """A webhook as it was set."""

    url: str
    secret: str
    max_connections: int = 40
    last_error: str = ""
    last_error_at: int = 0


@dataclass(slots=True)
class Profile:
    """What people see of the bot; keys are (scope as text, language)."""

    me: Raw
    commands: dict[tuple[str, str], list[Raw]] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    menu_buttons: dict[int | None, Raw] = field(default_factory=dict)


class State:
    """The whole stand-in without its HTTP. Ids of messages and updates rise from `first_id`."""

    def __init__(self, clock: Clock | None, token: str, first_id: int) -> None:
        self.clock = clock or make_step_clock()
        self.token = token
        self.chats = Chats(first_id)
        self.queue = Queue(first_id)
        self.files = Files()
        self.faults = Faults()
        self.calls: list[Call] = []
        self.queries: dict[str, Query] = {}
        self.hook: Hook | None = None
        self.profile = Profile(make_bot(int(token.partition(":")[0])))


def make_step_clock() -> Clock:
    """A clock for those who have none: it begins on 5 January 2026 and goes on a second per look."""
    looks = iter(range(10**9))
    return lambda: BEGIN + timedelta(seconds=next(looks))


def make_bot(bot_id: int) -> Raw:
    """The bot itself, as getMe answers."""
    return {
        "id": bot_id,
        "is_bot": True,
        "first_name": "Sitbone",
        "username": "sitbone_sandbox_bot",
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
