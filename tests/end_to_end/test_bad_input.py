"""Whatever comes in, through the command: it is read, or one line says why not; nothing else in the run is affected."""

import gzip
import io
import json
import os
import socket
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from reportedly.errors import InputError
from reportedly.intake import read_inputs
from tests.cli.conftest import Command

pytestmark = pytest.mark.model

GOOD = "The bridge at Velm held on Monday, the water ministry said.\n\nAt least 40 families left, the mayor said.\n"
LONG = "The bridge held through the night, and the families of the old town went home in the morning. "
ACCENTS = "“Zoë’s café held”, the mayor said — at least 40 families left Velm on Monday.\n"
RUSSIAN = "Министерство сообщило в понедельник, что мост в Вельме устоял. Не менее 40 семей покинули дома. " * 3
JAPANESE = "市は月曜日、橋が持ちこたえたと発表した。少なくとも40世帯が避難した。" * 5
FRENCH = "Le pont a tenu lundi, a annoncé le ministère. Quarante familles ont quitté leurs maisons dans la nuit. " * 2


def zipped(*members: tuple[str, bytes]) -> bytes:
    """A zip archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return stream.getvalue()


def line(**fields: Any) -> bytes:
    """A report as a line of JSON."""
    return json.dumps({"text": GOOD, **fields}).encode()


def nest(content: bytes, depth: int) -> bytes:
    """Zip archives in zip archives."""
    for level in range(depth):
        content = zipped((f"{level}.zip" if level else "a.txt", content))
    return content


REFUSED: list[tuple[str, bytes, str, str]] = [
    ("empty.txt", b"", "empty", "holds no text"),
    ("blank.txt", b" \n\t\r\n\xc2\xa0\xe2\x80\x8b", "empty", "holds no text"),
    ("signs.txt", b"\"'(((-- ...", "empty", "holds no text"),
    ("line.txt", b"held " * 1_000_000, "too large", "--max-chars"),
    ("binary.txt", bytes(range(256)) * 40, "not text", "save"),
    ("photo.txt", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "not text", "JPEG"),
    ("cyrillic16.txt", RUSSIAN.encode("utf-16-le"), "not text", "UTF-8"),
    ("cut.txt.gz", gzip.compress(GOOD.encode() * 50)[:-20], "broken archive", "end-of-stream"),
    ("cut.zip", zipped(("a.txt", GOOD.encode()))[:-30], "broken archive", ""),
    ("bomb.gz", gzip.compress(bytes(9_900_000)), "archive bomb", "200 times"),
    ("bomb.zip", zipped(("bomb.txt", bytes(9_900_000))), "archive bomb", "200 times"),
    ("nested.zip", nest(GOOD.encode(), 5), "not read", "nest deeper than 2"),
    ("nested.gz", gzip.compress(gzip.compress(gzip.compress(GOOD.encode()))), "not read", "nest deeper than 2"),
    ("deep.json", b"[" * 100_000, "not read", "nests too deeply"),
    ("deeper.json", b'{"text":' * 100_000, "not read", "nests too deeply"),
    ("field.jsonl", b'{"text":"a","author":' + b"[" * 100_000 + b"}", "not read", "nests too deeply"),
    ("menu.html", b"<html><body>" + b"<a href='/'>News</a>" * 400 + b"</body></html>", "nothing left", "no article"),
    ("tags.html", b"<html><body><article>" + b"<div>" * 100_000, "nothing left", "no article"),
    ("links.txt", b"READ MORE: The bridge\nSubscribe to our newsletter\nShare", "nothing left", "furniture"),
    ("title.jsonl", line(title="The bridge held " * 6_250), "not a report", "'title' has 100,000 characters"),
    ("outlet.jsonl", line(outlet="Velm Post " * 100_000), "not a report", "'outlet' has 1,000,000 characters"),
    ("address.jsonl", line(url="https://velm.example/" + "a" * 5_000), "not a report", "'url' has 5,021 characters"),
    ("huge.jsonl", b'{"text":"The bridge held.","id":1e400}', "not a report", "'id' is a number"),
    ("huge.json", b'{"text":1e400}', "not a report", "'text' is a number"),
    ("twice.jsonl", b'{"text":"The bridge held.","text":7}', "not a report", "'text' is a number"),
]


@pytest.mark.parametrize(("name", "content", "what", "why"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_is_refused_gets_one_line_and_leaves_the_rest_as_it_is(
    command: Command, tmp_path: Path, name: str, content: bytes, what: str, why: str
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(GOOD, "utf-8")
    alone = command("read", "--json", "in")
    (tmp_path / "in" / name).write_bytes(content)
    done = command("read", "--json", "in")
    records = [json.loads(record) for record in done.out.splitlines()]
    (error,) = [record["error"] for record in records if "error" in record]
    assert done.status == 3
    assert alone.out in done.out
    assert name in error["where"]
    assert error["what"] == what
    assert why in error["why"]
    assert done.err.count("\n") == 1
    assert done.err.isprintable() or done.err.strip().isprintable()


READ: list[tuple[str, bytes, str]] = [
    ("sentence.txt", b"The bridge held.", "The bridge"),
    ("wide.txt", GOOD.encode("utf-16-le"), "the water ministry"),
    ("wider.txt", GOOD.encode("utf-16-be"), "the water ministry"),
    ("widest.txt", GOOD.encode("utf-32"), "the water ministry"),
    ("cut16.txt", GOOD.encode("utf-16-le")[:-1], "the water ministry"),
    ("western.txt", ACCENTS.encode("cp1252"), "Zoë’s café held"),
    ("latin1.txt", "The café of Zoë held on Monday, the mayor said.".encode("latin-1"), "The café of Zoë held"),
    ("mixed.txt", ACCENTS.encode() + b"\n" + ACCENTS.replace("Zoë", "René").encode("cp1252"), "René’s café held"),
    ("mixed8.txt", ACCENTS.encode() * 3 + JAPANESE.encode("shift-jis"), "Zoë’s café held"),
    ("cut8.txt", GOOD.encode() + "é".encode()[:1], "the water ministry"),
    ("capitals.txt", GOOD.upper().encode(), "AT LEAST 40"),
    ("bidi.txt", GOOD.replace("bridge", "\u202eegdirb\u202c").encode(), "the water ministry"),
    ("nul.txt", GOOD.replace("water", "wa\x00ter").encode(), "the water ministry"),
    ("marks.txt", GOOD.replace("bridge", "bridge" + "\u0301" * 5_000).encode(), "the water ministry"),
    ("word.txt", (GOOD + "a" * 100_000).encode(), "the water ministry"),
    ("hundreds.txt", (GOOD + "hundred " * 2_000).encode(), "the water ministry"),
    ("half.jsonl", b'{"text":"The bridge \\ud800 held, the mayor said.","title":"\\udfff"}', "the mayor"),
    ("twice.jsonl", b'{"text":7,"text":"The bridge held, the mayor said."}', "the mayor"),
    ("numbers.jsonl", b'{"text":"The bridge held, the mayor said.","n":1e400,"m":NaN,"date":-1e999}', "the mayor"),
    ("id.jsonl", line(id="../../etc/passwd"), "../../etc/passwd"),
    ("id2.jsonl", line(id="a\nb\x1b[31mc\u202ed"), "a bcd"),
    ("breaks.txt", GOOD.replace("\n", "\u2029").encode(), "the water ministry"),
    ("returns.txt", GOOD.replace("\n", "\r").encode(), "the water ministry"),
    ("russian.txt", RUSSIAN.encode("koi8-r"), "not read: its language is 'ru'"),
    ("japanese.txt", JAPANESE.encode("shift-jis"), "not read: its language is 'ja'"),
    ("french.txt", FRENCH.encode("latin-1"), "not read: its language is 'fr'"),
    ("paths.zip", zipped(("../../a\nb\x1b[1m.txt", GOOD.encode())), "the water ministry"),
]


@pytest.mark.parametrize(("name", "content", "words"), READ, ids=[row[0] for row in READ])
def test_what_is_odd_but_a_text_is_read(
    command: Command, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    done = command("read", name)
    assert (done.status, done.err) == (0, "")
    assert words in done.out
    assert all(row.isprintable() or row.isspace() or not row for row in done.out.split("\n"))
    told = command("brief", name)
    assert (told.status, told.err) == (0, "")
    assert "\x1b" not in told.out


def test_a_report_in_another_language_is_kept_and_said_to_be_unread(command: Command, tmp_path: Path) -> None:
    (tmp_path / "french.txt").write_text(FRENCH, "utf-8")
    record = json.loads(command("read", "--json", "french.txt").out)
    assert (record["report"]["language"], record["report"]["text"]) == ("fr", FRENCH)
    assert not record["sentences"]
    assert not record["events"]
    assert "Kept but not read, for its language: report 1 (fr)" in command("brief", "french.txt").out


def test_a_file_of_50_megabytes_is_not_even_opened(command: Command, tmp_path: Path) -> None:
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(50_000_000)
    done = command("read", "large.txt")
    assert (done.status, done.out) == (3, "")
    assert "50,000,000 bytes are more than the limit of 10,000,000; raise it with --max-bytes" in done.err


def test_a_line_of_5_megabytes_does_not_take_the_next_with_it(command: Command, tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_bytes(line(text="a " * 2_500_000) + b"\n" + line())
    done = command("read", "news.jsonl")
    assert done.status == 3
    assert "news.jsonl:1: too large" in done.err
    assert "the water ministry" in done.out


def test_a_page_with_scripts_is_shown_without_them(command: Command, tmp_path: Path) -> None:
    page = f"""<html><head><title>A</title><script>alert(1)</script>
    <meta property="og:title" content="<script>x</script>">
    </head><body onload="alert(2)"><article><h1>The bridge <img src=x onerror=alert(3)></h1><p onclick="y">{LONG * 3}
    <script>alert(4)</script></p><p><a href="javascript:alert(5)">The mayor said at least 40 families left.</a></p>
    <iframe src="data:text/html,<script>alert(6)</script>"></iframe><style>p{{}}</style></article></body></html>"""
    (tmp_path / "page.html").write_text(page, "utf-8")
    text = json.loads(command("read", "--json", "page.html").out)["report"]["text"]
    assert "alert" not in text
    assert command("brief", "--html", "out.html", "page.html").status == 0
    shown = (tmp_path / "out.html").read_text("utf-8")
    assert "<script" not in shown
    assert "&lt;script&gt;x&lt;/script&gt;" in shown


def test_a_tag_of_many_attributes_loses_them(command: Command, tmp_path: Path) -> None:
    attributes = "".join(f" a{n}='>\"{n}'" for n in range(30_000))
    (tmp_path / "page.html").write_text(f"<html><body{attributes}><article><p>{LONG * 3}</p></article>", "utf-8")
    assert "old town" in command("read", "--json", "page.html").out


def test_formulas_are_guarded_in_tables(command: Command, tmp_path: Path) -> None:
    evil = {"title": "=HYPERLINK(1)", "outlet": "@SUM(1)", "id": "+evil", "text": f"=cmd|'/C calc'!A0 {GOOD}"}
    (tmp_path / "evil.jsonl").write_bytes(line(**evil))
    for name in ("stories", "reports", "claims", "timeline", "sources"):
        done = command(name, "--csv", "evil.jsonl")
        cells = [cell for row in done.out.splitlines() for cell in row.split(",")]
        assert done.status == 0
        assert not [cell for cell in cells if cell.lstrip('" ').startswith(("=", "+", "-", "@"))]


def test_names_that_are_no_unicode_or_hold_line_breaks(command: Command, tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/in"
    os.mkdir(folder)  # noqa: PTH102 - a name of bytes
    for name in (b"\xff\xfe.txt", b"a\nb.txt", b"\x1b[31m.txt", "\u202e.txt".encode(), b"x" * 251 + b".txt"):
        with open(folder + b"/" + name, "wb") as file:  # noqa: PTH123
            file.write(GOOD.encode())
    done = command("read", "in")
    assert (done.status, done.err) == (0, "")
    assert done.out.count("the water ministry >") == 5
    with open(folder + b"/\x1b]0;owned\x07\n.pdf", "wb"):  # noqa: PTH123
        pass
    refused = command("read", "in")
    assert refused.status == 3
    assert refused.err.strip().isprintable()


def test_pipes_sockets_and_devices(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(GOOD, "utf-8")
    os.mkfifo("in/pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("in/socket")
        done = command("read", "in", "in/socket", "/dev/null", "/dev/zero")
    assert done.status == 3
    assert done.out.count("the water ministry >") == 1
    whats = [row.split(": ")[2] for row in done.err.splitlines()]
    assert whats == ["not a file", "not a file", "cannot be opened", "empty", "too large"]


def test_a_named_pipe_is_read(command: Command, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=(tmp_path / "pipe").write_text, args=(GOOD, "utf-8"))
    writer.start()
    done = command("read", "pipe")
    writer.join()
    assert (done.status, done.out.count("the water ministry >")) == (0, 1)


def test_folders_that_link_to_each_other_are_gone_into_once(command: Command, tmp_path: Path) -> None:
    for level in range(40):  # two links to the next on each level: 2^40 paths
        (tmp_path / "in" / f"d{level}").mkdir(parents=True)
        for name in ("a", "b"):
            (tmp_path / "in" / f"d{level}" / name).symlink_to(f"../d{(level + 1) % 40}")
    (tmp_path / "in" / "self").symlink_to(".")
    (tmp_path / "in" / "d39" / "good.txt").write_text(GOOD, "utf-8")
    for paths in (["in"], ["in/self"], ["in/self/*/*.txt", "in/none.txt"]):
        assert command("read", *paths).out.count("the water ministry >") == 1


def remove_nested(folder: Path, depth: int) -> None:
    """Removes folders that lie deeper than what tidies up after tests can go."""
    os.chdir(folder)
    for _ in range(depth):
        os.chdir("a")
    Path("good.txt").unlink()
    for _ in range(depth):
        os.chdir("..")
        os.rmdir("a")  # noqa: PTH106


def test_folders_in_folders_as_deep_as_paths_go(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(1_500):  # beyond the interpreter's stack, within the longest path
        os.mkdir("a")  # noqa: PTH102
        os.chdir("a")
    Path("good.txt").write_text(GOOD, "utf-8")
    monkeypatch.chdir(tmp_path)
    done = command("read", "a")
    remove_nested(tmp_path, 1_500)
    assert (done.status, done.err, done.out.count("the water ministry >")) == (0, "", 1)


def test_a_file_that_goes_away_while_others_are_read(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"{GOOD}{name}", "utf-8")
    items = read_inputs([str(tmp_path)])
    first = next(items)
    (tmp_path / "b.txt").unlink()
    rest = list(items)
    assert [isinstance(item, InputError) for item in [first, *rest]] == [False, True, False]
    assert isinstance(rest[0], InputError)
    assert rest[0].what == "not found"


@contextmanager
def nobody() -> Iterator[None]:
    """As a user who may not read what is root's, where the tests are run by root."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(before)


def test_what_one_may_not_read_is_said_so(command: Command, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "in.txt").write_text(GOOD, "utf-8")
    (tmp_path / "secret.txt").write_text(GOOD, "utf-8")
    (tmp_path / "secret.txt").chmod(0)
    secret.chmod(0)
    assert command("read", "good.txt").status == 0
    with nobody():
        done = command("read", str(tmp_path / "secret.txt"), str(secret / "in.txt"))
    secret.chmod(0o700)
    assert done.status == 3
    assert done.err.count("cannot be opened: Permission denied\n") == 2


def test_ten_thousand_tiny_files(command: Command, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(10_000):
        (folder / f"{number:05}.txt").write_bytes(b"" if number % 2 else b"The bridge held.")
    kinds = [isinstance(item, InputError) for item in read_inputs([str(folder)])]
    assert kinds == [False, True] * 5_000
    (folder / "00000.txt").write_text(GOOD, "utf-8")
    done = command("read", "--max-chars", "200", *(str(folder / f"{n:05}.txt") for n in (0, *range(1, 10_000, 2))))
    assert (done.status, done.err.count("\n"), done.out.count("the water ministry >")) == (3, 5_000, 1)
