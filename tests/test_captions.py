"""Captions of films: who speaks, and sentences over several captions."""

from blocks import parsed
from studyguide.model import Speech

FILM = """WEBVTT

00:01.000 --> 00:04.000
<v Dr Lee>An enzyme is a protein that

00:04.000 --> 00:07.500
<v Dr Lee>speeds up a reaction.

00:11.000 --> 00:13.000
<v Student>What about RNA?

00:13.500 --> 00:17.000
<v Dr Lee>Some of it does.
"""


def test_who_goes_on_in_the_next_caption_says_one_sentence() -> None:
    (module,) = parsed(FILM, "c/film.vtt").modules
    said = [(block.speaker, block.text) for block in module.blocks if isinstance(block, Speech)]
    assert said == [
        ("Dr Lee", "An enzyme is a protein that speeds up a reaction."),
        ("Student", "What about RNA?"),
        ("Dr Lee", "Some of it does."),
    ]
