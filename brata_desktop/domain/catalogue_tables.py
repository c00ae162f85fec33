"""The tables of the catalogue: their rows by name, and the files that fill them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from brata_desktop.domain.areas import Area, parse_areas
from brata_desktop.domain.csv_table import CatalogueRow
from brata_desktop.domain.deadlines.holidays import Holiday, parse_holidays
from brata_desktop.domain.deadlines.steps import (
    DeadlineStep,
    parse_deadline_steps,
)
from brata_desktop.domain.guarding import (
    POLLING_FILES,
    GuardPattern,
    NightState,
    PollingClass,
    PollingIndicator,
    PublishedCount,
)
from brata_desktop.domain.operations import (
    Operation,
    Stage,
    Track,
    parse_operations,
    parse_stages,
    parse_tracks,
)
from brata_desktop.domain.units import (
    JurisdictionException,
    Rank,
    Satgas,
    Unit,
    UnitAddress,
    parse_addresses,
    parse_exceptions,
    parse_ranks,
    parse_satgas,
    parse_units,
)
from brata_desktop.domain.vocabulary import (
    IncidentCategory,
    IncidentTemplate,
    LegalBasis,
    MessageTopic,
    PatrolKind,
    PatrolMode,
    PatrolName,
    PreemptiveKind,
    Severity,
    parse_categories,
    parse_legal_bases,
    parse_patrol_kinds,
    parse_patrol_modes,
    parse_patrol_names,
    parse_preemptive_kinds,
    parse_severities,
    parse_templates,
    parse_topics,
)


@dataclass(frozen=True, slots=True)
class Tables:
    """The rows of every file, in `order`, a unit's own rows already laid over.

    `of_kinds` holds the tables that kinds of record bring (`KindSpec.tables`), by name.
    """

    operations: tuple[Operation, ...] = ()
    stages: tuple[Stage, ...] = ()
    tracks: tuple[Track, ...] = ()
    satgas: tuple[Satgas, ...] = ()
    severities: tuple[Severity, ...] = ()
    categories: tuple[IncidentCategory, ...] = ()
    legal_bases: tuple[LegalBasis, ...] = ()
    templates: tuple[IncidentTemplate, ...] = ()
    patrol_modes: tuple[PatrolMode, ...] = ()
    patrol_kinds: tuple[PatrolKind, ...] = ()
    patrol_names: tuple[PatrolName, ...] = ()
    preemptive_kinds: tuple[PreemptiveKind, ...] = ()
    topics: tuple[MessageTopic, ...] = ()
    polling_classes: tuple[PollingClass, ...] = ()
    guard_patterns: tuple[GuardPattern, ...] = ()
    polling_indicators: tuple[PollingIndicator, ...] = ()
    polling_counts: tuple[PublishedCount, ...] = ()
    night_states: tuple[NightState, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    deadline_steps: tuple[DeadlineStep, ...] = ()
    units: tuple[Unit, ...] = ()
    addresses: tuple[UnitAddress, ...] = ()
    exceptions: tuple[JurisdictionException, ...] = ()
    ranks: tuple[Rank, ...] = ()
    areas: tuple[Area, ...] = ()
    of_kinds: Mapping[str, tuple[CatalogueRow, ...]] = field(default_factory=dict)


TableFile: TypeAlias = "tuple[str, Callable[[str, str], tuple[CatalogueRow, ...]]]"
"""The table that a file fills, and its parser, which gets the text and the file's name."""

FILES: dict[str, TableFile] = {
    "operations/operations.csv": ("operations", parse_operations),
    "operations/stages.csv": ("stages", parse_stages),
    "operations/tracks.csv": ("tracks", parse_tracks),
    "operations/satgas.csv": ("satgas", parse_satgas),
    "operations/severities.csv": ("severities", parse_severities),
    "operations/incident_categories.csv": ("categories", parse_categories),
    "operations/legal_bases.csv": ("legal_bases", parse_legal_bases),
    "operations/incident_templates.csv": ("templates", parse_templates),
    "operations/patrol_modes.csv": ("patrol_modes", parse_patrol_modes),
    "operations/patrol_kinds.csv": ("patrol_kinds", parse_patrol_kinds),
    "operations/patrol_names.csv": ("patrol_names", parse_patrol_names),
    "operations/preemptive_kinds.csv": ("preemptive_kinds", parse_preemptive_kinds),
    "operations/message_topics.csv": ("topics", parse_topics),
    **POLLING_FILES,
    "operations/holidays.csv": ("holidays", parse_holidays),
    "operations/deadline_steps.csv": ("deadline_steps", parse_deadline_steps),
    "units/units.csv": ("units", parse_units),
    "units/addresses.csv": ("addresses", parse_addresses),
    "units/jurisdiction_exceptions.csv": ("exceptions", parse_exceptions),
    "units/ranks.csv": ("ranks", parse_ranks),
    "areas/districts.csv": ("areas", parse_areas),
    "areas/villages.csv": ("areas", parse_areas),
}
"""Every file of the catalogue that is no kind's own, by its path below `resources/`."""
