"""What the host warns of in another process, kept so that it is told in this one."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

Record = tuple[str, int, str]
"""Name of the logger, level, message."""


def retell(records: Iterable[Record]) -> None:
    """Log what was listened to."""
    for name, level, message in records:
        logging.getLogger(name).log(level, "%s", message)


@contextmanager
def listening() -> Iterator[list[Record]]:
    """Keep the host's warnings and errors in the list given, instead of telling them."""
    logger = logging.getLogger("mkdocs")
    records: list[Record] = []
    before, logger.handlers = logger.handlers, [Listener(records)]
    try:
        yield records
    finally:
        logger.handlers = before


class Listener(logging.Handler):
    """Keeps warnings and errors as plain tuples, to be told to another process."""

    def __init__(self, records: list[Record]) -> None:
        """Listen from warnings on."""
        super().__init__(logging.WARNING)
        self.records = records

    def emit(self, record: logging.LogRecord) -> None:
        """Keep name, level and message."""
        self.records.append((record.name, record.levelno, record.getMessage()))
