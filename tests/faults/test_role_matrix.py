"""Every laptop tries everything of every other: `tests/hub/test_role_matrix.py`, counted."""

import inspect

import pytest

from tests.hub import test_role_matrix as matrix
from tests.hub.conftest import command, made_hub, server  # noqa: F401 - fixtures
from tests.hub.test_role_matrix import PAIRS, fleet  # noqa: F401 - a fixture

ATTEMPTS = [tried for name, tried in vars(matrix).items() if name.startswith("test_")]


@pytest.mark.slow
@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_nothing_leaks_to_another_role(fleet, command, tally, attempt):  # noqa: F811 - fixtures
    given = {"fleet": fleet, "command": command}

    attempt(**{name: given[name] for name in inspect.signature(attempt).parameters})

    tally.add(ways_tried_by_every_laptop_at_every_feed=1, leaks=0)
