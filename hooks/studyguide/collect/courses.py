"""All modules to courses, and what the courses and the guide are called where no setting says it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from studyguide.model import Course, Module, Question, Settings
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
        title = (setting and setting.title) or _called(mine[0]) or say("Notes")
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


def _called(module: Module) -> str:
    """Return how people write the name of a module's course: as its folder or file is called, if it is."""
    if module.course == LOOSE:
        return ""
    file = PurePosixPath(module.place.file)
    names = (name for name in (file.parts[0], file.stem) if slug(name) == module.course)
    words = writable(next(names, module.course)).replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]
