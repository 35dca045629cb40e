"""Words that exclude each other: what is the one is not the other, so that the second is a no to the first."""

import re

from studyguide.collect.argue.claims import WORD, stem
from studyguide.collect.argue.quantities import WORDLESS

# Only what excludes each other by nature. Left and right, high and low, public and private tell parts and kinds apart.
PAIRS: tuple[tuple[str, str], ...] = (
    *(("explicit explicitly", "implicit implicitly"), ("automatic automatically automated", "manual manually")),
    *(("synchronous synchronously", "asynchronous asynchronously"), ("exothermic", "endothermic")),
    *(("stateful", "stateless"), ("connection-oriented", "connectionless"), ("lossy", "lossless")),
    *(("mandatory compulsory obligatory", "optional voluntary"), ("enabled", "disabled"), ("odd", "even")),
    *(("allowed permitted", "forbidden prohibited"), ("increases rises", "decreases falls")),
    *(("clockwise", "counterclockwise anticlockwise"), ("ascending", "descending"), ("permanent", "temporary")),
    *(("positive", "negative"), ("acidic", "alkaline"), ("transitive", "intransitive")),
    *(("explizit", "implizit"), ("automatisch", "manuell"), ("synchron", "asynchron"), ("exotherm", "endotherm")),
    *(("obligatorisch zwingend", "fakultativ freiwillig"), ("erlaubt gestattet", "verboten untersagt")),
    *(("steigt zunimmt", "sinkt abnimmt"), ("aufsteigend", "absteigend"), ("dauerhaft", "vorübergehend")),
    *(("positiv", "negativ"), ("sauer", "basisch alkalisch"), ("schriftlich", "mündlich")),
    *(("explicite", "implicite"), ("automatique", "manuel manuelle"), ("synchrone", "asynchrone")),
    *(("obligatoire", "facultatif facultative"), ("autorisé permis", "interdit"), ("augmente", "diminue")),
    *(("exothermique", "endothermique"), ("croissant croissante", "décroissant décroissante")),
    *(("explícito explícita", "implícito implícita"), ("automático automática", "manual")),
    *(("obligatorio obligatoria", "opcional voluntario voluntaria"), ("permitido permitida", "prohibido prohibida")),
    *(("exotérmico exotérmica", "endotérmico endotérmica"), ("aumenta", "disminuye"), ("síncrono", "asíncrono")),
)  # fmt: skip
_SIDES = {
    stem(word): (stem(pair[0].split()[0]), side == 1)
    for pair in PAIRS
    for side, words in enumerate(pair)
    for word in words.split()
}
PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non-", "nicht-", "a")
SHORTEST = 5  # letters of a word that a prefix turns
NEAR = 48  # characters before a word that can hold what says it of something

# "is exothermic", "is an exothermic reaction"; "irreversibly": so a word is said of something, rather than telling one
# kind of it from another.
_BE = r"\b(?:is|are|be|was|were|becomes?|stays?|ist|sind|wird|werden|bleibt|est|sont|es|son|está|están|é|são)\b"
_ARTICLE = r"(?:an?|the|ein|eine|einen|une?|una?|um|uma|also|auch|aussi|también)"
BE = re.compile(_BE, re.IGNORECASE)
COPULA = re.compile(rf"{_BE}\s+(?:{_ARTICLE}\s+)?$", re.IGNORECASE)
ADVERB = re.compile(r"\w{4,}(?:ly|mente|ment)", re.IGNORECASE)


def side(own: str) -> tuple[str, bool]:
    """Return the stem that a stem and its opposite have in common, and whether it is the turned one of both."""
    return _SIDES.get(own, (own, False))


def without_prefix(own: str) -> tuple[str, ...]:
    """Return what a stem can be without a prefix that turns it, where it has no opposite of its own."""
    if own in _SIDES:
        return ()
    rests = (own.removeprefix(prefix) for prefix in PREFIXES if own.startswith(prefix))
    return tuple(rest for rest in rests if len(rest) >= SHORTEST)


def predicated(text: str, start: int, end: int) -> bool:
    """Return whether a word of a sentence is said of something, and is no name of a kind of it."""
    before = text[max(0, start - NEAR) : start]
    if COPULA.search(before):
        return True
    after = WORD.match(text, end + 1)
    open_end = after is None or after.group().casefold() in WORDLESS
    word = text[start:end]
    return open_end and bool(BE.search(before) or ADVERB.fullmatch(word) or stem(word) in _SIDES)
