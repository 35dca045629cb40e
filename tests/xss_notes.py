"""A folder of notes whose every text, name and value is an attack."""

import json
from pathlib import Path

PAYLOADS = Path(__file__).parent / "xss/payloads.txt"
SIGNS = {"{NL}": "\n", "{TAB}": "\t", "{NUL}": "\0", "{STX}": "\x02", "{ETX}": "\x03"}


def payloads() -> list[str]:
    """Return the attacks."""
    rows = [
        row for row in PAYLOADS.read_text(encoding="utf-8").splitlines() if row and not row.startswith(";;")
    ]
    for sign, char in SIGNS.items():
        rows = [row.replace(sign, char) for row in rows]
    return rows


# What surrounds an attack in a note: § is the attack as it is, ¶ the attack on one line.
PLACES: dict[str, str] = {
    "paragraphs": "§",
    "sentences": "Before ¶ after, and **strong ¶ words** or *¶*.",
    "headings": "### ¶\n\nText.\n\n#### `¶`\n\nText.",
    "lists": "- ¶\n- **¶:** ¶\n    1. ¶\n    2. [ ] ¶",
    "tasks": "- [x] ¶\n- [ ] ¶",
    "definitions": "**¶:** ¶",
    "tables": "| ¶ | b |\n| --- | --- |\n| a | ¶ |\n| **¶** | `¶` |",
    "tabs": "a\tb\tc\n¶\tx\ty\nz\t¶\tw",
    "quotes": "> ¶\n> ¶\n\n> [!tip] ¶\n> ¶",
    "callouts": '!!! note "¶"\n    ¶',
    "links": "[¶](https://example.org/) and [x](¶) and [x](https://example.org/¶) and <¶> and [x](https://a.example '¶')",
    "pictures": "![¶](x.png) and ![x](¶)\n\n![¶](¶)",
    "codes": "`¶` and ``¶``\n\n```text\n§\n```\n\n    ¶",
    "infos": "```¶\ncode\n```\n\n~~~ ¶\ncode\n~~~",
    "formulas": "$¶=1$ and\n\n$$\n¶\n$$",
    "questions": (
        "Q: ¶\n\n- [ ] ¶\n    - ¶\n- [x] right ¶\n    - ¶\n\nExplanation: ¶\nId: ¶\nAnswered in: ¶\nExam task: ¶\n\n"
        "Q: ¶\nA: ¶"
    ),
    "mcq": "1. ¶?\nA) ¶\nB) other\nAnswer: A\nExplanation: ¶",
    "arrows": "¶ -> Second -> ¶\n\nFirst → ¶ → Third",
    "flows": "```flow\ntitle: ¶\ngroup ¶\n  ¶\n  Two\n¶ -> Two: ¶\nTwo --> Three: label ¶\n```",
    "sequences": "```flow\nkind: sequence\ntitle: ¶\n¶ -> Two: ¶\nTwo -> ¶: ¶\n```",
    "mermaids": '```mermaid\ngraph TD\nA["¶"] -->|¶| B(¶)\nsubgraph ¶\nC\nend\n```',
    "mermaid-sources": "```mermaid\n§\n```",
    "speeches": "Speaker ¶: words\n\nTeacher: ¶",
    "sheets": "## Cheat sheet\n\n- **¶:** ¶\n- ¶\n\n## Exam traps\n\n- **¶ and ¶:** ¶",
    "cases": "### Case study: ¶\n\n- **Before:** ¶\n- **After:** ¶\n- **Services:** ¶\n- **Source:** [¶](¶)",
    "readings": "## Further reading\n\n- [¶](¶)\n- ¶",
    "titles": "# ¶\n\nExam task: ¶\n\n## x\n\nText.",
}

STEPS = {"titles": 2, "cases": 9, "mermaids": 6, "mermaid-sources": 9, "flows": 2, "sequences": 4}
"""Of what takes long, every so many attacks are enough: a page of its own for each, or a picture to draw."""


def filled(place: str, attack: str) -> str:
    """Return the part of a note with the attack in it."""
    return place.replace("¶", " ".join(attack.split())).replace("§", attack)


def write(folder: Path) -> None:
    """Write the notes, the settings, the catalogue and the facts."""
    attacks = payloads()
    for name, place in PLACES.items():
        opening = "" if name == "titles" else f"# The {name}\n\n"
        parts = [filled(place, attack) for attack in attacks[:: STEPS.get(name, 1)]]
        (folder / name).mkdir(parents=True)
        (folder / name / f"{name}.md").write_text(opening + "\n\n".join(parts) + "\n", encoding="utf-8")
    for number, attack in enumerate(attacks):
        name = attack.replace("/", "∕").replace("\0", "").encode()[:120].decode(errors="ignore").lstrip(". ")
        note = folder / "names" / f"{number:03} {name}" / f"{name}.md"
        if number % 7 == 0:
            note.parent.mkdir(parents=True)
            note.write_text(f"# Note {number}\n\nWords.\n\n```flow\nA -> B\n```\n", encoding="utf-8")
    for name in (
        "..",
        "...",
        "....",
        "%2e%2e",
        "..%2f..%2fx",
        "con",
        "nul",
        "index",
        "assets",
        "search",
        "-",
        "a\nb",
    ):
        (folder / f"paths {name}.md").write_text("# Path\n\nWords.\n", encoding="utf-8")
    data(folder, attacks)


def data(folder: Path, attacks: list[str]) -> None:
    """Write the three data files; JSON is YAML."""
    clean = ["".join(c for c in attack if c.isprintable()) for attack in attacks]
    every = " ".join(clean[::25])
    guide = {
        "title": f"Guide {every}",
        "summary": " ".join(clean[1::20]),
        "labels": {attack: attack for attack in clean} | {"terms": f"Terms {every}"},
        "courses": [
            {"folder": name, "title": clean[i], "summary": clean[-i]} for i, name in enumerate(PLACES, 1)
        ],
        "repo_url": "javascript:pwn()",
        "exam": {
            "name": f"Exam {every}",
            "code": clean[0],
            "domains": [
                {
                    "id": f"{n} {attack}",
                    "title": attack,
                    "weight": 0,
                    "tasks": [{"id": f"{n}.1 {attack}", "title": attack}],
                }
                for n, attack in enumerate(clean)
            ],
        },
        "accepted": [{"rule": attack, "place": attack, "reason": attack} for attack in clean],
    }
    terms = [
        {
            "name": f"Term {n} {attack}", "short": f"{attack} t{n}", "kind": "service", "category": attack,
            "aliases": [attack], "former": [{"name": f"former {attack}", "until": attack}], "misspelt": [f"mis {attack}"],
            "ambiguous": {attack: [attack]}, "summary": attack, "is_not": attack, "link": attack,
            "compared_with": [attack, f"Term {n - 1} {clean[n - 1]}"],
        }
        for n, attack in enumerate(clean)
    ]  # fmt: skip
    terms.append({"name": "Words", "summary": every, "link": 'https://a.example/"onmouseover="pwn()'})
    facts = [
        {
            "id": f"f{n} {attack}", "about": f"Term {n} {attack}", "attribute": attack, "value": attack,
            "former": ["Words", attack], "kind": "changed", "since": attack, "checked": attack, "exam": attack,
            "note": attack, "link": attack,
        }
        for n, attack in enumerate(clean)
    ]  # fmt: skip
    for name, value in (("guide", guide), ("services", terms), ("facts", facts)):
        (folder / f"{name}.yml").write_text(json.dumps(value, indent=1), encoding="utf-8")
