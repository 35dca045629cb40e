/* The names of terms: which term a query names, by any of its names, a part of it, or one with a slip. */
(function () {
  "use strict";
  const OWN = 0, ALIAS = 1, FORMER = 2, SLIP = 3;   // what a name is to its term
  const PREFIX_LEAST = 2, PREFIX_MOST = 4;          // letters typed; terms shown for them
  const NEAR_LEAST = 4, NEAR_TWO = 9, NEAR_MOST = 3;  // letters for one slip, for two; terms shown

  guideSearch.names = function (head, words) {
    const all = [], exact = new Map(), plural = new Map();

    const keyOf = (text) => words.tokens(text).map(({ word }) => word).join("");

    function add(row, role, text, until = "") {
      const found = words.tokens(text).map(({ word }) => word);
      const key = found.join("");
      if (!key) return;
      const name = { row, role, text, until, key, words: found, letters: signature(key) };
      name.common = row.common.has(key);
      all.push(name);
      put(exact, key, name);
      for (const form of forms(found)) put(plural, form, name);
    }

    const put = (map, key, name) => map.has(key) ? map.get(key).push(name) : map.set(key, [name]);
    /* The last word alone is cut, so that "queues" finds "queue" and "storage" does not find "store". */
    const forms = (found) => words.stems(found.at(-1) ?? "").map((last) => [...found.slice(0, -1), last].join(""));

    const rows = head.names.map(([doc, mentions, own, aliases = [], former = [], slips = [], common = []]) => {
      const row = { doc, mentions, title: own[0], names: [], common: new Set(common.map(keyOf)) };
      for (const text of own) add(row, OWN, text);
      for (const text of aliases) add(row, ALIAS, text);
      for (const [text, until] of former) add(row, FORMER, text, until);
      for (const text of slips) add(row, SLIP, text);
      return row;
    });
    for (const name of all) name.row.names.push(name);
    const first = (found, most) => {
      const seen = new Set();
      return found.filter(({ row }) => !seen.has(row) && seen.add(row)).slice(0, most);
    };
    const better = (one, other) => one.role - other.role || other.row.mentions - one.row.mentions;

    /* Return the names that are just these words, whatever their case, gaps and number. */
    function named(found) {
      const key = found.join("");
      const names = exact.get(key) ?? forms(found).flatMap((form) => plural.get(form) ?? []);
      return first([...names].sort((one, other) => one.common - other.common || better(one, other)), 9);
    }

    function prefixed(key) {
      if (key.length < PREFIX_LEAST) return [];
      return first(all.filter((name) => name.role !== SLIP && name.key.startsWith(key)).sort(better), PREFIX_MOST);
    }

    function near(key) {
      if (key.length < NEAR_LEAST) return [];
      const most = key.length >= NEAR_TWO ? 2 : 1, letters = signature(key), found = [];
      for (const name of all) {
        if (name.key.length < NEAR_LEAST || Math.abs(name.key.length - key.length) > most) continue;
        if (bits(name.letters ^ letters) > 2 * most) continue;
        const distance = guideSearch.distance(key, name.key, most);
        if (distance <= most) found.push({ ...name, distance, moved: name.key[0] === key[0] ? 0 : 1 });
      }
      found.sort((one, other) => one.distance - other.distance || one.moved - other.moved || better(one, other));
      return first(found, NEAR_MOST);
    }

    return { rows, named, prefixed, near, keyOf, FORMER, SLIP };
  };

  /* One bit per letter that a name holds: two names that differ by one slip differ in two bits at most. */
  function signature(key) {
    let found = 0;
    for (let index = 0; index < key.length; index++) found |= 1 << (key.charCodeAt(index) % 31);
    return found;
  }

  function bits(number) {
    let count = 0;
    for (; number; number &= number - 1) count++;
    return count;
  }
})();
