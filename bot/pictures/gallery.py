"""Pictures by key, "exercise:H1_rdl": the key is kept with a reply, the bytes are made as it is sent."""

from bot.pictures.drawing import draw_exercise

KINDS = {"exercise": draw_exercise}


def draw(key: str) -> bytes:
    """Return the PNG that a key stands for. KeyError: one that only another release knows."""
    kind, _, name = key.partition(":")
    return KINDS[kind](name)
