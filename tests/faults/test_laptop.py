"""Restores, copies and lost markers in any order, over the whole program."""

from hypothesis import HealthCheck, settings

from tests.laptop_machine import Laptop

TestLaptop = Laptop.TestCase
TestLaptop.settings = settings(
    max_examples=20,
    stateful_step_count=8,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
