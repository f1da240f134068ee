"""Whether a sweep has anything to do: one read, so that a process with nothing to do writes nothing."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select

from storage.claims import ANY_DUE, ANY_LATE, AT
from storage.db import Session
from storage.models import Instant
from storage.replies import any_stale

SINCE = bindparam("since", type_=Instant())
LOOK = select(ANY_DUE | ANY_LATE, any_stale(AT, SINCE))


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for a sweep: prompts to send or to close, answers that nobody sends."""

    prompts: bool
    replies: bool


async def look(session: Session, now: datetime, older_than: timedelta) -> Waiting:
    """What a sweep would find at `now`; answers count once they are `older_than` this and still unsent."""
    prompts, replies = (await session.execute(LOOK, {"at": now, "since": now - older_than})).one()
    return Waiting(bool(prompts), bool(replies))
