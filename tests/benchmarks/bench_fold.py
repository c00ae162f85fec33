"""What the fold of one record costs as its history grows.

    python -m tests.benchmarks.bench_fold [--sizes 10 100 1000]

Prints milliseconds for the whole record, microseconds for a revision, and their ratio to the
smallest record; a ratio near 1 means that a long history costs no more for each step. Two
histories: one laptop, and two laptops that write side by side and meet at every fourth step.
Nothing here passes or fails.
"""

import argparse
import statistics
import time

from brata_desktop.domain.authority import fold_authority
from brata_desktop.domain.fold import fold_record
from brata_desktop.domain.revision import SHORT_BYTES, TRANSITION, Revision, to_text
from tests.builders import (
    ANCHORS,
    Laptop,
    officer_key,
    post_with_officers,
    record_id,
    second_laptop,
    verify,
)

REPEATS = 5
R = record_id("r")


def main() -> None:
    """Measure both histories at each size."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sizes", type=int, nargs="*", default=[10, 100, 1000])
    sizes = arguments.parse_args().sizes
    for name, make in (("one laptop", _alone), ("two side by side", _side_by_side)):
        print(f"fold of one record, {name}")
        first = 0.0
        for size in sizes:
            seconds = _measure(make(size))
            each = seconds / size * 1e6
            first = first or each
            print(
                f"  {size:6} revisions {seconds * 1000:9.2f} ms {each:8.1f} us each"
                f" {each / first:6.2f} x"
            )


def _measure(revisions: list[Revision]) -> float:
    authority = fold_authority(revisions, ANCHORS, verify)
    own = [revision for revision in revisions if revision.header.record == R]

    def is_genuine(revision: Revision) -> bool:
        key = authority.public_key(revision.header.key)
        return key is not None and verify(key, revision)

    times = []
    for _ in range(REPEATS):
        started = time.process_time()
        state = fold_record(own, authority, is_genuine)
        times.append(time.process_time() - started)
        assert state is not None
        assert all(entry.refusal is None for entry in state.history)
    return statistics.median(times)


def _alone(size: int) -> list[Revision]:
    """Two amendments, then hand-overs in between, as long as it takes."""
    laptop = post_with_officers()
    heads = (_save(laptop, 0, ()).hash,)
    text = heads
    heads = (_step(laptop, "submit", "draft", "Rahman", heads, text).hash,)
    for n in range(2, size):
        if n % 3:
            heads = text = (_save(laptop, n, heads).hash,)
        else:
            heads = (_step(laptop, "hand_over", "submitted", "Dewi", heads, text).hash,)
    return list(laptop.known.values())


def _side_by_side(size: int) -> list[Revision]:
    laptop = post_with_officers()
    other = second_laptop(laptop)
    first = _save(laptop, 0, ()).hash
    tips = {0: first, 1: first}
    for n in range(1, size):
        place = n % 2
        parents = tuple(sorted(set(tips.values()))) if n % 4 == 0 else (tips[place],)
        tips[place] = _save((laptop, other)[place], n, parents).hash
        if n % 4 == 0:
            tips[1 - place] = tips[place]
    return [*laptop.known.values(), *other.known.values()]


def _save(laptop: Laptop, n: int, parents: tuple[bytes, ...]) -> Revision:
    person = {"id": "1", "role": "saksi", "name": f"Orang {n}", "age_years": 20 + n % 50}
    document = {
        "what": f"Perkelahian, keterangan ke-{n}",
        "how": "Dua kelompok saling dorong seusai rapat terbatas. " * 8,
        "severity": ("RENDAH", "SEDANG", "TINGGI")[n % 3],
        "place": {"name": "Gedung Serbaguna", "area_code": "63.71.01"},
        "persons": [person, {**person, "id": "2"}],
        "stage": "KAMPANYE",
        "operation": "OMB-2023-2024",
    }
    payload: dict[str, object] = {"number": "K-BJM07-240131-A01", "doc": document, "reason": "x"}
    officer = "Rahman" if n == 0 else "Siti"
    return laptop.write(
        "incident", R, payload, officer, officer_key(officer), parents, _newest_authority(laptop)
    )


def _step(
    laptop: Laptop,
    action: str,
    start: str,
    officer: str,
    heads: tuple[bytes, ...],
    text: tuple[bytes, ...],
) -> Revision:
    payload: dict[str, object] = {
        "action": action,
        "from": start,
        "on": [to_text(hash_) for hash_ in text],
    }
    key = officer_key(officer)
    return laptop.write(TRANSITION, R, payload, officer, key, heads, _newest_authority(laptop))


def _newest_authority(laptop: Laptop) -> tuple[bytes, ...]:
    """Return the newest authority; the post wrote its last before everything else."""
    written = (r for r in laptop.known.values() if r.header.record != R)
    return (max(written, key=lambda revision: revision.header.n).hash[:SHORT_BYTES],)


if __name__ == "__main__":
    main()
