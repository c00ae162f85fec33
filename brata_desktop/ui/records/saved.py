"""Saved views: a button whose menu offers the officer's own filters, keeps and forgets them."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from brata_desktop.services import saved_views
from brata_desktop.services.record_list import ListFilter
from brata_desktop.services.saved_views import SavedView
from brata_desktop.ui.theme.icons import icon
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.workbench import Workbench


class SavedViews(Button):
    """Keeps the filter in force under a name, and brings kept ones back.

    Signals:
        chosen: A kept filter is to be shown; carries `ListFilter`.
    """

    chosen = Signal(object)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__("", "bookmark", "quiet", parent=parent)
        self._workbench = workbench
        self._shown = ListFilter()
        self._kept: tuple[SavedView, ...] = ()
        self._is_short = False
        self.clicked.connect(self.open_menu)
        self.retranslate()
        workbench.read(saved_views.saved_views, self._take, owner=self)

    @property
    def kept(self) -> tuple[SavedView, ...]:
        """The officer's views."""
        return self._kept

    def set_shown(self, shown: ListFilter) -> None:
        """Take the filter that would be kept now."""
        self._shown = shown

    def set_short(self, is_short: bool) -> None:  # noqa: FBT001 - a setter like Qt's
        """Show the icon alone where there is no room for words."""
        if is_short != self._is_short:
            self._is_short = is_short
            self.set_kind("icon" if is_short else "quiet")
            self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        text = self.tr("Save view") if not self._kept else self.tr("Saved views")
        self.set_words("" if self._is_short else text, self.tr("Saved views"))
        self.setAccessibleName(text)

    def open_menu(self) -> None:
        """Offer the kept views, keeping this one, and forgetting."""
        menu = self.make_menu()
        corner = self.mapToGlobal(QPoint(self.width() - menu.sizeHint().width(), self.height()))
        menu.popup(corner)

    def make_menu(self) -> QMenu:
        """Make the menu of now."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for view in self._kept:
            menu.addAction(_plain(view.name), partial(self.chosen.emit, view.shown))
        if self._kept:
            menu.addSeparator()
        menu.addAction(icon("bookmark"), self.tr("Save this view…"), self.ask_name)
        if self._kept:
            forget = menu.addMenu(self.tr("Remove"))
            for view in self._kept:
                forget.addAction(_plain(view.name), partial(self.remove, view.name))
        return menu

    def ask_name(self) -> QInputDialog:
        """Ask for the name of the view in force."""
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Save view"))
        dialog.setLabelText(self.tr("Name of the view"))
        dialog.textValueSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save(self, name: str) -> None:
        """Keep the filter in force under a name; without a name nothing happens."""
        if not name.strip():
            return
        job = partial(saved_views.save_view, name=name, shown=self._shown)
        self._workbench.change(job, self._take, owner=self)

    def remove(self, name: str) -> None:
        """Forget a view."""
        job = partial(saved_views.remove_view, name=name)
        self._workbench.change(job, self._take, owner=self)

    def _take(self, kept: tuple[SavedView, ...]) -> None:
        self._kept = kept
        self.retranslate()


def _plain(name: str) -> str:
    """Return a name whose ampersands a menu does not take for keys."""
    return name.replace("&", "&&")
