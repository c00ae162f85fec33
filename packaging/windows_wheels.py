"""Whether every locked distribution has a wheel for Windows on x86-64.

A Windows program can be neither built nor tried on Linux; what can be checked is that nothing
locked would have to be compiled there. pip evaluates markers for the machine it runs on, so the
markers are evaluated here, for Windows, and pip gets the plain list.
"""

from __future__ import annotations

import re
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
    requirement = Requirement(line.strip())
    if requirement.marker is None or requirement.marker.evaluate(windows):
        print(f"{requirement.name}{requirement.specifier}")
"""
PLATFORM = ["--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"]
BLOCK = re.compile(
    r"^(?P<requirement>[\w.-]+==[^\\\n]+?) *\\\n(?P<hashes>(?: +--hash=.*\n)+)", re.MULTILINE
)


def check(lock: Path) -> int:
    """Download each locked wheel for Windows, by its hash, into a folder that is thrown away."""
    wanted = windows_requirements(lock.read_text(encoding="utf-8"))
    print(f"{len(wanted)} distributions for win_amd64", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "windows.txt"
        plain.write_text("\n".join(wanted), encoding="utf-8")
        command = ["-m", "pip", "download", "-qq", "--no-deps", "--only-binary", ":all:"]
        command += ["--require-hashes", *PLATFORM, "--dest", folder, "--requirement", str(plain)]
        code = environment.python(*command)
        wheels = sorted(path.name for path in Path(folder).glob("*.whl"))
    print("\n".join(wheels))
    return code or int(len(wheels) != len(wanted))


def windows_requirements(lock: str) -> list[str]:
    """Return what Windows would install of a lock: `name==version` with its hashes, no marker."""
    hashes = {
        block["requirement"]: " ".join(block["hashes"].split()) for block in BLOCK.finditer(lock)
    }
    result = subprocess.run(
        [environment.venv_python(), "-c", EVALUATE],
        input="\n".join(hashes),
        capture_output=True,
        text=True,
        check=True,
    )
    by_name = {line.split(";")[0].strip(): text.replace("\\", "") for line, text in hashes.items()}
    return [f"{line} {by_name[line]}" for line in result.stdout.split()]
