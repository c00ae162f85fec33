"""What a record still needs before it can be submitted, and how far its answers are.

Required are kind, what, place and time, unless a kind asks for less: a form that asks for forty
fields gets forty bad answers. A day is enough for a time; a draft may miss any of them.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from brata_desktop.domain.document import Common
from brata_desktop.domain.kinds import KINDS, spec_of
from brata_desktop.domain.times import UNKNOWN, When


class AnswerState(Enum):
    """How far an answer is; the form adds "current" for the field that has the focus."""

    EMPTY = "empty"
    FILLED = "filled"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Answer:
    """One question of a form and how far it is answered.

    Attributes:
        badge: Two or three letters, "SI"; empty for kinds without badges.
        field: The document's field.
        state: How far it is.
        is_required: Whether the record cannot be submitted without it.
    """

    badge: str
    field: str
    state: AnswerState
    is_required: bool


def missing_to_submit(kind: str, document: Common) -> tuple[str, ...]:
    """Return the fields that keep a document from being submitted, in the form's order."""
    return tuple(field for field in KINDS[kind].required if not is_answered(document, field))


def answers(kind: str, document: Common, wrong: Collection[str] = ()) -> tuple[Answer, ...]:
    """Return the answers of a document in the form's order.

    `wrong` names the fields that cannot be right as they stand, such as those of unclear text
    and of `warnings`; parts count for their whole ("occurred.time" for "occurred").
    """
    spec = KINDS[kind]
    badges, required = spec.questions.badges, spec.required
    wholes = {field.partition(".")[0].partition("[")[0] for field in wrong}
    return tuple(
        Answer(badges.get(field, ""), field, _state(document, field, wholes), field in required)
        for field in spec.questions.fields
    )


def filled_count(told: Collection[Answer]) -> tuple[int, int]:
    """Return how many answers are filled and right, and how many there are: "5 dari 7"."""
    return sum(answer.state is AnswerState.FILLED for answer in told), len(told)


def is_answered(document: Common, field: str) -> bool:
    """Whether a field says anything, itself or by the field that may stand for it."""
    spec = spec_of(document)
    stand_ins = spec.questions.stand_ins.get(field, ()) if spec is not None else ()
    return any(_says_something(document, name) for name in (field, *stand_ins))


def _state(document: Common, field: str, wrong: Collection[str]) -> AnswerState:
    if field in wrong:
        return AnswerState.WRONG
    return AnswerState.FILLED if is_answered(document, field) else AnswerState.EMPTY


def _says_something(document: Common, field: str) -> bool:
    value = getattr(document, field, None)
    if isinstance(value, When):
        return value.date is not None or value.precision == UNKNOWN
    if isinstance(value, str):
        return bool(value.strip())
    is_known = getattr(value, "is_known", None)
    return bool(value) if is_known is None else bool(is_known)
