"""The window's sentence of every error in a file that is read: catalogue, register, import.

Sorted by code; see `error_sentences`.
"""

from brata_desktop.ui.translation import QT_TRANSLATE_NOOP

FILE_SENTENCES: dict[str, str] = {
    "catalogue-area-parent": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not the beginning of code "
        "'{child}'. Write the code of the area above.",
    ),
    "catalogue-bad-choice": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not one of {allowed}. Choose one "
        "of them.",
    ),
    "catalogue-bad-code": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not a code. Use capitals, digits,"
        " dot, dash and underscore.",
    ),
    "catalogue-bad-date": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not a date. Write it as 2024-02-14.",
    ),
    "catalogue-bad-number": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not a whole number from 0 to "
        "99999. Correct it.",
    ),
    "catalogue-column-twice": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: the column is there twice. Remove one of them.",
    ),
    "catalogue-date-order": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is before the start {start}. Correct"
        " one of the dates.",
    ),
    "catalogue-duplicate-code": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is already on line {first_line}. "
        "Remove one or change its code.",
    ),
    "catalogue-empty-value": QT_TRANSLATE_NOOP(
        "ErrorText", "{file}, line {line}, column {column}: a value is needed here. Fill it in."
    ),
    "catalogue-file-missing": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line 1: the file is missing. Install the program again or put the file back.",
    ),
    "catalogue-loop": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' lies below this unit itself. Name "
        "the unit above.",
    ),
    "catalogue-missing-column": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: the column is missing. Add it to the first line.",
    ),
    "catalogue-not-csv": QT_TRANSLATE_NOOP(
        "ErrorText", "{file}, line {line}: this is not CSV ({reason}). Check the quotation marks."
    ),
    "catalogue-not-utf8": QT_TRANSLATE_NOOP(
        "ErrorText", "{file}, line {line}: not UTF-8 text. Save the file as CSV UTF-8."
    ),
    "catalogue-reserved-code": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' has a meaning of its own in the "
        "program. Choose another code.",
    ),
    "catalogue-row-width": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: {found} cells where the first line has "
        "{expected}. Check commas and quotation marks.",
    ),
    "catalogue-too-long": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: {found} characters where {allowed} fit. "
        "Shorten the line.",
    ),
    "catalogue-unknown-column": QT_TRANSLATE_NOOP(
        "ErrorText", "{file}, line {line}, column {column}: there is no such column. Use {allowed}."
    ),
    "catalogue-unknown-file": QT_TRANSLATE_NOOP(
        "ErrorText", "{file} is not a file of the catalogue. Use one of {allowed}."
    ),
    "catalogue-unknown-reference": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not known. Add it to its own file"
        " or correct the code.",
    ),
    "import-already": QT_TRANSLATE_NOOP(
        "ErrorText", "Already imported as {number}. Nothing to do."
    ),
    "import-cell-error": QT_TRANSLATE_NOOP(
        "ErrorText",
        "Column {column}: the cell holds the error {value}. Put the value itself there.",
    ),
    "import-column-twice": QT_TRANSLATE_NOOP(
        "ErrorText", "{file}: the column {column} is there twice. Remove one of them."
    ),
    "import-empty": QT_TRANSLATE_NOOP(
        "ErrorText", "{file}: there is nothing to import. The first line names the columns."
    ),
    "import-field-twice": QT_TRANSLATE_NOOP(
        "ErrorText", "{field} is there twice. Remove one of them."
    ),
    "import-file-too-large": QT_TRANSLATE_NOOP(
        "ErrorText", "{file} is larger than {allowed} MB. Split it."
    ),
    "import-format-unknown": QT_TRANSLATE_NOOP(
        "ErrorText", "{file}: only .jsonl, .csv and .xlsx can be imported. Save it as one of them."
    ),
    "import-formula": QT_TRANSLATE_NOOP(
        "ErrorText", "Column {column}: the cell holds a formula. Put the value itself there."
    ),
    "import-map-invalid": QT_TRANSLATE_NOOP(
        "ErrorText",
        '{file}: the column map cannot be used ({reason}). Write lines as "Kolom" = "field".',
    ),
    "import-not-csv": QT_TRANSLATE_NOOP(
        "ErrorText", "This line is not CSV ({reason}). Check the quotation marks."
    ),
    "import-not-json": QT_TRANSLATE_NOOP(
        "ErrorText", "This line is not JSON ({reason}). Write one object a line."
    ),
    "import-not-object": QT_TRANSLATE_NOOP(
        "ErrorText", "This line is not a JSON object. Write one object a line."
    ),
    "import-not-utf8": QT_TRANSLATE_NOOP(
        "ErrorText", "This line is not UTF-8 text. Save the file as UTF-8."
    ),
    "import-not-xlsx": QT_TRANSLATE_NOOP(
        "ErrorText", "{file} is not a workbook that can be read ({reason}). Save it as .xlsx again."
    ),
    "import-row-too-long": QT_TRANSLATE_NOOP(
        "ErrorText", "Longer than {allowed} characters. Shorten it or split the row."
    ),
    "import-row-width": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{found} cells where the first line has {expected}. Check delimiters and quotation marks.",
    ),
    "import-rows-rejected": QT_TRANSLATE_NOOP(
        "ErrorText", "{count} rows were rejected. Correct them and import the file again."
    ),
    "import-too-deep": QT_TRANSLATE_NOOP(
        "ErrorText", "{field}: nested deeper than {allowed}. Write it flat."
    ),
    "import-too-many-columns": QT_TRANSLATE_NOOP(
        "ErrorText", "More than {allowed} columns. Remove those that are not needed."
    ),
    "polling-coordinate": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is no place in Indonesia. Write degrees, "
        "for example -3.3446 and 114.6130.",
    ),
    "polling-days": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is no number of days. Write for example "
        "2 or 2.5.",
    ),
    "polling-number": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is no TPS number. Write 1 to 999.",
    ),
    "polling-too-many": QT_TRANSLATE_NOOP(
        "ErrorText", "{file}: more than {allowed} lines. Split it."
    ),
    "polling-village": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is no village, or several have that "
        "name. Write its code, for example 63.71.01.1002.",
    ),
    "polling-village-differs": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not the village of the code, which is "
        "{found}. Correct one of them.",
    ),
    "register-nrp": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not an NRP or NIP. Write its "
        "digits only.",
    ),
    "register-nrp-length": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' has {found} digits. An NRP has 8 and"
        " a NIP 18; check it.",
    ),
    "register-post-code": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not a post code. Use up to four "
        "capitals and digits.",
    ),
    "register-rank-unknown": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not a known rank. Check its spelling.",
    ),
    "register-row-not-found": QT_TRANSLATE_NOOP(
        "ErrorText", "There is no line {id} in this register. Load the list again."
    ),
}
