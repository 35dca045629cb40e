/* The mock exam: begin, answer, flag, pause, submit; it goes on after a reload. */
(function () {
  "use strict";

  const place = document.querySelector("[data-guide=practice-exam]");
  if (!place) return;
  const { say, h, button, show, percent } = guideKit;
  const ask = guideAsk;
  const data = guideQuestions;
  const pool = new Map(data.questions.filter((row) => row.options.some(([, , right]) => right)).map((row) => [row.id, row]));
  const strata = strataOf([...pool.values()]);
  const weights = document.querySelector(".guide-weights");
  let tick = null;

  /** Return the domains with their weights, or the modules with equal ones where no question has a domain. */
  function strataOf(rows) {
    if (data.domains.length && rows.some((row) => row.d >= 0)) {
      const named = data.domains.map(({ id, weight }, d) => ({ id, weight, ids: rows.filter((row) => row.d === d).map((row) => row.id) }));
      return [...named, { id: "", weight: 0, ids: rows.filter((row) => row.d < 0).map((row) => row.id) }];
    }
    return data.modules.map(({ id }, m) => ({ id, weight: 1, ids: rows.filter((row) => row.m === m).map((row) => row.id) }));
  }

  const exam = () => guideState.get().exam;
  const edit = (act) => guideState.change((state) => act(state.exam));

  // ---- the beginning ----

  /** Return seed, length and minutes that the address names. */
  function addressed() {
    const values = new URLSearchParams(location.hash.slice(1));
    const whole = (key) => (/^\d{1,4}$/.test(values.get(key) || "") ? Number(values.get(key)) : null);
    const seed = values.get("seed") || "";
    return { seed: /^[\w.-]{1,200}$/.test(seed) ? seed : "", n: whole("n"), minutes: whole("t") };
  }

  function start() {
    clearInterval(tick);
    if (weights) weights.hidden = false;
    document.documentElement.classList.remove("guide-examined");
    const named = addressed();
    const most = pool.size;
    const n = field("exam.count", Math.min(named.n || data.exam.questions, most), 1, most);
    const pace = data.exam.minutes / data.exam.questions;
    const fit = (count) => Math.min(999, Math.max(1, Math.round(count * pace)));
    const minutes = field("exam.minutes", named.minutes === null ? fit(n.value()) : named.minutes, 0, 999);
    n.element.addEventListener("input", () => { if (n.valid()) minutes.set(fit(n.value())); });
    const running = exam() && !exam().done ? exam() : null;
    const status = h("p", { role: "status" });
    const form = h("form", { class: "guide-form", novalidate: true, on: { submit: (event) => {
      event.preventDefault();
      if (!n.valid() || !minutes.valid()) status.textContent = say("exam.range", { most });
      else begin(named.seed, n.value(), minutes.value());
    } } }, n.element, minutes.element,
    h("p", { class: "guide-actions" }, h("button", { type: "submit", class: "md-button md-button--primary guide-button" }, say(named.seed ? "exam.beginShared" : "exam.begin"))), status);
    show(place,
      running ? h("div", { class: "guide-box" }, h("p", { text: say("exam.running", { done: Object.keys(running.picks).length, of: running.ids.length }) }),
        button("exam.goOn", run, { class: "md-button md-button--primary guide-button" })) : null,
      named.seed ? h("p", { text: say("exam.shared") }) : null, form, past());
  }

  function field(key, value, low, high) {
    const input = h("input", { type: "number", inputmode: "numeric", min: low, max: high, value, class: "guide-input" });
    return {
      element: h("label", { class: "guide-entry" }, h("span", {}, say(key, { most: high })), input),
      value: () => Number(input.value),
      set: (next) => { input.value = next; },
      valid: () => /^\d+$/.test(input.value) && input.value >= low && input.value <= high,
    };
  }

  function past() {
    const exams = guideState.get().exams;
    if (!exams.length) return null;
    const rows = [...exams].reverse().slice(0, 20).map((e) => h("tr", {},
      h("td", { text: new Date(e.done).toLocaleString() }), h("td", { text: e.right + " / " + e.of }), h("td", { text: percent(e.right, e.of) + " %" }),
      h("td", {}, h("a", { href: "#" + fragment(e.seed, e.of, null) }, say("exam.again")))));
    return h("section", {}, h("h2", { text: say("exam.past") }), guideResult.table([say("exam.when"), say("exam.rightOf"), "%", say("exam.repeat")], rows));
  }

  function fragment(seed, n, minutes) {
    return "seed=" + encodeURIComponent(seed) + "&n=" + n + (minutes === null ? "" : "&t=" + minutes);
  }

  function begin(shared, n, minutes) {
    const own = guideState.get().round;
    const seed = shared || (own ? [own.seed, ...strata.map(({ id }) => own.at[id] || 0)].join(".") : guideDraw.word());
    const drawn = guideDraw.draw(strata, seed, n);
    guideState.change((state) => {
      if (!shared) {
        const [word, ...used] = drawn.next.split(".");
        state.round = { seed: word, at: Object.fromEntries(strata.map(({ id }, i) => [id, Number(used[i])])) };
      }
      state.exam = {
        seed, ids: drawn.ids, picks: {}, flags: {}, at: 0, left: minutes ? minutes * 60000 : null,
        paused: false, started: Date.now(), done: null,
      };
    });
    name(fragment(seed, drawn.ids.length, minutes));
    run();
  }

  /** Put the exam in the address without loading the page again. */
  function name(value) {
    try {
      history.replaceState(null, "", "#" + value);
    } catch {
      location.hash = value;
    }
  }

  // ---- the run ----

  function run() {
    if (weights) weights.hidden = true;
    document.documentElement.classList.add("guide-examined");
    const clock = h("span", { class: "guide-clock", role: "timer", "aria-live": "off" });
    const told = h("p", { class: "guide-said", role: "status" });
    const body = h("div", { class: "guide-exam" });
    const board = h("nav", { class: "guide-board", "aria-label": say("exam.overview") });
    const pause = button("exam.pause", () => hold(!exam().paused));
    const dialog = h("dialog", { class: "guide-confirm", "aria-label": say("exam.submit") });
    let counted = Date.now();
    let kept = Date.now();

    function count() {
      const now = Date.now();
      const e = exam();
      if (!e || e.done || !clock.isConnected) return undefined;
      const spent = Math.max(0, now - counted); // by the clock on the wall: a tab in the background ticks seldom
      counted = now;
      if (e.paused || e.left === null) return undefined;
      const before = e.left;
      e.left = Math.max(0, e.left - spent);
      if (now - kept > 5000) keep();
      clock.textContent = clockText(e.left);
      for (const minutes of [10, 1]) {
        if (before > minutes * 60000 && e.left <= minutes * 60000) told.textContent = say("exam.minutesLeft", { n: minutes });
      }
      if (e.left === 0) submit(true);
      return undefined;
    }

    function keep() {
      kept = Date.now();
      const left = exam() && exam().left;
      if (exam() && !exam().done) edit((e) => { e.left = left; });
    }

    function hold(paused) {
      edit((e) => { e.paused = paused; });
      pause.textContent = say(paused ? "exam.resume" : "exam.pause");
      told.textContent = say(paused ? "exam.paused" : "exam.resumed");
      body.hidden = board.hidden = paused;
    }

    function go(at, focus) {
      edit((e) => { e.at = Math.max(0, Math.min(at, e.ids.length - 1)); });
      draw(focus);
    }

    function draw(focus) {
      const e = exam();
      const question = ask.fromData(pool.get(e.ids[e.at]) || gone(e.ids[e.at]));
      const last = e.at === e.ids.length - 1;
      const form = ask.choices(question, {
        number: String(e.at + 1), enter: () => (last ? confirm() : go(e.at + 1, true)),
        changed: (picked) => {
          edit((x) => { if (picked.length) x.picks[question.id] = picked; else delete x.picks[question.id]; });
          paint();
        },
      });
      form.pick(e.picks[question.id] || []);
      const flag = button("exam.flag", () => {
        edit((x) => { if (x.flags[question.id]) delete x.flags[question.id]; else x.flags[question.id] = 1; });
        flag.setAttribute("aria-pressed", String(Boolean(exam().flags[question.id])));
        paint();
      }, { "aria-pressed": String(Boolean(e.flags[question.id])) });
      show(body, h("p", { class: "guide-where", text: say("exam.where", { at: e.at + 1, of: e.ids.length }) }), form.element,
        h("div", { class: "guide-actions" }, button("exam.back", () => go(e.at - 1, true), { disabled: e.at === 0 }),
          button("exam.next", () => go(e.at + 1, true), { disabled: last, class: "md-button md-button--primary guide-button" }), flag));
      paint();
      if (focus && form.first()) (body.querySelector("input:checked") || form.first()).focus();
    }

    function paint() {
      const e = exam();
      const held = board.contains(document.activeElement) ? document.activeElement.dataset.at : null;
      show(board, e.ids.map((id, at) => {
        const done = Boolean(e.picks[id]);
        const flagged = Boolean(e.flags[id]);
        const label = [say("exam.question", { at: at + 1 }), done ? say("exam.answered") : "", flagged ? say("exam.flagged") : ""].filter(Boolean).join(", ");
        return h("button", {
          type: "button", class: "guide-cell", "data-at": at, "data-done": String(done), "aria-label": label,
          "aria-current": at === e.at ? "true" : null, on: { click: () => go(at, true) },
        }, String(at + 1) + (flagged ? " ⚑" : ""));
      }));
      if (held !== null) board.querySelector("[data-at='" + held + "']").focus();
    }

    function confirm() {
      const e = exam();
      const open = e.ids.filter((id) => !e.picks[id]).length;
      const flagged = Object.keys(e.flags).length;
      show(dialog, h("p", { text: open ? say("exam.open", { n: open }) : say("exam.complete") }),
        flagged ? h("p", { text: say("exam.flags", { n: flagged }) }) : null,
        h("div", { class: "guide-actions" }, button("exam.submit", () => { dialog.close(); submit(false); }, { class: "md-button md-button--primary guide-button" }),
          button("exam.stay", () => dialog.close())));
      dialog.showModal();
    }

    function submit(late) {
      clearInterval(tick);
      finish();
      results(late);
    }

    const e = exam();
    clock.textContent = e.left === null ? say("exam.untimed") : clockText(e.left);
    show(place, h("div", { class: "guide-bar" }, clock, e.left === null ? null : pause, button("exam.submit", confirm)), told, body, board, dialog);
    draw(false);
    if (e.paused) hold(true);
    clearInterval(tick);
    tick = setInterval(count, 1000);
    addEventListener("pagehide", keep);
    addEventListener("pageshow", () => { counted = Date.now(); }); // a page that was left does not sit the exam
    document.addEventListener("visibilitychange", () => {
      count();
      keep();
    });
  }

  /** Return a stand-in for a question that the guide no longer has. */
  function gone(id) {
    return { id, stem: say("exam.gone"), options: [], answer: "", why: "", from: null, m: -1, d: -1 };
  }

  function clockText(left) {
    const seconds = Math.ceil(left / 1000);
    const two = (value) => String(value).padStart(2, "0");
    const hours = Math.floor(seconds / 3600);
    return (hours ? hours + ":" : "") + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
  }

  // ---- the end ----

  function finish() {
    const rows = guideResult.marked(exam(), pool);
    const now = Date.now();
    guideState.change((state) => {
      state.exam.done = now;
      const right = rows.filter((row) => row.right).length;
      state.exams = [...state.exams, { seed: state.exam.seed, done: now, right, of: rows.length }].slice(-200);
      rows.forEach(({ question, picked, right: known }) => guideState.answer(state, question.id, picked, known, now));
    });
  }

  function results(late) {
    if (weights) weights.hidden = true;
    document.documentElement.classList.remove("guide-examined");
    const e = exam();
    const share = location.href.split("#")[0] + "#" + fragment(e.seed, e.ids.length, null);
    show(place, guideResult.view(guideResult.marked(e, pool), { late, share, again }));
    place.querySelector("#result").focus();
  }

  function again() {
    guideState.change((state) => { state.exam = null; });
    name("");
    start();
    place.querySelector("input").focus();
  }

  addEventListener("hashchange", () => { if (!exam() || exam().done) start(); });
  const kept = exam();
  const other = addressed().seed;
  if (kept && (!other || other === kept.seed)) {
    if (kept.done) results(false);
    else run();
  } else start();
})();
