"""The narrative as it will print, built while the officer types.

"Pada hari Rabu tanggal 31 Januari 2024 sekira pukul 20.15 WITA, di Gedung Serbaguna, …, telah
terjadi perkelahian … Terlapor Rian S. (24) dan M. Hafiz (27), korban Ahmad F. (22). Penyebab: …"

It comes in segments that name the field they were read from, so that the screen can colour a
wrong one. What is not known is left out; nothing is made up for it.
"""

import re
from collections.abc import Sequence

from brata_desktop.domain.document import Common, Place
from brata_desktop.domain.kinds.incident import ROLES, Incident, Person
from brata_desktop.domain.kinds.patrol import NOTABLE, SAFE, SKIPPED, Checkpoint, Escort, Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.domain.names import Names
from brata_desktop.domain.narrative_text import (
    Narrative,
    NarrativeWriter,
    Segment,
    lower_first,
    sentence_text,
    upper_first,
)
from brata_desktop.domain.times import APPROXIMATE, When
from brata_desktop.domain.wording_id import (
    PART_NAMES,
    date_text,
    day_name,
    joined,
    number_text,
    time_text,
    zone_name,
)

RESULT_WORDS = {SAFE: "aman", NOTABLE: "menonjol", SKIPPED: "dilewati"}
"""Results of a checkpoint in words."""

_NOUN = re.compile(
    r"(?:(?:pe|per|pem|pen|peng|penge|pel|ke)\w+an|dugaan|unjuk|aksi|bentrok\w*|keributan|teror|"
    r"ancaman|intimidasi|sabotase|hoaks|laka|banjir|longsor|politik|kampanye|konvoi|tawuran)\b",
    re.IGNORECASE,
)


def narrate(document: Common, names: Names) -> Narrative:
    """Return the narrative of a document; empty for a kind that has none.

    `names` gives the words for codes. Names are not masked: pass a masked document for that.
    """
    writer = NarrativeWriter()
    match document:
        case Incident():
            _write_incident(writer, document, names)
        case Patrol():
            _write_patrol(writer, document, names)
        case Preemptive():
            _write_preemptive(writer, document, names)
    return writer.finish()


def headline(document: Common, names: Names) -> str:
    """Return the title of a record: its what, else what its kind and its target say."""
    if document.what.strip():
        return sentence_text(document.what)
    if isinstance(document, Incident):
        return upper_first(names.category_phrase(document.category))
    if isinstance(document, Patrol):
        return upper_first(
            " ".join(w for w in (_patrol_noun(document, names), document.route) if w)
        )
    if isinstance(document, Preemptive):
        phrase = names.preemptive_phrase(document.kind)
        target = f"kepada {lower_first(document.target_group)}" if document.target_group else ""
        return upper_first(" ".join(w for w in (phrase, target) if w))
    return ""


def place_text(place: Place, names: Names) -> str:
    """Return "Gedung Serbaguna, Jl. Prona I, Kel. Pemurus Dalam, Kec. Banjarmasin Selatan"."""
    area = names.area_path(place.area_code) if place.area_code else ""
    parts = (sentence_text(place.name), area or sentence_text(place.area_name))
    return ", ".join(part for part in parts if part)


def _write_incident(writer: NarrativeWriter, incident: Incident, names: Names) -> None:
    writer.add_all(_when_segments(incident.occurred, "sekira"))
    _write_places(writer, incident, names, "di")
    happened = _happening(incident, names)
    if happened:
        writer.add(", telah terjadi ")
        writer.add_all(happened)
    writer.stop()
    _write_persons(writer, incident)
    writer.sentence("Penyebab", incident.cause, "cause")


def _happening(incident: Incident, names: Names) -> list[Segment]:
    what = sentence_text(incident.what)
    phrase = names.category_phrase(incident.category) if incident.category else ""
    if not what:
        return [Segment(phrase, "category")] if phrase else []
    told = _lower_unless_name(what, incident.persons)
    if _NOUN.match(what) or _first_word(what) == _first_word(phrase):
        return [Segment(told, "what")]
    return [Segment(phrase or "peristiwa", "category"), Segment(": "), Segment(told, "what")]


def _first_word(text: str) -> str:
    return text.split(" ", 1)[0].casefold()


def _lower_unless_name(text: str, persons: Sequence[Person]) -> str:
    names = {word.casefold() for person in persons for word in person.name.split()}
    return text if _first_word(text) in names else lower_first(text)


def _write_persons(writer: NarrativeWriter, incident: Incident) -> None:
    groups = [(role, _of_role(incident.persons, role)) for role in ROLES]
    told = [(role, group) for role, group in groups if group]
    for number, (role, group) in enumerate(told):
        writer.add(f" {upper_first(role)} " if number == 0 else f", {role} ")
        for place, (index, person) in enumerate(group):
            writer.add(_between(place, len(group)))
            writer.add(_person_text(person), f"persons[{index}]")
    if told:
        writer.add(".")
    elif incident.are_persons_unknown:
        writer.add(" ")
        writer.add("Terlapor belum diketahui", "are_persons_unknown")
        writer.add(".")


def _of_role(persons: Sequence[Person], role: str) -> list[tuple[int, Person]]:
    return [
        (index, person)
        for index, person in enumerate(persons)
        if person.role == role and (person.name or person.age_years is not None)
    ]


def _between(place: int, total: int) -> str:
    if place == 0:
        return ""
    return " dan " if place == total - 1 else ", "


def _person_text(person: Person) -> str:
    if person.age_years is None:
        return person.name
    return f"{person.name} ({person.age_years})".strip()


def _write_preemptive(writer: NarrativeWriter, action: Preemptive, names: Names) -> None:
    writer.add_all(_when_segments(action.occurred))
    _write_places(writer, action, names, "bertempat di")
    phrase = names.preemptive_phrase(action.kind) if action.kind else ""
    done = (
        Segment(phrase, "kind")
        if phrase
        else Segment(lower_first(sentence_text(action.what)), "what")
    )
    if not done.text:
        writer.stop()
        return
    writer.add(", telah dilaksanakan ")
    writer.add_all([done])
    _write_audience(writer, action)
    topics = [lower_first(sentence_text(names.topic_phrase(topic))) for topic in action.topics]
    if topics:
        writer.add(" tentang ")
        writer.add(joined(topics), "topics")
    writer.add(".")


def _write_audience(writer: NarrativeWriter, action: Preemptive) -> None:
    count = action.participants
    number = number_text(count.value) if count.value is not None else count.text
    group = lower_first(sentence_text(action.target_group))
    if not (number or group):
        return
    writer.add(" kepada ")
    writer.add(number, "participants")
    writer.add(" " if number and group else "")
    writer.add(group or " orang", "target_group" if group else "")


def _write_patrol(writer: NarrativeWriter, patrol: Patrol, names: Names) -> None:
    writer.add_all(_when_segments(patrol.occurred))
    _write_places(writer, patrol, names, "di")
    noun = _patrol_noun(patrol, names)
    if noun:
        writer.add(", telah dilaksanakan ")
        writer.add(noun, _patrol_noun_field(patrol))
        _write_means(writer, patrol, names)
        writer.add(".")
    else:
        writer.stop()
    if patrol.escort is not None:
        _write_escort(writer, patrol.escort, names)
    _write_checkpoints(writer, patrol.checkpoints)
    writer.sentence("Temuan", patrol.findings, "findings")
    writer.sentence("Hasil", patrol.result, "result")


def _patrol_noun(patrol: Patrol, names: Names) -> str:
    if patrol.name:
        return lower_first(names.patrol_phrase(patrol.name))
    if patrol.kind:
        return names.patrol_phrase(patrol.kind)
    if patrol.what.strip():
        return lower_first(sentence_text(patrol.what))
    if patrol.escort is not None:
        return "pengawalan"
    return "patroli" if patrol.mode or patrol.route or patrol.target else ""


def _patrol_noun_field(patrol: Patrol) -> str:
    return next((field for field in ("name", "kind", "what") if getattr(patrol, field)), "mode")


def _write_means(writer: NarrativeWriter, patrol: Patrol, names: Names) -> None:
    mode = names.mode_phrase(patrol.mode) if patrol.mode else ""
    writer.add(f" {mode}" if mode else "", "mode")
    _phrase(writer, " melalui ", patrol.route, "route")
    _phrase(writer, " dengan sasaran ", patrol.target, "target")
    crew = len(patrol.crew) or patrol.personnel.value
    if crew:
        writer.add(" oleh ")
        writer.add(f"{number_text(crew)} personel", "crew" if patrol.crew else "personnel")
    leader = next((member for member in patrol.crew if member.is_leader), None)
    if leader is not None:
        writer.add(" dipimpin ")
        writer.add(f"{leader.rank} {leader.name}".strip(), "crew")


def _phrase(writer: NarrativeWriter, link: str, text: str, field: str) -> None:
    words = lower_first(sentence_text(text))
    if words:
        writer.add(link)
        writer.add(words, field)


def _write_escort(writer: NarrativeWriter, escort: Escort, names: Names) -> None:
    origin = place_text(escort.origin, names)
    goals = [text for text in (place_text(p, names) for p in escort.destinations) if text]
    cargo = lower_first(sentence_text(escort.cargo))
    if not (origin or goals or cargo):
        return
    writer.add(" Mengawal")
    writer.add(f" {cargo}" if cargo else "", "escort.cargo")
    writer.add(f" dari {origin}" if origin else "", "escort.origin")
    writer.add(f" ke {joined(goals)}" if goals else "", "escort.destinations")
    for word, moment, field in (
        ("berangkat", escort.departed_at, "escort.departed_at"),
        ("tiba", escort.arrived_at, "escort.arrived_at"),
    ):
        if moment is not None:
            writer.add(f", {word} pukul ")
            writer.add(time_text(moment.time()), field)
    _phrase(writer, ", bersama ", escort.companions, "escort.companions")
    writer.add(".")


def _write_checkpoints(writer: NarrativeWriter, checkpoints: Sequence[Checkpoint]) -> None:
    passed = [(i, p) for i, p in enumerate(checkpoints) if p.passed_at is not None or p.result]
    if not passed:
        return
    writer.add(" Titik periksa: ")
    for number, (index, point) in enumerate(passed):
        writer.add("; " if number else "")
        writer.add(_checkpoint_text(point), f"checkpoints[{index}]")
    writer.add(".")


def _checkpoint_text(point: Checkpoint) -> str:
    time = f"pukul {time_text(point.passed_at.time())}" if point.passed_at else ""
    name = point.place.name or point.place.area_name
    begin = " ".join(part for part in (time, sentence_text(name)) if part)
    told = [begin, RESULT_WORDS.get(point.result, ""), lower_first(sentence_text(point.note))]
    return ", ".join(part for part in told if part)


def _write_places(writer: NarrativeWriter, document: Common, names: Names, link: str) -> None:
    told = [place_text(p, names) for p in (document.place, *document.other_places) if not p.role]
    told = [text for text in told if text]
    if told:
        writer.add(f", {link} ")
        writer.add("; ".join(told), "place")


def _when_segments(when: When, exact_word: str = "") -> list[Segment]:
    """Return "Pada hari Rabu tanggal 31 Januari 2024 sekira pukul 20.15 WITA".

    `exact_word` stands before a time that is not said to be approximate: incidents are told with
    "sekira pukul" always.
    """
    segments = []
    if when.date is not None:
        day = f"hari {day_name(when.date)} tanggal {date_text(when.date)}"
        segments += [Segment("Pada "), Segment(day, "occurred.date")]
    elif when.time is not None or when.part_of_day:
        segments.append(Segment("Pada"))
    if not segments:
        return []
    clock = _clock_segments(when, exact_word)
    if clock and not clock[0].text.startswith(" "):
        segments.append(Segment(" "))
    return [*segments, *clock]


def _clock_segments(when: When, exact_word: str) -> list[Segment]:
    about = "sekira" if when.precision == APPROXIMATE else exact_word
    zone = f" {zone_name(when.utc_offset_minutes)}"
    ending = _end_segments(when)
    if when.time is None:
        part = PART_NAMES.get(when.part_of_day or "", "")
        return [Segment(part, "occurred.time"), *ending] if part else ending
    link = f"{about} pukul ".lstrip()
    return [Segment(link), Segment(time_text(when.time), "occurred.time"), *ending, Segment(zone)]


def _end_segments(when: When) -> list[Segment]:
    if when.end_date is None and when.end_time is None:
        return []
    parts = []
    if when.end_date is not None and when.end_date != when.date:
        parts.append(f"hari {day_name(when.end_date)} tanggal {date_text(when.end_date)}")
    if when.end_time is not None:
        parts.append(f"pukul {time_text(when.end_time)}" if parts else time_text(when.end_time))
    return [Segment(" s.d. "), Segment(" ".join(parts), "occurred.end")] if parts else []
