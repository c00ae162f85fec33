"""docs/cli.md and the parser say the same, and what a verb prints has the keys of the manual."""

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from brata_desktop.cli.parser import build_parser
from tests.cli.conftest import Post

MANUAL = (Path(__file__).resolve().parents[2] / "docs" / "cli.md").read_text("utf-8")
CELL = re.compile(r"(?<!\\)\|")


def rows() -> Iterator[tuple[str, str]]:
    """Yield the syntax and the JSON form of each line of the table."""
    for line in MANUAL.splitlines():
        if line.startswith("| `"):
            _, syntax, _, shown, _ = CELL.split(line)
            yield syntax.strip().strip("`"), shown.strip()


SYNTAX = dict(rows())


def verbs_of(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Yield every verb with its steps: "officer add"."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, inner in action.choices.items():
                steps = list(verbs_of(inner))
                yield from ((f"{name} {step}", found) for step, found in steps)
                if not steps:
                    yield name, inner


VERBS = dict(verbs_of(build_parser()))


def verb_of(syntax: str) -> str:
    """Return the verb a line of the manual is about."""
    words = syntax.split()
    return next(" ".join(words[:n]) for n in (2, 1) if " ".join(words[:n]) in VERBS)


def options_of(parser: argparse.ArgumentParser, *, required: bool | None = None) -> set[str]:
    return {
        option
        for action in parser._actions
        for option in action.option_strings
        if option.startswith("--") and option != "--help"
        if required is None or action.required is required
    }


COMMON = options_of(build_parser()) - {"--version"}


def test_manual_and_parser_have_the_same_verbs() -> None:
    described = [verb_of(syntax) for syntax in SYNTAX]

    assert sorted(described) == sorted(VERBS)


@pytest.mark.parametrize("syntax", SYNTAX, ids=verb_of)
def test_manual_and_parser_have_the_same_options(syntax: str) -> None:
    parser = VERBS[verb_of(syntax)]
    described = set(re.findall(r"--[a-z][a-z-]*", syntax))
    optional = set(re.findall(r"\[(--[a-z][a-z-]*)", syntax))

    assert described == options_of(parser) - COMMON
    # A reason that the table of states asks for is asked for by the service, not by the parser.
    assert described - optional - {"--reason"} == options_of(parser, required=True)


@pytest.mark.parametrize("syntax", SYNTAX, ids=verb_of)
def test_manual_and_parser_have_the_same_arguments(syntax: str) -> None:
    verb = verb_of(syntax)
    arguments = [a for a in VERBS[verb]._actions if not a.option_strings]
    rest = re.sub(r"\[[^\]]*\]|--[a-z-]+ \S+|--[a-z-]+", "", syntax.removeprefix(verb))

    assert len(rest.split()) == len(arguments)


def test_manual_names_the_common_options() -> None:
    usage = MANUAL.split("- **Secret**")[0]

    assert set(re.findall(r"--[a-z][a-z-]*", usage)) == COMMON


def keys_of(verb: str) -> set[str]:
    """Return the keys that the manual gives for a verb's JSON."""
    shown = next(shown for syntax, shown in SYNTAX.items() if verb_of(syntax) == verb)
    first = re.match(r"`\[?\{([^}]*)\}\]?`", shown)
    assert first, shown
    return set(first[1].split(", "))


@pytest.fixture
def busy(post: Post) -> Post:
    """A post with an officer, a record and registers."""
    document = {"category": "KJ_KELAHI", "what": "Perkelahian", "place": {"name": "Pasar"}}
    (post.folder / "document.json").write_text(json.dumps(document), "utf-8")
    (post.folder / "posts.csv").write_text("kode,nama,satuan\n12,Pos 12,BJM\n", "utf-8")
    (post.folder / "people.csv").write_text(
        "nrp,nama,pangkat,satuan\n87010009,Yusuf,Bripda,BJM\n", "utf-8"
    )
    (post.folder / "events.jsonl").write_text(
        '{"kind": "incident", "title": "Perkelahian", "date": "2024-01-31"}\n', "utf-8"
    )
    return post


@pytest.mark.parametrize(
    ("verb", "arguments"),
    [
        ("officer list", ()),
        ("posts import", ("posts.csv",)),
        ("personnel import", ("people.csv",)),
        ("add", ("incident", "--from", "document.json")),
        ("import", ("events.jsonl",)),
        ("backup", ()),
        ("verify", ()),
    ],
)
def test_json_has_the_keys_of_the_manual(
    busy: Post, verb: str, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(busy.folder)

    assert keys_in(busy.json(*verb.split(), *arguments)) == keys_of(verb)


def test_json_of_records_and_registers_has_the_keys_of_the_manual(
    busy: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(busy.folder)
    added = busy.json("add", "incident", "--from", "document.json")
    busy.json("posts", "import", "posts.csv")
    busy.json("personnel", "import", "people.csv")

    assert keys_in(busy.json("list")) == keys_of("list")
    assert keys_in(busy.json("show", added["id"])) == keys_of("show")
    assert keys_in(busy.json("show", added["id"], "--history")) == keys_of("show") | {"history"}
    assert keys_in(busy.json("posts", "list")) == keys_of("posts list")
    assert keys_in(busy.json("personnel", "list")) == keys_of("personnel list")
    assert keys_in(busy.json("submit", added["id"])) == keys_of("submit")
    changed = ("--from", "document.json", "--reason", "keliru")
    assert keys_in(busy.json("amend", added["id"], *changed)) == keys_of("amend")
    paper = ("report", "record", added["id"], "--out", "record.pdf")
    assert keys_in(busy.json(*paper)) == keys_of("report record")


def keys_in(shown: object) -> set[str]:
    first = shown[0] if isinstance(shown, list) else shown
    assert isinstance(first, dict)
    return set(first)
