/* Which questions an exam asks: by the weights of its domains, the same for the same seed, and none twice before
   all of its domain were asked. A seed is a word and a number per domain: how far its row has been used up. */
(function () {
  "use strict";

  /** Return a number that depends on every letter of a text. */
  function hash(text) {
    let h = 1779033703 ^ text.length;
    for (let i = 0; i < text.length; i++) {
      h = Math.imul(h ^ text.charCodeAt(i), 3432918353);
      h = (h << 13) | (h >>> 19);
    }
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    return (h ^ (h >>> 16)) >>> 0;
  }

  /** Return the ids in the order that a word gives them; an id more or less leaves the order of the others alone. */
  function shuffled(ids, word) {
    return ids.map((id) => [hash(word + "/" + id), id]).sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)).map(([, id]) => id);
  }

  /** Return how many questions each stratum gives, by weight and as far as it has them; the largest remainders win. */
  function quotas(strata, n) {
    const got = strata.map(() => 0);
    let left = Math.min(n, strata.reduce((sum, s) => sum + s.ids.length, 0));
    while (left > 0) {
      let open = strata.map((s, i) => i).filter((i) => got[i] < strata[i].ids.length && strata[i].weight > 0);
      const even = !open.length;
      if (even) open = strata.map((s, i) => i).filter((i) => got[i] < strata[i].ids.length);
      const whole = open.reduce((sum, i) => sum + (even ? 1 : strata[i].weight), 0);
      const shares = open.map((i) => ({ i, exact: (left * (even ? 1 : strata[i].weight)) / whole }));
      const before = left;
      for (const { i, exact } of shares) {
        const take = Math.min(Math.floor(exact + 1e-9), strata[i].ids.length - got[i]);
        got[i] += take;
        left -= take;
      }
      shares.sort((a, b) => (b.exact % 1) - (a.exact % 1) || a.i - b.i);
      for (const { i } of shares) {
        if (left > 0 && (before - left < 1 || left < shares.length) && got[i] < strata[i].ids.length) {
          got[i]++;
          left--;
        }
      }
    }
    return got;
  }

  /** Return the questions of the exam with this seed, and the seed of the exam after it. */
  function draw(strata, seed, n) {
    const [word, ...used] = seed.split(".");
    const ids = [];
    const next = strata.map((stratum, index) => {
      const size = stratum.ids.length;
      let at = Math.max(0, Math.floor(Number(used[index]) || 0));
      const wanted = quotas(strata, n)[index];
      const mine = new Set();
      const laps = new Map();
      while (mine.size < wanted) {
        const lap = Math.floor(at / size);
        if (!laps.has(lap)) laps.set(lap, shuffled(stratum.ids, word + "." + lap));
        mine.add(laps.get(lap)[at % size]);
        at++;
      }
      ids.push(...mine);
      return at;
    });
    return { ids: shuffled(ids, seed), next: [word, ...next].join(".") };
  }

  /** Return a word nobody has used before. */
  function word() {
    return Math.floor(Math.random() * 36 ** 6).toString(36).padStart(6, "0");
  }

  globalThis.guideDraw = { draw, quotas, word, shuffled };
})();
