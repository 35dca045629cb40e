/* The words of the interface for scripts: what the build wrote in `guideShell`, filled in. */
(function () {
  "use strict";

  const { words, language, forms } = guideShell;
  const rules = new Intl.PluralRules(language);

  /** Return a text with its values; of `one|many`, or as many forms as the language has, `n` chooses one. */
  function filled(text, values) {
    const all = text.split("|");
    const at = all.length > 1 ? forms.indexOf(rules.select(values.n)) : 0;
    const form = all[at] ?? all[all.length - 1];
    return form.replace(/\{(\w+)\}/g, (whole, name) => (values && name in values ? String(values[name]) : whole));
  }

  /** Return an English text of the shell in the language of the interface. */
  const say = (text, values) => filled(words[text] || text, values);

  Object.assign(guideShell, { filled, say });
})();
