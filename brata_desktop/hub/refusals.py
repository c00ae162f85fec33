"""What the hub's command refuses.

The command speaks English only and nothing translates or handles its refusals, so they carry their
sentence instead of a code.
"""

from brata_desktop.domain.errors import UserError


class Refused(UserError):
    """The administrator can act on it.

    Attributes:
        sentence: What is the matter; what to do.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__("hub-refused")
        self.sentence = sentence

    def __str__(self) -> str:
        """Return the sentence."""
        return self.sentence
