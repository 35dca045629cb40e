"""Flows for tests, written as in a note."""

from studyguide.model import Flow, Note
from studyguide.parse import parse


def flow_of(*lines: str) -> Flow:
    """Return the flow of a fence that holds these lines."""
    text = "\n".join(["# Module", "", "```flow", *lines, "```", ""])
    (module,) = parse(Note("note.md", text)).modules
    (flow,) = (block for block in module.blocks if isinstance(block, Flow))
    return flow


TIERS = flow_of(
    "title: Two tiers in two zones",
    "direction: down",
    "group Region",
    "  Load balancer",
    "  group Zone A",
    "    Server A",
    "    Database A",
    "  group Zone B",
    "    Server B",
    "    Database B",
    "Users -> Load balancer: HTTPS",
    "Load balancer -> Server A, Server B",
    "Server A, Server B -> Database A",
    "Database A --> Database B: replication",
)
