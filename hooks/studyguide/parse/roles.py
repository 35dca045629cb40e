"""What a title says its section is for, in several languages."""

import re
import unicodedata

from studyguide.model import Role
from studyguide.parse.words import either

_WORDS: tuple[tuple[Role, str], ...] = (
    (
        "cheat-sheet",
        r"""(?:\w+ )?(?:cram )?(?:cheat[ -]?sheets?|quick (?:reference|sheet|review|recap)) | (?:key |main )?take-?aways |
            in a nutshell | tl;?dr | at a glance | memory aids? | (?:\w+ )?(?:must[- ]know|exam-ready|quick)(?: exam-ready)? facts |
            spickzettel | merkzettel | merkblatt | auf einen blick | zusammenfassung | das wichtigste(?: in kürze)? |
            anti-?s[eè]che | pense-b[eê]te | fiche de r[eé]vision | l'essentiel | [aà] retenir | r[eé]sum[eé] |
            chuleta | hoja de repaso | ficha de repaso | repaso r[aá]pido | resumen | lo esencial | puntos clave |
            foglio riassuntivo | riassunto | cola | resumo | samenvatting | spiekbriefje | podsumowanie | ściąga | shrnutí | tahák | sammanfattning |
            шпаргалка | итоги | выводы | кратко | конспект | підсумки | özet | σύνοψη | περίληψη | まとめ | 要点 | 小结 | 小結 |
            总结 | 總結 | 요약 | 정리 | (?:ال)?(?:ملخص|خلاصة) | סיכום | सारांश | en resumen | en r[eé]sum[eé] | en bref | bilan | synth[eè]se | in sintesi |
            in breve | em resumo | s[ií]ntese | streszczenie | sammendrag | resumé | opsummering | oppsummering | yhteenveto |
            tiivistelmä | összefoglalás | összefoglaló | rezumat | pe scurt | sažetak | обобщение | резюме | özetle |
            tóm tắt(?: .{1,20})? | tổng kết | ringkasan | rangkuman | kesimpulan | สรุป(?:ท้ายบท)? | خلاصه | جمع[‌ ]?بندی | সারাংশ |
            சுருக்கம் | 归纳 | 歸納 | 重点总结 | 重點整理 | 要約""",
    ),
    (
        "traps",
        r"""(?:common |typical |the )?(?:exam )?(?:traps?|pitfalls|gotchas|confusions)(?: (?:in|on|at|of|to) .{1,20})? |
            (?:common|typical|frequent) (?:mistakes|errors|confusions|misconceptions) |
            pi[eè]ges(?: (?:de l'|d'|[aà] )\w+)? | erreurs (?:fr[eé]quentes|courantes) |
            trampas(?: (?:del?|de) examen)? | errores (?:comunes|frecuentes|t[ií]picos) |
            (?:pr[uü]fungs|stolper)?fallen | h[aä]ufige fehler | errori (?:comuni|frequenti) | armadilhas | valkuilen |
            pułapki | częste błędy | ловушки | типичные ошибки | частые ошибки | tuzaklar | sık yapılan hatalar | παγίδες | συχνά λάθη |
            易错点 | 陷阱 | よくある間違い | 주의 ?사항 | أخطاء شائعة | טעויות נפוצות | सामान्य गलतियाँ |
            vanliga fel | vanlige feil | typiske fejl | yleiset virheet | gyakori hibák | greșeli frecvente | česté chyby |
            lỗi thường gặp | kesalahan umum | اشتباهات رایج | 易錯點""",
    ),
    (
        "questions",
        r"""(?:[\w-]+ ){0,4}(?:practice|exam|exam-style|review|sample|quiz|mock|test|self-test|study|hard|normal|control|
            revision)(?: practice)? questions? | (?:\d+ )?(?:[\w-]+ ){0,3}questions(?: (?:and|&|with) answers?)? |
            questions? (?:and|&) answers? | q ?& ?a | (?:section|part|set) \w+\W+\d+ .*\bquestions | quiz(?:zes)? |
            self-?(?:test|check|assessment) | knowledge check | check (?:your knowledge|yourself|your understanding) |
            preguntas(?: (?:de|para|tipo) .{1,30})? | autoevaluaci[oó]n | cuestionario | test de repaso |
            questions? (?:d'entra[iî]nement|de r[eé]vision|d'examen|types?) | qcm | auto-?[eé]valuation |
            (?:[uü]bungs|pr[uü]fungs|test|kontroll|wiederholungs)?fragen | selbsttest |
            domande(?: (?:di|per|d'esame) ?.{0,30})? | quest[oõ]es(?: (?:de|para) .{1,30})? | (?:oefen|examen)vragen |
            flash ?cards? | (?:exam )?practice | exercises? | ejercicios | exercices | übungen | esercizi |
            вопросы(?: .{1,30})? | тесты? | задания | питання | запитання | pytania(?: .{1,30})? | zadania | otázky | frågor |
            övningsfrågor | sorular | ερωτήσεις(?: .{1,30})? | 练习题? | 習題 | 习题 | 选择题 | 選擇題 | 练习 | 测试题? | 练习与答案 | 練習問題 |
            確認問題 | 문제 | 연습 ?문제 | 기출 ?문제 | (?:ال)?أسئلة(?: .{1,30})? | (?:ال)?تمارين | שאלות(?: .{1,30})? | תרגול |
            प्रश्न(?:ोत्तर| .{1,30})? | अभ्यास(?: प्रश्न)? | spørgsmål | spørsmål | oppgaver | opgaver | øvelser | uppgifter | kysymykset |
            harjoitukset | tehtävät | kérdések | feladatok | întrebări | exerciții | grile | pitanja | zadaci | въпроси | тестове |
            câu hỏi(?: .{1,30})? | bài tập(?: .{1,30})? | trắc nghiệm | soal(?:[ -]soal| latihan| .{1,20})? | latihan(?: soal)? |
            pertanyaan | แบบฝึกหัด(?:ท้ายบท)? | คำถาม(?:ท้ายบท)? | ข้อสอบ | پرسش[‌ ]?ها | سوالات | تمرین(?:[‌ ]?ها)? | অনুশীলনী |
            வினாக்கள் | 判断题 | 判斷題 | 是非題 | 是非题 | 填空题 | 填空題 | 简答题 | 簡答題 | 演習問題 | 問題集""",
    ),
    (
        "reading",
        r"""(?:further|additional|recommended|more|suggested) (?:reading|resources|links|material) |
            references? | bibliography | (?:useful |related |external |more )?links | resources | sources | read (?:more|on) |
            see also | weiterf[uü]hrende (?:links|literatur) | literatur(?:verzeichnis|hinweise)? | quellen |
            pour aller plus loin | bibliographie | liens(?: utiles)? | lectures? (?:compl[eé]mentaires?|conseill[eé]es?) |
            lecturas? (?:adicional(?:es)?|recomendadas?|complementarias?) | bibliograf[ií]a | enlaces(?: [uú]tiles)? |
            para saber m[aá]s | letture consigliate | per approfondire | leitura complementar | verder lezen | 参考文献 |
            参考資料 | 参考资料 | bibliografia | literatura | źródła | литература | источники | kaynak(?:ça|lar) | βιβλιογραφία |
            참고 ?(?:문헌|자료) | (?:ال)?مراجع | מקורות | संदर्भ | kilder | källor | lähteet | kirjallisuutta | irodalom | források |
            bibliografie | zdroje | izvori | tài liệu tham khảo | daftar pustaka | บรรณานุกรม | เอกสารอ้างอิง | منابع | 參考文獻 | 參考資料""",
    ),
    (
        "case-study",
        r"""(?:case|customer) (?:stud(?:y|ies)|stor(?:y|ies))\b.* | fallstudien?\b.* | fallbeispiele?\b.* |
            [eé]tudes? de cas\b.* | estudios? de casos?\b.* | casos? (?:de estudio|pr[aá]cticos?|cl[ií]nicos?)\b.* |
            casi? (?:di )?studio\b.* | estudos? de caso\b.* | studium przypadku\b.* |
            разбор случая\b.* | vaka (?:çalışması|analizi)\b.* | μελέτη περίπτωσης\b.* | 案例(?:分析|研究)?.* | 事例.* | 사례.* |
            دراسة حالة.* | חקר מקרה.*""",
    ),
)
ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = tuple(
    (role, re.compile(either(text))) for role, text in _WORDS
)
"""The first that the whole title matches counts."""

_BEFORE = re.compile(r"(?:\d+(?:\.\d+)*[.)]?|[a-z][.)]|[ivx]+[.)])\s+")
_DECORATION = re.compile(r"[*_`#:]+")
_ASIDE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])$|\s+[-–—]\s.*$")


def role(title: str) -> Role:
    """Return what a section with this title is for, or an empty string."""
    plain = unicodedata.normalize("NFC", title).lower().replace("’", "'")
    plain = re.sub(r"^\W+", "", _BEFORE.sub("", _DECORATION.sub("", plain).strip(), count=1)).strip(
        " -–—.!\t"
    )
    # What follows a dash or stands in brackets only narrows it; where it says more, the whole title counts.
    for text in (plain, _ASIDE.sub("", plain)):
        for name, pattern in ROLES:
            if pattern.fullmatch(text):
                return name
    return ""
