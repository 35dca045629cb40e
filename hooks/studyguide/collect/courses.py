"""All modules to courses, and what the courses and the guide are called where no setting says it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from studyguide.model import Course, Heading, Module, Question, Settings
from studyguide.text.inline import plain
from studyguide.text.slugs import slug, unique
from studyguide.text.writable import writable
from studyguide.words import Words

LOOSE = "notes"  # the course of the notes that lie in no folder


def courses_of(modules: Sequence[Module], settings: Settings, say: Words) -> tuple[Course, ...]:
    """Return the courses in the order of the settings, then of the notes; module slugs unique in each."""
    folders = list(dict.fromkeys([*(slug(c.folder) for c in settings.courses), *(m.course for m in modules)]))
    named = {slug(c.folder): c for c in settings.courses}
    out: list[Course] = []
    for folder in folders:
        mine = [m for m in modules if m.course == folder]
        if not mine:
            continue
        slugs = unique(m.slug for m in mine)
        setting = named.get(folder)
        title = (setting and setting.title) or _called(mine) or say("Notes")
        numbered = tuple(_called_else(m, s) for m, s in zip(mine, slugs, strict=True))
        out.append(Course(folder, title, setting.summary if setting else "", numbered))
    return tuple(out)


def _called_else(module: Module, name: str) -> Module:
    """Return the module under a name that no other has, and its questions with it."""
    if name == module.slug:
        return module
    old, new = (f"{module.course}/{slug_}/" for slug_ in (module.slug, name))
    blocks = tuple(
        replace(block, id=new + block.id.removeprefix(old))
        if isinstance(block, Question) and block.id.startswith(old)
        else block
        for block in module.blocks
    )
    return replace(module, slug=name, blocks=blocks)


def title_of(courses: Sequence[Course], settings: Settings, say: Words) -> str:
    """Return what the guide is called: as the settings say, or as the one thing that the notes are about."""
    modules = [module for course in courses for module in course.modules]
    about = modules[0].title if len(modules) == 1 else courses[0].title if len(courses) == 1 else ""
    about = plain(about)
    return settings.title or (about if about not in ("Notes", say("Notes")) else "") or say("Study guide")


def _called(modules: Sequence[Module]) -> str:
    """Return how people write the name of the course of these modules: as a note calls it, its folder or its file."""
    module = modules[0]
    if module.course == LOOSE:
        return ""
    if module.within:
        return plain(writable(module.within))
    file = PurePosixPath(module.place.file)
    names = (name for name in (file.parts[0], file.stem) if slug(name) == module.course)
    words = writable(next(names, module.course)).replace("-", " ").replace("_", " ").strip()
    written = _capitals(modules)
    name = " ".join(written.get(word, word) for word in words.split(" "))
    return name if words.split(" ")[0] in written else name[:1].upper() + name[1:]


def _capitals(modules: Sequence[Module]) -> dict[str, str]:
    """Return by their small letters the words with a capital inside, such as SQL, of titles not all in capitals."""
    titles = [title for m in modules for title in (m.title, *(b.text for b in m.blocks if isinstance(b, Heading)))]
    words = (word for title in titles if not title.isupper() for word in re.findall(r"\w+", plain(title)))
    return {word.casefold(): word for word in words if any(map(str.isupper, word[1:]))}
