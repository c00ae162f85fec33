"""A hub is made whole or not at all, and again without harm."""

import psycopg

from brata_desktop.hub import installation
from brata_desktop.hub.installation import install, open_functions

_EXCHANGE = """
    SELECT proacl::text, prosecdef, pg_get_userbyid(proowner), proconfig
    FROM pg_proc WHERE proname = 'exchange_v1'
"""


def test_done_twice_it_is_the_same_hub(hub):
    hub.enrol("Pos 07")

    install(hub.server.dsn_of(hub.database))

    assert hub.value("SELECT count(*) FROM sync.device") == 1
    assert hub.value("SELECT version_num FROM sync.alembic_version") == "0002"


def test_an_older_hub_is_brought_up_to_date_and_nobody_new_may_call_it(bare, monkeypatch):
    with monkeypatch.context() as older:
        older.setattr(installation, "SCHEMA", "0001")
        install(bare)

    with psycopg.connect(bare, autocommit=True) as connection:
        before = connection.execute(_EXCHANGE).fetchone()
        install(bare)
        (after,) = connection.execute(_EXCHANGE).fetchall()

    assert after[:3] == before[:3]
    assert after[3] != before[3]


def test_nothing_needless_is_left_to_everybody(hub):
    assert open_functions(hub.connection) == []
