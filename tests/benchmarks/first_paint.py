"""One start for `bench_start`: `python -m tests.benchmarks.first_paint KIND DATA_DIR`.

Prints processor and wall time since the start of the process. It loads nothing of its own that
would count for either side.
"""

import os
import sys
import time

SIZE = (1366, 768)


def _note() -> list[float]:
    """Return processor and wall time since the start of this process, in milliseconds."""
    return [time.process_time() * 1000, (time.time() - float(os.environ["BENCH_STARTED"])) * 1000]


def when_painted(window, then) -> None:
    """Call `then` once, after the first paint of a window and everything in it."""
    from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: PLC0415

    class FirstPaint(QObject):
        def eventFilter(self, watched, event):  # noqa: N802 - Qt
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                # The children are painted within this event; the timer comes after them.
                QTimer.singleShot(0, then)
            return False

    window.installEventFilter(FirstPaint(window))


def _say(figures: list[float]) -> None:
    print(*figures, flush=True)
    os._exit(0)  # what closing takes is not asked here


def _bare(make_content) -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: PLC0415

    application = QApplication([])
    window = QMainWindow()
    content = make_content()
    window.setCentralWidget(content)
    window.resize(*SIZE)
    window.showMaximized()
    when_painted(window, lambda: _say(_note()))
    application.exec()


def _table_of_rows(_data) -> None:
    from PySide6.QtCore import QAbstractTableModel, Qt  # noqa: PLC0415
    from PySide6.QtWidgets import QTableView  # noqa: PLC0415

    class Rows(QAbstractTableModel):
        def rowCount(self, _parent=None):  # noqa: N802 - Qt
            return 1000

        def columnCount(self, _parent=None):  # noqa: N802 - Qt
            return 7

        def data(self, index, role=Qt.ItemDataRole.DisplayRole):
            shown = role == Qt.ItemDataRole.DisplayRole
            return f"{index.row()} {index.column()}" if shown else None

    def table() -> QTableView:
        view = QTableView()
        view.setModel(Rows(view))
        return view

    _bare(table)


def _empty_table(_data) -> None:
    from PySide6.QtWidgets import QTableView  # noqa: PLC0415

    _bare(QTableView)


def _field_and_button(_data) -> None:
    from PySide6.QtWidgets import (  # noqa: PLC0415
        QLabel,
        QLineEdit,
        QPushButton,
        QVBoxLayout,
        QWidget,
    )

    def content() -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        for part in (QLabel("Kata sandi"), QLineEdit(), QPushButton("Buka")):
            column.addWidget(part)
        return holder

    _bare(content)


def _unlock_window(data) -> None:
    from brata_desktop import __main__ as start  # noqa: PLC0415

    def open_window(paths) -> int:
        from brata_desktop.app import open_window  # noqa: PLC0415

        program = open_window(paths)
        when_painted(program.window, lambda: _painted(program.window))
        return program.run()

    start._open_window = open_window
    sys.argv = ["brata-desktop", "--data-dir", data]
    start.main()


def _painted(window) -> None:
    figures = _note()
    page = window.currentWidget().page
    is_usable = page.button.isEnabled() and page.focusWidget().isVisible() and page._entrant
    if type(page).__name__ != "UnlockPage" or not is_usable:
        raise RuntimeError(f"not a whole unlock window: {page}")
    _say(figures)


def _steps(data) -> None:
    import gc  # noqa: PLC0415

    gc.disable()
    marks = [time.process_time()]

    def mark() -> None:
        marks.append(time.process_time())

    from PySide6 import QtCore, QtGui, QtWidgets  # noqa: F401, PLC0415

    mark()
    from pathlib import Path  # noqa: PLC0415

    from brata_desktop.config.paths import Paths  # noqa: PLC0415
    from brata_desktop.ui.program import open_program  # noqa: PLC0415

    mark()
    program = open_program(Paths.of_user(Path(data)))
    mark()

    def painted() -> None:
        mark()
        taken = [marks[0], *(after - before for before, after in zip(marks, marks[1:]))]  # noqa: B905, RUF007
        _say([seconds * 1000 for seconds in taken])

    when_painted(program.window, painted)
    program.run()


KINDS = {
    "table": _table_of_rows,
    "empty": _empty_table,
    "form": _field_and_button,
    "unlock": _unlock_window,
    "steps": _steps,
}


if __name__ == "__main__":
    KINDS[sys.argv[1]](sys.argv[2])
