"""Files, folders, archives and streams give one report a record, in a fixed order."""

import gzip
import io
import json
import zipfile
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.intake import read_inputs
from tests.intake.conftest import ReadOne, errors, reports

TEXT = "The dam held through the night.\r\n\r\nÉlodie said so — twice.\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
    ],
)
def test_encodings_are_told_apart(content: bytes, read_file: ReadOne) -> None:
    (report,) = reports(read_file("a.txt", content))
    assert report.text == TEXT
    assert report.sha256 == sha256(content).hexdigest()


def test_an_old_cyrillic_encoding_is_detected(read_file: ReadOne) -> None:
    text = "Министерство сообщило, что плотина выдержала ночь. Жители вернулись домой утром, когда вода ушла. " * 5
    (report,) = reports(read_file("a.txt", text.encode("cp1251")))
    assert report.text == text
    assert report.language == "ru"


@pytest.mark.parametrize("text", ["Nul \x00 and bell \x07 and escape \x1b[31m.", "\u202eturned\u202c", "\ufefftwice"])
def test_control_characters_stay_and_do_no_harm(text: str, read_file: ReadOne) -> None:
    (report,) = reports(read_file("a.jsonl", json.dumps({"text": text}).encode()))
    assert report.text == text


def test_lone_surrogates_are_replaced_one_for_one(read_file: ReadOne) -> None:
    (report,) = reports(read_file("a.jsonl", rb'{"text": "a \ud800 b", "title": "\udfff"}'))
    assert report.text == "a \ufffd b"
    assert report.title == "\ufffd"


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.json"])
def test_one_object_is_one_report(name: str, read_file: ReadOne) -> None:
    (report,) = reports(read_file(name, json.dumps({"text": "The dam held.", "id": "x"}).encode()))
    assert (report.id, report.text) == ("x", "The dam held.")


@pytest.mark.parametrize(
    "value",
    [
        [{"text": "One held."}, {"text": "Two held."}],
        {"articles": [{"content": "One held."}, {"body": "Two held."}]},
    ],
)
def test_json_lists_are_several_reports(value: object, read_file: ReadOne) -> None:
    assert [r.text for r in reports(read_file("a.json", json.dumps(value).encode()))] == ["One held.", "Two held."]


def test_other_names_of_fields_are_understood(read_file: ReadOne) -> None:
    article = {
        "headline": "Dam holds",
        "articleBody": "The dam held.",
        "publisher": {"name": "The Orsk Echo"},
        "author": [{"name": "Ada Moss"}, "Ben Vole"],
        "datePublished": "2031-05-02T10:00:00Z",
    }
    (report,) = reports(read_file("a.json", json.dumps(article).encode()))
    assert (report.title, report.outlet, report.byline) == ("Dam holds", "The Orsk Echo", "Ada Moss, Ben Vole")
    assert report.published.earliest == "2031-05-02T10:00:00Z"
    assert dict(report.found)["title"] == "field 'headline'"


def test_ids_are_the_stem_and_the_hash_of_the_text(read_file: ReadOne) -> None:
    digest = sha256(b"The dam held.").hexdigest()[:8]
    for name in ("echo.txt", "echo.jsonl"):
        content = b"The dam held." if name.endswith("txt") else b'{"text": "The dam held."}'
        (report,) = reports(read_file(name, content))
        assert report.id == f"echo-{digest}"
    (report,) = reports(read_file("echo.txt.gz", gzip.compress(b"The dam held.")))
    assert report.id == f"echo-{digest}"


def test_a_folder_is_read_below_sorted_and_loops_end(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "one.txt").write_text("One held.", "utf-8")
    (tmp_path / "a.txt").write_text("Two held.", "utf-8")
    (tmp_path / "c.md").write_text("Three held.", "utf-8")
    (tmp_path / ".hidden.txt").write_text("Hidden.", "utf-8")
    (tmp_path / "notes.yaml").write_text("no: report", "utf-8")
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    assert [r.text for r in reports(read_inputs([str(tmp_path)]))] == ["Two held.", "One held.", "Three held."]


def test_an_empty_folder_and_a_dangling_link_are_said(tmp_path: Path) -> None:
    (error,) = errors(read_inputs([str(tmp_path)]))
    assert error.what == "no reports"
    (tmp_path / "gone.txt").symlink_to("nowhere")
    (error,) = errors(read_inputs([str(tmp_path)]))
    assert error.what == "not found"


def test_globs_are_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_text(f"{name} held.", "utf-8")
    assert [r.text for r in reports(read_inputs([f"{tmp_path}/*.txt"]))] == ["a.txt held.", "b.txt held."]


def test_an_archive_is_read_in_memory_whatever_its_paths_say(tmp_path: Path) -> None:
    path = tmp_path / "in" / "news.zip"
    path.parent.mkdir()
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../../evil.txt", "Evil held.")
        archive.writestr("deep/a.jsonl", '{"text": "Line held."}\n')
        archive.writestr("b.txt.gz", gzip.compress(b"Packed held."))
        archive.writestr("__MACOSX/._a.txt", "shadow")
    assert {r.text for r in reports(read_inputs([str(path)]))} == {"Evil held.", "Line held.", "Packed held."}
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["in", "news.zip"]


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        (b"Plain text held.\nTwo lines.", ["Plain text held.\nTwo lines."]),
        (b'{"text": "One held."}\n\n{"text": "Two held."}', ["One held.", "Two held."]),
        (b'\xef\xbb\xbf{"text": "One held."}\r\n{"text": "Two held."}\r\n', ["One held.", "Two held."]),
        (b'{\n  "text": "One held."\n}\n', ["One held."]),
        (b'[{"text": "One held."}]', ["One held."]),
        (b"{Braces} open a plain text.", ["{Braces} open a plain text."]),
        (gzip.compress(b"Packed held."), ["Packed held."]),
    ],
)
def test_standard_input_is_told_by_its_content(content: bytes, texts: list[str]) -> None:
    read = reports(read_inputs(["-"], stdin=io.BytesIO(content)))
    assert [report.text for report in read] == texts
    assert all(report.id.startswith("stdin-") for report in read)


def test_lines_of_standard_input_come_as_they_arrive() -> None:
    stream = io.BytesIO(b'{"text": "One held."}\n{"text": "Two held."}\n')
    items = read_inputs(["-"], stdin=stream)
    next(items)
    assert stream.tell() < len(stream.getvalue())


@given(st.text(min_size=1))
def test_text_comes_out_as_it_went_in(text: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.txt"
        path.write_bytes(text.encode("utf-8"))
        lines = Path(folder) / "b.jsonl"
        lines.write_bytes(json.dumps({"text": text}).encode())
        plain, line = (list(read_inputs([str(p)])) for p in (path, lines))
    assert all(report.text == text for report in reports(line))
    assert all(report.text == text.removeprefix("\ufeff") for report in reports(plain))


@given(st.binary(max_size=300), st.sampled_from(["txt", "html", "json", "jsonl", "md", "gz", "zip", "news"]))
def test_no_bytes_raise(content: bytes, ending: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a.{ending}"
        path.write_bytes(content)
        assert list(read_inputs([str(path)]))


@given(st.text(st.sampled_from('aB .,:()\n"”-—/#@|>1AFP'), max_size=300))
def test_labels_lie_in_the_text_apart_and_in_order(text: str) -> None:
    for report in reports(read_inputs(["-"], stdin=io.BytesIO(json.dumps({"text": text}).encode()))):
        spans = [piece.span for piece in report.furniture]
        assert all(left.end <= right.start for left, right in pairwise(spans))
        assert all(0 <= s.start < s.end <= len(text) for s in [*spans, *(c.span for c in report.credits)])
