"""Whether everything that one document says is literally said by another one."""

from collections.abc import Mapping

from brata_desktop.domain.document import Json


def holds(whole: Json, part: Json) -> bool:
    """Tell whether nothing of `part` would be missed where `whole` is kept.

    A text is held by a text with it in it, an item by any item of the same list; a number, a time
    or a tick by its like alone. What is empty says nothing.
    """
    if part is None or part is False or part in ("", [], (), {}):
        return True
    if isinstance(part, str):
        return isinstance(whole, str) and part in whole
    if isinstance(part, Mapping):
        return isinstance(whole, Mapping) and all(
            holds(whole.get(name), inner) for name, inner in part.items()
        )
    if isinstance(part, list | tuple):
        items = whole if isinstance(whole, list | tuple) else ()
        return all(any(holds(item, inner) for item in items) for inner in part)
    return whole == part
