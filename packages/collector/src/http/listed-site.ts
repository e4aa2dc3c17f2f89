import type { ListedSite } from '@trustgauge/protocol';
import { isPaused } from '../sites/site-directory.js';
import type { SiteRecord } from '../store/store.js';

/** A site as whoever may read it is told of it. */
export function toListedSite({ settings, keys, surveys }: SiteRecord, openAlerts: number): ListedSite {
  return {
    id: settings.id,
    product: settings.product,
    timeZone: settings.timeZone,
    isSimulated: settings.isSimulated,
    allowedOrigins: settings.allowedOrigins,
    keys,
    openAlerts,
    surveys: surveys.map((record) => ({
      id: record.survey.id,
      series: record.series,
      isPaused: isPaused(record),
    })),
  };
}
