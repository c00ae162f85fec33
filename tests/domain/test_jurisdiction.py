"""Whose records an officer may decide about: one's own post's, and from a desk those below."""

from dataclasses import replace

import pytest

from brata_desktop.domain.authority import Anchor, AuthorityView, fold_authority
from brata_desktop.domain.certificates import (
    CERTIFICATE,
    Certificate,
    anchors_of,
    payload_of,
    read_certificates,
)
from brata_desktop.domain.fold import fold_record
from brata_desktop.domain.revision import TRANSITION, key_id, to_text
from brata_desktop.domain.states import Action, Role, State
from tests.builders import Laptop, officer_key, record_id, uuid, verify

POST_KEY, DESK_KEY, OTHER_KEY, ROOT = (
    name.ljust(32) for name in (b"post", b"desk", b"other", b"r")
)
POST, DESK, OTHER = "BJM/07", "BJM/00", "BJM/08"
ANCHORS = {
    key_id(POST_KEY): Anchor(POST, public_key=POST_KEY),
    key_id(DESK_KEY): Anchor(DESK, frozenset({"BJM"}), DESK_KEY),
    key_id(OTHER_KEY): Anchor(OTHER, public_key=OTHER_KEY),
}


class Province(Laptop):
    """Everything that the post, its desk and another post know together."""

    @property
    def authority(self):
        return fold_authority(self.known.values(), ANCHORS, verify)

    def appoint_at(self, feed, key, name, *roles, subject=""):
        payload = {"name": name, "roles": list(roles), "public_key": to_text(officer_key(name))}
        heads = self.authority.head_hashes
        id_ = subject or uuid(name)
        return self.write("officer", id_, payload, "founder", key, heads, feed=feed)

    def fold(self, record):
        authority = self.authority

        def is_genuine(revision):
            return verify(authority.public_key(revision.header.key) or b"", revision)

        own = [r for r in self.known.values() if r.header.record == record_id(record)]
        return fold_record(own, authority, is_genuine)

    def approve(self, record, officer, feed=POST):
        now = self.fold(record)
        on = [to_text(hash_) for hash_ in now.document_heads]
        payload = {"action": "approve", "from": now.state.value, "to": "", "on": on, "reason": ""}
        key = officer_key(officer)
        return self.write(
            TRANSITION, record_id(record), payload, officer, key, now.heads, feed=feed
        )


@pytest.fixture
def province():
    made = Province("everybody")
    made.appoint_at(POST, POST_KEY, "Rahman", "petugas")
    made.appoint_at(DESK, DESK_KEY, "Suryadi", "pengawas")
    made.appoint_at(OTHER, OTHER_KEY, "Dewi", "pengawas")
    made.save("r", {"what": "a"}, "Rahman")
    made.act("r", Action.SUBMIT, "Rahman", now=made.fold("r"))
    return made


def test_a_desk_decides_about_records_below(province):
    province.approve("r", "Suryadi")

    assert province.fold("r").state is State.APPROVED


def test_another_post_does_not(province):
    approval = province.approve("r", "Dewi")

    state = province.fold("r")
    assert state.state is State.SUBMITTED
    (entry,) = [each for each in state.history if each.revision.hash == approval.hash]
    assert entry.refusal


def test_a_later_revision_cannot_move_the_record_to_where_its_writer_has_rights(province):
    province.approve("r", "Dewi", feed=OTHER)

    assert province.fold("r").state is State.SUBMITTED


def test_a_unit_key_speaks_for_its_own_post_only(province):
    province.appoint_at(POST, OTHER_KEY, "Penyusup", "pengawas", "admin")
    province.approve("r", "Penyusup")

    assert province.fold("r").state is State.SUBMITTED
    assert len(province.authority.rejected) == 1


def test_who_uses_anothers_id_changes_nothing_about_the_other(province):
    rahman = uuid("Rahman")
    payload = {"name": "X", "roles": ["admin"], "public_key": to_text(officer_key("X"))}
    heads = province.authority.head_hashes
    province.write("officer", rahman, payload, "founder", OTHER_KEY, heads, feed=OTHER)

    view = province.authority.now
    assert view.roles_of(rahman, POST, key_id(officer_key("Rahman"))) == {Role.PETUGAS}
    assert view.roles_of(rahman, POST, key_id(officer_key("X"))) == frozenset()
    assert view.officers[rahman].name == "Rahman"


def test_settings_of_another_post_are_not_ours(province):
    payload = {"name": "single_supervisor", "value": True}
    heads = province.authority.head_hashes
    province.write("unit_setting", "setting-x", payload, "founder", OTHER_KEY, heads, feed=OTHER)

    view = province.authority.now
    assert view.allows_single_supervisor(OTHER)
    assert not view.allows_single_supervisor(POST)


def certificate(feed=POST, key=POST_KEY, **more):
    given = {"device": uuid("d"), "label": "Pos 07", "feed": feed, "is_desk": False}
    given |= {"covers": frozenset(), "unit_key": key, "seal_key": bytes(32)}
    return Certificate(**{**given, **more})


def certified(laptop, *certificates, signer=ROOT, feed="0"):
    for each in certificates:
        laptop.write(CERTIFICATE, each.device, payload_of(each), "", signer, feed=feed)
    return read_certificates(laptop.known.values(), {key_id(ROOT): ROOT}, verify)


def test_a_certificate_says_again_what_it_said():
    desk = certificate(DESK, DESK_KEY, is_desk=True, covers=frozenset({"BJM", "BJM-TIM"}))

    assert certified(Laptop("hub"), desk) == (desk,)
    assert anchors_of([desk]) == {
        key_id(DESK_KEY): Anchor(DESK, frozenset({"BJM", "BJM-TIM"}), DESK_KEY)
    }


def test_only_the_poldas_key_certifies_and_only_in_the_common_line():
    assert certified(Laptop("hub"), certificate(), signer=POST_KEY) == ()
    assert certified(Laptop("hub"), certificate(), feed=POST) == ()


@pytest.mark.parametrize(
    "wrong", [{"unit_key": "AA"}, {"unit_key": 7}, {"covers": "BJM"}, {"feed": None}]
)
def test_a_certificate_that_cannot_be_read_says_nothing(wrong):
    laptop = Laptop("hub")
    laptop.write(CERTIFICATE, uuid("d"), payload_of(certificate()) | wrong, "", ROOT, feed="0")

    assert read_certificates(laptop.known.values(), {key_id(ROOT): ROOT}, verify) == ()


def test_a_key_certified_for_two_posts_speaks_for_neither():
    assert anchors_of([certificate(), certificate(OTHER)]) == {}


def test_a_wider_certificate_adds():
    desk = certificate(DESK, DESK_KEY, covers=frozenset({"BJM"}))
    wider = replace(desk, covers=frozenset({"BJM", "BJM-TIM"}))

    (anchor,) = anchors_of([desk, wider]).values()

    assert anchor.covers == {"BJM", "BJM-TIM"}


def test_an_empty_view_reaches_its_own_post_only():
    view = AuthorityView()

    assert view.reaches(POST, POST)
    assert not view.reaches(POST, OTHER)
