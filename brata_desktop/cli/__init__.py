"""Headless verbs over the same services as the window."""
