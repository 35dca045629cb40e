/* Receipts: `o` shows the lines of the note that a block was made of, in a panel below the page.
   The lines come in one script per note, loaded when they are asked for, so that they show from disk too. */
(function () {
  "use strict";

  const root = new URL("../", document.currentScript.src);
  const { say } = guideShell;
  const KEY = "o";
  const LEAVE = "a, button, input, select, textarea, summary, label, [role=button]";

  const notes = new Map(); // key → a promise of what the script of a note hands over
  const arrived = {};
  let panel = null;
  let block = null; // the block whose receipt is shown
  let back = null; // what had the focus before

  window.guideReceipt = (key, note) => { arrived[key] = { ...note, lines: note.lines.split("\n") }; };

  function h(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  function load(key) {
    if (!notes.has(key)) {
      notes.set(key, new Promise((resolve, reject) => {
        const script = h("script", { src: new URL(`receipts/${key}.js`, root).href });
        script.onload = () => (arrived[key] ? resolve(arrived[key]) : reject(new Error(key)));
        script.onerror = () => reject(new Error(key));
        document.head.append(script);
      }));
      notes.get(key).catch(() => notes.delete(key));
    }
    return notes.get(key);
  }

  // ---- which block ----

  const shown = (element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
  const blocks = () => [...document.querySelectorAll("article [data-at]:not(.guide-source *)")].filter(shown);
  const around = (node) => {
    const element = node instanceof Element ? node : node && node.parentElement;
    return element && element.closest("article [data-at]");
  };

  /** Return the block that is meant: of the focus, of a selection, under the pointer, or the first one in sight. */
  function meant() {
    const selection = getSelection();
    const found = around(document.activeElement) || (!selection.isCollapsed && around(selection.anchorNode)) ||
      [...document.querySelectorAll("article [data-at]:hover")].pop();
    if (found) return found;
    const header = document.querySelector(".md-header").getBoundingClientRect().bottom;
    const inSight = (one) => { const { top, bottom } = one.getBoundingClientRect(); return (top + bottom) / 2 > header; };
    return blocks().find(inSight) || blocks().at(-1);
  }

  // ---- the panel ----

  function build() {
    const button = (act, sign, name) => h("button", { type: "button", "data-do": act, title: name, "aria-label": name }, sign);
    panel = h("dialog", { class: "guide-receipt md-typeset", "aria-labelledby": "guide-receipt", tabindex: "-1" },
      h("p", { class: "guide-receipt__head" },
        h("strong", { id: "guide-receipt" }, say("Where this comes from")),
        button("-1", "↑", say("The block before")), button("1", "↓", say("The next block")), button("0", "✕", say("Close"))),
      h("div", { class: "guide-receipt__text", "aria-live": "polite", tabindex: "0", role: "group", "aria-labelledby": "guide-receipt" }));
    panel.addEventListener("click", ({ target }) => {
      const act = target.closest("[data-do]");
      if (act) step(Number(act.dataset.do));
    });
    document.body.append(panel);
  }

  function step(by) {
    if (!by) return close();
    const all = blocks();
    const at = all.indexOf(block);
    // What is shown may be a line that names a section: then it goes on from there.
    const after = (one) => block.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
    show(at >= 0 ? all[at + by] : by > 0 ? all.find(after) : all.findLast((one) => !after(one)));
  }

  async function show(next) {
    if (!next) return;
    if (!panel) build();
    if (!panel.open) {
      back = document.activeElement;
      panel.show();
      document.body.classList.add("guide-reads-receipt"); // `:has` on the root would make each change of a page compute all styles
      panel.focus();
    }
    if (block) block.classList.remove("guide-receipted");
    block = next;
    block.classList.add("guide-receipted");
    const text = panel.lastChild;
    const [key, run] = block.dataset.at.split(":");
    try {
      const note = await load(key);
      if (block === next) text.replaceChildren(...receipt(note, run));
    } catch {
      if (block === next) text.replaceChildren(h("p", {}, say("The original text could not be loaded.")));
    }
    text.scrollTop = 0;
    block.scrollIntoView({ block: "nearest" });
  }

  function receipt(note, run) {
    const [, section, from, to = from] = run.match(/^(?:(\w+)\+)?(\d+)(?:-(\d+))?$/);
    const since = section ? note.sections[section] : 0;
    const [first, last] = [since + Number(from), since + Number(to)];
    const range = last > first ? `${first}-${last}` : String(first);
    const name = `${note.file}:${range}`;
    const place = note.link
      ? h("a", { href: note.link[0] + first + (last > first ? note.link[1] + last : "") }, name)
      : h("span", {}, name);
    const lines = h("ol", { start: first }, ...note.lines.slice(first - 1, last).map((line) => h("li", {}, line)));
    const also = (note.also[range] || []).map(([number, lines]) => {
      const [file, address, title] = note.elsewhere[number];
      return h("li", {}, address ? h("a", { href: new URL(address, root).href }, title) : "",
        h("small", {}, ` ${file}:${lines}`));
    });
    return [h("p", { class: "guide-receipt__place" }, place), lines,
      ...(also.length ? [h("p", {}, say("Also said in")), h("ul", {}, ...also)] : [])];
  }

  function close() {
    if (!panel || !panel.open) return;
    panel.close();
    document.body.classList.remove("guide-reads-receipt");
    block.classList.remove("guide-receipted");
    block = null;
    if (back && back !== document.body) back.focus({ preventScroll: true });
  }

  // ---- keys, and the hand ----

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (guideKeys.busy(event)) return;
    const open = panel && panel.open;
    if (open && (event.key === "Escape" || event.key === KEY)) close();
    else if (event.key === KEY) show(meant());
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);

  // While the panel is open, a block that is pointed at shows its own receipt.
  document.addEventListener("click", (event) => {
    const next = panel && panel.open && !event.target.closest(LEAVE) && around(event.target);
    if (next) show(next);
  });

  // The line below each section that names its place opens the panel: the way in by touch.
  for (const place of document.querySelectorAll(".guide-source [data-at]")) {
    const button = h("button", { type: "button", title: say("Show the original text"), "data-at": place.dataset.at }, ...place.childNodes);
    button.addEventListener("click", () => (block === button ? close() : show(button)));
    place.replaceWith(button);
  }
})();
