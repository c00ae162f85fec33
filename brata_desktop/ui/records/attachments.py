"""Attachments of a record: small pictures decoded beside the window, and one at full size."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from brata_desktop.domain.document import Attachment
from brata_desktop.domain.errors import NotFound
from brata_desktop.services import attachments
from brata_desktop.services.desk import Desk
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.flow_layout import FlowLayout
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.thumbnail import Thumbnail
from brata_desktop.ui.workbench import Workbench

PREVIEW_EDGE_PX = 320
WHOLE_EDGE_PX = 1600
_WIDTH, _HEIGHT = 92, 61


class Shown(NamedTuple):
    """A picture of an attachment, and whether the original is here."""

    image: QImage
    is_here: bool


def load_preview(desk: Desk, attachment: Attachment) -> Shown:
    """Return the small picture of an attachment; null when there is none. Runs on the worker."""
    seen = attachments.glimpse(desk, attachment, PREVIEW_EDGE_PX)
    return Shown(QImage.fromData(seen.picture or b""), seen.is_here)


def load_whole(desk: Desk, attachment: Attachment) -> Shown:
    """Return an attachment as a picture to look at, or what is here of it. Runs on the worker."""
    try:
        content = attachments.read(desk, attachment.sha256)
    except NotFound:
        return load_preview(desk, attachment)
    return Shown(QImage.fromData(attachments.preview(content, WHOLE_EDGE_PX) or b""), is_here=True)


class PictureDialog(QDialog):
    """One attachment as large as the screen allows; it is never written to disk."""

    def __init__(
        self, attachment: Attachment, image: QImage, parent: QWidget | None = None,
        *, is_here: bool = True,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(attachment.note or attachment.name)
        self._canvas = _Canvas(image)
        self.under_way = Label(self.tr("The original is still on its way."), "small", "text2")
        self.under_way.setVisible(not is_here)
        column = QVBoxLayout(self)
        column.addWidget(self._canvas, 1)
        if attachment.note:
            column.addWidget(Label(attachment.note, wrap=True))
        column.addWidget(self.under_way)
        room = self.screen().availableGeometry().size() * 0.85
        self.resize(image.size().boundedTo(room).expandedTo(QSize(px(360), px(240))))


class _Canvas(QWidget):
    """A picture scaled into its widget."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self._image = image

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the picture in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = self.rect()
        box.setSize(size)
        box.moveCenter(self.rect().center())
        painter.drawImage(box, self._image)


class AttachmentRow(QWidget):
    """The attachments of a record side by side; a picture opens with Enter or a click."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._flow = FlowLayout(self, spacing=px(7))
        self.thumbnails: list[Thumbnail] = []
        self.under_way = Label("", "small", "text2")
        self.under_way.hide()
        self._far: set[Thumbnail] = set()

    def set_attachments(self, shown: Sequence[Attachment]) -> None:
        """Show these; their pictures come afterwards."""
        for thumbnail in self.thumbnails:
            self._flow.removeWidget(thumbnail)
            thumbnail.deleteLater()
        self._far.clear()
        self._flow.removeWidget(self.under_way)
        self.thumbnails = [self._add(attachment) for attachment in shown]
        self._flow.addWidget(self.under_way)
        self._tell_under_way()
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._tell_under_way()

    def _add(self, attachment: Attachment) -> Thumbnail:
        is_picture = attachment.media_type.startswith("image/")
        thumbnail = Thumbnail(
            attachment.note or attachment.name,
            icon="image" if is_picture else "file-text",
            width=_WIDTH,
            height=_HEIGHT,
        )
        # Other programs would need the file in plain form on disk, so only pictures open.
        thumbnail.setEnabled(is_picture)
        thumbnail.clicked.connect(partial(self.open, attachment))
        self._flow.addWidget(thumbnail)
        thumbnail.show()
        job = partial(load_preview, attachment=attachment)
        self._workbench.read(job, partial(self._show_small, thumbnail), owner=thumbnail)
        return thumbnail

    def _show_small(self, thumbnail: Thumbnail, shown: Shown) -> None:
        thumbnail.set_image(shown.image)
        if not shown.is_here:
            self._far.add(thumbnail)
            self._tell_under_way()

    def _tell_under_way(self) -> None:
        count = len(self._far)
        self.under_way.setText(self.tr("%Ln original(s) still on the way", "", count))
        self.under_way.setVisible(bool(count))

    def open(self, attachment: Attachment) -> None:
        """Show an attachment large."""
        job = partial(load_whole, attachment=attachment)
        self._workbench.read(job, partial(self._show, attachment), owner=self)

    def _show(self, attachment: Attachment, shown: Shown) -> None:
        if not shown.image.isNull():
            dialog = PictureDialog(attachment, shown.image, self.window(), is_here=shown.is_here)
            dialog.open()
