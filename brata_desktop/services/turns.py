"""Long work beside the store that asks the store in short jobs.

Such work is a generator: what it does between two jobs (reading a slow stick) holds up nobody, each
job it yields is done by the store's worker, where a save goes between two of them.
"""

from collections.abc import Callable, Generator
from typing import Any, TypeAlias, TypeVar

Result = TypeVar("Result")
Turns: TypeAlias = Generator[Callable[[], Any], Any, Result]
"""Yields jobs for the store's worker, is sent what they return, and returns its own answer."""


def finish(turns: Turns[Result]) -> Result:
    """Do all of it at once, for who has no window; return the answer.

    Raises:
        Exception: What the work or one of its jobs raised.
    """
    answer = None
    while True:
        try:
            job = turns.send(answer)
        except StopIteration as end:
            result: Result = end.value
            return result
        try:
            answer = job()
        except BaseException as error:
            turns.throw(error)
            raise
