"""Whatever cannot be read is one error that names its reason; the run goes on."""

import gzip
import io
import json
import os
import zipfile
from pathlib import Path

import pytest

from reportedly.errors import InputError
from reportedly.intake import Limits, read_inputs
from tests.intake.conftest import ReadOne, errors, reports

GZIPPED = gzip.compress(b"The dam held through the night, the ministry said.")

BAD = [
    ("empty.txt", b"", "empty", "no text"),
    ("blank.txt", b" \n\t\r\n", "empty", "no text"),
    ("marks.txt", b"\xef\xbb\xbf", "empty", "no text"),
    ("page.pdf", b"%PDF-1.7\n\xe2\xe3", "not read", ".txt"),
    ("named.txt", b"%PDF-1.7\n\xe2\xe3\xcf\xd3", "not text", "PDF"),
    ("zeros.txt", bytes(1000), "not text", "binary"),
    ("cut.txt.gz", GZIPPED[:-9], "broken archive", "end-of-stream"),
    ("fake.txt.gz", b"\x1f\x8bno gzip at all", "broken archive", ""),
    ("fake.zip", b"PK\x03\x04no zip at all", "broken archive", ""),
    ("deep.json", b"[" * 200_000, "not read", "nests"),
    ("deep.jsonl", b'{"text":' + b"[" * 200_000, "not read", "nests"),
    ("torn.json", b'{"text": "a', "not JSON", "character"),
    ("digits.json", b'{"text": ' + b"9" * 10_000 + b"}", "not JSON", ""),
    ("none.json", b"[]", "empty", "list"),
    ("number.json", b"7", "not a report", "a number"),
    ("other.json", b'{"words": "a b"}', "not a report", "'text'"),
    ("typed.jsonl", b'{"text": 5}', "not a report", "'text' is a number"),
    ("typed.jsonl", b'{"text": "a", "title": ["b"]}', "not a report", "'title' is a list"),
    ("typed.jsonl", b'{"text": "a", "id": 7}', "not a report", "'id' is a number"),
    ("typed.jsonl", b"[1, 2]", "not a report", "a list"),
    ("void.jsonl", b'{"text": " "}', "empty", "no text"),
    ("menu.html", b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "nothing left", "article"),
    ("links.txt", b"READ MORE: The dam\nSubscribe to our newsletter\nShare", "nothing left", "furniture"),
]


@pytest.mark.parametrize(("name", "content", "what", "why"), BAD, ids=[f"{row[0]}-{i}" for i, row in enumerate(BAD)])
def test_each_bad_file_is_one_error(name: str, content: bytes, what: str, why: str, read_file: ReadOne) -> None:
    items = read_file(name, content)
    assert len(items) == 1
    error = errors(items)[0]
    assert error.what == what
    assert why in error.why
    assert name in error.where
    assert "\n" not in str(error)


@pytest.mark.parametrize(
    ("limits", "flag"), [(Limits(max_bytes=10), "--max-bytes"), (Limits(max_chars=10), "--max-chars")]
)
def test_what_is_over_a_limit_names_the_flag(limits: Limits, flag: str, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("The dam held.", "utf-8")
    (error,) = errors(read_inputs([str(path)], limits=limits))
    assert error.what == "too large"
    assert flag in error.why


def test_the_limits_are_ten_megabytes_and_a_million_characters(tmp_path: Path) -> None:
    (tmp_path / "bytes.txt").write_bytes(b"a" * 10_000_001)
    (tmp_path / "characters.txt").write_bytes(b"a " * 500_001)
    (tmp_path / "fits.txt").write_bytes(b"a" * 1_000_000)
    items = list(read_inputs([str(tmp_path)]))
    assert [error.what for error in errors(items)] == ["too large", "too large"]
    assert len(reports(items)) == 1


def test_what_is_not_there_is_an_error() -> None:
    items = list(read_inputs(["nowhere.txt", "no*where/*.txt", "bad\x00name"]))
    assert [error.what for error in errors(items)] == ["not found", "not found", "cannot be opened"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("The dam held.", "utf-8")
    path.chmod(0)
    (error,) = errors(read_inputs([str(path)]))
    assert "ermission" in error.why


def test_bad_lines_do_not_stop_the_good_ones(read_file: ReadOne) -> None:
    lines = [b'{"text": "One held."}', b"{torn", b"", b'{"text": null}', b'{"text": "Two held."}']
    items = read_file("mixed.jsonl", b"\n".join(lines))
    assert [report.text for report in reports(items)] == ["One held.", "Two held."]
    assert [error.where.rsplit(":", 1)[1] for error in errors(items)] == ["2", "4"]


def test_an_id_with_another_text_is_an_error_and_a_copy_is_not(read_file: ReadOne) -> None:
    texts = ["The dam held.", "The dam held.", "The dam broke."]
    content = "\n".join(json.dumps({"id": "a", "text": text}) for text in texts)
    items = read_file("ids.jsonl", content.encode())
    assert [report.id for report in reports(items)] == ["a", "a"]
    (error,) = errors(items)
    assert error.what == "id taken"
    assert error.where.endswith(":3")


def packed(*members: tuple[str, bytes]) -> bytes:
    """A zip archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return stream.getvalue()


def test_a_zip_bomb_is_stopped_and_its_neighbours_are_read(read_file: ReadOne) -> None:
    content = packed(("bomb.txt", bytes(5_000_000)), ("plain.txt", b"The dam held."))
    items = read_file("news.zip", content)
    assert [error.what for error in errors(items)] == ["archive bomb"]
    assert [report.text for report in reports(items)] == ["The dam held."]


def test_a_gzip_bomb_is_stopped(read_file: ReadOne) -> None:
    (error,) = errors(read_file("bomb.txt.gz", gzip.compress(bytes(9_000_000))))
    assert error.what == "archive bomb"


def test_an_archive_that_unpacks_to_too_much_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "many.zip"
    path.write_bytes(packed(*((f"{i:02}.txt", b"The dam held. " * 60) for i in range(30))))
    items = list(read_inputs([str(path)], limits=Limits(max_bytes=1_000)))
    assert items
    assert isinstance(items[-1], InputError)
    assert items[-1].what == "too large"


def test_archives_nest_only_so_deep(read_file: ReadOne) -> None:
    content = b"The dam held."
    for depth in range(4):
        content = packed((f"{depth}.zip" if depth else "a.txt", content))
    (error,) = errors(read_file("nested.zip", content))
    assert "deeper" in error.why
