/* Acts once for all changes of the page between two pictures of it: a chart alone is dozens. */
window.whenChanged = (act) => {
  let due = false;
  new MutationObserver(() => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => { due = false; act(); });
  }).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
};

/* What the browser does by itself: remembers the home city, opens receipts, copies and prints. */
(() => {
  const query = new URLSearchParams(location.search);
  const own = query.get("home");
  let remembered = null;
  try {
    if (own) localStorage.setItem("home", own);
    remembered = localStorage.getItem("home");
  } catch (refused) { /* a browser that keeps nothing stays neutral */ }
  if (!own && remembered) {
    query.set("home", remembered);
    history.replaceState(history.state, "", `${location.pathname}?${query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":")}`);
  }

  const page = () => document.querySelector("[data-page]")?.dataset.page;
  let from = null;
  const open = (what) => dash_clientside.set_props(`${page()}-open`, { data: what });
  const close = () => { open(""); from?.focus(); from = null; };

  /* What only changes the view (data-asks) is asked for without leaving the page. */
  const ask = (query) => dash_clientside.set_props(`${page()}-asked`, { data: `?${query}` });
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-asks]")) return;
    event.preventDefault();
    ask(new URLSearchParams(new FormData(event.target)));
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-asks]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    ask(new URL(link.href).searchParams);
  });

  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-open],[data-close],[data-copy],[data-print]");
    for (const folds of document.querySelectorAll(".folds[open]")) if (!folds.contains(event.target)) folds.open = false;
    if (!target) return;
    if (target.dataset.open) {
      const box = target.closest(".search");
      box?.setAttribute("data-shut", "");
      from = box?.querySelector("input") || target;
      open(target.dataset.open);
    }
    if (target.dataset.close) close();
    if (target.dataset.print) window.print();
    if (target.dataset.copy) copy(target);
  });
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || finding(event)) return;
    if (event.key === "Escape" && document.querySelector(".slip")) close();
  });

  window.addEventListener("beforeprint", () => {
    for (const said of document.querySelectorAll(".printed")) said.dataset.address = location.href;
  });

  /* The search box: "/" leads to it, arrows through its answers, Enter to the first, Escape out of it. */
  const finding = (event) => {
    const box = document.querySelector(".search");
    const field = box?.querySelector("input");
    if (!field) return false;
    if (event.key === "/" && !event.target.closest("input, select, textarea")) field.focus();
    else if (!box.contains(event.target)) return false;
    else if (event.key === "Escape") shut(box, field);
    else if (event.key === "ArrowDown") step(box, field, 1);
    else if (event.key === "ArrowUp") step(box, field, -1);
    else if (event.key === "Enter" && event.target === field) enter(box, field);
    else return false;
    event.preventDefault();
    return true;
  };
  const shut = (box, field) => {
    if (box.hasAttribute("data-shut") || !box.querySelector(".answers *")) field.blur();
    else field.focus();
    box.setAttribute("data-shut", "");
  };
  const step = (box, field, by) => {
    box.removeAttribute("data-shut");
    const stops = [field, ...box.querySelectorAll(".answers a, .answers button")];
    const next = stops.indexOf(document.activeElement) + by;
    stops[(next + stops.length) % stops.length].focus();
  };
  const enter = (box, field) => {
    const words = field.value.trim().replace(/\s+/g, " ");
    const asked = box.querySelector(".answers .asked");
    if (asked && asked.closest("ul").dataset.words === words) { asked.click(); return; }
    const query = new URLSearchParams(location.search);
    for (const name of [...query.keys()]) if (!["lang", "home", "amounts", "known"].includes(name)) query.delete(name);
    if (words) location.assign(`/find?${new URLSearchParams([["words", words], ...query])}`);
  };
  document.addEventListener("input", (event) => event.target.closest(".search")?.removeAttribute("data-shut"));

  const copy = async (button) => {
    const text = button.dataset.copy === "address" ? location.href : button.dataset.copy;
    try { await navigator.clipboard.writeText(text); }
    catch (refused) {
      const area = Object.assign(document.createElement("textarea"), { value: text });
      document.body.append(area); area.select(); document.execCommand("copy"); area.remove();
    }
    const words = button.textContent;
    button.textContent = button.dataset.copied || words;
    setTimeout(() => { button.textContent = words; }, 1600);
  };

  whenChanged(() => {
    const title = document.querySelector(".slip h2:not([data-seen])");
    if (title && from) title.focus({ preventScroll: true });
    title?.setAttribute("data-seen", "");
    const heading = document.querySelector("main h1");
    if (heading && document.title !== heading.textContent) document.title = heading.textContent;
  });

  if (matchMedia("(max-width: 900px)").matches) {
    whenChanged(() => {
      const folding = document.querySelector(".folding:not([data-seen])");
      if (folding) { folding.open = false; folding.setAttribute("data-seen", ""); }
    });
  }

  window.dash_clientside = {
    ...window.dash_clientside,
    behaviour: {
      touched: (clicks) => {
        const point = dash_clientside.callback_context.triggered[0]?.value?.points?.[0];
        const what = [].concat(point?.customdata ?? [])[0];
        return what || dash_clientside.no_update;
      },
    },
  };
})();
