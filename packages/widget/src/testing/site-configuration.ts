import {
  PROTOCOL_VERSION,
  type PublicSurvey,
  type SiteConfiguration,
  TEST_KEY_PREFIX,
} from '@trustgauge/protocol/wire';

export interface SiteConfigurationOptions {
  /** Publishable key of the site. One that begins with `tg_pub_test_` is asked every time. */
  readonly site: string;
  readonly surveys: readonly PublicSurvey[];
}

/** What a collector answers at `/v1/sites/<site key>`. */
export function siteConfiguration({ site, surveys }: SiteConfigurationOptions): SiteConfiguration {
  const environment = site.startsWith(TEST_KEY_PREFIX) ? 'test' : 'live';
  return { version: PROTOCOL_VERSION, site, environment, product: 'Acme', surveys: [...surveys] };
}
