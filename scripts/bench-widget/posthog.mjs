/**
 * PostHog surveys: the two published browser files, its server mocked.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TOKEN = 'phc_bench';
const SURVEY = {
  id: '018f0000-0000-0000-0000-000000000001',
  name: 'Rating',
  description: '',
  type: 'popover',
  questions: [
    {
      id: 'q1',
      type: 'rating',
      question: 'How confident are you that your data is safe with Fernhill?',
      description: '',
      display: 'number',
      scale: 5,
      lowerBoundLabel: 'Not at all',
      upperBoundLabel: 'Extremely',
    },
  ],
  appearance: {},
  conditions: null,
  start_date: '2026-01-01T00:00:00Z',
  end_date: null,
  linked_flag_key: null,
  targeting_flag_key: null,
  internal_targeting_flag_key: null,
  schedule: 'once',
};
/** What is not a survey is off, so that nothing but surveys is measured. */
const REMOTE_CONFIGURATION = {
  token: TOKEN,
  supportedCompression: ['gzip', 'gzip-js'],
  hasFeatureFlags: false,
  captureDeadClicks: false,
  capturePerformance: false,
  autocapture_opt_out: true,
  autocaptureExceptions: false,
  analytics: { endpoint: '/i/v0/e/' },
  elementsChainAsString: true,
  sessionRecording: false,
  heatmaps: false,
  surveys: true,
  defaultIdentifiedOnly: true,
  siteApps: [],
};
/** Their snippet's stub without the part that adds a script element: that one stands in the page, to be found sooner. */
const START = `
  window.posthog = Object.assign([], {
    _i: [['${TOKEN}', {
      api_host: location.origin,
      autocapture: false,
      capture_pageview: false,
      capture_pageleave: false,
      disable_session_recording: true,
    }, 'posthog']],
    __SV: 1,
  });
`;

export async function postHog({ peers, versions }) {
  const published = (name) => readFileSync(join(peers, 'node_modules/posthog-js/dist', name));
  const version = versions['posthog-js'];
  return {
    products: [
      {
        title: 'PostHog',
        version: `posthog-js ${version}`,
        note: 'its published browser files; its server is mocked (configuration, flags, one survey with a rating of five points, events); everything but surveys is off',
        control: ['[class^=PostHogSurvey]', '.ratings-number'],
        rating: ['[class^=PostHogSurvey]', '.ratings-number'],
        close: () => bench.find(['[class^=PostHogSurvey]', '.form-cancel']).click(),
        guest: {
          head: '<script defer src="/start.js"></script><script defer src="/static/array.js"></script>',
          body: '',
          files: {
            '/start.js': START,
            '/static/array.js': published('array.js'),
            [`/static/${version}/surveys.js`]: published('surveys.js'),
          },
          answer: async (request) => answer(new URL(request.url).pathname),
        },
      },
    ],
  };
}

function answer(path) {
  if (path === `/array/${TOKEN}/config.js`) {
    const text = `window._POSTHOG_REMOTE_CONFIG = {'${TOKEN}': {config: ${JSON.stringify(REMOTE_CONFIGURATION)}, siteApps: []}}`;
    return new Response(text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
  }
  if (path === `/array/${TOKEN}/config`) return Response.json(REMOTE_CONFIGURATION);
  if (path === '/flags/')
    return Response.json({ flags: {}, featureFlags: {}, errorsWhileComputingFlags: false });
  if (path === '/api/surveys/') return Response.json({ surveys: [SURVEY] });
  if (path === '/i/v0/e/' || path === '/e/') return Response.json({ status: 'Ok' });
  return null;
}
