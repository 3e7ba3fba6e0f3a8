import { LitElement, html } from 'lit';

class PdfView extends LitElement {
  render() {
    return html`<slot></slot>`;
  }
}
customElements.define('dondoc-pdf-view', PdfView);
