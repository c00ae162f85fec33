"""Saves records first … last, one transaction each, and prints each number once it is durable."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from brata_desktop.store import open_store
from tests.store.making import KEY, save_many

store = open_store(Path(sys.argv[1]), KEY)
for n in range(int(sys.argv[2]), int(sys.argv[3]) + 1):
    save_many(store, n, n)
    print(n, flush=True)  # noqa: T201
store.close()
