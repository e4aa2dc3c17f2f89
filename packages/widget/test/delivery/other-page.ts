/** Another page of this origin: code of its own, the same storage and the same locks. */
import { stored } from '../harness.ts';

export interface OtherPage {
  readonly page: Window & typeof globalThis;
  /** Bodies of what it has posted. */
  readonly posted: string[];
  readonly warnings: string[];
  /** Uncaught errors and rejections. */
  readonly failures: unknown[];
  /** Answers its requests. Default: stored. */
  answer: (url: string, init: RequestInit) => Promise<Response> | Response;
  load<Module>(path: string): Promise<Module>;
  close(): void;
}

/** @param address Default: a document without anything. */
export async function openPage(address = '/packages/widget/package.json'): Promise<OtherPage> {
  const frame = document.createElement('iframe');
  frame.src = address;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve));
  const page = frame.contentWindow as Window & typeof globalThis;
  const opened: OtherPage = {
    page,
    posted: [],
    warnings: [],
    failures: [],
    answer: stored,
    load: (path) => page.eval(`import('${location.origin}/packages/widget/dist/${path}.js')`),
    close: () => frame.remove(),
  };
  page.console.warn = (...words: unknown[]) => opened.warnings.push(words.join(' '));
  page.addEventListener('error', ({ message }) => opened.failures.push(message));
  page.addEventListener('unhandledrejection', ({ reason }) => opened.failures.push(reason));
  page.fetch = async (url, init = {}) => {
    if (init.method === 'POST') opened.posted.push(String(init.body));
    return opened.answer(String(url), init);
  };
  return opened;
}
