"""What the pages of practice share: their folder and their scripts."""

from collections.abc import Sequence

from studyguide.model import Course, Guide
from studyguide.text.html import plain_html
from studyguide.text.inline import plain
from studyguide.text.slugs import slug

SETTING = "guide-practice-words.js"
ASKING = (SETTING, "guide-kit.js", "guide-fsrs.js", "guide-state.js", "guide-ask.js")
"""What a page needs that asks questions, in the order in which it is loaded."""
QUESTIONS = (*ASKING, "guide-practice.js")
PROGRESS = (SETTING, "guide-kit.js", "guide-fsrs.js", "guide-state.js", "guide-plan.js", "guide-progress.js")


def folder(courses: Sequence[Course]) -> str:
    """Return the folder of the pages of practice, which is none of a course."""
    return "practice-pages" if "practice" in {course.slug for course in courses} else "practice"


def coverage_page(guide: Guide) -> str:
    """Return the path of the page of exam coverage; empty where no task statements are known."""
    exam = guide.settings.exam
    known = exam and any(domain.tasks for domain in exam.domains)
    return f"{folder(guide.courses)}/coverage.md" if known else ""


def kept_as(guide: Guide) -> str:
    """Return the name under which a browser keeps what was practised: it stays while the title does."""
    return slug(plain(guide.settings.title), "guide")


def mount(name: str, inner: str = "") -> str:
    """Return the place of a script on a page; where no script runs it is hidden, or shows what is put in it."""
    if not inner:
        return f'<div class="guide-{name}" data-guide="{name}" hidden></div>'
    return f'<div class="guide-{name}" data-guide="{name}"><div class="guide-without">{inner}</div></div>'


def text_html(text: str) -> str:
    """Return the plain words of inline text as HTML."""
    return plain_html(plain(text))
