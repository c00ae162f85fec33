"""Indonesian words of the printed forms.

The forms are Indonesian in every language of the window, so these are no interface strings.
Section names: domain facts 6.2 (the official list of *Laporan Harian Operasi* was not found; the
skeleton of a public monthly report and Polri's daily numbers were put together). Table heads MD,
LB, LR: Polri's daily operation numbers (domain facts 4.1). The closing sentence is common use.
"""

from collections.abc import Mapping
from types import MappingProxyType

SECTION_TITLES: Mapping[str, str] = MappingProxyType(
    {
        "pendahuluan": "PENDAHULUAN",
        "situasi_umum": "SITUASI UMUM",
        "gangguan_kamtibmas": "SITUASI GANGGUAN KAMTIBMAS",
        "pelaksanaan_tugas": "PELAKSANAAN TUGAS",
        "kejadian": "KEJADIAN",
        "kegiatan": "KEGIATAN KEPOLISIAN",
        "terlambat": "KEJADIAN TERLAMBAT DILAPORKAN",
        "analisa": "ANALISA DAN SARAN",
        "penutup": "PENUTUP",
        "lampiran_foto": "LAMPIRAN FOTO",
    }
)

GROUP_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "kejahatan": "Kejahatan",
        "pelanggaran": "Pelanggaran",
        "gangguan": "Gangguan",
        "bencana": "Bencana",
        "laka_lantas": "Kecelakaan lalu lintas",
        "unjuk_rasa": "Unjuk rasa",
        "pidana_pemilu": "Tindak pidana pemilu/pemilihan",
        "pelanggaran_pemilu": "Pelanggaran pemilu bukan pidana",
        "gangguan_tahapan": "Gangguan tahapan",
        "lainnya": "Lainnya",
    }
)
SECURITY_TOTAL = "Jumlah gangguan kamtibmas"
GRAND_TOTAL = "JUMLAH SELURUH KEJADIAN"
TOTAL = "JUMLAH"

STATES: Mapping[str, str] = MappingProxyType(
    {
        "draft": "Draf",
        "submitted": "Menunggu tinjauan",
        "approved": "Disetujui",
        "returned": "Dikembalikan",
        "withdrawn": "Ditarik",
    }
)
CHANGED_AFTER = "Disetujui, ada perubahan"
UNFOUNDED = "Ditarik, tidak terbukti"
CONFLICT = "konflik"
SEVERITIES: Mapping[str, str] = MappingProxyType(
    {"RENDAH": "Rendah", "SEDANG": "Sedang", "TINGGI": "Tinggi", "KRITIS": "Kritis"}
)
NOTABLE = "menonjol"

NOT_KNOWN = "belum diketahui"
NO_STAGE = "Tahapan belum dipilih"
NO_SATGAS = "Tanpa satgas"
UNDATED = "Tanggal belum diketahui"
PRACTICE = "LATIHAN"
DAILY_TITLE = "LAPORAN HARIAN"
ATTACHMENT = "LAMPIRAN"
CLOSING = "Demikian laporan ini dibuat untuk menjadikan periksa."
ISSUED_AT = "Dikeluarkan di"
ISSUED_ON = "pada tanggal"
ON_BEHALF = "a.n."

PHOTOS_UNSHOWN = "Foto yang tidak dapat dicetak"
ORIGINAL_UNDER_WAY = "gambar kecil; foto asli masih dalam perjalanan"
