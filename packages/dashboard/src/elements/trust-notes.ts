/**
 * `<trust-notes>`: how far the figures can be trusted: who answered, what the others could change, and by which rules
 * anything is shown at all.
 */
import { type Period, type Response, type Summary, summaryTable } from '@trustgauge/protocol';
import { html, LitElement, nothing } from 'lit';
import { browserFormat as format } from '../format.js';
import { guaranteeInWords } from '../guarantee-in-words.js';
import { takenName } from '../save/taken-name.js';
import { sections } from '../styles/sections.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

export class TrustNotes extends LitElement {
  static override styles = [text, sections];

  static override properties = { summary: { attribute: false } };

  declare summary: Summary | undefined;

  protected override render() {
    const { summary } = this;
    if (!summary) return nothing;
    const {
      confidence,
      minimumBatchAnswers,
      live,
      unscored,
      sampleRate,
      voided,
      widgetChanges,
      response,
      watch,
    } = summary;
    const words = WORDS.trust;
    return html`
      <h2>${words.title}</h2>
      ${response ? this.#response(response, summary.headline?.period) : html`<p class="after">${words.noResponse}</p>`}
      <ul class="notes">
        ${unscored === null ? nothing : html`<li>${words.unscored(format.counted(unscored))}</li>`}
        <li>${words.signals}</li>
        ${sampleRate === null ? nothing : html`<li>${words.sampled(format.share(sampleRate))}</li>`}
        <li>${words.minimum(format.count(minimumBatchAnswers))}</li>
        <li>${words.report(format.share(confidence))}</li>
        ${live ? html`<li>${words.live(format.share(1 - live.alpha), format.day(live.since, { withYear: true }))}</li>` : nothing}
        ${watch ? html`<li>${guaranteeInWords(watch.guarantee)}</li>` : nothing}
        ${widgetChanges.map(({ kind, date }) => html`<li>${words.widgetChange[kind](format.day(date, { withYear: true }))}</li>`)}
        ${voided.map(({ day, reason }) => html`<li>${words.voided(format.day(day, { withYear: true }), reason)}</li>`)}
      </ul>
      <take-along
        .caption=${WORDS.takeAlong.notes}
        .name=${takenName(summary, 'notes')}
        .table=${() => summaryTable(summary, 'notes')}
      ></take-along>
    `;
  }

  /** @param whole Days of the headline, of which some may count showings otherwise. */
  #response({ shown, answered, dismissed, ignored, ...rest }: Response, whole?: Period) {
    const { countedWhen, period, responseRate, bounds, boundsWithInterval, target, tippingShare, isRounded } =
      rest;
    const { trust: words, explanations: explains } = WORDS;
    return html`
      <p class="after">
        ${words.answered[countedWhen](format.share(responseRate), format.count(answered), format.count(shown))}
        ${words.others(format.count(dismissed), format.count(ignored))}
        ${period.firstDay === whole?.firstDay && period.lastDay === whole.lastDay ? nothing : words.ofDays(format.period(period, { withYear: true }))}
        <explained-figure asks class="small muted" .says=${explains.response}>${explains.what.response}</explained-figure>
      </p>
      <p>${words.bounds(format.interval(bounds), format.interval(boundsWithInterval))}
        <explained-figure asks class="small muted" .says=${explains.bounds}>${explains.what.bounds}</explained-figure></p>
      <p>
        ${
          tippingShare === null
            ? words.noTipping(format.share(target))
            : words.tipping(format.share(target), format.share(tippingShare))
        }
        ${isRounded ? words.rounded : nothing}
      </p>
    `;
  }
}
