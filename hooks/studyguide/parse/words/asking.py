"""The words of questions, their answers and their reasons."""

from studyguide.parse.words.alternation import either
from studyguide.text.listed import listed

QUESTION = either(
    """question | запитання | qc[msu] | qr(?:m|oc|u) | zad\\. | pyt\\. | aufg\\. | otáz(?:ka|\\.) č\\. | úloha | úkol | frage | pregunta | domanda | pergunta | questão | vraag | pytanie | zadanie | вопрос | питання | otázka |
    soru | ερώτηση | fråga | exercise | ejercicio | aufgabe | exercice | esercizio | exercício | oefening | ćwiczenie |
    упражнение | вправа | cvičení | uppgift | übung | câu(?: hỏi)? | soal | kérdés | întrebarea | spørgsmål | kysymys |
    pitanje | oppgave | spørsmål | opgave | tehtävä | feladat | întrebare | zadatak | въпрос | задача | завдання |
    pertanyaan | প্রশ্ন | கேள்வி | คำถาม(?:ที่)? | پرسش | سوال | تست | 題目 | ข้อ(?:ที่)? | سؤال | السؤال | שאלה | प्रश्न | 第 | 题目? | 问 | 問題? | 문제 | 문항"""
)
ASKS = either(
    """Q | Question | Front | Vorderseite | Frage | Pregunta | Domanda | Pergunta | Вопрос | Pyt\\.? | Pytanie | Soru | Ερώτηση | Vraag |
    Spørgsmål | Spørsmål | Fråga | Kysymys | Kérdés | Întrebare | Otázka | Pitanje | Въпрос | Питання | Запитання | Pertanyaan |
    Tanya | Hỏi | Câu hỏi | คำถาม | ถาม | پرسش | سوال | প্রশ্ন | கேள்வி |
    [FPDSВ](?=.*[?？؟;][*_ \t]*$|(?:\\S+[ \t]+){3}\\S) | [KVHTOÎΕП](?=.*[?？؟;][*_ \t]*$) |
    问题? | 問題? | 질문 | 问 | 問 | سؤال | س | שאלה | ש | प्रश्न"""
)
"""Words that open a question on a card; letters that stand for other things as often do so before a question alone."""
ASKS_SET = listed(
    "q question frage pregunta domanda pergunta вопрос pytanie soru ερώτηση vraag 问 問 问题 問題 질문 سؤال שאלה प्रश्न "
    "spørgsmål spørsmål fråga kysymys kérdés întrebare otázka pitanje въпрос питання запитання pertanyaan คำถาม پرسش سوال প্রশ্ন கேள்வி"
)
"""Those of them that open one even where no answer follows."""
REPLIES = either(
    """A | Ans | Answer | Sol(?:ution)? | Lösung | Solución | Soluzione | Solução | Решение | Rozwiązanie | Back | Rückseite | Antwort | R | R[eé]ponse | Respuesta | Risposta | Resposta | Ответ | О | Odpowiedź | Odp\\.? | Cevap |
    C | Απάντηση | Antwoord | Svar | S | Vastaus | V | Válasz | Răspuns | Odpověď | Odgovor | В | Відп\\.? | Отговор | Відповідь | Jawab(?:an)? | J |
    Đáp(?: án)? | Đ | Trả lời | Α | คำตอบ | ตอบ | پاسخ | جواب | উত্তর | விடை | பதில் | 回答 | 解答 | 答案 | 답변? | 答え? | جواب | الجواب | ج | תשובה | ת | उत्तर"""
)
OPTION = either(
    "option | choice | letter | opción | letra | lettre | buchstabe | lettera | под буквой | под номером | opzione | alternativa | litera | вариант | optie | "
    "svaralternativ | vaihtoehto | variant[ăa] | možnost | seçenek | επιλογή | варіант | pilihan | huruf | الخيار | گزینه | "
    "אפשרות | विकल्प | বিকল্প"
)
"""Words before the letter of an answer."""
ANSWER = either(
    "answer | antwort | aussage | réponse | proposition | respuesta | risposta | resposta | odpowiedź | odpověď | svar | ответ"
)
"""Words that stand there too, behind one for the right answer: `La bonne réponse est la réponse b`."""
_RIGHT = either(
    """richtig | (?:opci[oó]n |las? )?correct[ao]?s? | corrett[aeio] | esatt[aeio] | giust[aeio] | corret[ao]s? | justes? | corrigé |
    correction | juist | goed | rätt | rigtigt? | riktig | oikein | helyes | corect | barem | (?:R | V | Sol)(?:\\.|(?=[ ]?[:：])) | to[čc]no | správn[ěeé] |
    klíč | kľúč | poprawn[ae] | prawidłow[ae] | klucz | правильно | верно | вірно | вярно | ключ | σωστ(?:ό|ή|ές|ά) | απ\\. |
    doğru | clave | benar | đúng | chọn | đ\\.?/?a\\.? | الصحيح | נכון | ถูก"""
)
"""Words before the right letters that are said of much else too."""
_IS = either("ist | sind | est | es | è | é | je | jest | to | er | är | on | είναι | adalah | là")
_SMALL_ARTICLE = either("la | le | el | il | o | a | το | η | τα | οι")
_SEVERAL = either("et | y | e | i | и | і | a | og | och | ja | és | și | und | and | en | και | و")
_ANSWERS = either(
    r"""correct(?: answers?| options?| choices?)? | (?:the )?(?:right |best |correct )?answers? | ans\.? | solutions? | soln?\.? |
    (?:bonnes? |la bonne )?r[eé]p(?:onses?(?:\(s\))?(?: (?:correcte|exacte|juste|vraie)s?(?:\(s\))?)?|\.|(?=[ ]?:|[ ][A-Ja-j]\b)) | (?:richtige )?(?:antwort(?:en)?|l[oö]sung(?:en)?) | richtige[ ](?:aussagen?|option(?:en)?) |
    (?:propositions?|items?) (?:correct|exact|juste|vrai)e?s? | lsg\.? | richtig(?= (?:ist|sind)\b) |
    respuestas?(?: correctas?)? | rc(?=[ ]?[:.]) | r(?:es)?pta\. | rpta | rta\.? | resp\. | opci[oó]n(?:es)? correctas? | soluci[oó]n(?:es)? | rispost[ae](?: corrett[ae]| esatt[ae]| giust[ae])? | risp\. | soluzion[ei] |
    respostas?(?: corretas?| certas?)? | alternativas? corretas? | gab(?:arito|\.|(?=[ ]?:)) | soluç(?:ão|ões) | (?:juiste |goede |correcte )?antw(?:oord(?:en)?|\.) |
    (?:prawidłow[ae] |poprawn[ae] |właściwa )?odp(?:owied(?:ź|zi)|\.)? | (?:правильны[йе] |верны[йе] )?отв(?:еты?|\.) | (?:правил(?:ен|ни) |верен |верни )?отг(?:овори?|\.) |
    (?:(?:правильн|вірн)[аі] )?відп(?:овід[ьі]|\.) | správn[áée] (?:odpovědi|tvrzení|možnosti?) | (?:správná )?odpověď | správne odpovede | (?:správna )?odpoveď |
    řešení | riešenie | a? ?(?:helyes )?válasz(?:ok)? | megoldás | răspuns(?:ul|uri|urile)?(?: corecte?)? | (?:to[čc]an |ta[čc]an )?odgovor | rješenje | fasit |
    (?:oikea |oikeat )?vastau(?:s|kset) | ratkaisu | (?:คำตอบ|เฉลย|ตอบ)(?:ที่ถูก(?:ต้อง)?)?(?:คือ)?(?:[ ]?ข้อ)? | (?:doğru )?(?:cevap|yanıt)(?:lar)? | doğru (?:seçenek|şık) | (?:σωστή |σωστη )?απ[αά]ντηση | (?:σωστές )?απαντήσεις |
    (?:rätta? |rigtigt? |riktige? |korrekte? )?svar | løsning | (?:(?:ta )?chọn )?(?:đáp án|phương án)(?: đúng)? | (?:câu |gợi ý )?trả lời(?: đúng)? |
    (?:kunci )?jawab(?:an)?(?:nya)?(?: yang)?(?: benar| tepat)? | kunci | (?:正确|正確|参考|參考|标准|標準)?答案 | [故应應][选選] | 正答 | 正解 | 解答 | 答え? | 정답 | 답 |
    (?:ال)?(?:إجابة|اجابة|إجابه|اجابه|إجابات|اجابات|جواب|حل)(?: ال?صحيحة?)? | ה?תשוב(?:ה|ות)(?: ה?נכונ(?:ה|ות))? | (?:सही )?(?:उत्तर|जवाब|विकल्प) |
    (?:সঠিক )?উত্তর | (?:சரியான )?(?:விடை|பதில்) | (?:پاسخ|جواب|گزینه)(?:[ ‌]?(?:ی|ٔ))?(?: صحیح| درست)?"""
)
_NAMES_LETTERS = (
    rf"(?=(?:[ ]{_IS})?(?:[ ]{_SMALL_ARTICLE})?[ ]?[:：]?[ \t]*(?:{OPTION}[ ])?\(?(?:[^\W\d_]|(?-i:[A-J]{{2,5}}))(?:['׳)][.]?)?"
    rf"(?:[ \t]*$|[.,;)]|[ \t]*[&/]|[ ]{_SEVERAL}[ ]\(?[^\W\d_](?![^\W_])))"
)
RIGHT_ANSWER = f"(?:{_ANSWERS}|{_RIGHT}{_NAMES_LETTERS})"
OWN_ANSWER = either(
    """(?:your|my) (?:answer|choice|response|selection) | you (?:answered|chose|selected) | selected(?: answer)? |
    (?:deine|meine|ihre) antwort | (?:tu|mi|su) respuesta | (?:ta|ma|votre) réponse | la tua risposta |
    (?:sua|minha) resposta | (?:твой|мой|ваш) ответ | twoja odpowiedź"""
)
"""Words before what a reader chose, right or wrong."""
OUT_OF = either("of | out of | von | de | di | sur | van | z | ze | из | av | af | /")
"""Words between the number of a question and how many there are."""
ARTICLE = either("the | la | le | el | il | die | der | das | de | het | det | den | o | a | η | το")
"""What may stand before the words for the right answer."""
AND = either(
    "and | und | et | y | e | en | i | a | и | і | та | και | ve | og | och | ja | és | și | và | dan | และ | "
    "oraz | と | および | 及び | 和 | 与 | 與 | 및 | 와 | 과 | و | तथा | और | ও | ו"
)
"""Words between the last two letters or numbers of an answer."""
COPULA = either(
    """ist | sind | este | jest | są | je | jsou | sú | е | са | est(?: la)? | to | es(?: la)? | son | è(?: la)? | é(?: a)? | er | är | on | είναι | это | هو | هي | היא | הוא | है | adalah |
    là | คือ | は | 是 | 为 | 為 | 은 | 는"""
)
"""What may stand between these words and the letter."""
RIGHT = either(
    """correct(?: answer|[oae])? | right | richtige? | juste | vrai | corrett[ao] | corret[ao] | cert[ao] | juiste? |
    prawidłowa | верно | правильно | doğru | σωστό | rigtigt? | riktig | rätt | oikein | helyes | corect | to[čc]no | вярно | đúng | benar |
    ถูก(?:ต้อง)? | 正确 | 正確 | 正解 | 정답 | صحيح | صحيحة | صحیح | נכון | सही | সঠিক | சரி | answer | ans"""
)
WRONG = either(
    """incorrect[oa]? | wrong | false | falsch | inkorrekt | incorret[ao] | errad[ao] | faux | incorrecte? |
    sbagliat[ao] | errat[ao] | fout | onjuist | nieprawidłowa | błędna | неверно | неправильно | špatně | yanlış | λάθος |
    fel | forkert | galt | feil | väärin | helytelen | greșit | neto[čc]no | невярно | грешно | sai | salah | ผิด | 错误 | 錯誤 |
    誤り | 오답 | خطأ | خاطئة? | غلط | نادرست | לא נכון | गलत | ভুল | தவறு"""
)
BECAUSE = either(
    "because | since | weil | da | porque | pois | ya que | car | parce que | perché | omdat | bo | ponieważ | çünkü | "
    "fordi | eftersom | koska | mert | deoarece | jer | защото | потому что | так как | тому що | protože | vì | karena | لأن | زیرا | כי | क्योंकि"
)
"""Words behind the letter of an answer that give the reason."""
WHY = either(
    "why | warum | pourquoi | por qué | perché | por que | waarom | dlaczego | почему | proč | varför | hvorfor | miksi | "
    "miért | de ce | zašto | чому | защо | neden | γιατί | mengapa | tại sao"
)
"""Words before the letter of an option whose reason follows."""
EXPLANATION = either(
    r"""(?:overall |general )?explanations?(?:[ ]?/[ ]?references?)? | (?:general |response )?feedback | rationale |
    why(?: it(?:'s| is) (?:right|correct)| (?:the )?others? (?:are|is) (?:wrong|incorrect))? | reason(?:ing)? | justification |
    explications?(?: générales?)? | (?:allgemeine |gesamt)?erkl[aä]rung | begr[uü]ndung | explicaci[oó]n(?: general)? | justificaci[oó]n | spiegazione(?: generale)? | motivazione |
    explica[cç][aã]o(?: geral)? | justificativa | uitleg | toelichting | wyjaśnienie | uzasadnienie | объяснение | пояснение |
    пояснення | vysvětlení | açıklama | εξήγηση | αιτιολόγηση | förklaring | 解説 | 解析 | 说明 | 해설 | 설명 |
    ال(?:تفسير|شرح|سبب) | شرح | تفسير | הסבר | נימוק | व्याख्या | स्पष्टीकरण |
    comentários? | comentarios? | commentaire | forklaring | begrundelse | begrunnelse | motivering | selitys | perustelu |
    magyarázat | indoklás | explicați[ea] | obja[šs]njenje | obrazloženje | zdůvodnění | обяснение | обґрунтування | gerekçe |
    giải thích | pembahasan | penjelasan | คำอธิบาย | อธิบาย | ব্যাখ্যা | விளக்கம் | توضیح | 說明 | 解釋 | 解释 | 詳解 | 详解 | 解說"""
)
