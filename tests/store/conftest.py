"""A real encrypted store on a real disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from brata_desktop.store import create_store
from brata_desktop.store.store import Store
from tests.store.making import KEY, make_facts


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "brata.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    made = create_store(path, KEY, make_facts())
    yield made
    made.close()
