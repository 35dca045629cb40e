"""Lines that carry nothing: page furniture, export residue, a chat's good manners."""

import re
from collections.abc import Sequence

from studyguide.clean.chat import chat
from studyguide.clean.grades import grades
from studyguide.clean.marks import replaced
from studyguide.clean.notebooks import (
    HASHTAGS,
    PROPERTY_FIELD,
    comments,
    front_matter,
    head_properties,
    labels,
    mail,
    named_tag,
    properties,
    stored,
    tags,
)
from studyguide.clean.pages import COPYRIGHT, DIRECTION, captions, page_marks, running_heads
from studyguide.clean.rule import Drop, each

_EMPTY_BULLET = re.compile(r"[-*•+–·○▪‣]|[-*+]?[ \t]*\[[ xX]\]|\d{1,3}[.)]|#{1,6}")
# {:toc}    [[_TOC_]]    {: .no_toc }
_TOC = re.compile(r"\[\[?_?toc_?\]?\]|\{:?[ ]?toc\}|@\[toc\].*|\{:[ ]?[.#][^{}]*\}|[-*+][ ]toc", re.IGNORECASE)
_EXPORT = re.compile(
    r"(?:from|aus|de|da|di|uit|z|från|из) (?:der )?wikip[eé]dia,.{4,40}|jump to (?:navigation|search|content)|"
    r"copy code|regenerate response|add a comment|skip to (?:main )?content|back to top|exported (?:from|"
    r"with|by) .{1,60}|"
    r"#(?:separator|html|tags column|columns|notetype column|deck column|guid column|deck|notetype|tags):.*|"
    r"(?:[^\W\d_][\w. ]{0,30}: )?<[^<>]{1,30} (?:omitted|weggelassen|omitid[oa]|omis|omess[oi])>|"
    r"(?:(?:reveal|hide|show) (?:solution|answer)[ ]*){2}(?:discussion[ ]*\d*)?|flag(?:ged)? question|"
    r"mark \d+\.\d+ out of \d+\.\d+|your answer is (?:in)?correct\.|question text|"
    r"select one(?: or more)?:|(?:bitte )?wählen sie (?:eine|eine oder mehrere)(?: antwort(?:en)?)?[:.]|"
    r"(?:die|ihre) antwort ist (?:richtig|falsch)\.|"
    r"seleccione una(?: o más(?: de una)?)?:|"
    r"ask our experts|(?:rate|did you like) this question\?|vote (?:up|down)|upvoted \d+ times?|"
    r"escolha uma(?: opção(?: ou mais)?)?:|veuillez choisir (?:une réponse|au moins une réponse)[ ]?[:.]|"
    r"(?:\[[^\[\]]{1,60}\]\([^()\s]*#\)[ \t]*)+|"
    r"(?:scanned|created) (?:with|by) \S{1,30}|chatgpt said:?|you said:|image failed to load\.?",
    re.IGNORECASE,
)


def _settings(texts: Sequence[str]) -> frozenset[int]:
    return frozenset(range(front_matter(texts))) | stored(texts)


def _contents(texts: Sequence[str]) -> frozenset[int]:
    return each(_TOC)(texts) | replaced(texts)


DROPS: tuple[Drop, ...] = (
    Drop("empty-bullet", "an item or a title without words", each(_EMPTY_BULLET)),
    Drop("stage-direction", "what is heard, not said: `[MUSIC PLAYING]`", each(DIRECTION)),
    Drop("page-number", "the number of a page", page_marks),
    Drop("running-head", "the line that every page repeats", running_heads),
    Drop("copyright", "the notice at the foot of a slide", each(COPYRIGHT)),
    Drop("caption-time", "the number and the time code of a caption", captions),
    Drop("front-matter", "settings of another program", _settings),
    Drop("comment", "a comment that no reader sees", comments),
    Drop("contents-mark", "the place of a generated table of contents", _contents),
    Drop("export", "a button or a stamp of the program it came from", each(_EXPORT)),
    Drop("grade", "what a program said of an answer to a question", grades),
    Drop("chat", "what an assistant says about its own answer", chat),
    Drop(
        "page-property",
        "the properties of a notebook page",
        lambda texts: properties(texts) | head_properties(texts),
    ),
    Drop("vault-property", "a property of an outline or a query of a vault", each(PROPERTY_FIELD)),
    Drop("mail", "the head of a mail and what its program adds", mail),
    Drop("page-tag", "the tags of a notebook page", tags),
    Drop("hashtags", "a line of tags", lambda texts: each(HASHTAGS)(texts) | named_tag(texts)),
    Drop("language-label", "the label of a code block that is gone", labels),
)
"""Each looks at all lines after the repairs; the first rule that names a line is recorded."""
