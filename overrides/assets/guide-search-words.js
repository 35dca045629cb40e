/* Words as the index has them: the same steps as in the build, with its tables. */
(function () {
  "use strict";

  guideSearch.words = function ({ languages, letters, joined, signs }) {
    const letter = `(?![${joined}])[\\p{L}\\p{N}]|[${signs}\\u0900-\\u0963\\u0970-\\u0dff]`;
    const TOKEN = new RegExp(
      "\\p{Nd}+(?:[.,]\\p{Nd}+)+|(?<![\\p{L}\\p{N}])[A-Za-z](?:\\+\\+|#)(?![\\p{L}\\p{N}])" +
      `|(?:${letter})+(?:['\\u2019](?:${letter})+)*|[${joined}]+`, "gu");
    const RUN = new RegExp(`^[${joined}]`, "u");
    const SIGN = new RegExp(`[${signs}]`, "gu");
    const LETTERS = new RegExp(`[${Object.keys(letters).join("")}]`, "gu");
    const DIGIT = /[0-9]/, VOWEL = /[aeiouy]/, ASCII = /^[\x00-\x7f]*$/;
    const tables = (languages.length ? languages : [{ stop: "", endings: [], alike: [] }])
      .map(({ stop, endings, alike }) => ({ stop: new Set(stop.split(" ")), endings, alike, stems: new Map() }));
    const same = new Map();   // stem → stems of everyday words that mean about the same

    function fold(word) {
      word = word.toLowerCase();
      if (ASCII.test(word)) return word;
      return word.normalize("NFKD").replace(SIGN, "").replace(LETTERS, (found) => letters[found])
        .normalize("NFC").replaceAll("\u2019", "'");
    }

    function cut(word, { endings }) {
      if (DIGIT.test(word)) return word;
      for (const group of endings) {
        for (const [ending, instead, least] of group) {
          if (ending[0] === "^" && word.startsWith(ending.slice(1)) && word.length - ending.length >= least - 1) {
            word = word.slice(ending.length - 1);
            break;
          }
          if (!word.endsWith(ending) || word.length - ending.length < least) continue;
          const rest = word.slice(0, word.length - ending.length);
          if (ending === instead) break;
          if (VOWEL.test(rest) || !ASCII.test(rest)) { word = rest + instead; break; }
        }
      }
      return word;
    }

    function stem(word, table = tables[0]) {
      let found = table.stems.get(word);
      if (found === undefined) table.stems.set(word, found = cut(word, table));
      return found;
    }

    function parts(word) {
      if (!word.includes("'")) return [word];
      const before = word.split("'"), last = before.pop();
      if (last === "s") return [before.join("")];
      if (last.length <= 2) return [[...before, last].join("")];
      return [...before.filter((part) => part.length > 2), last];
    }

    function pairs(run) {
      const signs = [...run];
      return signs.length === 1 ? signs : signs.slice(1).map((second, index) => signs[index] + second);
    }

    /* Return the words of a text with where they stand: {word, start, end}. */
    function tokens(text) {
      const out = [];
      for (const match of text.matchAll(TOKEN)) {
        const [found] = match, start = match.index, end = start + found.length;
        for (const word of RUN.test(found) ? pairs(fold(found)) : parts(fold(found))) {
          if (word) out.push({ word, start, end }); // accents alone fold to nothing
        }
      }
      return out;
    }

    for (const table of tables) {
      for (const group of table.alike) {
        const stems = group.map((word) => stem(word, table));
        for (const one of stems) same.set(one, [...same.get(one) ?? [], ...stems.filter((other) => other !== one)]);
      }
    }

    return {
      fold, stem, tokens,
      alike: (word) => same.get(word) ?? [],
      isStop: (word) => tables.some(({ stop }) => stop.has(word)),
      /* All stems a word can have: one per language of the notes. */
      stems: (word) => [...new Set(tables.map((table) => stem(word, table)))],
    };
  };

  /* Return how many letters must be changed, added, left out or swapped to make a word of another; `most` + 1 if more. */
  guideSearch.distance = function (one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [], last = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1] ? 0 : 1;
        let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        row.push(cost);
        least = Math.min(least, cost);
      }
      if (least > most) return most + 1;
      [before, last] = [last, row];
    }
    return last[other.length];
  };
})();
