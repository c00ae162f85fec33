"""The verb `nil`: what a post says without a window."""

import pytest

from tests.cli.conftest import Post


def test_nil_is_submitted_for_the_period_under_way(post: Post) -> None:
    made = post.json("nil")
    (row,) = post.json("list", "--kind", "nil_return")

    assert (made["kind"], made["status"]) == ("nil_return", "submitted")
    assert made["number"].startswith("N-")
    assert (row["id"], row["status"]) == (made["id"], "submitted")


def test_nil_of_a_day_names_the_period_that_begins_on_it(post: Post) -> None:
    made = post.json("nil", "--day", "2024-01-30")
    document = post.json("show", made["id"])["doc"]

    assert document["what"] == "Nihil 30 Januari 2024"
    assert document["occurred"]["date"] == "2024-01-30"
    assert document["occurred"]["end_date"] == "2024-01-31"


def test_a_day_that_is_none_is_refused(post: Post, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        post.run("nil", "--day", "kemarin")

    assert refused.value.code == 2
    assert "YYYY-MM-DD" in capsys.readouterr().err
