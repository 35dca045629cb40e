/* Answers the search box of the theme.
 *
 * The theme builds a worker and speaks to it: 0 set up, 1 ready, 2 query, 3 result. This script stands in for
 * that worker, in the page, so that the search works from disk too. It costs a page nothing until the reader
 * goes to the search box: then the engine and the head of the index are loaded, and with each query what it needs.
 * Data comes as scripts that call `guideSearch(version, name, data)`.
 */
(function () {
  "use strict";
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
  const SIGNS = 4;   // of a version
  const ENGINE = ["guide-search-words.js", "guide-search-names.js", "guide-search-rank.js", "guide-search-show.js"];
  const here = document.currentScript.src;
  const config = document.getElementById("__config");
  const wanted = config ? JSON.parse(config.textContent).search : "";

  const parts = new Map();   // name → {promise, resolve, reject}
  let versions = null;       // kind of shard → those of all its shards, by the head of the index
  let engine = null;

  function script(url) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.async = false;
      element.src = url;
      element.onload = () => { element.remove(); resolve(); };
      element.onerror = () => { element.remove(); reject(new Error(`${url} could not be loaded`)); };
      document.head.append(element);
    });
  }

  /* Return the version of a shard, such as p12. */
  function versionOf(name) {
    const at = SIGNS * Number(name.slice(1));
    return versions?.[name[0]]?.slice(at, at + SIGNS) ?? "";
  }

  /* Called by each script of data. A shard of another version than the head knows means that the site was renewed. */
  function guideSearch(version, name, data) {
    const part = parts.get(name);
    if (name === "head") ({ versions } = data);
    if (part && (name === "head" || version === versionOf(name))) part.resolve(data);
    else if (part) part.reject(new Error("the site was renewed; load the page again"));
  }

  /* Return what a script of data hands over, loaded once. */
  guideSearch.load = function (name) {
    if (!parts.has(name)) {
      const part = {};
      part.promise = new Promise((resolve, reject) => Object.assign(part, { resolve, reject }));
      parts.set(name, part);
      const url = new URL(`../search/${name}.js${name === "head" ? "" : `?${versionOf(name)}`}`, here);
      script(url).then(() => part.reject(new Error(`${url} holds nothing`)), part.reject);
      part.promise.catch(() => parts.delete(name));
    }
    return parts.get(name).promise;
  };

  function ready() {
    engine ??= Promise.all([...ENGINE.map((file) => script(new URL(file, here))), guideSearch.load("head")])
      .then((loaded) => guideSearch.engine(loaded.at(-1)));
    engine.catch(() => { engine = null; });
    return engine;
  }

  class Seat extends EventTarget {
    #turn = 0;

    postMessage({ type, data }) {
      if (type === SETUP) queueMicrotask(() => this.#send({ type: READY }));
      else if (type === QUERY) this.#answer(data);
    }

    terminate() {}

    #send(data) {
      this.dispatchEvent(new MessageEvent("message", { data }));
    }

    /* A query that a later one has overtaken is not answered. */
    async #answer(query) {
      const turn = ++this.#turn;
      const current = () => turn === this.#turn;
      let data = { items: [] };
      await null;   // as a worker, which never answers before the theme has noted what it asked
      try {
        if (query.trim()) data = await (await ready()).search(query, current);
      } catch (error) {
        console.error("search:", error);
      }
      if (!current()) return;
      this.#send({ type: RESULT, data: data ?? { items: [] } });
      advise(Boolean(query.trim()) && !data?.items.length);
    }
  }

  /* Say below an empty list what to try, or take it away. */
  function advise(empty) {
    const result = document.querySelector("[data-md-component=search-result]");
    result.querySelector(".guide-search-none")?.remove();
    if (!empty) return;
    const advice = document.createElement("p");
    advice.className = "guide-search-none";
    advice.append(guideShell.say("Try fewer or other words."));
    const terms = guideShell.doors.find(({ name }) => name === "terms");
    if (terms) {
      const link = document.createElement("a");
      link.href = new URL(`../${terms.url}`, here);
      link.textContent = terms.title;
      advice.append(" ", link);
    }
    result.append(advice);
  }

  window.guideSearch = guideSearch;
  window.Worker = new Proxy(window.Worker, {
    construct(worker, [url, ...options]) {
      return wanted && String(url) === wanted ? new Seat() : Reflect.construct(worker, [url, ...options]);
    },
  });
  const query = "[data-md-component=search-query]";
  document.addEventListener("focusin", ({ target }) => {
    if (!target.matches?.(query)) return;
    ready().catch(() => {});
    document.querySelector(".md-search-result__meta")?.setAttribute("role", "status");
  });
  // The theme listens for keys alone: what is pasted by mouse, dictated or cleared comes without one.
  const typed = (field) => field.dispatchEvent(new Event("keyup", { bubbles: true }));
  document.addEventListener("input", ({ target }) => {
    if (!target.matches?.(query)) return;
    const list = document.getElementById("__search");
    if (!list.checked) list.click();   // closed, with the cursor still in the field
    typed(target);
  });
  document.addEventListener("reset", ({ target }) => {
    const field = target.querySelector(query);
    if (field) setTimeout(typed, 0, field);   // the form is emptied after this event
  });
})();
