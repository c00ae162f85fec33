"""Issuing the daily report: what was handed over on paper or as a file is written down.

First its number is reserved, then the paper leaves, then it counts as issued: a cancelled dialog, a
printer without paper or a locked file leave no edition behind, and a program that ends between
the paper and its writing down leaves a number that no other paper gets. The bytes that left are
kept in the store, so that an edition can be shown again exactly as it was.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO

from brata_desktop.domain.document import JsonObject
from brata_desktop.domain.errors import NotFound, Unavailable
from brata_desktop.domain.masking import mask_document
from brata_desktop.domain.states import Right
from brata_desktop.domain.times import WITA
from brata_desktop.reports.daily_inputs import DailyInputs
from brata_desktop.reports.render import Rendered
from brata_desktop.reports.worker import ReportWorker
from brata_desktop.services import editions
from brata_desktop.services.changes import Changes
from brata_desktop.services.daily_report import ReportRequest, gather
from brata_desktop.services.desk import Desk
from brata_desktop.store.report_editions import ReportEdition

SHOWN = 200
"""How many editions the history shows: more than half a year of days."""
MEDIA_TYPE = "application/pdf"


@dataclass(frozen=True, slots=True)
class IssuedReport:
    """An edition as the history shows it.

    Attributes:
        id: Id of the edition.
        day: Local day on which its period begins.
        number: The report's number as printed, or empty.
        edition: 1 for the first one of its day.
        issued_at: Aware, WITA.
        officer: Rank and name of who issued it.
        sha256: Hash of the PDF in hex.
        is_masked: Names of children and victims were replaced.
        is_here: Whether this laptop holds the bytes; an edition of another laptop is only named.
        is_certain: Whether it left for certain; otherwise only its number was reserved.
    """

    id: str
    day: dt.date
    number: str
    edition: int
    issued_at: dt.datetime
    officer: str
    sha256: str
    is_masked: bool
    is_here: bool
    is_certain: bool = True


def prepare(desk: Desk, request: ReportRequest) -> DailyInputs:
    """Return what the edition will say, as of now; its number is reserved when this returns.

    Raises:
        NotAllowed: The officer may not issue reports, or not see names unmasked.
        InvalidInput: `code-unknown` for a unit that is not in the catalogue.
        Unavailable: The number cannot be written down; then nothing may leave.
    """
    with desk.store.reading() as work:
        desk.require(work, Right.REPORT)
    inputs = gather(desk, request)
    with desk.store.transaction() as work:
        # Another window may have taken the number while the records were gathered.
        edition = editions.next_edition(work, inputs.unit.code, inputs.period_start.date())
        inputs = replace(inputs, flags=replace(inputs.flags, edition=edition))
        editions.reserve(work, _payload(inputs), desk.officer_id)
        work.commit()
    return inputs


def release(desk: Desk, inputs: DailyInputs) -> tuple[None, Changes]:
    """Give the number of a paper that did not leave back."""
    with desk.store.transaction() as work:
        editions.release(work, _payload(inputs))
        work.commit()
    return None, Changes(editions=True)


def write_down(desk: Desk, inputs: DailyInputs, pdf: bytes) -> tuple[int, Changes]:
    """Write down that an edition left, what it covered and its bytes; returns its number.

    Raises:
        NotAllowed: The officer may not issue reports.
    """
    with desk.store.transaction() as work:
        desk.require(work, Right.REPORT)
        name, _ = work.blobs.put(BytesIO(pdf), MEDIA_TYPE)
        payload: JsonObject = {
            **_payload(inputs),
            "sha256": name,
            "covered": sorted({r.id for r in (*inputs.records, *inputs.late)}),
        }
        revision = desk.write(work, editions.KIND, desk.new_id(), payload)
        editions.project_edition(work, revision)
        editions.release(work, payload)
        desk.commit(work)
    return inputs.flags.edition, Changes(editions=True)


def issue(
    desk: Desk,
    request: ReportRequest,
    worker: ReportWorker,
    hand_over: Callable[[Rendered], None],
) -> tuple[Rendered, Changes]:
    """Draw an edition, hand it over and write it down; for callers that may wait.

    Args:
        desk: The open store.
        request: What is wanted.
        worker: Draws.
        hand_over: Saves or prints; what it raises keeps the edition from being written down.

    Raises:
        NotAllowed: As `prepare`.
    """
    inputs = prepare(desk, request)
    try:
        made = worker.daily(inputs, mask_document)
        hand_over(made)
    except Exception:
        release(desk, inputs)
        raise
    _, changes = write_down(desk, inputs, made.pdf)
    return made, changes


def issued(desk: Desk, unit: str) -> tuple[IssuedReport, ...]:
    """Return the newest editions of a unit, newest first, and those that may have left."""
    with desk.store.reading() as work:
        officers = desk.view(work).officers
        rows = (*editions.reserved(work, unit), *work.report_editions.newest(unit, SHOWN))
        found = []
        for row in sorted(rows, key=lambda each: (each.issued_at, each.edition), reverse=True):
            officer = officers.get(str(row.doc.get("officer", "")))
            has_bytes = work.blobs.has(_hash_of(row))
            found.append(_issued(row, officer.title if officer else "", is_here=has_bytes))
    return tuple(found)


def open_issued(desk: Desk, edition: str) -> bytes:
    """Return the PDF of an edition as it was issued.

    Raises:
        NotFound: `edition-not-found`; `attachment-not-found` when another laptop holds the bytes.
        NotAllowed: It names people in full and the officer may not see that.
        Unavailable: `pdf-damaged` when the bytes are not those that were issued.
    """
    with desk.store.reading() as work:
        row = work.report_editions.find(edition)
        if row is None:
            raise NotFound("edition-not-found", id=edition)
        if not row.doc.get("is_masked", False):
            desk.require(work, Right.UNMASK)
        pdf = work.blobs.get(_hash_of(row))
    if sha256(pdf).hexdigest() != _hash_of(row):
        raise Unavailable("pdf-damaged", file=str(row.doc.get("number", "")))
    return pdf


def _payload(inputs: DailyInputs) -> JsonObject:
    return {
        "unit": inputs.unit.code,
        "day": inputs.period_start.date().isoformat(),
        "edition": inputs.flags.edition,
        "issued_at": inputs.issued_at.isoformat(timespec="seconds"),
        "number": inputs.number,
        "signatory": inputs.signatory.name,
        "is_masked": inputs.flags.masked,
    }


def _issued(row: ReportEdition, officer: str, *, is_here: bool) -> IssuedReport:
    return IssuedReport(
        id=row.id,
        day=row.day,
        number=str(row.doc.get("number", "")),
        edition=row.edition,
        issued_at=row.issued_at.astimezone(WITA),
        officer=officer,
        sha256=_hash_of(row),
        is_masked=bool(row.doc.get("is_masked", False)),
        is_here=is_here,
        is_certain=bool(row.id),
    )


def _hash_of(row: ReportEdition) -> str:
    return str(row.doc.get("sha256", ""))
