"""How a figure is printed beside its goal: what was measured, what was wanted, OK or MISS."""

_MISSED: list[str] = []


def at_most(what: str, found: float, most: float, unit: str = "", note: str = "") -> None:
    """Print a figure that should not be larger; `note` is what else there is to say of it."""
    _say(what, found, f"<= {most:g}{unit}", unit, note, is_met=found <= most)


def at_least(what: str, found: float, least: float, unit: str = "", note: str = "") -> None:
    """Print a figure that should not be smaller."""
    _say(what, found, f">= {least:g}{unit}", unit, note, is_met=found >= least)


def told(what: str, found: float, unit: str = "", note: str = "") -> None:
    """Print a figure that has no goal."""
    print(f"  {what:44}{found:10,.2f}{unit:4}{'':22}{note}".rstrip(), flush=True)


def summary() -> int:
    """Print which goals were missed; return 1 if any was."""
    print(f"\nmissed: {', '.join(_MISSED)}" if _MISSED else "\nevery goal met", flush=True)
    return min(len(_MISSED), 1)


def _say(what: str, found: float, goal: str, unit: str, note: str, *, is_met: bool) -> None:
    verdict = "OK" if is_met else "MISS"
    if not is_met:
        _MISSED.append(what)
    print(f"  {what:44}{found:10,.2f}{unit:4}{goal:>16}  {verdict:5}{note}".rstrip(), flush=True)
