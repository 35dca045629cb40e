"""Flows: fences, chains, ladders, steps, and arrows that are none."""

import pytest

from blocks import blocks, parsed
from studyguide.model import Flow

Row = list[str]

FLOWS: dict[str, tuple[str, Row]] = {
    "a_line": ("Client -> Gateway -> Store", ["Client -> Gateway", "Gateway -> Store"]),
    "other_arrows": ("A => B --> C → D", ["A -> B", "B -> C", "C -> D"]),
    "fan_out": ("Queue -> Worker A and Worker B", ["Queue -> Worker A", "Queue -> Worker B"]),
    "several_lines": ("Jobs -> Queue\nQueue -> Worker", ["Jobs -> Queue", "Queue -> Worker"]),
    "an_item": ("- **Structure:** Root → Units → Accounts.", ["Root -> Units", "Units -> Accounts"]),
    "bold_names": ("- **Flow:** Client → **API** (checks) → **Store**", ["Client -> API (checks)", "API (checks) -> Store"]),
    "a_sentence": ("Trace a request from the user → balancer → store to find the slow part.", ["user -> balancer", "balancer -> store"]),
    "brackets_behind_a_word_of_order": ("- It drives the workflow (Build → Test → Deploy).", ["Build -> Test", "Test -> Deploy"]),
    "what_follows_is_text": ("- **Flow:** A → B → C. It scales by itself.", ["A -> B", "B -> C"]),
    "a_ladder": ("Request\n↓\nCache\n↓ miss\nStore", ["Request -> Cache", "Cache -> Store"]),
    "levels_that_go_on": ("1. **Edge:** User → Name service\n2. **Public:** → Balancer\n3. **Private:** → Servers", ["User -> Name service", "Name service -> Balancer", "Balancer -> Servers"]),
    "steps_below_a_title": ("## How it works\n\n1. **Collect:** agents send\n2. **Index:** a cluster stores\n3. **Search:** users ask", ["Collect: agents send -> Index: a cluster stores", "Index: a cluster stores -> Search: users ask"]),
    "phases": ("## Phase 1: Assess\n\na\n\n## Phase 2: Mobilize\n\nb\n\n## Phase 3: Move\n\nc", ["Phase 1: Assess -> Phase 2: Mobilize", "Phase 2: Mobilize -> Phase 3: Move"]),
    "a_hierarchy": ("- **Hierarchy:**\n    - **Regions:** areas\n    - **Zones:** sites", ["Regions -> Zones"]),
}


@pytest.mark.parametrize(("text", "edges"), FLOWS.values(), ids=FLOWS)
def test_a_flow_has_its_edges(text: str, edges: Row) -> None:
    (flow,) = blocks(text, Flow)
    assert isinstance(flow, Flow)
    assert [f"{edge.source} -> {edge.target}" for edge in flow.edges] == edges


NONE: dict[str, str] = {
    "a_conversion": "- **Polly:** Text → Speech.",
    "cause_and_effect": "- Servers are bought at scale → savings reach customers.",
    "brackets_behind_anything": "- It grew (startups → enterprises → governments).",
    "a_menu": "- Go to Settings → Network → Advanced.",
    "a_glossary": "- **Streams** → data in.\n- **Hose** → Stream → Target.\n- **Lake** → store.",
    "an_option": "1. Which?\n\nA) Stream → Hose → Lake\nB) Hose → Lake → Stream\n\nAnswer: A",
    "a_cell": "| a | b |\n|-|-|\n| Ingest → Store → Query | 2 |",
    "a_bullet": "-> As a result, the company closed its data center.",
    "a_pair_of_effects": "- **Pay:** Consume → pay; stop → save.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_arrows_that_are_no_flow_stay_text(text: str) -> None:
    assert blocks(text, Flow) == []


def test_a_fence_has_groups_labels_and_kinds_of_arrows() -> None:
    text = (
        "```flow\ntitle: A site\ndirection: right\ngroup Region\n  group Zone\n    Web A, Web B\n  Store (one, two)\n"
        "User -> Web A, Web B: HTTPS\nWeb A <-> Web B\nWeb B --> Copy\n```"
    )
    (flow,) = blocks(text, Flow)
    assert isinstance(flow, Flow)
    assert (flow.title, flow.direction, flow.kind) == ("A site", "right", "graph")
    assert [group.nodes for group in flow.groups] == [("Store (one, two)",)]
    assert [group.nodes for group in flow.groups[0].groups] == [("Web A", "Web B")]
    assert [(edge.target, edge.label, edge.both, edge.dashed) for edge in flow.edges] == [
        ("Web A", "HTTPS", False, False),
        ("Web B", "HTTPS", False, False),
        ("Web B", "", True, False),
        ("Copy", "", False, True),
    ]


def test_a_fence_without_nodes_is_shown_as_it_stands_with_a_finding() -> None:
    assert blocks("```flow\nkind: chain\n```", Flow) == []
    assert [finding.rule for finding in parsed("```flow\nkind: chain\n```").findings] == ["flow-empty"]


def test_the_same_flow_told_twice_is_drawn_once() -> None:
    text = "- **Path:** A → B → C.\n\nSome text between the two lists of it.\n\n- **Again:** a → b → c."
    assert len(blocks(text, Flow)) == 1
