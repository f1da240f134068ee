"""Telegram in and out, nothing else."""

import os

# Without it the library warns about every duration that it hands out as a number.
os.environ.setdefault("PTB_TIMEDELTA", "1")
