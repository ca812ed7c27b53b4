"""The bytes that came in are kept with each report, and their SHA-256 is the report's."""

import gzip
import io
import json
import zipfile
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.case import report
from reportedly.case.inputs import arrivals_of
from reportedly.intake import Arrival, read_arrivals

ONE, TWO = '{"text": "Élodie held."}', '{"text": "Two held — twice."}'
CP1252 = '{"text": "The mayor of Orléans said on Monday that the dam had held through the night, without a leak."}'


def arrivals(path: Path) -> list[Arrival]:
    """What came of a path; nothing may be an error."""
    items = list(read_arrivals([str(path)]))
    assert all(isinstance(item, Arrival) for item in items)
    return [item for item in items if isinstance(item, Arrival)]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.json"])
def test_a_file_is_its_own_original(name: str, tmp_path: Path) -> None:
    words = "The dam at Orsk held through the night, the ministry said on Monday."
    content = {"a.html": f"<html><body><p>{words}</p></body></html>", "a.json": json.dumps({"text": words})}
    path = tmp_path / name
    path.write_text(content.get(name, words), "utf-8")
    (arrival,) = arrivals(path)
    assert arrival.original == path.read_bytes()
    assert arrival.where == str(path)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
def test_a_line_is_the_original_of_its_report(encoding: str, end: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    # Its second character has a line break among the bytes of its UTF-16, where no line ends.
    odd = '{"text": "\u0a0a\u0a0d\u010a held."}'
    path.write_bytes(end.join([ONE, "", odd, TWO]).encode(encoding))
    found = arrivals(path)
    plain = encoding.removesuffix("-sig")
    wide = plain if plain.endswith("be") else f"{plain}-le" if plain != "utf-8" else plain
    assert [arrival.original for arrival in found] == [line.encode(wide) for line in (ONE, odd, TWO)]
    assert [arrival.report.text for arrival in found] == [json.loads(line)["text"] for line in (ONE, odd, TWO)]


def test_a_line_in_an_old_encoding_keeps_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes("\n".join([CP1252, CP1252]).encode("cp1252"))
    assert [arrival.original for arrival in arrivals(path)] == [CP1252.encode("cp1252")] * 2


def test_standard_input_and_a_file_give_the_same_originals(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(f"{ONE}\r\n{TWO}".encode())
    streamed = [item for item in read_arrivals(["-"], stdin=io.BytesIO(path.read_bytes())) if isinstance(item, Arrival)]
    assert [item.original for item in streamed] == [item.original for item in arrivals(path)]


def test_the_member_of_an_archive_is_the_original(tmp_path: Path) -> None:
    path = tmp_path / "news.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "One held.")
        archive.writestr("b.txt.gz", gzip.compress(b"Two held."))
    assert [arrival.original for arrival in arrivals(path)] == [b"One held.", b"Two held."]


def test_the_items_of_a_list_share_the_bytes_of_their_file(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(f"[{ONE}, {TWO}]", "utf-8")
    one, two = arrivals(path)
    assert one.original is two.original
    assert one.original == path.read_bytes()


def test_the_text_of_a_report_made_of_a_string_is_its_original() -> None:
    (arrival,) = arrivals_of(report("The dam held.", id="a"))
    assert isinstance(arrival, Arrival)
    assert arrival.original == b"The dam held."
    assert arrival.report.sha256 == sha256(b"The dam held.").hexdigest()


def test_an_id_may_come_again_with_another_text(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a", "text": "The dam held."}\n{"id": "a", "text": "The dam broke."}\n', "utf-8")
    assert [arrival.report.id for arrival in arrivals(path)] == ["a", "a"]


@given(st.lists(st.text(), max_size=4), st.sampled_from(["utf-8", "utf-16", "utf-32-be", "cp1252", "gbk"]))
def test_the_hash_is_that_of_the_original(texts: list[str], encoding: str) -> None:
    """Whatever the bytes: also where they are broken in their own encoding."""
    content = "\n".join(json.dumps({"text": text}, ensure_ascii=False) for text in texts)
    with TemporaryDirectory() as folder:
        for name in ("a.jsonl", "b.txt", "c.json"):
            (Path(folder) / name).write_bytes(content.encode(encoding, "replace"))
        for item in read_arrivals([folder]):
            if isinstance(item, Arrival):
                assert item.report.sha256 == sha256(item.original).hexdigest()
