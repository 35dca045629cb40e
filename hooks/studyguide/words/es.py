"""The words of the interface in Spanish."""

SPANISH: dict[str, str] = {
    "Home": "",
    "Diagrams": "Diagramas",
    "Every diagram of the guide, by module. Each one leads to the place that explains it.": (
        "Todos los diagramas de la guía, por módulo. Cada uno lleva al lugar que lo explica."
    ),
    "Diagram: {title}": "Diagrama: {title}",
    "Read as list": "Leer como lista",
    "The same diagram as further up on this page": "El mismo diagrama que más arriba en esta página",
    "Smaller": "Más pequeño",
    "Larger": "Más grande",
    "Fit": "Ajustar",
    "Full screen": "Pantalla completa",
    "In {group}: {things}": "En {group}: {things}",
    "From {one} to {other}": "De {one} a {other}",
    "{one} to {other}": "{one} a {other}",
    "{one} to {other} and back": "{one} a {other} y de vuelta",
    "{one} and {other}": "{one} y {other}",
    "Map": "Mapa",
    "How the terms of this module relate: an arrow as in its diagrams, "
    "a dashed line between what is compared or often named together": (
        "Cómo se relacionan los términos de este módulo: "
        "una flecha como en sus diagramas, "
        "una línea discontinua entre lo que se compara o se nombra a menudo junto"
    ),
}
