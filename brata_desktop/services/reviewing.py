"""What a supervisor sees beside a record before deciding: the automatic checks."""

import datetime as dt

from brata_desktop.domain.names import CatalogueNames
from brata_desktop.domain.review_checks import Check, review_checks
from brata_desktop.services.desk import Desk
from brata_desktop.services.duplicates import duplicates_in
from brata_desktop.services.projection import stored_state
from brata_desktop.store.codec import decode_document


def review_findings(desk: Desk, record: str) -> tuple[Check, ...]:
    """Return the checks of a record, in the order of the screen.

    Raises:
        NotFound: `record-not-found`.
    """
    with desk.store.reading() as work:
        state = stored_state(desk, work, record)
        document = decode_document(state.kind, state.document)
        likely = duplicates_in(desk, work, document, state.record)
    return review_checks(
        state.kind,
        document,
        CatalogueNames(desk.catalogue),
        recorded_at=dt.datetime.fromisoformat(state.recorded_at),
        duplicates=[(found.row.number, found.suspicion) for found in likely],
    )
