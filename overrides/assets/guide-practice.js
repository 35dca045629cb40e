/* The questions of a page as forms; what was answered comes back after a reload of the same day. */
(function () {
  "use strict";

  const { say, h, button, save, show } = guideKit;
  const ask = guideAsk;

  /** Turn a question of the page into a form. Return its `id`, `reset` and whether it is answered. */
  function mount(element) {
    const question = ask.fromMarkup(element);
    return question.options.length ? mountChoices(element, question) : mountFree(element, question);
  }

  function mountChoices(element, question) {
    const number = element.querySelector(".guide-number");
    if (number) question.stem = question.stem.replace(number.outerHTML, "");
    const status = h("p", { class: "guide-verdict", role: "status" });
    const after = h("div", {});
    const form = ask.choices(question, {
      number: number ? number.textContent.replace(".", "") : "", enter: check,
      changed: () => { status.textContent = ""; },
    });
    const checkButton = button("check", check, { class: "md-button md-button--primary guide-button" });
    const againButton = button("again", () => { reset(); form.first().focus(); }, { hidden: true });

    function check() {
      const picked = form.picked();
      if (checkButton.hidden) return;
      if (!picked.length) {
        status.textContent = say("chooseFirst");
        return;
      }
      const hadFocus = element.contains(document.activeElement);
      guideState.answered(question.id, picked, ask.isRight(question, picked), Date.now());
      reveal(picked);
      if (hadFocus) againButton.focus();
    }

    function reveal(picked) {
      form.pick(picked);
      form.reveal();
      status.textContent = ask.verdict(question, picked);
      element.dataset.verdict = ask.isRight(question, picked) ? "right" : "wrong";
      checkButton.hidden = true;
      againButton.hidden = false;
      show(after, ask.after(question));
    }

    function reset() {
      form.pick([]);
      form.hide();
      status.textContent = "";
      delete element.dataset.verdict;
      checkButton.hidden = false;
      againButton.hidden = true;
      show(after);
    }

    const fold = element.querySelector(".guide-answer"); // hidden on screen from here on, for print
    element.classList.add("guide-live");
    show(element, form.element, h("div", { class: "guide-actions" }, checkButton, againButton), status, after, fold);
    const before = guideState.get().questions[question.id];
    if (before && guideState.dayOf(before.at) === guideState.dayOf(Date.now())) reveal(before.picked);
    return { id: question.id, element, reset };
  }

  /** A question with a free answer stays a fold; below it the reader says whether it was known. */
  function mountFree(element, question) {
    const fold = element.querySelector("details");
    const status = h("p", { class: "guide-verdict", role: "status" });
    const tell = (right) => {
      guideState.answered(question.id, [], right, Date.now());
      status.textContent = say(right ? "noted" : "queued");
    };
    if (fold) fold.append(h("div", { class: "guide-actions" }, button("knew", () => tell(true)), button("knewNot", () => tell(false))), status);
    return { id: question.id, element, reset: () => { status.textContent = ""; if (fold) fold.open = false; } };
  }

  /** Show how many of the questions of the page were answered, and start them over. */
  function mountScore(place, questions) {
    const line = h("p", { class: "guide-score-line", "aria-live": "off" });
    const update = () => {
      const all = guideState.get().questions;
      const done = questions.filter(({ id }) => all[id]);
      const right = done.filter(({ id }) => all[id].right).length;
      line.textContent = say("score", { done: done.length, of: questions.length, right });
    };
    const over = button("startOver", () => {
      questions.forEach(({ reset }) => reset());
      if ("shuffle" in place.dataset) shuffle(questions);
      questions[0].element.scrollIntoView({ block: "nearest" });
      const first = questions[0].element.querySelector("input, summary");
      if (first) first.focus();
    });
    place.replaceChildren(line, over);
    place.hidden = false;
    guideState.onChange(update);
    update();
  }

  /** Put the questions of a drill in a new order in which no answer is asked for three times running. */
  function shuffle(questions) {
    const parent = questions[0].element.parentNode;
    const rest = questions.map((q) => q.element);
    for (let i = rest.length - 1; i > 0; i--) {
      const j = Math.floor(Math.random() * (i + 1));
      [rest[i], rest[j]] = [rest[j], rest[i]];
    }
    const row = [];
    while (rest.length) {
      const [a, b] = row.slice(-2).map((element) => element.dataset.subject);
      const fits = rest.findIndex((element) => row.length < 2 || a !== b || element.dataset.subject !== b);
      row.push(...rest.splice(Math.max(0, fits), 1));
    }
    row.forEach((element) => parent.append(element));
    questions.sort((x, y) => row.indexOf(x.element) - row.indexOf(y.element));
  }

  /** Say what is wrong with the kept state, and offer to keep the unreadable text and begin anew. */
  function warn() {
    const problem = guideState.problem();
    const article = document.querySelector("article") || document.body;
    const old = article.querySelector(".guide-problem");
    if (old) old.remove();
    if (!problem) return;
    const text = guideState.unreadable();
    const box = h("div", { class: "admonition warning guide-problem", role: "alert" },
      h("p", { class: "admonition-title", text: say("problem") }), h("p", { text: problem }),
      text === null ? null : h("p", {}, button("saveUnreadable", () => save("unreadable.json", text)), " ",
        button("afresh", () => { guideState.wipe(); location.reload(); })));
    const heading = article.querySelector("h1");
    if (heading) heading.after(box);
    else article.prepend(box);
  }

  const questions = [...document.querySelectorAll("[data-question]")].map(mount);
  document.querySelectorAll("[data-guide=practice-score]").forEach((place) => { if (questions.length) mountScore(place, questions); });
  guideState.onChange(warn);
  warn();
})();
