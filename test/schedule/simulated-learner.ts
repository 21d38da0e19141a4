import { seeded } from '../../src/random.ts';
import type { Grade } from '../../src/schedule/event.ts';
import { fsrsAlgorithm, ratingOf } from '../../src/schedule/fsrs.ts';
import type { FsrsParameters } from '../../src/schedule/fsrs-parameters.ts';
import type { RecallRun } from '../../src/schedule/recall-run.ts';
import { studyDayOf } from '../../src/schedule/study-day.ts';

/** Somebody who remembers better than most at first, and forgets sooner once it is learnt. */
export const ownParameters: FsrsParameters = [
  ...[1.5, 4, 9, 30, 6.4, 0.8, 3, 0.001, 1.2, 0.3, 0.5, 1.2, 0.08, 0.3, 1.2, 0.5, 1.6, 0.54, 0.09, 0.07, 0.3],
];

/** Reviews of so many cards over a year, begun one after the other, by a learner whose memory works with these parameters (null: FSRS's own). */
export function simulatedRuns(seed: number, cards: number, parameters: FsrsParameters | null): RecallRun[] {
  const random = seeded(seed);
  const algorithm = fsrsAlgorithm(parameters);
  return Array.from({ length: cards }, (_, index) => {
    const run: { grade: Grade; day: ReturnType<typeof studyDayOf> }[] = [];
    let day = 20_000 + Math.floor((index * 300) / cards);
    let memory: { stability: number; difficulty: number } | null = null;
    let gap = 0;
    while (day < 20_365) {
      const chance = memory === null ? 0.7 : algorithm.forgetting_curve(gap, memory.stability);
      const grade: Grade = random() < chance ? (random() < 0.15 ? 3 : random() < 0.2 ? 5 : 4) : 1;
      run.push({ grade, day: studyDayOf(day) });
      memory = algorithm.next_state(memory, gap, ratingOf(grade));
      gap = Math.max(1, Math.round(memory.stability * (0.5 + random())));
      day += gap;
    }
    return run;
  });
}
