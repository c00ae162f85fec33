"""Invented meetings in the real window, for pictures of the screens."""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.kinds.meeting import (
    DONE,
    OPEN,
    SPEC,
    WORKING,
    Agreement,
    Meeting,
    Owner,
)
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import When
from brata_desktop.services import records
from brata_desktop.services.demo import DemoPost
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.kinds.meeting.form import MeetingForm
from brata_desktop.ui.kinds.meeting.page import MEETINGS, OPEN_TAB, MeetingsPage
from brata_desktop.ui.samples import framed, framed_form

_POST = Owner("Pos Pam 07 Kelayan", "BJM", "07")
_UNIT = Owner("Polresta Banjarmasin", "BJM")


def sample_meeting() -> Meeting:
    """Return a meeting of all agencies about a rally, with five agreements."""
    return Meeting(
        operation="OMB-2023-2024",
        stage="KAMPANYE",
        satgas="PREEMTIF",
        forum="RAKOR_LINSEK",
        chair="Kabag Ops Polresta Banjarmasin",
        minutes_by="Kasubbag Bin Ops",
        what="Rakor lintas sektoral pengamanan kampanye rapat umum",
        occurred=When(dt.date(2024, 1, 29), dt.time(9, 0), end_time=dt.time(11, 30)),
        place=Place("Aula Polresta Banjarmasin", "63.71.05"),
        agencies=("KPU", "Bawaslu", "TNI", "Pemda", "Dishub", "Satpol PP"),
        offices=("Ketua KPU Kota", "Ketua Bawaslu Kota", "Pasi Ops Kodim 1007", "Kadishub Kota"),
        participants=Count(34),
        topics=(
            "Jadwal dan rute kampanye rapat umum di Lapangan Kamboja",
            "Rekayasa lalu lintas dan kantong parkir",
            "Kesiapan posko kesehatan dan evakuasi",
        ),
        discussion=(
            "KPU memaparkan jadwal rapat umum. Dishub meminta jalur pengalihan disampaikan tiga "
            "hari sebelumnya. Bawaslu mengingatkan batas waktu kampanye pukul 18.00 WITA."
        ),
        result="Semua unsur sepakat membentuk posko bersama di Kecamatan Banjarmasin Selatan.",
        agreements=_agreements(),
    )


def _agreements() -> tuple[Agreement, ...]:
    said = (
        ("Menyampaikan jadwal rapat umum paling lambat H-3", Owner("KPU"), 30, DONE),
        ("Memasang rambu pengalihan arus di Jl. Kelayan", Owner("Dishub"), 30, WORKING),
        ("Menyiapkan dua regu pengamanan tertutup", _UNIT, 31, OPEN),
        ("Mendata kantong parkir dan titik rawan macet", _POST, 30, OPEN),
        ("Menertibkan alat peraga di jalur utama", Owner("Satpol PP"), None, OPEN),
    )
    return tuple(
        Agreement(f"a{n}", content, owner, dt.date(2024, 1, day) if day else None, state)
        for n, (content, owner, day, state) in enumerate(said, 1)
    )


def _others() -> tuple[Meeting, ...]:
    return (
        Meeting(
            operation="OMB-2023-2024",
            stage="KAMPANYE",
            forum="RAKOR_KPU",
            chair="Ketua KPU Kota Banjarmasin",
            what="Rakor distribusi logistik ke kecamatan",
            occurred=When(dt.date(2024, 1, 24), dt.time(13, 30)),
            place=Place("Kantor KPU Kota Banjarmasin", "63.71.02"),
            agencies=("KPU", "Bawaslu", "Dishub"),
            topics=("Rute truk dan kelotok", "Penyimpanan di gudang kecamatan"),
            agreements=(
                Agreement(
                    "b1", "Menyerahkan daftar muatan tiap truk", Owner("KPU"), dt.date(2024, 2, 5)
                ),
                Agreement(
                    "b2", "Menyiapkan pengawalan ke lima kecamatan", _UNIT, dt.date(2024, 2, 8)
                ),
                Agreement(
                    "b3",
                    "Memeriksa atap gudang Banjarmasin Selatan",
                    Owner("Pemda"),
                    dt.date(2024, 1, 28),
                ),
            ),
        ),
        Meeting(
            operation="OMB-2023-2024",
            stage="KAMPANYE",
            forum="RAKOR_INTERNAL",
            chair="Kapolsek Banjarmasin Selatan",
            what="Rakor internal kesiapan pos pengamanan",
            occurred=When(dt.date(2024, 1, 17), dt.time(8, 0)),
            place=Place("Pos Pam 07 Kelayan", "63.71.01"),
            topics=("Pembagian regu", "Alat komunikasi"),
            agreements=(
                Agreement("c1", "Menguji radio tiap pergantian regu", _POST, None, DONE),
                Agreement("c2", "Membuat daftar nomor penting", _POST, dt.date(2024, 1, 20), DONE),
            ),
        ),
        Meeting(
            operation="OMB-2023-2024",
            stage="KAMPANYE",
            forum="FORKOPIMCAM",
            chair="Camat Banjarmasin Selatan",
            what="Rapat Forkopimcam menjelang kampanye rapat umum",
            occurred=When(dt.date(2024, 1, 12), dt.time(10, 0)),
            place=Place("Kantor Kecamatan Banjarmasin Selatan", "63.71.01"),
            agencies=("Pemda", "TNI"),
            topics=("Peta kerawanan kecamatan",),
        ),
    )


def record_meetings(post: DemoPost) -> None:
    """Record the meetings; the two oldest are approved, the newest waits for its review."""
    desk = post.officer.desk
    made = [
        records.add(desk, SPEC.code, each, submit=True)[0].state.record
        for each in (*reversed(_others()), sample_meeting())
    ]
    records.act(post.supervisor.desk, made[:2], Action.APPROVE)


def meeting_form() -> Frame:
    """Return the window with the minutes of a meeting."""
    return framed_form(MeetingForm, SPEC.code, sample_meeting())


def meetings_window(tab: str) -> Frame:
    """Return the window with one of the lists of meetings."""
    frame = framed("meetings", MeetingsPage, supervisor=True, story=record_meetings)
    page = frame.current_page
    if isinstance(page, MeetingsPage):
        page.tabs.set_chosen(tab)
        page.refresh()
    return frame


SCREENS: Mapping[str, Callable[[], QWidget]] = {
    "meeting-form": meeting_form,
    "meetings": partial(meetings_window, MEETINGS),
    "meetings-open": partial(meetings_window, OPEN_TAB),
}
