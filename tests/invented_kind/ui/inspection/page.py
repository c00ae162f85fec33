"""The screen of inspections."""

from brata_desktop.ui.frame.page import Page


class WarehousePage(Page):
    """Where the warehouses are, to be filled by whoever adds a real kind."""

    def __init__(self, workbench):
        super().__init__()
        self.workbench = workbench


PAGE = WarehousePage
