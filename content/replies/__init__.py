"""Understanding what people write: `read(text, context)` returns a typed `Reading`."""

from content.replies.ages import is_adult
from content.replies.answers import is_no, is_none, is_yes
from content.replies.dates import named_day
from content.replies.reader import read
from content.spelling import normalise

__all__ = ["is_adult", "is_no", "is_none", "is_yes", "named_day", "normalise", "read"]
