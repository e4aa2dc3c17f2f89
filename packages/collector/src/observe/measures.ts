/**
 * What Prometheus is told. Received = every outcome together, but for what is under way; nothing is parted by site,
 * because whoever reads it reads it of all.
 */
import { Counter, Histogram, Registry } from 'prom-client';
import type { Settled } from '../intake/intake.js';

/** Upper bounds in seconds: a commit takes milliseconds, a summary of years some tenths. */
const DURATION_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export class Measures {
  readonly registry: Registry;
  readonly #received: Counter;
  readonly #submissions: Counter;
  readonly #requests: Counter;
  readonly #seconds: Histogram;
  readonly #signIns: Counter;
  readonly #faults: Counter;

  /** @param registry Takes these measures beside those that it has. */
  constructor(registry = new Registry()) {
    this.registry = registry;
    const registers = [registry];
    this.#received = new Counter({
      name: 'trustgauge_submissions_received_total',
      help: 'Messages that reached the collector.',
      registers,
    });
    this.#submissions = new Counter({
      name: 'trustgauge_submissions_total',
      help: 'What became of them: stored, duplicate, refused or failed, the latter two with a code.',
      labelNames: ['outcome', 'code'],
      registers,
    });
    this.#requests = new Counter({
      name: 'trustgauge_http_requests_total',
      help: 'Requests answered.',
      labelNames: ['method', 'route', 'status'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'trustgauge_http_request_seconds',
      help: 'From a request to its reply.',
      labelNames: ['route'],
      buckets: DURATION_BUCKETS,
      registers,
    });
    this.#signIns = new Counter({
      name: 'trustgauge_sign_ins_total',
      help: 'Attempts to sign in: done, failed or throttled.',
      labelNames: ['outcome'],
      registers,
    });
    this.#faults = new Counter({
      name: 'trustgauge_faults_total',
      help: 'Faults of the collector or its store; the log tells of each.',
      registers,
    });
    // A rate is known from the first scrape on, not from the first time that it happens.
    for (const outcome of ['stored', 'duplicate']) this.#submissions.inc({ outcome, code: '' }, 0);
    for (const outcome of ['done', 'failed', 'throttled']) this.#signIns.inc({ outcome }, 0);
  }

  received(): void {
    this.#received.inc();
  }

  settled(outcome: Settled): void {
    const [kind = '', code = ''] = outcome.split(':');
    this.#submissions.inc({ outcome: kind, code });
  }

  answered(method: string, route: string, status: number, seconds: number): void {
    this.#requests.inc({ method, route, status });
    this.#seconds.observe({ route }, seconds);
  }

  /** The same for one route, whose names are looked up once. */
  answeredOn(method: string, route: string): (status: number, seconds: number) => void {
    const seconds = this.#seconds.labels({ route });
    const byStatus = new Map<number, { inc(): void }>();
    return (status, lasted) => {
      let requests = byStatus.get(status);
      if (requests === undefined) {
        requests = this.#requests.labels({ method, route, status: String(status) });
        byStatus.set(status, requests);
      }
      requests.inc();
      seconds.observe(lasted);
    };
  }

  signIn(outcome: 'done' | 'failed' | 'throttled'): void {
    this.#signIns.inc({ outcome });
  }

  fault(): void {
    this.#faults.inc();
  }
}
