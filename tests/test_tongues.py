"""Notes in many languages and scripts: their keys, verdicts, cards, callouts, titles and arrows."""

import pytest

from blocks import blocks, parsed
from studyguide.model import Bullets, Flow, Heading, Question, Quote

KEYED: dict[str, tuple[str, str]] = {
    "spanish_short": ("1. ¿Qué contiene el núcleo?\nA. ADN\nB. Clorofila\nRpta.: A\n", "ADN"),
    "spanish_sentence": ("1. ¿Qué es?\na) uno\nb) dos\nLa respuesta correcta es la b\n", "dos"),
    "italian_short": ("1. Quale città?\na) Roma\nb) Firenze\nRisp.: b\n", "Firenze"),
    "german_sentence": ("1. Was ist es?\na) eins\nb) zwei\nDie richtige Antwort ist b.\n", "zwei"),
    "german_right": ("1. Was ist es?\na) eins\nb) zwei\nRichtig: b\n", "zwei"),
    "polish_sentence": ("1. Co to jest?\na) raz\nb) dwa\nOdpowiedź to b\n", "dwa"),
    "portuguese_key": ("1. Onde?\nA. aqui\nB. ali\n\n2. Quando?\nA. hoje\nB. logo\n\nSoluções\n1. B\n2. A\n", "ali"),
    "danish": ("Spørgsmål 1: Hvem?\na) Gorm\nb) Harald\nRigtigt svar: b\n", "Harald"),
    "norwegian": ("Oppgave 1: Hva?\na) myelin\nb) kulde\nRiktig svar: a\n", "myelin"),
    "finnish": ("Kysymys 1: Mikä?\na) protoni\nb) neutroni\nOikea vastaus: b\n", "neutroni"),
    "bulgarian": ("Въпрос 1: Къде е ДНК?\nа) ядро\nб) рибозома\nПравилен отговор: а\n", "ядро"),
    "persian": ("سؤال ۱: کدام یک آلکان است؟\nالف) متان\nب) اتن\nج) اتین\nپاسخ صحیح: الف\n", "متان"),
    "arabic_sentence": ("س: ما هي الخلية؟\nأ. وحدة الحياة\nب. عضو\nالجواب الصحيح هو (أ)\n", "وحدة الحياة"),
    "bengali": ("প্রশ্ন ১: কোষের শক্তিঘর কোনটি?\nক) নিউক্লিয়াস\nখ) মাইটোকন্ড্রিয়া\nসঠিক উত্তর: খ\n", "মাইটোকন্ড্রিয়া"),
    "bengali_danda": ("২। কোষ কে আবিষ্কার করেন?\nক. রবার্ট হুক\nখ. ডারউইন\nউত্তর: ক\n", "রবার্ট হুক"),
    "tamil": ("கேள்வி 1: எது?\nஅ) உட்கரு\nஆ) ரைபோசோம்\nசரியான விடை: ஆ\n", "ரைபோசோம்"),
    "vietnamese": ("Câu 1. Sản phẩm là gì?\nA. Oxi\nB. Nitơ\nĐáp án đúng: A\n", "Oxi"),
    "indonesian": ("1. Siapa bapak ekonomi?\nA. Adam Smith\nB. Karl Marx\nKunci jawaban: A\n", "Adam Smith"),
    "korean_brackets": ("1번. 무엇인가?\n(1) 하나\n(2) 둘\n(3) 셋\n답 (2)\n", "둘"),
    "japanese_sentence": ("問1　正しいものはどれか。\n①　朝である\n②　夜である\n正解は②\n", "夜である"),
    "chinese_choice": ("1. 下列哪项正确？\nA. 一\nB. 二\n故选B\n", "二"),
}


@pytest.mark.parametrize(("text", "right"), KEYED.values(), ids=KEYED)
def test_a_key_is_known_in_the_words_of_the_language(text: str, right: str) -> None:
    first, *_ = blocks(text, Question)
    assert isinstance(first, Question)
    assert [option.text for option in first.options if option.right] == [right]
    assert ":" not in first.stem


TRUTHS: dict[str, str] = {
    "danish": "Sandt eller falsk?\n1. Trælle var frie. Falsk\n2. Saxo skrev bogen. Sandt\n",
    "norwegian": "Sant eller usant?\n1. Dendritter sender. Usant\n2. Myelin isolerer. Sant\n",
    "finnish": "Oikein vai väärin?\n1. Vesi on alkuaine. Väärin\n2. Vesi on yhdiste. Oikein\n",
    "hungarian": "Igaz vagy hamis?\n1. Géza volt az első király. Hamis\n2. Buda a Duna partján áll. Igaz\n",
    "romanian": "Adevărat sau fals?\n1. Axonul este scurt. Fals\n2. Dendritele primesc impulsuri. Adevărat\n",
    "turkish": "Doğru mu yanlış mı?\n1. Savaşı kaybetti. (Y)\n2. Osman Bey kurucudur. (D)\n",
    "turkish_stroke": "Doğru-Yanlış\n1. Savaşı kaybetti. (Y)\n2. Osman Bey kurucudur. (D)\n",
    "ukrainian": "Правильно чи неправильно?\n1. Віче збирав хан. Неправильно\n2. Ольга була княгинею. Правильно\n",
    "bulgarian": "Вярно или невярно?\n1. Бактериите имат ядро. Невярно\n2. Растенията имат стена. Вярно\n",
    "croatian": "Točno ili netočno?\n1. Split je na Savi. Netočno\n2. Zagreb je na Savi. Točno\n",
    "hindi": "सही या गलत:\n1. राष्ट्रपति सीधे चुने जाते हैं। गलत\n2. संविधान में अनुच्छेद थे। सही\n",
    "bengali": "সত্য না মিথ্যা:\n১. প্রাণিকোষে কোষপ্রাচীর আছে। মিথ্যা\n২. উদ্ভিদকোষে আছে। সত্য\n",
    "persian": "درست یا نادرست؟\n۱. متان یک آلکن است. نادرست\n۲. بنزن آروماتیک است. درست\n",
    "thai": "ถูกหรือผิด\n1. เซลล์สัตว์มีผนังเซลล์ ผิด\n2. พืชมีคลอโรพลาสต์ ถูก\n",
    "vietnamese": "Đúng hay sai?\n1. Rễ cây có diệp lục. Sai\n2. Quang hợp cần ánh sáng. Đúng\n",
    "indonesian": "Benar atau salah?\n1. Pajak bersifat sukarela. Salah\n2. Inflasi menurunkan daya beli. Benar\n",
    "chinese_words": "判断题\n1．植物细胞没有细胞壁。错\n2．线粒体有双层膜。对\n",
    "chinese_signs_before": "是非題\n（×）1. 秦朝實行分封制。\n（○）2. 秦始皇統一文字。\n",
}


@pytest.mark.parametrize("text", TRUTHS.values(), ids=TRUTHS)
def test_verdicts_are_known_in_the_words_of_the_language(text: str) -> None:
    found = [block for block in blocks(text, Question) if isinstance(block, Question)]
    assert [[option.right for option in one.options] for one in found] == [[False, True], [True, False]]


CARDS: dict[str, str] = {
    "swedish": "F: Vad är en population?\nS: Hela gruppen som studeras.\n",
    "danish": "Spørgsmål: Hvad er et ting?\nSvar: En forsamling.\n",
    "finnish": "K: Mikä on isotooppi?\nV: Saman alkuaineen muoto.\n",
    "hungarian": "Kérdés: Mi az Aranybulla?\nVálasz: II. András kiváltságlevele.\n",
    "romanian": "Î: Ce este sinapsa?\nR: Legătura dintre doi neuroni.\n",
    "greek": "Ε: Τι είναι η αδράνεια;\nΑ: Η τάση διατήρησης της κίνησης.\n",
    "bulgarian": "Въпрос: Какво е ензим?\nОтговор: Белтък.\n",
    "persian": "پرسش: پلیمر چیست؟\nپاسخ: مولکول بزرگ.\n",
    "bengali": "প্রশ্ন: এনজাইম কী?\nউত্তর: একটি প্রোটিন।\n",
    "thai": "ถาม: เอนไซม์คืออะไร?\nตอบ: โปรตีนที่เร่งปฏิกิริยา\n",
    "vietnamese": "Hỏi: Diệp lục là gì?\nĐáp: Sắc tố màu xanh.\n",
}


@pytest.mark.parametrize("text", CARDS.values(), ids=CARDS)
def test_a_card_is_known_in_the_words_of_the_language(text: str) -> None:
    (found,) = blocks(text, Question)
    front, back = (line.partition(": ")[2] for line in text.splitlines())
    assert isinstance(found, Question)
    assert (found.stem, found.answer, found.options) == (front, back, ())


@pytest.mark.parametrize("text", ["P: pressure\nR: gas constant\n", "V: volume of the gas\nS: its entropy\n", "F: Kraft\nA: Fläche\n"])
def test_letters_that_stand_for_quantities_are_no_card(text: str) -> None:
    assert not blocks(f"# Symbols\n\n{text}", Question)


def test_a_card_below_statements_is_none_of_them() -> None:
    *_, last = blocks("Sant eller falskt:\n1. Medianen är lika med medelvärdet. Falskt\n\nF: Vad är en population?\nS: Hela gruppen.\n", Question)
    assert isinstance(last, Question) and not last.options


CALLED: dict[str, tuple[str, str]] = {
    "danish": ("Bemærk: Harald kristnede danerne.", "warning"),
    "finnish": ("Huom! Neutroni ei ole varautunut.", "warning"),
    "hungarian": ("Megjegyzés: lásd a térképet.", "note"),
    "romanian": ("Atenție: axonul este unic!", "warning"),
    "french": ("À retenir : 1789 = prise de la Bastille.", "note"),
    "vietnamese": ("Ghi nhớ: nước là sản phẩm.", "note"),
    "indonesian": ("Catatan: lihat halaman dua belas.", "note"),
    "thai": ("ข้อควรระวัง: เซลล์สัตว์ไม่มีผนังเซลล์", "warning"),
    "bengali": ("সতর্কতা: প্রাণিকোষে কোষপ্রাচীর নেই!", "warning"),
    "persian": ("توجه: آلکن‌ها سیرنشده هستند!", "warning"),
    "chinese": ("重点：线粒体有双层膜。", "warning"),
    "japanese": ("ポイント：老中は常設の最高職。", "note"),
    "japanese_brackets": ("【重要】二次応答は一次応答より速い", "warning"),
    "korean_stars": ("★중요★ 정상재는 소득이 증가하면 수요가 증가한다.", "warning"),
    "german_to_remember": ("Eselsbrücke: GUT = Golgi, Umbau, Transport", "note"),
    "french_to_remember": ("Moyen mnémotechnique : « Mon Vieux, Tu M'as Jeté »", "note"),
    "chinese_to_remember": ("口诀：一糖二丙三水", "note"),
}


@pytest.mark.parametrize(("text", "kind"), CALLED.values(), ids=CALLED)
def test_a_callout_is_known_in_the_words_of_the_language(text: str, kind: str) -> None:
    (found,) = blocks(f"{text}\n", Quote)
    assert isinstance(found, Quote) and found.kind == kind


MODULES = ["Forelesning 4: Nevrologi", "Luento 4: Kemia", "4. fejezet: Kémia", "Capitolul 4: Chimie", "Poglavlje 4: Kemija", "অধ্যায় ৪: রসায়ন"]
MODULES += ["บทที่ 4: เคมี", "Chương 4: Hóa học", "Bab 4: Kimia", "فصل چهارم: شیمی", "அத்தியாயம் 4: வேதியியல்"]


@pytest.mark.parametrize("title", MODULES)
def test_a_module_is_numbered_in_the_words_of_the_language(title: str) -> None:
    (module,) = parsed(f"{title}\n\nA text that says something of it.\n").modules
    assert (module.number, module.title) == (4, title.partition(": ")[2])


def test_the_arrow_to_the_left_leads_on_between_letters_that_run_so() -> None:
    (found,) = blocks("الفم ← المريء ← المعدة ← الأمعاء\n", Flow)
    assert isinstance(found, Flow)
    assert [node.name for node in found.nodes] == ["الفم", "المريء", "المعدة", "الأمعاء"]
    assert not blocks("mouth ← gullet ← stomach ← gut\n", Flow)


def test_a_sentence_with_a_full_stop_of_its_script_is_no_title() -> None:
    assert not blocks("秦朝統一六國，很短。後來是漢朝。\n\n它很短。後來是漢！\n\n漢承秦制，長久不變。\n", Heading)


def test_numbered_words_above_lines_that_begin_anew_are_titles() -> None:
    text = "1. Cellen\nCellen är livets minsta enhet.\nCytoplasma: vätskan i cellen\nKärna: håller arvet\n\n2. Delningen\nProfas → Metafas → Anafas → Telofas\n"
    titles = [block.text for block in blocks(text, Heading) if isinstance(block, Heading)]
    assert titles == ["Cellen", "Delningen"]


def test_two_items_of_a_numbered_list_are_no_titles() -> None:
    assert not blocks("1. Cells divide in two\n   and grow again.\n\n2. They rest for a while\n   before they go on.\n", Heading)
    assert not blocks("There are two ways for a cell.\n\n1. Divide\n2. Grow\n", Heading)


def test_a_sentence_before_the_terms_leaves_them_terms() -> None:
    *_, found = blocks("# Economie\n\nDe vraag is de hoeveelheid die men wil kopen.\nInflatie: stijging van de prijzen\nSchaarste: er is niet genoeg\nRente: de prijs van geld\n")
    assert isinstance(found, Bullets)
    assert [item.term for item in found.items][-3:] == ["Inflatie", "Schaarste", "Rente"]


def test_what_opens_an_example_is_no_term() -> None:
    made = blocks("# Cellen\n\nKärna: håller arvet\nVägg: skyddar cellen\nMembran: släpper in vatten\nExempel: en växt vissnar\n")
    terms = [item.term for block in made if isinstance(block, Bullets) for item in block.items]
    assert "Exempel" not in terms and "Kärna" in terms


def test_a_word_for_a_summary_heads_the_line_below_it_in_small_letters() -> None:
    first, *_ = blocks("Le cours raconte la Révolution.\n\nEn résumé\nLa Révolution commence en 1789 et finit avec l'Empire. Elle change tout.\n", Heading)
    assert isinstance(first, Heading) and first.text == "En résumé"
    assert not blocks("Le cours raconte la Révolution.\n\nEn somme\nLa Révolution commence en 1789 et finit avec l'Empire.\n", Heading)


STEPS: dict[str, str] = {
    "german": "Ablauf: Zuerst kondensiert es. Dann ordnet es sich an. Schließlich teilt es sich.",
    "italian": "Prima le parti trattano. Poi una parte propone. Infine il contratto è concluso.",
    "dutch": "Eerst bepaalt het bedrijf de prijs. Daarna kiest de klant. Ten slotte betaalt hij.",
    "polish": "Najpierw krew wpływa do serca. Następnie płynie do płuc. Na końcu wraca do serca.",
    "czech": "Nejprve byl Hus dán do klatby. Poté odešel na venkov. Nakonec byl upálen.",
    "russian": "Сначала растворяют навеску. Затем добавляют индикатор. Наконец записывают объём.",
    "ukrainian": "Спочатку обирали гетьмана. Потім збирали військо. Нарешті ділили здобич.",
    "bulgarian": "Първо ДНК се удвоява. След това се подрежда. Накрая се образуват две клетки.",
    "turkish": "Önce çocuklar toplanırdı. Daha sonra ocağa alınırdı. Son olarak asker olurlardı.",
    "greek": "Πρώτα σχεδιάζουμε τις δυνάμεις. Έπειτα τις αναλύουμε. Τέλος λύνουμε.",
    "arabic": "أولاً يحدد البائع السعر. ثم يقارن المشتري. وأخيراً تتم الصفقة.",
    "persian": "ابتدا غذا خرد می‌شود. سپس وارد مری می‌شود. در نهایت جذب می‌گردد.",
    "hebrew": "תחילה מוצג גירוי. לאחר מכן מוצג אוכל. לבסוף נוצרת תגובה.",
    "hindi": "पहले विधेयक पेश होता है। फिर चर्चा होती है। अंत में राष्ट्रपति हस्ताक्षर करते हैं।",
    "chinese": "首先，葡萄糖分解为丙酮酸。然后，丙酮酸进入线粒体。最后，氢与氧结合。",
    "japanese": "まず、細胞が抗原を取り込む。次に、抗原を提示する。最後に、抗体が産生される。",
    "korean": "먼저 시장을 조사한다. 그다음 가격을 정한다. 마지막으로 결과를 분석한다.",
    "vietnamese": "Đầu tiên, ánh sáng được hấp thụ. Sau đó, nước bị phân li. Cuối cùng, CO2 được cố định.",
    "indonesian": "Pertama, eksportir menawarkan barang. Kemudian importir memesan. Terakhir, pembayaran dilakukan.",
    "swedish": "Först läggs en proposition. Sedan behandlas den. Till sist röstar riksdagen.",
    "finnish": "Ensin kasvi sitoo energian. Sitten eläin syö kasvin. Lopuksi hajottajat hajottavat sen.",
    "hungarian": "Először összeült az országgyűlés. Majd elfogadta a ház. Végül a király szentesítette.",
    "romanian": "Mai întâi receptorul detectează. Apoi impulsul merge. În final, efectorul răspunde.",
}


@pytest.mark.parametrize("text", STEPS.values(), ids=STEPS)
def test_steps_are_told_in_the_words_of_the_language(text: str) -> None:
    (found,) = blocks(f"{text}\n", Flow)
    assert isinstance(found, Flow) and len(found.nodes) == 3


def test_sentences_and_facts_below_each_other_are_not_run_together() -> None:
    text = "酶是活细胞产生的有机物。\n酶的特性：高效性、专一性\n所谓活化能，是指分子从常态转变为活跃状态所需要的全部能量。\n"
    (found,) = blocks(text, Bullets)
    assert isinstance(found, Bullets) and len(found.items) == 3


def test_a_chapter_may_stand_below_the_name_of_the_notes() -> None:
    (module,) = parsed("Biologia – matura\nTemat 7: Układ krwionośny\n\nSerce to narząd, który pompuje krew.\n").modules
    assert (module.number, module.title) == (7, "Biologia – matura: Układ krwionośny")


def test_articles_of_a_law_in_a_row_are_no_titles() -> None:
    text = "# Schuldrecht\n\n§ 241 BGB: Pflichten\n§ 280 BGB: Schadensersatz\n§ 433 BGB: Kaufvertrag\n"
    assert not blocks(text, Heading)
