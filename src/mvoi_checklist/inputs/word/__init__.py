"""Word documents (.docx) as they come: unpacked within limits, cleaned to what counts, then read block by block."""
