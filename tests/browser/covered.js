// What can be clicked but lies under something else at its center.
() => {
  const names = "a[href], button, summary, label[role=button], input:not([type=hidden])";
  const told = (one) => one.outerHTML.slice(0, 120);
  const out = [];
  for (const one of document.querySelectorAll(names)) {
    const box = one.getClientRects()[0] || one.getBoundingClientRect(); // a link may go over two lines
    const inside = box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
    if (!box.width || !box.height || !inside) continue;
    if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (top && !one.contains(top) && !top.contains(one) && !top.closest("label")) out.push(`${told(one)} under ${told(top)}`);
  }
  return out;
}
