(function (page) {
  function old() { page.documentElement.className += " is-old"; }
  if (!(window.CSS && CSS.supports && CSS.supports("aspect-ratio: 1"))) { old(); }
  window.onerror = function (message) { if (/syntax ?error/i.test(message)) { old(); } };
})(document);
