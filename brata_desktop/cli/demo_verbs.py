"""The verb `demo`: a store full of invented work, to try things in."""

import argparse
import secrets

from brata_desktop.cli.context import Context
from brata_desktop.cli.output import write_json, write_lines
from brata_desktop.config.verbs import Verbs

RECORDS_MAX = 1_000_000
_CONSONANTS, _VOWELS = "bdgjklmnprst", "aiueo"
_WORDS, _SYLLABLES = 5, 2


def add_parsers(verbs: Verbs) -> None:
    """Add the verb of this module."""
    demo = verbs.add_parser("demo", help="make a store with an invented day, to try things in")
    demo.add_argument("--records", type=_number, default=0, metavar="N", help="N more, invented")
    demo.add_argument("--seed", type=int, default=1, metavar="S", help="the same S, the same ones")
    demo.set_defaults(run=run_demo)


def run_demo(context: Context, args: argparse.Namespace) -> None:
    """Make a demo store; without a folder of its own it goes where practice is."""
    from brata_desktop.services import demo  # noqa: PLC0415 - SQLAlchemy, only when used

    # Invented people never lie where real work will.
    paths = context.paths if args.data_dir else context.paths.practice
    own = "" if context.secret_file is not None else _passphrase()
    secret = own or context.secret("Passphrase: ")
    with demo.open_demo_post(paths, secret) as post:
        day = len(demo.record_a_day(post))
        demo.fill_registers(post)
        imported = demo.import_events(post)
        invented = demo.record_invented(post, args.records, args.seed)
        recovery_code = post.supervisor.recovery_code
    shown = {
        "folder": str(paths.data_dir),
        "officers": [demo.SUPERVISOR.name, *(officer.name for officer in demo.OFFICERS)],
        "secret": own or None,
        "recovery_code": recovery_code,
        "records": day + imported + invented,
    }
    if context.is_json:
        write_json(context.out, shown)
    else:
        write_lines(context.out, (f"{name}: {value}" for name, value in shown.items()))


def _number(text: str) -> int:
    number = int(text)
    if not 0 <= number <= RECORDS_MAX:
        raise argparse.ArgumentTypeError(f"from 0 to {RECORDS_MAX}")
    return number


def _passphrase() -> str:
    """Return words that nobody knows and everybody can type: 59 bits, enough for invented data."""
    return " ".join(_word() for _ in range(_WORDS))


def _word() -> str:
    letters = (_CONSONANTS, _VOWELS) * _SYLLABLES
    return "".join(secrets.choice(choice) for choice in letters)
