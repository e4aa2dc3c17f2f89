/**
 * The site that the checker submits to, and the submissions that its clients draw.
 */
import { draw } from '../seeded-random.mjs';

export const ORIGIN = 'https://durability.example';
export const SITE_KEY = 'tg_pub_live_durability';

export const CONFIGURATION = {
  sites: [
    {
      id: 'durability',
      product: 'Acme',
      allowedOrigins: [ORIGIN],
      keys: { live: SITE_KEY, test: 'tg_pub_test_durability' },
      surveys: [{ id: 'pulse', segments: { plan: ['free', 'team'] } }],
    },
  ],
};

/** Option of the headline → its group in the cross with a follow-up. */
export const HEADLINE_GROUPS = {
  'not-at-all': 'low',
  slightly: 'low',
  moderately: 'middle',
  very: 'high',
  extremely: 'high',
  'dont-know': 'unscored',
};

const FOLLOW_UPS = {
  raise: ['plain-words', 'stronger-sign-in', 'less-data'],
  worry: ['payment', 'messages'],
};
const ID_CHARS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** @param {() => number} random @param {string} series An answer, a dismissal or (one in ten) a showing without id. */
export function drawSubmission(random, series) {
  const about = {
    version: 1,
    site: SITE_KEY,
    survey: 'pulse',
    series,
    entry: 'invited',
    mode: 'plain',
    ...(random() < 0.7 && { segments: { plan: draw(random, ['free', 'team', 'undeclared']) } }),
  };
  const kind = random();
  if (kind < 0.1) return { ...about, outcome: 'shown' };
  const id = Array.from({ length: 21 }, () => draw(random, ID_CHARS)).join('');
  if (kind < 0.3) return { ...about, outcome: 'dismissal', id };
  const answers = { headline: draw(random, Object.keys(HEADLINE_GROUPS)) };
  if (random() < 0.6) {
    const question = draw(random, Object.keys(FOLLOW_UPS));
    answers[question] = draw(random, FOLLOW_UPS[question]);
  }
  return { ...about, outcome: 'answer', id, answers };
}
