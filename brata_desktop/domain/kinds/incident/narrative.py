"""How an incident is told: "… telah terjadi perkelahian … Terlapor Rian S. (24), korban …"."""

import re
from collections.abc import Iterator, Sequence

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.chat_words import NOT_KNOWN, chat_words
from brata_desktop.domain.kind_spec import Telling
from brata_desktop.domain.kinds.incident.document import ROLES, Incident
from brata_desktop.domain.names import Names
from brata_desktop.domain.narrative_pieces import when_segments, write_places
from brata_desktop.domain.narrative_text import (
    Narrative,
    NarrativeWriter,
    Segment,
    lower_first,
    sentence_text,
    upper_first,
)
from brata_desktop.domain.person import Person

_NOUN = re.compile(
    r"(?:(?:pe|per|pem|pen|peng|penge|pel|ke)\w+an|dugaan|unjuk|aksi|bentrok\w*|keributan|teror|"
    r"ancaman|intimidasi|sabotase|hoaks|laka|banjir|longsor|politik|kampanye|konvoi|tawuran)\b",
    re.IGNORECASE,
)


def narrate(incident: Incident, names: Names) -> Narrative:
    """Return the narrative of an incident."""
    writer = NarrativeWriter()
    writer.add_all(when_segments(incident.occurred, "sekira"))
    write_places(writer, incident, names, "di")
    happened = _happening(incident, names)
    if happened:
        writer.add(", telah terjadi ")
        writer.add_all(happened)
    writer.stop()
    _write_persons(writer, incident)
    writer.sentence("Penyebab", incident.cause, "cause")
    return writer.finish()


def headline(incident: Incident, names: Names) -> str:
    """Return what the category is called."""
    return upper_first(names.category_phrase(incident.category))


def chat(incident: Incident, names: Names) -> Iterator[tuple[str, str]]:
    """Yield the points of the chat text."""
    yield "Uraian", chat_words(incident.how) or narrate(incident, names).text
    yield "Terlibat", _persons(incident)
    yield "Korban", _casualties(incident)
    yield "Massa", incident.crowd.text or str(incident.crowd.value or "")
    yield "Tindakan", incident.action_taken
    yield "Hasil", incident.outcome


def kind_name(incident: Incident, catalogue: Catalogue) -> str:
    """Return the name of the category; empty for an unknown one."""
    return code_name(incident.category, catalogue)


def code_name(code: str, catalogue: Catalogue) -> str:
    """Return the name of a category; empty for an unknown one."""
    category = catalogue.category(code)
    return category.name if category else ""


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


def _persons(incident: Incident) -> str:
    told = []
    for person in incident.persons:
        age = f"({person.age_years})" if person.age_years is not None else ""
        words = " ".join(part for part in (upper_first(person.role), person.name, age) if part)
        condition = lower_first(person.condition)
        told.append(", ".join(part for part in (words, condition) if part))
    if not told and incident.are_persons_unknown:
        return NOT_KNOWN
    return "; ".join(part for part in told if part)


def _casualties(incident: Incident) -> str:
    hurt = incident.casualties
    counts = (
        ("MD", hurt.dead),
        ("LB", hurt.severely_injured),
        ("LR", hurt.lightly_injured),
        ("luka", hurt.injured),
    )
    return ", ".join(f"{word} {count}" for word, count in counts if count)


TELLING = Telling(narrate, headline, chat, kind_name, code_name)
