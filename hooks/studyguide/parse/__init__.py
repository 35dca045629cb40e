"""Lines to modules: one small parser per construct, tried in order at each line."""

from studyguide.parse.parsing import BLOCKS, parse

__all__ = ["BLOCKS", "parse"]
