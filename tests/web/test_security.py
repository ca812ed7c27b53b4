"""Who may ask, and what is refused."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportedly.web.pages.add import file_name
from reportedly.web.pages.corrections import local
from reportedly.web.rendering import outside
from tests.web.conftest import HOME, Client, csrf


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8765", 200),
        ("localhost:8765", 200),
        ("[::1]:8765", 200),
        ("evil.example:8765", 421),
        ("127.0.0.1.evil.example", 421),
        ("192.168.1.7:8765", 421),
        ("[::1", 421),
        ("", 421),
    ],
)
def test_only_names_of_this_machine_are_answered(example: Path, client: Client, host: str, status: int) -> None:
    assert client(example).get("/", headers={"host": host}).status_code == status


@pytest.mark.parametrize("origin", [None, "null", "http://evil.example", "http://127.0.0.1:1", "http://[", "file://"])
def test_a_form_of_another_site_is_refused(own: Path, client: Client, origin: str | None) -> None:
    browser = client(own)
    browser.headers.pop("origin")
    headers = {"origin": origin} if origin is not None else {}
    answer = browser.post("/undo", data={"csrf": csrf(browser), "id": "k1"}, headers=headers)
    assert answer.status_code == 403


@pytest.mark.parametrize("token", [None, "", "wrong"])
@pytest.mark.parametrize("path", ["/correct", "/undo", "/add"])
def test_a_form_without_the_pages_token_is_refused(own: Path, client: Client, path: str, token: str | None) -> None:
    data = {"text": "x", "kind": "set_outlet"} | ({"csrf": token} if token is not None else {})
    assert client(own).post(path, data=data).status_code == 403


def test_pages_run_and_style_nothing_but_our_files(example: Path, client: Client) -> None:
    answer = client(example).get("/")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["cache-control"] == "no-store"


def test_other_machines_need_the_token(example: Path, client: Client) -> None:
    browser = client(example, token="secret", host="0.0.0.0")
    assert browser.get("/").status_code == 401
    assert browser.get("/login", params={"token": "wrong"}).status_code == 401
    answer = browser.get("/login", params={"token": "secret"})
    assert answer.status_code == 303
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert browser.get("/").status_code == 200
    assert browser.get("/", headers={"host": "10.1.2.3:8765"}).status_code == 200
    assert browser.get("/", headers={"host": "rebound.example"}).status_code == 421


def test_read_only_takes_nothing(own: Path, client: Client) -> None:
    browser = client(own, read_only=True)
    assert browser.post("/add", data={"csrf": csrf(browser), "text": "A text."}).status_code == 403
    assert '<form method="post"' not in browser.get("/").text
    assert 'href="/add"' not in browser.get("/").text


@pytest.mark.parametrize(("path", "size"), [("/correct", 1_000_001), ("/undo", 1_000_001), ("/add", 100_000_001)])
def test_more_than_the_limit_is_refused(own: Path, client: Client, path: str, size: int) -> None:
    headers = {"content-length": str(size), "content-type": "application/x-www-form-urlencoded"}
    assert client(own).post(path, content=b"x", headers=headers).status_code == 413


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(example: Path, client: Client, method: str) -> None:
    assert client(example).request(method, "/").status_code == 405


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd"]
)
def test_no_path_of_a_request_is_followed(example: Path, client: Client, path: str) -> None:
    assert client(example).get(path).status_code == 404


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("report.txt", "report.txt"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("/", "report.txt"),
        ("..", "report.txt"),
        (".hidden", "hidden"),
        ("a b\n$c.html", "a-b-c.html"),
        ("x" * 300 + ".json", "x" * 95 + ".json"),
    ],
)
def test_the_name_of_an_upload_does_no_harm(told: str, name: str) -> None:
    given = file_name(told)
    assert given.split(".")[-1] == name.rsplit(".", maxsplit=1)[-1]
    assert len(given) <= 100
    assert given == name or len(told) > 100


@pytest.mark.parametrize(
    "back", ["//evil.example", "https://evil.example", "/\\evil.example", "", "/\n/x", "javascript:1"]
)
def test_a_form_leads_back_to_our_own_pages_alone(back: str) -> None:
    assert local(back) == "/"


@pytest.mark.parametrize(
    ("url", "given"),
    [
        ("https://x.example/a", "https://x.example/a#:~:text=the%20words"),
        ("https://x.example/a#b", "https://x.example/a#:~:text=the%20words"),
        ("javascript:alert(1)", None),
        ("//x.example", None),
        ("http://[", None),
        ("https://x.example/\u202e", None),
        (None, None),
    ],
)
def test_only_addresses_of_the_web_are_linked(url: str | None, given: str | None) -> None:
    assert outside(url, "the  words") == given


def test_home_is_what_tests_think(example: Path, client: Client) -> None:
    browser: TestClient = client(example)
    assert str(browser.base_url) == HOME
