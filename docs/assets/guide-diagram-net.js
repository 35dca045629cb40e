/* The theme draws what is left to the browser with window.mermaid: here it is a stand-in that fetches the library from
   this site, and only when there is something to draw. */
(function () {
  "use strict";
  var here = document.currentScript.src, wanted = {}, library = null;

  function load() {
    library = library || new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = new URL("guide-diagram-library.js", here).href;
      script.onerror = failed;
      script.onload = function () {
        var bundle = window.__esbuild_esm_mermaid_nm;
        var real = window.mermaid !== standIn ? window.mermaid : bundle && (bundle.mermaid.default || bundle.mermaid);
        window.mermaid = standIn;
        var own = { startOnLoad: false, securityLevel: "strict", suppressErrorRendering: true };
        real.initialize(Object.assign({}, wanted, (window.mermaidConfig || {}).default, own));
        done(real);
      };
      document.head.append(script);
    });
    return library;
  }

  var standIn = {
    initialize: function (options) { wanted = options; },
    render: function (id, source) { return load().then(function (real) { return real.render(id, source); }); }
  };
  window.mermaid = standIn;
})();
