"""Photo sheets: two pictures beside each other, each with its caption."""

import io

from reportlab.lib.utils import ImageReader

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.reports.blocks import PhotoSheet, Picture
from brata_desktop.reports.sink import Sink
from brata_desktop.reports.typeface import BOLD, REGULAR, typeface

COLUMNS = 2
GAP = 12.0
PICTURE_HEIGHT = 165.0
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
    height = PICTURE_HEIGHT + max(map(len, captions)) * CAPTION_LEADING + GAP
    sink.need(height)
    top = sink.y
    for index, picture in enumerate(pictures):
        x = sink.frame.left + index * (width + GAP)
        _place_picture(sink, picture, x, top, width)
        for line_number, line in enumerate(captions[index], 1):
            y = top - PICTURE_HEIGHT - line_number * CAPTION_LEADING
            sink.page.texts.append((x, y, REGULAR, CAPTION_SIZE, line, 0.0))
    sink.y -= height


def _place_picture(sink: Sink, picture: Picture, x: float, top: float, width: float) -> None:
    pixels_wide, pixels_high = _size(picture)
    scale = min(width / pixels_wide, PICTURE_HEIGHT / pixels_high)
    w, h = pixels_wide * scale, pixels_high * scale
    left = x + (width - w) / 2
    sink.page.images.append((left, top - (PICTURE_HEIGHT + h) / 2, w, h, picture.image))


def _size(picture: Picture) -> tuple[int, int]:
    try:
        return ImageReader(io.BytesIO(picture.image)).getSize()
    except (OSError, ValueError) as error:
        raise InvalidInput("photos", "photo-unreadable", photo=picture.caption) from error
