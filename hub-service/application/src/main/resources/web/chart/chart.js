import * as echarts from "echarts/core";
import { BarChart, CustomChart, LineChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { LitElement, html } from "lit";
import { look } from "./axes.js";
import { bars } from "./bars.js";
import { funnel } from "./funnel.js";
import { lines } from "./lines.js";
import { readTable } from "./table.js";

echarts.use([
  AriaComponent, BarChart, CustomChart, GridComponent, LabelLayout, LegendComponent, LineChart, MarkLineComponent, ScatterChart,
  SVGRenderer, TooltipComponent,
]);

/** As many lines as anybody can tell apart; the hub offers no chart of more. */
const MOST_SERIES = 8;

/** A picture of a table of the page. It is for eyes only: sentence and table say the same. */
class Picture extends LitElement {
  createRenderRoot() {
    return this;
  }

  render() {
    return html`<div class="plot" aria-hidden="true"></div>`;
  }

  firstUpdated() {
    const plot = this.querySelector(".plot");
    const height = this.heightOf?.();
    if (height) plot.style.height = `${height}px`;
    this.chart = echarts.init(plot, null, { renderer: "svg" });
    this.draw();
    new ResizeObserver(() => this.chart.resize()).observe(this);
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
  }

  draw() {
    this.chart.setOption(this.option(look()), true);
  }
}

/** Lines or bars of the numbers. */
class CountChart extends Picture {
  static properties = {
    table: {}, kind: {}, measure: {}, time: {}, breakAt: { attribute: "break-at", type: Number }, small: {}, closed: {}, cannot: {},
    partial: {},
  };

  get data() {
    return readTable(this.table, this.measure, MOST_SERIES);
  }

  heightOf() {
    if (this.kind !== "bars" || this.time === "true") return 0;
    const { labels, series } = this.data;
    return 96 + labels.length * Math.max(34, 10 + 16 * series.length);
  }

  option(style) {
    const words = { SMALL: this.small, CLOSED: this.closed, STRUCTURAL_ZERO: this.cannot, partial: `(${this.partial})` };
    return this.kind === "bars"
      ? bars(this.data, style, words, this.time === "true")
      : lines(this.data, style, words, this.breakAt ?? -1);
  }
}

/** Rates of areas in a funnel. */
class FunnelChart extends Picture {
  static properties = {
    table: {}, curve: {}, whole: { type: Number }, across: {}, up: {}, all: {}, wide: {}, narrow: {},
  };

  option(style) {
    const rows = [...document.getElementById(this.table).tBodies[0].rows];
    const areas = rows.map((row) => ({
      code: row.dataset.code,
      name: row.cells[0].textContent,
      people: Number(row.dataset.people),
      rate: Number(row.dataset.rate),
      low: Number(row.dataset.low),
      high: Number(row.dataset.high),
      inside: row.dataset.verdict === "SAME",
      verdict: row.cells[row.cells.length - 1].textContent,
    }));
    return funnel(areas, JSON.parse(this.curve), this.whole, this, style);
  }
}

customElements.define("count-chart", CountChart);
customElements.define("funnel-chart", FunnelChart);
