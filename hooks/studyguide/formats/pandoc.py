r"""Markdown with commands of LaTeX in it, as Pandoc reads it, to Markdown; formulas and code stay as they are.

mixed ::= "% " title ["% " author ["% " day]] …    where a line lays out by a command or a word is set in bold by one
"""

import re
from collections.abc import Iterator, Sequence

from studyguide.formats.latex import COMMANDS, MATH, latex

# \newpage    \vspace{1cm}    \renewcommand{\rulewidth}{0pt}
_LAYS_OUT = re.compile(
    r"[ \t]*(?:\\(?:newpage|pagebreak|clearpage|cleardoublepage|tableofcontents|listof(?:figures|tables)|maketitle|"
    r"appendix|newline|noindent|centering|bigskip|medskip|smallskip|[vh]fill|[vh]space|(?:this)?pagestyle|"
    r"fancy(?:head|foot|hf)|[lrc](?:head|foot)|(?:re)?newcommand|set(?:counter|length)|addtolength|usepackage|"
    r"tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge|bibliography|printbibliography|"
    r"begingroup|endgroup|onecolumn|twocolumn|FloatBarrier|label)(?![A-Za-z])\*?(?:\[[^\[\]]*\]|\{[^{}]*\})*[ \t]*)+"
)
_SIGNS = (
    "\\newpage", "\\pagebreak", "\\clearpage", "\\tableofcontents", "\\textbf{", "\\textit{", "\\emph{", "\\texttt{",
    "\\footnotesize", "\\begin{itemize}", "\\begin{enumerate}", "\\begin{center}", "\\begin{figure}", "\\begin{table}",
)  # fmt: skip
_BEGIN = re.compile(r"[ \t]*\\begin\{(?P<name>[\w*]+)\}.*")
_FENCE = re.compile(r"[ \t]*(?P<mark>`{3,}|~{3,}).*")
# Code, and formulas of one line.
_KEPT = re.compile(r"(`[^`]*`|\$[^$]+\$|\\\(.+?\\\)|\\\[.*?\\\])")
# \nerve{optic nerve}: a command of the author
_NAMED = re.compile(r"\\(?P<name>[A-Za-z]+)\{(?P<text>[^{}\\$]*[^\W\d_]{3}[^{}\\$]*)\}")
_OF_FORMULAS = re.compile(
    r"[dt]?frac|sqrt|vec|hat|bar|tilde|d{0,3}dot|over\w*|under\w*|math\w*|text|operatorname|[dt]?binom|begin|end|"
    r"boxed|tag|x?\w*arrow|ref|cite\w*"
)
_LONGEST = 80  # lines of an environment, of which none closes far below


def is_mixed(lines: Sequence[str]) -> bool:
    """Return whether a note that is Markdown also has commands of LaTeX, or opens as Pandoc names its title."""
    if lines and lines[0].startswith("% ") and (len(lines) > 1 and (lines[1][:2] == "% " or not lines[1].strip())):
        return True
    telling = [line for line in lines if "\\" in line]
    return any(sign in line for line in telling for sign in _SIGNS) and any(
        _LAYS_OUT.fullmatch(line) or any(sign in _outside(line) for sign in _SIGNS) for line in telling
    )


def pandoc(lines: Sequence[str]) -> Iterator[tuple[int, str | None]]:
    """Yield the lines of a note without what only lays out, and with Markdown for the other commands."""
    index = 0
    while index < len(lines) and index < 3 and lines[index].startswith("% "):
        if index == 0:
            yield 1, f"# {_told(lines[0][2:])}"
        index += 1
    fence, display = "", False
    while index < len(lines):
        line = lines[index]
        index += 1
        mark = _FENCE.fullmatch(line)
        if mark and (not fence or mark["mark"].startswith(fence)):
            fence = "" if fence else mark["mark"]
        if fence or mark or display or "$$" in line:
            display ^= not fence and line.count("$$") % 2 == 1
            yield index, line
        elif "\\" not in line:
            yield index, line
        elif (begin := _BEGIN.fullmatch(line)) and (stop := _end(lines, index, begin["name"])):
            inside = lines[index - 1 : stop]
            formula = begin["name"].rstrip("*") in MATH
            yield from ((index - 1 + at, text) for at, text in (enumerate(inside, 1) if formula else latex(inside)))
            index = stop
        elif not _LAYS_OUT.fullmatch(line):
            yield index, _told(line)


def _end(lines: Sequence[str], at: int, name: str) -> int:
    """Return the index behind the line that ends an environment, 0 where none does soon."""
    ends = f"\\end{{{name}}}"
    return next((index + 1 for index in range(at - 1, min(at + _LONGEST, len(lines))) if ends in lines[index]), 0)


def _outside(line: str) -> str:
    return "".join(_KEPT.split(line)[::2])


def _told(line: str) -> str:
    """Return a line with Markdown for its commands; one of the author's own is its words."""
    parts = _KEPT.split(line)
    for index in range(0, len(parts), 2):
        if "\\" in parts[index]:
            for pattern, instead in COMMANDS:
                parts[index] = pattern.sub(instead, parts[index])
            parts[index] = _NAMED.sub(_named, _NAMED.sub(_named, parts[index]))
    return "".join(parts)


def _named(found: re.Match[str]) -> str:
    return found[0] if _OF_FORMULAS.fullmatch(found["name"]) else found["text"]
