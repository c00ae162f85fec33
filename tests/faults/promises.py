"""What the typist was promised, and whether the store on the disk keeps it."""

import itertools
import json
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from brata_desktop.config.paths import Paths
from brata_desktop.domain.entry.aside import Aside
from brata_desktop.domain.states import Role
from brata_desktop.services import access, first_run, forms, records, session, verification
from brata_desktop.services.desk import Desk
from brata_desktop.store.crypto import KdfCost
from brata_desktop.store.record_rows import RecordFilter

KEYS_A_SECOND = 10
SECRETS = {"Suryadi": "kopi pagi di dermaga", "Rahman": "sungai tenang malam ini"}
CHEAP = KdfCost(memory_kib=8, passes=1, lanes=1)
PLAN = first_run.SetUp(
    "OMB-2023-2024", "BJM", "07", "Pos Pam 07", "Suryadi", "AKP", "80010001",
    frozenset({Role.PENGAWAS}),
)  # fmt: skip
RAHMAN = access.NewOfficer("Rahman", "Bripka", "87010001", frozenset({Role.PETUGAS}))
WORDS = "baliho dirobek di simpang empat, situasi aman dan terkendali; "


def make_post(folder: Path) -> Paths:
    """Make a store with both officers."""
    paths = Paths(folder / "data", folder / "state")
    opened = first_run.set_up(paths, PLAN, SECRETS["Suryadi"], cost=CHEAP)
    access.add_officer(opened, RAHMAN, SECRETS["Rahman"])
    opened.desk.store.close()
    return paths


def text_of(copy: str) -> str:
    """Return what is typed into a form: its own text, so that nothing is taken for another's."""
    return "".join(itertools.repeat(f"{copy[-12:]} {WORDS}", 60))


@dataclass
class Promises:
    """What was announced and confirmed so far.

    Attributes:
        typed: Working copy to the number of keys that were pressed in it.
        kept: Working copy to the number of keys that a returned save covers.
        done: Record to state and number of steps that were confirmed.
        begun: Record whose step was announced and not confirmed, with the form's copy and the
            number of revisions that the step adds; 0 for one or two.
        numbers: Record to its number.
        has_ended: The typist came to its end by itself.
    """

    typed: dict[str, int] = field(default_factory=dict)
    kept: dict[str, int] = field(default_factory=dict)
    done: dict[str, tuple[str, int]] = field(default_factory=dict)
    begun: dict[str, tuple[str, int]] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    has_ended: bool = False

    def hear(self, lines: Iterable[bytes]) -> None:
        """Take whole lines of the typist; a last half one was cut off by the kill."""
        for line in lines:
            if line.endswith(b"\n"):
                self._hear(json.loads(line))

    def _hear(self, line: dict) -> None:
        match line:
            case {"typed": copy, "length": length}:
                self.typed[copy] = length
            case {"kept": copy, "length": length}:
                self.kept[copy] = length
            case {"begun": _, "record": record}:
                self.begun[record] = (line.get("copy", ""), line["adds"])
            case {"done": record, "state": state, "steps": steps, "number": number, "copy": copy}:
                self.done[record] = (state, steps)
                self.numbers[record] = number
                self.begun.pop(record, None)
                self.typed.pop(copy, None)
                self.kept.pop(copy, None)
            case {"end": True}:
                self.has_ended = True

    def check(self, paths: Paths) -> None:
        """Open the store as after the crash and compare; then go on from what is there.

        Raises:
            AssertionError: A promise was broken.
        """
        opened = session.open_session(paths, "Rahman", SECRETS["Rahman"])
        with closing(opened.desk.store):
            assert verification.problems(opened.desk) == ()
            self._check_records(opened.desk)
            self._check_forms(opened.desk)
        self.begun.clear()

    def _check_records(self, desk: Desk) -> None:
        rows = {row.id: row for row in records.page(desk, RecordFilter(), limit=5000).rows}
        numbers = [row.number for row in rows.values()]
        assert len(set(numbers)) == len(numbers)
        for record in {*self.done, *(record for record in self.begun if record in rows)}:
            assert record in rows, f"{record} was confirmed and is gone"
            found = records.get(desk, record).state
            state, steps = self.done.get(record, ("", 0))
            if record in self.begun:
                # The step that was under way happened as a whole or not at all.
                adds = self.begun[record][1]
                possible = (0, adds) if adds else (0, 1, 2)
                assert len(found.history) - steps in possible
            if record not in self.begun or len(found.history) == steps:
                assert (found.state.value, len(found.history)) == (state, steps)
            assert self.numbers.get(record, found.number) == found.number
            self.done[record] = (found.state.value, len(found.history))

    def _check_forms(self, desk: Desk) -> None:
        unfinished = forms.unfinished(desk)
        found = {form.copy.id: form.document.what for form in unfinished}
        for form in unfinished:
            if self.kept.get(form.copy.id):
                what = form.document.what
                assert form.aside == Aside(what, {"occurred": what})
        saved = {copy for record, (copy, _) in self.begun.items() if record in self.done}
        for copy, typed in self.typed.items():
            if copy not in found:
                assert copy in saved, f"{copy} was being typed and is gone"
                continue
            # At most the second in which the power went is missing.
            assert len(found[copy]) >= max(typed - KEYS_A_SECOND, self.kept.get(copy, 0))
        for copy, text in found.items():
            if copy in self.typed:
                assert text_of(copy).startswith(text)
        self.typed = {copy: len(text) for copy, text in found.items() if copy in self.typed}
        self.kept = dict(self.typed)
