"""Packets on a stick at the hub: judged, looked through to the end, then taken like a push.

Whatever a packet brings goes the way of `push_v1`: into its line, or aside for the administrator.
So reading is the same as a session of the laptop that wrote the packet, done any number of times.
A preview is the same reading, taken back.
"""

import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import psycopg

from brata_desktop.domain.certificates import Certificate, read_certificates, revoked_devices
from brata_desktop.domain.errors import InvalidInput, NotAllowed
from brata_desktop.domain.feeds import COMMON, aside_of, is_feed, line_of
from brata_desktop.domain.revision import SIGNATURE_BYTES, Header, parse_header
from brata_desktop.hub.common_line import is_signed_by, read_common
from brata_desktop.hub.erasure import attachments_of
from brata_desktop.hub.key_folder import HubKeys
from brata_desktop.hub.quarantine import unsealed
from brata_desktop.hub.refusals import Refused
from brata_desktop.sync import seal_keys
from brata_desktop.sync.messages import Sealed, Status
from brata_desktop.sync.packet_file import Examined, NotForUs, examine
from brata_desktop.sync.packet_opening import opened
from brata_desktop.sync.packet_pieces import Pieces
from brata_desktop.sync.packet_records import Opening, broken
from brata_desktop.sync.packet_stream import Batch
from brata_desktop.sync.transport import CHUNK_BYTES

ATTACHMENT_BYTES_MAX = 64 * 1024 * 1024
_ROWS_PER_PUSH = 200
_REFUSED = {Status.DAMAGED: "damaged", Status.TOO_LARGE: "too-large"}

Working = Callable[[], AbstractContextManager[psycopg.Connection]]
"""Yields the database for one transaction."""


@dataclass(frozen=True, slots=True)
class Held:
    """A revision that came into no line.

    Attributes:
        record: Its record; empty when it cannot be read.
        reason: Why the hub keeps it aside (`brata-hub quarantine list`), or `damaged` or
            `too-large` when it cannot be kept.
    """

    record: str
    reason: str


@dataclass(slots=True)
class HubPacketReport:
    """What a packet brings to the hub, or brought.

    Attributes:
        file: Its name.
        is_readable: The hub is among those that it is encrypted to.
        signer: What the laptop that wrote it is called.
        feed: Its post.
        is_cut: The end is missing; this is about what is left.
        new: Revisions that came into their lines.
        known: Revisions that were there.
        aside: Revisions that were kept aside for the administrator.
        refused: Revisions that cannot be kept: damaged, or too large.
        held: Of what was kept aside or refused, each with the reason.
        attachments: Attachments that were not there.
        left_out: Attachments that no revision names which came into a line.
        incarnations: Incarnations of the laptop's store that the hub heard of only now.
        opening: What the packet says about itself.
    """

    file: str
    is_readable: bool = True
    signer: str = ""
    feed: str = ""
    is_cut: bool = False
    new: int = 0
    known: int = 0
    aside: int = 0
    refused: int = 0
    held: list[Held] = field(default_factory=list)
    attachments: int = 0
    left_out: int = 0
    incarnations: tuple[str, ...] = ()
    opening: Opening | None = field(default=None, repr=False)


def read_packet(
    working: Working, keys: HubKeys, path: Path, *, is_trial: bool = False
) -> HubPacketReport:
    """Take a packet, a transaction for each of its batches; again changes nothing.

    Args:
        working: Yields the database.
        keys: The hub's open keys.
        path: The packet.
        is_trial: Only tell what would happen.

    Raises:
        InvalidInput: `packet-form`, `packet-damaged`, `packet-content`, `packet-signer`,
            `packet-operation`, `packet-newer`, `packet-too-large` or `packet-cut`.
        NotAllowed: `packet-revoked`.
        Refused: Its laptop has to be let in again.
        Unavailable: `file-unreadable`.
    """
    packet = examine(path)
    intake = _Intake(keys, packet, is_trial=is_trial)
    try:
        # Everything is read once before anything is taken: a byte that was changed near the end
        # refuses the beginning too.
        for batch in intake.batches(working):
            del batch
    except NotForUs:
        intake.report.is_readable = False
        return intake.report
    for batch in intake.batches(working):
        with working() as connection:
            intake.take(connection, batch)
            if is_trial:
                connection.rollback()
    return intake.report


class _Intake:
    """Takes the batches of one packet."""

    def __init__(self, keys: HubKeys, packet: Examined, *, is_trial: bool) -> None:
        self._keys = keys
        self._packet = packet
        self._is_trial = is_trial
        self._pieces = Pieces(ATTACHMENT_BYTES_MAX)
        self._lines: dict[str, str] = {}
        self._has_searched = False
        self.report = HubPacketReport(packet.path.name, is_cut=packet.is_cut)

    def batches(self, working: Working) -> Iterator[Batch]:
        """Yield the batches, the packet's writer judged before the first one."""
        private_key = seal_keys.private_seal_key(self._keys.seal)
        is_judged = False
        with opened(self._packet, private_key) as found:
            for batch in found:
                if not is_judged:
                    with working() as connection:
                        self._judge(connection, batch)
                    is_judged = True
                yield batch

    def take(self, connection: psycopg.Connection, batch: Batch) -> None:
        """Take a batch; the caller commits."""
        opening = batch.opening
        device = opening.credential.device
        self._meet(connection, device, opening.incarnations)
        for some in _in_steps([*_unknown_common(connection, batch.common), *batch.revisions]):
            self._push(connection, device, some)
        for chunk in batch.chunks:
            # Kept already, or not: that is asked once it is whole.
            if self._pieces.add(chunk, is_here=False):
                self._keep(connection, device, chunk.digest, self._pieces.content)

    def _judge(self, connection: psycopg.Connection, first: Batch) -> None:
        opening = first.opening
        writer = _writer(connection, self._keys, first)
        known = connection.execute(
            "SELECT is_active FROM sync.device WHERE id::text = %s", [writer.device]
        ).fetchone()
        if known is None:
            raise Refused(f"this hub forgot {writer.label}; accept its request again")
        if not known[0]:
            raise NotAllowed("packet-revoked", label=writer.label)
        expected = self._keys.facts.operation
        if expected and opening.operation != expected:
            raise InvalidInput("file", "packet-operation", found=opening.operation, known=expected)
        if not opening.incarnations or not all(map(_is_uuid, opening.incarnations)):
            raise broken("an incarnation is no id")
        self.report.signer, self.report.feed = writer.label, writer.feed
        self.report.opening = opening

    def _meet(
        self, connection: psycopg.Connection, device: str, incarnations: Sequence[str]
    ) -> None:
        """Learn of incarnations as a session does; they are shown by `brata-hub devices`."""
        rows = connection.execute(
            "INSERT INTO sync.incarnation (id, device) SELECT i, %s FROM unnest(%s::uuid[]) AS i "
            "ON CONFLICT DO NOTHING RETURNING id::text",
            [device, list(incarnations)],
        ).fetchall()
        owner = connection.execute(
            "SELECT device::text FROM sync.incarnation WHERE id = %s", [incarnations[0]]
        ).fetchone()
        if owner is None or owner[0] != device:
            raise InvalidInput("file", "packet-signer")
        learned = (*self.report.incarnations, *(str(row[0]) for row in rows))
        self.report.incarnations = tuple(dict.fromkeys(learned))

    def _push(self, connection: psycopg.Connection, device: str, some: Sequence[Sealed]) -> None:
        rows = connection.execute(
            "SELECT p.status, p.hash FROM sync.device AS d, "
            "sync.push_v1(d, %s::bytea[], %s::bytea[], %s::bytea[]) AS p WHERE d.id = %s",
            [
                [each.header for each in some],
                [each.body for each in some],
                [each.digest for each in some],
                device,
            ],
        )
        status = {bytes(hash_): Status(found) for found, hash_ in rows}
        reasons = {}
        if Status.ASIDE in status.values():
            reasons = _reasons(connection, aside_of(device), list(status))
        for sealed in some:
            self._note(sealed, status[sealed.hash], reasons.get(sealed.hash, ""))

    def _note(self, sealed: Sealed, status: Status, reason: str) -> None:
        report, header = self.report, _header(sealed)
        report.new += status is Status.TAKEN
        report.known += status is Status.HERE
        report.aside += status is Status.ASIDE
        if status in _REFUSED:
            report.refused += 1
            reason = _REFUSED[status]
        if reason:
            report.held.append(Held(header.record if header else "", reason))
        elif header and sealed.body:
            names = attachments_of(sealed.header, sealed.body)
            self._lines |= dict.fromkeys(names, line_of(header.feed, header.kind))

    def _keep(
        self, connection: psycopg.Connection, device: str, digest: bytes, content: bytes
    ) -> None:
        line = self._line_of(connection, device, digest.hex())
        if line is None:
            self.report.left_out += 1
        else:
            self.report.attachments += _keep_whole(connection, line, digest, content)

    def _line_of(self, connection: psycopg.Connection, device: str, name: str) -> str | None:
        """Return the line whose records name an attachment; the packet may not hold them."""
        if name not in self._lines and not self._has_searched:
            self._has_searched = True
            self._lines = {**_named_in_lines(connection, device), **self._lines}
        return self._lines.get(name)


def _writer(connection: psycopg.Connection, keys: HubKeys, first: Batch) -> Certificate:
    """Return who wrote a packet, by the Polda's own word.

    The packet may bring it: a hub that was restored may not remember.
    """
    credential = first.opening.credential
    roots = {keys.root_id: keys.facts.root_key}
    brought = (unsealed(row.header, row.body, row.digest) for row in first.common)
    rows = [*(row for row in brought if row is not None), *read_common(connection)]
    certificates = read_certificates(rows, roots, is_signed_by)
    found = [each for each in certificates if each.device == credential.device]
    if not found or not credential.is_sound or found[-1].unit_key != credential.unit_key:
        raise InvalidInput("file", "packet-signer")
    if first.opening.feed != found[-1].feed:
        raise InvalidInput("file", "packet-signer")
    if credential.device in revoked_devices(rows, roots, is_signed_by):
        raise NotAllowed("packet-revoked", label=found[-1].label)
    return found[-1]


def _header(sealed: Sealed) -> Header | None:
    try:
        return parse_header(sealed.header[:-SIGNATURE_BYTES])
    except InvalidInput:
        return None


def _reasons(
    connection: psycopg.Connection, aside: str, hashes: Sequence[bytes]
) -> dict[bytes, str]:
    """Return why revisions stand in a line aside, by their hashes."""
    rows = connection.execute(
        "SELECT l.hash, a.reason FROM sync.log AS l JOIN sync.aside AS a USING (line, seq) "
        "WHERE l.line = %s AND l.hash = ANY (%s)",
        [aside, hashes],
    )
    return {bytes(hash_): reason for hash_, reason in rows}


def _unknown_common(connection: psycopg.Connection, common: Iterable[Sealed]) -> list[Sealed]:
    """Return the rows of the common line that this hub lost; the administrator looks at them."""
    rows = connection.execute("SELECT hash FROM sync.log WHERE line = %s", [COMMON])
    known = {bytes(row[0]) for row in rows}
    return [row for row in common if row.hash not in known]


def _named_in_lines(connection: psycopg.Connection, device: str) -> dict[str, str]:
    """Return the attachments that records name in the lines that a laptop writes, with the line."""
    lines = connection.execute(
        "SELECT l.line FROM sync.device AS d, sync.lines_of(d) AS l WHERE d.id = %s AND l.is_whole",
        [device],
    ).fetchall()
    feeds = [str(row[0]) for row in lines if is_feed(str(row[0]))]
    named: dict[str, str] = {}
    with connection.cursor("named") as cursor:
        rows = cursor.execute(
            "SELECT line, header, body FROM sync.log WHERE line = ANY (%s) AND body_hash IS NULL",
            [feeds],
        )
        for line, header, body in rows:
            named |= dict.fromkeys(attachments_of(bytes(header), bytes(body)), str(line))
    return named


def _keep_whole(connection: psycopg.Connection, line: str, digest: bytes, content: bytes) -> bool:
    """Keep an attachment that is whole, over what came of it by a link; tell whether it is new."""
    connection.execute(
        "INSERT INTO sync.blob (line, digest, size) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
        [line, digest, len(content)],
    )
    row = connection.execute(
        "SELECT is_whole FROM sync.blob WHERE line = %s AND digest = %s FOR UPDATE", [line, digest]
    ).fetchone()
    if row is None or row[0]:
        return False
    connection.execute(
        "DELETE FROM sync.blob_chunk WHERE line = %s AND digest = %s", [line, digest]
    )
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO sync.blob_chunk (line, digest, number, content) VALUES (%s, %s, %s, %s)",
            [
                (line, digest, at // CHUNK_BYTES, content[at : at + CHUNK_BYTES])
                for at in range(0, len(content), CHUNK_BYTES)
            ],
        )
    connection.execute(
        "UPDATE sync.blob SET size = %s, is_whole = true, whole_at = now() "
        "WHERE line = %s AND digest = %s",
        [len(content), line, digest],
    )
    return True


def _in_steps(rows: Iterable[Sealed]) -> Iterator[list[Sealed]]:
    rest = iter(rows)
    while some := list(islice(rest, _ROWS_PER_PUSH)):
        yield some


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False
