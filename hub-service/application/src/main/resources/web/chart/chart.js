import * as echarts from "echarts/core";
import { BarChart, CustomChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";
import { LitElement, html } from "lit";

echarts.use([
  AriaComponent, BarChart, CustomChart, GridComponent, LegendComponent, LineChart, MarkLineComponent, SVGRenderer,
  TooltipComponent,
]);

const MOST_SERIES = 8;

/** Draws the numbers of a table that stands on the page: one line or bar for each row, with its interval. */
class CountChart extends LitElement {
  static properties = {
    table: {}, time: {}, comparable: {}, low: {}, drawn: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  render() {
    return html`<div class="plot" aria-hidden="true"></div>`;
  }

  firstUpdated() {
    const series = this.read();
    if (series.rows.length === 0 || series.rows.length > MOST_SERIES || series.labels.length < 2) {
      this.remove();
      return;
    }
    const style = getComputedStyle(document.documentElement);
    const ink = style.getPropertyValue("--ink").trim();
    const chart = echarts.init(this.querySelector(".plot"), null, { renderer: "svg" });
    chart.setOption({
      animation: false,
      textStyle: { color: ink, fontFamily: "inherit" },
      legend: { show: series.rows.length > 1, bottom: 0, textStyle: { color: ink } },
      tooltip: { renderMode: "richText", trigger: "axis" },
      grid: { left: 56, right: 24, top: 24, bottom: series.rows.length > 1 ? 64 : 40 },
      xAxis: { type: "category", data: series.labels, axisLabel: { color: ink, hideOverlap: true } },
      yAxis: { type: "value", min: 0, axisLabel: { color: ink } },
      series: series.rows.flatMap((row, i) => this.drawn_(row, i, series, ink)),
    });
    new ResizeObserver(() => chart.resize()).observe(this);
  }

  drawn_(row, i, series, ink) {
    const first = this.comparable?.slice(0, 4);
    const line = {
      type: this.time === "true" ? "line" : "bar", name: row.name, data: row.values, connectNulls: false, symbolSize: 8,
      barGap: "0%", barCategoryGap: "30%",
    };
    if (i === 0 && this.time === "true" && series.labels.includes(first) && series.labels[0] !== first) {
      line.markLine = {
        symbol: "none", silent: true, lineStyle: { color: ink, type: "dashed" }, label: { show: false },
        data: [{ xAxis: first }],
      };
    }
    const bounds = {
      type: "custom", name: row.name, silent: true, z: 5, tooltip: { show: false },
      data: row.bounds.map((b, at) => [at, b?.[0] ?? null, b?.[1] ?? null]),
      renderItem: (params, api) => {
        if (Number.isNaN(api.value(1))) return null;
        const share = this.time === "true" ? 0 : ((i + 0.5) / series.rows.length - 0.5) * 0.7 * api.size([1, 0])[0];
        const low = api.coord([api.value(0), api.value(1)]);
        const high = api.coord([api.value(0), api.value(2)]);
        const x = low[0] + share;
        return {
          type: "group",
          children: [[x, low[1], x, high[1]], [x - 4, low[1], x + 4, low[1]], [x - 4, high[1], x + 4, high[1]]]
            .map(([x1, y1, x2, y2]) => ({ type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: ink, lineWidth: 1.5 } })),
        };
      },
    };
    return [line, bounds];
  }

  /** With one column, rows are the points of one series. */
  read() {
    const table = document.getElementById(this.table);
    const heads = [...table.tHead.rows[0].cells];
    const columns = heads.filter((cell) => cell.classList.contains("number")).map((cell) => cell.textContent);
    const rows = [...table.tBodies[0].rows].map((row) => ({
      name: [...row.querySelectorAll("th")].map((cell) => cell.textContent).join(", "),
      cells: [...row.querySelectorAll("td")],
    }));
    const value = (cell) => (cell.dataset.value === undefined ? null : Number(cell.dataset.value));
    const bound = (cell) => (cell.dataset.low === undefined ? null : [Number(cell.dataset.low), Number(cell.dataset.high)]);
    if (columns.length === 1) {
      return {
        labels: rows.map((row) => row.name),
        rows: [{ name: columns[0], values: rows.map((r) => value(r.cells[0])), bounds: rows.map((r) => bound(r.cells[0])) }],
      };
    }
    return {
      labels: columns,
      rows: rows.map((row) => ({ name: row.name, values: row.cells.map(value), bounds: row.cells.map(bound) })),
    };
  }
}

customElements.define("count-chart", CountChart);
