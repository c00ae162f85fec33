"""Undo and redo over the documents of a form."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.kinds.incident import Evidence, Incident
from brata_desktop.ui.forms.history import History

EDITS = st.lists(
    st.tuples(st.sampled_from(["what", "how", "cause"]), st.text("ab ", max_size=6)), max_size=30
)


@given(EDITS)
def test_everything_can_be_taken_back_and_done_again(edits):
    history, first = History(), Incident()
    document = first
    for path, text in edits:
        after = replace(document, **{path: text})
        if after != document:
            history.note(path, document, after)
            document = after

    back = document
    while (step := history.undo()) is not None:
        assert step.after == back
        back = step.before
    assert back == first
    while (step := history.redo()) is not None:
        back = step.after
    assert back == document


def test_letters_of_a_word_are_one_step_and_words_are_several():
    history, document = History(), Incident()
    for at in range(len("dua orang")):
        after = replace(document, what="dua orang"[: at + 1])
        history.note("what", document, after)
        document = after

    assert history.undo().before.what == "dua "
    assert history.undo().before.what == ""
    assert history.undo() is None


def test_item_that_went_is_a_step_by_itself():
    history = History()
    one, other = Evidence("1", "Tongkat"), Evidence("2", "Batu")
    both = Incident(evidence=(one, other))
    single = Incident(evidence=(one,))
    changed = Incident(evidence=(replace(one, what="Tongkat besi"),))

    history.note("evidence", both, single)
    history.note("evidence", single, changed)

    assert history.undo().before == single
    assert history.undo().before == both


def test_new_edit_ends_what_could_be_done_again():
    history = History()
    history.note("what", Incident(), Incident(what="a"))
    history.undo()
    history.note("how", Incident(), Incident(how="b"))

    assert history.redo() is None
