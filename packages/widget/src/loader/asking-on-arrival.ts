/** Everything that asks in the survey's own language, in one script with the loader. */
import { stopDelivery } from '../delivery/deliver.js';
import { defineElement } from '../element/define-element.js';
import { nextTask } from '../next-task.js';
import { resume } from '../resume.js';
import { ELEMENT_CHUNK, PAGE_CHUNK } from './element-chunk.js';
import { fetchSurvey, runPage } from './page.js';

/** File name → what that chunk exports. */
const CHUNKS: Record<string, () => unknown> = {
  [PAGE_CHUNK]: () => ({ fetchSurvey, runPage }),
  [ELEMENT_CHUNK]() {
    defineElement();
    return { resume, stopDelivery };
  },
};

/** Gives the chunk of this name, a task later; undefined for those that do not come along. */
export const chunkOnArrival = (name: string): Promise<unknown> | undefined =>
  CHUNKS[name] && nextTask().then(CHUNKS[name]);
