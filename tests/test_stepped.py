"""Outlines that are only set in, and paragraphs that no page cut."""

import pytest

from blocks import blocks
from studyguide.model import Bullets, Heading, Item, Paragraph

OUTLINE = """Reefs
    Corals live in warm, clear water
        They need light
        Algae live inside them
    Bleaching
        The algae leave when the water is too warm
            The coral starves

    Causes: heat, acid
Kelp forests
    Cold water
"""


def shape(items: tuple[Item, ...]) -> list[object]:
    return [[item.text, *shape(item.items)] if item.items else item.text for item in items]


def test_lines_that_are_set_in_by_steps_are_an_outline() -> None:
    found = blocks(OUTLINE)
    assert [block.text for block in found if isinstance(block, Heading)] == ["Reefs", "Kelp forests"]
    (reefs, kelp) = [block for block in found if isinstance(block, Bullets)]
    assert shape(reefs.items) == [
        ["Corals live in warm, clear water", "They need light", "Algae live inside them"],
        ["Bleaching", ["The algae leave when the water is too warm", "The coral starves"]],
        "Causes: heat, acid",
    ]
    assert shape(kelp.items) == ["Cold water"]


PLAIN: dict[str, str] = {
    "code": "def f(x):\n    if x:\n        return 1\n    for y in x:\n        print(y)\n    return x",
    "settings": "services:\n  web:\n    image: nginx\n    port: 80\n  db:\n    image: postgres",
    "a_tree": "src\n  ├── main\n    ├── a.py\n    └── b.py\n  └── test\n    └── c.py",
    "wrapped": (
        "The kelp forests of the cold coasts grow half a metre a day, and\n"
        "  they hold the fish that the otters and the seals live from, and\n"
        "    without the otters the urchins eat them to the ground.\n"
        "They are cut for\n  food and\n    for salt."
    ),
    "uneven": "Kelp grows\n   in cold water\n     and fast\nIt feeds\n  the urchins\n    and the fish",
    "two_levels": "Kelp grows fast.\n  It is cold there.\nUrchins eat it.\n  Otters eat them.\nSeals too.\n  And gulls.",
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_other_lines_that_are_set_in_are_no_outline(text: str) -> None:
    deep = [item for block in blocks(text, Bullets) if isinstance(block, Bullets) for item in block.items]
    assert not any(below.items for item in deep for below in item.items)


def texts(text: str) -> list[str]:
    return [block.text for block in blocks(f"# Title\n\n{text}", Paragraph) if isinstance(block, Paragraph)]


def test_a_paragraph_without_capitals_is_whole_unless_a_comma_or_a_full_line_says_otherwise() -> None:
    whole = "網膜（retina）は光を電気の信号に変える組織であり、目の奥にある薄い膜のことを指している"
    other = "水晶体は厚さを変えて焦点を合わせる"
    assert texts(f"{whole}\n\n{other}") == [whole, other]
    assert texts(f"{whole}，\n\n{other}") == [f"{whole}，{other}"]
    assert texts(f"{whole}\n{whole}\n\n{other}") == [f"{whole}{whole}{other}"]


def test_no_paragraph_goes_on_below_where_none_around_it_has_a_stop() -> None:
    tips = [
        "Bring a pencil, a ruler and your card",
        "Read each task twice before you start to draw anything",
        "units belong to every number you write",
        "Cross out what the marker should not read",
    ]
    assert texts("\n\n".join(tips)) == tips
    cut = "The tide is the rise and fall of the sea that the moon\n\nand the sun bring about.\n\nIt turns twice a day."
    assert texts(cut)[0].endswith("that the moon and the sun bring about.")


def test_two_short_lines_are_two_thoughts_where_no_paragraph_has_a_stop() -> None:
    note = (
        "Corals are animals and no plants\n\nkelp is an alga that grows in the cold\n\n"
        "All reefs need clear water and light\n\nAtolls are rings of dead coral\n\n"
        "warm reefs are full of fish\nall cold reefs are dark\n\npolyps eat at night\nthey hide by day\n\n"
        "salt: 35 g\nheat: 25 °C\n\nMangroves hold the coast together"
    )
    items = [[item.text for item in block.items] for block in blocks(f"# Reefs\n\n{note}") if isinstance(block, Bullets)]
    assert ["warm reefs are full of fish", "all cold reefs are dark"] in items
    assert ["polyps eat at night", "they hide by day"] in items


def test_two_spaces_end_a_line_above_one_that_begins_anew() -> None:
    words = "Say again: gene, allele, homologous chromosomes, homozygous, dominant, recessive, genotype, phenotype"
    assert texts(f"{words}  \nFamily trees:  \n- one for each trait") == [words, "Family trees:"]
    assert texts(f"{words}\nFamily trees:\n- one for each trait") == [f"{words} Family trees:"]
    assert texts("The inheritance that is  \ndominant is seen in each generation of a family.") == [
        "The inheritance that is dominant is seen in each generation of a family."
    ]
