"""What a verb prints: one JSON document, or plain lines for people."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from brata_desktop.services.record_view import RecordView
from brata_desktop.store.codec import encode_document
from brata_desktop.store.record_rows import RecordRow


def write_json(stream: TextIO, value: object) -> None:
    """Print one JSON document, readable, in UTF-8."""
    stream.write(json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n")


def write_lines(stream: TextIO, lines: Iterable[str]) -> None:
    """Print lines."""
    stream.writelines(line + "\n" for line in lines)


def row_as_json(row: RecordRow) -> Mapping[str, object]:
    """Return a line of the list as `list --json` gives it (docs/cli.md)."""
    return {
        "id": row.id,
        "number": row.number,
        "kind": row.kind,
        "occurred_at": row.occurred_at.isoformat() if row.occurred_at else None,
        "stage": row.stage,
        "unit": row.unit,
        "post": row.post,
        "status": row.status,
        "changed_after": row.is_changed_after,
        "conflict": row.has_conflict,
        "unfounded": row.is_unfounded,
        "title": row.title,
        "place": row.place,
        "author": row.author,
    }


def rows_as_text(rows: Sequence[RecordRow]) -> Iterable[str]:
    """Yield a line per record: number, time, status, title."""
    for row in rows:
        when = row.occurred_at.strftime("%Y-%m-%d %H:%M") if row.occurred_at else "-" * 16
        yield f"{row.number:<22} {when} {row.status:<10} {row.title}"


def view_as_json(view: RecordView, *, with_history: bool) -> Mapping[str, object]:
    """Return a record as `show --json` gives it (docs/cli.md)."""
    state = view.state
    shown: dict[str, object] = {
        "id": state.record,
        "number": state.number,
        "kind": state.kind,
        "feed": state.feed,
        "status": state.state.value,
        "changed_after": state.is_changed,
        "unfounded": state.is_unfounded,
        "author": view.names.get(state.author, state.author),
        "recorded_at": state.recorded_at,
        # Hexadecimal: base64url may begin with a minus, which a shell's verb reads as an option.
        "heads": [head.hex() for head in state.heads],
        "doc": encode_document(view.document, state.document),
        "conflicts": {
            ".".join(path): [candidate.value for candidate in candidates]
            for path, candidates in state.conflicts.items()
        },
    }
    if with_history:
        shown["history"] = [
            {
                "at": entry.revision.header.at,
                "officer": view.names.get(entry.officer, entry.officer),
                "action": entry.action.value if entry.action else "create",
                "reason": entry.reason,
                "status": entry.state.value,
                "refusal": entry.refusal,
                "changes": [
                    {"field": ".".join(path), "old": old, "new": new}
                    for path, old, new in entry.changes
                ],
            }
            for entry in state.history
        ]
    return shown
