"""Column types that refuse what SQLite would quietly bend."""

import datetime as dt
from functools import cache

from sqlalchemy import Dialect, Integer, TypeDecorator

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MILLISECOND = dt.timedelta(milliseconds=1)


def to_milliseconds(moment: dt.datetime) -> int:
    """Return an aware datetime as milliseconds since 1970 UTC.

    Raises:
        ValueError: The datetime is naive; plain SQLite would store it and lose its zone.
    """
    if moment.utcoffset() is None:
        raise ValueError(f"a time without UTC offset cannot be stored: {moment}")
    return (moment - _EPOCH) // _MILLISECOND


def from_milliseconds(milliseconds: int, offset_minutes: int = 0) -> dt.datetime:
    """Return the aware datetime, in the zone of the given offset."""
    return _epoch(offset_minutes) + dt.timedelta(0, 0, 0, milliseconds)


@cache
def _epoch(offset_minutes: int) -> dt.datetime:
    # Adding to a moment that stands in the zone already is faster than converting afterwards.
    return _EPOCH.astimezone(dt.timezone(dt.timedelta(minutes=offset_minutes)))


class UtcDateTime(TypeDecorator[dt.datetime]):
    """An aware moment, kept as integer milliseconds UTC; naive values are refused."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> int | None:
        """Return milliseconds."""
        del dialect
        return None if value is None else to_milliseconds(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> dt.datetime | None:
        """Return an aware UTC datetime."""
        del dialect
        return None if value is None else from_milliseconds(value)
