"""A report with something of everything that a correction can change."""

from dataclasses import replace

from reportedly.model import Figure, Mention, Reading, Reckoning
from tests.reconciling.factory import at, entity, event, reading, report, said, timex

TEXT = (
    "The ministry of water said on Monday that the dam had held, Wirex reported. "
    "Mayor Ode denied that the wall had cracked. "
    "Minister Ode thanked 40 workers. Read on: the valley that emptied twice."
)


def sample(name: str = "a", text: str = TEXT, outlet: str = "Lime Courier", day: str | None = "2026-03-04") -> Reading:
    """An attribution inside another, a denial, a figure, a time, and two people of one name taken for one."""
    about = report(name, text, outlet=outlet, day=day)
    mayor = entity(text, "Mayor Ode", kind="person", name="Ode")
    both = (*mayor.mentions, Mention(at(text, "Minister Ode"), "name"))
    entities = [
        entity(text, "The ministry of water", kind="government"),
        entity(text, "Wirex", kind="agency"),
        replace(mayor, mentions=both),
    ]
    outer = said(about, "Wirex", "reported", text[: text.index(", Wirex")], id="a1")
    inner = said(about, "The ministry of water", "said", "the dam had held", id="a2", through=["Wirex"], parent="a1")
    denial = said(about, "Mayor Ode", "denied", "the wall had cracked", id="a3", stance="denies")
    denied = event(about, "cracked", "the wall had cracked", id="v2", by="a3", value="CT-", status="denied")
    reckoning = Reckoning("D", 0, "W1", "<=")
    monday = replace(timex(text, "Monday", "2026-03-02"), reckoning=reckoning)
    workers = Figure("f1", at(text, "40"), 40, 40, None, at(text, "workers"), None, None, None, "v3", None, None, 90)
    thanked = event(about, "thanked", "Minister Ode thanked 40 workers", id="v3", type="SUPPORT", actors=["Mayor Ode"])
    return reading(
        about,
        entities=entities,
        timexes=[monday],
        figures=[workers],
        attributions=[outer, inner, denial],
        events=[
            event(about, "held", "the dam had held", by="a2", time="t1", lemma="hold"),
            replace(denied, type="DISASTER", lemma="crack"),
            replace(thanked, figures=("f1",), actors=(replace(thanked.actors[0], span=at(text, "Minister Ode")),)),
        ],
    )
