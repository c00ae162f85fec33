"""Who loses access in the middle of the work: nothing is lost, and the screen says what it is.

A real hub behind TLS. Recording and printing go on whatever the centre says, what was received
stays received, and what waits arrives by the way that is left.
"""

import datetime as dt
import json

import pytest

from brata_desktop.domain.errors import NotAllowed, NotFound
from brata_desktop.domain.states import Action, Role
from brata_desktop.hub.key_folder import open_keys
from brata_desktop.hub.tls import sign_laptop, to_pem
from brata_desktop.services import (
    access,
    enrolment,
    forms,
    journeys,
    records,
    session,
    sync_overview,
)
from brata_desktop.services.link import ADDRESS, CERTIFICATE_FILE
from brata_desktop.services.sync_overview import look
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.sync.relay import UP
from brata_desktop.ui.sync.notices import advice
from tests.faults.real_hub import hashes_of
from tests.faults.saying import honest, print_the_day, said
from tests.hub.hub_command import PASSPHRASE
from tests.province import Station
from tests.services_world import incident

DAYS = 14
OWN_SECRET = "sungai tenang malam ini"  # noqa: S105 - an invented passphrase
RAHMAN = access.NewOfficer("Rahman", "Bripka", "87010001", frozenset({Role.PETUGAS}))


@pytest.fixture
def laptops(real_hub, tmp_path, request):
    """A desk and a post below it, another one for each story."""
    code = f"{40 + len(request.node.name) % 50:02}"
    desk = Station(tmp_path / "desk", post="00").enrol(real_hub, is_desk=True)
    post = Station(tmp_path / "post", post=code).enrol(real_hub)
    assert real_hub.sync(post).is_complete
    yield desk, post
    desk.close()
    post.close()


def goes_on(hub, station, printer, tally):
    """Record and print on a laptop that the centre refuses; return what was recorded."""
    made = station.record("Dicatat sesudahnya")
    assert print_the_day(station, printer).startswith(b"%PDF")
    honest(hub, [station], hashes_of(station), tally)
    return made


@pytest.mark.slow
def test_story_18_and_19_a_certificate_that_ran_out_after_two_weeks_without_a_link(
    real_hub, laptops, printer, tally, indonesian_words
):
    desk, post = laptops
    made = []
    for _ in range(DAYS):
        post.clock.now += dt.timedelta(days=1)
        made.append(post.record(day=post.clock.now.date()))
    let_it_run_out(real_hub, post)

    error = real_hub.sync(post)

    assert error.code == "link-certificate-ended"
    title, sentence = said(post, error)
    assert title == "Sertifikat habis"
    assert sentence == (
        "Masa berlaku sertifikat laptop ini sudah habis. Teruskan mencatat; tulis permintaan baru "
        "di sini dan mintakan jawabannya ke Polda."
    )
    sticks = journeys.look(post.desk, post.paths.parcels)
    notice = advice(look(post.desk), sticks, post.clock())
    assert "14 hari tanpa sambungan" in notice.text
    made.append(goes_on(real_hub, post, printer, tally))
    # By stick nothing has run out: the laptop's own key is not the link's.
    assert real_hub.sync(desk).is_complete
    for packet in post.write():
        desk.read(packet)
    assert real_hub.sync(desk).is_complete
    for answer in desk.write(posts=[post.desk.feed]):
        post.read(answer)
    assert all(map(post.is_received, made))
    # A new certificate, for the same keys.
    post.enrol(real_hub)
    assert real_hub.sync(post).is_complete
    assert honest(real_hub, [post, desk], hashes_of(post), tally).waiting == 0
    tally.add(stories=1)


def let_it_run_out(hub, station):
    """Give a laptop a certificate that was made a month ago for two weeks."""
    keys = open_keys(hub.command.keys, PASSPHRASE)
    long_ago = dt.datetime.now(dt.UTC) - dt.timedelta(days=30)
    request = json.loads(json.loads(enrolment.make_request(station.desk, station.paths))["content"])
    with station.desk.store.reading() as work:
        login = work.settings.get(ADDRESS)["login"]
    old = sign_laptop(keys.authority, request["signing_request"], login, long_ago, days=DAYS)
    (station.paths.link / CERTIFICATE_FILE).write_text(to_pem(old), encoding="utf-8")


@pytest.mark.slow
def test_a_laptop_revoked_in_the_middle_of_a_session(
    real_hub, laptops, printer, tally, indonesian_words
):
    desk, post = laptops
    before = post.record("Sebelum dicabut")
    assert real_hub.sync(post).is_complete
    late = [post.record(f"Kejadian {number}") for number in range(40)]
    promised = hashes_of(post)

    cut_off = Revoking(real_hub, post.device)
    assert real_hub.sync(post, cut_off).code in ("hub-unreachable", "hub-revoked")
    assert cut_off.is_done
    error = real_hub.sync(post)

    assert error.code == "hub-revoked"
    title, sentence = said(post, error)
    assert title == "Diputus oleh pusat"
    assert sentence == (
        "Pusat tidak mengenal laptop ini, atau telah memutusnya. Teruskan pencatatan dan beri "
        "tahu administrator."
    )
    late.append(goes_on(real_hub, post, printer, tally))
    assert post.is_received(before)
    assert {row.id for row in records.page(post.desk, RecordFilter(), limit=500).rows} == {
        before, *late
    }  # fmt: skip
    # What the laptop still says by stick counts for nothing until an administrator looked at it.
    assert real_hub.sync(desk).is_complete
    for packet in post.write():
        with pytest.raises(NotAllowed) as refused:
            desk.read(packet)
        assert refused.value.code == "packet-revoked"
    found = honest(real_hub, [post, desk], promised, tally)
    assert found.waiting > 0
    tally.add(stories=1)


class Revoking:
    """A link that is as it is, while somebody at the centre cuts the laptop off."""

    def __init__(self, hub, device):
        self._hub, self._device = hub, device
        self._sent = 0
        self.is_done = False

    def __call__(self, direction, piece):
        self._sent += len(piece) if direction == UP else 0
        # The hello and the certificates are through, the reports are not.
        if self._sent > 4_000 and not self.is_done:
            self.is_done = True
            self._hub.command.done("revoke", self._device, "--reason", "hilang di jalan")
        return piece


@pytest.mark.slow
def test_story_3_an_officer_who_moved_leaves_everything_behind_and_begins_elsewhere(
    real_hub, laptops, tmp_path, printer, tally
):
    desk, post = laptops
    other = Station(tmp_path / "other", post="39").enrol(real_hub)
    officer, _ = access.add_officer(post.session, RAHMAN, OWN_SECRET)
    made, form = as_officer(post, officer, begin_two)

    access.retire(post.session, officer)
    access.add_officer(other.session, RAHMAN, OWN_SECRET)

    with pytest.raises(NotFound):
        session.open_session(post.paths, officer, OWN_SECRET)
    late = goes_on(real_hub, post, printer, tally)
    there = other.record("Dicatat di pos baru")
    for each in (post, other, desk):
        assert real_hub.sync(each).is_complete
    # His own words count, sent by a colleague after he had gone.
    assert desk.state(made).author == officer
    assert all(map(post.is_received, (made, late)))
    desk.act(made, Action.APPROVE)
    assert {made, late, there} <= {row.id for row in records.page(
        desk.desk, RecordFilter(), limit=500).rows}  # fmt: skip
    found = honest(real_hub, [post, other], hashes_of(post) | hashes_of(other), tally)
    assert found.waiting == 0
    other.close()
    # What he had begun is his alone, and there when he comes back.
    access.reinstate(post.session, officer, OWN_SECRET)
    (left,) = as_officer(post, officer, forms.unfinished)
    assert left.copy.id == form.copy.id
    tally.add(stories=1)


@pytest.mark.slow
def test_a_role_that_changed_takes_nothing_back(real_hub, laptops, printer, tally):
    desk, post = laptops
    supervisor = access.NewOfficer("Rahman", "Aiptu", "87010001", frozenset({Role.PENGAWAS}))
    officer, _ = access.add_officer(post.session, supervisor, OWN_SECRET)
    approved = post.record("Disetujui saat masih pengawas")
    as_officer(post, officer, lambda own: records.act(own, [approved], Action.APPROVE))

    # Nothing of it is sent yet.
    access.change_details(post.session, officer, RAHMAN)
    waiting = post.record("Menunggu")
    with pytest.raises(NotAllowed) as told:
        as_officer(post, officer, lambda own: records.act(own, [waiting], Action.APPROVE))
    assert told.value.code == "right-missing"
    as_officer(post, officer, begin_two)
    goes_on(real_hub, post, printer, tally)
    assert real_hub.sync(post).is_complete
    assert real_hub.sync(desk).is_complete

    assert desk.state(approved).state == post.state(approved).state == "approved"
    assert desk.state(waiting).state == "submitted"
    assert honest(real_hub, [post, desk], hashes_of(post), tally).waiting == 0
    assert not sync_overview.look(post.desk).queued
    tally.add(stories=1)


def as_officer(station, officer, work):
    """Let another officer do something at a laptop, and give it back."""
    station.close()
    own = session.open_session(station.paths, officer, OWN_SECRET, clock=station.clock)
    try:
        return work(own.desk)
    finally:
        own.desk.store.close()
        station.open()


def begin_two(desk):
    """Hand one report in and leave another one unfinished."""
    form, _ = forms.open_new(desk, "incident", incident("Selesai", dt.time(20, 15)))
    view, _ = forms.submit_form(desk, form)
    left, _ = forms.open_new(desk, "incident", incident("Belum selesai", dt.time(20, 30)))
    return view.state.record, forms.autosave(desk, left)
