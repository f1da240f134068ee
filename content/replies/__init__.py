"""Understanding what people write: `read(text, context)` returns a typed `Reading`."""

from content.replies.answers import is_no, is_yes
from content.replies.reader import read
from content.spelling import normalise

__all__ = ["is_no", "is_yes", "normalise", "read"]
