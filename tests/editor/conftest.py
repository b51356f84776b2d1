"""yaml-language-server as npm installs it; what the tests share is found as ``editor.…``."""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from editor.language_server import Editor, editor
from gender_plan.cli.application import run
from gender_plan.schema import SCHEMA_FILE

_PACKAGES = Path(__file__).with_name("package.json")
_SERVER = Path("node_modules", "yaml-language-server", "bin", "yaml-language-server")
_INSTALL = ("install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock")


@pytest.fixture(scope="session")
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program of the server, of the versions that package.json names; installed once, then kept."""
    version = hashlib.sha256(_PACKAGES.read_bytes()).hexdigest()[:12]
    kept = Path(request.config.cache.mkdir("editor")) / version
    if not (kept / _SERVER).exists():
        _install(kept, tmp_path_factory.mktemp("editor"))
    return kept / _SERVER


def _install(kept: Path, begun: Path) -> None:
    """Installs beside, then moves: another process may be at the same."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("npm and node are not installed")
    shutil.copy(_PACKAGES, begun)
    done = subprocess.run(  # noqa: S603  the program was looked for
        [npm, *_INSTALL], cwd=begun, capture_output=True, text=True, timeout=300, check=False
    )
    if done.returncode:
        pytest.skip(f"npm could not install the server: {done.stderr.strip()[-300:]}")
    if not kept.exists():
        shutil.move(begun, kept)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the schema in it, as the command line writes it."""
    made = tmp_path_factory.mktemp("plans")
    assert run(["schema", "--out", str(made / SCHEMA_FILE)]) == 0
    return made


@pytest.fixture(scope="session")
def opened(server: Path, folder: Path) -> Iterator[Editor]:
    """An editor in that folder."""
    with editor(["node", server, "--stdio"], folder) as one:
        yield one
