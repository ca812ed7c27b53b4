"""All kinds of corrections, in the order in which they are listed: the one place where one is registered."""

from reportedly.cli.correct.events import add_attribution, add_event, dismiss_attribution, dismiss_event
from reportedly.cli.correct.pairs import different_claim, merge_entities, same_claim, split_entity
from reportedly.cli.correct.reports import date, furniture, not_furniture, outlet
from reportedly.cli.correct.verdict import verdict

KINDS = (
    merge_entities, split_entity, same_claim, different_claim, verdict, date, outlet, furniture, not_furniture,
    dismiss_event, add_event, dismiss_attribution, add_attribution,
)  # fmt: skip
