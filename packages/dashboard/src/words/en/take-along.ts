/** What can be taken along of a page, and what stands on it then. */
export const takeAlong = {
  group: (caption: string) => `Save: ${caption}`,
  saveAs: 'Save as',
  kinds: { csv: 'CSV', json: 'JSON', svg: 'SVG', png: 'PNG' },
  button: (kind: string, caption: string) => `${kind}: ${caption}`,
  saved: (file: string) => `Saved as ${file}.`,
  failed: (file: string, reason: string) => `${file} could not be made: ${reason}.`,
  notice: (name: string, why: string) => `${name}: ${why}`,
  source: (host: string, day: string, minimum: string) =>
    `TrustGauge at ${host}, as of ${day}. No figure is of fewer than ${minimum} people.`,
  everything: 'Take it along',
  explains: 'Each table and chart above can be saved where it stands.',
  headline: 'The figures of the period',
  notes: 'Who answered, and by which rules',
  print: 'Print on two pages',
  share: 'Share it by a link, or by e-mail every Monday',
} as const;
