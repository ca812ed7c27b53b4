"""Credits, datelines and dates."""

import pytest

from tests.intake.conftest import Make

FIRST = "The regional ministry said on Tuesday that the dam above Orsk had held through the night."
SECOND = "Engineers lowered the water by four metres, and people from nine villages went home."


@pytest.mark.parametrize(
    ("opening", "place", "date", "credits"),
    [
        ("ORSK, May 2 (Reuters) -", "ORSK", "May 2", [("agency", "Reuters")]),
        ("ORSK (AFP) —", "ORSK", None, [("agency", "AFP")]),
        ("Orsk, 2 May 2031 (TASS) –", "Orsk", "2 May 2031", [("agency", "TASS")]),
        ("NAIROBI, Kenya (AP) _", "NAIROBI, Kenya", None, [("agency", "AP")]),
        ("HALEY, N.Y., Sept. 26 (UPI) --", "HALEY, N.Y.", "Sept. 26", [("agency", "UPI")]),
        ("MOSCOW, May 2. /TASS/.", "MOSCOW", "May 2", [("agency", "TASS")]),
        ("Tehran, May 2, IRNA –", "Tehran", "May 2", [("agency", "IRNA")]),
        ("(CNN) --", None, None, [("outlet", "CNN")]),
        ("ORSK (Lake News Agency) —", "ORSK", None, [("agency", "Lake News Agency")]),
        ("ORSK —", "ORSK", None, []),
        ("WASHINGTON - April 27 -", "WASHINGTON", "April 27", []),
    ],
)
def test_datelines(
    opening: str, place: str | None, date: str | None, credits: list[tuple[str, str]], make: Make
) -> None:
    report = make(f"{opening} {FIRST}\n\n{SECOND}")
    spans = (report.dateline.place, report.dateline.date) if report.dateline else (None, None)
    assert [span and span.words(report.text) for span in spans] == [place, date]
    assert [(credit.kind, credit.name) for credit in report.credits] == credits


@pytest.mark.parametrize(
    "opening",
    [
        "The mayor - a former engineer - said so.",
        "BREAKING NEWS - Dam holds.",
        "NATO — the alliance — sent boats.",
        "On May 2 - a Friday - the water rose.",
        "Orsk – the valley's largest town – was dry.",
        "He went home (in a boat) - nobody saw him.",
    ],
)
def test_sentences_with_dashes_are_no_datelines(opening: str, make: Make) -> None:
    assert make(f"{opening}\n\n{FIRST}\n\n{SECOND}").dateline is None


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("Source: AFP", [("agency", "AFP")]),
        ("Sources: Agence France-Presse, dpa and TASS", [("agency", "AFP"), ("agency", "DPA"), ("agency", "TASS")]),
        ("Source: TRT World and agencies", [("outlet", "TRT World")]),
        ("Reporting by Ada Moss and Ben Vole; Editing by Cy Dent", ["Ada Moss", "Ben Vole", "Cy Dent"]),
        ("(Additional reporting by Ada Moss in Perm)", ["Ada Moss"]),
        ("With inputs from ANI", [("agency", "ANI")]),
        ("The Associated Press contributed to this report.", [("agency", "AP")]),
        ("© 2031 AFP", [("agency", "AFP")]),
        ("The dam above Orsk in winter. (AFP Archive)", [("photo", "AFP")]),
        ("FILE PHOTO: The dam above Orsk. REUTERS/Cy Dent", [("photo", "Reuters")]),
        ("The dam above Orsk in winter. (Photo by Cy Dent)", [("photo", "Cy Dent")]),
    ],
)
def test_credit_lines(line: str, credits: list[str] | list[tuple[str, str]], make: Make) -> None:
    report = make(f"{FIRST}\n\n{SECOND}\n\n{line}")
    wanted = [item if isinstance(item, tuple) else ("author", item) for item in credits]
    assert [(credit.kind, credit.name) for credit in report.credits] == wanted
    assert all(credit.span.words(report.text) in line for credit in report.credits)


def test_a_byline_in_the_text_names_the_author(make: Make) -> None:
    report = make(f"Dam above Orsk holds\nBy Ada Moss, Reuters\n\n{FIRST}\n\n{SECOND}")
    assert report.byline == "Ada Moss, Reuters"
    assert [(c.kind, c.name) for c in report.credits] == [("author", "Ada Moss"), ("agency", "Reuters")]


def test_agencies_in_running_text_are_no_credits(make: Make) -> None:
    assert make(f"{FIRST}\n\nThe lake is full, TASS recalls. DPA reported the same.\n\n{SECOND}").credits == ()


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("PUBLISHED: THURSDAY, MAY 2, 2031, 1: 32 PM", "2031-05-02"),
        ("2 May 2031 Last updated at 13: 42 GMT", "2031-05-02"),
        ("12 / 16 / 2030 1: 30 AM EST", "2030-12-16"),
        ("2031-05-02", "2031-05-02"),
        ("Updated 4 / 9 / 2031 6: 04 PM", None),
        ("APR 28", None),
    ],
)
def test_date_lines_date_the_report(line: str, day: str | None, make: Make) -> None:
    report = make(f"Dam above Orsk holds\n{line}\n\n{FIRST}\n\n{SECOND}")
    assert report.published.earliest == report.published.latest == day
    assert report.published.how == ("metadata" if day else "unknown")


def test_the_country_of_the_outlet_tells_day_and_month(make: Make) -> None:
    text = f"Dam above Orsk holds\nUpdated 4 / 9 / 2031\n\n{FIRST}\n\n{SECOND}"
    assert make(text, url="https://www.usatoday.com/x").published.earliest == "2031-04-09"
    assert make(text, url="https://www.bbc.co.uk/x").published.earliest == "2031-09-04"


def test_a_masthead_names_outlet_and_day(make: Make) -> None:
    report = make(f"Radio Orsk, evening news, Tuesday 2 May 2031. Transcript.\n\n{FIRST}\n\n{SECOND}")
    assert (report.outlet, report.published.earliest) == ("Radio Orsk", "2031-05-02")


def test_a_dateline_may_stand_alone(make: Make) -> None:
    report = make(f"Dam above Orsk holds\n\nOrsk, 2 May 2031\n\n{FIRST}\n\n{SECOND}")
    assert report.dateline is not None
    assert (report.published.earliest, report.published.how) == ("2031-05-02", "dateline")
    assert [piece.kind for piece in report.furniture] == ["headline"]


def test_a_dateline_with_a_year_dates_the_report(make: Make) -> None:
    report = make(f"ORSK, May 2, 2031 (AFP) — {FIRST}\n\n{SECOND}")
    assert (report.published.earliest, report.published.how) == ("2031-05-02", "dateline")


@pytest.mark.parametrize(
    ("given", "earliest", "latest"),
    [
        ("2031-05-02", "2031-05-02", "2031-05-02"),
        ("2031-05-02T10:00:00+02:00", "2031-05-02T10:00:00+02:00", "2031-05-02T10:00:00+02:00"),
        ("2031-05-02 10:00", "2031-05-02T10:00", "2031-05-02T10:00"),
        ("2031-02", "2031-02-01", "2031-02-28"),
        ("Fri, 02 May 2031 10:00:00 GMT", "2031-05-02T10:00:00+00:00", "2031-05-02T10:00:00+00:00"),
    ],
)
def test_given_dates_are_checked(given: str, earliest: str, latest: str, make: Make) -> None:
    published = make(FIRST, published=given).published
    assert (published.earliest, published.latest, published.how) == (earliest, latest, "metadata")


@pytest.mark.parametrize("given", ["yesterday", "2031-02-30", "02/03/2031", "\x00", "9" * 500])
def test_a_date_that_is_none_is_unknown_and_remembered(given: str, make: Make) -> None:
    report = make(FIRST, published=given)
    assert report.published.how == "unknown"
    assert "no ISO date" in dict(report.found)["published"]


def test_the_address_gives_outlet_and_day_where_nothing_else_does(make: Make) -> None:
    report = make(FIRST, url="https://www.theguardian.com/world/2031/may/02/dam-holds")
    assert (report.outlet, report.published.earliest) == ("The Guardian", "2031-05-02")
    assert make(FIRST, url="https://lake-echo.example/a").outlet == "lake-echo.example"
    assert make(FIRST, url="https://bbc.co.uk/a", outlet="The Echo").outlet == "The Echo"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (FIRST, "en"),
        ("Orsk dam holds", "en"),
        (
            "Le ministère a dit mardi que le barrage avait tenu pendant la nuit et que les gens sont rentrés chez eux.",
            "fr",
        ),
        (
            "Das Ministerium sagte am Dienstag, der Damm habe gehalten, und die Leute seien nach Hause gegangen, wie "
            "es in der Nacht von dem Sprecher hieß.",
            "de",
        ),
        ("قالت الوزارة يوم الثلاثاء إن السد صمد طوال الليل", "ar"),
        ("水坝在夜间安然无恙", "zh"),
    ],
)
def test_languages(text: str, language: str, make: Make) -> None:
    assert make(text).language == language


@pytest.mark.parametrize(("given", "code"), [("en-GB", "en"), ("EN_us", "en"), ("French", "fr"), ("??", "en")])
def test_given_languages_are_made_codes(given: str, code: str, make: Make) -> None:
    assert make(FIRST, language=given).language == code
