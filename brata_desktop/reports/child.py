"""What runs in the child process; kept apart so that the child imports no domain and no content."""

from typing import TYPE_CHECKING

from brata_desktop.reports.blocks import Sheet

if TYPE_CHECKING:
    from brata_desktop.reports.render import Rendered


def render_in_child(sheet: Sheet | None) -> "Rendered | None":
    """Return the PDF of a sheet; without one only get ready for the next."""
    # The parent imports this module too and must not pay for ReportLab.
    from brata_desktop.reports.render import get_ready, render  # noqa: PLC0415

    if sheet is None:
        get_ready()
        return None
    return render(sheet)
