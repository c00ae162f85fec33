"""The one style sheet, generated from the tokens and set once on the application.

No widget sets a sheet of its own; a state is a dynamic property (``kind``, ``state``, ``tone``,
``type``) that the rules below read. Borders that grow to 2 px take the extra pixel from the
padding, so nothing moves when the focus comes or an answer turns out wrong.
"""

from string import Template

from brata_desktop.ui.theme.tokens import COLOUR_NAMES, SIZES, TYPE, Tokens

GLYPHS = {
    "tick": ("check", "on_primary"),
    "dash": ("minus", "on_primary"),
    "down": ("chevron-down", "text2"),
    "up": ("chevron-up", "text2"),
    "left": ("chevron-left", "text2"),
    "right": ("chevron-right", "text2"),
}
"""Pictures of the sheet: name -> (icon, colour token)."""

_BASE = """
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: ${p4}px; }
QDialog, QMessageBox { background: $surface; }
QMenu { background: $surface; border: 1px solid $border; padding: ${p4}px; }
QMenu::item { padding: ${p6}px ${p20}px ${p6}px ${p10}px; border-radius: ${p4}px; }
QMenu::item:selected { background: $sel; color: $text; }
QMenu::item:disabled { color: $text3; }
QMenu::separator { height: 1px; background: $divider; margin: ${p4}px ${p6}px; }
QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget[plain="true"] { background: transparent; }
QSplitter::handle { background: $border; }
"""

_BUTTONS = """
QPushButton { min-height: ${ctl}px; padding: 0 ${p12}px; border: 1px solid $border;
  border-radius: ${rc}px; background: $surface; color: $text; font-weight: 500; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $sunken; }
QPushButton:focus { border: 2px solid $focus; padding: 0 ${p11}px; min-height: ${ctlf}px; }
QPushButton:disabled { color: $text3; background: $surface2; border: 1px solid $border; }
QPushButton::menu-indicator { width: 0; }
QPushButton[kind="primary"] { background: $primary; color: $on_primary; font-weight: 600;
  border: 1px solid $primary; }
QPushButton[kind="primary"]:hover { background: $primary_hover; border-color: $primary_hover; }
QPushButton[kind="primary"]:pressed { background: $primary_pressed; }
QPushButton[kind="primary"]:focus { border: 2px solid $focus; }
QPushButton[kind="primary"]:disabled { background: $surface2; color: $text3;
  border: 1px solid $border; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent;
  color: $text2; padding: 0 ${p8}px; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:pressed { background: $sunken; }
QPushButton[kind="quiet"]:focus { border: 2px solid $focus; padding: 0 ${p7}px; }
QPushButton[kind="quiet"]:disabled { color: $text3; }
QPushButton[kind="danger"] { color: $danger; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent;
  color: $accent; padding: 0 ${p4}px; font-size: ${f_label}px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid $focus; padding: 0 ${p3}px; }
QPushButton[kind="link"]:disabled { color: $text3; }
QPushButton[kind="icon"] { background: transparent; border: 1px solid transparent;
  padding: 0; min-width: ${ctl}px; max-width: ${ctl}px; }
QPushButton[kind="icon"]:hover { background: $hover; }
QPushButton[kind="icon"]:pressed { background: $sunken; }
QPushButton[kind="icon"]:focus { border: 2px solid $focus; min-width: ${ctlf}px;
  max-width: ${ctlf}px; }
QPushButton[kind="icon"][framed="true"] { border: 1px solid $border; background: $surface; }
QPushButton[kind="icon"][framed="true"]:hover { background: $hover; }
QPushButton[kind="icon"][framed="true"]:focus { border: 2px solid $focus; }
QPushButton[kind="icon"][small="true"] { min-height: ${p26}px; min-width: ${p26}px;
  max-width: ${p26}px; }
QPushButton[kind="icon"][small="true"]:focus { min-height: ${p24}px; min-width: ${p24}px;
  max-width: ${p24}px; }
QPushButton[kind="chip"], QPushButton[kind="mini"] { min-height: ${chip}px; color: $text2;
  padding: 0 ${p10}px; font-size: ${f_label}px; }
QPushButton[kind="chip"]:focus { min-height: ${chipf}px; padding: 0 ${p9}px; }
QPushButton[kind="chip"][active="true"] { background: $accent_soft; color: $accent;
  border: 1px solid $accent_soft; font-weight: 600; }
QPushButton[kind="chip"][active="true"]:focus { border: 2px solid $focus; }
QPushButton[kind="mini"] { min-height: ${mini}px; background: $surface2;
  border-radius: ${rp}px; padding: 0 ${p8}px; }
QPushButton[kind="mini"]:hover { background: $hover; }
QPushButton[kind="mini"]:focus { min-height: ${minif}px; padding: 0 ${p7}px; }
"""

_FIELDS = """
QLineEdit, QComboBox, QAbstractSpinBox { min-height: ${ctl}px; border: 1px solid $field;
  border-radius: ${rc}px; background: $surface; color: $text; padding: 0 ${p9}px;
  selection-background-color: $focus; selection-color: $on_focus; }
QPlainTextEdit, QTextEdit { border: 1px solid $field; border-radius: ${rc}px;
  background: $surface; color: $text; padding: ${p4}px ${p6}px;
  selection-background-color: $focus; selection-color: $on_focus; }
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $text3; }
QLineEdit:focus, QComboBox:focus, QComboBox:on, QAbstractSpinBox:focus {
  border: 2px solid $focus; padding: 0 ${p8}px; min-height: ${ctlf}px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus;
  padding: ${p3}px ${p5}px; }
QLineEdit[state="error"], QComboBox[state="error"] { border: 2px solid $danger;
  padding: 0 ${p8}px; min-height: ${ctlf}px; }
QPlainTextEdit[state="error"] { border: 2px solid $danger; padding: ${p3}px ${p5}px; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled, QLineEdit:read-only {
  background: $surface2; color: $text2; border-color: $border; }
QLineEdit[kind="search"] { border: 1px solid $border; background: $surface2; }
QLineEdit[kind="search"]:focus { border: 2px solid $focus; background: $surface; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: 0; padding: 0; min-height: 0;
  background: transparent; }
QComboBox::drop-down { border: 0; width: ${p26}px; }
QComboBox::down-arrow { image: url(glyph:down-$theme.svg); width: ${p16}px; height: ${p16}px; }
QComboBox QAbstractItemView, QListView[kind="popup"] { background: $surface; color: $text;
  border: 1px solid $field; outline: 0; padding: ${p3}px;
  selection-background-color: $sel; selection-color: $text; }
QComboBox QAbstractItemView::item, QListView[kind="popup"]::item { min-height: ${p28}px;
  padding: 0 ${p6}px; }
QCheckBox, QRadioButton { spacing: ${p8}px; min-height: ${ctl}px; color: $text;
  border: 1px solid transparent; border-radius: ${rc}px; padding: 0 ${p4}px 0 ${p2}px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $focus; min-height: ${ctlf}px;
  padding: 0 ${p3}px 0 ${p1}px; }
QCheckBox:disabled, QRadioButton:disabled { color: $text3; }
QCheckBox::indicator, QRadioButton::indicator { width: ${p16}px; height: ${p16}px;
  border: 1px solid $field; border-radius: ${p4}px; background: $surface; }
QCheckBox::indicator:checked { background: $primary; border-color: $primary;
  image: url(glyph:tick-$theme.svg); }
QCheckBox::indicator:indeterminate { background: $primary; border-color: $primary;
  image: url(glyph:dash-$theme.svg); }
QRadioButton::indicator { border-radius: ${p9}px; }
QRadioButton::indicator:checked { border: ${p5}px solid $primary; width: ${p8}px;
  height: ${p8}px; background: $on_primary; }
"""

_VIEWS = """
QAbstractItemView { background: $surface; alternate-background-color: $surface2; border: 0;
  outline: 0; color: $text; selection-background-color: $sel; selection-color: $text;
  gridline-color: $divider; }
QListWidget[kind="sections"] { padding: ${p8}px; }
QListWidget[kind="sections"]::item { border-radius: ${p6}px; padding-left: ${p6}px; }
QListWidget[kind="sections"]::item:hover { background: $hover; }
QListWidget[kind="sections"]::item:selected { background: $sel; color: $accent; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section { background: $surface; color: $text2; border: 0;
  border-bottom: 1px solid $border; padding: 0 ${p6}px; font-size: ${f_label}px;
  font-weight: 500; min-height: ${hdr}px; }
QTableCornerButton::section { background: $surface; border: 0; }
QScrollBar:vertical { background: transparent; width: ${p10}px; margin: ${p2}px; }
QScrollBar:horizontal { background: transparent; height: ${p10}px; margin: ${p2}px; }
QScrollBar::handle { background: $scroll; border-radius: ${p3}px; min-height: ${p32}px;
  min-width: ${p32}px; }
QScrollBar::handle:hover { background: $field; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { border: 0; border-radius: ${p3}px; background: $sunken; height: ${p6}px;
  max-height: ${p6}px; }
QProgressBar::chunk { background: $primary; border-radius: ${p3}px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface2; }
QCalendarWidget QToolButton { background: transparent; color: $text; border: 0;
  border-radius: ${rp}px; padding: ${p4}px ${p8}px; font-weight: 600; }
QCalendarWidget QToolButton:hover { background: $hover; }
QCalendarWidget QToolButton::menu-indicator { width: 0; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url(glyph:left-$theme.svg); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url(glyph:right-$theme.svg); }
QCalendarWidget QAbstractItemView { selection-background-color: $primary;
  selection-color: $on_primary; }
"""

_TEXT = """
QLabel { background: transparent; }
QLabel[tone="text"] { color: $text; }
QLabel[tone="text2"] { color: $text2; }
QLabel[tone="text3"] { color: $text3; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="danger"] { color: $danger; }
QLabel[tone="sev3"] { color: $sev3; }
QLabel[tone="sev4"] { color: $sev4; }
"""

_PARTS = """
QFrame#surface { background: $surface; border: 0; }
QFrame#canvas { background: $canvas; border: 0; }
QFrame#rule { background: $divider; border: 0; max-height: 1px; min-height: 1px; }
QFrame#ruleV { background: $divider; border: 0; max-width: 1px; min-width: 1px; }
Card, FactStrip, ConflictView { background: $surface; border: 1px solid $border;
  border-radius: ${rk}px; }
Card[flat="true"] { border: 0; border-radius: 0; }
Panel { background: $surface; border: 0; border-left: 1px solid $border; }
QFrame[ruled="true"] { border: 0; border-top: 1px solid $divider; }
FilterBar { background: $surface; border: 0; border-bottom: 1px solid $border; }
ChoicePopup { background: $surface; border: 1px solid $field; border-radius: ${rc}px; }
ChoicePopup QListView[kind="popup"] { border: 0; padding: 0; }
ChoicePopup QListView::indicator { width: ${p14}px; height: ${p14}px; border: 1px solid $field;
  border-radius: ${p3}px; background: $surface; }
ChoicePopup QListView::indicator:checked { background: $primary; border-color: $primary;
  image: url(glyph:tick-$theme.svg); }
Toast { background: $surface; border: 1px solid $border; border-radius: ${rk}px; }
MessageBar { border: 1px solid $border; border-radius: ${rk}px; background: $surface; }
MessageBar[tone="warn"] { background: $warn_soft; border-color: $warn_soft; }
MessageBar[tone="danger"] { background: $danger_soft; border-color: $danger_soft; }
MessageBar[tone="info"] { background: $info_soft; border-color: $info_soft; }
MessageBar[tone="ok"] { background: $ok_soft; border-color: $ok_soft; }
ItemChip { background: $surface2; border: 1px solid $border; border-radius: ${rc}px; }
Sidebar { background: $surface2; border: 0; border-right: 1px solid $border; }
ContextBar { background: $surface; border: 0; border-bottom: 1px solid $border; }
ScreenHeader { background: $surface; border: 0; border-bottom: 1px solid $border; }
ScreenHeader[flat="true"] { border-bottom: 0; }
BottomBar { background: $surface2; border: 0; border-top: 1px solid $border; }
Page { background: $canvas; border: 0; }
Page[ground="surface"] { background: $surface; }
"""

_ALL = Template(_BASE + _BUTTONS + _FIELDS + _VIEWS + _TEXT + _PARTS)


def make_stylesheet(tokens: Tokens) -> str:
    """Build the sheet of a theme.

    Its pictures are found by the search path ``glyph:`` as ``NAME-light.svg`` and
    ``NAME-dark.svg``; a real path could hold letters that end the address too early.
    """
    values: dict[str, str] = {name: tokens.colour(name) for name in COLOUR_NAMES}
    values |= {f"p{n}": str(tokens.px(n)) for n in range(1, 45)}
    values |= _lengths(tokens)
    values["theme"] = "dark" if tokens.dark else "light"
    return _ALL.substitute(values) + _type_rules(tokens)


def _lengths(tokens: Tokens) -> dict[str, str]:
    """Lengths with the border already taken off: Qt adds it to ``min-height``."""
    control, chip, mini = (tokens.px(size) for size in (SIZES.control, SIZES.chip, SIZES.mini_chip))
    lengths = {
        "ctl": control - 2,
        "ctlf": control - 4,
        "chip": chip - 2,
        "chipf": chip - 4,
        "mini": mini - 2,
        "minif": mini - 4,
        "hdr": tokens.px(SIZES.table_header) - 1,
        "rp": tokens.px(SIZES.radius_pill),
        "rc": tokens.px(SIZES.radius_control),
        "rk": tokens.px(SIZES.radius_card),
        "f_label": tokens.px(TYPE["label"].size),
    }
    return {name: str(value) for name, value in lengths.items()}


def _type_rules(tokens: Tokens) -> str:
    return "\n".join(
        f'QLabel[type="{role}"] {{ font-size: {tokens.px(style.size)}px;'
        f" font-weight: {style.weight}; }}"
        for role, style in TYPE.items()
    )
