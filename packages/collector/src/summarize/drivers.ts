/**
 * What would help: the follow-ups' answers, by option and by the team that can act on them. Among those who are not
 * confident where the survey counts that, otherwise among everybody.
 */
import { type Driver, type FollowUp, RouteSchema, type Survey } from '@trustgauge/protocol';
import { addUp, total } from '../release/add-up.js';
import { crossPartition, FOLLOW_UP_PARTITION } from '../release/partitions.js';
import type { Counts, PartBatch } from '../store/release-store.js';
import { balanceOf, shareEstimate } from './estimates.js';
import { periodOf } from './period.js';

const NOT_CONFIDENT: readonly string[] = ['low', 'middle'];

/** What of a batch belongs to a figure; null where it can't be told apart from what does not. */
type Pick = (batch: PartBatch) => Counts | null;

/** @param parts Those of the period, none of them void. */
export function toDrivers(survey: Survey, parts: readonly PartBatch[]): Driver[] {
  return survey.followUps.flatMap((followUp) => {
    const everybody = toDriver(followUp, 'everybody', parts, FOLLOW_UP_PARTITION, (batch) =>
      answersTo(followUp.id, batch),
    );
    if (!survey.crosses.includes(followUp.id)) return [everybody];
    const partition = crossPartition(followUp.id);
    return [toDriver(followUp, 'not-confident', parts, partition, notConfident), everybody];
  });
}

function answersTo(question: string, { cells }: PartBatch): Counts | null {
  return cells.find(({ values }) => values.length === 1 && values[0] === question)?.counts ?? null;
}

/** A batch in which they were merged with the confident counts for nothing here: part of them would be a biased part. */
function notConfident({ cells }: PartBatch): Counts | null {
  const theirs = cells.filter(({ values }) => values.some((value) => NOT_CONFIDENT.includes(value)));
  const areApart = theirs.every(({ values }) => values.every((value) => NOT_CONFIDENT.includes(value)));
  return areApart && theirs.length > 0 ? addUp(theirs.map(({ counts }) => counts)) : null;
}

function toDriver(
  { id, text, options }: FollowUp,
  among: Driver['among'],
  parts: readonly PartBatch[],
  partition: string,
  pick: Pick,
): Driver {
  const held = parts.flatMap((batch) => {
    const counts = batch.partition === partition ? pick(batch) : null;
    return counts === null ? [] : [{ batch, counts }];
  });
  const counts = addUp(held.map((each) => each.counts));
  const answers = total(counts);
  const hasAnswers = answers > 0;
  const routes = RouteSchema.options.filter((route) => options.some((option) => option.route === route));
  const ofRoute = (route: string) =>
    options.reduce((sum, option) => (option.route === route ? sum + (counts[option.id] ?? 0) : sum), 0);
  return {
    question: id,
    text,
    among,
    period: periodOf(held.map(({ batch }) => batch)),
    answers,
    options: hasAnswers
      ? options.map((option) => ({
          id: option.id,
          label: option.label,
          route: option.route ?? null,
          dataType: option.dataType ?? null,
          estimate: shareEstimate(counts[option.id] ?? 0, answers),
        }))
      : [],
    routes: hasAnswers
      ? routes.map((route) => ({ route, estimate: shareEstimate(ofRoute(route), answers) }))
      : [],
    communicationsLessTechnology:
      hasAnswers && routes.includes('communications') && routes.includes('technology')
        ? balanceOf(
            options.map((option) => counts[option.id] ?? 0),
            options.map(({ route }) => (route === 'communications' ? 1 : route === 'technology' ? 0 : 0.5)),
          )
        : null,
  };
}
