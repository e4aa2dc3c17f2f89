/**
 * What `POST /api/sites` takes: a site with the standard survey, as the configuration file would name it. Whatever else
 * a site can have is set afterwards.
 */
import * as v from 'valibot';
import { SiteSettingsSchema } from './configuration-file.js';
import { MAX_PRODUCT_CHARS } from './limits.js';
import { lineOf } from './text.js';

const { id, timeZone, allowedOrigins } = SiteSettingsSchema.entries;

export const NewSiteSchema = v.strictObject({
  id,
  product: lineOf(MAX_PRODUCT_CHARS),
  timeZone: timeZone.wrapped,
  allowedOrigins,
});
export type NewSite = v.InferOutput<typeof NewSiteSchema>;
