import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { closeDesk, openDesk } from '../../../src/cli/desk.ts';
import { recordAnswer } from '../../../src/cli/quiz/answering.ts';
import { shippedBlueprints } from '../../../src/cli/readiness/blueprints.ts';
import { examRecords } from '../../../src/cli/readiness/records.ts';
import { statedBank } from '../../../src/study/quiz/stated.ts';
import { NOW } from '../../store/fixtures.ts';
import { temporaryFolder } from '../../store/temporary.ts';

test('answers to a bank of mock questions are told from those to questions whose key is derived', async () => {
  const databasePath = join(temporaryFolder(), 'certamen.db');
  const desk = openDesk({ databasePath, now: () => NOW, systemZone: () => 0, interactive: false });
  onTestFinished(() => closeDesk(desk));
  const [blueprint] = shippedBlueprints().blueprints;
  if (blueprint === undefined) throw new Error('no blueprint');
  const given = { card: null, family: 'x', tags: [], generated: false, aimed: false, mode: 'quiz' as const };
  const yesNo = {
    options: 2,
    picked: ['Yes'],
    key: ['Yes'],
    correct: true,
    sure: true,
    difficulty: 0.55,
    tookMs: null,
  };
  for (const [question, bank] of [
    ['one', statedBank('notes/bank.gift')],
    ['two', 'notes/deck.md'],
  ] as const) {
    recordAnswer(desk, { ...given, ...yesNo, question, bank }, null, [], NOW);
  }
  const today = desk.dayAt(NOW);
  const { answers } = await examRecords(desk, blueprint, today, today);
  expect(answers.map(({ item, source, guess }) => [item, source, guess])).toEqual([
    ['one', 'mock', 0.5],
    ['two', 'own', 0.5],
  ]);
});
