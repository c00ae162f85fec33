"""The Polda whose hub is a real server that laptops reach over TLS."""

import psycopg
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from brata_desktop.services import enrolment
from brata_desktop.sync.enrolment import HubAddress, read_request
from tests.link.tls_postgres import HOST
from tests.province import Polda


class RealPolda(Polda):
    """The Polda whose hub is a real server."""

    def __init__(self, hands, authority):
        super().__init__()
        self.hands, self.ca = hands, authority
        self.authority = authority.pem

    def answer_for(self, station, days=30, *, is_desk=False, **more):
        """Enrol a laptop at the server and answer it."""
        file = enrolment.make_request(station.desk, station.paths, wants_desk=is_desk)
        request = read_request(file, lambda *_: True)
        laptop = self.hands.enrol("laptop", request.feed, is_desk=is_desk)
        key = x509.load_pem_x509_csr(request.signing_request.encode()).public_key()
        signed = self.ca.sign(key, laptop.login, days=days)
        pem = signed.public_bytes(serialization.Encoding.PEM).decode()
        port = int(psycopg.conninfo.conninfo_to_dict(self.hands.server.dsn)["port"])
        address = HubAddress(host=HOST, port=port, database=self.hands.database, login=laptop.login)
        given = {"address": address, "certificate": pem} | more
        self.laptop = laptop
        return self.answer(file, **given)

    def bind(self, station, **more):
        """Enrol a laptop and let it accept the answer."""
        answer = self.answer_for(station, **more)
        offer = enrolment.read_offer(station.desk, station.paths, answer)
        enrolment.accept(station.desk, station.paths, offer)
        return station
