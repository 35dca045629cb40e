"""The words at the head of a column of words and of their meanings."""

from studyguide.parse.words.alternation import either

TERM = either(
    r"""words? | terms? | vocab(?:ulary)? | expressions? | phrases? | concepts? | wort | w[öo]rter | vokabeln? | begriffe? |
    ausdruck | mots? | termes? | palabras? | t[ée]rminos? | vocabulario | parol[ae] | termin[ei] | palavras? | termos? |
    woord(?:en)? | begrip(?:pen)? | słow[oa] | pojęci[ea] | слов[оа] | термины? | kelime | λέξη | glos[ea] | sana | szó | cuvânt | pojem | riječ | дума | từ(?: vựng)? | kata | istilah | คำ(?:ศัพท์)? | শব্দ | சொல் | واژه | اصطلاح |
    المصطلح | المفهوم | الكلمة | מושג | 术语 | 術語 | 概念 | ord | 单词 | 單詞 | 词语 |
    単語 | 言葉 | 用語 | 단어 | 용어 | كلمة | מילה | शब्द"""
)
MEANING = either(
    r"""meanings? | definitions? | translations? | means | bedeutung(?:en)? | [üu]bersetzung(?:en)? | definition(?:en)? |
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
