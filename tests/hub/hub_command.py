"""The hub's command as an administrator types it, and laptops that ask to be let in."""

import io
import json
import sys
import uuid
from dataclasses import dataclass

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from brata_desktop.hub.command import main
from brata_desktop.store import crypto
from brata_desktop.sync.enrolment import EnrolRequest, read_answer, write_request

PASSPHRASE = "empat kata tanpa hubungan"  # noqa: S105 - of invented keys
UNITS_CSV = """\
code,type,parent,short_name,full_name,letterhead_1,head_title,area
POLDA,Polda,,Polda Kalsel,Kepolisian Daerah Kalimantan Selatan,POLRI,Kapolda,63
BJM,Polresta,POLDA,Polresta Banjarmasin,Kepolisian Resor Kota Banjarmasin,POLRI,Kapolresta,63.71
BJB,Polres,POLDA,Polres Banjarbaru,Kepolisian Resor Banjarbaru,POLRI,Kapolres,63.72
BJM-TIM,Polsek,BJM,Polsek Banjarmasin Timur,Kepolisian Sektor Timur,POLRI,Kapolsek,
"""


@dataclass
class Said:
    """What a verb answered."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


class Command:
    """`brata-hub` at one hub, with its keys in a folder."""

    def __init__(self, dsn, folder, monkeypatch):
        self.dsn = dsn
        self.keys = folder / "keys"
        self.folder = folder
        self.secret = folder / "passphrase"
        self.secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
        self._patch = monkeypatch

    def __call__(self, *words):
        """Run a verb with `--json`."""
        out, err = io.StringIO(), io.StringIO()
        where = ["--dsn", self.dsn, "--keys", str(self.keys), "--secret-file", str(self.secret)]
        with self._patch.context() as patch:
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            patch.setattr(sys, "stdin", io.StringIO())
            code = main([*where, "--json", *map(str, words)])
        return Said(code, out.getvalue(), err.getvalue())

    def done(self, *words):
        """Run a verb that succeeds; return its JSON."""
        said = self(*words)
        assert said.code == 0, said.err
        return said.json

    def refused(self, *words):
        """Run a verb that is refused; return its one line."""
        said = self(*words)
        assert said.code == 2, said.out
        return said.err.splitlines()[-1]

    def init(self, host="hub.contoh", port=5432, *words):
        """Make the hub and import units."""
        made = self.done("init", "--host", host, "--port", port, *words)
        file = self.folder / "units.csv"
        file.write_text(UNITS_CSV, encoding="utf-8")
        self.done("units", "import", file)
        return made

    def accept(self, asking, *words):
        """Accept a laptop's request; return the answer that it reads."""
        request, answer = self.folder / "request", self.folder / "answer"
        request.write_bytes(asking.request())
        self.done("request", "accept", request, "--out", answer, "--yes", *words)
        return read_answer(answer.read_bytes(), crypto.is_signed_by)


class Asking:
    """A laptop before its enrolment, with the keys that it made at first run."""

    def __init__(self, label="Pos 07 Kelayan", feed="BJM/07", *, wants_desk=False):
        self.label = label
        self.feed = feed
        self.wants_desk = wants_desk
        self.device = str(uuid.uuid4())
        self.incarnation = str(uuid.uuid4())
        self.unit_secret = crypto.random_key()
        self.tls_key = ec.generate_private_key(ec.SECP256R1())

    @property
    def unit_key(self):
        return crypto.public_key(self.unit_secret)

    def request(self, **changes):
        """Return the file of its request."""
        given = {
            "device": self.device,
            "incarnations": (self.incarnation,),
            "label": self.label,
            "feed": self.feed,
            "wants_desk": self.wants_desk,
            "unit_key": self.unit_key,
            "seal_key": bytes(32),
            "signing_request": self._signing_request(),
            "program": "0.1.0",
        }
        request = EnrolRequest(**{**given, **changes})
        return write_request(request, lambda message: crypto.sign(self.unit_secret, message))

    def key_pem(self):
        """Return its TLS key, as libpq reads it from a file."""
        return self.tls_key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )

    def _signing_request(self):
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "postgres")])
        built = x509.CertificateSigningRequestBuilder().subject_name(name)
        signed = built.sign(self.tls_key, hashes.SHA256())
        return signed.public_bytes(serialization.Encoding.PEM).decode()
