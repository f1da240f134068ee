"""What happens to a bug: logged once with the update's id, never with what the person wrote."""

import logging
import traceback
from collections.abc import Awaitable, Callable
from typing import TypeVar

logger = logging.getLogger(__name__)

Result = TypeVar("Result")


def report(event: str, error: BaseException, **ids: int | str) -> None:
    """Log a bug: the kind of exception and where it was raised, never its message, which may quote a text."""
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    place = " < ".join(f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}" for frame in reversed(frames))
    logger.error(event, extra={"error": type(error).__name__, "place": place, **ids})


async def guard(event: str, work: Callable[[], Awaitable[Result]], **ids: int | str) -> Result | None:
    """Run something that must not stop the loop around it; a bug in it is reported and gives `None`."""
    try:
        return await work()
    except Exception as error:
        report(event, error, **ids)
        return None
