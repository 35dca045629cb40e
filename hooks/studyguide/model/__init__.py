"""The types that flow through the line, all frozen: blocks, notes, settings, pictures, the guide."""

from studyguide.model.blocks import (
    Block,
    Bullets,
    Code,
    Definition,
    Diagram,
    Edge,
    Flow,
    FlowKind,
    Group,
    Heading,
    Image,
    Item,
    Math,
    Node,
    Option,
    Paragraph,
    Question,
    Quote,
    Role,
    Row,
    Speech,
    Table,
)
from studyguide.model.guide import (
    Card,
    Cell,
    Comparison,
    Course,
    Echo,
    Guide,
    Hit,
    Mention,
    Reference,
    Section,
    Settled,
)
from studyguide.model.notes import Changed, Fate, Fated, FateKind, Module, Note, Parsed, Pile
from studyguide.model.pictures import ImageFile, Picture, Svg
from studyguide.model.settings import (
    Accepted,
    CourseSetting,
    Domain,
    Exam,
    Fact,
    FactKind,
    Former,
    Settings,
    Task,
    Term,
)

__all__ = [
    "Accepted", "Block", "Bullets", "Card", "Cell", "Changed", "Code", "Comparison", "Course", "CourseSetting",
    "Definition", "Diagram", "Domain", "Echo", "Edge", "Exam", "Fact", "FactKind", "Fate", "FateKind", "Fated",
    "Flow", "FlowKind", "Former", "Group", "Guide", "Heading", "Hit", "Image", "ImageFile", "Item",
    "Math", "Mention", "Module", "Node", "Note", "Option", "Paragraph", "Parsed", "Picture", "Pile",
    "Question", "Quote", "Reference", "Role", "Row", "Section", "Settings", "Settled", "Speech",
    "Svg", "Table", "Task", "Term",
]
