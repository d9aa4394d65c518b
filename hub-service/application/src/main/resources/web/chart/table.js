/** Reads numbers from a table that stands on the page; nothing else is ever drawn. */

const number = (text) => (text === undefined ? null : Number(text));

function point(cell, measure) {
  const data = cell.dataset;
  const rate = measure === "rate";
  return {
    value: number(rate ? data.rate : data.value),
    low: number(rate ? data.rateLow : data.low),
    high: number(rate ? data.rateHigh : data.high),
    state: data.state ?? null,
  };
}

/** Turns rows into columns, so that what there is less of becomes the series. */
function turn({ labels, series }) {
  return {
    labels: series.map((one) => one.name),
    series: labels.map((name, at) => ({ name, points: series.map((one) => one.points[at]) })),
  };
}

/**
 * Returns labels of the points, and series with a point for each. With one column, rows are the points of one series.
 *
 * @param most how many series anybody can tell apart
 */
export function readTable(id, measure, most) {
  const table = document.getElementById(id);
  const columns = [...table.tHead.rows[0].cells].filter((cell) => cell.classList.contains("number"));
  const rows = [...table.tBodies[0].rows].map((row) => ({
    name: [...row.querySelectorAll("th")].map((cell) => cell.textContent).join(", "),
    partial: row.dataset.partial === "true",
    cells: [...row.querySelectorAll("td")].map((cell) => point(cell, measure)),
  }));
  const across = {
    labels: columns.map((column) => column.textContent),
    series: rows.map((row) => ({
      name: row.name,
      points: row.cells.map((cell, at) => ({ ...cell, partial: row.partial || columns[at].dataset.partial === "true" })),
    })),
  };
  return withNumbers(columns.length === 1 || across.series.length > most ? turn(across) : across);
}

/** A series without any number is told of in words; its signs would only be in the way. */
function withNumbers({ labels, series }) {
  const some = series.filter((one) => one.points.some((p) => p.value !== null));
  return { labels, series: some.length > 0 ? some : series.slice(0, 1) };
}
