"""A real PostgreSQL server for tests: started where one is installed, never skipped.

The server refuses root, so root starts it as `nobody`.
"""

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psycopg

DSN_VARIABLE = "BRATA_TEST_POSTGRES"
START_S = 30


@dataclass(frozen=True)
class Server:
    """A running server.

    Attributes:
        dsn: How its superuser reaches it.
        folder: Its data folder; None for one that was there already.
    """

    dsn: str
    folder: Path | None = None

    def dsn_of(self, database: str, user: str = "") -> str:
        """Return how to reach a database, as the superuser or another role."""
        changes = {"dbname": database} | ({"user": user} if user else {})
        return psycopg.conninfo.make_conninfo(self.dsn, **changes)


@contextlib.contextmanager
def server(*, is_own=False):
    """Yield a server: the one of `BRATA_TEST_POSTGRES`, or one of its own that goes afterwards.

    Args:
        is_own: Never the given one; its files will be changed.
    """
    given = os.environ.get(DSN_VARIABLE)
    if given and not is_own:
        yield Server(given)
        return
    folder = Path(tempfile.mkdtemp(prefix="brata-postgres-"))
    try:
        yield _start(folder)
    finally:
        stop(Server("", folder / "data"))
        shutil.rmtree(folder, ignore_errors=True)


def binary(name):
    """Return the path of one of PostgreSQL's programs."""
    places = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    found = str(places[0]) if places else shutil.which(name)
    if not found:
        raise RuntimeError(
            f"PostgreSQL's {name} is missing: apt-get install postgresql, or say in "
            f"{DSN_VARIABLE} how a superuser reaches a server for tests"
        )
    return found


def restart(running):
    """Start a server of ours again, for settings that need it."""
    # With a log of its own: a server that kept our pipe would keep us waiting.
    log = running.folder.with_name("log")
    _run("pg_ctl", "-D", running.folder, "-l", log, "-m", "fast", "-w", "restart")


def give_to_server(file, content):
    """Write a file of the server, which it alone may read."""
    file.write_bytes(content)
    file.chmod(0o600)
    if os.name != "nt" and os.geteuid() == 0:
        shutil.chown(file, "nobody")


@contextlib.contextmanager
def standby(primary):
    """Yield a server that follows another one by streaming and waits for nobody."""
    folder = Path(tempfile.mkdtemp(prefix="brata-standby-"))
    try:
        give(folder)
        data, port = folder / "data", _free_port()
        _run("pg_basebackup", "-D", data, "-d", primary.dsn, "-R", "-X", "stream", "-c", "fast")
        yield _launch(folder, data, port)
    finally:
        stop(Server("", folder / "data"))
        shutil.rmtree(folder, ignore_errors=True)


def stop(running):
    """End a server of ours as a power cut does."""
    _run("pg_ctl", "-D", running.folder, "-m", "immediate", "stop")


def dump(running, database, file):
    """Write a database into a file, as docs/hub.md says."""
    _run("pg_dump", "--format=custom", f"--file={file}", running.dsn_of(database))


def restore(running, database, file):
    """Put a dump back in the place of a database."""
    with psycopg.connect(running.dsn, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {database} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {database} TEMPLATE template0")
    _run("pg_restore", "-d", running.dsn_of(database), file)


def until(connection, question, *values):
    """Ask the server again and again until it says yes."""
    ends = time.monotonic() + START_S
    while connection.execute(question, values).fetchone() != (True,):
        if time.monotonic() > ends:
            raise RuntimeError(f"never true: {question}")
        time.sleep(0.05)


def give(folder):
    """Let the server's user have a folder."""
    if os.name != "nt" and os.geteuid() == 0:
        folder.chmod(0o755)
        shutil.chown(folder, "nobody")


def _start(folder, *, is_durable=False):
    give(folder)
    data, port = folder / "data", _free_port()
    _run(
        "initdb",
        "-D",
        data,
        "-U",
        "postgres",
        "--auth=trust",
        "--no-sync",
        "-E",
        "UTF8",
        "--no-locale",
    )
    return _launch(folder, data, port, is_durable=is_durable)


def _launch(folder, data, port, *, is_durable=False):
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder}"
    options += "" if is_durable else " -F"
    options += " -c max_connections=300 -c max_prepared_transactions=5"
    _run("pg_ctl", "-D", data, "-l", folder / "log", "-o", options, "-w", "start")
    dsn = f"host=127.0.0.1 port={port} user=postgres dbname=postgres"
    _wait(dsn)
    return Server(dsn, data)


def _run(name, *arguments):
    user = {"user": "nobody", "group": "nogroup", "extra_groups": []}
    as_nobody = user if os.name != "nt" and os.geteuid() == 0 else {}
    done = subprocess.run(
        [binary(name), *map(str, arguments)], capture_output=True, text=True, check=False,
        cwd="/" if os.name != "nt" else None, **as_nobody,
    )  # fmt: skip
    if done.returncode and "stop" not in arguments:
        raise RuntimeError(f"{name}: {done.stdout}{done.stderr}")


def _free_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


def _wait(dsn):
    until = time.monotonic() + START_S
    while True:
        try:
            psycopg.connect(dsn).close()
        except psycopg.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return
