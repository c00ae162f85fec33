"""What Qt needs of a Linux system, found by loading it, and programs that a verb calls.

Windows and macOS bring them along. On Debian and its relatives root gets them installed; anyone
else is told the exact line.
"""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from environment import NotReadyError

if TYPE_CHECKING:
    from collections.abc import Mapping

# Library that Qt loads -> Debian package that has it. Libraries that always come with one of
# these packages (libxcb-render0 with libxcb-cursor0, ...) are not named again.
ALWAYS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# Needed to show a window, not to draw into memory.
WITH_WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Tests count with strace what reaches the disk, and make a disk full; they start a hub's database.
FOR_TESTS = {"strace": "strace", "initdb": "postgresql"}
POSTGRES = Path("/usr/lib/postgresql")
# PyInstaller reads with it which libraries a library needs.
FOR_FREEZING = {"objdump": "binutils"}


def ensure(*, with_window: bool, programs: Mapping[str, str] = MappingProxyType({})) -> None:
    """Install what is missing when that is allowed.

    Args:
        with_window: A window will be shown, not only drawn into memory.
        programs: Programs that have to be on the path, with the Debian package of each.

    Raises:
        NotReadyError: something is missing and has to be installed by someone with the right to.
    """
    if not sys.platform.startswith("linux"):
        return
    missing = missing_packages(programs, with_window=with_window)
    if not missing:
        return
    install(list(missing.values()))
    left = missing_packages(programs, with_window=with_window)
    if left:
        raise NotReadyError(f"Still missing after the installation: {', '.join(left)}")


def missing_packages(programs: Mapping[str, str], *, with_window: bool) -> dict[str, str]:
    """Return what cannot be loaded or started, with the Debian package that would bring it."""
    missing = {}
    importlib.invalidate_caches()
    if importlib.util.find_spec("ensurepip") is None:
        missing["Python's ensurepip"] = "python3-venv"
    wanted = ALWAYS | WITH_WINDOW if with_window else ALWAYS
    missing |= {name: package for name, package in programs.items() if not has_program(name)}
    return missing | {name: package for name, package in wanted.items() if not can_load(name)}


def has_program(name: str) -> bool:
    """Tell whether a program is there; Debian keeps those of PostgreSQL's server off the path."""
    return bool(shutil.which(name)) or any(POSTGRES.glob(f"*/bin/{name}"))


def can_load(library: str) -> bool:
    """Tell whether the system's loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install(packages: list[str]) -> None:
    """Install Debian packages as root; tell anyone else the line to run.

    Raises:
        NotReadyError: not root, no apt-get, or the installation failed.
    """
    line = f"apt-get install --no-install-recommends {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        raise NotReadyError(
            "The system lacks libraries that the window needs. Install what your system calls "
            f"these Debian packages: {' '.join(packages)}"
        )
    if os.geteuid() != 0:
        raise NotReadyError(
            f"The system lacks libraries. Install them once, as root, then try again:\n{line}"
        )
    print(f"Installing what the system lacks: {' '.join(packages)}", flush=True)
    variables = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-q"], [*line.split(), "-y", "-q"]):
        result = subprocess.run(
            command, env=variables, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        if result.returncode:
            print(result.stdout.decode(errors="replace"), file=sys.stderr)
            raise NotReadyError(f"This did not work: {' '.join(command)}")
