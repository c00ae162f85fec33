"""A hub is made whole or not at all, and again without harm."""

from brata_desktop.hub.installation import install, open_functions


def test_done_twice_it_is_the_same_hub(hub):
    hub.enrol("Pos 07")

    install(hub.server.dsn_of(hub.database))

    assert hub.value("SELECT count(*) FROM sync.device") == 1
    assert hub.value("SELECT version_num FROM sync.alembic_version") == "0001"


def test_nothing_needless_is_left_to_everybody(hub):
    assert open_functions(hub.connection) == []
