/** Width, in pixels, of a text in the chart's labels. */
let context: CanvasRenderingContext2D | null | undefined;

export const LABEL_FONT_PX = 12;

/** For a face that has not been loaded yet the width is that of the one that stands in for it. */
export function textWidth(text: string, { fontPx = LABEL_FONT_PX, weight = 500 } = {}): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * fontPx * 0.6;
  context.font = `${weight} ${fontPx}px ${getComputedStyle(document.documentElement).fontFamily}`;
  return context.measureText(text).width;
}
