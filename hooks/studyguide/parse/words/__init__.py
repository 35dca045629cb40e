"""The words by which notes in several languages name their parts; a further language is a few more words here.

Every constant is an alternation for a pattern, unless its name says otherwise; all are compared without case.
"""

from studyguide.parse.words.alternation import either
from studyguide.parse.words.asking import (
    AND,
    ANSWER,
    ARTICLE,
    ASKS,
    ASKS_SET,
    BECAUSE,
    COPULA,
    EXPLANATION,
    OPTION,
    OWN_ANSWER,
    QUESTION,
    REPLIES,
    RIGHT,
    RIGHT_ANSWER,
    WRONG,
)
from studyguide.parse.words.callouts import CALLOUTS
from studyguide.parse.words.columns import (
    MEANING,
    TERM,
    TONGUE,
)
from studyguide.parse.words.dates import (
    DAY,
)
from studyguide.parse.words.defining import (
    NOTHING_SAID,
    POINTING_SET,
    SAID_BY,
    SAYS,
    SAYS_UNSPACED,
)
from studyguide.parse.words.exercises import (
    AN_ORDER,
    CHOOSE,
    KEY_TITLE,
    MATCH,
    OR,
    ORDERED,
    POINTS,
    STATEMENT_SAID,
    TASK,
    TO_ORDER,
)
from studyguide.parse.words.flows import (
    ACTION,
    AROUND,
    BARE_FLOW,
    DATED,
    ERA,
    FLOW,
    HIERARCHY,
    LAYER_SET,
    LEAD,
    MENU,
    REST,
    STEP,
    THEN,
)
from studyguide.parse.words.graded import (
    CALLED_RIGHT,
    CALLED_WRONG,
    FILED,
)
from studyguide.parse.words.remarks import (
    FIELD_SET,
    REMARK_SET,
)
from studyguide.parse.words.speakers import (
    NO_NAME_SET,
)
from studyguide.parse.words.terms import (
    ADDRESSING_SET,
    ARTICLE_SET,
    ASKING_SET,
    DANGLING_SET,
    GENERAL_SET,
    LEADING_SET,
)
from studyguide.parse.words.titles import (
    DEFINITION,
    LABEL,
    MODULE,
    MODULE_RANKS,
    NO_TERM_SET,
    NUMBERS,
    PART,
    SMALL_SET,
    STATEMENT,
)
from studyguide.parse.words.truths import (
    TRUTHS,
)

__all__ = [
    "ACTION",
    "ADDRESSING_SET",
    "AND",
    "ANSWER",
    "AN_ORDER",
    "AROUND",
    "ARTICLE",
    "ARTICLE_SET",
    "ASKING_SET",
    "ASKS",
    "ASKS_SET",
    "BARE_FLOW",
    "BECAUSE",
    "CALLED_RIGHT",
    "CALLED_WRONG",
    "CALLOUTS",
    "CHOOSE",
    "COPULA",
    "DANGLING_SET",
    "DATED",
    "DAY",
    "DEFINITION",
    "ERA",
    "EXPLANATION",
    "FIELD_SET",
    "FILED",
    "FLOW",
    "GENERAL_SET",
    "HIERARCHY",
    "KEY_TITLE",
    "LABEL",
    "LAYER_SET",
    "LEAD",
    "LEADING_SET",
    "MATCH",
    "MEANING",
    "MENU",
    "MODULE",
    "MODULE_RANKS",
    "NOTHING_SAID",
    "NO_NAME_SET",
    "NO_TERM_SET",
    "NUMBERS",
    "OPTION",
    "OR",
    "ORDERED",
    "OWN_ANSWER",
    "PART",
    "POINTING_SET",
    "POINTS",
    "QUESTION",
    "REMARK_SET",
    "REPLIES",
    "REST",
    "RIGHT",
    "RIGHT_ANSWER",
    "SAID_BY",
    "SAYS",
    "SAYS_UNSPACED",
    "SMALL_SET",
    "STATEMENT",
    "STATEMENT_SAID",
    "STEP",
    "TASK",
    "TERM",
    "THEN",
    "TONGUE",
    "TO_ORDER",
    "TRUTHS",
    "WRONG",
    "either",
]
