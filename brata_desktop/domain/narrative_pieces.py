"""Pieces that every narrative is made of: when, where, and a phrase behind its link word."""

from brata_desktop.domain.document import Common, Place
from brata_desktop.domain.names import Names
from brata_desktop.domain.narrative_text import (
    NarrativeWriter,
    Segment,
    lower_first,
    sentence_text,
)
from brata_desktop.domain.times import APPROXIMATE, When
from brata_desktop.domain.wording_id import (
    PART_NAMES,
    date_text,
    day_name,
    time_text,
    zone_name,
)


def place_text(place: Place, names: Names) -> str:
    """Return "Gedung Serbaguna, Jl. Prona I, Kel. Pemurus Dalam, Kec. Banjarmasin Selatan"."""
    area = names.area_path(place.area_code) if place.area_code else ""
    parts = (sentence_text(place.name), area or sentence_text(place.area_name))
    return ", ".join(part for part in parts if part)


def write_places(writer: NarrativeWriter, document: Common, names: Names, link: str) -> None:
    """Add the scene and further places behind a link word; places with a part of their own not."""
    told = [place_text(p, names) for p in (document.place, *document.other_places) if not p.role]
    told = [text for text in told if text]
    if told:
        writer.add(f", {link} ")
        writer.add("; ".join(told), "place")


def write_phrase(writer: NarrativeWriter, link: str, text: str, field: str) -> None:
    """Add words behind their link, when there are any."""
    words = lower_first(sentence_text(text))
    if words:
        writer.add(link)
        writer.add(words, field)


def when_segments(when: When, exact_word: str = "") -> list[Segment]:
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
