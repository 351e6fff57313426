"""A new workbook in memory; the library for it is an extra."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from mvoi_checklist.errors import Problem, UsageError


@contextmanager
def new_workbook(buffer: io.BytesIO, instead: str = "") -> Iterator[Any]:
    """Open a workbook that is written to the buffer at the end; no text becomes a formula or a link.

    Raises:
        UsageError: the extra ``report`` is not installed; ``instead`` says what can be done without it.

    """
    try:
        import xlsxwriter  # noqa: PLC0415 - an extra
    except ImportError:
        hint = f"Installeer met: pip install 'mvoi-checklist[report]'{instead}."
        raise UsageError([Problem("", "voor een werkboek is een extra nodig die er niet is.", hint)]) from None
    with xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "default_date_format": "d-m-yyyy"}) as book:
        yield book
