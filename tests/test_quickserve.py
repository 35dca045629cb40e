"""The server shows a draft, then everything; what is wrong is shown on the page that was good last."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs import utils
from mkdocs.livereload import LiveReloadServer

import quickserve
from quickserve import DESK, Desk, app, building, injected, lead_server, page_of
from studyguide.host import Order
from studyguide.site import served
from studyguide.spool import Spool


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[LiveReloadServer]:
    monkeypatch.setattr(DESK, "problem", "")
    monkeypatch.setattr(DESK, "drafted", lambda: iter(()))
    made = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path))
    yield made
    made.server_close()


def test_a_draft_is_shown_before_everything_is_built(
    server: LiveReloadServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []
    monkeypatch.setattr(DESK, "drafted", lambda: iter(["a.md"]))
    server._wanted_epoch = server._visible_epoch + 5
    building(server, lambda: seen.append(server._visible_epoch == server._wanted_epoch))()
    assert seen == [True]
    assert server._wanted_epoch > server._visible_epoch  # and once more when all is there


def test_the_page_that_is_being_read_is_drafted_first(tmp_path: Path) -> None:
    class Written:
        """A build that writes nothing, and says that it did."""

        def again(self, path: str, markdown: str) -> bool:
            return True

    notes = [tmp_path / name for name in ("01-beds.md", "02-pots.md")]
    for number, note in enumerate(notes, start=1):
        note.write_text(f"# Module {number}: Garden {number}\n\nPlants grow.\n", encoding="utf-8")
    desk = Desk()
    desk.keep(Written(), served(Order(tmp_path, tmp_path / "kept", ()), Spool()).drafted)  # type: ignore[arg-type]
    for note in notes:
        note.write_text(note.read_text(encoding="utf-8") + "\nThey need water.\n", encoding="utf-8")
    paths = list(desk.drafted())
    assert len(paths) > 1
    app(lambda *_: [])({"PATH_INFO": f"/{paths[-1].replace('.md', '.html')}"}, lambda *_: None)
    desk.read = DESK.read
    assert list(desk.drafted()) == [paths[-1], *paths[:-1]]


@pytest.mark.parametrize(
    ("address", "page"),
    [("/", "index.md"), ("/a/", "a/index.md"), ("/a/b.html", "a/b.md"), ("/assets/a.js", "")],
)
def test_an_address_names_a_page(address: str, page: str) -> None:
    assert page_of(address) == page


def test_what_is_wrong_does_not_stop_the_server(server: LiveReloadServer) -> None:
    def fails() -> None:
        raise SystemExit("notes/a.md:3: no. Yes.")

    building(server, fails)()
    assert DESK.problem == "notes/a.md:3: no. Yes."
    page = injected(b"<body><p>good</p></body>", 7).decode()
    assert "<p>good</p>" in page
    assert 'role="alert"' in page
    assert "notes/a.md:3: no. Yes." in page
    building(server, lambda: None)()
    assert 'role="alert"' not in injected(b"<body></body>", 7).decode()


def test_what_is_wrong_is_escaped(server: LiveReloadServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(DESK, "problem", "<script>alert(1)</script>")
    assert b"<script>alert" not in injected(b"<body></body>", 7)


def test_no_script_stands_in_the_page(server: LiveReloadServer) -> None:
    page = injected(b"<body>a</body></html>", 12)
    assert page == b'<body>a<script src="/guide-reload-12.js"></script></body></html>'
    answered: list[str] = []
    (script,) = app(lambda *_: [])(
        {"PATH_INFO": "/guide-reload-12.js"}, lambda status, _: answered.append(status)
    )
    assert answered == ["200 OK"]
    assert b"livereload(12," in script


def test_the_site_is_left_while_it_is_built(server: LiveReloadServer, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("good", encoding="utf-8")
    clean = utils.clean_directory
    building(server, lambda: utils.clean_directory(str(tmp_path)))()
    assert (tmp_path / "page.html").is_file()
    assert utils.clean_directory is clean


def test_another_mkdocs_is_left_as_it_is(server: LiveReloadServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quickserve.mkdocs, "__version__", "1.7")
    builder = server.builder
    lead_server(server)
    assert server.builder is builder
