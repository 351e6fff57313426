"""A Word document out of blocks: lines of text, headings, and tables."""

import docx


def save_blocks(path, *blocks):
    """Write a document: text is a paragraph, or after ``#`` a heading; rows of cells are a table, in which a row may be short. Returns the path."""
    word = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            word.add_heading(block[2:], 1) if block.startswith("# ") else word.add_paragraph(block)
            continue
        table = word.add_table(0, max(map(len, block)))
        for row in block:
            for cell, text in zip(table.add_row().cells, row, strict=False):
                cell.text = text
    word.save(path)
    return path
