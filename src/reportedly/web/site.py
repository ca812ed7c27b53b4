"""What the pages work on: one case, who may change it, and what was last made of it."""

import secrets
import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from reportedly.case import Case, Limits, open_case
from reportedly.case.browsing import Browser
from reportedly.telling.brief import Brief, brief
from reportedly.web.jobs import Jobs

KEPT_BRIEFS = 16  # the stories that were looked at last; a brief of ten reports takes some 200 ms to make


OFFERED = 80  # names of each kind that a field offers


@dataclass(frozen=True, slots=True)
class Offered:
    """What fields of the list of stories offer."""

    places: tuple[str, ...]
    actors: tuple[str, ...]
    outlets: tuple[str, ...]
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """How the application is served.

    Attributes:
        case: The case's file.
        host: The address that it binds to.
        port: The port; 0 for any in tests.
        token: What a browser must show first; None where only this machine can ask.
        read_only: Whether nothing can be added or corrected.
        who: Who makes corrections, unless a form says otherwise.
        limits: What is refused as too large.
        names: Further names that the server is called by.
    """

    case: str
    host: str = "127.0.0.1"
    port: int = 8765
    token: str | None = None
    read_only: bool = False
    who: str = "somebody"
    limits: Limits = field(default_factory=Limits)
    names: tuple[str, ...] = ()


class Site:
    """The case behind the pages; each request opens it for itself, and only one at a time writes."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.csrf = secrets.token_urlsafe(32)
        self.writing = threading.Lock()
        self.jobs = Jobs()
        self._briefs: OrderedDict[tuple[str, int], Brief] = OrderedDict()
        self._offered: tuple[int, Offered] | None = None
        self._lock = threading.Lock()

    @contextmanager
    def opened(self) -> Iterator[Case]:
        """The case, for one request."""
        with open_case(self.settings.case, create=False) as case:
            yield case

    def offered(self, browser: Browser) -> Offered:
        """What the fields of the list of stories offer, made once for as long as the stories are the same."""
        now, known = browser.generation(), self._offered
        if known is None or known[0] != now:
            places, actors = (browser.names.most(place, OFFERED) for place in (True, False))
            made = Offered(*map(tuple, (places, actors, browser.outlets.names()[:OFFERED], browser.types())))
            self._offered = known = now, made
        return known[1]

    def brief(self, case: Case, story: str) -> Brief:
        """The brief of a story, made once for as long as the story is the same; KeyError where there is none."""
        browser = Browser(case.store)
        present = browser.resolve(story)
        if present is None:
            raise KeyError(story)
        key = present, browser.generation(present)
        with self._lock:
            if key in self._briefs:
                self._briefs.move_to_end(key)
                return self._briefs[key]
        made = brief(case.story(present))
        with self._lock:
            self._briefs[key] = made
            while len(self._briefs) > KEPT_BRIEFS:
                self._briefs.popitem(last=False)
        return made
