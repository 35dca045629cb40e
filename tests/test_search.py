"""Words are cut alike, postings keep what they hold, and every part of the guide can be found."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from studyguide.build import guide as guide_of
from studyguide.emit.search import own, search
from studyguide.emit.search.documents import documents, others
from studyguide.emit.search.impacts import RADIX, TOP, digit, index
from studyguide.emit.search.shards import DIGITS, POSTINGS_BYTES, TEXTS, packed, posting_shards
from studyguide.model import Guide, Note, Pile, Settings, Term
from studyguide.pages import Made, Page
from studyguide.text.languages import ALIKE_OF, ENDINGS_OF, endings
from studyguide.text.stems import STOP, common_of, fold, language_of, stem, tokens
from studyguide.text.stop_words import STOP_WORDS

MEETING = {
    "bg-cell": ("bg", "клетка клетката клетки клетките"),
    "hu-cell": ("hu", "sejt sejtek sejtben sejtnek"),
    "fi-cell": ("fi", "solu solun solut solussa"),
    "ro-neuron": ("ro", "neuron neuronul neuronului neuroni neuronilor"),
    "hr-cell": ("hr", "stanica stanice stanicama"),
    "da-cell": ("da", "celle cellen celler cellerne"),
    "sk-cell": ("sk", "bunka bunky bunkach"),
    "hi-cell": ("hi", "कोशिका कोशिकाओं"),
    "en-encrypt": ("en", "encrypt encrypts encrypted encrypting encryption"),
    "en-scale": ("en", "scale scales scaled scaling scalable scalability"),
    "en-query": ("en", "query queries queried querying"),
    "en-run": ("en", "run runs running"),
    "en-available": ("en", "available availability"),
    "en-migrate": ("en", "migrate migrates migrated migrating migration migrations"),
    "en-british": ("en", "optimise optimize optimising optimization optimisation"),
    "en-cheap": ("en", "cheap cheapest cheaply"),
    "de-zelle": ("de", "zelle zellen"),
    "de-vertrag": ("de", "vertrag vertrage vertrages vertragen"),
    "es-celula": ("es", "celula celulas"),
    "es-funcion": ("es", "funcion funciones"),
    "fr-cellule": ("fr", "cellule cellules"),
    "fr-animal": ("fr", "animal animaux"),
    "it-cellula": ("it", "cellula cellule"),
    "pt-funcao": ("pt", "funcao funcoes"),
    "nl-cel": ("nl", "cellen cel"),
    "sv-cell": ("sv", "cell celler cellen cellerna cellernas"),
    "pl-komorka": ("pl", "komorka komorki komorke komorkami"),
    "cs-bunka": ("cs", "bunka bunky bunkami"),
    "ru-kletka": ("ru", "клетка клетки клеткам клетками"),
    "ru-energia": ("ru", "энергия энергии энергию"),
    "uk-klityna": ("uk", "клітина клітини клітинами"),
    "el-kyttaro": ("el", "κυτταρο κυτταρα κυτταρων"),
    "tr-hucre": ("tr", "hucre hucreler hucrelerde"),
    "ar-kabid": ("ar", "كبد الكبد والكبد بالكبد"),
    "he-yehida": ("he", "יחידה היחידה יחידות"),
}

APART = {
    "storage-store": ("en", "storage", "store"),
    "server-serve": ("en", "server", "serve"),
    "serverless-server": ("en", "serverless", "server"),
    "stateless-stateful": ("en", "stateless", "stateful"),
    "status-state": ("en", "status", "state"),
    "manager-manage": ("en", "manager", "manage"),
    "universe-university": ("en", "apply", "app"),
    "unknown-language": ("xx", "cells", "cell"),
    "ru-mir": ("ru", "мир", "мор"),
    "ar-short": ("ar", "الم", "م"),
}

CUT = {
    "case_and_accents": ("Ångström NAÏVE Größe", ["angstrom", "naive", "grosse"]),
    "hyphen": ("Multi-AZ", ["multi", "az", "multiaz"]),
    "apostrophes": ("the customer's l’eau isn't", ["the", "customer", "eau", "isnt"]),
    "numbers": ("99.99 % of 10.0.0.0/16, 5 GB", ["99.99", "of", "10.0.0.0", "16", "5", "gb"]),
    "signs": ("C++ and C# or F", ["c++", "and", "c#", "or", "f"]),
    "name_with_digit": ("S3 and EC2.", ["s3", "and", "ec2"]),
    "japanese": ("細胞は 生命", ["細胞", "胞は", "生命"]),
    "one_sign": ("水 x", ["水", "x"]),
    "mixed_scripts": ("AWSの料金", ["aws", "の料", "料金"]),
    "hindi": ("कोशिका जीवन", ["कोशिका", "जीवन"]),
    "arabic_vowels": ("خَلِيَّة", ["خلية"]),
    "keyboards": ("کتابی كتابي", ["كتابي", "كتابي"]),
    "digits_of_scripts": ("١٢ ۱۲ १२", ["12", "12", "12"]),
    "persian_joint": ("آلکان\u200cها", ["الكان", "ها", "الكانها"]),
    "stretched": ("كـــتاب", ["كتاب"]),
    "last_sigma": ("ΛΌΓΟΣ λόγος", ["λογοσ", "λογοσ"]),
    "ukrainian_sign": ("пам\u02bcять пам'ять", ["пам", "ять", "пам", "ять"]),
    "an_accent_alone": ("x: \u0300", ["x"]),
    "underscore": ("snake_case", ["snake", "case"]),
    "nothing": ("… — !", []),
}


@pytest.mark.parametrize(("language", "forms"), MEETING.values(), ids=MEETING.keys())
def test_the_forms_of_a_word_have_one_stem(language: str, forms: str) -> None:
    assert len({stem(form, language) for form in forms.split()}) == 1


@pytest.mark.parametrize(("language", "one", "other"), APART.values(), ids=APART.keys())
def test_two_words_keep_two_stems(language: str, one: str, other: str) -> None:
    assert stem(one, language) != stem(other, language)


@pytest.mark.parametrize(("text", "expected"), CUT.values(), ids=CUT.keys())
def test_a_text_is_cut_into_words(text: str, expected: list[str]) -> None:
    assert list(tokens(text)) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The cell is the smallest unit of life and it divides into two of them.", "en"),
        ("Die Zelle ist die kleinste Einheit des Lebens und sie teilt sich.", "de"),
        ("La célula es la unidad más pequeña de la vida y se divide en dos.", "es"),
        ("La cellule est la plus petite unité de la vie et elle se divise.", "fr"),
        ("Hücre canlıların en küçük birimi ve bir zar ile çevrili.", "tr"),
        ("Komórka jest najmniejszą jednostką życia i dzieli się na dwie.", "pl"),
        ("Клетка делится на две.", "ru"),
        ("Клітина ділиться на дві.", "uk"),
        ("Клетката се дели на две, което означава, че броят расте. Ядрото съдържа ДНК, където ъгълът е остър.", "bg"),
        ("Клетка делится на две, объём растёт.", "ru"),
        ("Ћелија је основна јединица живота и њено једро садржи ДНК.", "sr"),
        ("خلیہ زندگی کی اکائی ہے جس میں مرکزہ ہوتا ہے", "ur"),
        ("Το κύτταρο διαιρείται στα δύο.", "el"),
        ("细胞是生命的最小单位，Pod 除外", "zh"),
        ("細胞は生命の最小単位である", "ja"),
        ("세포는 생명의 최소 단위이다", "ko"),
        ("الخلية هي أصغر وحدة في الحياة", "ar"),
        ("התא הוא היחידה הקטנה ביותר", "he"),
        ("कोशिका जीवन की सबसे छोटी इकाई है", "hi"),
        ("Vikingetiden er en periode i Danmarks historie, og den varede i mange år efter det.", "da"),
        ("Nevronet er en celle som leder signaler, og det blir ikke større etter fødselen av dem.", "nb"),
        ("Atomi on aineen pienin osa, ja se ei ole jaettavissa niin kuin ennen.", "fi"),
        ("A magyarok a 9. század végén érkeztek, és ez az időszak nem volt könnyű.", "hu"),
        ("Neuronul este unitatea de bază a sistemului nervos și nu se divide.", "ro"),
        ("Stanica je osnovna jedinica života i može se podijeliti na dvije, kao što je poznato.", "hr"),
        ("Quang hợp là quá trình cây xanh sử dụng ánh sáng để tổng hợp chất hữu cơ.", "vi"),
        ("Permintaan adalah jumlah barang yang ingin dibeli oleh konsumen pada harga itu.", "id"),
        ("شیمی آلی علم مطالعهٔ ترکیبات کربن است", "fa"),
        ("কোষ জীবের গঠন ও কাজের একক", "bn"),
        ("செல் என்பது உயிரின் அடிப்படை அலகு", "ta"),
        ("Lambda DynamoDB CloudFront", ""),
    ],
)
def test_the_language_of_a_text_is_told_by_its_little_words(text: str, language: str) -> None:
    assert language_of(text) == language


def test_the_language_of_the_settings_comes_first() -> None:
    texts = ["Die Zelle ist die kleinste Einheit des Lebens und sie teilt sich."] * 3
    assert common_of(map(language_of, texts), "en-GB") == ("en", "de")


def test_tables_of_languages_are_folded_as_words_are() -> None:
    for table in (STOP_WORDS, ENDINGS_OF, ALIKE_OF):
        for text in table.values():
            assert fold(text) == text
    assert all(endings(language) for language in ENDINGS_OF)


def unpacked(text: str) -> list[tuple[int, int]]:
    """Return what was packed, read as the search page reads it."""
    out: list[tuple[int, int]] = []
    number, at = -1, 0
    while at < len(text):
        gap, unit = 0, 1
        while (value := DIGITS.index(text[at])) > 31:
            gap, unit, at = gap + (value - 32) * unit, unit * 32, at + 1
        number += gap + value * unit + 1
        out.append((number, DIGITS.index(text[at + 1])))
        at += 2
    return out


def test_postings_come_back_as_they_were() -> None:
    postings = [(0, 1), (1, TOP), (33, 7), (34, 8), (66, 5), (1_099, 9), (1_132, 1), (70_000, 63)]
    assert unpacked(packed(number * RADIX + impact for number, impact in postings)[0]) == postings
    assert packed([]) == ("", 0)
    first, following = packed(number * RADIX + impact for number, impact in postings[:4])
    more, _ = packed((number * RADIX + impact for number, impact in postings[4:]), following)
    assert unpacked(first + more) == postings


def test_shards_hold_all_keys_in_the_order_of_javascript() -> None:
    postings = {key: packed(n * RADIX + 1 for n in range(900))[0] for key in ("b", "a", "#10", "𝒳", "\uff5e", "ü")}
    keys = [key for shard in posting_shards(postings) for key in shard]
    assert sorted(keys) == sorted(postings)
    assert all(one.encode("utf-16-be") < two.encode("utf-16-be") for one, two in pairwise(keys))


def test_a_shard_of_several_words_is_no_larger_than_it_may_be() -> None:
    postings = {f"w{n:03}": packed(i * RADIX + 1 for i in range(n * 7))[0] for n in range(200)}
    for shard in posting_shards(postings):
        assert len(shard) == 1 or sum(map(len, shard.values())) <= POSTINGS_BYTES


NOTES = """# Messages

A message waits until someone takes it.

## Queues and topics

- **Message queue:** a line of messages, each taken once. The MQ keeps order.

The message queue is read by one consumer; a <b>bold</b> topic pushes to all.

## Practice questions

Q: A shop loses orders while its billing is down. What helps?

- [x] A message queue
    - The orders wait in it.
- [ ] A larger disk
    - Disks lose nothing here.

Id: shop-orders
Answered in: Queues and topics
"""


def small_guide(*catalogue: Term) -> Guide:
    return guide_of(
        Pile(
            notes=(Note("course/01-messages.md", NOTES),), settings=Settings(), catalogue=catalogue, facts=()
        )
    )


QUEUE = Term(
    name="Simple Message Queue", slug="simple-message-queue", kind="service", aliases=("SMQ", "Message queue")
)


def test_sections_questions_and_terms_can_be_found() -> None:
    found = documents(small_guide(QUEUE))
    assert [d.kind for d in found if d.kind != "term"] == ["section", "section", "section", "question"]
    assert found[0].title == "Simple Message Queue"
    question = next(d for d in found if d.kind == "question")
    assert "A message queue" in question.text
    assert "The orders wait" not in question.text, "a result does not give the answer away"


def test_a_section_is_found_by_the_questions_it_answers_and_the_names_of_its_terms() -> None:
    found = documents(small_guide(QUEUE))
    queues = next(d for d in found if d.title == "Queues and topics")
    behind = queues.words[-1][1]
    assert "loses orders" in behind
    assert "SMQ" in behind


def test_a_term_is_worth_more_where_it_is_explained_than_where_it_is_named() -> None:
    found = documents(small_guide(QUEUE))
    by_title = {d.title: d.terms.get(QUEUE.slug, 0) for d in found}
    assert by_title["Queues and topics"] >= 0.7
    question = next(d for d in found if d.kind == "question")
    assert 0.4 <= question.terms[QUEUE.slug] <= 0.6


def test_without_a_catalogue_the_terms_of_the_notes_can_be_found() -> None:
    found = documents(small_guide())
    assert "Message queue" in [d.title for d in found if d.kind == "term"]


def test_every_word_of_a_section_leads_to_it() -> None:
    found = documents(small_guide(QUEUE))
    made = index(found)
    number = next(n for n, d in enumerate(found) if d.title == "Queues and topics")
    for word in tokens(found[number].text):
        if word not in STOP["en"]:
            assert number in [both // RADIX for both in made.postings[stem(word, "en")]], word


def test_an_impact_is_one_digit() -> None:
    assert [digit(0.0), digit(0.5), digit(1.0), digit(7.0)] == [1, 32, TOP, TOP]


def found_in(guide: Guide, *pages: Page) -> Iterator[Made]:
    return search(guide, own(guide), pages)


def data_of(page: Made) -> tuple[str, str, Any]:
    match = re.fullmatch(r'guideSearch\("([\w-]+)","(\w+)",(.*)\);\n', str(page.text), re.S)
    assert match, page.path
    return match[1], match[2], json.loads(match[3])


def test_the_head_knows_the_version_of_each_shard_and_the_same_notes_make_the_same_bytes() -> None:
    pages = list(found_in(small_guide(QUEUE)))
    assert pages == list(found_in(small_guide(QUEUE)))
    told = {name: (version, data) for version, name, data in map(data_of, pages[:-2])}
    _, head = told.pop("head")
    assert {"p0", "d0", "w0"} <= told.keys()
    for name, (version, _) in told.items():
        at = int(name[1:]) * len(version)
        assert head["versions"][name[0]][at : at + len(version)] == version
    assert {kind: len(all_) // 4 for kind, all_ in head["versions"].items()} == Counter(name[0] for name in told)


def test_what_says_the_same_has_the_same_version() -> None:
    one, other = (
        {name: version for version, name, _ in map(data_of, [*found_in(guide)][:-2])}
        for guide in (small_guide(QUEUE), small_guide())
    )
    assert one["p0"] != other["p0"] and one["d0"] != other["d0"]
    again = {name: version for version, name, _ in map(data_of, [*found_in(small_guide())][:-2])}
    assert again == other


def test_the_head_tells_where_every_word_and_text_stands() -> None:
    parts = {
        name: data
        for _, name, data in (data_of(p) for p in found_in(small_guide(QUEUE)) if "_index" not in p.path)
    }
    head = parts["head"]
    assert head["documents"] == sum(
        len(texts) for name, texts in parts.items() if re.fullmatch(r"d\d+", name)
    )
    assert head["texts"] == TEXTS
    assert head["shards"] == [next(iter(parts[f"p{n}"])) for n in range(len(head["shards"]))]
    row = head["names"][0]
    assert row[2:4] == [["Simple Message Queue"], ["SMQ", "Message queue"]]


def test_other_pages_come_after_what_the_notes_say() -> None:
    page = Page("help/how.md", "# How to study\n\n## Messages first\n", nav=("Help", "How to study"))
    alone, both = (
        {name: data for _, name, data in map(data_of, list(pages)[:-2])}
        for pages in (found_in(small_guide(QUEUE)), found_in(small_guide(QUEUE), page))
    )
    number = alone["head"]["documents"]
    assert both["head"]["documents"] == number + 1
    rows = [row for name in sorted(both) if name[0] == "d" for row in both[name]]
    assert rows[number][:3] == ["p", "help/how.html", "How to study"]
    key = stem("messages", "en")
    holding = [next(data for name, data in parts.items() if name[0] == "p" and key in data) for parts in (alone, both)]
    before, after = (unpacked(data[key]) for data in holding)
    assert after[:-1] == before
    assert after[-1][0] == number
    known = Page("course/messages/index.md", "# Messages\n", nav=("A", "B"))
    assert {name for _, name, _ in map(data_of, list(found_in(small_guide(QUEUE), known))[:-2])} == set(alone)


def test_notes_without_a_word_make_an_index_too() -> None:
    pile = Pile(notes=(Note("a.md", "# \n\n---\n"),), settings=Settings(), catalogue=(), facts=())
    pages = list(found_in(guide_of(pile)))
    assert any(page.path == "search/head.js" for page in pages)


def test_the_queries_of_learners_name_sections_that_exist() -> None:
    import yaml

    root = Path(__file__).resolve().parents[1]
    have = {
        f"{file.stem}: {line.lstrip('#').strip()}"
        for file in (root / "notes").rglob("*.md")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith("##")
    }
    asked = yaml.safe_load((root / "tests/data/queries.yml").read_text(encoding="utf-8"))
    assert len(asked["learner"]) == 40
    named = {section for entries in asked.values() for entry in entries for section in entry["sections"]}
    assert named <= have


def test_other_pages_are_found_by_their_headings() -> None:
    page = Page(
        "help/sheets.md", "# Sheets &amp; cards {: #top }\n\nText.\n\n## Printing\n", nav=("Help", "Sheets")
    )
    hidden = Page("help/hidden.md", "# Hidden\n")
    found = list(others([page, hidden], {"help/known.html"}))
    assert [(d.title, d.url) for d in found] == [("Sheets & cards", "help/sheets.html")]
    assert "Printing" in found[-1].words[1][1]
