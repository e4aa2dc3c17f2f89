/**
 * A configuration file on the disk → in force.
 */
import { type ConfigurationFile, ProtocolError, parseConfigurationFile } from '@trustgauge/protocol';
import { type AppliedSite, type ApplyOptions, applyConfiguration } from '../sites/apply-configuration.js';
import { configurationMistakes } from '../sites/configuration-mistakes.js';
import { isSame } from '../sites/merge-file.js';
import { parseIgnoringSelectors } from '../store/ignored-selectors.js';
import type { SiteRecord, Store } from '../store/store.js';
import { readTextFile, UnreadableFile } from '../text-file.js';
import { audited } from './audited.js';
import { CommandError, inLines, toLine } from './command-error.js';

/** With an entry in the audit log for each site that is otherwise than before. @throws CommandError that names the file and what is wrong in it */
export async function applyConfigurationFile(
  store: Store,
  path: string,
  nowMs: number,
  options: ApplyOptions = {},
): Promise<AppliedSite[]> {
  return naming(path, () => {
    const text = readTextFile(path);
    refuseMistakes(path, text);
    return apply(store, parseConfigurationFile(JSON.parse(text)), nowMs, options);
  });
}

/** What keeps a server from starting with a file, in one line each: with its path and line, or why it can't be read. */
export function mistakesAtStart(path: string): string[] {
  try {
    return at(path, configurationMistakes(readTextFile(path), ignoringSelectors));
  } catch (error) {
    if (error instanceof UnreadableFile) return [error.message];
    throw error;
  }
}

/** @throws CommandError with everything that is wrong */
function refuseMistakes(path: string, text: string, parse?: (text: string) => unknown): void {
  const mistakes = configurationMistakes(text, parse);
  if (mistakes.length > 0) throw new CommandError(inLines(at(path, mistakes), path));
}

function ignoringSelectors(text: string): unknown {
  return parseIgnoringSelectors(text).value;
}

function at(path: string, mistakes: readonly string[]): string[] {
  return mistakes.map((mistake) => `${path}:${mistake}`);
}

/**
 * The same at the start of a server, which an upgrade must not prevent: a trigger selector that was taken when the file
 * was applied before, and is refused now, is ignored, and printed.
 * @returns The sites in force.
 * @throws CommandError as `applyConfigurationFile` does
 */
export async function startWithConfiguration(
  store: Store,
  path: string | undefined,
  nowMs: number,
): Promise<readonly SiteRecord[]> {
  const ignored = path === undefined ? [] : await naming(path, () => applyAtStart(store, path, nowMs));
  const sites = await store.selectSites();
  const stored = sites.flatMap(({ ignoredSelectors }) => ignoredSelectors);
  for (const selector of new Set([...ignored, ...stored])) {
    console.log(
      `Ignored: the trigger selector ${JSON.stringify(selector)}. Its trigger never asks. Name tag names, #ids, .classes or [data-trustgauge…], and apply the file.`,
    );
  }
  return sites;
}

async function applyAtStart(store: Store, path: string, nowMs: number): Promise<readonly string[]> {
  const text = readTextFile(path);
  // Again: the file may have changed while the store was opened.
  refuseMistakes(path, text, ignoringSelectors);
  const { value, ignored } = parseIgnoringSelectors<unknown>(text);
  const file = parseConfigurationFile(value);
  if (ignored.length > 0 && !saysSchedulesAsBefore(file, JSON.parse(text), await store.selectSites())) {
    refuseMistakes(path, text);
  }
  await apply(store, file, nowMs, {});
  return ignored;
}

/**
 * Whether each survey of which a trigger is ignored says when it asks as it did when it came into force.
 * @param written The file as it is, of the same shape.
 */
function saysSchedulesAsBefore(
  { sites }: ConfigurationFile,
  written: { readonly sites: readonly { readonly surveys: readonly { readonly schedule?: unknown }[] }[] },
  stored: readonly SiteRecord[],
): boolean {
  return sites.every(({ id, surveys }, place) => {
    const before = stored.find(({ settings }) => settings.id === id);
    return surveys.every((survey, index) => {
      const asWritten = JSON.stringify(written.sites[place]?.surveys[index]?.schedule ?? {});
      if (parseIgnoringSelectors(asWritten).ignored.length === 0) return true;
      const inForce = before?.settings.surveys.find((other) => other.id === survey.id);
      return inForce !== undefined && isSame(inForce.schedule, survey.schedule);
    });
  });
}

async function apply(
  store: Store,
  file: ConfigurationFile,
  nowMs: number,
  options: ApplyOptions,
): Promise<AppliedSite[]> {
  const applied = await applyConfiguration(store, file, nowMs, options);
  for (const { id, isNew, changes } of applied) {
    if (isNew || changes.length > 0) await audited(store, { action: 'site-applied', site: id, changes });
  }
  return applied;
}

async function naming<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CommandError(error.message);
    if (error instanceof ProtocolError) throw new CommandError(`${path}: ${toLine(error)}`);
    throw error;
  }
}
