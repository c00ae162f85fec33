"""What is typed into a form and is no part of its document."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Aside:
    """Kept with the working copy alone: it goes when the form is saved or discarded.

    Attributes:
        reason: Why the record is changed, as typed so far.
        unclear: Text that its field does not understand, by the path of the field.
    """

    reason: str = ""
    unclear: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether there is anything to keep."""
        return bool(self.reason or self.unclear)
