"""Laptops with real stores at a real hub, reached over a link or by sticks only."""

import datetime as dt
import io

import psycopg
from PIL import Image

from brata_desktop.services import attachments, forms, one_session
from brata_desktop.sync.postgres import PostgresTransport
from tests.hub.hub_command import Command
from tests.services_world import incident

LATER = dt.time(21, 5)


class Polda:
    """The command as the one that answers requests, and links to its hub."""

    def __init__(self, command: Command, folder):
        self.command = command
        self.folder = folder

    def answer(self, request):
        """Accept a request as the administrator does; return the answer's file."""
        file, answer = self.folder / "request", self.folder / "answer"
        file.write_bytes(request)
        self.command.done("request", "accept", file, "--out", answer, "--yes")
        return answer.read_bytes()

    def sync(self, station):
        """Let a station have one session over a link."""
        login = f"d_{station.device.replace('-', '')}"
        dsn = psycopg.conninfo.make_conninfo(self.command.dsn, user=login)
        with psycopg.connect(dsn, autocommit=True) as connection:
            return one_session.run(
                station.desk, PostgresTransport(connection), parcel_folder=station.paths.parcels
            )

    def do(self, statement, *values):
        with psycopg.connect(self.command.dsn) as connection:
            connection.execute(statement, values)

    def value(self, query, *values):
        with psycopg.connect(self.command.dsn) as connection:
            return connection.execute(query, values).fetchone()[0]


def lines(polda):
    """Return every line with its hashes."""
    with psycopg.connect(polda.command.dsn) as connection:
        rows = connection.execute("SELECT line, encode(hash, 'hex') FROM sync.log ORDER BY 1, seq")
        return rows.fetchall()


def where(station, record):
    with station.desk.store.reading() as work:
        return work.sync.whereabouts([record])[record]


def with_photo(station, size=(900, 600)):
    made = io.BytesIO()
    Image.effect_mandelbrot(size, (-2, -1, 1, 1), 20).convert("RGB").save(made, "JPEG")
    form, _ = forms.open_new(station.desk, "incident", incident("Dengan foto", LATER))
    form = attachments.attach_content(station.desk, form, "foto.jpg", made.getvalue())
    view, _ = forms.save_draft(station.desk, form)
    (photo,) = view.document.attachments
    return view.state.record, photo
