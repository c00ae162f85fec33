"""Beranda: where a day begins."""
