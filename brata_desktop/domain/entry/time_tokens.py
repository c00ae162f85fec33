"""The words and numbers of a typed time, one token each.

"Rabu, 31 Jan pkl 20.15 s/d selesai wita" becomes weekday, day, time, range, open end and zone.
Which word is what stands in the tables below; `when_text` puts the tokens together.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto

LENGTH_MAX = 120
"""Longest text that can be a time; more is a mistake such as a whole report pasted in."""

MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "januari jan",
            "februari pebruari feb peb",
            "maret mar mrt",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "agustus agust agu ags agt",
            "september sept sep",
            "oktober okt",
            "november nopember nov nop",
            "desember des",
        ),
        start=1,
    )
    for word in words.split()
}

WEEKDAYS = {
    word: number
    for number, words in enumerate(
        (
            "senin sen",
            "selasa sel",
            "rabu rab",
            "kamis kam",
            "jumat jum'at jum",
            "sabtu sab",
            "minggu ahad min",
        )
    )
    for word in words.split()
}

DAY_STEPS = {
    "hari ini": 0,
    "hr ini": 0,
    "kemarin dulu": -2,
    "kemarin lusa": -2,
    "kemarin": -1,
    "kemaren": -1,
    "kmrn": -1,
    "kmr": -1,
    "besok": 1,
    "lusa": 2,
}

PARTS = {
    "dini hari": "dini_hari",
    "dinihari": "dini_hari",
    "subuh": "dini_hari",
    "pagi hari": "pagi",
    "pagi": "pagi",
    "siang hari": "siang",
    "siang": "siang",
    "sore hari": "sore",
    "sore": "sore",
    "petang": "sore",
    "malam hari": "malam",
    "malam": "malam",
    "mlm": "malam",
}

LAST_NIGHT = ("tadi malam", "tadi mlm", "semalam")
NOW_WORDS = ("sekarang", "skrg", "barusan", "baru saja")
ABOUT_WORDS = (
    "sekitar",
    "sktr",
    "skt",
    "sekira",
    "sekiranya",
    "skira",
    "skj",
    "kira-kira",
    "kurang lebih",
    "lebih kurang",
    "kl",
    "k.l",
    "±",
    "~",
    "antara",
)
RANGE_WORDS = (
    "sampai dengan",
    "sampai",
    "hingga",
    "s/d",
    "s.d",
    "sd",
    "dan",
    "-",
    "–",
    "—",
)
OPEN_END_WORDS = ("selesai",)
UNKNOWN_TIME_WORDS = (
    "waktu tidak diketahui",
    "jam tidak diketahui",
    "jam belum diketahui",
    "waktu belum diketahui",
    "tidak diketahui",
    "belum diketahui",
)
UNKNOWN_DAY_WORDS = ("tanggal tidak diketahui", "tanggal belum diketahui")
ZONES = {"wib": 420, "wita": 480, "wit": 540}
NOISE = (
    "pada",
    "hari",
    "tanggal",
    "tgl",
    "pukul",
    "pkl",
    "jam",
    "jm",
    "pk",
    "tadi",
    "ini",
    "lalu",
    "yang",
    "yg",
)


class Sort(Enum):
    """What a token says."""

    DAY = auto()
    DAY_SPAN = auto()
    WEEKDAY = auto()
    STEP = auto()
    TIME = auto()
    HOUR = auto()
    PART = auto()
    LAST_NIGHT = auto()
    NOW = auto()
    ABOUT = auto()
    RANGE = auto()
    OPEN_END = auto()
    UNKNOWN_TIME = auto()
    UNKNOWN_DAY = auto()
    ZONE = auto()
    NOISE = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of the text.

    Attributes:
        sort: What it says.
        value: A day, (hour, minute, second), a number or a code, as the sort asks.
        word: The text it was read from.
    """

    sort: Sort
    value: object
    word: str


@dataclass(frozen=True, slots=True)
class PartialDay:
    """A day whose month is known and whose year may have been left out."""

    day: int
    month: int
    year: int | None

    def resolve(self, near: dt.date) -> dt.date | None:
        """Return the date; without a year the one nearest to `near`; None when there is none."""
        if self.year is not None:
            return _date(self.year, self)
        years = (near.year - 1, near.year, near.year + 1)
        dates = [found for year in years if (found := _date(year, self)) is not None]
        return min(dates, key=lambda date: abs(date - near), default=None)


def _date(year: int, partial: PartialDay) -> dt.date | None:
    try:
        return dt.date(year, partial.month, partial.day)
    except ValueError:
        return None


def _alternatives(words: Iterable[str]) -> str:
    listed = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word) for word in listed)


_MONTH = _alternatives(MONTHS)
_TO = r"(?:-|–|—|s/d|s\.d\.?|sd|sampai|hingga|dan|&)"
_WORD_SORTS: tuple[tuple[Sort, dict[str, object]], ...] = (
    (Sort.UNKNOWN_DAY, dict.fromkeys(UNKNOWN_DAY_WORDS)),
    (Sort.UNKNOWN_TIME, dict.fromkeys(UNKNOWN_TIME_WORDS)),
    (Sort.LAST_NIGHT, dict.fromkeys(LAST_NIGHT)),
    (Sort.STEP, dict(DAY_STEPS)),
    (Sort.PART, dict(PARTS)),
    (Sort.NOW, dict.fromkeys(NOW_WORDS)),
    (Sort.ABOUT, dict.fromkeys(ABOUT_WORDS)),
    (Sort.RANGE, dict.fromkeys(RANGE_WORDS)),
    (Sort.OPEN_END, dict.fromkeys(OPEN_END_WORDS)),
    (Sort.WEEKDAY, dict(WEEKDAYS)),
    (Sort.ZONE, dict(ZONES)),
    (Sort.NOISE, dict.fromkeys(NOISE)),
)
_WORDS = {word: (sort, value) for sort, table in _WORD_SORTS for word, value in table.items()}
_YEAR_AFTER_MONTH = (
    # Two digits are a year when they cannot be an hour: "31 jan 24", but not "31 jan 21".
    r"(?:[\s-]?(?P<ny>\d{4}(?!\d)|'\d{2}(?!\d)|(?<=\s)(?:2[4-9]|[3-9]\d)(?![\d.:])))?"
)
_FORMS = {
    "iso": r"(?P<iy>\d{4})-(?P<im>\d{1,2})-(?P<id>\d{1,2})(?:t(?=\d)|(?!\d))",
    "span": (
        rf"(?P<sd>\d{{1,2}})\s*{_TO}\s*(?P<se>\d{{1,2}})\s*(?P<sm>{_MONTH})(?![a-z])\.?"
        r"(?:\s*(?P<sy>\d{4})(?!\d))?"
    ),
    "full": r"(?P<fd>\d{1,2})(?P<sep>[/-])(?P<fm>\d{1,2})(?P=sep)(?P<fy>\d{4}|\d{2})(?!\d)",
    "dotted": r"(?P<dd>\d{1,2})\.(?P<dm>\d{1,2})\.(?P<dy>\d{4})(?!\d)",
    "short": r"(?P<hd>\d{1,2})/(?P<hm>\d{1,2})(?!\d)",
    "named": rf"(?P<nd>\d{{1,2}})[\s-]?(?P<nm>{_MONTH})(?![a-z])\.?{_YEAR_AFTER_MONTH}",
    "zone": r"utc(?P<zs>[+-])(?P<zh>\d{1,2})[.:](?P<zm>\d{2})(?!\d)",
    "offset": r"(?P<os>[+])(?P<oh>\d{2}):?(?P<om>\d{2})(?!\d)",
    "clock": r"(?P<ch>\d{1,2})[.:](?P<cm>\d{2})(?:[.:](?P<cs>\d{2}))?(?!\d)",
    "digits": r"\d{3,4}(?!\d)",
    "hour": r"\d{1,2}(?!\d)",
    # A word ends where no letter follows; signs such as "-" end by themselves. A full stop after
    # an abbreviation ("pkl.", "s.d.") belongs to it.
    "word": rf"(?P<text>{_alternatives(_WORDS)})(?:(?<![a-z])|(?![a-z]))(?:(?<=[a-z])\.)?",
}
"""Every form of a token, tried in this order."""

_PATTERN = re.compile("|".join(f"(?P<{name}>{form})" for name, form in _FORMS.items()), re.ASCII)
_GAP = re.compile(r"[\s,;()]*")


def tokenize(text: str) -> tuple[Token, ...] | None:
    """Return the tokens of a text, noise left out; None when a piece of it is no time."""
    if len(text) > LENGTH_MAX:
        return None
    rest = " ".join(text.casefold().split())
    tokens = []
    at = _gap_end(rest, 0)
    while at < len(rest):
        found = _PATTERN.match(rest, at)
        token = _token(found) if found else None
        if found is None or token is None:
            return None
        tokens.append(token)
        at = _gap_end(rest, found.end())
    return tuple(token for token in tokens if token.sort is not Sort.NOISE)


def _gap_end(text: str, at: int) -> int:
    gap = _GAP.match(text, at)
    return gap.end() if gap else at


def _token(found: re.Match[str]) -> Token | None:
    name = next(name for name in _FORMS if found[name] is not None)
    if name in _DAY_GROUPS:
        return _day(found, *_DAY_GROUPS[name])
    if name in _ZONE_GROUPS:
        return _zone(found, *_ZONE_GROUPS[name])
    return _READERS[name](found)


_DAY_GROUPS = {
    "iso": ("id", "im", "iy"),
    "full": ("fd", "fm", "fy"),
    "dotted": ("dd", "dm", "dy"),
    "named": ("nd", "nm", "ny"),
}
_ZONE_GROUPS = {"zone": ("zs", "zh", "zm"), "offset": ("os", "oh", "om")}


def _day(found: re.Match[str], day: str, month: str, year: str) -> Token:
    partial = PartialDay(int(found[day]), _month(found[month]), _year(found[year]))
    return Token(Sort.DAY, partial, found[0])


def _zone(found: re.Match[str], sign: str, hours: str, minutes: str) -> Token:
    value = int(found[hours]) * 60 + int(found[minutes])
    return Token(Sort.ZONE, -value if found[sign] == "-" else value, found[0])


def _short(found: re.Match[str]) -> Token:
    return Token(Sort.DAY, PartialDay(int(found["hd"]), int(found["hm"]), None), found[0])


def _span(found: re.Match[str]) -> Token:
    month, year = _month(found["sm"]), _year(found["sy"])
    ends = tuple(PartialDay(int(found[name]), month, year) for name in ("sd", "se"))
    return Token(Sort.DAY_SPAN, ends, found[0])


def _clock(found: re.Match[str]) -> Token | None:
    return _time(found[0], int(found["ch"]), int(found["cm"]), int(found["cs"] or 0))


def _digits(found: re.Match[str]) -> Token | None:
    return _time(found[0], int(found[0][:-2]), int(found[0][-2:]))


def _hour(found: re.Match[str]) -> Token | None:
    token = _time(found[0], int(found[0]), 0)
    return Token(Sort.HOUR, token.value, found[0]) if token else None


def _word(found: re.Match[str]) -> Token:
    sort, value = _WORDS[found["text"]]
    return Token(sort, value, found[0])


_READERS: dict[str, Callable[[re.Match[str]], Token | None]] = {
    "span": _span,
    "short": _short,
    "clock": _clock,
    "digits": _digits,
    "hour": _hour,
    "word": _word,
}


def _time(whole: str, hour: int, minute: int, second: int = 0) -> Token | None:
    is_midnight = (hour, minute, second) == (24, 0, 0)
    is_valid = hour < 24 and minute < 60 and second < 60  # noqa: PLR2004 - hours, minutes, seconds
    return Token(Sort.TIME, (hour, minute, second), whole) if is_valid or is_midnight else None


def _month(text: str) -> int:
    return int(text) if text.isdigit() else MONTHS[text]


def _year(text: str | None) -> int | None:
    if not text:
        return None
    digits = text.lstrip("'")
    return int(digits) + (2000 if len(digits) == 2 else 0)  # noqa: PLR2004 - "24" means 2024
