"""What a line looks like that opens a question, and one that asks."""

import re

from studyguide.parse import words
from studyguide.parse.letters import SIGN

# Q1 What …?   The first quarter asks nothing.
_ASKED = r"(?=\d{1,3}[ \t]+[^ \t\d?][^?？]*[?？][*_ \t]*$)"
# 1. Text    Q7. Text    Question 7 of 9    Q.7 Text    **Question 3:** text    ### Question 3
# N12) text    （3）Text    4.- Text
STEM = re.compile(
    rf"(?:#{{1,6}}[ \t]+)?(?:{SIGN}[ \t]*)?[*_]{{0,2}}[(（【]?(?P<number>"
    rf"(?P<word>(?:{words.QUESTION}|(?-i:Q)(?:\.|{_ASKED}))[ \t]*(?:n[o°º.]{{0,2}}:?[ \t]*|[#№][ \t]*)?)?"
    rf"(?:[A-Z]?\d{{1,3}}|(?(word)(?:{'|'.join(words.NUMBERS)})(?!\w)|(?!))))[题題问問번]?"
    rf"(?(word)(?:[ \t]+{words.OUT_OF}[ \t]+\d{{1,3}}(?=[*_]{{0,2}}[ \t]*(?:[.:)–—-]|$)))?)"
    r"[*_]{0,2}[ \t]*(?:\.-|[)）、]|/(?=[ \t])|[.:：．।–—-](?!\d)|(?=[ \t]*[*_]{0,2}$)|(?(word)(?<=[ \t])|(?!)))"
    r"[*_]{0,2}[ \t]*"
    rf"(?(word)|(?:{words.QUESTION}[ \t]*[:：][ \t]*)?)(?P<text>.*)",
    re.IGNORECASE,
)
"""A line that a number opens, or a word for a question."""
ASKS = re.compile(r"[?？؟](?:[ ]?\[[\d,– -]{1,12}\])*[*_ ]*$|_{3,}|\.{4,}")
"""What a line has that asks: its mark at the end, perhaps with the numbers of sources behind it, or a gap."""
WORTH = re.compile(rf"[(\[][ ]?\d{{1,2}}[ ]?(?:{words.POINTS}|P)[ ]?[)\]]\.?[*_ ]*$", re.IGNORECASE)
"""The points that its answer brings, at the end of a task."""
CLOSES = re.compile(
    r"(?:[?？:：…]|か。|(?:選べ|なさい|せよ|答えよ|시오)[。.]?|[是有为為]|_{2,}\.?|"
    r"\.{3}|\)|(?:choose|select) (?:two|three|all that apply)\.?)(?:[ ]?\[[\d,– -]{1,12}\])*[\"”»*_)]*$",
    re.IGNORECASE,
)
"""How a stem ends that asks, or that its options finish."""
NUMBER_WORDS = re.compile(rf"(?:{words.QUESTION}|q\.)[ \t]*(?:n[o°º.]{{0,2}}:?|[#№])?[ \t]*", re.IGNORECASE)
"""What may stand before the number of a question."""
