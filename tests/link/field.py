"""A hub on a real PostgreSQL behind TLS, and laptops with the whole program at it.

The hub is made by `brata-hub` as docs/hub.md says: init, units, the server's files, a restart. A
laptop is set up by first run and enrolled by request and answer; its window is the real one with
its real workers.
"""

import datetime as dt
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from brata_desktop.config.paths import Paths
from brata_desktop.domain.states import Role
from brata_desktop.domain.times import WITA
from brata_desktop.hub.key_folder import open_keys
from brata_desktop.hub.tls import sign_laptop, to_pem
from brata_desktop.services import (
    access,
    attachments,
    enrolment,
    first_run,
    forms,
    link,
    records,
    sync_overview,
)
from brata_desktop.services import session as sessions
from brata_desktop.store import crypto
from brata_desktop.sync.enrolment import read_request
from brata_desktop.ui.program import Program
from brata_desktop.ui.sync.worker import Phase
from brata_desktop.ui.window import Window
from tests.hub import postgres
from tests.hub.hub_command import PASSPHRASE, Command
from tests.services_world import incident

HOST = "localhost"
SECRET = "kopi pagi di dermaga"  # noqa: S105 - of stores that live as long as a test
CHEAP = crypto.KdfCost(memory_kib=64, passes=1)
PATIENCE_MS = 30_000
DATABASE = "brata"


class Hub:
    """A hub as its administrator has it."""

    def __init__(self, server, command):
        self.server = server
        self.command = command
        self.template = ""

    @property
    def port(self):
        """Port of the server."""
        return int(psycopg.conninfo.conninfo_to_dict(self.server.dsn)["port"])

    def asking(self, query, *values):
        """Return the rows of a question to the database."""
        with psycopg.connect(self.command.dsn, autocommit=True) as connection:
            cursor = connection.execute(query, values)
            return cursor.fetchall() if cursor.description else []

    def answer(self, request, *words):
        """Accept a request; return the file that the laptop reads."""
        folder = self.command.folder
        (folder / "request").write_bytes(request)
        file = folder / "answer"
        self.command.done("request", "accept", folder / "request", "--out", file, "--yes", *words)
        return file.read_bytes()

    def keep_safe(self):
        """Call everything that the hub holds safe, as its backup script does."""
        heads = self.command.folder / "heads.json"
        heads.write_text(self.command("heads").out, "utf-8")
        self.command.done("mark-durable", "--all-from", heads)

    def copy(self, name="brata_copy"):
        """Make a backup of the database."""
        self._copy(DATABASE, name)

    def restore(self, name="brata_copy"):
        """Put a backup back, as after a lost disk."""
        self._copy(name, DATABASE)
        self.command.init(HOST, self.port, "--network", "127.0.0.1/32")

    @contextmanager
    def standing_still(self, feed="BJM/07"):
        """Let nobody's session go on past the line of a post, as a link that is slow."""
        with psycopg.connect(self.command.dsn) as connection:
            connection.execute("SELECT 1 FROM sync.line WHERE line = %s FOR UPDATE", [feed])
            yield
            connection.rollback()

    def waiting_sessions(self):
        """Return how many laptops' sessions wait for that."""
        found = self.asking(
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' "
            "AND application_name = 'brata-desktop'"
        )
        return found[0][0]

    def records(self):
        """Return how often each record's first revision stands in the log."""
        return dict(
            self.asking(
                "SELECT record::text, count(*) FROM sync.log WHERE kind = 'incident' GROUP BY 1"
            )
        )

    def _copy(self, source, target):
        with psycopg.connect(self.server.dsn, autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
                [source],
            )
            connection.execute(f"DROP DATABASE IF EXISTS {target} WITH (FORCE)")
            connection.execute(f"CREATE DATABASE {target} TEMPLATE {source}")


@contextmanager
def real_hub(folder):
    """Yield a hub that the command made, on a server of its own."""
    with postgres.server(is_own=True) as server, pytest.MonkeyPatch.context() as patch:
        patch.setattr(crypto, "KDF_COST", CHEAP)
        with psycopg.connect(server.dsn, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {DATABASE} TEMPLATE template0")
        command = Command(server.dsn_of(DATABASE), folder, patch)
        hub = Hub(server, command)
        network = ["--network", "127.0.0.1/32", "--server-folder", str(server.folder)]
        command.root_code = command.init(HOST, hub.port, *network)["root_code"]
        _include(server, command.keys / "server")
        yield hub


def _include(server, files):
    for name in ("server.key", "server.crt", "authority.crt", "postgresql.brata.conf"):
        postgres.give_to_server(server.folder / name, (files / name).read_bytes())
    with (server.folder / "postgresql.conf").open("a") as stream:
        stream.write("\ninclude 'postgresql.brata.conf'\n")
    own = server.folder / "pg_hba.conf"
    lines = (files / "pg_hba.brata.conf").read_bytes()
    postgres.give_to_server(own, lines + own.read_bytes())
    postgres.restart(server)


@dataclass(frozen=True)
class Who:
    """Who sets a laptop up, and what for."""

    post: str
    post_name: str
    unit: str = "BJM"
    name: str = "H. Suryadi"
    rank: str = "AKP"
    nrp: str = "80010001"


POST = Who("07", "Pos Pam 07 Kelayan", name="M. Noor", rank="Aipda", nrp="84010004")
DESK = Who("00", "Posko Polresta")


class Laptop:
    """A laptop with the whole program, its window open at its officer's desk."""

    def __init__(self, folder, who, qapp, qtbot):
        self.who = who
        self.qapp, self.qtbot = qapp, qtbot
        self.paths = Paths(folder / "data", folder / "state")
        self.stick = folder / "stick"
        self.stick.mkdir(parents=True)
        plan = first_run.SetUp(
            operation="OMB-2023-2024", unit=who.unit, post=who.post, post_name=who.post_name,
            name=who.name, rank=who.rank, nrp=who.nrp, roles=frozenset({Role.PENGAWAS}),
        )  # fmt: skip
        opened = first_run.set_up(self.paths, plan, SECRET, cost=CHEAP)
        new = access.NewOfficer("A. Rahman", "Bripka", "87010002", frozenset({Role.PETUGAS}))
        self.rahman, _ = access.add_officer(opened, new, SECRET)
        self.head = opened.keys.officer_id
        opened.desk.store.close()
        self.program = None

    # -- the window --------------------------------------------------------------------------

    def open(self, officer="", *, has_tray=False):
        """Run the program and let an officer in."""
        program = self.program = Program(self.qapp, self.paths, lambda: has_tray)
        program.window.resize(1366, 768)
        program.window.show()
        opened = sessions.open_session(self.paths, officer or self.head, SECRET)
        program.window.enter(opened)
        self.until(lambda: self.window.shift.frame.state.user != "")
        return self

    def close(self):
        """Quit, as the officer does; everything is on disk then."""
        program, self.program = self.program, None
        if program is None:
            return
        if program.window.shift is not None:
            with self.qtbot.waitSignal(program.window.left, timeout=PATIENCE_MS):
                program.window.leave()
        program.close()
        program.window.deleteLater()
        # At once: the curtain of a locked window would put away those of the next test.
        QCoreApplication.sendPostedEvents(program.window, QEvent.Type.DeferredDelete.value)
        program.translation.close()

    @property
    def window(self):
        """The window."""
        return self.program.window

    @property
    def frame(self):
        """The officer's frame."""
        return self.window.shift.frame

    @property
    def worker(self):
        """The exchange."""
        return self.program._sync

    @property
    def desk(self):
        """The desk of the officer at work."""
        return self.window.shift.workbench.desk

    def hand_to(self, officer):
        """Lock, and give the desk to an officer as the gate does."""
        before = self.window.shift
        # The curtain puts away every window of the process: the other laptops' too.
        windows = [each for each in self.qapp.topLevelWidgets() if isinstance(each, Window)]
        others = [each for each in windows if each.isVisible() and each is not self.window]
        self.window.lock()
        is_same = before.workbench.desk.officer_id == officer
        self.window.enter(self.window.lock_of_run.enter_secret(officer, SECRET))
        self.until(lambda: self.window.shift is not None and not self.window.is_locked)
        self.until(lambda: is_same or self.window.shift is not before)
        self.until(lambda: self.frame.state.user != "")
        for each in others:
            each.show()

    def until(self, is_so):
        """Let the window work until something is so."""
        self.qtbot.waitUntil(is_so, timeout=PATIENCE_MS)

    def screen(self, key):
        """Go to a screen, in front; return its page once it has read what it shows."""
        self.window.activateWindow()
        self.frame.show_screen(key)
        self.frame.current_page.mark_stale()
        self.settle()
        return self.frame.current_page

    def settle(self):
        """Wait until nothing is under way between window and store."""
        self.until(lambda: not self.program._store.is_busy and not self.program._beside.is_busy)

    # -- what is done at it ------------------------------------------------------------------

    def ask(self, job):
        """Have the store's worker do something; return its answer."""
        answers, failures = [], []
        bench = self.window.shift.workbench
        bench.read(job, answers.append, failures.append, owner=bench)
        self.until(lambda: bool(answers or failures))
        if failures:
            raise failures[0]
        return answers[0]

    def change(self, job):
        """Have the store changed and every page told; return the answer."""
        answer, changes = self.ask(job)
        self.window.shift.workbench.changed.emit(changes)
        self.settle()
        return answer

    def enrol(self, hub, *, is_desk=False):
        """Ask, have it answered, accept."""
        paths = self.paths
        request = self.ask(lambda d: enrolment.make_request(d, paths, wants_desk=is_desk))
        answer = hub.answer(request)

        def accept(desk):
            offer = enrolment.read_offer(desk, paths, answer)
            return None, enrolment.accept(desk, paths, offer)

        self.change(accept)
        return self

    def sync(self):
        """Press F5 and wait until the session is over; return what is known of it."""
        self.until(lambda: self.worker.state.phase is not Phase.TALKING)
        self.worker.sync_now()
        self.until(lambda: self.worker.state.phase is not Phase.TALKING)
        self.settle()
        return self.worker.state

    def record(self, what="Perkelahian", *, photo=b"", submit=True, **more):
        """Record an incident of this minute in a form, with a photo; return its id."""
        now = dt.datetime.now(WITA)
        given = {"day": now.date(), **more}

        def job(desk):
            form, _ = forms.open_new(desk, "incident", incident(what, now.time(), **given))
            if photo:
                form = attachments.attach_content(desk, form, "foto.jpg", photo)
            view, changes = (forms.submit_form if submit else forms.save_draft)(desk, form)
            return view.state.record, changes

        return self.change(job)

    def look(self):
        """Return what Sinkronisasi counts."""
        return self.ask(sync_overview.look)

    def state(self, record):
        """Return how a record stands here."""
        return self.ask(lambda desk: records.get(desk, record)).state

    def where(self, record):
        """Return where all of a record is known to be, photos included."""

        def job(desk):
            with desk.store.reading() as work:
                return work.sync.whereabouts([record])[record]

        return self.ask(job)

    # -- what goes wrong ---------------------------------------------------------------------

    def change_address(self, **changes):
        """Know the hub by another address."""

        def job(desk):
            with desk.store.transaction() as work:
                known = work.settings.get(link.ADDRESS)
                work.settings.put(link.ADDRESS, {**known, **changes})
                work.commit()
            return known["login"]

        return self.ask(job)

    def age_certificate(self, hub):
        """Let the laptop's certificate have ended long ago."""
        keys, login = open_keys(hub.command.keys, PASSPHRASE), self.change_address()
        request = read_request(
            self.ask(lambda desk: enrolment.make_request(desk, self.paths)), crypto.is_signed_by
        )
        begun = dt.datetime.now(dt.UTC) - dt.timedelta(days=60)
        old = sign_laptop(keys.authority, request.signing_request, login, begun, days=30)
        (self.paths.link / link.CERTIFICATE_FILE).write_text(to_pem(old), "utf-8")
