"""The words of the interface in Spanish."""

SPANISH: dict[str, str] = {
    "Home": "",
}
