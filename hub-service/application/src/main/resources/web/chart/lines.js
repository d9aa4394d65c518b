import { strokes, base, valueAxis } from "./axes.js";

/** A line for each series. What is not complete is a hollow point, with a dashed line to it. */
export function lines(data, style, words, breakAt) {
  const { labels, series } = data;
  return {
    ...base(data, style, words),
    xAxis: {
      type: "category", data: labels, axisLabel: { color: style.ink, hideOverlap: true },
      axisLine: { lineStyle: { color: style.ink } },
    },
    yAxis: valueAxis(series, style),
    series: series.flatMap((one, i) => {
      const drawn = [line(one, i, style), ...towards(one, i, style)];
      if (i === 0 && breakAt > 0) {
        drawn[0].markLine = {
          symbol: "none", silent: true, lineStyle: { color: style.ink, type: "dashed", width: 2 }, label: { show: false },
          data: [{ xAxis: breakAt }],
        };
      }
      const place = (api, at, value) => api.coord([at, value]);
      const below = (at) => series.slice(0, i).filter((other) => other.points[at].value === null).length;
      const color = series.length > 1 ? style.color(i) : style.ink;
      return [...drawn, strokes(one.points, place, false, color, words, below)];
    }),
  };
}

function line(one, i, style) {
  return {
    type: "line", name: one.name, connectNulls: false, symbol: style.symbol(i), symbolSize: 9, showAllSymbol: true,
    itemStyle: { color: style.color(i) }, lineStyle: { color: style.color(i), width: 2, type: style.dash(i) },
    data: one.points.map((p) => (p.partial ? null : p.value)),
  };
}

/** Lines to points that are not complete, from the point before. */
function towards(one, i, style) {
  return one.points.flatMap((p, at) => {
    if (!p.partial || p.value === null) return [];
    const hollow = {
      value: p.value, symbol: style.symbol(i), symbolSize: 10,
      itemStyle: { color: style.paper, borderColor: style.color(i), borderWidth: 2 },
    };
    const before = at > 0 ? one.points[at - 1].value : null;
    return [{
      type: "line", name: one.name, data: one.points.map((q, k) => (k === at ? hollow : k === at - 1 && before !== null ? { value: before, symbol: "none" } : null)),
      lineStyle: { color: style.color(i), width: 1.5, type: "dashed" }, itemStyle: { color: style.color(i) }, showAllSymbol: true,
    }];
  });
}
