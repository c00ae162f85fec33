<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
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
    <name>Home</name>
    <message>
        <source>Without a headline</source>
        <translation>Tanpa judul</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>Perbaiki: %1</translation>
    </message>
    <message>
        <source>Go on writing: %1</source>
        <translation>Lanjutkan: %1</translation>
    </message>
    <message>
        <source>Finish the draft: %1</source>
        <translation>Lengkapi draf: %1</translation>
    </message>
    <message>
        <source>Under way: %1</source>
        <translation>Sedang berjalan: %1</translation>
    </message>
    <message>
        <source>Decide between two versions: %1</source>
        <translation>Putuskan dua versi: %1</translation>
    </message>
    <message>
        <source>%1 records wait for review</source>
        <translation>%1 catatan menunggu tinjauan</translation>
    </message>
    <message>
        <source>Returned by %1: %2</source>
        <translation>Dikembalikan %1: %2</translation>
    </message>
    <message>
        <source>lacks %1</source>
        <translation>kurang %1</translation>
    </message>
    <message>
        <source>the most severe is %1</source>
        <translation>paling berat: %1</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>jenis</translation>
    </message>
    <message>
        <source>what</source>
        <translation>apa</translation>
    </message>
    <message>
        <source>where</source>
        <translation>di mana</translation>
    </message>
    <message>
        <source>when</source>
        <translation>bilamana</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 orang</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 dari %2 titik</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Search all records</source>
        <translation>Cari di semua catatan</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>Semua catatan</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Tidak ada yang menunggu Anda.</translation>
    </message>
    <message>
        <source>No record yet. Press K, P or E to begin one.</source>
        <translation>Belum ada catatan. Tekan K, P, atau E untuk mencatat.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Beranda</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the seven questions</source>
        <translation>siadidemenbabi</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>Patroli</translation>
    </message>
    <message>
        <source>route and points</source>
        <translation>rute dan titik</translation>
    </message>
    <message>
        <source>Pre-emptive</source>
        <translation>Pre-emtif</translation>
    </message>
    <message>
        <source>visit, appeal, talk</source>
        <translation>sambang, imbauan</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>Last records of the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus: %1</source>
        <translation>Fokus: %1</translation>
    </message>
    <message>
        <source>For you to do</source>
        <translation>Perlu Anda kerjakan</translation>
    </message>
    <message>
        <source>Today at the post</source>
        <translation>Hari ini di pos</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 dari %2 titik</translation>
    </message>
    <message>
        <source>%1 under way</source>
        <translation>%1 berjalan</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 orang</translation>
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
    <name>PinBoxes</name>
    <message>
        <source>Six-digit PIN</source>
        <translation>PIN enam angka</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Supervisor</source>
        <translation>Perwira pengawas</translation>
    </message>
    <message>
        <source>Post operator</source>
        <translation>Operator posko</translation>
    </message>
    <message>
        <source>Post officer</source>
        <translation>Petugas pos</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Admin</translation>
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
    <name>Stages</name>
    <message>
        <source>and</source>
        <translation>dan</translation>
    </message>
    <message>
        <source>day %1 of %2</source>
        <translation>hari ke-%1 dari %2</translation>
    </message>
    <message>
        <source>%1 begins tomorrow</source>
        <translation>%1 mulai besok</translation>
    </message>
    <message>
        <source>%1 days to %2</source>
        <translation>%1 hari lagi ke %2</translation>
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
    <message>
        <source>Saved on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records, encrypted</source>
        <translation>%1 catatan, terenkripsi</translation>
    </message>
    <message>
        <source>On this laptop</source>
        <translation>Di laptop ini</translation>
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
