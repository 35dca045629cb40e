"""The words that open an exercise, a task or a key."""

from studyguide.parse.words.alternation import either

MATCH = either(
    r"""match(?:ing)? | ordnen? (?:sie )?.{0,60}\bzu | zuordnung | verbinden? sie | relacion[ae] | empareja | una con |
    associe | correlacione | ligue as colunas | associez | reliez | appariez | abbina | collega | koppel | verbind |
    dopasuj | połącz | соотнесите | установите соответствие | [ву]становіть відповідність | утворіть пари | přiřaďte |
    para ihop | matcha | eşleştir(?:in|iniz)? | αντιστοιχίστε | صل | طابق | התאם | התאימו | मिलान | सुमेलित | 连线 | 匹配 |
    配对 | 配對 | 組み合わせ | 짝지 | 연결하 |
    forbind | yhdistä | párosítsd? | asociați | poveži(?:te)? | свържете? | nối | jodohkan | จับคู่ | مطابقت | মিলাও | பொருத்துக"""
)
"""Words that open an exercise in which two columns are matched."""
CHOOSE = either(
    r"""select | choose | pick | identify | which | what | wählen? | kreuzen? .{0,60}\ban | markieren? | welche[rsn]? | was |
    choisi(?:s|ssez) | sélectionne[rz]? | coche[rz]? | quel(?:le)?s? | elige | elija | selecciona | señala | cuál(?:es)? |
    escolha | selecione | assinale | qua(?:l|is) | scegli(?:ere|ete)? | seleziona | quali | kies | kruis .{0,60}\baan |
    wybierz | zaznacz | które | выберите | отметьте | оберіть | позначте | välj | seç(?:iniz)? | işaretle(?:yiniz)? |
    vælg | velg | hvilke[nt]? | valitse | mikä | mitkä | válassz(?:a ki)? | melyik(?:ek)? | alegeți | care | odaberi(?:te)? | koji |
    изберете | кои | vyberte? | který | chọn | pilihlah"""
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
OR = either("or | oder | o | ou | czy | lub | albo | vai | vagy | sau | ili | чи | m[uüıi] | hay | hoặc | atau | หรือ | না | নাকি | অথবা | அல்லது | یا | eller | of | veya | ya da | или | або | nebo | ή | أو | او | أم | ام | או | या | 또는 | 还是 | 或 | 還是")
STATEMENT_SAID = either(
    """statements? | aussagen? | afirmaci[oó]n(?:es)? | enunciados? | afirmação | afirmações | assertivas? | affirmations? |
    affermazion[ei] | stelling(?:en)? | stwierdzeni[ea] | утверждени[ея] | påståenden? | ifade(?:ler)? | πρόταση | عبارة |
    טענה | कथन | 陈述 | 陳述"""
)
"""What a table calls the sentences that hold or do not."""
TO_ORDER = either(
    r"""(?:re)?arrange | put | place | sort | order | rank | sequence | ordne\w* | bring\w* | sortier\w* | mettez | remettez |
    classez | rangez | ordena | ordene | coloca | pon | ordina | metti | coloque | zet | uporządkuj(?:cie)? | ułóż(?:cie)? |
    seřaďte? | zoraďte? | расположите | расставьте | установите | установіть | встановіть | розташуйте | подредете |
    sırala(?:yın(?:ız)?)? | τοποθετήστε | βάλτε | رت[ّ]?ب | مرتب | סדרו? | sắp xếp | urutkan | (?:rang)?ordna | järjestä | rendezd? |
    állítsd | ordonați | ordonează | aranjați | เรียง(?:ลำดับ)?"""
)
AN_ORDER = either(
    r"""order | sequence | reihenfolge | ordre | orden | secuencia | ordine\w* | ordem | volgorde | kolejnoś\w+ | pořadí | poradia |
    порядк\w+ | последовательност\w+ | послідовн\w+ | ред | sıra\w* | σειρά | ترتيب\w* | ترتیب | סדר | thứ tự | trình tự | urutan |
    ordning | järjesty\w+ | sorrend\w* | ลำดับ"""
)
"""Words that ask to put things in order, and that name it."""
ORDERED = r"(?:[顺順]序|次序|[顺順]番?に)[^。？]{0,12}[排並]|排[^。？]{0,12}[顺順]序|순서[^.?]{0,12}(?:나열|배열)|क्रम में[^।?]{0,12}(?:लगा|रख|व्यवस्थित)"
"""Both, in languages that say what to do behind the order."""
KEY_TITLE = either(
    r"""(?:\w+[ \t]+){0,2}answers?(?:[ \t]+(?:key|sheet))? | ans\.? | keys? | answer[ -]?key | solutions? |
    (?:\w+[ \t]+)?(?:l[oö]sung(?:en|sschl[uü]ssel|sskizzen?|shinweise?)? | antworten | správné odpovědi | výsledky | odpovědi | odpovede | odpowiedzi | ответы | відповіді |
    odgovori | válaszok | cevaplar | απαντήσεις) | (?:corrig[eé]s? | r[eé]ponses? | respuestas? | solucion(?:es|ario) |
    risposte | soluzioni | respostas | soluções | resoluções)(?:[ \t]+\w+)? | (?:clave|plantilla|hoja)(?: de(?: las)?)? (?:respuestas|correcci[oó]n(?:es)?) | gabarito(?: oficial| comentado)? | antwoord(?:en|model|enblad) |
    nakijkmodel | correctievoorschrift | antwortschlüssel | musterlösung(?:en)? | grille de (?:correction|réponses) | corrections? | correttore |
    (?:griglia|chiave|foglio) (?:di correzione|delle risposte) | klucz(?: odpowiedzi)? | kl[íú]č(?: správn[ýy]ch odpoved[ií])? |
    kľúč(?: správnych odpovedí)? | megoldókulcs | barem(?: de (?:corectare|notare|evaluare))? | (?:grilă|chei[ea]) de (?:corectare|răspunsuri) |
    oikeat vastaukset | vastausavain | svarnøkkel | løsningsforslag | (?:верные|правильные) ответы | (?:правильні|вірні) відповіді | (?:верни|правилни) отговори |
    ключі | ключи | yanıt(?:lar| anahtarı) | çözümler | λύσεις | نموذج الإجابات? | کلید(?: سوالات)? | מפתח תשובות | מחוון | řešení | riešenia | megoldás(?:ok)? | răspunsuri(?: corecte)? | rješenja | fasit |
    løsninger | vastaukset | (?:bảng )?đáp án | kunci(?: jawaban)? | เฉลย(?:คำตอบ|แบบทดสอบ|แบบฝึกหัด)? |
    ключ | cevap anahtarı | svar | facit(?:liste)? | lösningar | oplossingen | uitwerkingen | ratkaisut | soluții | rezolvări | отговори | решения | rozwiązania |
    (?:参考|參考|标准|標準)?答案(?:[与與及和]解析)? | 解答(?:例|一覧|・解説|と解説)? | 正[解答](?:一覧)? | (?:모범 ?)?(?:정답|답안)(?:표|지)?(?:(?: ?및 ?| ?과 ?|/)해설)? | (?:مفتاح )?ال(?:إجابات|أجوبة|حلول)(?: الصحيحة)? | پاسخ[ ‌]?نامه |
    پاسخ[ ‌]?ها | פתרונות | উত্তরমালা |
    תשובות | उत्तर(?:[ -]?(?:माला|कुंजी))?"""
)
