"""What the documents promise and what the repository must not hold."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import brata_desktop
from brata_desktop.domain.kinds import KINDS

ROOT = Path(__file__).resolve().parent.parent
VERSION_HEADING = re.compile(r"^## \[?(?P<name>[^\]\s]+)\]?", re.MULTILINE)
# Hosts of package registries and folders of one machine: the same files must work anywhere.
# Written in two parts, so that this file does not hold them either.
FORBIDDEN = [
    re.compile(pattern)
    for pattern in (
        r"(?<![\w.])pypi\." + r"(?:org|python)",
        r"files\.python" + r"hosted",
        r"registry\.npm" + r"js",
        r"deb\." + r"debian\.org",
        r"(?:index-url|find-links|trusted-host)" + r"[ =]",
        r"(?<![\w.~])/(?:work|root|home/\w+|Users/\w+|tmp)" + r"/",
        r"[A-Z]:\\" + r"Users\\",
    )
]
LEFT_BEHIND = re.compile(r"\.(?!ci$|gitignore$).*|build|dist|__pycache__|.*\.egg-info")
# Notices are kept as their authors wrote them.
VERBATIM = ("LICENSE", "LICENCE", "OFL", "COPYING", "NOTICE")


def project_files():
    """Return the files of the project; without git, all but what tools leave behind."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
        result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        return [ROOT / line for line in result.stdout.splitlines()]
    return [
        path
        for path in ROOT.rglob("*")
        if path.suffix not in {".pyc", ".qm"}
        and not any(LEFT_BEHIND.fullmatch(part) for part in path.relative_to(ROOT).parts)
    ]


def test_changelog_starts_with_the_version_of_the_program():
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = [name for name in VERSION_HEADING.findall(text) if name.lower() != "unreleased"]

    assert versions[0] == brata_desktop.__version__


def test_architecture_names_every_contract_word_for_word():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = [contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]]
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")

    assert [name for name in names if f"**{name}.**" not in text] == []


def test_every_locked_dependency_of_the_program_has_its_line_in_the_decision():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = settings["dependency-groups"]
    wanted = [
        *settings["project"]["dependencies"],
        *(line for name in groups for line in groups[name]),
    ]
    text = (ROOT / "docs" / "decisions" / "0001-dependencies.md").read_text(encoding="utf-8")
    names = [re.match(r"[\w-]+", line).group().lower() for line in wanted]

    assert [name for name in names if f"| {name} |" not in text.lower()] == []


def test_no_registry_and_no_folder_of_one_machine_is_written_down():
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in project_files()
        if path.is_file() and not path.name.startswith(VERBATIM)
        for pattern in FORBIDDEN
        for match in pattern.finditer(path.read_bytes().decode("utf-8", errors="ignore"))
    ]

    assert found == []


def test_every_marker_marks_a_test():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    markers = settings["tool"]["pytest"]["markers"]
    tests = "".join(path.read_text(encoding="utf-8") for path in ROOT.glob("tests/**/test_*.py"))

    # `dev.py goldens` would run nothing, and say nothing of it.
    assert [each for each in markers if f"@pytest.mark.{each.partition(':')[0]}" not in tests] == []


def test_requirements_are_locked_with_hashes():
    for path in (ROOT / "packaging" / "requirements").glob("*.txt"):
        blocks = re.split(r"\n(?=\w)", path.read_text(encoding="utf-8").strip())

        assert [
            block for block in blocks if "==" not in block or "--hash=sha256:" not in block
        ] == []


# What the bottom bar and the key sheet call a key, as it stands between quotation marks.
KEY = re.compile(r'"((?:Ctrl|Alt|Shift|F\d|[A-Z/]|[\d↑↓←→]|Esc|Enter|Tab|Space|PgDn)[^"\n]{0,16})"')


def known_keys():
    """Return every key that the window's code, a kind or a template names, as the bar writes it."""
    sources = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "brata_desktop/ui").rglob("*.py")
    )
    named = {
        re.sub(r"(?<=\w)\+(?=\S)", " ", key).replace("Return", "Enter")
        for key in KEY.findall(sources)
    }
    letters = set(re.findall(r"Key\.Key_(\w+)", sources))
    letters |= {spec.letter for spec in KINDS.values()}
    templates = (ROOT / "resources/operations/incident_templates.csv").read_text(encoding="utf-8")
    from_templates = {line.partition(",")[0] for line in templates.splitlines()[1:]}
    return {key.strip() for key in named} | letters | from_templates


def manual():
    """Return the text of the user manual."""
    return (ROOT / "docs" / "panduan.md").read_text(encoding="utf-8")


def test_every_key_of_the_manual_is_a_key_of_the_window():
    rows = [line for line in manual().partition(". Tombol\n")[2].splitlines() if line[:3] == "| `"]
    told = {key for row in rows for key in re.findall(r"`([^`]+)`", row.split("|")[1])}

    assert len(told) > 40, "the table of keys is not where it was"
    assert sorted(told - known_keys()) == []


def test_manual_shows_pictures_that_are_there():
    pictures = re.findall(r"!\[[^]]+\]\(([^)]+)\)", manual())

    assert pictures
    assert [each for each in pictures if not (ROOT / "docs" / each).is_file()] == []


def test_manual_calls_things_as_the_window_does():
    """Words in italics are words of the window, of its papers or of the field."""
    catalogue = (ROOT / "resources" / "i18n" / "brata_id.ts").read_text(encoding="utf-8")
    words = " ".join(re.findall(r"<translation>(.*?)</translation>", catalogue, re.DOTALL))
    words = words.replace("&amp;", "").replace("&", "").casefold()
    own = {
        "hanya tampil sekali",
        "narasi",
        "edisi",
        "laporan awal",
        "nihil",
        "latihan",
        "kejadian terlambat dilaporkan",
    }
    named = {
        each.rstrip(" …").casefold() for each in re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)", manual())
    }

    assert sorted(each for each in named if each not in words and each not in own) == []
