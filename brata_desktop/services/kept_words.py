"""Words of a question that is not answered yet, such as why a record is withdrawn.

They are no part of a record, so no working copy holds them; each officer finds their own again.
"""

from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk


def keep(desk: Desk, question: str, words: str) -> tuple[None, Changes]:
    """Keep what was typed so far; when this returns, a crash loses nothing of it.

    Args:
        desk: The officer's desk.
        question: What is asked about what, as `withdraw.<record>`.
        words: All that stands there now; none forgets the question.
    """
    with desk.store.transaction() as work:
        if words:
            work.settings.put(_key(desk, question), words)
        else:
            work.settings.remove(_key(desk, question))
        work.commit()
    return None, Changes()


def find(desk: Desk, question: str) -> str:
    """Return what the officer typed before; empty for nothing."""
    with desk.store.reading() as work:
        return str(work.settings.get(_key(desk, question), ""))


def forget(desk: Desk, question: str) -> None:
    """Forget a question that was answered."""
    keep(desk, question, "")


def _key(desk: Desk, question: str) -> str:
    return f"words.{desk.officer_id}.{question}"
