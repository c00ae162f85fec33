"""A hub on a real PostgreSQL for the tests of whole laptops; each test takes posts of its own."""

import io
import itertools

import pytest
from PIL import Image

from tests.link.field import DESK, Laptop, Who, real_hub
from tests.ui.report.conftest import Dialogs

_POSTS = itertools.count(11)


@pytest.fixture(scope="session")
def hub(tmp_path_factory):
    """A hub that `brata-hub` made."""
    with real_hub(tmp_path_factory.mktemp("hub")) as made:
        yield made


@pytest.fixture
def laptop(tmp_path, qapp, qtbot, application_theme, words):
    """Return a function that sets a laptop up, a post's unless somebody else's; all are closed."""
    made = []

    def make(who=None):
        code = str(next(_POSTS))
        who = who or Who(code, f"Pos Pam {code}", name="M. Noor", rank="Aipda", nrp="84010004")
        made.append(Laptop(tmp_path / str(len(made)), who, qapp, qtbot))
        return made[-1]

    yield make
    for each in made:
        each.close()
    application_theme.apply("light", 100)
    words.apply("id")


@pytest.fixture
def post(laptop, hub):
    """A post's laptop that the hub knows, open at its head's desk; it talks when it is told to."""
    return _quiet(laptop().open().enrol(hub))


@pytest.fixture
def desk(laptop, hub):
    """The laptop of the unit above, at its supervisor's desk."""
    return _quiet(laptop(DESK).open().enrol(hub, is_desk=True))


@pytest.fixture
def dialogs(tmp_path):
    """The dialogs of the system, answered at once."""
    folder = tmp_path / "out"
    folder.mkdir()
    return Dialogs(folder)


@pytest.fixture(scope="session")
def photo():
    """A photo."""
    content = io.BytesIO()
    Image.effect_noise((900, 600), 70).save(content, "JPEG")
    return content.getvalue()


def _quiet(made):
    """Begin no session by itself: a test says when."""
    made.settle()
    made.worker._timer.stop()
    return made
