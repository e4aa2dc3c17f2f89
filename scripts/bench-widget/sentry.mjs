/**
 * Sentry's feedback form. It does not show itself: its button is clicked as soon as it is there, by the bench.
 */
import { bundle } from './bundle.mjs';

const ENTRY = `
  import { feedbackIntegration, init } from '@sentry/browser';
  init({
    dsn: location.protocol + '//public@' + location.host + '/1',
    integrations: [feedbackIntegration({ colorScheme: 'system' })],
  });
`;

export async function sentry({ peers, versions }) {
  return {
    products: [
      {
        title: 'Sentry feedback',
        version: `@sentry/browser ${versions['@sentry/browser']}`,
        note: 'bundled; its server is mocked, and asked for nothing; the form, text fields without a rating, is opened by a scripted click on its button as soon as that is visible',
        opener: ['#sentry-feedback', '.widget__actor'],
        control: ['#sentry-feedback', 'textarea'],
        rating: null,
        close: () => bench.find(['#sentry-feedback', '.btn--default']).click(),
        guest: {
          head: '<script defer src="/sentry.js"></script>',
          body: '',
          files: { '/sentry.js': await bundle({ peers, name: 'sentry', entry: ENTRY }) },
          answer: async (request) =>
            new URL(request.url).pathname === '/api/1/envelope/' ? Response.json({}) : null,
        },
      },
    ],
  };
}
