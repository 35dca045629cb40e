"""Text to quantities: numbers with a unit, with what bounds them.

quantity ::= [bound] number [("-" | "to") number] unit ["+"]
bound    ::= "up to" | "at most" | "<" | "within" | … | "at least" | "from" | ">" | … | "default"
unit     ::= time | size | rate | percent | "x" | money | a noun that is counted ("five categories")

Words of six languages are known; a number word counts only before a noun that is counted or a unit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Literal

Kind = Literal["", "most", "least", "usual"]

MINUTE, HOUR, DAY = 60.0, 3600.0, 86_400.0
MONTH, YEAR = 30 * DAY, 365 * DAY
_TIME = {
    "ms": 1e-3, "millisecond": 1e-3, "milliseconds": 1e-3, "millisekunden": 1e-3, "millisecondes": 1e-3,
    "milisegundos": 1e-3, "s": 1.0, "sec": 1.0, "secs": 1.0, "second": 1.0, "seconds": 1.0, "sekunde": 1.0,
    "sekunden": 1.0, "seconde": 1.0, "secondes": 1.0, "segundo": 1.0, "segundos": 1.0, "secondi": 1.0,
    "min": MINUTE, "mins": MINUTE, "minute": MINUTE, "minutes": MINUTE, "minuten": MINUTE, "minuto": MINUTE,
    "minutos": MINUTE, "minuti": MINUTE, "h": HOUR, "hr": HOUR, "hrs": HOUR, "hour": HOUR, "hours": HOUR,
    "stunde": HOUR, "stunden": HOUR, "heure": HOUR, "heures": HOUR, "hora": HOUR, "horas": HOUR, "ore": HOUR,
    "day": DAY, "days": DAY, "tag": DAY, "tage": DAY, "tagen": DAY, "jour": DAY, "jours": DAY, "día": DAY,
    "días": DAY, "dia": DAY, "dias": DAY, "giorni": DAY, "week": 7 * DAY, "weeks": 7 * DAY, "woche": 7 * DAY,
    "wochen": 7 * DAY, "semaine": 7 * DAY, "semaines": 7 * DAY, "semana": 7 * DAY, "semanas": 7 * DAY,
    "settimane": 7 * DAY, "month": MONTH, "months": MONTH, "monat": MONTH, "monate": MONTH, "monaten": MONTH,
    "mois": MONTH, "mes": MONTH, "meses": MONTH, "mês": MONTH, "mesi": MONTH, "year": YEAR, "years": YEAR,
    "yr": YEAR, "yrs": YEAR, "jahr": YEAR, "jahre": YEAR, "jahren": YEAR, "an": YEAR, "ans": YEAR,
    "année": YEAR, "années": YEAR, "año": YEAR, "años": YEAR, "ano": YEAR, "anos": YEAR, "anni": YEAR,
}  # fmt: skip
_POWERS = {"": 0, "k": 1, "m": 2, "g": 3, "t": 4, "p": 5, "e": 6}
_SIZE = {f"{p}{i}b": 1000.0**n for p, n in _POWERS.items() for i in ("", "i") if p}
_SIZE |= {f"{name}byte{s}": 1000.0 ** (n + 1) for n, name in enumerate(("kilo", "mega", "giga", "tera", "peta"))
          for s in ("", "s")}  # fmt: skip
_RATE = {f"{p}b{ps}": 1000.0**n for p, n in _POWERS.items() for ps in ("ps", "it/s", "/s") if p}
# The micro sign folds to the Greek letter, which is meant here.
_LENGTH = {"mm": 1e-3, "cm": 1e-2, "m": 1.0, "km": 1e3, "μm": 1e-6, "nm": 1e-9}
_WEIGHT = {"mg": 1e-6, "g": 1e-3, "kg": 1.0}
_UNITS: dict[str, tuple[str, float]] = {
    **{word: ("time", factor) for word, factor in _TIME.items()},
    **{word: ("size", factor) for word, factor in _SIZE.items()},
    **{word: ("rate", factor) for word, factor in _RATE.items()},
    **{word: ("length", factor) for word, factor in _LENGTH.items()},
    **{word: ("weight", factor) for word, factor in _WEIGHT.items()},
    **dict.fromkeys(
        ("%", "percent", "prozent", "pour cent", "por ciento", "por cento", "per cento"), ("percent", 1.0)
    ),
    **dict.fromkeys(("x", "times", "mal", "fois", "veces", "vezes", "volte"), ("times", 1.0)),
    **dict.fromkeys(("°c", "°"), ("degrees", 1.0)),
    **dict.fromkeys(("iops", "nines"), ("count", 1.0)),
}
_WORDS: dict[str, int] = {}
for _row in (
    "zero one two three four five six seven eight nine ten eleven twelve",
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze",
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "zero um dois três quatro cinco seis sete oito nove dez onze doze",
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici",
):
    _WORDS.update(
        {word: value for value, word in enumerate(_row.split()) if value >= 2 and word not in _WORDS}
    )
for _other in ("due", "once", "sei", "mil"):  # words of another language too
    _WORDS.pop(_other, None)
NUMBER_WORDS = tuple(_WORDS)
"""Numbers written as a word, in six languages; one aside, which is an article too."""

_WORDLESS = """
    a an the of to in on for and or by is are be was it its this that these those as at with from you your can has have
    had will per each any all one which when where than then them they their so such only also not do does did no
    up more most less least
    about into over under using use used uses like e.g i.e etc vs via if but how what who between across within
    der die das und oder ein eine einer eines einem ist sind mit von zu im in auf für den dem des bei als auch nur pro
    le la les un une et ou est sont de du des en au aux pour par avec sur dans que qui ce cette plus
    el los las una y o es son con por para del al su se que lo como más
    il gli uno e di da per con su nel della os as um uma do da dos das com por
    """
WORDLESS = frozenset(_WORDLESS.split())
"""Words that say nothing of what is measured, in six languages."""

_MOST = (
    "up to|as much as|at most|no more than|not more than|maximum(?: of)?|max\\.?|within|less than|under|below"
    "|limited to|bis zu|höchstens|maximal|weniger als|jusqu['’]à|au plus|maximum de|moins de|hasta|como máximo|menos de"
    "|até|no máximo|fino a|al massimo|meno di|<|≤|<="
)
_LEAST = (
    "at least|no less than|not less than|minimum(?: of)?|min\\.?|more than|over|above|from"
    "|mindestens|mehr als|über|au moins|plus de|al menos|más de|pelo menos|mais de|almeno|più di|>|≥|>="
)
_USUAL = "default(?: of| is|:)?|by default|standardmäßig|par défaut|por defecto|por padrão|predefinito"
_NUMBER = r"\d{1,3}(?:[,\u202f\u00a0' ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?"
_ONE = "an?|one|eine[rmns]?|une?|uma?|una?"
_UNIT = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
# 72 %    12-48 hours    0.023    five categories    5 TB    128 MB to 10,240 MB    500+ types    1 or 3 years
QUANTITY = re.compile(
    rf"(?<![\w.,/])(?P<either>(?:(?:{_NUMBER})\s?(?:,|or|and|oder|und|ou|et|o|y|e)\s(?={_NUMBER}))*)"
    rf"(?:(?P<low>{_NUMBER})(?P<own>\s?(?:{_UNIT})(?![\w]))?\s?(?:-|–|—|to|bis|à|hasta|a|até)\s?)?"
    rf"(?:(?P<number>{_NUMBER})|(?P<word>\b(?:{_WORD})\b)|(?P<one>\b(?:{_ONE})\b(?=[\s-](?:{_UNIT})(?!\w))))"
    rf"(?![.,]?\d|/)(?P<more>\+)?"
    rf"(?:[\s-]?(?P<unit>{_UNIT})(?![\w])(?P<after>\s?/\s?\w+|\s+per\s+\w+|-\w+)?"
    rf"|\s+(?P<noun>(?:[^\W\d_][\w-]*\s+){{0,3}}[^\W\d_][\w-]+))?",
    re.IGNORECASE,
)
_SPAN = "|".join(sorted(map(re.escape, _TIME), key=len, reverse=True))
ONE_UNIT = re.compile(rf"(?<![\w.,/])(?:{_ONE})\s(?P<unit>{_SPAN})(?!\w)", re.IGNORECASE)
START = re.compile(rf"(?<![\w.,/])(?:\d|(?:{_WORD}|{_ONE})\b)", re.IGNORECASE)
BEFORE = re.compile(
    rf"(?:\b(?P<usual>{_USUAL})\s*|(?<!\w)(?P<most>{_MOST})\s*|(?<!\w)(?P<least>{_LEAST})\s*)?"
    rf"(?P<about>[~≈]\s?|about |around |roughly |etwa |ca\. |environ |unos |circa )?(?P<money>US\$|USD ?|\$|€|£)?\s?$",
    re.IGNORECASE,
)
MONEY = re.compile(r"(?:US\$|USD ?|[$€£])\s?$", re.IGNORECASE)
# An expression that takes any case takes these for an i, under which no unit and no number is known.
TURKISH = str.maketrans("\u0130\u0131", "Ii")
REACH = 24  # characters before a number that can hold its bound
# A bare span of time: "within seconds", "milliseconds", "minutes to hours"
BARE = re.compile(r"(?<![\w-])(?P<first>milliseconds?|seconds|minutes|hours|days|Sekunden|Minuten|Stunden)"
                  r"(?:\s?(?:-|–|to|or)\s?(?P<last>minutes|hours|days))?(?![\w-])", re.IGNORECASE)  # fmt: skip
ENDLESS = re.compile(
    r"\b(?:no (?:hard |time |fixed )?limits?|no (?:maximum|minimum)|unlimited|indefinitely|never expires?|never ends?"
    r"|unbegrenzt|kein limit|illimité|sans limite|ilimitad[oa]|sin límite|sem limite|illimitat[oa])\b",
    re.IGNORECASE,
)


ENDLESS_VALUE = frozenset({(float("inf"), float("inf"))})


AFTER_USUAL = re.compile(rf"\s*\(?(?:{_USUAL})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, in the base of its dimension."""

    dimension: str
    """`time`, `size`, `percent`, …; `count NOUN` for things that are counted; `any` for no limit at all."""
    values: frozenset[tuple[float, float]]
    """Lowest and highest of each value; several where the text names several: `1 or 3 years`."""
    kind: Kind
    start: int
    end: int
    text: str
    noun: str = ""
    """The words after a number that counts."""
    vague: bool = False
    """Whether only the unit is named: "within seconds"."""

    def agrees(self, other: "Quantity") -> bool:
        """Return whether both can be true of one thing."""
        if self.values & other.values:
            return True
        if self.vague or other.vague:
            return any(a <= d and c <= b for a, b in self.values for c, d in other.values)
        tops = ({high for _, high in q.values} for q in (self, other))
        points = any(low == high for q in (self, other) for low, high in q.values)
        return points and bool(next(tops) & next(tops))  # "to 128 MB" and "1 to 128 MB" say the same


def has_quantity(text: str) -> bool:
    """Return whether there may be a quantity in a text."""
    return bool(START.search(text) or ENDLESS.search(text) or BARE.search(text))


@lru_cache(maxsize=20_000)
def quantities(text: str, counted: str = "") -> tuple[Quantity, ...]:
    """Return the quantities of a sentence or a cell; `counted` is what a number without a noun counts."""
    return tuple(sorted(_found(text.translate(TURKISH), counted), key=lambda q: q.start))


def _found(text: str, counted: str) -> Iterator[Quantity]:
    for match in ENDLESS.finditer(text):
        yield Quantity("any", ENDLESS_VALUE, "most", match.start(), match.end(), match.group())
    taken = list(_numbers(text, counted))
    yield from taken
    for match in BARE.finditer(text):
        alone = match.group() == text.strip(" .~≈")
        if (alone or match.group().endswith("s")) and not any(
            q.start < match.end() and match.start() < q.end for q in taken
        ):
            yield _vague(match)


def _numbers(text: str, counted: str) -> Iterator[Quantity]:
    position = 0
    while start := START.search(text, position):
        match = QUANTITY.match(text, start.start())
        position = match.end() if match else start.end()
        if match and (quantity := _quantity(match, counted)):
            yield quantity


def _vague(match: re.Match[str]) -> Quantity:
    names = [match["first"], match["last"] or match["first"]]
    low, high = (_TIME[name.casefold()] for name in names)
    values = frozenset(
        {(low, high * (1000 if high < 1 else 60 if high < HOUR else 24 if high < DAY else 30))}
    )
    return Quantity("time", values, "", match.start(), match.end(), match.group(), vague=True)


def _quantity(match: re.Match[str], counted: str) -> Quantity | None:
    text, begins = match.string, match.start()
    reach = text[max(0, begins - REACH) : begins]
    if not (match["unit"] or match["noun"] or counted or MONEY.search(reach)):
        return None  # a number alone: of nothing
    before = BEFORE.search(reach)
    assert before is not None  # everything in it may be missing
    named = bool(before["most"] or before["least"] or text[match.end("one") :].startswith("-"))
    if match["one"] and not named:
        return None  # "a day" without a bound is a manner of speaking
    number = match["number"]
    high = value_of(number) if number else 1.0 if match["one"] else float(_WORDS[match["word"].casefold()])
    low = value_of(match["low"]) if match["low"] else high
    if high is None or low is None:
        return None
    kind: Kind = ""
    if before["usual"] or AFTER_USUAL.match(text, match.end()):
        kind = "usual"
    elif before["most"]:
        kind = "most"
    elif before["least"] or match["more"]:
        kind = "least"
    start = begins - len(before.group())
    shown = " ".join(text[start : match.end()].split())
    span = (start, match.end())
    either = [value for text in re.findall(_NUMBER, match["either"]) if (value := value_of(text)) is not None]

    def values(factor: float, low_factor: float) -> frozenset[tuple[float, float]]:
        rows = [(low * low_factor, high * factor), *((value * factor, value * factor) for value in either)]
        return frozenset((float(f"{a:.12g}"), float(f"{b:.12g}")) for a, b in rows)

    after = (match["after"] or "").strip()
    per = re.sub(r"^(?:/|per)\s*", "/", after).casefold()
    if before["money"]:
        return Quantity("money" + per, values(1, 1), kind, *span, shown)
    if match["unit"]:
        dimension, factor = _UNITS[match["unit"].casefold()]
        own = match["own"].strip().casefold() if match["own"] else ""
        low_factor = _UNITS[own][1] if own and _UNITS[own][0] == dimension else factor
        if after.startswith("-"):
            return None  # a 3-year-old, a 24-hour-clock: it names a thing
        return Quantity(dimension + per, values(factor, low_factor), kind, *span, shown)
    noun = (
        " ".join(takewhile(lambda word: word.casefold() not in WORDLESS, (match["noun"] or "").split()))
        or counted
    )
    if noun and high.is_integer() and low.is_integer() and high < 100_000:
        return Quantity("count", values(1, 1), kind, *span, shown, noun.casefold())
    return None


def value_of(text: str) -> float | None:
    """Return the number that a word or digits with marks mean: 1,024 is a thousand, 0,5 is a half."""
    if (word := text.casefold()) in _WORDS or word == "one":
        return float(_WORDS.get(word, 1))
    plain = re.sub(r"(?<=\d)[,\u202f\u00a0' ](?=\d{3}(?:\D|$))", "", text)
    try:
        return float(plain.replace(",", "."))
    except ValueError:
        return None
