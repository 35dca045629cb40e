"""The search in a real browser, against built guides, over http and from disk."""

import random
import string
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import ROOT, build_site
from searching import Answer, Box, served
from studyguide.build import guide as guide_of
from studyguide.collect.addresses import addresses
from studyguide.emit.search.documents import documents
from studyguide.model import Guide, Term
from studyguide.paths import address
from studyguide.read import read
from studyguide.text.stems import stem, tokens

pytestmark = pytest.mark.slow

WAYS = ["http", "disk"]

MESSAGES = {
    "lines": """# Lines

## Lines of waiting work

An SMQ keeps what came first in front. Tags like <bucket-name> & "quotes" are text.
""",
    "doors": """# Doors

## Open doors

A Simple Message Queue opens a door; nobody abbreviates it here, nor calls it Trans.
""",
    "costs": """# Costs

## Two currencies

Two currencies: money and time. Availability is paid for, by transaction.
""",
    "water": """# 東京

## 水道のしくみ

東京都の水道水は川から来る。料金は毎月払う。

## 川

"""
    + "雨は山に降り、谷を下り、川に集まり、" * 20
    + "浄水場できれいになり、"
    + "管を通り、家に届き、" * 20
    + "海へ流れる。\n",
}

CATALOGUE = """
- name: Simple Message Queue
  kind: service
  category: Messaging
  aliases: [SMQ]
  former: [{name: Old Post Office, until: 2019-05}]
  misspelt: [Simpel Massage Queue]
  summary: Keeps messages until they are taken.
"""

CELLS = """# La célula

La célula es la unidad más pequeña de la vida y se divide en dos.

## Orgánulos

- **Mitocondria:** un orgánulo que produce la energía de la célula.
- **Núcleo:** la parte que guarda el material genético.

La mitocondria tiene dos membranas. Las mitocondrias se dividen por sí mismas.

## Transporte

El agua pasa por la membrana mediante ósmosis, y las bombas de sodio gastan energía.
"""


@pytest.fixture(scope="module")
def guide() -> Guide:
    return guide_of(read(ROOT / "notes"))


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    notes = tmp_path_factory.mktemp("messages")
    (notes / "mail").mkdir()
    for name, text in MESSAGES.items():
        (notes / "mail" / f"{name}.md").write_text(text, encoding="utf-8")
    (notes / "services.yml").write_text(CATALOGUE, encoding="utf-8")
    (notes / "guide.yml").write_text("language: en\n", encoding="utf-8")
    return build_site(notes, tmp_path_factory.mktemp("small") / "site")


@pytest.fixture(scope="module")
def spanish_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    notes = tmp_path_factory.mktemp("celulas")
    (notes / "celula.md").write_text(CELLS, encoding="utf-8")
    return build_site(notes, tmp_path_factory.mktemp("spanish") / "site")


class Browser:
    """Opens the search box of sites, and notes what went wrong."""

    def __init__(self, chromium: Any) -> None:
        self.chromium = chromium
        self.troubles: list[str] = []
        self.requests: list[str] = []

    def page(self) -> Any:
        page = self.chromium.new_context().new_page()
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("console", lambda m: m.type == "error" and self.troubles.append(m.text))
        page.on("request", lambda request: self.requests.append(request.url))
        return page


@pytest.fixture
def browser(chromium: Any) -> Iterator[Browser]:
    opened = Browser(chromium)
    yield opened
    assert opened.troubles == []


@pytest.fixture(params=WAYS)
def box(request: pytest.FixtureRequest, browser: Browser, site: Path) -> Iterator[Box]:
    """The box of the guide's own site."""
    with served(site) as base:
        yield Box(browser.page(), base if request.param == "http" else f"file://{site}/")


def homes(guide: Guide) -> dict[str, str]:
    found = addresses(guide.settings, guide.courses, guide.terms, guide.mentions)
    return {slug: address(path) for slug, path in found.items()}


def names(term: Term) -> list[str]:
    former = [old.name for old in term.former]
    return list(dict.fromkeys(name for name in (term.name, term.short, *term.aliases, *former) if name))


def catalogue(guide: Guide) -> list[Term]:
    return [term for term in guide.terms if term.kind != "defined"]


def test_every_name_of_every_term_brings_its_own_page_first(box: Box, guide: Guide) -> None:
    home = homes(guide)
    asked = [(term, name) for term in catalogue(guide) for name in names(term)]
    assert len(asked) > 1000
    found = [(term, name, box.ask(name).urls()[:3]) for term, name in asked]
    assert [(name, urls) for term, name, urls in found if urls[:1] != [home[term.slug]]] == []


def test_every_listed_misspelling_brings_the_page_among_the_first_three(box: Box, guide: Guide) -> None:
    home = homes(guide)
    asked = [(term, slip) for term in catalogue(guide) for slip in term.misspelt]
    assert asked
    assert [slip for term, slip in asked if home[term.slug] not in box.ask(slip).urls()[:3]] == []


def slipped(name: str, chance: random.Random) -> str:
    """Return the name with one letter left out, added, changed, or swapped with the next."""
    at = chance.randrange(len(name) - 1)
    letter = chance.choice(string.ascii_lowercase)
    return chance.choice(
        [
            name[:at] + name[at + 1 :],
            name[:at] + letter + name[at:],
            name[:at] + letter + name[at + 1 :],
            name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        ]
    )


def test_a_name_with_a_slip_brings_the_page_among_the_first_three(box: Box, guide: Guide) -> None:
    home, chance = homes(guide), random.Random(20)
    asked = [(t, slipped(name, chance)) for t in catalogue(guide) for name in names(t) if len(name) >= 6]
    missed = [slip for term, slip in asked if home[term.slug] not in box.ask(slip).urls()[:3]]
    assert len(missed) <= 0.05 * len(asked), missed


@pytest.mark.parametrize(("kind", "share"), [("learner", 0.9), ("unseen", 0.85), ("fresh", 0.9), ("exact", 1.0)])
def test_a_question_in_a_learners_words_brings_the_right_section(
    box: Box, guide: Guide, kind: str, share: float
) -> None:
    asked = yaml.safe_load((ROOT / "tests/data/queries.yml").read_text(encoding="utf-8"))[kind]
    where: dict[str, set[str]] = {}
    for section in guide.sections:
        where.setdefault(f"{Path(section.place.file).stem}: {section.title}", set()).add(address(section.url))
    missed = []
    for entry in asked:
        right = set().union(*(where[section] for section in entry["sections"]))
        if right.isdisjoint(box.ask(entry["query"]).urls()[:5]):
            missed.append(entry["query"])
    assert len(missed) <= (1 - share) * len(asked) + 1e-9, missed


ORDER = {"comparison": 1, "question": 1, "section": 2}
"""After what explains a term come comparisons and questions, then sections that only name it."""


def test_results_for_a_name_go_from_what_explains_it_to_what_only_names_it(box: Box, guide: Guide) -> None:
    home = homes(guide)
    explained = {(mention.term, address(mention.section)) for mention in guide.mentions if mention.explains}
    naming = {(term, document.url): document.kind for document in documents(guide) for term in document.terms}
    pages = set(home.values())
    checked = 0
    for term in catalogue(guide)[::4]:
        ranks = []
        # The title of a page stands above its best section, and may be a lesser hit: the best one counts.
        groups = groupby(box.ask(term.name).hits[1:], key=lambda hit: hit.group)
        for hit in (max(hits, key=lambda hit: hit.score) for _, hits in groups):
            if hit.url not in pages:
                about = (term.slug, hit.url)
                ranks.append(0 if about in explained else ORDER.get(naming.get(about, ""), 3))
        assert ranks == sorted(ranks), (term.name, ranks)
        checked += len(ranks)
    assert checked > 300


def first(answer: Answer) -> tuple[str, str]:
    return answer.hits[0].url, answer.hits[0].title


@pytest.mark.parametrize("way", WAYS)
def test_a_page_that_knows_only_one_name_is_found_by_the_other(
    browser: Browser, small_site: Path, way: str
) -> None:
    with served(small_site) as base:
        box = Box(browser.page(), base if way == "http" else f"file://{small_site}/")
        assert "mail/lines/index.html#lines-of-waiting-work" in box.ask("Simple Message Queue").urls()
        assert "mail/doors/index.html#open-doors" in box.ask("SMQ").urls()
        assert "mail/doors/index.html#open-doors" in box.ask("smq opens").urls()


def test_a_hit_says_the_name_that_was_searched_for(browser: Browser, small_site: Path) -> None:
    with served(small_site) as base:
        box = Box(browser.page(), base)
        assert first(box.ask("smq"))[1] == "SMQ → Simple Message Queue"
        assert (
            first(box.ask("old post office"))[1] == "Old Post Office → Simple Message Queue, renamed 2019-05"
        )
        assert first(box.ask("Simple message queues"))[1] == "Simple Message Queue"
        assert first(box.ask("simple mesage queue"))[1] == "Simple Message Queue"
        assert first(box.ask("what is the SMQ?"))[1] == "SMQ → Simple Message Queue"


def test_markup_in_notes_and_queries_stays_text(browser: Browser, small_site: Path) -> None:
    with served(small_site) as base:
        page = browser.page()
        box = Box(page, base)
        assert 'like <bucket-name> & "quotes"' in box.ask("tags quotes").hits[0].text
        box.ask('<img src=x onerror="window.pwned=1"> smq')
        box.ask('"><script>window.pwned=1</script> waiting')
        page.wait_for_timeout(100)
        assert page.evaluate("window.pwned") is None
        assert page.locator(".md-search-result img, .md-search-result script").count() == 0


def test_what_is_missing_is_said_and_a_slip_in_a_word_is_forgiven(browser: Browser, small_site: Path) -> None:
    with served(small_site) as base:
        box = Box(browser.page(), base)
        assert "Missing: zyzzyva" in box.ask("availability zyzzyva").hits[0].text
        assert box.ask("availabilty curencies").urls()[0] == "mail/costs/index.html#two-currencies"
        assert box.ask("transactoin").urls()[0] == "mail/costs/index.html#two-currencies"
        assert box.ask("currenc").urls()[0] == "mail/costs/index.html#two-currencies"
        assert box.ask("qqqqqq").hits == ()


def test_what_is_pasted_or_dictated_is_searched_without_a_key(browser: Browser, small_site: Path) -> None:
    page = browser.page()
    page.goto(f"file://{small_site}/index.html")
    page.locator("[data-md-component=search-query]").focus()
    page.keyboard.insert_text("料金")
    page.locator(".md-search-result__item a").first.wait_for(timeout=5000)
    assert "mail/water/" in page.locator(".md-search-result__item a").first.get_attribute("href")


@pytest.mark.parametrize("way", WAYS)
def test_notes_in_another_language_without_a_catalogue_are_searched_alike(
    browser: Browser, spanish_site: Path, way: str
) -> None:
    with served(spanish_site) as base:
        box = Box(browser.page(), base if way == "http" else f"file://{spanish_site}/")
        assert first(box.ask("mitocondria"))[1] == "Mitocondria"
        assert first(box.ask("mitocondrias"))[1] == "Mitocondria"
        assert first(box.ask("mitocondira"))[1] == "Mitocondria"
        assert first(box.ask("nucleo"))[1] == "Núcleo"
        assert any(hit.url.endswith("#transporte") for hit in box.ask("bomba de sodio").hits[:2])
        assert any(hit.url.endswith("#transporte") for hit in box.ask("como pasa el agua").hits[:2])


def test_words_without_spaces_between_them_are_found(browser: Browser, small_site: Path) -> None:
    with served(small_site) as base:
        box = Box(browser.page(), base)
        for query in ("水道水", "料金", "毎月払う", "東京都の水道"):
            assert any(hit.url.startswith("mail/water/") for hit in box.ask(query).hits[:1]), query


def test_a_long_text_without_spaces_is_quoted_around_what_was_found(browser: Browser, small_site: Path) -> None:
    with served(small_site) as base:
        teasers = [hit["teaser"] for hit in Box(browser.page(), base).ask("浄水場").raw["hits"]]
        assert any("川に集まり、<mark>浄水場" in teaser for teaser in teasers)


def test_real_notes_without_a_catalogue_lead_to_the_terms_they_define(
    browser: Browser, seeds: Path, seeds_site: Path
) -> None:
    made = guide_of(read(seeds))
    home = homes(made)
    with served(seeds_site) as base:
        box = Box(browser.page(), base)
        asked = [term for term in made.terms if len(term.name) > 2][::5]
        missed = [term.name for term in asked if box.ask(term.name).urls()[:1] != [home[term.slug]]]
    assert len(asked) > 30
    assert missed == []


@pytest.mark.parametrize("way", WAYS)
def test_a_search_can_be_shared(browser: Browser, small_site: Path, way: str) -> None:
    with served(small_site) as base:
        base = base if way == "http" else f"file://{small_site}/"
        box = Box(browser.page(), base)
        box.ask("old post office")
        link = box.page.locator("[data-md-component=search-share]").get_attribute("href")
        assert link == f"{base}index.html?q=old+post+office"
        other = browser.page()
        other.goto(link)
        other.locator(".md-search-result__item").first.wait_for()
        assert "renamed 2019-05" in other.locator(".md-search-result__item").first.inner_text()


@pytest.mark.parametrize("way", WAYS)
def test_keys_lead_to_the_section_and_the_words_are_marked_there(
    browser: Browser, small_site: Path, way: str
) -> None:
    with served(small_site) as base:
        page = browser.page()
        page.goto(base + "index.html" if way == "http" else f"file://{small_site}/index.html")
        page.keyboard.press("/")
        page.keyboard.type("currencies time", delay=30)
        page.locator(".md-search-result__item").first.wait_for()
        page.keyboard.press("ArrowDown")
        assert page.evaluate("document.activeElement.classList.contains('md-search-result__link')")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        page.wait_for_url("**#two-currencies")
        page.locator("mark[data-md-highlight]").first.wait_for()
        marks = page.locator("mark[data-md-highlight]").all_inner_texts()
        assert {mark.lower() for mark in marks} >= {"currencies", "time"}


def test_the_rest_of_a_name_is_suggested(browser: Browser, small_site: Path) -> None:
    with served(small_site) as base:
        page = browser.page()
        page.goto(base + "index.html")
        page.keyboard.press("/")
        page.keyboard.type("simple mess", delay=30)
        suggestion = page.locator("[data-md-component=search-suggest]")
        page.wait_for_function(
            "document.querySelector('[data-md-component=search-suggest]').innerText.length > 11"
        )
        assert suggestion.inner_text() == "simple message Queue"
        page.keyboard.press("ArrowRight")
        assert page.locator("[data-md-component=search-query]").input_value() == "simple message Queue"


def test_the_search_works_under_a_path_and_asks_no_one_else(browser: Browser, small_site: Path) -> None:
    with served(small_site.parent) as base:
        below = f"{base}{small_site.name}/"
        page = browser.page()
        page.goto(below + "index.html")
        page.wait_for_load_state("networkidle")
        before = [url for url in browser.requests if "/search/" in url or "guide-search-" in url]
        assert [url.rsplit("/", 1)[-1] for url in before] in ([], ["search_index.json"]), (
            "nothing until it is wanted"
        )
        box = Box(page, below)
        assert first(box.ask("SMQ"))[0].endswith("simple-message-queue.html")
        assert all(url.startswith(below) for url in browser.requests)


def test_a_renewed_site_is_not_mixed_with_the_old_one(chromium: Any, small_site: Path) -> None:
    opened = Browser(chromium)
    page = opened.page()
    with served(small_site) as base:
        page.route("**/search/d0.js*", lambda route: route.fulfill(body='guideSearch("other","d0",[])'))
        box = Box(page, base)
        assert box.ask("smq").hits == ()
    assert any("renewed" in trouble for trouble in opened.troubles)


def test_the_box_says_what_to_do_when_it_is_empty_cleared_or_finds_nothing(
    browser: Browser, small_site: Path
) -> None:
    with served(small_site) as base:
        box = Box(browser.page(), base)
        page, state = box.page, box.page.locator(".md-search-result__meta")
        state.get_by_text("Type to start searching").wait_for(timeout=5000)
        box.ask("smq")
        page.locator(".md-search__form [type=reset]").click()
        state.get_by_text("Type to start searching").wait_for(timeout=5000)
        assert page.locator(".md-search-result__item").count() == 0
        page.keyboard.type("qqqqqq")
        advice = page.locator(".guide-search-none")
        advice.wait_for(timeout=5000)
        assert advice.inner_text() == "Try fewer or other words. Terms"
        assert advice.locator("a").get_attribute("href") == f"{base}terms/index.html"
        for _ in "qqqqqq":
            page.keyboard.press("Backspace")
        state.get_by_text("Type to start searching").wait_for(timeout=5000)
        assert advice.count() == 0


def test_what_is_typed_opens_a_list_that_was_closed(browser: Browser, small_site: Path) -> None:
    with served(small_site) as base:
        box = Box(browser.page(), base)
        box.ask("smq")
        box.page.evaluate("document.getElementById('__search').click()")
        assert not box.page.locator(".md-search-result__item").first.is_visible()
        box.page.keyboard.press("Control+a")
        box.page.keyboard.type("doors")
        box.page.locator(".md-search-result__item", has_text="Open doors").first.wait_for(timeout=5000)


def test_only_the_last_of_quick_queries_is_answered(browser: Browser, small_site: Path) -> None:
    with served(small_site) as base:
        page = browser.page()
        page.goto(base + "index.html")
        page.keyboard.press("/")
        page.keyboard.type("doors currencies availability smq")
        page.wait_for_timeout(1500)
        marked = page.locator(".md-search-result__item").first.inner_text()
        page.locator("[data-md-component=search-query]").fill("")
        page.keyboard.type("old post office")
        page.wait_for_function(
            "document.querySelector('.md-search-result__item')?.innerText.includes('renamed 2019-05')"
        )
        assert "renamed" not in marked


def test_the_page_cuts_words_as_the_build_does(browser: Browser, site: Path, guide: Guide) -> None:
    texts = [note.text for note in guide.notes]
    texts += ["Ångström l’eau isn't C++ 99.99 東京都の水 한국어 कोशिका خَلِيَّة İstanbul ǅ ﬁn x_y straße Σίσυφος"]
    with served(site) as base:
        box = Box(browser.page(), base)
        box.ask("warm up")
        cut = box.page.evaluate(
            """async texts => {
                const words = guideSearch.words(await guideSearch.load("head"));
                return texts.map(text => words.tokens(text).map(({word}) => [word, words.stem(word)]));
            }""",
            texts,
        )
    for text, found in zip(texts, cut, strict=True):
        whole = [(word, stem(word, "en")) for word in dict.fromkeys(tokens(text))]
        here = {tuple(pair) for pair in found}
        # The build also joins the parts of a hyphenated word, which the page has no need for.
        assert here <= set(whole)
        assert {word for word, _ in whole} - {word for word, _ in here} <= _joined(text)


def _joined(text: str) -> set[str]:
    """Return the words that the build makes of neighbours joined by a hyphen."""
    apart = set(tokens(text.replace("-", " ").replace("\u2011", " ").replace("\u2010", " ")))
    return set(tokens(text)) - apart
