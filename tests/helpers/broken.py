"""Files that are broken in any way are read or refused; nothing else comes of them."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from mvoi_checklist import UnreadableFileError, read_start_document

QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
CHANGES = st.lists(st.tuples(st.integers(0, 2**20), st.binary(max_size=6), st.integers(0, 6)), min_size=1, max_size=8)
"""What to do to a file: where, which bytes come in, how many go out."""


def damaged(data, changes):
    for place, new, length in changes:
        start = place % len(data)
        data = data[:start] + new + data[start + length :]
    return data


def reads_or_refuses(path, data, ruleset):
    """Anything else than a start document or this one error is raised, and fails the test."""
    path.write_bytes(data or b" ")
    try:
        outcome = read_start_document(path, ruleset)
    except UnreadableFileError as error:
        outcome = error.problems
    assert outcome
