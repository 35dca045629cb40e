"""Notes on another subject, without a catalogue: sound ones are left alone, and what is planted in them is found."""

import pytest

from studyguide.build import guide
from studyguide.collect.argue import settled
from studyguide.errors import Finding
from studyguide.model import Fact, Note, Pile, Settings

BREAD = """# Module 1: Dough

## Flour

**Gluten:** the net of proteins that holds the gas. It forms when flour meets water and is kneaded.

A strong flour has 12 to 14 % protein, a cake flour 7 to 9 %. Ash content is given per 100 g: type 550 has about 0.55 %.

| Flour | Protein | Use |
| --- | --- | --- |
| Bread flour | 12-14 % | loaves, pizza |
| Cake flour | 7-9 % | cakes |
| Rye flour | 8-10 % | sourdough |

## Yeast

**Yeast:** a fungus that eats sugar and gives off carbon dioxide. Fresh yeast is kept for 2 weeks in the fridge; dry yeast for up to 2 years.

Yeast works best at 26 to 28 °C. Above 55 °C it dies. A loaf with 1 % fresh yeast rises for 2 hours at 26 °C, one with 0.2 % for 12 hours.

1. **Mix:** 5 minutes at low speed.
2. **Knead:** 8 minutes at high speed.
3. **Rest:** 45 minutes for wheat, 20 minutes for rye.

## Cheat sheet

- **Gluten:** kneading builds it, salt makes it firmer.
- **Yeast:** dies above 55 °C.
- **Salt:** 2 % of the flour.

## Practice questions

Q: Above which temperature does yeast die?

- [ ] 28 °C
    - That is where it works best.
- [x] 55 °C
    - Its proteins are destroyed.
"""
OVEN = """# Module 2: Baking

## Heat

**Oven spring:** the last rise in the heat, in the first 10 minutes. Steam keeps the crust soft for as long.

A wheat loaf of 1 kg bakes for 50 minutes at 230 °C; a roll of 60 g for 18 minutes. Rye loaves start at 260 °C and go on at 200 °C.

**Crumb:** the inside of the loaf. It is done at 96 °C. The crust reaches 180 °C.

| Loaf | Minutes | Heat |
| --- | --- | --- |
| Wheat, 1 kg | 50 | 230 °C |
| Rye, 1 kg | 60 | 260 °C, then 200 °C |
| Roll | 18 | 230 °C |

## Keeping

Wheat bread keeps for 2 days, rye bread for 7 days. Bread is not kept in the fridge, where it goes stale faster; frozen it keeps for 3 months.

**Staling:** starch gives its water back. It is no loss of water to the air.

## Cheat sheet

- **Oven spring:** first 10 minutes, with steam.
- **Crumb:** done at 96 °C.
"""


def findings(*more: str, facts: tuple[Fact, ...] = ()) -> list[Finding]:
    notes = (BREAD, OVEN, *more)
    pile = Pile(tuple(Note(f"bread/{n}.md", text) for n, text in enumerate(notes, 1)), Settings(), (), facts)
    return [finding for finding in settled(guide(pile)).findings]


def test_sound_notes_are_left_alone() -> None:
    assert [str(finding) for finding in findings()] == []


RETIRED = Fact("stove", "Marvel oven", "availability", "no longer made", (), "retired", "2026-01-01", since="2019")
RENAMED = Fact("ferment", "Levain", "name", "Levain", ("Chef pot",), "renamed", "2026-01-01")


@pytest.mark.parametrize(
    ("planted", "rule", "place", "other"),
    [
        pytest.param(
            "# Module 3: More\\n\\nFresh yeast is kept for 6 weeks in the fridge.",
            "two-values", "bread/3.md:3", "bread/1.md", id="two_numbers",
        ),
        pytest.param(
            "# Module 3: More\\n\\nYeast dies above 70 °C.", "two-values", "bread/3.md:3", "bread/1.md",
            id="two_numbers_in_few_words",
        ),
        pytest.param(
            "# Module 3: More\\n\\nQ: Above which temperature does yeast die?\\n\\n- [x] 28 °C\\n    - A reason.\\n- [ ] 55 °C\\n    - A reason.",
            "question-two-keys", "bread/3.md:3", "bread/1.md", id="two_keys",
        ),
        pytest.param("# Module 3: More\\n\\nA Chef pot is fed each day.", "former-name", "bread/3.md:3", "", id="renamed"),
        pytest.param(OVEN, "duplicate-note", "bread/3.md:1", "bread/2.md", id="the_same_note"),
    ],
)  # fmt: skip
def test_what_is_planted_is_found(planted: str, rule: str, place: str, other: str) -> None:
    found = findings(planted.replace("\\n", "\n"), facts=(RETIRED, RENAMED))
    met = [f for f in found if f.rule == rule and str(f.place).startswith(place)]
    assert met, [str(f) for f in found]
    assert any(str(f.other).startswith(other) for f in met) or not other


CASES = """## Adrenalin

Adrenalin ist ein körpereigenes Katecholamin, das die Gefäße verengt und das Herz antreibt.

- Dosis Reanimation: 1 mg i.v. alle 3 bis 5 min
{}- Dosis Anaphylaxie: 0,5 mg i.m. in den Oberschenkel
"""
COMPARED = """
## Vergleich

Wirkstoff\tKlasse\tDosis\tHauptnebenwirkung
Adrenalin\tKatecholamin\t{} i.v.\tTachykardie
Amiodaron\tAntiarrhythmikum Klasse III\t300 mg i.v.\tBlutdruckabfall
Atropin\tParasympatholytikum\t0,5 mg i.v.\tMundtrockenheit
"""


@pytest.mark.parametrize(("between", "rules"), [("", []), ("- NW: rasch\n- KI: im Notfall keine\n", ["two-values"])])
def test_the_cases_of_a_list_do_not_contradict_each_other(between: str, rules: list[str]) -> None:
    pile = Pile((Note("mittel.md", CASES.format(between)),), Settings(), (), ())
    assert [finding.rule for finding in settled(guide(pile)).findings] == rules


@pytest.mark.parametrize(("dose", "rules"), [("1 mg", []), ("2 mg", ["two-values"])])
def test_what_one_case_of_a_list_says_does_not_contradict_the_other(dose: str, rules: list[str]) -> None:
    pile = Pile((Note("mittel.md", CASES.format("") + COMPARED.format(dose)),), Settings(), (), ())
    assert [finding.rule for finding in settled(guide(pile)).findings] == rules
