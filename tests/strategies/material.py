"""What made-up reports are put together from: parts of sentences, lines around a text, odd characters."""

WHO = (
    "the water ministry", "President Ana Dorn", "Dorn", "Gen. Ivo Hale", "the Malian government", "Mali", "France",
    "Paris", "the army of Velmia", "Red Dawn rebels", "the rebel group Red Dawn", "residents",
    "a witness", "he", "she",
    "it", "they", "the junta", "Moscow", "the UN mission (MINUSMA)", "AFP", "Reuters", "the Velm Post", "officials",
    "Foreign Minister Li Wei", "Zoë O’Neil", "the EU's envoy", "some of them",
    "an official who asked not to be named",
    "Dr. J. R. Smith-Jones Jr.", "the mayor of Velm, Bo Ek,", "police", "nobody",
)  # fmt: skip
DEEDS = (
    "killed {n} in {where}", "attacked a convoy near {where}", "withdrew {n} from {where}", "shelled {where}",
    "arrested {n}", "signed a ceasefire with {who}", "was killed in {where}", "did not kill {n}",
    "seized power in {where}",
    "would send {n} to {where}", "denied that {who} had bombed {where}", "accused {who} of killing {n}",
    "rejected the claim", "called the report false", "condemned the attack on {where}", "lost {n} of the {n}",
    "retook {where}, where {n} had fled", "expelled {who}",
    "launched Operation Grey Heron in {where}", "left {where}",
    "“liberated” {where}", "has been run by {who} since {when}", "promised aid to {n}", "had fled", "met {who}",
)  # fmt: skip
WHERE = (
    "Mali", "Niger", "Bamako", "Velm", "the north", "Gao region", "the Sahel", "Paris, Texas",
    "Georgia", "Chad and Niger",
    "the border with Burkina Faso", "Côte d’Ivoire", "the village of Ek-sur-Velm", "Lake Chad",
    "Washington", "Al-Hasakah",
)  # fmt: skip
NUMBERS = (
    "40", "2,500", "some 3,000", "at least 24", "up to 30", "dozens", "hundreds of", "between 60 and 75", "60-75",
    "1.2 million", "twenty-one", "half of the", "a third of the", "5,00,000", "no", "0",
    "more than 1,000", "1e9", "½",
    "٣٤", "４２", "fewer than 10 of 40", "about $3bn in", "12 per cent of", "40%", "one", "several", "00012", "3.14159",
    "-7", "999,999,999,999,999,999", "a hundred hundred", "nine", "17 of 20", "2022", "²", "Ⅻ",
)  # fmt: skip
COUNTED = (
    "people",
    "soldiers",
    "French troops",
    "civilians, among them 3 children,",
    "houses",
    "of them",
    "rebels",
    "",
)
TIMES = (
    "on Monday", "today", "this week", "in May last year", "since 2012", "on 31 February", "on 15 August 2022",
    "2022-08-15", "15/08/2022", "at 10:30 GMT", "six months after the vote", "in 1960",
    "yesterday", "early on Friday",
    "between Monday and Friday", "in the 1990s", "0000-00-00", "in the year 99999", "on the 5th", "two days ago",
    "from 3 to 5 May", "for nine years", "last Christmas", "at 25:61", "every Tuesday",
    "overnight", "Aug. 15", "in 44 BC",
)  # fmt: skip
CUES = (
    "said", "told {who}", "announced", "denied", "claimed", "warned", "was quoted as saying by {who}", "confirmed",
    "accused {who} of lying, saying", "reported, citing {who}", "believes", "asked", "tweeted", "said in a statement",
    "said {when}", "insisted", "did not say", "refused to comment", "recalls", "demanded",
)  # fmt: skip
QUOTES = (
    ("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"), ("``", "''"), ("「", "」"), ("”", "“"),
    ("“", ""), ("", "”"), ('"', ""), ("", "'"), ("“‘", "’”"), ("(", ")"), ("[", "]"), ("(", ""), ("", ")"), ("*", "*"),
)  # fmt: skip
LINES = (
    "VELM, Aug 15 (AFP) - ", "BAMAKO (Reuters) — ", "Source: AFP", "Sources: AFP, Reuters and DPA", "(AFP)",
    "(Reporting by Ana Dorn in Velm; editing by Bo Ek)", "By Ana Dorn", "By ANA DORN and Bo Ek, Velm Post",
    "READ MORE: Troops leave Mali", "Also read", "Tags: mali, france, sahel", "Share on Facebook", "Photo: EPA/Bo Ek",
    "Updated: 15 Aug 2022 10:30", "Published 14 August 2022", "https://velm.example/2022/08/15/troops?a=1&b=<2>",
    "Soured relations", "TROOPS LEAVE THE NORTH", "* * *", "- one", "1. two", "| a | b |", "# Troops leave", "---",
    "Subscribe to our newsletter",
    "Correction: an earlier version of this report said 40 people had died; it was 14.",
    "This story was updated on Monday to add the ministry’s denial.", "AFP withdraws its report on Velm.",
    "Velm Post | 15 August 2022", "© 2022 Velm Post. All rights reserved.", "French troops in Gao. (AFP Archive)",
    "Advertisement", "...", "=1+1", "@velm", "<b>Velm</b> <script>alert(1)</script>", "&lt;p&gt;", "[a](http://b)",
    "title: x\n---", "{\"text\": 1}", "U.S. U.N. U.K. Jan. 5 p.m.", "?!?!", "Q: Who did it?",
    "A: They did.", "\\u0041",
)  # fmt: skip
BREAKS = ("\n\n", "\n", "\r\n", "\r\n\r\n", "\r", "\u2028", "\u2029", " \n \n", "\x0b", "\x0c", "\x85", "\n\n\n\n")
ODD = (
    "\u200d", "\u200b", "\u00ad", "\u00a0", "\u202e", "\u2066", "\u2069", "\u200f", "\u0301", "\u0301" * 9, "\ufeff",
    "\ufffd", "\x00", "\x1b[31m", "\x1b]0;x\x07", "\x9b2J", "\x7f", "\x85", "\u2028", "\t", "😀",
    "👩‍👩‍👧", "🇲🇱", "\U000e0041",
    "ﬁ", "İ", "ß", "ǅ", "Ω", "ﷺ", "水", "العربية", "\u3000", "…", "—", "--", "’s", "'s", "’",
    "`", '"', "“", "”", "«", "(", ")",
    "[", "]", "{", "<", ">", "&", "=", "+", "@", "|", "\\", "*", "_", "#", "$", "%", "~", ";",
    ":", ",", ".", "?", "!", "/",
    "\u0600", "\U0001d7d8", "\u1680", "\u180e", "\ue000", "\uffff",
)  # fmt: skip
FIELDS: dict[str, tuple[str, ...]] = {
    "id": ("a", "../../etc/passwd", "a\nb", "\x1b[31ma", "=1+1", "a~2", "\u202ea", "ü" * 300),
    "title": ("Troops leave Mali", "=HYPERLINK(1)", "<script>x</script>", "[x](javascript:y)",
    "TROOPS", "a\n\nb", "\x00"),
    "outlet": ("Velm Post", "AFP", "TASS", "@SUM(1)", "<b>", "\x1b[1m", "report 1", "the ministry", "velm.example"),
    "url": ("https://velm.example/2022/08/15/x", "javascript:alert(1)", "x", "http://[::1", "http://a/99/99/9999"),
    "byline": ("Ana Dorn", "By Ana Dorn and AFP", "AFP/ec", "\n"),
    "published": (
        "2022-08-15", "2022-08-15T10:30:00Z", "2022-08", "2022", "0000-01-01", "9999-12-31", "2022-02-30", "yesterday",
        "2022-08-15T10:30:00+14:00", "-2022-01-01", "0001-01-01",
    ),
    "language": ("en", "fr", "en-GB", "xx", "English", "🇲🇱"),
}  # fmt: skip
