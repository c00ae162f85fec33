"""Fixtures for paper."""

import io

import pytest
from PIL import Image


@pytest.fixture
def picture() -> bytes:
    """Return a small JPEG."""
    buffer = io.BytesIO()
    Image.new("RGB", (64, 48), (30, 80, 140)).save(buffer, "JPEG")
    return buffer.getvalue()
