"""Names for the codes of the narrative tests, without a catalogue."""

WORDS = {
    "KELAHI": "perkelahian",
    "RUSAK": "perusakan alat peraga",
    "HIMBAUAN": "imbauan kamtibmas",
    "UMUM": "rapat umum",
    "HOAKS": "hoaks dan ujaran kebencian",
    "M_R4": "dengan kendaraan roda empat",
    "S_DIALOGIS": "patroli dialogis",
    "63.71.01.1002": "Kel. Pemurus Dalam, Kec. Banjarmasin Selatan",
    "63.71.01.1003": "Kel. Pekauman",
    "TINGGI": "Tinggi",
    "KAMPANYE": "Masa kampanye",
}


class CodeNames:
    """Answers from `WORDS`; an unknown code is its own name."""

    def category_phrase(self, code):
        """Return the word of a code."""
        return WORDS.get(code, code)

    category_name = severity_name = patrol_phrase = mode_phrase = category_phrase
    preemptive_phrase = topic_phrase = category_phrase

    def row_name(self, table, code):  # noqa: ARG002 - one word for each code
        """Return the word of a code."""
        return WORDS.get(code, code)

    def stage_name(self, operation, code):  # noqa: ARG002 - stages here have one operation
        """Return the name of a stage."""
        return WORDS.get(code, code)

    def area_path(self, code):
        """Return the words of an area; empty for an unknown code."""
        return WORDS.get(code, "")


NAMES = CodeNames()
