"""Hits of checked facts to findings: what a note still says, and what holds."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from studyguide.errors import Finding
from studyguide.model import Fact, Hit


def facts(hits: Sequence[Hit]) -> Iterator[Finding]:
    """Yield a finding for each place that a checked fact speaks against."""
    for hit in hits:
        if hit.said:
            fact = hit.fact
            rule, problem = _told(fact, hit.said)
            exam = f" {fact.exam.rstrip('.')}" if fact.exam else ""
            hint = (
                f"Correct it, or say beside it what holds.{exam}"
                if exam
                else "Correct it, or say beside it what holds"
            )
            yield Finding(hit.place, rule, problem, hint, fact.place)


def _told(fact: Fact, said: str) -> tuple[str, str]:
    """Return the rule and the problem."""
    checked = f"checked {fact.checked}"
    match fact.kind:
        case "renamed":
            return (
                "former-name",
                f"{said!r} is a former name: {fact.attribute} is now {fact.value!r} ({checked})",
            )
        case "closed":
            return "closed-service", f"{said!r}: {fact.attribute}: {fact.value} ({_since(fact)}{checked})"
        case "retired":
            return "retired-service", f"{said!r}: {fact.attribute}: {fact.value} ({_since(fact)}{checked})"
        case "changed" | "wrong" | "simplified":
            return (
                "superseded",
                f"{said!r} does not hold: {fact.about}, {fact.attribute}: {fact.value} ({_since(fact)}{checked})",
            )
        case _:
            assert_never(fact.kind)


def _since(fact: Fact) -> str:
    return f"since {fact.since}, " if fact.since else ""
