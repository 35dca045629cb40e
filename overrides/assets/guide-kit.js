/* What the scripts of practice share: words, elements, addresses, files. */
(function () {
  "use strict";

  const root = new URL("../", document.currentScript.src);
  const words = guidePractice.words;

  /** Return words of the interface with their values: of "{n} card|{n} cards" the form is chosen by n. */
  const say = (key, values) => guideShell.filled(words[key], values);

  /** Return an element; attributes may hold `html`, `text`, and `on` with listeners. */
  function h(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name === "html") element.innerHTML = value;
      else if (name === "text") element.textContent = value;
      else if (name === "on") for (const [event, act] of Object.entries(value)) element.addEventListener(event, act);
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
    return element;
  }

  function button(key, act, more) {
    return h("button", { type: "button", class: "md-button guide-button", on: { click: act }, ...more }, say(key));
  }

  /** Return the address of a path of the site, over http and from disk. */
  function address(path) {
    return new URL(path, root).href;
  }

  /** Load a data file once; the promise fails where it cannot be read. */
  const loading = new Map();
  function load(name) {
    if (!loading.has(name)) {
      loading.set(name, new Promise((resolve, reject) => {
        const script = h("script", { src: address("assets/" + name) });
        script.onload = resolve;
        script.onerror = () => reject(new Error(name));
        document.head.append(script);
      }));
    }
    return loading.get(name);
  }

  /** Give the reader a file. */
  function save(name, text) {
    const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = h("a", { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }

  /** Put content in the place of what an element holds. */
  function show(element, ...children) {
    element.replaceChildren(...children.flat().filter(Boolean));
  }

  function percent(part, whole) {
    return whole ? Math.round((100 * part) / whole) : 0;
  }

  /** Return a bar that shows a share; the number stands beside it. */
  function meter(share) {
    const bar = h("span");
    bar.style.inlineSize = share + "%";
    return h("span", { class: "guide-meter", "aria-hidden": "true" }, bar);
  }

  /** Return a day, `2026-11-25`, in the words of the page's language. */
  function dateText(day) {
    const [y, m, d] = day.split("-").map(Number);
    return new Date(y, m - 1, d).toLocaleDateString(guideShell.language, { dateStyle: "long" });
  }

  globalThis.guideKit = { say, h, button, address, load, save, show, percent, meter, dateText };
})();
