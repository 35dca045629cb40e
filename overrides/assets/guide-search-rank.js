/* Query to results: which documents answer it, and in which order.
 *
 * A query is cut into units: the name of a term, or a word. Each unit has postings, of the term and of its words, and
 * gives each document the best of them. What speaks of all units comes first. A query that is a name as a whole puts
 * the page of its term first, then what explains the term, then comparisons and questions, then mentions.
 */
(function () {
  "use strict";
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const VALUE = new Uint8Array(128);
  for (let index = 0; index < 64; index++) VALUE[DIGITS.charCodeAt(index)] = index;
  const TOP = 63;
  const FIRST = 16;        // documents whose texts are read to order them finely
  const WIDE = 3;          // shards that a word still being typed may ask for
  const ENDINGS = 24;      // words that begin with it
  const BEGUN = 0.7;       // what a word counts for that only begins with what was typed
  const ENDING = 3;        // letters that may still follow what is typed, beyond which it is another word
  const ALIKE = 0.5;       // what a word counts for that means about the same
  const COMMON = 0.35;     // what a term counts for whose name is also a common word
  const PAGE = 1000;       // rank of the page of the term that the query names; below it come
  const RANKS = [[44, 3], [24, 2], [0, 1]];   // what explains it, comparisons and questions, mentions, by impact

  guideSearch.engine = function (head) {
    const words = guideSearch.words(head);
    const names = guideSearch.names(head, words);
    const show = guideSearch.show(words);
    const lists = new Map();   // key → {docs, impacts}

    function shardOf(key) {
      let low = 0, high = head.shards.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (head.shards[middle] <= key) low = middle; else high = middle - 1;
      }
      return low;
    }

    const loaded = (first, last = first) =>
      Promise.all(Array.from({ length: last - first + 1 }, (_, index) => guideSearch.load(`p${first + index}`)));

    function unpacked(key, text) {
      let list = lists.get(key);
      if (list) return list;
      const docs = [], impacts = [];
      for (let at = 0, doc = -1; at < text.length;) {
        let gap = 0, unit = 1, digit;
        while ((digit = VALUE[text.charCodeAt(at++)]) > 31) { gap += (digit - 32) * unit; unit *= 32; }
        docs.push(doc += gap + digit * unit + 1);
        impacts.push(VALUE[text.charCodeAt(at++)]);
      }
      list = { docs: Uint32Array.from(docs), impacts: Uint8Array.from(impacts) };
      lists.set(key, list);
      return list;
    }

    async function listOf(key) {
      const [shard] = head.shards.length ? await loaded(shardOf(key)) : [{}];
      return Object.hasOwn(shard, key) ? unpacked(key, shard[key]) : null;
    }

    /* Ask for the shards of all words at once, so that none waits for the one before it. */
    function ahead(tokens) {
      tokens.forEach(({ word }, at) => {
        const keys = words.stems(word);
        if (at + 1 < tokens.length) keys.push(...words.stems(word + tokens[at + 1].word));
        for (const key of words.isStop(word) ? keys.slice(1) : keys) {
          for (const one of tokens.length > 1 ? [key, ...words.alike(key)] : [key]) loaded(shardOf(one)).catch(() => {});
        }
      });
    }

    const rarity = (count) => Math.log(1 + (head.documents - count + 0.5) / (count + 0.5));

    /* Return the postings of the words that begin with what was typed, the commonest first. */
    async function begun(word) {
      const first = shardOf(word), last = Math.min(shardOf(`${word}\uffff`), first + WIDE - 1);
      const found = [];
      for (const shard of await loaded(first, last)) {
        for (const key of Object.keys(shard)) if (key !== word && key.startsWith(word)) found.push([key, shard[key]]);
      }
      found.sort((one, other) => other[1].length - one[1].length);
      return found.slice(0, ENDINGS).map(([key, text]) => ({ key, list: unpacked(key, text) }));
    }

    /* Return the longest key that a word begins with: "encryptio" is on its way from "encrypt" to "encryption". */
    async function inside(word) {
      for (let length = word.length - 1; length >= Math.max(4, word.length - 6); length--) {
        const key = word.slice(0, length), list = await listOf(key);
        if (list) return [{ key, list }];
      }
      return [];
    }

    /* Return what a word is on its way from; where much more was typed already, what it may be a slip of comes first. */
    async function unfinished(word) {
      const found = (await inside(word)).map((way) => ({ ...way, share: BEGUN }));
      const further = found.length && word.length - found[0].key.length > ENDING;
      const meant = further ? await slips(word) : [];
      return meant.length ? meant : found;
    }

    /* Return the postings of the words of the notes that a word may be a slip of. */
    async function slips(word) {
      if (word.length < 4) return [];
      const most = word.length >= 9 ? 2 : 1;
      const known = (await guideSearch.load("w0")).split(" ");
      const found = known.map((other) => ({ other, far: guideSearch.distance(word, other, most) }))
        .filter(({ far }) => far <= most).sort((one, other) => one.far - other.far);
      const out = [];
      for (const { other, far } of found.filter(({ far }) => far === found[0].far).slice(0, 4)) {
        for (const key of words.stems(other)) {
          const list = await listOf(key);
          if (list) out.push({ key, list, share: far === 1 ? 0.8 : 0.6 });
        }
      }
      return out;
    }

    /* Return a word of the query as a unit: alternatives {key, list, share}, and how much it weighs. */
    async function wordUnit(word, open) {
      let ways = [];
      for (const key of words.stems(word)) {
        const list = await listOf(key);
        if (list) ways.push({ key, list, share: 1 });
      }
      if (open && word.length > 1) {
        const more = await begun(word);
        ways.push(...more.map((way) => ({ ...way, share: ways.length ? BEGUN * 0.7 : BEGUN })));
        if (!ways.length) ways = await unfinished(word);
      }
      if (!ways.length) ways = await slips(word);
      const count = Math.max(0, ...ways.map(({ list }) => list.docs.length));
      return { texts: [word], keys: ways.map(({ key }) => key), ways, weight: rarity(count), missing: !ways.length };
    }

    /* Add everyday words that mean the same to the words of a query of several. */
    async function widened(units) {
      return Promise.all(units.map(async (unit) => {
        if (unit.parts) return unit;
        const ways = [...unit.ways], keys = [...unit.keys];
        for (const key of new Set((unit.missing ? words.stems(unit.texts[0]) : unit.keys).flatMap(words.alike))) {
          const list = await listOf(key);
          if (!list) continue;
          ways.push({ list, share: ALIKE });
          keys.push(key);
        }
        const weight = unit.missing ? Math.min(...ways.map(({ list }) => rarity(list.docs.length))) : unit.weight;
        return ways.length > unit.ways.length ? { ...unit, ways, keys, weight, missing: false } : unit;
      }));
    }

    /* Return two words as the one that the notes write together: "log in", "data base". */
    async function pairUnit(one, other) {
      const [key] = words.stems(one + other), list = await listOf(key);
      if (!list) return null;
      return { texts: [one, other], keys: [key], ways: [{ key, list, share: 1 }], weight: rarity(list.docs.length), missing: false };
    }

    async function termUnit(found, tokens, share) {
      const ways = [];
      for (const { row, common } of found) {
        const list = await listOf(`#${row.doc}`);
        if (list) ways.push({ list, share: share * (common ? COMMON : 1) });
      }
      const parts = [];
      for (const { word } of tokens) if (!words.isStop(word)) parts.push(await wordUnit(word, false));
      const together = parts.reduce((sum, { weight }) => sum + weight, 0);
      const rare = Math.max(0, ...ways.map(({ list }) => rarity(list.docs.length)));
      return {
        ways, parts, names: found.map(({ row }) => row), texts: tokens.map(({ word }) => word),
        keys: parts.flatMap(({ keys }) => keys), weight: Math.max(rare, Math.min(together, rare * 1.5)),
        missing: !ways.length && parts.every(({ missing }) => missing),
      };
    }

    /* Cut the tokens of a query into units, the longest name first. */
    async function unitsOf(tokens, open) {
      const units = [];
      for (let at = 0; at < tokens.length;) {
        let end = Math.min(tokens.length, at + 8), found = [];
        for (; end > at; end--) {
          const run = tokens.slice(at, end).map(({ word }) => word);
          if (end - at === 1 && words.isStop(run[0])) continue;
          found = names.named(run);
          if (found.length) break;
        }
        const { word } = tokens[at], last = open && at === tokens.length - 1;
        const pair = end - at < 2 && at + 1 < tokens.length ? await pairUnit(word, tokens[at + 1].word) : null;
        if (pair) {
          units.push(pair);
          at += 2;
        } else if (found.length) {
          units.push(await termUnit(found, tokens.slice(at, end), 1));
          at = end;
        } else {
          at++;
          if (words.isStop(word) && !(last && tokens.length > 1)) continue;
          const unit = await wordUnit(word, last);
          const near = unit.missing ? names.near(word) : [];
          units.push(near.length ? await termUnit(near, [{ word }], 0.8) : unit);
        }
      }
      return units.filter(({ texts }) => !texts.every(words.isStop) || tokens.length === 1);
    }

    /* Add what a unit says of each document: the best of its ways, or its words together. */
    function scored({ ways, parts = [], weight }) {
      const best = new Map();
      for (const { list: { docs, impacts }, share } of ways) {
        for (let index = 0; index < docs.length; index++) {
          const score = share * impacts[index] / TOP;
          if (score > (best.get(docs[index]) ?? 0)) best.set(docs[index], score);
        }
      }
      if (parts.length) {
        const whole = parts.reduce((sum, part) => sum + part.weight, 0) || 1, together = new Map();
        for (const part of parts) {
          for (const [doc, score] of scored(part)) {
            together.set(doc, (together.get(doc) ?? 0) + score * part.weight / whole / (part.weight || 1));
          }
        }
        for (const [doc, score] of together) if (score > (best.get(doc) ?? 0)) best.set(doc, score);
      }
      for (const [doc, score] of best) best.set(doc, score * weight);
      return best;
    }

    /* Return the documents that speak of a unit with their scores, those that speak of every unit far ahead. */
    function ranked(units) {
      const scores = new Map(), covered = new Map();
      const whole = units.reduce((sum, { weight }) => sum + weight, 0) || 1;
      for (const unit of units) {
        for (const [doc, score] of scored(unit)) {
          scores.set(doc, (scores.get(doc) ?? 0) + score);
          covered.set(doc, (covered.get(doc) ?? 0) + unit.weight);
        }
      }
      for (const [doc, score] of scores) scores.set(doc, score * (0.25 + 0.75 * covered.get(doc) / whole));
      return scores;
    }

    /* Return the names that the query is as a whole: {name, near} in the order in which their pages come. */
    function wholeNames(query, tokens, open) {
      const at = tokens.findIndex(({ word }) => !words.isStop(word));
      const end = tokens.findLastIndex(({ word }) => !words.isStop(word)) + 1;
      const all = tokens.map(({ word }) => word), core = at < 0 ? all : all.slice(at, end);
      let found = names.named(all);
      if (!found.length) found = names.named(core);
      const asTyped = words.fold(query.trim()), typed = ({ text }) => words.fold(text) === asTyped;
      found.sort((one, other) => typed(other) - typed(one));
      const rows = new Set(found.map(({ row }) => row)), key = core.join("");
      const more = open ? names.prefixed(all.join("")) : [];
      const out = [...found, ...more.filter(({ row }) => !rows.has(row))];
      return { exact: found.some(typed) ? found.filter(typed) : found, names: out.length ? out : names.near(key) };
    }

    async function search(query, current) {
      const open = !/\s$/.test(query), tokens = words.tokens(query);
      if (!tokens.length) return { items: [] };
      ahead(tokens);
      const whole = wholeNames(query, tokens, open);
      let units = await unitsOf(tokens, open);
      if (!whole.exact.length && units.length > 1) units = await widened(units);
      const scores = ranked(units);
      if (!current()) return null;
      const ranks = new Map();
      const about = whole.exact.length ? whole.exact : whole.names.slice(0, 1);
      for (const { row } of about) {
        const list = await listOf(`#${row.doc}`);
        for (let index = 0; list && index < list.docs.length; index++) {
          const doc = list.docs[index], impact = list.impacts[index];
          ranks.set(doc, Math.max(ranks.get(doc) ?? 0, RANKS.find(([least]) => impact >= least)[1]));
          scores.set(doc, (scores.get(doc) ?? 0) + 4 * impact / TOP);
        }
      }
      whole.names.forEach(({ row }, index) => {
        ranks.set(row.doc, PAGE - index);
        scores.set(row.doc, scores.get(row.doc) ?? 0);
      });
      const best = [...scores].map(([doc, score]) => ({ doc, score, rank: ranks.get(doc) ?? 0 }))
        .sort((one, other) => other.rank - one.rank || other.score - one.score || one.doc - other.doc).slice(0, FIRST);
      const hits = await Promise.all(best.map(async (hit) => {
        const shard = await guideSearch.load(`d${Math.floor(hit.doc / head.texts)}`);
        return { ...hit, fields: shard[hit.doc % head.texts] };
      }));
      if (!current()) return null;
      const named = new Map(whole.names.map((name) => [name.row.doc, name]));
      return show({ query, tokens, units, hits, named, open, labels: head.labels, roles: names });
    }

    return { search };
  };
})();
