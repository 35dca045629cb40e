/* Results as the theme shows them: read closely, put in their final order, quoted, marked, grouped by page. */
(function () {
  "use strict";
  const QUOTE = 230;       // characters of a quotation
  const WORD = 30;         // letters up to a space: a longer piece is no word
  const SIBLINGS = 2;      // sections of a page that stand open under its best one
  const MARKED = 8;        // words that are marked on the page a result leads to
  const NEAR = 0.5, TITLED = 0.6;   // what standing together and standing in the title add at most

  const KINDS = { s: 1, t: 0.7, c: 0.5, p: 0.7, q: 0.6 };   // what a section, a term, … is worth

  const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  const escaped = (text) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]);

  guideSearch.show = function (words) {
    const read = new Map();   // text → its tokens with their stems

    function tokensOf(text) {
      let found = read.get(text);
      if (!found) {
        if (read.size > 400) read.clear();
        found = words.tokens(text);
        for (const token of found) token.stems = words.stems(token.word);
        read.set(text, found);
      }
      return found;
    }

    /* Return the tokens of a text that a unit of the query means, each with the number of the unit. */
    function matches(text, units) {
      const tokens = tokensOf(text), out = [];
      units.forEach(({ keySet, sequences }, unit) => {
        tokens.forEach((token, at) => {
          if (token.stems.some((stem) => keySet.has(stem))) out.push({ ...token, at, unit });
          for (const run of sequences.get(token.word) ?? []) {
            if (run.every((word, index) => tokens[at + index]?.word === word)) {
              out.push({ start: token.start, end: tokens[at + run.length - 1].end, word: token.word, at, unit });
            }
          }
        });
      });
      return out.sort((one, other) => one.start - other.start || other.end - one.end);
    }

    /* Return the run of matches that holds most units in least room: {units, start, end, room}. */
    function closest(found) {
      let best = { units: 0, start: 0, end: 0, room: 0 };
      const counts = new Map();
      for (let left = 0, right = 0; right < found.length; right++) {
        counts.set(found[right].unit, (counts.get(found[right].unit) ?? 0) + 1);
        while (counts.get(found[left].unit) > 1 || found[right].start - found[left].start > QUOTE) {
          const { unit } = found[left++];
          if (counts.get(unit) === 1) counts.delete(unit); else counts.set(unit, counts.get(unit) - 1);
        }
        const room = found[right].at - found[left].at;
        if (counts.size > best.units || (counts.size === best.units && room < best.room)) {
          best = { units: counts.size, start: found[left].start, end: found[right].end, room };
        }
      }
      return best;
    }

    function marked(text, found) {
      let out = "", at = 0;
      for (const { start, end } of found) {
        if (start < at) continue;
        out += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
        at = end;
      }
      return out + escaped(text.slice(at));
    }

    /* Return the part of a text around its closest matches, cut at words. */
    function quoted(text, found, { start, end }) {
      if (text.length <= QUOTE) return marked(text, found);
      let from = Math.max(0, Math.min(start - Math.max(30, (QUOTE - (end - start)) / 3), text.length - QUOTE));
      from = Math.ceil(from);
      const gap = from > 0 ? text.indexOf(" ", from) : -1; // scripts without spaces are cut at any letter
      if (gap >= 0 && gap - from < WORD && gap < start) from = gap + 1;
      let to = Math.min(text.length, from + QUOTE);
      const last = to < text.length ? text.lastIndexOf(" ", to) : -1;
      if (last > to - WORD && last >= Math.min(end, to)) to = last;
      const part = text.slice(from, to);
      const inside = found.filter((one) => one.start >= from && one.end <= to)
        .map((one) => ({ start: one.start - from, end: one.end - from }));
      return `${from ? "… " : ""}${marked(part, inside)}${to < text.length ? " …" : ""}`;
    }

    function prepared(units) {
      return units.filter(({ missing }) => !missing).map((unit) => {
        const sequences = new Map();
        for (const row of unit.names ?? []) {
          for (const { words: run } of row.names) {
            if (!sequences.has(run[0])) sequences.set(run[0], []);
            sequences.get(run[0]).push(run);
          }
        }
        return { keySet: new Set(unit.keys), sequences, weight: unit.weight };
      });
    }

    /* Read a hit: what of it the query means, and how much that adds to its score. */
    function closely(hit, units) {
      const [kind, url, title, page, trail, text] = hit.fields;
      const inTitle = matches(title, units), inText = matches(text, units), close = closest(inText);
      const whole = units.reduce((sum, { weight }) => sum + weight, 0) || 1;
      const titled = [...new Set(inTitle.map(({ unit }) => unit))].reduce((sum, unit) => sum + units[unit].weight, 0);
      const spoken = tokensOf(title).filter(({ word }) => !words.isStop(word)).length || 1;
      const filled = Math.min(1, new Set(inTitle.map(({ at }) => at)).size / spoken);
      const near = units.length > 1 && close.units > 1
        ? (close.units - 1) / (units.length - 1) / (1 + Math.max(0, close.room - close.units) / 8) : 0;
      const factor = 1 + TITLED * titled / whole * (0.5 + 0.5 * filled) + NEAR * near;
      const own = hit.rank ? 1 : KINDS[kind];
      return { ...hit, kind, url, title, page: page || title, trail, text, inTitle, inText, close, score: hit.score * factor * own };
    }

    /* Say the name that was searched for, where the page bears another one. */
    function titleOf(hit, name, { labels, roles }) {
      const title = marked(hit.title, hit.inTitle);
      if (!name || words.tokens(name.text).map(({ word }) => word).join("") === name.row.names[0].key) return title;
      const since = name.role === roles.FORMER && name.until ? `, ${escaped(labels.renamed)} ${escaped(name.until)}` : "";
      return `<span class="guide-search-name">${escaped(name.text)}</span> → ${title}${since}`;
    }

    function item(hit, missing, context) {
      const name = context.named.get(hit.doc);
      const trail = hit.trail.length && hit.kind !== "term"
        ? `<p class="guide-search-trail">${hit.trail.map(escaped).join(" › ")}</p>` : "";
      const quote = quoted(hit.text, hit.inText, hit.close);
      const terms = {};
      const surfaces = [...hit.inTitle.map((one) => hit.title.slice(one.start, one.end)),
        ...hit.inText.map((one) => hit.text.slice(one.start, one.end))];
      const long = surfaces.filter((word) => word.length > 2);
      for (const word of new Set((long.length ? long : surfaces).map((word) => word.toLowerCase()))) {
        if (Object.keys(terms).length < MARKED) terms[word] = true;
      }
      for (const word of missing) terms[word] = false;
      const location = hit.kind === "q" && !hit.url.includes("#") ? `${hit.url}#` : hit.url;
      return {
        location, title: titleOf(hit, name, context), text: `${trail}<p>${quote}</p>`, terms, score: hit.score,
      };
    }

    /* Return hits as the theme groups them: by page, each with the page itself among them. */
    function grouped(hits, missing, context) {
      const groups = new Map();
      for (const hit of hits) {
        const [page] = hit.url.split("#");
        if (!groups.has(page)) groups.set(page, []);
        groups.get(page).push(hit);
      }
      return [...groups].map(([page, mine], rank) => {
        const top = 1000 - rank, best = mine[0];
        const items = mine.map((hit) => item(hit, missing, context));
        items.forEach((one, index) => {
          const open = items[0].location.includes("#") && one.location.includes("#") && index <= SIBLINGS &&
            mine[index].score > 0.75 * best.score;
          one.score = index === 0 || open ? top : top - 0.5;
        });
        const own = items.find(({ location }) => !location.includes("#"));
        if (own && !context.named.has(mine[items.indexOf(own)].doc)) {
          own.title = marked(mine[items.indexOf(own)].page, matches(mine[items.indexOf(own)].page, context.units));
        }
        if (!own) items.push({ location: page, title: escaped(best.page), text: "", terms: {}, score: 0 });
        return items;
      });
    }

    /* Return the last word of the query, completed: as the best name goes on, or as the best result has it. */
    function suggested({ query, tokens, open, named }, hits) {
      const last = query.split(/([\s-]+)/).at(-1);
      if (!open || !last) return [];
      const typed = tokens.map(({ word }) => word).join("");
      for (const { text, key } of named.values()) {
        if (!key.startsWith(typed) || key === typed) continue;
        for (let at = 1; at <= text.length; at++) {
          if (words.tokens(text.slice(0, at)).map(({ word }) => word).join("") === typed) return [last + text.slice(at)];
        }
      }
      const begun = words.fold(last);
      for (const { inTitle, inText } of hits.slice(0, 5)) {
        const found = [...inTitle, ...inText].find(({ word }) => word.startsWith(begun) && word !== begun);
        if (found) return [last + found.word.slice(begun.length)];
      }
      return [];
    }

    return function show(context) {
      const units = prepared(context.units);
      const hits = context.hits.map((hit) => closely(hit, units)).sort((one, other) => other.rank - one.rank || other.score - one.score);
      const missing = context.units.filter((unit) => unit.missing).flatMap(({ texts }) => texts);
      return {
        items: grouped(hits, missing, { ...context, units }),
        suggest: suggested(context, hits),
      };
    };
  };
})();
