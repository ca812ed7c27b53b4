"""What a browser keeps for its person: when they looked last."""

import hashlib

KEPT = 365 * 24 * 3600  # seconds for which a browser remembers


def cookie_of(case: str) -> str:
    """The name of the cookie for a case: one server after another serves different ones at the same address."""
    return f"reportedly_look_{hashlib.sha256(case.encode('utf-8', 'replace')).hexdigest()[:8]}"
