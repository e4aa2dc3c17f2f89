export { type Clock, systemClock } from './clock.js';
export { type Collector, type CollectorOptions, createCollector } from './collector.js';
export { type Listening, type ListenOptions, listen } from './listen.js';
export { AllowList } from './notify/allow-list.js';
export type { NotifyOptions } from './notify/create-channels.js';
export { type AppliedSite, applyConfiguration } from './sites/apply-configuration.js';
export { openSqliteStore } from './store/open-sqlite-store.js';
export { openSqliteThreads } from './store/open-sqlite-threads.js';
export type { Store } from './store/store.js';
