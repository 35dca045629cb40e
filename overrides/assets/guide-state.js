/* What a learner did, kept in this browser only: read with care, written at each change, exported and imported.
   What cannot be read is never overwritten. */
(function () {
  "use strict";

  const FORMAT = "studyguide-practice";
  const VERSION = 1;
  const KEY = "guide-practice:" + guidePractice.key;
  const say = (key, values) => guideKit.say(key, values);

  // ---- what a state looks like: each check returns "" or the name of what is wrong ----

  const number = (low, high) => (v) => (Number.isFinite(v) && v >= low && v <= high ? "" : "number");
  const text = (most) => (v) => (typeof v === "string" && v.length <= most ? "" : "text");
  const oneOf = (...all) => (v) => (all.includes(v) ? "" : all.join("/"));
  const maybe = (of) => (v) => (v === null ? "" : of(v));
  const list = (of, most) => (v) => {
    if (!Array.isArray(v) || v.length > most) return "list";
    return within(v.map((item, index) => [String(index), of(item)]));
  };
  const plain = (v) => typeof v === "object" && v !== null && !Array.isArray(v);
  const map = (of) => (v) => {
    if (!plain(v) || Object.keys(v).includes("__proto__")) return "map";
    return within(Object.entries(v).map(([key, item]) => [key, of(item)]));
  };
  const record = (fields) => (v) => {
    if (!plain(v)) return "record";
    return within(Object.entries(fields).map(([key, of]) => [key, of(Object.hasOwn(v, key) ? v[key] : undefined)]));
  };
  function within(checked) {
    const wrong = checked.find(([, problem]) => problem);
    return wrong ? wrong[0].slice(0, 60) + ": " + wrong[1] : "";
  }

  const TIME = number(0, 4102444800000); // up to the year 2100
  const COUNT = number(0, 1e6);
  const DAY = (v) => (typeof v === "string" && /^\d{4}-\d\d-\d\d$/.test(v) ? "" : "date");
  const ID = text(400);
  const PICKED = list(text(8), 30);
  const SCHEMA = record({
    format: oneOf(FORMAT),
    version: oneOf(VERSION),
    guide: text(200),
    settings: record({
      examDay: maybe(DAY), newPerDay: number(0, 1000), retention: number(0.5, 0.99), without: list(text(20), 20),
    }),
    questions: map(record({ picked: PICKED, right: maybe(number(0, 1)), at: TIME, asked: COUNT, known: COUNT })),
    memory: map(record({
      s: number(0, 1e6), d: number(1, 10), k: oneOf("learning", "review", "relearning"), step: number(0, 9),
      due: TIME, last: TIME, born: TIME, n: COUNT, lapses: COUNT,
    })),
    days: map(COUNT),
    round: maybe(record({ seed: text(40), at: map(COUNT) })),
    exam: maybe(record({
      seed: text(400), ids: list(ID, 2000), picks: map(PICKED), flags: map(oneOf(1)), at: number(0, 2000),
      left: maybe(number(-60000, 1e9)), paused: oneOf(true, false), started: TIME, done: maybe(TIME),
    })),
    exams: list(record({ seed: text(400), done: TIME, right: COUNT, of: COUNT }), 200),
  });

  function empty() {
    return {
      format: FORMAT, version: VERSION, guide: guidePractice.key,
      settings: { examDay: null, newPerDay: 20, retention: 0.9, without: ["comparison"] },
      questions: {}, memory: {}, days: {}, round: null, exam: null, exams: [],
    };
  }

  /** Return the state in a text, or the sentence that says why there is none. */
  function read(source) {
    let value;
    try {
      value = JSON.parse(source);
    } catch {
      return { problem: say("state.broken") };
    }
    if (!plain(value) || value.format !== FORMAT) return { problem: say("state.foreign") };
    if (value.version !== VERSION) return { problem: say("state.version") };
    if (value.guide !== guidePractice.key) return { problem: say("state.other", { name: String(value.guide) }) };
    const wrong = SCHEMA(value);
    return wrong ? { problem: say("state.wrong", { what: wrong }) } : { state: value };
  }

  // ---- the one that is kept ----

  let raw = null;
  let state = empty();
  let problem = "";
  const listeners = [];

  function stored() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      problem = say("state.none");
      return raw;
    }
  }

  /** Return the state as it stands, also when another tab changed it. */
  function get() {
    const now = stored();
    if (now === raw) return state;
    raw = now;
    const found = now === null ? { state: empty() } : read(now);
    problem = found.problem || "";
    state = found.state || empty();
    return state;
  }

  /** Change the state and keep it; where it cannot be kept it holds until the page is left. */
  function change(act) {
    get();
    act(state);
    if (!problem) write();
    listeners.forEach((listener) => listener(state));
  }

  function write() {
    const next = JSON.stringify(state);
    try {
      localStorage.setItem(KEY, next);
      raw = next;
    } catch {
      problem = say("state.full");
    }
  }

  /** Take over the text of an export; each card and question keeps what happened last. Return what is wrong. */
  function take(source) {
    get();
    if (problem) return problem;
    const found = read(source);
    if (found.problem) return found.problem;
    const other = found.state;
    change((mine) => {
      merge(mine.memory, other.memory, (entry) => entry.last);
      merge(mine.questions, other.questions, (entry) => entry.at);
      merge(mine.days, other.days, (count) => count);
      const known = new Set(mine.exams.map((exam) => exam.seed + exam.done));
      mine.exams = [...mine.exams, ...other.exams.filter((exam) => !known.has(exam.seed + exam.done))].slice(-200);
      mine.round = mine.round || other.round;
      mine.exam = mine.exam || other.exam;
      if (!mine.settings.examDay) mine.settings = other.settings;
    });
    return problem;
  }

  function merge(mine, other, rank) {
    for (const [id, entry] of Object.entries(other)) {
      if (!Object.hasOwn(mine, id) || rank(entry) > rank(mine[id])) mine[id] = entry;
    }
  }

  /** Forget everything. What could not be read is put aside under another key, not deleted. */
  function wipe() {
    get();
    try {
      if (problem && raw !== null) localStorage.setItem(KEY + ":unreadable", raw);
      localStorage.removeItem(KEY);
    } catch {
      // nothing was kept, so there is nothing to remove
    }
    raw = null;
    state = empty();
    problem = "";
    listeners.forEach((listener) => listener(state));
  }

  /** Record an answer to a question; a miss goes to the queue of cards, a hit moves it on where it is due there.

      What the queue itself has asked, if planned, moves on in any case: it may ask before the time where nothing else is left. */
  function answer(s, id, picked, right, now, planned) {
    const before = s.questions[id];
    s.questions[id] = {
      picked, right: right ? 1 : 0, at: now,
      asked: (before ? before.asked : 0) + 1, known: (before ? before.known : 0) + (right ? 1 : 0),
    };
    if (planned || !right || (s.memory[id] && s.memory[id].due <= now)) rate(s, id, right ? 3 : 1, now);
    count(s, now);
  }

  function answered(id, picked, right, now, planned) {
    change((s) => answer(s, id, picked, right, now, planned));
  }

  /** Record the rating of a card, 1 (again) to 4 (easy). */
  function rated(id, rating, now) {
    change((s) => {
      rate(s, id, rating, now);
      count(s, now);
    });
  }

  function rate(s, id, rating, now) {
    const before = s.memory[id] || null;
    s.memory[id] = { ...guideFsrs.review(before, rating, now, s.settings.retention), born: before ? before.born : now };
  }

  function count(s, now) {
    const day = dayOf(now);
    s.days[day] = (s.days[day] || 0) + 1;
  }

  /** Return the reader's own day of a moment, `2026-11-25`. */
  function dayOf(now) {
    const date = new Date(now);
    const two = (n) => String(n).padStart(2, "0");
    return date.getFullYear() + "-" + two(date.getMonth() + 1) + "-" + two(date.getDate());
  }

  addEventListener("storage", (event) => {
    if (event.key === KEY) listeners.forEach((listener) => listener(get()));
  });

  globalThis.guideState = {
    KEY, get, change, read, take, wipe, answer, answered, rated, dayOf,
    problem: () => (get(), problem),
    unreadable: () => (get(), problem ? raw : null),
    text: () => JSON.stringify(get(), null, 1) + "\n",
    onChange: (listener) => listeners.push(listener),
  };
})();
