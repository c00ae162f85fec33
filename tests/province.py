"""A province in one folder: real stores of posts and desks, a model of the hub that enrols them."""

import copy
import datetime as dt
import itertools
import shutil
import uuid

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from brata_desktop.config.paths import Paths
from brata_desktop.domain.certificates import CERTIFICATE, REVOCATION, Certificate, payload_of
from brata_desktop.domain.revision import Header, key_id, seal
from brata_desktop.domain.states import Action, Role
from brata_desktop.services import (
    enrolment,
    first_run,
    one_session,
    packet_reading,
    packet_writing,
    records,
    turns,
)
from brata_desktop.services.session import open_session
from brata_desktop.store import crypto
from brata_desktop.store.codec import DICTIONARY, pack_body
from brata_desktop.store.crypto import KdfCost
from brata_desktop.store.files import remove_store_files
from brata_desktop.sync import seal_keys
from brata_desktop.sync.enrolment import (
    CommonRow,
    EnrolAnswer,
    HubAddress,
    read_request,
    write_answer,
)
from brata_desktop.sync.messages import Sealed
from brata_desktop.sync.packet_file import SUFFIX
from tests.services_world import NOW, Clock, incident
from tests.sync.memory_hub import MemoryHub

CHEAP = KdfCost(memory_kib=8, passes=1, lanes=1)
SECRET = "kopi pagi di dermaga"  # noqa: S105 - an invented passphrase
COVERS = {"BJM": {"BJM"}, "POLDA": {"POLDA", "BJM", "BJB"}}
LONG = dt.timedelta(days=400)


class Polda:
    """The hub: a model of its lines, the Polda's key, the common line, a certificate authority."""

    def __init__(self, seed=1):
        self.root = bytes([seed]) * 32
        self.root_key = crypto.public_key(self.root)
        self.seal_key = seal_keys.new_seal_key()
        self.hub = MemoryHub({"POLDA": None, "BJM": "POLDA", "BJB": "POLDA"})
        self.incarnation = str(uuid.uuid4())
        self.n = itertools.count(1)
        self.previous = b""
        self.tls = ec.generate_private_key(ec.SECP256R1())
        self.authority = self._sign(self.tls.public_key(), "hub")

    def certify(self, kind, record, payload):
        """Append a row to the common line."""
        header = Header(
            device=self.incarnation, n=next(self.n), previous=self.previous[:16], feed="0",
            record=record, kind=kind, parents=(), officer=str(uuid.UUID(int=1)),
            key=key_id(self.root_key), at=NOW.isoformat(), dictionary=DICTIONARY,
        )  # fmt: skip
        made = seal(header, pack_body(payload), payload, lambda d: crypto.sign(self.root, d))
        self.previous = made.hash
        self.hub.lines["0"].add(Sealed(made.stored_header, made.body))

    def answer(self, request_file, **changes):
        """Enrol a laptop and return the answer's file."""
        request = read_request(request_file, crypto.is_signed_by)
        device = request.device
        if device not in self.hub.devices:
            self.hub.enrol(device, request.feed, is_desk=request.wants_desk)
        for incarnation in request.incarnations:
            self.hub.incarnations.setdefault(incarnation, device)
        unit = request.feed.partition("/")[0]
        covers = frozenset(COVERS[unit]) if request.wants_desk else frozenset()
        certificate = Certificate(
            device, request.label, request.feed, request.wants_desk, covers, request.unit_key,
            request.seal_key,
        )  # fmt: skip
        self.certify(CERTIFICATE, device, payload_of(certificate))
        csr = x509.load_pem_x509_csr(request.signing_request.encode())
        given = {
            "device": device,
            "root_key": self.root_key,
            "hub_seal_key": seal_keys.public_seal_key(self.seal_key),
            "address": HubAddress(host="hub.contoh", port=5432, database="brata", login="d_1"),
            "authority": self.authority,
            "certificate": self._sign(csr.public_key(), device),
            "common": tuple(CommonRow(header=r.header, body=r.body) for r in self.common),
        }
        answer = EnrolAnswer(**{**given, **changes})
        return write_answer(answer, lambda message: crypto.sign(self.root, message))

    @property
    def common(self):
        """The common line."""
        return self.hub.lines["0"].rows

    def revoke(self, laptop):
        """Revoke a laptop."""
        self.hub.devices[laptop.device].is_active = False
        self.certify(REVOCATION, laptop.device, {"reason": "hilang"})

    def _sign(self, key, name):
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        builder = x509.CertificateBuilder().subject_name(subject).issuer_name(subject)
        builder = builder.public_key(key).serial_number(x509.random_serial_number())
        builder = builder.not_valid_before(NOW).not_valid_after(NOW + LONG)
        signed = builder.sign(self.tls, hashes.SHA256())
        return signed.public_bytes(serialization.Encoding.PEM).decode()


class Station:
    """A laptop of a post or desk: a real store made by first run, with its supervisor at it."""

    def __init__(self, folder, unit="BJM", post="07", operation="OMB-2023-2024"):
        folder.mkdir(parents=True)
        self.folder = folder
        self.clock = Clock()
        self.paths = Paths(folder / "data", folder / "state")
        plan = first_run.SetUp(
            operation=operation, unit=unit, post=post, post_name=f"Pos {post}",
            name=f"Suryadi {unit} {post}", rank="AKP", nrp="80010001",
            roles=frozenset({Role.PENGAWAS, Role.PETUGAS}),
        )  # fmt: skip
        self.session = first_run.set_up(self.paths, plan, SECRET, clock=self.clock, cost=CHEAP)
        self.desk = self.session.desk
        self.stick = folder / "stick"
        self.stick.mkdir()

    @property
    def device(self):
        return self.desk.store.facts.store_id

    def enrol(self, polda, *, is_desk=False):
        """Ask, and accept the answer."""
        request = enrolment.make_request(self.desk, self.paths, wants_desk=is_desk)
        offer = enrolment.read_offer(self.desk, self.paths, polda.answer(request))
        enrolment.accept(self.desk, self.paths, offer)
        return self

    def restore_from(self, copy):
        """Put an older copy back, as another laptop or another disk would."""
        self.close()
        remove_store_files(self.paths.database)
        shutil.copy(copy, self.paths.database)
        self.open(is_restored=True)

    def open(self, *, is_restored=False):
        """Open the store again."""
        who = self.session.keys.officer_id
        self.session = open_session(
            self.paths, who, SECRET, clock=self.clock, is_restored=is_restored
        )
        self.desk = self.session.desk

    def copied_to(self, folder):
        """Return another laptop on which a copy of this one's store was put back."""
        twin = copy.copy(self)
        twin.folder, twin.paths = folder, Paths(folder / "data", folder / "state")
        twin.paths.data_dir.mkdir(parents=True)
        self.desk.store.copy_to(twin.paths.database)
        shutil.copy(self.paths.keys, twin.paths.keys)
        who = self.session.keys.officer_id
        twin.session = open_session(twin.paths, who, SECRET, clock=self.clock, is_restored=True)
        twin.desk = twin.session.desk
        twin.stick = folder / "stick"
        twin.stick.mkdir()
        return twin

    def record(self, what="Perkelahian", time=dt.time(20, 15), **more):
        """Record an incident and hand it in; return its id."""
        view, _ = records.add(self.desk, "incident", incident(what, time, **more))
        records.act(self.desk, [view.state.record], Action.SUBMIT)
        return view.state.record

    def state(self, record):
        return records.get(self.desk, record).state

    def act(self, record, action, **more):
        return records.act(self.desk, [record], action, **more)

    def sync(self, polda):
        """One session with the hub over a link."""
        return one_session.run(self.desk, polda.hub.session(self.device))

    def write(self, stick=None, **more):
        """Write packets onto a stick; return the files."""
        writing = packet_writing.write(self.desk, stick or self.stick, self.paths.parcels, **more)
        return turns.finish(writing).files

    def inspect(self, file):
        return turns.finish(packet_reading.inspect(self.desk, file))

    def read(self, file):
        return turns.finish(packet_reading.read(self.desk, file, self.paths.parcels))

    def safety(self, record):
        """Return of a record's revisions how many there are and how many are received."""
        with self.desk.store.reading() as work:
            return work.sync.safety(record)[:2]

    def is_received(self, record):
        total, received = self.safety(record)
        return received == total

    def dump(self):
        """Return everything that a packet could change, for comparison."""
        with self.desk.store.reading() as work:
            hashes = sorted(revision.hash for _, revision in work.revisions.iterate())
            records_ = sorted(work.revisions.record_ids())
            rows = [work.records.find(id_) for id_ in records_]
            places = work.sync.places()
            receipts = {place.line: work.sync.receipts(place.line) for place in places}
            blobs = sorted(work.blobs.names())
            told = [work.settings.all(f"sync.{name}.") for name in ("stick_post", "testimony")]
        return hashes, [row for row in rows if row], places, receipts, blobs, told

    def close(self):
        self.desk.store.close()


def packets_of(folder):
    """Return the packets in a folder."""
    return sorted(folder.glob(f"*{SUFFIX}"))
