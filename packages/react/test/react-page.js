/** React and the built component as one module that a browser can load: packages/react/test/dist/react-page.js. */
export { createElement, createRef, StrictMode } from 'react';
export { flushSync } from 'react-dom';
export { createRoot, hydrateRoot } from 'react-dom/client';
export { TrustGauge } from '../dist/index.js';
