"""Marks of lists that say something, and marks that are only marks."""

import pytest

from blocks import blocks, parsed
from fuzzing.rendering import html_of
from studyguide.markdown import document
from studyguide.model import Bullets, Definition, Heading, Paragraph, Quote

MARKS: dict[str, tuple[str, list[str]]] = {
    "ticks_and_crosses": ("✗ Share the key\n✓ Use a role\n✓ Rotate it", ["✗ Share the key", "✓ Use a role", "✓ Rotate it"]),
    "crosses_alone": ("✗ Share the key\n✗ Mail it", ["✗ Share the key", "✗ Mail it"]),
    "ticks_alone": ("✓ Quick\n✓ Cheap", ["Quick", "Cheap"]),
    "pluses_and_minuses": ("+ Quick\n+ Cheap\n- Old", ["+ Quick", "+ Cheap", "- Old"]),
    "pluses_alone": ("+ Quick\n+ Cheap", ["Quick", "Cheap"]),
    "stars_and_minuses": ("* Quick\n* Cheap\n- Old", ["Quick", "Cheap", "Old"]),
}


@pytest.mark.parametrize(("text", "items"), MARKS.values(), ids=MARKS)
def test_a_mark_is_kept_where_it_says_something(text: str, items: list[str]) -> None:
    found = [item.text for block in blocks(text, Bullets) if isinstance(block, Bullets) for item in block.items]
    assert found == items


def test_minuses_below_a_plus_are_only_marks() -> None:
    (found,) = blocks("+ Quick\n    - Once\n    - Twice", Bullets)
    assert isinstance(found, Bullets)
    assert [(item.text, [below.text for below in item.items]) for item in found.items] == [("Quick", ["Once", "Twice"])]


def test_numbers_in_brackets_are_marks() -> None:
    (found,) = blocks("(1) duty\n(2) breach\n(3) damages", Bullets)
    assert isinstance(found, Bullets)
    assert found.ordered and [item.text for item in found.items] == ["duty", "breach", "damages"]


NARROW: dict[str, str] = {
    "words_and_figures": "pawn 1\nknight 3\nqueen 9",
    "slim": "buy bread\ncall the vet\nfeed the cats",
    "of_many_lengths": "tea\nbread with butter and honey\nsoup",
}


@pytest.mark.parametrize("text", NARROW.values(), ids=NARROW)
def test_short_lines_are_items(text: str) -> None:
    (found,) = blocks(text)
    assert isinstance(found, Bullets)
    assert [item.text for item in found.items] == text.split("\n")


WRAPPED: dict[str, str] = {
    "stops_at_a_little_word": "we walked home in the\nrain and sang of\nships",
    "stops_at_a_comma": "we walked home, sang,\nand slept\nlong",
    "as_wide_as_each_other": "the horses ran across open country\nuntil evening fell upon green hills\nwhere shepherds called their flocks",
}


@pytest.mark.parametrize("text", WRAPPED.values(), ids=WRAPPED)
def test_narrow_text_is_still_text(text: str) -> None:
    (found,) = blocks(text)
    assert isinstance(found, Paragraph)


def test_a_list_below_another_is_a_list_of_its_own() -> None:
    html = html_of(document(("- one\n- two", "1.  three\n2.  four", "text", "- five")))
    assert [html.count(tag) for tag in ("<ul>", "<ol>", "<li>", "<p>")] == [2, 1, 5, 1]


TERMS: dict[str, str] = {
    "a_space_before_the_colon": "Haploïde : n chromosomes\nDiploïde : 2n chromosomes\nAllèle : version d'un gène",
    "names_that_open_with_a_digit": "1NF: atomic values\n2NF: no partial dependency\nBCNF: every determinant is a key",
    "signs_of_two_kinds": "Maquis: bands in the hills\nMilicia: men without a uniform\nComité = men who said that nobody sold arms",
    "two_of_two_kinds": "ROY = red orange yellow\nPEMDAS: please excuse my dear aunt",
}


@pytest.mark.parametrize("text", TERMS.values(), ids=TERMS)
def test_lines_that_open_with_a_term_are_definitions(text: str) -> None:
    (found,) = blocks(text)
    assert isinstance(found, Bullets)
    assert all(item.term for item in found.items)


LED: dict[str, str] = {
    "terms": "Phases that every population goes through\nPhase A – births are many\nPhase B – deaths go down\nPhase C – births go down",
    "figures": "Lab values!!\nK+ 3.5-5.0\nNa+ 135-145\nINR 2-3",
    "equations": "Intervals in half steps\nminor second = 1\nmajor second = 2\nminor third = 3",
}


@pytest.mark.parametrize("text", LED.values(), ids=LED)
def test_a_line_that_names_the_facts_below_it_is_none_of_them(text: str) -> None:
    lead, found = blocks(text)
    assert isinstance(lead, Paragraph) and isinstance(found, Bullets)
    assert (lead.text, len(found.items)) == (text.split("\n")[0], 3)


def test_a_sentence_left_of_a_list_is_none_of_its_items() -> None:
    found, _ = blocks(" * warm summers\n * mild winters\nNote: the range grows inland.\n")
    assert isinstance(found, Bullets) and [item.text for item in found.items] == ["warm summers", "mild winters"]
    (wrapped,) = blocks("  * warm summers and\nmild winters\n")
    assert isinstance(wrapped, Bullets) and len(wrapped.items) == 1


def test_facts_below_a_definition_are_no_rest_of_a_page() -> None:
    first, *_ = blocks("**Markovnikov**: the H goes to the C with more of them\n\npKa's to learn\nHCl -7\nphenol 10\nwater 15.7\n")
    assert isinstance(first, Definition) and first.text.endswith("of them")


def test_a_formula_inside_a_sentence_is_no_definition() -> None:
    (found,) = blocks("The flow is $Q = v A$, which is not the speed.")
    assert isinstance(found, Paragraph)


def test_a_letter_o_is_the_bullet_of_a_second_level_where_two_stand_together() -> None:
    (found,) = blocks("▪ Reinforcement\no fixed\no variable\n")
    assert isinstance(found, Bullets)
    assert [(item.text, [below.text for below in item.items]) for item in found.items] == [
        ("Reinforcement", ["fixed", "variable"])
    ]
    (wrapped,) = blocks("- vemos\no livro\n")
    assert isinstance(wrapped, Bullets) and wrapped.items[0].text == "vemos o livro"


def test_lines_below_an_item_that_open_sentences_are_items_below_it() -> None:
    (found,) = blocks("A) Origin\nLocke (1690): three powers, none of them alone\nMontesquieu: power stops power\nB) Kinds: one strict, as in a republic with a president, and one soft\n")
    assert isinstance(found, Bullets)
    assert [[below.text for below in item.items] for item in found.items] == [
        ["Locke (1690): three powers, none of them alone", "Montesquieu: power stops power"],
        [],
    ]
    (wrapped,) = blocks("- Die Zelle ist die kleinste\nEinheit des Lebens, sie hat\nWand und Kern\n")
    assert isinstance(wrapped, Bullets) and not wrapped.items[0].items


def test_items_below_an_item_define_too_where_there_are_three() -> None:
    note = "- Elements of a crime\n  - Act: doing or leaving\n  - Intent: knowing and wanting\n  - Guilt: being able\n"
    (found,) = blocks(note)
    assert isinstance(found, Bullets)
    assert [(below.term, below.text) for below in found.items[0].items] == [
        ("Act", "doing or leaving"),
        ("Intent", "knowing and wanting"),
        ("Guilt", "being able"),
    ]
    (two,) = blocks("- Powers\n  - Locke: three of them\n  - Rousseau: one will\n")
    assert isinstance(two, Bullets) and [below.term for below in two.items[0].items] == ["", ""]


def test_a_line_left_of_its_item_that_begins_anew_is_no_part_of_it() -> None:
    four = "Angina\nMurmurs\nCold limb\nThick blood\n"
    text = f"- Hearts\n    set in below the heart\n{four}\n- Vessels\n    - Open duct\n{four}"
    found = [block for block in blocks(text) if isinstance(block, Bullets)]
    assert [[item.text for item in block.items] for block in found] == [
        ["Hearts set in below the heart"],
        ["Angina", "Murmurs", "Cold limb", "Thick blood"],
        ["Vessels"],
        ["Angina", "Murmurs", "Cold limb", "Thick blood"],
    ]
    (wrapped,) = blocks("- Sport\n    - Training ist die planmäßige und systematische Realisation von Maßnahmen zum Erreichen von\nZielen im Sport\n")
    assert isinstance(wrapped, Bullets) and wrapped.items[0].items[0].text.endswith("von Zielen im Sport")


def test_lines_of_two_halves_are_items() -> None:
    (found,) = blocks("ls -la    list all\nchmod 755 file    set the rights\nkill -9   end it\n")
    assert isinstance(found, Bullets) and len(found.items) == 3


_BY_LINES = """Buds

Roots take up water
Leaves are green, stems are brown
Bark: dead cells

Uses: food, wood, paper
kinds: oak
Price: low

Type A
Type B
Type C is rare
"""


def test_a_note_written_line_by_line_keeps_its_lines_apart() -> None:
    note = _BY_LINES + "\nange pectoris 5 mg\nhold if below 60\nNever stop at once: it may come back\n"
    *_, last = blocks(note, Bullets)
    assert isinstance(last, Bullets)
    assert [item.text for item in last.items][:2] == ["ange pectoris 5 mg", "hold if below 60"]


def test_lines_that_all_open_with_a_label_are_a_list_even_where_each_is_a_sentence() -> None:
    note = "Absicht (1. Grades): Er will es.\nWissen (2. Grades): Er weiß es.\ne.A.: Er ahnt es.\n"
    (row,) = blocks(note, Bullets)
    assert isinstance(row, Bullets)
    assert len(row.items) == 3


def test_a_line_below_a_list_of_short_items_is_no_part_of_its_last_item() -> None:
    note = _BY_LINES + "\n- Trinity, 1427\n- Chapel, 1424\n- Saint, 1453\nTechnique: fresco\n"
    *_, row = blocks(note, Bullets)
    assert isinstance(row, Bullets)
    assert [item.text for item in row.items] == ["Trinity, 1427", "Chapel, 1424", "Saint, 1453"]


def test_marks_that_all_stand_at_the_left_nest_by_their_kind() -> None:
    note = "How a crime is made up.\n\nI. Act\n1. Object\na) subject\nb) cause\naa) formula\nbb) theory\n2. Intent\n\nII. Law\n- defence\n\nIII. Guilt\n"
    note += "1. of age\n2. sane"
    (row,) = blocks(note, Bullets)
    assert isinstance(row, Bullets)
    assert [item.text for item in row.items] == ["I. Act", "II. Law", "III. Guilt"]
    (first, second) = row.items[0].items
    assert [item.text for item in first.items] == ["a) subject", "b) cause"]
    assert [item.text for item in first.items[1].items] == ["aa) formula", "bb) theory"]
    assert (second.text, row.items[1].items[0].text) == ("Intent", "defence")


def test_pluses_below_a_minus_that_announces_them_are_its_items() -> None:
    (row,) = blocks("- Place: by the sea\n- Meaning:\n+ Nature: rain\n+ Trade: ports\n", Bullets)
    assert isinstance(row, Bullets)
    assert [item.text for item in row.items] == ["Place: by the sea", "Meaning:"]
    assert [item.text for item in row.items[1].items] == ["Nature: rain", "Trade: ports"]


def test_bullets_without_a_space_are_bullets_where_two_follow_each_other() -> None:
    (row,) = blocks("Organelles\n\n-Golgi: packs proteins.\n-Lysosome: digests.\n-Vacuole: stores water.\n", Bullets)
    assert isinstance(row, Bullets)
    assert [item.term for item in row.items] == ["Golgi", "Lysosome", "Vacuole"]
    assert not blocks("Endings\n\n-ment makes nouns of verbs\n-able makes adjectives of verbs\n", Bullets)[1:]


@pytest.mark.parametrize("label", ["**Politics:** kings", "**Politique** : rois"])
def test_a_line_with_a_bold_label_goes_on_with_no_item(label: str) -> None:
    listed, alone = blocks(f"- first\n- second\n{label}")
    assert isinstance(listed, Bullets)
    assert [item.text for item in listed.items] == ["first", "second"]
    assert isinstance(alone, Definition)


TWO: dict[str, tuple[str, int]] = {
    "two_labels": ("perfect: 1 4 5 8\nmajor: 2 3 6 7", 2),
    "two_equations": ("PAC = a cadence with both chords in root position\nIAC = anything less than that", 2),
    "a_label_in_a_sentence": ("What matters most is this\nthing: it never waits for anybody", 0),
}


@pytest.mark.parametrize(("text", "items"), TWO.values(), ids=TWO)
def test_two_lines_of_one_form_are_two_facts(text: str, items: int) -> None:
    assert sum(len(block.items) for block in blocks(text, Bullets) if isinstance(block, Bullets)) == items


def test_a_line_above_labels_only_names_them() -> None:
    name, listed = blocks("Hamer v. Sidway (1891)\nF: a promise\nI: is it one\nH: yes\nR: a right was given up")
    assert isinstance(name, Paragraph)
    assert isinstance(listed, Bullets)
    assert [item.term for item in listed.items] == ["F", "I", "H", "R"]


DAYS: dict[str, tuple[str, list[str]]] = {
    "months": ("3. Oktober 1990 – Einheit\n9. November 1989 – Mauerfall", ["3. Oktober 1990 – Einheit", "9. November 1989 – Mauerfall"]),
    "numbers": ("6. 7. 1415 – Hus\n30. 7. 1419 – Praha", ["6. 7. 1415 – Hus", "30. 7. 1419 – Praha"]),
    "years_first": ("1848. március 15. – Pest\n1867. június 8. – Buda", ["1848. március 15. – Pest", "1867. június 8. – Buda"]),
    "articles": ("12. Wahlrecht\n14. Steuern\n20. Heer", ["12. Wahlrecht", "14. Steuern", "20. Heer"]),
}


@pytest.mark.parametrize(("text", "items"), DAYS.values(), ids=DAYS)
def test_numbers_that_do_not_count_on_are_kept(text: str, items: list[str]) -> None:
    (found,) = blocks(f"# Zeittafel\n\n{text}\n", Bullets)
    assert isinstance(found, Bullets) and not found.ordered
    assert [f"{item.term} – {item.text}" if item.term else item.text for item in found.items] == items


def test_days_below_an_item_are_kept() -> None:
    (found,) = blocks("- Daten\n  3. März 1848\n  18. März 1848\n", Bullets)
    assert isinstance(found, Bullets)
    assert [below.text for below in found.items[0].items] == ["3. März 1848", "18. März 1848"]


def test_a_day_alone_keeps_its_number() -> None:
    assert not blocks("9. November 1989\n\nDie Mauer fällt in Berlin, und die Grenze ist offen.\n", Heading)


def termed(text: str) -> list[tuple[str, str]]:
    return [(item.term, item.text) for block in blocks(text, Bullets) if isinstance(block, Bullets) for item in block.items]


ATOLL = "A ring of coral around open water"
BELOW: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "bullets": (
        f"- Atoll\n  {ATOLL}\n- Fringing reef\n  Coral right at the shore\n- Lagoon\n  Shallow water behind it",
        [("Atoll", ATOLL), ("Fringing reef", "Coral right at the shore"), ("Lagoon", "Shallow water behind it")],
    ),
    "numbers": (
        f"1. Atoll\n   {ATOLL}\n\n2. Reef\n   Coral right at the shore\n\n3. Lagoon\n   Shallow water behind it",
        [("", f"Atoll\n\n{ATOLL}"), ("", "Reef\n\nCoral right at the shore"), ("", "Lagoon\n\nShallow water behind it")],
    ),
    "wrapped": (
        "- The reefs of the warm seas of\n  Asia are large\n- Those of the\n  Atlantic are small\n- Corals need light",
        [("", "The reefs of the warm seas of Asia are large"), ("", "Those of the Atlantic are small"), ("", "Corals need light")],
    ),
    "two": ("- Atoll\n  A ring\n- Reef\n  A wall", [("", "Atoll A ring"), ("", "Reef A wall")]),
}


@pytest.mark.parametrize(("text", "items"), BELOW.values(), ids=BELOW)
def test_a_name_is_parted_from_the_sentence_below_it(text: str, items: list[tuple[str, str]]) -> None:
    assert termed(f"# Coasts\n\n{text}") == items


def test_the_first_dash_of_a_line_ends_its_term() -> None:
    text = "- Tonic - I, iii, vi - the chords of rest\n- Dominant - V - the chord that pulls\n- Part 1 - Reefs: the text"
    assert termed(text) == [
        ("Tonic", "I, iii, vi - the chords of rest"),
        ("Dominant", "V - the chord that pulls"),
        ("Part 1 - Reefs", "the text"),
    ]


def test_a_picture_below_a_quotation_is_no_part_of_it() -> None:
    first, *_ = blocks("# Coasts\n\n> An atoll is a ring.\n![an atoll](atoll.png)\n")
    assert isinstance(first, Quote) and first.text == "An atoll is a ring."


SUM = "Scheme\n\n{}wages\n- costs of the trip\n+ bonus\n= income\n- tax\n= what is left\n\nAn end, as long as a sentence is.\n"


@pytest.mark.parametrize("lead", ["", "This is what it comes to:\n"])
def test_what_a_reckoning_adds_and_takes_away_keeps_its_signs(lead: str) -> None:
    (found,) = blocks(SUM.format(lead), Bullets)
    assert isinstance(found, Bullets)
    assert [item.text for item in found.items] == [
        "wages", "- costs of the trip", "+ bonus", "= income", "- tax", "= what is left",
    ]  # fmt: skip
    assert not any(isinstance(block, Heading) and "income" in block.text for block in blocks(SUM.format(lead)))


def test_a_file_of_reckonings_is_no_asciidoc() -> None:
    text = "".join(f"pay {at}\n- tax\n= net {at}\n\n" for at in range(4))
    note = parsed(text, "course/pay.txt")
    assert [block for module in note.modules for block in module.blocks if isinstance(block, Heading)] == []
    assert len([block for module in note.modules for block in module.blocks if isinstance(block, Bullets)]) == 4


def test_what_only_lists_is_no_reckoning() -> None:
    for text in ("- iron\n- neon\n", "= one\n= two\n", "```\na\n- b\n= c\n```\n", "- a\n== b ==\n"):
        found = [item.text for block in blocks(text, Bullets) if isinstance(block, Bullets) for item in block.items]
        assert not any(one.startswith(("-", "= ")) for one in found), text


def test_the_first_letter_of_a_level_is_an_item_where_it_is_set_in() -> None:
    text = "1. Goods\n  a) sale\n    aa) power over it\n2. Trader\n"
    (found,) = blocks(text, Bullets)
    assert isinstance(found, Bullets) and [item.text for item in found.items] == ["Goods", "Trader"]
    (below,) = found.items[0].items
    assert (below.text, [item.text for item in below.items]) == ("a) sale", ["aa) power over it"])
    (wrapped,) = blocks("- by the firm of\n  A. Smith and others\n- by none\n", Bullets)
    assert isinstance(wrapped, Bullets) and wrapped.items[0].text == "by the firm of A. Smith and others"


def test_of_several_dashes_the_first_one_ends_the_term() -> None:
    text = "- Barolo — Nebbiolo — 38 months\n- Asti — Moscato — sweet\n- Gavi — Cortese — dry\n"
    (found,) = blocks(text, Bullets)
    assert isinstance(found, Bullets)
    assert (found.items[0].term, found.items[0].text) == ("Barolo", "Nebbiolo — 38 months")


def test_a_number_in_brackets_that_does_not_count_on_keeps_them() -> None:
    (found,) = blocks("(1) Who lives here pays.\n(4) Who earns here pays for that.\n", Bullets)
    assert isinstance(found, Bullets)
    assert [item.text for item in found.items] == ["(1) Who lives here pays.", "(4) Who earns here pays for that."]


def test_colons_below_each_other_end_the_terms_before_them() -> None:
    (found,) = blocks("- PV  : a volume\n- PVC : a claim on one\n- SC  : a class of them\n", Bullets)
    assert isinstance(found, Bullets) and [item.term for item in found.items] == ["PV", "PVC", "SC"]


def test_what_is_compared_leads_the_lines_that_open_with_its_words() -> None:
    text = "# Weather\n\ncold front vs warm front\ncold: steep, with heavy rain\nwarm: gentle, with drizzle\n"
    (found,) = blocks(text, Bullets)
    assert isinstance(found, Bullets) and len(found.items) == 2
    (other,) = blocks(text.replace("warm:", "calm:"), Paragraph)
    assert isinstance(other, Paragraph) and "calm: gentle" in other.text
