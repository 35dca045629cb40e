"""Practice in a browser: by keyboard and touch, over http and from disk, nothing lost and nothing fetched."""

import json
import re
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from conftest import build_site

pytestmark = pytest.mark.slow

GUIDE = """title: Mail
exam:
  name: Mail exam
  questions: 6
  minutes: 12
  domains:
    - {id: "1", title: Letters, weight: 50}
    - {id: "2", title: Queues, weight: 50}
"""
QUESTION = """Q: Question {name}: what is right?

- [{a}] first of {name}
    - The reason of the first.
- [{b}] second of {name}
    - The reason of the second.
- [ ] third of {name}
    - The reason of the third.

Id: {name}
Answered in: {section}
Exam task: {task}

"""
SECTION = """## {title}

Exam task: {task}

- **{title} one:** the first thing to know.
- **{title} two:** the second thing to know.
- **{title} three:** the third thing to know.
- **{title} four:** the fourth thing to know.

"""


def note(number: int, title: str, task: str) -> str:
    """Return a module with four terms and eight questions: b is right in the even ones, both in the fifth."""
    asked = "".join(
        QUESTION.format(
            name=f"q{number}{n}",
            section=title,
            task=task,
            a="x" if n % 2 or n == 4 else " ",
            b=" " if n % 2 else "x",
        )
        for n in range(8)
    )
    told = SECTION.format(title=title, task=task)
    return f"# Module {number}: {title} module\n\n{told}## Practice questions\n\n{asked}"


FREE = """# Module 3: Stamp module

## Stamps

- **Stamp:** the proof that the postage is paid.

## Practice questions

Q: What proves that the postage is paid?
A: The stamp.
"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    notes = tmp_path_factory.mktemp("mail") / "notes"
    (notes / "post").mkdir(parents=True)
    (notes / "guide.yml").write_text(GUIDE)
    (notes / "post/01-letters.md").write_text(note(1, "Letters", "1.1"))
    (notes / "post/02-queues.md").write_text(note(2, "Queues", "2.1"))
    (notes / "post/03-stamps.md").write_text(FREE)
    return build_site(notes, notes.parent / "site")


@pytest.fixture(scope="module", params=["disk", "http"])
def address(request: pytest.FixtureRequest, small: Path) -> Iterator[str]:
    """Return where the site is opened from."""
    if request.param == "disk":
        yield small.as_uri() + "/"
        return
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(small.parent))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/site/"
        server.shutdown()


Opener = Callable[..., Any]


@pytest.fixture
def opened(chromium: Any, address: str) -> Iterator[Opener]:
    """Open a page with no way to any network; what goes wrong on it fails the test."""
    contexts: list[Any] = []
    faults: list[str] = []

    def open_(path: str, **options: Any) -> Any:
        context = chromium.new_context(**options)
        context.set_default_timeout(60_000)  # how fast the machine is, is not what is asked here
        own = address.split("/site/")[0]

        def guard(route: Any) -> None:
            if route.request.url.startswith(own):
                route.continue_()
            else:
                faults.append("asked for " + route.request.url)
                route.abort()

        if address.startswith("http"):
            context.route("**/*", guard)
        else:
            context.set_offline(True)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.goto(address + path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert faults == []


def state(page: Any) -> dict[str, Any]:
    return dict(json.loads(page.evaluate("localStorage.getItem('guide-practice:mail')") or "{}"))


def tab_to(page: Any, selector: str, most: int = 80) -> None:
    """Press Tab until what matches the selector has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("(s) => document.activeElement.matches(s)", selector):
            return
    pytest.fail(f"{selector} cannot be reached by Tab")


def focused(page: Any) -> str:
    return str(page.evaluate("document.activeElement.innerText || document.activeElement.value"))


# ---- a practice page -------------------------------------------------------------------------


def test_a_practice_page_by_keyboard_alone(opened: Opener) -> None:
    page = opened("post/letters/practice.html")
    first = page.locator(".guide-question").nth(0)
    tab_to(page, ".guide-question input")
    page.keyboard.press("Enter")
    assert first.get_by_role("status").inner_text() == "Choose an answer first."
    page.keyboard.press("a")
    page.keyboard.press("Enter")
    assert first.get_by_role("status").inner_text() == "Not right. The answer is B.", (
        "a screen reader is told"
    )
    assert first.locator(".guide-reason", has_text="of the third").is_visible(), "feedback for every option"
    link = first.get_by_role("link", name="Letters")
    assert link.get_attribute("href").endswith("index.html#letters") or "letters" in link.get_attribute(
        "href"
    )
    assert focused(page) == "Try again"
    page.keyboard.press("Enter")
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    assert first.get_by_role("status").inner_text() == "Right."
    page.reload()
    assert first.get_by_role("status").inner_text() == "Right.", "nothing is lost"
    assert page.locator(".guide-score-line").inner_text() == "1 of 8 answered, 1 right."
    assert list(state(page)["memory"]) == ["post/letters/q10"], "the miss went to the queue"


def test_an_option_that_is_neither_right_nor_chosen_looks_and_stands_as_before(opened: Opener) -> None:
    page = opened("post/letters/practice.html")
    asked = page.locator(".guide-question").first
    choices = asked.locator(".guide-choice")
    shown = (
        "all => all.map(one => [getComputedStyle(one).backgroundColor, one.getBoundingClientRect().width,"
        " one.getBoundingClientRect().height])"
    )
    before = choices.evaluate_all(shown)
    asked.locator("input").nth(0).focus()
    page.keyboard.press("a")
    page.keyboard.press("Enter")
    after = choices.evaluate_all(shown)
    states = asked.locator(".guide-row").evaluate_all("all => all.map(one => one.dataset.state || '')")
    assert [row[1:] for row in after] == [row[1:] for row in before]
    assert [row[0] for row, state in zip(after, states, strict=True) if not state] == [
        row[0] for row, state in zip(before, states, strict=True) if not state
    ]


def test_several_answers_are_chosen_and_checked_together(opened: Opener) -> None:
    page = opened("post/letters/practice.html")
    asked = page.locator(".guide-question").nth(4)
    assert asked.get_by_text("Choose 2.").is_visible()
    asked.locator("input").nth(0).focus()
    page.keyboard.press("a")
    page.keyboard.press("Enter")
    assert asked.get_by_role("status").inner_text() == "Not right. The answers are A, B."
    asked.get_by_role("button", name="Try again").click()
    asked.locator("input").nth(0).focus()
    page.keyboard.press("a")
    page.keyboard.press("b")
    page.keyboard.press("Enter")
    assert asked.get_by_role("status").inner_text() == "Right."


def test_a_section_asks_at_its_end_and_the_answers_are_shared(opened: Opener) -> None:
    page = opened("post/letters/practice.html")
    page.locator(".guide-question").nth(0).get_by_label("second of q10").check()
    page.locator(".guide-question").nth(0).get_by_role("button", name="Check").click()
    page.get_by_role("link", name="Letters").last.click()
    fold = page.locator(".guide-check")
    fold.locator("summary").first.click()
    assert fold.locator(".guide-question").nth(0).get_by_role("status").inner_text() == "Right."


# ---- the mock exam ---------------------------------------------------------------------------


def answer(page: Any, letter: str) -> None:
    page.keyboard.press(letter)
    page.keyboard.press("Enter")


def test_a_whole_exam_by_keyboard_with_a_reload_in_the_middle(opened: Opener) -> None:
    page = opened("practice/exam.html")
    beside = page.locator("h1 + p, .guide-neighbors")
    assert [one.is_visible() for one in beside.all()] == [True, True]
    tab_to(page, "form button")
    page.keyboard.press("Enter")
    assert [one.is_visible() for one in beside.all()] == [False, False], "an exam has the page for itself"
    tab_to(page, ".guide-fieldset input")
    for _ in range(3):
        answer(page, "a")
    tab_to(page, "[aria-pressed]")
    page.keyboard.press("Enter")
    seed = page.url
    page.reload()
    assert page.locator(".guide-where").inner_text() == "Question 4 of 6"
    assert page.locator(".guide-cell[data-done=true]").count() == 3
    assert page.locator(".guide-cell").nth(3).get_attribute("aria-label") == "Question 4, flagged"
    assert page.url == seed
    tab_to(page, ".guide-fieldset input")
    for _ in range(3):
        answer(page, "b")
    assert page.locator("dialog").inner_text().startswith("All questions are answered.")
    page.keyboard.press("Enter")
    result = page.locator("#result").inner_text()
    right, of = map(int, re.findall(r"\d+", result)[:2])
    assert of == 6
    assert focused(page) == result
    assert [one.is_visible() for one in beside.all()] == [True, True]
    rows = page.locator("section", has_text="By domain").locator("tbody tr").all_inner_texts()
    assert [row.split("\t")[0] for row in rows] == ["1 Letters", "2 Queues"]
    assert all("/ 3" in row for row in rows), "drawn by the weights"
    assert page.locator("section", has_text="By module").locator("tbody tr").count() == 2
    misses = page.locator(".guide-question[data-verdict=wrong]")
    assert misses.count() == 6 - right
    for miss in misses.all():
        assert "The reason of the" in miss.inner_text()
        assert miss.get_by_text("Answered in").is_visible()
    page.reload()
    assert page.locator("#result").inner_text() == result
    assert len(state(page)["memory"]) == 6 - right, "the misses went to the queue"


def test_the_clock_can_be_paused_and_submits_when_time_is_up(opened: Opener) -> None:
    page = opened("practice/exam.html")
    page.clock.install()
    page.reload()
    page.get_by_label("Minutes").fill("1")
    page.get_by_role("button", name="Begin the exam").click()
    page.clock.run_for(20_000)
    assert page.get_by_role("timer").inner_text() == "00:40"
    page.get_by_role("button", name="Pause").click()
    page.clock.run_for(60_000)
    assert page.get_by_role("timer").inner_text() == "00:40"
    assert page.locator(".guide-fieldset").is_hidden()
    page.get_by_role("button", name="Resume").click()
    page.clock.run_for(41_000)
    assert page.get_by_text("The time is up").is_visible()
    assert page.locator("#result").inner_text() == "0 of 6 right: 0 %"


def test_the_clock_goes_on_while_another_tab_is_in_front(opened: Opener) -> None:
    page = opened("practice/exam.html")
    page.clock.install()
    page.reload()
    page.get_by_label("Minutes").fill("3")
    page.get_by_role("button", name="Begin the exam").click()
    page.clock.fast_forward(60_000)  # one tick for all of it, as browsers do in the background
    assert page.get_by_role("timer").inner_text() == "02:00"
    page.reload()
    page.clock.run_for(1_000)
    assert page.get_by_role("timer").inner_text() == "01:59"


def take(page: Any) -> list[str]:
    """Take an exam without answering; return the ids that it asked."""
    page.get_by_role("button", name="Begin").click()
    ids = state(page)["exam"]["ids"]
    page.get_by_role("button", name="Submit").first.click()
    page.locator("dialog").get_by_role("button", name="Submit").click()
    page.get_by_role("button", name="New exam").click()
    return list(ids)


def test_no_question_comes_twice_before_all_were_asked_and_a_seed_can_be_shared(opened: Opener) -> None:
    page = opened("practice/exam.html")
    page.get_by_label("Questions", exact=False).first.fill("8")
    rounds = []
    for _ in range(4):
        page.get_by_label("Questions", exact=False).first.fill("8")
        rounds.append(take(page))
    assert len({*rounds[0], *rounds[1]}) == 16, "two exams of 8 ask all 16"
    assert len({*rounds[2], *rounds[3]}) == 16
    seed = state(page)["exams"][1]["seed"]
    other = opened(f"practice/exam.html#seed={seed}&n=8")
    other.get_by_role("button", name="Begin this exam").click()
    assert state(other)["exam"]["ids"] == rounds[1], "the same questions on another machine"


def test_the_draw_follows_the_weights_as_far_as_there_are_questions(opened: Opener) -> None:
    page = opened("practice/exam.html")
    many = """([weights, sizes, n]) => guideDraw.quotas(
        weights.map((weight, w) => ({ weight, ids: [...Array(sizes[w]).keys()].map((i) => w + "/" + i) })),
        n)"""
    assert page.evaluate(many, [[24, 30, 34, 12], [49, 88, 185, 33], 65]) == [16, 19, 22, 8]
    assert page.evaluate(many, [[50, 50], [2, 20], 10]) == [2, 8], (
        "the others make up for a domain with too few"
    )
    assert page.evaluate(many, [[1, 1, 0], [3, 3, 5], 8]) == [3, 3, 2], "what has no weight comes last"
    assert page.evaluate(many, [[1], [3], 10]) == [3]
    for n in range(1, 40):
        assert sum(page.evaluate(many, [[24, 30, 34, 12], [9, 8, 20, 3], n])) == n


# ---- the cards -------------------------------------------------------------------------------


def test_a_day_of_cards_by_keyboard_with_a_reload_in_the_middle(opened: Opener) -> None:
    page = opened("practice/cards.html")
    page.get_by_label("New cards a day").fill("3")
    page.get_by_label("New cards a day").press("Tab")
    assert page.locator(".guide-today").inner_text() == "Today: 0 to repeat, 3 new."
    page.locator("h1").click()
    tab_to(page, ".guide-begin")
    page.keyboard.press("Enter")
    assert "thing to know" in page.locator(".guide-back[role=status]").inner_text(), "a screen reader is told"
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    page.keyboard.press("3")
    assert len(state(page)["memory"]) == 2
    page.reload()
    assert page.locator(".guide-today").inner_text() == "Today: 2 to repeat, 1 new. 1 day in a row."
    tab_to(page, ".guide-begin")
    for _ in range(12):
        if page.locator("h2", has_text="Done for today.").count():
            break
        page.keyboard.press("Enter")
        page.keyboard.press("4")
    assert page.locator("h2", has_text="Done for today.").is_visible()
    kept = state(page)
    assert len(kept["memory"]) == 3
    assert all(one["k"] == "review" for one in kept["memory"].values())
    page.get_by_role("button", name="Undo the last answer").click()
    assert sum(state(page)["days"].values()) == sum(kept["days"].values()) - 1


def test_a_missed_question_with_a_free_answer_comes_back_among_the_cards(opened: Opener) -> None:
    page = opened("post/stamps/practice.html")
    page.locator("summary").filter(has_text="Answer").click()
    page.get_by_role("button", name="I did not know it").click()
    page.goto(page.url.replace("post/stamps/practice.html", "practice/cards.html"))
    page.get_by_label("New cards a day").fill("0")
    page.get_by_label("New cards a day").press("Tab")
    assert page.locator(".guide-front").inner_text() == "What proves that the postage is paid?"
    page.get_by_role("button", name="Show the answer").click()
    assert "The stamp." in page.locator(".guide-back[role=status]").inner_text()
    page.get_by_role("button", name="I knew it").click()
    (memory,) = state(page)["memory"].values()
    assert memory["n"] == 2


STUDY = """({ days, ids, ratings }) => {
  const state = JSON.parse(guideState.text());
  const start = new Date(2026, 0, 10, 18).getTime();
  state.settings.examDay = guideState.dayOf(start + days * guideFsrs.DAY);
  const log = {};
  let turn = 0;
  for (let day = 0; day < days; day++) {
    let now = new Date(2026, 0, 10 + day, 18).getTime();
    for (let asked = 0; asked < 5000; asked++, now += 20000) {
      const todo = guidePlan.queue(state, ids, now);
      const id = todo.ready[0] || todo.due[0] || todo.fresh[0] || todo.steps[0];
      if (!id) break;
      const before = state.memory[id];
      const rating = ratings[turn++ % ratings.length];
      const after = guideFsrs.review(before || null, rating, now, 0.9);
      state.memory[id] = { ...after, born: before ? before.born : now };
      (log[id] = log[id] || new Set()).add(day);
    }
  }
  const exam = guidePlan.examStart(state, start);
  const due = (id) => state.memory[id] && guidePlan.dueOf(id, state.memory[id], exam) < exam;
  const left = ids.filter(due).length;
  const known = guidePlan.estimate(state, ids, exam, exam - 3600000).now;
  return { seen: ids.map((id) => log[id] ? log[id].size : 0), left, known, exam: exam > start };
}"""


@pytest.mark.parametrize("days", [3, 10, 45])
@pytest.mark.parametrize("ratings", [[3], [3, 3, 1, 4, 2]], ids=["good", "mixed"])
def test_every_card_is_met_and_asked_again_before_the_exam(
    opened: Opener, days: int, ratings: list[int]
) -> None:
    page = opened("practice/cards.html")
    ids = [f"card/{n}" for n in range(200)]
    found = page.evaluate(STUDY, {"days": days, "ids": ids, "ratings": ratings})
    assert found["exam"]
    assert min(found["seen"]) >= 2, "each on two days at least"
    assert days < 45 or sorted(found["seen"])[100] >= 4, "and most on more where there is time"
    assert found["left"] == 0, "nothing due is left on the eve"
    assert found["known"] > 0.85


def test_the_estimate_is_of_the_day_and_counts_what_was_not_met_as_unknown(opened: Opener) -> None:
    page = opened("practice/cards.html")
    estimate = """(met) => {
      const state = JSON.parse(guideState.text());
      const now = Date.now();
      const ids = ["a", "b", "c", "d"];
      for (const id of ids.slice(0, met)) {
        state.memory[id] = { ...guideFsrs.review(null, 3, now, 0.9), born: now };
      }
      return guidePlan.estimate(state, ids, now + 30 * guideFsrs.DAY, now);
    }"""
    none, two = page.evaluate(estimate, 0), page.evaluate(estimate, 2)
    assert (none["now"], none["stopped"]) == (0, 0)
    assert two["now"] == pytest.approx(0.5)
    assert 0.2 < two["stopped"] < 0.45
    assert two["kept"] > 0.8


# ---- drills ----------------------------------------------------------------------------------


def test_progress_stands_on_the_home_page_per_module_and_domain(opened: Opener) -> None:
    page = opened("post/letters/practice.html")
    page.locator(".guide-question").nth(0).get_by_label("second of q10").check()
    page.locator(".guide-question").nth(0).get_by_role("button", name="Check").click()
    page.goto(page.url.replace("post/letters/practice.html", "index.html"))
    place = page.locator("[data-guide=practice-progress]")
    rows = place.locator("tbody tr").all_inner_texts()
    assert [row.split("\t")[:2] for row in rows] == [
        ["1 Letters", "1 / 8"],
        ["2 Queues", "0 / 8"],
        ["1. Letters module", "1 / 8"],
        ["2. Queues module", "0 / 8"],
        ["3. Stamp module", "0 / 1"],
    ]


# ---- the kept state --------------------------------------------------------------------------


def test_what_is_kept_can_be_saved_wiped_and_read_again(opened: Opener, tmp_path: Path) -> None:
    page = opened("post/letters/practice.html")
    page.locator(".guide-question").nth(0).get_by_label("first of q10").check()
    page.locator(".guide-question").nth(0).get_by_role("button", name="Check").click()
    page.goto(page.url.replace("post/letters/practice.html", "practice/index.html"))
    before = state(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    file = tmp_path / "progress.json"
    download.value.save_as(file)
    assert json.loads(file.read_text()) == before
    page.get_by_role("button", name="Wipe everything").click()
    page.locator("dialog").get_by_role("button", name="Wipe everything").click()
    assert state(page) == {}
    page.get_by_label("Read a file").set_input_files(file)
    page.get_by_text("The file was read").wait_for()
    assert state(page) == before


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        pytest.param(lambda s: "not json", "it is not JSON", id="broken"),
        pytest.param(lambda s: json.dumps({"cards": []}), "not a file of a study guide", id="foreign"),
        pytest.param(lambda s: json.dumps({**s, "version": 9}), "another version", id="version"),
        pytest.param(lambda s: json.dumps({**s, "guide": "law"}), "another guide, “law”", id="other_guide"),
        pytest.param(
            lambda s: json.dumps({**s, "days": {"x": -1}}), "damaged at days", id="number_out_of_range"
        ),
        pytest.param(
            lambda s: json.dumps({**s, "memory": {"a": {"s": 1}}}), "damaged at memory", id="fields_missing"
        ),
        pytest.param(
            lambda s: json.dumps(s).replace('"questions": {', '"questions": {"__proto__": {}, '),
            "damaged at questions",
            id="prototype",
        ),
    ],
)
def test_a_file_that_is_not_ours_is_refused_and_changes_nothing(
    opened: Opener, tmp_path: Path, change: Callable[[dict[str, Any]], str], sentence: str
) -> None:
    page = opened("post/letters/practice.html")
    page.locator(".guide-question").nth(0).get_by_label("first of q10").check()
    page.locator(".guide-question").nth(0).get_by_role("button", name="Check").click()
    page.goto(page.url.replace("post/letters/practice.html", "practice/index.html"))
    before = state(page)
    file = tmp_path / "other.json"
    file.write_text(change(before))
    page.get_by_label("Read a file").set_input_files(file)
    page.get_by_text("The file was not read.").wait_for()
    assert sentence in page.locator("[data-guide=practice-data]").inner_text()
    assert state(page) == before


def test_a_damaged_state_is_shown_and_never_overwritten(opened: Opener) -> None:
    page = opened("post/letters/practice.html")
    page.evaluate("localStorage.setItem('guide-practice:mail', '{\"format\": 1')")
    page.reload()
    box = page.get_by_role("alert")
    assert "it is not JSON" in box.inner_text()
    asked = page.locator(".guide-question").nth(0)
    asked.get_by_label("second of q10").check()
    asked.get_by_role("button", name="Check").click()
    assert asked.get_by_role("status").inner_text() == "Right.", "practice goes on"
    assert page.evaluate("localStorage.getItem('guide-practice:mail')") == '{"format": 1'
    page.get_by_role("button", name="Begin anew").click()
    page.wait_for_load_state()
    assert page.get_by_role("alert").count() == 0
    assert page.evaluate("localStorage.getItem('guide-practice:mail:unreadable')") == '{"format": 1'


def test_what_was_done_survives_a_rebuild_with_other_wording(
    opened: Opener, small: Path, tmp_path: Path, chromium: Any
) -> None:
    page = opened("post/letters/practice.html")
    page.locator(".guide-question").nth(0).get_by_label("first of q10").check()
    page.locator(".guide-question").nth(0).get_by_role("button", name="Check").click()
    kept = json.dumps(state(page))
    notes = tmp_path / "notes"
    (notes / "post").mkdir(parents=True)
    (notes / "guide.yml").write_text(GUIDE)
    worded = (
        note(1, "Letters", "1.1")
        .replace("what is right?", "which one is it, then?")
        .replace("to know", "to learn")
    )
    (notes / "post/01-letters.md").write_text(
        "# Module 1: Letters module\n\nNew words.\n" + worded.split("\n", 1)[1]
    )
    context = chromium.new_context()
    again = context.new_page()
    again.goto(build_site(notes, tmp_path / "site").as_uri() + "/post/letters/practice.html")
    again.evaluate("(kept) => localStorage.setItem('guide-practice:mail', kept)", kept)
    again.reload()
    first = again.locator(".guide-question").nth(0)
    assert "which one is it, then?" in first.inner_text()
    assert first.get_by_role("status").inner_text() == "Not right. The answer is B."
    context.close()


# ---- everybody -------------------------------------------------------------------------------

PLACES = ("post/letters/practice.html", "practice/exam.html", "practice/cards.html", "practice/index.html")


@pytest.mark.parametrize("path", PLACES)
def test_by_touch_at_360_px_targets_are_large_and_nothing_sticks_out(opened: Opener, path: str) -> None:
    page = opened(path, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    if "exam" in path:
        page.get_by_role("button", name="Begin the exam").tap()
        page.locator(".guide-choice").nth(1).tap()
        page.get_by_role("button", name="Next").tap()
        assert len(state(page)["exam"]["picks"]) == 1
    elif "cards" in path:
        page.get_by_role("button", name="Show the answer").tap()
    elif "letters" in path:
        page.locator(".guide-choice").nth(1).tap()
        page.get_by_role("button", name="Check").first.tap()
        assert page.locator(".guide-verdict").first.inner_text() == "Right."
    sizes = page.evaluate(
        """() => [...document.querySelectorAll("article")].flatMap((article) =>
            [...article.querySelectorAll(".guide-button, .guide-choice, .guide-cell, .guide-input")])
          .filter((e) => e.offsetParent).map((e) => [e.innerText || e.id, e.getBoundingClientRect()])
          .filter(([, box]) => box.height < 44 || box.width < 44).map(([text]) => text)"""
    )
    assert sizes == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [*PLACES, "post/letters/cards.html", "post/letters/index.html"])
def test_axe_finds_nothing(opened: Opener, path: str, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = opened(path, color_scheme=scheme)

    def clean() -> None:
        found = Axe().run(page, context="article", options={"preload": False, "resultTypes": ["violations"]}).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found] == []

    page.evaluate("document.querySelectorAll('article details').forEach((fold) => { fold.open = true; })")
    clean()
    if "practice.html" in path:
        for number, label in enumerate(("first of q10", "first of q11")):
            page.locator(".guide-question").nth(number).get_by_label(label).check()
            page.locator(".guide-question").nth(number).get_by_role("button", name="Check").click()
        clean()
    elif "exam" in path:
        page.get_by_role("button", name="Begin the exam").click()
        page.get_by_role("button", name="Flag").click()
        clean()
        page.get_by_role("button", name="Submit").first.click()
        clean()
        page.locator("dialog").get_by_role("button", name="Submit").click()
        clean()
    elif "practice/cards" in path:
        page.get_by_role("button", name="Show the answer").click()
        clean()


def test_without_a_script_the_answers_are_in_folds(chromium: Any, small: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(small.as_uri() + "/post/letters/practice.html")
    first = page.locator(".guide-question").nth(0)
    assert first.get_by_text("second of q10").first.is_visible()
    assert first.get_by_text("The reason of the second.").is_hidden()
    first.locator("summary").click()
    assert first.get_by_text("The reason of the second.").is_visible()
    for path in ("practice/exam.html", "practice/cards.html"):
        page.goto(f"{small.as_uri()}/{path}")
        assert page.locator("article").get_by_role("link", name="1. Letters module").first.is_visible()
    context.close()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no_script"])
def test_in_print_the_answers_stand_on_the_last_page_only(
    chromium: Any, small: Path, tmp_path: Path, script: bool
) -> None:
    from pypdf import PdfReader

    context = chromium.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(small.as_uri() + "/post/letters/practice.html")
    page.pdf(path=tmp_path / "practice.pdf", format="A4")
    *before, last = [
        " ".join(sheet.extract_text().split()) for sheet in PdfReader(tmp_path / "practice.pdf").pages
    ]
    assert "The reason of" not in " ".join(before)
    assert "Question q17" in " ".join(before)
    assert "B second of q10 The reason of the second." in last
    context.close()
