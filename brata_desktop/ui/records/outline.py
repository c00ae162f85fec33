"""Where every record of a list stands and where its days begin: rows without lines.

The list shows a heading row per day and a row per record below it. The outline answers which row
is which in the time of a search by halving, however long the list is.
"""

import datetime as dt
from array import array
from bisect import bisect_left, bisect_right
from operator import neg

from brata_desktop.services.record_list import Stretch


class Outline:
    """A list's rows, newest first; grows at its end.

    Attributes:
        positions: Position of every record, newest first.
        days: Day of each group; None for the records without a day.
        is_whole: Nothing follows.
    """

    def __init__(self) -> None:
        self.positions = array("q")
        self.days: list[dt.date | None] = []
        self.is_whole = False
        self._starts: list[int] = []
        """Index of the first record of each group."""
        self._headings: list[int] = []
        """Row of each group's heading."""

    def add(self, stretch: Stretch) -> None:
        """Take the next part of the list."""
        index = len(self.positions)
        for group in stretch.days:
            # A day that a stretch cuts in two goes on as one.
            if not self.days or self.days[-1] != group.day:
                self._headings.append(index + len(self._starts))
                self._starts.append(index)
                self.days.append(group.day)
            index += group.count
        self.positions.extend(stretch.positions)
        self.is_whole = stretch.is_last

    @property
    def row_count(self) -> int:
        """Records and headings."""
        return len(self.positions) + len(self.days)

    def group_of(self, row: int) -> int:
        """Return the group that a row belongs to."""
        return bisect_right(self._headings, row) - 1

    def is_heading(self, row: int) -> bool:
        """Tell whether a row is the heading of a day."""
        return bool(self._headings) and self._headings[self.group_of(row)] == row

    def headings_between(self, first: int, last: int) -> list[int]:
        """Return the heading rows from `first` to `last`, both included."""
        left, right = bisect_left(self._headings, first), bisect_right(self._headings, last)
        return self._headings[left:right]

    def count_of(self, group: int) -> int:
        """Return how many records a group has, as far as the outline goes."""
        after = group + 1
        end = self._starts[after] if after < len(self._starts) else len(self.positions)
        return end - self._starts[group]

    def index_at(self, row: int) -> int | None:
        """Return which record a row shows, counted from the newest; None for a heading."""
        if self.is_heading(row):
            return None
        return row - self.group_of(row) - 1

    def row_of(self, index: int) -> int:
        """Return the row of a record, counted from the newest."""
        return index + bisect_right(self._starts, index)

    def row_at_or_below(self, position: int) -> int | None:
        """Return the row of the record at a position, else of the next older one, else None."""
        index = bisect_left(self.positions, -position, key=neg)
        return self.row_of(index) if index < len(self.positions) else None

    def row_of_position(self, position: int) -> int | None:
        """Return the row of exactly this record; None when it is not in the list."""
        index = bisect_left(self.positions, -position, key=neg)
        found = index < len(self.positions) and self.positions[index] == position
        return self.row_of(index) if found else None

    def record_row(self, row: int, step: int = 1) -> int | None:
        """Return the nearest row that shows a record, looking first in the direction of `step`."""
        if not self.positions:
            return None
        row = min(max(row, 0), self.row_count - 1)
        if not self.is_heading(row):
            return row
        # A heading has a record right below it, and above it unless it is the first row.
        return row - 1 if step < 0 and row > 0 else row + 1
