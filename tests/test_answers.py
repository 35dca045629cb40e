"""Each question leads to the section that answers it."""

from asking import guide_of
from studyguide.collect.answers import answers
from studyguide.model import Question

NOTE = """# Messages

## Queues

A queue keeps each message until one consumer has pulled and deleted it.

## Topics

A topic pushes a copy of each message to every subscriber at once.

Q: Who gets a copy?
A: Every subscriber.

## Practice questions

Q: An order must wait until one worker has time for it. What keeps it?

- [x] a queue
    - A queue keeps the message until a consumer has pulled it.
- [ ] a topic
    - Nobody may be listening.

Id: order

Q: Which is named?

- [x] this
    - So.
- [ ] that
    - No.

Id: named
Answered in: Topics

Q: What is the capital of France?
A: Paris.

Id: elsewhere
"""


def test_a_question_leads_to_the_named_its_own_or_the_likest_section() -> None:
    guide = guide_of(NOTE)
    ids = [b.id for s in guide.sections for b in s.blocks if isinstance(b, Question)]
    found = {key: section.title for key, section in answers(guide.sections).items()}
    assert found == {
        ids[0]: "Topics",
        "course/part1/order": "Queues",
        "course/part1/named": "Topics",
    }, "what no section answers leads nowhere"
