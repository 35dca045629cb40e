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
    each(page.querySelectorAll(".guide-grid td"), function (cell) {
      if (!cell.textContent.trim()) return;
      var span = document.createElement("span");
      span.className = "guide-answer";
      while (cell.firstChild) span.appendChild(cell.firstChild);
      cell.appendChild(span);
    });
    each(page.querySelectorAll(".guide-answer"), function (answer) { answers.push(answer); });

    function say() {
      var shown = answers.filter(function (a) { return !a.classList.contains("guide-covered"); }).length;
      var covering = cover.getAttribute("aria-pressed") === "true";
      count.textContent = covering ? shown + " / " + answers.length : "";
    }

    function set(answer, covered) {
      answer.classList.toggle("guide-covered", covered);
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

    function move(from, step) {
      for (var i = answers.indexOf(from) + step; i >= 0 && i < answers.length; i += step) {
        if (answers[i].classList.contains("guide-covered")) { answers[i].focus(); return; }
      }
    }

    cover.addEventListener("click", function () {
      var on = cover.getAttribute("aria-pressed") !== "true";
      cover.setAttribute("aria-pressed", String(on));
      answers.forEach(function (a) { set(a, on); if (!on) a.removeAttribute("tabindex"); });
      say();
    });

    page.addEventListener("click", function (event) {
      var answer = event.target.closest(".guide-covered");
      if (!answer) return;
      event.preventDefault();
      set(answer, false);
      say();
    });

    page.addEventListener("keydown", function (event) {
      var answer = event.target.closest && event.target.closest(".guide-answer");
      if (!answer || cover.getAttribute("aria-pressed") !== "true" || event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.key === "Enter" || event.key === " ") && event.target === answer) {
        set(answer, !answer.classList.contains("guide-covered"));
        say();
      } else if (event.key === "ArrowDown" || event.key === "j") {
        move(answer, 1);
      } else if (event.key === "ArrowUp" || event.key === "k") {
        move(answer, -1);
      } else {
        return;
      }
      event.preventDefault();
    });

    page.querySelector('[data-guide-do="print"]').addEventListener("click", function () { window.print(); });
    tools.hidden = false;
  }

  each(document.querySelectorAll(".guide-sheet-page"), mount);
})();
