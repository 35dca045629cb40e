/* Lists that are filtered as one types. Without this script they are whole. */
(function () {
  "use strict";

  function folded(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[-\u2010\u2011]/g, " ");
  }

  function mount(frame, number) {
    var rows = Array.prototype.filter.call(frame.querySelectorAll("li, tbody tr"), function (row) {
      return !row.parentElement.closest("li");
    });
    var texts = rows.map(function (row) { return folded(row.textContent); });
    var id = "guide-filter-" + number;

    var label = document.createElement("label");
    label.className = "guide-filter";
    label.htmlFor = id;
    label.textContent = frame.dataset.guideLabel || "";
    var field = document.createElement("input");
    field.type = "search";
    field.id = id;
    field.autocomplete = "off";
    field.spellcheck = false;
    label.appendChild(field);
    var count = document.createElement("output");
    count.htmlFor = id;
    count.setAttribute("aria-live", "polite");
    label.appendChild(count);
    frame.insertBefore(label, frame.firstChild);

    function headings() {
      var level = { H2: 2, H3: 3 };
      var found = frame.querySelectorAll("h2, h3");
      Array.prototype.forEach.call(found, function (heading) {
        var any = false;
        for (var next = heading.nextElementSibling; next; next = next.nextElementSibling) {
          if (level[next.tagName] && level[next.tagName] <= level[heading.tagName]) break;
          if (next.matches("ul, ol") && next.querySelector(":scope > li:not([hidden])")) any = true;
        }
        heading.hidden = !any;
      });
    }

    function apply() {
      var words = folded(field.value).split(/\s+/).filter(Boolean);
      var shown = 0;
      rows.forEach(function (row, index) {
        var fits = words.every(function (word) { return texts[index].indexOf(word) >= 0; });
        row.hidden = !fits;
        shown += fits;
      });
      headings();
      count.textContent = words.length ? shown + " / " + rows.length : "";
    }

    field.addEventListener("input", apply);
    field.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && field.value) { field.value = ""; apply(); event.stopPropagation(); }
    });
  }

  Array.prototype.forEach.call(document.querySelectorAll('[data-guide="filter"]'), mount);
})();
