/**
 * The site of simulated answers, as an operator would write it down.
 */
import type { ConfigurationFile } from '@trustgauge/protocol';
import { parseConfigurationFile } from '@trustgauge/protocol';

export const DEMO_SITE = 'demo';
export const DEMO_SURVEY = 'pulse';

/** Only the demo itself sends answers from here: no browser has this origin. */
export const DEMO_ORIGIN = 'https://demo.invalid';

export const DEMO_PLANS = ['free', 'team', 'enterprise'] as const;
export type DemoPlan = (typeof DEMO_PLANS)[number];

export function demoConfiguration(): ConfigurationFile {
  return parseConfigurationFile({
    sites: [
      {
        id: DEMO_SITE,
        product: 'Acme',
        timeZone: 'Europe/Vienna',
        isSimulated: true,
        allowedOrigins: [DEMO_ORIGIN],
        surveys: [{ id: DEMO_SURVEY, segments: { plan: [...DEMO_PLANS] } }],
      },
    ],
  });
}
