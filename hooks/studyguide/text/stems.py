"""Words as the search compares them: folded, cut into tokens, and without their endings.

The search page runs the same steps on what a reader types; it gets the tables of this file as data, so that
a language is added here and nowhere else.

    token ::= NUMBER ("." | ",") NUMBER … | letter ("++" | "#") | word ("'" word)*
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from studyguide.text.languages import CLOSE, ENDINGS_OF, SCRIPTS, SIGNS_OF, endings
from studyguide.text.stop_words import STOP_WORDS, stop_words

# Scripts written without spaces, or with endings joined to a word: cut into pairs of characters.
JOINED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
# Signs that stand on a letter and mean nothing to a search: accents, vowel points.
SIGNS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
# Vowel signs of Indic scripts are no letters to `\w`, but belong to their word.
LETTER = rf"[^\W_{JOINED}]|[{SIGNS}\u0900-\u0963\u0970-\u0dff]"
TOKEN = re.compile(
    rf"\d+(?:[.,]\d+)+|(?<![^\W_])[A-Za-z](?:\+\+|#)(?![^\W_])"
    rf"|(?:{LETTER})+(?:['\u2019](?:{LETTER})+)*|[{JOINED}]+"
)
RUN = re.compile(rf"[{JOINED}]")
# The last joins what Persian writes apart or as one word.
HYPHEN = frozenset({"-", "\u2010", "\u2011", "\u200c"})
SIGN = re.compile(f"[{SIGNS}]")
LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "þ": "th"}
    | {"ς": "σ", "\u02bc": "'"}
    | {"ک": "ك", "ی": "ي", "ى": "ي"}  # keyboards of Persian and of Arabic
    | {chr(zero + digit): str(digit) for zero in (0x660, 0x6F0, 0x966, 0x9E6) for digit in range(10)}
)

STOP = {language: stop_words(language) for language in STOP_WORDS}
ANY_STOP = frozenset[str]().union(*STOP.values())
ENDINGS = {language: endings(language) for language in ENDINGS_OF}
SPELLED = {
    language: re.compile(f"[{SIGNS_OF[language]}]" if SIGNS_OF.get(language) else r"(?!)")
    for language in STOP
    if language == "en" or language in SIGNS_OF
}
WRITTEN = {language: re.compile(f"[{letters}]") for language, letters in SCRIPTS}
LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
# Code, formulas with their commands, and addresses are in no language.
NO_PROSE = re.compile(r"(?s:```.*?```)|`[^`\n]*`|\$[^$\n]*[\\^_=][^$\n]*\$|\\[A-Za-z]+|\b\w+\((?=[^\s)])|https?://\S+")
VOWEL = re.compile("[aeiouy]")
DIGIT = re.compile("[0-9]")


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Return the word in lower case, without accents, widths and ligatures."""
    if word.isascii():
        return word.lower()
    word = SIGN.sub("", unicodedata.normalize("NFKD", word.lower()))
    return unicodedata.normalize("NFC", word.translate(LETTERS)).replace("\u2019", "'")


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """Return a folded word without its endings, by the rules of the language if it has any."""
    if DIGIT.search(word):
        return word
    for group in ENDINGS.get(language, ()):
        for ending, instead, least in group:
            if ending[0] == "^" and word.startswith(ending[1:]) and len(word) - len(ending) >= least - 1:
                word = word[len(ending) - 1 :]
                break
            if word.endswith(ending) and len(word) - len(ending) >= least:
                rest = word[: len(word) - len(ending)]
                if ending == instead:
                    break
                # Other scripts may write no vowel.
                if VOWEL.search(rest) or not rest.isascii():
                    word = rest + instead
                    break
    return word


def tokens(text: str) -> Iterator[str]:
    """Yield the folded words of a text, in no order; the parts of `multi-part` and also `multipart`."""
    hyphened = [part for part in text.split() if not HYPHEN.isdisjoint(part)]
    plain = " ".join(part for part in text.split() if HYPHEN.isdisjoint(part)) if hyphened else text
    for found in TOKEN.findall(plain):
        yield from cut(found)
    for part in hyphened:
        yield from _joined(part)


def _joined(text: str) -> Iterator[str]:
    """Yield the folded words of a text, and each two with a hyphen between as one."""
    before, end = "", -2
    for match in TOKEN.finditer(text):
        words = cut(match.group())
        yield from words
        start, last = match.start(), words[-1] if words else ""
        if start == end + 1 and text[end] in HYPHEN and before and not RUN.search(text[end - 1] + text[start]):
            yield before + last
        before, end = last, match.end()


@lru_cache(maxsize=200_000)
def cut(found: str) -> tuple[str, ...]:
    """Return the folded words of a token as it is written; none where it is of accents alone."""
    return tuple(filter(None, pairs(fold(found)) if RUN.match(found) else parts(fold(found))))


def pairs(run: str) -> Iterator[str]:
    """Yield each pair of neighbours of a run of characters, or the one there is."""
    if len(run) == 1:
        yield run
    for first, second in pairwise(run):
        yield first + second


@lru_cache(maxsize=20_000)
def parts(word: str) -> tuple[str, ...]:
    """Return the words in a folded word: customer of `customer's`, eau of `l'eau`, dont of `don't`."""
    if "'" not in word:
        return (word,)
    *before, last = word.split("'")
    if last == "s":
        return ("".join(before),)
    if len(last) <= 2:
        return ("".join((*before, last)),)
    return (*(part for part in before if len(part) > 2), last)


def language_of(text: str) -> str:
    """Return the language of a text: that of its script, or whose little words and letters it has; empty for none."""
    sample = NO_PROSE.sub(" ", text[:20_000])
    if script := _language_of_script(sample):
        return script
    # A letter alone is a variable as often as a word of French or Spanish.
    words = [word for word in TOKEN.findall(sample) if len(word) > 1]
    little = Counter(word for word in map(fold, words) if word in ANY_STOP)
    spelled = [word for word in words if not word.isascii()]
    counts = {
        language: sum(count for word, count in little.items() if word in STOP[language])
        + sum(bool(SPELLED[language].search(word)) for word in spelled)
        for language in SPELLED
    }
    best = max(counts, key=lambda language: counts[language])
    # One word again and again may be a name: det(A), the determinant, is no Swedish.
    various = len(little.keys() & STOP[best]) + len({word for word in spelled if SPELLED[best].search(word)})
    return best if various >= 3 and counts[best] >= len(words) // 8 else ""


def _language_of_script(text: str) -> str:
    """Return the language that the script of most letters writes; empty for the Latin one."""
    if text.isascii():
        return ""
    counts = {language: len(letters.findall(text)) for language, letters in WRITTEN.items()}
    # A letter of these is a syllable or a word, and the names in such a text are often Latin.
    weight = {"ja": 3, "zh": 3, "ko": 2}
    whole = sum(count * weight.get(language, 1) for language, count in counts.items())
    if whole < 8 or whole * 2 < len(LATIN.findall(text)):
        return ""
    common = max(counts, key=lambda language: counts[language])
    # A language whose own letters stand among those of the wider script: kana among Chinese characters.
    for near, share, foreign in CLOSE.get(common, ()):
        if counts[near] * share >= counts[common] and not any(letter in text for letter in foreign):
            return near
    return common


def common_of(languages: Iterable[str], main: str = "") -> tuple[str, ...]:
    """Return the languages of at least a tenth of the texts that are in these, the main one first."""
    counts = Counter(filter(None, languages))
    whole = counts.total()
    common = sorted((n for n in counts if counts[n] * 10 >= whole), key=lambda name: (-counts[name], name))
    first = main.split("-")[0].lower()
    return tuple(dict.fromkeys(([first] if first in STOP or first in WRITTEN else []) + common))
