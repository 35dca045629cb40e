"""Tables of words with their meanings become cards; other tables do not."""

import pytest

from asking import guide_of

WORDS = ("laut", "leise", "schnell")
PAIRS: dict[str, str] = {
    "tabs": "laut\tloud\nleise\tquiet\nschnell\tfast",
    "languages": "| Deutsch | English |\n| --- | --- |\n| laut | loud |\n| leise | quiet |\n| schnell | fast |",
    "words": "| Wort | Bedeutung |\n| --- | --- |\n| laut | loud |\n| leise | quiet |\n| schnell | fast |",
    "a_gap": "| Word | Meaning |\n| --- | --- |\n| laut | loud |\n| leise | quiet |\n| schnell | fast |\n| langsam | |",
}


def faces(note: str) -> dict[str, str]:
    return {card.front: card.back for card in guide_of(f"# Words\n\n{note}\n").cards}


@pytest.mark.parametrize("table", PAIRS.values(), ids=PAIRS)
def test_a_row_is_a_card(table: str) -> None:
    assert faces(table) == {"laut": "loud", "leise": "quiet", "schnell": "fast"}


def test_pairs_with_an_arrow_are_asked_with_what_their_title_says_of_them() -> None:
    made = faces("## Antidotes\n\nheparin -> protamine sulfate\nwarfarin -> vitamin K\niron -> deferoxamine\n")
    assert made["Antidotes: heparin → ?"] == "protamine sulfate"


def test_what_an_arrow_leads_to_is_no_meaning() -> None:
    text = "# Sauces\n\nbéchamel → mornay, soubise and crème\nvelouté → suprême and allemande\nhollandaise → béarnaise, maltaise\n"
    assert not guide_of(text).terms


def test_the_letters_of_a_word_are_asked_with_it() -> None:
    made = faces("Checks NWK\n\n- N: notices\n- W: weather\n- K: known delays\n- A: alternates\n")
    assert made["Checks NWK: N"] == "notices"


@pytest.mark.parametrize("heads", ["Deutsch | Artikel | English", "Wort | Artikel | Englisch"])
def test_the_language_of_the_meaning_may_head_any_further_column(heads: str) -> None:
    rows = "".join(f"{word} | das | {word.upper()}\n" for word in WORDS)
    assert "English: LEISE" in faces(f"{heads}\n--- | --- | ---\n{rows}")["leise"].replace("Englisch", "English")


def test_a_word_twice_in_a_long_list_costs_no_card() -> None:
    rows = "".join(f"| Wort {chr(97 + at)} | word {at} |\n" for at in range(20))
    made = faces(f"| Deutsch | English |\n| --- | --- |\n{rows}| Wort b | another |\n")
    assert made["Wort a"] == "word 0"


def test_further_columns_stand_below_the_meaning() -> None:
    rows = "".join(f"| {word} | {word.upper()} | of {word} |\n" for word in WORDS)
    made = faces(f"| Term | Definition | Example |\n| --- | --- | --- |\n{rows}")
    assert made["leise"] == "Definition: LEISE\n\nExample: of leise"


OTHERS: dict[str, str] = {
    "things": "| Unit | Use |\n| --- | --- |\n| Disk | files |\n| Tape | archives |\n| Core | work |",
    "two_rows": "laut\tloud\nleise\tquiet",
    "three_columns": "laut\tloud\tx\nleise\tquiet\ty\nschnell\tfast\tz",
    "columns_to_be_matched": "1 - laut\ta - quiet\n2 - leise\tb - loud\n3 - schnell\tc - fast",
    "figures": "1990\tloud\n1991\tquiet\n1992\tfast",
    "a_word_twice": "laut\tloud\nlaut\tquiet\nschnell\tfast",
}


@pytest.mark.parametrize("table", OTHERS.values(), ids=OTHERS)
def test_other_tables_make_no_cards(table: str) -> None:
    assert faces(table) == {}
