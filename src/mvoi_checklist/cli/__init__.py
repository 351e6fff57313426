"""The command ``mvoi``: translates a request to the library and its answer to words; decides nothing."""

from __future__ import annotations

import os

import click

from mvoi_checklist.cli.annotate import annotate
from mvoi_checklist.cli.calendar import calendar
from mvoi_checklist.cli.check import check
from mvoi_checklist.cli.checklist import checklist
from mvoi_checklist.cli.click_in_dutch import DutchGroup, name_in_dutch, speak_dutch
from mvoi_checklist.cli.compare import compare
from mvoi_checklist.cli.contract import contract
from mvoi_checklist.cli.demo import demo
from mvoi_checklist.cli.form import form
from mvoi_checklist.cli.report import report
from mvoi_checklist.cli.rules import rules
from mvoi_checklist.cli.show import explain, read, schema
from mvoi_checklist.cli.story import story
from mvoi_checklist.cli.template import template

speak_dutch()
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # none is used, and looking for one reads what every installed package says of itself


@click.group(cls=DutchGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mvoi-checklist", message="mvoi %(version)s", help="Toon de versie.")
def main() -> None:
    """Van startdocument naar ingevulde MVOI-checklist: pas toe of leg uit.

    Uitkomst: 0 compleet, 1 nog iets uit te leggen of in te vullen, 2 verkeerd gebruik, 3 een bestand of map is onleesbaar, 70 een fout in mvoi zelf.
    """


for _command in (demo, form, checklist, annotate, check, compare, contract, story, calendar, report, template, read, explain, rules, schema):
    main.add_command(_command)
name_in_dutch(main)
