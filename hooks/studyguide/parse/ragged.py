r"""Whether a note was written line by line, or wrapped at some width.

Who types line by line ends a thought where the line ends; what was wrapped goes on below with a small letter.
"""

import re
from collections.abc import Sequence

from studyguide.parse.source import Source, indent
from studyguide.text.stems import STOP

LITTLE = frozenset().union(*STOP.values())
"""The little words of all languages: no sentence ends with one of them."""

OPEN_ENDS = (",", "-", "–", "(")
"""Signs at the end of a line that the next one goes on from."""

_LONGEST_VERSE = 66  # characters
_LEAST = 6  # pairs of lines that tell
_SHARE = 5  # one pair in so many may go on
_LEAST_STOPLESS, _SHARE_STOPLESS = 3, 3
_FULL = 66  # characters of a line that was hardly ended before
_COLON = re.compile(r"[:：＝]")
_EVEN, _PAGE = 0.6, 50
"""Of the width of the lines around it, and of a narrow page: a shorter line was hardly wrapped."""
_ENDED = re.compile(r"[.!?:;…。！？：»”\"')\]>][*_`]*$")
LABEL = re.compile(
    r"(?:[^\s:：=＝.!?(\[|*]|[ ](?=\S)|\.(?=[^\W\d_]|:)|\([^()]{1,40}\)){1,60}[ ]?"
    r"(?:[:：＝]|(?:=|→|->)(?=[ ]))[ \t]*\S.*"
)
"""A line that opens with a name for what stands behind its colon."""
# a. text     2) text     • text     cell     cell     `code` text
_OTHER = re.compile(r"\(?(?:[A-Za-z]|\d{1,3})[.)][ ].*|.*\S(?:[ ]{3,}|\t)\S.*|[#|>`].*|[^\w\s\"“«¿¡(*_][ ].*|\*[ ].*")


def are_verses(lines: Sequence[str], least: int) -> bool:
    """Return whether short lines, so many or more, all begin anew, as no wrapped text does: a poem, a list."""
    texts = [line.strip() for line in lines if line.strip()]
    begun = all(text.lstrip("\"'“‘«(*_")[:1].isupper() or text.startswith(("—", "–", "-- ")) for text in texts)
    return len(texts) >= least and begun and max(map(len, texts)) <= _LONGEST_VERSE


def is_ragged(source: Source) -> bool:
    """Return whether the lines of a note end where their author ended them; who sets no stops tells it sooner."""
    pairs = runs = 0
    for start, end in source.runs(frozenset()):
        room = _EVEN * max(_PAGE, *(len(source.text(index).rstrip()) for index in range(start, end)))
        for index in range(start + 1, end):
            text, above = source.text(index), source.text(index - 1).rstrip()
            if indent(text) > indent(above) + 1 or _OTHER.fullmatch(text.strip()):
                continue
            pairs += 1
            runs += goes_on(above, text) and len(above) + len(text.split()[0]) >= room
    least, share = (_LEAST_STOPLESS, _SHARE_STOPLESS) if source.stopless else (_LEAST, _SHARE)
    return pairs >= least and runs * share <= pairs


_SAID, _STOPLESS = 4, 3
"""Words of what may be a sentence, and how many without a stop tell the habit."""
_MARKED = re.compile(r"[#>|!<`$~]|[-*+•]\s|\d{1,3}[.)]\s")


def is_stopless(source: Source) -> bool:
    """Return whether more paragraphs of a note end without a stop than with one, where what follows begins anew."""
    open_ = ended = 0
    for start, end in source.runs(frozenset()):
        text = source.text(end - 1).strip()
        if _MARKED.match(source.text(start).lstrip()) or any(map(source.opens, range(start, end))):
            continue
        if len(text.split()) < _SAID:
            continue
        if _ENDED.search(text):
            ended += not text.endswith((":", "："))
        elif not source.text(source.skip(end)).lstrip("*_\"“«¿¡([ ")[:1].islower():
            open_ += 1
    return open_ >= _STOPLESS and open_ > ended


def goes_on(above: str, text: str) -> bool:
    """Return whether the words of a line go on with those of the line above."""
    above, text = above.rstrip(), text.lstrip()
    if above.endswith((*OPEN_ENDS, "/", "+", "&")):
        return True
    first = text.lstrip("*_\"“«¿¡([ ")[:1]
    small = first.isalpha() and not first.isupper() and not _ENDED.search(above)
    if not small and above.split()[-1].casefold() not in LITTLE:
        return False
    # An arrow or a sign of equality stands in a sentence too, below a full line.
    labelled = LABEL.fullmatch(text) is not None
    return not labelled or (small and len(above) >= _FULL and not _COLON.search(text))
