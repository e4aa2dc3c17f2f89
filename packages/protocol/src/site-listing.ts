/**
 * What `GET /api/sites` answers: the sites that a token or session may read.
 */
import * as v from 'valibot';
import { NameSchema, SiteKeySchema } from './names.js';
import { SeriesSchema } from './site-configuration.js';

export const SiteListingSchema = v.object({
  sites: v.array(
    v.object({
      id: NameSchema,
      product: v.string(),
      timeZone: v.string(),
      isSimulated: v.boolean(),
      allowedOrigins: v.array(v.string()),
      keys: v.object({ live: SiteKeySchema, test: SiteKeySchema }),
      /** Alerts that nobody has acknowledged. */
      openAlerts: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      surveys: v.array(v.object({ id: NameSchema, series: SeriesSchema, isPaused: v.boolean() })),
    }),
  ),
});
export type SiteListing = v.InferOutput<typeof SiteListingSchema>;
export type ListedSite = SiteListing['sites'][number];
