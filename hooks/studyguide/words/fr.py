"""The words of the interface in French."""

FRENCH: dict[str, str] = {
    "Home": "",
    "Diagrams": "Schémas",
    "Every diagram of the guide, by module. Each one leads to the place that explains it.": (
        "Tous les schémas du guide, par module. Chacun mène à l’endroit qui l’explique."
    ),
    "Diagram: {title}": "Schéma : {title}",
    "Read as list": "Lire comme une liste",
    "The same diagram as further up on this page": "Le même schéma que plus haut sur cette page",
    "Smaller": "Plus petit",
    "Larger": "Plus grand",
    "Fit": "Ajuster",
    "Full screen": "Plein écran",
    "In {group}: {things}": "Dans {group} : {things}",
    "From {one} to {other}": "De {one} à {other}",
    "{one} to {other}": "{one} vers {other}",
    "{one} to {other} and back": "{one} vers {other} et retour",
    "{one} and {other}": "{one} et {other}",
    "Map": "Carte",
    "How the terms of this module relate: an arrow as in its diagrams, "
    "a dashed line between what is compared or often named together": (
        "Comment les termes de ce module sont liés : "
        "une flèche comme dans ses schémas, "
        "un trait interrompu entre ce qui est comparé ou souvent nommé ensemble"
    ),
}
