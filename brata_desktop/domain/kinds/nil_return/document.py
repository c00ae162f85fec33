"""Nil return (*laporan nihil*): a post says that nothing happened in a period."""

from dataclasses import dataclass

from brata_desktop.domain.document import Common


@dataclass(frozen=True, slots=True)
class NilReturn(Common):
    """What a post says that had nothing to record.

    It needs no field of its own: `occurred` is the period, from its first moment to the first one
    after it, and `place` is the post. Records of the same post and period contradict it; it stays
    even so, and whoever reads both decides.
    """
