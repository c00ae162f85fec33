"""Readiness of the force (*kesiapan pasukan*): what the rest of the program asks about it."""

from collections.abc import Mapping
from dataclasses import replace

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.kind_spec import KindSpec, Questions
from brata_desktop.domain.kinds.readiness.assets import FILE, TABLE, parse_assets
from brata_desktop.domain.kinds.readiness.document import Asset, Readiness, Share
from brata_desktop.domain.kinds.readiness.events import readiness
from brata_desktop.domain.kinds.readiness.narrative import TELLING
from brata_desktop.domain.kinds.readiness.oddities import ODDITIES
from brata_desktop.domain.names import CatalogueNames

__all__ = ["SPEC", "Asset", "Readiness", "Share"]


def _tally(roll: Readiness) -> tuple[int | None, int | None]:
    return roll.ready.value, roll.real.value


def _begin(roll: Readiness, unit: str) -> Readiness:
    return replace(roll, unit=unit)


def _terms(roll: Readiness, catalogue: Catalogue) -> Mapping[str, str]:
    names = CatalogueNames(catalogue)
    shares = {share.satgas: names.row_name("satgas", share.satgas) for share in roll.shares}
    assets = {asset.kind: names.row_name(TABLE, asset.kind) for asset in roll.assets}
    return shares | assets


SPEC = KindSpec(
    "readiness",
    "S",
    Readiness,
    "unit",
    TELLING,
    rank=75,
    questions=Questions(
        fields=("unit", "occurred", "real", "ready", "shares", "assets", "what"),
        # An account of a parade has the number of a source, or none: its result then tells it.
        stand_ins={"real": ("personnel", "result"), "ready": ("personnel", "result")},
        required=("occurred", "real", "ready", "what"),
    ),
    oddities=ODDITIES,
    code_fields=frozenset({"unit", "satgas", "carried"}),
    begin=_begin,
    tally=_tally,
    terms=_terms,
    tables={FILE: (TABLE, parse_assets)},
    events={"readiness": readiness},
)
