"""What the pages of practice say; words in braces are filled in."""

from collections.abc import Mapping

PRACTICE: Mapping[str, Mapping[str, str]] = {
    "en": {
        # the practice pages
        "practice": "Practice",
        "practiceOf": "{title}: practice",
        "practiceIntro": "Choose an answer, then see why each option is right or wrong. "
        "What you miss comes back among your cards.",
        "moreQuestions": "Questions from the text",
        "overview": "Practice",
        "overviewIntro": "Being asked is the surest way to learn. Everything here works without a network, and what "
        "you do stays in this browser.",
        "modules": "By module",
        "module": "Module",
        "questions": "Questions",
        "cards": "Cards",
        "deck": "Anki deck",
        "waysOut": "Take it with you",
        "waysOutIntro": "The same cards and questions for other programs. Import a newer deck over an older one: "
        "cards are updated in place and keep their history.",
        "wholeDeck": "All cards and questions for Anki",
        "textCards": "Cards as text, for Anki, Mochi and RemNote",
        "gift": "Questions in GIFT format, for Moodle and other learning systems",
        "yourProgress": "Your progress",
        "yourData": "Your data",
        "yourDataIntro": "Your answers, cards and exams are kept in this browser and nowhere else. Save them as a "
        "file to move them to another device; reading a file adds to what is here.",
        "needsScript": "This page needs JavaScript.",
        # the exam page
        "exam": "Mock exam",
        "examIntro": "Questions are drawn by the weights of the exam. None comes twice before you have seen all of "
        "its domain. You can pause, flag, go back, and reload the page.",
        "examIntroEven": "Questions are drawn evenly from all modules. None comes twice before you have seen all of "
        "its module. You can pause, flag, go back, and reload the page.",
        "examWithout": "The mock exam needs JavaScript. The practice pages work without it:",
        "domain": "Domain",
        "weight": "Weight",
        # the cards pages
        "cardsOf": "{title}: cards",
        "cardsIntro": "A few minutes a day: each card comes back just before you would forget it.",
        "cardsWithout": "The review of cards needs JavaScript. Each module has a list of its cards:",
        "cardsModuleIntro": "Say the answer, then open the card.",
        "studyThese": "Study these cards",
        # the drills
        "drills": "Drills",
        "drillsIntro": "Each drill mixes what is easily confused, with questions made from the cells of a table.",
        "drillOf": "Drill: {title}",
        "drillIntro": "Every question comes from the table of the notes.",
        "drillDecider": "What decides",
        "drillWhich": "{attribute}: {cell}. Which one is it?",
        "drillWhat": "{subject}: what holds for “{attribute}”?",
        "drillReason": "{subject}: {cell}",
        "drillBelongs": "That is {subject}.",
        "drillCompare": "The table",
    },
}
