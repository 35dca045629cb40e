/* Sheets: a button that prints, and one that covers the answers until each is asked for. */
(function () {
  "use strict";

  function each(list, act) { Array.prototype.forEach.call(list, act); }

  function mount(page) {
    var tools = page.querySelector(".guide-sheet-buttons");
    var count = page.querySelector(".guide-sheet-count");
    var cover = page.querySelector('[data-guide-do="cover"]');
    if (!tools || !cover) return;
    var answers = [];

    /* A cell beside the first of its row is an answer like the text beside a lead. */
    each(page.querySelectorAll(".guide-sheet-grid td"), function (cell) {
      if (!cell.textContent.trim()) return;
      var span = document.createElement("span");
      span.className = "guide-sheet-answer";
      while (cell.firstChild) span.appendChild(cell.firstChild);
      cell.appendChild(span);
    });
    each(page.querySelectorAll(".guide-sheet-answer"), function (answer) { answers.push(answer); });

    function isCovered(answer) { return answer.classList.contains("guide-sheet-covered"); }

    function say() {
      var shown = answers.filter(function (a) { return !isCovered(a); }).length;
      var covering = cover.getAttribute("aria-pressed") === "true";
      count.textContent = covering ? shown + " / " + answers.length : "";
    }

    function set(answer, covered) {
      answer.classList.toggle("guide-sheet-covered", covered);
      if (covered) {
        answer.setAttribute("role", "button");
        answer.setAttribute("tabindex", "0");
        answer.setAttribute("aria-label", tools.dataset.guideShow);
      } else {
        answer.removeAttribute("role");
        answer.removeAttribute("aria-label");
        answer.setAttribute("tabindex", "-1");
      }
      each(answer.querySelectorAll("a"), function (a) { covered ? a.setAttribute("tabindex", "-1") : a.removeAttribute("tabindex"); });
    }

    function next(from, step) {
      for (var i = answers.indexOf(from) + step; i >= 0 && i < answers.length; i += step) {
        if (isCovered(answers[i])) return answers[i];
      }
      return null;
    }

    function go(answer) { if (answer) answer.focus(); }

    function show(answer) { set(answer, false); say(); }

    cover.addEventListener("click", function () {
      var on = cover.getAttribute("aria-pressed") !== "true";
      cover.setAttribute("aria-pressed", String(on));
      page.classList.toggle("guide-sheet-covering", on);
      answers.forEach(function (a) { set(a, on); if (!on) a.removeAttribute("tabindex"); });
      say();
      if (on && answers.length) answers[0].focus({ preventScroll: true });
    });

    page.addEventListener("click", function (event) {
      var answer = event.target.closest(".guide-sheet-covered");
      if (!answer) return;
      event.preventDefault();
      show(answer);
    });

    /* One key for all: it shows an answer, and from a shown one leads to the next. */
    page.addEventListener("keydown", function (event) {
      var answer = event.target;
      if (cover.getAttribute("aria-pressed") !== "true" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!answer.classList.contains("guide-sheet-answer")) return;
      if (event.key === "Enter" || event.key === " ") {
        if (isCovered(answer)) show(answer); else go(next(answer, 1));
      } else if (event.key === "ArrowDown") {
        go(next(answer, 1));
      } else if (event.key === "ArrowUp") {
        go(next(answer, -1));
      } else {
        return;
      }
      event.preventDefault();
    });

  }

  each(document.querySelectorAll(".guide-sheet-page"), mount);
  each(document.querySelectorAll('[data-guide-do="print"]'), function (button) {
    button.addEventListener("click", function () { window.print(); });
    button.parentNode.hidden = false;
  });
})();
