"""The pages of the annex to a contract."""

import pytest
from catering import BEKERS, catering

from mvoi_checklist import contract_annex, evaluate
from mvoi_checklist.model.closed_lists import CriterionKind
from mvoi_checklist.model.start_document import AskedCriterion
from mvoi_checklist.outputs.pages.annex import annex_pages
from mvoi_checklist.outputs.pages.blocks import Heading, Table


@pytest.mark.parametrize("asked", [BEKERS, AskedCriterion(text="Meer punten per fiets.", kind=CriterionKind.AWARD), AskedCriterion(text="Minder plastic.")])
def test_the_table_of_an_agreement_stays_with_the_agreement(asked, ruleset):
    body = annex_pages(contract_annex(evaluate(catering(asked), ruleset), ruleset)).blocks
    start = next(place for place, block in enumerate(body) if isinstance(block, Heading) and block.words.startswith("Afspraak 1"))
    table = next(place for place, block in enumerate(body) if isinstance(block, Table) and block.caption == "Controle van afspraak 1")
    assert table - start > 2
    assert all(block.held for block in body[start + 1 : table])
