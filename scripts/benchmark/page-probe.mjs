/**
 * Runs inside the page, before anything of the page does: notes when the answer control is there and what the browser
 * reports meanwhile. The same few lines for every product.
 */

/**
 * @param {{ opener?: string[], control: string[] }} product Paths of selectors, each one looked for inside the shadow
 * root of the one before. An opener is clicked as soon as it is visible.
 */
export function installProbe({ opener, control }) {
  const bench = { controlMs: null, blockingMs: 0, layoutShift: 0, violations: [] };
  window.bench = bench;

  bench.findAll = (path) => {
    const [last, ...hosts] = [...path].reverse();
    const root = hosts.reverse().reduce((parent, selector) => {
      const host = parent?.querySelector(selector);
      return host?.shadowRoot ?? host;
    }, document);
    return [...(root?.querySelectorAll(last) ?? [])];
  };
  bench.find = (path) => bench.findAll(path)[0];

  const isVisible = (element) => {
    if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0;
  };

  bench.shown = new Promise((resolve) => {
    let isOpened = opener === undefined;
    const look = () => {
      const element = bench.find(isOpened ? control : opener);
      if (isVisible(element)) {
        if (isOpened) {
          bench.controlMs = performance.now();
          return resolve();
        }
        isOpened = true;
        element.click();
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

  const observe = (type, take) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry);
    }).observe({ type, buffered: true });
  observe('longtask', ({ duration }) => {
    bench.blockingMs += Math.max(0, duration - 50);
  });
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) bench.layoutShift += value;
  });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    bench.violations.push(effectiveDirective);
  });
}

/** Elements, texts and comments of the document and of its open shadow roots. */
export function countNodes() {
  const count = (node) =>
    [...node.childNodes, ...(node.shadowRoot ? [node.shadowRoot] : [])].reduce(
      (sum, child) => sum + count(child),
      1,
    );
  return count(document);
}

/** How many keys the page's origin keeps on the device, cookies aside. */
export async function countStored() {
  return {
    localKeys: localStorage.length,
    sessionKeys: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  };
}

/**
 * How an element and all around it look, up to the page's body: the same string wherever they look the same. And
 * whether it stands under any style rule at all.
 */
export function appearanceOf(path) {
  const properties = [
    'position',
    'display',
    'width',
    'height',
    'padding',
    'border',
    'border-radius',
    'background-color',
    'color',
    'font',
  ];
  const looks = [];
  for (let element = bench.find(path); element && element !== document.body; ) {
    const style = getComputedStyle(element);
    looks.push(properties.map((property) => style.getPropertyValue(property)).join(' | '));
    element = element.parentElement ?? element.getRootNode().host;
  }
  const root = bench.find(path).getRootNode();
  const sheets = [...root.styleSheets, ...root.adoptedStyleSheets];
  return { look: looks.join('\n'), hasRules: sheets.some(({ cssRules }) => cssRules.length > 0) };
}

/** Focuses the first of a rating's controls. */
export function focusFirst(path) {
  bench.find(path).focus();
}

/** Whether one of a rating's controls has the focus. */
export function hasFocus(path) {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return bench.findAll(path).includes(focused);
}
