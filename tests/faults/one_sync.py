"""A laptop that records something, hands it in with a photo, and syncs once, until it is killed.

    python tests/faults/one_sync.py DATA STATE

What a save returned for is told on standard output before anything else is done. The link goes
straight to the hub, without the relay, so that every call of the kernel is made by one thread and
can be counted.
"""

import datetime as dt
import random
import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from brata_desktop.config.paths import Paths
from brata_desktop.services import attachments, forms, link, one_session, session
from brata_desktop.sync.connecting import connect
from tests.province import SECRET
from tests.services_world import incident

PHOTO_BYTES = 40_000


def main() -> None:
    """Record, and sync."""
    data, state = (Path(each) for each in sys.argv[1:])
    paths = Paths(data, state)
    desk = session.open_session(paths, "", SECRET).desk
    photo = data.parent / "foto.jpg"
    noise = random.Random(dt.datetime.now(dt.UTC).isoformat())  # noqa: S311 - only another photo
    photo.write_bytes(b"\xff\xd8\xff" + noise.randbytes(PHOTO_BYTES))
    form, _ = forms.open_new(desk, "incident")
    form = replace(form, document=incident("Perkelahian", dt.time(20, 15)))
    view, _ = forms.submit_form(desk, attachments.attach(desk, form, photo))
    sys.stdout.write("".join(f"{hash_.hex()}\n" for hash_ in view.state.heads))
    sys.stdout.flush()
    transport = connect(*link.link_of(desk, paths.link))
    one_session.run(desk, transport)
    transport.close()
    desk.store.close()


if __name__ == "__main__":
    main()
