"""Documents of any kind of record, made from its dataclass: a new kind needs no strategy."""

import dataclasses
import datetime as dt
import types
import typing

from hypothesis import strategies as st

from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.times import EXACT, PARTS_OF_DAY, WITA, When

_NUMBER_MAX = 2**53 - 1
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ("ratusan", "18 (terdiri 10 orang, 8 anak)", "Senin, 31 Januari 2024", "Rahman", "simulasi")
)
_WHENS = st.builds(
    When,
    date=st.none() | st.dates(dt.date(2000, 1, 2), dt.date(2100, 1, 1)),
    time=st.none() | st.times(),
    end_time=st.none() | st.times(),
    precision=st.sampled_from((EXACT, "approximate", "unknown")),
    part_of_day=st.none() | st.sampled_from(sorted(PARTS_OF_DAY)),
)
_PLAIN: dict[object, st.SearchStrategy] = {
    str: TEXTS,
    bool: st.booleans(),
    int: st.integers(0, _NUMBER_MAX),
    float: st.floats(-180, 180),
    dt.datetime: st.datetimes(
        dt.datetime(2000, 1, 2),  # noqa: DTZ001 - the strategy wants it plain
        dt.datetime(2100, 1, 1),  # noqa: DTZ001 - likewise
        timezones=st.just(WITA),
    ),
    dt.date: st.dates(dt.date(2000, 1, 2), dt.date(2100, 1, 1)),
    When: _WHENS,
    type(None): st.none(),
}


def documents(kind: str) -> st.SearchStrategy:
    """Return documents of a kind, with anything in any of their fields."""
    return _of_class(KINDS[kind].document)


def _of_class(cls: type) -> st.SearchStrategy:
    hints = typing.get_type_hints(cls)
    fields = {field.name: _of_type(hints[field.name]) for field in dataclasses.fields(cls)}
    return st.builds(cls, **fields)


def _of_type(hint: object) -> st.SearchStrategy:
    if hint in _PLAIN:
        return _PLAIN[hint]
    if isinstance(hint, types.UnionType):
        return st.one_of(*map(_of_type, typing.get_args(hint)))
    if typing.get_origin(hint) is tuple:
        item = typing.get_args(hint)[0]
        has_ids = "id" in getattr(item, "__dataclass_fields__", ())
        # Items of a list are told apart by their ids.
        key = (lambda value: value.id) if has_ids else None
        return st.lists(_of_type(item), max_size=2, unique_by=key).map(tuple)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _of_class(hint)
    raise TypeError(f"no strategy for {hint}")
