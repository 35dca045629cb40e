/* Two terms side by side, chosen by the reader, out of everything the notes say of both. */
(function () {
  "use strict";

  var root = new URL("../", document.currentScript.src).href;

  function element(tag, text, kind) {
    var made = document.createElement(tag);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  function folded(text) { return text.trim().toLowerCase().replace(/[\s.;]+/g, " ").trim(); }

  function mount(frame, data) {
    var say = data.say;
    var terms = data.terms;
    var ids = terms.map(function (term) { return term.address.replace(/^.*[/#]/, "").replace(/\.html$/, ""); });

    function common(a, b) {
      return Object.keys(a.cells).filter(function (key) { return key in b.cells; });
    }
    function together(a, b) {
      return common(a, b).length + (a.summary && b.summary ? 1 : 0);
    }

    frame.appendChild(element("h2", say["Compare any two"]));
    var form = element("div", "", "guide-chooser__form");
    var one = picker(say.First);
    var two = picker(say.Second);
    frame.appendChild(form);
    var result = element("div", "", "guide-chooser__result");
    result.setAttribute("aria-live", "polite");
    frame.appendChild(result);

    function picker(name) {
      var label = element("label", name);
      var select = element("select");
      label.appendChild(select);
      form.appendChild(label);
      return select;
    }

    function option(select, index, count) {
      var made = element("option", terms[index].name + (count ? " (" + count + ")" : ""));
      made.value = ids[index];
      select.appendChild(made);
    }

    one.appendChild(element("option", "\u2013")).value = "";
    terms.forEach(function (term, index) { option(one, index); });

    function others() {
      var chosen = two.value;
      two.textContent = "";
      two.appendChild(element("option", "\u2013")).value = "";
      var first = terms[ids.indexOf(one.value)];
      two.disabled = !first;
      if (!first) return;
      terms.map(function (term, index) { return [common(first, term).length, index]; })
        .filter(function (row) { return terms[row[1]] !== first && together(first, terms[row[1]]); })
        .sort(function (a, b) { return b[0] - a[0] || a[1] - b[1]; })
        .forEach(function (row) { option(two, row[1], row[0]); });
      two.value = chosen;
      if (two.selectedIndex < 0) two.value = "";
    }

    function header(term) {
      var cell = element("th");
      cell.scope = "col";
      var link = element("a", term.name);
      link.href = root + term.address;
      cell.appendChild(link);
      return cell;
    }

    function said(entries) {
      var cell = element("td");
      if (!entries.length) {
        cell.appendChild(element("span", say["not in your notes"], "guide-gap"));
        return cell;
      }
      entries.forEach(function (entry) {
        var part = element("div", entry[0]);
        if (entry[1]) {
          var source = element("a", entry[2]);
          source.href = root + entry[1];
          var small = element("small", say.Source + ": ");
          small.appendChild(source);
          part.appendChild(element("br"));
          part.appendChild(small);
        }
        cell.appendChild(part);
      });
      return cell;
    }

    function row(body, name, left, right) {
      var line = element("tr");
      var head = element("th", name);
      head.scope = "row";
      if (left.length && right.length) {
        var same = folded(left[0][0]) === folded(right[0][0]);
        var mark = element("span", same ? "\u00a0=" : "\u00a0\u2260", "guide-mark guide-mark--" + (same ? "same" : "differs"));
        mark.title = same ? say.same : say.differs;
        head.appendChild(mark);
      }
      line.appendChild(head);
      line.appendChild(said(left));
      line.appendChild(said(right));
      body.appendChild(line);
    }

    function show() {
      result.textContent = "";
      var a = terms[ids.indexOf(one.value)];
      var b = terms[ids.indexOf(two.value)];
      try { history.replaceState(null, "", a && b ? "#compare=" + one.value + "+" + two.value : location.pathname); } catch (error) { /* from disk */ }
      if (!a || !b) return;
      var table = element("table", "", "guide-table");
      var head = table.appendChild(element("thead")).appendChild(element("tr"));
      var corner = element("td");
      head.appendChild(corner);
      head.appendChild(header(a));
      head.appendChild(header(b));
      var body = table.appendChild(element("tbody"));
      if (a.summary && b.summary) row(body, say["In one sentence"], [[a.summary]], [[b.summary]]);
      var both = common(a, b);
      var keys = both.concat(
        Object.keys(a.cells).concat(Object.keys(b.cells)).filter(function (key, index, all) {
          return both.indexOf(key) < 0 && all.indexOf(key) === index;
        })
      );
      keys.forEach(function (key) { row(body, data.attributes[key], a.cells[key] || [], b.cells[key] || []); });
      if (a.not && b.not) row(body, say["Easily confused"], [[a.not]], [[b.not]]);
      var scroll = element("div", "", "guide-frame");
      scroll.tabIndex = 0;
      scroll.setAttribute("role", "region");
      scroll.setAttribute("aria-label", a.name + " \u00b7 " + b.name);
      scroll.appendChild(table);
      result.appendChild(scroll);
    }

    one.addEventListener("change", function () { others(); show(); });
    two.addEventListener("change", show);
    var asked = /^#compare=(.+)\+(.+)$/.exec(decodeURIComponent(location.hash));
    if (asked) {
      one.value = asked[1];
      others();
      two.value = asked[2];
      show();
    } else {
      others();
    }
    frame.hidden = false;
  }

  Array.prototype.forEach.call(document.querySelectorAll('[data-guide="compare"]'), function (frame) {
    var script = document.createElement("script");
    script.src = root + frame.dataset.guideData;
    script.onload = function () { if (window.guideCompare) mount(frame, window.guideCompare); };
    document.head.appendChild(script);
  });
})();
