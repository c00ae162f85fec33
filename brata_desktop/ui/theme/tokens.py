"""Every value of the look in one place: colours, type, sizes (source: design tokens).

This module is plain Python on purpose: tests check contrast without a window.
Sizes are logical pixels at a text scale of 100 %.
"""

from typing import Final, NamedTuple

TEXT_SCALES: Final = (90, 100, 110, 125, 150)
"""Text sizes a user may choose, in percent."""

SCREEN_FONT: Final = "IBM Plex Sans"
PAPER_FONT: Final = "Liberation Sans"


class Colours(NamedTuple):
    """The colours of one theme as ``#RRGGBB``.

    Pairs that carry text keep 4.5:1 and lines and glyphs 3:1; a test computes both.
    """

    canvas: str
    surface: str
    surface2: str
    sunken: str
    hover: str
    sel: str
    border: str
    divider: str
    field: str
    scroll: str
    text: str
    text2: str
    text3: str
    primary: str
    primary_hover: str
    primary_pressed: str
    on_primary: str
    accent: str
    accent_soft: str
    accent_line: str
    focus: str
    on_focus: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    danger: str
    danger_soft: str
    info: str
    info_soft: str
    neutral_soft: str
    desk: str
    paper: str
    sev1: str
    sev2: str
    sev2_line: str
    sev3: str
    sev4: str
    badge_danger: str
    on_badge_danger: str
    map0: str
    map1: str
    map2: str
    map3: str
    map4: str


LIGHT: Final = Colours(
    canvas="#F3F5F8",
    surface="#FFFFFF",
    surface2="#F8F9FB",
    sunken="#E9EDF2",
    hover="#EEF1F5",
    sel="#E4ECF7",
    border="#DCE1E8",
    divider="#E8ECF1",
    field="#7F8A9B",
    scroll="#C5CDD8",
    text="#131A24",
    text2="#435061",
    text3="#5D6878",
    primary="#1B365D",
    primary_hover="#25467A",
    primary_pressed="#132744",
    on_primary="#FFFFFF",
    accent="#1F4E8C",
    accent_soft="#E4ECF7",
    accent_line="#1B365D",
    focus="#2F6FD0",
    on_focus="#FFFFFF",
    ok="#1C6B57",
    ok_soft="#E1F1EC",
    warn="#7A5200",
    warn_soft="#FBF0D6",
    danger="#A3153F",
    danger_soft="#FBE6EA",
    info="#1F4E8C",
    info_soft="#E4ECF7",
    neutral_soft="#EBEEF2",
    desk="#E3E7EC",
    paper="#FFFFFF",
    sev1="#45698D",
    sev2="#E3B02E",
    sev2_line="#8A6500",
    sev3="#B34100",
    sev4="#7E0F36",
    badge_danger="#A3153F",
    on_badge_danger="#FFFFFF",
    map0="#E3E9F1",
    map1="#C3D3E8",
    map2="#8FAED4",
    map3="#4775AD",
    map4="#1F4E8C",
)

DARK: Final = Colours(
    canvas="#10151C",
    surface="#171D26",
    surface2="#1B222C",
    sunken="#0C1016",
    hover="#202834",
    sel="#1F2E45",
    border="#2B3542",
    divider="#232C38",
    field="#6F7C8F",
    scroll="#3A4656",
    text="#E3E8EF",
    text2="#B1BBC9",
    text3="#8E9AAB",
    primary="#3A68AC",
    primary_hover="#4675BC",
    primary_pressed="#315A97",
    on_primary="#FFFFFF",
    accent="#9CC0F2",
    accent_soft="#1E2D43",
    accent_line="#7FB0F5",
    focus="#7FB0F5",
    on_focus="#0C1016",
    ok="#6CCBAE",
    ok_soft="#15302A",
    warn="#E3BC55",
    warn_soft="#322813",
    danger="#FF8FA6",
    danger_soft="#3A1A24",
    info="#9CC0F2",
    info_soft="#1E2D43",
    neutral_soft="#232C38",
    desk="#0C1016",
    # White under a 13 % shade, so that a page does not blind a night shift.
    paper="#DEDEDE",
    sev1="#6F97C2",
    sev2="#EBCB62",
    sev2_line="#EBCB62",
    sev3="#E57632",
    sev4="#FF8FAB",
    badge_danger="#FF8FA6",
    on_badge_danger="#3A1A24",
    map0="#1D2733",
    map1="#25405F",
    map2="#33608F",
    map3="#5088C4",
    map4="#93BFF2",
)


class TypeRole(NamedTuple):
    """One text style: ``size`` in pixels at 100 %, ``weight`` on the 100 to 900 scale."""

    size: int
    weight: int


TYPE: Final = {
    "kpi": TypeRole(26, 600),
    "h1": TypeRole(19, 600),
    "h2": TypeRole(16, 600),
    "h3": TypeRole(14, 600),
    "body": TypeRole(13, 400),
    "strong": TypeRole(13, 500),
    "bold": TypeRole(13, 600),
    "label": TypeRole(12, 500),
    "small": TypeRole(12, 400),
    "cap": TypeRole(11, 600),
    "axis": TypeRole(11, 400),
}
"""Text styles by role; nothing on screen is smaller than 11 px."""


class Sizes(NamedTuple):
    """Lengths in logical pixels at a text scale of 100 %."""

    control: int = 32
    chip: int = 28
    mini_chip: int = 24
    target: int = 32
    row: int = 44
    row_compact: int = 32
    day_row: int = 28
    table_header: int = 30
    context_bar: int = 44
    screen_header: int = 56
    bottom_bar: int = 28
    sidebar: int = 196
    sidebar_collapsed: int = 56
    pane_log: int = 340
    pane_form: int = 318
    pane_review: int = 296
    page_left: int = 20
    page_right: int = 18
    page_y: int = 14
    card_gap: int = 12
    card_x: int = 16
    card_y: int = 12
    radius_key: int = 3
    radius_pill: int = 4
    radius_control: int = 5
    radius_segmented: int = 6
    radius_card: int = 8
    icon: int = 16
    icon_bar: int = 13
    collapse_below: int = 1180
    """Window width under which the sidebar shows icons only."""
    drawer_below: int = 1100
    """Window width under which the right pane becomes a drawer (F9)."""


SIZES: Final = Sizes()


class Tokens(NamedTuple):
    """One theme at one text scale.

    Attributes:
        dark: Whether this is the night theme.
        colours: The colours of the theme.
        scale: Text scale in percent, one of ``TEXT_SCALES``.
    """

    dark: bool
    colours: Colours
    scale: int = 100

    def px(self, length: float) -> int:
        """Give a length of ``Sizes`` in pixels at this text scale."""
        return round(length * self.scale / 100)

    def colour(self, name: str) -> str:
        """Give a colour by its token name, such as ``"text2"``."""
        return str(getattr(self.colours, name))


COLOUR_NAMES: Final = Colours._fields


def make_tokens(*, dark: bool, scale: int = 100) -> Tokens:
    """Build the tokens of a theme; an unknown scale falls to the nearest allowed one."""
    nearest = min(TEXT_SCALES, key=lambda allowed: abs(allowed - scale))
    return Tokens(dark=dark, colours=DARK if dark else LIGHT, scale=nearest)
