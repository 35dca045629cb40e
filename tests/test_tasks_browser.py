"""Ten things that people come for, each done from the home page in three actions at most."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

MOST = 3


class Reader:
    """Acts on a page and counts what it does."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.actions = 0

    def click(self, role: str, name: str | re.Pattern[str], within: str = "body") -> None:
        self.actions += 1
        self.page.locator(within).get_by_role(role, name=name).first.click()

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as `g` and then a letter: one action."""
        self.actions += 1
        for key in keys:
            self.page.keyboard.press(key)

    def search(self, text: str) -> None:
        """Open the search, type and go to the first hit: three actions."""
        self.press("/")
        self.actions += 1
        self.page.keyboard.type(text)
        self.page.locator(".md-search-result__item a").first.wait_for(timeout=20_000)
        self.page.wait_for_timeout(300)
        here = self.page.url
        self.press("Enter")
        self.page.wait_for_url(lambda url: url != here)

    def text(self) -> str:
        return str(self.page.locator("article").inner_text())

    def title(self) -> str:
        return str(self.page.locator("h1").first.inner_text()).removesuffix("¶")


@pytest.fixture
def reader(chromium: Any, site: Path) -> Iterator[Reader]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    made = Reader(page)
    yield made
    context.close()
    assert 0 < made.actions <= MOST, f"{made.actions} actions"


def test_find_what_nat_gateways_cost(reader: Reader) -> None:
    reader.search("what does a nat gateway cost")
    assert re.search(r"NAT gateway", reader.text())
    assert re.search(r"\bhour|\bbilled|\bcharge", reader.text())


def test_find_a_service_by_its_former_name(reader: Reader) -> None:
    reader.search("aws sso")
    assert reader.title() == "AWS IAM Identity Center"


def test_print_the_storage_sheet(reader: Reader) -> None:
    reader.page.add_init_script("window.print = () => document.body.setAttribute('data-printed', '1')")
    reader.click("link", "Cheat sheet", "li:has(a[href='cloud-practitioner/storage/index.html'])")
    assert "Storage" in reader.title()
    reader.click("button", "Print", "article")
    assert reader.page.locator("body[data-printed]").count() == 1


def test_compare_sqs_and_sns(reader: Reader) -> None:
    reader.search("compare sqs and sns")
    table = reader.page.locator("table").filter(has_text="SQS").filter(has_text="SNS").first
    assert table.is_visible()


def test_practise_security(reader: Reader) -> None:
    reader.click("link", "Practice", "li:has(a[href='cloud-practitioner/security/index.html'])")
    assert "Security" in reader.title()
    reader.click("radio", re.compile(""), "article")
    reader.click("button", "Check", "article")
    assert re.search(r"Right\.|Not right\.", reader.page.locator("[role=status]").first.inner_text())


def test_begin_a_mock_exam(reader: Reader) -> None:
    reader.press("g", "p")
    reader.click("link", "Mock exam", "article")
    reader.click("button", "Begin the exam", "article")
    assert re.search(r"Question 1 of \d+", reader.text())


def test_review_the_cards_of_the_day(reader: Reader) -> None:
    reader.press("g", "p")
    reader.click("link", "Cards", "article")
    reader.click("button", "Show the answer", "article")
    assert reader.page.get_by_role("button", name=re.compile("Good")).first.is_visible()


def test_read_a_topic_of_a_module(reader: Reader) -> None:
    reader.click("link", "Introduction to the cloud", ".guide-tiles")
    reader.click("link", "The shared responsibility model", "article")
    assert reader.title() == "The shared responsibility model"


def test_go_on_where_one_was(reader: Reader, site: Path) -> None:
    reader.page.goto((site / "cloud-practitioner/storage/s3-storage-classes.html").as_uri())
    reader.page.goto((site / "index.html").as_uri())
    reader.click("link", re.compile("Continue where you were"), ".guide-desk")
    assert reader.title() == "S3 storage classes"


def test_read_in_the_dark(reader: Reader) -> None:
    reader.page.locator("label[title='Switch to dark mode']").click()
    reader.actions += 1
    assert reader.page.locator("body[data-md-color-scheme=slate]").count() == 1
    reader.page.reload()
    assert reader.page.locator("body[data-md-color-scheme=slate]").count() == 1
