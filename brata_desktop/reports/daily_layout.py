"""The daily report as a sheet: the order of its blocks and its footer."""

from brata_desktop.reports import numbers, wording
from brata_desktop.reports.blocks import CENTRED, NOTE, Block, Heading, Paragraph, Sheet, Together
from brata_desktop.reports.daily_content import DailyReport, Section
from brata_desktop.reports.daily_inputs import CLOSING
from brata_desktop.reports.kinds import own_sections

HASH_LENGTH = 12
"""Hex digits of the content hash in the footer: enough to compare two papers by eye."""


def daily_sheet(report: DailyReport) -> Sheet:
    """Return the report ready to be laid out."""
    blocks: list[Block] = [report.letterhead, Paragraph("\n".join(report.title), CENTRED)]
    blocks.append(Paragraph(report.state_note, NOTE))
    parts = [_section(number, section) for number, section in enumerate(report.sections, 1)]
    for part in parts[:-1]:
        blocks.extend(part)
    blocks.extend(_with_signature(report, parts[-1] if parts else ()))
    if report.photos is not None:
        blocks.append(report.photos)
    return Sheet(
        title=report.inputs_title,
        author=report.unit_name,
        classification=report.classification,
        footer=footer_lines(report.number, report.edition, report.issued_text, report.content_hash),
        blocks=tuple(blocks),
        paper=report.paper,
        watermark=wording.PRACTICE if report.is_practice else "",
    )


def _section(number: int, section: Section) -> tuple[Block, ...]:
    own = own_sections().get(section.code)
    title = own[1].title if own else wording.SECTION_TITLES[section.code]
    return (Heading(f"{numbers.roman(number)}.  {title}"), *section.blocks)


def _with_signature(report: DailyReport, last: tuple[Block, ...]) -> tuple[Block, ...]:
    """Keep a closing sentence with the signature; a signature alone on a page proves nothing."""
    is_closing = bool(report.sections) and report.sections[-1].code == CLOSING
    if is_closing:
        return (Together((*last, report.signature)),)
    return (*last, report.signature)


def footer_lines(number: str, edition: int, issued: str, content_hash: str) -> tuple[str, ...]:
    """Return the two lines at the foot: what it is, and when and of what it was made."""
    named = f"Edisi {edition}" if not number else f"{number}, edisi {edition}"
    return (named, f"Dibuat {issued}, sidik isi {content_hash[:HASH_LENGTH]}")
