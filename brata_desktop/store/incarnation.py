"""The incarnation of a store: noticed from outside when its files were put back or copied.

```
<state_dir>/stores/<store id>.json      outside of the data folder: no restore brings it back
    device   incarnation that writes now        n        highest counter it has used
    letter   laptop letter of its numbers       letters  every letter ever used, past: every device

marker            store                          verdict
-                 empty                          first      keeps the store's own device
-                 has revisions                  copied     from elsewhere, or the marker is lost
other folder      any                            copied     two copies may be at work side by side
other device      device is in `past`            restored
other device      device is unknown              copied
same device       n lower than the marker's      restored   the folder was set back
same device       n equal or higher              same
```

`copied` and `restored` begin a new incarnation: a new device with its own counter from 1 and two
laptop letters drawn from its id, so that neither (device, n) nor a record number is used twice, not
even by two laptops that were restored from one copy.

The marker is written after each commit without waiting for the disk. If a power cut takes back
its last writes, the store is ahead of it: that reads as `same`, is right, and is repaired on the
next opening. A marker that was torn is as good as lost: `copied`, which costs a letter and
nothing else. What remains is a power cut *followed, before the program was opened again, by*
putting back a copy that is younger than the last marker that reached the disk: seconds, and our
own restore does not go through this door (it begins an incarnation in any case).
"""

import logging
import uuid
from pathlib import Path
from typing import Literal

import msgspec

from brata_desktop.domain.errors import Unavailable
from brata_desktop.domain.numbering import drawn_laptop_letters, next_laptop_letter
from brata_desktop.store.atomic_file import disk_error, replace_file

Verdict = Literal["first", "same", "copied", "restored"]

_log = logging.getLogger(__name__)


class Marker(msgspec.Struct, frozen=True):
    """What the marker file says; the module's picture explains the fields."""

    store_id: str
    device: str
    n: int
    letter: str
    letters: frozenset[str]
    past: frozenset[str]
    folder: str


class StoreState(msgspec.Struct, frozen=True):
    """What the opened store says about itself.

    Attributes:
        device: Incarnation in the store's facts.
        n: Highest counter of that incarnation in the store; 0 for none.
        letters: Laptop letters of the record numbers in the store, and those it was told of.
        folder: Absolute path of the data folder.
        is_empty: Whether the store holds no revision of anybody.
    """

    device: str
    n: int
    letters: frozenset[str]
    folder: str
    is_empty: bool = False


class Incarnation(msgspec.Struct, frozen=True):
    """Who writes from now on.

    Attributes:
        device: The `dev` of new revisions; when it differs from the store's, the caller puts it
            there with `Settings.begin_incarnation` before anything else is written.
        letter: Laptop letter of new record numbers.
        verdict: How it came about, for the history and the message to the officer.
    """

    device: str
    letter: str
    verdict: Verdict

    @property
    def is_new(self) -> bool:
        """Whether the store has to be told."""
        return self.verdict in ("copied", "restored")


def judge(marker: Marker | None, state: StoreState) -> Verdict:
    """Return what happened to a store since its marker was written; pure."""
    if marker is None:
        return "first" if state.is_empty else "copied"
    if marker.device != state.device:
        return "restored" if state.device in marker.past else "copied"
    if state.n < marker.n:
        return "restored"
    return "same" if marker.folder == state.folder else "copied"


class IncarnationMarker:
    """The marker of one store. Used by the thread that writes to the store."""

    def __init__(self, state_dir: Path, store_id: str) -> None:
        """Read the marker.

        Args:
            state_dir: `Paths.state_dir`; made when it is missing.
            store_id: UUID of the store.

        Raises:
            Unavailable: `file-unreadable`; it is there but closed to us. Not the same as lost.
        """
        self._path = state_dir / "stores" / f"{uuid.UUID(store_id)}.json"
        self._store_id = store_id
        self._marker = _read(self._path)
        self._is_behind = False

    @property
    def letters(self) -> frozenset[str]:
        """Every laptop letter that was ever used here; kept in the store too."""
        return self._marker.letters if self._marker is not None else frozenset()

    def check(self, state: StoreState) -> Verdict:
        """Return what happened to the store, changing nothing."""
        return judge(self._marker, state)

    def settle(self, state: StoreState) -> Incarnation:
        """Decide who writes from now on and make it durable; once after each opening.

        Raises:
            Unavailable: `disk-full` or `file-unwritable`. The store may be read, not written:
                without a marker a later restore would go unnoticed.
        """
        verdict = self.check(state)
        if verdict != "same" or self._marker is None:
            return self.begin(state, verdict)
        if state.n > self._marker.n:
            self._write(msgspec.structs.replace(self._marker, n=state.n), is_durable=True)
        return Incarnation(self._marker.device, self._marker.letter, "same")

    def begin(self, state: StoreState, verdict: Verdict = "restored") -> Incarnation:
        """Begin an incarnation whatever the marker says, as after our own restore.

        The marker is durable before the store learns of it. If the program ends between the two,
        the next opening begins another one: a letter is lost, nothing is used twice.

        Raises:
            Unavailable: `disk-full` or `file-unwritable`.
        """
        known = self._marker
        letters = state.letters | (known.letters if known else frozenset())
        past = frozenset({state.device}) | (known.past | {known.device} if known else frozenset())
        is_first = verdict == "first"
        device = state.device if is_first else str(uuid.uuid4())
        letter = next_laptop_letter(letters) if is_first else drawn_laptop_letters(device, letters)
        marker = Marker(
            self._store_id,
            device,
            state.n if is_first else 0,
            letter,
            letters | {letter},
            past,
            state.folder,
        )
        self._write(marker, is_durable=True)
        return Incarnation(device, letter, verdict)

    def advance(self, n: int) -> None:
        """Remember the highest counter, after each commit.

        It never fails a save that is already on the disk: when the state folder cannot be
        written this is logged, and tried again with the next save.
        """
        if self._marker is None or n <= self._marker.n:
            return
        try:
            self._write(msgspec.structs.replace(self._marker, n=n), is_durable=False)
        except Unavailable as error:
            if not self._is_behind:
                _log.warning("the incarnation marker is behind: %s", error)
            self._is_behind = True
        else:
            self._is_behind = False

    def _write(self, marker: Marker, *, is_durable: bool) -> None:
        if is_durable:
            self._make_folder()
        replace_file(self._path, _encode(marker), is_durable=is_durable)
        self._marker = marker

    def _make_folder(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise disk_error(error, self._path) from error


def folders_of_markers(state_dir: Path) -> frozenset[Path]:
    """Return the data folders that this laptop has worked with, whether they are there or not."""
    markers = (_read(path) for path in (state_dir / "stores").glob("*.json"))
    return frozenset(Path(marker.folder) for marker in markers if marker is not None)


def _encode(marker: Marker) -> bytes:
    return msgspec.json.encode(marker, order="deterministic")


def _read(path: Path) -> Marker | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Marker)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Unavailable("file-unreadable", file=path, reason=error.strerror) from error
    except (ValueError, RecursionError) as error:
        _log.warning("the incarnation marker %s is damaged: %s", path, error)
        return None
