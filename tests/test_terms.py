"""Which definitions of the notes become terms."""

import pytest

from asking import guide_of
from studyguide.collect.definitions import split, summary
from studyguide.collect.terms import terms
from studyguide.errors import Place
from studyguide.model import Bullets, Definition, Item, Paragraph, Role, Section, Term

HERE = Place("note.md", 1, 1)


def section(*definitions: tuple[str, str], text: str = "", role: Role = "", module: str = "one") -> Section:
    items = tuple(Item(HERE, words, name) for name, words in definitions)
    blocks = (Bullets(HERE, items), Paragraph(HERE, text))
    return Section(f"c/{module}/index.md", "", "c", module, 2, "A title", role, "", HERE, blocks)


def names(*sections: Section, catalogue: tuple[Term, ...] = ()) -> list[str]:
    return [term.name for term in terms(catalogue, sections) if term.kind == "defined"]


@pytest.mark.parametrize(
    "definition",
    [
        pytest.param(
            ("Hypervisor", "the software that shares one machine among several"), id="opens_with_an_article"
        ),
        pytest.param(("Célula", "unidad básica de todos los seres vivos"), id="opens_with_a_small_letter"),
        pytest.param(
            ("Mitosis", "La división de una célula en dos iguales"), id="article_of_another_language"
        ),
        pytest.param(
            ("Recovery time objective (RTO)", "Time to be back after a loss"), id="with_an_abbreviation"
        ),
        pytest.param(("La célula", "Unidad básica de los seres vivos"), id="name_with_an_article"),
        pytest.param(("细胞", "生命的基本结构和功能单位"), id="script_without_capitals"),
        pytest.param(("Action potential", "a short reversal of a voltage"), id="compound_of_a_label_word"),
        pytest.param(("Point of view", "the place from which a story is told"), id="label_word_before_of"),
        pytest.param(("学生 (がくせい)", "student"), id="word_of_another_script"),
        pytest.param(("собака", "dog"), id="word_of_another_alphabet"),
        pytest.param(("der Hund", "το σκυλί"), id="meaning_in_another_alphabet"),
    ],
)
def test_a_definition_makes_a_term(definition: tuple[str, str]) -> None:
    assert len(names(section(definition))) == 1


@pytest.mark.parametrize(
    "definition",
    [
        pytest.param(("Note", "the boundary moves with the service"), id="address_to_the_reader"),
        pytest.param(("Why this is best", "the data stays in the country"), id="question"),
        pytest.param(("Key takeaway", "the data stays in the country"), id="two_words_of_labels"),
        pytest.param(("Purpose of a lien", "the holder is paid before others"), id="label_with_a_little_word"),
        pytest.param(("Storage", "Pay for what you keep and for what you read"), id="never_used_elsewhere"),
        pytest.param(
            ("Pay only for what you use and when you use it", "the price of the hour"), id="sentence"
        ),
        pytest.param(("Elasticity", "yes"), id="too_short_a_text"),
        pytest.param(("h.M.", "der Gewahrsam ist gebrochen"), id="everyday_abbreviation"),
        pytest.param(("`name`", "the name of the pod"), id="name_of_code_that_nothing_uses"),
        pytest.param(("Preload", "↑↑"), id="signs_only"),
        pytest.param(("Data in", "the traffic that reaches you"), id="ends_in_a_little_word"),
        pytest.param(("III", "marked limitation of all activity"), id="roman_numeral"),
        pytest.param(("IIb", "the tumour has reached the wall"), id="grade"),
        pytest.param(("2a", "the second of the two forms"), id="number_with_a_letter"),
    ],
)
def test_a_label_makes_no_term(definition: tuple[str, str]) -> None:
    assert names(section(definition)) == []


def test_names_of_one_form_are_no_terms() -> None:
    note = "# Wars\n\n- Marne 1914\n  - Who: the armies of the west\n  - Against: the empire\n  - Outcome: a retreat\n"
    twice = f"{note}- Somme 1916\n  - Who: the armies of the west\n  - Where: the north\n  - Outcome: a draw\n"
    assert [term.name for term in guide_of(twice).terms] == []


def test_a_bold_definition_says_what_its_title_means() -> None:
    note = "# Law\n\n## Estoppel\n\n**Definition:** a bar to a claim that was given up.\n\nMore of it here.\n"
    assert [(term.name, term.summary) for term in guide_of(note).terms] == [
        ("Estoppel", "A bar to a claim that was given up.")
    ]


def test_a_word_behind_the_sign_of_a_definition_only_names_it() -> None:
    note = "# Curves\n\nDef. cross elasticity\n\n- of two goods\n\nMore of curves. Curves are drawn.\n"
    assert [term.name for term in guide_of(note).terms] == []


def test_what_stands_before_many_texts_is_a_label() -> None:
    parts = [section(("Strength", f"a thing to do with number {n}"), module=f"m{n}") for n in range(4)]
    assert names(*parts) == []
    assert names(*parts[:2]) == ["Strength"]


def test_numbered_labels_are_labels() -> None:
    parts = [section((f"Phase {n}", f"the work of part {n} of the plan"), module=f"m{n}") for n in range(4)]
    assert names(*parts) == []


@pytest.mark.parametrize("role", ["traps", "questions", "reading", "case-study"])
def test_other_sections_define_nothing(role: Role) -> None:
    assert names(section(("Subnet", "a slice of a network"), role=role)) == []


def test_a_cheat_sheet_line_is_a_term_only_where_the_notes_use_it() -> None:
    line = section(("Quorum", "the votes needed to decide"), role="cheat-sheet")
    assert names(line) == []
    assert names(line, section(text="A quorum is needed. Without a quorum nothing is decided.")) == ["Quorum"]


def test_the_catalogue_comes_first() -> None:
    listed = Term("Amazon Simple Queue Service", "sqs", "service", "Amazon SQS", aliases=("SQS",))
    made = terms(
        (listed,), (section(("SQS", "a queue for messages"), ("Queue", "a line of things that wait")),)
    )
    assert [(term.name, term.kind) for term in made] == [
        ("Amazon Simple Queue Service", "service"),
        ("Queue", "defined"),
    ]


def test_two_numbers_and_two_names_of_one_thing_are_one_term() -> None:
    made = terms(
        (), (section(("Pods", "the units that run"), ("Pod", "the smallest unit that can be deployed")),)
    )
    assert [term.name for term in made] == ["Pods"]


def test_a_maker_is_learned_from_the_notes() -> None:
    things = ("Ford", "Mustang", "Acme Rocket", "Rocket", "Acme Magnet", "Magnet", "Acme Anvil", "Anvil")
    made = terms((), (section(*((thing, f"a thing of the kind {thing}") for thing in things)),))
    assert [term.name for term in made] == ["Acme Anvil", "Acme Magnet", "Acme Rocket", "Ford", "Mustang"]


def test_two_terms_joined_are_no_third() -> None:
    assert names(
        section(("Query", "a read by key"), ("Scan", "a read of all"), ("Query or scan", "the key decides"))
    ) == [
        "Query",
        "Scan",
    ]


def test_a_paragraph_defines_too() -> None:
    part = Section(
        "p.md", "", "c", "m", 2, "T", "", "", HERE, (Definition(HERE, "Estoppel", "a bar to a claim"),)
    )
    assert [(t.name, t.summary, t.place) for t in terms((), (part,))] == [
        ("Estoppel", "A bar to a claim.", HERE)
    ]


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("Network access control list (NACL)", ("Network access control list", ("NACL",))),
        ("NACL (network access control list)", ("network access control list", ("NACL",))),
        ("Amazon Virtual Private Cloud (Amazon VPC)", ("Amazon Virtual Private Cloud", ("Amazon VPC",))),
        ("Region (geographic)", ("Region", ())),
        ("3. Key pair", ("Key pair", ())),
        ("La célula", ("Célula", ())),
        ("Ácido desoxirribonucleico (ADN)", ("Ácido desoxirribonucleico", ("ADN",))),
        ("Storage (EBS)", ("Storage", ())),
        ("今 (いま)", ("今", ())),
        ("A record", ("A record", ())),
        (
            "SLA / service level agreement",
            ("SLA / service level agreement", ("SLA", "service level agreement")),
        ),
    ],
)
def test_a_bold_opening_splits_into_names(term: str, expected: tuple[str, tuple[str, ...]]) -> None:
    assert split(term) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a queue. It keeps messages until they are read by one.",
            "A queue. It keeps messages until they are read by one.",
        ),
        (
            "minutes vs. weeks to get a server of your own. More.",
            "Minutes vs. weeks to get a server of your own.",
        ),
        ('the "detective" that finds what happened. It draws.', 'The "detective" that finds what happened.'),
        (
            "customer_id and name, which together make the key",
            "customer_id and name, which together make the key.",
        ),
    ],
)
def test_a_summary_is_the_first_sentence_that_says_something(text: str, expected: str) -> None:
    assert summary(text) == expected
