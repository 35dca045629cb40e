"""How sentences say what something is, in the languages whose articles or particles tell it from any other sentence."""

from studyguide.parse.words.alternation import either
from studyguide.text.listed import listed

SAYS = (
    r"(?:is|was)(?: defined as)?[ ](?=an?\b|the\b|any\b)|(?:are|were)[ ](?=the\b|(?:[\w-]+ ){1,3}(?:that|which|who)\b)|"
    r"(?:means(?! that\b| you\b| to\b)|refers to|denotes|is defined as|are defined as)[ ](?=\w)",
    r"(?:ist|war)[ ](?=eine?\b|der\b|die\b|das\b)|(?:sind|waren)[ ](?=die\b|(?:[\w-]+ ){0,2}[A-ZÄÖÜ][\w-]+, (?:die|deren|welche)\b)|"
    r"bezeichnet[ ](?=eine?n?\b|den\b|die\b|das\b)",
    r"(?:est|était)[ ](?=une?\b|l[ae]\b|l['’])|(?:sont|étaient)[ ](?=des\b|les\b)|désigne[ ](?=une?\b|l[ae]s?\b|l['’])",
    r"(?:es|era|fue)[ ](?=una?\b|el\b|la\b)|(?:son|eran)[ ](?=l[ao]s\b|un[ao]s\b|[\w-]+ que\b)|significa[ ](?=una?\b|el\b|la\b)",
    r"(?:è|era)[ ](?=un[ao]?\b|un['’]|il\b|l[ao]\b|l['’])|sono[ ](?=i\b|gli\b|le\b|dei\b|degli\b|delle\b|[\w-]+ che\b)",
    r"(?:é|era|foi)[ ](?=uma?\b|o\b|a\b)|são[ ](?=os\b|as\b|[\w-]+ que\b)",
    r"(?:is|was)[ ](?=een\b|de\b|het\b)",
    r"(?:är|var)[ ](?=ett?\b|en\b)|er[ ](?=e[int]\b|ett\b)",
    r"(?:este|era)[ ](?=un\b|o\b)|είναι[ ](?=(?:ένας|μια|μία|ένα|η|ο|το)\b)",
    r"(?:jest )?to[ ](?=[^\W\d_A-Z]{3}[^.]*[ąćęłńśźż])|(?:[—–-] )?это[ ](?=\w)|(?:[—–-] )?це[ ](?=\w)|[—–][ ](?=[а-яіїєґ]{3})",
    r"(?:هو|هي)[ ](?=\w)|(?:הוא|היא)[ ](?=\w)|là[ ](?=một\b|quá trình\b|sự\b)|adalah[ ](?=\w)",
)
"""Between a name and what it means, a space before it; what it means starts behind the match."""
SAYS_UNSPACED = (r"是指|指的是|是(?=一[种種个個门門类類])|とは、?|คือ[ ]?|(?:이)?란[ ]",)
"""The same in languages that write no space before it."""
SAID_BY = (
    (either("als | unter"), "(?:bezeichnet|versteht) man (?:den )?"),
    (either("on appelle | on nomme"), ""),
    (either("se llama | se denomina | llamamos"), "a(?= l[ao]s?| una?)|al?(?= )"),
    (either("por | con"), "(?:se entiende|si intende|entende-se) "),
    (either("per"), "si intende "),
    (either("by | under"), "(?:we mean|is meant|förstås|menas) "),
)
"""What opens a sentence before the name and what follows it: `Als Osmose bezeichnet man …`."""
POINTING_SET = listed(
    """
    this that these those it its there here he she they we i you one another such both each dies dieser diese dieses das
    es er sie hier da man ce cela ceci c'est il elle ils elles on ça este esta esto ese esa eso ello él ella aquí
    questo questa quello esso essa lui lei isto isso ele ela aqui dit dat deze die hij zij er det den detta han hon
    to ten ta on ona ono это этот эта он она оно це цей вона він هذا هذه ذلك זה זאת 这 這 那 它 他 她 これ それ あれ đây nó ini itu นี่
    """
)
"""Words that name nothing by themselves."""
NOTHING_SAID = (
    r"(?:\w+['’]|[\w-]+ )?(?:only|same|case|reason|result|topic|subject|focus|following|question|problem|point|must|matter|(?:key|core) (?:offering|part|point|idea)|"
    r"chapter|lecture|section|module|title|answer|day|one|lot|bit|good|great|bad|nice|very|really|quite|most|best|worst|"
    r"thema|frage|grund|problem|beste|wichtigste|gleiche|selbe|einzige|sujet|raison|même|seule?|bon|tema|mismo|misma|única?|"
    r"stesso|stessa|unic[oa]|mesm[oa]|onderwerp|vraag)\b"
)
"""What opens the rest of a sentence that says how or where something is, and not what."""
