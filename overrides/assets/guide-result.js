/* The result of a mock exam: by domain, by module, what to read again, and each miss with its reason. */
(function () {
  "use strict";

  const { say, h, button, percent, meter } = guideKit;
  const ask = guideAsk;

  /** Return the questions of an exam with what was chosen and whether it is right. */
  function marked(exam, pool) {
    return exam.ids.filter((id) => pool.has(id)).map((id) => {
      const row = pool.get(id);
      const question = ask.fromData(row);
      const picked = exam.picks[id] || [];
      return { row, question, picked, right: ask.isRight(question, picked) };
    });
  }

  /** Return what is shown of an exam that was submitted. */
  function view(rows, { late, share, again }) {
    const { domains, modules } = guideQuestions;
    const hits = rows.filter((row) => row.right);
    const misses = rows.filter((row) => !row.right);
    const score = say("exam.result", { right: hits.length, of: rows.length, percent: percent(hits.length, rows.length) });
    const field = h("input", { class: "guide-input guide-share", readonly: true, value: share, on: { focus: () => field.select() } });
    return [
      late ? h("p", { role: "status", text: say("exam.late") }) : null,
      h("h2", { tabindex: "-1", id: "result", text: score }),
      h("div", { class: "guide-actions" }, button("exam.new", again, { class: "md-button md-button--primary guide-button" })),
      h("label", { class: "guide-entry guide-wide" }, h("span", {}, say("exam.share")), field),
      domains.length ? part(say("exam.byDomain"), rows, (row) => row.d, domains.map(({ id, title }) => ({ title: id + " " + title }))) : null,
      part(say("exam.byModule"), rows, (row) => row.m, modules),
      reread(misses),
      misses.length ? h("section", {}, h("h3", { text: say("exam.misses", { n: misses.length }) }), h("p", { text: say("exam.queued") }), misses.map(shown)) : null,
      hits.length ? later(say("exam.hits", { n: hits.length }), () => hits.map(shown)) : null,
    ];
  }

  function table(titles, rows) {
    return h("div", { class: "guide-scroll", tabindex: "0", role: "region", "aria-label": titles[0] },
      h("table", { class: "guide-figures" }, h("thead", {}, h("tr", {}, titles.map((title) => h("th", { scope: "col", text: title })))), h("tbody", {}, rows)));
  }

  function part(title, rows, of, names) {
    const lines = names.map((named, index) => {
      const mine = rows.filter(({ row }) => of(row) === index);
      if (!mine.length) return null;
      const good = mine.filter((row) => row.right).length;
      const label = named.url ? h("a", { href: guideKit.address(named.url) }, named.title) : named.title;
      return h("tr", {}, h("th", { scope: "row" }, label), h("td", { text: good + " / " + mine.length }),
        h("td", {}, meter(percent(good, mine.length)), " " + percent(good, mine.length) + " %"));
    }).filter(Boolean);
    return h("section", {}, h("h3", { text: title }), table([title, say("exam.rightOf"), "%"], lines));
  }

  /** Return the list of the sections that answer what was missed, the most often missed first. */
  function reread(misses) {
    const found = new Map();
    misses.forEach(({ question }) => { if (question.from) found.set(question.from, (found.get(question.from) || 0) + 1); });
    const items = [...found].sort((a, b) => b[1] - a[1]).map(([html, n]) => {
      const item = h("li", { html });
      if (n > 1) item.append(" (" + n + ")");
      return item;
    });
    items.forEach((item) => item.firstChild.nodeType === 3 && item.firstChild.remove());
    return items.length ? h("section", {}, h("h3", { text: say("exam.reread") }), h("ul", {}, items)) : null;
  }

  function shown({ question, picked, right }) {
    const form = ask.choices(question, {});
    form.pick(picked);
    form.reveal();
    return h("div", { class: "guide-question", "data-verdict": right ? "right" : "wrong" }, form.element,
      h("p", { class: "guide-verdict", text: picked.length ? ask.verdict(question, picked) : say("join.sentences", { one: say("exam.blank"), two: ask.verdict(question, picked) }) }), ask.after(question));
  }

  function later(title, make) {
    const fold = h("details", { class: "guide-unfold", on: { toggle: () => { if (fold.open && fold.children.length === 1) fold.append(...make()); } } }, h("summary", { text: title }));
    return fold;
  }

  globalThis.guideResult = { marked, view, table };
})();
