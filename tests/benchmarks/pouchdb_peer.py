"""PouchDB 9 with express-pouchdb 4.2 on Express 4, where Node is: what our exchange is beside.

The packages come by npm into a cache of this user, once. Where that cannot be, the benchmark says
so: nothing is ever printed in place of a figure that was not measured.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from platformdirs import user_cache_path

_HERE = Path(__file__).with_name("peer")
_CACHE = user_cache_path("brata-desktop-bench") / "pouchdb"
_INSTALL = ["install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"]
_INSTALL_S = 300


class MissingPeerError(Exception):
    """The peer cannot be had; the text says why."""


class Process:
    """A process of the peer that answers lines of JSON."""

    def __init__(self, node: str, role: str, folder: Path) -> None:
        folder.mkdir()
        environment = os.environ | {"NODE_PATH": str(_CACHE / "node_modules")}
        self._process = subprocess.Popen(
            [node, str(_HERE / "pouchdb.js"), role, str(folder)],
            env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.told = self._hear()

    def ask(self, what: str, **more: object) -> Mapping[str, float]:
        """Let it do something; return its answer."""
        print(json.dumps({"do": what, **more}), file=self._process.stdin, flush=True)
        return self._hear()

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.communicate()

    def _hear(self) -> Mapping[str, float]:
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the peer ended; its words stand above")
        return json.loads(line)


class Peer:
    """A centre and laptops of the peer."""

    def __init__(self, node: str, folder: Path, open_ones: ExitStack) -> None:
        self._node, self._folder, self._open = node, folder, open_ones
        self.port = int(self.start("serve", "centre").told["port"])

    def start(self, role: str, name: str) -> Process:
        """Start a process of it."""
        made = Process(self._node, role, self._folder / name)
        self._open.callback(made.close)
        return made

    def laptop(self, name: str) -> Process:
        """Return a new laptop."""
        return self.start("laptop", name)

    def url(self, port: int | None = None) -> str:
        """Return where the centre is, or where another port leads there."""
        return f"http://127.0.0.1:{port or self.port}/reports"


@contextmanager
def peer(folder: Path) -> Iterator[Peer]:
    """Yield a running peer.

    Raises:
        MissingPeerError: Node, npm or the packages cannot be had.
    """
    node = _node()
    with ExitStack() as open_ones:
        folder.mkdir()
        yield Peer(node, folder, open_ones)


def _node() -> str:
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        raise MissingPeerError("there is no Node with npm on this machine")
    wanted = (_HERE / "package.json").read_text("utf-8")
    kept = _CACHE / "package.json"
    is_there = kept.is_file() and kept.read_text("utf-8") == wanted
    if not (is_there and (_CACHE / "node_modules" / "pouchdb").is_dir()):
        _install(npm, wanted)
    return node


def _install(npm: str, wanted: str) -> None:
    shutil.rmtree(_CACHE, ignore_errors=True)
    _CACHE.mkdir(parents=True)
    (_CACHE / "package.json").write_text(wanted, "utf-8")
    try:
        done = subprocess.run(
            [npm, *_INSTALL], cwd=_CACHE, capture_output=True, text=True, timeout=_INSTALL_S,
            check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise MissingPeerError("npm did not answer") from error
    if done.returncode:
        shutil.rmtree(_CACHE, ignore_errors=True)
        raise MissingPeerError(f"npm could not install it: {done.stderr.strip().splitlines()[-1]}")
