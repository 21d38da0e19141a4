import { Failure } from '../failure.ts';
import { type FsrsFit, fitFsrs, type Train, type TrainingItem } from '../schedule/fit-fsrs.ts';
import { type RecallRun, recallRuns } from '../schedule/recall-run.ts';
import { eventsByCard } from '../store/log.ts';
import type { Store } from '../store/statements.ts';

/** What of the optimiser is used here. */
type Optimiser = Pick<
  typeof import('@open-spaced-repetition/binding'),
  'computeParameters' | 'FSRSBindingItem' | 'FSRSBindingReview'
>;

/** Loads the optimiser, which is not installed with everyone: machines it was never built for do without. */
const installed = (): Promise<Optimiser> => import('@open-spaced-repetition/binding');

/**
 * Fits FSRS to every review in the log, and stores nothing. Rejects with a failure that says how to get the optimiser where
 * it is missing.
 */
export async function fitToReviews(store: Store, load: () => Promise<Optimiser> = installed): Promise<FsrsFit> {
  const runs: RecallRun[] = [];
  for (const { events } of eventsByCard(store)) runs.push(...recallRuns(events));
  let optimiser: Optimiser | undefined;
  try {
    optimiser = await load();
  } catch (error) {
    throw new Failure(
      'input',
      'Fitting needs the optimiser @open-spaced-repetition/binding, which cannot be loaded here: install it with npm install --include=optional, or go on without --fit. Nothing was changed.',
      { cause: error },
    );
  }
  return fitFsrs(runs, trainWith(optimiser));
}

function trainWith({ computeParameters, FSRSBindingItem, FSRSBindingReview }: Optimiser): Train {
  const itemOf = (item: TrainingItem) =>
    new FSRSBindingItem(item.map(({ rating, elapsedDays }) => new FSRSBindingReview(rating, elapsedDays)));
  return (items) => computeParameters(items.map(itemOf), { enableShortTerm: true });
}
