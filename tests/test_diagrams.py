"""Flows and Mermaid fences become pictures that are whole, safe and told in words."""

import re
import sys
import time
from dataclasses import replace
from html.parser import HTMLParser
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from asking import guide_of
from fences import fence_mermaid_custom
from flows import TIERS, flow_of
from studyguide.cores import spread
from studyguide.diagrams import draw
from studyguide.diagrams.choice import NARROW, WIDE, best
from studyguide.diagrams.figure import SHRINK, figure
from studyguide.diagrams.graph import NODE_ROOM, TIGHTEST, graph_of, shape_of, tightened
from studyguide.diagrams.layout import MOST, Rect, layout
from studyguide.diagrams.library import TooLargeError, engine, render
from studyguide.diagrams.mermaid import source, tame
from studyguide.diagrams.picture import DiagramError, Unavailable, draw_diagram, draw_flow
from studyguide.diagrams.widths import whole, width, wrap
from studyguide.emit import emit
from studyguide.errors import Place
from studyguide.model import Diagram, Flow, Guide, Picture
from studyguide.store import Store
from studyguide.words import Words

PLACE = Place("note.md", 1, 9)
SAY = Words("en")
PHONE = 324 / SHRINK  # px: what a phone of 360 px leaves a drawing, whose letters may shrink
HOSTILE = '<img src=x onerror="alert(1)">'

FLOWS = {
    "chain": flow_of("Client -> Gateway -> Function -> Table"),
    "long_chain": flow_of("A -> B -> C -> D -> E -> F -> G -> H"),
    "fan_out": flow_of("Topic -> First queue, Second queue, Third queue: message"),
    "loop": flow_of("Metric -> Alarm -> Scaling -> Metric: new load"),
    "both_ways": flow_of("Site <-> Cloud: tunnel", "Site --> Cloud: backup"),
    "itself": flow_of("Worker -> Worker: again"),
    "groups": TIERS,
    "arrow_to_a_group": flow_of("group Network", "  Server", "User -> Network: HTTPS"),
    "only_groups": flow_of(
        "group Region", "  group Zone A", "    One", "  group Zone B", "    Two", "    Three"
    ),
    "sequence": flow_of("kind: sequence", "Client -> Server: ask", "Server --> Client: answer"),
    "sequence_to_itself": flow_of("kind: sequence", "Client -> Server: ask", "Server -> Server: think hard"),
    "timeline": flow_of("kind: timeline", "1990 start -> 2000 growth -> 2010 today: ten years"),
    "layers": flow_of("kind: layers", "group Yours", "  Data", "  Software", "group Theirs", "  Hardware"),
    "long_names": flow_of(
        "A name that goes on for many words and then some -> Donaudampfschifffahrtsgesellschaft"
    ),
    "long_group": flow_of(
        "direction: right", "group A frame whose title is longer than the box in it", "  B", "A -> B"
    ),
    "decision": flow_of("Asked? -> Yes: sure", "Asked? -> No"),
    "not_latin": flow_of(
        "用户 -> 负载均衡器 -> 数据库: 读取", "Пользователь -> База данных", "مستخدم -> خادم"
    ),
    "hostile": flow_of(f"{HOSTILE} -> B: {HOSTILE}", f"group {HOSTILE}", "  C", "C -> B"),
}


def words_of(svg: str) -> str:
    """Return the text of a drawing."""
    return " ".join(" ".join(ElementTree.fromstring(f"<svg>{svg}</svg>").itertext()).split())


@pytest.mark.parametrize("flow", FLOWS.values(), ids=FLOWS)
def test_a_flow_is_drawn_with_every_word_of_it(flow: Flow) -> None:
    picture = draw_flow(flow, {}, SAY)
    assert picture.wide is not None
    said = words_of(picture.wide.content).replace(" ", "")
    for words in (*(node.name for node in flow.nodes), *(edge.label for edge in flow.edges)):
        if words not in ("Network",):
            assert words.replace(" ", "") in said
    safe(figure(picture, SAY))


@pytest.mark.parametrize("flow", FLOWS.values(), ids=FLOWS)
def test_a_flow_is_told_in_words_with_every_arrow(flow: Flow) -> None:
    told = "\n".join(draw_flow(flow, {}, SAY).story)
    for edge in flow.edges:
        assert edge.source in told and edge.target in told and edge.label in told


@pytest.mark.parametrize("flow", FLOWS.values(), ids=FLOWS)
def test_nothing_in_a_layout_overlaps_or_leaves_its_frame(flow: Flow) -> None:
    graph = graph_of(flow, {})
    (placed, laid), _ = best(graph)
    for one, two in combinations(laid.boxes.values(), 2):
        assert not overlap(one, two)
    labels = [label for label in laid.labels if label]
    for label in labels:
        assert not any(overlap(label, box) for box in laid.boxes.values())
    for one, two in combinations(labels, 2):
        assert not overlap(one, two)
    for frame in placed.all_frames():
        room = laid.frames[frame.id]
        assert frame.size[0] - 8 <= room.width + 0.5
        for id_ in (*frame.boxes, *(inner.id for inner in frame.frames)):
            assert inside((laid.boxes | laid.frames)[id_], room)
    for rect in (*laid.boxes.values(), *laid.frames.values(), *labels):
        assert inside(rect, Rect(0, 0, laid.width, laid.height))


def overlap(one: Rect, two: Rect) -> bool:
    return (
        min(one.x + one.width, two.x + two.width) - max(one.x, two.x) > 0.5
        and min(one.y + one.height, two.y + two.height) - max(one.y, two.y) > 0.5
    )


def inside(inner: Rect, outer: Rect) -> bool:
    return (
        inner.x >= outer.x - 0.5
        and inner.y >= outer.y - 0.5
        and inner.x + inner.width <= outer.x + outer.width + 0.5
        and inner.y + inner.height <= outer.y + outer.height + 0.5
    )


def test_the_words_of_a_box_fit_into_it() -> None:
    for flow in FLOWS.values():
        for box in graph_of(flow, {}).boxes:
            assert max(map(width, box.lines)) + 20 <= box.size[0]


def test_a_short_chain_runs_to_the_right_and_a_long_one_down() -> None:
    short, long = draw_flow(FLOWS["chain"], {}, SAY), draw_flow(FLOWS["long_chain"], {}, SAY)
    assert short.wide and short.wide.width > 4 * short.wide.height
    assert long.wide and long.wide.height > 4 * long.wide.width


def test_what_is_too_wide_for_a_phone_has_another_layout_for_it() -> None:
    picture = draw_flow(
        flow_of("A first system -> A second system -> A third system -> The last one"), {}, SAY
    )
    assert picture.wide and picture.wide.width > NARROW
    assert picture.narrow and picture.narrow.width <= NARROW


WIDE_ONES = {
    "six_spokes": [*(f"Hub -> Neighbour number {n}: asks and waits" for n in range(6)), *(f"Neighbour number {n} -> Base" for n in range(6))],
    "frames_side_by_side": ["direction: down", *(line for n in "ABCD" for line in (f"group Building {n}", f"  Reception desk {n}", f"  Waiting room {n}")), *(f"Street -> Reception desk {n} -> Waiting room {n}" for n in "ABCD")],
    "everyone_to_everyone": ["First office, Second office, Third office -> Northern branch, Eastern branch, Southern branch"],
    "messages": ["kind: sequence", "Plaintiff -> Chancery: files the claim", "Chancery -> Judge: submits it", "Judge -> Defendant: summons", "Defendant -> Chancery: answers"],
}  # fmt: skip


@pytest.mark.parametrize("lines", WIDE_ONES.values(), ids=WIDE_ONES)
def test_what_is_wide_has_a_drawing_for_phones_that_needs_no_scrolling(lines: list[str]) -> None:
    picture = draw_flow(flow_of(*lines), {}, SAY)
    assert picture.wide and picture.wide.width > NARROW
    assert picture.narrow and picture.narrow.width <= PHONE


def test_no_word_is_broken_for_a_phone() -> None:
    names = [f"Oberlandesgericht {n}" for n in range(3)]
    graph = tightened(graph_of(flow_of(*(f"Antrag -> {name}" for name in names)), {}), TIGHTEST)
    assert [box.lines[0] for box in graph.boxes if box.name in names] == ["Oberlandesgericht"] * 3


def test_only_who_acts_is_drawn_as_a_person() -> None:
    plans = graph_of(flow_of("Basic -> Developer -> Business"), {})
    assert {box.shape for box in plans.boxes} == {"box"}
    views = graph_of(flow_of("group Views", "  People", "  Money", "Framework -> People, Money"), {})
    assert {box.shape for box in views.boxes} == {"box"}
    shop = graph_of(flow_of("group Shop", "  Customer", "  Counter", "Customer -> Counter -> Customer"), {})
    assert [box.shape for box in shop.boxes] == ["pill", "box"]


@pytest.mark.parametrize("arrow", ["n{0} -> n{1}", "a -> n{0}"], ids=["row", "star"])
def test_more_arrows_than_can_be_drawn_are_refused_at_once(arrow: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [arrow.format(n, n + 1) for n in range(MOST + 1)]
    # The library itself refuses half as many.
    with pytest.raises(TooLargeError):
        layout(graph_of(flow_of(*lines[: MOST // 2]), {}), "down")
    monkeypatch.setattr("studyguide.diagrams.layout.engine", lambda: pytest.fail("it was asked"))
    with pytest.raises(Unavailable):
        draw_flow(flow_of(*lines), {}, SAY)


def test_what_is_asked_to_run_to_the_right_runs_down_where_it_is_too_wide() -> None:
    picture = draw_flow(
        flow_of("direction: right", " -> ".join(f"Step number {n}" for n in range(9))), {}, SAY
    )
    assert picture.wide and picture.wide.width <= WIDE


def test_things_stand_in_the_order_in_which_they_are_told() -> None:
    graph = graph_of(flow_of("direction: down", "One, Two, Three, Four -> End"), {})
    (_, laid), _ = best(graph)
    places = [laid.boxes[box.id].x for box in graph.boxes[:4]]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("name", "category", "shape"),
    [
        pytest.param("Users", "", "pill", id="people"),
        pytest.param("Users in Europe", "", "pill", id="people_somewhere"),
        pytest.param("User data", "", "box", id="no_people"),
        pytest.param("Client sends request", "", "box", id="a_sentence"),
        pytest.param("Target database", "", "cylinder", id="database"),
        pytest.param("Quorum", "Databases", "cylinder", id="by_category"),
        pytest.param("Is it allowed?", "", "choice", id="question"),
        pytest.param("Kunden", "", "pill", id="german"),
        pytest.param("Base de datos", "", "cylinder", id="spanish"),
    ],
)
def test_the_outline_follows_what_a_node_is(name: str, category: str, shape: str) -> None:
    assert shape_of(name, category) == shape


def test_a_flow_is_written_as_mermaid() -> None:
    assert source(TIERS, {}) == "\n".join(
        [
            "flowchart TD",
            "  accTitle: Two tiers in two zones",
            '  subgraph g0["Region"]',
            "    n0",
            '    subgraph g1["Zone A"]',
            "      n1",
            "      n2",
            "    end",
            '    subgraph g2["Zone B"]',
            "      n3",
            "      n4",
            "    end",
            "  end",
            '  n0["Load balancer"]',
            '  n1["Server A"]',
            '  n2[("Database A")]',
            '  n3["Server B"]',
            '  n4[("Database B")]',
            '  n5(["Users"])',
            '  n5 -->|"HTTPS"| n0',
            "  n0 --> n1",
            "  n0 --> n3",
            "  n1 --> n2",
            "  n3 --> n2",
            '  n2 -.->|"replication"| n4',
        ]
    )


@pytest.mark.parametrize("flow", FLOWS.values(), ids=FLOWS)
def test_the_mermaid_of_a_flow_says_the_same_when_it_is_read_again(flow: Flow) -> None:
    again = draw_diagram(Diagram(PLACE, source(flow, {})), SAY)
    if flow.kind == "sequence":
        told = " ".join(again.story)
        assert all(edge.label in told for edge in flow.edges)
    else:
        assert sorted(name for _, name in again.names) == sorted(
            name for _, name in draw_flow(flow, {}, SAY).names
        )


MERMAID = {
    "flowchart": "flowchart LR\n a[Foo] -->|yes| b{Is it?}\n subgraph one [One]\n b --> c[(DB)]\n end",
    "graph": "graph TD;\n A-->B;\n A-->C;",
    "sequence": "sequenceDiagram\n actor U as User\n U->>API: ask\n alt fine\n API-->>U: 200\n end",
    "class": "classDiagram\n class Animal{\n +String name\n }\n Animal <|-- Dog : is",
    "state": "stateDiagram-v2\n [*] --> Pending\n Pending --> Running : start\n Running --> [*]",
    "entities": "erDiagram\n CUSTOMER ||--o{ ORDER : places",
    "mindmap": "mindmap\n  root((Cloud))\n    Compute\n      Server\n    Storage",
    "pie": 'pie title Costs\n "Compute" : 60\n "Storage" : 40',
    "timeline": "timeline\n title History\n 2004 : Queue\n 2006 : Storage",
    "gantt": "gantt\n title Plan\n dateFormat YYYY-MM-DD\n section A\n Task one :a1, 2024-01-01, 30d",
    "commits": "gitGraph\n commit\n branch work\n checkout work\n commit\n checkout main\n merge work",
    "chart": 'xychart-beta\n title "Sales"\n x-axis [jan, feb]\n y-axis "Sum" 0 --> 100\n bar [20, 50]',
    "architecture": "architecture-beta\n group api(cloud)[API]\n service db(database)[Database] in api",
    "journey": "journey\n title A day\n section Work\n Make tea: 5: Me",
    "quantities": "sankey-beta\n\nA,B,10\nA,C,5",
    "board": "kanban\n todo[To do]\n  a[Write]",
    "quadrant": "quadrantChart\n x-axis Low --> High\n y-axis Bad --> Good\n A: [0.3,0.6]",
}


@pytest.mark.parametrize("text", MERMAID.values(), ids=MERMAID)
def test_a_fence_of_each_kind_is_drawn_at_build(text: str) -> None:
    picture = draw_diagram(Diagram(PLACE, text), SAY)
    assert picture.wide and picture.wide.width > 20
    assert picture.story
    safe(figure(picture, SAY))


def drawn(text: str) -> str:
    picture = draw_diagram(Diagram(PLACE, text), SAY)
    assert picture.wide
    return picture.wide.content


def test_the_days_of_an_axis_do_not_stand_in_each_other() -> None:
    found = re.findall(r'translate\(([\d.]+),0\)">(?:(?!</g>).)*<text[^>]*>\d{4}-\d\d-\d\d<', drawn(MERMAID["gantt"]))
    places = [float(place) for place in found]
    assert len(places) > 3
    assert min(right - left for left, right in pairwise(places)) > 54  # px that a day is wide


def test_a_legend_has_the_colors_of_what_it_explains() -> None:
    content = drawn(MERMAID["pie"])
    slices, legend = (re.findall(rf"<{tag} class=\"(guide-d-hue-\d)", content) for tag in ("path", "rect"))
    assert slices and sorted(slices) == sorted(legend)


def test_the_end_of_a_line_says_what_it_means() -> None:
    hollow = '<path class="guide-d-hollow guide-d-edge" d="M'
    one, many = drawn("erDiagram\n A ||--|| B : has"), drawn("erDiagram\n A ||--|{ B : has")
    assert one.count(hollow) == 5 and many.count(hollow) == 5 and one != many  # the line and two signs at each end
    kinds = {drawn(f"classDiagram\n A {sign} B") for sign in ("<|--", "*--", "o--", "<--", "--()")}
    assert len(kinds) == 5


def test_a_broad_line_stays_broad() -> None:
    broad = [float(width) for width in re.findall(r'guide-d-band"[^>]* stroke-width="([\d.]+)"', drawn(MERMAID["quantities"]))]
    assert len(broad) == 2 and broad[0] == pytest.approx(2 * broad[1], rel=0.02)


def test_words_on_a_dark_shape_can_be_read() -> None:
    content = drawn("stateDiagram-v2\n A --> B\n note right of A : rests")
    assert not re.findall(r'<(?:rect|path) class="guide-d-solid', content)


WRONG = {
    "an_arrow_too_many": ("flowchart TD\n A --> --> B", 2),
    "an_open_bracket": ("flowchart TD\n A[one --> B", 3),
    "an_open_group": ("flowchart TD\n subgraph x\n a-->b", 4),
    "no_receiver": ("sequenceDiagram\n A->>", 2),
    "no_entity": ("erDiagram\n A ||--o{ : places", 2),
    "no_state": ("stateDiagram-v2\n [*] -->", 2),
    "no_class": ("classDiagram\n class {", 2),
    "no_number": ("pie\n x y z", 2),
    "no_such_branch": ("gitGraph\n checkout nowhere", 0),
    "no_such_kind": ("foochart\n a --> b", 0),
    "prose": ("This is no diagram at all.", 0),
    "nothing": ("", 0),
    "a_kind_alone": ("mindmap\n", 0),
}


@pytest.mark.parametrize(("text", "line"), WRONG.values(), ids=WRONG)
def test_a_wrong_source_is_told_with_its_line(text: str, line: int) -> None:
    with pytest.raises(DiagramError) as raised:
        draw_diagram(Diagram(PLACE, text), SAY)
    assert str(raised.value) and raised.value.line == line


ELEMENTS = frozenset(
    {"figure", "div", "svg", "title", "desc", "g", "a", "rect", "path", "circle", "ellipse", "line"}
    | {"polyline", "polygon", "text", "tspan", "figcaption", "details", "summary", "ul", "li", "p", "button"}
)
FREE = frozenset({"aria-label"})


class Safe(HTMLParser):
    """Checks that HTML holds nothing that runs, loads or styles by itself."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ELEMENTS
        for key, value in attrs:
            assert not key.startswith("on") and key not in ("src", "srcdoc", "xlink:href")
            assert key in FREE or not re.search(r"url\(|script|evil|mermaid", value or "", re.I)
            assert key != "style" or re.fullmatch(r"min-width:\d+px", value or "")


def safe(html: str) -> None:
    Safe().feed(html)


TERMS = ("Alpha", "Beta", "Gamma", "Delta")
LOAD = "url(//evil.example)"
RUN = "<img src=x onerror=alert(1)>"
PAIR = "flowchart TD\n a --> b\n"
ATTACKS = {
    "directive": f'%%{{init: {{"securityLevel": "loose", "themeCSS": "*{{background:{LOAD}}}"}}}}%%\n{PAIR}',
    "front_matter": f'---\ntitle: Mine\nconfig:\n  themeCSS: "*{{background:{LOAD}}}"\n---\n{PAIR}',
    "click": f'{PAIR} click a "javascript:alert(1)"\n click b call alert(1)',
    "style": f"{PAIR} style a fill:{LOAD}\n classDef x fill:{LOAD}\n class a x",
    "html_label": f'flowchart TD\n a["{RUN}<script>alert(1)</script>"] --> b["<iframe src=x>"]',
    "image_shape": 'flowchart TD\n a@{ img: "https://evil.example/x.png", label: "A" } --> b',
    "sequence_link": f"sequenceDiagram\n participant A\n link A: Home @ https://evil.example\n A->>B: {RUN}",
    "class_link": 'classDiagram\n class A\n link A "https://evil.example"\n A : <script>alert(1)</script>',
    "state_style": f"stateDiagram-v2\n classDef x fill:{LOAD}\n A --> B\n class A x",
    "mindmap_html": f'mindmap\n root["{RUN}"]',
}


@pytest.mark.parametrize("text", ATTACKS.values(), ids=ATTACKS)
def test_nothing_of_a_fence_but_its_words_and_arrows_survives(text: str) -> None:
    try:
        html = figure(draw_diagram(Diagram(PLACE, text), SAY), SAY)
    except DiagramError:
        return
    safe(html)


def test_a_drawing_shows_the_words_of_names_without_their_marks() -> None:
    flow = flow_of(
        "title: From *here*", "group **Z**", "  `d`", "**a** -> [b](https://b.example/c), ~~x~~", "a -> $x_1$: _at_ `c*d*`", "d -> []()"
    )
    picture = draw_flow(flow, {}, SAY)
    assert picture.caption == "From here"
    assert picture.story == ("In Z: d", "a → b, x", "a → x_1: at c*d*", "d → []()")
    assert [name for _, name in picture.names] == ["d", "a", "b", "x", "x_1", "[]()"]


def test_the_words_of_a_hostile_flow_are_shown_and_do_nothing() -> None:
    html = figure(draw_flow(FLOWS["hostile"], {}, SAY), SAY)
    safe(html)
    assert "&lt;img" in html


def test_front_matter_and_directives_keep_their_lines() -> None:
    text, title = tame('---\ntitle: "Two words"\n---\n%%{init: {}}%%\nflowchart TD\n a --> b')
    assert title == "Two words"
    assert text.split("\n")[4] == "flowchart TD"


def picture_of(guide: Guide) -> Picture:
    (picture,) = guide.pictures.values()
    return picture


def test_a_fence_that_mermaid_cannot_read_is_a_finding_with_its_line_and_shown_as_text() -> None:
    note = "# Module\n\n## Topic\n\n```mermaid\nflowchart TD\n  a[Foo --> b\n```\n"
    guide = draw(guide_of(note), Store(None))
    (finding,) = (f for f in guide.findings if f.rule == "diagram-wrong")
    assert finding.place.file.endswith(".md") and 6 <= finding.place.first <= 7
    assert "Parse error" in finding.problem
    page = next(
        p for p in emit(guide) if isinstance(p.text, str) and "a[Foo" in p.text and p.path.endswith(".md")
    )
    assert "```text\nflowchart TD\n  a[Foo --> b\n```" in str(page.text)


def test_a_fence_that_nothing_here_can_draw_is_left_to_the_browser_with_the_library() -> None:
    note = "# Module\n\n## Topic\n\n```mermaid\n%%{init: {}}%%\nflowchart TD\n  a --> b\n```\n"
    guide = guide_of(note)
    (block,) = (b for s in guide.sections for b in s.blocks if isinstance(b, Diagram))
    left = replace(guide, pictures={block: Picture("", "")})
    pages = {page.path: page.text for page in emit(left)}
    assert any("```mermaid\nflowchart TD\n  a --> b\n```" in str(text) for text in pages.values())
    assert len(pages["assets/guide-diagram-library.js"]) > 1_000_000
    assert "assets/guide-diagram-library.js" not in {page.path for page in emit(draw(guide, Store(None)))}


def test_the_fence_of_the_net_escapes_its_source() -> None:
    html = fence_mermaid_custom("a --> b</code><script>", "mermaid", "mermaid", {}, None, attrs={})
    assert "</code><script>" not in html and "&lt;script&gt;" in html


def test_nodes_that_name_a_term_lead_to_its_page() -> None:
    picture = replace(draw_flow(flow_of("Reader -> Queue -> Archive"), {}, SAY), terms={"n1": "queue"})
    html = figure(picture, SAY, lambda slug: f"../terms/{slug}.html")
    assert html.count('href="../terms/queue.html"') == 1
    assert '<svg class="guide-d-svg" role="group"' in html
    assert '<svg class="guide-d-svg" role="img"' in figure(picture, SAY)


def test_a_flow_that_stands_on_the_page_already_points_at_it() -> None:
    note = "# Module\n\n## One\n\nA -> B -> C\n\n## Two\n\nA -> B -> C\n"
    guide = draw(guide_of(note), Store(None))
    first, second = guide.pictures.values()
    assert second.same_as == first.id and not first.same_as
    assert f'href="#{first.id}"' in figure(second, SAY) and "<svg" not in figure(second, SAY)


def test_all_diagrams_stand_on_one_page_and_lead_to_their_places() -> None:
    note = "# Module\n\n## One\n\nA -> B -> C\n\n## Two\n\nD -> E -> F\n"
    guide = draw(guide_of(note), Store(None))
    page = next(page for page in emit(guide) if page.path == "diagrams.md")
    assert str(page.text).count("<svg") == 2
    for picture in guide.pictures.values():
        assert f"#{picture.id}" in str(page.text)


def test_a_module_has_a_map_of_how_its_terms_relate() -> None:
    terms = "".join(f"- **{name}:** a thing that does {name.lower()} work.\n" for name in TERMS)
    note = f"# Module\n\n## Topic\n\n{terms}\nAlpha -> Beta -> Gamma -> Delta\n"
    guide = draw(guide_of(note), Store(None))
    (picture,) = guide.maps.values()
    assert sorted(name for _, name in picture.names) == sorted(TERMS)
    assert any("Alpha → Beta" in line for line in picture.story)
    assert len(picture.terms) == 4
    pages = [str(page.text) for page in emit(guide) if page.path.count("/") == 2]
    assert any(f'id="{picture.id}"' in text for text in pages)


def test_a_module_whose_terms_do_not_relate_has_no_map() -> None:
    terms = "".join(f"- **{name}:** a thing that does {name.lower()} work.\n" for name in TERMS)
    assert not draw(guide_of(f"# Module\n\n## Topic\n\n{terms}"), Store(None)).maps


def test_ids_on_a_page_are_unique() -> None:
    note = "# Module\n\n" + "\n\n".join(f"## {n}\n\n```flow\n{f.text}\n```" for n, f in FLOWS.items())
    guide = draw(guide_of(note), Store(None))
    html = "".join(figure(picture, SAY) for picture in guide.pictures.values())
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) > len(FLOWS) and len(ids) == len(set(ids))


def test_a_picture_out_of_the_store_is_the_one_that_was_put(tmp_path: Path) -> None:
    guide = guide_of(
        '# Module\n\n## One\n\nA -> B -> C\n\n```mermaid\npie\n "A" : 1\n```\n\n```mermaid\nnonsense\n```\n'
    )
    store = Store(tmp_path)
    first = draw(guide, store)
    assert draw(guide, store).pictures == first.pictures
    assert draw(guide, Store(None)).pictures == first.pictures


def test_a_long_word_is_broken_only_where_it_is_very_long() -> None:
    for word in ("Postreanimationsbehandlung", "Thrombozytenaggregation"):
        assert wrap(f"frühe {word}", whole(f"frühe {word}", NODE_ROOM)) == ("frühe", word)
    for word in ("short words of a name", "Donaudampfschifffahrtsgesellschaftskapitän", "a/path/of/many/parts/that/breaks/well"):
        assert whole(word, NODE_ROOM) == NODE_ROOM


def test_the_words_of_lines_are_kept_in_order() -> None:
    for text in (
        "one two three four five six",
        "Donaudampfschifffahrtsgesellschaftskapitän",
        "数据库" * 20,
        "",
    ):
        lines = wrap(text, 80)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert wrap("subnet", -4)[0], "no room at all is taken for that of a letter"


@pytest.mark.slow
def test_two_hundred_diagrams_are_drawn_in_time(tmp_path: Path) -> None:
    kinds = [flow for flow in FLOWS.values() if len(flow.nodes) > 3]
    note = "# Module\n\n" + "\n\n".join(
        f"## Topic {n}\n\n```flow\n{kinds[n % len(kinds)].text}\nExtra {n} -> End {n}\n```"
        for n in range(200)
    )
    guide = guide_of(note)
    store = Store(tmp_path)
    start = time.process_time()  # of this process alone, however busy the machine is
    drawn = draw(guide, store)
    cold = time.process_time() - start
    start = time.process_time()
    assert draw(guide, store).pictures == drawn.pictures
    warm = time.process_time() - start
    assert len(drawn.pictures) == 200
    assert cold < 10 and warm < 0.5, f"cold {cold:.2f} s, warm {warm:.2f} s"


@pytest.mark.slow
@pytest.mark.parametrize("name", ["chain", "groups", "decision", "hostile"])
def test_a_flow_is_drawn_by_mermaid_itself_where_merman_has_no_wheel(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "merman", None)
    engine.cache_clear()
    try:
        picture = draw_flow(FLOWS[name], {}, SAY)
    finally:
        engine.cache_clear()
    assert picture.wide and "guide-d-said" in picture.wide.content
    safe(figure(picture, SAY))
    for node in FLOWS[name].nodes:
        assert node.name in figure(picture, SAY).replace("&lt;", "<").replace("&gt;", ">").replace(
            "&quot;", '"'
        )


def test_mermaid_answers_in_a_forked_process_too() -> None:
    def said(number: int) -> str:
        with pytest.raises(DiagramError) as caught:
            draw_diagram(Diagram(Place("a.md", 1, 3), "sequenceDiagram\n  A->>B: yes\n  A->>"), SAY)
        return str(caught.value)

    here = said(0)  # Mermaid itself now runs in this process
    assert "got" in here
    assert spread(said, range(4)) == [here] * 4


def test_a_long_name_in_a_sequence_does_not_touch_the_sides_of_its_box() -> None:
    name = "The server of the library with a rather long name"
    svg = render(f"sequenceDiagram\n  participant A\n  participant S as {name}\n  A->>S: asks\n")
    widest = max(map(float, re.findall(r'<rect[^>]*width="([\d.]+)"', svg)))
    assert widest >= width(name, 16) + 20
