"""Documents to JSON and back, and JSON to the bytes of a revision and back.

A document read by an older program keeps what that program does not know: `encode_document`
starts from the object the document was read from and changes only what was edited.
"""

import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from hashlib import sha256
from math import isfinite
from pathlib import Path
from typing import Any, TypeVar, cast

import msgspec
import zstandard

from brata_desktop.domain.document import Common, JsonObject, overlay
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.kinds import KINDS

BODY_BYTES_MAX = 16 * 1024 * 1024
WINDOW_BYTES_MAX = 16 * 1024 * 1024
DEPTH_MAX = 32
NUMBER_MAX = 2**53 - 1
COMPRESSION_LEVEL = 19
DICTIONARY = 1
"""Number of the dictionary that new bodies are written with; 0 means none."""

DICTIONARY_SHA256: Mapping[int, str] = {
    1: "31377643d45f9c7dc1c3b526bbf2b39b3e791f1e0a4d2535acdad76243fe4310",
}
"""Every dictionary ever shipped. None is ever removed: old bodies need theirs for good."""

_Value = TypeVar("_Value")
_encoder = msgspec.json.Encoder(order="deterministic")
_local = threading.local()


def decode_document(kind: str, raw: JsonObject) -> Common:
    """Return the document of a kind from its JSON object; unknown fields are passed over.

    Raises:
        InvalidInput: `document-invalid` with the field's path and the reason, or
            `kind-unknown`.
    """
    return decode_value(_document_type(kind), raw)


def decode_value(target: type[_Value], raw: object) -> _Value:
    """Return a value of any dataclass from JSON; the same rules as `decode_document`."""
    _check_plain(raw)
    try:
        return msgspec.convert(raw, target, strict=True)
    except msgspec.ValidationError as error:
        reason, _, path = str(error).partition(" - at `$")
        raise InvalidInput(
            path.rstrip("`").lstrip("."), "document-invalid", reason=reason
        ) from error


def encode_document(document: object, base_raw: JsonObject) -> dict[str, Any]:
    """Return the JSON object of a document or any dataclass of the domain.

    What was not edited is taken from `base_raw` as it stands there; values equal to the
    dataclass's defaults are left out unless `base_raw` has the key; unknown fields survive.

    Args:
        document: The document as it is now.
        base_raw: The object it was read from; empty for a new document.
    """
    base = decode_value(type(document), base_raw) if base_raw else None
    changed = _encode_fields(document, base, base_raw)
    return cast("dict[str, Any]", overlay(base_raw, changed))


def json_schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema of a kind's document."""
    return msgspec.json.schema(_document_type(kind))


def encode_json(value: object) -> bytes:
    """Return compact JSON with sorted keys.

    Raises:
        InvalidInput: A text cannot be written as UTF-8.
    """
    try:
        return _encoder.encode(value)
    except UnicodeEncodeError as error:
        raise InvalidInput("", "document-invalid", reason="a character is damaged") from error


def pack_body(payload: JsonObject, dictionary: int = DICTIONARY) -> bytes:
    """Return the bytes of a revision's body.

    Args:
        payload: The JSON object.
        dictionary: Number of the compression dictionary; 0 for none.
    """
    _check_plain(payload)
    return _compressor(dictionary).compress(encode_json(payload))


def unpack_body(body: bytes, dictionary: int) -> JsonObject:
    """Return the payload of a body that may come from anywhere.

    Raises:
        InvalidInput: `revision-damaged`: not ours, too large, too deep, or not an object.
    """
    try:
        _check_frame(body)
        text = _decompressor(dictionary).decompress(
            body, max_output_size=BODY_BYTES_MAX, allow_extra_data=False
        )
        payload = msgspec.json.decode(text)
        _check_plain(payload)
    except (zstandard.ZstdError, msgspec.DecodeError, RecursionError, UnicodeError) as error:
        raise InvalidInput("body", "revision-damaged", reason=str(error)) from error
    except InvalidInput as error:
        raise InvalidInput("body", "revision-damaged", reason=str(error)) from error
    if not isinstance(payload, dict):
        raise InvalidInput("body", "revision-damaged", reason="the payload is not an object")
    return payload


def _document_type(kind: str) -> type[Common]:
    if kind not in KINDS:
        raise InvalidInput("kind", "kind-unknown", kind=kind, kinds=", ".join(KINDS))
    return KINDS[kind].document


def _encode_fields(value: object, base: object, raw: JsonObject) -> dict[str, Any]:
    """Return the edited fields of a dataclass, and the unedited ones as they stand in `raw`."""
    encoded = {}
    for field, default in _fields_with_defaults(type(value)):  # type: ignore[arg-type] # mypy: types are hashable
        name = field.name
        current = getattr(value, name)
        if name not in raw:
            if current != default:
                encoded[name] = _encode_value(current, None, None)
        elif base is not None and current == getattr(base, name):
            encoded[name] = raw[name]
        else:
            encoded[name] = _encode_value(current, getattr(base, name, None), raw[name])
    return encoded


def _encode_value(value: object, base: object, raw: object) -> object:
    if is_dataclass(value):
        if type(base) is type(value) and isinstance(raw, Mapping):
            return _encode_fields(value, base, raw)
        return _encode_fields(value, None, {})
    if isinstance(value, tuple):
        return _encode_items(value, base, raw)
    return msgspec.to_builtins(value)


def _encode_items(items: Sequence[object], base: object, raw: object) -> list[object]:
    """Return a list whose items keep what `raw` says about the same item.

    Items are the same when their ids are, or, without ids, when they are equal.
    """
    known: dict[object, tuple[object, object]] = {}
    if isinstance(base, tuple) and isinstance(raw, list | tuple):
        known = {_identity(old): (old, item) for old, item in zip(base, raw, strict=True)}
    return [_encode_value(item, *known.get(_identity(item), (None, None))) for item in items]


def _identity(item: object) -> object:
    return getattr(item, "id", "") or item


@cache
def _fields_with_defaults(type_: type[Any]) -> tuple[tuple[Field[Any], object], ...]:
    return tuple((field, _default(field)) for field in fields(type_))


def _default(field: Field[Any]) -> object:
    if field.default is not MISSING:
        return field.default
    return MISSING if field.default_factory is MISSING else field.default_factory()


def _is_plain(value: object, depth: int = 0) -> bool:
    """Return whether JSON, UTF-8 and every other program carry the value without loss."""
    if isinstance(value, str):
        return value.isascii() or _is_text(value)
    if isinstance(value, Mapping):
        return _are_keys(value) and _are_plain(value.values(), depth)
    if isinstance(value, list | tuple):
        return _are_plain(value, depth)
    if isinstance(value, float):
        return isfinite(value)
    return not isinstance(value, int) or -NUMBER_MAX <= value <= NUMBER_MAX


def _are_plain(items: Iterable[object], depth: int) -> bool:
    if depth >= DEPTH_MAX:
        return False
    for item in items:  # noqa: SIM110 (a generator doubles the time of a save's largest check)
        if not _is_plain(item, depth + 1):
            return False
    return True


def _are_keys(keys: Iterable[object]) -> bool:
    return all(isinstance(key, str) and _is_plain(key) for key in keys)


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _check_plain(value: object) -> None:
    if not _is_plain(value):
        path = _path_of_odd(value)
        reason = "too large, too deep, or no number or text at all"
        raise InvalidInput(path, "document-invalid", reason=reason)


def _path_of_odd(value: object, depth: int = 0) -> str:
    """Return the path of the first value that is not plain, or of what is nested too deeply."""
    if depth >= DEPTH_MAX or not isinstance(value, Mapping | list | tuple):
        return ""
    parts = value.items() if isinstance(value, Mapping) else enumerate(value)
    for key, item in parts:
        if not (_is_plain(item, depth + 1) and _is_plain(key)):
            name = f"[{key}]" if isinstance(key, int) else key
            return _joined(name, _path_of_odd(item, depth + 1))
    return ""


def _joined(part: object, rest: str) -> str:
    shown = str(part).encode("utf-8", "replace").decode()
    return f"{shown}{rest}" if not rest or rest.startswith("[") else f"{shown}.{rest}"


def _check_frame(body: bytes) -> None:
    # The size in the frame header decides how much memory the decoder asks for, so it is
    # checked before any decoding.
    frame = zstandard.get_frame_parameters(body)
    if not 0 <= frame.content_size <= BODY_BYTES_MAX:
        raise zstandard.ZstdError("the body says no size, or too large a one")
    if frame.window_size > WINDOW_BYTES_MAX:
        raise zstandard.ZstdError("the body needs too much memory")


@cache
def _dictionary(number: int) -> zstandard.ZstdCompressionDict:
    if number not in DICTIONARY_SHA256:
        raise InvalidInput(
            "body", "revision-damaged", reason=f"compression dictionary {number} is unknown"
        )
    content = _dictionary_path(number).read_bytes()
    if sha256(content).hexdigest() != DICTIONARY_SHA256[number]:
        raise RuntimeError(f"compression dictionary {number} is not the one that was shipped")
    dictionary = zstandard.ZstdCompressionDict(content)
    dictionary.precompute_compress(level=COMPRESSION_LEVEL)
    return dictionary


def _dictionary_path(number: int) -> Path:
    return Path(__file__).parents[2] / "resources" / "dictionaries" / f"{number}.zdict"


def _compressor(number: int) -> zstandard.ZstdCompressor:
    """Return this thread's compressor: one must not be used by two threads at once."""
    made: dict[int, zstandard.ZstdCompressor] = _local.__dict__.setdefault("compressors", {})
    if number not in made:
        dictionary = _dictionary(number) if number else None
        made[number] = zstandard.ZstdCompressor(
            level=COMPRESSION_LEVEL, dict_data=dictionary, write_dict_id=False
        )
    return made[number]


def _decompressor(number: int) -> zstandard.ZstdDecompressor:
    made: dict[int, zstandard.ZstdDecompressor] = _local.__dict__.setdefault("decompressors", {})
    if number not in made:
        dictionary = _dictionary(number) if number else None
        made[number] = zstandard.ZstdDecompressor(
            dict_data=dictionary, max_window_size=WINDOW_BYTES_MAX
        )
    return made[number]
