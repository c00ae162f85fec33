"""Register the bundled fonts, so that every machine shows the same letters."""

from PySide6.QtGui import QFontDatabase

from brata_desktop.config.paths import resource

SCREEN_FILES = (
    "IBMPlexSans-Regular.ttf",
    "IBMPlexSans-Medium.ttf",
    "IBMPlexSans-SemiBold.ttf",
)


class _Registered:
    """Remembers what was registered: Qt keeps a second copy of a font added twice."""

    files: set[str] = set()  # noqa: RUF012 - one process-wide register, as in Qt itself


def register_fonts() -> None:
    """Add the screen font to Qt; safe to call again.

    Raises:
        RuntimeError: Qt refused a bundled file, which means the installation is damaged.
    """
    for name in SCREEN_FILES:
        if name in _Registered.files:
            continue
        if QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}"))) < 0:
            raise RuntimeError(f"Qt cannot read the bundled font {name}; install the program again")
        _Registered.files.add(name)
