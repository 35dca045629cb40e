/* Over http: keeps the guide for use without a network, and offers an update when there is one. */
(function () {
  "use strict";

  if (!/^https?:$/.test(location.protocol) || !window.isSecureContext || !("serviceWorker" in navigator)) return;
  const root = new URL("../", document.currentScript.src);
  const { say } = guideShell;
  const workers = navigator.serviceWorker;
  let asked = false;

  /** Offer the version that waits; nothing happens until the reader wants it. */
  function offer(waiting) {
    if (document.querySelector(".guide-update")) return;
    const bar = document.createElement("div");
    bar.className = "guide-update md-typeset";
    bar.setAttribute("role", "status");
    const text = document.createElement("p");
    text.textContent = say("A newer version of the guide is ready.");
    const button = (label, act, primary) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = primary ? "md-button md-button--primary" : "md-button";
      made.textContent = say(label);
      made.addEventListener("click", act);
      return made;
    };
    bar.append(text, button("Show it", () => { asked = true; waiting.postMessage("use"); }, true), button("Later", () => bar.remove()));
    document.body.append(bar);
  }

  function watch(registration) {
    const look = (worker) => {
      if (worker && worker.state === "installed" && workers.controller) offer(worker);
    };
    look(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker.addEventListener("statechange", () => look(worker));
    });
  }

  workers.addEventListener("controllerchange", () => { if (asked) location.reload(); });
  workers.addEventListener("message", ({ data }) => {
    if (data && data.guide === "kept") document.documentElement.dataset.guideKept = String(data.kept);
  });

  addEventListener("load", () => {
    workers.register(new URL("guide-worker.js", root), { scope: root.pathname, updateViaCache: "none" }).then((registration) => {
      watch(registration);
      const saving = navigator.connection && navigator.connection.saveData;
      if (!saving) workers.ready.then(({ active }) => active.postMessage("fill"));
    }, () => {
      // a browser that allows no worker here shows the guide all the same
    });
  });
})();
