"""The window, the keyboard and a known place, for the tests of the incident form."""

from tests.ui.forms.incident_keys import form, frame, keys, past_place

__all__ = ["form", "frame", "keys", "past_place"]
