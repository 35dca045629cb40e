"""The words by which notes in several languages name their parts; a further language is a few more words here.

Every constant is an alternation for a pattern, unless its name says otherwise; all are compared without case.
"""

import re


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

DEFINITION = either(
    "def(?:inition)?\\.? | définition | definición | definição | definizione | begriff | definice | definicja | определение"
)
"""Words before a term that a line defines."""
STATEMENT = either(
    """theorem | thm | def | cor | prop | lemma | corollary | proposition | definition | axiom | law | rule | example | remark | satz | hilfssatz |
    korollar | beispiel | bemerkung | teorema | lema | corolario | proposición | definición | ejemplo | théorème | lemme |
    corollaire | définition | exemple | remarque | definizione | twierdzenie | definicja | теорема | лемма | определение |
    следствие | θεώρημα | ορισμός | teorem | tanım | 定理 | 定义 | 定義 | 引理 | 补题 | 命题 | 정리 | 정의"""
)
"""Words that open a numbered statement."""

# ---- questions ---------------------------------------------------------------------------------

QUESTION = either(
    """question | frage | pregunta | domanda | pergunta | questão | vraag | pytanie | zadanie | вопрос | питання | otázka |
    soru | ερώτηση | fråga | exercise | ejercicio | aufgabe | exercice | esercizio | exercício | oefening | ćwiczenie |
    упражнение | вправа | cvičení | uppgift | übung | câu(?: hỏi)? | soal | kérdés | întrebarea | spørgsmål | kysymys |
    pitanje | ข้อ(?:ที่)? | سؤال | السؤال | שאלה | प्रश्न | 第 | 题目? | 问 | 問題? | 문제 | 문항"""
)
ASKS = either(
    """Q | Question | Front | Vorderseite | Frage | F | Pregunta | P | Domanda | D | Pergunta | Вопрос | В | Pyt\\.? | Pytanie | Soru | S | Ερώτηση | Vraag |
    问题? | 問題? | 질문 | 问 | 問 | سؤال | س | שאלה | ש | प्रश्न"""
)
"""Words that open a question on a card."""
ASKS_SET = listed(
    "q question frage pregunta domanda pergunta вопрос pytanie soru ερώτηση vraag 问 問 问题 問題 질문 سؤال שאלה प्रश्न"
)
"""Those of them that open one even where no answer follows."""
REPLIES = either(
    """A | Ans | Answer | Sol(?:ution)? | Lösung | Solución | Soluzione | Solução | Решение | Rozwiązanie | Back | Rückseite | Antwort | R | R[eé]ponse | Respuesta | Risposta | Resposta | Ответ | О | Odpowiedź | Odp\\.? | Cevap |
    C | Απάντηση | Antwoord | 回答 | 解答 | 答案 | 답변? | 答え? | جواب | الجواب | ج | תשובה | ת | उत्तर"""
)
RIGHT_ANSWER = either(
    r"""correct(?: answers?| options?| choices?)? | (?:the )?(?:right |best |correct )?answers? | ans\.? | solutions? | soln?\.? |
    (?:bonnes? |la bonne )?r[eé]p(?:onses?(?: correctes?| exactes?)?|\.|(?=[ ]?:)) | (?:richtige )?(?:antwort(?:en)?|l[oö]sung(?:en)?) |
    respuestas?(?: correctas?)? | soluci[oó]n(?:es)? | rispost[ae](?: corrett[ae]| esatt[ae])? | soluzion[ei] |
    respostas?(?: corretas?)? | gabarito | (?:juiste |goede )?antwoord(?:en)? |
    (?:prawidłow[ae] |poprawn[ae] |właściwa )?odp(?:owied(?:ź|zi)|\.)? | (?:правильный |верный )?ответы? |
    (?:правильна )?відповідь | (?:správná )?odpověď | (?:správna )?odpoveď |
    řešení | riešenie | (?:helyes )?válasz | megoldás | răspuns(?: corect)? | (?:točan )?odgovor | rješenje | fasit |
    vastaus | (?:คำตอบ|เฉลย) | (?:doğru )?(?:cevap|yanıt) | (?:σωστή )?απάντηση |
    (?:rätt )?svar | đáp án | jawaban | (?:正确|正確|参考|參考)?答案 | 正解 | 解答 | 答え? | 정답 | 답 |
    (?:ال)?(?:إجابة|اجابة|جواب)(?: ال?صحيحة?)? | (?:ה?תשובה)(?: ה?נכונה)? | (?:सही )?उत्तर"""
)
RIGHT = either(
    """correct(?: answer)? | right | richtig | correcta? | juste | vrai | corrett[ao] | certa | prawidłowa | верно |
    правильно | doğru | σωστό | answer"""
)
WRONG = either(
    """incorrect | wrong | false | falsch | inkorrekt | incorrecta? | incorreta | errad[ao] | faux | incorrecte? |
    sbagliat[ao] | errat[ao] | fout | onjuist | nieprawidłowa | błędna | неверно | неправильно | špatně | yanlış | λάθος |
    fel"""
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
    r"""explanations?(?:[ ]?/[ ]?references?)? | why(?: it(?:'s| is) (?:right|correct))? | rationale | reason(?:ing)? | justification |
    explications? | erkl[aä]rung | begr[uü]ndung | explicaci[oó]n | justificaci[oó]n | spiegazione | motivazione |
    explica[cç][aã]o | justificativa | uitleg | toelichting | wyjaśnienie | uzasadnienie | объяснение | пояснение |
    пояснення | vysvětlení | açıklama | εξήγηση | αιτιολόγηση | förklaring | 解説 | 解析 | 说明 | 해설 | 설명 |
    ال(?:تفسير|شرح|سبب) | شرح | تفسير | הסבר | נימוק | व्याख्या | स्पष्टीकरण"""
)
TERM = either(
    r"""words? | terms? | vocab(?:ulary)? | expressions? | phrases? | concepts? | wort | w[öo]rter | vokabeln? | begriffe? |
    ausdruck | mots? | termes? | palabras? | t[ée]rminos? | vocabulario | parol[ae] | termin[ei] | palavras? | termos? |
    woord(?:en)? | begrip(?:pen)? | słow[oa] | pojęci[ea] | слов[оа] | термины? | kelime | λέξη | ord | 单词 | 單詞 | 词语 |
    単語 | 言葉 | 用語 | 단어 | 용어 | كلمة | מילה | शब्द"""
)
MEANING = either(
    r"""meanings? | definitions? | translations? | means | bedeutung(?:en)? | [üu]bersetzung(?:en)? | definition(?:en)? |
    sens | signification | traductions? | d[ée]finitions? | significados? | definici[oó]n(?:es)? | traducci[oó]n(?:es)? |
    significat[oi] | definizion[ei] | traduzion[ei] | defini[çc](?:ão|ões) | tradu[çc](?:ão|ões) | betekenis(?:sen)? |
    vertaling(?:en)? | znaczeni[ea] | tłumaczeni[ea] | значение | перевод | определение | anlam | çeviri | σημασία |
    betydelse | översättning | 意思 | 释义 | 翻译 | 意味 | 訳 | 뜻 | 의미 | معنى | ترجمة | פירוש | תרגום | अर्थ"""
)
TONGUE = either(
    r"""english | german | french | spanish | italian | portuguese | dutch | polish | russian | turkish | greek | latin |
    swedish | arabic | hebrew | hindi | chinese | japanese | korean | mandarin | deutsch | englisch | franz[öo]sisch |
    spanisch | italienisch | lateinisch | russisch | fran[çc]ais | anglais | allemand | espagnol | italien | latin |
    espa[ñn]ol | ingl[ée]s | alem[áa]n | franc[ée]s | italiano | inglese | tedesco | francese | spagnolo | portugu[êe]s |
    alem[ãa]o | franc[êe]s | espanhol | nederlands | engels | duits | frans | polski | angielski | niemiecki | русский |
    английский | немецкий | türkçe | ingilizce | ελληνικά | svenska | engelska | العربية | עברית | हिन्दी | 中文 | 汉语 | 汉字 | 漢字 | hanzi | kanji | kana |
    英语 | 日本語 | 英語 | pinyin | 拼音 | 한국어 | 영어"""
)
"""What the columns of a list of words are headed with."""
TRUTHS: tuple[tuple[str, str, str], ...] = (
    ("true", "false", "t/f"),
    ("verdadero", "falso", "v/f"),
    ("verdadera", "falsa", ""),
    ("verdadeiro", "falso", ""),
    ("verdadeira", "falsa", ""),
    ("certo", "errado", "c/e"),
    ("vrai", "faux", ""),
    ("vero", "falso", ""),
    ("richtig", "falsch", "r/f"),
    ("wahr", "falsch", "w/f"),
    ("juist", "onjuist", "j/o"),
    ("waar", "onwaar", ""),
    ("waar", "niet waar", ""),
    ("prawda", "fałsz", "p/f"),
    ("sant", "falskt", "s/f"),
    ("pravda", "nepravda", "p/n"),
    ("doğru", "yanlış", "d/y"),
    ("верно", "неверно", "в/н"),
    ("правильно", "неправильно", ""),
    ("правда", "ложь", "п/л"),
    ("правда", "неправда", "п/н"),
    ("σωστό", "λάθος", "σ/λ"),
    ("صح", "خطأ", ""),
    ("צודק", "טועה", ""),
    ("נכון", "לא נכון", ""),
    ("सही", "गलत", ""),
    ("正确", "错误", "√/×"),
    ("正確", "錯誤", ""),
    ("对", "错", ""),
    ("對", "錯", ""),
    ("正", "誤", "○/×"),
    ("참", "거짓", "o/x"),
)
"""For each language the words for what holds and what does not, and their short forms where a line writes both."""
MATCH = either(
    r"""match(?:ing)? | ordnen? (?:sie )?.{0,60}\bzu | zuordnung | verbinden? sie | relacion[ae] | empareja | una con |
    associe | correlacione | ligue as colunas | associez | reliez | appariez | abbina | collega | koppel | verbind |
    dopasuj | połącz | соотнесите | установите соответствие | встановіть відповідність | утворіть пари | přiřaďte |
    para ihop | matcha | eşleştir(?:in|iniz)? | αντιστοιχίστε | صل | طابق | התאם | התאימו | मिलान | सुमेलित | 连线 | 匹配 |
    配对 | 配對 | 組み合わせ | 짝지 | 연결하"""
)
"""Words that open an exercise in which two columns are matched."""
CHOOSE = either(
    r"""select | choose | pick | identify | which | what | wählen? | kreuzen? .{0,60}\ban | markieren? | welche[rsn]? | was |
    choisi(?:s|ssez) | sélectionne[rz]? | coche[rz]? | quel(?:le)?s? | elige | elija | selecciona | señala | cuál(?:es)? |
    escolha | selecione | assinale | qua(?:l|is) | scegli(?:ere|ete)? | seleziona | quali | kies | kruis .{0,60}\baan |
    wybierz | zaznacz | które | выберите | отметьте | оберіть | позначте | välj | seç(?:iniz)? | işaretle(?:yiniz)?"""
)
"""Words that open a question without its mark, whose options have boxes."""
POINTS = either("marks? | points? | pts?\\.? | p\\.? | punkte? | puntos? | pontos? | punti | bodů | body | pkt\\.? | баллов | 分")
"""What the answer of a question is worth, behind a number."""
TASK = either(
    r"""explain | discuss | describe | justify | give | name | list | state | show | compare | hint | tip | erkläre?n? |
    begründen? | nennen? | tipp | explique[zn]? | justifi(?:que|ez) | donnez | citez | indice | nombra | compara | pista |
    dica | cite | spiega | elenca | wyjaśnij | podaj | vysvětli | объясните | açıkla(?:yınız)?"""
)
"""Words that open a further task below a question, or a hint: no answer."""
OR = either("or | oder | o | ou | czy | eller | of | veya | ya da | или | або | nebo | ή | أو | او | أم | ام | או | या | 또는 | 还是 | 或 | 還是")
STATEMENT_SAID = either(
    """statements? | aussagen? | afirmaci[oó]n(?:es)? | enunciados? | afirmação | afirmações | assertivas? | affirmations? |
    affermazion[ei] | stelling(?:en)? | stwierdzeni[ea] | утверждени[ея] | påståenden? | ifade(?:ler)? | πρόταση | عبارة |
    טענה | कथन | 陈述 | 陳述"""
)
"""What a table calls the sentences that hold or do not."""
KEY_TITLE = either(
    r"""(?:\w+[ \t]+){0,2}answers?(?:[ \t]+(?:key|sheet))? | keys? | answer[ -]?key | solutions? |
    (?:\w+[ \t]+)?(?:l[oö]sung(?:en|sschl[uü]ssel)? | antworten | odpovědi | odpovede | odpowiedzi | ответы | відповіді |
    odgovori | válaszok | cevaplar | απαντήσεις) | (?:corrig[eé]s? | r[eé]ponses? | respuestas? | solucion(?:es|ario) |
    risposte | soluzioni | respostas)(?:[ \t]+\w+)? | clave de respuestas | gabarito | antwoorden |
    klucz(?: odpowiedzi)? | klíč | řešení | riešenia | megoldás(?:ok)? | răspunsuri(?: corecte)? | rješenja | fasit |
    løsninger | vastaukset | đáp án | kunci jawaban | เฉลย |
    ключ | cevap anahtarı | svar | facit | 答案 | 解答 | 정답 | الإجابات |
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
AROUND = r"(?:c(?:a|irca)?\.?|um|vers|hacia|in|en|im|año|anno)"
"""Words before a year."""
DATED = rf"(?:{AROUND}\s+)?(?:[\w.]+,?\s+){{0,2}}?(?:\d{{1,2}}[./-]\d{{1,2}}[./-])?(?P<year>\d{{3,4}}|\d{{1,2}}(?=(?:\s*[–-]\s*\d{{1,4}})?\s+{ERA}))(?:\s*[–-]\s*\d{{2,4}}|s)?(?P<before>\s+{ERA})?(?:\s*[–-]\s*\d{{1,4}}\s+{ERA})?"
"""A year, with its month, or a span of years."""
HIERARCHY = either(r"hierarch\w* | hiérarchie | jerarquía | gerarchia | hierarquia | иерархия")
BARE_FLOW = either(
    "work-?flow | flow | path | pipeline | sequence | process | order | ablauf | flux | flujo | flusso"
)
"""Names of a flow that say nothing of it."""
ACTION = either(
    r"""\w+(?:tion|sion|ing|sis|ment|phase|fase|ung|ción|sión|miento|zione|sione|mento|ção|lyse|nalyse)s?"""
)
"""What a word looks like that names something done."""
REST = either(
    "additional | other | further | more | weitere | andere | sonstige | otr[oa]s | autres | altr[ie] | outr[oa]s"
)
"""Words before the name of kinds that fit no other."""
THEN = either("then | therefore | thus | dann | folglich | entonces | alors | donc | allora | então | dus | wtedy | то")
"""Words between two statements of which one follows from the other."""
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
    section enhancement uses features feature function functions relation relationship role cost pricing limits limit figure table image diagram link links url q a r p
    ejemplo nota pregunta respuesta definición ventajas desventajas frage antwort beispiel hinweis merke exemple remarque
    réponse définition avantages inconvénients esempio risposta domanda"""
)
"""Words that stand before a colon and name no person."""
