"""LaTeX to Markdown, line by line; formulas stay as they are."""

import re
from collections.abc import Iterator, Sequence
from unicodedata import normalize

from studyguide.formats.exam import Exam
from studyguide.text.listed import listed

_LEVELS = {"part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5}
_TITLE = re.compile(
    r"[ \t]*\\(?P<level>part|chapter|(?:sub){0,2}section|paragraph)\*?(?:\[[^\]]*\])?"
    r"\{(?P<text>(?:[^{}]|\{[^{}]*\})+)\}(?P<rest>.*)"
)
_BEGIN = re.compile(r"[ \t]*\\begin\{(?P<name>[\w*]+)\}(?:\[(?P<title>[^\]]*)\])?(?:\{[^{}]*\})*(?P<rest>.*)")
_END = re.compile(r"[ \t]*\\end\{(?P<name>[\w*]+)\}[ \t]*")
_CLOSED = re.compile(r"(?<![ \t])[ \t]*\\end\{[\w*]+\}[ \t]*$")
_ITEM = re.compile(r"[ \t]*\\item(?:<[^<>]*>)?(?:\[(?P<term>[^\]]*)\])?[ \t]*(?P<text>.*)")
# \begin{frame}[fragile]{Nash equilibrium}     \frametitle{Nash equilibrium}
_FRAME = re.compile(
    r"[ \t]*\\(?P<begin>begin\{frame\}(?:<[^<>]*>)?(?:\[[^\]]*\])?|frametitle(?:<[^<>]*>)?)"
    r"(?:\{(?P<text>(?:[^{}]|\{[^{}]*\})*)\})?(?:\{[^{}]*\})?[ \t]*"
)
# \begin{block}{Definition}     \begin{tcolorbox}[title=Definition]
_BOX = re.compile(
    r"[ \t]*\\begin\{(?P<name>(?:alert|example)?block|tcolorbox|mdframed)\}(?:<[^<>]*>)?"
    r"(?:\[[^\]]*?title=\{?(?P<title>[^\]{},]*)\}?[^\]]*\])?(?:\[[^\]]*\])?(?:\{(?P<text>[^{}]*)\})?[ \t]*"
)
_SILENT = re.compile(
    r"[ \t]*(?:%.*|\\(?:label|maketitle|tableofcontents|newpage|clearpage|centering|noindent|medskip|bigskip|smallskip|"
    r"hline|toprule|midrule|bottomrule|usepackage|documentclass|newtheorem|author|date|setlength|vspace|hspace|small|"
    r"newcommand|renewcommand|pagestyle|pause|titlepage|bibliography|bibliographystyle|printbibliography|appendix|footnotesize)\b.*)"
)
MATH = listed("equation align gather multline eqnarray displaymath math alignat flalign")
_FENCES = {"verbatim": "", "lstlisting": "", "minted": "", "algorithm": "text", "algorithmic": "text", "alltt": "text"}
_FENCES |= dict.fromkeys(("tikzpicture", "circuitikz", "forest", "pgfpicture"), "latex")
_LISTS = frozenset({"itemize", "enumerate", "description", "compactitem", "compactenum"})
_STATED = listed(
    "theorem lemma proposition corollary definition remark example proof claim axiom exercise solution problem note "
    "teorema lema proposición corolario definición ejemplo demostración satz lemma beweis beispiel bemerkung korollar "
    "théorème lemme démonstration exemple remarque thm lem prop cor defn defi rem ex dem"
)


def latex(lines: Sequence[str]) -> Iterator[tuple[int, str | None]]:
    """Yield the lines of a LaTeX source as Markdown, without what stands before the document begins."""
    begins = next((index for index, line in enumerate(lines) if "\\begin{document}" in line), -1)
    title = next((found for line in lines if (found := re.fullmatch(r"\s*\\title\{(.+?)\}.*", line))), None)
    inside: list[str] = []
    exam = Exam()
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if title and line == title[0]:
            yield number, f"# {inline(title[1])}"
            continue
        if number <= begins + 1:
            continue
        block = inside[-1] if inside else ""
        begin, end = _BEGIN.fullmatch(line), _END.fullmatch(line)
        if block in _FENCES or block in MATH:
            closes = end and end["name"].rstrip("*") == block
            yield number, line if block in MATH else "```" if closes else line
            inside = inside[:-1] if closes else inside
        elif (asked := exam.lines(_COMMENT.sub("", line))) is not None:
            yield from ((number, inline(text)) for text in asked)
        elif frame := _FRAME.fullmatch(line):
            inside += ["frame"] if frame["begin"].startswith("begin") else []
            yield from [(number, f"## {inline(frame['text'])}"), (number, "")] if frame["text"] else [(number, "")]
        elif box := _BOX.fullmatch(line):
            inside.append(box["name"])
            named = inline(box["text"] or box["title"] or "").strip()
            yield from [(number, ""), (number, f"**{named}:**")] if named else [(number, "")]
        elif begin and begin["name"].rstrip("*") in ("tabular", "tabularx", "longtable", "array"):
            stop = next((i for i in range(number, len(lines)) if _END.fullmatch(lines[i])), len(lines))
            yield from _table(lines, number, stop)
            number = stop + 1
        elif begin and (whole := _BEGIN.fullmatch(_CLOSED.sub("", line))) and _CLOSED.search(line):
            yield from ((number, text) for text in _opened(whole, line))
            yield number, ""
        elif begin:
            yield from ((number, text) for text in _opened(begin, line))
            inside.append(begin["name"].rstrip("*"))
        elif end:
            inside = inside[:-1]
            yield number, ""
        elif found := _TITLE.fullmatch(line):
            yield from [(number, f"{'#' * _LEVELS[found['level']]} {inline(found['text'])}"), (number, "")]
            rest = inline(found["rest"]).strip()
            yield from [(number, rest)] if rest else []
        elif _SILENT.fullmatch(line):
            continue
        elif item := _ITEM.fullmatch(line):
            lists = [name for name in inside if name in _LISTS]
            mark = "1." if lists and lists[-1].endswith("enumerate") else "-"
            term = f"**{inline(item['term']).rstrip(':')}:** " if item["term"] else ""
            yield number, "   " * (len(lists) - 1) + f"{mark} {term}{inline(item['text'])}".rstrip()
        else:
            yield number, inline(line)


def _opened(begin: re.Match[str], line: str) -> Iterator[str]:
    """Yield the lines that the beginning of an environment becomes."""
    name = begin["name"].rstrip("*")
    if name in MATH:
        yield line
    elif name in _FENCES:
        language = re.search(r"\{(\w+)\}\s*$|language=(\w+)", line[line.find("}") + 1 :])
        yield f"```{(language[1] or language[2]) if language else _FENCES[name]}"
    elif name.lower() in _STATED:
        # What has a name of its own is known by it.
        named = f"{inline(begin['title'])} ({name})" if begin["title"] else name.capitalize()
        yield from ("", f"**{named}:** {inline(begin['rest'].strip())}".rstrip())
    elif begin["rest"].strip():
        yield inline(begin["rest"])
    else:
        yield ""


_RULE = re.compile(r"\\(?:hline|toprule|midrule|bottomrule|cline\{[^{}]*\}|cmidrule(?:\([^()]*\))?\{[^{}]*\})")
_ROW_END = re.compile(r"\\\\(?:\[[^\]]*\])?\*?(?![A-Za-z])")
# \multicolumn{2}{c|}{text}    \multirow{2}{*}{text}
_MANY = re.compile(
    r"\\multi(?P<kind>column|row)\{(?P<count>\d+)\}(?:\[[^\]]*\])?\{[^{}]*\}\{(?P<text>(?:[^{}]|\{[^{}]*\})*)\}"
)


def _table(lines: Sequence[str], at: int, end: int) -> Iterator[tuple[int, str | None]]:
    """Yield the rows of a table; one that goes on below goes on."""
    first = True
    open_: list[str] = []
    start = at
    for index in range(at, end):
        text = _RULE.sub("", lines[index]).strip()
        if not text or _SILENT.fullmatch(text):
            continue
        *closed, rest = _ROW_END.split(_COMMENT.sub("", text))
        for row in closed:
            whole = " ".join([*open_, row.strip()]).strip()
            if whole:
                yield (start if open_ else index) + 1, _row(whole)
                if first:
                    yield (start if open_ else index) + 1, "|" + "---|" * _row(whole).count(" | ") + "---|"
                first = False
            if open_:
                yield from ((number + 1, None) for number in range(start + 1, index + 1) if lines[number].strip())
            open_ = []
        if rest.strip():
            start = start if open_ else index
            open_.append(rest.strip())
    if open_:
        yield start + 1, _row(" ".join(open_))
        yield from ((number + 1, None) for number in range(start + 1, end) if lines[number].strip())
    yield end, ""


def _wide(many: re.Match[str]) -> str:
    """Return the text of a cell that is wider than its column, with empty ones beside it."""
    return many["text"] + " &" * (min(int(many["count"]), 40) - 1 if many["kind"] == "column" else 0)


def _row(text: str) -> str:
    """Return a row of a table as Markdown writes it."""
    text = _MANY.sub(_wide, text)
    cells = re.split(r"(?<!\\)&", text.replace("\\newline", "<br>"))
    return "| " + " | ".join(inline(cell.strip()).replace("|", "\\|") for cell in cells) + " |"


_COMMENT = re.compile(r"(?<!\\)%.*")
_FORMULA = re.compile(r"(\$[^$]+\$|\\\(.+?\\\)|\\\[.*|.*\\\])")
COMMANDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\\(?:textbf|mathbf|alert)\{([^{}]*)\}"), r"**\1**"),
    (re.compile(r"\\(?:emph|textit|textsl)\{([^{}]*)\}"), r"*\1*"),
    (re.compile(r"\\(?:texttt|verb\|)([{])([^{}]*)\}"), r"`\2`"),
    (re.compile(r"\\verb([|+!])(.+?)\1"), r"`\2`"),
    (re.compile(r"\\href\{(https?://[^{}]*)\}\{([^{}]*)\}"), r"[\2](\1)"),
    (re.compile(r"\\footnote\{([^{}]*)\}"), r" (\1)"),
    (re.compile(r"\\includegraphics(?:\[[^\]]*\])?\{([^{}]*)\}"), r"![](\1)"),
    (re.compile(r"\\(?:label|vspace|hspace|pagebreak|index)\*?\{[^{}]*\}"), ""),
    (
        re.compile(
            r"\\(?:ref|eqref|cite[pt]?|caption|underline|textsc|text|url|section)\*?(?:\[[^\]]*\])?\{([^{}]*)\}"
        ),
        r"\1",
    ),
    (re.compile(r"\\(?:textcolor|colorbox)\{[^{}]*\}\{([^{}]*)\}"), r"\1"),
    (re.compile(r"\\ce\{([^{}]*)\}"), r"\1"),
    (re.compile(r"\\S(?:\{\}|(?![A-Za-z]))"), "§"),
    (re.compile(r"\\hl\{([^{}]*)\}"), r"**\1**"),
    (re.compile(r"\\(?:only|uncover|onslide|visible)<[^<>]*>\{([^{}]*)\}"), r"\1"),
    (re.compile(r"\\ldots|\\dots"), "…"),
    (re.compile(r"\\newline\b[ \t]*"), " "),
)
"""Commands and what Markdown writes for them."""
_SIGNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"``|''"), '"'),
    (re.compile(r"(?<!-)---(?!-)"), "—"),
    (re.compile(r"(?<!-)--(?!-)"), "–"),
    (re.compile(r"\\([%&_#$])"), r"\1"),
    (re.compile(r"~|\\[,; ]|\\\\(?:\[[^\]]*\])?$"), " "),
)


# \"o     \'{e}     \c{c}     \ss
_ACCENT = re.compile(
    r"\\(?P<mark>[\"'`^~=.]|[cvuH](?=\{))"
    r"(?:\{(?P<held>\\?[A-Za-z])\}|(?P<letter>\\?[A-Za-z](?![A-Za-z]*\{)))"
)
_MARKS = dict(zip("\"'`^~=.cvuH", "\u0308\u0301\u0300\u0302\u0303\u0304\u0307\u0327\u030c\u0306\u030b", strict=True))
_SHARP = re.compile(r"\\ss(?:\{\}|[ ]|\b)")


def _accented(found: re.Match[str]) -> str:
    """Return a letter with its accent as one sign."""
    letter = (found["held"] or found["letter"]).strip("\\")
    return normalize("NFC", letter + _MARKS[found["mark"]])


def inline(text: str) -> str:
    """Return a line with its commands as Markdown writes them; formulas stay."""
    parts = _FORMULA.split(_COMMENT.sub("", text))
    for index in range(0, len(parts), 2):
        parts[index] = _SHARP.sub("ß", _ACCENT.sub(_accented, parts[index])) if "\\" in parts[index] else parts[index]
        for pattern, instead in (*COMMANDS, *_SIGNS):
            parts[index] = pattern.sub(instead, parts[index])
    return "".join(parts).rstrip()
