"""Reports of our own, short ones, and a case to put them in."""

from pathlib import Path

import pytest

DAM = "ORSK, March 2 (Norda) - The dam at Orsk held on Monday, the water ministry said."
REPORTS = {
    "dam.txt": f"{DAM}\n\nAt least 40 families left their homes on Sunday, according to the mayor.\n",
    "dam_again.txt": f"{DAM}\n\nThe mayor said 60 families had left their homes. The ministry denied that.\n",
    "flood.txt": "Two villages near Orsk were flooded on Monday, the mayor said. The dam at Orsk failed, he told us.\n",
    "strike.txt": "Dockers at the port of Vell began a strike on Tuesday, their union said. "
    '"We will not load ships," the union\'s leader Ana Brecht said.\n',
    "strike_ends.txt": "The dockers' strike at the port of Vell ended on Friday, the union said. "
    "Ana Brecht thanked the dockers. The port authority said 30 ships had waited.\n",
    "vote.txt": "Parliament in Lorran voted for the budget on Wednesday. The opposition walked out, a deputy said.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with reports of a few stories."""
    made = tmp_path / "reports"
    made.mkdir()
    for name, text in REPORTS.items():
        (made / name).write_text(text, "utf-8")
    return made


@pytest.fixture
def file(tmp_path: Path) -> str:
    """Where a case may be made."""
    return str(tmp_path / "work.case")
