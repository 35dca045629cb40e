"""`facts.yml` to checked facts."""

from functools import lru_cache
from typing import get_args

import yaml

from studyguide.errors import Finding
from studyguide.model import Fact, FactKind
from studyguide.settings.reader import Reader

_FACT = (
    "id",
    "about",
    "attribute",
    "value",
    "former",
    "kind",
    "since",
    "checked",
    "sure",
    "exam",
    "note",
    "link",
)
_SURE = ("certain", "likely", "verify")


@lru_cache(maxsize=1)  # a served guide reads it again at every save
def facts(file: str, text: str) -> tuple[tuple[Fact, ...], tuple[Finding, ...]]:
    """Return the facts of `facts.yml`."""
    read = Reader(file)
    made: dict[str, Fact] = {}
    for node in read.items(read.root(text), "the facts"):
        values = read.mapping(node, _FACT, "a fact")
        id_ = read.needed(values, "id", node, "a fact")
        if id_ in made:
            read.warn(node, "repeated-fact", f"the id {id_!r} is used twice", "Give each fact its own id")
            continue
        sure = read.text(values.get("sure"), f"sure of {id_}", "certain")
        if sure not in _SURE:
            read.warn(values["sure"], "fact-sure", f"{sure!r} is not known", f"Use one of {', '.join(_SURE)}")
        made[id_] = Fact(
            id_,
            read.needed(values, "about", node, f"the fact {id_}"),
            read.text(values.get("attribute"), f"the attribute of {id_}"),
            read.needed(values, "value", node, f"the fact {id_}"),
            read.texts(values.get("former"), f"the former values of {id_}"),
            _fact_kind(read, values.get("kind"), id_),
            read.needed(values, "checked", node, f"the fact {id_}"),
            read.text(values.get("since"), f"since of {id_}"),
            sure,
            read.text(values.get("exam"), f"exam of {id_}"),
            read.text(values.get("note"), f"the note of {id_}"),
            read.web(values.get("link"), f"the link of {id_}"),
            read.place(node),
        )
    return tuple(made.values()), tuple(read.findings)


def _fact_kind(read: Reader, node: yaml.Node | None, id_: str) -> FactKind:
    words = read.text(node, f"the kind of {id_}", "changed")
    for kind in get_args(FactKind):
        if kind == words:
            return kind  # type: ignore[no-any-return]  # get_args forgets that these are the literals
    assert node is not None
    raise read.error(node, f"the kind {words!r} is not known", f"Use one of {', '.join(get_args(FactKind))}")
