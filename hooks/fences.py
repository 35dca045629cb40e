"""The fence that is left to the browser: a diagram that no library could draw at build."""

from html import escape
from typing import Any


def fence_mermaid_custom(source: str, language: str, css_class: str, *_: Any, **__: Any) -> str:
    """Return the source as text in the element that the theme draws; mermaid2 looks for this very name."""
    text = escape(source, quote=False)
    return f'<pre class="{escape(css_class)}" data-search-exclude><code>{text}\n</code></pre>'


FENCE = {"name": "mermaid", "class": "mermaid", "format": fence_mermaid_custom}
