"""Tentang: what is installed here, where it keeps things, whether they are whole, licences."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from brata_desktop import __version__
from brata_desktop.config.paths import resource
from brata_desktop.services import overview, verification
from brata_desktop.services.desk import Desk
from brata_desktop.ui.settings.folders import open_folder
from brata_desktop.ui.settings.section import Section
from brata_desktop.ui.settings.setting_row import SettingRow
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card, rule
from brata_desktop.ui.widgets.fact_list import Fact, FactList
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.widgets.list_row import ListRow, RowContent
from brata_desktop.ui.widgets.message_bar import MessageBar

CAPTIONS = 150
READER_SIZE = (640, 460)
LICENCES = (
    ("IBM Plex Sans", "SIL Open Font License 1.1", "fonts/IBMPlexSans-LICENSE.txt"),
    ("Liberation Sans", "SIL Open Font License 1.1", "fonts/LiberationSans-LICENSE.txt"),
    ("Lucide", "ISC", "icons/LICENSE-lucide.txt"),
    ("Desa, kelurahan", "Open Database License 1.0", "areas/LICENSE-ODbL.md"),
    ("Kabupaten, kecamatan", "MIT", "areas/LICENSE-MIT.md"),
)
"""What is shipped with the program: name, licence, file with its words."""


@dataclass(frozen=True, slots=True)
class Here:
    """What stands at this laptop, in words.

    Attributes:
        operation: Name of the operation.
        post: Unit and post.
        laptop: Letter of this laptop in record numbers.
    """

    operation: str
    post: str
    laptop: str


def look(desk: Desk) -> Here:
    """Return what this laptop is, read from its store."""
    operation = desk.catalogue.operation(desk.operation)
    around = overview.look_around(desk)
    name = operation.local_name if operation is not None else desk.operation
    return Here(name, f"{around.unit_name} · {around.post_name} ({desk.post})", desk.laptop)


class AboutSection(Section):
    """Version and place of the data, the check of the store, sources and licences.

    Attributes:
        check: Reads the whole store and says what is wrong.
        result: What came of the check.
    """

    KEY = "about"

    def _build(self) -> None:
        self.facts = FactList(CAPTIONS)
        self._here: Here | None = None
        program = Card()
        program.add(self.facts)
        self.open_data, self.open_logs = Button(icon="folder-open"), Button(icon="folder-open")
        program.add(row_of(self.open_data, self.open_logs, 1, spacing=8))
        self.add(program)
        self.check = Button(icon="shield-check")
        self.result = MessageBar()
        self.result.hide()
        self._check_row = SettingRow(self.check)
        whole = Card()
        whole.add(self._check_row)
        whole.add(self.result)
        self.add(whole)
        self._licences = Card(" ", spacing=0)
        self._rows: list[ListRow] = []
        for name, licence, _file in LICENCES:
            row = ListRow(RowContent(name, meta=licence), ruled=len(self._rows) < len(LICENCES) - 1)
            self._rows.append(row)
            self._licences.add(row)
        self.sources = Button(kind="link")
        self._licences.add(rule())
        self._licences.add(row_of(self.sources, 1))
        self.add(self._licences)

    def _connect(self) -> None:
        paths = self.workbench.paths
        self.open_data.clicked.connect(lambda: open_folder(paths.data_dir))
        self.open_logs.clicked.connect(lambda: open_folder(paths.logs))
        self.check.clicked.connect(self._check)
        self.sources.clicked.connect(lambda: self._read(self.sources.text(), "SOURCES.md"))
        for row, (name, _licence, file) in zip(self._rows, LICENCES, strict=True):
            row.clicked.connect(lambda _on=False, name=name, file=file: self._read(name, file))

    def refresh(self) -> None:
        """Ask what stands here."""
        self.workbench.read(look, self._show, owner=self)

    def retranslate(self) -> None:
        """Set every word in the language in force."""
        super().retranslate()
        self.set_lead(self.tr("What support asks for when you call."))
        self.open_data.set_words(self.tr("Data folder"))
        self.open_logs.set_words(self.tr("Logs"))
        self._check_row.set_words(
            self.tr("Check the store"),
            self.tr("Reads every record and its signature; recording goes on meanwhile."),
        )
        self.check.set_words(self.tr("Check now"))
        self._licences.set_title(self.tr("Licences"))
        self.sources.set_words(self.tr("Sources of the data"))
        self._show_facts()

    def _show(self, here: Here) -> None:
        self._here = here
        self._show_facts()

    def _show_facts(self) -> None:
        paths = self.workbench.paths
        facts = [Fact(self.tr("Version"), f"Brata Desktop {__version__}")]
        if self._here is not None:
            facts += [
                Fact(self.tr("Operation"), self._here.operation),
                Fact(self.tr("Post"), self._here.post),
                Fact(self.tr("Letter in numbers"), self._here.laptop),
            ]
        facts += [
            Fact(self.tr("Data folder"), str(paths.data_dir)),
            Fact(self.tr("Logs"), str(paths.logs)),
        ]
        self.facts.set_facts(facts)

    def _check(self) -> None:
        self.check.setEnabled(False)
        self._say(self.tr("The store is being read…"), "info")
        self.workbench.read_in_steps(
            verification.problems_in_steps, self._checked, self._failed, owner=self
        )

    def _checked(self, problems: tuple[str, ...]) -> None:
        self.check.setEnabled(True)
        if problems:
            words = fill(self.tr("%1 things are not as they should be."), len(problems))
            advice = self.tr("Nothing was changed. Call support and read this to them:")
            self._say(words, "danger", "\n".join((advice, *problems[:5])))
        else:
            self._say(self.tr("The store is whole: every record is there and signed."), "ok")

    def _failed(self, error: Exception) -> None:
        self.check.setEnabled(True)
        self.result.hide()
        self.workbench.failed.emit(error)

    def _say(self, words: str, tone: str, detail: str = "") -> None:
        self.result.set_tone(tone)
        self.result.set_texts(words, detail)
        self.result.show()

    def _read(self, title: str, file: str) -> None:
        text = resource(file).read_text(encoding="utf-8")
        Reader(title, text, self.window()).open()


class Reader(QDialog):
    """Shows a text to read; Esc closes it."""

    def __init__(self, title: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*(px(side) for side in READER_SIZE))
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setAccessibleName(title)
        close = Button(self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(shown)
        column.addLayout(row_of(1, close))
