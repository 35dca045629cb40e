/* The keyboard: `g` and a letter opens a door, `?` shows all keys. `/`, `s`, `n` and `p` are the theme's own. */
(function () {
  "use strict";

  const root = new URL("../", document.currentScript.src);
  const { say } = guideShell;
  const WAIT = 1500; // milliseconds in which the letter follows the `g`

  function h(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  const typing = (target) => target instanceof Element && target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");

  /** Return whether a key is meant for something else: a text that is typed, a dialog that wants an answer. */
  const busy = (event) => Boolean(typing(event.target) || document.querySelector("dialog:modal"));
  window.guideKeys = { busy };

  // ---- doors ----

  let armed = 0;
  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || busy(event)) return;
    const now = Date.now();
    if (armed > now) {
      armed = 0;
      const door = doors().find(({ key }) => key === event.key.toLowerCase());
      if (!door) return;
      take(event);
      location.href = door.href;
    } else if (event.key === "g") {
      armed = now + WAIT;
      take(event);
    } else if (event.key === "?") {
      take(event);
      help();
    }
  }

  /** Keep the key from the theme, which gives some letters another meaning. */
  function take(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function doors() {
    const found = guideShell.doors.map(({ key, title, url }) => ({ key, title, href: new URL(url, root).href }));
    const folder = document.querySelector("meta[name=guide-folder]");
    if (folder) found.push({ key: "m", title: say("This module"), href: new URL(folder.content + "index.html", root).href });
    return found;
  }

  addEventListener("keydown", press, true);

  // ---- all keys ----

  function help() {
    const row = (keys, text) => h("div", {}, h("dt", {}, ...keys.flatMap((key, i) => [...(i ? [" "] : []), h("kbd", {}, key)])), h("dd", {}, text));
    const close = h("button", { type: "button", class: "md-button" }, say("Close"));
    const dialog = h("dialog", { class: "guide-dialog md-typeset", "aria-labelledby": "guide-keys" },
      h("h2", { id: "guide-keys" }, say("Keyboard")),
      h("dl", { class: "guide-keys" },
        row(["/", "s"], say("Search")), row(["n"], say("Next page")), row(["p"], say("Previous page")),
        ...doors().map(({ key, title }) => row(["g", key], title)),
        ...(document.querySelector("article [data-at]") ? [row(["o"], say("Where this comes from"))] : []),
        row(["?"], say("All keys")), row(["Esc"], say("Close"))),
      close);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  for (const place of document.querySelectorAll("[data-guide=keys]")) {
    place.hidden = false;
    place.querySelector("button").addEventListener("click", help);
  }

  // ---- the search, and what the theme opens with labels only ----

  for (const place of document.querySelectorAll("[data-guide=find]")) {
    place.hidden = false;
    place.querySelector("button").addEventListener("click", () => {
      document.getElementById("__search").click();
      const field = document.querySelector("[data-md-component=search-query]");
      if (field) field.focus();
    });
  }

  // The theme makes a landmark without a name of each block of code: a list of landmarks would be full of them.
  addEventListener("load", () => {
    for (const nav of document.querySelectorAll(".md-code__nav")) nav.setAttribute("role", "none");
  });

  // On a narrow window the closed search has no room, and its field would open it over all as soon as it is reached.
  const box = document.getElementById("__search");
  const field = document.querySelector("[data-md-component=search-query]");
  const narrow = matchMedia("(max-width: 59.984375em)");
  const reach = () => { field.tabIndex = narrow.matches && !box.checked ? -1 : 0; };
  if (box && field) {
    for (const source of [box, narrow]) source.addEventListener("change", reach);
    reach();
  }

  for (const [id, name, title] of [["__drawer", "menu", "Menu"], ["__search", "seek", "Search"]]) {
    const label = document.querySelector(`.md-header label.md-header__button[for=${id}]`);
    const box = document.getElementById(id);
    if (!label || !box) continue;
    const button = h("button", { type: "button", class: `md-header__button md-icon guide-${name}`, "aria-label": say(title), "aria-expanded": "false" }, ...label.childNodes);
    label.replaceWith(button);
    box.addEventListener("change", () => button.setAttribute("aria-expanded", String(box.checked)));
    button.addEventListener("click", (event) => {
      box.click();
      const byKey = event.detail === 0;
      if (box.checked && id === "__search") document.querySelector("[data-md-component=search-query]").focus();
      else if (box.checked && byKey) document.querySelector(".guide-nav a").focus();
    });
    if (id === "__drawer") addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !box.checked) return;
      box.click();
      button.focus();
    });
  }
})();
