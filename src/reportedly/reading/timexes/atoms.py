"""Cuts text into the smallest pieces that a time expression can have: words, numbers, dates in digits, signs."""

import re

ATOM = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?\b)"
    r"|(?P<numeric>\b\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)(?:\d{4}|\d\d)\b)"
    r"|(?P<quarter_name>\b(?:Q[1-4]|H[12])\b)"
    r"|(?P<decade>(?:\b\d{3}|['’]\d|(?<=\d0s and )\d)0['’]?s\b)"
    r"|(?P<clock>\b\d{1,2}(?::[0-5]\d(?::[0-5]\d)?|\.[0-5]\d(?=\s?[ap]\.?m\b))(?!\d))"
    r"|(?P<rank>\b\d{1,3}(?:st|nd|rd|th)\b)"
    r"|(?P<ampm>(?<=\d)\s?[ap]\.?\s?m\b\.?|\b[ap]\.\s?m\.)"
    r"|(?P<number>\d+(?:,\d{3})+(?!\d)|\d+\.\d+|\d+)(?P<half>\s?½|\s1/2)?"
    r"|(?P<poss>['’]s\b)"
    r"|(?P<word>[^\W\d_]+(?:['’](?:clock|s\s(?:[Ee]ve|[Dd]ay)))?)"
    r"|(?P<sign>[^\w\s])"
)
SIGNS = {",": "comma", "-": "dash", "–": "dash", "—": "dash", "/": "slash", ".": "dot", "(": "open", "$": "money"}
SIGNS |= {"€": "money", "£": "money", "%": "percent", "¥": "money", "#": "money", ")": "close", "'": "apostrophe"}
