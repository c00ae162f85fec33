"""Text an officer types fast, read into values: times, persons, templates."""
