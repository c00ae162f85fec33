"""Reports about defects: where it happened, and no word of a record."""

import datetime as dt

from brata_desktop.config.crash_report import REPORTS_KEPT, write_crash_report

NOW = dt.datetime(2024, 1, 31, 12, 47, tzinfo=dt.UTC)


def raised():
    try:
        try:
            int("Rian S. 24 buruh")
        except ValueError as cause:
            raise RuntimeError("while reading Rian S.") from cause
    except RuntimeError as error:
        return error


def test_report_names_the_place_and_its_cause(tmp_path):
    text = write_crash_report(tmp_path / "logs", raised(), NOW).read_text(encoding="utf-8")

    assert "builtins.RuntimeError" in text
    assert "builtins.ValueError" in text
    assert "test_crash_report.py" in text


def test_report_quotes_nothing_that_was_typed(tmp_path):
    text = write_crash_report(tmp_path, raised(), NOW).read_text(encoding="utf-8")

    assert "Rian" not in text


def test_only_the_newest_reports_stay(tmp_path):
    for second in range(REPORTS_KEPT + 3):
        newest = write_crash_report(tmp_path, raised(), NOW + dt.timedelta(seconds=second))

    assert len(list(tmp_path.glob("crash-*.txt"))) == REPORTS_KEPT
    assert newest.exists()


def test_folder_that_cannot_be_made_gives_no_report(tmp_path):
    (tmp_path / "logs").write_text("a file", encoding="utf-8")

    assert write_crash_report(tmp_path / "logs", raised(), NOW) is None
