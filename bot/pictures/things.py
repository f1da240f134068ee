"""What stands, lies and hangs around a figure: floor, ball, bench, weights, bands, water."""

from dataclasses import dataclass
from math import atan2, cos, pi, sin

from bot.pictures.figure import BACKGROUND, BODY, FAR, Canvas, Colour, Point

GROUND: Colour = (176, 170, 156)
WOOD: Colour = (205, 190, 165)
METAL: Colour = (84, 88, 94)
WARM: Colour = (222, 138, 66)
RUBBER: Colour = (196, 74, 58)
WATER: Colour = (120, 170, 205)


@dataclass(frozen=True, slots=True)
class Thing:
    """One object. `kind` is a key of `DRAWN`; `spots` are its points, `size` what its kind makes of it.

    `front`: drawn over the figure instead of behind it.
    """

    kind: str
    spots: tuple[Point, ...]
    size: float = 0.0
    front: bool = False


def draw_thing(canvas: Canvas, thing: Thing) -> None:
    """Draw one object. KeyError: an unknown kind."""
    DRAWN[thing.kind](canvas, thing)


def _floor(canvas: Canvas, thing: Thing) -> None:
    """A line from the first to the last spot."""
    canvas.stroke(list(thing.spots), 1.0, GROUND)


def _ball(canvas: Canvas, thing: Thing) -> None:
    """A large ball; the ring makes it round."""
    canvas.disc(thing.spots[0], thing.size, WARM)
    x, y = thing.spots[0]
    canvas.disc((x - thing.size * 0.3, y + thing.size * 0.35), thing.size * 0.22, (240, 190, 140))


def _block(canvas: Canvas, thing: Thing) -> None:
    """A solid box between two corners: bench, couch, cushion, slider."""
    low, high = canvas.at(thing.spots[0]), canvas.at(thing.spots[1])
    box = (min(low[0], high[0]), min(low[1], high[1]), max(low[0], high[0]), max(low[1], high[1]))
    canvas.pen.rounded_rectangle(box, radius=6, fill=WOOD)


def _cloth(canvas: Canvas, thing: Thing) -> None:
    """Something flat and coloured under a foot: a slider, a towel, a cushion."""
    canvas.stroke(list(thing.spots), thing.size or 1.6, WARM)


def _table(canvas: Canvas, thing: Thing) -> None:
    """A top on two legs: from the left end to the right end, standing on the floor."""
    (left, height), (right, _) = thing.spots
    canvas.stroke([(left, height), (right, height)], 2.0, WOOD)
    for x in (left + 2, right - 2):
        canvas.stroke([(x, height), (x, 0.5)], 1.6, WOOD)


def _bench(canvas: Canvas, thing: Thing) -> None:
    """A padded top on two legs."""
    (left, height), (right, _) = thing.spots
    for x in (left + 3, right - 3):
        canvas.stroke([(x, height - 2), (x, 0.8)], 2.0, GROUND)
    canvas.stroke([(left + 2, height - 2), (right - 2, height - 2)], 4.5, WOOD)


def _plate(canvas: Canvas, thing: Thing) -> None:
    """A barbell from its end: a disc with a hub."""
    canvas.disc(thing.spots[0], thing.size + 0.8, BACKGROUND)
    canvas.disc(thing.spots[0], thing.size, METAL)
    canvas.disc(thing.spots[0], thing.size * 0.62, (112, 117, 124))
    canvas.disc(thing.spots[0], 1.5, BACKGROUND)


def _stick(canvas: Canvas, thing: Thing) -> None:
    canvas.stroke(list(thing.spots), 1.5, WARM)


def _band(canvas: Canvas, thing: Thing) -> None:
    canvas.stroke(list(thing.spots), thing.size or 1.1, RUBBER)


def _post(canvas: Canvas, thing: Thing) -> None:
    """Something firm that a band is fixed to, or that one holds on to."""
    canvas.stroke(list(thing.spots), thing.size or 2.6, WOOD)


def _water(canvas: Canvas, thing: Thing) -> None:
    """Waves from left to right at the spots' height."""
    (left, height), (right, _) = thing.spots
    steps = int((right - left) * 2)
    wave = [(left + n / 2, height + 1.3 * sin(n / 2 * pi / 6)) for n in range(steps + 1)]
    canvas.stroke(wave, 1.3, WATER)


def _clock(canvas: Canvas, thing: Thing) -> None:
    """Stay here: a clock's face."""
    x, y = thing.spots[0]
    canvas.disc((x, y), 6.5, GROUND)
    canvas.disc((x, y), 5.3, BACKGROUND)
    canvas.stroke([(x, y + 3.8), (x, y), (x + 2.8, y)], 1.0, METAL)


def _arrow(canvas: Canvas, thing: Thing) -> None:
    """From the first spot along the others; the head at the last."""
    points, size = list(thing.spots), thing.size or 1.2
    canvas.stroke(points, size, RUBBER)
    (x0, y0), (x1, y1) = points[-2], points[-1]
    along, wide = atan2(y1 - y0, x1 - x0), size * 2.4
    tip = (x1 + cos(along) * wide, y1 + sin(along) * wide)
    sides = [(x1 + cos(along + turn) * wide, y1 + sin(along + turn) * wide) for turn in (pi / 2, -pi / 2)]
    canvas.pen.polygon([canvas.at(point) for point in (tip, *sides)], fill=RUBBER)


def _wheel(canvas: Canvas, thing: Thing) -> None:
    canvas.disc(thing.spots[0], thing.size, METAL)
    canvas.disc(thing.spots[0], thing.size - 1.4, BACKGROUND)
    canvas.disc(thing.spots[0], 1.2, METAL)


def _frame(canvas: Canvas, thing: Thing) -> None:
    canvas.stroke(list(thing.spots), 1.4, RUBBER)


def _mat(canvas: Canvas, thing: Thing) -> None:
    """A mat seen from above, between two corners."""
    low, high = canvas.at(thing.spots[0]), canvas.at(thing.spots[1])
    box = (low[0], high[1], high[0], low[1])
    canvas.pen.rounded_rectangle(box, radius=24, fill=(232, 226, 212))


def _limb(canvas: Canvas, thing: Thing) -> None:
    """A part of a body seen from above, with a light edge."""
    canvas.stroke(list(thing.spots), thing.size + 1.6, BACKGROUND)
    canvas.stroke(list(thing.spots), thing.size, BODY)


def _shoe(canvas: Canvas, thing: Thing) -> None:
    """A foot from above, pointing up."""
    x, y = thing.spots[0]
    canvas.stroke([(x, y - 5), (x, y + 3)], 4.6, FAR)


def _head(canvas: Canvas, thing: Thing) -> None:
    """A head from above; the nose says where it faces."""
    x, y = thing.spots[0]
    canvas.disc((x, y), 7.2, BACKGROUND)
    canvas.disc((x, y + 5.6), 1.9, BODY)
    canvas.disc((x, y), 6.2, BODY)


DRAWN = {
    "floor": _floor, "ball": _ball, "block": _block, "cloth": _cloth, "table": _table, "bench": _bench,
    "plate": _plate, "stick": _stick, "band": _band, "post": _post, "water": _water, "clock": _clock,
    "arrow": _arrow, "wheel": _wheel, "frame": _frame, "mat": _mat, "limb": _limb, "shoe": _shoe,
    "head": _head,
}  # fmt: skip
