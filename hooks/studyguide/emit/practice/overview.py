"""The page that opens practice, and the page of the mock exam."""

from collections.abc import Iterator, Sequence

from studyguide.emit.practice.asked import Asked
from studyguide.emit.practice.frame import ASKING, PROGRESS, folder, mount, text_html, with_scripts
from studyguide.emit.practice.pages import practice_path
from studyguide.emit.write import module_title
from studyguide.markdown import document, escape, heading
from studyguide.model import Guide, Page
from studyguide.paths import address, relative
from studyguide.words import Words

EXAM = (*ASKING, "guide-draw.js", "guide-questions.js", "guide-exam.js", "guide-practice.js")


def overview(guide: Guide, found: Sequence[Asked], said: Words) -> Iterator[Page]:
    """Yield the page that leads to everything one can practise with."""
    path = f"{folder(guide.courses)}/index.md"
    ways = [("exam", "exam.md", "examIntro")] if found else []
    ways += [("cards", "cards.md", "cardsIntro")] if guide.cards else []
    ways += [("drills", "drills.md", "drillsIntro")] if guide.comparisons else []
    parts = [heading(1, said["overview"]), said["overviewIntro"], mount("progress")]
    parts.append(
        "\n".join(f"- **[{escape(said[key])}]({file})**: {escape(said[told])}" for key, file, told in ways)
    )
    parts += [heading(2, said["modules"], "modules"), _modules(guide, found, path, said)]
    parts += [heading(2, said["waysOut"], "take-it-with-you"), escape(said["waysOutIntro"])]
    parts.append(
        "\n".join(
            f"- [{escape(said[key])}]({relative(file, path)})"
            for key, file in (
                ("wholeDeck", "guide.apkg"),
                ("textCards", "cards.txt"),
                ("gift", "questions.gift"),
            )
            if found or key != "gift"
        )
    )
    parts += [heading(2, said["yourData"], "your-data"), escape(said["yourDataIntro"])]
    parts.append(mount("data", inner=f"<p>{text_html(said['needsScript'])}</p>"))
    yield Page(path, with_scripts(document(parts), PROGRESS), nav=(said["practice"],))


def _modules(guide: Guide, found: Sequence[Asked], page: str, said: Words) -> str:
    """Return the table of what each module has to practise with."""
    rows = [
        f"| {said['module']} | {said['questions']} | {said['cards']} | {said['deck']} |",
        "| --- | --- | --- | --- |",
    ]
    for course in guide.courses:
        for module in course.modules:
            base = f"{course.slug}/{module.slug}"
            questions = sum(one.module == base for one in found)
            cards = sum(card.module == base for card in guide.cards)
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
    return "\n".join(rows)


def exam(guide: Guide, found: Sequence[Asked], said: Words) -> Iterator[Page]:
    """Yield the page of the mock exam: its weights, and a way to practise without a script."""
    if not any(one.question.options for one in found):
        return
    path = f"{folder(guide.courses)}/exam.md"
    blueprint = guide.settings.exam if any(one.domain >= 0 for one in found) else None
    title = f"{said['exam']}: {blueprint.name}" if blueprint and blueprint.name else said["exam"]
    parts = [heading(1, title), escape(said["examIntro" if blueprint else "examIntroEven"])]
    parts.append(mount("exam", inner=_without(guide, found, path, said)))
    if blueprint:
        rows = [f"| {said['domain']} | {said['weight']} | {said['questions']} |", "| --- | ---: | ---: |"]
        for index, domain in enumerate(blueprint.domains):
            count = sum(one.domain == index and bool(one.question.options) for one in found)
            rows.append(f"| {escape(f'{domain.id} {domain.title}')} | {domain.weight:g} % | {count} |")
        parts.append("\n".join(rows))
    yield Page(path, with_scripts(document(parts), EXAM), nav=(said["practice"], said["exam"]))


def _without(guide: Guide, found: Sequence[Asked], page: str, said: Words) -> str:
    """Return what stands in the place of the exam where no script runs: the practice pages."""
    items = []
    for course in guide.courses:
        for module in course.modules:
            if any(one.module == f"{course.slug}/{module.slug}" for one in found):
                link = address(relative(practice_path(course.slug, module.slug), page))
                items.append(f'<li><a href="{link}">{text_html(module_title(module))}</a></li>')
    return f"<p>{text_html(said['examWithout'])}</p><ul>{''.join(items)}</ul>"
