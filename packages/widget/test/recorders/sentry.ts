import type { TestedTool } from './proves-nothing.ts';
import { bundleOf } from './tool-scripts.ts';

export const SENTRY: TestedTool = {
  name: 'Sentry (replay, breadcrumbs, interactions)',
  scripts: [await bundleOf(`export * from '@sentry/browser';`, 'Sentry')],
  start: `Sentry.init({
    dsn: '{{intake}}/1'.replace('//', '//public@'),
    integrations: [
      Sentry.browserTracingIntegration({ enableInp: true }),
      Sentry.replayIntegration({
        minReplayDuration: 0, maskAllText: false, maskAllInputs: false, blockAllMedia: false,
        networkDetailAllowUrls: [/./], networkDetailDenyUrls: ['/v1/'],
      }),
    ],
    tracesSampleRate: 1,
    replaysSessionSampleRate: 1,
  });`,
  finish: `Sentry.captureMessage('with breadcrumbs'); Sentry.getReplay().flush()`,
  controls: [/Pay now/, /ui\.click/, /with breadcrumbs/],
};
