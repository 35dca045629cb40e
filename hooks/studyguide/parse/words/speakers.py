"""The words before a colon that name no person."""

from studyguide.text.listed import listed

NO_NAME_SET = listed(
    """note notes tip tips hint warning caution important example examples answer answers question questions explanation
    definition pros cons advantages disadvantages benefit benefits use case cases summary goal goals purpose result results
    step steps cause causes effect effects rule exception remember key keys fact facts source sources reason reasons why how
    what when where who input output analogy scenario problem solution solutions title author date page topic chapter
    section enhancement uses features feature function functions relation relationship role cost pricing limits limit figure table image diagram link links url q a r p
    ejemplo nota pregunta respuesta definición ventajas desventajas frage antwort beispiel hinweis merke exemple remarque
    réponse définition avantages inconvénients esempio risposta domanda exemplo pergunta resposta voorbeeld
    vraag antwoord przykład pytanie odpowiedź příklad otázka odpověď exempel fråga svar eksempel spørgsmål spørsmål kysymys
    vastaus esimerkki kérdés válasz példa întrebare răspuns exemplu pitanje odgovor soru cevap örnek ερώτηση απάντηση вопрос ответ
    пример питання запитання відповідь приклад въпрос отговор سؤال جواب السؤال الجواب مثال پرسش پاسخ שאלה תשובה प्रश्न उत्तर
    প্রশ্ন উত্তর hỏi đáp pertanyaan jawaban ถาม ตอบ 问 答 問 질문 답변 答え 例"""
)
"""Words that stand before a colon and name no person."""
