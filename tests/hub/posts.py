"""A post with a real store that syncs with a hub made by the command."""

import datetime as dt
import uuid

import psycopg

from brata_desktop.domain.revision import to_text
from brata_desktop.domain.states import Action
from brata_desktop.services import records
from brata_desktop.services.desk import ROOTS
from brata_desktop.services.syncing import StoreLedger
from brata_desktop.sync.postgres import PostgresTransport
from brata_desktop.sync.session import SyncSession
from tests.hub.hub_command import Asking
from tests.hub.laptops import Laptop
from tests.services_world import World, incident


class Post:
    """Post 07 of Polresta Banjarmasin: its store, its request, its link."""

    def __init__(self, command, folder):
        folder.mkdir()
        self.command = command
        self.world = World(folder)
        self.asking = Asking()
        self.asking.unit_secret = uuid.uuid5(uuid.NAMESPACE_URL, "unit BJM").bytes * 2
        with self.world.store.reading() as work:
            self.asking.incarnation = work.settings.incarnations()[0]

    def enrol(self):
        self.answer = self.command.accept(self.asking)
        with self.world.store.transaction() as work:
            work.settings.put(ROOTS, [to_text(self.answer.root_key)])
            work.commit()
        return self

    @property
    def laptop(self):
        """The laptop as somebody who speaks to the hub by hand."""
        login, device = self.answer.address.login, self.asking.device
        return Laptop(self.asking.label, login, device, self.asking.incarnation, "BJM/07")

    def record(self, what="Perkelahian", name="Rahman", **more):
        """Record an incident; return its id."""
        made, _ = records.add(
            self.world.desk(name), "incident", incident(what, dt.time(20, 15), **more)
        )
        return made.state.record

    def approve(self, record):
        """Let its author submit and a supervisor approve a record."""
        records.act(self.world.desk("Rahman"), [record], Action.SUBMIT)
        records.act(self.world.desk("Suryadi"), [record], Action.APPROVE)

    def sync(self):
        """Sync until nothing is left to do."""
        dsn = psycopg.conninfo.make_conninfo(self.command.dsn, user=self.answer.address.login)
        with psycopg.connect(dsn, autocommit=True) as connection:
            ledger = StoreLedger(self.world.desk("Rahman"))
            return SyncSession(PostgresTransport(connection), ledger).run()

    def close(self):
        self.world.store.close()
