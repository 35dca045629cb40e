"""A server as hosts have them: files of a folder, compressed, below a path of choice."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest")


class Handler(SimpleHTTPRequestHandler):
    """Serves files, compressed where the browser takes it."""

    def __init__(self, *arguments: object, below: str, **more: object) -> None:
        """Serve below a path: `/` or `/some/folder/`."""
        self.below = below
        super().__init__(*arguments, **more)  # type: ignore[arg-type]

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Send a file, or the page for wrong addresses."""
        path = self.path.split("?")[0].split("#")[0]
        file = Path(self.translate_path("/" + path.removeprefix(self.below)))
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file() and path.startswith(self.below)
        lost = Path(self.translate_path("/404.html"))
        body = file.read_bytes() if found else lost.read_bytes() if lost.is_file() else b"lost"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(file.name if found else "404.html"))
        self.send_header("Cache-Control", "no-cache")
        if "gzip" in self.headers.get("Accept-Encoding", "") and file.suffix in PACKED:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serving(folder: Path, below: str = "/") -> Iterator[str]:
    """Serve a folder; yield its address, which ends with a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder), below=below))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{below}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
