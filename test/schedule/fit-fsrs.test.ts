import { describe, expect, it } from 'vitest';
import { fitFsrs, LEAST_REVIEWS, type TrainingItem } from '../../src/schedule/fit-fsrs.ts';
import { fsrsAlgorithm } from '../../src/schedule/fsrs.ts';
import { daysBefore, type RecallRun } from '../../src/schedule/recall-run.ts';
import { ownParameters, simulatedRuns } from './simulated-learner.ts';

const counted = (runs: readonly RecallRun[]) =>
  runs.flatMap((run) => run.filter((_, at) => daysBefore(run, at) > 0)).length;

const usual = [...fsrsAlgorithm(null).parameters.w];

describe('fitting FSRS to reviews', () => {
  const runs = simulatedRuns(5, 250, ownParameters);

  it('trains on the first four fifths of the reviews, and judges on the rest, which are later', async () => {
    const seen: TrainingItem[][] = [];
    const fit = await fitFsrs(runs, async (items) => {
      seen.push([...items]);
      return ownParameters;
    });
    if (fit.kind !== 'fitted') throw new Error('there are reviews enough');
    const all = counted(runs);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toHaveLength(fit.trained);
    expect(fit.trained).toBe(Math.floor(all * 0.8));
    expect(fit.trained + fit.judged).toBe(all);
    const days = runs
      .flatMap((run) => run.filter((_, at) => daysBefore(run, at) > 0))
      .map(({ day }) => day)
      .sort((a, b) => a - b);
    // A run is as long as its reviews up to the last day that was trained on, never longer.
    const lastDay = days[fit.trained - 1] as number;
    const longest = Math.max(...runs.map((run) => run.filter(({ day }) => day <= lastDay).length));
    expect(Math.max(...(seen[0] ?? []).map((item) => item.length))).toBeLessThanOrEqual(longest);
    for (const item of seen[0] ?? []) {
      expect(item[0]?.elapsedDays).toBe(0);
      expect(item.at(-1)?.elapsedDays).toBeGreaterThan(0);
    }
  });

  it('finds the parameters of the learner better than those FSRS comes with, and its own no better than themselves', async () => {
    const own = await fitFsrs(runs, async () => ownParameters);
    expect(own).toMatchObject({ kind: 'fitted', isBetter: true });
    if (own.kind === 'fitted') expect(own.logLoss.after).toBeLessThan(own.logLoss.before);
    const same = await fitFsrs(runs, async () => usual);
    expect(same).toMatchObject({ kind: 'fitted', isBetter: false });
    if (same.kind === 'fitted') expect(same.logLoss.after).toBeCloseTo(same.logLoss.before, 12);
  });

  it('keeps no parameters that forecast worse', async () => {
    const others = await fitFsrs(simulatedRuns(6, 250, null), async () => ownParameters);
    expect(others).toMatchObject({ kind: 'fitted', isBetter: false });
    if (others.kind === 'fitted') expect(others.logLoss.after).toBeGreaterThan(others.logLoss.before);
  });

  it('says how many reviews are needed when there are fewer, and trains on none', async () => {
    const few = simulatedRuns(7, 20, null);
    const fit = await fitFsrs(few, () => Promise.reject(new Error('nothing is to be trained')));
    expect(fit).toEqual({ kind: 'too-few', reviews: counted(few), needed: LEAST_REVIEWS });
    expect(counted(few)).toBeLessThan(LEAST_REVIEWS);
  });
});
