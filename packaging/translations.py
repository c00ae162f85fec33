"""The catalogues in `resources/i18n`: brought up to date, checked, built.

`brata_id.ts` holds every string of the window in Indonesian, `brata_en.ts` the English plural
forms only, `qtbase_id.ts` the words of Qt's own buttons and dialogs, which Qt has in 33 languages
but not in Indonesian. The built `.qm` files are not committed: they are made when they are
missing or older than their source, by `dev.py` and by the tests (`translations.py` as a script).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
I18N = ROOT / "resources" / "i18n"
SOURCES = "brata_desktop"
# Catalogue -> what lupdate is told about it. Catalogues not named here are written by hand.
EXTRACTED = {
    "brata_id.ts": ["-target-language", "id_ID"],
    "brata_en.ts": ["-target-language", "en_US", "-pluralonly"],
}
# Without `-extensions py` lupdate finds nothing in a folder of Python files. Line numbers stay
# out: they would change the catalogue with every edit of the code.
LUPDATE = ["-silent", "-extensions", "py", "-source-language", "en_US"]
LUPDATE += ["-no-obsolete", "-locations", "none"]
# A guessed translation would be neither finished nor empty, and translate.py fills only the empty.
LUPDATE += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]

Key = tuple[str, str, str]
"""Context, source text and disambiguation of a string."""


def build(programs: Path) -> None:
    """Build each catalogue whose `.qm` is missing or older; `programs` has Qt's tools."""
    for source in sorted(I18N.glob("*.ts")):
        built = source.with_suffix(".qm")
        if not built.exists() or built.stat().st_mtime < source.stat().st_mtime:
            release(programs, source, built)


def update(programs: Path) -> int:
    """Bring the catalogues up to date with the code and build them; 1 if a string is unfinished."""
    I18N.mkdir(parents=True, exist_ok=True)
    extract(programs, I18N)
    build(programs)
    return report_problems(unfinished(I18N))


def check(programs: Path) -> int:
    """Fail when the code has strings a catalogue lacks, or the other way round, or unfinished."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        for source in I18N.glob("*.ts"):
            shutil.copy(source, fresh)
        extract(programs, fresh)
        problems = [line for name in EXTRACTED for line in differences(name, fresh)]
    problems += unfinished(I18N)
    for source in sorted(I18N.glob("*.ts")):
        # Qt's own word on it, so that a state this script does not know is noticed.
        if not problems and not release(programs, source, source.with_suffix(".qm")):
            problems.append(f"{source.name}: lrelease refused it")
    return report_problems(problems)


def extract(programs: Path, folder: Path) -> None:
    """Run lupdate over the program for the catalogues in a folder."""
    for name, options in EXTRACTED.items():
        target = ["-ts", str(folder / name)]
        command = [tool(programs, "lupdate"), *LUPDATE, *options, SOURCES, *target]
        subprocess.run(command, cwd=ROOT, check=True)


def release(programs: Path, source: Path, built: Path) -> bool:
    """Build one catalogue; tell whether every string of it is finished.

    An unfinished catalogue is built too: a developer who just added a string goes on working.
    """
    command = [tool(programs, "lrelease"), "-silent", str(source), "-qm", str(built)]
    subprocess.run(command, check=True)
    strict = [*command[:1], "-silent", "-fail-on-unfinished", str(source), "-qm", os.devnull]
    return subprocess.run(strict, check=False, capture_output=True).returncode == 0


def tool(programs: Path, name: str) -> str:
    """Return the path of one of Qt's tools."""
    return str(programs / f"pyside6-{name}{'.exe' if os.name == 'nt' else ''}")


def differences(name: str, fresh: Path) -> list[str]:
    """Return a line for each string that the code has and the catalogue lacks, or reversed."""
    in_code = set(messages(fresh / name))
    in_catalogue = set(messages(I18N / name))
    lines = [f"{name}: not in the catalogue: {shown(key)}" for key in in_code - in_catalogue]
    lines += [f"{name}: no longer in the code: {shown(key)}" for key in in_catalogue - in_code]
    return sorted(lines)


def unfinished(folder: Path) -> list[str]:
    """Return a line for each string without a finished translation."""
    return [
        f"{path.name}: unfinished: {shown(key)}"
        for path in sorted(folder.glob("*.ts"))
        for key, is_finished in messages(path).items()
        if not is_finished
    ]


def messages(catalogue: Path) -> dict[Key, bool]:
    """Return the strings of a catalogue and whether each is finished; none if there is no file."""
    if not catalogue.exists():
        return {}
    found: dict[Key, bool] = {}
    for context in ET.parse(catalogue).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            key = (name, message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = is_finished(message)
    return found


def is_finished(message: ET.Element) -> bool:
    """Tell whether a message has a translation that nobody has to look at again."""
    translation = message.find("translation")
    if translation is None or translation.get("type") is not None:
        return False
    forms = translation.findall("numerusform") or [translation]
    return all((form.text or "").strip() for form in forms)


def shown(key: Key) -> str:
    """Return a string with its context, for a message."""
    context, source, comment = key
    return f"{context} | {source!r}" + (f" ({comment})" if comment else "")


def report_problems(problems: list[str]) -> int:
    """Print the problems and what to do; return the exit code."""
    for line in problems:
        print(line)
    if problems:
        print("Run `python3 packaging/dev.py i18n` and translate in resources/i18n/*.ts")
    else:
        count = sum(len(messages(path)) for path in I18N.glob("*.ts"))
        print(f"{count} strings, every one translated")
    return 1 if problems else 0


if __name__ == "__main__":
    # For the tests: whoever runs pytest by hand gets the catalogues built too.
    build(Path(sys.executable).parent)
