/**
 * What the page does once it is open: each picture is replaced by the same chart drawn by Vega, whose marks show their
 * values under the pointer. When anything fails the picture stays. Expressions are interpreted, not evaluated, so that
 * the page's security policy needs no `unsafe-eval`.
 */
export const PAGE_SCRIPT = `(function () {
'use strict';
const tip = document.createElement('div');
tip.className = 'tip';
tip.hidden = true;
document.body.append(tip);
function showValues(handler, event, item, value) {
  tip.hidden = value == null || value === '';
  if (tip.hidden) return;
  tip.replaceChildren(...Object.entries(Object(value)).map(function (entry) {
    const line = document.createElement('div');
    line.textContent = entry[0] + ': ' + entry[1];
    return line;
  }));
  const right = window.innerWidth - tip.offsetWidth - 8;
  const bottom = window.innerHeight - tip.offsetHeight - 8;
  tip.style.left = Math.max(0, Math.min(event.clientX + 14, right)) + 'px';
  tip.style.top = Math.max(0, Math.min(event.clientY + 14, bottom)) + 'px';
}
for (const data of document.querySelectorAll('script[data-chart]')) {
  const picture = document.getElementById(data.dataset.chart);
  const live = document.createElement('div');
  try {
    const spec = JSON.parse(data.textContent);
    const view = new vega.View(vega.parse(spec, null, { ast: true }), {
      expr: vega.expressionInterpreter,
      renderer: 'svg',
      logLevel: vega.Error,
      tooltip: showValues,
    });
    view.initialize(live).runAsync().then(function () {
      live.querySelector('svg').setAttribute('role', 'img');
      live.querySelector('svg').setAttribute('aria-label', spec.description);
      picture.replaceChildren(live);
    }, function () { view.finalize(); });
  } catch (error) {
    live.remove();
  }
}
})();
`;
