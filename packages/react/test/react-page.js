/** React and the built component as one module, for a browser or Node: test/dist/react-<version>/. */
export { createElement, createRef, StrictMode } from 'react';
export { flushSync } from 'react-dom';
export { createRoot, hydrateRoot } from 'react-dom/client';
export { renderToStaticMarkup, renderToString } from 'react-dom/server.edge';
export { TrustGauge } from '../dist/index.js';
