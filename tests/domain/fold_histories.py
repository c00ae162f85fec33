"""Random histories of one record: everything that three laptops wrote in a play.

Drafts, steps, amendments, retirements, deputies, steps signed upon old heads or an old authority,
forms that were open meanwhile; told in short so that a failing one can be read.
"""

import random
from collections.abc import Iterable
from dataclasses import dataclass

from hypothesis import strategies as st

from brata_desktop.domain.document import JsonObject
from brata_desktop.domain.fold import RecordState
from brata_desktop.domain.revision import Revision
from brata_desktop.domain.states import SINGLE_SUPERVISOR, Action, State
from tests.builders import Laptop, post_with_officers, second_laptop

Step = tuple[int, tuple[str, str], int]
"""Laptop, (step, officer), a number that says which."""

R = "r"
DOC: JsonObject = {"what": "Perkelahian", "severity": "SEDANG"}
NUMBER = "K-BJM07-240131-A01"
OFFICERS = ("Rahman", "Siti", "Suryadi", "Dewi", "Hasan")
REASON = "sebab"


def _scene(text: str) -> tuple[Step, ...]:
    """Return steps told as `laptop step [officer [number]], …`."""
    told = ((*step.split(), "-", "0")[:4] for step in text.split(", "))
    return tuple(
        (int(place), (name, officer), int(number) if number.isdigit() else 0)
        for place, name, officer, number in told
    )


USUAL = (
    *[("next", "Suryadi"), ("next", "Dewi"), ("next", "Dewi")] * 3,
    ("submit", "Rahman"),
    ("save", "Rahman"),
    ("save", "Siti"),
    ("save", "Dewi"),
    ("save", "Suryadi"),
    ("approve", "Suryadi"),
    ("approve", "Dewi"),
    ("approve", "Hasan"),
    ("return", "Dewi"),
    ("recall", "Rahman"),
    ("hand_over", "Suryadi"),
    ("look", "-"),
    ("look", "-"),
    ("meet", "-"),
    ("meet", "-"),
    ("meet", "-"),
    ("stale", "Rahman"),
    ("stale", "Suryadi"),
    ("old_form", "Siti"),
    ("old_form", "Rahman"),
    ("depute", "-"),
)
"""What people do, by those who may."""
UNUSUAL = (  # noqa: SIM905 - a list of single words reads worse
    "save mute old_form submit approve return recall withdraw unfounded hand_over stale "
    "retire appoint depute undepute old_authority alone together"
).split()
"""What anybody may try."""

MOVES = (*USUAL * 12, *((name, officer) for name in UNUSUAL for officer in OFFICERS))

SCENES: tuple[tuple[Step, ...], ...] = tuple(
    _scene(line)
    for line in """
0 look
0 submit Siti, 0 hand_over Suryadi, 0 recall Rahman
0 submit Siti, 0 look, 0 approve Dewi, 0 stale Rahman
0 save Suryadi, 0 submit Siti, 0 approve Dewi, 0 save Dewi, 0 approve Suryadi
0 save Suryadi, 0 submit Siti, 0 approve Dewi, 0 return Dewi, 0 submit Siti, 0 approve Suryadi
0 alone, 0 save Suryadi, 0 next, 0 approve Suryadi, 0 together, 0 save Dewi, 0 approve Suryadi
1 look, 0 submit Siti, 0 retire Dewi, 0 save Siti, 0 meet, 1 old_authority Dewi
0 submit Siti, 0 look, 0 retire Dewi, 0 old_authority Dewi
0 submit Siti, 0 meet, 0 retire Dewi, 1 appoint Dewi 2, 0 meet, 0 approve Dewi
0 submit Siti, 0 meet, 0 appoint Dewi, 1 appoint Dewi 2, 0 meet, 0 approve Dewi
0 submit Siti, 0 depute, 0 meet, 0 undepute, 1 depute, 0 meet, 0 approve Hasan
0 save Rahman 1, 0 meet, 0 save Siti 1, 1 save Rahman 2, 0 meet
0 submit Siti, 0 meet, 0 save Siti 1, 1 save Rahman 2, 0 meet, 0 approve Dewi
0 submit Siti, 0 meet, 0 approve Dewi, 1 return Suryadi, 0 meet
0 submit Siti, 0 meet, 0 save Siti 1, 0 approve Dewi, 1 save Rahman 2, 1 approve Suryadi, 0 meet
0 submit Siti, 0 meet, 0 unfounded Dewi, 1 withdraw Suryadi, 0 meet
""".strip().splitlines()
)
"""How histories begin: what chance alone brings about too seldom."""

STEPS: st.SearchStrategy[Step] = st.tuples(
    st.integers(0, 2),
    st.sampled_from(MOVES),
    st.integers(0, 5),
)
HISTORIES = st.builds(
    lambda scene, steps: [*scene, *steps], st.sampled_from(SCENES), st.lists(STEPS, max_size=12)
)


@dataclass
class _Seat:
    """A laptop with what its user looked at some time ago."""

    laptop: Laptop
    seen: RecordState
    authority: tuple[bytes, ...]


def random_steps(seed: int) -> list[Step]:
    """Return the steps of a history, the same for the same seed; the scenes come in turn."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    more = [
        (chance.randrange(3), chance.choice(MOVES), chance.randrange(6))
        for _ in range(chance.randrange(12))
    ]
    return [*SCENES[seed % len(SCENES)], *(more if seed >= len(SCENES) else ())]


def play(steps: Iterable[Step]) -> list[Revision]:
    """Return everything that three laptops wrote, in the order they met it."""
    first = post_with_officers()
    first.appoint("Hasan", "petugas")
    first.save(R, dict(DOC), "Rahman")
    laptops = [first, second_laptop(first, "laptop B"), second_laptop(first, "laptop C")]
    seats = [_Seat(each, each.fold(R), each.authority.heads) for each in laptops]
    for place, (name, officer), number in steps:
        _step(seats, place, name, officer, number)
    everything: dict[bytes, Revision] = {}
    for seat in seats:
        everything.update(seat.laptop.known)
    return list(everything.values())


def _step(seats: list[_Seat], place: int, name: str, officer: str, number: int) -> None:
    seat = seats[place]
    laptop = seat.laptop
    if name == "meet":
        laptop.meet(seats[(place + 1) % 3].laptop)
    elif name == "look":
        seat.seen, seat.authority = laptop.fold(R), laptop.authority.heads
    elif name in ("save", "mute", "old_form"):
        parents = seat.seen.heads if name == "old_form" else None
        reason = "" if name == "mute" else REASON
        laptop.save(R, _document(number), officer, reason, parents=parents)
    elif name == "next":
        _next_step(laptop, officer, number)
    elif not _changed_authority(laptop, name, officer, number):
        _act(seat, name, officer, number)


def _changed_authority(laptop: Laptop, name: str, officer: str, number: int) -> bool:
    """Change who may do what; tell whether the step is one that does."""
    if name == "retire":
        laptop.appoint(officer, "pengawas" if officer == "Dewi" else "petugas", is_active=False)
    elif name == "appoint":
        laptop.appoint(officer, ("petugas", "operator", "pengawas")[number % 3])
    elif name in ("alone", "together"):
        laptop.set_unit(SINGLE_SUPERVISOR, value=name == "alone")
    elif name in ("depute", "undepute"):
        laptop.depute("Hasan", is_active=name == "depute")
    else:
        return False
    return True


def _act(seat: _Seat, name: str, officer: str, number: int) -> None:
    if name == "stale":
        steps = ("recall", "approve", "return", "recall", "approve", "withdraw")
        seat.laptop.act(R, Action(steps[number]), officer, REASON, now=seat.seen)
    elif name == "old_authority":
        action = (Action.APPROVE, Action.SUBMIT, Action.WITHDRAW)[number % 3]
        seat.laptop.act(R, action, officer, REASON, authority=seat.authority)
    elif name == "unfounded":
        seat.laptop.act(R, Action.WITHDRAW, officer, REASON, is_unfounded=True)
    else:
        seat.laptop.act(R, Action(name), officer, REASON, queue="KALSEL")


def _next_step(laptop: Laptop, supervisor: str, number: int) -> None:
    """Bring the record on its way: submit, approve, amend what is approved."""
    state = laptop.fold(R).state
    if state in (State.DRAFT, State.RETURNED):
        laptop.act(R, Action.SUBMIT, "Siti")
    elif state is State.SUBMITTED or number % 2:
        laptop.act(R, Action.APPROVE, supervisor)
    else:
        laptop.save(R, _document(number), supervisor, REASON)


def _document(number: int) -> dict[str, object]:
    persons = [{"id": str(n), "name": f"Orang {number}"} for n in range(number % 3)]
    severity = ("RENDAH", "SEDANG", "TINGGI")[number % 3]
    return {**DOC, "what": f"Versi {number}", "severity": severity, "persons": persons}
