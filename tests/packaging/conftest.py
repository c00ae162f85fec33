"""The developer's command is a script with parts beside it; the tests import them like it does."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))
