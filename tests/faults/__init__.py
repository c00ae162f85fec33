"""Tests that kill, starve and corrupt the program; run by `dev.py faults`."""
