"""The catalogue and the checked facts hold together."""

import datetime
import json
import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
LABELS = ROOT.parent / "shared" / "labels"
CONTRADICTIONS = LABELS / "contradictions.md"
SERVICES = LABELS / "services.json"

# Facts about a subject that is no service, feature or concept of the catalogue.
PLAIN_SUBJECTS = {
    "Apache MXNet",
    "Encryption",
    "MediVault EU architecture",
    "Refactor",
    "Relocate",
    "Replatform",
    "Retired services in old questions",
    "Seven Rs of migration",
    "Tightly coupled architecture",
    "Vendor prefix",
}

TERM_NEEDS = {"name", "short", "kind", "category", "summary", "link"}
TERM_KEYS = TERM_NEEDS | {"aliases", "former", "misspelt", "ambiguous", "is_not", "compared_with"}
FACT_NEEDS = {"id", "about", "attribute", "value", "kind", "checked", "sure"}
FACT_KEYS = FACT_NEEDS | {"former", "since", "exam", "note", "link"}

DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
LINK = re.compile(r"https://[\w.-]+/[^\s?]*")
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def loaded(path):
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


TERMS = loaded("notes/services.yml")
FACTS = loaded("notes/facts.yml")
SETTLED = loaded("tests/coverage/facts.yml")["contradictions"]


def names_of(term):
    """Return every name that leads to a term, each once whatever its case."""
    former = [entry["name"] for entry in term.get("former", [])]
    names = [term["name"], term["short"], *term.get("aliases", []), *former, *term.get("misspelt", [])]
    return {name.casefold() for name in names}


def twice(values):
    return sorted(value for value, count in Counter(values).items() if count > 1)


def is_date(value):
    return isinstance(value, datetime.date) or bool(DATE.fullmatch(str(value)))


def test_terms_have_their_keys():
    """A term has what its page needs, and no key that the format does not know."""
    assert [term["name"] for term in TERMS if not TERM_NEEDS <= set(term) <= TERM_KEYS] == []


def test_kinds_are_known():
    """A term is a service, a feature or a concept."""
    assert {term["kind"] for term in TERMS} == {"service", "feature", "concept"}


def test_terms_stand_in_order():
    """Terms are sorted by category, then by name."""
    order = [(term["category"].casefold(), term["name"].casefold()) for term in TERMS]
    assert order == sorted(order)


def test_every_name_leads_to_one_term():
    """No two terms share a name, whatever its case."""
    assert twice(name for term in TERMS for name in names_of(term)) == []


def test_every_listed_name_is_known():
    """Each service on the list beside the repository is a term, under every name it is given there."""
    if not SERVICES.exists():
        pytest.skip("the list of services is not beside the repository")
    known = {name for term in TERMS for name in names_of(term)}
    known |= {name + "s" for name in known}
    known |= {name.removesuffix("y") + "ies" for name in known}
    known.add("bs")  # a scan of "EBS" that lost its first letter
    listed = json.loads(SERVICES.read_text(encoding="utf-8"))
    seen = [name for entry in listed for name in [entry["canonical"], *entry["aliases_seen"]]]
    assert [name for name in seen if name.casefold() not in known] == []


def test_names_are_text():
    """No name was read as a number, a date or a truth value."""
    lists = [term.get(key, []) for term in TERMS for key in ("aliases", "misspelt", "compared_with")]
    assert [name for names in lists for name in names if not isinstance(name, str)] == []


def test_former_names_have_dates():
    """A former name says until when it was used."""
    former = [entry for term in TERMS for entry in term.get("former", [])]
    assert [entry for entry in former if set(entry) != {"name", "until"} or not is_date(entry["until"])] == []


def test_ambiguous_names_have_context():
    """An ambiguous name is one of the term's own, with words that settle it."""
    ambiguous = [(term, name, words) for term in TERMS for name, words in term.get("ambiguous", {}).items()]
    assert [
        name for term, name, words in ambiguous if name.casefold() not in names_of(term) or not words
    ] == []


def test_summaries_are_sentences():
    """What a term is, and what it is not, is one sentence each."""
    texts = [term[key] for term in TERMS for key in ("summary", "is_not") if key in term]
    assert [text for text in texts if not text.endswith(".") or re.search(r"[.!?] [A-Z]", text)] == []


def test_summaries_differ():
    """No summary is written twice."""
    assert twice(term["summary"] for term in TERMS) == []


def test_links_are_https():
    """Links lead over https to a page, without a query."""
    links = [entry["link"] for entry in [*TERMS, *FACTS] if "link" in entry]
    assert [link for link in links if not LINK.fullmatch(link)] == []


def test_compared_with_goes_both_ways():
    """A term that is compared with another is found there too."""
    compared = {term["name"]: set(term.get("compared_with", [])) for term in TERMS}
    assert [(a, b) for a, others in compared.items() for b in others if a not in compared.get(b, ())] == []


def test_facts_have_their_keys():
    """A fact says what it is about, what holds and when that was checked."""
    assert [fact["id"] for fact in FACTS if not FACT_NEEDS <= set(fact) <= FACT_KEYS] == []


def test_fact_words_are_known():
    """Kind and certainty are words of the format."""
    assert {fact["kind"] for fact in FACTS} <= {
        "changed",
        "wrong",
        "renamed",
        "closed",
        "retired",
        "simplified",
    }
    assert {fact["sure"] for fact in FACTS} <= {"certain", "likely", "verify"}


def test_fact_ids_can_stand_in_an_address():
    """Each fact has an id of its own, in lower case with hyphens."""
    ids = [fact["id"] for fact in FACTS]
    assert twice(ids) == []
    assert [name for name in ids if not KEBAB.fullmatch(name)] == []


def test_facts_are_about_something_known():
    """A fact is about a term of the catalogue or a subject listed above, and every such subject is used."""
    about = {fact["about"] for fact in FACTS}
    assert about - {term["name"] for term in TERMS} == PLAIN_SUBJECTS


def test_fact_dates_are_dates():
    """Dates are years, months or days, and nothing is checked before it holds."""
    for fact in FACTS:
        since = fact.get("since", fact["checked"])
        assert is_date(fact["checked"]) and is_date(since), fact["id"]
        assert str(since) <= str(fact["checked"]), fact["id"]


def test_an_end_has_a_date():
    """What was renamed, closed or retired says since when."""
    ends = [fact for fact in FACTS if fact["kind"] in {"renamed", "closed", "retired"}]
    assert [fact["id"] for fact in ends if "since" not in fact] == []


def test_former_values_differ_from_the_value():
    """A superseded value is text and is not the one that holds."""
    former = [(fact, value) for fact in FACTS for value in fact.get("former", [])]
    assert [(fact["id"], value) for fact, value in former if not isinstance(value, str)] == []
    assert [fact["id"] for fact, value in former if value.casefold() == fact["value"].casefold()] == []


def test_settled_items_name_facts():
    """An item on the list of contradictions names facts that exist, or a reason why there is none."""
    ids = {fact["id"] for fact in FACTS}
    for item, settled in SETTLED.items():
        names = [settled] if isinstance(settled, str) else settled
        assert names[0].startswith("none: ") or set(names) <= ids, item


def test_every_contradiction_is_settled():
    """The list of contradictions is settled item by item."""
    if not CONTRADICTIONS.exists():
        pytest.skip("the list of contradictions is not beside the repository")
    items = re.findall(r"^### ([A-Z]\d\d)\.", CONTRADICTIONS.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(SETTLED) == sorted(items)
