"""The folder `.venv` with the locked dependencies, and starting things inside it.

A stamp in the folder names the Python it was made with and the content of each installed lock
file; as long as they agree, making ready costs a few milliseconds.
"""

from __future__ import annotations

import hashlib
import json
import locale
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "packaging" / "requirements"
VENV = ROOT / ".venv"
STAMP = VENV / "brata-installed.json"

# Quiet twice: a warning about the reader's own pip settings is not about this project; an error is
# still printed.
PIP_INSTALL = ["-m", "pip", "install", "-qq", "--disable-pip-version-check"]


class NotReadyError(Exception):
    """The machine lacks something; the text says what to do. The command ends with 2."""


def bin_dir() -> Path:
    """Return the folder of the environment's programs."""
    return VENV / ("Scripts" if os.name == "nt" else "bin")


def venv_python() -> str:
    """Return the environment's Python."""
    return str(bin_dir() / ("python.exe" if os.name == "nt" else "python"))


def has_screen() -> bool:
    """Tell whether a window can be shown; Windows and macOS always have a screen."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def ensure(locks: Iterable[str]) -> None:
    """Make `.venv` if it is not there or not from this Python, and install the missing locks.

    Raises:
        NotReadyError: the environment could not be made or a package could not be installed.
    """
    stamp = read_stamp()
    if stamp.get("python") != python_key():
        create()
        stamp = {"python": python_key()}
        write_stamp(stamp)
    wanted = {name: digest(name) for name in locks}
    missing = [name for name, content in wanted.items() if stamp.get(name) != content]
    if not missing:
        return
    install(missing)
    write_stamp(stamp | wanted)


def create() -> None:
    """Make `.venv` anew; what an older Python or a broken attempt left there goes."""
    print(f"Making {VENV} with Python {sys.version.split()[0]}", flush=True)
    # Removed first: `venv --clear` follows what a half-made environment left behind.
    shutil.rmtree(VENV, ignore_errors=True)
    code = subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False).returncode
    if code:
        raise NotReadyError(f"Could not make {VENV}; the lines above say why.")


def install(locks: list[str]) -> None:
    """Install lock files, each distribution checked against its hash and compiled to bytecode."""
    print(f"Installing the locked dependencies: {', '.join(locks)} (minutes, once)", flush=True)
    command = [*PIP_INSTALL]
    # Compiled now: otherwise each start compiles again where PYTHONDONTWRITEBYTECODE is set.
    command += ["--require-hashes", "--only-binary", ":all:", "--compile"]
    for name in locks:
        command += ["--requirement", str(REQUIREMENTS / f"{name}.txt")]
    if subprocess.run([venv_python(), *command], check=False).returncode:
        raise NotReadyError("The dependencies could not be installed; the lines above say why.")
    if "dev" in locks:
        install_program()


def install_program() -> None:
    """Put the command `brata-desktop` into the environment, running the code of this folder."""
    command = [*PIP_INSTALL]
    # Nothing is fetched: setuptools is in the lock file, and dependencies are there already.
    command += ["--no-deps", "--no-build-isolation", "--config-settings", "editable_mode=compat"]
    command += ["--editable", str(ROOT)]
    if subprocess.run([venv_python(), *command], check=False).returncode:
        raise NotReadyError("The program could not be installed into .venv; see the lines above.")


def python_key() -> str:
    """Return what the environment depends on: this Python and the place of the folder."""
    return f"{sys.version} | {sys.base_prefix} | {ROOT}"


def digest(lock: str) -> str:
    """Return the SHA-256 of a lock file."""
    return hashlib.sha256((REQUIREMENTS / f"{lock}.txt").read_bytes()).hexdigest()


def read_stamp() -> dict[str, str]:
    """Return what is installed; empty when there is no environment or no readable stamp."""
    try:
        content = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    is_usable = isinstance(content, dict) and Path(venv_python()).exists()
    return content if is_usable else {}


def write_stamp(content: dict[str, str]) -> None:
    """Write down what is installed."""
    STAMP.write_text(json.dumps(content, indent=2), encoding="utf-8")


def child_environment(*, offscreen: bool = False) -> dict[str, str]:
    """Return the variables for a program of the environment.

    A bare system has the locale C; Qt warns about it and Python would write ASCII, so a child
    speaks UTF-8 there. `offscreen` keeps Qt from looking for a screen.
    """
    variables = dict(os.environ)
    variables["VIRTUAL_ENV"] = str(VENV)
    variables["PATH"] = os.pathsep.join([str(bin_dir()), variables.get("PATH", "")])
    variables["PYTHONUTF8"] = "1"
    encoding = locale.getencoding().lower().replace("-", "")
    if sys.platform.startswith("linux") and encoding != "utf8":
        variables["LC_ALL"] = "C.UTF-8"
    if offscreen:
        variables["QT_QPA_PLATFORM"] = "offscreen"
    return variables


def call(command: list[str], *, offscreen: bool = False) -> int:
    """Run a command in the environment from the repository's root; return its exit code."""
    variables = child_environment(offscreen=offscreen)
    sys.stdout.flush()
    try:
        return subprocess.run(command, cwd=ROOT, env=variables, check=False).returncode
    except FileNotFoundError as error:
        print(f"cannot start {error.filename}", file=sys.stderr)
        return 1


def python(*args: str, offscreen: bool = False) -> int:
    """Run the environment's Python with arguments; return its exit code."""
    return call([venv_python(), *args], offscreen=offscreen)


def tool(name: str, *args: str) -> int:
    """Run a program of the environment; return its exit code."""
    suffix = ".exe" if os.name == "nt" else ""
    return call([str(bin_dir() / f"{name}{suffix}"), *args])


def hand_over(args: list[str], *, offscreen: bool = False) -> int:
    """Become the environment's Python with these arguments; on Windows wait for it instead."""
    if os.name != "nt":
        sys.stdout.flush()
        variables = child_environment(offscreen=offscreen)
        os.execve(venv_python(), [venv_python(), *args], variables)  # noqa: S606 - no shell needed
    return python(*args, offscreen=offscreen)
