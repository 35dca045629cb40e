"""Notes on any subject: sentences that say the same but for a number or a no, joined things, lists that are counted."""

from itertools import permutations

import pytest

from studyguide.build import guide
from studyguide.collect.argue import settled
from studyguide.model import Note, Pile, Settings

RULES = ("two-values", "undecided", "yes-and-no", "list-count")


def found(*texts: str) -> list[tuple[str, str, str]]:
    """Return rule, place and other place of what is found in notes of these texts."""
    pile = Pile(tuple(Note(f"n/{n}.md", text) for n, text in enumerate(texts, 1)), Settings(), (), ())
    findings = [f for f in settled(guide(pile)).findings if f.rule in RULES]
    return [(f.rule, str(f.place), str(f.other)) for f in findings]


ONE_NUMBER = (
    ("Yeast dies above 55 °C.", "Yeast dies above 70 °C."),
    ("Acetic acid has a pKa of 4.76.", "Acetic acid has a pKa of 3.2."),
    ("Mitochondria have two membranes.", "Mitochondria have three membranes."),
    ("The half-life of aspirin is 20 minutes.", "The half-life of aspirin is 6 hours."),
    ("DHCP servers listen on UDP port 67.", "DHCP servers listen on UDP port 53."),
    ("Die Widerrufsfrist beträgt 14 Tage.", "Die Widerrufsfrist beträgt 30 Tage."),
    ("Die regelmäßige Verjährungsfrist beträgt drei Jahre.", "Die regelmäßige Verjährungsfrist beträgt fünf Jahre."),
    ("La conquista de Granada terminó en 1492.", "La conquista de Granada terminó en 1482."),
    ("Le contrat à durée déterminée peut être renouvelé deux fois.",
     "Le contrat à durée déterminée peut être renouvelé trois fois."),
    ("Ethernet frames carry 1500 bytes of payload.", "Ethernet frames carry 9000 bytes of payload."),
    ("Der Mürbteig ruht eine Stunde im Kühlschrank.", "Der Mürbteig ruht drei Stunden im Kühlschrank."),
    ("Kinder unter 14 Jahren sind schuldunfähig (§ 19 StGB).", "Kinder unter 16 Jahren sind schuldunfähig."),
    ("Amoxicillin: 500 mg three times a day", "Amoxicillin: 250 mg three times a day"),
    ("La Corte costituzionale è composta da 15 giudici.", "La Corte costituzionale è composta da 12 giudici."),
    ("Planet Mars has one moon.", "Planet Mars has two moons."),
    ("An adult human has 206 bones.", "An adult human has 216 bones."),
)  # fmt: skip
A_NO = (
    ("IPv4 headers have a checksum.", "IPv4 headers have no checksum."),
    ("Penicillin is safe in pregnancy.", "Penicillin is not safe in pregnancy."),
    ("Foreign tables cannot be locked.", "A foreign table can be locked."),
    ("The Basic law protects legal persons.", "The Basic law doesn't protect legal persons."),
    ("Die Bürgschaft muss schriftlich erklärt werden.", "Die Bürgschaft muss nicht schriftlich erklärt werden."),
    ("Le préavis des cadres est obligatoire.", "Le préavis des cadres n'est pas obligatoire."),
    ("La Constitución de 1812 establecía la soberanía nacional.",
     "La Constitución de 1812 no establecía la soberanía nacional."),
    ("The reaction of sodium with water is exothermic.", "The reaction of sodium with water is endothermic."),
    ("Aspirin inhibits platelets irreversibly.", "Aspirin inhibits platelets reversibly."),
    ("Replication of the ledger is synchronous by default.", "Replication of the ledger is asynchronous by default."),
    ("Ein Vertrag unter Zwang ist für beide Seiten wirksam.", "Ein Vertrag unter Zwang ist für beide Seiten unwirksam."),
    ("Der Beitritt zur Kammer ist freiwillig.", "Der Beitritt zur Kammer ist zwingend."),
)  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ONE_NUMBER)
def test_one_number_apart(one: str, other: str) -> None:
    assert found(f"# A\n\n{one}", f"# B\n\nWords.\n\n{other}") == [("two-values", "n/2.md:5", "n/1.md:3")]


@pytest.mark.parametrize(("one", "other"), A_NO)
def test_a_no_apart(one: str, other: str) -> None:
    for first, second in permutations((one, other)):
        assert found(f"# A\n\n{first}", f"# B\n\nWords.\n\n{second}") == [("yes-and-no", "n/2.md:5", "n/1.md:3")]


def test_what_an_item_defines_is_what_it_speaks_of() -> None:
    defined = "# A\n\n- **Hollandaise:** curdles above 70 °C. It can be reheated."
    told = "# B\n\nHollandaise curdles above 90 °C.\n\nHollandaise cannot be reheated."
    assert found(defined, told) == [("two-values", "n/2.md:3", "n/1.md:3"), ("yes-and-no", "n/2.md:5", "n/1.md:3")]


RIGHT = (
    pytest.param("In 2019 the levy was 5 %.", "In 2023 the levy was 7 %.", id="other_years"),
    pytest.param("Brazil won the cup in 1994.", "Brazil won the cup in 2002.", id="what_happens_again"),
    pytest.param("Adults take at least 500 mg of iron.", "Adults take at most 900 mg of iron.", id="least_and_most"),
    pytest.param("Adults take 500 mg of iron per day.", "Adults take 90 mg of iron per dose.", id="per_unit"),
    pytest.param("Adult cats sleep 12 to 16 hours.", "Adult cats sleep 16 hours.", id="range_and_its_end"),
    pytest.param("Python 3 reads 500 MB of text.", "Python 4 reads 900 MB of text.", id="versions"),
    pytest.param("Python 3.11 needs 5 MB of memory.", "Python needs 5 MB of memory.", id="a_version"),
    pytest.param("On day 3 the wound is clean and dry.", "On day 4 the wound is clean and dry.", id="days"),
    pytest.param("Chapter 3 tells of the guilds in Lübeck.", "Chapter 5 tells of the guilds in Lübeck.", id="chapters"),
    pytest.param("Artikel 5 schützt die freie Presse.", "Artikel 8 schützt die freie Presse.", id="articles"),
    pytest.param("At sea level water boils at 100 °C.", "At 3,000 m water boils at 90 °C.", id="conditions"),
    pytest.param("A ball falls from 20 m.", "A ball falls from 45 m.", id="exercises"),
    pytest.param("It takes 5 minutes.", "It takes 9 minutes.", id="pronouns"),
    pytest.param("The course lasts 3 days.", "The course lasts 5 days.", id="which_course"),
    pytest.param("For example, a full crew has 12 rowers.", "For example, a full crew has 14 rowers.", id="examples"),
    pytest.param("How many bones has a human hand: 27?", "How many bones has a human hand: 28?", id="questions"),
    pytest.param("Formerly an adult human had 216 bones.", "An adult human had 206 bones.", id="the_past"),
    pytest.param("Saturated fats are solid.", "Unsaturated fats are solid.", id="kinds_by_a_prefix"),
    pytest.param("tree install", "tree uninstall", id="names_of_commands"),
    pytest.param("Helper to subscribe a reader to the channel.", "Helper to unsubscribe a reader from the channel.", id="verbs"),
    pytest.param("Voluntary muscles tire quickly.", "Involuntary muscles tire quickly.", id="kinds_at_the_start"),
    pytest.param("Plants with vascular tissue grow tall.", "Plants with non-vascular tissue grow tall.", id="kinds_within"),
    pytest.param("Birds always build nests of grass.", "Birds do not always build nests of grass.", id="not_always"),
    pytest.param("Seeds sprout if the soil is wet.", "Seeds do not sprout if the soil is wet.", id="conditions_of_a_no"),
    pytest.param("Rye keeps for a week in the cellar.", "Rye does not keep for a month in the cellar.", id="another_time"),
    pytest.param("- **Red wine:** served at 18 °C in a large glass.", "- **White wine:** served at 8 °C in a large glass.",
                 id="items_of_other_names"),
    pytest.param("Adults: 500 mg three times a day.", "Children: 250 mg three times a day.", id="who"),
    pytest.param("Jupiter has at least 90 moons.", "Jupiter has more than 70 moons.", id="two_lower_bounds"),
    pytest.param("The peace treaty was signed in 1763.", "The peace treaty was signed in 1783.", id="which_treaty"),
    pytest.param("The Baltic is deep. It freezes in winter.", "The Adriatic is warm. It does not freeze in winter.",
                 id="other_topics"),
)  # fmt: skip


@pytest.mark.parametrize(("one", "other"), RIGHT)
def test_what_only_looks_contrary_is_left_alone(one: str, other: str) -> None:
    assert found(f"# A\n\n{one}", f"# B\n\nWords.\n\n{other}") == []


def test_many_values_in_the_same_words_are_a_series() -> None:
    rows = "\n\n".join(f"A sealed jar holds {n} litres of brine." for n in (2, 3, 5))
    assert found(f"# A\n\n{rows}") == []


def test_a_form_that_is_filled_in_a_thousand_times_is_no_statement() -> None:
    rows = "\n\n".join(f"A sealed jar holds {n} litres and {n + 1} grams of salt." for n in range(1000))
    assert found(f"# A\n\n{rows}") == []


TERM = "# A\n\n**Ribosome:** a part of the cell.\n\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ribosomes are found in plants and animals.", "Ribosomes are found in plants but not in animals."),
        ("Ribosomes grow outwards and inwards.", "Ribosomes can grow outwards, but usually not inwards."),
    ],
)
def test_what_one_place_joins_another_denies(one: str, other: str) -> None:
    assert found(TERM + one, f"# B\n\n{other}") == [("yes-and-no", "n/2.md:3", "n/1.md:5")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ribosomes are found in plants and animals.", "Ribosomes are found in plants but not in viruses."),
        ("Ribosomes are found in plants and animals.", "Ribosomes are found in fungi but not in animals."),
        ("Poisons harm plants and animals.", "Ribosomes are found in plants but not in animals."),
        ("Ribosomes are not found in plants and animals.", "Ribosomes are found in plants but not in animals."),
    ],
)
def test_what_is_denied_of_something_else_is_left_alone(one: str, other: str) -> None:
    assert found(TERM + one, f"# B\n\n{other}") == []


ROUTES = "# B\n\n| Protocol | Metric | Distance | Open |\n|---|---|---|---|\n| OSPF | cost | {} | {} |\n| RIP | hops | 120 | yes |"


def test_a_cell_says_its_number_in_the_words_of_row_and_column() -> None:
    assert found("# A\n\nOSPF has a distance of 90.", ROUTES.format(110, "yes")) == [("two-values", "n/2.md:5", "n/1.md:3")]
    assert found("# A\n\nOSPF has a distance of 110.", ROUTES.format(110, "yes")) == []
    assert found("# A\n\nOSPF has a distance of 90.", ROUTES.format("110 or less", "yes")) == []


def test_rows_of_the_same_name_may_be_of_other_things() -> None:
    assert found(ROUTES.format(110, "yes"), ROUTES.format(90, "no")) == []


def test_the_cases_of_a_list_are_no_contradiction() -> None:
    cases = "- The file has a suffix, and the package names a kind.\n- The file has a suffix, and the package names no kind."
    assert found(f"# A\n\n{cases}") == []


GRID = "# {0}\n\n| | Lathe | Mill |\n|---|---|---|\n| Works alone | {1} | Yes |\n| Needs oil | Yes | Yes |"
LATHE = "# A\n\n**Lathe:** a machine that turns.\n\n**Mill:** a machine that cuts."


def test_an_exception_that_one_table_names() -> None:
    notes = LATHE, GRID.format("B", "No, except for the smallest."), GRID.format("C", "No")
    assert found(*notes) == [("yes-and-no", "n/3.md:5", "n/2.md:5")]
    assert found(LATHE, GRID.format("B", "No."), GRID.format("C", "No")) == []
    assert found(LATHE, *(GRID.format(name, "No, except for the smallest.") for name in "BC")) == []


COUNTED = (
    ("# A\n\n## The 7 Rs\n\n- Rehost\n- Retire\n- Retain", "n/1.md:5-7", "n/1.md:3"),
    ("# A\n\nThe three mother sauces of the lesson are:\n\n- béchamel\n- velouté\n- espagnole\n- hollandaise",
     "n/1.md:5-8", "n/1.md:3"),
    ("# A\n\nDer Staat hat drei Gewalten:\n\n- Legislative\n- Exekutive", "n/1.md:5-6", "n/1.md:3"),
    ("# A\n\nEl proceso tiene cuatro fases:\n\n1. demanda\n2. prueba\n3. sentencia", "n/1.md:5-7", "n/1.md:3"),
    ("# A\n\n- The body has two kinds of muscles:\n    - smooth\n    - striated\n    - cardiac", "n/1.md:3-6", "n/1.md:3"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "place", "other"), COUNTED)
def test_a_list_with_more_or_fewer_items_than_announced(text: str, place: str, other: str) -> None:
    assert found(text) == [("list-count", place, other)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Der Staat hat zwei Gewalten:\n\n- Legislative\n- Exekutive", id="as_many"),
        pytest.param("There are at least four kinds:\n\n- red\n- green", id="a_bound"),
        pytest.param("The first four steps are:\n\n- mix\n- knead", id="a_part"),
        pytest.param("The other five organs:\n\n- liver\n- heart", id="the_others"),
        pytest.param("There are nine planets:\n\n- Mercury\n- Venus\n- and so on", id="an_open_list"),
        pytest.param("The two kinds have in common:\n\n- size\n- weight\n- price", id="what_they_have"),
        pytest.param("The two sorts need:\n\n- water\n- light\n- salt", id="what_they_need"),
        pytest.param("Each gate has two inputs:\n\n- and\n- or\n- not", id="of_each"),
        pytest.param("Bake it for 20 minutes:\n\n- rolls\n- loaves", id="a_unit"),
        pytest.param("There are four forces:\n\n- near\n    - strong\n    - weak\n- far\n    - gravity\n    - charge", id="at_the_second_level"),
        pytest.param("Two of three rules matter:\n\n- one\n- two", id="some_of_them"),
        pytest.param("## Module 3 Networks\n\n- cables\n- routers", id="the_number_of_a_title"),
        pytest.param("## World War 2 battles\n\n- Narvik\n- Kursk\n- Anzio", id="the_number_of_a_name"),
        pytest.param("The law of 1999 has three parts. It is new:\n\n- one\n- two", id="the_sentence_before"),
    ],
)  # fmt: skip
def test_a_list_that_is_counted_otherwise_is_left_alone(text: str) -> None:
    assert found(f"# A\n\n{text}") == []
