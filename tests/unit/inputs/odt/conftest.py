"""What the tests of OpenDocument texts may use."""

import pytest

from mvoi_checklist import read_start_document


@pytest.fixture
def read(tmp_path, ruleset):
    """Read the bytes of an OpenDocument text."""

    def reader(data):
        path = tmp_path / "start.odt"
        path.write_bytes(data)
        return read_start_document(path, ruleset)

    return reader
