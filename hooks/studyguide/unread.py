"""Files beside the notes that are not read: each is a finding that says how to turn it into text."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from studyguide.errors import Finding, Place

_DOCUMENT = "Save it as Markdown, web page or plain text, or convert it: `pandoc {file} -t gfm -o {stem}.md`"
_SHEET = "Save each of its sheets as .csv"
_SLIDES = "Export its text or its outline as .txt"
_CARDS = "Export the cards as plain text, with tabs between their sides"
_DATA = "If it holds cards, name their sides `question` and `answer`; or save them as .csv"
_BANK = "Export the questions in GIFT format"
_ARCHIVE = "Save the page as .html, or its text as .txt"
_SOUND = "Put its transcript or its captions (.srt, .vtt) beside the notes"
CURES: Mapping[str, str] = {
    **dict.fromkeys((".docx", ".odt", ".rtf", ".doc", ".epub", ".fb2", ".textile"), _DOCUMENT),
    **dict.fromkeys((".pdf", ".djvu", ".ps"), "Take its text out: `pdftotext -layout {file} {stem}.txt`"),
    **dict.fromkeys((".pages", ".one", ".onepkg", ".enex", ".goodnotes", ".note"), "Export it as Markdown or web page"),
    **dict.fromkeys((".pptx", ".ppt", ".odp", ".key"), _SLIDES),
    **dict.fromkeys((".xlsx", ".xls", ".ods", ".numbers"), _SHEET),
    **dict.fromkeys((".apkg", ".colpkg", ".anki2"), _CARDS),
    **dict.fromkeys((".mp3", ".m4a", ".wav", ".ogg", ".mp4", ".mov", ".mkv", ".webm"), _SOUND),
    **dict.fromkeys((".zip", ".7z", ".rar", ".gz", ".tar"), "Unpack it into the notes folder"),
    ".json": _DATA,
    **dict.fromkeys((".xml", ".qti", ".mbz"), _BANK),
    **dict.fromkeys((".mht", ".mhtml", ".webarchive", ".maff"), _ARCHIVE),
    ".excalidraw": "Export the drawing as .svg or .png",
    ".canvas": "Copy the words of its cards into a note",
    **dict.fromkeys((".heic", ".tif", ".tiff"), "Save the picture as .png or .jpg"),
}
"""What to do with a kind of file, by the ending of its name."""
_OTHER = "If it holds notes, save it as .md or .txt; else move it out of the notes folder"
# What systems and exports leave behind; nobody wrote it.
_LEFT = frozenset({"thumbs.db", "desktop.ini", "icon\r"})
_LEFT_ENDINGS = frozenset({".css", ".js", ".woff", ".woff2", ".ttf", ".ico", ".map", ".base"})
_ALIKE = 3
"""More files of one kind in one folder are one finding."""


def unread(files: Sequence[str]) -> Iterator[Finding]:
    """Yield the findings on files that are not read; many of one kind in a folder are one."""
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for file in files:
        path = PurePosixPath(file)
        if path.name.lower() not in _LEFT and path.suffix.lower() not in _LEFT_ENDINGS:
            suffix = ".excalidraw" if ".excalidraw" in path.suffixes[-2:] else path.suffix.lower()
            alike[str(path.parent), suffix].append(file)
    for (_, suffix), names in alike.items():
        shown = names if len(names) <= _ALIKE else names[:1]
        for file in shown:
            more = f", nor are {len(names) - 1} others of its kind in this folder" if len(shown) < len(names) else ""
            stem = PurePosixPath(file).with_suffix("").name
            cure = CURES.get(suffix, _OTHER).format(file=f'"{PurePosixPath(file).name}"', stem=f'"{stem}"'.strip('"'))
            yield Finding(Place(file, 1, 1), "file-unread", f"this file is not read{more}", cure)
