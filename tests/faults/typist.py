"""Two officers at work as fast as they can: types, saves, submits, approves, until it is killed.

    python tests/faults/typist.py DATA STATE SEED ROUNDS

Each step is announced on standard output before it begins and confirmed after it returned, one
JSON object a line; `promises.py` reads them. Time is counted in keys: ten keys are a second, and
the form is saved after every tenth, as the window does after a second.
"""

import json
import random
import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from brata_desktop.config.paths import Paths
from brata_desktop.domain.document import Place
from brata_desktop.domain.states import Action
from brata_desktop.services import backups, forms, records, session
from brata_desktop.services.forms import Form
from brata_desktop.services.record_view import RecordView
from tests.faults.promises import KEYS_A_SECOND, SECRETS, text_of


def say(**line: object) -> None:
    """Tell the test; it reads what was written before the end."""
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


class Typist:
    """Rahman writes, Suryadi reviews, at the same store.

    Args:
        paths: Where the store is.
        seed: Makes the same work again.
    """

    def __init__(self, paths: Paths, seed: int) -> None:
        self.paths = paths
        self.rng = random.Random(seed)  # noqa: S311 - repeatable, not secret
        self.writer = session.open_session(paths, "Rahman", SECRETS["Rahman"])
        self.reviewer = session.open_session(paths, "Suryadi", SECRETS["Suryadi"])
        self.desk = self.writer.desk
        # A correction that the kill interrupted holds its record's text, not its own.
        self.forms = [
            form
            for form in forms.unfinished(self.desk)
            if text_of(form.copy.id).startswith(form.document.what)
        ]
        self.known: list[str] = []
        say(ready=True)

    def round(self) -> None:
        """Do one piece of work."""
        chance = self.rng.random()
        if chance < 0.05:
            self.desk.store.checkpoint()
        elif chance < 0.08:
            backups.back_up(self.writer, self.paths)
        elif chance < 0.2 and self.known:
            self.correct(self.rng.choice(self.known))
        elif chance < 0.35 and len(self.forms) > 1:
            self.finish(self.forms.pop(self.rng.randrange(len(self.forms))))
        else:
            self.type(self.forms.pop() if self.forms and chance < 0.7 else self.open())

    def open(self) -> Form:
        """Begin a form."""
        form, _ = forms.open_new(self.desk, "incident")
        return form

    def type(self, form: Form) -> None:
        """Type some seconds; sometimes the form is finished, sometimes left."""
        length = len(form.document.what)
        for _ in range(self.rng.randint(1, 45)):
            length += 1
            what = text_of(form.copy.id)[:length]
            form = replace(form, document=replace(form.document, what=what))
            say(typed=form.copy.id, record=form.copy.record, length=length)
            if length % KEYS_A_SECOND == 0:
                form = forms.autosave(self.desk, form)
                say(kept=form.copy.id, length=length)
        self.forms.append(form)

    def finish(self, form: Form) -> None:
        """Save a form as a draft, or submit it and have it reviewed."""
        if not form.document.what:
            self.type(form)
            return
        complete = replace(form.document, place=Place(name="Pasar"), category="KJ_KELAHI")
        form = replace(form, document=complete)
        record = form.copy.record
        is_new = not form.copy.base_heads
        save = self.rng.choice([forms.save_draft, forms.submit_form])
        # A new record that is submitted gets two revisions, or none.
        adds = 2 if is_new and save is forms.submit_form else 1
        say(begun="save", record=record, copy=form.copy.id, adds=adds if is_new else 0)
        view, _ = save(self.desk, form, "perbaikan")
        self.done(view, copy=form.copy.id)
        self.known.append(record)
        if Action.RECALL in view.actions and self.rng.random() < 0.8:
            self.review(record)

    def review(self, record: str) -> None:
        """Approve or return."""
        action = self.rng.choice([Action.APPROVE, Action.APPROVE, Action.RETURN])
        say(begun=action.value, record=record, adds=1)
        (view,), _ = records.act(self.reviewer.desk, [record], action, "kurang jelas")
        self.done(view)

    def correct(self, record: str) -> None:
        """Open a record again and change it."""
        if any(form.copy.record == record for form in self.forms):
            return
        if Action.EDIT not in records.get(self.desk, record).actions:
            return
        form, _ = forms.open_edit(self.desk, record)
        say(begun="save", record=record, copy=form.copy.id, adds=1)
        document = replace(form.document, remarks=f"{form.document.remarks}.")
        view, _ = forms.save_draft(self.desk, replace(form, document=document), "perbaikan")
        self.done(view, copy=form.copy.id)

    def done(self, view: RecordView, copy: str = "") -> None:
        """Confirm a step."""
        state = view.state
        say(
            done=state.record, state=state.state.value, steps=len(state.history),
            number=state.number, copy=copy,
        )  # fmt: skip


def main() -> None:
    """Work the given number of rounds."""
    data, state, seed, rounds = sys.argv[1:]
    typist = Typist(Paths(Path(data), Path(state)), int(seed))
    for _ in range(int(rounds)):
        typist.round()
    typist.writer.desk.store.close()
    typist.reviewer.desk.store.close()
    say(end=True)


if __name__ == "__main__":
    main()
