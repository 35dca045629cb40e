"""Modules to one guide: what only the whole pile shows, one file per finding."""

from studyguide.collect.collecting import collect

__all__ = ["collect"]
