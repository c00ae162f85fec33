"""A laptop in rough hands: verbs, backups, restores, and folders that are copied and put back.

A state machine for hypothesis over the command line as a script uses it, real files and keys
included. Whatever is done, in any order: no counter, no number and no laptop letter with a number
is used twice, nothing recorded is ever gone, and `verify` is clean.
"""

import contextlib
import io
import json
import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from brata_desktop.cli.main import main
from brata_desktop.config.paths import Paths
from brata_desktop.services import first_run, forms, session
from tests.faults.promises import CHEAP, PLAN, SECRETS

DOCUMENT = {"what": "Perkelahian", "occurred": {"date": "2024-01-31"}, "place": {"name": "Pasar"}}


class Laptop(RuleBasedStateMachine):
    """See the module."""

    def __init__(self) -> None:
        super().__init__()
        self._temporary = TemporaryDirectory()
        self.root = Path(self._temporary.name)
        self.paths = Paths(self.root / "data", self.root / "state")
        self.copies: list[Path] = []
        self.numbers: dict[str, str] = {}
        self.counters: dict[tuple[str, int], bytes] = {}
        self.typed: set[str] = set()
        self.forgotten: set[str] = set()

    def teardown(self) -> None:
        """Remove the files."""
        self._temporary.cleanup()

    @initialize()
    def first_run(self) -> None:
        """Make the store."""
        first_run.set_up(self.paths, PLAN, SECRETS["Suryadi"], cost=CHEAP).desk.store.close()
        (self.root / "secret").write_text(SECRETS["Suryadi"])
        (self.root / "document.json").write_text(json.dumps(DOCUMENT))
        self.record()
        self.back_up()
        self.copy_the_folder()

    def verb(self, *args: str) -> object:
        """Run a verb that succeeds and return its JSON."""
        options = ["--data-dir", str(self.paths.data_dir), "--json"]
        options += ["--secret-file", str(self.root / "secret")]
        out, err = io.StringIO(), io.StringIO()
        with (
            mock.patch.dict(os.environ, BRATA_STATE_DIR=str(self.paths.state_dir)),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            code = main([*options, *args])
        assert code == 0, err.getvalue()
        return json.loads(out.getvalue())

    def record(self, count: int = 1) -> None:
        """Record something; each number is a new one."""
        for _ in range(count):
            made = self.verb("add", "incident", "--from", str(self.root / "document.json"))
            assert made["number"] not in self.numbers.values()
            self.numbers[made["id"]] = made["number"]

    @rule()
    def leave_a_form(self) -> None:
        """Begin a form and leave it unfinished."""
        opened = session.open_session(self.paths, "", SECRETS["Suryadi"])
        form, _ = forms.open_new(opened.desk, "patrol")
        opened.desk.store.close()
        self.typed.add(form.copy.id)

    @rule()
    def back_up(self) -> None:
        """Make a backup, and go on."""
        self.verb("backup")
        self.record()

    @rule(choice=st.integers(0, 9))
    def restore(self, choice: int) -> None:
        """Put any of the backups back: newest, oldest, one of before another restore."""
        found = sorted(self.paths.backups.glob("*.brata"))
        self.verb("restore", "--from", str(found[choice % len(found)]))
        self.record()

    @rule()
    def copy_the_folder(self) -> None:
        """Copy the data folder away, as somebody does before the holidays, and go on."""
        target = self.root / f"copy {len(self.copies)}"
        shutil.copytree(self.paths.data_dir, target)
        self.copies.append(target)
        self.record()

    @rule(choice=st.integers(0, 9))
    def put_a_copy_back(self, choice: int) -> None:
        """Put an older copy in the place of the folder; today's goes, by a person's own hand."""
        shutil.rmtree(self.paths.data_dir)
        shutil.copytree(self.copies[choice % len(self.copies)], self.paths.data_dir)
        shown = {row["id"] for row in self.verb("list", "--limit", "500")}
        # What only today's folder held went with it; its numbers and counters stay used.
        self.forgotten = set(self.numbers) - shown
        self.typed = self._unfinished()
        self.record()

    @rule()
    def lose_the_marker(self) -> None:
        """Lose what the laptop remembers of the store, and go on."""
        shutil.rmtree(self.paths.state_dir / "stores", ignore_errors=True)
        self.record()

    @invariant()
    def nothing_is_used_twice_and_nothing_gone(self) -> None:
        """The laws."""
        if not self.paths.database.exists():
            return
        assert self.verb("verify") == {"ok": True, "problems": []}
        shown = {row["id"]: row["number"] for row in self.verb("list", "--limit", "500")}
        assert len(set(shown.values())) == len(shown)
        assert set(self.numbers) - self.forgotten <= set(shown)
        assert all(self.numbers[id_] == number for id_, number in shown.items())
        self._check_counters()
        assert self.typed <= self._unfinished()

    def _check_counters(self) -> None:
        opened = session.open_session(self.paths, "", SECRETS["Suryadi"])
        with contextlib.closing(opened.desk.store), opened.desk.store.reading() as work:
            for _, revision in work.revisions.iterate():
                key = (revision.header.device, revision.header.n)
                assert self.counters.setdefault(key, revision.hash) == revision.hash

    def _unfinished(self) -> set[str]:
        opened = session.open_session(self.paths, "", SECRETS["Suryadi"])
        with contextlib.closing(opened.desk.store):
            return {form.copy.id for form in forms.unfinished(opened.desk)}
