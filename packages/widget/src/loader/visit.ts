import type { AskedSurvey } from '../configuration.js';
import type { About } from '../schedule/schedule.js';
import type { Warn } from '../warn-once.js';
import type { Settings } from './own-script.js';

/** What a command is given as: `trustgauge(name, argument?)`. */
export type Command = unknown[];

/** Imports what has this file name from the loader's folder. Rejects where it can't be had. */
export type Load = <Chunk>(name: string) => Promise<Chunk>;

/** Of one site at one collector, by the survey's id. Undefined where there is nothing to ask. Must not reject. */
export type FindSurvey = (
  collector: string,
  site: string,
  id: string,
  visit: Pick<Visit, 'load' | 'warn'>,
) => Promise<AskedSurvey | undefined>;

/** A page with a script tag: what the loader hands to what does the rest. */
export interface Visit {
  readonly settings: Settings;
  /** By the survey's id. */
  readonly find: (id: string) => Promise<AskedSurvey | undefined>;
  /** Survey → what the loader has found already, to be used once. */
  readonly found: Record<string, Promise<AskedSurvey | undefined>>;
  readonly load: Load;
  readonly warn: Warn;
  /** Commands that have not been run. */
  readonly q: Command[];
  /** Called when there is another one. */
  onCommand?: () => void;
  /** What the page has said of the person. */
  about?: About;
  /** Ends with `trustgauge('destroy')`. */
  readonly signal: AbortSignal;
}
