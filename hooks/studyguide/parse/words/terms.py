"""The little words before and in a term: what opens a definition, and what opens a line that defines nothing.

Of English, German, French, Spanish, Portuguese and Italian, which are read with them.
"""

from studyguide.parse.words.alternation import either
from studyguide.text.listed import listed

ASKING_SET = listed(
    """
    why how when what which where who whom whose if wann warum weshalb wer wie wo was welche welcher
    pourquoi comment quand quoi quel quelle que qui cómo como cuándo cuando dónde donde qué quién quién
    por perché perchè quando quem onde porque chi dove cosa
    """
)
"""Words that open a question."""
ADDRESSING_SET = listed(
    """
    facts holding held reasoning judgment procedural dissent
    theorem lemma corollary proposition proof satz beweis
    aim aims method methods procedure procedures findings evaluation eval indications contraindications moa
    action actions advantage advantages after analogy answer assumption aufgabe ausnahme avantages aviso
    background before beispiel beispiele bemerkung benefit benefits best caution caveat challenge
    conceito concepto concetto concept quelle quellen fonte fontes fuente fuentes ursache ursachen folge folgen
    cause causes causa causas consequence consequences conséquence conséquences consecuencia consecuencias consequência
    consequências conseguenza conseguenze ziel ziele observação observación observation
    conclusion conclusión cons consejo consigne context definition definición definizione définition
    description desventajas detail details disadvantages do don't ejemplo ejemplos esempio example
    examples exception exemple exemples exemplo exercise explanation fazit feature features fecha focus
    frage function goal here hinweis idea important importante inconvénients input issue key keyword
    keywords lab lesson limitation limitations limits merke merksatz nachteile name next nota note notes
    objective objectives option otherwise output overview point points problem problema problème pros
    purpose question questions recap reference references remark remarque remember requirement
    requirements result résultat resumen risk role rule scenario services so solution solución source
    sources step steps summary task technical tip tipp tips title todo topic type types usage use verb
    vorteile warning wichtig yes no not nicht kein keine never zusammenfassung given find results
    """
)
"""Words that name what a line is for, in any subject, and open no term."""
GENERAL_SET = frozenset(
    {
        "general rule",
        "general idea",
        "core idea",
        "main idea",
        "big idea",
        "golden rule",
        "other uses",
        "main uses",
        "short answer",
        "long answer",
        "fill in",
        "multiple choice",
        "true or false",
    }
)
"""Names of two words that do so too."""
GENERAL_NOUN_SET = listed(
    """
    case cases point points practice practices idea ideas term terms word words fact facts tip tips trap traps
    takeaway takeaways thing things concept concepts difference differences detail details phrase phrases hint hints
    reason reasons topic topics item items statement statements info information list lists section part parts mistake
    mistakes reading material author authors date dates figure figures message value values
    principal principales principale principaux principali général générale general generales generale importante
    importantes importants importanti important importants práctico práctica pratique pratico prático final finale
    clave clé chiave
    """
)
"""Words behind one of them that leave it one: `Key takeaway`. Any other makes a name of it: `Action potential`."""
BEFORE_OF_SET = frozenset({"rule", "point", "proof", "method", "question"})
"""Those that make a name with *of* behind them: `Rule of law`, `Point of view`."""
DANGLING_SET = listed(
    """
    and at by for from in is of on or out per than the to via vs with und oder mit von zu de des du et
    ou con por para y
    """
)
"""Words that end no term."""
LEADING_SET = listed(
    """
    the la el los las le les der die das il lo gli un una une ein eine
    """
)
"""Articles that may open a term."""
ARTICLE_SET = listed(
    """
    a an the any un una uno unos unas el la los las lo le les l' der die das ein eine einen um uma o os
    as il gli i each one
    """
)
"""Words that open what a term means."""
MEANS = either("refers to | denotes | describes | bezeichnet | désigne | se refiere a | si riferisce a | refere-se a")
"""Verbs of what a title means that opens no sentence of its own."""
KIND = either(
    "(?:type|kind|form|sort|piece|set|group|part|one)s? of | (?:way|method)s? (?:of|to) | (?:eine )?Art | Form | Teil | Verfahren | "
    "(?:un )?type | forme | tipo | forma | soort | vorm | typ | druh | rodzaj | forma | вид | тип | форма | τύπος | είδος"
)
"""Words for a kind of something."""
THE = either(
    "the | each | every | all | some | most | der | die | das | jede[rs]? | alle | le | la | les | chaque | el | los | "
    "las | cada | il | lo | gli | ogni | o | os | as | de | het | elke"
)
"""Words before what is known already, or before all of a kind."""
THIS = either(
    "this | these | it | there | dies | diese[rs]? | ce | cet | cette | ces | c'est | este | esta | estos | estas | "
    "questo | questa | questi | queste | isto | isso | dit | deze | это | этот | эта | эти"
)
"""Words that point at the title above them."""
RELATIVE = either(
    "that | which | who | whose | where | designed | intended | qui | que | dont | che | cui | który | która | które | který | která | které | "
    "который | которая | которое | som | ktor[ýáé]"
)
"""Words behind a noun that say more of it."""
