import { html, LitElement, nothing } from 'lit';

type Engine = typeof import('./pdf/engine');

const FIRST_BYTES = 256 * 1024;

type Connection = { saveData?: boolean; effectiveType?: string };

const isThrifty = (): boolean => {
  const connection = (navigator as Navigator & { connection?: Connection }).connection;
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? '');
};

// Inline scripts only: the frame inherits the program's content policy, which knows no other origin for scripts.
const inline = (script: string) => `<script type="module">${script.replaceAll('</script', '<\\/script')}</script>`;

const page = (...scripts: string[]) => `<!doctype html><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; worker-src blob:; style-src 'unsafe-inline'; img-src blob: data:; font-src blob: data:">
<style>
  html, body { margin: 0; height: 100%; color-scheme: light dark; }
  #pages { height: 100%; overflow: auto; box-sizing: border-box; padding: 10px 0; background: light-dark(#e4e8ed, #0b0e13); outline-offset: -2px; }
  #pages:focus-visible { outline: 2px solid light-dark(#2a6be0, #7ea8ff); }
  .page { position: relative; margin: 0 auto 10px; background: #fff; box-shadow: 0 1px 4px rgb(0 0 0 / .18); overflow: hidden; }
  canvas { display: block; width: 100%; height: 100%; }
  .textLayer { position: absolute; inset: 0; overflow: clip; line-height: 1; text-align: initial; transform-origin: 0 0; forced-color-adjust: none; color-scheme: light; --min-font-size: 1; --text-scale-factor: calc(var(--total-scale-factor) * var(--min-font-size)); --min-font-size-inv: calc(1 / var(--min-font-size)); }
  .textLayer :is(span, br) { position: absolute; color: transparent; white-space: pre; cursor: text; transform-origin: 0 0; }
  .textLayer > :not(.markedContent), .textLayer .markedContent span:not(.markedContent) { z-index: 1; --font-height: 0; font-size: calc(var(--text-scale-factor) * var(--font-height)); --scale-x: 1; --rotate: 0deg; transform: rotate(var(--rotate)) scaleX(var(--scale-x)) scale(var(--min-font-size-inv)); }
  .textLayer .markedContent { display: contents; }
  .textLayer ::selection { background: rgb(0 80 220 / .25); }
</style>
<div id="pages" tabindex="0" role="region"></div>
${scripts.map(inline).join('')}`;

/**
 * A PDF in place. pdf.js runs in a sandboxed frame that has no origin and no network: this element fetches the document
 * by ranges, with the reader's session, and hands the bytes over. Pages are drawn when they come near.
 */
class PdfView extends LitElement {
  static override properties = {
    src: {},
    name: {},
    download: {},
    texts: { type: Object },
    number: { state: true },
    count: { state: true },
    percent: { state: true },
    fits: { state: true },
    trouble: { state: true },
  };

  declare src: string;
  declare name: string;
  declare download: string;
  declare texts: Record<string, string>;
  declare number: number;
  declare count: number;
  declare percent: number;
  declare fits: boolean;
  declare trouble: boolean;

  private port?: MessagePort;
  private stop = new AbortController();

  constructor() {
    super();
    this.texts = {};
    this.reset();
  }

  // Light DOM: the house's sheets draw the bar.
  override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    // Put back after it was moved.
    if (this.hasUpdated) this.start();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.reset();
  }

  override updated(changed: Map<string, unknown>) {
    if (changed.has('src')) this.start();
  }

  override render() {
    const t = this.texts;
    const button = (icon: string, name: string, act: () => void, off = false) => html`
      <button class="pdf-button" type="button" title=${name} aria-label=${name} ?disabled=${off} @click=${act}>
        <span class="i i-${icon}" aria-hidden="true"></span>
      </button>`;
    const go = (number: number) => this.say({ type: 'go', number });
    return html`
      <div class="pdf-bar" role="toolbar" aria-label=${t.document ?? ''}>
        ${button('chevron-up', t.previous, () => go(this.number - 1), this.number <= 1)}
        ${button('chevron-down', t.next, () => go(this.number + 1), this.number >= this.count)}
        <label class="pdf-page num">
          <span class="sr-only">${t.page}</span>
          <input
            inputmode="numeric"
            .value=${String(this.number)}
            ?disabled=${this.count === 0}
            @change=${(event: Event) => {
              const field = event.target as HTMLInputElement;
              const number = Math.min(Math.max(1, Number.parseInt(field.value, 10) || this.number), this.count);
              field.value = String(number);
              go(number);
            }}
          />
          / ${this.count || '…'}
        </label>
        <span class="pdf-gap"></span>
        ${button('zoom-out', t.zoomOut, () => this.say({ type: 'zoom', step: -1 }))}
        <span class="pdf-percent num">${this.percent ? `${this.percent}\u00a0%` : ''}</span>
        ${button('zoom-in', t.zoomIn, () => this.say({ type: 'zoom', step: 1 }))}
        ${button('maximize-2', t.fit, () => this.say({ type: 'zoom', step: 0 }), this.fits)}
        ${this.download
          ? html`<a class="pdf-button" href=${this.download} download router-ignore title=${t.download} aria-label=${t.download}>
              <span class="i i-download" aria-hidden="true"></span>
            </a>`
          : nothing}
      </div>
      <div class="pdf-place">
        ${this.trouble
          ? html`<p class="pdf-note" role="alert">${t.failed}</p>`
          : this.count === 0
            ? html`<p class="pdf-note" role="status">${t.loading}</p>`
            : nothing}
      </div>`;
  }

  private reset() {
    this.stop.abort();
    this.stop = new AbortController();
    this.port?.close();
    this.port = undefined;
    this.querySelector('iframe')?.remove();
    this.number = 1;
    this.count = 0;
    this.percent = 0;
    this.fits = true;
    this.trouble = false;
  }

  private start() {
    this.reset();
    if (!this.src || !this.isConnected) return;
    const { signal } = this.stop;
    this.load(signal).catch((error) => {
      if (signal.aborted) return;
      console.warn(error);
      this.trouble = true;
    });
  }

  private say(message: object) {
    this.port?.postMessage(message);
  }

  private async load(signal: AbortSignal) {
    const [engine, first] = await Promise.all([
      import('./pdf/engine'),
      fetch(this.src, { headers: { Range: `bytes=0-${FIRST_BYTES - 1}` }, signal }),
    ]);
    if (!first.ok) throw new Error(`${first.status} for ${this.src}`);
    const initial = await first.arrayBuffer();
    const known = initial.byteLength;
    const total = first.status === 206 ? Number(first.headers.get('Content-Range')?.split('/')[1]) : known;
    if (signal.aborted) return;
    const port = await this.frame(engine, signal);
    this.port = port;
    port.onmessage = ({ data }) => this.heard(data, engine, signal);
    port.postMessage(
      { type: 'open', worker: engine.worker, length: total, initial, label: this.name },
      [initial],
    );
    if (known < total && !isThrifty()) await this.stream(port, known, signal);
  }

  // A scanner writes each page's entry beside its picture, so that even the page count touches the whole file: where
  // bytes are cheap the rest follows while the first page is already drawn by ranges.
  private async stream(port: MessagePort, from: number, signal: AbortSignal) {
    const rest = await fetch(this.src, { headers: { Range: `bytes=${from}-` }, signal });
    if (rest.status !== 206 || !rest.body) return;
    const reader = rest.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const chunk = part.value.slice().buffer;
      port.postMessage({ type: 'more', chunk }, [chunk]);
    }
    port.postMessage({ type: 'more' });
  }

  private frame(engine: Engine, signal: AbortSignal): Promise<MessagePort> {
    return new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.title = this.texts.document ?? '';
      frame.srcdoc = page(engine.api, engine.frame);
      window.addEventListener(
        'message',
        (event) => {
          if (event.source !== frame.contentWindow || event.data !== 'pdf-frame' || this.port) return;
          const channel = new MessageChannel();
          frame.contentWindow!.postMessage('port', '*', [channel.port2]);
          resolve(channel.port1);
        },
        { signal },
      );
      this.querySelector('.pdf-place')!.append(frame);
    });
  }

  private async heard(data: any, engine: Engine, signal: AbortSignal) {
    try {
      switch (data.type) {
        case 'pages':
          this.count = data.count;
          break;
        case 'page':
          this.number = data.number;
          break;
        case 'zoom':
          this.percent = data.percent;
          this.fits = data.fits;
          break;
        case 'need': {
          const part = await fetch(this.src, { headers: { Range: `bytes=${data.begin}-${data.end - 1}` }, signal });
          if (part.status !== 206) throw new Error(`${part.status} for a part of ${this.src}`);
          const chunk = await part.arrayBuffer();
          this.port?.postMessage({ type: 'range', begin: data.begin, chunk }, [chunk]);
          break;
        }
        case 'file': {
          const address = engine.decoders[data.name];
          const content = address ? await (await fetch(address, { signal })).arrayBuffer() : undefined;
          this.port?.postMessage({ type: 'file', name: data.name, content });
          break;
        }
        case 'failed':
          throw new Error(data.reason);
      }
    } catch (error) {
      if (signal.aborted) return;
      console.warn(error);
      this.trouble = this.trouble || this.count === 0;
    }
  }
}
customElements.define('dondoc-pdf-view', PdfView);
