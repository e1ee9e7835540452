/* Fields that find one of many: their names come when a reader needs them, what is picked goes into the address. */
(() => {
  const asked = {};
  const address = (form) => {
    const page = document.querySelector("[data-page]");
    return `/names/${page.dataset.page}/${form.dataset.pick}?lang=${page.lang === "en" ? "en" : "zh"}`;
  };
  const names = (form) => (asked[address(form)] ||= fetch(address(form)).then((answer) => (answer.ok ? answer.json() : [])).catch(() => []));
  const choose = (form) => {
    const text = form.querySelector("input").value.trim();
    if (!text) return;
    const query = new URLSearchParams(location.search);
    query.set("pick", `${form.dataset.pick}:${text}`);
    location.assign(`${location.pathname}?${query}`);
  };

  document.addEventListener("focusin", async (event) => {
    const form = event.target.closest("[data-pick]");
    const list = form?.querySelector("datalist");
    if (!list || list.dataset.filled) return;
    list.dataset.filled = "1";
    list.append(...(await names(form)).map((name) => new Option("", name)));
  });
  document.addEventListener("submit", (event) => {
    if (!event.target.dataset.pick) return;
    event.preventDefault();
    choose(event.target);
  });
  document.addEventListener("input", async (event) => {
    const form = event.target.closest("[data-pick]");
    const typed = ["insertText", "insertCompositionText", "deleteContentBackward"].includes(event.inputType);
    if (form && !typed && (await names(form)).includes(event.target.value.trim())) choose(form);
  });
})();
