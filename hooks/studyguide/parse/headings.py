r"""Titles, and what they say about their section.

heading ::= "#"{1,6} TEXT "#"*
          | TEXT NEWLINE ("="+ | "-"{2,})
module  ::= [MODULE-WORD NUMBER [":" | "-" | "."]] TEXT
"""

import re
import unicodedata
from dataclasses import dataclass

from studyguide.model import Heading, Role
from studyguide.parse.source import Found, Source

# ## Title ##
HASHES = re.compile(r" {0,3}(?P<marks>#{1,6})(?:[ \t]+(?P<text>.*?))?(?:[ \t]+#+)?[ \t]*")
UNDERLINE = re.compile(r" {0,3}(?:(?P<one>=+)|(?P<two>-{2,}))[ \t]*")

# Module 2: Compute   Module 10 -Monitoring   Chapitre 3. Titre   Lecture 4 — Title   Week 2
MODULE = re.compile(
    r"(?:module|modul|módulo|modulo|chapter|chapitre|kapitel|capítulo|capitolo|unit|unité|unidad|unidade|lecture|"
    r"lektion|vorlesung|lesson|leçon|lección|lição|week|woche|semaine|semana|session|topic|tema|thema|thème|part|"
    r"teil|partie|parte|cours|course|capitulo|leccion|lecon)"
    r"[ \t]+(?P<number>\d{1,3}|[ivxIVX]{1,5})\b[ \t]*(?:[:.)–—-]+[ \t]*|$|(?=[ \t]))(?P<title>.*)",
    re.IGNORECASE,
)
ROMAN = {"i": 1, "v": 5, "x": 10}

_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        "cheat-sheet",
        re.compile(
            r"(?:\w+ )?(?:cram )?(?:cheat[ -]?sheets?|quick (?:reference|sheet|review)|key takeaways|"
            r"takeaways|in a nutshell|tl;?dr|spickzettel|merkzettel|merkblatt|antiseche|pense-b[eê]te|fiche de r[eé]vision|"
            r"chuleta|hoja de repaso|cola|foglio riassuntivo|ficha de repaso|auf einen blick|l'essentiel|"
            r"resumen|r[eé]sum[eé]|zusammenfassung|riassunto|resumo|samenvatting|repaso r[aá]pido|"
            r"quick exam-ready facts|exam-ready facts)(?: sheet)?",
        ),
    ),
    (
        "traps",
        re.compile(
            r"(?:common |the )?(?:exam )?(?:traps?|pitfalls|gotchas|confusions)(?: (?:in|on|at|of) the exam)?|"
            r"(?:common|typical|frequent) (?:mistakes|errors|confusions)|"
            r"pi[eè]ges(?: (?:de l'|d')examen)?|trampas(?: (?:del|de) examen)?|errores (?:comunes|frecuentes)|"
            r"(?:pr[uü]fungs)?fallen|stolperfallen|h[aä]ufige fehler|erreurs (?:fr[eé]quentes|courantes)|errori comuni",
        ),
    ),
    (
        "questions",
        re.compile(
            r"(?:\w+[ -]){0,3}?(?:practice|exam(?:-style)?|review|sample|quiz|test|self-test|study) ?(?:practice )?questions?"
            r"(?: (?:and|&) answers?)?|questions?(?: (?:and|&) answers?)?|quiz(?:zes)?|self-?(?:test|check)|knowledge check|"
            r"check (?:your knowledge|yourself)|preguntas(?: (?:de|para) .{1,30})?|autoevaluaci[oó]n|"
            r"questions? (?:d'entra[iî]nement|de r[eé]vision|d'examen)|[uü]bungsfragen|pr[uü]fungsfragen|testfragen|fragen|"
            r"kontrollfragen|domande(?: (?:di|per) .{1,30})?|quest[oõ]es(?: (?:de|para) .{1,30})?|oefenvragen|flash ?cards?",
        ),
    ),
    (
        "reading",
        re.compile(
            r"further (?:reading|resources|links)|references?|bibliography|useful links|more links|links|resources|"
            r"read (?:more|on)|see also|external links|additional (?:resources|reading)|sources|"
            r"weiterf[uü]hrende (?:links|literatur)|literatur(?:verzeichnis)?|quellen|"
            r"(?:pour aller plus loin|bibliographie|liens(?: utiles)?|lectures compl[eé]mentaires)|"
            r"lecturas (?:adicionales|recomendadas)|bibliograf[ií]a|enlaces(?: [uú]tiles)?|para saber m[aá]s|letture consigliate",
        ),
    ),
    (
        "case-study",
        re.compile(
            r"case stud(?:y|ies)\b.*|customer stor(?:y|ies)\b.*|fallstudien?\b.*|[eé]tudes? de cas\b.*|"
            r"estudios? de casos?\b.*|casos? (?:de estudio|pr[aá]cticos?)\b.*|casi? (?:di )?studio\b.*|estudos? de caso\b.*",
        ),
    ),
)
_NUMBERING = re.compile(r"(?:\d+(?:\.\d+)*[.)]?|[a-z][.)]|[ivx]+[.)])\s+", re.IGNORECASE)
_DECORATION = re.compile(r"[*_`#:]+|\(.*?\)$")


def role_of(title: str) -> Role:
    """Return what a section with this title is for."""
    plain = unicodedata.normalize("NFC", title).lower().replace("’", "'")
    named = MODULE.fullmatch(plain.strip())
    if named:
        plain = named["title"]
    plain = _DECORATION.sub("", _NUMBERING.sub("", plain.strip(), count=1)).strip(" -–—.!?\t")
    # An emoji or another sign may stand before the title.
    plain = re.sub(r"^\W+", "", plain)
    for role, pattern in _ROLES:
        if pattern.fullmatch(plain):
            return role
    return ""


@dataclass(frozen=True, slots=True)
class ModuleTitle:
    """A title taken apart: `Module 2: Compute` is number 2, `Compute`."""

    number: int | None
    text: str


def module_title(text: str) -> ModuleTitle:
    """Return the number that a module title gives, and the title without it."""
    found = MODULE.fullmatch(text.strip())
    if not found:
        return ModuleTitle(None, text.strip())
    digits = found["number"].lower()
    number = int(digits) if digits.isdigit() else _roman(digits)
    return ModuleTitle(number, found["title"].strip(" :-–—") or text.strip())


def _roman(digits: str) -> int:
    values = [ROMAN[char] for char in digits]
    after = [*values[1:], 0]
    return sum(-value if value < following else value for value, following in zip(values, after, strict=True))


def plain_title(text: str) -> str:
    """Return the title without marks of emphasis around the whole of it and without a closing colon."""
    title = text.strip()
    for mark in ("***", "**", "__"):
        inner = title[len(mark) : -len(mark)]
        if (
            title.startswith(mark)
            and title.rstrip(":").endswith(mark)
            and mark not in title.rstrip(":")[len(mark) : -len(mark)]
        ):
            title = inner if title.endswith(mark) else title.rstrip(":")[len(mark) : -len(mark)]
    return title.strip().rstrip(":").strip()


def hashes(source: Source, at: int) -> Found | None:
    """Return the heading marked with `#` or underlined."""
    found = HASHES.fullmatch(source.text(at))
    if found and found["text"]:
        title = plain_title(found["text"])
        place = source.place(at, at + 1)
        return Found((Heading(place, len(found["marks"]), title, role_of(title)),), at + 1)
    if found:
        return Found((), at + 1, dropped=((source.lines[at].number, "empty-heading"),))
    return None


def underlined(source: Source, at: int) -> Found | None:
    """Return the heading that is underlined with `===` or `---`."""
    line = UNDERLINE.fullmatch(source.text(at + 1)) if not source.blank(at + 1) else None
    if not line or not source.blank(at - 1) or len(source.text(at)) > 120 or "|" in source.text(at):
        return None
    title = plain_title(source.text(at))
    heading = Heading(source.place(at, at + 2), 1 if line["one"] else 2, title, role_of(title))
    return Found((heading,), at + 2, merged=((source.lines[at + 1].number, "underline"),))
