"""Nil return (*laporan nihil*): what the rest of the program asks about it."""

from brata_desktop.domain.kind_spec import AtOnce, KindSpec, Questions
from brata_desktop.domain.kinds.nil_return.document import NilReturn
from brata_desktop.domain.kinds.nil_return.narrative import TELLING, title_of

__all__ = ["SPEC", "NilReturn", "title_of"]

SPEC = KindSpec(
    "nil_return",
    "N",
    NilReturn,
    "",
    TELLING,
    rank=90,
    at_once=AtOnce("nil", "say that the post has nothing to report (nihil)"),
    questions=Questions(fields=("occurred", "place")),
)
