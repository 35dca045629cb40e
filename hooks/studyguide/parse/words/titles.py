"""The words of titles: what numbers a module, what stands before a colon."""

from studyguide.parse.words.alternation import between_bars, either
from studyguide.text.listed import listed

MODULE_RANKS = between_bars(
    """module | modul | módulo | modulo | moduł | модуль | chapter | chapitre | kapitel | capítulo | capitulo | capitolo |
    hoofdstuk | rozdział | глава | розділ | kapitola | bölüm | κεφάλαιο | الفصل | الباب | פרק | अध्याय | 章 | 장 |
    kapittel | luku | fejezet | capitolul | poglavlje | অধ্যায় | அத்தியாயம் | บทที่ | chương | bab | فصل | unit |
    unité | unidad | unidade | ünite | ενότητα | раздел | الوحدة | יחידה | इकाई | 单元 | 單元 | 단원 | lecture | vorlesung |
    wykład | лекция | лекція | přednáška | föreläsning | διάλεξη | المحاضرة | הרצאה | 讲 | 講 | 강 |
    forelæsning | forelesning | luento | előadás | predavanje | cursul | kuliah | lektion | lesson |
    leçon | lecon | lección | leccion | lição | lezione | aula | clase | les | lekcja | lekce | урок | занятие | ders |
    μάθημα | الدرس | שיעור | पाठ | درس | lecția | bài | পাঠ | பாடம் | 课 | 課 | 回 | 과 | week | woche | semaine | semana | tydzień | неделя | vecka | hafta | uge | uke | viikko | săptămâna | týden |
    тиждень | tuần | minggu | pertemuan |
    주차 | session | topic | tema | thema | thème | temat | тема | konu"""
)
"""Words that open a module, the surest first."""
MODULE = (
    "(?:" + "|".join([*MODULE_RANKS, "part", "teil", "partie", "parte", "cours", "course", "część"]) + ")"
)
_COUNTS = (
    "one two three four five six seven eight nine ten",
    "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر",
    "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة",
    "א ב ג ד ה ו ז ח ט י",
    "اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم",
    "первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая",
    "প্রথম দ্বিতীয় তৃতীয় চতুর্থ পঞ্চম ষষ্ঠ সপ্তম অষ্টম নবম দশম",
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
    todo | nb | n\.b\. | hinweis | nota | remarque | ejemplo | exemple | beispiel | esempio | exemplo | voorbeeld | przykład |
    příklad | exempel | eksempel | esimerkki | példa | exemplu | primjer | örnek | παράδειγμα | пример | приклад |
    مثال | דוגמה | उदाहरण | উদাহরণ | ตัวอย่าง | ví dụ | contoh | 例 | 例如 | 例えば | 예"""
)
"""Words that stand before a colon and open a sentence, not a title."""

DEFINITION = either(
    "def(?:inition)?\\.? | définition | definición | definição | definizione | begriff | begrip | definice | definicja | definicija | "
    "definisjon | määritelmä | definíció | definiție | tanım | ορισμός | определение | визначення | означення | định nghĩa | "
    "definisi | นิยาม | 定义 | 定義 | 정의 | تعريف | تعریف | הגדרה | परिभाषा | সংজ্ঞা"
)
"""Words before a term that a line defines."""
NO_TERM_SET = listed(
    """example examples e.g. i.e. note a http https beispiel beispiele bsp. ejemplo ejemplos exemple exemples ex esempio
    esempi exemplo exemplos voorbeeld voorbeelden przykład przykłady příklad příklady exempel eksempel esimerkki példa
    exemplu exemple primjer örnek παράδειγμα пример примеры примери приклад приклади مثال أمثلة דוגמה דוגמאות उदाहरण উদাহরণ
    ตัวอย่าง contoh 例 例子 例如 例えば 예 예시"""
)
"""Words that may open a line before a colon or a dash and are no term."""
STATEMENT = either(
    """theorem | thm | def | cor | prop | lemma | corollary | proposition | definition | axiom | law | rule | example | remark | satz | hilfssatz |
    korollar | beispiel | bemerkung | teorema | lema | corolario | proposición | definición | ejemplo | théorème | lemme |
    corollaire | définition | exemple | remarque | definizione | twierdzenie | definicja | теорема | лемма | определение |
    следствие | θεώρημα | ορισμός | teorem | tanım | 定理 | 定义 | 定義 | 引理 | 补题 | 命题 | 정리 | 정의"""
)
"""Words that open a numbered statement."""
