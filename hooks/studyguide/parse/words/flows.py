"""The words of flows, steps and dates."""

from studyguide.parse.words.alternation import either
from studyguide.text.listed import listed

FLOW = either(
    r"""work-?flows? | data ?flows? | flows? | pipelines? | process(?:es)? | steps? | sequence | cycles? | life-?cycles? |
    procedure | progression | how (?:it|they|this|these) works?(?: together)? | in (?:this |that |the following )?order | order of |
    hierarchy | ablauf | abl[aä]ufe | schritte? | prozess | reihenfolge | vorgehen | étapes? | processus | déroulement |
    ordre | cycle | fonctionnement | flujos? | pasos? | etapas? | procesos? | ciclo | orden | cómo funciona | fasi |
    passi | processo | flusso | passos | fluxo | stappen | proces | этапы | процесс"""
)
"""Words that say that one thing comes after the other."""
STEP = either(
    """phase | step | stage | tier | layer | level | étape | fase | etapa | paso | schritt | schicht | ebene | couche |
    niveau | capa | nivel | passo | livello | stap"""
)
LAYER_SET = listed("tier layer level schicht ebene couche niveau capa nivel livello")
ERA = r"(?:BCE?|v\. ?Chr\.|a\. ?C\.|av\. J\.-C\.)"
AROUND = r"(?:c(?:a|irca)?\.?|um|vers|hacia|in|en|im|año|anno)"
"""Words before a year."""
_DAY = (
    r"(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?|년(?:[ ]?\d{1,2}월(?:[ ]?\d{1,2}일)?)?|\.[ ][^\W\d_]+[ ]\d{1,2}\.|[ ]?гг?\.|[ ]рр?\.|م|هـ)"
)
"""The day behind a year, or a word for the year, in languages that write it there: 1848. március 15., 1868年1月."""
DATED = rf"(?:{AROUND}\s+)?(?:[\w.]+,?\s+){{0,2}}?(?:\d{{1,2}}[./-]\d{{1,2}}[./-])?(?P<year>\d{{3,4}}|\d{{1,2}}(?=(?:\s*[–-]\s*\d{{1,4}})?\s+{ERA}))(?:\s*[–-]\s*\d{{2,4}}|s)?(?P<before>\s+{ERA})?(?:\s*[–-]\s*\d{{1,4}}\s+{ERA})?{_DAY}?"
"""A year, with its month, or a span of years."""
HIERARCHY = either(r"hierarch\w* | hiérarchie | jerarquía | gerarchia | hierarquia | иерархия")
BARE_FLOW = either(
    "work-?flow | flow | path | pipeline | sequence | process | order | ablauf | flux | flujo | flusso"
)
"""Names of a flow that say nothing of it."""
ACTION = either(
    r"""\w+(?:tion|sion|ing|sis|ment|phase|fase|ung|ción|sión|miento|zione|sione|mento|ção|lyse|nalyse)s?"""
)
"""What a word looks like that names something done."""
REST = either(
    "additional | other | further | more | weitere | andere | sonstige | otr[oa]s | autres | altr[ie] | outr[oa]s"
)
"""Words before the name of kinds that fit no other."""
THEN = either("then | therefore | thus | dann | folglich | entonces | alors | donc | allora | então | dus | wtedy | то")
"""Words between two statements of which one follows from the other."""
MENU = either(
    """click | go to | navigate | open | choose | select | menu | settings | file | tab | press | klicke?n? | öffnen |
    cliquez | ouvrir | haz clic | abrir"""
)
"""Words that lead through a menu."""
LEAD = either(
    r"""draw | map | trace | follow | sketch | think | remember | use | go | send | move | e\.g\.,? | i\.e\.,? |
    for example,? | the | a | an | der | die | das | le | la | les | el | los | las"""
)
"""Words before the first name of a flow."""
