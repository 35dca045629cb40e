"""The page that opens practice, and the page of the mock exam."""

from collections.abc import Iterator, Sequence

from studyguide.collect.drills import drills
from studyguide.emit.matter import matter
from studyguide.emit.practice.asked import Asked, asked_by_module, cards_by_module
from studyguide.emit.practice.frame import ASKING, PROGRESS, coverage_page, folder, mount, text_html
from studyguide.emit.practice.pages import practice_path
from studyguide.emit.write import module_title
from studyguide.markdown import document, escape, heading
from studyguide.model import Guide
from studyguide.pages import Page
from studyguide.paths import address, relative
from studyguide.words import Words

EXAM = (
    *ASKING,
    "guide-draw.js",
    "guide-questions.js",
    "guide-result.js",
    "guide-exam.js",
    "guide-practice.js",
)
EXAM_PAGE, CARDS_PAGE, DRILLS_PAGE, COVERAGE_PAGE = "exam.md", "cards.md", "drills.md", "coverage.md"
WAYS = (
    ("Mock exam", EXAM_PAGE, "Timed, with a result at the end."),
    ("Cards", CARDS_PAGE, "A few minutes a day, spaced up to the day of your exam."),
    ("Drills", DRILLS_PAGE, "What is easily confused, asked side by side."),
    ("Exam coverage", COVERAGE_PAGE, "What there is on each task statement."),
)
"""The title of each way to practise, its page, and what it is."""
WEIGHED = "Timed, by the weights of the exam, with a result by domain."
"""What the mock exam is where the guide knows the domains of the exam."""


def overview(guide: Guide, found: Sequence[Asked], say: Words) -> Page:
    """Return the page that leads to everything one can practise with."""
    path = f"{folder(guide.courses)}/index.md"
    intro = say(
        "Being asked is the surest way to learn. All of this works offline and stays in your browser."
    )
    parts = [matter(intro, "practice", scripts=PROGRESS), heading(1, say("Practice")), escape(intro)]
    parts.append(_ways(guide, found, say))
    parts += [heading(2, say("By module"), "modules"), *_modules(guide, found, path, say)]
    parts.append(mount("practice-progress"))
    parts += [heading(2, say("Take it with you"), "take-it-with-you"), _exports(found, path, say)]
    told = "Answers, cards and exams are kept in this browser only. A file takes them to another one."
    parts += [heading(2, say("Your data"), "your-data"), escape(say(told))]
    parts.append(mount("practice-data", inner=f"<p>{text_html(say('This needs JavaScript.'))}</p>"))
    return Page(path, document(parts), nav=(say("Practice"),))


def _ways(guide: Guide, found: Sequence[Asked], say: Words) -> str:
    """Return the list of the ways to practise that there are."""
    there = {
        EXAM_PAGE: has_exam(found),
        CARDS_PAGE: bool(guide.cards),
        DRILLS_PAGE: bool(drills(guide)),
        COVERAGE_PAGE: bool(coverage_page(guide)),
    }
    weighed = guide.settings.exam and any(one.domain >= 0 for one in found)
    told = {EXAM_PAGE: WEIGHED} if weighed else {}
    return "\n".join(
        "- "
        + say(
            "{name}: {told}",
            name=f"**[{escape(say(title))}]({file})**",
            told=escape(say(told.get(file, what))),
        )
        for title, file, what in WAYS
        if there[file]
    )


def has_exam(found: Sequence[Asked]) -> bool:
    """Return whether there is a mock exam: it asks only what has options."""
    return any(one.question.options for one in found)


def _exports(found: Sequence[Asked], page: str, say: Words) -> str:
    """Return what other programs take."""
    rows = [
        (True, "guide.apkg", "For Anki. A newer deck updates an older one and keeps its history."),
        (True, "cards.txt", "The same as text, for Anki, Mochi and RemNote."),
        (bool(found), "questions.gift", "Questions for Moodle and other learning systems (GIFT)."),
    ]
    return "\n".join(
        "- " + say("{name}: {told}", name=f"[{escape(file)}]({relative(file, page)})", told=escape(say(told)))
        for there, file, told in rows
        if there
    )


def _modules(guide: Guide, found: Sequence[Asked], page: str, say: Words) -> Iterator[str]:
    """Yield a table per course of what each of its modules has to practise with."""
    head = [
        f"| {say('Module')} | {say('Questions')} | {say('Cards')} | {say('Anki deck')} |",
        "| --- | ---: | ---: | --- |",
    ]
    for course in guide.courses:
        rows = []
        for module in course.modules:
            base = f"{course.slug}/{module.slug}"
            questions = len(asked_by_module(found).get(base, ()))
            cards = len(cards_by_module(guide.cards).get(base, ()))
            if questions or cards:
                asked = (
                    f"[{questions}]({relative(practice_path(course.slug, module.slug), page)})"
                    if questions
                    else " "
                )
                shown = f"[{cards}]({relative(f'{base}/cards.md', page)})" if cards else " "
                deck = f"[{module.slug}.apkg]({relative(f'{base}/{module.slug}.apkg', page)})"
                title = f"[{escape(module_title(module))}]({relative(f'{base}/index.md', page)})"
                rows.append(f"| {title} | {asked} | {shown} | {deck} |")
        if rows and len(guide.courses) > 1:
            yield heading(3, course.title)
        if rows:
            yield "\n".join([*head, *rows])


def exam(guide: Guide, found: Sequence[Asked], say: Words) -> Iterator[Page]:
    """Yield the page of the mock exam: its weights, and a way to practise without a script."""
    if not has_exam(found):
        return
    path = f"{folder(guide.courses)}/{EXAM_PAGE}"
    blueprint = guide.settings.exam if any(one.domain >= 0 for one in found) else None
    title = say("Mock exam")
    if blueprint and blueprint.name:
        title = say("{name}: {told}", name=title, told=blueprint.name)
    by_weight = "Questions are drawn by the weights of the exam, none twice before you have seen all."
    evenly = "Questions are drawn from all modules alike, none twice before you have seen all."
    drawn = say(by_weight if blueprint else evenly)
    intro = say("{one} {two}", one=drawn, two=say("Pause, flag, go back and reload as you like."))
    parts = [matter(intro, "exam", scripts=EXAM), heading(1, title), escape(intro)]
    parts.append(mount("practice-exam", inner=_without(guide, found, path, say)))
    if blueprint:
        rows = [f"| {say('Domain')} | {say('Weight')} | {say('Questions')} |", "| --- | ---: | ---: |"]
        for index, domain in enumerate(blueprint.domains):
            count = sum(one.domain == index and bool(one.question.options) for one in found)
            rows.append(f"| {escape(f'{domain.id} {domain.title}')} | {domain.weight:g} % | {count} |")
        parts.append('<div class="guide-weights" markdown="1">\n\n' + "\n".join(rows) + "\n\n</div>")
    yield Page(path, document(parts), nav=(say("Practice"), say("Mock exam")))


def _without(guide: Guide, found: Sequence[Asked], page: str, say: Words) -> str:
    """Return what stands in the place of the exam where no script runs: the practice pages."""
    items = []
    for course in guide.courses:
        for module in course.modules:
            if any(one.module == f"{course.slug}/{module.slug}" for one in found):
                link = address(relative(practice_path(course.slug, module.slug), page))
                items.append(f'<li><a href="{link}">{text_html(module_title(module))}</a></li>')
    told = say("The mock exam needs JavaScript. The practice pages work without it:")
    return f"<p>{text_html(told)}</p><ul>{''.join(items)}</ul>"
