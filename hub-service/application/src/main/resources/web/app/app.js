import "htmx.org";
import "./app.css";
import { LitElement, html } from "lit";

/** Lets no more than a number of boxes be ticked; without script the hub says so. */
class AtMost extends LitElement {
  static properties = { number: { type: Number } };

  render() {
    return html`<slot @change=${this.limit}></slot>`;
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
