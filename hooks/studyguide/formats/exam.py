r"""Questions of an examination in LaTeX, as lines of Markdown.

question ::= ("\question" | "\titledquestion{" NAME "}") ["[" POINTS "]"] TEXT choice* [solution]
choice   ::= ("\choice" | "\CorrectChoice" | "\correctchoice") TEXT
part     ::= "\part" ["[" POINTS "]"] TEXT [solution]
solution ::= "\begin{solution}" TEXT "\end{solution}"
"""

import re

_QUESTION = re.compile(r"[ \t]*\\(?:titledquestion\{(?P<name>[^{}]*)\}|question\b)\*?(?:\[[^\]]*\])?[ \t]*(?P<text>.*)")
_PART = re.compile(r"[ \t]*\\part\b\*?(?:\[[^\]]*\])?(?!\{)[ \t]*(?P<text>.*)")
_CHOICE = re.compile(r"[ \t]*\\(?P<right>[Cc]orrect)?[Cc]hoice\b[ \t]*(?P<text>.*)")
_NEXT = re.compile(r"(?=\\(?:[Cc]orrect)?[Cc]hoice\b)")
_HOLDS = re.compile(
    r"[ \t]*\\(?:begin|end)\{(?:questions|parts|subparts|(?:onepar)?choices|(?:onepar)?checkboxes)\}"
    r"(?:\[[^\]]*\])?[ \t]*"
)
_SOLUTION = re.compile(r"[ \t]*\\begin\{solution(?:orbox|orlines|ordottedlines)?\}(?:\[[^\]]*\])?[ \t]*(?P<text>.*)")
_SOLVED = re.compile(r"(?P<text>.*?)[ \t]*\\end\{solution\w*\}[ \t]*")
_LETTERS = "ABCDEFGHIJ"


class Exam:
    """Where the reading of an examination stands."""

    def __init__(self) -> None:
        """Start before the first question."""
        self.question = 0
        self.part = 0
        self.choice = 0
        self.solves = False
        self.label = ""

    def lines(self, line: str) -> list[str] | None:
        """Return what a line of the source becomes; None where it is no part of a question."""
        if found := _QUESTION.fullmatch(line):
            self.question, self.part, self.choice = self.question + 1, 0, 0
            return ["", f"{self.question}. {found['name'] or ''} {found['text']}".rstrip()]
        if not self.question:
            return None
        if found := _PART.fullmatch(line):
            self.part, self.choice = self.part + 1, 0
            return ["", f"({_LETTERS[min(self.part, len(_LETTERS)) - 1].lower()}) {found['text']}"]
        if _CHOICE.fullmatch(line):
            return [self._option(piece) for piece in _NEXT.split(line) if piece.strip()]
        if _HOLDS.fullmatch(line):
            return []
        if found := _SOLUTION.fullmatch(line):
            self.solves, self.label = True, "Explanation: " if self.choice else "Answer: "
            line = found["text"]
        if not self.solves:
            return None
        if found := _SOLVED.fullmatch(line):
            self.solves, line = False, found["text"]
        if not line.strip():
            return []
        label, self.label = self.label, ""
        return [f"{label}{line.strip()}"]

    def _option(self, piece: str) -> str:
        """Return one option with its letter, and a tick where it is right."""
        found = _CHOICE.fullmatch(piece.rstrip())
        self.choice = min(self.choice + 1, len(_LETTERS))
        text, right = (found["text"], found["right"]) if found else (piece, None)
        return f"   {_LETTERS[self.choice - 1]}) {text}{' ✓' if right else ''}"
