"""What every test may use: the bundled rules, and the command in an empty folder."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator

import pytest
from click.testing import CliRunner, Result

from mvoi_checklist import load_ruleset
from mvoi_checklist.cli import main
from mvoi_checklist.model.ruleset import Ruleset


@pytest.fixture(scope="session")
def ruleset() -> Ruleset:
    return load_ruleset("alkmaar-2024")


@pytest.fixture(scope="session")
def voorbeeldgemeente() -> Ruleset:
    """The ruleset of another municipality."""
    return load_ruleset("voorbeeldgemeente")


@pytest.fixture
def mvoi(tmp_path, monkeypatch) -> Callable[..., Result]:
    """The command, run in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, list(words), prog_name="mvoi")


@pytest.fixture
def ordinary_user() -> list[str]:
    """What stands before a command for which the rights of a folder count: root may look and write everywhere, unless that is taken away."""
    if not hasattr(os, "geteuid"):
        pytest.skip("rights of POSIX")
    if os.geteuid() != 0:
        return []
    without_rights = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"]
    if shutil.which("setpriv") is None or subprocess.run([*without_rights, "true"], check=False, capture_output=True, timeout=60).returncode:
        pytest.skip("nothing takes from root what it may")
    return without_rights


@pytest.fixture(autouse=True, scope="session")
def _cache_of_its_own(tmp_path_factory) -> Iterator[None]:
    """The tests leave the user's cache alone; readings are shared among them as among runs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield
