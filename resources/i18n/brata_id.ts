<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>Brand</name>
    <message>
        <source>PRACTICE</source>
        <translation>LATIHAN</translation>
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
        <source>&apos;{word}&apos; in an incident: it may have been an exercise. Check it.</source>
        <translation>&apos;{word}&apos; dalam kejadian: mungkin hanya latihan. Periksa.</translation>
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
        <source>Records of kind {kind} come with a later version. Keep the row for then.</source>
        <translation>Catatan jenis {kind} ada di versi berikutnya. Simpan barisnya sampai saat itu.</translation>
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
        <source>A reason is needed. Write one sentence.</source>
        <translation>Alasan perlu diisi. Tulis satu kalimat.</translation>
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
        <source>An NRP has 8 digits, a NIP 18.</source>
        <translation>NRP 8 angka, NIP 18 angka.</translation>
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
    <name>PinBoxes</name>
    <message>
        <source>Six-digit PIN</source>
        <translation>PIN enam angka</translation>
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
        <translation>Tersimpan di laptop ini</translation>
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
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
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
    <name>_Track</name>
    <message>
        <source>Stage %1 of %2: %3</source>
        <translation>Tahapan %1 dari %2: %3</translation>
    </message>
</context>
</TS>
