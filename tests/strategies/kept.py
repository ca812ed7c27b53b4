"""What a case file gives is what one shot gives, however the reports were added."""

from pathlib import Path

import msgspec

import reportedly
from reportedly.model import Story
from reportedly.telling.records import story_record
from tests.strategies.reports import Made


def check_kept(made: tuple[Made, ...], stories: tuple[Story, ...], folder: Path) -> None:
    """Added one by one, last first, the reports give the stories of one shot; added again, nothing changes."""
    found = [report for one in made if (report := one.report()) is not None]
    ids = {(one.fields["id"], one.text) for one in made if "id" in one.fields}
    for given in ([id for id, _ in ids], [report.url for report in found if report.url]):
        if len(set(given)) < len(given):
            return  # a case takes these for versions of one report, one shot for reports
    shown = sorted(msgspec.json.encode(story_record(story)) for story in stories)
    with reportedly.open_case(folder / "fuzz.case") as kept:
        for report in reversed(found):
            kept.add(report, strict=True)
        assert sorted(msgspec.json.encode(story_record(story)) for story in kept.stories()) == shown
        assert kept.add(found, strict=True).added == 0
        assert sorted(msgspec.json.encode(story_record(story)) for story in kept.stories()) == shown
