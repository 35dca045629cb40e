"""The order of letters: where a name stands in an index, and under which letter.

A letter with an accent stands with its plain one, but in a language that counts it as a letter of its own.

    order ::= LETTER ("<" LETTER)+          each letter stands right behind the one before it
"""

import re
import unicodedata
from functools import cache

from studyguide.text.stems import fold

_NORDIC, _DANISH, _SOUTH_SLAVIC = "z<å<ä<ö", "z<æ<ø<å", "c<č<ć d<đ s<š z<ž"
ORDERS = {
    "cs": "c<č r<ř s<š z<ž",
    "da": _DANISH,
    "es": "n<ñ",
    "fa": "ق<ک و<ه<ی",
    "fi": _NORDIC,
    "hr": _SOUTH_SLAVIC,
    "hu": "o<ö u<ü",
    "lt": "c<č s<š z<ž",
    "lv": "c<č s<š z<ž",
    "nb": _DANISH,
    "nn": _DANISH,
    "no": _DANISH,
    "pl": "a<ą c<ć e<ę l<ł n<ń o<ó s<ś z<ź<ż",
    "ro": "a<ă<â i<î s<ș t<ț",
    "sk": "a<ä c<č o<ô s<š z<ž",
    "sl": _SOUTH_SLAVIC,
    "sv": _NORDIC,
    "tr": "c<ç g<ğ h<ı o<ö s<ş u<ü",
    "vi": "a<ă<â d<đ e<ê o<ô<ơ u<ư",
}
"""The letters of their own of a language, in its Latin letters or where it differs from others of its script."""
OF_SCRIPTS = "г<ґ д<ђ е<є и<і<ї<й<ј л<љ н<њ т<ћ ч<џ ب<پ ج<چ ز<ژ ك<گ"
"""Letters whose number is no place in their alphabet, whatever the language."""
LIKE = str.maketrans({"ő": "ö", "ű": "ü", "ţ": "ț"})
"""Letters that stand with another one of their own."""
_LAST = "\uffff"
_INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"
_SMALL = str.maketrans("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ")
# A vowel that is written before the consonant it follows.
_TURNED = re.compile(r"^([\u0e40-\u0e44\u0ec0-\u0ec4])(\S)")
_ARTICLE = re.compile(r"^ال(?=\w{2})")
_NO_ARTICLE = frozenset({"fa", "ur"})


@cache
def _own(language: str) -> dict[str, str]:
    """Return what stands for each letter of its own in a key: its plain neighbour, and a last sign for each step."""
    places: dict[str, str] = {}
    for order in f"{OF_SCRIPTS} {ORDERS.get(language, '')}".split():
        first, *others = order.split("<")
        places |= {letter: first + _LAST * step for step, letter in enumerate(others, 1)}
    return places


def _letters(name: str, language: str) -> list[tuple[str, str]]:
    """Return each sign of a name as a letter of its own, or folded, with what stands for it in a key."""
    language = language.split("-")[0].lower()
    name = _TURNED.sub(r"\2\1", name.strip())
    name = name if language in _NO_ARTICLE else _ARTICLE.sub("", name)
    small = name.replace("I", "ı").replace("İ", "i").lower() if language == "tr" else name.lower()
    own = _own(language)
    found: list[tuple[str, str]] = []
    for sign in unicodedata.normalize("NFC", small).translate(LIKE):
        apart = unicodedata.normalize("NFD", sign)
        forms = (sign, *(unicodedata.normalize("NFC", apart[0] + mark) for mark in apart[1:]))
        letter = next((form for form in forms if form in own), "")
        plain = letter or fold(sign)
        found.append((plain, own.get(letter, plain)))
    return found


def order(name: str, language: str) -> tuple[str, str]:
    """Return by what a name is sorted among others."""
    return "".join(key for _, key in _letters(name, language)), name.casefold()


def initial(name: str, language: str) -> str:
    """Return the letter a name stands under, without an accent that makes no letter; `#` for what is no letter."""
    letter = next((letter for letter, _ in _letters(name, language)), "")
    first = letter if letter in _own(language.split("-")[0].lower()) else unicodedata.normalize("NFD", letter)[:1]
    if "\u1100" <= first <= "\u1112":
        return _INITIALS[ord(first) - 0x1100]
    if "\u30a1" <= first <= "\u30f6":
        first = chr(ord(first) - 0x60)
    first = first.translate(_SMALL)
    upper = "İ" if (first, language) == ("i", "tr") else first.upper()
    return upper[:1] if first.isalpha() else "#"
