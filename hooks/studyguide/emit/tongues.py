"""The languages of a guide that has several: what browsers read aloud, break and direct by."""

from collections.abc import Iterator

from studyguide.model import Guide, Module
from studyguide.text.stems import STOP, WRITTEN, common_of, language_of
from studyguide.words import SAMPLE
from studyguide.words.tags import nearest


def tongues(guide: Guide) -> dict[str, str]:
    """Return the language of each course and module that is in another than the guide, by its folder."""
    found = {f"{module.course}/{module.slug}": language for module, language in _told(guide)}
    own = nearest(guide.settings.language, {*STOP, *WRITTEN})
    common = common_of(found.values())
    for course in guide.courses:
        inside = {found.get(f"{course.slug}/{module.slug}", "") for module in course.modules}
        if len(inside) == 1:
            found[course.slug] = inside.pop()
    # A single module in Latin letters is more often mistaken for another language than in one.
    return {
        folder: language
        for folder, language in found.items()
        if language not in ("", own) and (language in common or language in WRITTEN)
    }


def _told(guide: Guide) -> Iterator[tuple[Module, str]]:
    """Yield each module with the language of its lines."""
    lines = {note.file: note.text.splitlines() for note in guide.notes}
    for course in guide.courses:
        for module in course.modules:
            text = "\n".join(lines.get(module.place.file, [])[module.place.first - 1 : module.place.last])
            yield module, language_of(text[:SAMPLE])
