// pdf.js as text, for the sandboxed frame; a chunk of its own that is loaded with the first document.
export { default as api } from 'pdfjs-dist/legacy/build/pdf.min.mjs?raw';
export { default as worker } from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?raw';
export { default as frame } from './frame.js?raw';
import jbig2 from 'pdfjs-dist/wasm/jbig2.wasm?url';
import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?url';

/** Decoders of scanned pages, fetched when a document needs them. */
export const decoders: Record<string, string> = { 'jbig2.wasm': jbig2, 'openjpeg.wasm': openjpeg };
