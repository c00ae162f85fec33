<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>AboutSection</name>
    <message>
        <source>What support asks for when you call.</source>
        <translation>Yang ditanyakan bagian dukungan bila Anda menelepon.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Folder data</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Catatan program</translation>
    </message>
    <message>
        <source>Check the store</source>
        <translation>Periksa penyimpanan</translation>
    </message>
    <message>
        <source>Reads every record and its signature; recording goes on meanwhile.</source>
        <translation>Membaca setiap catatan dan tanda tangannya; pencatatan tetap berjalan.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Periksa sekarang</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lisensi</translation>
    </message>
    <message>
        <source>Sources of the data</source>
        <translation>Sumber data</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versi</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operasi</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Pos</translation>
    </message>
    <message>
        <source>Letter in numbers</source>
        <translation>Huruf pada nomor</translation>
    </message>
    <message>
        <source>The store is being read…</source>
        <translation>Penyimpanan sedang dibaca…</translation>
    </message>
    <message>
        <source>%1 things are not as they should be.</source>
        <translation>%1 hal tidak sebagaimana mestinya.</translation>
    </message>
    <message>
        <source>Nothing was changed. Call support and read this to them:</source>
        <translation>Tidak ada yang diubah. Hubungi bagian dukungan dan bacakan ini:</translation>
    </message>
    <message>
        <source>The store is whole: every record is there and signed.</source>
        <translation>Penyimpanan utuh: setiap catatan ada dan bertanda tangan.</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Add officer</source>
        <translation>Tambah petugas</translation>
    </message>
    <message>
        <source>The officer types the passphrase; nobody else needs to know it.</source>
        <translation>Petugas sendiri yang mengetik kata sandinya; orang lain tidak perlu tahu.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
</context>
<context>
    <name>Ages</name>
    <message>
        <source>%1 min</source>
        <translation>%1 mnt</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 jam</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 hari</translation>
    </message>
</context>
<context>
    <name>AgreementRow</name>
    <message>
        <source>What is to be done</source>
        <translation>Apa yang harus dikerjakan</translation>
    </message>
    <message>
        <source>Who has to do it</source>
        <translation>Penanggung jawab</translation>
    </message>
    <message>
        <source>Until: 5/2, Jumat, +3</source>
        <translation>Tenggat: 5/2, Jumat, +3</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>State of the agreement</source>
        <translation>Status kesepakatan</translation>
    </message>
</context>
<context>
    <name>Agreements</name>
    <message>
        <source>ours to do</source>
        <translation>tugas kita</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Dikerjakan</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>tanpa tenggat</translation>
    </message>
    <message>
        <source>%1 days late</source>
        <translation>lewat %1 hari</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>besok</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>For this laptop, whoever works at it. A choice is in force at once.</source>
        <translation>Berlaku di laptop ini, siapa pun petugasnya. Pilihan langsung berlaku.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ikuti sistem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Malam</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Tanya dahulu</translation>
    </message>
    <message>
        <source>Keep syncing</source>
        <translation>Tetap jalan</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>The night theme spares the eyes and dims paper too.</source>
        <translation>Tema malam meringankan mata dan meredupkan kertas di layar.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Ukuran huruf</translation>
    </message>
    <message>
        <source>Ctrl and + or − in every screen.</source>
        <translation>Ctrl dengan + atau − di setiap layar.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Papers stay in Indonesian, as the service writes.</source>
        <translation>Kertas tetap berbahasa Indonesia, sesuai tata naskah dinas.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Proposed for reports that are begun from now on.</source>
        <translation>Diusulkan untuk laporan yang dimulai sejak sekarang.</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Saat jendela ditutup</translation>
    </message>
    <message>
        <source>Asked is only while something waits for the centre. Kept syncing, the program stays beside the clock, locked.</source>
        <translation>Hanya ditanya selama ada yang menunggu pusat. Bila tetap jalan, program tinggal di dekat jam dalam keadaan terkunci.</translation>
    </message>
</context>
<context>
    <name>AttachmentRow</name>
    <message numerus="yes">
        <source>%Ln original(s) still on the way</source>
        <translation>
            <numerusform>%Ln berkas asli masih dalam perjalanan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttachmentsField</name>
    <message>
        <source>Add photos or files</source>
        <translation>Tambah foto atau berkas</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Lampiran</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Note for the photo sheet</source>
        <translation>Keterangan untuk lembar foto</translation>
    </message>
    <message>
        <source>Being stored…</source>
        <translation>Sedang disimpan…</translation>
    </message>
    <message>
        <source>Drop files here, paste, or Ctrl L.</source>
        <translation>Seret berkas ke sini, tempel, atau Ctrl L.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 MB. Drop files here or Ctrl L.</source>
        <translation>%1, %2 MB. Seret berkas ke sini atau Ctrl L.</translation>
    </message>
    <message>
        <source>Remove from the record</source>
        <translation>Hapus dari catatan</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>The backup is being made; you can go on working.</source>
        <translation>Cadangan sedang dibuat; Anda dapat terus bekerja.</translation>
    </message>
    <message>
        <source>Encrypted copies of everything recorded, made every half hour and when the screen locks.</source>
        <translation>Salinan terenkripsi dari semua catatan, dibuat setiap setengah jam dan saat layar dikunci.</translation>
    </message>
    <message>
        <source>Newest backup</source>
        <translation>Cadangan terbaru</translation>
    </message>
    <message>
        <source>None so far; the first one is made within a minute.</source>
        <translation>Belum ada; yang pertama dibuat dalam satu menit.</translation>
    </message>
    <message>
        <source>Next one: %1.</source>
        <translation>Berikutnya: %1.</translation>
    </message>
    <message>
        <source>Next one: within a minute.</source>
        <translation>Berikutnya: dalam satu menit.</translation>
    </message>
    <message>
        <source>%1, %2, checked.</source>
        <translation>%1, %2, sudah diperiksa.</translation>
    </message>
    <message>
        <source>The backup was made on this laptop, but not in the second folder.</source>
        <translation>Cadangan sudah dibuat di laptop ini, tetapi tidak di folder kedua.</translation>
    </message>
    <message>
        <source>The backup was made and checked, in both folders.</source>
        <translation>Cadangan sudah dibuat dan diperiksa, di kedua folder.</translation>
    </message>
    <message>
        <source>The backup was made and checked.</source>
        <translation>Cadangan sudah dibuat dan diperiksa.</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>Cadangan tidak jadi dibuat.</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Mencadangkan…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Cadangkan sekarang</translation>
    </message>
</context>
<context>
    <name>Brand</name>
    <message>
        <source>PRACTICE</source>
        <translation>LATIHAN</translation>
    </message>
</context>
<context>
    <name>Casualties</name>
    <message>
        <source>dead</source>
        <translation>meninggal dunia</translation>
    </message>
    <message>
        <source>severely injured</source>
        <translation>luka berat</translation>
    </message>
    <message>
        <source>lightly injured</source>
        <translation>luka ringan</translation>
    </message>
    <message>
        <source>injured</source>
        <translation>luka</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>What is recorded and signed already keeps the old name.</source>
        <translation>Yang sudah dicatat dan ditandatangani tetap memakai data lama.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Passphrase of this officer</source>
        <translation>Kata sandi petugas ini</translation>
    </message>
    <message>
        <source>The officer types it: the new role opens the key of the unit.</source>
        <translation>Diketik petugas itu sendiri: peran barunya membuka kunci satuan.</translation>
    </message>
    <message>
        <source>Type the passphrase of this officer.</source>
        <translation>Ketik kata sandi petugas ini.</translation>
    </message>
</context>
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
    <name>Checkpoints</name>
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
    <name>CloseDialog</name>
    <message>
        <source>Close the window</source>
        <translation>Tutup jendela</translation>
    </message>
    <message>
        <source>Keep syncing</source>
        <translation>Tetap jalan</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Do this every time (Settings changes it)</source>
        <translation>Lakukan ini seterusnya (dapat diubah di Pengaturan)</translation>
    </message>
    <message>
        <source>The centre does not hold everything yet: %1</source>
        <translation>Pusat belum memegang semuanya: %1</translation>
    </message>
    <message>
        <source>The program can go on beside the clock, locked, until you open it again.</source>
        <translation>Program dapat tetap jalan di dekat jam, terkunci, sampai dibuka lagi.</translation>
    </message>
    <message>
        <source>The program can go on minimised, locked, until you open it again.</source>
        <translation>Program dapat tetap jalan dengan jendela dikecilkan, terkunci, sampai dibuka lagi.</translation>
    </message>
    <message>
        <source>If you quit, nothing is lost: what waits is sent at the next start.</source>
        <translation>Bila keluar, tidak ada yang hilang: yang menunggu dikirim saat program dijalankan lagi.</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Brata goes on here until you quit it. The screen is locked.</source>
        <translation>Brata tetap jalan di sini sampai Anda keluar. Layarnya terkunci.</translation>
    </message>
    <message>
        <source>Brata ends. %1: it is sent at the next start.</source>
        <translation>Brata ditutup. %1: dikirim saat program dijalankan lagi.</translation>
    </message>
</context>
<context>
    <name>CompletenessSection</name>
    <message>
        <source>Completeness</source>
        <translation>Kelengkapan</translation>
    </message>
    <message>
        <source>Missing to submit: %1.</source>
        <translation>Belum dapat diajukan: lengkapi %1.</translation>
    </message>
    <message>
        <source>May be submitted. Check %1 again.</source>
        <translation>Boleh diajukan. Periksa lagi %1.</translation>
    </message>
    <message>
        <source>May be submitted.</source>
        <translation>Boleh diajukan.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>ConflictView</name>
    <message>
        <source>Conflict %1 of %2</source>
        <translation>Konflik %1 dari %2</translation>
    </message>
    <message>
        <source>This record was changed in two places. Choose for each field; what is not chosen stays in the history.</source>
        <translation>Catatan ini diubah di dua tempat. Pilih versi tiap isian; yang tidak dipilih tetap ada di riwayat.</translation>
    </message>
    <message>
        <source>Read the record</source>
        <translation>Baca catatan</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Nanti</translation>
    </message>
    <message>
        <source>Save the decision</source>
        <translation>Simpan putusan</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Dihapus</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(kosong)</translation>
    </message>
    <message>
        <source>%1 other fields are the same</source>
        <translation>%1 isian lain sama</translation>
    </message>
    <message>
        <source>All of %1</source>
        <translation>Semua dari %1</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Laptop ini</translation>
    </message>
    <message>
        <source>Another laptop</source>
        <translation>Laptop lain</translation>
    </message>
    <message>
        <source>%1, %2 by its clock</source>
        <translation>%1, %2 menurut jamnya</translation>
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
    <name>CopiesCard</name>
    <message>
        <source>Choose a copy to put it in the place of the records.</source>
        <translation>Pilih satu untuk memulihkan catatan darinya.</translation>
    </message>
    <message>
        <source>A supervisor or administrator can put one back.</source>
        <translation>Hanya pengawas atau admin yang dapat memulihkan.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Salinan</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Folder lain…</translation>
    </message>
    <message>
        <source>No copy was made yet.</source>
        <translation>Belum ada salinan.</translation>
    </message>
    <message>
        <source>On this laptop</source>
        <translation>Di laptop ini</translation>
    </message>
    <message>
        <source>In the second folder</source>
        <translation>Di folder kedua</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 catatan</translation>
    </message>
    <message>
        <source>Folder with backups</source>
        <translation>Folder cadangan</translation>
    </message>
    <message>
        <source>Put back the copy of %1?</source>
        <translation>Pulihkan cadangan %1?</translation>
    </message>
    <message>
        <source>Put back a copy from %1?</source>
        <translation>Pulihkan cadangan dari %1?</translation>
    </message>
    <message>
        <source>What you typed is saved, then your work is closed and the passphrase asked.</source>
        <translation>Ketikan Anda disimpan, pekerjaan ditutup, lalu kata sandi diminta.</translation>
    </message>
    <message>
        <source>The records of now are put aside, not deleted; what the copy lacks is brought back into it.</source>
        <translation>Catatan yang sekarang disisihkan, tidak dihapus; yang belum ada di cadangan digabungkan kembali.</translation>
    </message>
    <message>
        <source>This laptop gets a new letter in record numbers.</source>
        <translation>Laptop ini mendapat huruf baru pada nomor catatan.</translation>
    </message>
    <message>
        <source>Close and go on</source>
        <translation>Tutup dan lanjutkan</translation>
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
    <name>DayJump</name>
    <message>
        <source>Go to a date</source>
        <translation>Ke tanggal</translation>
    </message>
    <message>
        <source>31/1, kemarin, 31 Januari 2024</source>
        <translation>31/1, kemarin, 31 Januari 2024</translation>
    </message>
    <message>
        <source>This is no date. Try 31/1 or kemarin.</source>
        <translation>Ini bukan tanggal. Coba 31/1 atau kemarin.</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Without a date</source>
        <translation>Tanpa tanggal</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Kemarin</translation>
    </message>
</context>
<context>
    <name>Deadlines</name>
    <message>
        <source>always calendar days</source>
        <translation>selalu hari kalender</translation>
    </message>
    <message>
        <source>always working days</source>
        <translation>selalu hari kerja</translation>
    </message>
    <message>
        <source>counts as working days</source>
        <translation>dihitung hari kerja</translation>
    </message>
    <message>
        <source>Course of the case</source>
        <translation>Jalannya perkara</translation>
    </message>
    <message>
        <source>until %1; %2</source>
        <translation>sampai %1; %2</translation>
    </message>
    <message>
        <source>help with counting, not legal advice</source>
        <translation>bantuan hitung, bukan nasihat hukum</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>belum</translation>
    </message>
    <message>
        <source>clock runs</source>
        <translation>berjalan</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>segera</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>lewat</translation>
    </message>
    <message>
        <source>not made use of</source>
        <translation>tidak dipakai</translation>
    </message>
    <message>
        <source>done</source>
        <translation>selesai</translation>
    </message>
    <message>
        <source>done in time</source>
        <translation>tepat waktu</translation>
    </message>
    <message>
        <source>done late</source>
        <translation>terlambat</translation>
    </message>
    <message>
        <source>day not written down</source>
        <translation>tanggal belum dicatat</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>tidak perlu</translation>
    </message>
    <message>
        <source>%1 days late</source>
        <translation>lewat %1 hari</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>besok</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 pukul %2</translation>
    </message>
    <message>
        <source>1x24 hours</source>
        <translation>1x24 jam</translation>
    </message>
    <message>
        <source>%1 (calendar days)</source>
        <translation>%1 (hari kalender)</translation>
    </message>
    <message>
        <source>%1 (working days)</source>
        <translation>%1 (hari kerja)</translation>
    </message>
    <message>
        <source>%1 calendar</source>
        <translation>%1 kalender</translation>
    </message>
    <message>
        <source>%1 working</source>
        <translation>%1 kerja</translation>
    </message>
    <message>
        <source>limit not checked</source>
        <translation>batas belum dicek</translation>
    </message>
    <message>
        <source>holidays not complete</source>
        <translation>hari libur belum lengkap</translation>
    </message>
    <message>
        <source>the earlier day is over</source>
        <translation>hari yang lebih awal sudah lewat</translation>
    </message>
    <message>
        <source>counted from a substitute day</source>
        <translation>dihitung dari hari pengganti</translation>
    </message>
    <message>
        <source>done before its clock started</source>
        <translation>dilakukan sebelum mulai dihitung</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>Automatic checks</source>
        <translation>Pemeriksaan otomatis</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Keputusan</translation>
    </message>
    <message>
        <source>Note to the reporter (required to return)</source>
        <translation>Catatan untuk pelapor (wajib bila dikembalikan)</translation>
    </message>
    <message>
        <source>Note to the reporter</source>
        <translation>Catatan untuk pelapor</translation>
    </message>
    <message>
        <source>Write what is to be corrected.</source>
        <translation>Tulis apa yang harus diperbaiki.</translation>
    </message>
    <message>
        <source>Quick reasons</source>
        <translation>Alasan cepat</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Setujui</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Return (R)</source>
        <translation>Kembalikan (R)</translation>
    </message>
    <message>
        <source>Pass up</source>
        <translation>Teruskan</translation>
    </message>
    <message>
        <source>Pass up to the parent unit (T)</source>
        <translation>Teruskan ke satuan atas (T)</translation>
    </message>
    <message>
        <source>Returns with this note: Ctrl Enter. Esc takes it back.</source>
        <translation>Kembalikan dengan catatan ini: Ctrl Enter. Esc membatalkan.</translation>
    </message>
    <message>
        <source>Approves, then opens the next: Ctrl Enter</source>
        <translation>Setujui lalu buka berikutnya: Ctrl Enter</translation>
    </message>
    <message>
        <source>Complete the witnesses</source>
        <translation>Lengkapi saksi</translation>
    </message>
    <message>
        <source>Photo unclear</source>
        <translation>Foto kurang jelas</translation>
    </message>
    <message>
        <source>Explain why</source>
        <translation>Perjelas mengapa</translation>
    </message>
    <message>
        <source>Wrong place</source>
        <translation>Salah lokasi</translation>
    </message>
</context>
<context>
    <name>DeputyDialog</name>
    <message>
        <source>%1 as acting supervisor</source>
        <translation>%1 sebagai pengawas sementara</translation>
    </message>
    <message>
        <source>From now on; own records still need another supervisor.</source>
        <translation>Mulai sekarang; catatannya sendiri tetap ditinjau pengawas lain.</translation>
    </message>
    <message>
        <source>Name as deputy</source>
        <translation>Tunjuk</translation>
    </message>
    <message>
        <source>Until and with</source>
        <translation>Sampai dengan</translation>
    </message>
    <message>
        <source>Type the last day.</source>
        <translation>Ketik hari terakhirnya.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>not known</source>
        <translation>belum diketahui</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Tahapan</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Pelapor</translation>
    </message>
    <message>
        <source>not yet filled in</source>
        <translation>belum diisi</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>ketua tim</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Without the rank.</source>
        <translation>Tanpa pangkat.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Pangkat</translation>
    </message>
    <message>
        <source>NRP</source>
        <translation>NRP</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Type the name, without the rank.</source>
        <translation>Ketik nama tanpa pangkat.</translation>
    </message>
    <message>
        <source>Choose a rank from the list.</source>
        <translation>Pilih pangkat dari daftar.</translation>
    </message>
    <message>
        <source>This NRP belongs to %1.</source>
        <translation>NRP ini milik %1.</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>Pilih paling sedikit satu peran.</translation>
    </message>
</context>
<context>
    <name>DuplicateBox</name>
    <message>
        <source>Perhaps the same incident</source>
        <translation>Mungkin kejadian yang sama</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Bandingkan</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Abaikan</translation>
    </message>
    <message>
        <source>post %1</source>
        <translation>pos %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>pukul %1</translation>
    </message>
    <message>
        <source>%1 m from here</source>
        <translation>%1 m dari sini</translation>
    </message>
    <message>
        <source>%1 km from here</source>
        <translation>%1 km dari sini</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>Save change</source>
        <translation>Simpan perubahan</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Ajukan</translation>
    </message>
    <message>
        <source>Reason for the change</source>
        <translation>Alasan perubahan</translation>
    </message>
    <message>
        <source>Say why the record is changed.</source>
        <translation>Tulis alasan perubahan catatan ini.</translation>
    </message>
    <message>
        <source>Not saved yet. What you typed is still here.</source>
        <translation>Belum tersimpan. Yang Anda ketik masih ada di sini.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>%1 %2 submitted.</source>
        <translation>%1 %2 diajukan.</translation>
    </message>
    <message>
        <source>%1 is a draft again.</source>
        <translation>%1 kembali menjadi draf.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Draft %1 saved.</source>
        <translation>Draf %1 disimpan.</translation>
    </message>
    <message>
        <source>Change of %1 saved.</source>
        <translation>Perubahan %1 disimpan.</translation>
    </message>
    <message>
        <source>The change of %1 is kept until you give its reason.</source>
        <translation>Perubahan %1 disimpan, menunggu alasannya.</translation>
    </message>
</context>
<context>
    <name>EnrolCard</name>
    <message>
        <source>Enrol this laptop</source>
        <translation>Daftarkan laptop ini</translation>
    </message>
    <message>
        <source>Write a request, hand it to the Polda by stick or message, and read its answer here. Neither file holds a secret.</source>
        <translation>Tulis permintaan, serahkan ke Polda lewat stik atau pesan, lalu baca jawabannya di sini. Kedua berkas tidak memuat rahasia.</translation>
    </message>
    <message>
        <source>Write a request</source>
        <translation>Tulis permintaan</translation>
    </message>
    <message>
        <source>Read the answer</source>
        <translation>Baca jawaban</translation>
    </message>
    <message>
        <source>The request is in %1. Hand it to the Polda.</source>
        <translation>Permintaan ada di %1. Serahkan ke Polda.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Permintaan</translation>
    </message>
    <message>
        <source>Renew the certificate</source>
        <translation>Perbarui sertifikat</translation>
    </message>
    <message>
        <source>Command post: reads the posts below it and decides about their records</source>
        <translation>Laptop posko: membaca pos di bawahnya dan memutus catatannya</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>Code of the centre: %1</source>
        <translation>Kode pusat: %1</translation>
    </message>
    <message>
        <source>For %1 (%2). Compare the code with the Polda by telephone before you go on.</source>
        <translation>Untuk %1 (%2). Cocokkan kodenya dengan Polda lewat telepon sebelum melanjutkan.</translation>
    </message>
    <message>
        <source>The code is the same</source>
        <translation>Kodenya sama</translation>
    </message>
    <message>
        <source>This laptop is enrolled.</source>
        <translation>Laptop ini sudah terdaftar.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Attachment {id} is not on this laptop. It may still be on another one.</source>
        <translation>Lampiran {id} tidak ada di laptop ini. Mungkin masih di laptop lain.</translation>
    </message>
    <message>
        <source>Backup {file} is not sound ({reason}). Choose another one.</source>
        <translation>Cadangan {file} tidak utuh ({reason}). Pilih cadangan lain.</translation>
    </message>
    <message>
        <source>No backup was made ({reason}). Older ones are untouched; try another disk.</source>
        <translation>Cadangan belum dibuat ({reason}). Cadangan lama tetap utuh; coba diska lain.</translation>
    </message>
    <message>
        <source>There is no backup at {file}. Choose a folder that ends in .brata.</source>
        <translation>Tidak ada cadangan di {file}. Pilih folder yang berakhiran .brata.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; is not the beginning of code &apos;{child}&apos;. Write the code of the area above.</source>
        <translation>{file}, baris {line}, kolom {column}: &apos;{value}&apos; bukan awal kode &apos;{child}&apos;. Tulis kode wilayah di atasnya.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; is not one of {allowed}. Choose one of them.</source>
        <translation>{file}, baris {line}, kolom {column}: &apos;{value}&apos; bukan salah satu dari {allowed}. Pilih salah satunya.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; is not a code. Use capitals, digits, dot, dash and underscore.</source>
        <translation>{file}, baris {line}, kolom {column}: &apos;{value}&apos; bukan kode. Pakai huruf besar, angka, titik, tanda hubung, dan garis bawah.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; is not a date. Write it as 2024-02-14.</source>
        <translation>{file}, baris {line}, kolom {column}: &apos;{value}&apos; bukan tanggal. Tulis seperti 2024-02-14.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; is not a whole number from 0 to 99999. Correct it.</source>
        <translation>{file}, baris {line}, kolom {column}: &apos;{value}&apos; bukan bilangan bulat dari 0 sampai 99999. Perbaiki.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: the column is there twice. Remove one of them.</source>
        <translation>{file}, baris {line}, kolom {column}: kolom ini ada dua kali. Hapus salah satunya.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; is before the start {start}. Correct one of the dates.</source>
        <translation>{file}, baris {line}, kolom {column}: &apos;{value}&apos; sebelum tanggal mulai {start}. Perbaiki salah satu tanggal.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; is already on line {first_line}. Remove one or change its code.</source>
        <translation>{file}, baris {line}, kolom {column}: &apos;{value}&apos; sudah ada di baris {first_line}. Hapus salah satu atau ganti kodenya.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: a value is needed here. Fill it in.</source>
        <translation>{file}, baris {line}, kolom {column}: perlu diisi. Isi nilainya.</translation>
    </message>
    <message>
        <source>{file}, line 1: the file is missing. Install the program again or put the file back.</source>
        <translation>{file}, baris 1: berkas tidak ada. Pasang ulang program atau kembalikan berkasnya.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; lies below this unit itself. Name the unit above.</source>
        <translation>{file}, baris {line}, kolom {column}: &apos;{value}&apos; berada di bawah satuan ini sendiri. Sebut satuan di atasnya.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: the column is missing. Add it to the first line.</source>
        <translation>{file}, baris {line}, kolom {column}: kolom tidak ada. Tambahkan di baris pertama.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not CSV ({reason}). Check the quotation marks.</source>
        <translation>{file}, baris {line}: bukan CSV ({reason}). Periksa tanda kutipnya.</translation>
    </message>
    <message>
        <source>{file}, line {line}: not UTF-8 text. Save the file as CSV UTF-8.</source>
        <translation>{file}, baris {line}: bukan teks UTF-8. Simpan berkas sebagai CSV UTF-8.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; has a meaning of its own in the program. Choose another code.</source>
        <translation>{file}, baris {line}, kolom {column}: &apos;{value}&apos; sudah punya arti di program. Pilih kode lain.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: {found} cells where the first line has {expected}. Check commas and quotation marks.</source>
        <translation>{file}, baris {line}, kolom {column}: ada {found} sel, baris pertama punya {expected}. Periksa koma dan tanda kutip.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: {found} characters where {allowed} fit. Shorten the line.</source>
        <translation>{file}, baris {line}, kolom {column}: {found} huruf, yang muat {allowed}. Pendekkan barisnya.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: there is no such column. Use {allowed}.</source>
        <translation>{file}, baris {line}, kolom {column}: kolom ini tidak dikenal. Pakai {allowed}.</translation>
    </message>
    <message>
        <source>{file} is not a file of the catalogue. Use one of {allowed}.</source>
        <translation>{file} bukan berkas katalog. Pakai salah satu dari {allowed}.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; is not known. Add it to its own file or correct the code.</source>
        <translation>{file}, baris {line}, kolom {column}: &apos;{value}&apos; tidak dikenal. Tambahkan di berkasnya atau perbaiki kodenya.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; is no place in Indonesia. Write degrees, for example -3.3446 and 114.6130.</source>
        <translation>{file}, baris {line}, kolom {column}: &apos;{value}&apos; bukan koordinat di Indonesia. Tulis dalam derajat, misalnya -3.3446 dan 114.6130.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; is no number of days. Write for example 2 or 2.5.</source>
        <translation>{file}, baris {line}, kolom {column}: &apos;{value}&apos; bukan jumlah hari. Tulis misalnya 2 atau 2.5.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; is no TPS number. Write 1 to 999.</source>
        <translation>{file}, baris {line}, kolom {column}: &apos;{value}&apos; bukan nomor TPS. Tulis 1 sampai 999.</translation>
    </message>
    <message>
        <source>{file}: more than {allowed} lines. Split it.</source>
        <translation>{file}: lebih dari {allowed} baris. Pecah menjadi beberapa berkas.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; is no village, or several have that name. Write its code, for example 63.71.01.1002.</source>
        <translation>{file}, baris {line}, kolom {column}: &apos;{value}&apos; bukan nama desa/kelurahan, atau ada beberapa yang bernama sama. Tulis kodenya, misalnya 63.71.01.1002.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; is not the village of the code, which is {found}. Correct one of them.</source>
        <translation>{file}, baris {line}, kolom {column}: &apos;{value}&apos; bukan desa/kelurahan dari kode itu, yaitu {found}. Perbaiki salah satunya.</translation>
    </message>
    <message>
        <source>{field}: there is no code {given}. Known are {known}.</source>
        <translation>{field}: tidak ada kode {given}. Yang dikenal: {known}.</translation>
    </message>
    <message>
        <source>The copy {file} was not sound ({reason}) and was removed. Try another disk.</source>
        <translation>Salinan {file} tidak utuh ({reason}) dan sudah dibuang. Coba diska lain.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost; free some space and try again.</source>
        <translation>Diska penuh. Tidak ada yang hilang; kosongkan sedikit ruang lalu coba lagi.</translation>
    </message>
    <message>
        <source>{field}: {reason}. Correct the value.</source>
        <translation>{field}: {reason}. Perbaiki isinya.</translation>
    </message>
    <message>
        <source>{field} takes {allowed}. Correct the number.</source>
        <translation>{field} hanya menerima {allowed}. Perbaiki angkanya.</translation>
    </message>
    <message>
        <source>{field} takes {expected}. Correct the value.</source>
        <translation>{field} harus berupa {expected}. Perbaiki isinya.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}). Check where it is and who may open it.</source>
        <translation>{file} tidak bisa dibaca ({reason}). Periksa letaknya dan izin aksesnya.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}). Check the rights of its folder.</source>
        <translation>{file} tidak bisa ditulis ({reason}). Periksa izin foldernya.</translation>
    </message>
    <message>
        <source>The date &apos;{text}&apos; does not exist. Compare it with the source.</source>
        <translation>Tanggal &apos;{text}&apos; tidak ada. Cocokkan dengan sumbernya.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos;: the parts add up to {sum}, not {total}. Compare it with the source.</source>
        <translation>&apos;{text}&apos;: rinciannya berjumlah {sum}, bukan {total}. Cocokkan dengan sumbernya.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is a {weekday}. Compare it with the source.</source>
        <translation>&apos;{text}&apos; adalah hari {weekday}. Cocokkan dengan sumbernya.</translation>
    </message>
    <message>
        <source>Already imported as {number}. Nothing to do.</source>
        <translation>Sudah diimpor sebagai {number}. Tidak ada yang perlu dilakukan.</translation>
    </message>
    <message>
        <source>Column {column}: the cell holds the error {value}. Put the value itself there.</source>
        <translation>Kolom {column}: sel berisi kesalahan {value}. Isi dengan nilainya sendiri.</translation>
    </message>
    <message>
        <source>{file}: the column {column} is there twice. Remove one of them.</source>
        <translation>{file}: kolom {column} ada dua kali. Hapus salah satunya.</translation>
    </message>
    <message>
        <source>{file}: there is nothing to import. The first line names the columns.</source>
        <translation>{file}: tidak ada yang bisa diimpor. Baris pertama berisi nama kolom.</translation>
    </message>
    <message>
        <source>{field} is there twice. Remove one of them.</source>
        <translation>{field} ada dua kali. Hapus salah satunya.</translation>
    </message>
    <message>
        <source>{file} is larger than {allowed} MB. Split it.</source>
        <translation>{file} lebih besar dari {allowed} MB. Pecah berkasnya.</translation>
    </message>
    <message>
        <source>{file}: only .jsonl, .csv and .xlsx can be imported. Save it as one of them.</source>
        <translation>{file}: hanya .jsonl, .csv, dan .xlsx yang bisa diimpor. Simpan dalam salah satu bentuk itu.</translation>
    </message>
    <message>
        <source>Column {column}: the cell holds a formula. Put the value itself there.</source>
        <translation>Kolom {column}: sel berisi rumus. Isi dengan nilainya sendiri.</translation>
    </message>
    <message>
        <source>{file}: the column map cannot be used ({reason}). Write lines as &quot;Kolom&quot; = &quot;field&quot;.</source>
        <translation>{file}: peta kolom tidak bisa dipakai ({reason}). Tulis baris seperti &quot;Kolom&quot; = &quot;field&quot;.</translation>
    </message>
    <message>
        <source>This line is not CSV ({reason}). Check the quotation marks.</source>
        <translation>Baris ini bukan CSV ({reason}). Periksa tanda kutipnya.</translation>
    </message>
    <message>
        <source>This line is not JSON ({reason}). Write one object a line.</source>
        <translation>Baris ini bukan JSON ({reason}). Tulis satu objek per baris.</translation>
    </message>
    <message>
        <source>This line is not a JSON object. Write one object a line.</source>
        <translation>Baris ini bukan objek JSON. Tulis satu objek per baris.</translation>
    </message>
    <message>
        <source>This line is not UTF-8 text. Save the file as UTF-8.</source>
        <translation>Baris ini bukan teks UTF-8. Simpan berkas sebagai UTF-8.</translation>
    </message>
    <message>
        <source>{file} is not a workbook that can be read ({reason}). Save it as .xlsx again.</source>
        <translation>{file} bukan buku kerja yang bisa dibaca ({reason}). Simpan lagi sebagai .xlsx.</translation>
    </message>
    <message>
        <source>Longer than {allowed} characters. Shorten it or split the row.</source>
        <translation>Lebih panjang dari {allowed} huruf. Pendekkan atau pecah barisnya.</translation>
    </message>
    <message>
        <source>{found} cells where the first line has {expected}. Check delimiters and quotation marks.</source>
        <translation>Ada {found} sel, baris pertama punya {expected}. Periksa pemisah dan tanda kutip.</translation>
    </message>
    <message>
        <source>{count} rows were rejected. Correct them and import the file again.</source>
        <translation>{count} baris ditolak. Perbaiki lalu impor lagi berkasnya.</translation>
    </message>
    <message>
        <source>{field}: nested deeper than {allowed}. Write it flat.</source>
        <translation>{field}: bersarang lebih dari {allowed} tingkat. Tulis mendatar.</translation>
    </message>
    <message>
        <source>More than {allowed} columns. Remove those that are not needed.</source>
        <translation>Lebih dari {allowed} kolom. Hapus kolom yang tidak perlu.</translation>
    </message>
    <message>
        <source>{file} is empty. Choose another file.</source>
        <translation>{file} kosong. Pilih berkas lain.</translation>
    </message>
    <message>
        <source>{file} is larger than {allowed_mib} MiB. Make the picture smaller.</source>
        <translation>{file} lebih besar dari {allowed_mib} MiB. Perkecil gambarnya.</translation>
    </message>
    <message>
        <source>{file} is attached to this record already. Choose another file.</source>
        <translation>{file} sudah dilampirkan pada catatan ini. Pilih berkas lain.</translation>
    </message>
    <message>
        <source>Issued report {id} is not in this store. Load the list again.</source>
        <translation>Laporan terbit {id} tidak ada di basis data ini. Muat ulang daftarnya.</translation>
    </message>
    <message>
        <source>&apos;{word}&apos;: it may have been an exercise. Check it.</source>
        <translation>&apos;{word}&apos;: mungkin hanya latihan. Periksa.</translation>
    </message>
    <message>
        <source>The data folder {folder} is open in another window. Close it and try again.</source>
        <translation>Map data {folder} sedang dibuka di jendela lain. Tutup jendela itu, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The database in {folder} is being restored or updated. Wait and try again.</source>
        <translation>Basis data di {folder} sedang dipulihkan atau diperbarui. Tunggu, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The keyring of this account does not hold the key. Use the recovery code, or have a supervisor renew your access.</source>
        <translation>Gantungan kunci akun ini tidak menyimpan kuncinya. Pakai kode pemulihan, atau minta pengawas memperbarui akses Anda.</translation>
    </message>
    <message>
        <source>{file} and its copy cannot be read. Restore a backup; nothing was deleted.</source>
        <translation>{file} dan salinannya tidak terbaca. Pulihkan cadangan; tidak ada yang dihapus.</translation>
    </message>
    <message>
        <source>{file} is already there and was not touched. Unlock it or choose another folder.</source>
        <translation>{file} sudah ada dan tidak diubah. Buka yang ada atau pilih folder lain.</translation>
    </message>
    <message>
        <source>These keys belong to another store. Unlock this one.</source>
        <translation>Kunci ini milik basis data lain. Buka dengan kunci yang sesuai.</translation>
    </message>
    <message>
        <source>{file} is missing. Restore a backup; the records cannot be opened without it.</source>
        <translation>{file} tidak ada. Pulihkan cadangan; catatan tidak bisa dibuka tanpa berkas itu.</translation>
    </message>
    <message>
        <source>The keys were written by a newer program (form {found}, known {known}). Update Brata.</source>
        <translation>Kunci ditulis oleh program yang lebih baru (bentuk {found}, dikenal {known}). Perbarui Brata.</translation>
    </message>
    <message>
        <source>A record keeps its kind. This text is shown but does not count.</source>
        <translation>Jenis catatan tidak berganti. Teks ini ditampilkan tetapi tidak dihitung.</translation>
    </message>
    <message>
        <source>The kind {kind} is not known. Use one of {kinds}.</source>
        <translation>Jenis {kind} tidak dikenal. Pakai salah satu dari {kinds}.</translation>
    </message>
    <message>
        <source>This is the last administrator. Appoint another one first.</source>
        <translation>Ini admin terakhir. Tunjuk admin lain dahulu.</translation>
    </message>
    <message>
        <source>A letterhead has up to {lines} lines of at most {width} characters. Shorten it.</source>
        <translation>Kop surat paling banyak {lines} baris, tiap baris paling banyak {width} huruf. Pendekkan.</translation>
    </message>
    <message>
        <source>{field}: one line of at most {allowed} characters fits. Shorten it.</source>
        <translation>{field}: muat satu baris paling banyak {allowed} huruf. Pendekkan.</translation>
    </message>
    <message>
        <source>There is not enough free memory ({needed_mib} MiB). Close other programs and try again.</source>
        <translation>Memori kosong tidak cukup ({needed_mib} MiB). Tutup program lain lalu coba lagi.</translation>
    </message>
    <message>
        <source>Only the author may do this. Ask {author}.</source>
        <translation>Hanya pembuat catatan yang bisa melakukannya. Minta {author}.</translation>
    </message>
    <message>
        <source>An NRP has 8 digits, a NIP 18. Correct it.</source>
        <translation>NRP 8 angka, NIP 18 angka. Betulkan.</translation>
    </message>
    <message>
        <source>{officer} is not retired. Renew the access instead.</source>
        <translation>{officer} tidak nonaktif. Perbarui aksesnya saja.</translation>
    </message>
    <message>
        <source>There is no officer {id} here. See the list of officers.</source>
        <translation>Tidak ada petugas {id} di sini. Lihat daftar petugas.</translation>
    </message>
    <message>
        <source>You are not appointed in this store. Ask the administrator.</source>
        <translation>Anda belum ditunjuk di basis data ini. Hubungi admin.</translation>
    </message>
    <message>
        <source>An officer needs a name. Type it without the rank.</source>
        <translation>Nama petugas perlu diisi. Tulis tanpa pangkat.</translation>
    </message>
    <message>
        <source>An officer needs at least one role. Choose one.</source>
        <translation>Petugas perlu sedikitnya satu peran. Pilih satu.</translation>
    </message>
    <message>
        <source>A day of the operation is a whole number from 1 to 999. Correct it.</source>
        <translation>Hari operasi berupa bilangan bulat 1 sampai 999. Betulkan.</translation>
    </message>
    <message>
        <source>Nobody reviews their own record. Ask another supervisor.</source>
        <translation>Catatan sendiri ditinjau orang lain. Minta pengawas lain.</translation>
    </message>
    <message>
        <source>That is easy to guess. Use four or more words that do not belong together.</source>
        <translation>Itu mudah ditebak. Pakai empat kata atau lebih yang tidak berhubungan.</translation>
    </message>
    <message>
        <source>A little short. Use at least {shortest} characters, for example four words.</source>
        <translation>Masih pendek. Pakai sedikitnya {shortest} huruf, misalnya empat kata.</translation>
    </message>
    <message>
        <source>{file} was not written correctly. Try again or choose another folder.</source>
        <translation>{file} tidak tersimpan dengan benar. Coba lagi atau pilih folder lain.</translation>
    </message>
    <message>
        <source>PDF not saved: {file} is open in another program or write-protected. Close it and try again.</source>
        <translation>PDF gagal disimpan: {file} sedang dibuka program lain atau terlindung. Tutup lalu coba lagi.</translation>
    </message>
    <message>
        <source>PDF not saved: {file} could not be written ({reason}). Choose another folder.</source>
        <translation>PDF gagal disimpan: {file} tidak bisa ditulis ({reason}). Pilih folder lain.</translation>
    </message>
    <message>
        <source>The period begins on {since}. Name the deputy on that day.</source>
        <translation>Masa tugas mulai {since}. Tunjuk wakil pada hari itu.</translation>
    </message>
    <message>
        <source>The period is over, or ends before it begins. Correct the dates.</source>
        <translation>Masa tugas sudah lewat, atau berakhir sebelum mulai. Perbaiki tanggalnya.</translation>
    </message>
    <message>
        <source>The picture &apos;{photo}&apos; cannot be read. Attach it again as JPEG or PNG.</source>
        <translation>Foto &apos;{photo}&apos; tidak bisa dibaca. Lampirkan lagi sebagai JPEG atau PNG.</translation>
    </message>
    <message>
        <source>A PIN has {digits} digits. Type digits only.</source>
        <translation>PIN terdiri dari {digits} angka. Ketik angka saja.</translation>
    </message>
    <message>
        <source>The PIN is not enough here. Type the passphrase.</source>
        <translation>PIN tidak cukup di sini. Ketik kata sandi.</translation>
    </message>
    <message>
        <source>That PIN is easy to guess. Choose another one.</source>
        <translation>PIN itu mudah ditebak. Pilih yang lain.</translation>
    </message>
    <message>
        <source>That PIN does not fit. Try again.</source>
        <translation>PIN tidak cocok. Coba lagi.</translation>
    </message>
    <message>
        <source>The post code {given} cannot be part of a record number. Use digits, for example 07.</source>
        <translation>Kode pos {given} tidak bisa menjadi bagian nomor catatan. Pakai angka, misalnya 07.</translation>
    </message>
    <message>
        <source>The printer took no pages, so nothing counts as issued. Check the printer and try again.</source>
        <translation>Pencetak tidak menerima halaman, jadi belum ada yang terbit. Periksa pencetak, lalu coba lagi.</translation>
    </message>
    <message>
        <source>A reason is needed. Write one sentence.</source>
        <translation>Alasan perlu diisi. Tulis satu kalimat.</translation>
    </message>
    <message>
        <source>{number} was changed meanwhile. Read it again, then decide.</source>
        <translation>{number} berubah sementara itu. Baca lagi, lalu putuskan.</translation>
    </message>
    <message>
        <source>Two versions of this record stand side by side. Resolve them first.</source>
        <translation>Ada dua versi catatan ini. Selesaikan dahulu.</translation>
    </message>
    <message>
        <source>Fill in {field} first, or save a draft.</source>
        <translation>Lengkapi {field} dahulu, atau simpan draf.</translation>
    </message>
    <message>
        <source>There is no record {id} on this laptop. Check the number.</source>
        <translation>Tidak ada catatan {id} di laptop ini. Periksa nomornya.</translation>
    </message>
    <message>
        <source>A recovery code has 25 letters and digits. Copy it from the paper again.</source>
        <translation>Kode pemulihan terdiri dari 25 huruf dan angka. Salin lagi dari kertas.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; is not an NRP or NIP. Write its digits only.</source>
        <translation>{file}, baris {line}, kolom {column}: &apos;{value}&apos; bukan NRP atau NIP. Tulis angkanya saja.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; has {found} digits. An NRP has 8 and a NIP 18; check it.</source>
        <translation>{file}, baris {line}, kolom {column}: &apos;{value}&apos; terdiri dari {found} angka. NRP 8 angka dan NIP 18; periksa lagi.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; is not a post code. Use up to four capitals and digits.</source>
        <translation>{file}, baris {line}, kolom {column}: &apos;{value}&apos; bukan kode pos. Pakai paling banyak empat huruf besar dan angka.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: &apos;{value}&apos; is not a known rank. Check its spelling.</source>
        <translation>{file}, baris {line}, kolom {column}: pangkat &apos;{value}&apos; tidak dikenal. Periksa ejaannya.</translation>
    </message>
    <message>
        <source>There is no line {id} in this register. Load the list again.</source>
        <translation>Tidak ada baris {id} di daftar ini. Muat ulang daftarnya.</translation>
    </message>
    <message>
        <source>The report could not be made. Try again; the records are safe.</source>
        <translation>Laporan belum bisa dibuat. Coba lagi; catatan tetap aman.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; gives no numbers. Use {{number}} once, and of {places} what is needed.</source>
        <translation>&apos;{value}&apos; tidak menghasilkan nomor. Pakai {{number}} satu kali, dan dari {places} yang diperlukan.</translation>
    </message>
    <message>
        <source>A restore was interrupted and could not be finished ({reason}). Free some space and start again.</source>
        <translation>Pemulihan terputus dan belum bisa diselesaikan ({reason}). Kosongkan ruang lalu mulai lagi.</translation>
    </message>
    <message>
        <source>A revision cannot be read ({reason}). It is kept aside; restore a backup.</source>
        <translation>Satu revisi tidak terbaca ({reason}). Revisi itu disisihkan; pulihkan cadangan.</translation>
    </message>
    <message>
        <source>Revision {id} is not on this laptop. Restore a backup or wait for it to arrive.</source>
        <translation>Revisi {id} tidak ada di laptop ini. Pulihkan cadangan atau tunggu sampai tiba.</translation>
    </message>
    <message>
        <source>The role {roles} may not do this. Ask an officer who may.</source>
        <translation>Peran {roles} tidak berwenang untuk ini. Minta petugas yang berwenang.</translation>
    </message>
    <message>
        <source>The backup was made, but {folder} is not there for a second one. Connect it.</source>
        <translation>Cadangan sudah dibuat, tetapi {folder} tidak ada untuk cadangan kedua. Pasang diskanya.</translation>
    </message>
    <message>
        <source>{folder} lies in the data folder and would be lost with it. Choose another disk.</source>
        <translation>{folder} berada di folder data dan akan hilang bersamanya. Pilih diska lain.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type it again.</source>
        <translation>Kedua kata sandi berbeda. Ketik lagi.</translation>
    </message>
    <message>
        <source>The passphrase is empty. Type it.</source>
        <translation>Kata sandi masih kosong. Ketik kata sandi.</translation>
    </message>
    <message>
        <source>Wait {seconds} seconds, then try again.</source>
        <translation>Tunggu {seconds} detik, lalu coba lagi.</translation>
    </message>
    <message>
        <source>That does not fit. Try again, or have a supervisor renew your access.</source>
        <translation>Tidak cocok. Coba lagi, atau minta pengawas memperbarui akses Anda.</translation>
    </message>
    <message>
        <source>The signature does not fit. The text is shown but does not count.</source>
        <translation>Tanda tangan digital tidak cocok. Teks ditampilkan tetapi tidak dihitung.</translation>
    </message>
    <message>
        <source>Not possible while the record is: {state}.</source>
        <translation>Tidak bisa selama status catatan: {state}.</translation>
    </message>
    <message>
        <source>The database is damaged ({reason}); nothing was deleted. Restore {backup_at}.</source>
        <translation>Basis data rusak ({reason}); tidak ada yang dihapus. Pulihkan cadangan {backup_at}.</translation>
    </message>
    <message>
        <source>The database is damaged ({reason}), with no backup in {folder}. Look on another.</source>
        <translation>Basis data rusak ({reason}) dan tidak ada cadangan di {folder}. Cari di diska lain.</translation>
    </message>
    <message>
        <source>{file} is already there and was not touched. Open it or choose another folder.</source>
        <translation>{file} sudah ada dan tidak diubah. Buka yang ada atau pilih folder lain.</translation>
    </message>
    <message>
        <source>The database could not be used ({reason}). Check the disk and try again.</source>
        <translation>Basis data tidak bisa dipakai ({reason}). Periksa diska lalu coba lagi.</translation>
    </message>
    <message>
        <source>The database is busy. Nothing was lost; close other copies of the program and try again.</source>
        <translation>Basis data sedang dipakai. Tidak ada yang hilang; tutup program ini di jendela lain lalu coba lagi.</translation>
    </message>
    <message>
        <source>{file} is missing. Connect the disk or restore a backup; no new one was made.</source>
        <translation>{file} tidak ada. Sambungkan diska atau pulihkan cadangan; tidak dibuat yang baru.</translation>
    </message>
    <message>
        <source>{file} was written by a newer program (form {found}, known {known}). Update Brata.</source>
        <translation>{file} ditulis oleh program yang lebih baru (bentuk {found}, dikenal {known}). Perbarui Brata.</translation>
    </message>
    <message>
        <source>The database cannot be written ({reason}). Check the rights of its folder.</source>
        <translation>Basis data tidak bisa ditulis ({reason}). Periksa izin foldernya.</translation>
    </message>
    <message>
        <source>The database cannot be read ({reason}). Restore a backup; nothing was deleted.</source>
        <translation>Basis data tidak terbaca ({reason}). Pulihkan cadangan; tidak ada yang dihapus.</translation>
    </message>
    <message>
        <source>The database has {count} problems. Make no more records and restore a backup.</source>
        <translation>Basis data punya {count} masalah. Jangan mencatat dahulu, pulihkan cadangan.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; cannot be understood as {expected}. For example {example}.</source>
        <translation>&apos;{text}&apos; tidak bisa dibaca sebagai {expected}. Contoh: {example}.</translation>
    </message>
    <message>
        <source>Only an officer who holds the unit key may do this. Ask the administrator.</source>
        <translation>Hanya petugas pemegang kunci satuan yang bisa melakukannya. Hubungi admin.</translation>
    </message>
    <message>
        <source>The view has no name. Type one.</source>
        <translation>Tampilan belum bernama. Ketik namanya.</translation>
    </message>
    <message>
        <source>There is no open form {id}. It was saved or discarded.</source>
        <translation>Formulir {id} tidak ada lagi. Sudah disimpan atau dibuang.</translation>
    </message>
    <message>
        <source>The year {year} is not between {first} and {last}. Correct the date.</source>
        <translation>Tahun {year} tidak di antara {first} dan {last}. Perbaiki tanggalnya.</translation>
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
        <source>a time</source>
        <translation>waktu</translation>
    </message>
    <message>
        <source>a clock time</source>
        <translation>jam</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>tanggal</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>orang</translation>
    </message>
    <message>
        <source>a record number</source>
        <translation>nomor catatan</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>angka</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>angka terhingga</translation>
    </message>
    <message>
        <source>a number or words</source>
        <translation>angka atau kata</translation>
    </message>
    <message>
        <source>text</source>
        <translation>teks</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>daftar teks</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>objek</translation>
    </message>
    <message>
        <source>20.15, -30 or kemarin 21</source>
        <translation>20.15, -30 atau kemarin 21</translation>
    </message>
    <message>
        <source>31/1, 31 Januari 2024 or kemarin</source>
        <translation>31/1, 31 Januari 2024 atau kemarin</translation>
    </message>
    <message>
        <source>20.15 or 2015</source>
        <translation>20.15 atau 2015</translation>
    </message>
    <message>
        <source>ya or tidak</source>
        <translation>ya atau tidak</translation>
    </message>
    <message>
        <source>Two versions of {number} differ in more fields. Decide about each of them.</source>
        <translation>Dua versi {number} berbeda pada isian lain juga. Putuskan setiap isian.</translation>
    </message>
    <message>
        <source>The code is not that of the centre&apos;s key. Ask the Polda again, and do not accept this file.</source>
        <translation>Kode itu bukan kode kunci pusat. Tanyakan lagi ke Polda, dan jangan terima berkas ini.</translation>
    </message>
    <message>
        <source>This answer is for another laptop, or for keys that this one does not have. Make a new request here.</source>
        <translation>Jawaban ini untuk laptop lain, atau untuk kunci yang tidak ada di laptop ini. Buat permohonan baru di sini.</translation>
    </message>
    <message>
        <source>This is no enrolment file of Brata ({reason}). Have it made again.</source>
        <translation>Ini bukan berkas pendaftaran Brata ({reason}). Mintalah dibuatkan lagi.</translation>
    </message>
    <message>
        <source>This answer is for the operation {found}, this laptop records {known}. Ask for the right file.</source>
        <translation>Jawaban ini untuk operasi {found}, laptop ini mencatat {known}. Minta berkas yang benar.</translation>
    </message>
    <message>
        <source>The centre is busy. It is tried again by itself.</source>
        <translation>Pusat sedang sibuk. Akan dicoba lagi dengan sendirinya.</translation>
    </message>
    <message>
        <source>Type who takes the stick along: rank and name.</source>
        <translation>Ketik siapa yang membawa stik: pangkat dan nama.</translation>
    </message>
    <message>
        <source>The disk of this laptop is nearly full. Recording goes on; what comes from the centre waits until there is room. Move other files away.</source>
        <translation>Diska laptop ini hampir penuh. Pencatatan jalan terus; yang datang dari pusat menunggu sampai ada tempat. Pindahkan berkas lain.</translation>
    </message>
    <message>
        <source>The certificate of the centre is not the one that this laptop trusts ({reason}). Go on recording and tell the administrator.</source>
        <translation>Sertifikat pusat bukan yang dipercaya laptop ini ({reason}). Teruskan mencatat dan beri tahu administrator.</translation>
    </message>
    <message>
        <source>The disk of the centre is full. Everything stays on this laptop and is tried again by itself. Go on recording and tell the administrator.</source>
        <translation>Diska pusat penuh. Semuanya tetap di laptop ini dan dicoba lagi sendiri. Teruskan mencatat dan beri tahu administrator.</translation>
    </message>
    <message>
        <source>This laptop does not read that post. Ask the administrator.</source>
        <translation>Laptop ini tidak membaca pos itu. Tanyakan kepada administrator.</translation>
    </message>
    <message>
        <source>The centre asks for a password, which laptops do not have. Go on recording and tell the administrator: laptops are let in by certificate.</source>
        <translation>Pusat meminta kata sandi, padahal laptop tidak memilikinya. Teruskan mencatat dan beri tahu administrator: laptop masuk dengan sertifikat.</translation>
    </message>
    <message>
        <source>The centre does not know this laptop, or has cut it off. Go on recording and tell the administrator.</source>
        <translation>Pusat tidak mengenal laptop ini, atau telah memutusnya. Teruskan pencatatan dan beri tahu administrator.</translation>
    </message>
    <message>
        <source>The link stands still. It is tried again by itself.</source>
        <translation>Sambungan terhenti. Akan dicoba lagi dengan sendirinya.</translation>
    </message>
    <message>
        <source>The centre cannot be reached ({reason}). It is tried again by itself.</source>
        <translation>Pusat tidak dapat dihubungi ({reason}). Akan dicoba lagi dengan sendirinya.</translation>
    </message>
    <message>
        <source>PostgreSQL {found} is too old. Install version 15 or later.</source>
        <translation>PostgreSQL {found} terlalu lama. Pasang versi 15 atau lebih baru.</translation>
    </message>
    <message>
        <source>The certificate of this laptop has ended. Go on recording; write a new request here and have the Polda answer it.</source>
        <translation>Masa berlaku sertifikat laptop ini sudah habis. Teruskan mencatat; tulis permintaan baru di sini dan mintakan jawabannya ke Polda.</translation>
    </message>
    <message>
        <source>The key of the link ({file}) is damaged or not here. Make a new enrolment request.</source>
        <translation>Kunci sambungan ({file}) rusak atau tidak ada di sini. Buat permohonan pendaftaran baru.</translation>
    </message>
    <message>
        <source>This packet is not as the program writes it ({reason}). Nothing was taken. Have it written again.</source>
        <translation>Paket ini tidak seperti yang ditulis program ({reason}). Tidak ada yang diambil. Minta paket ditulis ulang.</translation>
    </message>
    <message>
        <source>{file} is cut short and nothing of it can be read. Have it written again.</source>
        <translation>{file} terpotong dan tidak ada isinya yang dapat dibaca. Minta paket ditulis ulang.</translation>
    </message>
    <message>
        <source>{file} was changed after it was written. Nothing was taken. Have it written again.</source>
        <translation>{file} berubah setelah ditulis. Tidak ada yang diambil. Minta paket ditulis ulang.</translation>
    </message>
    <message>
        <source>{file} is already there and was not touched. Choose another name or folder.</source>
        <translation>{file} sudah ada dan tidak disentuh. Pilih nama atau folder lain.</translation>
    </message>
    <message>
        <source>{file} is no packet of Brata. Choose a file that ends in .sync.</source>
        <translation>{file} bukan paket Brata. Pilih berkas yang berakhiran .sync.</translation>
    </message>
    <message>
        <source>This post is not read on this laptop. Nothing to do here.</source>
        <translation>Pos itu tidak dibaca di laptop ini. Tidak ada yang perlu dilakukan di sini.</translation>
    </message>
    <message>
        <source>{file}: a packet&apos;s name ends in .sync. Choose a folder that is there, or such a name.</source>
        <translation>{file}: nama paket berakhiran .sync. Pilih folder yang ada, atau nama seperti itu.</translation>
    </message>
    <message>
        <source>This packet was written by a newer program (format {found}, known {known}). Update Brata.</source>
        <translation>Paket ini ditulis program yang lebih baru (format {found}, dikenal {known}). Perbarui Brata.</translation>
    </message>
    <message>
        <source>Nothing waits to be carried. Everything that was recorded here is received.</source>
        <translation>Tidak ada yang menunggu dibawa. Semua yang dicatat di sini sudah diterima.</translation>
    </message>
    <message>
        <source>This packet belongs to the operation {found}, this laptop records {known}. Nothing was taken. Check whose stick this is.</source>
        <translation>Paket ini milik operasi {found}, laptop ini mencatat {known}. Tidak ada yang diambil. Periksa flashdisk milik siapa ini.</translation>
    </message>
    <message>
        <source>No laptop of {post} is known below this desk. Read its packet first, or ask the administrator.</source>
        <translation>Tidak ada laptop {post} yang dikenal di bawah meja ini. Baca paketnya dulu, atau tanyakan administrator.</translation>
    </message>
    <message>
        <source>The laptop {label} was cut off. Nothing was taken. Hand the stick to the administrator.</source>
        <translation>Laptop {label} sudah diputus. Tidak ada yang diambil. Serahkan flashdisk kepada administrator.</translation>
    </message>
    <message>
        <source>This packet was written by a laptop that is not enrolled, or not for that post. Nothing was taken. Ask whose stick this is.</source>
        <translation>Paket ini ditulis laptop yang tidak terdaftar, atau bukan untuk pos itu. Tidak ada yang diambil. Tanyakan flashdisk milik siapa ini.</translation>
    </message>
    <message>
        <source>This packet holds more than {allowed} versions. Nothing was taken. Have it written in parts.</source>
        <translation>Paket ini berisi lebih dari {allowed} versi. Tidak ada yang diambil. Minta paket ditulis dalam beberapa bagian.</translation>
    </message>
    <message>
        <source>{file}: the stick gave back something else than was written to it. Use another stick.</source>
        <translation>{file}: isi yang dibaca kembali dari flashdisk berbeda dari yang ditulis. Pakai flashdisk lain.</translation>
    </message>
    <message>
        <source>This laptop is not enrolled at the centre yet. Go on recording and ask the administrator to enrol it.</source>
        <translation>Laptop ini belum terdaftar di pusat. Teruskan mencatat dan minta administrator mendaftarkannya.</translation>
    </message>
</context>
<context>
    <name>EscortEditor</name>
    <message>
        <source>Escort</source>
        <translation>Pengawalan</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>Berangkat</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Ke</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Tiba</translation>
    </message>
    <message>
        <source>Ballot boxes</source>
        <translation>Kotak suara</translation>
    </message>
    <message>
        <source>What else is escorted</source>
        <translation>Muatan lain</translation>
    </message>
    <message>
        <source>Booths, ballots: what and how many</source>
        <translation>Bilik, surat suara: apa dan berapa</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>Bersama</translation>
    </message>
    <message>
        <source>Add a place, then Enter</source>
        <translation>Tambah tempat, lalu Enter</translation>
    </message>
    <message>
        <source>PPK, Panwascam: by office</source>
        <translation>PPK, Panwascam: sebut lembaganya</translation>
    </message>
    <message>
        <source>This is not a clock time. Type it as 20.44 or -10.</source>
        <translation>Jam tidak terbaca. Ketik seperti 20.44 atau -10.</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>What was secured</source>
        <translation>Barang yang diamankan</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
</context>
<context>
    <name>ExerciseForm</name>
    <message>
        <source>Exercise</source>
        <translation>Latihan</translation>
    </message>
    <message>
        <source>New exercise</source>
        <translation>Latihan baru</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Operation</source>
        <translation>Operasi</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Number in the source</source>
        <translation>Nomor di sumber</translation>
    </message>
    <message>
        <source>Not known who</source>
        <translation>Siapa belum diketahui</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>Patroli</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Titik periksa</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>Ancaman</translation>
    </message>
    <message>
        <source>role</source>
        <translation>peran</translation>
    </message>
    <message>
        <source>age</source>
        <translation>umur</translation>
    </message>
    <message>
        <source>child</source>
        <translation>anak</translation>
    </message>
    <message>
        <source>occupation</source>
        <translation>pekerjaan</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>keadaan</translation>
    </message>
    <message>
        <source>note</source>
        <translation>keterangan</translation>
    </message>
    <message>
        <source>time</source>
        <translation>waktu</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>jumlah</translation>
    </message>
    <message>
        <source>to</source>
        <translation>kepada</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>tanda terima</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>pangkat</translation>
    </message>
    <message>
        <source>NRP</source>
        <translation>NRP</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>ketua tim</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>kekuatan</translation>
    </message>
    <message>
        <source>element</source>
        <translation>unsur</translation>
    </message>
    <message>
        <source>what was agreed</source>
        <translation>isi</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>penanggung jawab</translation>
    </message>
    <message>
        <source>due</source>
        <translation>tenggat</translation>
    </message>
    <message>
        <source>state</source>
        <translation>status</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nomor</translation>
    </message>
    <message>
        <source>by whom, by office</source>
        <translation>oleh siapa, jabatan</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>jenis</translation>
    </message>
    <message>
        <source>good</source>
        <translation>baik</translation>
    </message>
    <message>
        <source>lightly damaged</source>
        <translation>rusak ringan</translation>
    </message>
    <message>
        <source>heavily damaged</source>
        <translation>rusak berat</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Cek berikut</translation>
    </message>
    <message>
        <source>step</source>
        <translation>langkah</translation>
    </message>
    <message>
        <source>moment</source>
        <translation>saat</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>petugas</translation>
    </message>
    <message>
        <source>level before</source>
        <translation>tingkat sebelumnya</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>alasan</translation>
    </message>
</context>
<context>
    <name>FileImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>The file is being read…</source>
        <translation>Berkas sedang dibaca…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Tetap</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Nothing is written yet. A line that is here already is brought up to date.</source>
        <translation>Belum ada yang ditulis. Baris yang sudah ada akan diperbarui.</translation>
    </message>
    <message>
        <source>The file brings nothing new.</source>
        <translation>Berkas ini tidak membawa hal baru.</translation>
    </message>
    <message>
        <source>Rejected lines</source>
        <translation>Baris yang ditolak</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>Mohon diperiksa</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>dan %1 lagi</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Baris %1</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Type 31/1 or kemarin</source>
        <translation>Ketik 31/1 atau kemarin</translation>
    </message>
    <message>
        <source>All reporters</source>
        <translation>Semua pelapor</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Pelapor</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Tahapan</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Show these again</source>
        <translation>Tampilkan lagi semuanya</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>last 7 days</source>
        <translation>7 hari terakhir</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>kemarin</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>bulan ini</translation>
    </message>
    <message>
        <source>all dates</source>
        <translation>semua tanggal</translation>
    </message>
    <message>
        <source>from – to</source>
        <translation>dari – sampai</translation>
    </message>
    <message>
        <source>%1 and above</source>
        <translation>%1 ke atas</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Semua tingkat</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Semua status</translation>
    </message>
    <message>
        <source>All stages</source>
        <translation>Semua tahapan</translation>
    </message>
    <message>
        <source>Between stages</source>
        <translation>Antar tahapan</translation>
    </message>
    <message>
        <source>Not related to the election</source>
        <translation>Bukan terkait pemilu</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Semua wilayah</translation>
    </message>
    <message>
        <source>Notable</source>
        <translation>Menonjol</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>Approved, changed</source>
        <translation>Disetujui, ada perubahan</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Konflik</translation>
    </message>
    <message>
        <source>Passed up</source>
        <translation>Dialihkan</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Pos</translation>
    </message>
    <message>
        <source>Task force</source>
        <translation>Satgas</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Jenis kejadian</translation>
    </message>
    <message>
        <source>Time of recording</source>
        <translation>Waktu dicatat</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>A patrol of {crew}; the rule asks for at least {least}.</source>
        <translation>Patroli beranggota {crew}; aturan meminta sedikitnya {least}.</translation>
    </message>
    <message>
        <source>{text} is no date. Check it again.</source>
        <translation>{text} bukan tanggal. Periksa lagi.</translation>
    </message>
    <message>
        <source>The end is before the begin. Check it again.</source>
        <translation>Waktu selesai mendahului waktu mulai. Periksa lagi.</translation>
    </message>
    <message>
        <source>“{word}” is mentioned. An exercise is no incident.</source>
        <translation>Ada kata “{word}”. Latihan bukan kejadian.</translation>
    </message>
    <message>
        <source>{when} has not happened yet, it is {now}. Check it again.</source>
        <translation>{when} belum terjadi, sekarang {now}. Periksa lagi.</translation>
    </message>
    <message>
        <source>{time} has not happened yet, it is {clock}. Check it again.</source>
        <translation>Pukul {time} belum terjadi, sekarang {clock}. Periksa lagi.</translation>
    </message>
    <message>
        <source>The total {total} is not the sum of its parts, {sum}.</source>
        <translation>Jumlah {total} berbeda dari rinciannya, {sum}.</translation>
    </message>
    <message>
        <source>{name} is not in the list of areas.</source>
        <translation>{name} tidak ada dalam daftar wilayah.</translation>
    </message>
    <message>
        <source>{day} was a {weekday}, the text says {said}.</source>
        <translation>{day} adalah hari {weekday}, tertulis {said}.</translation>
    </message>
    <message>
        <source>Nobody is named for “{content}”.</source>
        <translation>Belum ada penanggung jawab untuk “{content}”.</translation>
    </message>
    <message>
        <source>No day is set for “{content}”.</source>
        <translation>Belum ada tenggat untuk “{content}”.</translation>
    </message>
    <message>
        <source>The day of “{content}” lies before the meeting.</source>
        <translation>Tenggat “{content}” sebelum hari rapat.</translation>
    </message>
    <message>
        <source>It is not written down when Bawaslu received it.</source>
        <translation>Belum dicatat kapan diterima Bawaslu.</translation>
    </message>
    <message>
        <source>The receipt of Bawaslu lacks its number or who received it.</source>
        <translation>Tanda terima Bawaslu belum bernomor atau belum ada penerimanya.</translation>
    </message>
    <message>
        <source>A step lies before the offence.</source>
        <translation>Ada langkah yang lebih awal daripada kejadian.</translation>
    </message>
    <message>
        <source>{away} are away of a strength of {strength}. Check it again.</source>
        <translation>{away} tidak ada dari kekuatan {strength}. Periksa lagi.</translation>
    </message>
    <message>
        <source>{ready} are ready, only {present} are present. Check it again.</source>
        <translation>{ready} siap, padahal yang hadir hanya {present}. Periksa lagi.</translation>
    </message>
    <message>
        <source>{shared} are in task forces, only {ready} are ready. Check it again.</source>
        <translation>{shared} dibagi ke satgas, padahal yang siap hanya {ready}. Periksa lagi.</translation>
    </message>
    <message>
        <source>The level ({level}) is not that of the last step ({given}).</source>
        <translation>Tingkat ({level}) tidak sama dengan langkah terakhir ({given}).</translation>
    </message>
</context>
<context>
    <name>FinishBar</name>
    <message>
        <source>Came back at</source>
        <translation>Kembali pukul</translation>
    </message>
    <message>
        <source>How the patrol ended (may be empty)</source>
        <translation>Catatan akhir patroli (boleh kosong)</translation>
    </message>
    <message>
        <source>Patrol is done</source>
        <translation>Patroli selesai</translation>
    </message>
    <message>
        <source>Patrol is done (Enter)</source>
        <translation>Patroli selesai (Enter)</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan patroli</translation>
    </message>
    <message>
        <source>Go on with the patrol (Esc)</source>
        <translation>Lanjutkan patroli (Esc)</translation>
    </message>
    <message>
        <source>This is not a clock time. Type it as 20.44 or -10.</source>
        <translation>Jam tidak terbaca. Ketik seperti 20.44 atau -10.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Offline, fully usable</source>
        <translation>Luring, bisa dipakai penuh</translation>
    </message>
    <message>
        <source>Records on this laptop are encrypted</source>
        <translation>Catatan di laptop ini terenkripsi</translation>
    </message>
    <message>
        <source>%1 records on this laptop, encrypted</source>
        <translation>%1 catatan di laptop ini, terenkripsi</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versi %1</translation>
    </message>
</context>
<context>
    <name>FormHeader</name>
    <message>
        <source>Saved on this laptop %1</source>
        <translation>Tersimpan di laptop %1</translation>
    </message>
    <message>
        <source>Draft saved by itself %1</source>
        <translation>Draf tersimpan otomatis %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Close the form (Esc)</source>
        <translation>Tutup formulir (Esc)</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Simpan draf</translation>
    </message>
    <message>
        <source>Save draft (Ctrl+S)</source>
        <translation>Simpan draf (Ctrl+S)</translation>
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
    <name>GakkumduPage</name>
    <message>
        <source>New case</source>
        <translation>Perkara baru</translation>
    </message>
    <message>
        <source>New case (N)</source>
        <translation>Perkara baru (N)</translation>
    </message>
    <message>
        <source>Search case, number, place</source>
        <translation>Cari perkara, nomor, tempat</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Cari perkara</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Perkara</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Perkara</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Langkah berikut</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>Deadline near</source>
        <translation>Tenggat dekat</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>%1 deadlines have passed</source>
        <translation>%1 tenggat sudah lewat</translation>
    </message>
    <message>
        <source>Gakkumdu</source>
        <translation>Gakkumdu</translation>
    </message>
    <message>
        <source>Write down a step</source>
        <translation>Catat langkah</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Daftar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Pilih</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Ajukan</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Tindakan lain</translation>
    </message>
    <message>
        <source>No deadline is near</source>
        <translation>Tidak ada tenggat dekat</translation>
    </message>
    <message>
        <source>None within two days, none has passed.</source>
        <translation>Tidak ada dalam dua hari, tidak ada yang lewat.</translation>
    </message>
    <message>
        <source>No case yet</source>
        <translation>Belum ada perkara</translation>
    </message>
    <message>
        <source>Direct an incident to Bawaslu with M in the list of records.</source>
        <translation>Arahkan kejadian ke Bawaslu dengan M di daftar catatan.</translation>
    </message>
</context>
<context>
    <name>GuardingForm</name>
    <message>
        <source>Guarding of an activity</source>
        <translation>Pengamanan kegiatan</translation>
    </message>
    <message>
        <source>New guarding of an activity</source>
        <translation>Pengamanan kegiatan baru</translation>
    </message>
</context>
<context>
    <name>HandOverRow</name>
    <message>
        <source>To</source>
        <translation>Kepada</translation>
    </message>
    <message>
        <source>Receipt, or who received it by office</source>
        <translation>Nomor tanda terima atau jabatan penerima</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Handed over to</source>
        <translation>Dilimpahkan kepada</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Recorded</source>
        <translation>Dicatat</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Diperbaiki</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Diajukan</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Ditarik kembali menjadi draf</translation>
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
        <source>Passed up</source>
        <translation>Dialihkan</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ditarik</translation>
    </message>
    <message>
        <source>does not count: the signature does not fit</source>
        <translation>tidak dihitung: tanda tangan tidak cocok</translation>
    </message>
    <message>
        <source>does not count: the officer had no right to it</source>
        <translation>tidak dihitung: petugas tidak berwenang</translation>
    </message>
    <message>
        <source>does not count: nobody approves an own record</source>
        <translation>tidak dihitung: catatan sendiri tidak boleh disetujui</translation>
    </message>
    <message>
        <source>does not count: two versions stood side by side</source>
        <translation>tidak dihitung: ada dua versi berdampingan</translation>
    </message>
    <message>
        <source>does not count: no reason given</source>
        <translation>tidak dihitung: tanpa alasan</translation>
    </message>
    <message>
        <source>does not count: it is damaged</source>
        <translation>tidak dihitung: rusak</translation>
    </message>
    <message>
        <source>does not count: another officer began this record</source>
        <translation>tidak dihitung: catatan ini dibuat petugas lain</translation>
    </message>
    <message>
        <source>does not count: a record keeps its kind</source>
        <translation>tidak dihitung: jenis catatan tidak dapat berganti</translation>
    </message>
    <message>
        <source>does not count: the state forbade it</source>
        <translation>tidak dihitung: status tidak memungkinkan</translation>
    </message>
    <message>
        <source>Withdrawn as unfounded</source>
        <translation>Ditarik, tidak terbukti</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Alasan: %1</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Nothing was printed or saved yet.</source>
        <translation>Belum ada laporan yang dicetak atau disimpan.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Print history</source>
        <translation>Riwayat cetak</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edisi</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Terbit</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Oleh</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Sidik berkas</translation>
    </message>
    <message>
        <source>not certain that it left</source>
        <translation>tidak pasti keluar</translation>
    </message>
    <message>
        <source>%1, not on this laptop</source>
        <translation>%1, tidak di laptop ini</translation>
    </message>
    <message>
        <source>%1, edition %2</source>
        <translation>%1, edisi %2</translation>
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
        <source>overdue since %1</source>
        <translation>lewat sejak %1</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>jatuh tempo hari ini</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>jatuh tempo %1</translation>
    </message>
    <message>
        <source>%1, an operator or a supervisor may go on</source>
        <translation>dapat dilanjutkan %1, operator, atau pengawas</translation>
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
    <message>
        <source>%1 taking part</source>
        <translation>%1 peserta</translation>
    </message>
    <message>
        <source>%1 guarding</source>
        <translation>%1 personel</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 hari</translation>
    </message>
    <message>
        <source>%1 of %2 agreements done</source>
        <translation>%1 dari %2 kesepakatan selesai</translation>
    </message>
    <message>
        <source>%1 of %2 ready</source>
        <translation>%1 dari %2 siap</translation>
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
        <source>the seven questions</source>
        <translation>siadidemenbabi</translation>
    </message>
    <message>
        <source>route and points</source>
        <translation>rute dan titik</translation>
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
        <translation>Catatan terakhir di pos</translation>
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
        <source>%1 under way</source>
        <translation>%1 berjalan</translation>
    </message>
    <message>
        <source>minutes, agreements</source>
        <translation>notulen, kesepakatan</translation>
    </message>
    <message>
        <source>%1 agreements</source>
        <translation>%1 kesepakatan</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import posts</source>
        <translation>Impor pos</translation>
    </message>
    <message>
        <source>Import personnel</source>
        <translation>Impor personel</translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>Incident</source>
        <translation>Kejadian</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>Kejadian baru</translation>
    </message>
    <message>
        <source>In order, with the times. %1 letters.</source>
        <translation>Kronologi berurutan, dengan jam. %1 huruf.</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>Loncat</translation>
    </message>
    <message>
        <source>Template by number</source>
        <translation>Templat bernomor</translation>
    </message>
    <message>
        <source>Insert the time</source>
        <translation>Sisip jam</translation>
    </message>
    <message>
        <source>Who is not known yet</source>
        <translation>Siapa belum diketahui</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Isian lain</translation>
    </message>
    <message>
        <source>Type to find it</source>
        <translation>Ketik untuk mencari</translation>
    </message>
    <message>
        <source>Disturbs the public and needs priority (Alt M)</source>
        <translation>Meresahkan masyarakat dan perlu didahulukan (Alt M)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Templat</translation>
    </message>
    <message>
        <source>Ctrl J inserts the time</source>
        <translation>Ctrl J sisip jam</translation>
    </message>
</context>
<context>
    <name>IncidentMore</name>
    <message>
        <source>More (Alt 8): casualties, loss, evidence, hand-over, task force, remarks</source>
        <translation>Lainnya (Alt 8): korban jiwa, kerugian, barang bukti, pelimpahan, satgas, keterangan</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Tambah barang bukti</translation>
    </message>
    <message>
        <source>Remove evidence</source>
        <translation>Hapus barang bukti</translation>
    </message>
    <message>
        <source>Add hand-over</source>
        <translation>Tambah pelimpahan</translation>
    </message>
    <message>
        <source>Remove hand-over</source>
        <translation>Hapus pelimpahan</translation>
    </message>
    <message>
        <source>Add place</source>
        <translation>Tambah tempat</translation>
    </message>
    <message>
        <source>Remove place</source>
        <translation>Hapus tempat</translation>
    </message>
    <message>
        <source>Bawaslu, KPU, Satpol PP</source>
        <translation>Bawaslu, KPU, Satpol PP</translation>
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
    <name>JobDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>JourneysCard</name>
    <message>
        <source>%1 on the way</source>
        <translation>%1 di jalan</translation>
    </message>
    <message>
        <source>everything came back</source>
        <translation>semua sudah kembali</translation>
    </message>
    <message>
        <source>Packets by stick</source>
        <translation>Paket lewat stik</translation>
    </message>
    <message>
        <source>No packet was written here yet.</source>
        <translation>Belum ada paket yang ditulis di sini.</translation>
    </message>
    <message>
        <source>%1 packets of others wait here; they go along with the next stick.</source>
        <translation>%1 paket titipan menunggu di sini; ikut dengan stik berikut.</translation>
    </message>
    <message>
        <source>Who takes the stick along?</source>
        <translation>Siapa yang membawa stik?</translation>
    </message>
    <message>
        <source>Rank and name. It is kept on this laptop only.</source>
        <translation>Pangkat dan nama. Disimpan di laptop ini saja.</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>received</source>
        <translation>diterima</translation>
    </message>
    <message>
        <source>%1 of %2 received</source>
        <translation>%1 dari %2 diterima</translation>
    </message>
    <message>
        <source>To %1, written %2</source>
        <translation>Untuk %1, ditulis %2</translation>
    </message>
    <message>
        <source>the centre</source>
        <translation>pusat</translation>
    </message>
    <message>
        <source>written by %1; nobody noted who has the stick</source>
        <translation>ditulis %1; pembawanya belum dicatat</translation>
    </message>
    <message>
        <source>with %1 since %2</source>
        <translation>dibawa %1 sejak %2</translation>
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
    <name>Kinds</name>
    <message>
        <source>Incident</source>
        <translation>Kejadian</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>Patroli</translation>
    </message>
    <message>
        <source>Pre-emptive</source>
        <translation>Preemtif</translation>
    </message>
    <message>
        <source>Pre-emptive action</source>
        <translation>Kegiatan preemtif</translation>
    </message>
    <message>
        <source>Nil return</source>
        <translation>Laporan nihil</translation>
    </message>
    <message>
        <source>Nil return: nothing to report</source>
        <translation>Laporan nihil: tidak ada yang dilaporkan</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Latihan</translation>
    </message>
    <message>
        <source>Exercise, simulation</source>
        <translation>Latihan, simulasi</translation>
    </message>
    <message>
        <source>Guarding</source>
        <translation>PAM</translation>
    </message>
    <message>
        <source>Guarding of an activity</source>
        <translation>Pengamanan kegiatan</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Rapat</translation>
    </message>
    <message>
        <source>Coordination meeting</source>
        <translation>Rapat koordinasi</translation>
    </message>
    <message>
        <source>Election case</source>
        <translation>Perkara</translation>
    </message>
    <message>
        <source>Election offence case</source>
        <translation>Perkara pemilu</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Kesiapan</translation>
    </message>
    <message>
        <source>Readiness of the force</source>
        <translation>Kesiapan pasukan</translation>
    </message>
    <message>
        <source>Vulnerability</source>
        <translation>Kerawanan</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>Coordination meeting</source>
        <translation>Rapat koordinasi</translation>
    </message>
    <message>
        <source>New coordination meeting</source>
        <translation>Rapat koordinasi baru</translation>
    </message>
    <message>
        <source>Add agreement</source>
        <translation>Tambah kesepakatan</translation>
    </message>
    <message>
        <source>Which forum</source>
        <translation>Pilih forum</translation>
    </message>
    <message>
        <source>Another agency, then Enter</source>
        <translation>Instansi lain, lalu Enter</translation>
    </message>
    <message>
        <source>Add agreement (Alt T)</source>
        <translation>Tambah kesepakatan (Alt T)</translation>
    </message>
    <message>
        <source>Remove agreement</source>
        <translation>Hapus kesepakatan</translation>
    </message>
    <message>
        <source>More details</source>
        <translation>Rincian lain</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>New meeting</source>
        <translation>Rapat baru</translation>
    </message>
    <message>
        <source>New meeting (N)</source>
        <translation>Rapat baru (N)</translation>
    </message>
    <message>
        <source>Change state</source>
        <translation>Ubah status</translation>
    </message>
    <message>
        <source>Change the state (U)</source>
        <translation>Ubah status (U)</translation>
    </message>
    <message>
        <source>Search meeting, agreement, owner</source>
        <translation>Cari rapat, kesepakatan</translation>
    </message>
    <message>
        <source>Search meetings and agreements</source>
        <translation>Cari rapat dan kesepakatan</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Rapat</translation>
    </message>
    <message>
        <source>Open agreements</source>
        <translation>Kesepakatan terbuka</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Rapat</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Forum</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Kesepakatan</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Kesepakatan</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Penanggung jawab</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ours to do</source>
        <translation>Tugas kita</translation>
    </message>
    <message>
        <source>%1 agreements are overdue</source>
        <translation>%1 kesepakatan lewat tenggat</translation>
    </message>
    <message>
        <source>Coordination meetings</source>
        <translation>Rapat koordinasi</translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation>Tandai selesai</translation>
    </message>
    <message>
        <source>Being worked on</source>
        <translation>Dikerjakan</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Daftar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Pilih</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sunting</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Notulen</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Ajukan</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Tindakan lain</translation>
    </message>
    <message>
        <source>No meeting yet</source>
        <translation>Belum ada rapat</translation>
    </message>
    <message>
        <source>Press N to write the first minutes.</source>
        <translation>Tekan N untuk menulis notulen pertama.</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Tidak ada yang terbuka</translation>
    </message>
    <message>
        <source>All that was agreed upon is done.</source>
        <translation>Semua kesepakatan sudah selesai.</translation>
    </message>
    <message>
        <source>This meeting has no agreement to change.</source>
        <translation>Rapat ini tidak punya kesepakatan yang dapat diubah.</translation>
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
    <name>NarrativeSection</name>
    <message>
        <source>Report narrative</source>
        <translation>Narasi laporan</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>otomatis</translation>
    </message>
    <message>
        <source>Begins with the first answers.</source>
        <translation>Terbentuk dari isian pertama.</translation>
    </message>
</context>
<context>
    <name>NeedTable</name>
    <message>
        <source>By unit</source>
        <translation>Per satuan</translation>
    </message>
    <message>
        <source>By Polres</source>
        <translation>Per Polres</translation>
    </message>
    <message>
        <source>By regency</source>
        <translation>Per kabupaten/kota</translation>
    </message>
    <message>
        <source>By district</source>
        <translation>Per kecamatan</translation>
    </message>
    <message>
        <source>Choose a CSV file: place, polri, linmas</source>
        <translation>Pilih berkas CSV: satuan, polri, linmas</translation>
    </message>
    <message>
        <source>TPS</source>
        <translation>TPS</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Terbit</translation>
    </message>
    <message>
        <source>Needed police</source>
        <translation>Perlu polisi</translation>
    </message>
    <message>
        <source>Needed linmas</source>
        <translation>Perlu linmas</translation>
    </message>
    <message>
        <source>Present police</source>
        <translation>Ada polisi</translation>
    </message>
    <message>
        <source>Present linmas</source>
        <translation>Ada linmas</translation>
    </message>
    <message>
        <source>Left police</source>
        <translation>Sisa polisi</translation>
    </message>
    <message>
        <source>Left linmas</source>
        <translation>Sisa linmas</translation>
    </message>
    <message>
        <source>TPS without need</source>
        <translation>Tanpa pola</translation>
    </message>
    <message>
        <source>Unit or area</source>
        <translation>Satuan atau wilayah</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>in none</source>
        <translation>di luar satuan</translation>
    </message>
</context>
<context>
    <name>NewLaptopPage</name>
    <message>
        <source>Back to set-up</source>
        <translation>Kembali ke penyiapan</translation>
    </message>
    <message>
        <source>There is no whole backup in that folder.</source>
        <translation>Tidak ada cadangan yang utuh di folder itu.</translation>
    </message>
    <message>
        <source>This laptop holds no records yet. Whoever could sign in when the backup was made puts it here with the passphrase of then.</source>
        <translation>Laptop ini belum berisi catatan. Siapa pun yang dapat masuk waktu cadangan dibuat dapat memulihkannya di sini dengan kata sandi waktu itu.</translation>
    </message>
    <message>
        <source>Its records are here. This laptop has the letter %1 in record numbers.</source>
        <translation>Catatannya sudah ada di sini. Huruf laptop ini pada nomor catatan: %1.</translation>
    </message>
</context>
<context>
    <name>NewSecret</name>
    <message>
        <source>The two differ. Type it again.</source>
        <translation>Keduanya berbeda. Ketik lagi.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Sekali lagi</translation>
    </message>
    <message>
        <source>At least %1 characters. Four unrelated words are good.</source>
        <translation>Sedikitnya %1 huruf. Empat kata yang tidak berhubungan sudah baik.</translation>
    </message>
    <message>
        <source>%1 more characters.</source>
        <translation>Kurang %1 huruf lagi.</translation>
    </message>
    <message>
        <source>Easy to guess. Four unrelated words are good.</source>
        <translation>Mudah ditebak. Pakai empat kata yang tidak berhubungan.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Baik.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Kata sandi baru</translation>
    </message>
</context>
<context>
    <name>NextBox</name>
    <message>
        <source>Next step</source>
        <translation>Langkah berikut</translation>
    </message>
    <message>
        <source>nothing is left to do</source>
        <translation>tidak ada lagi</translation>
    </message>
</context>
<context>
    <name>NightPage</name>
    <message>
        <source>Election night</source>
        <translation>Malam pemungutan</translation>
    </message>
    <message>
        <source>Radio call</source>
        <translation>Panggilan radio</translation>
    </message>
    <message>
        <source>Polling stations and what they came to</source>
        <translation>TPS dan keadaannya</translation>
    </message>
    <message>
        <source>Stamp the call</source>
        <translation>Catat panggilan</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>TPS</translation>
    </message>
    <message>
        <source>Take the last one back</source>
        <translation>Batalkan yang terakhir</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Kelurahan/desa</translation>
    </message>
    <message>
        <source>Assign to a station</source>
        <translation>Cocokkan dengan TPS</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Papan</translation>
    </message>
    <message>
        <source>Take a cell back</source>
        <translation>Batalkan sel</translation>
    </message>
    <message>
        <source>Stations by state</source>
        <translation>TPS per keadaan</translation>
    </message>
    <message>
        <source>By the hour</source>
        <translation>Per jam</translation>
    </message>
    <message>
        <source>Which station is it? 7 kelayan dalam</source>
        <translation>TPS yang mana? 7 kelayan dalam</translation>
    </message>
    <message>
        <source>Station, state, time if it is not now: 12 hitung, 12h 2015, 7 kelayan b -30</source>
        <translation>TPS, keadaan, waktu jika bukan sekarang: 12 hitung, 12h 2015, 7 kelayan b -30</translation>
    </message>
    <message>
        <source>State is missing: %1</source>
        <translation>Keadaan belum ada: %1</translation>
    </message>
    <message>
        <source>States: %1</source>
        <translation>Keadaan: %1</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>waktu tidak diketahui</translation>
    </message>
    <message>
        <source>Written down: %1</source>
        <translation>Tercatat: %1</translation>
    </message>
    <message>
        <source>Kept as words: %1</source>
        <translation>Disimpan sebagai teks: %1</translation>
    </message>
    <message>
        <source>Not written down: %1 (%2)</source>
        <translation>Tidak tercatat: %1 (%2)</translation>
    </message>
    <message>
        <source>The call was taken back.</source>
        <translation>Panggilan dibatalkan.</translation>
    </message>
    <message>
        <source>“%1” is to be assigned. Esc leaves it.</source>
        <translation>“%1” akan dicocokkan. Esc membatalkan.</translation>
    </message>
    <message>
        <source>“%1” means no station of the list, or several.</source>
        <translation>“%1” bukan TPS dalam daftar, atau lebih dari satu.</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>Semua kelurahan/desa</translation>
    </message>
    <message>
        <source>%1 stations, %2 silent</source>
        <translation>%1 TPS, %2 belum ada kabar</translation>
    </message>
    <message>
        <source>Polling station</source>
        <translation>TPS</translation>
    </message>
    <message>
        <source>no station of the list</source>
        <translation>tidak ada dalam daftar</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>without time</source>
        <translation>tanpa waktu</translation>
    </message>
    <message>
        <source>No call yet.</source>
        <translation>Belum ada panggilan.</translation>
    </message>
</context>
<context>
    <name>NilReturnForm</name>
    <message>
        <source>Nil return</source>
        <translation>Laporan nihil</translation>
    </message>
    <message>
        <source>New nil return</source>
        <translation>Laporan nihil baru</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Nothing to report in this period.</source>
        <translation>Tidak ada yang dilaporkan pada periode ini.</translation>
    </message>
    <message>
        <source>This post recorded %1 events in this period.</source>
        <translation>Pos ini mencatat %1 peristiwa pada periode ini.</translation>
    </message>
    <message>
        <source>A nil return stays beside them and is pointed out.</source>
        <translation>Laporan nihil tetap berdiri di sampingnya dan ditunjukkan kepada pengawas.</translation>
    </message>
    <message>
        <source>This post has said so already.</source>
        <translation>Pos ini sudah menyatakan nihil.</translation>
    </message>
</context>
<context>
    <name>NoRecords</name>
    <message>
        <source>Loading…</source>
        <translation>Memuat…</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Tidak ada yang cocok</translation>
    </message>
    <message>
        <source>Take filters away</source>
        <translation>Hapus saringan</translation>
    </message>
    <message>
        <source>No record holds “%1”.</source>
        <translation>Tidak ada catatan yang memuat “%1”.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Hapus pencarian</translation>
    </message>
    <message>
        <source>Press N to record an incident, a patrol or a pre-emptive action.</source>
        <translation>Tekan N untuk mencatat kejadian, patroli, atau kegiatan preemtif.</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>Belum ada catatan</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Catat baru</translation>
    </message>
    <message numerus="yes">
        <source>%Ln active filter(s)</source>
        <translation>
            <numerusform>%Ln saringan aktif</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 hide %2 records.</source>
        <translation>%1 menyembunyikan %2 catatan.</translation>
    </message>
</context>
<context>
    <name>NumberTemplate</name>
    <message>
        <source>Number of the report</source>
        <translation>Nomor laporan</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Nomor urut</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>Month in Roman</source>
        <translation>Bulan Romawi</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Tahun</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Berikutnya: %1</translation>
    </message>
    <message>
        <source>Empty: the number is typed each time.</source>
        <translation>Kosong: nomor diketik setiap kali.</translation>
    </message>
</context>
<context>
    <name>OffenceCaseForm</name>
    <message>
        <source>Election offence case</source>
        <translation>Perkara pemilu</translation>
    </message>
    <message>
        <source>New election offence case</source>
        <translation>Perkara pemilu baru</translation>
    </message>
    <message>
        <source>Add the next step</source>
        <translation>Langkah berikut</translation>
    </message>
    <message>
        <source>Add the next step (Alt T)</source>
        <translation>Tambah langkah berikut (Alt T)</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>Hapus langkah</translation>
    </message>
    <message>
        <source>Another step…</source>
        <translation>Langkah lain…</translation>
    </message>
    <message>
        <source>as usual under the law of this election</source>
        <translation>sebagaimana lazim pada pemilihan ini</translation>
    </message>
    <message>
        <source>Cuti bersama counts as working days</source>
        <translation>Cuti bersama dihitung hari kerja</translation>
    </message>
    <message>
        <source>How days are counted, and more</source>
        <translation>Cara menghitung hari, dan lainnya</translation>
    </message>
</context>
<context>
    <name>OfficerStep</name>
    <message>
        <source>Type the name, without the rank.</source>
        <translation>Ketik nama, tanpa pangkat.</translation>
    </message>
    <message>
        <source>Choose a rank from the list.</source>
        <translation>Pilih pangkat dari daftar.</translation>
    </message>
    <message>
        <source>First officer</source>
        <translation>Petugas pertama</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Without the rank.</source>
        <translation>Tanpa pangkat.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Pangkat</translation>
    </message>
    <message>
        <source>NRP</source>
        <translation>NRP</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Post officer</source>
        <translation>Petugas pos</translation>
    </message>
    <message>
        <source>Post operator</source>
        <translation>Operator posko</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Pengawas</translation>
    </message>
    <message>
        <source>The first officer is also administrator and adds the others later.</source>
        <translation>Petugas pertama sekaligus admin dan menambahkan petugas lain kemudian.</translation>
    </message>
</context>
<context>
    <name>OfficersSection</name>
    <message>
        <source>Who records and reviews here. Enter on a row shows what can be done.</source>
        <translation>Siapa yang mencatat dan meninjau di sini. Enter pada satu baris membuka pilihan.</translation>
    </message>
    <message>
        <source>Add officer</source>
        <translation>Tambah petugas</translation>
    </message>
    <message>
        <source>You may look, not change</source>
        <translation>Anda hanya dapat melihat</translation>
    </message>
    <message>
        <source>Only an officer with the key of the unit renews access or changes roles.</source>
        <translation>Hanya pemegang kunci satuan yang memperbarui akses atau mengubah peran.</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Ubah…</translation>
    </message>
    <message>
        <source>&amp;Renew access…</source>
        <translation>&amp;Perbarui akses…</translation>
    </message>
    <message>
        <source>&amp;End as deputy…</source>
        <translation>&amp;Akhiri sebagai pengawas sementara…</translation>
    </message>
    <message>
        <source>&amp;Name as deputy…</source>
        <translation>&amp;Tunjuk sebagai pengawas sementara…</translation>
    </message>
    <message>
        <source>Re&amp;tire…</source>
        <translation>&amp;Nonaktifkan…</translation>
    </message>
    <message>
        <source>Make &amp;active again…</source>
        <translation>&amp;Aktifkan lagi…</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 aktif</translation>
    </message>
    <message>
        <source>%1 retired</source>
        <translation>%1 nonaktif</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>NRP %1</source>
        <translation>NRP %1</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Nonaktif</translation>
    </message>
    <message>
        <source>Acting supervisor until %1</source>
        <translation>Pengawas sementara s.d. %1</translation>
    </message>
    <message>
        <source>No access on this laptop</source>
        <translation>Tanpa akses di laptop ini</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Anda</translation>
    </message>
    <message>
        <source>The officer may now sign in.</source>
        <translation>Petugas kini dapat masuk.</translation>
    </message>
    <message>
        <source>The officer is changed.</source>
        <translation>Data petugas diubah.</translation>
    </message>
    <message>
        <source>The new passphrase is in force.</source>
        <translation>Kata sandi baru berlaku.</translation>
    </message>
    <message>
        <source>The deputy may review from now on.</source>
        <translation>Pengawas sementara dapat meninjau mulai sekarang.</translation>
    </message>
    <message>
        <source>End %1 as deputy?</source>
        <translation>Akhiri %1 sebagai pengawas sementara?</translation>
    </message>
    <message>
        <source>What was approved meanwhile stays approved.</source>
        <translation>Yang sudah disetujui tetap disetujui.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Akhiri</translation>
    </message>
    <message>
        <source>The deputy no longer reviews.</source>
        <translation>Pengawas sementara berakhir.</translation>
    </message>
    <message>
        <source>Retire %1?</source>
        <translation>Nonaktifkan %1?</translation>
    </message>
    <message>
        <source>This is you: you will not be able to sign in any more.</source>
        <translation>Ini Anda sendiri: Anda tidak akan dapat masuk lagi.</translation>
    </message>
    <message>
        <source>No more access; what the officer recorded and signed stays.</source>
        <translation>Aksesnya dicabut; yang sudah dicatat dan ditandatangani tetap ada.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Nonaktifkan</translation>
    </message>
    <message>
        <source>Retired; the records stay.</source>
        <translation>Dinonaktifkan; catatannya tetap ada.</translation>
    </message>
    <message>
        <source>The officer may sign in again.</source>
        <translation>Petugas dapat masuk lagi.</translation>
    </message>
</context>
<context>
    <name>OverdueBoard</name>
    <message>
        <source>Not reported</source>
        <translation>Belum lapor</translation>
    </message>
    <message>
        <source>Not heard from</source>
        <translation>Belum terdengar</translation>
    </message>
    <message>
        <source>Nil, but it recorded</source>
        <translation>Nihil, tetapi ada catatan</translation>
    </message>
    <message>
        <source>Still has time</source>
        <translation>Batas lapor belum lewat</translation>
    </message>
    <message>
        <source>Nil</source>
        <translation>Nihil</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Sudah lapor</translation>
    </message>
    <message>
        <source>heard from after the cut-off</source>
        <translation>terdengar setelah batas lapor</translation>
    </message>
    <message>
        <source>ask the post which of them holds</source>
        <translation>tanyakan kepada pos mana yang benar</translation>
    </message>
    <message>
        <source>nothing of it ever came here</source>
        <translation>belum pernah ada yang tiba dari pos ini</translation>
    </message>
    <message>
        <source>since %1; may have reported, not here yet</source>
        <translation>sejak %1; mungkin sudah lapor, belum tiba</translation>
    </message>
</context>
<context>
    <name>OverduePage</name>
    <message>
        <source>This period</source>
        <translation>Periode ini</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Periode sebelumnya</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Pos</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Pos</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Terakhir terdengar</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>The register of posts is empty</source>
        <translation>Daftar pos kosong</translation>
    </message>
    <message>
        <source>Fill it under Settings, Registers: then it is known who has not reported.</source>
        <translation>Isi di Pengaturan, Daftar satuan: setelah itu diketahui pos mana yang belum lapor.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Pilih</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Buka catatan</translation>
    </message>
    <message>
        <source>Nil from the own post</source>
        <translation>Nihil dari pos sendiri</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>Belum lapor</translation>
    </message>
    <message>
        <source>nobody is silent</source>
        <translation>tidak ada yang belum lapor</translation>
    </message>
    <message>
        <source>nothing here from %1 posts</source>
        <translation>belum ada apa pun dari %1 pos</translation>
    </message>
    <message>
        <source>Cut-off %1, urgent from %2 WITA</source>
        <translation>Batas lapor %1, mendesak mulai %2 WITA</translation>
    </message>
</context>
<context>
    <name>OwnCatalogueCard</name>
    <message>
        <source>The unit&apos;s own catalogue</source>
        <translation>Katalog satuan sendiri</translation>
    </message>
    <message>
        <source>CSV files that add stages, units or words to those of the program.</source>
        <translation>Berkas CSV yang menambah atau mengganti tahapan, satuan, dan pilihan bawaan program.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Buka folder</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Periksa lagi</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>None; those of the program hold.</source>
        <translation>Tidak ada; berlaku bawaan program.</translation>
    </message>
    <message>
        <source>Mend it before the program starts again; it needs every file.</source>
        <translation>Perbaiki sebelum program dibuka lagi; tanpa itu penyimpanan tidak dapat dibuka.</translation>
    </message>
    <message>
        <source>These files are in force.</source>
        <translation>Berkas-berkas ini berlaku.</translation>
    </message>
    <message>
        <source>The files hold after the program is started again.</source>
        <translation>Berlaku setelah program dibuka lagi.</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Save PDF</source>
        <translation>Simpan PDF</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Pendahuluan</translation>
    </message>
    <message>
        <source>General situation</source>
        <translation>Situasi umum</translation>
    </message>
    <message>
        <source>Security disturbances</source>
        <translation>Gangguan kamtibmas</translation>
    </message>
    <message>
        <source>Work of the task forces</source>
        <translation>Pelaksanaan tugas</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Kejadian</translation>
    </message>
    <message>
        <source>Police activities</source>
        <translation>Kegiatan kepolisian</translation>
    </message>
    <message>
        <source>Incidents reported late</source>
        <translation>Kejadian terlambat dilaporkan</translation>
    </message>
    <message>
        <source>Analysis and advice</source>
        <translation>Analisa dan saran</translation>
    </message>
    <message>
        <source>Closing and signature</source>
        <translation>Penutup dan tanda tangan</translation>
    </message>
    <message>
        <source>You write</source>
        <translation>Anda tulis</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>otomatis</translation>
    </message>
    <message>
        <source>Reporting of the posts</source>
        <translation>Pelaporan pos</translation>
    </message>
    <message>
        <source>Open agreements</source>
        <translation>Kesepakatan rapat terbuka</translation>
    </message>
    <message>
        <source>Election offences</source>
        <translation>Tindak pidana pemilihan</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>Kerawanan</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>There is no preview</source>
        <translation>Tidak ada pratinjau</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Smaller paper</source>
        <translation>Perkecil kertas</translation>
    </message>
    <message>
        <source>Larger paper</source>
        <translation>Perbesar kertas</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Lebar</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Satu halaman</translation>
    </message>
    <message>
        <source>Drawing the pages…</source>
        <translation>Menyusun halaman…</translation>
    </message>
    <message>
        <source>Preview of the paper</source>
        <translation>Pratinjau kertas</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Halaman %1 dari %2</translation>
    </message>
</context>
<context>
    <name>PaperWindow</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Simpan PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Sudah dicetak.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Disimpan sebagai %1.</translation>
    </message>
</context>
<context>
    <name>PartsOfDay</name>
    <message>
        <source>small hours</source>
        <translation>dini hari</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>pagi</translation>
    </message>
    <message>
        <source>midday</source>
        <translation>siang</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>sore</translation>
    </message>
    <message>
        <source>night</source>
        <translation>malam</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>Your passphrase</source>
        <translation>Kata sandi Anda</translation>
    </message>
    <message>
        <source>Opens the records after each start. What you have signed stays valid.</source>
        <translation>Membuka catatan setiap kali program dijalankan. Tanda tangan Anda tetap berlaku.</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>Ganti kata sandi…</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Kata sandi sekarang</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Type the passphrase that is in force.</source>
        <translation>Ketik kata sandi yang berlaku sekarang.</translation>
    </message>
    <message>
        <source>Passphrase changed.</source>
        <translation>Kata sandi sudah diganti.</translation>
    </message>
    <message>
        <source>Type the new one from now on; your work goes on.</source>
        <translation>Mulai sekarang pakai yang baru; pekerjaan Anda berlanjut.</translation>
    </message>
    <message>
        <source>Wait %1 seconds.</source>
        <translation>Tunggu %1 detik.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Coba lagi.</translation>
    </message>
    <message>
        <source>The passphrase does not fit.</source>
        <translation>Kata sandi tidak cocok.</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Mengganti…</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Ganti kata sandi</translation>
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
    <name>PatrolForm</name>
    <message>
        <source>Patrol</source>
        <translation>Patroli</translation>
    </message>
    <message>
        <source>New patrol</source>
        <translation>Patroli baru</translation>
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
        <source>Skip</source>
        <translation>Lewati</translation>
    </message>
    <message>
        <source>Stamp the time</source>
        <translation>Simpan jam</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Record an incident here</source>
        <translation>Catat kejadian di sini</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Simpan draf</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Patrol details</source>
        <translation>Data patroli</translation>
    </message>
    <message>
        <source>More details</source>
        <translation>Rincian lain</translation>
    </message>
    <message>
        <source>The crew has come back</source>
        <translation>Regu sudah kembali</translation>
    </message>
    <message>
        <source>Record incident</source>
        <translation>Catat kejadian</translation>
    </message>
    <message>
        <source>Record an incident at the chosen checkpoint (K)</source>
        <translation>Catat kejadian di titik terpilih (K)</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Selesai</translation>
    </message>
</context>
<context>
    <name>PeriodField</name>
    <message>
        <source>This period</source>
        <translation>Periode ini</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Periode sebelumnya</translation>
    </message>
</context>
<context>
    <name>PersonsField</name>
    <message>
        <source>Witness, name, age, then Enter</source>
        <translation>Saksi, nama, umur, lalu Enter</translation>
    </message>
    <message>
        <source>Not known yet (Alt U)</source>
        <translation>Belum diketahui (Alt U)</translation>
    </message>
</context>
<context>
    <name>PhaseRow</name>
    <message>
        <source>Search of the place, opening, going home</source>
        <translation>Sterilisasi, pembukaan, pembubaran</translation>
    </message>
    <message>
        <source>What was noticed</source>
        <translation>Yang perlu dicatat</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>The original is still on its way.</source>
        <translation>Foto asli masih dalam perjalanan.</translation>
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
    <name>PinCard</name>
    <message>
        <source>PIN on this laptop</source>
        <translation>PIN di laptop ini</translation>
    </message>
    <message>
        <source>Six digits re-open your locked session while the program runs. After a start of the program the passphrase is asked.</source>
        <translation>Enam angka membuka kembali sesi Anda yang terkunci selama program berjalan. Saat program baru dijalankan, kata sandi yang diminta.</translation>
    </message>
    <message>
        <source>Change PIN…</source>
        <translation>Ganti PIN…</translation>
    </message>
    <message>
        <source>Set a PIN…</source>
        <translation>Pasang PIN…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN baru</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Sekali lagi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>The two differ. Type it again.</source>
        <translation>Keduanya berbeda. Ketik ulang.</translation>
    </message>
    <message>
        <source>PIN changed.</source>
        <translation>PIN sudah diganti.</translation>
    </message>
    <message>
        <source>PIN set.</source>
        <translation>PIN sudah dipasang.</translation>
    </message>
    <message>
        <source>PIN removed. The passphrase unlocks from now on.</source>
        <translation>PIN dihapus. Mulai sekarang kunci dibuka dengan kata sandi.</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Place, building or street</source>
        <translation>Tempat, gedung atau jalan</translation>
    </message>
    <message>
        <source>Village or district</source>
        <translation>Kelurahan atau kecamatan</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Koordinat</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Terakhir</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>What the place is: second scene, origin, destination</source>
        <translation>Peran tempat: TKP kedua, asal, tujuan</translation>
    </message>
</context>
<context>
    <name>PreemptiveForm</name>
    <message>
        <source>Pre-emptive action</source>
        <translation>Kegiatan preemtif</translation>
    </message>
    <message>
        <source>New pre-emptive action</source>
        <translation>Kegiatan preemtif baru</translation>
    </message>
    <message>
        <source>Kind of action</source>
        <translation>Bentuk kegiatan</translation>
    </message>
    <message>
        <source>Other kind</source>
        <translation>Bentuk lain</translation>
    </message>
    <message>
        <source>Another topic, then Enter</source>
        <translation>Materi lain, lalu Enter</translation>
    </message>
    <message>
        <source>More details</source>
        <translation>Rincian lain</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>Before: %1</source>
        <translation>Semula: %1</translation>
    </message>
    <message>
        <source>Keep both as statements</source>
        <translation>Simpan keduanya sebagai pernyataan</translation>
    </message>
    <message>
        <source>Write anew</source>
        <translation>Tulis baru</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Kind of incident</source>
        <translation>Jenis kejadian</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>Notable</source>
        <translation>Menonjol</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Tahapan</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Di mana</translation>
    </message>
    <message>
        <source>Other places</source>
        <translation>Tempat lain</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>Dengan apa</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Mengapa</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Bagaimana</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Bilamana</translation>
    </message>
    <message>
        <source>Action taken</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Casualties</source>
        <translation>Korban jiwa</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Meninggal dunia</translation>
    </message>
    <message>
        <source>Severely injured</source>
        <translation>Luka berat</translation>
    </message>
    <message>
        <source>Lightly injured</source>
        <translation>Luka ringan</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>Luka, belum dirinci</translation>
    </message>
    <message>
        <source>About the casualties</source>
        <translation>Keterangan korban</translation>
    </message>
    <message>
        <source>Loss (Rp)</source>
        <translation>Kerugian (Rp)</translation>
    </message>
    <message>
        <source>Crowd of a demonstration</source>
        <translation>Massa unjuk rasa</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Barang bukti</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Pelimpahan</translation>
    </message>
    <message>
        <source>Known to the police</source>
        <translation>Diketahui</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Dilaporkan</translation>
    </message>
    <message>
        <source>Followed from the vulnerability</source>
        <translation>Lanjutan dari kerawanan</translation>
    </message>
    <message>
        <source>Task force</source>
        <translation>Satgas</translation>
    </message>
    <message>
        <source>Personnel</source>
        <translation>Personel</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Kendaraan</translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation>Instansi</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Lampiran</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Nomor surat perintah</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Sarana</translation>
    </message>
    <message>
        <source>Kind of action</source>
        <translation>Bentuk kegiatan</translation>
    </message>
    <message>
        <source>Kind of patrol</source>
        <translation>Jenis patroli</translation>
    </message>
    <message>
        <source>Name of the patrol</source>
        <translation>Nama patroli</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Rute</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Sasaran</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>Regu</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Titik periksa</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>Pengawalan</translation>
    </message>
    <message>
        <source>What was guarded</source>
        <translation>Kegiatan yang diamankan</translation>
    </message>
    <message>
        <source>Strength by element</source>
        <translation>Kekuatan per unsur</translation>
    </message>
    <message>
        <source>People present</source>
        <translation>Massa yang hadir</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Rangkaian kegiatan</translation>
    </message>
    <message>
        <source>How it was guarded</source>
        <translation>Pola pengamanan</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Notice number (STTP)</source>
        <translation>Nomor STTP</translation>
    </message>
    <message>
        <source>Target group</source>
        <translation>Sasaran</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Forum</translation>
    </message>
    <message>
        <source>Chair, by office</source>
        <translation>Pimpinan rapat (jabatan)</translation>
    </message>
    <message>
        <source>Minutes taken by</source>
        <translation>Notulis</translation>
    </message>
    <message>
        <source>Agencies present</source>
        <translation>Instansi yang hadir</translation>
    </message>
    <message>
        <source>Present, by office</source>
        <translation>Unsur yang hadir (jabatan)</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Jumlah peserta</translation>
    </message>
    <message>
        <source>Topics discussed</source>
        <translation>Pokok bahasan</translation>
    </message>
    <message>
        <source>Course of the meeting</source>
        <translation>Jalannya rapat</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Kesepakatan</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>Pelaksana</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Materi</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Pesan</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Tindak lanjut</translation>
    </message>
    <message>
        <source>Threat answered</source>
        <translation>Ancaman yang dijawab</translation>
    </message>
    <message>
        <source>Threat told in the record</source>
        <translation>Catatan ancamannya</translation>
    </message>
    <message>
        <source>Kind of exercise</source>
        <translation>Jenis latihan</translation>
    </message>
    <message>
        <source>Scenario (did not happen)</source>
        <translation>Skenario (tidak terjadi)</translation>
    </message>
    <message>
        <source>Taking part, by element</source>
        <translation>Peserta per unsur</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Evaluasi</translation>
    </message>
    <message>
        <source>Article thought to be broken</source>
        <translation>Pasal yang diduga dilanggar</translation>
    </message>
    <message>
        <source>Steps with their days</source>
        <translation>Langkah dan tanggalnya</translation>
    </message>
    <message>
        <source>What “hari” means</source>
        <translation>Arti “hari”</translation>
    </message>
    <message>
        <source>Cuti bersama</source>
        <translation>Cuti bersama</translation>
    </message>
    <message>
        <source>Case status</source>
        <translation>Tahap perkara</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Langkah berikut</translation>
    </message>
    <message>
        <source>Nearest deadline</source>
        <translation>Tenggat terdekat</translation>
    </message>
    <message>
        <source>From the incident</source>
        <translation>Dari kejadian</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>With the units below</source>
        <translation>Dengan satuan di bawahnya</translation>
    </message>
    <message>
        <source>Real strength</source>
        <translation>Kuat riil</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>BKO in</source>
        <translation>BKO masuk</translation>
    </message>
    <message>
        <source>BKO out</source>
        <translation>BKO keluar</translation>
    </message>
    <message>
        <source>Sick</source>
        <translation>Sakit</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Izin/cuti</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Dik</translation>
    </message>
    <message>
        <source>Ready by task force</source>
        <translation>Siap per satgas</translation>
    </message>
    <message>
        <source>Vehicles and equipment</source>
        <translation>Sarana dan prasarana</translation>
    </message>
    <message>
        <source>TNI</source>
        <translation>TNI</translation>
    </message>
    <message>
        <source>Linmas</source>
        <translation>Linmas</translation>
    </message>
    <message>
        <source>Satpol PP</source>
        <translation>Satpol PP</translation>
    </message>
    <message>
        <source>Same as the last report</source>
        <translation>Sama dengan laporan sebelumnya</translation>
    </message>
    <message>
        <source>Kind of vulnerability</source>
        <translation>Jenis kerawanan</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>Location in words</source>
        <translation>Nama lokasi</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>Didata pada</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Sebab</translation>
    </message>
    <message>
        <source>Way of acting</source>
        <translation>Cara bertindak</translation>
    </message>
    <message>
        <source>Officer responsible</source>
        <translation>Penanggung jawab</translation>
    </message>
    <message>
        <source>First check by</source>
        <translation>Cek pertama paling lambat</translation>
    </message>
    <message>
        <source>Voters</source>
        <translation>Pemilih</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikator</translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <source>Waiting</source>
        <translation>Menunggu tanda terima</translation>
    </message>
    <message>
        <source>What else waits belongs to the unit: officers, settings, registers, reports.</source>
        <translation>Yang masih menunggu milik satuan: petugas, pengaturan, daftar, laporan.</translation>
    </message>
    <message>
        <source>Nothing waits: the centre holds everything.</source>
        <translation>Tidak ada yang menunggu: pusat memegang semuanya.</translation>
    </message>
    <message>
        <source>See %1 more</source>
        <translation>Lihat %1 lainnya</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Real</source>
        <translation>Riil</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Baik</translation>
    </message>
    <message>
        <source>Lightly damaged</source>
        <translation>Rusak ringan</translation>
    </message>
    <message>
        <source>Heavily damaged</source>
        <translation>Rusak berat</translation>
    </message>
    <message>
        <source>In the unit above</source>
        <translation>Di satuan atas</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>Belum melapor</translation>
    </message>
    <message>
        <source>%1 of %2 units reported</source>
        <translation>%1 dari %2 satuan melapor</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>ReadinessForm</name>
    <message>
        <source>Readiness of the force</source>
        <translation>Kesiapan pasukan</translation>
    </message>
    <message>
        <source>New report of readiness</source>
        <translation>Laporan kesiapan baru</translation>
    </message>
    <message>
        <source>Take the last figures</source>
        <translation>Terima angka lalu</translation>
    </message>
    <message>
        <source>More details</source>
        <translation>Rincian lain</translation>
    </message>
    <message>
        <source>Same as the last report, not touched</source>
        <translation>Sama dengan laporan sebelumnya, belum disentuh</translation>
    </message>
    <message>
        <source>%1 figures of %2 are proposed in grey.</source>
        <translation>%1 angka dari %2 diusulkan, tercetak abu-abu.</translation>
    </message>
    <message>
        <source>Take all (%1)</source>
        <translation>Terima semua (%1)</translation>
    </message>
    <message>
        <source>%1 figures are those of the last report and were not touched.</source>
        <translation>%1 angka berasal dari laporan sebelumnya dan belum disentuh.</translation>
    </message>
</context>
<context>
    <name>ReadinessPage</name>
    <message>
        <source>Officers</source>
        <translation>Personel</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Sarana</translation>
    </message>
    <message>
        <source>Forces beside</source>
        <translation>Unsur lain</translation>
    </message>
    <message>
        <source>Units of the day</source>
        <translation>Satuan pada hari ini</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Hari sebelumnya</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Hari sesudahnya</translation>
    </message>
    <message>
        <source>Report readiness</source>
        <translation>Laporkan kesiapan</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporkan</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sunting</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Pilih</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Kesiapan</translation>
    </message>
    <message>
        <source>%1 of %2 units reported</source>
        <translation>%1 dari %2 satuan melapor</translation>
    </message>
    <message>
        <source>Edit report</source>
        <translation>Sunting laporan</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Say why; the reason stays in the history.</source>
        <translation>Tulis alasannya; alasan tetap ada di riwayat.</translation>
    </message>
    <message>
        <source>This is still to be typed.</source>
        <translation>Ini masih harus diketik.</translation>
    </message>
</context>
<context>
    <name>RecordActions</name>
    <message>
        <source>Withdraw %1?</source>
        <translation>Tarik %1?</translation>
    </message>
    <message>
        <source>The record stays readable in the history, but counts no more.</source>
        <translation>Catatan tetap dapat dibaca di riwayat, tetapi tidak dihitung lagi.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Tarik catatan</translation>
    </message>
    <message>
        <source>Recorded twice</source>
        <translation>Tercatat dua kali</translation>
    </message>
    <message>
        <source>Recorded by mistake</source>
        <translation>Salah catat</translation>
    </message>
    <message>
        <source>The report proved wrong (tidak terbukti)</source>
        <translation>Laporan tidak terbukti</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sunting</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Ajukan</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Salin teks singkat</translation>
    </message>
    <message>
        <source>Take the submission back</source>
        <translation>Urungkan pengajuan</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Tarik catatan…</translation>
    </message>
    <message>
        <source>Copied as text, names masked.</source>
        <translation>Teks singkat disalin, nama disamarkan.</translation>
    </message>
    <message>
        <source>%1 submitted.</source>
        <translation>%1 diajukan.</translation>
    </message>
    <message>
        <source>%1 records submitted.</source>
        <translation>%1 catatan diajukan.</translation>
    </message>
    <message>
        <source>%1 is a draft again.</source>
        <translation>%1 menjadi draf lagi.</translation>
    </message>
    <message>
        <source>%1 records are drafts again.</source>
        <translation>%1 catatan menjadi draf lagi.</translation>
    </message>
    <message>
        <source>%1 withdrawn.</source>
        <translation>%1 ditarik.</translation>
    </message>
    <message>
        <source>%1 records withdrawn.</source>
        <translation>%1 catatan ditarik.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Direct to &amp;Bawaslu…</source>
        <translation>Arahkan ke &amp;Bawaslu…</translation>
    </message>
</context>
<context>
    <name>RecordDetail</name>
    <message>
        <source>Close the pane (F9)</source>
        <translation>Tutup panel (F9)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sunting</translation>
    </message>
    <message>
        <source>Edit (E)</source>
        <translation>Sunting (E)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>Cetak (Ctrl+P)</translation>
    </message>
    <message>
        <source>More actions (M)</source>
        <translation>Tindakan lain (M)</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Ajukan</translation>
    </message>
    <message>
        <source>Submit (Ctrl+Enter)</source>
        <translation>Ajukan (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>No record chosen</source>
        <translation>Belum ada catatan yang dipilih</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Pilih satu di daftar.</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Titik periksa</translation>
    </message>
    <message>
        <source>Linked records</source>
        <translation>Catatan terkait</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>%1 part(s) of it have not arrived yet.</source>
        <translation>%1 bagiannya belum diterima.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Periksa</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Konflik</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 MB</source>
        <translation>%1 · %2 MB</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Lampiran</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Rangkaian kegiatan</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Kesepakatan</translation>
    </message>
</context>
<context>
    <name>RecordFinder</name>
    <message>
        <source>Find a record by number or words</source>
        <translation>Cari catatan menurut nomor atau kata</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Fill in %1 first.</source>
        <translation>Lengkapi %1 dahulu.</translation>
    </message>
    <message>
        <source>“%1” is not understood. Write it another way.</source>
        <translation>“%1” tidak dipahami. Tulis dengan cara lain.</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Isian berikut</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Simpan draf</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>RecordListModel</name>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Uraian</translation>
    </message>
    <message>
        <source>Severity / result</source>
        <translation>Tingkat / hasil</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kirim</translation>
    </message>
</context>
<context>
    <name>RecordPaperDialog</name>
    <message>
        <source>Mask names of children and victims</source>
        <translation>Samarkan nama anak dan korban</translation>
    </message>
    <message>
        <source>Include photos</source>
        <translation>Sertakan foto</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n catatan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>(no title yet)</source>
        <translation>(belum berjudul)</translation>
    </message>
    <message>
        <source>%1 record</source>
        <translation>%1 catatan</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 catatan</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>New record</source>
        <translation>Catat baru</translation>
    </message>
    <message>
        <source>New record (N)</source>
        <translation>Catat baru (N)</translation>
    </message>
    <message>
        <source>Search number, place, name, text</source>
        <translation>Cari nomor, tempat, nama, uraian</translation>
    </message>
    <message>
        <source>Search records</source>
        <translation>Cari catatan</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>lebih dari %1</translation>
    </message>
    <message>
        <source>Submit %1 marked</source>
        <translation>Ajukan %1 yang ditandai</translation>
    </message>
    <message>
        <source>Print %1 marked</source>
        <translation>Cetak %1 yang ditandai</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Salin teks singkat</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Tandai</translation>
    </message>
    <message>
        <source>Take marks away</source>
        <translation>Lepas tanda</translation>
    </message>
    <message>
        <source>%1 marked</source>
        <translation>%1 ditandai</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Pilih</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sunting</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Saringan</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Ke tanggal</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Tindakan lain</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Ajukan</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Tampilan tersimpan</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Recovery</source>
        <translation>Pemulihan</translation>
    </message>
    <message>
        <source>Use this when the passphrase is lost. You set a new one and get a new signing key; the history says that the recovery code was used, and a new code is made.</source>
        <translation>Dipakai bila kata sandi hilang. Anda membuat kata sandi baru dan mendapat kunci tanda tangan baru; riwayat mencatat bahwa kode pemulihan dipakai, dan kode baru dibuat.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Kode pemulihan</translation>
    </message>
    <message>
        <source>25 letters and digits from the paper.</source>
        <translation>25 huruf dan angka dari kertas.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Wait %1 seconds.</source>
        <translation>Tunggu %1 detik.</translation>
    </message>
    <message>
        <source>The code does not fit.</source>
        <translation>Kode tidak cocok.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Membuka…</translation>
    </message>
    <message>
        <source>Open and go on</source>
        <translation>Buka dan lanjut</translation>
    </message>
</context>
<context>
    <name>RecoveryCard</name>
    <message>
        <source>Recovery code</source>
        <translation>Kode pemulihan</translation>
    </message>
    <message>
        <source>On paper in a closed envelope; opens the records when a passphrase is lost.</source>
        <translation>Di kertas dalam amplop tertutup; membuka catatan bila kata sandi hilang.</translation>
    </message>
    <message>
        <source>Make a new code…</source>
        <translation>Buat kode baru…</translation>
    </message>
    <message>
        <source>Make a new recovery code?</source>
        <translation>Buat kode pemulihan baru?</translation>
    </message>
    <message>
        <source>The code on paper then no longer opens the records of this laptop. This cannot be undone. Have paper and a new envelope ready: the new code is shown only once.</source>
        <translation>Kode lama di kertas tidak lagi membuka catatan di laptop ini. Ini tidak dapat dibatalkan. Siapkan kertas dan amplop baru: kode baru hanya ditampilkan sekali.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Buat kode baru</translation>
    </message>
    <message>
        <source>Uses of a recovery code</source>
        <translation>Pemakaian kode pemulihan</translation>
    </message>
    <message>
        <source>Never used so far.</source>
        <translation>Belum pernah dipakai.</translation>
    </message>
    <message>
        <source>The new recovery code is in force.</source>
        <translation>Kode pemulihan baru sudah berlaku.</translation>
    </message>
    <message>
        <source>Destroy the paper with the old one.</source>
        <translation>Musnahkan kertas kode lama.</translation>
    </message>
    <message>
        <source>No new code was made; the old one stays valid.</source>
        <translation>Kode baru tidak jadi dibuat; kode lama tetap berlaku.</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeCard</name>
    <message>
        <source>Recovery code</source>
        <translation>Kode pemulihan</translation>
    </message>
    <message>
        <source>Whoever has this code opens the records when a passphrase is lost. It is shown only now. Print it or write it down, and keep it in a closed envelope at the post, not beside the laptop.</source>
        <translation>Pemegang kode ini dapat membuka catatan bila kata sandi hilang. Kode hanya ditampilkan sekarang. Cetak atau tulis, lalu simpan dalam amplop tertutup di pos, jangan di dekat laptop.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Last five characters</source>
        <translation>Lima huruf terakhir</translation>
    </message>
    <message>
        <source>From the paper, so that it is surely there.</source>
        <translation>Dari kertas, supaya pasti sudah tercatat.</translation>
    </message>
    <message>
        <source>It is on paper, continue</source>
        <translation>Sudah di kertas, lanjut</translation>
    </message>
    <message>
        <source>That is not the end of the code. Look at the paper.</source>
        <translation>Itu bukan akhir kode. Lihat kertasnya.</translation>
    </message>
    <message>
        <source>No printer is installed. Write the code down by hand.</source>
        <translation>Belum ada pencetak. Tulis kodenya dengan tangan.</translation>
    </message>
    <message>
        <source>Recovery code of Brata Desktop</source>
        <translation>Kode pemulihan Brata Desktop</translation>
    </message>
    <message>
        <source>Keep in a closed envelope. Opens the records when a passphrase is lost.</source>
        <translation>Simpan dalam amplop tertutup. Membuka catatan bila kata sandi hilang.</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>Untuk: %1</translation>
    </message>
</context>
<context>
    <name>RefusedCard</name>
    <message>
        <source>Refused by the centre</source>
        <translation>Ditolak pusat</translation>
    </message>
    <message>
        <source>It stays here in full, and everything else goes on. Hand a copy to the administrator; nobody else can read it.</source>
        <translation>Catatannya tetap utuh di sini dan yang lain jalan terus. Serahkan salinannya ke administrator; orang lain tidak dapat membacanya.</translation>
    </message>
    <message>
        <source>Folder for the copy</source>
        <translation>Folder untuk salinan</translation>
    </message>
    <message>
        <source>The copy is in %1. Hand it to the administrator.</source>
        <translation>Salinannya di %1. Serahkan ke administrator.</translation>
    </message>
</context>
<context>
    <name>RefusedRow</name>
    <message>
        <source>Read</source>
        <translation>Baca</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Simpan salinan…</translation>
    </message>
</context>
<context>
    <name>RegisterFilters</name>
    <message>
        <source>Kinds</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Jatuh tempo</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>Tanpa tindakan</translation>
    </message>
    <message>
        <source>Incident afterwards</source>
        <translation>Disusul kejadian</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>RegisterModel</name>
    <message>
        <source>Location</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>Officer responsible</source>
        <translation>Penanggung jawab</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Cek terakhir</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Cek berikut</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>selesai</translation>
    </message>
</context>
<context>
    <name>RegisterPane</name>
    <message>
        <source>Edit</source>
        <translation>Sunting</translation>
    </message>
    <message>
        <source>Edit (E)</source>
        <translation>Sunting (E)</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Cek sekarang</translation>
    </message>
    <message>
        <source>Check now (C)</source>
        <translation>Cek sekarang (C)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>No location chosen</source>
        <translation>Belum ada lokasi dipilih</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Pilih satu di daftar.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Incident after the action</source>
        <translation>Ada kejadian sesudah tindakan</translation>
    </message>
    <message>
        <source>No action yet</source>
        <translation>Belum ada tindakan</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Sebab</translation>
    </message>
    <message>
        <source>Voters</source>
        <translation>Pemilih</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Cara tindak</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Didaftarkan</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Incident that followed</source>
        <translation>Kejadian lanjutan</translation>
    </message>
    <message>
        <source>Incident at the same place</source>
        <translation>Kejadian di tempat yang sama</translation>
    </message>
</context>
<context>
    <name>RegistersSection</name>
    <message>
        <source>Names offered while a crew is typed, and what posts are called; filled from CSV.</source>
        <translation>Nama yang ditawarkan saat mengetik regu, dan sebutan pos; diisi dari berkas CSV.</translation>
    </message>
    <message>
        <source>Search name or number</source>
        <translation>Cari nama atau nomor</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>Cari dalam daftar</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>Impor CSV…</translation>
    </message>
    <message>
        <source>Save empty CSV…</source>
        <translation>Simpan CSV kosong…</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Pos</translation>
    </message>
    <message>
        <source>Personnel</source>
        <translation>Personel</translation>
    </message>
    <message>
        <source>Nothing here has these words.</source>
        <translation>Tidak ada yang cocok.</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Daftar masih kosong.</translation>
    </message>
    <message>
        <source>Choose a CSV file</source>
        <translation>Pilih berkas CSV</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 rejected.</source>
        <translation>%1 baru, %2 berubah, %3 ditolak.</translation>
    </message>
    <message>
        <source>posts.csv</source>
        <translation>pos.csv</translation>
    </message>
    <message>
        <source>personnel.csv</source>
        <translation>personel.csv</translation>
    </message>
    <message>
        <source>Save empty CSV</source>
        <translation>Simpan CSV kosong</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Disimpan sebagai %1.</translation>
    </message>
</context>
<context>
    <name>ReinstateDialog</name>
    <message>
        <source>Make %1 active again?</source>
        <translation>Aktifkan lagi %1?</translation>
    </message>
    <message>
        <source>The roles are those of before. The officer types a new passphrase; the history keeps the time in between.</source>
        <translation>Perannya seperti sebelumnya. Petugas mengetik kata sandi baru; riwayat tetap mencatat masa nonaktifnya.</translation>
    </message>
    <message>
        <source>Make active</source>
        <translation>Aktifkan</translation>
    </message>
</context>
<context>
    <name>RenewDialog</name>
    <message>
        <source>New passphrase for %1</source>
        <translation>Kata sandi baru untuk %1</translation>
    </message>
    <message>
        <source>The officer types it. The old passphrase opens nothing any more.</source>
        <translation>Petugas sendiri yang mengetik. Kata sandi lama tidak berlaku lagi.</translation>
    </message>
    <message>
        <source>Renew access</source>
        <translation>Perbarui akses</translation>
    </message>
</context>
<context>
    <name>ReportOptions</name>
    <message>
        <source>Area</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>General situation</source>
        <translation>Situasi umum</translation>
    </message>
    <message>
        <source>Analysis and advice</source>
        <translation>Analisa dan saran</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klasifikasi</translation>
    </message>
    <message>
        <source>Day of the operation</source>
        <translation>Hari operasi</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Contents of the report</source>
        <translation>Isi laporan</translation>
    </message>
    <message>
        <source>Alt ↑ ↓ changes the order</source>
        <translation>Alt ↑ ↓ ubah urutan</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Hari sebelumnya</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Hari berikutnya</translation>
    </message>
    <message>
        <source>Weather, agenda, mood: as you see it</source>
        <translation>Cuaca, agenda, suasana: tulis apa adanya</translation>
    </message>
    <message>
        <source>What the day means and what should be done</source>
        <translation>Arti hari ini dan apa yang perlu dilakukan</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Boleh kosong</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tanpa</translation>
    </message>
    <message>
        <source>Mask names of children and victims</source>
        <translation>Samarkan nama anak dan korban</translation>
    </message>
    <message>
        <source>Names of children and victims are masked.</source>
        <translation>Nama anak dan korban disamarkan.</translation>
    </message>
    <message>
        <source>You may look, not print</source>
        <translation>Anda dapat melihat, tidak mencetak</translation>
    </message>
    <message>
        <source>The report is printed by a command post operator or a supervisor.</source>
        <translation>Laporan dicetak oleh operator posko atau pengawas.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) not yet approved</source>
        <translation>
            <numerusform>%n catatan belum disetujui</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted in a column of their own; critical and notable ones are named.</source>
        <translation>Dihitung di kolom tersendiri; yang kritis dan menonjol tetap disebut.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Tinjau</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Print history</source>
        <translation>Riwayat cetak</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Simpan PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Edition %1 printed.</source>
        <translation>Edisi %1 dicetak.</translation>
    </message>
    <message>
        <source>Edition %1 saved as %2.</source>
        <translation>Edisi %1 disimpan sebagai %2.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>The paper left, but it could not be written down as issued. %1</source>
        <translation>Laporan sudah keluar, tetapi belum tercatat sebagai terbit. %1</translation>
    </message>
    <message>
        <source>Daily report, %1</source>
        <translation>Laporan harian, %1</translation>
    </message>
    <message>
        <source>Preview renewed %1</source>
        <translation>Pratinjau terbarui %1</translation>
    </message>
    <message>
        <source>Day before, after</source>
        <translation>Hari sebelum, sesudah</translation>
    </message>
    <message>
        <source>Order of the contents</source>
        <translation>Urutan isi</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Halaman berikut</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>There is no backup of these records in that folder.</source>
        <translation>Tidak ada cadangan catatan ini di folder itu.</translation>
    </message>
    <message>
        <source>Put back a backup</source>
        <translation>Pulihkan cadangan</translation>
    </message>
    <message>
        <source>Your work is saved and closed. The records of now are put aside, not deleted; what the backup lacks is brought back into it.</source>
        <translation>Pekerjaan Anda sudah disimpan dan ditutup. Catatan yang sekarang disisihkan, tidak dihapus; yang belum ada di cadangan digabungkan kembali.</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Under way</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 orang</translation>
    </message>
    <message>
        <source>%1/%2 points</source>
        <translation>%1/%2 titik</translation>
    </message>
    <message>
        <source>nil</source>
        <translation>nihil</translation>
    </message>
    <message>
        <source>%1, %2 days</source>
        <translation>%1, %2 hari</translation>
    </message>
    <message>
        <source>%1/%2 done</source>
        <translation>%1/%2 selesai</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 langkah</translation>
    </message>
    <message>
        <source>%1/%2 ready</source>
        <translation>%1/%2 siap</translation>
    </message>
</context>
<context>
    <name>ReviewChecks</name>
    <message>
        <source>{field}: fewer than {words} words</source>
        <translation>{field}: kurang dari {words} kata</translation>
    </message>
    <message>
        <source>{filled} of {total} answers given</source>
        <translation>{filled} dari {total} unsur terisi</translation>
    </message>
    <message>
        <source>The place fits its area</source>
        <translation>Tempat cocok dengan wilayahnya</translation>
    </message>
    <message>
        <source>The place names {said}, the area is {area}</source>
        <translation>Tempat menyebut {said}, wilayahnya {area}</translation>
    </message>
    <message>
        <source>The place has no area yet</source>
        <translation>Tempat belum berwilayah</translation>
    </message>
    <message>
        <source>Written down {delay} later</source>
        <translation>Dicatat {delay} kemudian</translation>
    </message>
    <message>
        <source>Time plausible, written {delay} later</source>
        <translation>Jam wajar, dicatat {delay} kemudian</translation>
    </message>
    <message>
        <source>No time to compare with</source>
        <translation>Tidak ada jam pembanding</translation>
    </message>
    <message>
        <source>{number} may be the same event ({percent} %)</source>
        <translation>{number} mungkin kejadian yang sama ({percent} %)</translation>
    </message>
    <message>
        <source>No other record of the same event</source>
        <translation>Tidak ada kejadian ganda</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Mengapa</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Bagaimana</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Materi</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Records to review</source>
        <translation>Catatan yang ditinjau</translation>
    </message>
    <message>
        <source>Next, previous</source>
        <translation>Berikut, sebelum</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Setujui</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Pass up</source>
        <translation>Teruskan</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel berikut</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Changed after approval</source>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Disetujui</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Tinjauan</translation>
    </message>
    <message>
        <source>the oldest waits %1</source>
        <translation>tertua %1</translation>
    </message>
    <message>
        <source>Post %1</source>
        <translation>Pos %1</translation>
    </message>
    <message>
        <source>%1 approved.</source>
        <translation>%1 disetujui.</translation>
    </message>
    <message>
        <source>%1 returned to its reporter.</source>
        <translation>%1 dikembalikan kepada pelapor.</translation>
    </message>
    <message>
        <source>%1 passed up to the parent unit.</source>
        <translation>%1 diteruskan ke satuan atas.</translation>
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
    <message>
        <source>Reported</source>
        <translation>Terlapor</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>Korban</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Saksi</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Pelapor</translation>
    </message>
    <message>
        <source>Records at the post</source>
        <translation>Mencatat di pos</translation>
    </message>
    <message>
        <source>Records, prints the daily report</source>
        <translation>Mencatat dan mencetak laporan</translation>
    </message>
    <message>
        <source>Reviews, approves, prints</source>
        <translation>Meninjau, menyetujui, mencetak</translation>
    </message>
    <message>
        <source>Officers, unit, lists of posts</source>
        <translation>Petugas, satuan, daftar pos</translation>
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
    <name>SavedViews</name>
    <message>
        <source>Save view</source>
        <translation>Simpan tampilan</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Tampilan tersimpan</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Simpan tampilan ini…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nama tampilan</translation>
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
        <source>Election night</source>
        <translation>Malam pemungutan</translation>
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
        <source>Sync</source>
        <translation>Sinkronisasi</translation>
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
    <message>
        <source>Not reported</source>
        <translation>Belum lapor</translation>
    </message>
    <message>
        <source>Coordination meetings</source>
        <translation>Rapat koordinasi</translation>
    </message>
    <message>
        <source>Gakkumdu</source>
        <translation>Gakkumdu</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>Kerawanan</translation>
    </message>
</context>
<context>
    <name>SecondFolderCard</name>
    <message>
        <source>Second folder</source>
        <translation>Folder kedua</translation>
    </message>
    <message>
        <source>A stick or another disk; it gets each backup while it is connected.</source>
        <translation>Flashdisk atau diska lain; setiap cadangan disalin ke sana selama terpasang.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Pilih folder…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Lepas</translation>
    </message>
    <message>
        <source>The copies there stay.</source>
        <translation>Salinan di sana tidak dihapus.</translation>
    </message>
    <message>
        <source>That folder was not taken.</source>
        <translation>Folder itu tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation>Folder kedua untuk cadangan</translation>
    </message>
    <message>
        <source>Without one, a broken or stolen laptop takes its backups along.</source>
        <translation>Bila laptop rusak atau hilang, cadangannya ikut hilang.</translation>
    </message>
    <message>
        <source>No second folder was chosen.</source>
        <translation>Folder kedua belum dipilih.</translation>
    </message>
    <message>
        <source>No copy was made there yet.</source>
        <translation>Belum ada salinan di sana.</translation>
    </message>
    <message>
        <source>Newest copy there: %1.</source>
        <translation>Salinan terbaru di sana: %1.</translation>
    </message>
    <message>
        <source>Connected; a copy is made within a minute.</source>
        <translation>Terpasang; salinan dibuat dalam satu menit.</translation>
    </message>
    <message>
        <source>Connected and up to date.</source>
        <translation>Terpasang dan mutakhir.</translation>
    </message>
    <message>
        <source>Not connected now.</source>
        <translation>Sekarang tidak terpasang.</translation>
    </message>
    <message>
        <source>Not connected; without new backups since %1.</source>
        <translation>Tidak terpasang; tanpa cadangan baru sejak %1.</translation>
    </message>
    <message>
        <source>Its disk is full. Free some space there or choose another folder.</source>
        <translation>Diskanya penuh. Kosongkan ruang di sana atau pilih folder lain.</translation>
    </message>
    <message>
        <source>The last copy there was not sound. Choose another disk.</source>
        <translation>Salinan terakhir di sana tidak utuh. Pilih diska lain.</translation>
    </message>
    <message>
        <source>The last copy could not be written there. Check the disk.</source>
        <translation>Salinan terakhir tidak dapat ditulis di sana. Periksa diskanya.</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Sembunyikan</translation>
    </message>
</context>
<context>
    <name>SecretStep</name>
    <message>
        <source>A PIN has six digits.</source>
        <translation>PIN terdiri dari enam angka.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Six-digit PIN</source>
        <translation>PIN enam angka</translation>
    </message>
    <message>
        <source>For unlocking while it runs; can wait.</source>
        <translation>Untuk buka kunci selama program berjalan; boleh nanti.</translation>
    </message>
    <message>
        <source>The passphrase opens the records after each start. Nobody can look it up; the next step gives a recovery code on paper.</source>
        <translation>Kata sandi membuka catatan setiap kali program dimulai. Tidak ada yang bisa melihatnya; langkah berikut memberi kode pemulihan di kertas.</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections of the report</source>
        <translation>Bagian laporan</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Strength and equipment</source>
        <translation>Kekuatan personel dan sarpras</translation>
    </message>
</context>
<context>
    <name>SecuredForm</name>
    <message>
        <source>To an answer</source>
        <translation>Ke isian</translation>
    </message>
    <message>
        <source>Add a phase</source>
        <translation>Tambah rangkaian</translation>
    </message>
    <message>
        <source>Remove the phase</source>
        <translation>Hapus rangkaian</translation>
    </message>
    <message>
        <source>More details</source>
        <translation>Rincian lain</translation>
    </message>
    <message>
        <source>Another place, then Enter</source>
        <translation>Tempat lain, lalu Enter</translation>
    </message>
</context>
<context>
    <name>SecuritySection</name>
    <message>
        <source>What keeps others away from the records while you are not here.</source>
        <translation>Menjaga catatan dari orang lain selama Anda tidak di tempat.</translation>
    </message>
    <message>
        <source>Lock by itself, after minutes</source>
        <translation>Kunci otomatis (menit)</translation>
    </message>
    <message>
        <source>From 1 to %1 minutes without a touch; what was typed is saved first.</source>
        <translation>Setelah 1 sampai %1 menit tanpa sentuhan; ketikan disimpan dulu.</translation>
    </message>
    <message>
        <source>Type a number from 1 to %1.</source>
        <translation>Ketik angka 1 sampai %1.</translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translation>Keluar dari latihan</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>Mode latihan</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Pulihkan dari cadangan…</translation>
    </message>
    <message>
        <source>Folder with backups</source>
        <translation>Folder cadangan</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Kode pemulihan</translation>
    </message>
    <message>
        <source>First use, step %1 of %2: %3</source>
        <translation>Penyiapan awal, langkah %1 dari %2: %3</translation>
    </message>
    <message>
        <source>Making the store…</source>
        <translation>Menyiapkan…</translation>
    </message>
    <message>
        <source>Make the store</source>
        <translation>Siapkan</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Lanjut</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Bagian pengaturan</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Bagian</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Isian berikut</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel berikut</translation>
    </message>
</context>
<context>
    <name>SettingsSections</name>
    <message>
        <source>Appearance and language</source>
        <translation>Tampilan dan bahasa</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Keamanan</translation>
    </message>
    <message>
        <source>Officers and roles</source>
        <translation>Petugas dan peran</translation>
    </message>
    <message>
        <source>Unit and paper</source>
        <translation>Satuan dan cetak</translation>
    </message>
    <message>
        <source>Posts and personnel</source>
        <translation>Pos dan personel</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Tentang</translation>
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
    <name>Shift</name>
    <message>
        <source>Draft restored up to %1.</source>
        <translation>Draf dipulihkan sampai %1.</translation>
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
    <name>SignerEdit</name>
    <message>
        <source>Signed by</source>
        <translation>Penandatangan</translation>
    </message>
    <message>
        <source>Name with titles</source>
        <translation>Nama dan gelar</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Pangkat</translation>
    </message>
    <message>
        <source>NRP</source>
        <translation>NRP</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>Atas nama</translation>
    </message>
    <message>
        <source>Lines parted by /</source>
        <translation>Baris dipisah /</translation>
    </message>
    <message>
        <source>Empty: own right</source>
        <translation>Boleh kosong</translation>
    </message>
    <message>
        <source>Someone else…</source>
        <translation>Orang lain…</translation>
    </message>
</context>
<context>
    <name>StageField</name>
    <message>
        <source>automatic</source>
        <translation>otomatis</translation>
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
    <name>StateChange</name>
    <message>
        <source>This agreement is in that state already: %1.</source>
        <translation>Kesepakatan ini sudah berstatus %1.</translation>
    </message>
    <message>
        <source>Mark as: %1</source>
        <translation>Tandai: %1</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Tandai</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>Sudah dilaksanakan</translation>
    </message>
    <message>
        <source>Reported by its owner</source>
        <translation>Dilaporkan penanggung jawab</translation>
    </message>
    <message>
        <source>Work has begun</source>
        <translation>Mulai dikerjakan</translation>
    </message>
    <message>
        <source>Waits for another agency</source>
        <translation>Menunggu instansi lain</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>Tidak diperlukan lagi</translation>
    </message>
    <message>
        <source>Replaced by another agreement</source>
        <translation>Diganti kesepakatan lain</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Ternyata belum dilaksanakan</translation>
    </message>
    <message>
        <source>Marked by mistake</source>
        <translation>Salah menandai</translation>
    </message>
    <message>
        <source>%1: agreement marked %2.</source>
        <translation>%1: kesepakatan ditandai %2.</translation>
    </message>
</context>
<context>
    <name>StationImportDialog</name>
    <message>
        <source>Import polling stations</source>
        <translation>Impor TPS</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>dan %1 lagi</translation>
    </message>
    <message>
        <source>Changed stations</source>
        <translation>TPS yang berubah</translation>
    </message>
    <message>
        <source>%1 known stations of these villages are not in the file; they stay.</source>
        <translation>%1 TPS yang sudah tercatat di kelurahan/desa ini tidak ada di berkas; tetap disimpan.</translation>
    </message>
</context>
<context>
    <name>StationWords</name>
    <message>
        <source>Boat</source>
        <translation>Perahu</translation>
    </message>
    <message>
        <source>On foot</source>
        <translation>Jalan kaki</translation>
    </message>
    <message>
        <source>No signal</source>
        <translation>Tanpa sinyal</translation>
    </message>
    <message>
        <source>khusus</source>
        <translation>khusus</translation>
    </message>
    <message>
        <source>%1 police · %2 linmas · %3 stations</source>
        <translation>%1 polisi · %2 linmas · %3 TPS</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>Voters</source>
        <translation>Pemilih</translation>
    </message>
    <message>
        <source>TPS khusus</source>
        <translation>TPS khusus</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Guarded by</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>Pola</translation>
    </message>
    <message>
        <source>By boat</source>
        <translation>Perahu</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Sinyal</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Koordinat</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>not classed</source>
        <translation>belum dikelaskan</translation>
    </message>
    <message>
        <source>%1 stations</source>
        <translation>%1 TPS</translation>
    </message>
    <message>
        <source>needs %1 police, %2 linmas</source>
        <translation>perlu %1 polisi, %2 linmas</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 hari</translation>
    </message>
</context>
<context>
    <name>StationsPage</name>
    <message>
        <source>Number, village, place</source>
        <translation>Nomor, kelurahan, tempat</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>Cari dalam daftar</translation>
    </message>
    <message>
        <source>Polling stations</source>
        <translation>Daftar TPS</translation>
    </message>
    <message>
        <source>Need and strength</source>
        <translation>Kebutuhan dan kekuatan</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Daftar</translation>
    </message>
    <message>
        <source>Import list…</source>
        <translation>Impor daftar…</translation>
    </message>
    <message>
        <source>Strength from CSV…</source>
        <translation>Kekuatan dari CSV…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>not classed</source>
        <translation>belum dikelaskan</translation>
    </message>
    <message>
        <source>Polling station</source>
        <translation>TPS</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Voters</source>
        <translation>Pemilih</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Akses</translation>
    </message>
    <message>
        <source>TPS khusus</source>
        <translation>TPS khusus</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>No polling station</source>
        <translation>Tidak ada TPS</translation>
    </message>
    <message>
        <source>Nothing here has these words.</source>
        <translation>Tidak ada yang cocok.</translation>
    </message>
    <message>
        <source>The list is empty. An administrator imports it from a CSV or XLSX.</source>
        <translation>Daftar masih kosong. Admin mengimpornya dari CSV atau XLSX.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Need by</source>
        <translation>Dasar kebutuhan</translation>
    </message>
    <message>
        <source>Strength from CSV</source>
        <translation>Kekuatan dari CSV</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel berikut</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Pilih daftar</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 rejected.</source>
        <translation>%1 baru, %2 berubah, %3 ditolak.</translation>
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
        <translation>Semua tersimpan</translation>
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
    <name>StepDialog</name>
    <message>
        <source>Safe</source>
        <translation>Aman</translation>
    </message>
    <message>
        <source>Something found</source>
        <translation>Ada temuan</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>Result (Alt A, Alt T)</source>
        <translation>Hasil (Alt A, Alt T)</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Yang dilihat</translation>
    </message>
    <message>
        <source>Level (Alt 1–3)</source>
        <translation>Tingkat (Alt 1–3)</translation>
    </message>
    <message>
        <source>Why the level changes</source>
        <translation>Alasan tingkat berubah</translation>
    </message>
    <message>
        <source>Next check by</source>
        <translation>Cek berikut paling lambat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Cek sekarang</translation>
    </message>
    <message>
        <source>Change the level</source>
        <translation>Ubah tingkat</translation>
    </message>
    <message>
        <source>Record the check</source>
        <translation>Catat cek</translation>
    </message>
    <message>
        <source>Type 2/2 or besok</source>
        <translation>Ketik 2/2 atau besok</translation>
    </message>
    <message>
        <source>Say why; the reason stays in the history.</source>
        <translation>Tulis alasannya; alasan tetap tercatat di riwayat.</translation>
    </message>
    <message>
        <source>Choose another level.</source>
        <translation>Pilih tingkat yang lain.</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Number of the receipt</source>
        <translation>Nomor tanda terima</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>Nomor register</translation>
    </message>
    <message>
        <source>Number of the police report</source>
        <translation>Nomor laporan polisi</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Received by, office</source>
        <translation>Diterima oleh, jabatan</translation>
    </message>
    <message>
        <source>By whom, office</source>
        <translation>Oleh, jabatan</translation>
    </message>
</context>
<context>
    <name>StickCard</name>
    <message>
        <source>By USB stick</source>
        <translation>Lewat stik USB</translation>
    </message>
    <message>
        <source>Write to a stick</source>
        <translation>Tulis ke USB</translation>
    </message>
    <message>
        <source>U</source>
        <translation>U</translation>
    </message>
    <message>
        <source>Read a packet</source>
        <translation>Baca paket</translation>
    </message>
    <message>
        <source>I</source>
        <translation>I</translation>
    </message>
    <message>
        <source>Writing and reading back…</source>
        <translation>Menulis dan membaca ulang…</translation>
    </message>
    <message>
        <source>The packet is being read…</source>
        <translation>Paket sedang dibaca…</translation>
    </message>
    <message>
        <source>Folder on the stick</source>
        <translation>Folder di stik</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>1 write · 2 have it brought to the unit · 3 read the answer&apos;s packet here</source>
        <translation>1 tulis · 2 titipkan ke satuan · 3 baca paket jawabannya di sini</translation>
    </message>
    <message>
        <source>Only the centre and the units above can read a packet of this laptop.</source>
        <translation>Hanya pusat dan satuan di atas yang dapat membaca paket laptop ini.</translation>
    </message>
    <message>
        <source>Written and checked: %1 revisions, %2 photos. The stick can be taken out.</source>
        <translation>Tertulis dan diperiksa: %1 revisi, %2 foto. Stik boleh dicabut.</translation>
    </message>
    <message>
        <source>Note who takes it along</source>
        <translation>Catat pembawanya</translation>
    </message>
    <message>
        <source>This packet is for others. It can be carried for them.</source>
        <translation>Paket ini untuk pihak lain. Dapat dibawakan untuk mereka.</translation>
    </message>
    <message>
        <source>Carry it</source>
        <translation>Bawakan</translation>
    </message>
    <message>
        <source>Everything in it is here already.</source>
        <translation>Semua isinya sudah ada di sini.</translation>
    </message>
    <message>
        <source>From %1: %2</source>
        <translation>Dari %1: %2</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Masukkan</translation>
    </message>
    <message>
        <source>The packet is being taken in…</source>
        <translation>Paket sedang dimasukkan…</translation>
    </message>
    <message>
        <source>Taken in: %1</source>
        <translation>Dimasukkan: %1</translation>
    </message>
    <message>
        <source>It goes along with the next stick or link.</source>
        <translation>Ikut terkirim dengan stik atau sambungan berikut.</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 baru</translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation>%1 diterima</translation>
    </message>
    <message>
        <source>%1 photos</source>
        <translation>%1 foto</translation>
    </message>
    <message>
        <source>%1 conflicts</source>
        <translation>%1 konflik</translation>
    </message>
    <message>
        <source>%1 not counted</source>
        <translation>%1 tidak dihitung</translation>
    </message>
    <message>
        <source>Its end is missing: this is what is left of it.</source>
        <translation>Akhirnya hilang: inilah yang tersisa.</translation>
    </message>
    <message>
        <source>Two versions: %1</source>
        <translation>Dua versi: %1</translation>
    </message>
    <message>
        <source>Not counted: %1</source>
        <translation>Tidak dihitung: %1</translation>
    </message>
</context>
<context>
    <name>StoreProblemPage</name>
    <message>
        <source>Backups</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Backups in another folder…</source>
        <translation>Cadangan di folder lain…</translation>
    </message>
    <message>
        <source>Set up anew</source>
        <translation>Siapkan dari awal</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>Folder with backups</source>
        <translation>Folder cadangan</translation>
    </message>
    <message>
        <source>The backup was put back.</source>
        <translation>Cadangan sudah dipulihkan.</translation>
    </message>
    <message>
        <source>%1 later changes were brought back.</source>
        <translation>%1 perubahan sesudahnya ikut dikembalikan.</translation>
    </message>
    <message>
        <source>What was here is kept in %1.</source>
        <translation>Berkas sebelumnya disimpan di %1.</translation>
    </message>
    <message>
        <source>Part of it could not be read; keep it for somebody who can.</source>
        <translation>Sebagian tidak terbaca; simpan untuk diperiksa ahlinya.</translation>
    </message>
    <message>
        <source>Wait %1 seconds.</source>
        <translation>Tunggu %1 detik.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Coba lagi.</translation>
    </message>
    <message>
        <source>The passphrase does not fit.</source>
        <translation>Kata sandi tidak cocok.</translation>
    </message>
    <message>
        <source>Putting back…</source>
        <translation>Memulihkan…</translation>
    </message>
    <message>
        <source>Put the backup back</source>
        <translation>Pulihkan cadangan</translation>
    </message>
    <message>
        <source>The backup of %1 is there. Nothing was deleted.</source>
        <translation>Cadangan %1 tersedia. Tidak ada data yang dihapus.</translation>
    </message>
    <message>
        <source>These records belong to a newer program</source>
        <translation>Basis data dari program yang lebih baru</translation>
    </message>
    <message>
        <source>The records are not where they were</source>
        <translation>Basis data tidak ditemukan</translation>
    </message>
    <message>
        <source>The database cannot be read</source>
        <translation>Basis data tidak terbaca</translation>
    </message>
    <message>
        <source>The records cannot be opened now</source>
        <translation>Basis data belum bisa dibuka</translation>
    </message>
    <message>
        <source>%1 (%2 records)</source>
        <translation>%1 (%2 catatan)</translation>
    </message>
    <message>
        <source>%1, %2 WITA</source>
        <translation>%1, pukul %2 WITA</translation>
    </message>
</context>
<context>
    <name>StrengthEditor</name>
    <message>
        <source>%1 altogether</source>
        <translation>Seluruhnya %1</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Not enrolled</source>
        <translation>Belum terdaftar</translation>
    </message>
    <message>
        <source>everything stays on this laptop</source>
        <translation>semua tetap di laptop ini</translation>
    </message>
    <message>
        <source>Exchanging</source>
        <translation>Bertukar data</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Dijeda</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Luring</translation>
    </message>
    <message>
        <source>The link stood still</source>
        <translation>Sambungan terhenti</translation>
    </message>
    <message>
        <source>The centre is busy</source>
        <translation>Pusat sibuk</translation>
    </message>
    <message>
        <source>Cut off by the centre</source>
        <translation>Diputus oleh pusat</translation>
    </message>
    <message>
        <source>Not our centre</source>
        <translation>Bukan pusat kita</translation>
    </message>
    <message>
        <source>Refused by the centre</source>
        <translation>Ditolak pusat</translation>
    </message>
    <message>
        <source>Certificate ended</source>
        <translation>Sertifikat habis</translation>
    </message>
    <message>
        <source>Key of the link damaged</source>
        <translation>Kunci sambungan rusak</translation>
    </message>
    <message>
        <source>nothing goes until you go on</source>
        <translation>sampai Anda lanjutkan</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Belum dicoba</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Tersambung</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Belum bisa</translation>
    </message>
    <message>
        <source>%1 out, %2 in</source>
        <translation>%1 keluar, %2 masuk</translation>
    </message>
    <message>
        <source>Asking the centre for news</source>
        <translation>Menanyakan kabar ke pusat</translation>
    </message>
    <message>
        <source>Sending %1 of %2</source>
        <translation>Mengirim %1 dari %2</translation>
    </message>
    <message>
        <source>everything is received</source>
        <translation>semua sudah diterima</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 catatan</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>for you to decide</source>
        <translation>perlu Anda putuskan</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>%1 photos</source>
        <translation>%1 foto</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 ditolak</translation>
    </message>
    <message>
        <source>nothing to decide</source>
        <translation>tidak ada yang diputuskan</translation>
    </message>
    <message>
        <source>%1 in the centre&apos;s backup</source>
        <translation>%1 di cadangan pusat</translation>
    </message>
    <message>
        <source>The centre holds every record and photo of this laptop.</source>
        <translation>Pusat memegang setiap catatan dan foto laptop ini.</translation>
    </message>
    <message>
        <source>Everything is in</source>
        <translation>Semua sudah diterima</translation>
    </message>
    <message>
        <source>Nothing is lost: what waits stays on this laptop until you go on.</source>
        <translation>Tidak ada yang hilang: yang menunggu tetap di laptop ini sampai dilanjutkan.</translation>
    </message>
    <message>
        <source>%1 not received yet</source>
        <translation>%1 belum diterima pusat</translation>
    </message>
    <message>
        <source>%1 records say two things</source>
        <translation>%1 catatan punya dua versi</translation>
    </message>
    <message>
        <source>Everything was received when the centre was last reached.</source>
        <translation>Semua sudah diterima ketika pusat terakhir dihubungi.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Tidak ada yang menunggu</translation>
    </message>
    <message>
        <source>the centre finds it damaged</source>
        <translation>menurut pusat isinya rusak</translation>
    </message>
    <message>
        <source>too large for the centre</source>
        <translation>terlalu besar untuk pusat</translation>
    </message>
    <message>
        <source>put aside: its writer or its post is not known there</source>
        <translation>disisihkan: penulis atau posnya belum dikenal pusat</translation>
    </message>
    <message>
        <source>data today %1, this month %2</source>
        <translation>data hari ini %1, bulan ini %2</translation>
    </message>
    <message>
        <source>asked %1</source>
        <translation>diminta %1</translation>
    </message>
    <message>
        <source>Waits for the Polda</source>
        <translation>Menunggu Polda</translation>
    </message>
    <message>
        <source>This laptop is not enrolled</source>
        <translation>Laptop ini belum terdaftar</translation>
    </message>
    <message>
        <source>Everything is kept here and in the backups. Enrol it to let the centre hold it.</source>
        <translation>Semua tersimpan di sini dan di cadangan. Daftarkan laptop ini supaya pusat ikut memegangnya.</translation>
    </message>
    <message>
        <source>The request was written %1. Read the answer here once it comes.</source>
        <translation>Permintaan ditulis %1. Baca jawabannya di sini bila sudah datang.</translation>
    </message>
    <message>
        <source>The Polda has to answer</source>
        <translation>Menunggu jawaban Polda</translation>
    </message>
    <message>
        <source>%1 revisions, encrypted</source>
        <translation>%1 revisi, terenkripsi</translation>
    </message>
    <message>
        <source>Data of the unit</source>
        <translation>Data satuan</translation>
    </message>
    <message>
        <source>The centre refused some of it. The rest goes by itself.</source>
        <translation>Sebagian ditolak pusat. Selebihnya dikirim dengan sendirinya.</translation>
    </message>
    <message>
        <source>It goes by itself at the next exchange; F5 begins one now.</source>
        <translation>Dikirim dengan sendirinya pada pertukaran berikut; F5 memulainya sekarang.</translation>
    </message>
    <message>
        <source>It goes by itself as soon as there is a link, or by stick.</source>
        <translation>Dikirim dengan sendirinya begitu ada sambungan, atau lewat stik.</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 menunggu</translation>
    </message>
    <message>
        <source>%1 in conflict</source>
        <translation>%1 konflik</translation>
    </message>
    <message>
        <source>Everything received</source>
        <translation>Semua sudah diterima</translation>
    </message>
    <message>
        <source>All safe on this laptop</source>
        <translation>Semua aman di laptop ini</translation>
    </message>
    <message>
        <source>The program made a mistake while exchanging.</source>
        <translation>Terjadi kesalahan program saat bertukar data.</translation>
    </message>
    <message>
        <source>The centre cannot be reached. Check the network or the VPN; it is tried again by itself.</source>
        <translation>Pusat tidak terjangkau. Periksa jaringan atau VPN; dicoba lagi dengan sendirinya.</translation>
    </message>
    <message>
        <source>The link stood still in the middle. What arrived is not sent again; it goes on by itself.</source>
        <translation>Sambungan terhenti di tengah jalan. Yang sudah sampai tidak dikirim ulang; dilanjutkan dengan sendirinya.</translation>
    </message>
    <message>
        <source>The centre is busy. It is tried again by itself.</source>
        <translation>Pusat sedang sibuk. Dicoba lagi dengan sendirinya.</translation>
    </message>
    <message>
        <source>All safe on this laptop; recording goes on.</source>
        <translation>Semua aman di laptop ini; pencatatan jalan terus.</translation>
    </message>
    <message>
        <source>The centre was put back from a backup and had lost %1 receipts of this laptop. They are sent again by themselves; nothing is lost.</source>
        <translation>Pusat dipulihkan dari cadangan dan kehilangan %1 tanda terima laptop ini. Semuanya dikirim lagi dengan sendirinya; tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>No link for %1 days. %2 packets are on the way by stick.</source>
        <translation>Sudah %1 hari tanpa sambungan. %2 paket sedang di jalan lewat stik.</translation>
    </message>
    <message>
        <source>Read the answer&apos;s packet here when it comes back. What was recorded since needs a packet of its own.</source>
        <translation>Baca paket jawabannya di sini begitu kembali. Yang dicatat sesudahnya perlu paket baru.</translation>
    </message>
    <message>
        <source>No link for %1 days. Write a packet to a stick and have it brought to the unit.</source>
        <translation>Sudah %1 hari tanpa sambungan. Tulis paket ke stik USB dan titipkan ke satuan.</translation>
    </message>
    <message>
        <source>The receipt comes back the same way: read the answer&apos;s packet here.</source>
        <translation>Tanda terimanya kembali lewat jalan yang sama: baca paket jawabannya di sini.</translation>
    </message>
    <message>
        <source>This laptop&apos;s certificate ends %1. Write a new request for the Polda now.</source>
        <translation>Sertifikat laptop ini berakhir %1. Tulis permintaan baru untuk Polda sekarang.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is %1 minutes ahead. Set it right.</source>
        <translation>Jam laptop ini %1 menit lebih cepat. Setel dengan benar.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is %1 minutes behind. Set it right.</source>
        <translation>Jam laptop ini %1 menit lebih lambat. Setel dengan benar.</translation>
    </message>
    <message>
        <source>Last complete %1 WITA</source>
        <translation>Terakhir tuntas %1 WITA</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>sekitar %1 detik lagi</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>sekitar %1 menit lagi</translation>
    </message>
    <message>
        <source>about %1 h left</source>
        <translation>sekitar %1 jam lagi</translation>
    </message>
    <message>
        <source>again at %1</source>
        <translation>dicoba lagi %1</translation>
    </message>
    <message>
        <source>last at %1</source>
        <translation>terakhir %1</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Luring sejak %1</translation>
    </message>
    <message>
        <source>%1, besides %2 of the unit</source>
        <translation>%1, dan %2 data satuan</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync</source>
        <translation>Sinkronisasi</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sinkronkan sekarang</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Isian</translation>
    </message>
    <message>
        <source>Choose a version</source>
        <translation>Pilih versi</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Keduanya</translation>
    </message>
    <message>
        <source>Write anew</source>
        <translation>Tulis baru</translation>
    </message>
    <message>
        <source>Save the decision</source>
        <translation>Simpan putusan</translation>
    </message>
    <message>
        <source>To a stick</source>
        <translation>Tulis ke USB</translation>
    </message>
    <message>
        <source>Read a packet</source>
        <translation>Baca paket</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu tanda terima</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflik</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima pusat</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Why this version?</source>
        <translation>Mengapa versi ini?</translation>
    </message>
    <message>
        <source>The record was submitted already; the reason stays in its history.</source>
        <translation>Catatan sudah diajukan; alasannya tetap ada di riwayat.</translation>
    </message>
    <message>
        <source>asked the reporter</source>
        <translation>ditanyakan kepada pelapor</translation>
    </message>
    <message>
        <source>seen at the place</source>
        <translation>dilihat di tempat</translation>
    </message>
    <message>
        <source>measured again</source>
        <translation>diukur ulang</translation>
    </message>
    <message>
        <source>%1 decided.</source>
        <translation>%1 sudah diputuskan.</translation>
    </message>
</context>
<context>
    <name>SyncPresence</name>
    <message>
        <source>A critical report arrived from %1.</source>
        <translation>Laporan Kritis tiba dari %1.</translation>
    </message>
    <message>
        <source>Critical, %1: %2</source>
        <translation>Kritis, %1: %2</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Baca</translation>
    </message>
    <message>
        <source>%1 critical reports arrived and wait for review.</source>
        <translation>%1 laporan Kritis tiba dan menunggu tinjauan.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Tinjau</translation>
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
    <name>Tray</name>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sinkronkan sekarang</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
</context>
<context>
    <name>UnitForm</name>
    <message>
        <source>Not known yet</source>
        <translation>Belum diketahui</translation>
    </message>
    <message>
        <source>A number from 1 to %1.</source>
        <translation>Angka 1 sampai %1.</translation>
    </message>
    <message>
        <source>A number from 0 to %1.</source>
        <translation>Angka 0 sampai %1.</translation>
    </message>
    <message>
        <source>Leave at least one section in.</source>
        <translation>Sisakan paling sedikit satu bagian.</translation>
    </message>
    <message>
        <source>Up to %1 lines of at most %2 characters; empty: as shown.</source>
        <translation>Paling banyak %1 baris, masing-masing %2 huruf; kosong: seperti yang tampak.</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Kop surat</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Issued in</source>
        <translation>Dikeluarkan di</translation>
    </message>
    <message>
        <source>The day begins at</source>
        <translation>Hari dimulai pukul</translation>
    </message>
    <message>
        <source>Length in hours</source>
        <translation>Lama (jam)</translation>
    </message>
    <message>
        <source>Posts report by</source>
        <translation>Batas lapor pos</translation>
    </message>
    <message>
        <source>Urgent after, hours</source>
        <translation>Mendesak setelah (jam)</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klasifikasi</translation>
    </message>
    <message>
        <source>Letterhead and address</source>
        <translation>Kop dan alamat</translation>
    </message>
    <message>
        <source>Daily report</source>
        <translation>Laporan harian</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Penanda tangan</translation>
    </message>
    <message>
        <source>Proposed for each report.</source>
        <translation>Diusulkan untuk setiap laporan.</translation>
    </message>
    <message>
        <source>Order of the report</source>
        <translation>Susunan laporan</translation>
    </message>
    <message>
        <source>Space in or out, Alt ↑ ↓ moves</source>
        <translation>Spasi: pakai atau tidak, Alt ↑ ↓: geser</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tanpa</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Tidak</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ya</translation>
    </message>
    <message>
        <source>Single supervisor</source>
        <translation>Satu pengawas</translation>
    </message>
    <message>
        <source>The unit&apos;s only supervisor may approve own records; every report says so.</source>
        <translation>Satu-satunya pengawas boleh menyetujui catatannya sendiri; setiap laporan menyebutkannya.</translation>
    </message>
</context>
<context>
    <name>UnitPane</name>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>%1 figures as before</source>
        <translation>%1 angka tetap</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>Perlu dilihat</translation>
    </message>
    <message>
        <source>Officers, with all units below</source>
        <translation>Personel, dengan satuan di bawahnya</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Personel</translation>
    </message>
    <message>
        <source>Ready by task force</source>
        <translation>Siap per satgas</translation>
    </message>
    <message>
        <source>Vehicles and equipment</source>
        <translation>Sarana dan prasarana</translation>
    </message>
    <message>
        <source>Forces beside</source>
        <translation>Unsur lain</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>Belum melapor</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporkan</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sunting</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Of these, own</source>
        <translation>Sendiri</translation>
    </message>
    <message>
        <source>%1 ready of %2</source>
        <translation>siap %1 dari %2</translation>
    </message>
    <message>
        <source>%1, the same yesterday</source>
        <translation>%1, kemarin sama</translation>
    </message>
    <message>
        <source>%1, yesterday %2</source>
        <translation>%1, kemarin %2</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>kemarin %1</translation>
    </message>
    <message>
        <source>Every figure is that of the last report.</source>
        <translation>Semua angka sama dengan laporan sebelumnya.</translation>
    </message>
    <message>
        <source>Not touched since the last report: %1.</source>
        <translation>Belum disentuh sejak laporan sebelumnya: %1.</translation>
    </message>
    <message>
        <source>%1 is given in words and in no sum: %2.</source>
        <translation>%1 berupa kata dan tidak masuk jumlah: %2.</translation>
    </message>
    <message>
        <source>Reported more than once; the last report counts. Also: %1.</source>
        <translation>Dilaporkan lebih dari sekali; yang dihitung laporan terakhir. Juga ada: %1.</translation>
    </message>
    <message>
        <source>%1 is in two patrols at the same time: %2 and %3.</source>
        <translation>%1 ada dalam dua patroli pada waktu yang sama: %2 dan %3.</translation>
    </message>
</context>
<context>
    <name>UnitSection</name>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>For every laptop of the unit; the administrator changes it.</source>
        <translation>Berlaku di semua laptop satuan; diubah oleh admin.</translation>
    </message>
    <message>
        <source>Undo the changes</source>
        <translation>Batalkan perubahan</translation>
    </message>
    <message>
        <source>Two laptops set this differently: %1</source>
        <translation>Dua laptop mengaturnya berbeda: %1</translation>
    </message>
    <message>
        <source>The usual value stands until the administrator saves here.</source>
        <translation>Nilai bawaan berlaku sampai admin menyimpan di sini.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Belum disimpan</translation>
    </message>
    <message>
        <source>The settings of the unit are saved.</source>
        <translation>Pengaturan satuan disimpan.</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Kop surat</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Issued in</source>
        <translation>Dikeluarkan di</translation>
    </message>
    <message>
        <source>Number of the report</source>
        <translation>Nomor laporan</translation>
    </message>
    <message>
        <source>The day begins at</source>
        <translation>Hari dimulai pukul</translation>
    </message>
    <message>
        <source>Length in hours</source>
        <translation>Lama (jam)</translation>
    </message>
    <message>
        <source>Posts report by</source>
        <translation>Batas lapor pos</translation>
    </message>
    <message>
        <source>Urgent after, hours</source>
        <translation>Mendesak setelah (jam)</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klasifikasi</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Penanda tangan</translation>
    </message>
    <message>
        <source>Order of the report</source>
        <translation>Susunan laporan</translation>
    </message>
    <message>
        <source>Single supervisor</source>
        <translation>Satu pengawas</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ya</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Tidak</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Change</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>Another officer</source>
        <translation>Petugas lain</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Six-digit PIN</source>
        <translation>PIN enam angka</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Pakai kode pemulihan</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translation>Keluar dari latihan</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>Mode latihan</translation>
    </message>
    <message>
        <source>The interrupted restore was finished. %1 changes were brought back.</source>
        <translation>Pemulihan yang terputus sudah diselesaikan. %1 perubahan dikembalikan.</translation>
    </message>
    <message>
        <source>The PIN does not fit.</source>
        <translation>PIN tidak cocok.</translation>
    </message>
    <message>
        <source>The passphrase does not fit.</source>
        <translation>Kata sandi tidak cocok.</translation>
    </message>
    <message>
        <source>Wait %1 seconds.</source>
        <translation>Tunggu %1 detik.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Coba lagi.</translation>
    </message>
    <message>
        <source>Locks by itself after %1 idle minutes.</source>
        <translation>Terkunci otomatis setelah %1 menit diam.</translation>
    </message>
    <message>
        <source>NRP %1</source>
        <translation>NRP %1</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Pakai kata sandi</translation>
    </message>
    <message>
        <source>Use the PIN</source>
        <translation>Pakai PIN</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Membuka…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Day mode</source>
        <translation>Mode terang</translation>
    </message>
    <message>
        <source>Night mode</source>
        <translation>Mode malam</translation>
    </message>
</context>
<context>
    <name>VisitsCard</name>
    <message>
        <source>Posts that send sticks</source>
        <translation>Pos yang mengirim stik</translation>
    </message>
    <message>
        <source>its clock cannot be read</source>
        <translation>jamnya tidak terbaca</translation>
    </message>
    <message>
        <source>last stick written %1</source>
        <translation>stik terakhir ditulis %1</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>%1 hari lalu</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
</context>
<context>
    <name>Vulnerability</name>
    <message>
        <source>Potential</source>
        <translation>Potensi</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Ambang</translation>
    </message>
    <message>
        <source>Real disturbance</source>
        <translation>Gangguan nyata</translation>
    </message>
    <message>
        <source>Checks and levels</source>
        <translation>Cek dan tingkat</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>besok</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>kemarin</translation>
    </message>
    <message>
        <source>%1 day(s) late</source>
        <translation>lewat %1 hari</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>belum</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 pukul %2</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1 menjadi %2</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Dibuka lagi</translation>
    </message>
    <message>
        <source>Checked, something found</source>
        <translation>Dicek, ada temuan</translation>
    </message>
    <message>
        <source>Checked, safe</source>
        <translation>Dicek, aman</translation>
    </message>
</context>
<context>
    <name>VulnerabilityForm</name>
    <message>
        <source>Vulnerability</source>
        <translation>Kerawanan</translation>
    </message>
    <message>
        <source>New vulnerability</source>
        <translation>Kerawanan baru</translation>
    </message>
    <message>
        <source>Raised or lowered in the register, with a reason (G)</source>
        <translation>Dinaikkan atau diturunkan di daftar, dengan alasan (G)</translation>
    </message>
    <message>
        <source>More details</source>
        <translation>Rincian lain</translation>
    </message>
</context>
<context>
    <name>VulnerabilityPage</name>
    <message>
        <source>Add location</source>
        <translation>Tambah lokasi</translation>
    </message>
    <message>
        <source>Add location (N)</source>
        <translation>Tambah lokasi (N)</translation>
    </message>
    <message>
        <source>Search location, cause</source>
        <translation>Cari lokasi, sebab</translation>
    </message>
    <message>
        <source>Search the register</source>
        <translation>Cari di daftar kerawanan</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>Kerawanan</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Cek sekarang</translation>
    </message>
    <message>
        <source>Change the level</source>
        <translation>Ubah tingkat</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Kejadian</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sunting</translation>
    </message>
    <message>
        <source>Close, open again</source>
        <translation>Selesai, buka lagi</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Saringan</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Urutkan</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Open in the list of records</source>
        <translation>Buka di daftar catatan</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Ajukan</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>%1 checked.</source>
        <translation>%1 dicek.</translation>
    </message>
    <message>
        <source>Level of %1 changed.</source>
        <translation>Tingkat %1 diubah.</translation>
    </message>
    <message>
        <source>Open %1 again?</source>
        <translation>Buka lagi %1?</translation>
    </message>
    <message>
        <source>Close %1?</source>
        <translation>Selesaikan %1?</translation>
    </message>
    <message>
        <source>It leaves the list and no check is due any more. The history stays.</source>
        <translation>Lokasi keluar dari daftar dan tidak ada cek lagi. Riwayatnya tetap ada.</translation>
    </message>
    <message>
        <source>It stands in the list again.</source>
        <translation>Lokasi kembali ke daftar.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Buka lagi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Sudah ditangani</translation>
    </message>
    <message>
        <source>The stage is over</source>
        <translation>Tahapan selesai</translation>
    </message>
    <message>
        <source>%1 open again.</source>
        <translation>%1 dibuka lagi.</translation>
    </message>
    <message>
        <source>%1 closed.</source>
        <translation>%1 selesai.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln location(s)</source>
        <translation>
            <numerusform>%Ln lokasi</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits these filters</source>
        <translation>Tidak ada yang cocok dengan saringan ini</translation>
    </message>
    <message>
        <source>Show all open</source>
        <translation>Tampilkan semua yang terbuka</translation>
    </message>
    <message>
        <source>No vulnerability is registered yet</source>
        <translation>Belum ada kerawanan yang didata</translation>
    </message>
    <message>
        <source>Register the places that need watching.</source>
        <translation>Data tempat yang perlu diawasi.</translation>
    </message>
</context>
<context>
    <name>WhenField</name>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>31/1, kemarin, Rabu, -30; Alt+Down for the calendar</source>
        <translation>31/1, kemarin, Rabu, -30; Alt+Panah bawah untuk kalender</translation>
    </message>
    <message>
        <source>2015, -30, kemarin 21, 20.00-21.00, sekitar 20, malam</source>
        <translation>2015, -30, kemarin 21, 20.00-21.00, sekitar 20, malam</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>−15 min</source>
        <translation>−15 mnt</translation>
    </message>
    <message>
        <source>−30 min</source>
        <translation>−30 mnt</translation>
    </message>
    <message>
        <source>−1 hour</source>
        <translation>−1 jam</translation>
    </message>
</context>
<context>
    <name>WhereStep</name>
    <message>
        <source>Choose the operation.</source>
        <translation>Pilih operasi.</translation>
    </message>
    <message>
        <source>Choose a unit from the list.</source>
        <translation>Pilih satuan dari daftar.</translation>
    </message>
    <message>
        <source>Digits only.</source>
        <translation>Angka saja.</translation>
    </message>
    <message>
        <source>Name the post as it is known.</source>
        <translation>Tulis nama pos seperti dikenal.</translation>
    </message>
    <message>
        <source>Unit and post</source>
        <translation>Satuan dan pos</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operasi</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Type part of its name.</source>
        <translation>Ketik sebagian namanya.</translation>
    </message>
    <message>
        <source>Post code</source>
        <translation>Kode pos</translation>
    </message>
    <message>
        <source>Digits, for example 07.</source>
        <translation>Angka, misalnya 07.</translation>
    </message>
    <message>
        <source>Name of the post</source>
        <translation>Nama pos</translation>
    </message>
    <message>
        <source>Address of the unit</source>
        <translation>Alamat satuan</translation>
    </message>
    <message>
        <source>For the letterhead; can wait.</source>
        <translation>Untuk kop surat; boleh nanti.</translation>
    </message>
    <message>
        <source>Issued in</source>
        <translation>Dikeluarkan di</translation>
    </message>
    <message>
        <source>Town; can wait.</source>
        <translation>Nama kota; boleh nanti.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>The program made a mistake; your records are safe.</source>
        <translation>Terjadi kesalahan program; catatan Anda aman.</translation>
    </message>
    <message>
        <source>Please send the file %1 to support.</source>
        <translation>Kirimkan berkas %1 ke bagian dukungan.</translation>
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
