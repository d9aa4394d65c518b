import "htmx.org";
import "./app.css";
import "./control.css";
import { LitElement, html } from "lit";

/** Lets no more than a number of boxes be ticked; without script the hub says so. */
class AtMost extends LitElement {
  static properties = { number: { type: Number } };

  render() {
    return html`<slot @change=${this.limit}></slot>`;
  }

  /** A browser that goes back ticks boxes by itself. */
  firstUpdated() {
    this.limit();
  }

  limit() {
    const boxes = [...this.querySelectorAll("input[type=checkbox]")];
    const full = boxes.filter((box) => box.checked).length >= this.number;
    boxes.forEach((box) => {
      box.disabled = full && !box.checked;
    });
  }
}

customElements.define("at-most", AtMost);

/** Where more rows cannot be fetched, such as after the session ended, the link leads on as it would without script. */
for (const failure of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(failure, (event) => {
    const link = event.detail.elt;
    if (link instanceof HTMLAnchorElement) {
      window.location.assign(link.href);
    }
  });
}

/** Whoever asked for more goes on at the first new row; what changes by itself takes nobody away. */
let last = null;
document.addEventListener("htmx:beforeSwap", (event) => {
  const target = event.detail.target;
  last = target?.matches("tr") ? target.previousElementSibling : null;
});
document.addEventListener("htmx:afterSwap", () => {
  const first = last?.nextElementSibling;
  if (first) {
    first.tabIndex = -1;
    first.focus();
  }
});
