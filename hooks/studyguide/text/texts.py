"""Blocks to their words, for what compares texts."""

from studyguide.model import (
    Block,
    Bullets,
    Code,
    Definition,
    Flow,
    Heading,
    Item,
    Paragraph,
    Question,
    Quote,
    Section,
    Speech,
    Table,
)


def section_text(section: Section) -> str:
    """Return the title and the words of a section, as written."""
    return "\n".join([section.title, *map(block_text, section.blocks)])


def block_text(block: Block) -> str:
    """Return the words of a block, as written; nothing for a picture or a formula."""
    match block:
        case (
            Heading(text=text) | Paragraph(text=text) | Quote(text=text) | Speech(text=text) | Code(text=text)
        ):
            return text
        case Flow(text=text, title=title):
            return f"{title}\n{text}"
        case Definition(term=term, text=text):
            return f"{term}: {text}"
        case Bullets(items=items):
            return "\n".join(map(item_text, items))
        case Table(header=header, rows=rows):
            return "\n".join("\t".join(cells) for cells in (header, *(row.cells for row in rows)))
        case Question(stem=stem, options=options, answer=answer, explanation=explanation):
            return "\n".join([stem, *(f"{o.text}\n{o.reason}" for o in options), answer, explanation])
        case _:
            return ""


def item_text(item: Item) -> str:
    """Return the words of an item and of the lists below it."""
    own = f"{item.term}: {item.text}" if item.term else item.text
    return "\n".join([own, *map(item_text, item.items)])


def unbroken(title: str) -> str:
    """Return a title of names between dots as one of which no line begins with a dot."""
    return title.replace(" · ", "\u00a0· ")
