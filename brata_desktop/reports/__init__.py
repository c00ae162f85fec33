"""Paper: from values to PDF, in three steps (content, layout, render)."""
