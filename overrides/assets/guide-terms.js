/* A preview of a term where it is named: on hover, on focus, and on the first tap. Esc closes it.
   The sentences come in one script, loaded with the first preview, so that it works from disk. */
(function () {
  "use strict";

  var root = new URL("../", document.currentScript.src).href;
  var WAIT = 150; // milliseconds before a pointer that passes by opens anything
  var STAY = 250; // milliseconds to reach the preview with the pointer

  var tip = null;
  var link = null; // the link that the preview belongs to
  var dismissed = null; // a link whose preview was closed with Esc, until it is left
  var timer = 0;
  var touch = false;

  function wanted(target) {
    var found = target && target.closest ? target.closest("a.guide-term, .guide-named a") : null;
    return found && found.getAttribute("href") ? found : null;
  }

  function rows(done) {
    if (window.guideTerms) return done(window.guideTerms);
    var script = document.createElement("script");
    script.src = root + "assets/guide-terms-data.js";
    script.onload = function () { if (window.guideTerms) done(window.guideTerms); };
    document.head.appendChild(script);
  }

  function address(a) {
    return a.href.indexOf(root) === 0 ? decodeURI(a.href.slice(root.length)) : "";
  }

  function build() {
    tip = document.createElement("div");
    tip.id = "guide-preview";
    tip.className = "guide-preview";
    tip.setAttribute("role", "tooltip");
    tip.hidden = true;
    tip.addEventListener("pointerenter", function () { clearTimeout(timer); });
    tip.addEventListener("pointerleave", function (event) { if (event.pointerType !== "touch") later(hide, STAY); });
    document.body.appendChild(tip);
  }

  function line(tag, text, kind) {
    var element = document.createElement(tag);
    element.textContent = text;
    if (kind) element.className = kind;
    tip.appendChild(element);
  }

  function show(a) {
    clearTimeout(timer);
    if (a === link || a === dismissed) return;
    rows(function (data) {
      var row = data.terms[address(a)];
      if (!row || (!a.matches(":hover, :focus") && !touch)) return;
      if (!tip) build();
      hide();
      tip.textContent = "";
      line("strong", row[0]);
      if (row[1]) line("p", row[1]);
      if (touch) line("p", data.say.tap, "guide-preview__hint");
      link = a;
      a.setAttribute("aria-describedby", tip.id);
      tip.hidden = false;
      place(a);
    });
  }

  function place(a) {
    var box = a.getClientRects()[0];
    if (!box) return;
    var gap = 6;
    var wide = document.documentElement.clientWidth;
    var left = Math.max(gap, Math.min(box.left, wide - tip.offsetWidth - gap));
    var below = box.bottom + gap;
    var fits = below + tip.offsetHeight <= window.innerHeight;
    var top = fits || box.top < tip.offsetHeight + gap ? below : box.top - tip.offsetHeight - gap;
    tip.style.left = left + window.scrollX + "px";
    tip.style.top = top + window.scrollY + "px";
  }

  function hide() {
    clearTimeout(timer);
    if (!link) return;
    link.removeAttribute("aria-describedby");
    link = null;
    tip.hidden = true;
  }

  function later(what, wait) {
    clearTimeout(timer);
    timer = setTimeout(what, wait);
  }

  document.addEventListener("pointerover", function (event) {
    var a = wanted(event.target);
    if (event.pointerType === "touch" || !a) return;
    later(function () { show(a); }, WAIT);
  });
  document.addEventListener("pointerout", function (event) {
    var a = wanted(event.target);
    if (event.pointerType === "touch" || !a || a.contains(event.relatedTarget)) return;
    if (a === dismissed) dismissed = null;
    if (a === document.activeElement && a === link) return;
    later(hide, STAY);
  });
  document.addEventListener("focusin", function (event) {
    var a = wanted(event.target);
    if (a && a.matches(":focus-visible")) show(a);
    else if (!touch) hide();
  });
  document.addEventListener("focusout", function (event) {
    if (event.target === dismissed) dismissed = null;
    if (event.target === link && !touch) hide();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !link) return;
    dismissed = link;
    hide();
  });
  document.addEventListener("pointerdown", function (event) {
    touch = event.pointerType === "touch";
    if (link && !wanted(event.target) && !tip.contains(event.target)) hide();
  });
  document.addEventListener("click", function (event) {
    var a = wanted(event.target);
    if (!a || !touch || a === link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!window.guideTerms || window.guideTerms.terms[address(a)]) {
      event.preventDefault(); // the first tap shows, the second follows
      dismissed = null;
      show(a);
    }
  });
  window.addEventListener("resize", hide);
})();
