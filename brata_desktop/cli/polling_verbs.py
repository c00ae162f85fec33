"""Verbs about polling stations: `tps import|list|need`."""

import argparse
import dataclasses
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brata_desktop.cli.context import Context
from brata_desktop.cli.options import positive
from brata_desktop.cli.output import write_json, write_lines
from brata_desktop.config.verbs import Verbs
from brata_desktop.domain.errors import InvalidInput, UserError
from brata_desktop.domain.guard_need import (
    BY_POLRES,
    PLACES,
    PlaceNeed,
    Strength,
    published_stations,
    total_need,
)
from brata_desktop.domain.polling_search import build_station_index

if TYPE_CHECKING:
    from brata_desktop.domain.polling_plan import StationChange
    from brata_desktop.domain.polling_stations import PollingStation
    from brata_desktop.services.desk import Desk
    from brata_desktop.services.polling_stations import StationImport

DASH = "-"
"""What stands for a number nobody knows; it is never a zero."""


def add_parsers(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    steps = verbs.add_group("tps", help="the polling stations of an election and who guards them")
    taking = steps.add_parser("import", help="take a .csv or .xlsx list; known ones are updated")
    taking.add_argument("file", type=Path)
    taking.add_argument("--dry-run", action="store_true", help="only say what would happen")
    taking.set_defaults(run=run_import)
    listing = steps.add_parser("list", help="list them by village and number, or find some")
    listing.add_argument("--area", default="", metavar="CODE", help="that lie in an area")
    listing.add_argument("--find", default="", metavar="WORDS", help='"07 kelayan dalam"')
    listing.add_argument("--limit", type=positive, default=None, metavar="N")
    listing.set_defaults(run=run_list)
    needing = steps.add_parser("need", help="what guarding them takes, beside what there is")
    needing.add_argument("--by", choices=PLACES, default=BY_POLRES)
    needing.add_argument("--stage", default="", metavar="CODE", help="patterns of a re-vote")
    needing.add_argument("--available", type=Path, metavar="FILE", help="CSV: place, polri, linmas")
    needing.set_defaults(run=run_need)
    for parser in (taking, listing, needing):
        parser.add_argument("--operation", default="", metavar="CODE", help="another than this one")


def run_import(context: Context, args: argparse.Namespace) -> None:
    """Import a list and name the rejected lines; exit 2 when all were."""
    from brata_desktop.services import polling_stations  # noqa: PLC0415 - only when used

    desk = context.desk()
    result, _ = polling_stations.import_stations(
        desk, args.file, args.operation, dry_run=args.dry_run
    )
    if context.is_json:
        write_json(context.out, _import_as_json(result))
    else:
        write_lines(context.out, _import_as_lines(result))
    if result.errors and not result.taken:
        raise UserError("import-rows-rejected", count=len(result.errors))


def run_list(context: Context, args: argparse.Namespace) -> None:
    """List the stations of an operation, those of an area, or those that words mean."""
    from brata_desktop.services import polling_stations  # noqa: PLC0415 - only when used

    desk = context.desk()
    found = polling_stations.stations(desk, args.operation or desk.operation, args.area)
    if args.find:
        index = build_station_index(desk.catalogue.areas, found)
        keys = [each.key for each in index.find(args.find, args.limit or len(found))]
        by_key = {station.key: station for station in found}
        found = tuple(by_key[key] for key in keys)
    shown = found[: args.limit]
    if context.is_json:
        write_json(context.out, [_station_as_json(desk, station) for station in shown])
    else:
        write_lines(context.out, (_station_as_text(desk, station) for station in shown))


def run_need(context: Context, args: argparse.Namespace) -> None:
    """Say what guarding the stations takes."""
    from brata_desktop.services import polling_stations  # noqa: PLC0415 - only when used

    desk = context.desk()
    operation = args.operation or desk.operation
    needs = polling_stations.needs(desk, args.by, operation, args.stage, args.available)
    units = desk.catalogue.tables.units
    province = next((unit.code for unit in units if not unit.parent), "")

    def shown(each: PlaceNeed, place: str) -> dict[str, object]:
        published = published_stations(desk.catalogue, operation, place, args.stage)
        return {**_need_as_json(each), "published": published}

    rows = [shown(each, each.place) for each in needs]
    total = shown(total_need(needs), province)
    if context.is_json:
        write_json(context.out, {"places": rows, "total": total})
    else:
        write_lines(context.out, map(_need_as_text, [*rows, {**total, "place": "total"}]))


def _import_as_json(result: "StationImport") -> dict[str, object]:
    plan = result.plan
    return {
        "imported": result.taken,
        "added": plan.added,
        "updated": plan.updated,
        "unchanged": plan.unchanged,
        "absent": [key.code for key in plan.absent],
        "changed": [_change_as_json(each) for each in plan.changes if each.before],
        "rejected": [
            {"row": error.params["line"], "field": error.field, "reason": str(error)}
            for error in result.errors
        ],
    }


def _change_as_json(change: "StationChange") -> dict[str, object]:
    return {
        "tps": change.after.key.code,
        "row": change.line,
        "fields": {
            name: [getattr(change.before, name), getattr(change.after, name)]
            for name in change.fields
        },
    }


def _import_as_lines(result: "StationImport") -> Iterable[str]:
    plan = result.plan
    yield (
        f"{result.taken} taken: {plan.added} new, {plan.updated} updated, {plan.unchanged} as "
        f"before; {len(plan.absent)} not in the list stay; {len(result.errors)} rejected"
    )
    for change in plan.changes:
        if change.before:
            yield f"line {change.line}: {change.after.key.code} {', '.join(change.fields)}"
    yield from map(_error_as_text, result.errors)


def _error_as_text(error: InvalidInput) -> str:
    said, place = str(error), f"{error.params['file']}, line {error.params['line']}"
    return said if said.startswith(place) else f"{place}: {said}"


def _name(desk: "Desk", station: "PollingStation") -> str:
    area = desk.catalogue.areas.get(station.village)
    return station.title(area.name if area else station.village)


def _station_as_json(desk: "Desk", station: "PollingStation") -> dict[str, object]:
    return {
        "tps": station.key.code,
        "name": _name(desk, station),
        "area": desk.catalogue.areas.path_text(station.village, with_regency=True),
        **dataclasses.asdict(station),
    }


def _station_as_text(desk: "Desk", station: "PollingStation") -> str:
    area = desk.catalogue.areas.path_text(station.village, with_regency=True)
    parts = (_name(desk, station), area, station.place, station.class_code or DASH)
    return "  ".join(filter(None, (*parts, _number(station.voters))))


def _need_as_json(each: PlaceNeed) -> dict[str, object]:
    return {
        "place": each.place,
        "stations": each.stations,
        "unfounded": each.unfounded,
        "need": _strength(each.need),
        "available": _strength(each.available),
        "left": _strength(each.left),
        "classes": [
            {
                "unit": line.unit,
                "class": line.class_code,
                "stations": line.stations,
                "need": _strength(line.need),
            }
            for line in each.classes
        ],
    }


def _need_as_text(row: Mapping[str, Any]) -> str:
    told = [
        f"{word} {_number(row[part]['polri'])} polri {_number(row[part]['linmas'])} linmas"
        for word, part in (("need", "need"), ("there are", "available"), ("left", "left"))
    ]
    published = _number(row["published"])
    without = f"{row['unfounded']} without a whole pattern"
    stations = f"{row['stations']} TPS (published {published}), {without}"
    return f"{row['place'] or DASH}: {stations}; {'; '.join(told)}"


def _number(number: int | None) -> str:
    return DASH if number is None else str(number)


def _strength(strength: Strength) -> dict[str, int | None]:
    return {"polri": strength.polri, "linmas": strength.linmas}
