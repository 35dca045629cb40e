/* When a card is asked again: the FSRS-6 model of memory with its published default parameters.
   Stability is the number of days after which nine of ten such cards are still known, difficulty runs from 1 to 10. */
(function () {
  "use strict";

  const MINUTE = 60000;
  const DAY = 86400000;
  const W = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ];
  const DECAY = -W[20];
  const FACTOR = Math.pow(0.9, 1 / DECAY) - 1;
  const LONGEST = 36500; // days
  const LEAST = 0.001; // days of stability
  const STEPS = { learning: [1, 10], relearning: [10] }; // minutes
  const AGAIN = 1;
  const HARD = 2;
  const GOOD = 3;
  const EASY = 4;

  const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
  const exp = (power) => Math.pow(Math.E, power);
  const days = (from, to) => Math.max(0, Math.floor((to - from) / DAY));

  /** Return the chance that a card is known so many days after it was last asked. */
  function retrievability(stability, elapsed) {
    return Math.pow(1 + (FACTOR * elapsed) / stability, DECAY);
  }

  /** Return after how many days the chance falls to the wanted one. */
  function interval(stability, retention) {
    const exact = (stability / FACTOR) * (Math.pow(retention, 1 / DECAY) - 1);
    const floor = Math.floor(exact);
    const half = exact - floor === 0.5;
    return clamp(half ? floor + (floor % 2) : Math.round(exact), 1, LONGEST);
  }

  function firstDifficulty(rating) {
    return W[4] - exp(W[5] * (rating - 1)) + 1;
  }

  function nextDifficulty(difficulty, rating) {
    const moved = difficulty + ((10 - difficulty) * -(W[6] * (rating - 3))) / 9;
    return clamp(W[7] * firstDifficulty(EASY) + (1 - W[7]) * moved, 1, 10);
  }

  /** Return the stability after an answer on the same day. */
  function sameDay(stability, rating) {
    const grown = exp(W[17] * (rating - 3 + W[18])) * Math.pow(stability, -W[19]);
    return stability * (rating >= HARD ? Math.max(grown, 1) : grown);
  }

  function forgotten(difficulty, stability, known) {
    const long = W[11] * Math.pow(difficulty, -W[12]) * (Math.pow(stability + 1, W[13]) - 1) * exp((1 - known) * W[14]);
    return Math.min(long, stability / exp(W[17] * W[18]));
  }

  function recalled(difficulty, stability, known, rating) {
    const hard = rating === HARD ? W[15] : 1;
    const easy = rating === EASY ? W[16] : 1;
    const gain = exp(W[8]) * (11 - difficulty) * Math.pow(stability, -W[9]) * (exp((1 - known) * W[10]) - 1);
    return stability * (1 + gain * hard * easy);
  }

  /** Return stability and difficulty after an answer. */
  function remember(memory, rating, now) {
    if (!memory) return { s: Math.max(W[rating - 1], LEAST), d: clamp(firstDifficulty(rating), 1, 10) };
    const elapsed = days(memory.last, now);
    const known = retrievability(memory.s, elapsed);
    const after =
      elapsed < 1 ? sameDay(memory.s, rating)
      : rating === AGAIN ? forgotten(memory.d, memory.s, known)
      : recalled(memory.d, memory.s, known, rating);
    return { s: Math.max(after, LEAST), d: nextDifficulty(memory.d, rating) };
  }

  /** Return the step of minutes that follows an answer, or null when days follow. */
  function stepAfter(steps, step, rating) {
    if (rating === EASY || step >= steps.length && rating !== AGAIN) return null;
    if (rating === AGAIN) return { step: 0, minutes: steps[0] };
    if (rating === GOOD) return step + 1 < steps.length ? { step: step + 1, minutes: steps[step + 1] } : null;
    if (step > 0) return { step, minutes: steps[step] };
    return { step, minutes: steps.length > 1 ? (steps[0] + steps[1]) / 2 : steps[0] * 1.5 };
  }

  /** Return what is known of a card after it was rated 1 (again) to 4 (easy); memory is null for a new card. */
  function review(memory, rating, now, retention) {
    const before = memory ? memory.k : "learning";
    const { s, d } = remember(memory, rating, now);
    const next =
      before !== "review" ? stepAfter(STEPS[before], memory ? memory.step : 0, rating)
      : rating === AGAIN ? { step: 0, minutes: STEPS.relearning[0] }
      : null;
    const kind = !next ? "review" : before === "review" ? "relearning" : before;
    const wait = next ? next.minutes * MINUTE : interval(s, retention || 0.9) * DAY;
    return {
      s, d, k: kind, step: next ? next.step : 0, due: now + wait, last: now,
      n: (memory ? memory.n : 0) + 1,
      lapses: (memory ? memory.lapses : 0) + (before === "review" && rating === AGAIN ? 1 : 0),
    };
  }

  globalThis.guideFsrs = { DAY, MINUTE, review, retrievability, interval, days };
})();
