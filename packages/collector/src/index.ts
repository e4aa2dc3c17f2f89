import './refuse-runtime.js';

export type { OpenIdOptions } from './access/openid.js';
export { type Clock, systemClock } from './clock.js';
export { type Collector, type CollectorOptions, createCollector, type Limits } from './collector.js';
export { TrustedProxies } from './http/client-network.js';
export { type Listening, type ListenOptions, listen, toNodeHandler } from './listen.js';
export { AllowList } from './notify/allow-list.js';
export type { NotifyOptions } from './notify/create-channels.js';
export type { Log } from './observe/log.js';
export { type AppliedSite, applyConfiguration } from './sites/apply-configuration.js';
export { stopServer } from './stop-server.js';
export { openPostgresStore } from './store/open-postgres-store.js';
export { openSqliteStore } from './store/open-sqlite-store.js';
export { openSqliteThreads } from './store/open-sqlite-threads.js';
export type { PostgresOptions } from './store/postgres-database.js';
export type { Store } from './store/store.js';
