"""How a roll is told: "… kekuatan Polresta Banjarmasin riil 450, siap 412; …"."""

from collections.abc import Iterator

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Count
from brata_desktop.domain.kind_spec import Telling
from brata_desktop.domain.kinds.readiness.assets import TABLE
from brata_desktop.domain.kinds.readiness.document import (
    CONDITIONS,
    PARTNERS,
    STRENGTH,
    Asset,
    Readiness,
    has_figures,
)
from brata_desktop.domain.names import Names
from brata_desktop.domain.narrative_pieces import when_segments
from brata_desktop.domain.narrative_text import (
    Narrative,
    NarrativeWriter,
    lower_first,
    sentence_text,
)
from brata_desktop.domain.wording_id import number_text

WORDS = {
    "real": "riil",
    "ready": "siap",
    "bko_in": "BKO masuk",
    "bko_out": "BKO keluar",
    "sick": "sakit",
    "leave": "izin/cuti",
    "training": "dik",
    "tni": "TNI",
    "linmas": "linmas",
    "satpol_pp": "Satpol PP",
    "good": "baik",
    "light": "rusak ringan",
    "heavy": "rusak berat",
}
"""How reports call the figures."""


def narrate(roll: Readiness, names: Names) -> Narrative:
    """Return the narrative of a roll, or of a parade."""
    writer = NarrativeWriter()
    writer.add_all(when_segments(roll.occurred))
    if has_figures(roll):
        _write_strength(writer, roll, names)
    elif sentence_text(roll.what):
        writer.add(", ")
        writer.add(lower_first(sentence_text(roll.what)), "what")
    writer.stop()
    _write_lists(writer, roll, names)
    writer.sentence("Hasil", roll.result, "result")
    return writer.finish()


def headline(roll: Readiness, names: Names) -> str:
    """Return "Kesiapan Polresta Banjarmasin: siap 412 dari 450"."""
    if not roll.unit:
        return ""
    name = names.row_name("units", roll.unit)
    told = " dari ".join(filter(None, (words(roll.ready), words(roll.real))))
    return f"Kesiapan {name}: siap {told}" if words(roll.ready) else f"Kesiapan {name}"


def words(count: Count) -> str:
    """Return a figure as reports print it; empty when nothing was said."""
    return number_text(count.value) if count.value is not None else count.text


def asset_words(asset: Asset) -> str:
    """Return "10 baik, 1 rusak ringan"; a damage that none has is not named."""
    told = ((words(getattr(asset, name)), name) for name in CONDITIONS)
    said = ((n, WORDS[name]) for n, name in told if n and (n != "0" or name == CONDITIONS[0]))
    return ", ".join(f"{number} {word}" for number, word in said)


def _write_strength(writer: NarrativeWriter, roll: Readiness, names: Names) -> None:
    writer.add(", kekuatan ")
    writer.add(names.row_name("units", roll.unit), "unit")
    writer.add(" dengan satuan di bawahnya" if roll.is_whole else "", "is_whole")
    told = [(name, words(getattr(roll, name))) for name in STRENGTH]
    for number, (name, text) in enumerate((n, t) for n, t in told if t):
        writer.add(", " if number else " ")
        writer.add(f"{WORDS[name]} {text}", name)


def _write_lists(writer: NarrativeWriter, roll: Readiness, names: Names) -> None:
    shares = ((names.row_name("satgas", share.satgas), words(share.ready)) for share in roll.shares)
    assets = ((names.row_name(TABLE, asset.kind), asset_words(asset)) for asset in roll.assets)
    beside = ((WORDS[name], words(getattr(roll, name))) for name in PARTNERS)
    for label, field, told in (
        ("Per satgas", "shares", "; ".join(f"{name} {n}" for name, n in shares if n)),
        ("Sarana", "assets", "; ".join(f"{name} {n}" for name, n in assets if n)),
        ("Unsur lain", "tni", ", ".join(f"{name} {n}" for name, n in beside if n)),
    ):
        if told:
            writer.add(f" {label}: ")
            writer.add(told, field)
            writer.add(".")


def _chat(roll: Readiness, names: Names) -> Iterator[tuple[str, str]]:
    yield "Uraian", narrate(roll, names).text
    yield "Hasil", roll.result


def _kind_name(roll: Readiness, catalogue: Catalogue) -> str:
    return _code_name(roll.unit, catalogue)


def _code_name(code: str, catalogue: Catalogue) -> str:
    unit = catalogue.unit(code)
    return unit.short_name if unit else ""


TELLING = Telling(narrate, headline, _chat, _kind_name, _code_name)
