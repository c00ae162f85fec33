"""Pengaturan: what this laptop, its officer and its unit decide for themselves."""
