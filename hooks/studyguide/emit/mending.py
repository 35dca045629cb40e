"""Section to where it can be mended: its note in the repository, and a report with the place filled in.

    repo_url ::= "https://" HOST "/" PROJECT ["/tree/" BRANCH ["/" FOLDER]]

Without a branch the repository's own is meant, without a folder `notes`.
"""

import re
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from studyguide.errors import Place
from studyguide.markdown import escape
from studyguide.model import Section, Settings
from studyguide.paths import address
from studyguide.words import Words

REPO = re.compile(
    r"(?P<project>https?://[^/\s]+/[^\s?#]+?)/?(?:/(?:-/)?tree/(?P<branch>[^/\s]+)(?:/(?P<folder>[^\s?#]*?))?/?)?"
)


@dataclass(frozen=True, slots=True)
class Repository:
    """Where the notes are kept, and how its host writes addresses."""

    project: str
    branch: str
    folder: str

    @property
    def gitlab(self) -> bool:
        """Return whether the host writes addresses as GitLab does."""
        return "gitlab" in self.project.split("/")[2]

    def lines(self, file: str) -> tuple[str, str]:
        """Return what stands before the first line in the address of lines of a note, and before the last."""
        path = quote(f"{self.folder}/{file}".lstrip("/"))
        middle = "/-/blob" if self.gitlab else "/blob"
        return f"{self.project}{middle}/{quote(self.branch)}/{path}?plain=1#L", "-" if self.gitlab else "-L"

    def file(self, place: Place) -> str:
        """Return the address of the lines of a note."""
        before, between = self.lines(place.file)
        last = f"{between}{place.last}" if place.last > place.first else ""
        return f"{before}{place.first}{last}"

    def report(self, title: str, body: str) -> str:
        """Return the address of a new report."""
        if self.gitlab:
            query = urlencode({"issue[title]": title, "issue[description]": body}, quote_via=quote)
            return f"{self.project}/-/issues/new?{query}"
        return f"{self.project}/issues/new?{urlencode({'title': title, 'body': body}, quote_via=quote)}"


def repository(settings: Settings) -> Repository | None:
    """Return the repository that the settings name, or None where they name none."""
    found = REPO.fullmatch(settings.repo_url.strip())
    if not found:
        return None
    return Repository(
        found["project"].removesuffix(".git"),
        found["branch"] or "HEAD",
        "notes" if found["branch"] is None else found["folder"] or "",
    )


def mending(settings: Settings, say: Words, part: Section) -> str:
    """Return Markdown with the links of a section to its note and to a report; empty without a repository."""
    kept = repository(settings)
    if kept is None:
        return ""
    known = ((say("Note"), part.place), (say("Page"), address(part.url)))
    where = "\n".join(say("{name}: {told}", name=name, told=text) for name, text in known) + "\n\n"
    links = ((say("Note"), kept.file(part.place)), (say("Report a mistake"), kept.report(part.title, where)))
    return "".join(f" · [{escape(text)}](<{url}>)" for text, url in links)
