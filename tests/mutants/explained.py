"""Changes that no test can notice, each with the reason."""

from tests.mutants.changes import Change


def explain(change: Change) -> str:
    return ""
