"""Finished HTML to HTML that runs no script but the theme's: a Content-Security-Policy per page, and safe titles.

The policy lies in a `meta` element, so it also holds for a page that is opened from disk.
"""

import base64
import hashlib
import re
from html import escape
from typing import Any

from markupsafe import Markup

# What stands between the first opening and the last closing tag comes from notes: no script in it is ever blessed.
ARTICLE = re.compile(r"<article\b.*</article\s*>", re.S | re.I)
SCRIPT = re.compile(r"<script\b(?P<head>[^>]*)>(?P<body>.*?)</script\s*>", re.S | re.I)
LOADED = re.compile(r"\bsrc\s*=", re.I)
DATA = re.compile(r"\btype\s*=\s*[\"']?application/json", re.I)
CHARSET = re.compile(r"<meta\s+charset=[^>]*>", re.I)

RULES = (
    "default-src 'none'",
    "script-src 'self'{hashes}",
    "style-src 'self' 'unsafe-inline'",  # the theme's and a drawn diagram's own styles; they can load nothing
    "img-src 'self' data:",  # the theme's icons are data: addresses
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)


def guarded(html: str) -> str:
    """Return the page with a policy that lets run the scripts of the site and the theme's own inline ones."""
    shell = ARTICLE.sub("", html)
    inline = {
        script["body"]
        for script in SCRIPT.finditer(shell)
        if not LOADED.search(script["head"]) and not DATA.search(script["head"])
    }
    hashes = "".join(f" 'sha256-{digest}'" for digest in sorted(map(_digest, inline)))
    rules = "; ".join(RULES).format(hashes=hashes)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
    # The charset stays first: browsers look for it in the first kilobyte only.
    return CHARSET.sub(lambda found: found.group() + meta, html, count=1)


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def shown(text: str) -> Markup:
    """Return plain text as HTML that shows just that text, wherever a template puts it."""
    return Markup(escape(text, quote=True))


def words(value: str) -> Markup:
    """Return HTML without its tags; unlike the filter of the same use in Jinja, what was escaped stays so."""
    return shown(Markup(value).striptags())


def escaped(value: Any) -> Any:
    """Return a value of the front matter with every text in it as HTML that shows just that text."""
    if isinstance(value, str):
        return shown(value)
    if isinstance(value, dict):
        return {escaped(key): escaped(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [escaped(item) for item in value]
    return value
