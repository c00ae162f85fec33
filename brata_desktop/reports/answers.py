"""A record in full: the seven answers of an incident and the facts of the other kinds.

Every known field of a document gets its line; what was left empty gets none, except the seven
answers, which say "belum diketahui".
"""

from collections.abc import Iterable

from brata_desktop.domain.document import Common, Count, Place
from brata_desktop.domain.kinds.incident import Casualties, HandOver, Incident, Person
from brata_desktop.domain.kinds.patrol import Checkpoint, CrewMember, Escort, Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.domain.times import When
from brata_desktop.reports import numbers, wording

Pairs = tuple[tuple[str, str], ...]


def seven_answers(incident: Incident, area_path: str = "") -> Pairs:
    """Return siapa, apa, di mana, dengan apa, mengapa, bagaimana, bilamana in this order."""
    return (
        ("Siapa", _persons(incident)),
        ("Apa", incident.what or wording.NOT_KNOWN),
        ("Di mana", places_text(incident, area_path) or wording.NOT_KNOWN),
        ("Dengan apa", incident.means or wording.NOT_KNOWN),
        ("Mengapa", incident.cause or wording.NOT_KNOWN),
        ("Bagaimana", incident.how or wording.NOT_KNOWN),
        ("Bilamana", numbers.when_text(incident.occurred)),
    )


def incident_details(incident: Incident) -> Pairs:
    """Return what an incident's report adds to the seven answers."""
    return _filled(
        ("Diketahui", _when(incident.known_at)),
        ("Dilaporkan", _when(incident.reported_at)),
        ("Korban", casualties_text(incident.casualties)),
        ("Kerugian", loss_text(incident.loss_idr)),
        ("Barang bukti", _lines(f"{e.what} {e.quantity}".strip() for e in incident.evidence)),
        ("Tindakan", incident.action_taken),
        ("Hasil", incident.outcome),
        ("Diteruskan kepada", _lines(_hand_over(h) for h in incident.hand_overs)),
    ) + common_details(incident)


def patrol_facts(patrol: Patrol, area_path: str = "") -> Pairs:
    """Return the facts of a patrol or an escort, checkpoints apart."""
    facts = _filled(
        ("Uraian", patrol.what),
        ("Surat perintah", patrol.order_number),
        ("Nama patroli", patrol.name),
        ("Waktu", numbers.when_text(patrol.occurred)),
        ("Tempat", places_text(patrol, area_path)),
        ("Rute", patrol.route),
        ("Sasaran", patrol.target),
        ("Pelaksana", _lines(_crew(member) for member in patrol.crew)),
    )
    tail = _filled(
        ("Temuan", patrol.findings),
        ("Hasil", patrol.result),
        ("Keadaan", "" if patrol.is_finished else "Masih berlangsung"),
    )
    escort = escort_facts(patrol.escort) if patrol.escort is not None else ()
    return facts + escort + tail + common_details(patrol)


def escort_facts(escort: Escort) -> Pairs:
    """Return from–to, times, cargo and companions of an escort."""
    return _filled(
        ("Dari", place_text(escort.origin)),
        ("Ke", _lines(place_text(place) for place in escort.destinations)),
        ("Berangkat", numbers.moment(escort.departed_at) if escort.departed_at else ""),
        ("Tiba", numbers.moment(escort.arrived_at) if escort.arrived_at else ""),
        ("Muatan", escort.cargo),
        ("Pendamping", escort.companions),
    )


def preemptive_facts(action: Preemptive, area_path: str = "") -> Pairs:
    """Return the facts of a pre-emptive action."""
    return _filled(
        ("Uraian", action.what),
        ("Waktu", numbers.when_text(action.occurred)),
        ("Tempat", places_text(action, area_path)),
        ("Sasaran", action.target_group),
        ("Peserta", count_text(action.participants)),
        ("Pelaksana", action.officers),
        ("Materi", ", ".join(action.topics)),
        ("Pesan", action.message),
        ("Hasil", action.result),
        ("Tindak lanjut", action.follow_up),
        ("Ancaman yang dijawab", action.threat),
    ) + common_details(action)


def common_details(document: Common) -> Pairs:
    """Return the facts every kind of record can have."""
    return _filled(
        ("Personel", count_text(document.personnel)),
        ("Kendaraan", document.vehicles),
        ("Unsur lain", ", ".join(document.agencies)),
        ("Keterangan", document.remarks),
        ("Sumber", " ".join(filter(None, (document.source, document.external_id)))),
        ("Lampiran", _lines(f"{a.name} {a.note}".strip() for a in document.attachments)),
    )


def checkpoint_cells(point: Checkpoint) -> tuple[str, str, str, str]:
    """Return place, time, result and note of a checkpoint for a table."""
    passed = numbers.clock(point.passed_at) if point.passed_at is not None else numbers.DASH
    result = wording.CHECK_RESULTS.get(point.result, point.result) or "Belum"
    return (place_text(point.place) or numbers.DASH, passed, result, point.note)


def places_text(document: Common, area_path: str = "") -> str:
    """Return the scene with its area, then the further places with their part in it."""
    scene = place_text(document.place)
    is_named = bool(area_path) and area_path in scene
    first = scene if is_named else ", ".join(filter(None, (scene, area_path)))
    return _lines((first, *(_other_place(place) for place in document.other_places)))


def place_text(place: Place) -> str:
    """Return the place in the officer's words with the area as it was given."""
    return ", ".join(filter(None, (place.name, place.area_name)))


def count_text(count: Count) -> str:
    """Return the number, the words of the report, or both: "18 orang", "ratusan"."""
    if count.value is None:
        return count.text
    number = numbers.whole(count.value)
    return f"{number} ({count.text})" if count.text else number


def loss_text(count: Count) -> str:
    """Return a loss in rupiah, with its words when there are any."""
    if count.value is None:
        return count.text
    number = numbers.rupiah(count.value)
    return f"{number} ({count.text})" if count.text else number


def casualties_text(hurt: Casualties) -> str:
    """Return "1 meninggal dunia, 2 luka ringan" with the words of the report; empty for none."""
    counted = (
        (hurt.dead, "meninggal dunia"),
        (hurt.severely_injured, "luka berat"),
        (hurt.lightly_injured, "luka ringan"),
        (hurt.injured, "luka (berat atau ringan belum dirinci)"),
    )
    parts = [f"{numbers.whole(n)} {name}" for n, name in counted if n is not None and n > 0]
    if not parts and any(number == 0 for number, _ in counted):
        parts = ["tidak ada"]
    return "; ".join(filter(None, (", ".join(parts), hurt.note)))


def _persons(incident: Incident) -> str:
    if incident.persons:
        return _lines(_person(person) for person in incident.persons)
    return wording.NOT_KNOWN


def _person(person: Person) -> str:
    age = f"{person.age_years} tahun" if person.age_years is not None else ""
    child = "anak" if person.is_child and not age else ""
    parts = (person.name or "nama belum diketahui", age, child, person.occupation)
    text = ", ".join(filter(None, (*parts, person.condition, person.note)))
    role = wording.ROLES.get(person.role, person.role)
    return f"{role}: {text}" if role else text


def _crew(member: CrewMember) -> str:
    leader = " (ketua tim)" if member.is_leader else ""
    nrp = f" NRP {member.nrp}" if member.nrp else ""
    return f"{member.rank} {member.name}".strip() + nrp + leader


def _hand_over(item: HandOver) -> str:
    to = wording.HAND_OVER.get(item.to, item.to)
    return ", ".join(filter(None, (to, _when(item.occurred), item.receipt, item.note)))


def _other_place(place: Place) -> str:
    text = place_text(place)
    return f"{place.role}: {text}" if place.role and text else text


def _when(when: When) -> str:
    return numbers.when_text(when) if when.date is not None else ""


def _filled(*pairs: tuple[str, str]) -> Pairs:
    return tuple(pair for pair in pairs if pair[1])


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text)
