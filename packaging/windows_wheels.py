"""Whether every locked distribution has a wheel for Windows on x86-64.

A Windows program can be neither built nor tried on Linux; what can be checked is that nothing
locked would have to be compiled there. pip evaluates markers for the machine it runs on, so the
markers are evaluated here, for Windows, and pip gets the plain list.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import environment

# Runs in the environment, which has the library `packaging`; this script's Python may not.
EVALUATE = """
import sys
from packaging.requirements import Requirement
windows = {
    "implementation_name": "cpython", "os_name": "nt", "platform_machine": "AMD64",
    "platform_python_implementation": "CPython", "platform_system": "Windows",
    "python_full_version": "3.11.9", "python_version": "3.11", "sys_platform": "win32",
}
for line in sys.stdin:
    requirement = Requirement(line)
    if requirement.marker is None or requirement.marker.evaluate(windows):
        print(f"{requirement.name}{requirement.specifier}")
"""
PLATFORM = ["--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"]


def check(lock: Path) -> int:
    """Download each locked wheel for Windows into a folder that is thrown away."""
    wanted = windows_requirements(lock)
    print(f"{len(wanted)} distributions for win_amd64", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        command = ["-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
        command += [*PLATFORM, "--dest", folder, *wanted]
        code = environment.python(*command)
        wheels = sorted(path.name for path in Path(folder).glob("*.whl"))
    print("\n".join(wheels))
    return code


def windows_requirements(lock: Path) -> list[str]:
    """Return `name==version` of each locked distribution that Windows would install."""
    text = lock.read_text(encoding="utf-8")
    lines = [line.rstrip(" \\") for line in text.splitlines() if line and line[0].isalnum()]
    result = subprocess.run(
        [environment.venv_python(), "-c", EVALUATE],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
    )
    return result.stdout.split()
