/* A question as a form: choose, check, see why each option is right or wrong. */
(function () {
  "use strict";

  const { say, h, address } = guideKit;
  let made = 0;

  /** Return the question that the page shows as a list with a fold. */
  function fromMarkup(element) {
    const html = (selector) => {
      const found = element.querySelector(selector);
      return found ? found.innerHTML : "";
    };
    const right = new Set(JSON.parse(element.dataset.right || "[]"));
    const reasons = new Map(
      [...element.querySelectorAll(".guide-reasons > li")].map((li) => [li.dataset.letter, li.querySelector("span").innerHTML]),
    );
    return {
      id: element.dataset.question,
      stem: html(".guide-stem"),
      options: [...element.querySelectorAll(".guide-options > li")].map((li) => ({
        letter: li.dataset.letter,
        html: li.querySelector(".guide-option").innerHTML,
        right: right.has(li.dataset.letter),
        reason: reasons.get(li.dataset.letter) || "",
      })),
      answer: html(".guide-free"),
      why: html(".guide-explanation"),
      from: html(".guide-answer > p:last-child"),
    };
  }

  /** Return the question that a row of the data file holds. */
  function fromData(row) {
    return {
      id: row.id,
      stem: row.stem,
      options: row.options.map(([letter, html, right, reason]) => ({ letter, html, right: right === 1, reason })),
      answer: row.answer,
      why: row.why,
      from: row.from ? source(row.from[0], row.from[1]) : "",
    };
  }

  function source(path, title) {
    const link = h("a", { href: address(path), html: title });
    return say("answeredIn") + " " + link.outerHTML;
  }

  function rightLetters(question) {
    return question.options.filter((option) => option.right).map((option) => option.letter);
  }

  function isRight(question, picked) {
    const right = rightLetters(question);
    return picked.length === right.length && right.every((letter) => picked.includes(letter));
  }

  /** Return the sentence that says whether the choice is right. */
  function verdict(question, picked) {
    if (isRight(question, picked)) return say("right");
    const letters = rightLetters(question);
    return say("notRight", { n: letters.length, letters: letters.join(say("join.list")) });
  }

  /** Return the choices of a question: `element`, `picked()`, `pick(letters)`, `reveal()`, `hide()`.
      `changed` is called with the letters at each choice, `enter` when Enter is pressed. */
  function choices(question, { changed, enter, number }) {
    const name = "guide-choice-" + ++made;
    const several = rightLetters(question).length > 1;
    const rows = question.options.map((option, index) => choice(option, index));

    function choice(option, index) {
      const input = h("input", {
        type: several ? "checkbox" : "radio", name, value: option.letter, id: name + "-" + index,
        on: { change: () => changed && changed(picked()) },
      });
      const mark = h("span", { class: "guide-tick", "aria-hidden": "true" });
      const told = h("span", { class: "guide-told" });
      const reason = h("div", { class: "guide-reason", id: input.id + "-why", hidden: true, html: option.reason });
      const label = h("label", { class: "guide-choice", for: input.id },
        input, h("span", { class: "guide-letter", text: option.letter }),
        h("span", { class: "guide-option", html: option.html }), told, mark);
      return { option, input, label, mark, told, reason, row: h("div", { class: "guide-row" }, label, reason) };
    }

    function picked() {
      return rows.filter(({ input }) => input.checked).map(({ option }) => option.letter);
    }

    function pick(letters) {
      rows.forEach(({ input, option }) => { input.checked = letters.includes(option.letter); });
    }

    function reveal() {
      const chosen = picked();
      rows.forEach(({ option, input, label, mark, told, reason, row }) => {
        const state = option.right ? "right" : chosen.includes(option.letter) ? "wrong" : "other";
        row.dataset.state = state;
        mark.textContent = option.right ? "✓" : chosen.includes(option.letter) ? "✗" : "";
        told.textContent = state === "other" ? "" : " (" + say(option.right ? "isRight" : "isWrong") + ")";
        reason.hidden = !option.reason;
        if (option.reason) input.setAttribute("aria-describedby", reason.id);
        input.disabled = true;
        label.classList.add("guide-settled");
      });
    }

    function hide() {
      rows.forEach(({ input, label, mark, told, reason, row }) => {
        delete row.dataset.state;
        mark.textContent = told.textContent = "";
        reason.hidden = true;
        input.removeAttribute("aria-describedby");
        input.disabled = false;
        label.classList.remove("guide-settled");
      });
    }

    /* Letters and numbers choose while the focus is inside, Enter goes on; nothing is caught elsewhere. */
    function key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Enter" && event.target.tagName === "INPUT") {
        event.preventDefault();
        event.stopPropagation();
        if (enter) enter();
        return;
      }
      const byLetter = rows.findIndex(({ option }) => option.letter.toLowerCase() === event.key.toLowerCase());
      const byNumber = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
      const row = rows[byLetter >= 0 ? byLetter : byNumber];
      if (!row || row.input.disabled) return;
      event.preventDefault();
      event.stopPropagation(); // the keys of the page are not meant
      row.input.checked = several ? !row.input.checked : true;
      row.input.focus();
      if (changed) changed(picked());
    }

    const legend = h("legend", { class: "guide-stem" });
    legend.innerHTML = (number ? "<span class=\"guide-number\">" + number + ".</span> " : "") + question.stem;
    const element = h("fieldset", { class: "guide-fieldset", on: { keydown: key } }, legend,
      several ? h("p", { class: "guide-hint", text: say("choose", { n: rightLetters(question).length }) }) : null,
      rows.map(({ row }) => row));
    return { element, picked, pick, reveal, hide, first: () => rows[0] && rows[0].input };
  }

  /** Return what follows a checked question: explanation and where the answer stands. */
  function after(question) {
    return h("div", { class: "guide-after" },
      question.why ? h("div", { class: "guide-explanation", html: question.why }) : null,
      question.from ? h("p", { class: "guide-from", html: question.from }) : null);
  }

  globalThis.guideAsk = { fromMarkup, fromData, choices, after, verdict, isRight, rightLetters };
})();
