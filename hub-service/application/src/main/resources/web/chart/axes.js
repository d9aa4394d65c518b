/** What all charts have: colours of the page, bounds as strokes, signs for what has no number, and a scale that holds all bounds. */

const SYMBOLS = ["circle", "rect", "triangle", "diamond", "roundRect", "pin", "arrow", "circle"];
const DASHES = ["solid", [8, 3], [2, 3], [10, 3, 2, 3]];
const SIGNS = { SMALL: "○", CLOSED: "▨", STRUCTURAL_ZERO: "×" };

/** Returns the colours and signs of the page as it is shown now. */
export function look() {
  const style = getComputedStyle(document.documentElement);
  const named = (name) => style.getPropertyValue(name).trim();
  return {
    ink: named("--ink"),
    font: getComputedStyle(document.body).fontFamily,
    paper: named("--paper"),
    rule: named("--rule"),
    color: (i) => named(`--series-${(i % 8) + 1}`),
    symbol: (i) => SYMBOLS[i % SYMBOLS.length],
    dash: (i) => DASHES[i % DASHES.length],
  };
}

/** Returns a scale with at most six round steps that holds all numbers. */
export function scale(numbers) {
  const most = Math.max(1, ...numbers.filter((n) => n !== null));
  const power = 10 ** Math.floor(Math.log10(most / 6));
  const interval = Math.max(1, [1, 2, 5, 10].map((round) => round * power).find((step) => step * 6 >= most * 1.01));
  return { min: 0, max: Math.ceil((most * 1.01) / interval) * interval, interval };
}

export const format = (value) => value.toLocaleString(document.documentElement.lang);

/** Says a point in words, for the tooltip. */
export function told(point, words) {
  if (point.value === null) {
    return words[point.state] ?? "–";
  }
  const bounds = point.low === null ? "" : ` (${format(point.low)}–${format(point.high)})`;
  return format(point.value) + bounds + (point.partial ? ` ${words.partial}` : "");
}

/**
 * Draws the bounds of each number as a stroke with ends, and a sign on the base line for what has no number.
 *
 * @param place returns where a value of a point is drawn
 * @param flat whether values go across; then the word stands behind the sign
 * @param above how many signs stand below that of a point already
 */
export function strokes(points, place, flat, ink, words, above = () => 0) {
  const line = (x1, y1, x2, y2) => ({
    type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: ink, lineWidth: 1.5 }, silent: true,
  });
  return {
    type: "custom", silent: true, z: 5, tooltip: { show: false }, animation: false,
    data: points.map((p, at) => [at, p.low ?? 0, p.high ?? 0]),
    encode: flat ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
    renderItem: (params, api) => {
      const at = params.dataIndex;
      const point = points[at];
      const [x, y] = place(api, at, 0);
      if (point.value === null) {
        const sign = SIGNS[point.state] ?? "";
        return {
          type: "text", silent: true,
          style: flat
            ? { text: `${sign} ${words[point.state] ?? ""}`, x: x + 5, y, fill: ink, fontSize: 12, fontStyle: "italic", verticalAlign: "middle" }
            : { text: sign, x, y: y - 4 - 14 * above(at), fill: ink, fontSize: 13, align: "center", verticalAlign: "bottom" },
        };
      }
      if (point.low === null) return null;
      const [x1, y1] = place(api, at, point.low);
      const [x2, y2] = place(api, at, point.high);
      const ends = flat
        ? [line(x1, y1 - 4, x1, y1 + 4), line(x2, y2 - 4, x2, y2 + 4)]
        : [line(x1 - 4, y1, x1 + 4, y1), line(x2 - 4, y2, x2 + 4, y2)];
      return { type: "group", children: [line(x1, y1, x2, y2), ...ends] };
    },
  };
}

/** Returns what every chart of a table sets alike. */
export function base({ labels, series }, style, words) {
  const several = series.length > 1;
  return {
    animation: false,
    textStyle: { color: style.ink, fontFamily: style.font },
    legend: { show: several, bottom: 0, textStyle: { color: style.ink }, data: series.map((one) => one.name), inactiveColor: style.rule },
    tooltip: {
      renderMode: "richText", trigger: "axis", backgroundColor: style.paper, borderColor: style.rule, textStyle: { color: style.ink },
      formatter: (hovered) => {
        const at = hovered[0].dataIndex;
        return [labels[at], ...series.map((one) => `${several ? `${one.name}: ` : ""}${told(one.points[at], words)}`)].join("\n");
      },
    },
    grid: { left: 8, right: 24, top: 24, bottom: several ? 48 : 8, containLabel: true },
  };
}

export const valueAxis = (series, style) => ({
  type: "value", ...scale(series.flatMap((one) => one.points.flatMap((p) => [p.value, p.high]))),
  axisLabel: { color: style.ink, formatter: format }, splitLine: { lineStyle: { color: style.rule } },
});
