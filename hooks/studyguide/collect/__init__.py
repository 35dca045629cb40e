"""Modules to one guide: what only the whole pile shows, one file per finding."""

from studyguide.collect.collecting import Argued, collect

__all__ = ["Argued", "collect"]
