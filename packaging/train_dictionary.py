"""Train a compression dictionary from invented payloads.

Run once for each new number; a dictionary that has shipped is never made again, because the
bodies compressed with it need it byte for byte: `python packaging/train_dictionary.py 2`.
"""

import json
import random
import sys
from hashlib import sha256
from pathlib import Path
from uuid import UUID

import zstandard

DICTIONARY_BYTES = 16_384
SAMPLES = 3_000

_PEOPLE = ("Rian", "Yuli", "Hendra", "Siti", "Budi", "Rahman", "Noor", "Aminah", "Fahri", "Dewi")
_PLACES = (
    "Kantor KPU Kota Banjarmasin",
    "TPS 012 Kelurahan Pekauman",
    "Kantor Bawaslu",
    "Gudang logistik KPU",
    "Simpang empat Jalan Lambung Mangkurat",
    "Pasar Sentra Antasari",
    "Lapangan Kamboja",
    "Kantor Kecamatan Banjarmasin Selatan",
    "Posko pemenangan",
    "Balai desa",
    "Rumah warga RT 05 RW 02",
    "Dermaga Pasar Lama",
)
_INCIDENTS = (
    ("PERUSAKAN_APK", "Perusakan alat peraga kampanye", "Baliho dirobek dengan benda tajam."),
    ("PENGANIAYAAN", "Penganiayaan", "Terlapor memukul korban satu kali dengan tangan kosong."),
    ("UNJUK_RASA", "Unjuk rasa di depan kantor KPU", "Massa menyampaikan tuntutan secara tertib."),
    ("POLITIK_UANG", "Dugaan pembagian uang", "Warga melaporkan pembagian amplop kepada pemilih."),
    ("HOAKS", "Penyebaran berita bohong", "Pesan berantai beredar di grup percakapan warga."),
)
_ACTIONS = (
    "Mengamankan lokasi, meminta keterangan saksi, dan mengamankan barang bukti.",
    "Berkoordinasi dengan Bawaslu dan Panwascam setempat; situasi aman dan terkendali.",
    "Membawa korban ke puskesmas terdekat dan mencatat identitas saksi.",
)
_NOTABLE_SHARE = 0.1
_STAGES = ("KAMPANYE", "MASA_TENANG", "PUNGUT_HITUNG", "REKAPITULASI", "DISTRIBUSI_LOGISTIK")


def main(number: int) -> None:
    """Write `resources/dictionaries/NUMBER.zdict` and print its digest."""
    rng = random.Random(number)  # noqa: S311 (samples, not secrets)
    samples: list[bytes | bytearray | memoryview] = [_dump(_payload(rng)) for _ in range(SAMPLES)]
    content = zstandard.train_dictionary(
        DICTIONARY_BYTES, samples, dict_id=number, level=3
    ).as_bytes()
    target = Path(__file__).parents[1] / "resources" / "dictionaries" / f"{number}.zdict"
    if target.exists():
        sys.exit(f"{target} has shipped; choose the next number")
    target.write_bytes(content)
    print(f"{target.name}: {len(content)} bytes, SHA-256 {sha256(content).hexdigest()}")


def _payload(rng: random.Random) -> dict[str, object]:
    make = rng.choice((_incident, _incident, _patrol, _preemptive, _transition))
    return make(rng)


def _incident(rng: random.Random) -> dict[str, object]:
    category, what, how = rng.choice(_INCIDENTS)
    persons = [
        {
            "id": _uuid(rng),
            "role": role,
            "name": rng.choice(_PEOPLE),
            "age_years": rng.randint(15, 70),
            "occupation": rng.choice(("buruh", "pedagang", "guru")),
        }
        for role in rng.sample(("terlapor", "korban", "saksi", "pelapor"), rng.randint(0, 3))
    ]
    return _body(
        rng,
        "K",
        _common(rng, what)
        | {
            "category": category,
            "severity": rng.choice(("RENDAH", "SEDANG", "TINGGI", "KRITIS")),
            "persons": persons,
            "means": rng.choice(("benda tajam", "tangan kosong", "")),
            "cause": "Masih dalam penyelidikan.",
            "how": how,
            "action_taken": rng.choice(_ACTIONS),
            "outcome": "Situasi aman dan kondusif.",
            "is_notable": rng.random() < _NOTABLE_SHARE,
            "casualties": {"lightly_injured": rng.randint(0, 2)},
            "are_persons_unknown": True,
            "known_at": _when(rng),
            "reported_at": _when(rng),
            "evidence": [{"id": _uuid(rng), "what": "Satu lembar baliho", "quantity": "1 lembar"}],
            "hand_overs": [{"id": _uuid(rng), "to": "BAWASLU", "occurred": _when(rng)}],
        },
    )


def _patrol(rng: random.Random) -> dict[str, object]:
    crew = [
        {
            "id": _uuid(rng),
            "name": rng.choice(_PEOPLE),
            "rank": rng.choice(("Bripka", "Aipda")),
            "nrp": str(rng.randint(70000000, 99999999)),
            "is_leader": index == 0,
        }
        for index in range(rng.randint(2, 5))
    ]
    checkpoints = [
        {
            "id": _uuid(rng),
            "place": _place(rng),
            "passed_at": f"2024-02-{rng.randint(10, 28)}T"
            f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:00+08:00",
            "result": "AMAN",
            "note": "Situasi aman.",
        }
        for _ in range(rng.randint(2, 6))
    ]
    return _body(
        rng,
        "P",
        _common(rng, "Patroli dialogis objek vital pemilu")
        | {
            "order_number": f"Sprin/{rng.randint(1, 900)}/II/OPS.1.3./2024",
            "mode": rng.choice(("R4", "R2", "JALAN_KAKI", "AIR")),
            "kind": "PERONDAAN",
            "route": "Mako - KPU - Bawaslu - gudang logistik - Mako",
            "crew": crew,
            "checkpoints": checkpoints,
            "result": "Situasi aman terkendali.",
            "is_finished": True,
        },
    )


def _preemptive(rng: random.Random) -> dict[str, object]:
    return _body(
        rng,
        "E",
        _common(rng, "Sambang dan imbauan kamtibmas jelang pemilu")
        | {
            "kind": rng.choice(("SAMBANG", "PENYULUHAN", "TATAP_MUKA", "DEKLARASI_DAMAI")),
            "target_group": rng.choice(("tokoh masyarakat", "pelajar", "pemuda", "pedagang")),
            "participants": {"value": rng.randint(5, 200)},
            "officers": "Bhabinkamtibmas",
            "topics": ["HOAKS", "POLITIK_UANG"],
            "message": "Menjaga kerukunan dan tidak golput.",
            "result": "Warga menyambut baik dan siap mendukung.",
            "follow_up": "Sambang lanjutan.",
        },
    )


def _transition(rng: random.Random) -> dict[str, object]:
    before, after = rng.choice(
        (
            ("draft", "submitted"),
            ("submitted", "approved"),
            ("submitted", "returned"),
            ("approved", "returned"),
        )
    )
    return {
        "action": after,
        "from": before,
        "to": after,
        "on": [_uuid(rng)],
        "reason": "",
        "queue": "",
    }


def _body(rng: random.Random, letter: str, doc: dict[str, object]) -> dict[str, object]:
    number = (
        f"{letter}-BJM{rng.randint(1, 20):02}-2402{rng.randint(10, 28)}-A{rng.randint(1, 60):02}"
    )
    return {"number": number, "reason": "", "doc": doc}


def _common(rng: random.Random, what: str) -> dict[str, object]:
    return {
        "operation": "OMB-2023-2024",
        "stage": rng.choice(_STAGES),
        "satgas": "PREVENTIF",
        "what": what,
        "occurred": _when(rng),
        "place": _place(rng),
        "agencies": ["KPU", "Bawaslu"],
        "personnel": {"value": rng.randint(2, 120)},
        "vehicles": "1 unit R4",
        "remarks": "",
    }


def _when(rng: random.Random) -> dict[str, object]:
    return {
        "date": f"2024-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
        "time": f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:00",
        "precision": rng.choice(("exact", "exact", "approximate")),
        "utc_offset_minutes": 480,
    }


def _place(rng: random.Random) -> dict[str, object]:
    return {
        "name": rng.choice(_PLACES),
        "area_code": f"63.71.0{rng.randint(1, 5)}.100{rng.randint(1, 9)}",
        "area_name": "Banjarmasin",
    }


def _uuid(rng: random.Random) -> str:
    return str(UUID(int=rng.getrandbits(128)))


def _dump(payload: dict[str, object]) -> bytes:
    return json.dumps(payload, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


if __name__ == "__main__":
    main(int(sys.argv[1]))
