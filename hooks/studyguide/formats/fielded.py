"""Objects of decks that keep each option in a field of its own, brought to the one form: `options` and `answer`."""

import re
from collections.abc import Mapping

# item1    option_2    answerC    opt4
_NUMBERED = re.compile(
    r"(?P<stem>items?|options?|opt?|choices?|answers?|antwort|opcion|opción|réponse|reponse|risposta|opção)_?"
    r"(?P<mark>[1-8]|[a-h])",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[A-Ha-h]")
_LEAST = 2
_ANSWERS = ("answer", "antwort", "réponse", "reponse", "risposta")
"""What several right answers are called as well as options."""
_RIGHT = re.compile(r"correct|right|answer|solution|antwort|lösung|respuesta|r[eé]ponse|risposta|resposta", re.I)


def fielded(value: Mapping[str, object]) -> Mapping[str, object]:
    """Return an object with the options that stand in fields of their own as a list, and the right one in words."""
    asked = value.get("question")
    if isinstance(asked, dict) and len(asked) >= _LEAST and all(map(_LETTER.fullmatch, map(str, asked))):
        # What asks stands elsewhere.
        value = {**{name: one for name, one in value.items() if name != "question"}, "options": asked}
    found = {name: match for name in value if (match := _NUMBERED.fullmatch(str(name)))}
    stems = {match["stem"].casefold() for match in found.values()}
    texts = {name: str(value[name]).strip() for name in found if isinstance(value[name], (str, int, float))}
    filled = {name: text for name, text in texts.items() if text}
    if len(stems) != 1 or len(filled) < _LEAST or any(name in value for name in ("options", "choices")):
        return value
    by_mark = {found[name]["mark"].casefold(): text for name, text in filled.items()}
    by_mark |= {name.casefold(): text for name, text in filled.items()}
    rest = {name: one for name, one in value.items() if name not in found}
    said = {name: by_mark.get(str(one).strip().casefold()) for name, one in rest.items() if _RIGHT.search(str(name))}
    named = {name: text for name, text in said.items() if text}
    if not named and stems & {*_ANSWERS, *(f"{stem}s" for stem in _ANSWERS)}:
        return value
    rest |= named
    return {**rest, "options": list(filled.values())}
