/**
 * The configuration file: can it be read, does it say what can be, and would pages be able to submit.
 */
import { parseConfigurationFile, type SiteSettings } from '@trustgauge/protocol';
import { refuseConflicts } from '../sites/apply-configuration.js';
import { configurationMistakes } from '../sites/configuration-mistakes.js';
import type { SiteRecord } from '../store/store.js';
import { readTextFile } from '../text-file.js';
import { error, type Finding, ok, warning } from './finding.js';

const OWN_MACHINE = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** @param stored Sites in force; none where there is no database yet. */
export function examineConfiguration(path: string, stored: readonly SiteRecord[]): Finding[] {
  let text: string;
  try {
    text = readTextFile(path);
  } catch (fault) {
    const found = fault instanceof Error ? fault.message : String(fault);
    return [
      error('configuration_unreadable', found, 'name the file with --config, readable by this account'),
    ];
  }
  const remedy = 'correct it; trustgauge.config.json in examples/script-tag is a small one that holds';
  const invalid = (found: string) => error('configuration_invalid', found, remedy);
  const mistakes = configurationMistakes(text);
  if (mistakes.length > 0) return mistakes.map((mistake) => invalid(`${path}:${mistake}`));
  const file = parseConfigurationFile(JSON.parse(text));
  try {
    for (const settings of file.sites) refuseConflicts(settings, stored);
  } catch (fault) {
    return [invalid(`${path}: ${fault instanceof Error ? fault.message : fault}`)];
  }
  return [
    ok('configuration', `${path}: ${file.sites.length} sites`),
    ...file.sites.flatMap((settings) => examineOrigins(settings)),
  ];
}

/** Of sites that are in force: triggers that never fire because their selectors are refused now. */
export function examineSelectors({ settings: { id }, ignoredSelectors }: SiteRecord): Finding[] {
  return ignoredSelectors.map((selector) =>
    warning(
      'selector_ignored',
      `site ${id} has a trigger on ${JSON.stringify(selector)}, which never asks`,
      'name tag names, #ids, .classes or [data-trustgauge…] in the configuration file, and apply it',
    ),
  );
}

/** Also of the sites that are in force without a file. */
export function examineOrigins({ id, allowedOrigins }: SiteSettings): Finding[] {
  if (allowedOrigins.length === 0) {
    return [
      error(
        'no_origin',
        `site ${id} allows no origin: every answer is refused`,
        'name the pages’ origins in allowedOrigins, such as https://app.example',
      ),
    ];
  }
  const findings = allowedOrigins.flatMap((origin): Finding[] => {
    const asSent = URL.canParse(origin) ? new URL(origin).origin : null;
    if (asSent !== origin) {
      return [
        error(
          'origin_never_matches',
          `site ${id} allows ${origin}, which no browser sends`,
          `write it as browsers do${asSent === null ? '' : `: ${asSent}`}`,
        ),
      ];
    }
    if (origin.startsWith('http:') && !OWN_MACHINE.test(origin)) {
      return [
        warning(
          'origin_plain',
          `site ${id} allows ${origin}, where anybody on the way can change the question`,
          'serve the page by https',
        ),
      ];
    }
    return [];
  });
  return findings.length > 0
    ? findings
    : [ok('origins', `site ${id} allows ${allowedOrigins.length} origins`)];
}
