"""Finding the kinds of record: every module in a layer's folder `kinds` is one of them.

The folder is asked, so that a kind is added, or left out, without an edit to any list. Nothing but
kinds lies in such a folder, and each is named by its code.
"""

import pkgutil
from collections.abc import Iterable
from importlib import import_module


def kind_parts(package: str, path: Iterable[str], name: str) -> dict[str, object]:
    """Return what every module of a package of kinds calls `name`, by kind code.

    Args:
        package: Full name of the package, as its `__name__`.
        path: Its folders, as its `__path__`.
        name: What each of its modules must hold.

    Raises:
        AttributeError: A module in the folder does not hold it.
    """
    codes = sorted(module.name for module in pkgutil.iter_modules(path))
    return {code: getattr(import_module(f"{package}.{code}"), name) for code in codes}
