"""The words at the heads of columns: of words and their meanings, of what is compared and in what."""

from studyguide.parse.words.alternation import either
from studyguide.text.listed import listed

TERM = either(
    r"""words? | terms? | vocab(?:ulary)? | expressions? | phrases? | concepts? | front | vorderseite | wort | w[öo]rter | vokabeln? | begriffe? |
    ausdruck | mots? | termes? | palabras? | t[ée]rminos? | vocabulario | parol[ae] | termin[ei] | palavras? | termos? |
    woord(?:en)? | begrip(?:pen)? | słow[oa] | pojęci[ea] | слов[оа] | термины? | kelime | λέξη | glos[ea] | sana | szó | cuvânt | pojem | riječ | дума | từ(?: vựng)? | kata | istilah | คำ(?:ศัพท์)? | শব্দ | சொல் | واژه | اصطلاح |
    المصطلح | المفهوم | الكلمة | מושג | 术语 | 術語 | 概念 | ord | 单词 | 單詞 | 词语 |
    単語 | 言葉 | 用語 | 단어 | 용어 | كلمة | מילה | शब्द"""
)
MEANING = either(
    r"""meanings? | definitions? | translations? | means | back | rückseite | bedeutung(?:en)? | [üu]bersetzung(?:en)? | definition(?:en)? |
    sens | signification | traductions? | d[ée]finitions? | significados? | definici[oó]n(?:es)? | traducci[oó]n(?:es)? |
    significat[oi] | definizion[ei] | traduzion[ei] | defini[çc](?:ão|ões) | tradu[çc](?:ão|ões) | betekenis(?:sen)? |
    vertaling(?:en)? | znaczeni[ea] | tłumaczeni[ea] | значение | перевод | определение | anlam | çeviri | σημασία |
    betydelse | betydning | översättning | oversættelse | oversettelse | merkitys | käännös | jelentés | fordítás |
    sens | traducere | význam | překlad | značenje | prijevod | превод | переклад | nghĩa | arti | terjemahan | ความหมาย |
    คำแปล | অর্থ | பொருள் | معنی | تعریف | التعريف | المعنى | הגדרה | 定义 | 定義 | 含义 | 解释 | 意思 | 释义 | 翻译 | 意味 | 訳 | 뜻 | 의미 | معنى | ترجمة | פירוש | תרגום | अर्थ"""
)
TONGUE = either(
    r"""english | german | french | spanish | italian | portuguese | dutch | polish | russian | turkish | greek | latin |
    swedish | arabic | hebrew | hindi | chinese | japanese | korean | mandarin | deutsch | englisch | franz[öo]sisch |
    spanisch | italienisch | lateinisch | russisch | fran[çc]ais | anglais | allemand | espagnol | italien | latin |
    espa[ñn]ol | ingl[ée]s | alem[áa]n | franc[ée]s | italiano | inglese | tedesco | francese | spagnolo | portugu[êe]s |
    alem[ãa]o | franc[êe]s | espanhol | nederlands | engels | duits | frans | polski | angielski | niemiecki | русский |
    английский | немецкий | türkçe | ingilizce | ελληνικά | svenska | engelska | dansk | norsk | engelsk | suomi | englanti | magyar | angol | română | engleză | čeština | česky |
    anglicky | hrvatski | engleski | български | английски | українська | англійська | tiếng việt | tiếng anh | indonesia |
    inggris | فارسی | انگلیسی | বাংলা | ইংরেজি | العربية | עברית | हिन्दी | 中文 | 汉语 | 汉字 | 漢字 | hanzi | kanji | kana |
    英语 | 日本語 | 英語 | pinyin | 拼音 | 한국어 | 영어"""
)
"""What the columns of a list of words are headed with."""
ATTRIBUTE_SET = listed(
    """
    aspect aspects attribute attributes basis category characteristic characteristics comparison criteria criterion
    difference differences dimension dimensions factor factors feature features metric metrics parameter parameters
    point points property properties similarity similarities trait traits
    aspekt aspekte eigenschaft eigenschaften kriterium kriterien merkmal merkmale unterschied unterschiede vergleich
    gesichtspunkt gesichtspunkte
    caractéristique caractéristiques critère critères différence différences propriété propriétés comparaison
    aspecto aspectos atributo atributos característica características criterio criterios diferencia diferencias
    propiedad propiedades rasgo rasgos comparación
    critério critérios diferença diferenças propriedade propriedades comparação
    aspetto aspetti caratteristica caratteristiche criteri differenza differenze proprietà confronto
    kenmerk kenmerken eigenschap eigenschappen verschil verschillen criteria vergelijking
    cecha cechy kryterium kryteria różnica różnice porównanie
    vlastnost vlastnosti znak znaky kritérium kritéria rozdíl rozdíly
    egenskap egenskaper skillnad skillnader kriterier jämförelse egenskab egenskaber forskel forskelle kjennetegn
    ominaisuus piirre ero szempont jellemző különbség caracteristică criteriu diferență obilježje kriterij razlika
    özellik özellikler ölçüt fark kriter karşılaştırma
    χαρακτηριστικό χαρακτηριστικά κριτήριο κριτήρια διαφορά
    признак признаки критерий критерии свойство свойства параметр отличие отличия характеристика сравнение
    ознака ознаки критерій критерії властивість порівняння показател разлика
    key main comparison сравнения porównania porównawcze srovnání sammenligning vertailu összehasonlítás comparației
    الخاصية الصفة المعيار وجه المقارنة الفرق מאפיין תכונה קריטריון विशेषता आधार तुलना
    """
)
"""Words of a head above what things are compared in."""
ATTRIBUTE_PART = (
    r"(?:aspekte?|merkmale?|kriteri(?:um|en)|eigenschaft(?:en)?|vergleichspunkte?|egenskaper?|skillnad|forskelle?)$|"
    r"特点|特點|特征|特徵|特性|项目|項目|方面|比较|比較|对比|對比|區別|区别|異同|观点|観点|特徴|性质|"
    r"구분|항목|특징|비교|기준"
)
"""The same inside a longer word: 项目 in 比较项目."""
SAID_SET = listed(
    """
    value values unit units type types default example examples use uses usage description notes note meaning definition
    explanation comment comments details symbol formula status owner release version date year price cost amount max min
    maximum minimum total score range name source function purpose effect effects cause causes reason result how why what when where
    required percent weight
    wert werte einheit typ beispiel beispiele beschreibung bedeutung definition erklärung bemerkung symbol formel preis kosten datum
    jahr funktion wirkung ursache grund zweck anmerkung quelle
    valeur valeurs unité exemple exemples description signification définition explication remarque symbole formule prix coût
    année fonction effet rôle utilisation
    valor valores unidad ejemplo ejemplos descripción significado definición explicación símbolo fórmula precio costo coste fecha
    año función efecto causa uso tipo
    unidade exemplo exemplos descrição significado definição explicação preço custo data ano função efeito
    valore unità esempio esempi descrizione significato definizione spiegazione simbolo prezzo costo anno funzione effetto
    waarde eenheid voorbeeld beschrijving betekenis prijs functie wartość jednostka przykład opis znaczenie cena funkcja
    hodnota jednotka příklad popis význam värde enhet exempel beskrivning betydelse pris værdi eksempel
    değer birim örnek açıklama anlam τιμή μονάδα παράδειγμα περιγραφή значение единица единицы пример примеры описание цена функция
    القيمة الوحدة مثال الوصف ערך יחידה דוגמה תיאור मान इकाई उदाहरण विवरण
    值 数值 单位 單位 例子 示例 说明 說明 描述 含义 意味 例 単位 説明 값 단위 예 예시 설명 의미
    """
)
"""Heads of what is said of each row."""
