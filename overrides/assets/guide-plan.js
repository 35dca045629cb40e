/* What is to be asked today, counted back from the day of the exam, and what will be known on that day. */
(function () {
  "use strict";

  const DAY = guideFsrs.DAY;
  const SURE = 0.97; // known this well on the day of the exam, a card needs no last look before it
  const WEEK = 7; // days at the end that repeat and bring nothing new, if there is time for it

  function midnight(day) {
    const [y, m, d] = day.split("-").map(Number);
    return new Date(y, m - 1, d).getTime();
  }

  /** Return the start of the day of the exam, or null where none is set or it has passed. */
  function examStart(state, now) {
    const day = state.settings.examDay;
    return day && day > guideState.dayOf(now) ? midnight(day) : null;
  }

  /** Return how many days are left to study, today included. */
  function daysLeft(exam, now) {
    return Math.max(1, Math.round((exam - midnight(guideState.dayOf(now))) / DAY));
  }

  /** Return a number that is the same for an id on every day. */
  function hash(id) {
    let value = 2166136261;
    for (let i = 0; i < id.length; i++) value = Math.imul(value ^ id.charCodeAt(i), 16777619);
    return value >>> 0;
  }

  /** Return when a card is asked next: as the model says, but once more in the last days before the exam. */
  function dueOf(id, memory, exam) {
    if (exam === null || memory.due < exam - DAY) return memory.due;
    const span = Math.floor((exam - memory.last) / DAY);
    const window = Math.min(WEEK, Math.max(1, Math.floor(span / 4)));
    const last = exam - DAY * (1 + (hash(id) % window));
    if (last < memory.last + DAY / 2) return Math.max(memory.due, exam);
    return known(memory, exam) >= SURE ? memory.due : last;
  }

  function known(memory, when) {
    return memory ? guideFsrs.retrievability(memory.s, guideFsrs.days(memory.last, when)) : 0;
  }

  /** Return how many new cards a day are met so that all are before the exam, with time to ask them again. */
  function newPerDay(state, unseen, exam, now) {
    if (exam === null) return state.settings.newPerDay;
    const left = daysLeft(exam, now);
    return Math.ceil(unseen / Math.max(left - WEEK, Math.ceil(left / 3)));
  }

  /** Return the day's queue of the cards with these ids, in the order in which they are asked. */
  function queue(state, ids, now) {
    const exam = examStart(state, now);
    const today = guideState.dayOf(now);
    const end = midnight(today) + DAY;
    const unseen = ids.filter((id) => !state.memory[id]);
    const begun = ids.filter((id) => state.memory[id] && guideState.dayOf(state.memory[id].born) === today).length;
    const pace = newPerDay(state, unseen.length + begun, exam, now);
    const seen = ids.filter((id) => state.memory[id]).map((id) => ({ id, due: dueOf(id, state.memory[id], exam) }));
    const steps = seen.filter(({ id, due }) => state.memory[id].k !== "review" && due < end);
    const due = seen.filter(({ id, due }) => state.memory[id].k === "review" && due < end);
    due.sort((a, b) => known(state.memory[a.id], now) - known(state.memory[b.id], now) || hash(a.id) - hash(b.id));
    steps.sort((a, b) => a.due - b.due);
    return {
      exam, pace,
      daysLeft: exam === null ? null : daysLeft(exam, now),
      unseen: unseen.length,
      steps: steps.map(({ id }) => id),
      ready: steps.filter(({ due }) => due <= now).map(({ id }) => id),
      due: due.map(({ id }) => id),
      fresh: unseen.slice(0, Math.max(0, pace - begun)),
    };
  }

  /** Return the id to ask now: what was missed some minutes ago, then what is due, then what is new. */
  function next(todo, last) {
    const order = [...todo.ready, ...mixed(todo.due, todo.fresh), ...todo.steps];
    return order.find((id) => id !== last) || order[0] || null;
  }

  /** Return two rows as one, spread evenly. */
  function mixed(one, other) {
    const all = [...one.map((id, i) => [(i + 0.5) / one.length, id]), ...other.map((id, i) => [(i + 0.5) / other.length, id])];
    return all.sort((a, b) => a[0] - b[0]).map(([, id]) => id);
  }

  /** Return on how many days in a row, up to today or yesterday, something was practised. */
  function streak(state, now) {
    let day = new Date(midnight(guideState.dayOf(now)));
    const back = () => { day = new Date(day.getFullYear(), day.getMonth(), day.getDate() - 1); };
    if (!state.days[guideState.dayOf(day.getTime())]) back();
    let count = 0;
    for (; state.days[guideState.dayOf(day.getTime())]; back()) count++;
    return count;
  }

  /** Return the share of cards known at a moment: with nothing more done, and with the plan followed till then. */
  function estimate(state, ids, when, now) {
    if (!ids.length) return { now: 0, stopped: 0, kept: 0 };
    const exam = examStart(state, now);
    const unseen = ids.filter((id) => !state.memory[id]);
    const pace = Math.max(1, newPerDay(state, unseen.length, exam, now));
    const turn = new Map(unseen.map((id, index) => [id, now + Math.floor(index / pace) * DAY]));
    const mean = (of) => ids.reduce((sum, id) => sum + of(id), 0) / ids.length;
    return {
      now: mean((id) => known(state.memory[id], now)),
      stopped: mean((id) => known(state.memory[id], when)),
      kept: mean((id) => known(followed(id, state, turn.get(id), exam, when, now), when)),
    };
  }

  /** Return the memory of a card at a moment if each review is done when due and succeeds as often as the model says. */
  function followed(id, state, first, exam, when, now) {
    let memory = state.memory[id] || null;
    let luck = hash(id) || 1;
    const chance = () => ((luck = Math.imul(luck ^ (luck >>> 15), 2246822519) + 374761393 >>> 0) / 4294967296);
    for (let i = 0; i < 60; i++) {
      const at = Math.max(now, memory ? dueOf(id, memory, exam) : first);
      if (at >= when) break;
      const rating = !memory || chance() < known(memory, at) ? 3 : 1;
      memory = guideFsrs.review(memory, rating, at, state.settings.retention);
    }
    return memory;
  }

  globalThis.guidePlan = { examStart, daysLeft, dueOf, queue, next, streak, estimate, hash, midnight };
})();
