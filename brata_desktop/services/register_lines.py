"""The lines of registers as revisions: what names one, what is signed, and its row in the store.

A line's id is made of what it is looked up by, so that the same file imported twice, or on two
laptops, is the same line and never a second one.
"""

import dataclasses
import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from brata_desktop.domain.graph import build_graph
from brata_desktop.domain.polling_stations import PollingStation, payload_of, station_of
from brata_desktop.domain.registers import Personnel, Post
from brata_desktop.domain.revision import Revision
from brata_desktop.store.registers import RegisterRow

POST = "post"
PERSONNEL = "personnel"
POLLING_STATION = "polling_station"
NIGHT_CALL = "night_call"
"""A radio call of an election night: the one line that an officer signs, not the unit."""
KINDS = (POST, PERSONNEL, POLLING_STATION, NIGHT_CALL)
"""Kinds of the revisions behind the registers."""
TAKEN_BACK = "is_taken_back"
"""Payload field of a call that was keyed by mistake; its revisions stay."""

Line: TypeAlias = Post | Personnel | PollingStation

_NAMESPACE = uuid.UUID("a2f6a1c2-5d0e-5c0b-9a3e-0d6b2f1b7c11")


def identity(line: Line) -> tuple[str, str]:
    """Return kind and record id.

    A post is one within its unit, a person is one NRP, a polling station is one number of a
    village in an operation.
    """
    if isinstance(line, Post):
        return POST, str(uuid.uuid5(_NAMESPACE, f"{POST}/{line.unit}/{line.code}"))
    if isinstance(line, Personnel):
        return PERSONNEL, str(uuid.uuid5(_NAMESPACE, f"{PERSONNEL}/{line.nrp}"))
    code = f"{POLLING_STATION}/{line.key.code}"
    return POLLING_STATION, str(uuid.uuid5(_NAMESPACE, code))


def signed(line: Line) -> dict[str, Any]:
    """Return the payload of a line's revision."""
    if isinstance(line, PollingStation):
        return payload_of(line)
    return dataclasses.asdict(line)


def outcome(line: Line, revisions: Sequence[Revision]) -> str:
    """Return `added`, `updated`, or nothing where the register says the same already."""
    if not revisions:
        return "added"
    return "" if newest(revisions).payload == signed(line) else "updated"


def newest(revisions: Iterable[Revision]) -> Revision:
    """Return the revision that stands; of two side by side always the same one."""
    graph = build_graph(revisions)
    return graph.nodes[graph.index[graph.heads()[0]]]


def row_of(revision: Revision) -> RegisterRow:
    """Return the row that a revision writes."""
    header, payload = revision.header, revision.payload
    if header.kind == NIGHT_CALL:
        code, unit, name = header.record, header.feed, str(payload["said"])
    elif header.kind == POLLING_STATION:
        code, unit, name = station_of(payload).key.code, "", str(payload.get("place", ""))
    else:
        code = str(payload["code"] if header.kind == POST else payload["nrp"])
        unit, name = str(payload["unit"]), str(payload["name"])
    return RegisterRow(header.record, header.kind, code, unit, name, payload)


def post_of(row: RegisterRow) -> Post:
    """Return the post of a row."""
    return Post(**_known(row.doc, Post))


def person_of(row: RegisterRow) -> Personnel:
    """Return the person of a row."""
    return Personnel(**_known(row.doc, Personnel))


def _known(doc: Mapping[str, Any], kind: type[Post] | type[Personnel]) -> dict[str, str]:
    """Return the fields this version knows: a newer one may have more."""
    names = {field.name for field in dataclasses.fields(kind)}
    return {name: str(value) for name, value in doc.items() if name in names}
