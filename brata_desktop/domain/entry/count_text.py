"""Numbers as they are reported: "18", "ratusan", "1.700 (409 Polri, 300 TNI)", "Rp 1,5 juta"."""

import re

from brata_desktop.domain.document import Count

NUMBER_MAX = 2**53 - 1
"""Largest whole number that JSON keeps everywhere (RFC 8259, 6)."""

_PLAIN = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,16}", re.ASCII)
_LEADING = re.compile(
    r"(?:rp\.?\s*)?(?P<number>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,16})(?P<part>,[0-9]{1,3})?"
    r"(?:\s*(?P<scale>ribu|rb|juta|jt|miliar|milyar|triliun)\b)?(?P<rest>.*)",
    re.IGNORECASE | re.ASCII | re.DOTALL,
)
_SCALES = {
    "ribu": 10**3,
    "rb": 10**3,
    "juta": 10**6,
    "jt": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "triliun": 10**12,
}
_UNSURE = re.compile(
    r"\s*(?:-|–|/|\+|[0-9]|s\.?\s?d\.?|s/d|sampai|hingga|atau|dan\b|lebih|an\b|[.,:]\s*[0-9])",
    re.IGNORECASE,
)


def parse_count(text: str) -> Count:
    """Return the number a text begins with, and its words where they say more.

    A range ("60 hingga 80") and a number that is not first ("sekitar 60") stay words, since only
    a number that was given is ever added up. No text is an error.
    """
    said = text.strip()
    value = parse_whole(said)
    if value is not None:
        return Count(value, "" if str(value) == said else said)
    found = _LEADING.fullmatch(said)
    return Count(_value(found) if found else None, said)


def count_words(count: Count) -> str:
    """Return a count as the form shows it: its words, else its number."""
    if count.text:
        return count.text
    return "" if count.value is None else str(count.value)


def parse_whole(text: str) -> int | None:
    """Return a whole number such as "18" or "1.700"; None for anything else."""
    said = text.strip()
    if not _PLAIN.fullmatch(said):
        return None
    value = int(said.replace(".", ""))
    return value if value <= NUMBER_MAX else None


def _value(found: re.Match[str]) -> int | None:
    if _UNSURE.match(found["rest"]):
        return None
    scale = _SCALES[found["scale"].casefold()] if found["scale"] else 1
    thousandths = int((found["part"] or ",")[1:].ljust(3, "0"))
    value, rest = divmod(int(found["number"].replace(".", "")) * 1000 * scale
                         + thousandths * scale, 1000)  # fmt: skip
    return value if rest == 0 and value <= NUMBER_MAX else None
