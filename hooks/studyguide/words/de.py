"""The words of the interface in German."""

GERMAN: dict[str, str] = {
    "Home": "",
    "Diagrams": "Diagramme",
    "Every diagram of the guide, by module. Each one leads to the place that explains it.": (
        "Alle Diagramme nach Modulen. Jedes führt zu der Stelle, die es erklärt."
    ),
    "Diagram: {title}": "Diagramm: {title}",
    "Read as list": "Als Liste lesen",
    "The same diagram as further up on this page": "Das gleiche Diagramm wie weiter oben auf dieser Seite",
    "Smaller": "Kleiner",
    "Larger": "Größer",
    "Fit": "Einpassen",
    "Full screen": "Vollbild",
    "In {group}: {things}": "In {group}: {things}",
    "From {one} to {other}": "Von {one} bis {other}",
    "{one} to {other}": "{one} nach {other}",
    "{one} to {other} and back": "{one} nach {other} und zurück",
    "{one} and {other}": "{one} und {other}",
    "Map": "Karte",
    "How the terms of this module relate: an arrow as in its diagrams, "
    "a dashed line between what is compared or often named together": (
        "So hängen die Begriffe dieses Moduls zusammen: "
        "ein Pfeil wie in seinen Diagrammen, "
        "eine gestrichelte Linie zwischen dem, was verglichen oder oft zusammen genannt wird"
    ),
}
