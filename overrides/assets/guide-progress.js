/* How far the reader is, per module and domain; the kept state as a file, from a file, and wiped. */
(function () {
  "use strict";

  const { say, h, button, save, show, meter, address, load } = guideKit;

  function begun() {
    const state = guideState.get();
    return Object.keys(state.questions).length + Object.keys(state.memory).length > 0;
  }

  function draw(place) {
    if (!begun()) {
      place.hidden = true;
      return;
    }
    load("guide-items.js").then(() => {
      const state = guideState.get();
      const now = Date.now();
      const { modules, domains } = guideItems;
      const rows = (groups) => groups.flatMap(([m, d, names]) => names.map((name) => [name.replace(/^~/, modules[m].id), m, d]));
      const cards = rows(guideItems.cards);
      const questions = rows(guideItems.questions);
      const row = (title, url, fits) => {
        const mine = cards.filter(fits).map(([id]) => id);
        const asked = questions.filter(fits).map(([id]) => id);
        if (!mine.length && !asked.length) return null;
        const right = asked.filter((id) => state.questions[id] && state.questions[id].right).length;
        const met = mine.filter((id) => state.memory[id]).length;
        const known = Math.round(100 * guidePlan.estimate(state, mine, now, now).now);
        return h("tr", {}, h("th", { scope: "row" }, url ? h("a", { href: address(url) }, title) : title),
          h("td", { text: asked.length ? right + " / " + asked.length : "" }), h("td", { text: met + " / " + mine.length }),
          h("td", {}, meter(known), " " + known + " %"));
      };
      const table = (title, rows) => {
        const shown = rows.filter(Boolean);
        if (!shown.length) return null;
        return h("div", { class: "guide-scroll", tabindex: "0", role: "region", "aria-label": title }, h("table", { class: "guide-figures" },
          h("thead", {}, h("tr", {}, [title, say("progress.right"), say("progress.met"), say("progress.known")].map((text) => h("th", { scope: "col", text })))),
          h("tbody", {}, shown)));
      };
      const days = guidePlan.streak(state, now);
      const todo = guidePlan.queue(state, cards.map(([id]) => id), now);
      const left = say("plan.today", { due: todo.due.length + todo.steps.length, fresh: todo.fresh.length });
      const told = days ? say("join.sentences", { one: left, two: say("plan.streak", { n: days }) }) : left;
      show(place, h("h2", { text: say("progress.title") }), h("p", { text: told }),
      table(say("progress.domain"), domains.map(({ id, title }, i) => row(id + " " + title, null, ([, , d]) => d === i))),
      table(say("progress.module"), modules.map(({ title, url }, i) => row(title, url, ([, m]) => m === i))));
      place.hidden = false;
    }, () => { place.hidden = true; });
  }

  // ---- the file ----

  function mountData(place) {
    const told = h("p", { role: "status" });
    const file = h("input", { type: "file", accept: ".json,application/json", class: "guide-unseen", id: "guide-import", on: { change: () => {
      const chosen = file.files[0];
      if (!chosen) return;
      chosen.text().then((text) => {
        const problem = guideState.take(text);
        told.textContent = problem ? say("data.refused", { problem }) : say("data.taken");
        file.value = "";
      });
    } } });
    const dialog = h("dialog", { class: "guide-confirm", "aria-label": say("data.wipe") }, h("p", { text: say("data.sure") }),
      h("div", { class: "guide-actions" }, button("data.wipe", () => { guideState.wipe(); dialog.close(); told.textContent = say("data.wiped"); }),
        button("data.keep", () => dialog.close(), { class: "md-button md-button--primary guide-button" })));
    show(place, h("div", { class: "guide-actions" },
      button("data.export", () => { save(guidePractice.key + "-progress.json", guideState.text()); told.textContent = say("data.saved"); }),
      h("label", { class: "md-button guide-button guide-file", for: "guide-import" }, file, say("data.import")),
      button("data.wipe", () => dialog.showModal())), told, dialog);
    place.hidden = false;
  }

  const places = [...document.querySelectorAll("[data-guide=practice-progress]")];
  const redraw = () => places.forEach(draw);
  guideState.onChange(redraw);
  redraw();
  document.querySelectorAll("[data-guide=practice-data]").forEach(mountData);
})();
