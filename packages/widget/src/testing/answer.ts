import type { Option, PublicSurvey } from '@trustgauge/protocol/wire';
import { setPageTimeout } from '../page-gone.js';
import { runningCollector } from './fake-collector.js';
import { pulseSurvey } from './pulse-survey.js';

/** How long, in milliseconds, a question is waited for. */
const LONGEST_WAIT_MS = 4_000;

/**
 * Chooses an option of the question that the element asks, as a person does, and resolves when the element has moved
 * on: to the second question, or to the thanks. Waits until a question is asked.
 *
 * @param option Its id, such as `very`, or its label as it is shown, such as `Very`.
 * @throws Error where no question is asked within four seconds, or it has no such option.
 */
export async function answer(element: Element, option: string): Promise<void> {
  const radios = () => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])];
  await until(
    () => radios().length > 0,
    'no question is asked: is the element in the document, and its survey active?',
  );
  const shown = radios();
  const labels = shown.map((radio) => radio.textContent?.trim() ?? '');
  const index = indexOf(option, labels, optionsShown(element, shown.length));
  const radio = shown[index];
  if (!radio) throw new Error(`the question has no option "${option}", only ${labels.join(', ')}`);
  radio.click();
  await until(() => !radio.isConnected, 'the choice was not taken');
}

function indexOf(option: string, labels: readonly string[], known: readonly (readonly Option[])[]): number {
  const byLabel = labels.indexOf(option);
  if (byLabel >= 0) return byLabel;
  for (const options of known) {
    const byId = options.findIndex(({ id }) => id === option);
    if (byId >= 0) return byId;
  }
  return -1;
}

/** The options of each question that could be the one that is shown, in the order in which they are drawn. */
function optionsShown(element: Element, count: number): (readonly Option[])[] {
  const { asked } = element as { asked?: { readonly survey: PublicSurvey } };
  const surveys = asked ? [asked.survey] : (runningCollector()?.allSurveys ?? [pulseSurvey]);
  const isFollowUp = element.shadowRoot?.querySelector('.list') != null;
  return surveys
    .flatMap(({ headline, followUps }) =>
      isFollowUp ? followUps.map(({ options }) => options) : [[...headline.options, ...headline.unscored]],
    )
    .filter((options) => options.length === count);
}

async function until(condition: () => boolean, message: string): Promise<void> {
  const endMs = performance.now() + LONGEST_WAIT_MS;
  while (!condition()) {
    if (performance.now() > endMs) throw new Error(message);
    await new Promise((resolve) => setPageTimeout(() => resolve(undefined), 5));
  }
}
