"""No picture of an inspection is drawn."""

SCREENS = {}
