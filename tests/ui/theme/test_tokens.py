"""The look keeps what the design promises: contrast, distinct severities, sizes."""

import itertools

import pytest

from brata_desktop.ui.theme.tokens import DARK, LIGHT, TEXT_SCALES, TYPE, make_tokens

THEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("surface", "surface2", "canvas", "hover", "sel")
TEXT_PAIRS = [
    *itertools.product(("text", "text2", "text3"), GROUNDS),
    *((tone, f"{tone}_soft") for tone in ("ok", "warn", "danger", "info")),
    *((tone, "surface") for tone in ("ok", "warn", "danger", "info", "accent", "sev3", "sev4")),
    *(("text2", ground) for ground in ("ok_soft", "warn_soft", "danger_soft", "info_soft")),
    ("text2", "neutral_soft"),
    ("text2", "sunken"),
    ("text3", "sunken"),
    ("accent", "sel"),
    ("accent", "accent_soft"),
    ("accent", "surface2"),
    ("accent", "warn_soft"),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("on_primary", "primary_pressed"),
    ("on_focus", "focus"),
    ("on_badge_danger", "badge_danger"),
]
LINE_PAIRS = [
    *((line, "surface") for line in ("field", "focus", "accent_line", "danger", "primary")),
    *((f"sev{level}", ground) for level in (1, 3, 4) for ground in ("surface", "sel", "sunken")),
    *(("sev2_line", ground) for ground in ("surface", "sel", "sunken")),
    ("surface", "sev4"),
    ("surface", "sev3"),
    ("surface", "accent_line"),
]


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """The ratio of WCAG 2."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def failing(colours, pairs, least):
    return [
        f"{ink} on {ground}: {ratio:.2f}"
        for ink, ground in pairs
        if (ratio := contrast(getattr(colours, ink), getattr(colours, ground))) < least
    ]


@THEMES
def test_text_has_a_contrast_of_4_5(colours):
    assert not failing(colours, TEXT_PAIRS, 4.5)


@THEMES
def test_lines_and_shapes_have_a_contrast_of_3(colours):
    assert not failing(colours, LINE_PAIRS, 3)


@THEMES
def test_severities_have_distinct_colours(colours):
    """A coarse check on lightness and hue; the shapes tell them apart without colour."""
    levels = [getattr(colours, f"sev{level}") for level in (1, 2, 3, 4)]

    for one, other in itertools.combinations(levels, 2):
        apart = sum(abs(int(one[i : i + 2], 16) - int(other[i : i + 2], 16)) for i in (1, 3, 5))
        assert apart > 70, (one, other)


def test_nothing_is_smaller_than_11_px():
    assert min(style.size for style in TYPE.values()) >= 11


@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_sizes_follow_the_text_scale(scale):
    assert make_tokens(dark=False, scale=scale).px(100) == scale


def test_unknown_scale_falls_to_the_nearest():
    assert make_tokens(dark=True, scale=400).scale == 150
