"""Reports that say "on Friday" and mean different Fridays come out so, dated or not."""

import json
from pathlib import Path
from typing import Any

from tests.end_to_end.printed import run

FIRST = (
    "Gunmen attacked a fuel depot near Velt on Friday and killed three guards, police in Orra said.\n\n"
    "The gunmen burned two tankers before they fled into the hills above Velt.\n\n"
    "The fuel depot belongs to the state oil company of Orra."
)
SECOND = (
    "Gunmen attacked the fuel depot near Velt again on Friday and killed five guards, police in Orra said.\n\n"
    "Four tankers were set alight before the gunmen drove off towards the border.\n\n"
    "The state oil company of Orra has closed the depot."
)
TEXTS = {"early": FIRST, "late": SECOND, "early-undated": FIRST + " It was built in 1998.", "late-undated": SECOND}
DAYS = {"early": "2031-05-12", "late": "2031-05-19"}
FRIDAYS = {"early": "2031-05-09", "late": "2031-05-16"}


def story(folder: Path) -> dict[str, Any]:
    """The one story that the reports make."""
    rows = [{"id": name, "text": text, "published": DAYS.get(name)} for name, text in TEXTS.items()]
    file = folder / "reports.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    (found,) = run("story", "--json", str(file))
    return found


def test_two_fridays_of_one_story_stay_two(tmp_path: Path) -> None:
    found = story(tmp_path)
    resolved = {(timex["report"], timex["earliest"]) for timex in found["timexes"]}
    # What is resolved is resolved rightly; a date may stay unknown.
    assert resolved
    assert resolved <= {(f"{name}-undated", day) for name, day in FRIDAYS.items()}
    attacks = {
        claim["event"]["earliest"]: {member["report"].removesuffix("-undated") for member in claim["members"]}
        for claim in found["claims"]
        if claim["event"] and claim["event"]["earliest"] and "depot" in claim["text"]
    }
    assert attacks == {FRIDAYS["early"]: {"early"}, FRIDAYS["late"]: {"late"}}
