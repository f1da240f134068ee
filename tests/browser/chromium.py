"""Chromium for the browser tests: the one that `CHROMIUM` names, else one on the search path."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")


def find() -> str | None:
    """Where it is; `None` where there is none."""
    given = os.environ.get("CHROMIUM")
    return next((path for name in ([given] if given else NAMES) if (path := shutil.which(name))), None)


def why_not() -> str | None:
    """Why there is no browser to test with, `None` when there is."""
    if find() is not None:
        return None
    given = os.environ.get("CHROMIUM")
    return f"CHROMIUM={given} is not a program" if given else "there is no Chromium (set CHROMIUM to one)"
