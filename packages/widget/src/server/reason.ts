/**
 * Why there is no question in the page.
 *
 * - `privacy_signal`: the browser sent `Sec-GPC: 1` or `DNT: 1`.
 * - `configuration_invalid`: the configuration has parts missing, or the collector's address is none.
 * - `survey_unknown`, `survey_paused`: as the configuration says.
 * - `origin_not_allowed`: the collector takes no answers from the origin that the configuration was fetched for.
 * - `placement_not_inline`: a card, bar or dialog is drawn by the element alone.
 * - `storage_not_host`: the survey's `storage` is not `host`, so the server can't know who has been asked.
 * - `trigger_waits`: something has to happen in the page first.
 * - `person_not_due`: the schedule or the targeting speaks against it, or `person` lacks what the schedule needs.
 * - `style_not_allowed`: no `style` was given, so the page's policy may refuse how the question looks.
 */
export type Reason =
  | 'privacy_signal'
  | 'configuration_invalid'
  | 'survey_unknown'
  | 'survey_paused'
  | 'origin_not_allowed'
  | 'placement_not_inline'
  | 'storage_not_host'
  | 'trigger_waits'
  | 'person_not_due'
  | 'style_not_allowed';
