"""Find an area by the words of a report, however it spells them."""

import re
from collections.abc import Callable, Iterable

from brata_desktop.domain.areas import DISTRICT, PROVINCE, REGENCIES, Area, AreaTree

_LEVEL_WORDS = re.compile(
    r"^(provinsi|prov\.?|kabupaten|kab\.?|kota|kecamatan|kec\.?|kelurahan|kel\.?|desa|ds\.?)\s+"
)


def area_finder(tree: AreaTree) -> Callable[[str, str, str, str], str]:
    """Return a search for the smallest known area of a province, regency, district, village.

    An area that is not known, or that more than one could be, is passed over: the code of the
    larger one is returned, and nothing at all for another province or an unknown regency.
    """
    provinces = [area for area in tree if area.level == PROVINCE]

    def find(province: str, regency: str, district: str, village: str) -> str:
        homes = [a for a in provinces if not province or _key(province) in _keys(a)]
        if not homes or not (province or regency):
            return ""
        if not regency:
            return homes[0].code if province else ""
        within = [child for home in homes for child in tree.children(home.code)]
        found = _only([area for area in within if area.level in REGENCIES], regency)
        return "" if found is None else _below(tree, found, district, village).code

    return find


def _below(tree: AreaTree, regency: Area, district: str, village: str) -> Area:
    districts = [area for area in tree.children(regency.code) if area.level == DISTRICT]
    if district:
        found = _only(districts, district)
        if found is None:
            return regency
        return _only(tree.children(found.code), village) or found
    villages = [area for parent in districts for area in tree.children(parent.code)]
    return _only(villages, village) or regency


def _only(areas: Iterable[Area], name: str) -> Area | None:
    wanted = _key(name)
    found = [area for area in areas if wanted and wanted in _keys(area)]
    return found[0] if len(found) == 1 else None


def _keys(area: Area) -> set[str]:
    return {_key(name) for name in (area.name, *area.aliases)}


def _key(name: str) -> str:
    bare = _LEVEL_WORDS.sub("", name.strip().lower())
    return re.sub(r"[\s'.-]", "", re.sub(r"^sei\b", "sungai", bare))
