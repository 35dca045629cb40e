r"""What a line says about the right answer, in the words of several languages.

answer      ::= ("Correct answer" | "Answer" | "Réponse" | …) [":"] letters [TEXT]
letters     ::= LETTER ([","] LETTER)*
explanation ::= ("Explanation" | "Why" | …) ":" TEXT
"""

import re
from dataclasses import dataclass

from studyguide.parse import words

ALPHABETS = ("ABCDEFGHIJ", "АБВГДЕЖЗИК", "ΑΒΓΔΕΖΗΘΙΚ", "أبجدهو")
# Correct Answer: C     **Answer:** B, D     Réponse : c) texte     Answer is B
_ANSWER = re.compile(
    rf"[ \t]*(?:[-*•>][ \t]+)?(?:✅|✔️?|👉)?[ \t]*[*_]{{0,3}}{words.RIGHT_ANSWER}(?: is| are|\(s\)|"
    rf" key)?[*_]{{0,3}}"
    r"(?:[ \t]*[:：=–—-][*_]{0,3}|[*_]{1,3}|(?<=is)|(?<=are))[ \t]*(?P<rest>\S.*)",
    re.IGNORECASE,
)
_EXPLANATION = re.compile(
    rf"[ \t]*(?:[-*•>][ \t]+)?[*_]{{0,3}}{words.EXPLANATION}[*_]{{0,3}}[ \t]*[:：][*_]{{0,3}}"
    rf"[ \t]*(?P<rest>.*)",
    re.IGNORECASE,
)
_JOIN = r"[ \t]*(?:,|;|/|\+|&|and|und|et|y|e|en|и)?[ \t]*"
_LETTER = "[" + "".join(ALPHABETS) + "".join(ALPHABETS).lower() + "]"
# B     BD     B, D     b) text     (C)     **B.** text
_LETTERS = re.compile(
    rf"[*_(\[]{{0,3}}(?:option |choice )?(?P<letters>{_LETTER}(?:{_JOIN}\(?{_LETTER}\b\)?|(?-i:[A-J]))*)"
    r"(?P<end>[*_]{0,2}(?:[).:,\]–—-]+[*_]{0,2}[)]?|[*_]+|$|(?=[ \t]*\()))(?P<rest>.*)",
    re.IGNORECASE,
)
_AND = re.compile(r"\b(?:and|und|et|en)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """The letters that are right, and what stands behind them."""

    letters: tuple[str, ...]
    rest: str


def answer_of(text: str) -> Answer | None:
    """Return what a line such as `Correct Answer: C` says; no letters if it names none."""
    found = _ANSWER.fullmatch(text)
    if not found:
        return None
    return letters_of(found["rest"]) or Answer((), found["rest"].strip())


def explanation_of(text: str) -> str | None:
    """Return the text behind `Explanation:`, or None if the line is no explanation."""
    found = _EXPLANATION.fullmatch(text)
    return found["rest"].strip() if found else None


def letters_of(text: str) -> Answer | None:
    """Return the letters at the start of the text, or None where it starts with a word."""
    found = _LETTERS.fullmatch(text.strip())
    if not found:
        return None
    bare = _AND.sub(" ", found["letters"])
    # `Bad` is a word: letters that touch must be capitals.
    if re.search(r"[^\W\d_]{2,}", bare) and not found["letters"].isupper():
        return None
    letters = tuple(dict.fromkeys(letter.upper() for letter in re.findall(_LETTER, bare)))
    return Answer(letters, found["rest"].strip())


def ordinal(letter: str) -> int | None:
    """Return the place of the letter in its alphabet, counted from 0."""
    for alphabet in ALPHABETS:
        place = alphabet.find(letter.upper())
        if place >= 0:
            return place
    return None
