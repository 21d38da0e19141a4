import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { configVerb } from '../../src/cli/config.ts';
import { closeDesk, type Desk, openDesk, openStudyDesk } from '../../src/cli/desk.ts';
import { doctorVerb } from '../../src/cli/doctor.ts';
import type { Environment } from '../../src/cli/environment.ts';
import { fitToReviews } from '../../src/cli/fit-scheduler.ts';
import { recordBatch } from '../../src/cli/grading.ts';
import { parseParameters } from '../../src/schedule/fsrs-parameters.ts';
import { saveCards } from '../../src/store/cards.ts';
import { eventsOfCard } from '../../src/store/log.ts';
import { saveRoot } from '../../src/store/notes.ts';
import { scheduleOf } from '../../src/store/schedules.ts';
import { setting } from '../../src/store/settings.ts';
import { ownParameters, simulatedRuns } from '../schedule/simulated-learner.ts';
import { aCard, NOW } from '../store/fixtures.ts';
import { anEnvironment } from './environment.ts';

const DAY_MS = 86_400_000;
const TODAY = Math.floor(NOW / DAY_MS);

/** The database of a learner who reviewed so many cards for a year, in its own way. */
function learner(cards: number): { environment: Environment; desk: Desk; ids: string[] } {
  const environment = anEnvironment();
  const desk = openDesk(environment);
  onTestFinished(() => closeDesk(desk));
  saveRoot(desk.store, { name: 'notes', location: '/notes' });
  const runs = simulatedRuns(5, cards, ownParameters);
  const ids = runs.map((_, at) => `card-${at}`);
  saveCards(
    desk.store,
    ids.map((id, position) => aCard(id, { position })),
  );
  const noon = (day: number) => (TODAY - 20_366 + day) * DAY_MS + DAY_MS / 2;
  recordBatch(
    desk,
    runs.flatMap((run, at) => run.map(({ grade, day }) => ({ card: ids[at] as string, grade, at: noon(day) }))),
  );
  return { environment, desk, ids };
}

/** What a verb says on stderr; what it prints is swallowed. */
async function said(work: () => Promise<unknown>): Promise<string> {
  let text = '';
  const talk = vi.spyOn(process.stderr, 'write').mockImplementation((piece) => {
    text += String(piece);
    return true;
  });
  const data = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await work();
  } finally {
    talk.mockRestore();
    data.mockRestore();
  }
  return text;
}

afterEach(() => vi.restoreAllMocks());

const hasOptimiser = await import('@open-spaced-repetition/binding').then(
  () => true,
  () => false,
);

describe.skipIf(!hasOptimiser)('config scheduler fsrs --fit', () => {
  const config = (environment: Environment, key: string, value: string, options: { dryRun?: boolean; fit?: boolean }) =>
    said(() => configVerb(environment, key, value, { json: true, dryRun: false, ...options }));

  test('fits, shows the log loss before and after, and computes with the result until it is taken back', async () => {
    const { environment, desk, ids } = learner(120);
    const schedules = () => ids.map((id) => scheduleOf(desk.store, id));
    const before = schedules();
    const preview = await config(environment, 'scheduler', 'fsrs', { fit: true, dryRun: true });
    expect(preview).toMatch(
      /Fitted to [\d,]+ reviews and judged on [\d,]+ later ones not seen before: log loss 0\.\d{4} with the default parameters, 0\.\d{4} with the fitted ones\.\n120 cards replayed: \d+ would come due/,
    );
    const [usual, own] = [...preview.matchAll(/0\.\d{4}/g)].map(Number);
    expect(own).toBeLessThan(usual as number);
    expect(schedules()).toEqual(before);
    expect(setting(desk.store, 'scheduler')).toBeNull();

    const change = await config(environment, 'scheduler', 'fsrs', { fit: true });
    expect(change).toContain('certamen config scheduler sm2 brings back what was');
    const fitted = schedules();
    expect(fitted).not.toEqual(before);
    expect(parseParameters(setting(desk.store, 'scheduler.parameters') ?? '')).not.toBeNull();

    const usualAgain = await config(environment, 'scheduler.parameters', 'default', {});
    expect(schedules()).not.toEqual(fitted);
    const back = /certamen config scheduler\.parameters (\S+) brings back/.exec(usualAgain)?.[1];
    await config(environment, 'scheduler.parameters', back ?? '', {});
    expect(schedules()).toEqual(fitted);

    await config(environment, 'scheduler', 'sm2', {});
    expect(schedules()).toEqual(before);
    await config(environment, 'scheduler', 'fsrs', {});
    expect(schedules()).toEqual(fitted);
  });

  test('the same reviews are fitted alike, and what was computed with them is what the doctor expects', async () => {
    const { environment, desk, ids } = learner(120);
    expect(await fitToReviews(desk.store)).toEqual(await fitToReviews(desk.store));
    await config(environment, 'scheduler', 'fsrs', { fit: true });
    const study = await openStudyDesk(environment);
    recordBatch(study, [{ card: ids[0] as string, grade: 4, at: NOW }]);
    closeDesk(study);
    let code = -1;
    await said(async () => {
      code = await doctorVerb(environment, { repair: false, json: true });
    });
    expect(code).toBe(0);
    expect(eventsOfCard(desk.store, ids[0] as string).at(-1)?.kind).toBe('review');
  });

  test('with few reviews it says how many it needs, and FSRS comes with its own parameters', async () => {
    const { environment, desk } = learner(8);
    const talk = await config(environment, 'scheduler', 'fsrs', { fit: true });
    expect(talk).toMatch(/^\d+ reviews came a day or more after the one before; fitting needs 400/);
    expect(setting(desk.store, 'scheduler')).toBe('fsrs');
    expect(setting(desk.store, 'scheduler.parameters')).toBeNull();
  });
});

test('where the optimiser is missing, one sentence says how to get it, and nothing changes', async () => {
  const { desk } = learner(20);
  const missing = () => Promise.reject(new Error('Cannot find package'));
  await expect(fitToReviews(desk.store, missing)).rejects.toThrow(
    'install it with npm install --include=optional, or go on without --fit. Nothing was changed.',
  );
});

test('only FSRS can be fitted', async () => {
  const { environment } = learner(1);
  const fitting = (key: string, value?: string) =>
    configVerb(environment, key, value, { json: true, dryRun: false, fit: true });
  await expect(fitting('scheduler', 'sm2')).rejects.toThrow('certamen config scheduler fsrs --fit');
  await expect(fitting('study.new', '5')).rejects.toThrow('certamen config scheduler fsrs --fit');
});
