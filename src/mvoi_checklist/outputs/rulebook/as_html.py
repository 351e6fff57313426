"""The criteria as one web page that works without a network: a table per product group, a box to search in, and filters."""

from __future__ import annotations

from html import escape

from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.outputs.rulebook.rows import COLUMNS, GroupTable, group_tables

_STYLE = """
body{font:16px/1.5 Calibri,Carlito,sans-serif;margin:2rem;color:#1b1b1b}h1,h2{color:#1f3a5f}
table{border-collapse:collapse;width:100%;margin-bottom:2rem}caption{text-align:left;padding:.5rem 0}
th,td{border-bottom:1px solid #c9d3e0;padding:.4rem .6rem;text-align:left;vertical-align:top}
thead th{background:#1f3a5f;color:#fff;position:sticky;top:0}input{font:inherit;padding:.3rem;width:24rem;max-width:100%}
.tabel{overflow-x:auto}.zoek{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:end}.zoek label{display:block}select{font:inherit;padding:.3rem}
td.text,td.single_supplier,td.attention{min-width:24rem}td.title,td.evidence,td.why,td.fill_ins{min-width:14rem}td.status{font-weight:bold}
"""
_SCRIPT = """
const zoek=document.getElementById('zoek'),keuzes=[...document.querySelectorAll('select')],tel=document.getElementById('aantal');
const past=(c,k)=>!k.value||c===k.value||(k.name==='themes'&&c.split(', ').includes(k.value));
function kies(){const w=zoek.value.toLowerCase().split(/\\s+/);let n=0;
document.querySelectorAll('section').forEach(s=>{let over=0;s.querySelectorAll('tbody tr').forEach(r=>{const t=r.textContent.toLowerCase();
r.hidden=!(w.every(x=>t.includes(x))&&keuzes.every(k=>past(r.querySelector('td.'+k.name).textContent,k)));
over+=!r.hidden});s.hidden=!over;n+=over});tel.textContent=n}
[zoek,...keuzes].forEach(e=>e.addEventListener('input',kies));
"""
_FILTERS = ("themes", "kind", "level", "status")


def to_html(ruleset: Ruleset) -> bytes:
    """Write every criterion as a row; the box and the filters hide the rows that are not asked for."""
    identity, tables = ruleset.identity, group_tables(ruleset)
    title = escape(f"Criteria: {identity.title}")
    head = "".join(f'<th scope="col">{escape(words)}</th>' for column, words in COLUMNS.items() if column != "url")
    parts = [
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style></head><body><h1>{title}</h1>',
        f"<p>Regelset {escape(identity.id)}, versie {escape(identity.version)}.</p>",
        '<div class="zoek"><div><label for="zoek">Zoek in alle criteria</label><input id="zoek" type="search"></div>',
        *(_filter(column, tables) for column in _FILTERS),
        f'</div><p role="status"><span id="aantal">{sum(len(table.rows) for table in tables)}</span> criteria getoond</p>',
    ]
    for table in tables:
        rows = "".join(_row(row) for row in table.rows)
        caption = f"<caption>{escape(table.description)}</caption>"
        inner = f'<div class="tabel"><table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
        parts.append(f"<section><h2>{escape(table.title)}</h2>{inner}</section>")
    return ("".join(parts) + f"<script>{_SCRIPT}</script></body></html>\n").encode()


def _filter(column: str, tables: tuple[GroupTable, ...]) -> str:
    """A list of every word that stands in a column; several themes in one cell are words each."""
    place = list(COLUMNS).index(column)
    words = sorted({word for table in tables for row in table.rows for word in (row[place].split(", ") if column == "themes" else [row[place]])})
    options = "".join(f"<option>{escape(word)}</option>" for word in words)
    label = f'<label for="{column}">{escape(COLUMNS[column])}</label>'
    return f'<div>{label}<select id="{column}" name="{column}"><option value="">alle</option>{options}</select></div>'


def _row(row: tuple[str, ...]) -> str:
    cells = dict(zip(COLUMNS, row, strict=True))
    made = [f'<th scope="row">{escape(cells["code"])}</th>']
    for column in COLUMNS:
        if column == "source":
            made.append(f'<td class="source"><a href="{escape(cells["url"])}">{escape(cells["source"])}</a></td>')
        elif column not in ("code", "url"):
            made.append(f'<td class="{column}">{escape(cells[column])}</td>')
    return f"<tr>{''.join(made)}</tr>"
