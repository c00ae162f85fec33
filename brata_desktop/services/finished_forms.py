"""Working copies that a backup brings back although their forms were saved since."""

from brata_desktop.domain.containment import holds
from brata_desktop.domain.graph import build_graph
from brata_desktop.domain.revision import Revision
from brata_desktop.domain.transition import document_of, reason_of
from brata_desktop.services.desk import Desk
from brata_desktop.store.store import Work
from brata_desktop.store.working_copies import WorkingCopy


def drop_finished(desk: Desk) -> int:
    """Drop each working copy that a version written upon its base holds; return how many.

    Only one that is held word by word: of any other a person decides, who finds it as an
    unfinished form.
    """
    with desk.store.transaction() as work:
        finished = [copy for copy in work.working_copies.all() if _is_finished(work, copy)]
        for copy in finished:
            work.working_copies.remove(copy.id)
        if finished:
            desk.commit(work)
    return len(finished)


def _is_finished(work: Work, copy: WorkingCopy) -> bool:
    return any(_holds(version, copy) for version in _written_since(work, copy))


def _written_since(work: Work, copy: WorkingCopy) -> list[Revision]:
    """Return the versions of the record that were written upon what the form was opened on."""
    graph = build_graph(work.revisions.of_record(copy.record))
    if not all(head in graph.index for head in copy.base_heads):
        return []
    base = sum(1 << graph.index[head] for head in copy.base_heads)
    return [node for node, past in zip(graph.nodes, graph.past, strict=True) if past & base == base]


def _holds(version: Revision, copy: WorkingCopy) -> bool:
    document = document_of(version)
    return (
        bool(document)
        and holds(document, copy.doc)
        and holds(reason_of(version), copy.aside.reason)
        and all(holds(document.get("remarks"), text) for text in copy.aside.unclear.values())
    )
