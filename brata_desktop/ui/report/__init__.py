"""The screen Laporan and the paper of records: choose, see the real pages, print, save."""
