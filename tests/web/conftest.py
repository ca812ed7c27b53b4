"""A case of our example reports and of hostile ones, and a browser's end of the wire."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportedly.case import open_case
from reportedly.web.app import make_app
from reportedly.web.site import Settings

EXAMPLES = Path(__file__).parents[2] / "examples" / "mali-2022" / "reports"
HOME = "http://127.0.0.1:8765"
HOSTILE = '<script>alert(1)</script> "><img src=x onerror=alert(2)> {{ 7*7 }} \u202egnp.exe \x1b[31m'
EVIL = {
    "id": 'evil/../"><b>.1',
    "title": f"Title {HOSTILE}",
    "outlet": f"Outlet {HOSTILE}",
    "byline": f"By {HOSTILE}",
    "url": "javascript:alert(3)",
    "published": "2031-03-04",
    "text": f'The mayor of Orsk said on Monday: "{HOSTILE}" and 40 families left.\n\n'
    f"Minister <b onclick=alert(4)>Ana Brecht</b> denied that the dam at Orsk had failed. {HOSTILE}\n",
}

Client = Callable[..., TestClient]


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case of the example reports, made once."""
    file = tmp_path_factory.mktemp("web") / "example.case"
    with open_case(file) as case:
        case.add(EXAMPLES)
    return file


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with a report whose author means harm."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "evil.json").write_text(json.dumps(EVIL), "utf-8")
    with open_case(folder / "hostile.case") as case:
        case.add(folder / "evil.json")
    return folder / "hostile.case"


@pytest.fixture
def own(example: Path, tmp_path: Path) -> Path:
    """A copy of the example case that a test may change."""
    return Path(shutil.copy(example, tmp_path / "own.case"))


@pytest.fixture
def client() -> Client:
    """Makes a client of the application on a case."""

    def make(case: Path, **settings: object) -> TestClient:
        app = make_app(Settings(str(case), who="Ann", **settings))  # type: ignore[arg-type]
        return TestClient(app, base_url=HOME, headers={"origin": HOME}, follow_redirects=False)

    return make


def csrf(client: TestClient) -> str:
    """The token that the pages put into their forms."""
    token: str = client.app.state.site.csrf  # type: ignore[attr-defined]
    return token
