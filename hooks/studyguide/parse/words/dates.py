"""The months, as their names begin, in the languages that write a full stop behind the day."""

from studyguide.parse.words.alternation import either

MONTH = either(
    """jan | feb | fév | mär | mar | apr | avr | abr | ápr | mai | may | maj | máj | mag | jun | jún | juin | giu | jul | júl | juil | lug | aug |
    ago | août | sep | szept | set | oct | okt | ott | out | nov | dec | dez | dic | déc | des | stycz | lut | kwie | czerw | lip | sierp |
    wrze | paźdz | listop | grud | led | únor | břez | dub | květ | červ | srp | září | říj | prosin | sije | velj | ožuj | trav | svib |
    kolov | ruj | stude | tammi | helmi | maalis | huhti | touko | kesä | heinä | elo | syys | loka | marras | joulu | янв | фев | мар |
    апр | ма[йя] | июн | июл | авг | сен | окт | ноя | дек | юни | юли | ное | січ | лют | берез | квіт | трав | черв | лип | серп | верес |
    жовт | листоп | груд"""
)
DAY = rf"\d{{1,2}}\.[ ](?:\d{{1,2}}\.[ ]?|(?i:{MONTH})\w*\.?[ ])\d{{3,4}}(?!\d)"
"""A day in a year, 6. 7. 1415 or 9. November 1989, whose number counts nothing."""
