/**
 * Numbers and dates as people of a locale write them. Shares and intervals come ready from the collector; here
 * they only become words.
 */
import type { DifferenceEstimate, Estimate, Period } from '@trustgauge/protocol';
import { endOf, startOf } from './calendar.js';
import { collectorNowMs } from './collector-clock.js';
import type { Count } from './words/plural.js';
import { WORDS } from './words.js';

/** Between a number and its percent sign where the locale itself puts nothing: narrow, and never a line's end. */
const NARROW_SPACE = '\u202f';

/** Shares that the collector has rounded stop here; beyond, only "or more" and "or less" is known. */
const ROUNDED_ENDS = { low: 0.05, high: 0.95 };

const MINUTE_MS = 60_000;
const UNITS = [
  ['day', 1440 * MINUTE_MS],
  ['hour', 60 * MINUTE_MS],
  ['minute', MINUTE_MS],
] as const;

const yearOfCollector = () => new Date(collectorNowMs()).getUTCFullYear();

type Bound = (share: string) => string;

export class Format {
  readonly #locale: string;
  readonly #percent: Intl.NumberFormat;
  readonly #count: Intl.NumberFormat;
  readonly #signed: Intl.NumberFormat;
  readonly #forms: Intl.PluralRules;
  readonly #thisYear: () => number;

  /**
   * @param locale BCP 47 tag, such as that of the browser.
   * @param thisYear Days of other years are written with theirs. Default: the collector's.
   */
  constructor(locale: string, thisYear = yearOfCollector) {
    this.#locale = locale;
    this.#thisYear = thisYear;
    this.#percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    this.#count = new Intl.NumberFormat(locale);
    this.#forms = new Intl.PluralRules(locale);
    this.#signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 0 });
  }

  /** A share in [0, 1]: `64 %`. */
  share(share: number): string {
    return this.#percentParts(share).join('');
  }

  /** `59–69 %`, or `64 %` where both ends read the same. */
  interval([low, high]: readonly [number, number]): string {
    const [lowNumber, highShare] = [this.#percentParts(low), this.share(high)];
    if (lowNumber.join('') === highShare) return highShare;
    // Where the sign stands before the number it can't be shared by both.
    return /\d/.test(lowNumber[0] ?? '') || lowNumber.length === 1
      ? `${lowNumber[0]}–${highShare}`
      : this.#percent.formatRange(low, high);
  }

  /** The share as it may be said: exactly, or "95 % or more" where the collector has rounded it. */
  estimate(estimate: Estimate): string {
    return this.#bounded(estimate, WORDS.orMore, WORDS.orLess);
  }

  /** The same where there is little room: `≥ 95 %`. */
  shortEstimate(estimate: Estimate): string {
    return this.#bounded(estimate, WORDS.atLeast, WORDS.atMost);
  }

  /** A difference of shares in points, with its sign: `+4`, `−12`, `0`. */
  difference({ difference }: Pick<DifferenceEstimate, 'difference'>): string {
    return WORDS.points(this.#signed.format(100 * difference));
  }

  /** `−3 to +9`. */
  differences([low, high]: readonly [number, number]): string {
    return WORDS.fromTo(this.#signed.format(100 * low), this.#signed.format(100 * high));
  }

  count(count: number): string {
    return this.#count.format(count);
  }

  /** A number that is neither a share nor a count, to one place: `8.2`. */
  decimal(value: number): string {
    // What rounds to nothing is not less than nothing.
    const style = { maximumFractionDigits: 1, signDisplay: 'negative' } as const;
    return new Intl.NumberFormat(this.#locale, style).format(value);
  }

  /** A count that a noun follows. */
  counted(count: number): Count {
    return { written: this.count(count), form: this.#forms.select(count) };
  }

  /** `24 Nov 2026`: the day that an instant is on, in a time zone that is named beside it. */
  dayIn(epochMs: number, timeZone: string): string {
    return new Intl.DateTimeFormat(this.#locale, { dateStyle: 'medium', timeZone }).format(epochMs);
  }

  /** `14 Nov`, with or without its year where asked; else with it where it is not this year. */
  day(day: string, { withYear = this.isOfOtherYear(startOf(day)) } = {}): string {
    return this.#dayFormat(withYear).format(startOf(day));
  }

  /** `18 Oct – 14 Nov`; one day alone is said alone. With years as `day` has them. */
  period(
    { firstDay, lastDay }: Period,
    { withYear = [firstDay, lastDay].some((day) => this.isOfOtherYear(startOf(day))) } = {},
  ): string {
    // The last day's noon: the range is of days, and a day that has ended is the next one.
    return this.#dayFormat(withYear).formatRange(startOf(firstDay), (startOf(lastDay) + endOf(lastDay)) / 2);
  }

  /** `14 Nov`, for an axis that says the year itself. */
  dayOfAxis(epochMs: number): string {
    return this.#dayFormat(false).format(epochMs);
  }

  /** `Nov`, for an axis. */
  month(epochMs: number): string {
    return new Intl.DateTimeFormat(this.#locale, { month: 'short', timeZone: 'UTC' }).format(epochMs);
  }

  year(epochMs: number): string {
    return new Intl.DateTimeFormat(this.#locale, { year: 'numeric', timeZone: 'UTC' }).format(epochMs);
  }

  isOfOtherYear(epochMs: number): boolean {
    return new Date(epochMs).getUTCFullYear() !== this.#thisYear();
  }

  /** `3 hours`, in the largest unit of which there is at least one. */
  duration(ms: number): string {
    const [unit, unitMs] = UNITS.find(([, length]) => ms >= length) ?? ['minute', MINUTE_MS];
    const rounded = Math.max(1, Math.round(ms / unitMs));
    return new Intl.NumberFormat(this.#locale, { style: 'unit', unit, unitDisplay: 'long' }).format(rounded);
  }

  /** The time of day where the reader is: `14:32:07`. */
  timeOfDay(epochMs: number): string {
    return new Intl.DateTimeFormat(this.#locale, { timeStyle: 'medium' }).format(epochMs);
  }

  /** `24 Nov 2026, 14:32`, in a time zone that is named beside it. */
  instant(epochMs: number, timeZone: string): string {
    const style = { dateStyle: 'medium', timeStyle: 'short', timeZone } as const;
    return new Intl.DateTimeFormat(this.#locale, style).format(epochMs);
  }

  /**
   * `Central European Time` for `Europe/Vienna`.
   * @param day On which it is so called: a zone may have kept another time in other years.
   */
  timeZone(name: string, day: string): string {
    const written = new Intl.DateTimeFormat(this.#locale, { timeZone: name, timeZoneName: 'longGeneric' })
      .formatToParts(startOf(day))
      .find(({ type }) => type === 'timeZoneName')?.value;
    // A zone without a name of its own is written as a distance, which says less than what the operator wrote.
    return written === undefined || /\d/.test(written) ? name : written;
  }

  #bounded({ share, isRounded }: Estimate, orMore: Bound, orLess: Bound): string {
    const words = this.share(share);
    if (!isRounded) return words;
    if (share >= ROUNDED_ENDS.high) return orMore(words);
    return share <= ROUNDED_ENDS.low ? orLess(words) : words;
  }

  /** The number and its sign, in the locale's order, as they follow one another. */
  #percentParts(share: number): string[] {
    const parts = this.#percent.formatToParts(share);
    const sign = parts.findIndex(({ type }) => type === 'percentSign');
    const hasSpace = parts.some(({ type }) => type === 'literal');
    const text = (from: number, to: number) =>
      parts
        .slice(from, to)
        .map(({ value }) => value)
        .join('');
    if (sign <= 0) return [parts.map(({ value }) => value).join('')];
    return hasSpace
      ? [text(0, sign).trimEnd(), text(sign - 1, parts.length)]
      : [text(0, sign), `${NARROW_SPACE}${text(sign, parts.length)}`];
  }

  #dayFormat(withYear: boolean): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(this.#locale, {
      day: 'numeric',
      month: 'short',
      ...(withYear && { year: 'numeric' }),
      timeZone: 'UTC',
    });
  }
}

/** For whoever reads the page: changes with the language, so it is used where a text is drawn and never kept. */
export let browserFormat = new Format('en');

/** @param locale BCP 47 tag of the language that is spoken, perhaps with a region. */
export function writeAs(locale: string): void {
  browserFormat = new Format(locale);
}
