"""The screen of records: list, filters, detail pane."""
