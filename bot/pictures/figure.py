"""A person in side view as a pictogram: joints from a pose, limbs as tapered, rounded strokes."""

from dataclasses import dataclass
from math import acos, atan2, cos, hypot, pi, radians, sin

from PIL import ImageDraw

Point = tuple[float, float]
Colour = tuple[int, int, int]

UNIT = 4
"""Pixels of the finished picture per unit of length; a standing person is about 88 units tall."""
FINE = 2
"""Drawn so many times larger, then reduced: smooth edges."""

THIGH, SHIN, FOOT = 22.0, 21.0, 7.0
UPPER_ARM, FOREARM = 13.5, 12.5
TRUNK, NECK, HEAD = 28.0, 9.0, 5.4

BACKGROUND: Colour = (250, 249, 245)
BODY: Colour = (36, 64, 92)
FAR: Colour = (146, 170, 192)
HALO = 0.9


@dataclass(frozen=True, slots=True)
class Limb:
    """An arm or a leg: where the wrist or ankle is, which way the joint in the middle points.

    `bend`: 1 turns left of the line from shoulder or hip to the end, -1 right; `tip`: the foot's direction in
    degrees (0 right, 90 up); `mid` puts the middle joint where foreshortening wants it.
    """

    end: Point
    bend: int = 1
    tip: float | None = None
    mid: Point | None = None


@dataclass(frozen=True, slots=True)
class Pose:
    """A body: units from the panel's lower left corner, the floor at height 0; degrees as for `Limb`.

    `trunk` points from hip to shoulder; `head` from there on (`None`: in line). Near limbs are drawn over the
    body, far ones behind it and paler.
    """

    hip: Point
    trunk: float
    near_leg: Limb
    far_leg: Limb
    near_arm: Limb
    far_arm: Limb
    head: float | None = None

    @property
    def shoulder(self) -> Point:
        """The shoulder joint."""
        return _along(self.hip, self.trunk, TRUNK)


@dataclass(frozen=True, slots=True)
class Canvas:
    """Where to draw: the pen, the panel's left edge and the floor's height, in finished pixels."""

    pen: ImageDraw.ImageDraw
    left: float
    floor: float

    def at(self, point: Point) -> Point:
        """A point in units as a pixel of the enlarged picture."""
        return (self.left + point[0] * UNIT) * FINE, (self.floor - point[1] * UNIT) * FINE

    def disc(self, centre: Point, radius: float, colour: Colour) -> None:
        """A filled circle, radius in units."""
        x, y = self.at(centre)
        r = radius * UNIT * FINE
        self.pen.ellipse((x - r, y - r, x + r, y + r), fill=colour)

    def stroke(self, points: list[Point], width: float, colour: Colour) -> None:
        """A line with round ends and corners, width in units."""
        pixels = [self.at(point) for point in points]
        self.pen.line(pixels, fill=colour, width=round(width * UNIT * FINE), joint="curve")
        for point in points:
            self.disc(point, width / 2, colour)

    def taper(self, start: Point, end: Point, first: float, last: float, colour: Colour) -> None:
        """A rounded limb that narrows from one radius to another."""
        along = atan2(end[1] - start[1], end[0] - start[0])
        across = (cos(along + pi / 2), sin(along + pi / 2))
        corners = [
            (start[0] + across[0] * first, start[1] + across[1] * first),
            (end[0] + across[0] * last, end[1] + across[1] * last),
            (end[0] - across[0] * last, end[1] - across[1] * last),
            (start[0] - across[0] * first, start[1] - across[1] * first),
        ]
        self.pen.polygon([self.at(corner) for corner in corners], fill=colour)
        self.disc(start, first, colour)
        self.disc(end, last, colour)


def draw_far(canvas: Canvas, pose: Pose) -> None:
    """The limbs behind the body."""
    _arm(canvas, pose.shoulder, pose.far_arm, FAR)
    _leg(canvas, pose.hip, pose.far_leg, FAR)


def draw_near(canvas: Canvas, pose: Pose) -> None:
    """Trunk and head, then the limbs before them."""
    shoulder = pose.shoulder
    head = _along(shoulder, pose.trunk if pose.head is None else pose.head, NECK)
    for halo, colour in ((HALO, BACKGROUND), (0.0, BODY)):
        canvas.taper(pose.hip, shoulder, 4.6 + halo, 4.2 + halo, colour)
        canvas.disc(head, HEAD + halo, colour)
    canvas.taper(shoulder, head, 1.8, 1.8, BODY)
    _leg(canvas, pose.hip, pose.near_leg, BODY)
    _arm(canvas, shoulder, pose.near_arm, BODY)


def _leg(canvas: Canvas, hip: Point, limb: Limb, colour: Colour) -> None:
    knee, ankle = joints(hip, limb, THIGH, SHIN)
    toe = _along(ankle, limb.tip or 0.0, FOOT)
    for halo, shade in ((HALO, BACKGROUND), (0.0, colour)):
        canvas.taper(ankle, toe, 1.7 + halo, 1.3 + halo, shade)
        canvas.taper(knee, ankle, 2.7 + halo, 1.8 + halo, shade)
        canvas.taper(hip, knee, 4.0 + halo, 2.8 + halo, shade)


def _arm(canvas: Canvas, shoulder: Point, limb: Limb, colour: Colour) -> None:
    elbow, wrist = joints(shoulder, limb, UPPER_ARM, FOREARM)
    for halo, shade in ((HALO, BACKGROUND), (0.0, colour)):
        canvas.taper(elbow, wrist, 1.8 + halo, 1.5 + halo, shade)
        canvas.taper(shoulder, elbow, 2.5 + halo, 1.9 + halo, shade)
    canvas.disc(wrist, 1.9, colour)


def joints(root: Point, limb: Limb, upper: float, lower: float) -> tuple[Point, Point]:
    """Return the middle joint and the end; an end out of reach is drawn as near to it as the limb goes."""
    if limb.mid is not None:
        return limb.mid, limb.end
    away = hypot(limb.end[0] - root[0], limb.end[1] - root[1])
    reach = min(max(away, abs(upper - lower) + 0.01), upper + lower - 0.01)
    towards = atan2(limb.end[1] - root[1], limb.end[0] - root[0])
    inner = acos((upper**2 + reach**2 - lower**2) / (2 * upper * reach))
    turned = towards + limb.bend * inner
    middle = (root[0] + upper * cos(turned), root[1] + upper * sin(turned))
    return middle, (root[0] + reach * cos(towards), root[1] + reach * sin(towards))


def _along(start: Point, degrees: float, length: float) -> Point:
    return start[0] + length * cos(radians(degrees)), start[1] + length * sin(radians(degrees))
