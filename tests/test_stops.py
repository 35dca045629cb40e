"""A full stop that shortens a word ends no sentence."""

import pytest

from studyguide.collect.definitions import SENTENCE, summary
from studyguide.collect.mentions import STOP
from studyguide.sheets.reading import sentences

TEXTS = [
    ("El contrato (art. 1011 CC) obliga a ambas partes. Otra cosa sigue aquí.", 2),
    ("Siehe Abs. 2 des Gesetzes und Art. 5 daneben. Dann gilt es für alle.", 2),
    ("Voir le chap. 4 et la fig. 12 du manuel. Puis le reste.", 2),
    ("Las normas (núm. § 5) valen. Fin de la cita.", 2),
    ("It runs in a VPC. 3 subnets are needed there.", 2),
    ("It began in 1990. 5 years later it ended.", 2),
]


@pytest.mark.parametrize(("text", "count"), TEXTS)
def test_a_word_shortened_before_a_figure_goes_on(text: str, count: int) -> None:
    assert len(STOP.split(text)) == count
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Dozentin ist Frau Dr. Özgür-Kalt. Sie fragt gern.", "Dozentin ist Frau Dr. Özgür-Kalt."),
        ("Es gibt Einfachzucker, z. B. Glukose. Andere sind größer.", "Es gibt Einfachzucker, z. B. Glukose."),
        ("Das Salz, d.h. Natriumchlorid, löst sich. Öl nicht.", "Das Salz, d.h. Natriumchlorid, löst sich."),
        ("The round begins at 5 p.m. Then all patients are seen.", "The round begins at 5 p.m."),
        ("Give vitamin C. Then wait.", "Give vitamin C."),
    ],
)
def test_a_word_shortened_before_a_name_goes_on(text: str, first: str) -> None:
    assert sentences(text)[0] == first
    found = SENTENCE.match(text)
    assert found and found.group().strip() == first


def test_a_summary_is_not_cut_behind_an_article_of_a_law() -> None:
    assert summary("el acuerdo (art. 1261 CC) de dos partes que obliga. Más.").startswith("El acuerdo (art. 1261 CC) de")
