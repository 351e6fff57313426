"""The criteria as one web page that works without a network: a table per product group and a box to search in."""

from __future__ import annotations

from html import escape

from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.outputs.rulebook.rows import COLUMNS, group_tables

_STYLE = """
body{font:16px/1.5 Calibri,Carlito,sans-serif;margin:2rem;color:#1b1b1b}h1,h2{color:#1f3a5f}
table{border-collapse:collapse;width:100%;margin-bottom:2rem}caption{text-align:left;padding:.5rem 0}
th,td{border-bottom:1px solid #c9d3e0;padding:.4rem .6rem;text-align:left;vertical-align:top}
thead th{background:#1f3a5f;color:#fff;position:sticky;top:0}input{font:inherit;padding:.3rem;width:24rem;max-width:100%}
.tabel{overflow-x:auto}
"""
_SCRIPT = """
document.getElementById('zoek').addEventListener('input',e=>{const w=e.target.value.toLowerCase().split(/\\s+/);
document.querySelectorAll('tbody tr').forEach(r=>{const t=r.textContent.toLowerCase();r.hidden=!w.every(x=>t.includes(x))})})
"""


def to_html(ruleset: Ruleset) -> bytes:
    """Write every criterion as a row; typing in the box hides the rows that do not hold those words."""
    identity = ruleset.identity
    title = escape(f"Criteria: {identity.title}")
    head = "".join(f'<th scope="col">{escape(words)}</th>' for column, words in COLUMNS.items() if column != "url")
    parts = [
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style></head><body><h1>{title}</h1>',
        f"<p>Regelset {escape(identity.id)}, versie {escape(identity.version)}.</p>",
        '<p><label for="zoek">Zoek in alle criteria: </label><input id="zoek" type="search"></p>',
    ]
    for table in group_tables(ruleset):
        rows = "".join(_row(row) for row in table.rows)
        parts.append(f"<h2>{escape(table.title)}</h2>")
        parts.append(
            f'<div class="tabel"><table><caption>{escape(table.description)}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
        )
    return ("".join(parts) + f"<script>{_SCRIPT}</script></body></html>\n").encode()


def _row(row: tuple[str, ...]) -> str:
    cells = dict(zip(COLUMNS, row, strict=True))
    made = [f'<th scope="row">{escape(cells["code"])}</th>']
    for column in COLUMNS:
        if column == "source":
            made.append(f'<td><a href="{escape(cells["url"])}">{escape(cells["source"])}</a></td>')
        elif column not in ("code", "url"):
            made.append(f"<td>{escape(cells[column])}</td>")
    return f"<tr>{''.join(made)}</tr>"
