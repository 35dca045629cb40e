"""Languages as data: their letters and the endings of their words, without accents; little words stand apart.

    endings ::= group (";" group)*
    group   ::= rule rule …                 the first that fits is applied, then the next group
    rule    ::= ENDING ["<" INSTEAD] LEAST   what stands in its place; how many letters must stand before it
              | "^" OPENING LEAST            what a word opens with; how many letters must stand behind it

A rule with `=` instead keeps the word as it is in that group.
"""

import re

Rule = tuple[str, str, int]
"""An ending, what takes its place, and how many letters must stand before it."""

RULE = re.compile(r"(?P<ending>[^\d<=]+)(?:<(?P<instead>[^\d]+)|(?P<kept>=))?(?P<least>\d*)")

SIGNS_OF = {
    "fr": "éèêëàâçùûîïôœ",
    "de": "äöüß",
    "es": "áéíóúñ¿¡",
    "it": "àèéìòù",
    "pt": "ãõáéíóúâêôç",
    "nl": "ëï",
    "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž",
    "sv": "åäö",
    "tr": "çğıöşü",
    "da": "æøå",
    "nb": "æøå",
    "fi": "äö",
    "hu": "áéíóöőúüű",
    "ro": "ăâîșțşţ",
    "hr": "čćđšž",
    "vi": "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    "id": "",
}
"""Letters that other languages of the same script mostly do without."""

SCRIPTS: tuple[tuple[str, str], ...] = (
    ("ja", "\u3040-\u30ff"),
    (
        "zh-Hant",
        "們來說國學會這為還發經對應實點體關當從樣變聲讀寫總數據區專歷單圖觀證權鐵"
        "轉傳價處營擇舉參團壓聯險驗廣麼嗎邊與氣兒幾稱擔繼續雙隨",
    ),
    ("zh", "\u3400-\u4dbf\u4e00-\u9fff"),
    ("ko", "\uac00-\ud7af"),
    ("th", "\u0e00-\u0e7f"),
    ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"),
    ("ta", "\u0b80-\u0bff"),
    ("te", "\u0c00-\u0c7f"),
    ("ka", "\u10a0-\u10ff"),
    ("hy", "\u0530-\u058f"),
    ("he", "\u0590-\u05ff"),
    ("ur", "ٹڈڑںے"),
    ("fa", "پچژگکی"),
    ("ar", "\u0600-\u06ff"),
    ("el", "\u0370-\u03ff"),
    ("be", "ў"),
    ("uk", "іїєґ"),
    ("mk", "ѓќѕ"),
    ("sr", "ђјљњћџ"),
    ("bg", "ъ"),
    ("ru", "\u0400-\u04ff"),
)
"""Letters of scripts, each with the language that it most likely writes; a closer one stands before a wider one."""

CLOSE: dict[str, tuple[tuple[str, int, str], ...]] = {
    "zh": (("ja", 20, ""), ("zh-Hant", 30, "")),
    "ar": (("ur", 40, ""), ("fa", 20, "")),
    "ru": (("be", 100, ""), ("uk", 20, ""), ("mk", 200, ""), ("sr", 20, ""), ("bg", 100, "ыэё")),
}
"""For the language of a wider script those whose own letters stand among its: one in so many, and letters they lack."""

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
"""Languages that are written from right to left."""

ENDINGS_OF = {
    "en": """
      's1 sses<ss1 ies<y2 ss= us= is= s2 ;
      eed= pply= reply= mply= iply= ically<ic2 ingly3 edly3 est5 ing3 ed3 ly3 ;
      isation<iz2 ization<iz2 ability<abl2 ibility<ibl2 ional<ion3 ment3 ness3 ity3 ise<iz3 ize<iz3 our<or4
      atic<at4 ;
      sion<s2 tion<t2 able4 abl4 e3 ;
      at4 is<iz4 ;
      bb<b2 dd<d2 ff<f2 gg<g2 ll<l2 mm<m2 nn<n2 pp<p2 rr<r2 tt<t2 ;
      ay= ey= oy= uy= y<i2 e3
    """,
    "fr": """
      aux<al2 eaux<eau1 x3 ss= s3 ;
      issement3 ellement<el2 ement3 amment<ant2 emment<ent2 ;
      ations3 ation3 ition3 ateur3 atrice3 ite4 ;
      erait3 aient3 eront3 ait3 ent4 ant3 ;
      ees3 ee3 er3 ez3 e3 i4
    """,
    "de": """
      ungen<ung3 heiten<heit3 keiten<keit3 innen3 ern3 em3 en3 er3 es3 e3 n4 s3 ;
      ung4 isch4 lich4 est4 t5
    """,
    "es": """
      ces<z2 ciones<cion2 es3 s3 ;
      amente3 mente3 aciones3 acion3 icion3 idad3 ;
      ando3 iendo3 aron3 ieron3 aba3 ado3 ada3 ido3 ida3 ar3 er3 ir3 ;
      a3 o3 e3
    """,
    "it": """
      amente3 mente3 azioni3 azione3 ita4 ;
      ando3 endo3 ato3 ata3 ati3 ate3 are3 ere3 ire3 ;
      hi3 he3 a3 e3 i3 o3
    """,
    "pt": """
      coes<cao2 oes<ao2 ais<al2 eis<el2 ns<m2 es3 s3 ;
      amente3 mente3 acao3 icao3 idade3 ;
      ando3 endo3 indo3 aram3 ado3 ada3 ido3 ida3 ar3 er3 ir3 ;
      a3 o3 e3
    """,
    "nl": """
      heden<heid3 ingen<ing3 en3 s3 e3 ;
      bb<b2 dd<d2 ff<f2 gg<g2 kk<k2 ll<l2 mm<m2 nn<n2 pp<p2 rr<r2 ss<s2 tt<t2
    """,
    "sv": """
      arnas3 ernas3 ornas3 arna3 erna3 orna3 ens3 ets3 ars3 ers3 en3 et3 ar3 er3 or3 na3 a3 e3 s3
    """,
    "pl": """
      iami3 ami3 iach3 ach3 owie3 iego3 ego3 iemu3 emu3 iej3 ej3 ych3 ich3 ymi3 imi3 iom3 om3 ow3 em3 iem3 ym3 im3
      ia3 ie3 io3 iu3 a3 e3 i3 o3 u3 y3
    """,
    "cs": """
      ami3 emi3 ymi3 imi3 ach3 ech3 ich3 ych3 eho3 emu3 ovi3 ou3 um3 em3 am3 im3 ym3 a3 e3 i3 o3 u3 y3
    """,
    "ru": """
      иями3 ями3 ами3 иях3 ях3 ах3 иям3 ям3 ам3 ием3 ого3 его3 ому3 ему3 ыми3 ими3 ых3 их3 ым3 им3 ом3 ем3 ов3 ев3
      еи3 ои3 ую3 юю3 ая3 яя3 ое3 ее3 ые3 ие3 ыи3 ии3 ию3 ия3 ью3 а3 я3 о3 е3 и3 ы3 у3 ю3 ь3
    """,
    "uk": """
      іями3 ями3 ами3 іях3 ях3 ах3 іям3 ям3 ам3 ого3 ому3 ими3 іми3 их3 іх3 им3 ові3 еві3 ою3 ею3 ом3 ем3 ів3 еи3
      оі3 ии3 іи3 іі3 ія3 ію3 а3 я3 о3 е3 є3 и3 і3 у3 ю3 ь3
    """,
    "bg": """
      ите3 ят3 ът3 та3 то3 те3 ;
      ове3 а3 я3 о3 е3 и3 у3
    """,
    "sk": """
      ami3 emi3 ymi3 imi3 och3 ach3 ech3 ych3 ich3 eho3 emu3 ovi3 om3 em3 am3 im3 ym3 ou3 ov3 a3 e3 i3 o3 u3 y3
    """,
    "da": """
      ernes3 enes3 erne3 ene3 ens3 ets3 ers3 en3 et3 er3 e3 s3
    """,
    "nb": """
      enes3 ene3 ens3 ets3 ers3 en3 et3 er3 a3 e3 s3
    """,
    "fi": """
      issa3 ista3 ille3 illa3 ilta3 ssa3 sta3 lla3 lle3 lta3 ksi3 iden3 ien3 jen3 ina3 ja3 ia3 aa3 na3 ta3 a3 n3 t3 i3
    """,
    "hu": """
      okban3 ekben3 aknak3 eknek3 okat3 eket3 akat3 ban3 ben3 bol3 rol3 tol3 nak3 nek3 val3 vel3 hoz3 hez3 ok3 ek3 ak3
      on3 en3 at3 et3 ot3 ja3 je3 a3 e3 t4 k4
    """,
    "ro": """
      urilor3 ilor3 elor3 ului3 iile<i3 ile3 ele3 uri3 ul3 ea3 ei3 ii3 le3 a3 e3 i3 u3
    """,
    "hr": """
      ovima3 evima3 ama3 ima3 ovi3 evi3 ova3 oga3 ega3 omu3 emu3 om3 em3 og3 eg3 ih3 im3 a3 e3 i3 o3 u3
    """,
    "id": """
      nya3
    """,
    "fa": """
      هاي3 ها3 ي4
    """,
    "hi": """
      ियों2 ियां2 ाओं2 ओं2 ों2 ें2 ो2 े2 ी2 ा2
    """,
    "el": """
      ματων<μ3 ματοσ<μ3 ματα<μ3 ουσ3 εισ3 εωσ3 ων3 ου3 οσ3 ησ3 ασ3 εσ3 ισ3 οι3 α3 η3 ο3 ε3 ι3
    """,
    "tr": """
      lardan<lar3 lerden<ler3 dan3 den3 tan3 ten3 da3 de3 ta3 te3 nin3 nun3 in3 un3 yi3 yu3 ya3 ye3 i3 u3 ;
      lar3 ler3 ;
      a3 e3 i3 u3
    """,
    "ar": """
      ^وال3 ^بال3 ^كال3 ^فال3 ^لل3 ^ال3 ;
      ات3 ون3 ين3 ة3
    """,
    "he": """
      ^וה3 ^שה3 ^ה3 ;
      ים2 ות3 ה3
    """,
}
"""Endings of words; a light hand: two forms of a word should meet, two words should not."""

ALIKE_OF = {
    "en": """
      add launch start begin create; app application program software; disk drive volume;
      survive persist remain; high higher; low lower; new newer; allow permit grant; attack hack threat; automatic auto;
      big bigger large larger huge;
      bill invoice charge; block deny forbid refuse ban; break fail crash outage failure fault; burn fire;
      buy purchase; change modify edit alter update; cheap cheaper inexpensive affordable lowcost; check test verify;
      company business enterprise firm corporate; copy replica duplicate replicate; customer client;
      delete remove erase; dedicated exclusive; document file; employee staff workforce worker;
      estimate guess forecast predict; far remote distant; fast faster quick speed; find search locate;
      grow increase rise; keep store save retain; learn train; limit quota; login logon signin;
      money cost price spend expense; month monthly; move migrate transfer; near nearer close closer nearby;
      offline disconnected; old archive archival; password credential secret; people person user;
      picture image photo; protect guard secure defend safe; question ask; reason cause;
      reply answer response; rule policy; send deliver; server machine computer; show display view see;
      shrink decrease fall drop reduce lower; slow slower latency delay; small smaller little tiny; speech voice;
      stop halt end; traffic load demand; video film movie; warning alert alarm notification;
      website site webpage web; year annual yearly;
      two 2; three 3; four 4; five 5; six 6; seven 7; eight 8; nine 9; ten 10; eleven 11; twelve 12
    """,
}
"""Everyday words that a learner may type for those of a text, in groups that mean about the same."""


def endings(language: str) -> tuple[tuple[Rule, ...], ...]:
    """Return the groups of rules of a language; none where it is not known."""
    groups = (group.split() for group in ENDINGS_OF.get(language, "").split(";"))
    return tuple(tuple(map(_rule, group)) for group in groups if group)


def alike(language: str) -> tuple[tuple[str, ...], ...]:
    """Return the groups of everyday words of a language that mean about the same."""
    groups = (group.split() for group in ALIKE_OF.get(language, "").split(";"))
    return tuple(tuple(group) for group in groups if group)


def _rule(text: str) -> Rule:
    found = RULE.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is no rule for an ending")
    ending = found["ending"]
    return ending, ending if found["kept"] else found["instead"] or "", int(found["least"] or 0)
