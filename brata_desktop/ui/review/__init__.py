"""Tinjauan: the supervisor reads, then decides."""
