"""The page of what there is on each task statement of an exam."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from rendering import html_of
from studyguide.build import guide as guide_of
from studyguide.emit.coverage import KINDS, by_module, coverage, covered, emptiest, of_domain, of_task, total
from studyguide.model import Domain, Exam, Guide, Note, Pile, Settings, Task

EXAM = Exam(
    "Basics",
    domains=(
        Domain("1", "Cells", 60, (Task("1.1", "Name the parts"), Task("1.2", "Tell their work"))),
        Domain("2", "Plants", 40, (Task("2.1", "Tell trees from grass"),)),
    ),
)
ONE = """# Module 1: The cell

## Parts

Exam task: 1.1

- **Nucleus:** keeps the DNA.

1. Where is the DNA?
A) Nucleus
B) Wall
Answer: A
"""
TWO = """# Module 2: Both

## Walls

Exam task: 1.1

Plants have walls.

Q: What has a wall?
- [x] A plant
- [ ] A dog

Exam task: 1.1, 2.1
"""


def guide(exam: Exam | None = EXAM) -> Guide:
    notes = (Note("one.md", ONE), Note("two.md", TWO))
    return guide_of(Pile(notes, Settings(language="en", exam=exam), (), ()))


def test_without_a_blueprint_there_is_no_page() -> None:
    assert list(coverage(guide(None))) == []
    assert list(coverage(guide(Exam("Basics", domains=(Domain("1", "Cells", 100),))))) == []


def test_what_is_missing_comes_first() -> None:
    (page,) = coverage(guide())
    assert isinstance(page.text, str)
    gaps = page.text.partition("Gaps")[2].partition("\n## ")[0]
    assert [line.split("**")[1] for line in gaps.splitlines() if line.startswith("- ")] == ["1.2", "2.1"]
    assert "**1.2** Tell their work: no section, no question, no card" in gaps
    assert "**2.1** Tell trees from grass: no section, no card" in gaps
    domain = page.text.partition("## 1 Cells")[2].partition("\n## ")[0]
    assert re.findall(r"^\| (\d\.\d) ", domain, re.M) == ["1.2", "1.1"]


def test_a_text_on_two_tasks_counts_for_both_and_once_in_each_domain() -> None:
    found = list(covered(guide()))
    assert {module: dict(count) for module, count in of_task(found, "1.1").items()} == {
        "notes/one": {"sections": 1, "questions": 1, "cards": 1},
        "notes/two": {"sections": 1, "questions": 1},
    }
    assert total(of_domain(found, 0)) == Counter(sections=2, questions=2, cards=1)
    assert total(of_domain(found, 1)) == Counter(questions=1)
    assert [task.id for task, _ in emptiest(EXAM.domains[0].tasks, found)] == ["1.2", "1.1"]


def test_the_page_links_to_the_sections() -> None:
    (page,) = coverage(guide())
    html = html_of(str(page.text).split("---\n", 2)[-1])
    assert re.search(r'<a href="[^"]*notes/two/index.md#walls">Walls</a>', html)


# ---- the built guide ---------------------------------------------------------------------------


@pytest.mark.slow
def test_the_numbers_of_the_page_are_the_sums_over_the_modules_and_those_of_the_guide(site: Path) -> None:
    html = (site / "practice/coverage.html").read_text(encoding="utf-8")
    table = html.partition('id="modules"')[2].partition("</table>")[0]
    rows = [re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.S) for row in table.split("<tr")[2:]]
    *modules, last = [[_numbers(cell) for cell in row[1:]] for row in rows]
    assert len(last) == 5  # the four domains, and what belongs to none
    assert len(modules) > 10
    for column, whole in enumerate(last):
        assert whole == sum((row[column] for row in modules), Counter())
    data = json.loads((site / "guide.json").read_text(encoding="utf-8"))
    sections = [s for c in data["courses"] for m in c["modules"] for s in m["sections"] if s["blocks"]]
    read = [s for s in sections if s["role"] != "questions"]
    assert sum(column["sections"] for column in last) == len(read)  # each of this guide belongs to one domain at most
    for column, domain in enumerate("1234"):
        mine = [s for s in read if any(task.strip().startswith(domain + ".") for task in s["task"].split(","))]
        assert last[column]["sections"] == len(mine)


def _numbers(cell: str) -> Counter[str]:
    found = re.findall(r"\d+", re.sub(r"<[^>]*>", "", cell))
    return Counter(dict(zip(KINDS, map(int, found), strict=True))) if found else Counter()


def test_each_module_is_counted_once() -> None:
    found = list(covered(guide()))
    assert sum(total(by_module(found)).values()) == len(found)
