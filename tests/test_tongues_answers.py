"""How notes in many languages say what is right: words for `and`, short words, sentences, numbers, keys of one entry."""

import pytest

from blocks import blocks
from studyguide.model import Question

FIVE = "a) uno\nb) due\nc) tre\nd) quattro\ne) cinque"
ANSWERED: dict[str, tuple[str, list[str]]] = {
    # A word for `and` may be a letter of the options.
    "portuguese_and": (f"1. Quais?\n{FIVE}\nGabarito: A e C", ["uno", "tre"]),
    "italian_and": (f"1. Quali?\n{FIVE}\nRisposte corrette: a, b e d", ["uno", "due", "quattro"]),
    "all_of_them": (f"1. Quali?\n{FIVE}\nRisposte: a, c, e", ["uno", "tre", "cinque"]),
    "plural_word": (f"1. Quais?\n{FIVE}\nGabarito: letras B e E", ["due", "cinque"]),
    "russian_and": ("1. Что?\nа) раз\nб) два\nв) три\nг) пять\nд) семь\nе) ноль\nж) лес\nз) дом\nи) мир\nОтвет: а и в", ["раз", "три"]),
    "bulgarian_and": ("1. Кои?\nА) раз\nБ) два\nВ) три\nВерни отговори: А и В", ["раз", "три"]),
    "arabic_and": ("1. أي مما يلي؟\nأ) واحد\nب) اثنان\nج) ثلاثة\nد) أربعة\nه) خمسة\nو) ستة\nالإجابة: أ و ج", ["واحد", "ثلاثة"]),
    "hebrew_and": ("1. איזה?\nא. אחד\nב. שניים\nג. שלוש\nד. ארבע\nה. חמש\nו. שש\nתשובה: א ו-ג", ["אחד", "שלוש"]),
    "persian_and": ("۱. کدام؟\nالف) یک\nب) دو\nج) سه\nجواب: الف و ج", ["یک", "سه"]),
    "czech_and": ("1. Které?\nA) lev\nB) vlk\nC) pes\nSprávné odpovědi: A a C", ["lev", "pes"]),
    # Words that are said of much else name letters alone.
    "spanish_r": ("1. El plazo es de:\na) un día\nb) un mes\nc) Ninguna es correcta\nR: b", ["un mes"]),
    "italian_r": ("1. Quale?\nA. uno\nB. due\nR. B", ["due"]),
    "romanian_r": ("1. Care?\nA. unu\nB. doi\nC. trei\nR: A, C", ["unu", "trei"]),
    "spanish_rc": ("1. ¿Cuál?\n1. uno\n2. dos\n3. tres\nRC: 3", ["tres"]),
    "czech_short": ("1. Kdo?\nA) Hus\nB) Žižka\nsprávně B", ["Žižka"]),
    "greek_short": ("1. Ποιο;\nΑ. ένα\nΒ. δύο\nΓ. τρία\nΣωστό το Β", ["δύο"]),
    "german_plural": ("1. Welche?\na) eins\nb) zwei\nc) drei\nRichtig sind: a und c", ["eins", "drei"]),
    "vietnamese_choose": ("Câu 1: Cái nào?\nA. một\nB. hai\nC. ba\n=> Chọn đáp án B.", ["hai"]),
    "polish_short_word": ("Zad. 1. Co to?\nA. raz\nB. dwa\nOdp. B", ["dwa"]),
    # Sentences.
    "french_sentence": ("QCS 3. Le volume est d'environ :\na) 20 mL\nb) 70 mL\nLa bonne réponse est la réponse b).", ["70 mL"]),
    "indonesian_sentence": ("1. Alat apa?\na. devisa\nb. giro\nJawaban yang benar adalah a. devisa", ["devisa"]),
    "hebrew_sentence": ("1. מהו?\nא) נעים\nב) רע\nהתשובה הנכונה היא ב'", ["רע"]),
    "persian_sentence": ("۱) کدام؟\n۱) یک\n۲) دو\n۳) سه\nگزینه ۲ صحیح است.", ["دو"]),
    "korean_sentence": ("1. 무엇인가?\n① 하나\n② 둘\n③ 셋\n정답은 ③번이다.", ["셋"]),
    "french_plural": ("1. Lesquelles ?\nA. un\nB. deux\nC. trois\nRéponse(s) exacte(s) : A, C", ["un", "trois"]),
    # Numbers.
    "persian_number": ("۱- کدام درست است؟\n۱) یک\n۲) دو\n۳) سه\nپاسخ: گزینه ۲", ["دو"]),
    "korean_numbers": ("문제 3. 모두 고르시오.\n1) 하나\n2) 둘\n3) 셋\n정답 1, 3", ["하나", "셋"]),
    "thai_number": ("ข้อ 3 สารใด\n1. เกลือ\n2. น้ำ\n3. น้ำตาล\nตอบ 2", ["น้ำ"]),
    "russian_digits": ("2. Выберите ДВА утверждения:\n1) раз\n2) два\n3) три\nОтвет: 13", ["раз", "три"]),
    "japanese_numbers": ("正しいものはどれか。2つ選べ。\n1. 体温\n2. 身長\n3. 血圧\n正解　1，3", ["体温", "血圧"]),
    "wide_numbers": ("【問1】 正常はどれか。\n1．少ない\n2．普通\n3．多い\n【答え】2", ["普通"]),
    # Marks.
    "a_reason_on_the_line": ("1. He ___ here.\nA. lives  B. has lived  C. lived\n答案：B 解析：完成时。", ["has lived"]),
    "chinese_without_spaces": ("2、主要场所是\nA.细胞核    B.线粒体    C.叶绿体\n【答案】B", ["线粒体"]),
    "narrow_brackets": ("4. 它的结构简式是( A )\nA. 一二\nB. 三四\nC. 五六", ["一二"]),
    "boxes_behind": ("8. Was trifft zu?\na) eins [X]\nb) zwei [ ]\nc) drei [X]", ["eins", "drei"]),
    "boxes_behind_letters": ("9. Qual?\na) ( ) um\nb) (x) dois\nc) ( ) três", ["dois"]),
    "boxes_on_a_line": ("9. Julgue: o ATP é produzido no núcleo.\n( ) CERTO (X) ERRADO", ["ERRADO"]),
    "colons_apart": ("4/ Le compte 607 est :\nA : charge\nB : produit\nRéponse A : charge", ["charge"]),
    "letters_behind": ("1. Welche?\na) Der Kauf (f)\nb) Die Schenkung (r)\nc) Die Miete (f)", ["Die Schenkung"]),
    "chinese_signs": ("1. 以下哪项？\nA. 鲸 √\nB. 鲨鱼 ×\nC. 青蛙 ×", ["鲸"]),
    "dutch_reason": ("1. Wat?\nA. Den Haag\nB. Amsterdam\nAntwoord B, want de grondwet zegt dat.", ["Amsterdam"]),
    "korean_counter": ("1. 수도는?\n① 부산\n② 대구\n③ 서울\n정답: 3번", ["서울"]),
    "japanese_counter": ("問1 首都はどこか。\n1 大阪\n2 京都\n3 東京\n正解は3番", ["東京"]),
    "russian_letter": ("1. Столица?\nа) Лион\nб) Париж\nВерный ответ: под буквой Б", ["Париж"]),
    "turkish_plural": ("2. Hangileri?\nA) yunus\nB) balık\nC) yarasa\nCevaplar: A ve C", ["yunus", "yarasa"]),
    # Keys.
    "spanish_key": ("4.- Cabe:\nA) alzada\nB) revisión\n\nPLANTILLA DE RESPUESTAS\n4. B", ["revisión"]),
    "czech_key": ("3. Uzavřena roku\na) 1420\nb) 1431\n\nKlíč: 3b", ["1431"]),
    "hungarian_key": ("3. Mikor?\na) 1825\nb) 1830\n\nMegoldókulcs: 3. a", ["1825"]),
    "finnish_key": ("5. Kuka?\na) Darwin\nb) Tansley\n\nVastaukset: 5b", ["Tansley"]),
    "french_key": ("Q7. Quel taux ?\nA. 10 %\nB. 20 %\n\nQ8. Où ?\nA. ici\nB. là\n\nCORRECTION\nQ7 : B\nQ8 : A", ["20 %"]),
    "statements_in_the_stem": ("4. Welche sind richtig?\n1) Prophase zuerst.\n2) Anaphase zuletzt.\n3) Zytokinese folgt.\nA) nur 1\nB) 1 und 3\nLösung: B", ["1 und 3"]),
}


@pytest.mark.parametrize(("text", "right"), ANSWERED.values(), ids=ANSWERED)
def test_the_right_options_are_those_that_the_language_names(text: str, right: list[str]) -> None:
    first, *_ = (block for block in blocks(f"{text}\n", Question) if isinstance(block, Question))
    assert [option.text for option in first.options if option.right] == right
    assert not first.answer


OPEN: dict[str, tuple[str, str]] = {
    "a_reply_below_a_task": ("7) Nenne drei Unterschiede!\nA: Zellkern, Größe, Organellen\n", "Zellkern, Größe, Organellen"),
    "behind_the_question": ("7. Was ist Clopidogrel? Antwort: ein P2Y12-Hemmer\n", "ein P2Y12-Hemmer"),
    "behind_a_gap": ("8. Носителем суверенитета является ______. Ответ: народ\n", "народ"),
    "a_gap_without_a_number": ("心拍出量＝（　　）×心拍数\n答え：一回拍出量\n", "一回拍出量"),
    "a_stroke": ("س3/ عرف الانتشار.\nج3/ حركة الجزيئات.\n", "حركة الجزيئات."),
    "an_order": ("3. Установіть хронологічну послідовність подій:\nА Унія\nБ Битва\nВ Мир\nВідповідь: Б, А, В\n", "Б, А, В"),
}


@pytest.mark.parametrize(("text", "answer"), OPEN.values(), ids=OPEN)
def test_a_question_without_options_is_answered(text: str, answer: str) -> None:
    (question,) = (block for block in blocks(text, Question) if isinstance(block, Question))
    assert not question.options
    assert question.answer.startswith(answer)


@pytest.mark.parametrize("key", ["А-2, Б-1, В-3", "213"])
def test_lettered_sides_are_matched_with_numbered_ones(key: str) -> None:
    text = f"Установите соответствие:\nА) протон\nБ) нейтрон\nВ) электрон\n1) 0\n2) +1\n3) -1\nОтвет: {key}\n"
    found = [block for block in blocks(text, Question) if isinstance(block, Question)]
    assert [[option.text for option in one.options if option.right] for one in found] == [["+1"], ["0"], ["-1"]]


STATED: dict[str, str] = {
    "czech": "4. Rozhodni (ANO/NE):\na) Hus kázal v kapli. ANO\nb) Bitva skončila vítězstvím. NE\n",
    "polish": "Zad. 2. Zaznacz P (prawda) lub F (fałsz):\n1. Serce ma cztery jamy. P\n2. Żyły nie mają zastawek. F\n",
    "italian": "5. Indica se vero (V) o falso (F):\na. Il sodio è un metallo [V]\nb. Il cloro è un gas nobile [F]\n",
    "turkish": "4. Doğru (D) / Yanlış (Y)\na) Türkiye bir cumhuriyettir. (D)\nb) Başkent İstanbul'dur. (Y)\n",
    "greek": "3. Χαρακτηρίστε με Σ ή Λ:\nα) Ήταν ο πρώτος κυβερνήτης. (Σ)\nβ) Ιδρύθηκε στην Αθήνα. (Λ)\n",
    "french": "5/ Vrai / Faux – justifiez :\na) Le bilan est équilibré. Vrai : oui\nb) Il figure à l'actif. Faux (au passif)\n",
    "chinese_number_first": "3.（○）心臟有四個腔室。\n4.（×）肺動脈帶充氧血。\n",
    "japanese_words": "・腎臓は左右に一対ある。（正）\n・尿は膀胱で作られる。（誤）\n",
    "korean_signs": "(1) 세종은 조선의 4대 왕이다. (O)\n(2) 병자호란은 1592년이다. (X)\n",
    "russian": "7. Да или нет?\nРоссия – федеративное государство. Да\nСтолица – Казань. Нет\n",
}


@pytest.mark.parametrize("text", STATED.values(), ids=STATED)
def test_what_holds_is_said_first_and_what_does_not_second(text: str) -> None:
    found = [block for block in blocks(text, Question) if isinstance(block, Question)]
    assert [[option.right for option in one.options] for one in found] == [[True, False], [False, True]]
    assert not any(one.stem.startswith(("a", "b", "α", "β")) for one in found)


def test_a_question_with_options_ends_a_list_of_statements() -> None:
    text = "Σωστό ή Λάθος;\n1. Η μάζα είναι διάνυσμα. Λ\n\n4. Ποιος;\nα) ο Νεύτωνας\nβ) ο Κέπλερ\n\nΑπαντήσεις: 4-α, 5-β\n"
    first, second = (block for block in blocks(text, Question) if isinstance(block, Question))
    assert [option.text for option in second.options if option.right] == ["ο Νεύτωνας"]
    assert first.stem == "Η μάζα είναι διάνυσμα."


def test_a_question_above_another_is_no_stem_of_its_options() -> None:
    text = "П: Що таке ген?\nВ: Ділянка ДНК.\n\nЗапитання 5. Скільки хромосом?\nА 23\nБ 46\nВідп.: Б\n"
    first, second = (block for block in blocks(text, Question) if isinstance(block, Question))
    assert (first.stem, first.answer) == ("Що таке ген?", "Ділянка ДНК.")
    assert [option.text for option in second.options if option.right] == ["46"]


def test_an_answer_in_words_is_no_title_of_the_key_below_it() -> None:
    text = "6. अम्ल किसे कहते हैं?\nउत्तर: जो H+ देते हैं।\n\nउत्तर कुंजी: 7-A, 8-C\n"
    first, *_ = (block for block in blocks(text, Question) if isinstance(block, Question))
    assert first.answer == "जो H+ देते हैं।"
