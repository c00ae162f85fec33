"""What the screen calls a state: each trouble by its own name, and none of them a log-out."""

import pytest

from brata_desktop.domain.errors import NotAllowed, Unavailable, UserError
from brata_desktop.services.sync_overview import LastSession, Meter, Safety, SyncOverview
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.sync.words import network_words
from brata_desktop.ui.sync.worker import SyncState
from tests.services_world import NOW

TROUBLES = {
    "hub-unreachable": ("Luring", Unavailable("hub-unreachable", reason="no route")),
    "hub-stalled": ("Sambungan terhenti", Unavailable("hub-stalled")),
    "hub-busy": ("Pusat sibuk", Unavailable("hub-busy")),
    "hub-certificate": ("Bukan pusat kita", Unavailable("hub-certificate", reason="expired")),
    "hub-revoked": ("Diputus oleh pusat", NotAllowed("hub-revoked")),
    "hub-full": ("Belum bisa", Unavailable("hub-full")),
    "disk-low": ("Belum bisa", Unavailable("disk-low")),
    "disk-full": ("Belum bisa", Unavailable("disk-full")),
}


def title(error):
    """Return the state in words, after a session that an error ended."""
    look = SyncOverview(
        is_enrolled=True, asked_at=None, certified_until=None, safety=Safety(1, 0, 0),
        bytes_waiting=1, photos_waiting=0, photos_coming=0, queue=(), queued=1, others=0,
        disputed=0, last=LastSession(), meter=Meter(),
    )  # fmt: skip
    return network_words(look, SyncState(error=error), NOW).title


@pytest.mark.parametrize("code", TROUBLES)
def test_a_full_disk_is_no_refusal_and_a_refusal_no_missing_link(code):
    said, error = TROUBLES[code]

    assert title(error) == said


def test_story_19_what_ran_out_is_not_called_a_wrong_passphrase():
    wrong = UserError("secret-wrong")
    sentences = [error_text(error) for error in (wrong, *(each for _, each in TROUBLES.values()))]

    assert len(set(sentences)) == len(sentences)
    # Whatever the centre says, the next step is never to sign in again.
    assert not [each for each in sentences[1:] if "sandi" in each.casefold()]
