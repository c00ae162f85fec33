"""The words records are coded with: incident categories, patrols, pre-emptive kinds, severity."""

from dataclasses import dataclass

from brata_desktop.domain.csv_table import CatalogueRow, CodedRow, Columns, Row, parse_values
from brata_desktop.domain.operations import GENERAL, REGIMES

ELECTION_RELATED = ("yes", "no", "both")
GAKKUMDU = ("yes", "no", "maybe")

SEVERITY_COLUMNS = Columns(("code", "name"), ("meaning", "shape"))
CATEGORY_COLUMNS = Columns(
    ("code", "group", "name", "phrase", "severity"),
    ("election_related", "gakkumdu", "may_hold_victims", "handler", "aliases"),
)
LEGAL_BASIS_COLUMNS = Columns(("category", "regime", "text", "checked"))
TEMPLATE_COLUMNS = Columns(("key", "label", "category", "what", "severity"))
MODE_COLUMNS = Columns(
    ("code", "name", "label", "phrase"), ("min_personnel", "personnel_note", "hints")
)
KIND_COLUMNS = Columns(("code", "name", "label", "phrase"), ("hints",))
NAME_COLUMNS = Columns(("code", "name", "label", "phrase"), ("escort", "hints"))
PREEMPTIVE_COLUMNS = Columns(("code", "name", "label", "phrase"), ("key", "aliases", "hints"))
TOPIC_COLUMNS = Columns(("code", "label", "phrase"))


@dataclass(frozen=True, slots=True)
class Severity(CodedRow):
    """A level of severity; our own scale, as no official one was found.

    Attributes:
        name: "Tinggi".
        meaning: When to choose it.
        shape: Name of its glyph, so that colour never stands alone.
    """

    name: str
    meaning: str = ""
    shape: str = ""

    @property
    def level(self) -> int:
        """1 for the lowest; the key that chooses it in the form."""
        return self.order


@dataclass(frozen=True, slots=True)
class IncidentCategory(CodedRow):
    """What an incident is counted as.

    Attributes:
        group: Heading in the list.
        name: As chosen in the form.
        phrase: Noun phrase after "telah terjadi", when the officer wrote no words of his own.
        severity: Severity code it starts with; our own proposal.
        election_related: "yes", "no" or "both".
        gakkumdu: Whether it can go to Gakkumdu: "yes", "no" or "maybe".
        may_hold_victims: Whether the form asks for victims.
        handler: Body it belongs to, in words.
        aliases: Other words people search for.
    """

    group: str
    name: str
    phrase: str
    severity: str
    election_related: str = "both"
    gakkumdu: str = "maybe"
    may_hold_victims: bool = True
    handler: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LegalBasis(CatalogueRow):
    """Articles a category rests on under one regime; help, never a legal advice.

    Attributes:
        category: Incident category code.
        regime: "pemilu", "pilkada", or "umum" when no election law is meant.
        text: The articles.
        is_checked: A source was found for all of it; otherwise it is not shown as a reference.
    """

    category: str
    regime: str
    text: str
    is_checked: bool

    @property
    def key(self) -> tuple[str, ...]:
        """Category and regime."""
        return (self.category, self.regime)


@dataclass(frozen=True, slots=True)
class IncidentTemplate(CatalogueRow):
    """A key of the incident form that fills category, words and severity.

    Attributes:
        shortcut: Function key, "F2".
        label: On the chip.
        category: Incident category code.
        what: Text put into Apa.
        severity: Severity code.
    """

    shortcut: str
    label: str
    category: str
    what: str
    severity: str

    @property
    def key(self) -> tuple[str, ...]:
        """The function key."""
        return (self.shortcut,)


@dataclass(frozen=True, slots=True)
class _Term(CodedRow):
    """A coded word with a long name, a short label and a phrase for sentences."""

    name: str
    label: str
    phrase: str
    hints: str = ""


@dataclass(frozen=True, slots=True)
class PatrolMode(_Term):
    """How a patrol moves (Perkabaharkam 1/2017).

    Attributes:
        name: "Patroli roda dua (R2 / sepeda motor)".
        label: "R2".
        phrase: For the narrative: "dengan kendaraan roda dua".
        hints: What a report of it usually adds, in words.
        min_personnel: Fewest officers by rule; None when not known.
        personnel_note: Words about the crew.
    """

    min_personnel: int | None = None
    personnel_note: str = ""


@dataclass(frozen=True, slots=True)
class PatrolKind(_Term):
    """What sort of patrol it is (perondaan, blok …); attributes as `PatrolMode`."""


@dataclass(frozen=True, slots=True)
class PatrolName(_Term):
    """A name in use ("Patroli dialogis"); other attributes as `PatrolMode`.

    Attributes:
        is_escort: It goes from one place to another, so the form asks for both.
    """

    is_escort: bool = False


@dataclass(frozen=True, slots=True)
class PreemptiveKind(_Term):
    """A kind of pre-emptive action; other attributes as `PatrolMode`.

    Attributes:
        shortcut: Digit that chooses it in the form, "1" to "9"; empty for those in the list only.
        aliases: Other names people search for.
    """

    shortcut: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MessageTopic(CodedRow):
    """A message chip (Materi) of the pre-emptive form.

    Attributes:
        label: On the chip.
        phrase: After "tentang" in the narrative.
    """

    label: str
    phrase: str


def parse_severities(text: str, file_name: str) -> tuple[Severity, ...]:
    """Read the severity levels, lowest first.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, SEVERITY_COLUMNS, _severity)


def parse_categories(text: str, file_name: str) -> tuple[IncidentCategory, ...]:
    """Read the incident categories.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, CATEGORY_COLUMNS, _category)


def parse_legal_bases(text: str, file_name: str) -> tuple[LegalBasis, ...]:
    """Read the legal bases per category and regime.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, LEGAL_BASIS_COLUMNS, _legal_basis)


def parse_templates(text: str, file_name: str) -> tuple[IncidentTemplate, ...]:
    """Read the incident templates.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, TEMPLATE_COLUMNS, _template)


def parse_patrol_modes(text: str, file_name: str) -> tuple[PatrolMode, ...]:
    """Read the patrol modes.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, MODE_COLUMNS, _mode)


def parse_patrol_kinds(text: str, file_name: str) -> tuple[PatrolKind, ...]:
    """Read the patrol kinds.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, KIND_COLUMNS, _kind)


def parse_patrol_names(text: str, file_name: str) -> tuple[PatrolName, ...]:
    """Read the patrol names.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, NAME_COLUMNS, _patrol_name)


def parse_preemptive_kinds(text: str, file_name: str) -> tuple[PreemptiveKind, ...]:
    """Read the kinds of pre-emptive action.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, PREEMPTIVE_COLUMNS, _preemptive)


def parse_topics(text: str, file_name: str) -> tuple[MessageTopic, ...]:
    """Read the message topics.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, TOPIC_COLUMNS, _topic)


def _severity(row: Row) -> Severity:
    return Severity(
        row.code("code"),
        name=row.needed("name"),
        meaning=row.text("meaning"),
        shape=row.text("shape"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


def _category(row: Row) -> IncidentCategory:
    return IncidentCategory(
        row.code("code"),
        group=row.text("group"),
        name=row.needed("name"),
        phrase=row.needed("phrase"),
        severity=row.code("severity"),
        election_related=_choice_or(row, "election_related", ELECTION_RELATED, "both"),
        gakkumdu=_choice_or(row, "gakkumdu", GAKKUMDU, "maybe"),
        may_hold_victims=row.yes("may_hold_victims", default=True),
        handler=row.text("handler"),
        aliases=row.words("aliases"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


def _choice_or(row: Row, column: str, allowed: tuple[str, ...], default: str) -> str:
    return row.choice(column, allowed) if row.text(column) else default


def _legal_basis(row: Row) -> LegalBasis:
    return LegalBasis(
        category=row.code("category"),
        regime=row.choice("regime", (*REGIMES, GENERAL)),
        text=row.text("text"),
        is_checked=row.yes("checked"),
        origin=row.origin,
        is_retired=row.is_retired,
    )


def _template(row: Row) -> IncidentTemplate:
    return IncidentTemplate(
        shortcut=row.code("key"),
        label=row.needed("label"),
        category=row.code("category"),
        what=row.needed("what"),
        severity=row.code("severity"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


def _mode(row: Row) -> PatrolMode:
    return PatrolMode(
        row.code("code"),
        name=row.needed("name"),
        label=row.needed("label"),
        phrase=row.needed("phrase"),
        hints=row.text("hints"),
        min_personnel=row.number("min_personnel"),
        personnel_note=row.text("personnel_note"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


def _kind(row: Row) -> PatrolKind:
    return PatrolKind(
        row.code("code"),
        name=row.needed("name"),
        label=row.needed("label"),
        phrase=row.needed("phrase"),
        hints=row.text("hints"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


def _patrol_name(row: Row) -> PatrolName:
    return PatrolName(
        row.code("code"),
        name=row.needed("name"),
        label=row.needed("label"),
        phrase=row.needed("phrase"),
        hints=row.text("hints"),
        is_escort=row.yes("escort"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


def _preemptive(row: Row) -> PreemptiveKind:
    return PreemptiveKind(
        row.code("code"),
        name=row.needed("name"),
        label=row.needed("label"),
        phrase=row.needed("phrase"),
        hints=row.text("hints"),
        shortcut=_choice_or(row, "key", tuple("123456789"), ""),
        aliases=row.words("aliases"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


def _topic(row: Row) -> MessageTopic:
    return MessageTopic(
        row.code("code"),
        label=row.needed("label"),
        phrase=row.needed("phrase"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )
