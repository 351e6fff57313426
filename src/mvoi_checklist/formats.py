"""In which formats each result can be written: for a type checker, and for the commands that offer them."""

from __future__ import annotations

from typing import Literal

PageFormat = Literal["docx", "odt", "pdf", "markdown"]
"""Of the form and the practice examples: what is laid out in pages."""

ChecklistFormat = Literal["docx", "odt", "pdf", "json", "markdown", "text"]
ComparisonFormat = Literal["docx", "odt", "pdf", "json", "markdown", "text"]
AnnexFormat = Literal["docx", "odt", "pdf", "json", "markdown"]
ReportFormat = Literal["docx", "odt", "pdf", "xlsx", "json", "markdown"]
"""Of the notes on the progress."""

RulebookFormat = Literal["xlsx", "html", "markdown"]
CheckFormat = Literal["text", "json", "markdown", "junit", "sarif", "xlsx", "github"]
"""Of the reports on many files."""
