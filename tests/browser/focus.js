// Whether the focus can be seen; otherwise what has it.
() => {
  const one = document.activeElement;
  if (one === document.body || one.matches(".md-search__input")) return true;
  const outlined = (element) => ["", "::after"].some((part) => {
    const style = getComputedStyle(element, part || null);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  });
  return [one, ...one.querySelectorAll("*")].some(outlined) || one.outerHTML.slice(0, 200);
}
