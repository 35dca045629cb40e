r"""Code that no fence marks.

indented ::= (4 spaces | TAB) TEXT, after an empty line, in a note with `#` titles
prompt   ::= ("$ " | "PS> " | ">>> " | "R1# " | "mysql> ") TEXT (NEWLINE output)*
commands ::= line{2,}, all of which open with one small word, or most with the name of a command; one has a flag
loose    ::= line{2,}, most of which no prose has: `{`, `};`, `"key": 1,`, `SELECT … FROM`, `def f():`
"""

import re
from itertools import pairwise
from textwrap import dedent

from studyguide.model import Code
from studyguide.parse.lists import MARK
from studyguide.parse.source import Found, Source

PROMPT = re.compile(
    r"[ \t]*(?:(?:\$|PS [A-Z]:[^>]*>|PS>|>>>|C:\\[^>]*>|[\w.-]+@[\w.-]+:[^$#]*[$#])[ ]|"
    # R1# show …   SW1(config-if)#no shutdown   mysql> SELECT …   shop=# \dt
    r"[A-Za-z][\w.-]*\([\w-]+\)#[ ]?|[A-Z][\w-]*\d[#>][ ]?(?=[a-z])|"
    r"(?:Router|Switch|Firewall|mysql|MariaDB \[\w+\]|sqlite|redis[\w.:]*|\w+=)[#>][ ]?)(?P<command>\S.*)"
)
_JSON = re.compile(r"[ \t]*(?:[{}\[\]]+,?|\"[^\"]+\"[ \t]*:[ \t]*\S.*|[{\[].*[}\]],?|\"[^\"]*\",?)[ \t]*")
_CODE_LINE = re.compile(
    r"[ \t]*(?:"
    r".*[;{}][ \t]*(?://.*|#.*)?|"  # ends like a statement or a block
    r"(?:def|class|func|fn|function|public|private|static|void|int|const|let|var|import|from|package|using|return|elif|else|try|except|finally|"
    r"switch|case|async|await|struct|enum|interface|module|require|include|#include|print|println|echo|export|sudo|apt|pip|npm|git|docker|kubectl|terraform|curl|cd|ls|mkdir)\b.*[(){}=:<>\"'./-].*|"
    r"(?:SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|FROM|WHERE|JOIN|GROUP BY|ORDER BY|VALUES|LIMIT)\b.*|"
    r"(?:if|for|while)\b.*[:{][ \t]*|"
    r"[\w.\[\]\"']+[ \t]*(?:=|\+=|-=|:=|==)[ \t]*[^=\s].*|"
    r"[\w.]+\([^()]*\)[;:]?|"
    r"</?[a-z][\w-]*(?:[ ][^<>]*)?/?>.*"
    r")"
)
_SURE = re.compile(
    r"[;{}]|^[ \t]*(?:def|class|func|fn|import|SELECT|INSERT|CREATE|UPDATE|#include|</?[a-z])|\w\(.*\)|"
    r"\w[ ]?[+:]?=[ ]?[\w\"'\[{(]"
)
# RACE = rescue, alarm, contain
_PROSE = re.compile(
    r"=[ ][^\W\d_]+(?:,?[ ][^\W\d_]+){2,}$|[.!?][\"”)]?[ \t]*$|"
    r"(?:\b(?:the|and|is|are|der|die|und|el|los|les|des)\b.*){3}"
)


# Current ratio = current assets / debts
_SPOKEN = re.compile(
    r"=.{0,200}?(?<![\w.$])(?!(?:new|not|await|lambda|in|if|and|or|is)\b)[^\W\d_]{2,},?[ ][^\W\d_]{2,}(?![\w(.])"
)
# Risk = Threat × Impact
_MATH = re.compile(r"=.*[×÷√∑Σ∫∏·≤≥≈]")
# triangles = warnings
_WORDS = re.compile(r"[ \t]*[^\W\d_A-Z]{3,}[ ]=[ ][^\W\d_A-Z]{3,}[ \t]*")
# S = situation, a letter of a word to remember
_INITIAL = re.compile(r"[ \t]*(?P<letter>[^\W\d_])[ ]=[ ](?P=letter)[^\W\d_]{2,}(?:[ ][^\W\d_]+)*[ \t]*", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|`[^`]*`|(?:#|//|--).*")
_COMMAND = re.compile(
    r"(?P<name>[a-z][a-z0-9_.-]{1,20})(?:[ ][^\s|]+|[ ]\|)+"
)
_FLAG = re.compile(r"[ ]--?[A-Za-z][\w-]*(?=[ =]|$)")
_GLOSSED = re.compile(r"[ ](?:[-–—=:#]|->|→)[ ]|[:,;!?]$|\w\.$")
_NAMES = frozenset(["sudo", "apt", "pip", "npm", "git", "docker", "kubectl", "terraform", "curl", "cd", "ls", "mkdir"])


def prompts(source: Source, at: int) -> Found | None:
    """Return the commands behind a prompt, with what they print."""
    if not PROMPT.fullmatch(source.text(at)):
        return None
    end = at + 1
    while not source.blank(end) and not source.opens(end) and not source.lines[end].code:
        end += 1
    return Found((Code(source.place(at, end), _text(source, at, end), "console"),), end)


def indented(source: Source, at: int) -> Found | None:
    """Return the block that four spaces mark, in a note that is written in Markdown."""
    if not source.marked or not source.text(at).startswith(("    ", "\t")) or not source.blank(at - 1):
        return None
    if MARK.fullmatch(source.text(at)):
        return None
    end = index = at
    while index < len(source.lines) and not source.opens(index) and not source.lines[index].code:
        if source.text(index).startswith(("    ", "\t")):
            end = index + 1
        elif not source.blank(index):
            break
        index += 1
    text = "\n".join(re.sub(r"^(?: {4}|\t)", "", source.text(line)) for line in range(at, end))
    return Found((Code(source.place(at, end), text),), end)


def loose(source: Source, at: int) -> Found | None:
    """Return lines of code that stand between paragraphs."""
    first = source.text(at)
    if len(first) > 400 or not (_CODE_LINE.fullmatch(first) or _JSON.fullmatch(first) or _COMMAND.fullmatch(first)):
        return None
    end = at
    depth = 0
    while end < len(source.lines) and not source.opens(end) and not source.lines[end].code:
        text = source.text(end)
        if source.blank(end) and (depth <= 0 or end - at > 200):
            break
        depth += (
            text.count("{")
            + text.count("[")
            + text.count("(")
            - text.count("}")
            - text.count("]")
            - text.count(")")
        )
        end += 1
    while end > at and source.blank(end - 1):
        end -= 1
    lines = [source.text(index) for index in range(at, end) if not source.blank(index)]
    if all(map(_WORDS.fullmatch, lines)):
        return None
    json = all(_JSON.fullmatch(line) for line in lines) and any(":" in line for line in lines)
    if _are_commands(lines):
        return Found((Code(source.place(at, end), _text(source, at, end)),), end)
    if sum(map(_is_formula, lines)) * 4 >= len(lines):
        return None
    told = [bool(_PROSE.search(line) or _INITIAL.fullmatch(line)) for line in lines]
    hits = sum(bool(_CODE_LINE.fullmatch(line)) and not prose for line, prose in zip(lines, told, strict=True))
    # A block below a line that opens one is code, whatever it says.
    below = [line.startswith(("    ", "\t")) and first.endswith((":", "{")) for line in lines]
    hits += sum(held and not _CODE_LINE.fullmatch(line) for held, line in zip(below, lines, strict=True))
    # So is what a backslash at the end of the line above goes on with.
    below = [held or above.endswith("\\") for held, above in zip(below, ["", *lines], strict=False)]
    hits += sum(above.endswith("\\") and not _CODE_LINE.fullmatch(line) for above, line in pairwise(lines))
    opened = bool(_SURE.search(first)) or first.endswith("\\")
    sure = sum(bool(_SURE.search(line)) or (opened and held) for held, line in zip(below, lines, strict=True))
    if len(lines) < 2 or not (json or (hits * 10 >= len(lines) * 7 and sure * 2 >= len(lines))):
        return None
    if any(MARK.fullmatch(line) and not line.lstrip().startswith("*") for line in lines):
        return None
    return Found((Code(source.place(at, end), _text(source, at, end), "json" if json else ""),), end)


def _is_formula(line: str) -> bool:
    """Return whether a line is a formula in words: what is quoted or a comment says nothing of that."""
    return not line.endswith(";") and bool(_MATH.search(line) or _SPOKEN.search(_QUOTED.sub("", line)))


def _are_commands(lines: list[str]) -> bool:
    """Return whether all lines are commands for a shell: nothing explains them, and one has a flag."""
    found = [_COMMAND.fullmatch(line) for line in lines]
    if len(lines) < 2 or not all(found) or any(map(_GLOSSED.search, lines)) or not any(map(_FLAG.search, lines)):
        return False
    names = [one["name"] for one in found if one]
    return len(set(names)) == 1 or sum(name in _NAMES for name in names) * 3 >= len(names) * 2


def _text(source: Source, at: int, end: int) -> str:
    return dedent("\n".join(source.text(index) for index in range(at, end)))
