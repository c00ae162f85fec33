"""What a power cut leaves of a program's files, at any moment of its work.

The typist works under `strace`, which writes down each write, truncation, name and sync with all
its bytes. From that the disk is built again as it may be at a given moment: what was synced is
there; of what was not, nothing, everything, or any part. A write that was not synced may be there
by sectors; a name is there when its folder was synced, or with the names before it.

Left out: the shared memory of the log (`-shm`), which SQLite builds anew, and backups, whose own
tests end them after each step.
"""

import random
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from brata_desktop.config.paths import Paths
from tests.faults.killing import ROOT, typist
from tests.store.test_store import _strace

SECTOR = 512
_CALLS = "openat,write,pwrite64,lseek,ftruncate,fsync,fdatasync,rename,unlink"
_OTHER_WRITES = "pwritev,pwritev2,writev,truncate,renameat,renameat2,unlinkat,sendfile,fallocate"
_LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_FD = re.compile(r"(\d+)<")


@dataclass(frozen=True)
class Event:
    """A call of the kernel that changed a file, a name, or what is durable.

    Attributes:
        call: Its name; `say` for a line on standard output.
        path: The file or folder; the new name of a rename.
        data: What was written or said.
        at: Offset of the write; size of a truncation.
        old: The old name of a rename.
        is_new: An opening that makes or empties the file.
    """

    call: str
    path: Path = Path()
    data: bytes = b""
    at: int = 0
    old: Path = Path()
    is_new: bool = False


def record(paths: Paths, seed: int, rounds: int) -> list[Event]:
    """Let the typist work under `strace` and return what happened to the files, in order."""
    log = paths.data_dir.parent / "strace.txt"
    trace = ["-e", f"trace={_CALLS},{_OTHER_WRITES}"]
    command = [_strace(), "-f", "-qq", "-xx", "-y", "-s", "10000000", *trace, "-o", str(log)]
    subprocess.run(
        [*command, *typist(paths, seed, rounds)], cwd=ROOT, stdout=subprocess.PIPE, check=True
    )
    return list(_Reader((paths.data_dir, paths.state_dir)).events(log))


class _Reader:
    """Reads strace's lines; knows what each descriptor stands for."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders
        self._files: dict[int, Path] = {}
        self._offsets: dict[int, int] = {}

    def events(self, log: Path) -> Iterator[Event]:
        """Yield what concerns our folders."""
        with log.open() as lines:
            for line in lines:
                found = _LINE.match(line)
                assert found or "resumed" not in line, "calls of two threads are mixed"
                if found and int(found[3]) >= 0:
                    yield from self._event(found[1], found[2], int(found[3]))

    def _event(self, call: str, arguments: str, result: int) -> Iterator[Event]:
        texts = [bytes.fromhex(each.replace("\\x", "")) for each in _TEXT.findall(arguments)]
        if call == "openat":
            yield from self._opened(Path(texts[0].decode()), arguments, result)
        elif call in ("rename", "unlink"):
            path = Path(texts[-1].decode())
            if self._is_ours(path):
                yield Event(call, path, old=Path(texts[0].decode()))
        else:
            yield from self._with_descriptor(call, arguments, texts, result)

    def _opened(self, path: Path, arguments: str, descriptor: int) -> Iterator[Event]:
        self._files[descriptor] = path
        self._offsets[descriptor] = 0
        if self._is_ours(path) and "O_DIRECTORY" not in arguments:
            yield Event("open", path, is_new="O_TRUNC" in arguments)

    def _with_descriptor(
        self, call: str, arguments: str, texts: list[bytes], result: int
    ) -> Iterator[Event]:
        descriptor = int(_FD.match(arguments)[1])
        if call == "write" and descriptor == 1:
            yield Event("say", data=texts[0])
            return
        path = self._files.get(descriptor, Path())
        if call == "lseek":
            self._offsets[descriptor] = result
        if not self._is_ours(path) and path not in self._folders:
            return
        numbers = [int(each) for each in re.findall(r", (\d+)", arguments)]
        if call == "pwrite64":
            yield Event("write", path, texts[0][:result], numbers[-1])
        elif call == "write":
            yield Event("write", path, texts[0][:result], self._offsets[descriptor])
            self._offsets[descriptor] += result
        elif call == "ftruncate":
            yield Event("truncate", path, at=numbers[-1])
        elif call in ("fsync", "fdatasync"):
            yield Event("sync", path)
        else:
            assert call == "lseek", f"{call} is not understood"

    def _is_ours(self, path: Path) -> bool:
        if path.name.endswith("-shm") or "backups" in path.parts:
            return False
        return any(folder in path.parents for folder in self._folders)


@dataclass
class File:
    """Bytes that are durable, and what was done since."""

    durable: bytes = b""
    pending: list[Event] = field(default_factory=list)

    def content(self, rng: random.Random | None, share: float) -> bytes:
        """Return the bytes with a share of what is pending; by sectors when it is a part."""
        made = bytearray(self.durable)
        for event in self.pending:
            if event.call == "truncate":
                if share == 1 or (rng and rng.random() < share):
                    made = made[: event.at].ljust(event.at, b"\0")
                continue
            for start in range(0, len(event.data), SECTOR):
                if share == 1 or (rng and rng.random() < share):
                    at = event.at + start
                    piece = event.data[start : start + SECTOR]
                    made = made.ljust(at, b"\0")
                    made[at : at + len(piece)] = piece
        return bytes(made)


class Disk:
    """The files as the program sees them, and as they are on the disk."""

    def __init__(self, paths: Paths) -> None:
        """Take what is there now as durable."""
        folders = (paths.data_dir, paths.state_dir)
        found = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
        self._seen = {path: File(path.read_bytes()) for path in found}
        self._stored = dict(self._seen)
        self._names: list[tuple[Path, dict[Path, File | None]]] = []

    def take(self, event: Event) -> None:
        """Let an event happen."""
        match event.call:
            case "open":
                if event.path not in self._seen:
                    self._name({event.path: File()})
                elif event.is_new:
                    self._seen[event.path].pending.append(Event("truncate", event.path))
            case "write" | "truncate":
                self._seen[event.path].pending.append(event)
            case "rename":
                self._name({event.path: self._seen[event.old], event.old: None})
            case "unlink":
                self._name({event.path: None})
            case "sync":
                self._sync(event.path)

    def _name(self, change: dict[Path, File | None]) -> None:
        self._names.append((next(iter(change)).parent, change))
        _apply(self._seen, change)

    def _sync(self, path: Path) -> None:
        if path in self._seen:
            file = self._seen[path]
            file.durable, file.pending = file.content(None, 1), []
            return
        for folder, change in self._names:
            if folder == path:
                _apply(self._stored, change)
        self._names = [each for each in self._names if each[0] != path]

    def write(self, paths: Paths, target: Paths, rng: random.Random | None, share: float) -> None:
        """Write the files as a power cut may leave them.

        Args:
            paths: Where the program worked.
            target: Where to write.
            rng: Chooses what of the unsynced is there.
            share: How much of it: 0 for none, 1 for all.
        """
        names = dict(self._stored)
        count = rng.randint(0, len(self._names)) if rng else round(share) * len(self._names)
        for _, change in self._names[:count]:
            _apply(names, change)
        for old, new in ((paths.data_dir, target.data_dir), (paths.state_dir, target.state_dir)):
            for path, file in names.items():
                if old in path.parents:
                    place = new / path.relative_to(old)
                    place.parent.mkdir(parents=True, exist_ok=True)
                    place.write_bytes(file.content(rng, share))


def _apply(names: dict[Path, File], change: dict[Path, File | None]) -> None:
    for path, file in change.items():
        if file is None:
            names.pop(path, None)
        else:
            names[path] = file
