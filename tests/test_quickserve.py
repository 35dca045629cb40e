"""The server shows a draft, then everything; what is wrong is shown on the page that was good last."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs import utils
from mkdocs.livereload import LiveReloadServer

import quickserve
from quickserve import DESK, app, building, injected, lead_server


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[LiveReloadServer]:
    monkeypatch.setattr(DESK, "problem", "")
    monkeypatch.setattr(DESK, "drafted", lambda: 0)
    made = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path))
    yield made
    made.server_close()


def test_a_draft_is_shown_before_everything_is_built(
    server: LiveReloadServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []
    monkeypatch.setattr(DESK, "drafted", lambda: 1)
    server._wanted_epoch = server._visible_epoch + 5
    building(server, lambda: seen.append(server._visible_epoch == server._wanted_epoch))()
    assert seen == [True]
    assert server._wanted_epoch > server._visible_epoch  # and once more when all is there


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
