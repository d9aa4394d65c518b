import { strokes, base, valueAxis } from "./axes.js";

/** Share of the room of a group that its bars fill. */
const FILLED = 0.7;

/**
 * A bar for each point, in the order of the table. Groups that are not times lie below each other, so that long names fit. What is not
 * complete is open and dashed.
 */
export function bars(data, style, words, time) {
  const { labels, series } = data;
  const flat = !time;
  const groups = {
    type: "category", data: labels, inverse: flat, axisTick: { show: false },
    axisLine: { lineStyle: { color: style.ink } },
    axisLabel: flat ? { color: style.ink, width: 220, overflow: "break", lineHeight: 14, interval: 0 } : { color: style.ink, hideOverlap: true },
  };
  const values = valueAxis(series, style);
  return {
    ...base(data, style, words),
    aria: { enabled: true, decal: { show: series.length > 1 } },
    xAxis: flat ? values : groups,
    yAxis: flat ? groups : values,
    series: series.flatMap((one, i) => [bar(one, i, style), strokes(one.points, middle(i, series.length, flat), flat, style.ink, words)]),
  };
}

function bar(one, i, style) {
  const open = { color: style.paper, borderColor: style.color(i), borderWidth: 2, borderType: "dashed" };
  return {
    type: "bar", name: one.name, barGap: "0%", barCategoryGap: `${100 - 100 * FILLED}%`, itemStyle: { color: style.color(i) },
    data: one.points.map((p) => (p.partial && p.value !== null ? { value: p.value, itemStyle: open } : p.value)),
  };
}

/** Where the middle of a bar of a series lies. */
function middle(i, count, flat) {
  const share = ((i + 0.5) / count - 0.5) * FILLED;
  return (api, at, value) => {
    const [x, y] = api.coord(flat ? [value, at] : [at, value]);
    const room = Math.abs(api.size([1, 1])[flat ? 1 : 0]);
    return flat ? [x, y + share * room] : [x + share * room, y];
  };
}
