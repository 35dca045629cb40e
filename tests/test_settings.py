"""Settings, catalogue and facts: each problem with its file and line, and a cure."""

import pytest

from studyguide import settings
from studyguide.errors import NoteError


def guide_findings(text: str) -> list[str]:
    return [str(finding) for finding in settings.settings("guide.yml", text, ["compute", "storage"])[1]]


GUIDE: dict[str, tuple[str, list[str]]] = {
    "unknown_key": ("titel: A\n", ["guide.yml:1: the guide has no key 'titel'. Did you mean 'title'?"]),
    "missing_course": (
        "courses:\n  - folder: compute\n  - folder: storrage\n",
        ["guide.yml:3: there is no folder 'storrage' with notes in it. Did you mean 'storage'?"],
    ),
    "course_twice": (
        "courses: [compute, compute]",
        ["guide.yml:1: the course 'compute' is listed twice. Remove one entry."],
    ),
    "key_twice": ("title: A\ntitle: B\n", ["guide.yml:2: the key 'title' is given twice. The last one counts."]),
    "weights": (
        "exam:\n  name: X\n  domains:\n    - {id: '1', title: A, weight: 40}\n",
        ["guide.yml:2: the weights of the domains add up to 40. They should make 100."],
    ),
    "task_twice": (
        "exam:\n  name: X\n  domains:\n    - id: '1'\n      title: A\n      tasks:\n"
        "        - {id: '1', title: B}\n",
        ["guide.yml:4: the id '1' stands twice in the exam. Give each its own id."],
    ),
}


@pytest.mark.parametrize(("text", "findings"), GUIDE.values(), ids=GUIDE)
def test_a_flaw_of_the_guide_is_a_finding_with_its_line(text: str, findings: list[str]) -> None:
    assert guide_findings(text) == findings


BROKEN: dict[str, tuple[str, str]] = {
    "no_yaml": ("title: 'A\ncourses: [", r"guide\.yml:\d: this is not YAML: "),
    "a_list": ("- a\n- b\n", r"guide\.yml:1: the guide must be `key: value` lines, this is a list\."),
    "courses_as_text": ("courses: compute\n", r"guide\.yml:1: courses must be a list, this is the text 'compute'\."),
    "no_folder": ("courses:\n  - title: A\n", r"guide\.yml:2: a course has no 'folder'\. Add a line `folder: …`\."),
    "weight_in_words": (
        "exam:\n  name: X\n  domains:\n    - {id: '1', title: A, weight: many}\n",
        r"guide\.yml:4: the weight of a domain must be a number, this is 'many'\.",
    ),
    "a_cycle": ("title: &a [*a]\n", r"guide\.yml:1: the title must be a text, this is a list\."),
}


@pytest.mark.parametrize(("text", "message"), BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_read_is_one_error_with_its_line(text: str, message: str) -> None:
    with pytest.raises(NoteError, match=message):
        settings.settings("guide.yml", text, ["compute"])


def test_an_empty_guide_has_the_defaults() -> None:
    made, findings = settings.settings("guide.yml", "# nothing yet\n", [])
    assert (made.title, made.sheet_pages, findings) == ("", 2, ())


def test_a_language_of_a_country_is_written_as_browsers_write_it() -> None:
    assert settings.settings("guide.yml", "language: pt_BR\n", [])[0].language == "pt-BR"


def test_what_no_page_can_hold_is_left_out() -> None:
    made, _ = settings.settings("guide.yml", 'title: "St\\x02udy \\uFDD0guide"\n', [])
    assert made.title == "Study guide"


def test_a_catalogue_has_slugs_of_its_own_and_knows_what_is_compared() -> None:
    text = (
        "- name: Simple Storage\n  short: Store\n  former: [{name: Old, until: 2022-07}, Older]\n"
        "- name: Other\n  short: Store\n  compared_with: [Simple Storage, Simple Storag]\n  kind: servise\n"
    )
    terms, findings = settings.catalogue("services.yml", text)
    assert [term.slug for term in terms] == ["store", "store-2"]
    assert [(former.name, former.until) for former in terms[0].former] == [("Old", "2022-07"), ("Older", "")]
    assert [finding.rule for finding in findings] == ["term-kind", "unknown-term"]
    assert findings[1].hint == "Did you mean 'Simple Storage'?"


def test_a_fact_of_an_unknown_kind_is_an_error_that_lists_the_kinds() -> None:
    text = "- {id: a, about: b, value: c, checked: 2026-01-01, kind: wrongish}\n"
    with pytest.raises(NoteError, match=r"facts\.yml:1: the kind 'wrongish' is not known\. Use one of changed, wrong"):
        settings.facts("facts.yml", text)
