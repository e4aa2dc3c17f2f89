/** Everything that asks in the survey's own language, in one script with the loader. */
import { stopDelivery } from '../delivery/deliver.js';
import { defineElement } from '../element/define-element.js';
import { resume } from '../resume.js';
import { ELEMENT_CHUNK, PAGE_CHUNK } from './element-chunk.js';
import { fetchSurvey, runPage } from './page.js';

/** The chunk of this name; undefined for those that do not come along. Defines the element when that is wanted. */
export function chunkOnArrival(name: string): unknown {
  if (name === PAGE_CHUNK) return { fetchSurvey, runPage };
  if (name !== ELEMENT_CHUNK) return undefined;
  defineElement();
  return { resume, stopDelivery };
}
