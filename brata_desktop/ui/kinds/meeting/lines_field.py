"""A list of sentences, one a line."""

from collections.abc import Sequence

from brata_desktop.ui.forms.fields import LongText


class LinesField(LongText):
    """Sentences, one a line; empty lines are none.

    `edited` carries a tuple of texts.
    """

    def set_value(self, value: Sequence[str]) -> None:
        """Show sentences."""
        super().set_value("\n".join(value))

    def _typed(self) -> None:
        if not self._is_showing:
            lines = (line.strip() for line in self.text().splitlines())
            self.edited.emit(tuple(line for line in lines if line))
