/* What was read, kept in this browser only: marks on tiles and in the branch, and where the reader was last. */
(function () {
  "use strict";

  const KEY = "guide-reading";
  const root = new URL("../", document.currentScript.src);
  const { say } = guideShell;

  /** Return the path of an address in this site without `index.html` and `.html`, or null for one elsewhere. */
  function pathOf(href) {
    const url = new URL(href, location.href);
    if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return null;
    return decodeURI(url.pathname.slice(root.pathname.length)).replace(/index\.html$/, "").replace(/\.html$/, "");
  }

  /** Return what is kept; what cannot be understood counts as nothing. */
  function get() {
    let kept = null;
    try {
      kept = __md_get(KEY);
    } catch {
      // the text is not ours
    }
    const plain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
    const last = plain(kept) && plain(kept.last) && typeof kept.last.path === "string" ? kept.last : null;
    return { read: plain(kept) && plain(kept.read) ? kept.read : {}, last };
  }

  function change(act) {
    const state = get();
    act(state);
    __md_set(KEY, state);
    show();
  }

  const own = pathOf(location.href);

  // ---- marks ----

  function show() {
    const { read } = get();
    for (const link of document.querySelectorAll(".guide-tiles--topics li > p:first-child > a, .guide-nav a")) {
      const done = Object.hasOwn(read, pathOf(link.href));
      const place = link.closest(".guide-tiles--topics > * > li") || link;
      place.classList.toggle("guide-read", done);
      const told = link.querySelector(".guide-hidden");
      if (done && !told) link.insertAdjacentHTML("beforeend", `<span class="guide-hidden"> (${say("read")})</span>`);
      if (!done && told) told.remove();
    }
    for (const bar of document.querySelectorAll("[data-guide-folder]")) {
      const all = Number(bar.dataset.guidePages);
      const mine = Object.keys(read).filter((path) => path.startsWith(bar.dataset.guideFolder)).length;
      const share = Math.round((100 * Math.min(mine, all)) / all);
      if (!share) bar.replaceChildren();
      else {
        const fill = document.createElement("span");
        fill.style.inlineSize = share + "%";
        bar.replaceChildren(fill);
        bar.setAttribute("role", "img");
        bar.setAttribute("aria-label", say("{n} % read", { n: share }));
      }
    }
    const button = document.querySelector("[data-guide=read] button");
    if (button) {
      const done = Object.hasOwn(read, own);
      button.setAttribute("aria-pressed", String(done));
      button.textContent = say(done ? "Marked as read" : "Mark as read");
    }
  }

  const done = document.querySelector("[data-guide=read]");
  if (done) {
    done.hidden = false;
    done.firstElementChild.addEventListener("click", () => change(({ read }) => {
      if (Object.hasOwn(read, own)) delete read[own];
      else read[own] = Date.now();
    }));
    watch(done);
  }

  /** Mark the page as read when its end is in sight after a fifth of the time it takes. */
  function watch(end) {
    const opened = Date.now();
    const enough = Math.max(10, Number(end.dataset.guideMinutes || 0) * 12) * 1000;
    let timer = 0;
    new IntersectionObserver((entries) => {
      clearTimeout(timer);
      if (!entries.some((entry) => entry.isIntersecting)) return;
      timer = setTimeout(() => {
        if (!Object.hasOwn(get().read, own)) change(({ read }) => { read[own] = Date.now(); });
      }, Math.max(1500, opened + enough - Date.now()));
    }).observe(end);
  }

  // ---- where the reader was ----

  const kind = document.querySelector("meta[name=guide-kind]");
  if (own !== null && kind && kind.content !== "home") {
    const headings = [...document.querySelectorAll("article :is(h2, h3)[id]")];
    const remember = (measure) => {
      const above = measure && headings.filter((heading) => heading.getBoundingClientRect().top < 200).pop();
      const next = document.querySelector(".guide-next--next");
      change((state) => {
        state.last = {
          path: own, title: document.querySelector("h1").textContent.replace("¶", "").trim(), at: Date.now(),
          anchor: above ? above.id : "", section: above ? above.textContent.replace("¶", "").trim() : "",
          next: next ? pathOf(next.href) : "", nextTitle: next ? next.lastChild.textContent.trim() : "",
        };
      });
    };
    remember(false); // while the page is loaded, measuring would hold it up
    addEventListener("pagehide", () => remember(true));
    document.addEventListener("visibilitychange", () => { if (document.hidden) remember(true); });
  }

  // ---- the branch of the page, which may be longer than the window: the place in it is brought into sight ----

  const current = document.querySelector(".guide-nav [aria-current=page]");
  const branch = current && current.closest(".md-sidebar__scrollwrap");
  if (branch) new IntersectionObserver(([{ intersectionRatio, boundingClientRect: box, rootBounds: room }], once) => {
    once.disconnect();
    if (intersectionRatio < 1 && room) branch.scrollTop += box.bottom - room.top - room.height / 2;
  }, { root: branch }).observe(current);

  // ---- tables: only those that scroll are stops for the keyboard ----

  const sized = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const scrolls = target.scrollWidth > target.clientWidth + 1 || target.scrollHeight > target.clientHeight + 1;
      if (scrolls) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  document.querySelectorAll(".guide-frame").forEach((frame) => sized.observe(frame));

  addEventListener("storage", show);
  show();
  window.guideReading = { get, pathOf, root };
})();
