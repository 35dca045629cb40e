"""Languages as data: their little words and the endings of their words, without accents.

    endings ::= group (";" group)*
    group   ::= rule rule …                 the first that fits is applied, then the next group
    rule    ::= ENDING ["<" INSTEAD] LEAST   what stands in its place; how many letters must stand before it

A rule with `=` instead keeps the word as it is in that group.
"""

import re

Rule = tuple[str, str, int]
"""An ending, what takes its place, and how many letters must stand before it."""

RULE = re.compile(r"(?P<ending>[^\d<=]+)(?:<(?P<instead>[^\d]+)|(?P<kept>=))?(?P<least>\d*)")

STOP_WORDS = {
    "en": """
      a about all also am an and any anyone are as at be because been being but by can cannot could did do
      does doing done during each either else ever every for from get gets getting give gives go got had has
      have having he her here hers him his how i if in into is it its itself just let lets like made make
      makes making may me might mine more most much must my no nor not of off on once one onto
      or other others our ours out over own please shall she should so some such than that the their theirs
      them then there these they thing things this those through to too under until up upon us use used uses
      using very via want wants was we were what when where whether which while who whom whose why will with
      within without would yet you your yours
    """,
    "fr": """
      a afin ai ainsi alors apres au aucun aussi autre autres aux avant avec avoir ca car ce cela ces cet
      cette ceux chaque chez ci comme comment contre d dans de depuis des donc dont du elle elles en encore
      entre es est et etaient etait etant ete etre eu faire fait faut il ils j je jusque l la le les leur
      leurs lors lorsque lui m ma mais me meme memes mes moi moins mon n ne ni non nos notre nous on ont ou
      par parce pas peu peut peuvent plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa
      sans se selon ses si son sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un une vers
      vos votre vous y
    """,
    "de": """
      ab aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis
      bist da dabei dadurch damit dann das dass dein deine dem den denn der deren des dessen die dies diese
      diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwas euch
      euer fur gegen gibt hab habe haben hat hatte hatten hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im
      in ins ist ja je jede jedem jeden jeder jedes kann kein keine keinem keinen keiner konnen konnte machen
      man mehr mein meine mich mir mit muss mussen nach nicht nichts noch nun nur ob oder ohne sehr sein seine
      seinem seinen seiner seit sich sie sind so soll sollen sollte sondern uber um und uns unser unter viel
      vom von vor wann war waren warum was weil wenn wer werden wie wieder wir wird wo wurde wurden zu zum zur
      zwischen
    """,
    "es": """
      a ademas al algo alguna algunas alguno algunos ante antes aqui asi aun aunque cada como con contra cual
      cuales cuando cuanto de del desde donde dos e el ella ellas ellos en entre era eran eres es esa esas ese
      eso esos esta estaba estan estar estas este esto estos fue fueron ha haber hace hacer hacia han hasta
      hay la las le les lo los mas me mediante mi mientras mis mucho muchos muy nada ni no nos nosotros
      nuestra nuestro o os otra otras otro otros para pero poco por porque puede pueden pues que quien quienes
      se sea segun ser si sido sin sino sobre solo son su sus tal tambien tan tanto te tener tiene tienen toda
      todas todo todos tu tus un una unas uno unos usted y ya yo
    """,
    "it": """
      a ad ai al alla alle allo anche ancora avere aveva c che chi ci come con contro cosa cui da dagli dai
      dal dalla dalle dallo degli dei del della delle dello dentro di dopo dove e ed era erano essere fa fare
      fra gli ha hanno ho i il in io l la le lei li lo loro lui ma me mentre mi mia mio molto ne negli nei nel
      nella nelle nello noi non nostro o ogni oppure per perche piu poi prima puo qual quale quali quando
      quanto quella quelle quelli quello questa queste questi questo se sei senza si sia sono sopra sotto sta
      stato su sua sugli sui sul sulla sulle suo tra tu tutta tutte tutti tutto un una uno vi voi
    """,
    "pt": """
      a ainda alem algum alguma alguns antes ao aos apenas aquela aquele aqueles as assim ate cada com como
      contra da das de dela dele deles depois desde do dos e ela elas ele eles em entre era eram essa essas
      esse esses esta estao estas estava este estes eu fazer foi foram ha isso isto ja la lhe mais mas me
      mesmo meu minha muito muitos na nao nas nem no nos nossa nosso num numa o onde os ou outra outras outro
      outros para pela pelas pelo pelos per pode podem por porque pouco quais qual quando quanto que quem sao
      se seja sem ser seu seus sido so sob sobre sua suas tambem tem tendo ter toda todas todo todos tu um uma
      umas uns voce
    """,
    "nl": """
      aan al alle alleen als altijd andere bij daar dan dat de der deze die dit doen door dus een eens en er
      ge geen had heb hebben heeft hem het hier hij hoe hun ieder iets ik in is ja je kan kunnen maar me meer
      men met mij mijn moet moeten na naar niet niets nog nu of om omdat ons onze ook op over reeds te tegen
      toch toen tot u uit uw van veel voor waar waarom wanneer want waren was wat welke werd wie wij wil
      worden wordt zal ze zelf zich zij zijn zo zonder zou
    """,
    "pl": """
      a ale albo ani bardzo bez bo by byc byl byla bylo byly ci co czy dla do gdy gdzie go i ich ile im inne
      innych ja jak jako je jego jej jest jestem jeszcze jesli juz kazdy kiedy kto ktora ktore ktorego ktorej
      ktory ktorych ktorym lub ma maja moze mozna mu my na nad nie nich niej nim o od on ona one oni oraz po pod
      podczas poniewaz przed przez przy sie sa ta tak tam te tego tej ten to tu tych tym tylko u w we wiec
      wszystkie z za ze
    """,
    "cs": """
      a aby aj ale ani az bez bude by byl byla bylo byt co coz do i jak jako je jeho jejich jen jeste jsou k kde
      kdo kdyz ktera ktere ktery kteri mezi muze na nad nebo neni o od po pod podle pokud pro proto pred pri s
      se si tak take tato ten tento to tim u v ve vice vsak z za ze
    """,
    "sv": """
      alla att av bara blev bli blir de dem den denna deras dess det detta dig din du dar da efter ej eller en
      er ett finns fran for ha han har hon hur i icke ingen inte jag kan man med men mellan mot mycket ni nu nar
      och om oss pa sa sig sin skall som till upp ur ut utan var vi vid vilka vilken ar over
    """,
    "tr": """
      acaba ama ancak bazi ben bir biri biz bu bunu bunun cok cunku da daha de degil diye dolayi en gibi gore
      hangi hem hep her hic icin ile ise kadar ki kim mi mu nasil ne neden nedir olan olarak oldu oldugu olur o
      onun sonra sey su tum ve veya ya yani
    """,
    "ru": """
      а без более бы был была были было быть в вам вас весь во вот все всех вы где да для до его ее если есть
      еще же за и из или им их к как какои когда которыи которая которые ли либо между мы на над не него нет ни
      но о об от по под при про с свои себя со так также такои там то того тоже только том ты у уже что чтобы
      чем эта эти это этого этот я
    """,
    "uk": """
      а або але без би був була було бути в вже від він вони все де для до є за з і із іі іх и иого коли між
      може на не ні по при про та так також те то тому у це цеи ця що щоб які якии як я
    """,
    "el": """
      αν αλλα απο αυτα αυτη αυτο αυτος για γιατι δεν εαν ειναι εναν ενα ενας εχει εχουν η ηταν θα και κατα μας
      με μετα μη μια μου να ο οι οπως οταν οτι που πριν προς πως σας σε στα στη στην στις στο στον στους τα τη
      την της τι τις το τον του τους των ως
    """,
    "ar": """
      ان الا التي الذي الى او اي اذا الذين بعد بين به بها تلك ثم حتى حيث ذلك عن على عند غير في فيه فيها قد قبل
      كان كانت كل كما لا لم لن له لها ليس ما مع من منها منه هذا هذه هل هم هو هي و يكون
    """,
    "he": """
      אבל או אחרי אין אך אל אם אני אנחנו את אשר גם הוא היא היו היה הם הן זה זו זאת יש כאשר כי כל כמו כן לא לפני
      מה מי מן על עם פי של שלו שלה
    """,
    "hi": """
      और अगर आप इन इस इसके इसे उन उस उसके एक एव एवं ऐसे क कर करता करना करने का कि किया की कुछ के को कौन गया जब
      जा जो तक तो था थी थे द्वारा न नहीं ने पर भी में यदि यह या ये लिए वह वाला वाली वाले वे से हुआ है हैं हो
      होता होती होते
    """,
}
"""Words that say nothing about a subject."""

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
}
"""Letters that other languages of the same script mostly do without."""

SCRIPTS: tuple[tuple[str, str], ...] = (
    ("ja", "\u3040-\u30ff"),
    ("zh", "\u3400-\u4dbf\u4e00-\u9fff"),
    ("ko", "\uac00-\ud7af"),
    ("th", "\u0e00-\u0e7f"),
    ("hi", "\u0900-\u097f"),
    ("he", "\u0590-\u05ff"),
    ("fa", "پچژگ"),
    ("ar", "\u0600-\u06ff"),
    ("el", "\u0370-\u03ff"),
    ("uk", "іїєґ"),
    ("ru", "\u0400-\u04ff"),
)
"""Letters of scripts, each with the language that it most likely writes; a closer one stands before a wider one."""

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he"})
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


def stop_words(language: str) -> frozenset[str]:
    """Return the words of a language that say nothing about a subject; none where it is not known."""
    return frozenset(STOP_WORDS.get(language, "").split())


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
