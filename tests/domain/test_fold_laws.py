"""The laws of the fold hold for every history."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings

from tests.domain.fold_histories import HISTORIES, Step, play
from tests.domain.fold_laws import LAWS
from tests.domain.fold_story import Story


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
@settings(max_examples=40, deadline=None)
@given(steps=HISTORIES)
def test_law(law: Callable[[Story], None], steps: list[Step]) -> None:
    law(Story(play(steps)))
