"""YAML beside the notes to settings, terms and facts, each problem with its file and line."""

from studyguide.settings.catalogue import catalogue
from studyguide.settings.facts import facts
from studyguide.settings.guide import settings

__all__ = ["catalogue", "facts", "settings"]
