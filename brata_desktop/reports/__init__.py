"""Paper: what a report says (content), where it stands (layout) and the PDF (render).

Content is pure and computes every number; only the modules that measure or draw text import
ReportLab. A report is made in a child process (`worker`), so the window never waits for it.
"""
