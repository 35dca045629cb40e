"""The words by which notes in several languages name their parts; a further language is a few more words here.

Every constant is an alternation for a pattern, unless its name says otherwise; all are compared without case.
"""

import re
from typing import NamedTuple


def either(text: str) -> str:
    """Return the words between the bars as one alternation; spaces and line ends beside a bar say nothing."""
    return (
        "(?:" + "|".join(part.strip() for part in re.sub(r"\s*\n\s*", " ", text).split(" | ")).strip() + ")"
    )


def listed(text: str) -> frozenset[str]:
    """Return the words, parted by spaces, as a set."""
    return frozenset(text.split())


# ---- titles ------------------------------------------------------------------------------------

MODULE_RANKS = either(
    """module | modul | módulo | modulo | moduł | модуль | chapter | chapitre | kapitel | capítulo | capitulo | capitolo |
    hoofdstuk | rozdział | глава | розділ | kapitola | bölüm | κεφάλαιο | الفصل | الباب | פרק | अध्याय | 章 | 장 | unit |
    unité | unidad | unidade | ünite | ενότητα | раздел | الوحدة | יחידה | इकाई | 单元 | 單元 | 단원 | lecture | vorlesung |
    wykład | лекция | лекція | přednáška | föreläsning | διάλεξη | المحاضرة | הרצאה | 讲 | 講 | 강 | lektion | lesson |
    leçon | lecon | lección | leccion | lição | lezione | aula | clase | les | lekcja | lekce | урок | занятие | ders |
    μάθημα | الدرس | שיעור | पाठ | 课 | 課 | 回 | 과 | week | woche | semaine | semana | tydzień | неделя | vecka | hafta |
    주차 | session | topic | tema | thema | thème | temat | тема | konu"""
)[3:-1].split("|")
"""Words that open a module, the surest first."""
MODULE = (
    "(?:" + "|".join([*MODULE_RANKS, "part", "teil", "partie", "parte", "cours", "course", "część"]) + ")"
)
_COUNTS = (
    "one two three four five six seven eight nine ten",
    "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر",
    "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة",
    "א ב ג ד ה ו ז ח ט י",
)
NUMBERS = {word: at for count in _COUNTS for at, word in enumerate(count.split(), 1)}
"""Words and letters that number a module."""
PART = either(
    """phase | part | section | step | stage | tier | act | teil | abschnitt | partie | étape | parte | sección | fase |
    etapa"""
)
SMALL_SET = listed(
    """a an and as at but by for from in into is nor of on or per the to via vs vs. with without
    de la le les des du et en un une au aux pour par sur dans el los las del y o con para por al
    der die das den dem und oder im zu zum zur von mit für auf bei e i il lo gli di da"""
)
"""Words that a title writes small."""
LABEL = either(
    r"""use[ -]?cases? | uses | examples? | e\.g\. | note | tip | hint | warning | important | scenario | definition |
    analogy | pros | cons | advantages | disadvantages | answer | question | explanation | enhancement | keywords? |
    todo | nb | n\.b\. | ejemplo | exemple | beispiel | hinweis | nota | remarque"""
)
"""Words that stand before a colon and open a sentence, not a title."""

STATEMENT = either(
    """theorem | lemma | corollary | proposition | definition | axiom | law | rule | example | remark | satz | hilfssatz |
    korollar | beispiel | bemerkung | teorema | lema | corolario | proposición | definición | ejemplo | théorème | lemme |
    corollaire | définition | exemple | remarque | definizione | twierdzenie | definicja | теорема | лемма | определение |
    следствие | θεώρημα | ορισμός | teorem | tanım | 定理 | 定义 | 定義 | 引理 | 补题 | 命题 | 정리 | 정의"""
)
"""Words that open a numbered statement."""

# ---- questions ---------------------------------------------------------------------------------

QUESTION = either(
    """question | frage | pregunta | domanda | pergunta | questão | vraag | pytanie | zadanie | вопрос | питання | otázka |
    soru | ερώτηση | fråga | exercise | ejercicio | سؤال | السؤال | שאלה | प्रश्न | 第 | 题目? | 问 | 問題? | 문제 | 문항"""
)
ASKS = either(
    """Q | Question | Frage | F | Pregunta | P | Domanda | D | Pergunta | Вопрос | В | Pytanie | Soru | S | Ερώτηση | Vraag |
    问题? | 問題? | 질문 | 问 | 問 | سؤال | س | שאלה | ש | प्रश्न"""
)
"""Words that open a question on a card."""
ASKS_SET = listed(
    "q question frage pregunta domanda pergunta вопрос pytanie soru ερώτηση vraag 问 問 问题 問題 질문 سؤال שאלה प्रश्न"
)
"""Those of them that open one even where no answer follows."""
REPLIES = either(
    """A | Ans | Answer | Antwort | R | R[eé]ponse | Respuesta | Risposta | Resposta | Ответ | О | Odpowiedź | Odp\\.? | Cevap |
    C | Απάντηση | Antwoord | 回答 | 解答 | 答案 | 답변? | 答え? | جواب | الجواب | ج | תשובה | ת | उत्तर"""
)
RIGHT_ANSWER = either(
    r"""correct(?: answers?| options?| choices?)? | (?:the )?(?:right |best |correct )?answers? | ans\.? | solutions? |
    (?:bonnes? |la bonne )?r[eé]ponses?(?: correctes?| exactes?)? | (?:richtige )?(?:antwort(?:en)?|l[oö]sung(?:en)?) |
    respuestas?(?: correctas?)? | soluci[oó]n(?:es)? | rispost[ae](?: corrett[ae]| esatt[ae])? | soluzion[ei] |
    respostas?(?: corretas?)? | gabarito | (?:juiste |goede )?antwoord(?:en)? |
    (?:prawidłow[ae] |poprawn[ae] |właściwa )?odp(?:owied(?:ź|zi)|\.)? | (?:правильный |верный )?ответы? |
    (?:правильна )?відповідь | (?:správná )?odpověď | (?:doğru )?(?:cevap|yanıt) | (?:σωστή )?απάντηση |
    (?:rätt )?svar | đáp án | jawaban | (?:正确|正確|参考|參考)?答案 | 正解 | 解答 | 答え? | 정답 | 답 |
    (?:ال)?(?:إجابة|اجابة|جواب)(?: ال?صحيحة?)? | (?:ה?תשובה)(?: ה?נכונה)? | (?:सही )?उत्तर"""
)
RIGHT = either(
    """correct(?: answer)? | right | richtig | correcta? | juste | vrai | corrett[ao] | certa | prawidłowa | верно |
    правильно | doğru | σωστό | answer"""
)
OPTION = either(
    "option | choice | letter | opción | letra | lettre | buchstabe | lettera | opzione | alternativa | litera | вариант | optie"
)
"""Words before the letter of an answer."""
BECAUSE = either(
    "because | since | weil | da | porque | ya que | car | parce que | perché | omdat | bo | ponieważ | çünkü"
)
"""Words behind the letter of an answer that give the reason."""
EXPLANATION = either(
    r"""explanations? | why(?: it(?:'s| is) (?:right|correct))? | rationale | reason(?:ing)? | justification |
    explications? | erkl[aä]rung | begr[uü]ndung | explicaci[oó]n | justificaci[oó]n | spiegazione | motivazione |
    explica[cç][aã]o | justificativa | uitleg | toelichting | wyjaśnienie | uzasadnienie | объяснение | пояснение |
    пояснення | vysvětlení | açıklama | εξήγηση | αιτιολόγηση | förklaring | 解説 | 解析 | 说明 | 해설 | 설명 |
    ال(?:تفسير|شرح|سبب) | شرح | تفسير | הסבר | נימוק | व्याख्या | स्पष्टीकरण"""
)
KEY_TITLE = either(
    r"""(?:\w+[ \t]+){0,2}answers?(?:[ \t]+(?:key|sheet))? | keys? | answer[ -]?key | solutions? |
    l[oö]sung(?:en|sschl[uü]ssel)? | antworten | corrig[eé]s? | r[eé]ponses? | respuestas? | solucion(?:es|ario) |
    clave de respuestas | risposte | soluzioni | respostas | gabarito | antwoorden | odpowiedzi | klucz(?: odpowiedzi)? |
    ответы | ключ | відповіді | cevaplar | cevap anahtarı | απαντήσεις | svar | facit | 答案 | 解答 | 정답 | الإجابات |
    תשובות | उत्तर(?:माला|कुंजी)?"""
)

# ---- flows -------------------------------------------------------------------------------------

FLOW = either(
    r"""work-?flows? | data ?flows? | flows? | pipelines? | process(?:es)? | steps? | sequence | cycles? | life-?cycles? |
    procedure | progression | how (?:it|they|this|these) works?(?: together)? | in (?:this |that |the following )?order | order of |
    hierarchy | ablauf | abl[aä]ufe | schritte? | prozess | reihenfolge | vorgehen | étapes? | processus | déroulement |
    ordre | cycle | fonctionnement | flujos? | pasos? | etapas? | procesos? | ciclo | orden | cómo funciona | fasi |
    passi | processo | flusso | passos | fluxo | stappen | proces | этапы | процесс"""
)
"""Words that say that one thing comes after the other."""
STEP = either(
    """phase | step | stage | tier | layer | level | étape | fase | etapa | paso | schritt | schicht | ebene | couche |
    niveau | capa | nivel | passo | livello | stap"""
)
LAYER_SET = listed("tier layer level schicht ebene couche niveau capa nivel livello")
ERA = r"(?:BCE?|v\. ?Chr\.|a\. ?C\.|av\. J\.-C\.)"
DATED = rf"(?:(?:c(?:a|irca)?\.?|um|vers|hacia|in|en|im|año|anno)\s+)?(?:[\w.]+\s+){{0,2}}?(?P<year>\d{{3,4}}|\d{{1,2}}(?=(?:\s*[–-]\s*\d{{1,4}})?\s+{ERA}))(?:\s*[–-]\s*\d{{2,4}}|s)?(?P<before>\s+{ERA})?(?:\s*[–-]\s*\d{{1,4}}\s+{ERA})?"
"""A year, with its month, or a span of years."""
HIERARCHY = either(r"hierarch\w* | hiérarchie | jerarquía | gerarchia | hierarquia | иерархия")
BARE_FLOW = either(
    "work-?flow | flow | path | pipeline | sequence | process | order | ablauf | flux | flujo | flusso"
)
"""Names of a flow that say nothing of it."""
FIRST = either(
    """first(?:ly)? | first of all | to begin(?: with)? | to start(?: with)? | zuerst | zunächst | als erstes | primero |
    en primer lugar | para empezar | (?:tout )?d'abord | premièrement | pour commencer | innanzitutto | per prima cosa |
    primeiro | em primeiro lugar"""
)
THEN = either(
    """(?:and )?then | next | after that | after this | afterwards | subsequently | dann | danach | anschließend | darauf |
    als nächstes | luego | después | a continuación | más tarde | ensuite | puis | après cela | poi | dopo |
    successivamente | depois | em seguida"""
)
LAST = either(
    """finally | lastly | last | at last | in the end | zuletzt | schließlich | zum schluss | am ende | finalmente |
    por último | al final | enfin | finalement | pour finir | infine | alla fine | por fim"""
)
"""Words that open the first, a further and the last of several steps."""
DOER = either("(?:you|we|i)(?:'ll|’ll| will| can| must| have to| need to)? | let's | let’s")
"""Who takes a step, where it is whoever reads."""
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
ACTION = either(
    r"""\w+(?:tion|sion|ing|sis|ment|phase|fase|ung|ción|sión|miento|zione|sione|mento|ção|lyse|nalyse)s?"""
)
"""What a word looks like that names something done."""
REST = either(
    "additional | other | further | more | weitere | andere | sonstige | otr[oa]s | autres | altr[ie] | outr[oa]s"
)
"""Words before the name of kinds that fit no other."""
MENU = either(
    """click | go to | navigate | open | choose | select | menu | settings | file | tab | press | klicke?n? | öffnen |
    cliquez | ouvrir | haz clic | abrir"""
)
"""Words that lead through a menu."""
LEAD = either(
    r"""draw | map | trace | follow | sketch | think | remember | use | go | send | move | e\.g\.,? | i\.e\.,? |
    for example,? | the | a | an | der | die | das | le | la | les | el | los | las"""
)
"""Words before the first name of a flow."""

# ---- speakers ----------------------------------------------------------------------------------

NO_NAME_SET = listed(
    """note notes tip tips hint warning caution important example examples answer answers question questions explanation
    definition pros cons advantages disadvantages benefit benefits use case cases summary goal goals purpose result results
    step steps cause causes effect effects rule exception remember key keys fact facts source sources reason reasons why how
    what when where who input output analogy scenario problem solution solutions title author date page topic chapter
    section enhancement uses features feature cost pricing limits limit figure table image diagram link links url q a r p
    ejemplo nota pregunta respuesta definición ventajas desventajas frage antwort beispiel hinweis merke exemple remarque
    réponse définition avantages inconvénients esempio risposta domanda"""
)
"""Words that stand before a colon and name no person."""
