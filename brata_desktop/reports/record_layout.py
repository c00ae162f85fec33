"""The paper of a single record as a sheet."""

from brata_desktop.reports import numbers, wording
from brata_desktop.reports.blocks import Sheet
from brata_desktop.reports.daily_layout import footer_lines
from brata_desktop.reports.kinds import paper_of
from brata_desktop.reports.record_content import RecordReport


def record_sheet(report: RecordReport) -> Sheet:
    """Return the record ready to be laid out."""
    inputs = report.inputs
    issued = numbers.moment(inputs.issued_at)
    title = paper_of(inputs.record.kind).title.capitalize()
    return Sheet(
        title=f"{title} {inputs.record.number}".strip(),
        author=inputs.unit.name,
        classification=inputs.classification,
        footer=footer_lines(
            inputs.record.number, inputs.flags.edition, issued, report.content_hash
        ),
        blocks=report.blocks,
        paper=inputs.paper,
        watermark=wording.PRACTICE if inputs.flags.practice else "",
    )
