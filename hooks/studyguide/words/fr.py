"""The words of the interface in French."""

FRENCH: dict[str, str] = {
    "Home": "",
}
