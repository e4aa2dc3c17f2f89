/**
 * A picture as pixels. The drawing is loaded as an image of its own by a `data:` address, which the page's policy
 * allows for images already, and drawn on a canvas: nothing else needs to be allowed for it.
 */
import { embeddedFaces } from './embedded-faces.js';
import { toSvgText } from './picture.js';

/** As sharp as a good screen, and as a slide needs it. */
const PIXELS_PER_PX = 2;

/** @throws Error where the browser would not draw it */
export async function toPng(drawn: SVGSVGElement): Promise<Blob> {
  const [width, height] = ['width', 'height'].map((name) => Number(drawn.getAttribute(name)));
  const whole = drawn.cloneNode(true) as SVGSVGElement;
  const faces = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  faces.textContent = await embeddedFaces(whole.textContent);
  whole.prepend(faces);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(toSvgText(whole))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = (width ?? 0) * PIXELS_PER_PX;
  canvas.height = (height ?? 0) * PIXELS_PER_PX;
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('expected pixels, got none'))),
      'image/png',
    ),
  );
}
