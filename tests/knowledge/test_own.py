"""A user's own tables."""

from pathlib import Path

import pytest

from reportedly.errors import KnowledgeError
from reportedly.knowledge.lexicon import lexeme_at
from reportedly.knowledge.own import read_own, stamp

CSV = "name,kind,aliases,country,sector,lat,lon\nHarbour Watch,organization,HW;Watch of the Harbour,GH,CVL,,\n"
TOML = """
[about]
title = "Coast"
licence = "ours"
[[entry]]
name = "Harbour Watch"
kind = "organization"
aliases = ["Watch of the Harbour", "HW"]
country = "GHA"
sector = "CVL"
"""


def table(folder: Path, text: str, name: str = "coast.csv") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_the_same_entries_are_the_same_table_whatever_the_file(tmp_path: Path) -> None:
    left, right = read_own(table(tmp_path, CSV)), read_own(table(tmp_path, TOML, "other.toml"))
    assert left.text == right.text
    assert left.sha256 == right.sha256
    assert dict(right.about) == {"title": "Coast", "licence": "ours"}


def test_a_name_and_its_aliases_are_found(tmp_path: Path) -> None:
    own = (read_own(table(tmp_path, CSV)),)
    found = lexeme_at("Watch of the Harbour met", 0, "Watch", own)
    assert found is not None
    assert (found.known.name, found.known.codes.country, found.known.codes.sector) == ("Harbour Watch", "GHA", "CVL")
    assert lexeme_at("Watch of the Harbour met", 0, "Watch") is None


def test_a_table_of_ones_own_overrules_ours(tmp_path: Path) -> None:
    own = (read_own(table(tmp_path, "name,kind,country\nMali,person,GH\n")),)
    found = lexeme_at("Mali said", 0, "Mali", own)
    assert found is not None
    assert found.known.kind == "person"


def test_made_by_names_each_table_in_one_order(tmp_path: Path) -> None:
    left, right = read_own(table(tmp_path, CSV)), read_own(table(tmp_path, "name,kind\nOryl,place\n", "b.csv"))
    assert stamp("1", (left, right)) == stamp("1", (right, left)) == "+".join(stamp("1", (left, right)).split("+"))
    assert stamp("1", ()) == "1"
    assert left.sha256[:12] in stamp("1", (left,))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "holds no entries"),
        ("name,kind\n", "holds no entries"),
        ("name,kind\nOryl,ship\n", "line 2: kind 'ship'"),
        ("name,kind\n,place\n", "line 2: name None"),
        ("name,kind\n!!,place\n", "line 2: name '!!'"),
        (f"name,kind\n{'x' * 300},place\n", "1 to 200 characters"),
        ("name,kind,colour\nOryl,place,red\n", "line 2: 'colour' is no field"),
        ("name,kind,country\nOryl,place,Ghana\n", "country 'Ghana'"),
        ("name,kind,sector\nOryl,person,GOVT\n", "sector 'GOVT'"),
        ("name,kind,lat\nOryl,place,1\n", "lat and lon go together"),
        ("name,kind,lat,lon\nOryl,place,a,b\n", "must be numbers"),
        ("name,kind,lat,lon\nOryl,place,95,0\n", "no point on the earth"),
        ("name,kind,lat,lon\nOryl,place,nan,0\n", "no point on the earth"),
        ("name,kind\nOryl,place\nOryl,person\n", "stands there twice"),
        ("name,kind\nOryl,place,1,2\n", "more cells than columns"),
    ],
)
def test_what_is_no_table_is_refused_in_one_line(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(KnowledgeError) as error:
        read_own(table(tmp_path, text))
    assert says in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("= 1", "no TOML"),
        ("entries = []", "'entries' is not understood"),
        ("entry = 3", "'entry' is not understood"),
        ("entry = [3]", "entry 1: no entry"),
        ("about = 3", "'about' is not understood"),
        ("[[entry]]\nname = 3\nkind = 'place'", "name 3"),
        ("[[entry]]\nname = 'Oryl'\nkind = 'place'\naliases = 'x'", "aliases must be a list"),
    ],
)
def test_what_is_no_toml_table_is_refused(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(KnowledgeError, match=says):
        read_own(table(tmp_path, text, "a.toml"))


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="No such file"):
        read_own(tmp_path / "none.csv")
    (tmp_path / "bytes.csv").write_bytes(b"\xff\xfe\x00name")
    with pytest.raises(KnowledgeError, match="not UTF-8"):
        read_own(tmp_path / "bytes.csv")
