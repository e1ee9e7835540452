/* A chart that carries a drawing for narrow screens (layout.meta.narrow) shows it where it has little room. */
(() => {
  const ENOUGH = 640;

  const swap = (graph, to, from) => {
    const drawing = graph.layout.meta[to];
    const kept = { data: graph.data, layout: { ...graph.layout, width: undefined, meta: undefined } };
    graph.style.height = graph.parentElement.style.height = `${drawing.layout.height}px`;
    Plotly.react(graph, drawing.data, { ...drawing.layout, autosize: true, meta: { [from]: kept } });
  };

  const fit = (graph) => {
    const meta = graph.layout?.meta;
    if (!meta?.narrow && !meta?.wide) return;
    graph.closest(".dash-graph").style.minWidth = "0";
    const narrow = graph.closest(".card").clientWidth < ENOUGH;
    if (narrow && meta.narrow) swap(graph, "narrow", "wide");
    if (!narrow && meta.wide) swap(graph, "wide", "narrow");
  };

  new MutationObserver(() => {
    for (const graph of document.querySelectorAll(".js-plotly-plot:not([data-fits])")) {
      if (!graph.on) continue;
      graph.setAttribute("data-fits", "");
      graph.on("plotly_afterplot", () => fit(graph));
      fit(graph);
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
