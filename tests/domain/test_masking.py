"""Masking: no name of a child or a victim survives, wherever it was written."""

import re

from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.kinds.incident import Incident, Person
from brata_desktop.domain.masking import is_masked, mask_document

NAMES = st.lists(
    st.text("abcdefghijklmnoprstuwy", min_size=3, max_size=8).map(str.title), min_size=1, max_size=3
).map(" ".join)


def test_child_and_victim_are_masked_and_others_are_not() -> None:
    assert is_masked(Person("1", "saksi", "Budi", 17))
    assert is_masked(Person("1", "terlapor", "Budi", None, is_child=True))
    assert is_masked(Person("1", "korban", "Budi", 40))
    assert not is_masked(Person("1", "terlapor", "Budi", 18))


def test_name_is_replaced_in_the_entry_and_in_running_text() -> None:
    incident = Incident(
        what="Ahmad dipukul",
        how="Rian memukul AHMAD FAUZI, lalu ahmad dibawa ke puskesmas.",
        persons=(Person("1", "korban", "Ahmad Fauzi", 22), Person("2", "terlapor", "Rian", 24)),
    )

    masked = mask_document(incident)

    assert masked.persons[0].name == "A. F."
    assert masked.what == "A. dipukul"
    assert masked.how == "Rian memukul A. F., lalu A. dibawa ke puskesmas."


@given(NAMES, st.lists(NAMES, max_size=3))
def test_no_masked_name_survives_and_masking_twice_changes_nothing(
    victim: str, others: list[str]
) -> None:
    persons = [Person("v", "korban", victim, 30)]
    persons += [Person(str(i), "saksi", name, 40) for i, name in enumerate(others)]
    text = f"{victim.upper()} dan {victim.split(maxsplit=1)[0]} serta {' '.join(others)}."
    incident = Incident(how=text, persons=tuple(persons))

    masked = mask_document(incident)

    for part in victim.split():
        assert not re.search(rf"\b{part}\b", masked.how, re.IGNORECASE)
        assert not re.search(rf"\b{part}\b", masked.persons[0].name, re.IGNORECASE)
    assert mask_document(masked) == masked
