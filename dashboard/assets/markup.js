/* What comes as one text of HTML (data-html: tables, menus, notes) is put into its place. */
(() => {
  const written = new WeakMap();
  const write = (place) => {
    const html = place.getAttribute("data-html");
    const before = written.get(place);
    if (before?.html === html) return;
    if (html === null) {
      // The place now holds components: what was written before goes, what they drew stays.
      for (const node of before?.nodes || []) node.remove();
      written.delete(place);
      return;
    }
    place.innerHTML = html;
    written.set(place, { html, nodes: [...place.childNodes] });
  };
  new MutationObserver((changes) => {
    for (const { target, attributeName, addedNodes } of changes) {
      if (attributeName) write(target);
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement)) continue;
        if (node.hasAttribute("data-html")) write(node);
        for (const place of node.querySelectorAll("[data-html]")) write(place);
      }
    }
  }).observe(document.documentElement, {
    childList: true, subtree: true, attributes: true, attributeFilter: ["data-html"],
  });
})();
