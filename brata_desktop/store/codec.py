"""Documents to JSON and back, and JSON to the bytes of a revision and back.

A document read by an older program keeps what that program does not know: `encode_document`
starts from the object the document was read from and changes only what was edited.
"""

import math
import threading
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

import msgspec
import zstandard

from brata_desktop.domain.document import Common, JsonObject, overlay
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.kinds import KINDS

BODY_BYTES_MAX = 16 * 1024 * 1024
WINDOW_BYTES_MAX = 16 * 1024 * 1024
DEPTH_MAX = 32
NUMBER_MAX = 2**53 - 1
COMPRESSION_LEVEL = 3
DICTIONARY = 1
"""Number of the dictionary that new bodies are written with; 0 means none."""

DICTIONARY_SHA256: Mapping[int, str] = {
    1: "31377643d45f9c7dc1c3b526bbf2b39b3e791f1e0a4d2535acdad76243fe4310",
}
"""Every dictionary ever shipped. None is ever removed: old bodies need theirs for good."""

_encoder = msgspec.json.Encoder(order="deterministic")
_local = threading.local()


def decode_document(kind: str, raw: JsonObject) -> Common:
    """Return the document of a kind from its JSON object; unknown fields are passed over.

    Raises:
        InvalidInput: `document-invalid` with the field's path and the reason, or
            `kind-unknown`.
    """
    return cast("Common", decode_value(_document_type(kind), raw))


def decode_value(target: type[Any], raw: object) -> Any:
    """Return a value of any dataclass from JSON; the same rules as `decode_document`."""
    _check_plain(raw, "", 0)
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
    _check_plain(payload, "", 0)
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
        _check_plain(payload, "", 0)
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
    for field, default in _fields_with_defaults(type(value)):
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


def _encode_value(value: object, base: object, raw: object) -> Any:
    if is_dataclass(value):
        is_same = type(base) is type(value) and isinstance(raw, Mapping)
        return _encode_fields(value, base if is_same else None, raw if is_same else {})  # type: ignore[arg-type]
    if isinstance(value, tuple):
        return _encode_items(value, base, raw)
    return msgspec.to_builtins(value)


def _encode_items(items: Sequence[object], base: object, raw: object) -> list[Any]:
    """Return a list whose items keep what `raw` says about the same item.

    Items are the same when their ids are, or, without ids, when they are equal.
    """
    olds = base if isinstance(base, tuple) and isinstance(raw, Sequence) else ()
    known = (
        dict(zip(map(_identity, olds), zip(olds, raw, strict=True), strict=True)) if olds else {}
    )  # type: ignore[call-overload]
    return [
        _encode_value(item, *known.get(_identity(item), (None, None)))
        if is_dataclass(item)
        else item
        for item in items
    ]


def _identity(item: object) -> object:
    return getattr(item, "id", "") or item


@cache
def _fields_with_defaults(type_: type[Any]) -> tuple[tuple[Field[Any], object], ...]:
    return tuple((field, _default(field)) for field in fields(type_))


def _default(field: Field[Any]) -> object:
    if field.default is not MISSING:
        return field.default
    return MISSING if field.default_factory is MISSING else field.default_factory()


def _check_plain(value: object, path: str, depth: int) -> None:
    """Refuse what JSON, UTF-8 or another program cannot carry without loss."""
    if isinstance(value, str):
        if not value.isascii():
            _check_text(value, path)
    elif isinstance(value, Mapping):
        _check_depth(path, depth)
        for key, item in value.items():
            if not isinstance(key, str):
                raise InvalidInput(path, "document-invalid", reason="a key is not text")
            _check_plain(key, path, depth)
            _check_plain(item, f"{path}.{key}" if path else key, depth + 1)
    elif isinstance(value, list | tuple):
        _check_depth(path, depth)
        for index, item in enumerate(value):
            _check_plain(item, f"{path}[{index}]", depth + 1)
    elif isinstance(value, float):
        if not math.isfinite(value):
            raise InvalidInput(path, "document-invalid", reason="not a finite number")
    elif isinstance(value, int) and abs(value) > NUMBER_MAX:
        raise InvalidInput(path, "document-invalid", reason="the number is too large")


def _check_text(value: str, path: str) -> None:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise InvalidInput(path, "document-invalid", reason="a character is damaged") from error


def _check_depth(path: str, depth: int) -> None:
    if depth >= DEPTH_MAX:
        raise InvalidInput(path, "document-invalid", reason="nested too deeply")


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
