/* The cards of the day: ask, show, rate; the day of the exam and what will be known on it. */
(function () {
  "use strict";

  const place = document.querySelector("[data-guide=practice-cards]");
  if (!place) return;
  const { say, h, button, show, address, dateText } = guideKit;
  const cards = new Map(guideCards.cards.map((card) => [card.id, card]));
  const asked = new Map(guideQuestions.questions.map((row) => [row.id, row]));
  const today = h("p", { class: "guide-today" });
  const panel = h("section", { class: "guide-plan", "aria-label": say("plan.title") });
  const desk = h("section", { class: "guide-review", "aria-label": say("cards.title") });
  const status = h("p", { class: "guide-said", role: "status" });
  let undo = null;
  let last = null;

  /** Return which cards the address names: a module, a domain, or all. */
  function scope() {
    const values = new URLSearchParams(location.hash.length > 1 ? location.hash.slice(1) : location.search);
    const m = guideCards.modules.findIndex(({ id }) => id === values.get("module"));
    const d = guideCards.domains.findIndex(({ id }) => id === values.get("domain"));
    return { m, d, fits: (row) => (m < 0 || row.m === m) && (d < 0 || row.d === d) };
  }

  /** Return the ids of the cards in scope and of the questions that were missed, in reading order. */
  function ids() {
    const { fits } = scope();
    const { memory, settings } = guideState.get();
    const wanted = (card) => fits(card) && (memory[card.id] || !settings.without.includes(card.kind));
    const missed = [...asked.values()].filter((row) => memory[row.id] && fits(row)).map((row) => row.id);
    return [...[...cards.values()].filter(wanted).map((card) => card.id), ...missed];
  }

  // ---- the plan ----

  function drawPlan() {
    const now = Date.now();
    const state = guideState.get();
    const all = ids();
    const todo = guidePlan.queue(state, all, now);
    const met = all.filter((id) => state.memory[id]).length;
    const days = guidePlan.streak(state, now);
    const left = say("plan.today", { due: todo.due.length + todo.steps.length, fresh: todo.fresh.length });
    today.textContent = days ? say("join.sentences", { one: left, two: say("plan.streak", { n: days }) }) : left;
    const lines = [say("plan.met", { met, of: all.length }), ...forecast(state, all, todo, now)];
    const held = panel.contains(document.activeElement) ? document.activeElement.id : "";
    show(panel, h("h2", { text: say("plan.title") }), h("div", { class: "guide-form" }, dayField(state), todo.exam === null ? paceField(state) : null, scopeField(), kindsField(state)),
      h("ul", { class: "guide-facts" }, lines.filter(Boolean).map((text) => h("li", { text }))));
    if (held && document.getElementById(held)) document.getElementById(held).focus();
  }

  /** Return what the model expects on the day of the exam, or in thirty days where no day is set. */
  function forecast(state, all, todo, now) {
    if (!all.length) return [];
    const when = todo.exam === null ? now + 30 * guideFsrs.DAY : todo.exam;
    const { stopped, kept } = guidePlan.estimate(state, all, when, now);
    const values = { stopped: Math.round(100 * stopped), kept: Math.round(100 * kept) };
    if (todo.exam === null) {
      return [state.settings.examDay ? say("plan.passed", { day: dateText(state.settings.examDay) }) : "", say("plan.month", values), say("plan.model")];
    }
    return [say("plan.left", { n: todo.daysLeft, pace: todo.pace }), say("plan.exam", { ...values, day: dateText(state.settings.examDay) }), say("plan.model")];
  }

  function dayField(state) {
    const input = h("input", { type: "date", id: "guide-exam-day", class: "guide-input", value: state.settings.examDay || "", on: {
      change: () => {
        guideState.change((s) => { s.settings.examDay = /^\d{4}-\d\d-\d\d$/.test(input.value) ? input.value : null; });
        drawCard(false);
      },
    } });
    return h("label", { class: "guide-entry" }, h("span", {}, say("plan.examDay")), input);
  }

  function paceField(state) {
    const input = h("input", { type: "number", id: "guide-pace", min: 0, max: 1000, class: "guide-input", value: state.settings.newPerDay, on: {
      change: () => {
        if (!/^\d{1,3}$/.test(input.value)) return;
        guideState.change((s) => { s.settings.newPerDay = Number(input.value); });
        drawCard(false);
      },
    } });
    return h("label", { class: "guide-entry" }, h("span", {}, say("plan.pace")), input);
  }

  function scopeField() {
    const { m, d } = scope();
    const option = (value, text, selected) => h("option", { value, selected, text });
    const select = h("select", { id: "guide-scope", class: "guide-input", on: { change: () => { location.hash = select.value; } } },
      option("all", say("plan.all"), m < 0 && d < 0),
      guideCards.domains.map(({ id, title }, i) => option("domain=" + encodeURIComponent(id), id + " " + title, i === d)),
      guideCards.modules.map(({ id, title }, i) => option("module=" + encodeURIComponent(id), title, i === m)));
    return h("label", { class: "guide-entry" }, h("span", {}, say("plan.scope")), select);
  }

  function kindsField(state) {
    const { fits } = scope();
    const counts = new Map();
    [...cards.values()].filter(fits).forEach(({ kind }) => counts.set(kind, (counts.get(kind) || 0) + 1));
    const box = (kind) => {
      const input = h("input", { type: "checkbox", id: "guide-kind-" + kind, checked: !state.settings.without.includes(kind), on: { change: () => {
        guideState.change((s) => {
          s.settings.without = s.settings.without.filter((other) => other !== kind).concat(input.checked ? [] : [kind]);
        });
        drawCard(false);
      } } });
      return h("label", {}, input, say("kinds." + kind) + " (" + counts.get(kind) + ")");
    };
    return h("fieldset", { class: "guide-kinds" }, h("legend", { text: say("plan.kinds") }), [...counts.keys()].map(box));
  }

  // ---- one card ----

  function drawCard(focus) {
    const now = Date.now();
    const todo = guidePlan.queue(guideState.get(), ids(), now);
    const id = guidePlan.next(todo, last);
    if (id === null) show(desk, finished(todo), undoButton());
    else if (cards.has(id)) show(desk, flashcard(cards.get(id)), undoButton());
    else show(desk, (asked.get(id).options.length ? missed : missedFree)(asked.get(id)), undoButton());
    if (focus) {
      const first = desk.querySelector(".guide-begin, input");
      if (first) first.focus();
    }
  }

  function flashcard(card) {
    const answer = h("div", { class: "guide-back", role: "status" });
    const actions = h("div", { class: "guide-actions" });
    const open = () => {
      answer.innerHTML = card.back;
      const where = h("p", { class: "guide-from" }, say("answeredIn") + " ", h("a", { href: address(card.url), html: card.title }));
      show(actions, [1, 2, 3, 4].map((rating) => rate(card.id, rating)), where);
      actions.querySelector(".guide-good").focus();
    };
    show(actions, button("cards.show", open, { class: "md-button md-button--primary guide-button guide-begin" }));
    return h("div", { class: "guide-flashcard", on: { keydown: (event) => {
      const rating = Number(event.key);
      const choice = actions.querySelector("[data-rating='" + rating + "']");
      if (choice && !event.ctrlKey && !event.metaKey && !event.altKey) choice.click();
    } } }, h("p", { class: "guide-asks", text: say("kind." + card.kind) + " · " + guideCards.modules[card.m].title }),
    h("div", { class: "guide-front", html: card.front }), answer, actions);
  }

  function rate(id, rating) {
    const now = Date.now();
    const state = guideState.get();
    const after = guideFsrs.review(state.memory[id] || null, rating, now, state.settings.retention);
    const wait = guidePlan.dueOf(id, after, guidePlan.examStart(state, now)) - now;
    return h("button", {
      type: "button", "data-rating": rating, class: "md-button guide-button guide-rating" + (rating === 3 ? " guide-good" : ""),
      on: { click: () => { remember(id); guideState.rated(id, rating, Date.now()); move(id); } },
    }, h("span", {}, rating + " " + say("rate." + rating)), h("small", {}, waitText(wait)));
  }

  function missed(row) {
    const question = guideAsk.fromData(row);
    const told = h("p", { class: "guide-verdict", role: "status" });
    const after = h("div", {});
    const actions = h("div", { class: "guide-actions" });
    const form = guideAsk.choices(question, { enter: check });
    function check() {
      const picked = form.picked();
      if (!picked.length) {
        told.textContent = say("chooseFirst");
        return;
      }
      const right = guideAsk.isRight(question, picked);
      form.reveal();
      told.textContent = guideAsk.verdict(question, picked);
      show(after, guideAsk.after(question));
      remember(row.id);
      guideState.answered(row.id, picked, right, Date.now(), true);
      show(actions, button("cards.next", () => move(row.id), { class: "md-button md-button--primary guide-button" }));
      actions.firstChild.focus();
    }
    show(actions, button("check", check, { class: "md-button md-button--primary guide-button" }));
    return h("div", { class: "guide-question" }, form.element, actions, told, after);
  }

  /** A question with a free answer is answered in the head; then the reader says whether it was known. */
  function missedFree(row) {
    const question = guideAsk.fromData(row);
    const answer = h("div", { class: "guide-back", role: "status" });
    const actions = h("div", { class: "guide-actions" });
    const tell = (key, right) => button(key, () => {
      remember(row.id);
      guideState.answered(row.id, [], right, Date.now(), true);
      move(row.id);
    });
    const open = () => {
      answer.innerHTML = question.answer;
      answer.append(guideAsk.after(question));
      show(actions, tell("knew", true), tell("knewNot", false));
      actions.firstChild.focus();
    };
    show(actions, button("cards.show", open, { class: "md-button md-button--primary guide-button guide-begin" }));
    return h("div", { class: "guide-flashcard" }, h("div", { class: "guide-front", html: question.stem }), answer, actions);
  }

  function move(id) {
    last = id;
    drawCard(true);
  }

  function remember(id) {
    const state = guideState.get();
    undo = { id, memory: state.memory[id] ? { ...state.memory[id] } : null };
  }

  function undoButton() {
    if (!undo) return null;
    return h("p", {}, button("cards.undo", () => {
      const { id, memory } = undo;
      const day = guideState.dayOf(Date.now());
      undo = null;
      guideState.change((s) => {
        if (memory) s.memory[id] = memory;
        else delete s.memory[id];
        if (s.days[day]) s.days[day]--;
      });
      last = null;
      status.textContent = say("cards.undone");
      drawCard(true);
    }));
  }

  function finished(todo) {
    return h("div", { class: "guide-box" }, h("h2", { class: "guide-begin", tabindex: "-1", text: say(ids().length ? "cards.done" : "cards.none") }),
      todo.unseen && todo.exam === null ? h("p", { text: say("cards.more", { n: todo.unseen }) }) : null);
  }

  function waitText(wait) {
    const minutes = Math.round(wait / 60000);
    if (minutes < 60) return say("wait.minutes", { n: minutes });
    const days = Math.round(wait / guideFsrs.DAY);
    return days < 1 ? say("wait.hours", { n: Math.round(minutes / 60) }) : say("wait.days", { n: days });
  }

  show(place, today, status, desk, panel);
  place.hidden = false;
  guideState.onChange(drawPlan);
  addEventListener("hashchange", () => { drawPlan(); drawCard(false); });
  drawPlan();
  drawCard(false);
})();
