/**
 * Why one survey is not shown: examined by the functions that decide it, in the order in which they do, while the page
 * is open.
 */
import type { PublicSurvey, Trigger } from '@trustgauge/protocol/wire';
import type { AskedSurvey } from '../configuration.js';
import type { Typing } from '../placement/typing.js';
import { hasPrivacySignal, isAutomated } from '../quiet.js';
import { isScheduled } from '../schedule/is-scheduled.js';
import type { About } from '../schedule/schedule.js';
import { whenTriggered } from '../schedule/triggers.js';
import { examineConfiguration } from './examine-configuration.js';
import { examinePage, isAsking } from './examine-page.js';
import { examinePauses } from './examine-pauses.js';
import { examinePerson } from './examine-person.js';
import type { Outcomes } from './outcomes.js';
import type { Reason } from './reasons.js';

/** One survey on one page. What may change is read each time. */
export interface Subject {
  readonly collector: string;
  readonly site: string;
  readonly survey: string;
  readonly allowsAutomated: boolean;
  readonly about: About;
  /** Where the page says that it stands; undefined where the configuration says it. */
  readonly presentation: string | undefined;
  /** The tag that asks or will; undefined where ours is not there yet. */
  readonly tag: HTMLElement | undefined;
}

export interface Surroundings {
  readonly outcomes: Outcomes;
  readonly typing: Typing;
}

export class Explanation {
  readonly #surroundings: Surroundings;
  readonly #signal: AbortSignal;
  #configuration: ReturnType<typeof examineConfiguration> | undefined;
  #triggered: Promise<boolean> | undefined;

  constructor(surroundings: Surroundings, signal: AbortSignal) {
    this.#surroundings = surroundings;
    this.#signal = signal;
  }

  async reasonOf(subject: Subject): Promise<Reason> {
    const { survey, tag } = subject;
    const { outcomes, typing } = this.#surroundings;
    if (tag && !tag.isConnected) return ['not_in_page'];
    if (tag?.shadowRoot?.querySelector('.frame')) return ['shown'];
    const outcome = outcomes.of(survey);
    if (outcome) return [outcome];
    // Nothing is fetched for somebody who does not want it.
    if (hasPrivacySignal()) return ['privacy_signal'];
    if (isAutomated() && !subject.allowsAutomated) return ['automated'];
    this.#configuration ??= examineConfiguration(subject.collector, subject.site, survey);
    const asked = await this.#configuration;
    if (!('survey' in asked)) return asked;
    return (
      examinePauses(asked.configuration) ??
      (await this.#examineSchedule(asked, subject)) ??
      (await examinePage({ tag, isInline: isInline(asked, subject), typing })) ?? ['nothing']
    );
  }

  async #examineSchedule(asked: AskedSurvey, { about, tag }: Subject) {
    const { configuration, survey } = asked;
    if (!isScheduled(survey) || isAsking(tag)) return undefined;
    const { outcomes } = this.#surroundings;
    const { triggers } = survey.schedule;
    const hasFired = !triggers || (await this.#hasFired(triggers));
    const reason = await examinePerson(asked, about);
    if (reason) return reason;
    const others = configuration.surveys.filter(({ id }) => id !== survey.id && outcomes.of(id) === 'asked');
    const isForgotten = ({ schedule: { storage = 'device' } }: PublicSurvey) => storage !== 'device';
    if (others.some(isForgotten)) return ['asked_here'] satisfies Reason;
    return hasFired ? undefined : (['trigger_waits', triggers ?? []] satisfies Reason);
  }

  /** Listens with listeners of its own, next to those of the schedule. */
  async #hasFired(triggers: readonly Trigger[]): Promise<boolean> {
    this.#triggered ??= whenTriggered(triggers, this.#signal, () => {});
    return Promise.race([this.#triggered, Promise.resolve(false)]);
  }
}

/** As the element decides it; a tag of ours that is not there yet will lie over the page. */
function isInline({ survey }: AskedSurvey, { presentation, tag }: Subject): boolean {
  return !!tag && (presentation || survey.presentation.placement || 'inline') === 'inline';
}
