"""A record as a short text for chat: always masked, *laporan awal* until it is approved."""

from brata_desktop.domain.names import CatalogueNames
from brata_desktop.domain.short_text import Heading, short_text
from brata_desktop.domain.states import State
from brata_desktop.services.desk import Desk
from brata_desktop.services.projection import stored_state
from brata_desktop.services.registers import post_title
from brata_desktop.store.codec import decode_document


def chat_text(desk: Desk, record: str) -> str:
    """Return the text of a record by its id or number.

    Raises:
        NotFound: `record-not-found`.
    """
    with desk.store.reading() as work:
        state = stored_state(desk, work, record)
        officer = desk.view(work).officers.get(state.author)
        unit = desk.catalogue.unit(state.feed.partition("/")[0])
        parts = (post_title(work, state.feed), unit.short_name if unit else "")
        heading = Heading(
            number=state.number,
            is_approved=state.state is State.APPROVED and not state.is_changed,
            reporter=officer.title if officer else "",
            unit=", ".join(part for part in parts if part),
            is_practice=work.settings.facts.is_practice,
        )
    document = decode_document(state.kind, state.document)
    return short_text(document, heading, CatalogueNames(desk.catalogue))
