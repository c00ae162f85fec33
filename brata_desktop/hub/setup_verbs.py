"""Verbs that make a hub: init, server-certificate, units import, request accept."""

import argparse
import ipaddress
from collections.abc import Iterable
from pathlib import Path

import psycopg

from brata_desktop.config.verbs import Verbs
from brata_desktop.hub import enrolling, key_folder, server_files, tls, units
from brata_desktop.hub.command_context import Context, read_bytes, read_text
from brata_desktop.hub.common_line import check_hub
from brata_desktop.hub.database import working
from brata_desktop.hub.devices import read_devices
from brata_desktop.hub.installation import install
from brata_desktop.hub.key_folder import HubFacts, HubKeys
from brata_desktop.hub.refusals import Refused
from brata_desktop.store import crypto
from brata_desktop.store.atomic_file import replace_file
from brata_desktop.store.passphrase import check_secret
from brata_desktop.sync.enrolment import EnrolRequest, key_code, read_request

PORT = 5432
SERVER_FOLDER = "/etc/brata-hub"


def add_parsers(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    init = verbs.add_parser("init", "make the hub and its keys, or say what is there")
    init.add_argument("--host", required=True, help="name by which laptops call the server")
    init.add_argument("--port", type=int, default=PORT)
    init.add_argument(
        "--network", action="append", metavar="CIDR", help="where laptops come from (several)"
    )
    init.add_argument("--operation", default="", metavar="CODE", help="turn away others")
    init.add_argument("--server-folder", default=SERVER_FOLDER, metavar="DIR")
    init.set_defaults(run=_init)
    renew = verbs.add_parser("server-certificate", "a new TLS certificate for the server")
    renew.add_argument("--days", type=int, default=tls.SERVER_DAYS)
    renew.set_defaults(run=_server_certificate)
    steps = verbs.add_group("units", "who is below whom")
    imported = steps.add_parser("import", "take the units of a CSV file")
    imported.add_argument("file", type=Path)
    imported.set_defaults(run=_import_units)
    steps = verbs.add_group("request", "what laptops ask for")
    accept = steps.add_parser("accept", "let a laptop in, or give it a new certificate")
    accept.add_argument("file", type=Path)
    accept.add_argument("--out", type=Path, required=True, metavar="ANSWER")
    accept.add_argument("--feed", help="the post you expect, such as BJM/07; refused when another")
    accept.add_argument("--label", help="what it is called, where the request's words do not do")
    accept.add_argument("--desk", action=argparse.BooleanOptionalAction, default=None)
    accept.add_argument("--days", type=int, default=tls.LAPTOP_DAYS, help="of its TLS certificate")
    accept.add_argument("--yes", action="store_true", help="do not ask")
    accept.set_defaults(run=_accept)


def _init(context: Context, args: argparse.Namespace) -> None:
    networks = _networks(args.network or server_files.PRIVATE_NETWORKS)
    folder = context.folder()
    is_new = not key_folder.exists(folder)
    # Before the passphrase is asked for: what cannot be reached needs none.
    with working(context.dsn) as connection:
        database, version = connection.info.dbname, connection.info.server_version
        if is_new:
            _refuse_another(connection)
    if is_new:
        secret = context.new_secret("A passphrase for the hub's keys: ")
        check_secret(secret, names=(args.host,))
    _install(context.dsn)
    if is_new:
        address = (args.host, args.port, database)
        now = context.clock()
        facts = key_folder.create(folder, secret, address, now, args.operation).facts
    else:
        facts = _same_hub(folder, args.host, args.port, database)
    _claim(context, facts)
    place = Path(args.server_folder)
    written = server_files.write(
        folder / key_folder.SERVER,
        {
            server_files.CONFIGURATION: server_files.configuration(place, version),
            server_files.ADMISSION: server_files.admission(facts.database, networks),
        },
    )
    _say_init(context, facts, written, is_new=is_new)


def _refuse_another(connection: psycopg.Connection) -> None:
    """Refuse to make keys for a hub that has some: its laptops trust those."""
    found = connection.execute("SELECT to_regclass('sync.hub') IS NOT NULL").fetchone()
    if found and found[0] and connection.execute("SELECT 1 FROM sync.hub").fetchone():
        raise Refused(
            "this database is a hub whose keys lie elsewhere; connect their stick and give --keys"
        )


def _claim(context: Context, facts: HubFacts) -> None:
    with context.working() as connection:
        connection.execute(
            "INSERT INTO sync.hub (id, root_key) VALUES (%s, %s) ON CONFLICT DO NOTHING",
            [facts.id, facts.root_key],
        )
        check_hub(connection, facts)


def _install(dsn: str) -> None:
    try:
        install(dsn)
    except psycopg.errors.InsufficientPrivilege as error:
        raise Refused(
            "this role may not make roles and schemas; sign in as the server's superuser"
        ) from error


def _same_hub(folder: Path, host: str, port: int, database: str) -> HubFacts:
    facts = key_folder.read_facts(folder)
    if not (folder / key_folder.KEYS).exists():
        raise Refused(
            f"{folder} holds half of a hub: the keys were never finished; empty it, then init again"
        )
    if (facts.host, facts.port, facts.database) != (host, port, database):
        raise Refused(
            f"{folder} holds the keys of {facts.host}:{facts.port}/{facts.database}; laptops know "
            "it by that name, choose another folder or keep the name"
        )
    return facts


def _say_init(context: Context, facts: HubFacts, written: list[Path], *, is_new: bool) -> None:
    code, folder = key_code(facts.root_key), context.folder()
    context.say(
        {
            "is_new": is_new,
            "root_code": code,
            "host": facts.host,
            "port": facts.port,
            "database": facts.database,
            "keys": str(folder),
            "server_files": [str(file) for file in written],
        },
        [
            "The hub is made." if is_new else "The hub is there already; nothing of it was lost.",
            f"Database   {facts.database}, for laptops at {facts.host}:{facts.port}",
            f"Root key   {code}   (read it to every laptop's officer by telephone)",
            f"Keys       {folder}",
            "Next: copy these to the server and include them there (docs/hub.md):",
            *(f"  {file}" for file in sorted((folder / key_folder.SERVER).iterdir())),
        ],
    )


def _server_certificate(context: Context, args: argparse.Namespace) -> None:
    keys = context.keys()
    key_folder.write_server(keys, keys.facts.host, context.clock(), args.days)
    folder = keys.folder / key_folder.SERVER
    context.say(
        {"server_files": [str(folder / "server.crt"), str(folder / "server.key")]},
        [f"New certificate in {folder}; copy server.crt and server.key, then reload the server."],
    )


def _networks(given: Iterable[str]) -> list[str]:
    try:
        return [str(ipaddress.ip_network(network)) for network in given]
    except ValueError as error:
        raise Refused(f"--network: {error}; write it as 10.20.0.0/16") from error


def _import_units(context: Context, args: argparse.Namespace) -> None:
    read = units.read_units(read_text(args.file), args.file.name)
    with context.working() as connection:
        done = units.import_units(connection, read)
        desks = [device.label for device in read_devices(connection) if device.is_desk]
    is_stale = bool(desks and (done.added or done.changed))
    context.say(
        {
            "added": done.added,
            "changed": done.changed,
            "removed": done.removed,
            "certify_desks": is_stale,
        },
        [
            f"{len(read)} units: {len(done.added)} new, {len(done.changed)} changed",
            f"{len(done.removed)} removed",
            *(["Desks may cover other units now: brata-hub devices certify"] if is_stale else []),
        ],
    )


def _accept(context: Context, args: argparse.Namespace) -> None:
    request = read_request(read_bytes(args.file), crypto.is_signed_by)
    wanted = _wanted(args, request)
    context.err.writelines(line + "\n" for line in _shown(wanted))
    if not context.is_confirmed("Is this what its officer reads to you? Let it in?", yes=args.yes):
        raise Refused("nothing was changed; the request can be accepted later")
    keys = context.keys()
    with context.working() as connection:
        answer, line = enrolling.accept(connection, keys, wanted, context.clock())
    line.remember()
    replace_file(args.out, enrolling.sealed_answer(keys, answer))
    _say_accepted(context, args.out, keys, wanted)


def _wanted(args: argparse.Namespace, request: EnrolRequest) -> enrolling.Acceptance:
    if args.feed is not None and args.feed != request.feed:
        raise Refused(
            f"the laptop says {request.feed}, not {args.feed}; what it recorded bears its post's "
            "name for good, so set it up anew there"
        )
    if args.days < 1:
        raise Refused("--days: a certificate is valid for a day at least")
    is_desk = request.wants_desk if args.desk is None else args.desk
    label = (args.label or request.label).strip()
    if not label:
        raise Refused("the laptop has no name; give it one with --label")
    return enrolling.Acceptance(request, label, is_desk, args.days)


def _shown(wanted: enrolling.Acceptance) -> list[str]:
    request = wanted.request
    asked = " (it did not ask for this)" if wanted.is_desk and not request.wants_desk else ""
    return [
        f"Laptop    {wanted.label}",
        f"Post      {request.feed}",
        f"Desk      {'yes, reads and decides for all below' + asked if wanted.is_desk else 'no'}",
        f"Unit key  {key_code(request.unit_key)}",
        f"Program   {request.program}, operation {request.operation or 'not said'}",
    ]


def _say_accepted(context: Context, out: Path, keys: HubKeys, wanted: enrolling.Acceptance) -> None:
    context.say(
        {
            "device": wanted.request.device,
            "login": enrolling.login_of(wanted.request.device),
            "feed": wanted.request.feed,
            "is_desk": wanted.is_desk,
            "answer": str(out),
            "root_code": key_code(keys.facts.root_key),
        },
        [
            f"Accepted. Bring {out} to the laptop; it holds no secret.",
            f"Its officer is shown {key_code(keys.facts.root_key)} and compares it by telephone.",
        ],
    )
