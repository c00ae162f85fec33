"""What holds for every kind of record; a new kind is run without being named."""

import datetime as dt
import random
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brata_desktop.domain.completeness import answers, missing_to_submit
from brata_desktop.domain.errors import Unavailable
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.masking import mask_document
from brata_desktop.domain.narrative import headline, narrate
from brata_desktop.domain.short_text import Heading, short_text
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import WITA
from brata_desktop.domain.warnings import warnings
from brata_desktop.reports.daily_content import compose_daily
from brata_desktop.reports.kinds import PAPERS
from brata_desktop.reports.record_content import compose_record
from brata_desktop.services import daily_report, forms, record_paper, records
from brata_desktop.services.inventing import Inventor
from brata_desktop.services.kinds import work_of
from brata_desktop.services.record_detail import details
from brata_desktop.services.syncing import StoreLedger
from brata_desktop.store.codec import decode_document, encode_document, pack_body, unpack_body
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.sync.session import SyncSession
from tests.documents import documents
from tests.domain.codes import NAMES
from tests.services_world import CATALOGUE, NOW, World
from tests.sync.fleet import BrokenLink, Faults
from tests.sync.memory_hub import MemoryHub

kinds = st.sampled_from(sorted(KINDS))
anything = kinds.flatmap(lambda kind: st.tuples(st.just(kind), documents(kind)))
FAULTS = ("", "request", "reply", "half", "twice")


@given(anything)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_document_comes_back_as_it_was_written(given_):
    kind, document = given_
    raw = unpack_body(pack_body(encode_document(document, {})), 1)

    assert decode_document(kind, raw) == document
    later = {**raw, "from_the_future": [1]}
    assert encode_document(document, later) == later


@given(anything)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_every_rule_takes_any_document(given_):
    kind, document = given_
    spec, names = KINDS[kind], set(type(document).__dataclass_fields__)

    assert set(missing_to_submit(kind, document)) <= set(spec.required) <= names
    assert {answer.field for answer in answers(kind, document)} <= names
    assert all(str(finding) for finding in warnings(document, NOW))
    assert narrate(document, NAMES).text == narrate(document, NAMES).text.strip()
    assert isinstance(headline(document, NAMES), str)
    assert short_text(document, Heading(), NAMES)
    assert all(isinstance(id_, str) for id_ in spec.linked(document))
    assert len(spec.tally(document)) == 2
    assert isinstance(spec.telling.kind_name(document, CATALOGUE), str)
    masked = mask_document(document)
    assert mask_document(masked) == masked


@pytest.fixture
def here(tmp_path):
    (tmp_path / "here").mkdir()
    made = World(tmp_path / "here")
    yield made
    made.store.close()


@pytest.fixture
def there(tmp_path):
    (tmp_path / "there").mkdir()
    made = World(tmp_path / "there", laptop=1)
    yield made
    made.store.close()


def invented(desk, kind):
    """Return a document of a kind as demo stores have them; every kind can invent one."""
    make = work_of(kind).invent
    assert make is not None, f"services/kinds/{kind} invents nothing"
    inventor = Inventor(CATALOGUE, desk.operation, desk.unit, random.Random(1))  # noqa: S311
    return make(inventor, dt.datetime(2024, 1, 31, 19, 30, tzinfo=WITA))


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_goes_from_the_form_to_the_papers(here, kind):
    rahman, suryadi = here.desk("Rahman"), here.desk("Suryadi")
    form, _ = forms.open_new(rahman, kind, invented(rahman, kind))
    made = forms.save_draft(rahman, form)[0].state.record
    records.act(rahman, [made], Action.SUBMIT)
    records.act(suryadi, [made], Action.APPROVE)

    (row,) = records.page(rahman, RecordFilter(kinds=(kind,))).rows
    assert (row.id, row.status) == (made, "approved")
    assert row.number.startswith(f"{KINDS[kind].letter}-")
    found = records.page(rahman, RecordFilter(text=row.title.split()[0])).rows
    assert made in {each.id for each in found}
    assert details(suryadi, made).view.document == form.document
    paper = compose_record(record_paper.gather(suryadi, made))
    assert PAPERS[kind].title in str(paper.blocks)
    daily = compose_daily(
        daily_report.gather(suryadi, daily_report.request_for(suryadi, NOW.date()))
    )
    assert len(daily.figures.standing) == PAPERS[kind].is_daily


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_record_arrives_whole_whatever_the_link_does(here, there, kind, fault):
    hub = MemoryHub({"POLDA": None, "BJM": "POLDA"})
    rahman = here.desk("Rahman")
    made = records.add(rahman, kind, invented(rahman, kind), submit=True)[0].state.record

    for world, device in ((here, "here"), (there, "there")):
        hub.enrol(device, "BJM/07")
        link = BrokenLink(hub.session(device), Faults([fault]))
        with suppress(Unavailable):
            SyncSession(link, StoreLedger(world.desk("Rahman"))).run()
        SyncSession(hub.session(device), StoreLedger(world.desk("Rahman"))).run()

    assert records.get(there.desk("Suryadi"), made).state == records.get(rahman, made).state
