/**
 * The page's colours as they are on paper, written so that every program knows them: no variables, no OKLCH, and
 * what lets something through as an opacity of its own.
 */
export interface PaperColour {
  /** `#1f2933`. */
  readonly hex: string;
  /** In [0, 1]. */
  readonly opacity: number;
}

const PAINTS = ['fill', 'stroke'] as const;
const VARIABLE = /^var\((--[\w-]+)\)$/;

/** Rewrites a drawing that is in no document. What is painted in the colour of the text is painted in ink. */
export function inkOnPaper(drawing: Element): void {
  const known = new Map<string, PaperColour>();
  const look = (name: string) => {
    const colour = known.get(name) ?? paperColour(name);
    known.set(name, colour);
    return colour;
  };
  for (const element of [drawing, ...drawing.querySelectorAll('*')]) {
    // What a page's style says does not come along.
    element.removeAttribute('style');
    element.removeAttribute('class');
    for (const paint of PAINTS) {
      const written = element.getAttribute(paint) ?? '';
      const name = written === 'currentColor' ? '--ink' : VARIABLE.exec(written)?.[1];
      if (name === undefined) continue;
      const { hex, opacity } = look(name);
      element.setAttribute(paint, hex);
      if (opacity === 1) continue;
      const before = Number(element.getAttribute(`${paint}-opacity`) ?? 1);
      element.setAttribute(`${paint}-opacity`, (before * opacity).toFixed(3));
    }
  }
}

/** @param name Of a custom property of the page: `--accent`. */
export function paperColour(name: string): PaperColour {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('expected a canvas to draw on, got none');
  canvas.width = 1;
  canvas.height = 1;
  context.fillStyle = lightColour(name);
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
  return { hex: `#${hex}`, opacity: Math.round((alpha / 255) * 100) / 100 };
}

/** As it is in the light theme, whichever is on: what is taken along comes to stand on paper. */
function lightColour(name: string): string {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.colorScheme = 'light';
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
