/** For a server that draws the question into its page: no document, and nothing of one runtime alone. */
export type { Segments } from './element/segments.js';
export type { LastAsked, Person } from './schedule/person.js';
export { fetchSite, type SiteAddress } from './server/fetch-site.js';
export type { RequestHeaders } from './server/privacy-signal.js';
export type { Reason } from './server/reason.js';
export { type RenderedQuestion, type RenderOptions, renderQuestion } from './server/render-question.js';
export { allowStyle, type StylePermission } from './server/style-source.js';
