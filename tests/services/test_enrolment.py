"""Enrolling a real store at a model of the hub; what was recorded before counts afterwards."""

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from brata_desktop.domain.errors import BrataError
from brata_desktop.domain.states import Action, Role
from brata_desktop.services import access, enrolment, verification
from brata_desktop.services.link import KEY_FILE, link_of
from brata_desktop.services.packet_writing import HUB_SEAL_KEY
from brata_desktop.services.session import change_officer
from brata_desktop.services.syncing import absorb
from brata_desktop.store import crypto
from brata_desktop.sync.enrolment import read_request
from brata_desktop.sync.messages import Sealed
from tests.province import Polda, Station


@pytest.fixture
def polda():
    return Polda()


@pytest.fixture
def station(tmp_path):
    made = []

    def make(name, **more):
        made.append(Station(tmp_path / name, **more))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.fixture
def post(station):
    return station("post")


def request(post, **more):
    return enrolment.make_request(post.desk, post.paths, **more)


def offer(post, answer):
    return enrolment.read_offer(post.desk, post.paths, answer)


def code_of(action, *arguments):
    with pytest.raises(BrataError) as caught:
        action(*arguments)
    return caught.value.code


def test_the_request_says_who_asks_and_nothing_secret(post):
    content = request(post, label="Pos 07, laptop 1", wants_desk=True)

    read = read_request(content, crypto.is_signed_by)
    assert read.device == post.device
    assert read.incarnations == (post.desk.store.facts.device,)
    assert (read.feed, read.label, read.wants_desk) == ("BJM/07", "Pos 07, laptop 1", True)
    assert read.unit_key == post.session.keys.unit_public_key
    asked = x509.load_pem_x509_csr(read.signing_request.encode())
    assert asked.is_signature_valid
    with post.desk.store.reading() as work:
        secrets = [work.settings.get(name) for name in ("sync.seal_key", "sync.laptop_key")]
        passphrase = work.settings.get("sync.link_passphrase")
    for secret in (*secrets, passphrase):
        assert secret.encode() not in content


def test_a_second_request_has_the_same_keys(post):
    first, second = (read_request(request(post), crypto.is_signed_by) for _ in range(2))

    keys = [
        x509.load_pem_x509_csr(r.signing_request.encode()).public_key() for r in (first, second)
    ]
    assert keys[0] == keys[1]
    assert (first.unit_key, first.seal_key) == (second.unit_key, second.seal_key)


def test_a_desk_that_renews_asks_to_stay_one(post, polda):
    answer = polda.answer(request(post, wants_desk=True))
    enrolment.accept(post.desk, post.paths, offer(post, answer))

    renewed = read_request(request(post), crypto.is_signed_by)

    is_desk = offer(post, answer).certificate.is_desk
    assert renewed.wants_desk is is_desk


def test_the_tls_key_is_encrypted_and_its_passphrase_is_in_the_store(post):
    request(post)
    key = (post.paths.link / KEY_FILE).read_bytes()

    assert b"ENCRYPTED" in key
    with post.desk.store.reading() as work:
        passphrase = work.settings.get("sync.link_passphrase")
    assert serialization.load_pem_private_key(key, passphrase.encode()).key_size == 256


def test_a_damaged_tls_key_is_made_anew_by_a_new_request(post, polda):
    request(post)
    (post.paths.link / KEY_FILE).write_bytes(b"rusak")

    answer = polda.answer(request(post))

    assert offer(post, answer).certificate.feed == "BJM/07"
    (post.paths.link / KEY_FILE).write_bytes(b"rusak")
    assert code_of(offer, post, answer) == "link-key-damaged"


def test_a_store_on_another_laptop_has_no_tls_key_and_says_so(post, polda):
    post.enrol(polda)
    (post.paths.link / KEY_FILE).unlink()

    assert code_of(link_of, post.desk, post.paths.link) == "link-key-damaged"
    enrolment.accept(post.desk, post.paths, offer(post, polda.answer(request(post))))
    assert link_of(post.desk, post.paths.link)


def test_only_who_holds_the_unit_key_asks(post):
    officer = access.NewOfficer("Rahman", "Bripka", "87010001", frozenset({Role.PETUGAS}))
    officer_id, _ = access.add_officer(post.session, officer, "sandi empat kata panjang")
    keys = post.session.vault.unlock(officer_id, "sandi empat kata panjang")
    post.desk = change_officer(post.session, post.session.vault, keys).desk

    assert code_of(request, post) == "unit-key-missing"


def test_accepting_binds_the_laptop_to_the_hub(post, polda):
    given = offer(post, polda.answer(request(post)))

    enrolment.accept(post.desk, post.paths, given)

    address, files = link_of(post.desk, post.paths.link)
    assert (address.host, address.port) == ("hub.contoh", 5432)
    assert files.certificate.read_text() == given.answer.certificate
    assert files.authority.read_text() == polda.authority
    with post.desk.store.reading() as work:
        assert work.settings.get(HUB_SEAL_KEY)
        assert work.sync.receipts("0") == tuple(polda.hub.lines["0"].hashes)
        (place,) = work.sync.places()
        assert place.chain == polda.hub.lines["0"].chains[-1]
    assert verification.problems(post.desk) == ()
    assert post.sync(polda).is_complete


def test_accepting_twice_changes_nothing(post, polda):
    given = offer(post, polda.answer(request(post)))
    enrolment.accept(post.desk, post.paths, given)
    post.sync(polda)
    before = post.dump()

    enrolment.accept(post.desk, post.paths, given)

    assert post.dump() == before


def test_the_code_is_compared_as_people_type(post, polda):
    given = offer(post, polda.answer(request(post)))

    assert enrolment.is_code_of(given, given.code.lower().replace("-", " "))
    assert not enrolment.is_code_of(given, "AAAA-AAAA-AAAA-AAAA")
    assert not enrolment.is_code_of(given, "")


def test_an_answer_for_another_laptop_is_refused(post, station, polda):
    other = station("other", post="08")
    request(post)

    assert code_of(offer, post, polda.answer(request(other))) == "enrol-device"


def test_an_answer_that_names_this_laptop_with_others_keys_is_refused(post, station, polda):
    other = station("other", post="08")
    request(post)

    answer = polda.answer(request(other), device=post.device)

    assert code_of(offer, post, answer) == "enrol-device"


def test_an_answer_for_another_operation_is_refused(post, polda):
    answer = polda.answer(request(post), operation="OMB-LAIN")

    assert code_of(offer, post, answer) == "enrol-operation"


def test_an_answer_without_a_certificate_is_refused(post, polda):
    answer = polda.answer(request(post), common=())

    assert code_of(offer, post, answer) == "enrol-file"


def test_a_changed_answer_is_refused_and_nothing_is_bound(post, polda):
    answer = polda.answer(request(post)).replace(b"hub.contoh", b"hub.palsu.")

    assert code_of(offer, post, answer) == "enrol-file"
    assert code_of(link_of, post.desk, post.paths.link) == "sync-not-enrolled"


def test_who_never_asked_is_told_so(post, station, polda):
    answer = polda.answer(request(station("other", post="08")))

    assert code_of(offer, post, answer) in ("sync-not-enrolled", "enrol-device")


# -- records made before count afterwards ---------------------------------------------------------


def test_what_came_before_its_certificate_is_without_authority_and_counts_afterwards(
    post, station, polda
):
    desk = station("desk", post="00").enrol(polda, is_desk=True)
    made = post.record()
    bring(post, desk)
    assert refusals(desk, made) == {"signature-invalid"}

    answer = polda.answer(request(post))
    with desk.desk.store.transaction() as work:
        changes = absorb(desk.desk, work, polda.common)
        desk.desk.commit(work)

    assert made in changes.records
    assert refusals(desk, made) == set()
    assert desk.state(made).state.value == "submitted"
    with desk.desk.store.reading() as work:
        assert work.records.get(made).status == "submitted"
        assert work.revisions.bad_signatures() == frozenset()
    desk.act(made, Action.APPROVE)
    enrolment.accept(post.desk, post.paths, offer(post, answer))
    bring(desk, post)
    assert post.state(made).state.value == "approved"
    assert verification.problems(desk.desk) == ()


def test_a_decision_of_a_desk_counts_once_its_certificate_is_here(post, station, polda):
    desk = station("desk", post="00").enrol(polda, is_desk=True)
    post.enrol(polda)
    with desk.desk.store.transaction() as work:
        absorb(desk.desk, work, polda.common)
        desk.desk.commit(work)
    made = post.record()
    bring(post, desk)
    wider = station("wider", unit="POLDA", post="00").enrol(polda, is_desk=True)
    bring(post, wider)
    wider.act(made, Action.APPROVE)
    bring(wider, post)
    assert post.state(made).state.value == "submitted"

    with post.desk.store.transaction() as work:
        absorb(post.desk, work, polda.common)
        post.desk.commit(work)

    assert post.state(made).state.value == "approved"


def bring(writer, reader):
    """Carry every revision but the common line across, without asking anybody."""
    with writer.desk.store.reading() as work:
        rows = [
            Sealed(revision.stored_header, revision.body)
            for _, revision in work.revisions.iterate()
            if revision.header.feed != "0"
        ]
    with reader.desk.store.transaction() as work:
        absorb(reader.desk, work, rows)
        reader.desk.commit(work)


def refusals(station, record):
    return {entry.refusal for entry in station.state(record).history if entry.refusal}
