"""What an assistant says about its own answer: it opens, it closes, it offers more."""

import re
from collections.abc import Iterator, Sequence

_MANNERS = (
    r"(?:(?:sure|certainly|of course|absolutely|all set|great(?: question)?|perfect|done|got it|okay|ok|"
    r"no problem|understood)"
    r"\b[!,. —–-]+)?"
)
# Sure! Here is the comprehensive summary of Module 2 based on your notes.
_OPENING = re.compile(
    rf"{_MANNERS}(?:here(?: is| are|'s|’s)|below (?:is|are)|now let me|i(?:'ve|’ve| have)? (?:created|made|"
    rf"removed|prepared|added|put together))"
    r"\b.{0,400}",
    re.IGNORECASE,
)
_ABOUT_ITSELF = re.compile(
    r"\b(?:as you requested|you requested|based (?:strictly |only |solely )?on (?:your|the (?:provided|"
    r"uploaded))|your notes|"
    r"provided text|canvas|let me|(?:cram|cheat) sheet|(?:practice|exam) questions|structured for|"
    r"comprehensive (?:\w+ )?(?:summary|comparison|table|guide|overview|list))\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:(?:want me to|would you like (?:me to|these|this|any of|another|more))\b.{0,300}\?"
    r"(?: I can (?:also )?.{1,120})?|"
    r"do you want me to .{0,200}\?|"
    r"shall i (?:also|now|just|go on|go ahead|continue|proceed|make|create|generate|write|prepare|add|turn|convert|"
    r"explain|expand|break|do|draft|build|include|give|show|format|summari[sz]e)\b.{0,200}\?|"
    r"(?:which|what) (?:output|format|one|part|section|module|topic) would you like\b.{0,80}\?|"
    r"(?:just )?let me know if you(?:'d like|’d like| want| need| have)\b.{0,200}|feel free to (?:ask|"
    r"reach out)\b.{0,200}|"
    r"i hope (?:this|that|it) helps\b.{0,80}|let me break (?:this|it) down\b.{0,60}|"
    r"if (?:the|an) (?:image|diagram|picture) (?:above|below)? ?(?:doesn't|doesn’t|does not|won't|"
    r"didn't) (?:load|show|display|render).{0,120}|"
    r"möchtest du, dass ich\b.{0,200}\?|soll ich (?:dir|das|noch|weitere)\b.{0,200}\?|"
    r"veux-tu que je\b.{0,200}\?|"
    r"souhaitez-vous que je\b.{0,200}\?|¿(?:quieres|te gustaría|deseas) que (?:te|lo|haga|cree|"
    r"prepare)\b.{0,200}\?)",
    re.IGNORECASE,
)
# Sure! Here's a quiz 🧠     Natürlich! Hier ist …     Let's break it down.
_LEADS = re.compile(
    r"(?:here(?: is| are|'s|’s)|let(?:'s|’s) (?:break|go through|look|dive|walk)|below (?:is|are)|"
    r"hier (?:ist|sind)|aquí (?:tienes|está|van?)|voici|ecco|aqui (?:está|estão|vai)|"
    r"oto|вот|以下(?:は|是))(?!\w)[^:：.!?]{0,160}[:：.!]?",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[ \U0001f300-\U0001faff☀-➿\ufe0f]*:?$")
_OFFER = re.compile(
    r"(?:[-*•] )?if you(?:'d like| want| like|’d like| wish)?,? i can(?: also)?\b.{0,200}", re.IGNORECASE
)


_ASKER = "you|user|human|me|prompt|my prompt|du|ich|tú|yo|vous|moi|você|eu|tu|io|ty|ja"
_HELPER = (
    r"(?:microsoft |github |google )?(?:chat ?gpt|claude|gemini|copilot|bard|perplexity|deepseek|mistral|le chat|grok)"
    r"(?:[ -]\d[\w.]*| opus| sonnet| haiku| pro| plus)*|gpt-?\d[\w.-]*"
)
_SOME_HELPER = "assistant|ai|ai assistant|bot|model|response|antwort|assistent|asistente|réponse|resposta|assistente"
_LABEL = r"[#>*_ \t]*(?P<speaker>(?:{names})(?: said)?)\**[ ]?(?:[:：]\**[ \t]*|$)"
ASKED = re.compile(_LABEL.format(names=_ASKER), re.IGNORECASE)
"""The name before what a note-taker asks of an assistant, whatever marks stand around it."""
REPLIED = re.compile(_LABEL.format(names=f"{_HELPER}|{_SOME_HELPER}"), re.IGNORECASE)
"""The name before what an assistant replies."""
_KNOWN = re.compile(rf"(?:{_HELPER})(?: said)?", re.IGNORECASE)
_REQUEST_CHARS = 240


def exchanges(texts: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return where an assistant is asked and where it replies, by index; the name is alone or before a colon.

    One exchange is enough where the name is that of a product; words such as `Model` need two.
    """
    found: list[tuple[int, int]] = []
    known = False
    asked: int | None = None
    for index, text in enumerate(texts):
        if ASKED.match(text):
            asked = index
        elif asked is not None and (label := REPLIED.match(text)):
            found.append((asked, index))
            known = known or bool(_KNOWN.fullmatch(label["speaker"]))
            asked = None
    return tuple(found) if known or len(found) > 1 else ()


# Sure! The handshake has three steps.
_COURTESY = re.compile(
    r"(?:¡?(?:sure(?: thing)?|certainly|of course|absolutely|(?:great|good|excellent) question|no problem|"
    r"got it|klar|gerne?|natürlich|claro(?: que sí)?|por supuesto|con gusto|bien sûr|avec plaisir|certo|certamente|"
    r"com certeza|jasne|oczywiście|конечно|当然|もちろん)[ ]?[!.,！。，]+[ ]*"
    r"(?:[\U0001f300-\U0001faff☀-➿\ufe0f][ ]*)*)+",
    re.IGNORECASE,
)


def without_courtesies(texts: Sequence[str]) -> list[str]:
    """Return the lines without the courtesies between an assistant's name and what it says."""
    mended = list(texts)
    for _, replied in exchanges(texts):
        label = REPLIED.match(texts[replied])
        alone = label and label.end() == len(texts[replied])
        at = next((i for i in range(replied + 1, len(texts)) if texts[i].strip()), replied) if alone else replied
        start = label.end() if label and not alone else 0
        found = _COURTESY.match(texts[at], start)
        if found and found.end() < len(texts[at]):
            mended[at] = texts[at][:start] + texts[at][found.end() :]
    return mended


def _requests(texts: Sequence[str]) -> Iterator[int]:
    """Yield the labels of replies that stand alone, each with what was asked in a few words below a label alone."""
    for asked, replied in exchanges(texts):
        if REPLIED.fullmatch(texts[replied]):
            yield replied
        alone = ASKED.fullmatch(texts[asked])
        if alone and sum(len(text) for text in texts[asked:replied]) <= _REQUEST_CHARS:
            yield from range(asked, replied)


def chat(texts: Sequence[str]) -> frozenset[int]:
    """Return what an assistant says about its own answer, and the list of what else it offers."""
    found: set[int] = set(_requests(texts))
    offered = False
    first = next((index for index, text in enumerate(texts) if text.strip()), -1)
    for index, text in enumerate(texts):
        label = REPLIED.match(text)
        line = text[label.end() if label else 0 :].strip()
        if not line:
            offered = False
            continue
        if offered:
            found.add(index)
        elif len(line) > 600:
            continue
        elif _OFFER.fullmatch(line):
            found.add(index)
            offered = line.endswith(":")
        elif (index == first and _opens(line)) or _of_itself(line, alone=_ends(texts, index)) or (
            (label or index - 1 in found) and _COURTESY.fullmatch(line)
        ):
            found.add(index)
    return frozenset(found)


def _unsigned(line: str) -> str:
    """Return a line without the signs of joy at its end."""
    bare = line.rstrip(" :")
    return _SIGNS.sub("", line) if bare and bare[-1] >= "☀" else line


def _opens(line: str) -> bool:
    """Return whether the first line of a note says with a courtesy that an answer follows."""
    courtesy = _COURTESY.match(line)
    rest = _unsigned(line[courtesy.end() :]) if courtesy else line
    return bool(courtesy) and (not rest or bool(_LEADS.fullmatch(rest)))


def _ends(texts: Sequence[str], index: int) -> bool:
    """Return whether nothing goes on right below a line, or somebody else does."""
    return index + 1 == len(texts) or not texts[index + 1].strip() or bool(ASKED.match(texts[index + 1]))


def _of_itself(line: str, *, alone: bool) -> bool:
    """Return whether an assistant speaks of its own answer; `alone`: nothing goes on right below."""
    line = _unsigned(line)
    return bool((_OPENING.fullmatch(line) and _ABOUT_ITSELF.search(line)) or (alone and _CLOSING.fullmatch(line)))


# 【4†source】    :contentReference[oaicite:3]{index=3}    [cite_start]    [cite: 12, 13]    citeturn0search1
_CITATION = re.compile(
    r"[ ]?(?:【\d{1,3}(?::\d{1,3})?†[^【】]{0,80}】|:contentReference\[oaicite:\d+\]\{index=\d+\}|\[cite_start\]|"
    r"\[cite:[ ]?\d[\d, –-]{0,40}\]|"
    r"(?<![^\W\d_])\ue200?cite\ue202?(?:turn\d+[a-z]+\d+\ue202?)+\ue201?)"
)


def uncited(text: str) -> str:
    """Return the line without the marks of sources that only its assistant can open."""
    return _CITATION.sub("", text) if "cite" in text or "†" in text else text
