"""The words of the interface in German."""

GERMAN: dict[str, str] = {
    "Home": "",
}
