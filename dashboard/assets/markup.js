/* Puts a table, which comes as one text of HTML (data-html), into its place. */
(() => {
  const written = new WeakMap();
  const write = () => {
    for (const place of document.querySelectorAll("[data-html]")) {
      if (written.get(place) === place.dataset.html) continue;
      written.set(place, place.dataset.html);
      place.innerHTML = place.dataset.html;
    }
  };
  new MutationObserver(write).observe(document.documentElement, {
    childList: true, subtree: true, attributes: true, attributeFilter: ["data-html"],
  });
})();
