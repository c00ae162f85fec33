"""A few of the sequences that `dev.py faults` tries by the hundred."""

import pytest
from hypothesis import HealthCheck, settings

from tests.laptop_machine import Laptop

TestLaptop = pytest.mark.slow(Laptop.TestCase)
TestLaptop.settings = settings(
    max_examples=3,
    stateful_step_count=6,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
