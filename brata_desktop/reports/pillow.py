"""Pillow, imported when a picture is drawn and not before.

ReportLab imports it at its head, though only photos need it: a third of the time in which a fresh
process draws a small report.
"""

import importlib.util
import sys

import PIL

NAME = "PIL.Image"


def defer() -> None:
    """Let `PIL.Image` be imported at its first use; call it before ReportLab is imported."""
    if NAME in sys.modules:
        return
    spec = importlib.util.find_spec(NAME)
    if spec is None or spec.loader is None:
        raise ImportError(NAME)
    spec.loader = importlib.util.LazyLoader(spec.loader)
    module = importlib.util.module_from_spec(spec)
    sys.modules[NAME] = module
    spec.loader.exec_module(module)
    vars(PIL)["Image"] = module
