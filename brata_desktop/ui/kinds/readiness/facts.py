"""What the detail pane says of a roll of readiness."""

from collections.abc import Iterator

from brata_desktop.domain.kinds.readiness import Readiness
from brata_desktop.domain.kinds.readiness.document import (
    CONDITIONS,
    PARTNERS,
    STRENGTH,
    Asset,
)
from brata_desktop.ui.kinds.readiness.names import asset_label, condition_names, figure_name
from brata_desktop.ui.records.fact_words import FactWords, count_words


def rest(roll: Readiness, words: FactWords) -> Iterator[tuple[str, str]]:
    """Yield the figures, and which of them nobody touched since the last report."""
    yield "unit", words.names.row_name("units", roll.unit)
    if roll.is_whole:
        yield "is_whole", "✓"
    for name in STRENGTH:
        yield name, count_words(getattr(roll, name))
    names = words.names
    shares = (
        f"{names.row_name('satgas', share.satgas)} {count_words(share.ready)}"
        for share in roll.shares
    )
    yield "shares", "\n".join(shares)
    yield "assets", "\n".join(asset_words(asset, words) for asset in roll.assets)
    for name in PARTNERS:
        yield name, count_words(getattr(roll, name))
    yield "carried", carried_words(roll, words)
    yield "result", roll.result


def asset_words(asset: Asset, words: FactWords) -> str:
    """Return "R4: 10 baik, 1 rusak ringan"."""
    told = ((count_words(getattr(asset, name)), condition_names()[name]) for name in CONDITIONS)
    parts = ", ".join(f"{number} {word.lower()}" for number, word in told if number)
    return f"{asset_label(asset.kind, words.catalogue)}: {parts}"


def carried_words(roll: Readiness, words: FactWords) -> str:
    """Return the names of the figures that were carried over and not touched."""
    return ", ".join(figure_name(path, words.catalogue) for path in roll.carried)
