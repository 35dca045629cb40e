"""The words of graded quizzes: labels on a line of their own beside an option."""

from studyguide.parse.words.alternation import either

CALLED_RIGHT = either(
    """correct! | correct (?:answer|response|selection|option|choice)s? | your (?:answer|selection|choice|response) is correct |
    (?:ihre|deine) (?:antwort|auswahl) ist (?:richtig|korrekt) | (?:richtige|korrekte) (?:antwort|auswahl|option)(?:en)? |
    (?:tu|su) (?:respuesta|selección) es correcta | (?:respuesta|selección|opción)(?:es)? correctas? | ¡correcto! |
    (?:votre|ta) réponse est (?:correcte|exacte|juste) | bonnes? réponses? | réponses? correctes? |
    (?:a )?sua (?:resposta|seleção) está corret[ao] | (?:respostas?|seleção) corretas? | (?:a )?resposta certa |
    la tua (?:risposta|selezione) è (?:corretta|esatta) | rispost[ae] (?:corrett[ae]|esatt[ae]) | selezione corretta"""
)
CALLED_WRONG = either(
    """you answered | your (?:answer|selection|choice|response)(?: is (?:incorrect|wrong))? | incorrect (?:answer|selection) |
    (?:ihre|deine) (?:antwort|auswahl)(?: ist (?:falsch|inkorrekt))? | falsche antwort |
    (?:tu|su) (?:respuesta|selección)(?: es incorrecta)? | (?:votre|ta) réponse(?: est (?:incorrecte|fausse))? |
    (?:a )?sua (?:resposta|seleção)(?: está (?:incorreta|errada))? | la tua (?:risposta|selezione)(?: è (?:sbagliata|errata))?"""
)
"""Of what a reader chose; without a verdict it says nothing."""
FILED = either(
    """domain | domains | reference | references | resources | section | skill | learning objective | topic | fachgebiet | referenzen |
    ressourcen | thema | dominio | referencias | recursos | tema | domínio | referências | domaine | références | riferimenti |
    ask our experts | comments | discussion"""
)
"""Titles of what stands below a question and its explanation."""
