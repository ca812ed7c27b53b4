"""Corrections in the browser: kept, shown, taken back."""

import time
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from reportedly.case import open_case
from reportedly.model import Story
from tests.web.conftest import Client, csrf


def story_of(case: Path) -> Story:
    with open_case(case, create=False) as held:
        return held.stories()[0]


def sent(browser: TestClient, kind: str, **fields: str) -> str:
    """Sends the form; gives the page that it leads to."""
    data = {"csrf": csrf(browser), "kind": kind, "why": "A test", "who": "Ann", "back": "/corrections", **fields}
    answer = browser.post("/correct", data=data)
    assert answer.status_code == 303, unescape(answer.text)
    assert answer.headers["location"].startswith("/corrections/made?id=k")
    return unescape(browser.get(answer.headers["location"]).text)


def at(report: str, span: Any) -> str:
    return f"{report}:{span.start}-{span.end}"


def fields_of(story: Story, kind: str) -> dict[str, str]:
    """What somebody fills in for a correction of each kind."""
    reading = story.readings[0]
    report, text = reading.report.id, reading.report.text
    places = [entity for entity in story.entities if entity.kind == "place"]
    one, other = (at(e.mentions[0].report, e.mentions[0].span) for e in places[:2])
    many = next(entity for entity in places if len(entity.mentions) > 1)
    shared = next(claim for claim in story.claims if len(claim.members) > 1)
    said = next(r for r in story.readings if r.attributions)
    told = next(r for r in story.readings if r.events)
    first = text.split(maxsplit=1)[0]
    sentence = at(report, reading.sentences[0].span)
    return {
        "merge_entities": {"one": one, "other": other},
        "split_entity": {side: at(m.report, m.span) for side, m in zip(("one", "other"), many.mentions, strict=False)},
        "same_claim": {"one": story.claims[0].id, "other": story.claims[1].id},
        "different_claim": {s: at(m.report, m.span) for s, m in zip(("one", "other"), shared.members, strict=False)},
        "set_verdict": {"discrepancy": story.discrepancies[0].id, "verdict": "none"},
        "set_date": {"report": report, "earliest": "2022-08-14", "latest": ""},
        "set_outlet": {"report": report, "outlet": "Lime Courier"},
        "mark_furniture": {"at": sentence, "label": "teaser"},
        "not_furniture": {"at": f"{report}:0-{len(first)}"},
        "dismiss_event": {"at": f"{told.report.id}#{told.events[0].id}"},
        "add_event": {
            "at": f"{report}:{reading.sentences[0].span.start}-{reading.sentences[0].span.start + 3}",
            "type": "protest",
        },
        "dismiss_attribution": {"at": f"{said.report.id}#{said.attributions[0].id}"},
        "add_attribution": {"at": sentence, "stance": "doubts"},
    }[kind]


KINDS = (
    "merge_entities", "split_entity", "same_claim", "different_claim", "set_verdict", "set_date", "set_outlet",
    "mark_furniture", "not_furniture", "dismiss_event", "add_event", "dismiss_attribution", "add_attribution",
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_kept_and_taken_back(own: Path, client: Client, kind: str) -> None:
    browser, before = client(own), story_of(own)
    page = sent(browser, kind, **fields_of(before, kind))
    assert "A test" in unescape(browser.get("/corrections").text)
    with open_case(own, create=False) as held:
        (kept,) = held.corrections()
    assert kept.correction.kind == kind
    assert kept.correction.who == "Ann"
    assert kept.what in page
    answer = browser.post("/undo", data={"csrf": csrf(browser), "id": kept.id, "back": "/"})
    assert answer.status_code == 303
    assert story_of(own) == before


def test_what_no_longer_fits_is_listed_as_such(own: Path, client: Client) -> None:
    """A correction whose report was taken out stays, and says that it does not fit."""
    browser, story = client(own), story_of(own)
    report = story.reports[-1].id
    sent(browser, "set_outlet", report=report, outlet="Lime Courier")
    with open_case(own, create=False) as held:
        held.remove(report)
    page = unescape(browser.get("/corrections").text)
    assert "1 no longer fits" in page
    only = unescape(browser.get("/corrections", params={"state": "does not fit"}).text)
    assert "Lime Courier" in only
    assert '<b class="state does-not-fit">does not fit</b>' in only


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"kind": "nonsense"}, "no kind of correction"),
        ({"kind": "set_verdict", "verdict": "none"}, "is empty"),
        ({"kind": "same_claim", "one": "c00000000", "other": "c00000000"}, "no claim is called"),
        ({"kind": "mark_furniture", "at": "/etc/passwd", "label": "teaser"}, "no passage"),
        ({"kind": "set_outlet", "report": "none", "outlet": "x"}, "no report is called"),
    ],
)
def test_a_form_that_means_nothing_says_what_is_wrong(
    own: Path, client: Client, fields: dict[str, str], says: str
) -> None:
    browser = client(own)
    answer = browser.post("/correct", data={"csrf": csrf(browser), "why": "A test", **fields})
    assert answer.status_code == 400
    assert says in unescape(answer.text)


def test_no_reason_no_correction(own: Path, client: Client) -> None:
    browser = client(own)
    data = {
        "csrf": csrf(browser),
        "kind": "set_outlet",
        "report": story_of(own).reports[0].id,
        "outlet": "x",
        "why": " ",
    }
    assert browser.post("/correct", data=data).status_code == 400


def test_a_verdict_of_no_kind_is_refused(own: Path, client: Client) -> None:
    browser, found = client(own), story_of(own).discrepancies[0]
    data = {"csrf": csrf(browser), "kind": "set_verdict", "why": "x", "discrepancy": found.id, "verdict": "nonsense"}
    assert browser.post("/correct", data=data).status_code == 400
    with open_case(own, create=False) as held:
        assert held.corrections() == []


def settled(browser: TestClient, address: str) -> str:
    """The page of a lot of reports once all is done."""
    for _ in range(300):
        page = browser.get(address).text
        if "hx-get" not in page:
            return unescape(page)
        time.sleep(0.1)
    raise AssertionError(page)


def test_reports_are_uploaded_and_pasted(own: Path, client: Client) -> None:
    browser = client(own)
    files = [
        ("files", ("../../dam.txt", b"The dam at Orsk held on Monday, the water ministry said.\n")),
        ("files", ("bad.txt", b"\x00\x01\x02")),
    ]
    data = {
        "csrf": csrf(browser),
        "text": "Two villages were flooded, the mayor of Orsk said.",
        "outlet": "Lime Courier",
    }
    answer = browser.post("/add", data=data, files=files)
    assert answer.status_code == 303
    page = settled(browser, answer.headers["location"])
    assert "bad.txt" in page
    assert "reportedly-" not in page  # no path of this machine
    with open_case(own, create=False) as held:
        added = [r.report for story in held.stories() for r in story.readings if "Orsk" in r.report.text]
    assert {report.outlet for report in added} == {None, "Lime Courier"}


def test_nothing_to_add_is_said(own: Path, client: Client) -> None:
    browser = client(own)
    assert browser.post("/add", data={"csrf": csrf(browser), "text": "  "}).status_code == 400
