import { format, scale } from "./axes.js";

/** Areas by inhabitants and rate, between the limits that chance explains. */
export function funnel(areas, curve, whole, words, style) {
  const limit = (name, column, type) => ({
    type: "line", name, silent: true, symbol: "none", z: 1, tooltip: { show: false },
    lineStyle: { color: style.ink, width: 1.2, type },
    data: curve.map((row) => [row[0], row[column]]),
    itemStyle: { color: style.ink },
  });
  const most = curve[curve.length - 1][0];
  return {
    animation: false,
    textStyle: { color: style.ink, fontFamily: style.font },
    grid: { left: 16, right: 32, top: 64, bottom: 32, containLabel: true },
    legend: { top: 0, left: 8, selectedMode: false, itemWidth: 36, textStyle: { color: style.ink }, data: [words.all, words.narrow, words.wide] },
    tooltip: {
      renderMode: "richText", backgroundColor: style.paper, borderColor: style.rule, textStyle: { color: style.ink },
      formatter: ({ dataIndex }) => {
        const a = areas[dataIndex];
        return `${a.name}\n${format(a.rate)} (${format(a.low)}–${format(a.high)})\n${words.across}: ${format(a.people)}\n${a.verdict}`;
      },
    },
    xAxis: {
      type: "value", min: 0, max: most, name: words.across, nameLocation: "middle", nameGap: 30, nameTextStyle: { color: style.ink },
      axisLabel: { color: style.ink, formatter: format, showMaxLabel: false }, splitLine: { show: false },
    },
    yAxis: {
      type: "value", ...scale(areas.map((a) => a.high)), name: words.up,
      nameTextStyle: { color: style.ink, align: "left" }, axisLabel: { color: style.ink, formatter: format },
      splitLine: { lineStyle: { color: style.rule } },
    },
    series: [
      limit(words.wide, 1, "dotted"),
      limit(words.narrow, 2, "dashed"),
      limit(words.narrow, 3, "dashed"),
      limit(words.wide, 4, "dotted"),
      { ...limit(words.all, 0, "solid"), data: curve.map((row) => [row[0], whole]) },
      points(areas, style),
      bounds(areas, style),
    ],
  };
}

/** What lies outside is a diamond and not a circle. */
function points(areas, style) {
  return {
    type: "scatter", z: 4, symbolSize: 11,
    data: areas.map((a) => ({
      value: [a.people, a.rate],
      symbol: a.inside ? "circle" : "diamond",
      symbolSize: a.inside ? 10 : 15,
      itemStyle: { color: a.inside ? style.color(0) : style.color(1) },
      label: { show: true, formatter: a.code, position: "right", color: style.ink, fontSize: 11, distance: 6 },
    })),
    labelLayout: { hideOverlap: true },
  };
}

function bounds(areas, style) {
  return {
    type: "custom", silent: true, z: 3, tooltip: { show: false },
    data: areas.map((a) => [a.people, a.low, a.high]), encode: { x: 0, y: [1, 2] },
    renderItem: (params, api) => {
      const [x, top] = api.coord([api.value(0), api.value(2)]);
      const [, bottom] = api.coord([api.value(0), api.value(1)]);
      return { type: "line", shape: { x1: x, y1: top, x2: x, y2: bottom }, style: { stroke: style.ink, lineWidth: 1.5 } };
    },
  };
}
