#!/usr/bin/env python3
"""Put translations into `resources/i18n/brata_id.ts` without opening Qt Linguist.

    translate.py FILE.json      fill unfinished strings; "-" reads standard input
    translate.py OTHER.ts       take over what another version of the catalogue has finished
                                (after a merge conflict: keep one side, then give it the other)

The JSON is `{"Context": {"Source text": "Terjemahan"}}`; the context `*` fits every context.
Run `dev.py i18n` before, so that new strings are in the catalogue, and after, to build it.
"""

from __future__ import annotations

import html
import json
import re
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

CATALOGUE = Path(__file__).resolve().parent.parent / "resources" / "i18n" / "brata_id.ts"
ANY_CONTEXT = "*"

_MESSAGE = re.compile(
    r"(?P<head><source>(?P<source>[^<]*)</source>(?:(?!</message>).)*?)"
    r'<translation type="unfinished">(?P<forms>\s*<numerusform></numerusform>\s*)?</translation>',
    re.DOTALL,
)
_CONTEXT = re.compile(r"<context>.*?<name>(?P<name>.*?)</name>.*?</context>", re.DOTALL)

Words = dict[str, dict[str, str]]
"""Context -> source text -> translation."""


def read_words(name: str) -> Words:
    """Read translations from a JSON file, standard input or another catalogue."""
    if name.endswith(".ts"):
        return finished(Path(name).read_text(encoding="utf-8"))
    text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
    words: Words = json.loads(text)
    return words


def finished(catalogue: str) -> Words:
    """Return the finished strings of a catalogue."""
    words: Words = {}
    for context in ET.fromstring(catalogue).iter("context"):  # noqa: S314 - our own file
        found = words.setdefault(context.findtext("name", ""), {})
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") is not None:
                continue
            form = translation.find("numerusform")
            text = (translation if form is None else form).text
            found[message.findtext("source", "")] = text or ""
    return words


def fill(catalogue: str, words: Words) -> tuple[str, int]:
    """Return the catalogue with its unfinished strings filled in, and how many were."""
    count = 0

    def fill_context(context: re.Match[str]) -> str:
        known = words.get(ANY_CONTEXT, {}) | words.get(html.unescape(context["name"]), {})

        def fill_message(message: re.Match[str]) -> str:
            nonlocal count
            text = known.get(html.unescape(message["source"]))
            if text is None:
                return message[0]
            count += 1
            written = html.escape(text).replace("&#x27;", "&apos;")
            if message["forms"]:
                form = f"<numerusform>{written}</numerusform>"
                written = message["forms"].replace("<numerusform></numerusform>", form)
            return f"{message['head']}<translation>{written}</translation>"

        return _MESSAGE.sub(fill_message, context[0])

    return _CONTEXT.sub(fill_context, catalogue), count


def main(args: list[str]) -> int:
    """Fill the catalogue from the file named on the command line."""
    if len(args) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    filled, count = fill(CATALOGUE.read_text(encoding="utf-8"), read_words(args[0]))
    CATALOGUE.write_text(filled, encoding="utf-8")
    print(f"{count} strings translated")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
