/* The briefing: its charts are a list in the address of /briefing, which this browser remembers. */
(() => {
  const HERE = "/briefing";
  const MANY = 60;
  const kept = { items: "", title: "" };
  const split = (text) => text.split(";").filter((item) => item.trim());
  const bare = (item) => item.split("/").filter((part, n) => n < 2 || !part.startsWith("title:")).join("/");
  const bytes = (letter) => [...new TextEncoder().encode(letter)].map((byte) => `~${byte.toString(16).padStart(2, "0")}`).join("");
  const escaped = (text) => [...text].map((letter) => (
    /[A-Za-z0-9._,:-]/.test(letter) || (letter > "\x7f" && letter.trim()) ? letter : bytes(letter)
  )).join("");
  const readable = (query) => query.toString().replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%2F/g, "/").replace(/%3B/g, ";").replace(/%7E/g, "~");

  const recall = () => {
    try {
      kept.items = localStorage.getItem("briefing") || "";
      kept.title = localStorage.getItem("briefing-title") || "";
    } catch (refused) { /* a browser that keeps nothing follows the links */ }
  };
  const remember = (items, title) => {
    kept.items = items;
    kept.title = title;
    try {
      localStorage.setItem("briefing", items);
      localStorage.setItem("briefing-title", title);
      return true;
    } catch (refused) { return false; }
  };

  /* At /briefing without a list the remembered one is opened; with one, the address is what counts. */
  let items = [];
  let title = "";
  const arrive = () => {
    recall();
    if (location.pathname !== HERE) return;
    const query = new URLSearchParams(location.search);
    if (!query.has("items") && kept.items) {
      query.delete("zones");
      query.delete("indicator");
      query.set("items", kept.items);
      if (kept.title && !query.has("title")) query.set("title", kept.title);
      history.replaceState(history.state, "", `${HERE}?${readable(query)}`);
    }
    items = split(query.get("items") || "");
    title = query.get("title") || "";
    if (!kept.items && items.length) remember(items.join(";"), title);
  };
  arrive();

  const put = (name, value) => dash_clientside.set_props(`briefing-${name}`, { value });
  let wanted = null;
  const change = (list, focus) => {
    items = list;
    wanted = focus && { ...focus, before: document.querySelector(".gathered ol") };
    remember(items.join(";"), title);
    put("items", items.join(";"));
  };

  const move = (button) => {
    const row = button.closest("li");
    const from = Number(row.dataset.number);
    const by = Number(button.dataset.move);
    const list = [...items];
    const [one] = list.splice(from, 1);
    if (by) list.splice(from + by, 0, one);
    change(list, { number: by ? from + by : Math.min(from, list.length - 1), move: button.dataset.move });
  };
  const retitle = (field) => {
    const number = Number(field.closest("li").dataset.number);
    const words = field.value.trim();
    const list = [...items];
    list[number] = bare(list[number]) + (words ? `/title:${escaped(words)}` : "");
    change(list, null);
    wanted = { stay: true, before: document.querySelector(".gathered ol") };
  };

  const add = (link, event) => {
    const item = link.dataset.add;
    const list = split(kept.items);
    if (list.some((one) => bare(one) === item) || list.length >= MANY) return;
    if (remember([...list, item].join(";"), kept.title)) event.preventDefault();
    mark();
  };

  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-add],[data-move],.ready .clear");
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (target.dataset.add) add(target, event);
    if (target.dataset.move && !target.disabled) move(target);
    if (target.classList.contains("clear")) { title = ""; put("title", ""); change([], null); }
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches(".gathered input")) retitle(event.target);
    if (event.target.matches(".upload input[type=file]")) weigh(event.target);
  });
  document.addEventListener("input", (event) => {
    if (event.target.id !== "briefing-title") return;
    title = event.target.value;
    remember(items.join(";"), title);
  });
  document.addEventListener("keydown", (event) => {
    const row = event.altKey && event.target.closest(".gathered li");
    const way = { ArrowUp: "-1", ArrowDown: "1" }[event.key];
    const button = row && way && row.querySelector(`[data-move="${way}"]:not([disabled])`);
    if (button) { event.preventDefault(); move(button); }
  });

  /* A file that is too large is not sent; the forms go out with the briefing's own address. */
  const weigh = (field) => {
    const big = field.files[0]?.size > Number(field.dataset.most) * 1e6;
    const form = field.closest("form");
    form.querySelector(".big").hidden = !big;
    form.querySelector("button").disabled = big;
  };
  document.addEventListener("submit", (event) => {
    if (event.target.matches(".upload form")) event.target.action = event.target.getAttribute("action").split("?")[0] + location.search;
  });

  /* What is in the briefing says so, and the menu counts. */
  const mark = () => {
    const list = split(kept.items).map(bare);
    for (const link of document.querySelectorAll("[data-add]")) {
      link.classList.toggle("is-in", list.includes(link.dataset.add));
    }
    for (const link of document.querySelectorAll(`nav a[href^="${HERE}"]`)) {
      if (list.length) link.dataset.count = list.length;
      else delete link.dataset.count;
    }
    const elsewhere = document.querySelector(".elsewhere");
    if (elsewhere) elsewhere.hidden = !kept.items || kept.items === items.join(";");
  };
  /* The list is replaced as a whole: the keyboard stays with the chart that was moved, or where the reader went on to. */
  let at = null;
  const stops = (row) => [...row.querySelectorAll("input, a, button")];
  for (const kind of ["focusin", "input"]) {
    document.addEventListener(kind, (event) => {
      const row = event.target.closest(".gathered li");
      at = row && { number: Number(row.dataset.number), stop: stops(row).indexOf(event.target), text: event.target.value };
    });
  }
  const focus = () => {
    const list = document.querySelector(".gathered ol");
    if (!wanted || !list || list === wanted.before) return;
    if (wanted.stay) stay(list);
    else {
      const row = list.children[wanted.number];
      const button = row?.querySelector(`[data-move="${wanted.move}"]:not([disabled])`) || row?.querySelector("button:not([disabled])");
      button?.focus();
    }
    wanted = null;
  };
  const stay = (list) => {
    const row = at && document.activeElement === document.body && list.children[at.number];
    const place = row && stops(row)[at.stop];
    const text = at?.text;
    place?.focus();
    if (place?.matches("input") && text) place.value = text;
  };
  window.addEventListener("storage", () => { recall(); mark(); });
  window.addEventListener("pageshow", () => { recall(); mark(); });
  whenChanged(() => { mark(); focus(); });
})();
