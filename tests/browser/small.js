// Targets that are smaller than a finger needs; links inside of sentences are not among them.
(least) => {
  const names = [
    ".md-header__button:not(.md-logo)", ".md-button", ".guide-tabs__link", ".guide-nav__link", ".guide-foot a",
    ".guide-foot button", ".guide-doors li", ".guide-tiles > * > li", ".guide-next", ".guide-find button",
    ".md-typeset summary", ".guide-letters a",
  ];
  const out = [];
  for (const one of document.querySelectorAll(names.join(","))) {
    const box = one.getBoundingClientRect();
    if (!one.checkVisibility({ visibilityProperty: true }) || !box.width || box.right <= 0) continue;
    const size = `${Math.round(box.width)}×${Math.round(box.height)}`;
    if (Math.min(box.width, box.height) < least - 0.5) out.push(`${one.outerHTML.slice(0, 120)} ${size}`);
  }
  return out;
}
