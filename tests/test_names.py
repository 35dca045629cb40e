"""Which names a text holds, and under which rules."""

import pytest

from studyguide.collect.names import Context, Names, case_of, key, plurals
from studyguide.model import Former, Term

TERMS = (
    Term("Amazon Simple Storage Service", "s3", "service", "Amazon S3", aliases=("S3",)),
    Term("Amazon S3 Glacier", "glacier", "service", aliases=("S3 Glacier",)),
    Term("AWS Lambda", "lambda", "service", "Lambda"),
    Term("Amazon DynamoDB", "dynamodb", "service", "DynamoDB", misspelt=("Dynamo DB",)),
    Term(
        "Amazon Connect",
        "connect",
        "service",
        aliases=("Connect",),
        ambiguous={"Connect": ("contact center",)},
    ),
    Term("AWS Direct Connect", "direct", "service", aliases=("Direct Connect",)),
    Term("AWS RAM", "ram", "service", aliases=("RAM",), ambiguous={"RAM": ("share resources",)}),
    Term("AWS Backup", "backup", "service", aliases=("Backup",), ambiguous={"Backup": ("AWS Backup",)}),
    Term("AWS IAM Identity Center", "sso", "service", former=(Former("AWS Single Sign-On", "2022-07"),)),
    Term("AWS Cost & Usage Report", "cur", "service"),
    Term("Savings Plans", "savings", "feature"),
    Term("Lifecycle policy", "lifecycle", "feature"),
    Term("Auto Scaling", "scaling", "feature"),
    Term("Subnet", "subnet", "concept"),
    Term("C++", "cpp", "concept"),
    Term("细胞", "cell", "concept"),
    Term("L'Hôpital's rule", "hopital", "concept"),
)
NAMES = Names(TERMS)


def found(text: str, around: str = "") -> list[tuple[str, str]]:
    context = Context(f"{text} {around}")
    return [(f.name.term, text[f.start : f.end]) for f in NAMES.find(text, context)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Put it in S3.", [("s3", "S3")], id="abbreviation"),
        pytest.param("aws s3 cp and S30", [], id="abbreviation_in_small_letters_or_inside_a_word"),
        pytest.param(
            "amazon simple storage service",
            [("s3", "amazon simple storage service")],
            id="full_name_any_case",
        ),
        pytest.param(
            "Amazon S3 Glacier keeps it", [("glacier", "Amazon S3 Glacier")], id="longest_name_wins"
        ),
        pytest.param("**S3**-compatible", [("s3", "S3")], id="hyphen_after"),
        pytest.param("S3's bucket", [("s3", "S3")], id="possessive"),
        pytest.param("two S3s", [("s3", "S3s")], id="plural_of_an_abbreviation"),
        pytest.param("Lambdas run", [("lambda", "Lambdas")], id="plural_of_a_proper_name"),
        pytest.param("a lambda expression", [], id="proper_name_in_small_letters"),
        pytest.param("LAMBDA", [("lambda", "LAMBDA")], id="proper_name_in_capitals"),
        pytest.param(
            "dynamodb and Dynamo-DB", [("dynamodb", "dynamodb"), ("dynamodb", "Dynamo-DB")], id="misspelt"
        ),
        pytest.param("a savings plan", [("savings", "savings plan")], id="singular_of_a_listed_plural"),
        pytest.param("lifecycle policies", [("lifecycle", "lifecycle policies")], id="y_becomes_ies"),
        pytest.param(
            "auto-scaling, auto  scaling",
            [("scaling", "auto-scaling"), ("scaling", "auto  scaling")],
            id="gap",
        ),
        pytest.param(
            "AWS Cost and Usage Report", [("cur", "AWS Cost and Usage Report")], id="and_for_ampersand"
        ),
        pytest.param("AWS single sign on", [("sso", "AWS single sign on")], id="former_name"),
        pytest.param("two subnets", [("subnet", "subnets")], id="common_noun_in_any_case"),
        pytest.param("written in C++, C++11", [("cpp", "C++")], id="name_that_ends_in_a_mark"),
        pytest.param("动物细胞壁", [("cell", "细胞")], id="script_without_spaces"),
        pytest.param("使用Lambda函数", [("lambda", "Lambda")], id="name_inside_another_script"),
        pytest.param("by L’Hôpital’s rule", [("hopital", "L’Hôpital’s rule")], id="apostrophes"),
        pytest.param("see https://example.org/S3/Lambda and me@S3.org", [], id="addresses_name_nothing"),
        pytest.param("S3/Lambda", [("s3", "S3"), ("lambda", "Lambda")], id="slash_parts_names"),
        pytest.param(
            "AWS Direct Connect", [("direct", "AWS Direct Connect")], id="ambiguous_word_inside_a_longer_name"
        ),
    ],
)
def test_a_name_is_found_as_it_may_be_written(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "around", "expected"),
    [
        pytest.param("Calls reach Connect.", "contact center", ["connect"], id="needed_word_in_the_section"),
        pytest.param("Calls reach Connect.", "", [], id="needed_word_missing"),
        pytest.param("Calls reach Connect.", "x" * 2000 + " contact center", [], id="needed_word_too_far"),
        pytest.param("we connect them", "contact center", [], id="small_letter"),
        pytest.param("Connect your phone.", "contact center", [], id="verb_that_opens_a_sentence"),
        pytest.param("Connect routes calls.", "contact center", ["connect"], id="name_that_opens_a_sentence"),
        pytest.param("Connect: calls.", "contact center", ["connect"], id="name_before_a_mark"),
        pytest.param("16 GB RAM", "", [], id="abbreviation_without_its_word"),
        pytest.param("RAM can share resources", "", ["ram"], id="abbreviation_with_its_word"),
        pytest.param("Take Backups daily", "AWS Backup", [], id="no_plural_of_a_common_word"),
    ],
)
def test_a_common_word_is_a_name_only_with_a_word_it_needs(
    text: str, around: str, expected: list[str]
) -> None:
    assert [term for term, _ in found(text, around)] == expected


def test_a_needed_word_in_a_title_around_counts_however_far_it_stands() -> None:
    context = Context("Calls reach Connect." + " x" * 3000, titles="The contact center")
    assert [f.name.term for f in NAMES.find("Calls reach Connect.", context)] == ["connect"]


def test_code_is_read_to_the_letter() -> None:
    assert [f.name.term for f in NAMES.find("aws lambda, AWS Lambda", Context(""), to_the_letter=True)] == [
        "lambda"
    ]


def test_a_name_leads_to_its_term_in_any_case() -> None:
    assert [NAMES.meant(text) for text in ("s3", "direct connect", "Lambdas", "nothing")] == [
        "s3",
        "direct",
        "lambda",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("policy", ["policies"], id="y"),
        pytest.param("bus", ["buses"], id="s"),
        pytest.param("Savings Plans", ["Savings Planses", "Savings Plan"], id="plural"),
        pytest.param("EC2", ["EC2s"], id="abbreviation"),
        pytest.param("C++", [], id="mark"),
    ],
)
def test_the_other_number_of_a_name(text: str, expected: list[str]) -> None:
    assert list(plurals(text)) == expected


@pytest.mark.parametrize(
    ("text", "common", "ambiguous", "expected"),
    [
        ("VPC", False, False, "exact"),
        ("Lambda", False, False, "proper"),
        ("CloudFront", False, False, "any"),
        ("Subnet", True, False, "any"),
        ("On-Demand", False, True, "proper"),
        ("Security group", False, True, "any"),
        ("S 3", False, False, "exact"),
    ],
)
def test_how_the_case_of_a_name_counts(text: str, common: bool, ambiguous: bool, expected: str) -> None:
    assert case_of(text, common, ambiguous) == expected


def test_spellings_of_a_name_have_one_key() -> None:
    assert {key(text) for text in ("Cost & Usage", "cost and usage", "Cost-and-Usage")} == {"cost and usage"}


def test_no_names_find_nothing() -> None:
    assert list(Names(()).find("S3 and all", Context(""))) == []
