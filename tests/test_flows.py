"""Flows: fences, chains, ladders, steps, and arrows that are none."""

import pytest

from blocks import blocks, parsed
from studyguide.model import Flow, Paragraph, Question

Row = list[str]

FLOWS: dict[str, tuple[str, Row]] = {
    "a_line": ("Client -> Gateway -> Store", ["Client -> Gateway", "Gateway -> Store"]),
    "other_arrows": ("A => B --> C → D", ["A -> B", "B -> C", "C -> D"]),
    "fan_out": ("Queue -> Worker A and Worker B", ["Queue -> Worker A", "Queue -> Worker B"]),
    "several_lines": ("Jobs -> Queue\nQueue -> Worker", ["Jobs -> Queue", "Queue -> Worker"]),
    "an_item": ("- **Structure:** Root → Units → Accounts.", ["Root -> Units", "Units -> Accounts"]),
    "bold_names": ("- **Flow:** Client → **API** (checks) → **Store**", ["Client -> API (checks)", "API (checks) -> Store"]),
    "names_in_code": ("- **Flow:** `arn:*:*` → `__init__` → `c`", ["`arn:*:*` -> `__init__`", "`__init__` -> c"]),
    "a_sentence": ("Trace a request from the user → balancer → store to find the slow part.", ["user -> balancer", "balancer -> store"]),
    "brackets_behind_a_word_of_order": ("- It drives the workflow (Build → Test → Deploy).", ["Build -> Test", "Test -> Deploy"]),
    "what_follows_is_text": ("- **Flow:** A → B → C. It scales by itself.", ["A -> B", "B -> C"]),
    "a_ladder": ("Request\n↓\nCache\n↓ miss\nStore", ["Request -> Cache", "Cache -> Store"]),
    "levels_that_go_on": ("1. **Edge:** User → Name service\n2. **Public:** → Balancer\n3. **Private:** → Servers", ["User -> Name service", "Name service -> Balancer", "Balancer -> Servers"]),
    "steps_below_a_title": ("## How it works\n\n1. **Collect:** agents send\n2. **Index:** a cluster stores\n3. **Search:** users ask", ["Collect: agents send -> Index: a cluster stores", "Index: a cluster stores -> Search: users ask"]),
    "phases": ("## Phase 1: Assess\n\na\n\n## Phase 2: Mobilize\n\nb\n\n## Phase 3: Move\n\nc", ["Phase 1: Assess -> Phase 2: Mobilize", "Phase 2: Mobilize -> Phase 3: Move"]),
    "numbers_inside_phases": ("# M\n\nPhase 1: Plan\n\n1. Goals\n\nOne needs goals.\n\n2. Means\n\nOne needs means.\n\nPhase 2: Build\n\n3. Walls\n\nOne needs walls.\n\nPhase 3: Use\n\nEnjoy it.", ["Phase 1: Plan -> Phase 2: Build", "Phase 2: Build -> Phase 3: Use"]),
    "first_then_finally": ("First, you mix flour and water. Salt helps. After that, knead the dough, which takes long. Finally, bake it.", ["Mix flour and water -> Knead the dough", "Knead the dough -> Bake it"]),
    "first_then_finally_in_german": ("Zuerst prüft das Gericht die Zulässigkeit. Danach hört es die Parteien. Schließlich verkündet es das Urteil.", ["Prüft das Gericht die Zulässigkeit -> Hört es die Parteien", "Hört es die Parteien -> Verkündet es das Urteil"]),
    "a_passage": ("Blood flows from the right atrium to the right ventricle, then through the pulmonary artery to the lungs. It returns to the left atrium.", ["right atrium -> right ventricle", "right ventricle -> pulmonary artery", "pulmonary artery -> lungs", "lungs -> left atrium"]),
    "a_passage_turned_round": ("- Mail is sent from the branch to the head office. It is then passed to the archive through the registry.", ["branch -> head office", "head office -> registry", "registry -> archive"]),
    "a_passage_in_spanish": ("La sangre pasa de la aurícula derecha al ventrículo derecho. Luego va a los pulmones por la arteria pulmonar.", ["aurícula derecha -> ventrículo derecho", "ventrículo derecho -> arteria pulmonar", "arteria pulmonar -> pulmones"]),
    "a_passage_that_fetches": ("Starting with a reader, the order is sent to the desk. A clerk then fetches the book from the stacks.", ["reader -> desk", "desk -> stacks"]),
    "a_cell_with_a_decision": ("| Case | Workflow |\n|-|-|\n| Claim | The clerk checks the file. If it is whole (yes), stamp it. If not (no), write to the sender and keep the file. |", ["The clerk checks the file -> Stamp it", "The clerk checks the file -> Write to the sender", "Write to the sender -> Keep the file"]),
    "acts_below_a_title": ("## In this process\n\n- **Collecting** samples in the field\n- **Drying** them for a day\n- **Naming** them by a key", ["Collecting samples in the field -> Drying them for a day", "Drying them for a day -> Naming them by a key"]),
    "a_list_of_dates": ("- **1215:** Magna Carta limits the king.\n- **1689:** The Bill of Rights follows.\n- **1832:** The Reform Act widens the vote.", ["1215: Magna Carta limits the king -> 1689: The Bill of Rights follows", "1689: The Bill of Rights follows -> 1832: The Reform Act widens the vote"]),
    "dates_before_our_era": ("- 509 BC: Rome is a republic\n- 270 v. Chr.: It holds Italy\n- 44 BC – Caesar dies", ["509 BC: Rome is a republic -> 270 v. Chr.: It holds Italy", "270 v. Chr.: It holds Italy -> 44 BC: Caesar dies"]),
    "sections_of_a_process": ("# M\n\n## The life cycle of a star\n\n### Formation\n\n- **Cloud:** gas\n\n### Fusion\n\na\n\n### Expansion\n\nb", ["Formation: Cloud -> Fusion", "Fusion -> Expansion"]),
    "an_organ_takes_and_turns": ("- **Liver**\n    - **Role:** It takes ammonia from the blood and turns it into urea for the kidneys.\n", ["blood -> Liver", "Liver -> urea"]),
    "an_office_takes_and_hands_on_in_french": ("Le greffe reçoit la plainte du demandeur et la transmet au juge.", ["demandeur -> greffe", "greffe -> juge"]),
    "yeast_takes_and_makes_in_spanish": ("La levadura toma azúcar de la harina y lo convierte en gas.", ["harina -> levadura", "levadura -> gas"]),
    "an_organ_takes_and_turns_in_german": ("Die Leber nimmt Ammoniak aus dem Blut auf und wandelt es in Harnstoff um.", ["Blut -> Leber", "Leber -> Harnstoff"]),
    "a_list_of_what_the_middle_does": ("The synapse bridges this gap:\n\n1. Takes the pulse from the axon\n2. Changes it to a chemical sign\n3. Hands it to the dendrite", ["axon -> synapse", "synapse -> dendrite"]),
    "the_middle_of_two": ("A nerve talks to a muscle across a gap. The synapse sits between the two.", ["nerve -> synapse", "synapse -> muscle"]),
    "the_middle_of_two_of_a_kind": ("- **Loud:** If Party A talks directly to Party B, tempers rise.\n- **Calm:** A mediator is placed between the parties.", ["Party A -> mediator", "mediator -> Party B"]),
    "the_middle_of_two_in_spanish": ("El comprador paga directamente al vendedor. Un notario se interpone entre ambos.", ["comprador -> notario", "notario -> vendedor"]),
    "what_calls_what": ("When the oven reports a fault, the panel can trigger an alarm to warn the cook.", ["oven -> panel", "panel -> alarm", "alarm -> warn the cook"]),
    "what_calls_what_in_german": ("Wenn der Rauchmelder Feuer meldet, alarmiert die Zentrale den Wachdienst.", ["Rauchmelder -> Zentrale", "Zentrale -> Wachdienst"]),
    "what_calls_what_in_spanish": ("Si el registrador detecta un defecto, el juzgado llama a las partes para subsanarlo.", ["registrador -> juzgado", "juzgado -> partes", "partes -> subsanarlo"]),
    "one_in_turn_after_the_other": ("Low pressure makes the kidney release renin, which in turn activates angiotensin. This, in turn, narrows the vessels. The heart works more.", ["Low pressure makes the kidney release renin -> Activates angiotensin", "Activates angiotensin -> Narrows the vessels"]),
    "one_in_turn_and_who_looks_after_it": ("Clerks send complaints to the registry. This in turn opens a file that is kept by the archive.", ["Clerks -> registry", "registry -> Opens a file", "Opens a file -> archive"]),
    "one_in_turn_in_german": ("Das Herz pumpt zu wenig, was wiederum die Niere reizt, die wiederum Renin ausschüttet.", ["Das Herz pumpt zu wenig -> Die Niere reizt", "Die Niere reizt -> Renin ausschüttet"]),
    "kinds_of_kinds": ("- **Mammal:** A class of animals.\n- **Whale:** A kind of mammal that lives in the sea.\n    - **Orca:** Whales that hunt in groups.", ["Mammal -> Whale", "Whale -> Orca"]),
    "kinds_of_kinds_in_spanish": ("- **Contrato (C):** acuerdo de voluntades.\n- **Compraventa:** Un tipo de contrato.\n- **Subasta:** Una forma de compraventa pública.", ["Contrato (C) -> Compraventa", "Compraventa -> Subasta"]),
    "kinds_of_kinds_in_french": ("- **Sauce:** un liquide épais.\n- **Roux:** Une sorte de sauce.\n- **Béchamel:** Une forme de roux au lait.", ["Sauce -> Roux", "Roux -> Béchamel"]),
    "kinds_below_what_they_are": ("- **Court (C):** where a case is heard.\n- **Appeal court:** A type of court.\n    - **Panels (Ps):** Three judges.\n    - **Grand panel:** Ps with eleven judges.", ["Court (C) -> Appeal court", "Appeal court -> Panels (Ps)", "Panels (Ps) -> Grand panel"]),
    "steps_in_paragraphs": ("How it works is simple. First, the tool lets you weigh the flour.\n\nFlour is dusty.\n\nNext is kneading the dough. Plus, you can add salt.\n\nFinally, bake it.", ["Weigh the flour -> Kneading the dough", "Kneading the dough -> Add salt", "Add salt -> Bake it"]),
    "steps_in_paragraphs_in_german": ("## Ablauf\n\nZuerst prüft das Gericht die Klage. Das dauert.\n\nDanach hört es die Parteien.\n\nSchließlich verkündet es das Urteil.", ["Prüft das Gericht die Klage -> Hört es die Parteien", "Hört es die Parteien -> Verkündet es das Urteil"]),
    "steps_in_paragraphs_in_spanish": ("## Pasos de la consulta\n\nPrimero, se mide la tensión.\n\nLuego se ausculta el corazón.\n\nPor último, se pide un análisis.", ["Se mide la tensión -> Se ausculta el corazón", "Se ausculta el corazón -> Se pide un análisis"]),
    "a_hierarchy": ("- **Hierarchy:**\n    - **Regions:** areas\n    - **Zones:** sites", ["Regions -> Zones"]),
}


@pytest.mark.parametrize(("text", "edges"), FLOWS.values(), ids=FLOWS)
def test_a_flow_has_its_edges(text: str, edges: Row) -> None:
    (flow,) = blocks(text, Flow)
    assert isinstance(flow, Flow)
    assert [f"{edge.source} -> {edge.target}" for edge in flow.edges] == edges


def test_sections_that_name_kinds_of_one_thing_are_framed() -> None:
    text = (
        "# M\n\n## Courts\n\nThere are two kinds of courts.\n\n### Civil courts\n\n- **Local court:** small claims\n"
        "- **Regional court:** the rest\n\n### Criminal courts\n\n- **Lay bench:** light crimes\n- **Jury:** grave ones"
    )
    (flow,) = blocks(text, Flow)
    assert isinstance(flow, Flow)
    assert [(group.name, group.nodes) for group in flow.groups] == [
        ("Civil courts", ("Local court", "Regional court")),
        ("Criminal courts", ("Lay bench", "Jury")),
    ]
    assert (flow.place.first, flow.place.last) == (7, 15)
    assert [node.place.first for node in flow.nodes] == [9, 10, 14, 15]


NONE: dict[str, str] = {
    "norms": "|x| is never below zero\n||v|| is the norm of v\n|y| is large",
    "a_conversion": "- **Polly:** Text → Speech.",
    "cause_and_effect": "- Servers are bought at scale → savings reach customers.",
    "brackets_behind_anything": "- It grew (startups → enterprises → governments).",
    "a_menu": "- Go to Settings → Network → Advanced.",
    "a_glossary": "- **Streams** → data in.\n- **Hose** → Stream → Target.\n- **Lake** → store.",
    "an_option": "1. Which?\n\nA) Stream → Hose → Lake\nB) Hose → Lake → Stream\n\nAnswer: A",
    "a_cell": "| a | b |\n|-|-|\n| Ingest → Store → Query | 2 |",
    "a_bullet": "-> As a result, the company closed its data center.",
    "reasons_that_count": "First, cost matters. Second, speed matters. Finally, safety matters.",
    "a_range": "Prices go from 5 to 10 to 20 dollars. They moved from low to high to make a profit.",
    "a_move_of_two": "Many firms move from their own rooms to the cloud to save money.",
    "ingredients": "# Bread\n\n- **Flour:** 500 g\n- **Water:** 300 g\n- **Salt:** 10 g",
    "years_out_of_order": "- **1832:** Reform Act\n- **1215:** Magna Carta\n- **1689:** Bill of Rights",
    "aspects_of_two_things": "# M\n\n## Diabetes\n\nTwo forms of diabetes.\n\n### Juvenile diabetes\n\n- **Cause:** a\n- **Care:** b\n\n### Adult diabetes\n\n- **Cause:** c\n- **Care:** d",
    "sections_about_one_thing": "# M\n\n## Data pipelines\n\n### What they are\n\na\n\n### Benefits\n\nb\n\n### Pricing\n\nc",
    "a_list_of_bold_words": "## Key terms of the process\n\n- **Judge** leads the trial\n- **Jury** decides on guilt\n- **Clerk** keeps the record",
    "cells_that_explain": "| Plan | Process |\n|-|-|\n| A | Slow. |\n| B | It is fast. It costs more. |",
    "una_lista": "# Derecho civil\n\n- **Contrato:** acuerdo de voluntades\n- **Obligación:** vínculo jurídico\n- **Prescripción:** pérdida por el tiempo",
    "between_without_a_word_passed": "- **Place:** The kidney sits between the spine and the gut.\n- **Size:** It is as big as a fist.",
    "whoever_notices": "If you notice rust, we call the guild to mend the gate.",
    "taken_and_kept": "The court takes evidence from witnesses and keeps the record for years.",
    "each_in_turn": "Each juror speaks in turn, and the judge listens to all of them.",
    "two_kinds": "- **Oak:** A kind of tree.\n- **Elm:** A kind of tree.",
    "a_talk_in_paragraphs": "First, some news.\n\nNext, a word on bread.\n\nFinally, thank you all.",
    "numbers_that_are_no_years": "- Sign 205 – Give way\n- Sign 206 – Stop\n- Sign 301 – Priority",
    "brackets_behind_one_arrow": "- UCS → UCR (food → salivation)",
    "a_proof": "If a_n and c_n -> L then b_n -> L.",
    "pairs_that_share_no_name": "① V + A → just did\n② W + B → always does\n③ N + C → only",
    "a_type": "map :: (a -> b) -> [a] -> [b]",
    "a_pair_of_effects": "- **Pay:** Consume → pay; stop → save.",
}


LABELLED = (
    "ice -[heat]-> water -[heat]-> steam",
    "ice --(heat)--> water --(heat)--> steam",
    "ice -- heat --> water -- heat --> steam",
    "ice -->|heat| water -->|heat| steam",
)


@pytest.mark.parametrize("text", LABELLED)
def test_an_arrow_may_hold_its_label(text: str) -> None:
    (flow,) = blocks(text, Flow)
    told = [(edge.source, edge.label, edge.target, edge.dashed) for edge in flow.edges]
    assert told == [("ice", "heat", "water", False), ("water", "heat", "steam", False)]


def test_a_dash_in_a_sentence_is_no_labelled_arrow() -> None:
    assert not blocks("pages 3-(4) -- the long ones -- come first and warm -> hot", Flow)


def test_lines_that_say_what_goes_there_and_back_are_a_sequence() -> None:
    text = "Klägerin -> Gericht: Klage\nGericht -> Beklagter: Zustellung\nBeklagter -> Gericht: Erwiderung"
    (flow,) = blocks(text, Flow)
    assert flow.kind == "sequence"
    assert [edge.label for edge in flow.edges] == ["Klage", "Zustellung", "Erwiderung"]
    assert [node.name for node in flow.nodes] == ["Klägerin", "Gericht", "Beklagter"]


def test_lines_that_say_what_goes_one_way_are_a_graph_with_labels() -> None:
    (flow,) = blocks("flour -> dough: kneaded\ndough -> loaf: baked", Flow)
    assert (flow.kind, [edge.label for edge in flow.edges]) == ("chain", ["kneaded", "baked"])


def test_lines_with_arrows_that_share_no_name_are_no_messages() -> None:
    assert not [flow for flow in blocks("cat -> Katze: f\ndog -> Hund: m", Flow) if flow.edges[0].label]


def test_a_title_before_one_chain_is_none_of_another() -> None:
    (flow,) = blocks("Balance: CO2 + H2O → C6H12O6\nlight → ATP → sugar", Flow)
    assert (flow.title, [node.name for node in flow.nodes]) == ("", ["light", "ATP", "sugar"])


def test_two_chains_do_not_open_with_the_line_above_them() -> None:
    (flow,) = blocks("Rocks: igneous, sedimentary, metamorphic\ngranite --heat--> gneiss\nshale --> slate --> gneiss", Flow)
    assert [(edge.source, edge.target, edge.label) for edge in flow.edges if edge.source == "granite"] == [
        ("granite", "gneiss", "heat")
    ]


def test_dates_are_a_timeline_whatever_their_form() -> None:
    (flow,) = blocks("- **May 5, 1789** – opens\n- **14/07/1789** – falls\n- **Sept 1792** – republic", Flow)
    assert (flow.kind, len(flow.nodes)) == ("timeline", 3)


def test_years_with_their_sign_are_a_timeline() -> None:
    (flow,) = blocks("1600年　関ヶ原の戦い\n1603年　江戸幕府\n1615年　大坂夏の陣", Flow)
    assert (flow.kind, flow.nodes[0].name) == ("timeline", "1600年: 関ヶ原の戦い")


def test_a_word_or_two_with_an_arrow_only_branch() -> None:
    assert [block for block in blocks("Cache hit? -> return it", Question) if isinstance(block, Question)] == []


def test_a_line_that_says_more_than_its_arrows_keeps_its_words() -> None:
    text = "Debits: DEALER -> dividends, expenses; credits: equity, revenue"
    _, told, _ = blocks(f"It is so.\n\n{text}\n\nAnd so on.")
    assert isinstance(told, Paragraph) and told.text == text


def test_a_ladder_does_not_open_with_the_line_above_it() -> None:
    (flow,) = blocks("Life of a star\nnebula\n↓\nprotostar\n↓\nred giant", Flow)
    assert [node.name for node in flow.nodes] == ["nebula", "protostar", "red giant"]


def test_a_chain_does_not_open_with_the_line_above_it() -> None:
    (flow,) = blocks("Recap (from the board)\nskin -> liver -> kidney", Flow)
    assert [node.name for node in flow.nodes] == ["skin", "liver", "kidney"]


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


@pytest.mark.parametrize("text", ["f(x) = x² ⇒ f'(x) = 2x ⇒ f'(1) = 2", "x ≤ 1 ⇒ y ≥ 2 ⇒ z = 3"])
def test_what_follows_from_an_equation_is_no_flow(text: str) -> None:
    assert not blocks(text, Flow)


def test_spans_of_years_with_a_name_behind_them_are_a_timeline() -> None:
    text = "1600-1750 Baroque: Bach, Handel\n1750–1820 Classical: Mozart\n1820-1900 Romantic: Chopin"
    (flow,) = blocks(text, Flow)
    assert isinstance(flow, Flow)
    assert [node.name for node in flow.nodes] == ["1600-1750: Baroque", "1750–1820: Classical", "1820-1900: Romantic"]


def test_spans_of_years_before_our_era_are_a_timeline() -> None:
    text = "- 509 BC: republic\n- 264–146 BC: wars at sea\n- 44 BC – 27 BC: civil war\n- AD 476: the end"
    (flow,) = blocks(text, Flow)
    assert flow.kind == "timeline"
    assert [node.name.partition(":")[0] for node in flow.nodes] == ["509 BC", "264–146 BC", "44 BC – 27 BC", "AD 476"]


def test_chains_with_a_title_each_are_drawn_apart() -> None:
    text = "Open: SYN → SYN+ACK → ACK\nClose: FIN → ACK → FIN+ACK → ACK of all"
    flows = [flow for flow in blocks(text, Flow) if isinstance(flow, Flow)]
    assert [flow.title for flow in flows] == ["Open", "Close"]


def test_lines_that_share_no_name_are_no_flow_though_one_leads_to_several() -> None:
    assert not blocks("stop at once → pain, fever, cough\nasthma → another drug\n", Flow)


def edges_of(text: str) -> list[tuple[str, str, str, bool]]:
    found = [block for block in blocks(text) if isinstance(block, Flow)]
    return [(edge.source, edge.target, edge.label, edge.both) for flow in found for edge in flow.edges]


def test_labels_stand_in_thick_arrows_and_in_those_that_go_both_ways() -> None:
    text = "# Nets\n\nOffice ==a tunnel==> hub <--peering--> spoke\n"
    assert edges_of(text) == [("Office", "hub", "a tunnel", False), ("hub", "spoke", "peering", True)]


def test_a_sentence_below_a_chain_is_no_part_of_its_last_name() -> None:
    text = "# Nets\n\nhost -> card -> cable\nCables are not light!\nOffice ==a tunnel==> hub <--peering--> spoke\n"
    assert ("card", "cable", "", False) in edges_of(text) and len(edges_of(text)) == 4
    assert [block.text for block in blocks(text) if isinstance(block, Paragraph)] == ["Cables are not light!"]
    wrapped = "# Nets\n\nhost -> card -> a cable of the\nlast length\n"
    assert not any(isinstance(block, Paragraph) and block.text == "last length" for block in blocks(wrapped))


def test_what_a_name_quotes_keeps_both_marks() -> None:
    text = '# Rescue\n\nCall "man overboard!" -> throw a ring -> turn back\n'
    assert edges_of(text)[0] == ('Call "man overboard!"', "throw a ring", "", False)
    assert edges_of('# Way\n\n"egg" -> "larva" -> "pupa"\n') == [
        ("egg", "larva", "", False),
        ("larva", "pupa", "", False),
    ]
