"""One exercise as a picture: how it starts and how it ends side by side, with an arrow between."""

from io import BytesIO

from PIL import Image, ImageDraw

from bot.pictures.figure import BACKGROUND, FINE, UNIT, Canvas, draw_far, draw_near
from bot.pictures.poses import DRAWINGS, Panel
from bot.pictures.things import GROUND, Thing, draw_thing

WIDTH, LOWEST, TALLEST = 800, 280, 450
PANEL = 400
SCALE = 0.92
"""Panels are a hundred units wide and must leave room for the arrow."""
MARGIN = 28
COLOURS = 64


def draw_exercise(exercise: str) -> bytes:
    """Return the drawing of an exercise as a PNG, 800 pixels wide. KeyError: no such exercise."""
    drawing = DRAWINGS[exercise]
    height = max(LOWEST, min(TALLEST, round(drawing.top * UNIT) + 2 * MARGIN))
    image = Image.new("RGB", (WIDTH * FINE, height * FINE), BACKGROUND)
    pen = ImageDraw.Draw(image)
    floor = height - MARGIN
    for left, panel in ((0, drawing.start), (PANEL, drawing.end)):
        _draw_panel(Canvas(pen, left, floor), panel, drawing.floor)
    _draw_arrow(Canvas(pen, PANEL, floor), height)
    small = image.resize((WIDTH, height), Image.Resampling.LANCZOS)
    kept = BytesIO()
    small.quantize(COLOURS, dither=Image.Dither.NONE).save(kept, "PNG", optimize=True)
    return kept.getvalue()


def _draw_panel(canvas: Canvas, panel: Panel, floor: bool) -> None:
    if floor:
        draw_thing(canvas, Thing("floor", ((5, -0.8), (95, -0.8))))
    for thing in panel.things:
        if not thing.front:
            draw_thing(canvas, thing)
    if panel.pose is not None:
        draw_far(canvas, panel.pose)
        draw_near(canvas, panel.pose)
    for thing in panel.things:
        if thing.front:
            draw_thing(canvas, thing)


def _draw_arrow(canvas: Canvas, height: int) -> None:
    """Between the panels, near the top, where no figure is."""
    y = (height - 2 * MARGIN) / UNIT - 1
    canvas.stroke([(-6, y), (4, y)], 1.4, GROUND)
    canvas.pen.polygon([canvas.at(point) for point in ((8, y), (3.5, y + 3.2), (3.5, y - 3.2))], fill=GROUND)
