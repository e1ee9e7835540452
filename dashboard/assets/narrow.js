/* A chart that names a drawing for narrow screens (layout.meta.narrow) shows it where it has little room. */
(() => {
  const ENOUGH = 640;

  const put = (graph, drawing, meta) => {
    graph.style.height = graph.parentElement.style.height = `${drawing.layout.height}px`;
    Plotly.react(graph, drawing.data, { ...drawing.layout, autosize: true, meta });
  };

  const narrowed = async (graph, address) => {
    if (graph.dataset.asked === address) return;
    graph.dataset.asked = address;
    const answer = await fetch(address).catch(() => null);
    const drawing = answer?.ok ? await answer.json() : null;
    const still = graph.layout?.meta?.narrow === address;
    delete graph.dataset.asked;
    if (drawing && still) put(graph, drawing, { wide: { data: graph.data, layout: { ...graph.layout, width: undefined } } });
  };

  const fit = (graph) => {
    const meta = graph.layout?.meta;
    if (!meta?.narrow && !meta?.wide) return;
    graph.closest(".dash-graph").style.minWidth = "0";
    const narrow = graph.closest(".card").clientWidth < ENOUGH;
    if (narrow && meta.narrow) narrowed(graph, meta.narrow);
    if (!narrow && meta.wide) put(graph, meta.wide, meta.wide.layout.meta);
  };

  whenChanged(() => {
    for (const graph of document.querySelectorAll(".js-plotly-plot:not([data-fits])")) {
      if (!graph.on) continue;
      graph.setAttribute("data-fits", "");
      graph.on("plotly_afterplot", () => fit(graph));
      fit(graph);
    }
  });
})();
