"""What notes say becomes cards whose ids outlive a change of wording."""

from asking import comparison, guide_of
from studyguide.collect.cards import cards
from studyguide.collect.cards.flows import longest_path
from studyguide.errors import Place
from studyguide.model import Card, Edge, Mention, Term

NOTE = """# Module 1: Messages

## Queues

Exam task: 3.8

**Queue:** keeps messages until one consumer has them.

- **Visibility timeout:** hides a message that is being worked on.
    - at most 12 hours

Client -> API Gateway -> Lambda -> DynamoDB

### Standard queue

- **Use case:** order does not matter.

### FIFO queue

- **Use case:** order matters.

## Cheat sheet

- **Queue:** pulled by one.
- **Dead-letter queue:** holds what failed.
- Many readers → topic
- One reader means **queue**.

| Name | Order | Twice |
| --- | --- | --- |
| FIFO | kept | never |

## Exam traps

- **Queue or topic:** one reader or many.

## Further reading

- **Docs:** all about queues.
"""


def made(note: str = NOTE) -> dict[str, Card]:
    return {card.id.removeprefix("course/part1/"): card for card in guide_of(note).cards}


def test_every_kind_of_line_becomes_one_card() -> None:
    assert {key: (card.front, card.back) for key, card in made().items()} == {
        "term/queue": ("Queue", "pulled by one."),
        "term/visibility-timeout": (
            "Visibility timeout",
            "hides a message that is being worked on.\n\nat most 12 hours",
        ),
        "flow/client-dynamodb/api-gateway": ("Client → **?** → Lambda → DynamoDB", "API Gateway"),
        "flow/client-dynamodb/lambda": ("Client → API Gateway → **?** → DynamoDB", "Lambda"),
        "flow/client-dynamodb/dynamodb": ("Client → API Gateway → Lambda → **?**", "DynamoDB"),
        "term/use-case": ("Standard queue: Use case", "order does not matter."),
        "term/use-case/fifo-queue": ("FIFO queue: Use case", "order matters."),
        "term/dead-letter-queue": ("Dead-letter queue", "holds what failed."),
        "line/topic": ("Many readers", "topic"),
        "line/queue": ("One reader means ____.", "queue"),
        "row/fifo": ("FIFO", "Order: kept\n\nTwice: never"),
        "trap/queue-or-topic": ("Queue or topic?", "one reader or many."),
    }


def test_a_card_leads_to_the_section_that_explains_and_has_its_task() -> None:
    card = made()["term/queue"]
    assert (card.kind, card.section, card.task) == ("sheet", "course/part1/index.md#queues", "3.8")


def test_ids_stay_when_wording_and_place_change() -> None:
    changed = NOTE.replace("pulled by one.", "read once.").replace(
        "## Queues", "## About queues\n\nNew text."
    )
    assert list(made(changed)) == list(made())
    assert made(changed)["term/queue"].back == "read once."


def test_cells_become_cards_where_the_subjects_differ() -> None:
    guide = guide_of(NOTE)
    own = [c for c in cards((), guide.sections, (comparison(),), ()) if c.kind == "comparison"]
    assert {c.id: (c.front, c.back) for c in own} == {
        "comparison/queue-topic-bus/delivery/queue": ("Queue: Delivery", "pulled"),
        "comparison/queue-topic-bus/delivery/topic": ("Topic: Delivery", "pushed"),
        "comparison/queue-topic-bus/delivery/bus": ("Bus: Delivery", "routed"),
        "comparison/queue-topic-bus/order/queue": ("Queue: Order", "kept"),
        "comparison/queue-topic-bus/order/bus": ("Bus: Order", "not kept"),
    }


def test_a_term_of_the_catalogue_is_asked_both_ways_without_naming_itself() -> None:
    guide = guide_of(NOTE)
    term = Term(
        "Big Queue Service", "bqs", "service", "BQS", summary="BQS keeps messages.", is_not="Not a topic."
    )
    mention = Mention("bqs", "BQS", "course/part1/index.md#queues", Place("course/01-part1.md", 7, 7), "…")
    own = [
        c
        for c in cards((term,), guide.sections, (), (mention,))
        if c.terms == ("bqs",) and "term/bqs" in c.id
    ]
    assert [(c.id, c.kind, c.front, c.back) for c in own] == [
        ("term/bqs/what", "term", "BQS", "BQS keeps messages.\n\nNot a topic."),
        ("term/bqs/which", "name", "____ keeps messages.", "BQS"),
    ]


def test_the_longest_way_of_a_tangle_is_found_in_bounded_time() -> None:
    here = Place("n.md", 1, 1)
    nodes = [str(n) for n in range(60)]
    tangle = [Edge(a, b, here) for a in nodes for b in nodes if a != b]
    assert len(longest_path(tangle)) == 9
    assert longest_path([]) == ()


def test_a_label_of_many_lists_is_asked_with_the_name_above_its_list() -> None:
    text = "# Cases\n\n*Hamer v. Sidway* (1891)\n\n- **Held:** yes\n\nCarlill v. Smoke Ball\n\n- **Held:** an offer\n"
    fronts = [card.front for card in guide_of(text).cards]
    assert fronts == ["*Hamer v. Sidway* (1891): Held", "Carlill v. Smoke Ball: Held"]


def _faces(note: str) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in guide_of(note).cards]


def test_what_defines_below_a_definition_has_a_card_of_its_own() -> None:
    note = "# Mind\n\n## Plato\n\n- **Dualism:**\n  - **Soul:** never dies\n  - **Body:** the prison of the soul\n"
    assert _faces(note) == [
        ("Dualism", "Soul\n\nBody"),
        ("Soul", "never dies"),
        ("Body", "the prison of the soul"),
    ]


def test_a_field_asks_with_what_it_belongs_to() -> None:
    note = (
        "# Hearts\n\n## Drugs\n\n- Digoxin\n  - Use: a weak heart\n  - Harm: halos\n  - Antidote: Fab\n"
        "- Heparin\n  - Use: a clot\n  - Harm: bleeding\n  - Antidote: protamine\n"
    )
    assert _faces(note) == [
        ("Digoxin: Use", "a weak heart"),
        ("Heparin: Use", "a clot"),
        ("Digoxin: Harm", "halos"),
        ("Heparin: Harm", "bleeding"),
        ("Digoxin: Antidote", "Fab"),
        ("Heparin: Antidote", "protamine"),
    ]


def test_a_field_that_one_form_alone_has_asks_with_what_it_belongs_to() -> None:
    note = (
        "# Drugs\n\n## Digoxin\n\n- **Use:** a weak heart\n- **Harm:** halos\n- **Level:** two\n\n"
        "## Heparin\n\n- **Use:** a clot\n- **Harm:** bleeding\n\n"
        "## Words\n\n- **Harm:** what nobody wants\n- **Receptor:** where a drug binds\n"
    )
    fronts = [front for front, _ in _faces(note)]
    assert "Digoxin: Level" in fronts and "Receptor" in fronts


def test_a_name_with_its_short_form_asks_by_itself() -> None:
    note = "# Clouds\n\n## How one works\n\n- **Function as a Service (FaaS):** the model of one function\n"
    assert _faces(note) == [("Function as a Service (FaaS)", "the model of one function")]


def test_one_front_has_no_two_cards() -> None:
    labels = "# Laws\n\n## Motion\n\n" + "".join(f"- **Latin:** lex {n}\n  - **English:** law {n}\n" for n in "abc")
    assert _faces(labels) == [(f"Latin: lex {n}: English", f"law {n}") for n in "abc"]
    words = "# Words\n\n## B\n\n- **bank:** the side of a river\n- **bark:** a dog does it\n- **bank:** a house of money\n"
    assert _faces(words) == [
        ("B: bank", "the side of a river\n\na house of money"),
        ("bark", "a dog does it"),
    ]


def test_lone_lines_below_titles_say_what_is_told_of_the_title() -> None:
    note = "# Drugs\n\n" + "".join(
        f"## {name}\n\n- **{label}:** something of {name}\n\n"
        for name, label in (("Codeine", "Uses"), ("Ibuprofen", "Reactions"), ("Salbutamol", "Uses"))
    )
    assert [front for front, _ in _faces(note)] == ["Codeine: Uses", "Ibuprofen: Reactions", "Salbutamol: Uses"]


def test_an_empty_cell_asks_nothing() -> None:
    rows = "| Layer | Aorta | Vein |\n| --- | --- | --- |\n| Inner | cells | - |\n| Middle | fibre | muscle |\n"
    guide = guide_of(f"# Vessels\n\n## Walls of arteries\n\n{rows}")
    backs = [card.back for card in guide.cards if card.kind == "comparison"]
    assert backs and "-" not in backs


def test_what_is_still_to_be_found_makes_no_card() -> None:
    note = "# Tax\n\n- **Trader:** sells by himself\n- **Input tax:** ...\n- **Rate:** ???\n- **Range:** −\n"
    assert [front for front, _ in _faces(note)] == ["Trader", "Range"]


def test_a_class_with_a_roman_number_is_asked_with_what_it_divides() -> None:
    note = "# Hearts\n\n## Classes\n\n- **I:** no limit\n- **II:** slight limit\n- **IV:** at rest\n- **IIIb:** odd\n"
    assert [front for front, _ in _faces(note)] == ["Classes: I", "Classes: II", "Classes: IV", "IIIb"]


def test_a_figure_is_asked_with_what_its_list_is_called() -> None:
    note = "# Stock\n\nTimes to cook:\n\n| | |\n|---|---|\n| Fish | 20 min |\n| Veal | 6-8 h |\n| Game | with care, 4 h |\n"
    assert [front for front, _ in _faces(note)] == ["Times to cook: Fish", "Times to cook: Veal", "Game"]
