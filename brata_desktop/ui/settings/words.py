"""How moments and sizes are said in Pengaturan."""

import datetime as dt

from PySide6.QtCore import QDate, QLocale

from brata_desktop.domain.times import WITA


def moment_words(moment: dt.datetime) -> str:
    """Give day and time at the post: "31 Januari 2024, 20.47 WITA"."""
    local = moment.astimezone(WITA)
    day = QLocale().toString(QDate(local.year, local.month, local.day), "d MMMM yyyy")
    return f"{day}, {local:%H.%M} WITA"


def size_words(size_bytes: int) -> str:
    """Give a size as people read it: "1,2 MB"."""
    traditional = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    return QLocale().formattedDataSize(size_bytes, 1, traditional)


def breakable(text: str) -> str:
    """Let the paths in a text break behind their separators; a label breaks between words only."""
    for separator in "/\\":
        text = text.replace(separator, f"{separator}\u200b")
    return text
