"""Imports go one way, and the package does not know its host."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "hooks/studyguide"

# A file imports only from rows above its own, or from its own row where that row is a folder.
LAYERS = (
    ("errors", "store", "compiled"),
    ("pickled",),
    ("cores",),
    ("kept",),
    ("model", "paths", "pages"),
    ("text", "spool", "offline"),
    ("host",),
    ("settings", "words", "receipts"),
    ("ask",),
    ("formats", "unread"),
    ("read", "clean"),
    ("parse", "ledger"),
    ("collect",),
    ("diagrams",),
    ("markdown",),
    ("sheets",),
    ("emit",),
    ("build", "draft"),
    ("site",),
    ("__main__",),
)
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}


def room(file: Path) -> str:
    """Return the name a file has in LAYERS: its folder's, or its own."""
    parts = file.relative_to(PACKAGE).with_suffix("").parts
    return parts[0]


def imports(file: Path) -> list[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    out: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            out.append(node.module)
        elif isinstance(node, ast.Import):
            out += [alias.name for alias in node.names]
    return out


FILES = sorted(f for f in PACKAGE.rglob("*.py") if f != PACKAGE / "__init__.py")


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(PACKAGE).as_posix())
def test_a_file_imports_only_from_earlier_layers(file: Path) -> None:
    own = room(file)
    assert own in RANK, f"{own} has no place in LAYERS"
    for name in imports(file):
        if name.startswith("studyguide."):
            other = name.split(".")[1]
            assert RANK[other] < RANK[own] or other == own, f"{own} imports {other}"


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(PACKAGE).as_posix())
def test_the_package_does_not_know_mkdocs(file: Path) -> None:
    assert not [name for name in imports(file) if name.split(".")[0] in ("mkdocs", "material")]
