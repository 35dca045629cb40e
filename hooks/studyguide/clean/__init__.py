"""Note to lines: what exports do to notes is undone by named rules, and every line keeps its number."""

from studyguide.clean.cleaning import RULES, clean
from studyguide.clean.lines import Cleaned, Line

__all__ = ["RULES", "Cleaned", "Line", "clean"]
