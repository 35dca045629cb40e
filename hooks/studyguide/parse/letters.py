r"""What a line says about the right answer, in the words of several languages.

answer      ::= ("Correct answer" | "Answer" | "Réponse" | …) [":"] letters [TEXT] | "(" answer ")"
              | "(" letters ")" | "[" letters "]" | ("→" | "->" | "Key:") letters [TEXT]
letters     ::= LETTER ([","] LETTER)*
explanation ::= ("Explanation" | "Why" | …) ":" TEXT
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from studyguide.parse import words

ALPHABETS = (
    *("ABCDEFGHIJ", "АБВГДЕЖЗИК", "ΑΒΓΔΕΖΗΘΙΚ", "АВСDЕ"),
    *("أبجدهو", "ابجدهو", "أبتثج", "אבגדהוזחטי", "कखगघङ", "अबसद", "কখগঘঙ", "அஆஇஈஉ"),
    *("가나다라마바", "アイウエオカ", "กขคงจฉ", "①②③④⑤⑥⑦⑧⑨⑩"),
)
"""Letters that count options, each alphabet in its order; the fourth are Cyrillic letters that look like Latin ones."""
LETTER = "".join(dict.fromkeys("".join(ALPHABETS + tuple(map(str.lower, ALPHABETS)))))
"""All of them and their small ones, for a class of a pattern."""
ALEF = "(?:(?<=ا)لف)?"
"""What may stand behind a letter: Persian spells the first one out, `الف`."""
ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xBE6)
"""Where the digits of scripts begin that have their own: Arabic, Persian, Devanagari, Bengali, Tamil."""
BARE = "①②③④⑤⑥⑦⑧⑨⑩"
"""Those that need no mark behind them."""
# One letter may be written as another that looks the same, or as a digit.
_LIKE = str.maketrans("АВСЕΑΒΕΗΙΚأ①②③④⑤⑥⑦⑧⑨", "ABCEABEHIKا123456789") | {
    zero + digit: str(digit) for zero in ZEROS for digit in range(10)
}

SIGN = "[\u2753\u2754\U0001f300-\U0001faff]\ufe0f?"
"""A picture sign, which may stand before a question, its answer or its reason and says nothing."""
# Correct Answer: C     **Answer:** B, D     Réponse : c) texte     Answer is B     【答案】C     Ans. (b)
_JOIN = rf"[ \t]*(?:,|;|/|\+|&|、|，|،|{words.AND})?[ \t]*"
_ONE = rf"\(?[{LETTER}]{ALEF}\)?['׳’]?"
_ANSWER = re.compile(
    rf"[ \t]*(?:[-*•>][ \t]+)?[*_]{{0,3}}(?:(?:✅|✔️?|→|[=-]>|⇒|{SIGN})[ \t]*)?[*_]{{0,3}}[【\[(]?"
    rf"(?:{words.ARTICLE}[ ])?{words.RIGHT_ANSWER}(?: is\b| are\b|\(s\)| key|[ ]?{words.COPULA})?[*_]{{0,3}}"
    rf"(?:[】\]]?[ \t]*(?:-{{1,2}}>|=>|→|⇒|[:：=)–—-])[*_]{{0,3}}|[】\]]|[*_]{{1,3}}|(?<=is)|(?<=are)|"
    rf"(?<= ist)|(?<= sind)|"
    rf"(?<=[は是为為은는선選选])(?=[ \t]*(?:\(?[{LETTER}]|\d[番번]?(?:です|である|だ|이다|입니다)?[。.]?$))|"
    rf"(?<=\.)[ \t]+(?=\(?\d\)?[.]?$)|[ \t]+(?=\(\d\)[.]?$)|"
    # 정답 1, 3     ตอบ 2     گزینه ۲
    rf"(?<=[\u0600-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af])[ \t]+«?"
    rf"(?=\d(?:[ ]?[,、，،][ ]?\d)*[번»)]?[.]?$)|"
    rf"[ \t]+(?:{words.ARTICLE}[ ])?(?={_ONE}(?:{_JOIN}{_ONE}(?![^\W_]))*(?:[.]?$|[ \t]*[:：–—]))|"
    # La respuesta es la b, porque …     A resposta é a letra B, pois …     Jawabannya adalah a. devisa
    rf"[ ]?{words.COPULA}[ \t]+(?=(?:(?:{words.OPTION}|{words.ANSWER})[ \t]+)?"
    rf"{_ONE}(?:[.]?$|[).][ \t]|[ \t]*[,;]|[ \t]+{words.BECAUSE}\b)))"
    r"[ \t]*(?P<rest>\S.*)",
    re.IGNORECASE,
)
# Your answer: B ❌     You selected: C     Selected Answer: A
_OWN = re.compile(
    rf"[ \t]*(?:[-*•>][ \t]+)?[*_]{{0,3}}{words.OWN_ANSWER}[*_]{{0,3}}[ \t]*[:：][*_]{{0,3}}[ \t]*\S.*", re.IGNORECASE
)
# **B** is correct because …     Option C is the right answer.
_CALLED = re.compile(
    rf"[ \t]*(?:[-*•>][ \t]+)?[*_]{{0,3}}(?:(?i:{words.OPTION})[ \t]+)?[*_]{{0,3}}[(\[]?(?P<letter>[A-J])[)\]]?"
    rf"[*_]{{0,3}}[ \t]+(?:is|ist|est|es|è|é)[ \t]+[*_]{{0,3}}(?:(?:the|a|die|la)[ \t]+)?(?i:{words.RIGHT})"
    rf"(?:[ \t]+(?i:answer|option|choice|antwort))?[*_]{{0,3}}(?P<rest>$|[.:,;!–—-].*|[ \t]+(?i:{words.BECAUSE})\b.*)"
)
# (D)     [b, d]     → C     Key - A     ✅ C
# Antwoord B, want de grondwet zegt dat.
_CALLED_FIRST = re.compile(
    r"[ \t]*[*_]{0,3}(?i:answer|antwort|antwoord|réponse|respuesta|risposta|resposta|odpowiedź|odpověď|svar|ответ)[ ]"
    r"(?P<letter>[A-JА-И])[*_]{0,3},[ ](?P<rest>(?!\w\b)\S.{3,})"
)
# گزینه ۲ صحیح است     B seçeneği doğrudur     选项B正确
_CALLED_LAST = re.compile(
    rf"[ \t]*(?:{words.OPTION}\w{{0,4}}[ \t]*)[«(（]?(?P<letter>[{LETTER}]|\d)[»)）]?[ \t]*{words.RIGHT}"
    r"(?:[ \t]+(?:است|है|هو|هي))?[ \t]*[.。۔।]?",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"[ \t]*(?:(?P<open>[(\[])(?P<held>[^()\[\]]{1,20})[)\]][.]?|"
    r"(?:→|-{1,2}>|={1,2}>|⇒|►|key[ \t]*[:=–—-])[ \t]*(?P<shown>\S.*?)|"
    r"(?:✅|✔\ufe0f?|✓|☑)[ \t]*(?P<ticked>[^\s].{0,20}?))[ \t]*",
    re.IGNORECASE,
)
_EXPLANATION = re.compile(
    rf"[ \t]*(?:[-*•>][ \t]+)?(?:{SIGN}[ \t]*)?(?P<mark>[*_]{{0,3}})(?:{SIGN}[ \t]*)?[【\[]?{words.EXPLANATION}"
    rf"(?P<closed>[*_]{{0,3}})(?:[】\]]?[ \t]*[:：]|[】\]])(?P<behind>[*_]{{0,3}})[ \t]*(?P<rest>.*)",
    re.IGNORECASE,
)
# Explanation     #### Overall explanation     **Feedback**
_EXPLAINS = re.compile(
    rf"[ \t]*(?:#{{1,6}}[ \t]+)?(?:{SIGN}[ \t]*)?[*_]{{0,3}}(?!why){words.EXPLANATION}[*_]{{0,3}}[ \t]*", re.IGNORECASE
)
_OPENS = (
    rf"[*_(\[（]{{0,3}}(?:(?!\w\b){words.ARTICLE}[ \t]+)?"
    rf"(?:(?:{words.OPTION}|{words.ANSWER})\w{{0,3}}[ \t]+|选项?|選項?)?"
)
# A, B e D     а и в     أ و ج     א ו-ג: a word between the last two that is a letter of some alphabet itself
_JOINED = re.compile(
    rf"(?P<before>^(?i:{_OPENS})[{LETTER}]{ALEF}[*_)]{{0,3}}(?:[ ]?[,;،、][ ]?\(?[{LETTER}]{ALEF}\)?)*)"
    rf"[ \t]+(?:[aeiyиі][ \t]+|و[ \t]*|ו[ \t]*[-־]?)(?=[*_(]{{0,3}}[{LETTER}]{ALEF}(?![^\W_]))"
)
# The mark behind a Hebrew letter that counts.
_GERESH = re.compile(r"(?<=[א-י])['׳’](?![^\W_])")
# B     BD     B, D     la b     b) text     (C)     **B.** text     B – text     B because …
_LETTERS = re.compile(
    rf"{_OPENS}(?P<letters>[{LETTER}]{ALEF}(?:{_JOIN}\(?[{LETTER}]{ALEF}\b\)?|(?-i:[A-J])|[{BARE}])*)"
    rf"(?P<end>(?:번(?:이다|입니다)?)?[*_]{{0,2}}(?:(?:[).:,\]）．。、–—-]|(?<=[א-י])['׳’])+[*_]{{0,2}}[)]?|"
    rf"[ \t]+[:：–—-](?=[ \t])|[*_]+|$|(?=[ \t]*[(【])|[ \t]{{2,}}(?=\S)|(?=[ \t]+{words.BECAUSE}\b)|"
    # B Community vote distribution B (75%) A (25%)
    r"(?=[ \t]+(?:[^\W\d_]+[ \t]+){1,5}[A-J]{1,5}[ ]?\(\d{1,3}[ ]?%\))|"
    # 答案：B 解析：…
    rf"(?=[ \t]*{words.EXPLANATION}[ \t]*[:：])))(?P<rest>.*)",
    re.IGNORECASE,
)
_SPELLED = {word for yes, no, _ in words.TRUTHS for word in (yes, no, yes.title(), no.title())}
_SHORT = {form for *_, short in words.TRUTHS if short for form in short.upper().split("/")}
VERDICT = "(?:" + "|".join(sorted(map(re.escape, _SPELLED | _SHORT), key=len, reverse=True)) + ")"
"""The words and short forms that say that a statement holds, or not."""
# True     F (it is small)     **Richtig.** Es schwimmt
_SAID = re.compile(
    rf"[*_]{{0,3}}(?P<said>{VERDICT})(?![^\W_])[*_]{{0,3}}(?:[ \t]*[(.,;:–—-]+[*_]{{0,3}}[ \t]*(?P<rest>.*))?"
)
# C ✅     C 🗳️     C [🗳️](https://example.org)
_SIGNED = re.compile(
    r"(?:[ \t]*(?:[✅✔✓☑\U0001f300-\U0001faff]\ufe0f?|\[[^\w\[\]]{1,9}\]\([^()\s]*\)))+[ \t]*$"
)
# 2     option 2     (2)
_COUNTED = re.compile(
    rf"[*_(]{{0,3}}(?:{words.OPTION}\w{{0,3}}[ \t]+)?\(?(?P<number>\d{{1,2}})(?:\b|(?=[번番]))", re.IGNORECASE
)
_CODED = re.compile(r"^`(?P<text>[^`]{1,9})`")
_AND = re.compile(rf"\b(?!\w\b){words.AND}\b|(?<=ا)لف", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """The letters that are right, and what stands behind them."""

    letters: tuple[str, ...]
    rest: str


# Whether a line says an answer or a reason is asked at every step from one option to the next question.
_KEPT = 4096


@lru_cache(_KEPT)
def answer_of(text: str) -> Answer | None:
    """Return what a line such as `Correct Answer: C` says; no letters if it names none."""
    found = _ANSWER.fullmatch(text)
    if found and found["rest"].strip("*_ "):
        return letters_of(found["rest"]) or Answer((), found["rest"].strip())
    if called := _CALLED.fullmatch(text):
        return Answer((called["letter"],), called["rest"].lstrip(" .:,;!–—-*_"))
    if first := _CALLED_FIRST.fullmatch(text):
        return Answer((first["letter"],), first["rest"])
    if last := _CALLED_LAST.fullmatch(text):
        return Answer((), last["letter"]) if last["letter"].isdecimal() else Answer((last["letter"].upper(),), "")
    return _alone(text)


def announces(text: str) -> bool:
    """Return whether a line is a word for the answer with a colon and nothing behind it."""
    label = text.strip("*_# \t")
    return label.endswith((":", "：")) and answer_of(f"{label} A") == Answer(("A",), "")


def own_answer(text: str) -> bool:
    """Return whether a line says what a reader chose, which may be wrong: `Your answer: B`."""
    return bool(_OWN.fullmatch(text))


def _alone(text: str) -> Answer | None:
    """Return what a line says that holds letters and no word for them: in brackets, or behind an arrow."""
    found = _ALONE.fullmatch(text)
    if not found:
        return None
    answer = letters_of(found["held"] or found["shown"] or found["ticked"])
    return None if answer is None or (answer.rest and not found["shown"]) else answer


def answer_text(text: str) -> str:
    """Return all that stands behind `Answer:`; empty if the line is no answer."""
    found = _ANSWER.fullmatch(text)
    return found["rest"].strip("*_ ") if found else ""


@lru_cache(_KEPT)
def explanation_of(text: str) -> str | None:
    """Return the text behind `Explanation:`, or None if the line is no explanation."""
    found = _EXPLANATION.fullmatch(text)
    if not found:
        return None
    rest, mark = found["rest"].strip(), found["mark"]
    if mark and not (found["closed"] or found["behind"]) and rest.endswith(mark):
        # _Explanation: all of it stands out_
        return rest[: -len(mark)].rstrip()
    return rest


def explains(text: str) -> bool:
    """Return whether a line is a word for the explanation alone, perhaps as a title; what stands below it explains."""
    return bool(_EXPLAINS.fullmatch(text))


def verdict_of(text: str) -> Answer | None:
    """Return the verdict on a statement at the start of the text: `True`, `F (it is small)`."""
    found = _SAID.fullmatch(text.strip())
    return Answer((found["said"],), (found["rest"] or "").strip("() ")) if found else None


def letters_of(text: str) -> Answer | None:
    """Return the letters at the start of the text, or None where it starts with a word."""
    text = _JOINED.sub(r"\g<before>, ", _GERESH.sub("", _CODED.sub(r"\g<text>", text.strip())), count=1)
    found = _LETTERS.fullmatch(_SIGNED.sub("", text))
    if not found:
        return None
    bare = _AND.sub(" ", found["letters"])
    # `Bad` is a word: letters that touch must be capitals.
    if re.search(r"[^\W\d_]{2,}", bare) and not found["letters"].isupper():
        return None
    said = [letter.upper() for letter in re.findall(f"[{LETTER}]", bare)]
    letters = tuple(dict.fromkeys(said))
    if len(letters) < len(said) > 2:
        # A, A, B: the letters of several questions.
        return None
    return Answer(letters, found["rest"].strip())


def is_letter(text: str) -> bool:
    """Return whether a text is a letter that counts options."""
    return len(text) == 1 and text in LETTER


def counts(letter: str, place: int) -> bool:
    """Return whether the letter stands at the place, counted from 0, of an alphabet."""
    return any(alphabet[place : place + 1] == letter.upper() for alphabet in ALPHABETS)


def place_of(letter: str, letters: Sequence[str]) -> int | None:
    """Return which of the options, given by their letters, a key means by a letter; None where that is not sure.

    Where the options have no letters, it is the place in the alphabet. A letter that looks like one of another
    alphabet means it only where both stand at the same place: `B` may be the second letter or the third, `В`.
    """
    wanted = letter.upper()
    own = [one.upper() for one in letters]
    if wanted in own:
        return own.index(wanted)
    place = next((found for alphabet in ALPHABETS if (found := alphabet.find(wanted)) >= 0), len(own))
    if place >= len(own):
        return None
    like = own[place].translate(_LIKE) == wanted.translate(_LIKE)
    return place if like or not own[place] else None


def numbered_place(text: str, letters: Sequence[str]) -> int | None:
    """Return which of the options that digits count a key means by the number it starts with."""
    found = _COUNTED.match(text.strip())
    own = [one.translate(_LIKE) for one in letters]
    number = found["number"].translate(_LIKE) if found else ""
    return own.index(number) if number and number in own else None
