<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>CheckpointEditor</name>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Place of the checkpoint</source>
        <translation>Tempat titik periksa</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Time at the checkpoint</source>
        <translation>Jam di titik periksa</translation>
    </message>
    <message>
        <source>Note (may be empty)</source>
        <translation>Catatan (boleh kosong)</translation>
    </message>
    <message>
        <source>Note on the checkpoint</source>
        <translation>Catatan titik periksa</translation>
    </message>
    <message>
        <source>Result of the checkpoint</source>
        <translation>Hasil titik periksa</translation>
    </message>
    <message>
        <source>A Safe</source>
        <translation>A Aman</translation>
    </message>
    <message>
        <source>M Notable</source>
        <translation>M Menonjol</translation>
    </message>
    <message>
        <source>L Skip</source>
        <translation>L Lewati</translation>
    </message>
    <message>
        <source>Record an incident here (K)</source>
        <translation>Catat kejadian di sini (K)</translation>
    </message>
    <message>
        <source>Earlier in the route (Alt+Up)</source>
        <translation>Lebih awal di rute (Alt+↑)</translation>
    </message>
    <message>
        <source>Later in the route (Alt+Down)</source>
        <translation>Lebih akhir di rute (Alt+↓)</translation>
    </message>
    <message>
        <source>Remove the checkpoint (Del)</source>
        <translation>Hapus titik periksa (Del)</translation>
    </message>
    <message>
        <source>This is not a clock time. Type it as 20.44 or -10.</source>
        <translation>Jam tidak terbaca. Ketik seperti 20.44 atau -10.</translation>
    </message>
</context>
<context>
    <name>ContextBar</name>
    <message>
        <source>Stage</source>
        <translation>Tahapan</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Change officer…</source>
        <translation>Ganti petugas…</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>LATIHAN</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>On this laptop</source>
        <translation>Di laptop ini</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Antre kirim</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Tercadang</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflik</translation>
    </message>
</context>
<context>
    <name>CrewEditor</name>
    <message>
        <source>Rank and name, then Enter</source>
        <translation>Pangkat dan nama, lalu Enter</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Ketua</translation>
    </message>
    <message>
        <source>Make %1 the leader</source>
        <translation>Jadikan %1 ketua</translation>
    </message>
    <message>
        <source>Type the rank and the name: Aipda M. Noor.</source>
        <translation>Ketik pangkat dan nama: Aipda M. Noor.</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>New record</source>
        <translation>Catat baru</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel berikut</translation>
    </message>
    <message>
        <source>Right pane</source>
        <translation>Panel kanan</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Layar penuh</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Ukuran huruf</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Lembar ini</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>LATIHAN</translation>
    </message>
</context>
<context>
    <name>ItemChip</name>
    <message>
        <source>Remove %1</source>
        <translation>Hapus %1</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Di semua layar</translation>
    </message>
</context>
<context>
    <name>MnemonicBadge</name>
    <message>
        <source>empty</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>terisi</translation>
    </message>
    <message>
        <source>being filled in</source>
        <translation>sedang diisi</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>salah</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>perlu diperiksa</translation>
    </message>
</context>
<context>
    <name>PatrolFacts</name>
    <message>
        <source>Route</source>
        <translation>Rute</translation>
    </message>
    <message>
        <source>Sketch of %1 checkpoints</source>
        <translation>Sketsa %1 titik periksa</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>Berangkat</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Lama</translation>
    </message>
    <message>
        <source>Under way for</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>Straight distance</source>
        <translation>Jarak lurus</translation>
    </message>
    <message>
        <source>Notable checkpoints</source>
        <translation>Titik menonjol</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>Regu</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 menit</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 jam %2 menit</translation>
    </message>
</context>
<context>
    <name>PinBoxes</name>
    <message>
        <source>Six-digit PIN</source>
        <translation>PIN enam angka</translation>
    </message>
</context>
<context>
    <name>RouteEditor</name>
    <message>
        <source>Add a checkpoint: type a place, then Enter</source>
        <translation>Tambah titik: ketik tempat, lalu Enter</translation>
    </message>
    <message>
        <source>Add a checkpoint</source>
        <translation>Tambah titik periksa</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 dari %2 selesai</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Titik periksa</translation>
    </message>
    <message>
        <source>Type the result: A safe, M notable, L skip. Enter stamps the time.</source>
        <translation>Ketik hasil: A aman, M menonjol, L lewati. Enter menyimpan jam sekarang.</translation>
    </message>
    <message>
        <source>Place not given</source>
        <translation>Tempat belum diisi</translation>
    </message>
    <message>
        <source>incident %1</source>
        <translation>kejadian %1</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>kejadian</translation>
    </message>
    <message>
        <source>now</source>
        <translation>kini</translation>
    </message>
    <message>
        <source>later</source>
        <translation>nanti</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Aman</translation>
    </message>
    <message>
        <source>Notable</source>
        <translation>Menonjol</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Lewati</translation>
    </message>
</context>
<context>
    <name>ScreenHeader</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Home</source>
        <translation>Beranda</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Tinjauan</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Pengawasan</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistem</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Low</source>
        <translation>Rendah</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Sedang</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Tinggi</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritis</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Screens</source>
        <translation>Layar</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Approved, changed</source>
        <translation>Disetujui, ada perubahan</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>Awaiting review</source>
        <translation>Menunggu tinjauan</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Disetujui</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ditarik</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>_Track</name>
    <message>
        <source>Stage %1 of %2: %3</source>
        <translation>Tahapan %1 dari %2: %3</translation>
    </message>
</context>
</TS>
