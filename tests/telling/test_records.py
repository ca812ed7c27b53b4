import msgspec

from reportedly.errors import InputError
from reportedly.telling.records import error_record, story_record
from tests.telling.factory import dam_story


def test_story_record_has_the_contract_s_keys_in_order() -> None:
    record = story_record(dam_story())
    assert list(record) == [
        "format",
        "made_by",
        "story",
        "reports",
        "timexes",
        "entities",
        "lineage",
        "claims",
        "discrepancies",
        "timeline",
        "brief",
        "brief_markdown",
    ]
    assert list(record["brief"][0]) == ["section", "text", "claims", "evidence"]
    assert list(record["timeline"][0]) == ["earliest", "latest", "claims", "text", "evidence"]
    assert list(record["brief"][0]["evidence"][0]) == ["report", "start", "end", "exact"]
    assert msgspec.json.encode(record)


def test_error_record() -> None:
    record = error_record(InputError("a.txt", "too large", "raise the limit"))
    assert record["error"] == {"where": "a.txt", "what": "too large", "why": "raise the limit"}
