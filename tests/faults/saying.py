"""What a laptop in trouble still does, and what its screen says."""

from brata_desktop.services import daily_report, sync_overview
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.sync.words import network_words
from brata_desktop.ui.sync.worker import SyncState
from tests.services_world import NOW


def said(station, error):
    """Return what the screen Sinkronisasi says: the state, and the sentence."""
    look = sync_overview.look(station.desk)
    return network_words(look, SyncState(error=error), NOW).title, error_text(error)


def print_the_day(station, printer):
    """Draw the daily report."""
    request = daily_report.request_for(station.desk, station.clock().date())
    return daily_report.preview(station.desk, request, printer).pdf


def honest(hub, laptops, promised, tally):
    """Audit laptops and hub: nothing is lost, twice, or falsely received; return what was found."""
    found = hub.audit(laptops, promised)
    assert not any(found.harm.values()), found
    tally.add(**found.harm)
    return found
