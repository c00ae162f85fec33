"""The daily report as a sheet: the order of its blocks and its footer."""

from brata_desktop.reports import numbers, wording
from brata_desktop.reports.blocks import CENTRED, NOTE, Block, Heading, Paragraph, Sheet
from brata_desktop.reports.daily_content import DailyReport

HASH_LENGTH = 12
"""Hex digits of the content hash in the footer: enough to compare two papers by eye."""


def daily_sheet(report: DailyReport) -> Sheet:
    """Return the report ready to be laid out."""
    blocks: list[Block] = [report.letterhead, Paragraph("\n".join(report.title), CENTRED)]
    blocks.append(Paragraph(report.state_note, NOTE))
    for number, section in enumerate(report.sections, 1):
        title = wording.SECTION_TITLES[section.code]
        blocks.append(Heading(f"{numbers.roman(number)}.  {title}"))
        blocks.extend(section.blocks)
    blocks.append(report.signature)
    if report.photos is not None:
        blocks.append(report.photos)
    return Sheet(
        title=report.inputs_title,
        author=report.unit_name,
        classification=report.classification,
        footer=footer_lines(
            report.number, report.edition, report.issued_text, report.content_hash
        ),
        blocks=tuple(blocks),
        paper=report.paper,
        watermark=wording.PRACTICE if report.is_practice else "",
    )


def footer_lines(number: str, edition: int, issued: str, content_hash: str) -> tuple[str, ...]:
    """Return the two lines at the foot: what it is, and when and of what it was made."""
    named = f"Edisi {edition}" if not number else f"{number}, edisi {edition}"
    return (named, f"Dibuat {issued}, sidik isi {content_hash[:HASH_LENGTH]}")
