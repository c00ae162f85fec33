"""A kind of record that the program does not know: one module per layer, all of it in here.

Its folders are laid beside those of the real kinds; nothing else of the program is touched. What a
person adds for the next kind is what stands in these folders.
"""

from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

_HERE = Path(__file__).parent
LAYERS = ("domain", "services", "reports", "ui")


@contextmanager
def known(*layers: str):
    """Let the program find the kind in these layers, in this order."""
    packages = {layer: import_module(f"brata_desktop.{layer}.kinds") for layer in layers}
    for layer, package in packages.items():
        package.__path__.append(str(_HERE / layer))
        package.look_again()
    try:
        yield
    finally:
        for layer, package in packages.items():
            package.__path__.remove(str(_HERE / layer))
            package.look_again()


def hub_columns() -> Path:
    """Return the folder that the hub's own one is exchanged for."""
    return _HERE / "hub"
