"""Names in the order of the letters of a language, each under its own."""

import pytest

from studyguide.text.alphabets import initial, order

SORTED: dict[str, list[str]] = {
    "de": ["Akte", "Äquivalenz", "Axon", "Öl", "Osmose", "Zelle"],
    "sv": ["Al", "Zink", "Ålder", "Äpple", "Öppen"],
    "da": ["Ager", "Zone", "Ære", "Øre", "Årsag"],
    "es": ["Nube", "Núcleo", "Nutria", "Ñandú", "Oro"],
    "pl": ["Las", "Luk", "Łuk aorty", "Zebra", "Źdźbło", "Żyła"],
    "cs": ["Cizí", "Cukr", "Čas", "Dům", "Řád", "Sám", "Šifra"],
    "tr": ["Cam", "Çelebi", "Dal", "Irmak", "İskân", "Su", "Şehzade"],
    "hu": ["Orvos", "Öböl", "Őstörténet", "Pont"],
    "vi": ["Dân", "Đường", "Em", "Ế ẩm"],
    "uk": ["Вода", "Гора", "Ґанок", "Дім", "Ера", "Європа", "Ім'я", "Їжак"],
    "ru": ["Еда", "Ёмкость", "Жук", "Ива", "Йод", "Клетка"],
    "fa": ["بنزن", "پلیمر", "تقطیر", "ژن", "کربن", "گاز", "ورق", "هوا", "یون"],
    "ar": ["الإنزيم", "بكتيريا", "الكبد", "المعدة"],
    "th": ["นิวเคลียส", "ผนัง", "ไมโทคอนเดรีย", "เรณู"],
    "ko": ["과거제", "까치", "나라", "훈민정음"],
}


@pytest.mark.parametrize(("language", "names"), SORTED.items(), ids=SORTED)
def test_names_stand_in_the_order_of_their_alphabet(language: str, names: list[str]) -> None:
    assert sorted(reversed(names), key=lambda name: order(name, language)) == names


INITIALS = [
    ("de", "Äquivalenz", "A"),
    ("sv", "Äpple", "Ä"),
    ("en", "Łuk", "L"),
    ("pl", "Łuk", "Ł"),
    ("fr", "œuvre", "O"),
    ("tr", "İskân", "İ"),
    ("tr", "Irmak", "I"),
    ("ru", "Ёмкость", "Е"),
    ("ru", "Йод", "Й"),
    ("ar", "الكبد", "ك"),
    ("fa", "الکل", "ا"),
    ("th", "ไมโทคอนเดรีย", "ม"),
    ("ko", "까치", "ㄱ"),
    ("ja", "ガラス", "か"),
    ("zh", "主动运输", "主"),
    ("hi", "नीति", "न"),
    ("en", "3D printing", "#"),
    ("en", "", "#"),
]


@pytest.mark.parametrize(("language", "name", "letter"), INITIALS)
def test_a_name_stands_under_its_letter(language: str, name: str, letter: str) -> None:
    assert initial(name, language) == letter
