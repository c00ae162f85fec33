"""Tampilan dan bahasa: how the program looks on this laptop; in force at once."""

from PySide6.QtWidgets import QWidget

from brata_desktop.config.settings import CLOSINGS, PAPERS, TEXT_SCALES_PERCENT, THEMES, Settings
from brata_desktop.ui.settings.section import Section
from brata_desktop.ui.settings.setting_row import SettingRow
from brata_desktop.ui.tray import tray
from brata_desktop.ui.widgets.card import Card, rule
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl

_LANGUAGES = {"id": "Indonesia", "en": "English"}
"""Each language in its own words, so that who does not read the other one finds back."""


class AppearanceSection(Section):
    """Theme, text size, language and the paper of new reports.

    Attributes:
        theme: Follows the system, light or night.
        scale: Text size in percent.
        language: Language of the window.
        paper: Paper of reports that are begun from now on.
        closing: What closing the window means; where there is a place beside the clock.
    """

    KEY = "appearance"

    def _build(self) -> None:
        self.theme = SegmentedControl([Option(mode, mode) for mode in THEMES])
        self.scale = SegmentedControl([Option(str(p), f"{p} %") for p in TEXT_SCALES_PERCENT])
        self.language = SegmentedControl([Option(*pair) for pair in _LANGUAGES.items()])
        self.paper = SegmentedControl([Option(paper, paper) for paper in PAPERS])
        self.closing = SegmentedControl([Option(each, each) for each in CLOSINGS])
        self._rows = {
            name: SettingRow(control)
            for name, control in (
                ("theme", self.theme),
                ("scale", self.scale),
                ("language", self.language),
                ("paper", self.paper),
                ("closing", self.closing),
            )
        }
        self.add(_card(self._rows["theme"], self._rows["scale"], self._rows["language"]))
        self.add(_card(self._rows["paper"]))
        closing = _card(self._rows["closing"])
        closing.setVisible(tray.is_available())
        self.add(closing)

    def _connect(self) -> None:
        change = self.preferences.change
        self.theme.chosen.connect(lambda mode: change(theme=mode))
        self.scale.chosen.connect(lambda percent: change(text_scale_percent=int(percent)))
        self.language.chosen.connect(lambda language: change(language=language))
        self.paper.chosen.connect(lambda paper: change(paper=paper))
        self.closing.chosen.connect(lambda choice: change(when_closed=choice))
        self.preferences.changed.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Show the settings in force."""
        settings = self.preferences.settings
        self.theme.set_chosen(settings.theme)
        self.scale.set_chosen(str(settings.text_scale_percent))
        self.language.set_chosen(settings.language)
        self.paper.set_chosen(settings.paper)
        self.closing.set_chosen(settings.when_closed)

    def _follow(self, _settings: Settings) -> None:
        self.refresh()

    def retranslate(self) -> None:
        """Set every word in the language in force."""
        super().retranslate()
        self.set_lead(
            self.tr("For this laptop, whoever works at it. A choice is in force at once.")
        )
        modes = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Night"),
        }
        self.theme.set_options([Option(mode, modes[mode]) for mode in THEMES])
        closings = {
            "ask": self.tr("Ask"),
            "tray": self.tr("Keep syncing"),
            "quit": self.tr("Quit"),
        }
        self.closing.set_options([Option(each, closings[each]) for each in CLOSINGS])
        rows = self._rows
        rows["theme"].set_words(
            self.tr("Theme"), self.tr("The night theme spares the eyes and dims paper too.")
        )
        rows["scale"].set_words(self.tr("Text size"), self.tr("Ctrl and + or − in every screen."))
        rows["language"].set_words(
            self.tr("Language"), self.tr("Papers stay in Indonesian, as the service writes.")
        )
        rows["paper"].set_words(
            self.tr("Paper"), self.tr("Proposed for reports that are begun from now on.")
        )
        rows["closing"].set_words(
            self.tr("When the window is closed"),
            self.tr(
                "Asked is only while something waits for the centre. Kept syncing, the program "
                "stays beside the clock, locked."
            ),
        )


def _card(*rows: QWidget) -> Card:
    card = Card(spacing=6)
    for number, row in enumerate(rows):
        if number:
            card.add(rule())
        card.add(row)
    return card
