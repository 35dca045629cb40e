/* The desk: where the reader was, the cards of the day, and what is known least. */
(function () {
  "use strict";

  const { say } = guideShell;
  const { get, root } = guideReading;
  const DAY = 86400000;

  function card(href, small, text) {
    const link = document.createElement("a");
    link.href = new URL(href, root).href;
    const note = document.createElement("small");
    note.textContent = small;
    const title = document.createElement("span");
    title.textContent = text;
    link.append(note, " ", title);
    return link;
  }

  /** Return the page where the reader was, or the one after it where that was read to its end. */
  function place() {
    const { last, read } = get();
    if (!last) return null;
    const file = (path) => (path === "" || path.endsWith("/") ? path + "index.html" : path + ".html");
    const text = (value) => (typeof value === "string" ? value.slice(0, 200) : "");
    if (Object.hasOwn(read, last.path) && text(last.next) && text(last.nextTitle)) {
      return card(file(last.next), say("Next for you"), text(last.nextTitle));
    }
    const where = text(last.section) ? `${text(last.title)} – ${text(last.section)}` : text(last.title);
    return card(file(last.path) + (text(last.anchor) ? "#" + last.anchor : ""), say("Continue where you were"), where);
  }

  /** Return what was practised, as far as it can be understood. */
  function practised() {
    try {
      const kept = JSON.parse(localStorage.getItem(guideShell.practice) || "null");
      const plain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
      return plain(kept) && plain(kept.memory) && plain(kept.questions) && plain(kept.settings) ? kept : null;
    } catch {
      return null;
    }
  }

  function today(state) {
    const { cards } = guideShell;
    if (!state || !cards) return [];
    const midnight = new Date();
    midnight.setHours(24, 0, 0, 0);
    const due = Object.values(state.memory).filter((one) => one && one.due < midnight.getTime()).length;
    const exam = /^\d{4}-\d\d-\d\d$/.test(state.settings.examDay || "") ? state.settings.examDay.split("-").map(Number) : null;
    const left = exam ? Math.ceil((new Date(exam[0], exam[1] - 1, exam[2]) - Date.now()) / DAY) : -1;
    const note = left > 0 ? say("Today – {n} day to the exam|Today – {n} days to the exam", { n: left }) : say("Today");
    const text = due ? say("{n} card is due|{n} cards are due", { n: due }) : say("No card is due");
    return [card(cards, note, text)];
  }

  /** Return the module of which most answers were wrong, if some were. */
  function weakest(state) {
    if (!state) return [];
    const modules = [...document.querySelectorAll("[data-guide-folder]")].map((bar) => {
      const folder = bar.dataset.guideFolder;
      const asked = Object.entries(state.questions).filter(([id]) => id.startsWith(folder)).map(([, one]) => one);
      const wrong = asked.filter((one) => one && one.right === 0).length;
      const practice = bar.closest("li").querySelector('a[href$="practice.html"]');
      return { wrong, share: wrong / Math.max(3, asked.length), tile: bar.closest("li"), practice };
    });
    const worst = modules.filter(({ wrong, practice }) => wrong && practice).sort((a, b) => b.share - a.share)[0];
    if (!worst) return [];
    const title = worst.tile.querySelector("p a").textContent.trim();
    return [card(worst.practice.href, say("Known least"), title)];
  }

  const desk = document.querySelector("[data-guide=desk]");
  const here = place();
  const state = practised();
  const cards = [...(here ? [here] : []), ...today(state), ...weakest(state)];
  if (desk && cards.length) {
    desk.setAttribute("aria-label", say("Your desk"));
    desk.replaceChildren(...cards);
    desk.hidden = false;
    const first = document.querySelector("[data-guide=first]");
    if (first) first.hidden = true;
  }
  document.documentElement.classList.toggle("guide-back", cards.length > 0);
})();
