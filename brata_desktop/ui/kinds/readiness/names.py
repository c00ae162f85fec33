"""What the figures of readiness are called in the window."""

from PySide6.QtCore import QCoreApplication

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.kinds.readiness.assets import TABLE, AssetKind
from brata_desktop.domain.kinds.readiness.document import ASSETS, CONDITIONS, code_of
from brata_desktop.domain.names import CatalogueNames
from brata_desktop.ui.translation import QT_TRANSLATE_NOOP

QUESTIONS: dict[str, str] = {
    "unit": QT_TRANSLATE_NOOP("Questions", "Unit"),
    "is_whole": QT_TRANSLATE_NOOP("Questions", "With the units below"),
    "real": QT_TRANSLATE_NOOP("Questions", "Real strength"),
    "ready": QT_TRANSLATE_NOOP("Questions", "Ready"),
    "bko_in": QT_TRANSLATE_NOOP("Questions", "BKO in"),
    "bko_out": QT_TRANSLATE_NOOP("Questions", "BKO out"),
    "sick": QT_TRANSLATE_NOOP("Questions", "Sick"),
    "leave": QT_TRANSLATE_NOOP("Questions", "Leave"),
    "training": QT_TRANSLATE_NOOP("Questions", "Training"),
    "shares": QT_TRANSLATE_NOOP("Questions", "Ready by task force"),
    "assets": QT_TRANSLATE_NOOP("Questions", "Vehicles and equipment"),
    "tni": QT_TRANSLATE_NOOP("Questions", "TNI"),
    "linmas": QT_TRANSLATE_NOOP("Questions", "Linmas"),
    "satpol_pp": QT_TRANSLATE_NOOP("Questions", "Satpol PP"),
    "carried": QT_TRANSLATE_NOOP("Questions", "Same as the last report"),
    "result": QT_TRANSLATE_NOOP("Questions", "Result"),
}


def figure_name(path: str, catalogue: Catalogue) -> str:
    """Return what a figure is called: "Sakit", "Satgas Gakkum", "R4, baik"."""
    head, code = path.partition(".")[0], code_of(path)
    if not code:
        source = QUESTIONS.get(head)
        return QCoreApplication.translate("Questions", source) if source else path
    if head != ASSETS:
        return CatalogueNames(catalogue).row_name("satgas", code)
    condition = condition_names().get(path.rpartition(".")[2], "")
    return ", ".join(part for part in (asset_label(code, catalogue), condition) if part)


def asset_label(code: str, catalogue: Catalogue) -> str:
    """Return the short name of a kind of equipment; its code when the catalogue has none."""
    row = catalogue.row(TABLE, code)
    return row.label if isinstance(row, AssetKind) else code


def condition_names() -> dict[str, str]:
    """Return the conditions in words."""
    translate = QCoreApplication.translate
    words = (
        translate("Readiness", "Good"),
        translate("Readiness", "Lightly damaged"),
        translate("Readiness", "Heavily damaged"),
    )
    return dict(zip(CONDITIONS, words, strict=True))
