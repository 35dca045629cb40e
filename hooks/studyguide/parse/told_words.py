"""The words by which languages tell what comes after what; a further language is one more of each here.

Every constant is an alternation for a pattern; all are compared without case.
"""

from typing import NamedTuple

from studyguide.parse.words import either

FIRST = either(
    """first(?:ly)? | first of all | to begin(?: with)? | to start(?: with)? | zuerst | zunächst | als erstes | primero |
    en primer lugar | para empezar | (?:tout )?d'abord | premièrement | pour commencer | innanzitutto | per prima cosa |
    prima(?! (?:di|d|del|dell|della|dello|dei|degli|delle|che)\\b) | primeir(?:o|amente) | em primeiro lugar | eerst | om te beginnen |
    najpierw | na początku | nejprve | nejdříve | napřed | najprv | najskôr | сначала | сперва | вначале | спочатку | спершу |
    първо | най-напред | отначало | först | først | till att börja med | ensin | ensiksi | aluksi | először | elsőként |
    mai întâi | întâi | la început | najprije | prvo | önce | ilk önce | ilk olarak | πρώτα | αρχικά | أولاً | أولا | في البداية |
    بداية | ابتدا | نخست | در ابتدا | תחילה | ראשית | קודם כל | בהתחלה | (?:सबसे )?पहले | सर्वप्रथम | প্রথমে | đầu tiên | trước hết |
    trước tiên | pertama(?:-tama)? | mula-mula | 먼저 | 우선 | 처음에"""
)
THEN = either(
    """(?:and )?then | next | after that | after this | afterwards | subsequently | dann | danach | anschließend | darauf |
    als nächstes | luego | después | a continuación | más tarde | ensuite | puis | après cela | poi | dopo |
    successivamente | depois | em seguida | daarna | vervolgens | hierna | następnie | potem | później | poté | potom | pak |
    následně | následne | затем | потом | после этого | далее | потім | далі | після цього | згодом | след това |
    после(?= (?:се|го|я|ги)\\b) | sedan | därefter | efter det | derefter | dernæst | herefter | deretter | etterpå | sitten |
    (?:sen|tämän) jälkeen | seuraavaksi | majd | ezután | azután | utána | apoi | după aceea | ulterior | zatim | nakon toga |
    (?:daha )?sonra | ardından | έπειτα | μετά | στη συνέχεια | κατόπιν | ثم | ومن ثم | بعد ذلك | بعدها | سپس | بعد | پس از آن |
    לאחר מכן | אחר כך | ואז | फिर | (?:इस|उस)के बाद | তারপর | এরপর | sau đó | tiếp theo | tiếp đó | kemudian | lalu |
    selanjutnya | setelah itu | 그 ?다음(?:에)? | 다음으로 | 이후 | 그 후 | 이어서"""
)
LAST = either(
    """finally | lastly | last | at last | in the end | zuletzt | schließlich | zum schluss | am ende | finalmente |
    por último | al final | enfin | finalement | pour finir | infine | alla fine | por fim | ten ?slotte | tot slot |
    uiteindelijk | (?:na|w) końcu | na koniec | wreszcie | nakonec | na závěr | nakoniec | наконец | в конце | в итоге | нарешті |
    наприкінці | зрештою | (?:най-)?накрая | till sist | till slut | slutligen | til sidst | til slutt | lopuksi | lopulta | végül |
    în final | la final | în cele din urmă | naposljetku | na kraju | son olarak | en son | sonunda | τέλος | τελικά | و?أخيراً | و?أخيرا |
    في النهاية | در نهایت | سرانجام | در پایان | לבסוף | בסוף | अंत में | अंततः | শেষে | অবশেষে | cuối cùng | terakhir |
    akhirnya | 마지막으로 | 끝으로 | 최종적으로"""
)
"""Words that open the first, a further and the last of several steps."""
FIRST_JOINED = either("首先 | 第一步 | まず | はじめに | 最初に | ขั้นแรก | แรกเริ่ม | เริ่มแรก | ก่อนอื่น")
THEN_JOINED = either("然[后後] | 接[着著] | [随隨][后後] | 之[后後] | 第[二三四]步 | 次に | その後 | 続いて | それから | จากนั้น | ต่อมา | หลังจากนั้น | ถัดมา")
LAST_JOINED = either("最[后後終终] | 最[后後]に | 最終的に | สุดท้าย | ในที่สุด")
"""The same in scripts that write no space behind them."""
DOER = either("(?:you|we|i)(?:'ll|’ll| will| can| must| have to| need to)? | let's | let’s | is | comes | kommt | viene | vient")
"""Who takes a step, where it is whoever reads, or a verb that says only that a step is one."""
ENABLES = either(
    r"""makes? it possible(?: for \w+)? to | (?:lets|allows|enables|helps) \w+(?: to)? | ermöglicht es, | permite |
    permet de | permette di"""
)
"""Words between a tool and what one does with it."""
MORE = either(
    "plus | also | in addition | additionally | außerdem | zudem | además | también | de plus | en outre | inoltre | além disso"
)
"""Words that open one more step between the first and the last."""
IF = either("if | when | wenn | falls | si | cuando | quand | se | quando")
IF_NOT = either(
    r"""if not | otherwise | or else | wenn nicht | andernfalls | sonst | si no | de lo contrario | sinon |
    dans le cas contraire | altrimenti | se no | senão | caso contrário"""
)
RELATIVE = either(
    """which | where | who | whose | because | so that | welche[rs]? | wobei | weil | sodass | que | donde | porque | qui |
    où | parce que | che | dove | perché | onde"""
)
"""Words that open a clause on what was just said."""
AND = either("and | und | y | et | e")


class Movement(NamedTuple):
    """How a language tells that something moves from place to place."""

    moves: str
    fetches: str
    """Verbs for what is fetched from the place that comes next."""
    opening: str
    """Words before the first place."""
    further: str
    """Words of a sentence that goes on with the one before."""
    origin: str
    aim: str
    via: str
    article: str
    stop: str
    """Words that end the name of a place."""


MOVEMENTS = (
    Movement(
        moves=r"(?:(?:rout|mov|pass|pump|direct|forward|deliver|drain|transport|travel|return)(?:e|s|es|ed|led)?|flow(?:s|ed)?|sends?|sent|go(?:es)?|went|carried|carries)",
        fetches=r"(?:fetch|retriev|pull|read|load)(?:e|es|s|ed)?",
        opening=r"(?:starting|beginning)\s+(?:with|at|in|from)",
        further=r"(?:^(?:it|they|this|these|from there)\b|\bthen\b|\bnext\b)",
        origin="from",
        # A small word after `to` may be a verb.
        aim=r"(?:to(?=\s+(?:(?:the|an?|its|their|your|our|each|one|another)\b|(?-i:[A-Z])|(?!\w*ss\b)\w+s\b))|into|onto|towards?)",
        via="(?:through|via|across|over)",
        article=r"(?:the|an?|its|their|your|our|each|one|another)",
        stop=r"(?:from|to|into|onto|towards?|through|via|across|and|or|then|which|that|where|who|before|after|when|while|using|by|so|because|for|as|is|are|with|until|if)",
    ),
    Movement(
        moves="(?:fließt|fliesst|gelangt|geht|strömt|wandert|läuft|kommt|(?:weiter)?geleitet|gesendet|transportiert)",
        fetches="(?:holt|lädt|liest)",
        opening="(?:ausgehend von|beginnend (?:mit|bei))",
        further=r"(?:^(?:es|sie|er|von dort)\b|\bdann\b|\bdanach\b)",
        origin="(?:von|vom|aus)",
        aim="(?:zum?|zur|nach|ins?|an)",
        via="(?:durch|über)",
        article="(?:der|die|das|dem|den|einem|einen|einer|eine|ein|seinem|ihrem)",
        stop="(?:von|vom|aus|zum?|zur|nach|ins?|an|durch|über|und|oder|dann|wo|bevor|bis|weiter|wird|werden)",
    ),
    Movement(
        moves="(?:pasa|fluye|circula|viaja|va|se dirige|se envía|es enviad[oa]|se transporta|llega)",
        fetches="(?:obtiene|recupera|lee)",
        opening="(?:empezando|comenzando) (?:por|en|con)",
        further=r"(?:^(?:desde allí|de ahí)\b|\bluego\b|\bdespués\b|\ba continuación\b)",
        origin="(?:desde|del?)",
        aim="(?:al?|hacia|hasta)",
        via="(?:por|a través del?)",
        article="(?:el|la|los|las|un|una|su|sus)",
        stop="(?:desde|al?|hacia|hasta|por|y|o|donde|que|luego|después|para|se|es)",
    ),
    Movement(
        moves="(?:passe|circule|coule|va|se dirige|est envoyée?|est transportée?|arrive)",
        fetches="(?:récupère|lit)",
        opening="(?:en commençant|en partant) (?:par|de)",
        further=r"(?:^(?:il|elle|ils|elles|de là)\b|\bpuis\b|\bensuite\b)",
        origin="(?:depuis|de|du)",
        aim="(?:à|aux?|vers|jusqu'à|jusqu'au)",
        via="(?:par|via|à travers)",
        article="(?:le|la|les|l'|une?|son|sa|ses)",
        stop="(?:depuis|à|aux?|vers|jusqu'à|jusqu'au|par|via|et|ou|où|qui|que|puis|pour|est)",
    ),
)


class Relay(NamedTuple):
    """How a language tells that one thing stands between two others, or sets the next one going."""

    takes: str
    """Verbs for taking in what comes from a place."""
    origin: str
    gives: str
    """Verbs for making something else of it, or handing it on."""
    it: str
    aim: str
    bridges: str
    """Verbs for what stands between two others, above a list of what it does there."""
    talks: str
    """Verbs, with their preposition, between one who has something to say and who hears it."""
    stands: str
    between: str
    both: str
    called: str
    """A sentence in which a source notices something, and a middle sets a target going to do something."""
    in_turn: str
    """Words between a cause and its effect."""
    puts: str
    """Verbs for bringing something to a place."""
    handled: str
    """Words between a thing and what looks after it."""
    joins: tuple[str, ...]
    """Words of which a text must hold one to tell any of the above in more than one sentence."""
    article: str
    stop: str
    """Words that end a name."""


def _called(when: str, notices: str, calls: str, so_that: str) -> str:
    """Return the sentence where each verb stands behind who acts."""
    return (
        rf"(?:{when})\s+(?P<source>[^,]{{2,60}}?)\s+(?:{notices})\b(?P<what>[^,]{{0,80}}),\s+(?P<middle>[^,]{{2,60}}?)\s+"
        rf"(?:{calls})\s+(?P<target>[^,.;]{{2,60}}?)(?:\s+(?:{so_that})\s+(?P<act>[^.;]+)|\s+{AND}\s.+)?[.!]?"
    )


RELAYS = (
    Relay(
        takes="(?:take|read|receive|collect|gather|pull|draw|absorb|import|ingest|accept)s?",
        origin="from",
        gives="(?:turn|convert|transform|package|pack|translate|make|break|feed|hand|send|deliver|release|write|load)s?",
        it="(?:it|them|this|these)",
        aim="(?:in)?to",
        bridges="(?:bridges|closes|joins|connects|links|mediates|translates|stands between|sits between)",
        talks="(?:talk|speak|write|report|call|pay|connect)s?(?: directly| straight)? (?:to|with)",
        stands="(?:(?:is|are) (?:placed|put|inserted|introduced|set)|sits?|stands?|mediates?)",
        between="between",
        both="(?:them|the two|both)",
        called=_called(
            "if|when|whenever|as soon as|once",
            "(?:report|detect|notice|see|sense|register|measure|find|recogni[sz]e|signal|announce)s?(?: that)?",
            "(?:(?:can|may|will) )?(?:automatically )?(?:trigger|start|invoke|call|alert|activate|launch|wake|summon)s?",
            "to",
        ),
        in_turn=r"(?:this|that|which|it|these|who),? in turn,?",
        puts="(?:write|send|save|store|put|release|secrete|deliver|submit)s?",
        handled=r"(?:that|which|who) (?:is|are|was|were) (?P<act>\w+ by)",
        joins=("between", "in turn"),
        article="(?:the|an?|its|their|your|our|each|one|another)",
        stop="(?:for|in|so|which|that|who|where|when|while|if|before|after|with|at|by|because|as|and|or|using|across|over|via|through)",
    ),
    Relay(
        takes="(?:nimmt|liest|empfängt|sammelt|holt|bezieht|übernimmt)",
        origin="(?:von|vom|aus)",
        gives="(?:wandelt|macht|formt|übersetzt|verpackt|gibt|leitet|schickt|sendet|reicht|schreibt|baut)",
        it="(?:es|sie|ihn|diese[sn]?)",
        aim="(?:ins?|zum?|zur|ans?|nach)",
        bridges="(?:überbrückt|schließt|verbindet|vermittelt|übersetzt|steht zwischen)",
        talks="(?:spricht|schreibt|meldet|sendet|zahlt|redet)(?: direkt| unmittelbar)? (?:mit|an)",
        stands="(?:steht|sitzt|liegt|vermittelt|wird)",
        between="zwischen",
        both="(?:ihnen|den beiden|beiden)",
        called=r"(?:wenn|sobald|falls)\s+(?P<source>(?-i:(?:[a-zäöüß]+\s+)*[A-ZÄÖÜ])[\w-]+)\s+(?P<what>[^,]*?)\s*"
        r"(?:meldet|erkennt|misst|bemerkt|spürt|findet),\s+(?:startet|alarmiert|ruft|aktiviert|weckt|schaltet|löst)\s+"
        r"(?P<middle>(?-i:(?:[a-zäöüß]+\s+)*[A-ZÄÖÜ])[\w-]+)\s+(?P<target>[^,.;]{2,60}?)(?:\s+(?:aus|auf|an|ein))?"
        r"(?:,\s+(?:um|damit|der|die|das)\s+(?P<act>[^.;]+))?[.!]?",
        in_turn="(?:was|die|der|das|dies) wiederum",
        puts="(?:schreibt|sendet|schickt|legt|bringt|gibt)",
        handled=r"(?:die|der|das) (?P<act>von)",
        joins=("zwischen", "wiederum"),
        article="(?:der|die|das|dem|den|des|einem|einen|einer|eine|ein|seinem|ihrem)",
        stop="(?:für|damit|die|der|das|wo|wenn|bevor|nach|mit|bei|weil|als|und|oder|um|auf|ab|ein|weiter|gestellt|gesetzt)",
    ),
    Relay(
        takes="(?:toma|lee|recibe|recoge|extrae|absorbe|saca)n?",
        origin="(?:desde|del?)",
        gives="(?:(?:lo|la|los|las) )?(?:convierte|transforma|traduce|envía|entrega|pasa|escribe|devuelve)",
        it="(?:esto|eso|todo|él|ella)",
        aim="(?:en|al?|hacia)",
        bridges="(?:une|conecta|enlaza|media|traduce|salva)",
        talks="(?:habla|escribe|informa|envía|paga|llama)(?: directamente)? (?:con|al?)",
        stands="(?:se (?:coloca|pone|sitúa|interpone)|está|media)",
        between="entre",
        both="(?:ellos|ellas|los dos|las dos|ambos|ambas)",
        called=_called(
            "si|cuando|en cuanto",
            "(?:detecta|nota|registra|mide|encuentra|señala|comunica|percibe)(?: que)?",
            "activa|inicia|llama al?|avisa al?|pone en marcha|despierta|lanza",
            "para",
        ),
        in_turn="(?:lo que|lo cual|que|esto|esta|este|quien),? a su vez,?",
        puts="(?:escribe|envía|guarda|libera|secreta|entrega)n?",
        handled=r"que (?:es|son) (?P<act>\w+ por)",
        joins=("entre", "a su vez"),
        article="(?:el|la|los|las|un|una|su|sus)",
        stop="(?:para|en|que|donde|cuando|si|antes|después|con|por|porque|como|y|e|o)",
    ),
    Relay(
        takes="(?:prend|lit|reçoit|recueille|collecte|absorbe|tire)",
        origin="(?:depuis|de|du|des)",
        gives="(?:(?:le |la |les |l'))?(?:transforme|transmet|convertit|traduit|envoie|livre|passe|remet|écrit|renvoie)",
        it="(?:ceci|cela|tout|il|elle)",
        aim="(?:en|à|aux?|vers)",
        bridges="(?:relie|unit|joint|traduit|comble|connecte)",
        talks="(?:parle|écrit|envoie|paie|téléphone)(?: directement)? (?:à|aux?|avec)",
        stands="(?:se (?:place|trouve|situe|met)|est (?:placée?|mise?)|intervient)",
        between="entre",
        both="(?:eux|elles|les deux)",
        called=_called(
            "si|quand|lorsque|dès que",
            "(?:détecte|constate|mesure|signale|trouve|remarque|reconnaît)(?: que)?",
            "déclenche|démarre|appelle|alerte|active|lance|réveille|prévient",
            "pour|afin de",
        ),
        in_turn="(?:ce qui|qui|celui-ci|celle-ci|cela),? à (?:son|leur) tour,?",
        puts="(?:écrit|envoie|dépose|libère|sécrète|livre)",
        handled=r"qui (?:est|sont) (?P<act>\w+ par)",
        joins=("entre", "à son tour", "à leur tour"),
        article="(?:le|la|les|l'|une?|son|sa|ses)",
        stop="(?:pour|dans|en|qui|que|où|quand|si|avant|après|avec|par|car|comme|et|ou)",
    ),
)

NOBODY = either(
    """it | he | she | you | we | i | they | one | someone | somebody | es | er | sie | man | wir | du | ich | jemand | tú |
    usted | él | ella | nosotros | alguien | il | elle | on | nous | vous | je | tu | quelqu'un"""
)
"""Words that stand for whoever acts and name nothing."""
KIND_OF = either(
    r"""(?:an? )?(?:\w+ )?(?:sub-?set|sub-?field|sub-?class|branch|kind|type|form|sort|variety) of |
    (?:eine? )?(?:teilgebiet|teilmenge|unterart|spielart|art|form|sorte|zweig)(?: von| der| des)? |
    (?:una? )?(?:subconjunto|rama|tipo|clase|forma|especie|subtipo) del? |
    (?:une? )?(?:sous-ensemble|branche|type|forme|sorte|espèce|catégorie) (?:de la|de|du|d') |
    (?:una? )?(?:sottoinsieme|ramo|tipo|forma|specie) (?:di|del|della)"""
)
"""Words between a term and what it is a kind of."""
QUALITY = either(
    r"""\w+ed | \w+ing | that | which | who | with | without | for | die | der | das | mit | ohne | für | que | con | sin |
    para | qui | avec | sans | pour | che | senza | per"""
)
"""Words behind what a term is, before what sets it apart."""
