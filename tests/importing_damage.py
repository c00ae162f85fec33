"""Import a damaged file for real and see that it ends well, whatever is in it."""

from pathlib import Path

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.services import records
from brata_desktop.services.desk import Desk
from brata_desktop.services.imports import ImportResult, import_file
from brata_desktop.store.record_rows import RecordFilter


def count(desk: Desk) -> int:
    """Return how many records there are."""
    with desk.store.reading() as work:
        return work.records.count(RecordFilter(), cap=10**9)


def import_damaged(
    desk: Desk, file: Path, mapping: Path | None = None, *, all_or_nothing: bool = False
) -> str:
    """Import a file; return `refused`, `rejected` or `taken`.

    Raises:
        AssertionError: An error says nothing, or something was half-written.
    """
    before = count(desk)
    try:
        result, _ = import_file(desk, file, mapping=mapping, all_or_nothing=all_or_nothing)
    except InvalidInput as error:
        said = str(error)
    else:
        return _check_result(desk, result, before, all_or_nothing=all_or_nothing)
    assert "\n" not in said
    assert len(said) < 500
    assert count(desk) == before
    return "refused"


def _check_result(desk: Desk, result: ImportResult, before: int, *, all_or_nothing: bool) -> str:
    assert count(desk) == before + result.imported
    assert len(result.ids) == result.imported
    for each in result.rejected:
        assert each.row >= 1
        assert each.reason
        assert len(each.reason) < 1_000
        assert len(each.field) < 500
    for id_ in result.ids:
        assert records.get(desk, id_).state.number
    if all_or_nothing and result.rejected:
        assert result.imported == 0
    return "rejected" if result.rejected else "taken"
