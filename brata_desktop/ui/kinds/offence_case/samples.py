"""Invented cases in the real window, for pictures of the screens."""

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from brata_desktop.domain.document import Place
from brata_desktop.domain.kinds.offence_case import SPEC, OffenceCase, TakenStep
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import When
from brata_desktop.services import records
from brata_desktop.services.demo import DemoPost
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.kinds.offence_case.form import OffenceCaseForm
from brata_desktop.ui.kinds.offence_case.page import GakkumduPage
from brata_desktop.ui.samples import framed, framed_form


def _on(month: int, day: int, hour: int = 0, minute: int = 0) -> When:
    clock = dt.time(hour, minute) if hour else None
    return When(dt.date(2024, month, day), clock)


def _step(code: str, when: When, number: str = "", by: str = "") -> TakenStep:
    return TakenStep(code, when, number, by)


def sample_case() -> OffenceCase:
    """Return a case that the police have, its file due at the prosecutor's."""
    return OffenceCase(
        operation="OMB-2023-2024",
        stage="KAMPANYE",
        satgas="GAKKUM",
        what="Pembagian uang kepada warga seusai pertemuan terbatas",
        occurred=_on(1, 5, 20, 10),
        place=Place("Balai RW 03", "63.71.01.1010"),
        article="Pasal 523 ayat (1) UU 7/2017",
        steps=(
            _step("DIKETAHUI", _on(1, 5, 21)),
            _step("DIARAHKAN", _on(1, 6, 9, 30), "014/TT/I/2024", "Staf penerima laporan"),
            _step("REGISTER", _on(1, 8), "003/Reg/LP/PL/Kota/22.01/I/2024", "Bawaslu Kota"),
            _step("PEMBAHASAN_1", _on(1, 9), "BA-05/I/2024", "Sentra Gakkumdu"),
            _step("TINDAK_LANJUT", _on(1, 15), "", "Bawaslu Kota"),
            _step("PEMBAHASAN_2", _on(1, 16), "BA-09/I/2024", "Sentra Gakkumdu"),
            _step("DITERUSKAN", _on(1, 17, 10), "021/Gakkumdu/I/2024", "Bawaslu Kota"),
            _step("LP", _on(1, 17, 15), "LP/B/12/I/2024/SPKT", "SPKT Polresta"),
            _step("SPDP", _on(1, 18), "SPDP/7/I/2024", "Penyidik"),
        ),
    )


def _others() -> tuple[OffenceCase, ...]:
    begun = (
        (
            "Perusakan alat peraga kampanye di simpang Kelayan B",
            _on(1, 24, 2, 15),
            ("63.71.01", "Simpang Kelayan B"),
            (_step("DIARAHKAN", _on(1, 25, 8, 40), "019/TT/I/2024", "Staf penerima laporan"),),
        ),
        (
            "Kampanye di halaman sekolah",
            _on(1, 19, 10),
            ("63.71.02", "SMP di Teluk Dalam"),
            (
                _step("DIARAHKAN", _on(1, 20), "017/TT/I/2024", "Staf penerima laporan"),
                _step("REGISTER", _on(1, 22), "005/Reg/LP/PL/Kota/22.01/I/2024", "Bawaslu Kota"),
                _step("PEMBAHASAN_1", _on(1, 23), "BA-11/I/2024", "Sentra Gakkumdu"),
            ),
        ),
        (
            "Menghalangi petugas pendataan pemilih",
            When(dt.date(2023, 12, 20), dt.time(11, 0)),
            ("63.71.03", "Gang Sejahtera"),
            (
                _step("DIARAHKAN", When(dt.date(2023, 12, 21)), "188/TT/XII/2023", "Staf penerima"),
                _step("REGISTER", When(dt.date(2023, 12, 22)), "031/Reg/XII/2023", "Bawaslu Kota"),
                _step("DIHENTIKAN", When(dt.date(2023, 12, 29)), "", "Sentra Gakkumdu"),
            ),
        ),
    )
    return tuple(
        OffenceCase(
            operation="OMB-2023-2024",
            stage="KAMPANYE",
            satgas="GAKKUM",
            what=what,
            occurred=when,
            place=Place(name, area),
            steps=steps,
        )
        for what, when, (area, name), steps in begun
    )


def record_cases(post: DemoPost) -> None:
    """Record the cases; the oldest is approved, the next waits for its review."""
    desk = post.officer.desk
    made = [
        records.add(desk, SPEC.code, each, submit=True)[0].state.record
        for each in (*reversed(_others()), sample_case())
    ]
    records.act(post.supervisor.desk, made[:2], Action.APPROVE)


def case_form() -> Frame:
    """Return the window with the form of a case."""
    return framed_form(OffenceCaseForm, SPEC.code, sample_case())


def cases_window() -> Frame:
    """Return the window with the list of cases."""
    frame = framed("gakkumdu", GakkumduPage, supervisor=True, story=record_cases)
    page = frame.current_page
    if isinstance(page, GakkumduPage):
        page.refresh()
    return frame


SCREENS: Mapping[str, Callable[[], QWidget]] = {
    "gakkumdu": cases_window,
    "offence-case-form": case_form,
}
