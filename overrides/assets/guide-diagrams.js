/* Diagrams, larger: zoom and pan by keyboard, mouse and touch, full screen. Without it a page shows them all the same. */
(function () {
  "use strict";
  var LEAST = 0.5, MOST = 6, STEP = 1.3;

  function shown(view) {
    return Array.prototype.find.call(view.querySelectorAll("svg"), function (svg) {
      return svg.getClientRects().length;
    });
  }

  /* Draw at a scale of the size that the page gives it, and keep the point under (x, y) of the view where it is. */
  function zoom(view, scale, x, y) {
    var svg = shown(view);
    if (!svg) return;
    var before = svg.getBoundingClientRect(), frame = view.getBoundingClientRect();
    if (!view.dataset.fit) {
      view.dataset.fit = before.width;
      view.style.height = view.clientHeight + "px";
    }
    scale = Math.min(MOST, Math.max(LEAST, scale));
    view.dataset.scale = scale;
    x = x === undefined ? frame.width / 2 : x;
    y = y === undefined ? frame.height / 2 : y;
    var left = (x + frame.left - before.left) / before.width, top = (y + frame.top - before.top) / before.height;
    svg.style.width = view.dataset.fit * scale + "px";
    svg.style.minWidth = "0";
    svg.style.maxWidth = "none";
    var after = svg.getBoundingClientRect();
    view.scrollLeft += after.left - frame.left + left * after.width - x;
    view.scrollTop += after.top - frame.top + top * after.height - y;
  }

  function scaleOf(view) { return Number(view.dataset.scale) || 1; }

  function reset(view) {
    view.querySelectorAll("svg").forEach(function (svg) {
      svg.style.width = svg.style.maxWidth = "";
      svg.style.minWidth = view.closest("dialog") ? "0" : svg.dataset.least;
    });
    view.style.height = "";
    delete view.dataset.fit;
    delete view.dataset.scale;
  }

  /* The dialog borrows the view of a figure and gives it back when it closes. */
  var dialog = null;
  function large(figure, view, tools) {
    if (dialog) return dialog.close();
    dialog = document.createElement("dialog");
    dialog.className = "guide-diagram-dialog md-typeset";
    dialog.setAttribute("aria-label", view.getAttribute("aria-label"));
    var mark = document.createElement("span"), toggle = tools.querySelector("[data-guide-do=large]");
    toggle.setAttribute("aria-pressed", "true");
    figure.replaceChild(mark, view);
    reset(view);
    dialog.append(tools, view);
    document.body.append(dialog);
    dialog.addEventListener("close", function () {
      figure.replaceChild(view, mark);
      figure.insertBefore(tools, figure.firstChild);
      dialog.remove();
      dialog = null;
      toggle.removeAttribute("aria-pressed");
      reset(view);
      view.focus();
    });
    dialog.showModal();
    reset(view);
    var svg = shown(view), box = svg.viewBox.baseVal;
    svg.style.maxWidth = "none";
    svg.style.width = box.width * Math.min(2.5, view.clientWidth / box.width, view.clientHeight / box.height) + "px";
    view.focus();
  }

  function mount(figure) {
    var view = figure.querySelector(".guide-diagram-view"), tools = figure.querySelector(".guide-diagram-tools");
    if (!view || !tools) return;
    tools.hidden = false;
    view.querySelectorAll("svg").forEach(function (svg) { svg.dataset.least = svg.style.minWidth; });
    var actions = {
      "in": function () { zoom(view, scaleOf(view) * STEP); },
      "out": function () { zoom(view, scaleOf(view) / STEP); },
      "fit": function () { reset(view); },
      "large": function () { large(figure, view, tools); }
    };
    tools.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (button) actions[button.dataset.guideDo]();
    });
    view.addEventListener("keydown", function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      var name = { "+": "in", "=": "in", "-": "out", "0": "fit", "f": "large" }[event.key];
      if (!name) return;
      event.preventDefault();
      event.stopPropagation();
      actions[name]();
    });
    view.addEventListener("wheel", function (event) {
      if (!event.ctrlKey) return;
      event.preventDefault();
      var frame = view.getBoundingClientRect();
      var factor = Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0025));
      zoom(view, scaleOf(view) * factor, event.clientX - frame.left, event.clientY - frame.top);
    }, { passive: false });
    pointers(view);
  }

  /* A mouse drags, two fingers pinch; one finger scrolls as everywhere. */
  function pointers(view) {
    var down = new Map(), moved = false, apart = 0;
    function distance() {
      var points = Array.from(down.values());
      return Math.hypot(points[0].x - points[1].x, points[0].y - points[1].y);
    }
    view.addEventListener("pointerdown", function (event) {
      down.set(event.pointerId, { x: event.clientX, y: event.clientY });
      moved = false;
      apart = down.size === 2 ? distance() : 0;
    });
    view.addEventListener("pointermove", function (event) {
      var at = down.get(event.pointerId);
      if (!at) return;
      var dx = event.clientX - at.x, dy = event.clientY - at.y;
      if (down.size === 2) {
        down.set(event.pointerId, { x: event.clientX, y: event.clientY });
        var now = distance(), frame = view.getBoundingClientRect();
        if (apart) zoom(view, scaleOf(view) * now / apart, event.clientX - frame.left, event.clientY - frame.top);
        apart = now;
      } else if (event.pointerType === "mouse") {
        if (!moved && Math.hypot(dx, dy) < 4) return;
        if (!moved) view.setPointerCapture(event.pointerId);
        moved = true;
        view.classList.add("guide-d-dragged");
        view.scrollLeft -= dx;
        view.scrollTop -= dy;
        down.set(event.pointerId, { x: event.clientX, y: event.clientY });
      }
    });
    ["pointerup", "pointercancel", "lostpointercapture"].forEach(function (name) {
      view.addEventListener(name, function (event) {
        down.delete(event.pointerId);
        view.classList.remove("guide-d-dragged");
      });
    });
    view.addEventListener("click", function (event) {
      if (moved) event.preventDefault();
      moved = false;
    }, true);
    view.addEventListener("dragstart", function (event) { event.preventDefault(); });
  }

  document.querySelectorAll("[data-guide=diagram]").forEach(mount);
})();
