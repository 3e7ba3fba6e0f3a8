// Runs inside the sandboxed frame: no origin, no network, no storage. Everything comes and goes through one port.
const MAX_PIXELS = 12_000_000;
const GAP = 10;
const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];

const wanted = new Map(); // decoder files that were asked for
const transport = Promise.withResolvers(); // where bytes go that come by themselves
const pages = []; // { element, page, task, drawnAt }
const pdfjs = globalThis.pdfjsLib; // the script before this one
let port;
let doc;
let zoom = 0; // 0: fit the width
let size = { width: 595, height: 842 };
let current = 1;

const holder = document.getElementById('pages');

const scale = () => (zoom === 0 ? Math.max(0.1, (holder.clientWidth - 2 * GAP) / size.width) : zoom * (96 / 72));

const place = (entry) => {
  const own = entry.size ?? size;
  entry.element.style.width = `${Math.floor(own.width * scale())}px`;
  entry.element.style.height = `${Math.floor(own.height * scale())}px`;
};

const clear = (entry) => {
  entry.task?.cancel();
  entry.task = undefined;
  entry.drawnAt = undefined;
  entry.element.replaceChildren();
};

const draw = async (entry) => {
  const target = scale();
  if (entry.drawnAt === target) return;
  clear(entry);
  entry.drawnAt = target;
  const page = await doc.getPage(entry.number);
  if (entry.drawnAt !== target) return;
  const natural = page.getViewport({ scale: 1 });
  entry.size = { width: natural.width, height: natural.height };
  place(entry);
  const viewport = page.getViewport({ scale: target });
  const density = Math.min(
    window.devicePixelRatio || 1,
    Math.sqrt(MAX_PIXELS / (viewport.width * viewport.height)),
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width * density);
  canvas.height = Math.floor(viewport.height * density);
  entry.element.replaceChildren(canvas);
  entry.task = page.render({
    canvas,
    viewport,
    transform: density === 1 ? undefined : [density, 0, 0, density, 0, 0],
  });
  try {
    await entry.task.promise;
    const words = document.createElement('div');
    words.className = 'textLayer';
    words.style.setProperty('--total-scale-factor', target);
    entry.element.append(words);
    await new pdfjs.TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport }).render();
  } catch (error) {
    if (error?.name !== 'RenderingCancelledException' && error?.name !== 'AbortException') throw error;
  }
};

const near = new IntersectionObserver(
  (changes) => {
    for (const change of changes) {
      const entry = pages[Number(change.target.dataset.number) - 1];
      if (change.isIntersecting) draw(entry);
      else clear(entry);
    }
  },
  { root: holder, rootMargin: '120% 0px' },
);

const tell = () => {
  const middle = holder.scrollTop + holder.clientHeight / 3;
  const entry = pages.findLast((page) => page.element.offsetTop <= middle) ?? pages[0];
  if (entry && entry.number !== current) {
    current = entry.number;
    port.postMessage({ type: 'page', number: current });
  }
};

const goTo = (number) => {
  const entry = pages[number - 1];
  if (entry) holder.scrollTop = entry.element.offsetTop - GAP;
};

const resize = () => {
  const entry = pages[current - 1];
  const within = entry ? (holder.scrollTop - entry.element.offsetTop) / entry.element.offsetHeight : 0;
  pages.forEach(place);
  if (entry) holder.scrollTop = entry.element.offsetTop + within * entry.element.offsetHeight;
  pages.filter((page) => page.drawnAt !== undefined).forEach(draw);
  port.postMessage({ type: 'zoom', percent: Math.round((scale() / (96 / 72)) * 100), fits: zoom === 0 });
};

const setZoom = (step) => {
  if (step === 0) {
    zoom = 0;
  } else {
    const now = scale() / (96 / 72);
    zoom = step > 0 ? (ZOOMS.find((z) => z > now + 0.02) ?? 4) : (ZOOMS.findLast((z) => z < now - 0.02) ?? 0.5);
  }
  resize();
};

// A frame without origin may start classic workers only.
const asClassic = (module) => module.replace(/export\s*\{[^{}]*\};?\s*$/, '').replaceAll('import.meta.url', '""');

const open = async ({ worker, length, initial, label }) => {
  holder.setAttribute('aria-label', label);
  pdfjs.GlobalWorkerOptions.workerPort = new Worker(URL.createObjectURL(new Blob([asClassic(worker)], { type: 'text/javascript' })));
  class Range extends pdfjs.PDFDataRangeTransport {
    requestDataRange(begin, end) {
      port.postMessage({ type: 'need', begin, end });
    }
  }
  const whole = initial.byteLength >= length;
  const range = whole ? undefined : new Range(length, new Uint8Array(initial), false);
  transport.resolve(range);
  class Files {
    async fetch({ filename }) {
      return new Promise((resolve, reject) => {
        wanted.set(filename, { resolve, reject });
        port.postMessage({ type: 'file', name: filename });
      });
    }
  }
  doc = await pdfjs.getDocument({
    data: whole ? new Uint8Array(initial) : undefined,
    range,
    disableAutoFetch: true,
    rangeChunkSize: 32 * 1024,
    useWorkerFetch: false,
    BinaryDataFactory: Files,
    isEvalSupported: false,
    enableXfa: false,
  }).promise;
  const first = (await doc.getPage(1)).getViewport({ scale: 1 });
  size = { width: first.width, height: first.height };
  for (let number = 1; number <= doc.numPages; number++) {
    const element = document.createElement('div');
    element.className = 'page';
    element.dataset.number = number;
    const entry = { number, element };
    pages.push(entry);
    place(entry);
    holder.append(element);
  }
  pages.forEach((page) => near.observe(page.element));
  port.postMessage({ type: 'pages', count: doc.numPages });
  new ResizeObserver(() => zoom === 0 && resize()).observe(holder);
  holder.addEventListener('scroll', tell, { passive: true });
};

const failed = (error) => port.postMessage({ type: 'failed', reason: String(error?.message ?? error) });

const heard = ({ data }) => {
  switch (data.type) {
    case 'open':
      open(data).catch(failed);
      break;
    case 'range':
      transport.promise.then((range) => range.onDataRange(data.begin, new Uint8Array(data.chunk)));
      break;
    case 'more':
      transport.promise.then((range) =>
        data.chunk ? range.onDataProgressiveRead(new Uint8Array(data.chunk)) : range.onDataProgressiveDone(),
      );
      break;
    case 'file':
      if (data.content) wanted.get(data.name)?.resolve(new Uint8Array(data.content));
      else wanted.get(data.name)?.reject(new Error(`No ${data.name}`));
      break;
    case 'go':
      goTo(data.number);
      break;
    case 'zoom':
      setZoom(data.step);
      break;
  }
};

window.addEventListener('message', ({ source, ports }) => {
  if (source !== parent || port || !ports[0]) return;
  port = ports[0];
  port.onmessage = heard;
});
window.addEventListener('unhandledrejection', ({ reason }) => port && failed(reason));
parent.postMessage('pdf-frame', '*');
