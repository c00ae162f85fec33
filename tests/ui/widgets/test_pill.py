"""Pills."""

import pytest

from brata_desktop.domain.states import State
from brata_desktop.ui.widgets.pill import Badge, Pill, copy_badge, status_badge


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_a_badge(state):
    assert status_badge(state.value).text


def test_words_of_the_states():
    words = [status_badge(state.value).text for state in State]

    assert words == ["Draf", "Menunggu tinjauan", "Disetujui", "Dikembalikan", "Ditarik"]


def test_amended_after_approval_says_so():
    assert status_badge("approved", changed_after=True).text == "Disetujui, ada perubahan"


def test_every_place_of_a_copy_has_a_badge():
    places = ("local", "queued", "received", "backed_up", "conflict")

    assert len({copy_badge(place).text for place in places}) == len(places)


def test_empty_pill_is_hidden_and_comes_back(shown):
    pill = shown(Pill(Badge("Draf")))
    pill.set_badge(Badge(""))
    hidden = pill.isHidden()
    pill.set_badge(Badge("Draf"))

    assert (hidden, pill.isHidden()) == (True, False)


def test_new_pill_opens_no_window(qtbot):
    pill = Pill(Badge("Draf"))
    qtbot.addWidget(pill)

    assert not pill.isVisible()
