"""Photo sheets: two pictures beside each other, each with its caption; four upright ones a page."""

import io

from reportlab.lib.utils import ImageReader

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.reports.blocks import PhotoSheet, Picture
from brata_desktop.reports.sink import Sink
from brata_desktop.reports.typeface import BOLD, REGULAR, typeface

COLUMNS = 2
GAP = 12.0
PICTURE_HEIGHT_MAX = 296.0
CAPTION_SIZE = 8.0
CAPTION_LEADING = 10.0


def place_photos(sink: Sink, sheet: PhotoSheet) -> None:
    """Place the pictures on pages of their own, in reading order."""
    sink.new_page()
    sink.line(sink.frame.left, sink.text(sheet.title), BOLD, 10.5, 13.0)
    sink.skip(6.0)
    for start in range(0, len(sheet.pictures), COLUMNS):
        _place_pair(sink, sheet.pictures[start : start + COLUMNS])


def _place_pair(sink: Sink, pictures: tuple[Picture, ...]) -> None:
    width = (sink.frame.text_width - GAP * (COLUMNS - 1)) / COLUMNS
    captions = [
        typeface(REGULAR).wrap(sink.text(picture.caption), CAPTION_SIZE, width)
        for picture in pictures
    ]
    shapes = [_shape(picture, width) for picture in pictures]
    highest = max(h for _, h in shapes)
    height = highest + max(map(len, captions)) * CAPTION_LEADING + GAP
    sink.need(height)
    top = sink.y
    for index, picture in enumerate(pictures):
        x = sink.frame.left + index * (width + GAP)
        w, h = shapes[index]
        sink.page.images.append((x, top - highest, w, h, picture.image))
        for line_number, line in enumerate(captions[index], 1):
            y = top - highest - line_number * CAPTION_LEADING
            sink.page.texts.append((x, y, REGULAR, CAPTION_SIZE, line, 0.0))
    sink.y -= height


def _shape(picture: Picture, width: float) -> tuple[float, float]:
    """Return width and height in points: as large as its place, nothing cut off."""
    pixels_wide, pixels_high = _size(picture)
    scale = min(width / pixels_wide, PICTURE_HEIGHT_MAX / pixels_high)
    return pixels_wide * scale, pixels_high * scale


def _size(picture: Picture) -> tuple[int, int]:
    try:
        return ImageReader(io.BytesIO(picture.image)).getSize()
    except (OSError, ValueError) as error:
        raise InvalidInput("photos", "photo-unreadable", photo=picture.caption) from error
