"""Forms: one base, one page per kind of record, and their own widgets."""
