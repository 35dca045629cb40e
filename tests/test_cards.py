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
