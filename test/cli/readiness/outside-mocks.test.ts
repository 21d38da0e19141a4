import { expect, onTestFinished, test, vi } from 'vitest';
import { closeDesk, type Desk, openDesk } from '../../../src/cli/desk.ts';
import type { Environment } from '../../../src/cli/environment.ts';
import { type ReadinessOptions, readinessVerb } from '../../../src/cli/readiness/verb.ts';
import { outsideMocks } from '../../../src/store/outside-mocks.ts';
import { putSetting } from '../../../src/store/settings.ts';
import { anEnvironment } from '../environment.ts';

function empty(): { environment: Environment; desk: Desk } {
  const environment = anEnvironment();
  const desk = openDesk(environment);
  onTestFinished(() => closeDesk(desk));
  putSetting(desk.store, 'content.shipped', 'off');
  putSetting(desk.store, 'exam.deck', 'aws-sap-c02');
  return { environment, desk };
}

/** What the verb prints. */
async function printed(environment: Environment, options: Partial<ReadinessOptions>): Promise<string> {
  let text = '';
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    text += String(piece);
    return true;
  });
  const talk = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await readinessVerb(environment, undefined, { json: false, ...options });
  } finally {
    out.mockRestore();
    talk.mockRestore();
  }
  return text;
}

const mock = { marks: '52/75', domains: '15/20,19/22,10/18,8/15', taken: '2026-11-20', official: false };

test('a mock taken elsewhere is entered, counts at once, is listed, and is taken back', async () => {
  const { environment, desk } = empty();
  const before = JSON.parse(await printed(environment, { json: true }));
  const after = await printed(environment, { add: mock });
  expect(after).toContain('Counted with it, taken elsewhere: 1 mock exam (52 of 75 right).');
  const json = JSON.parse(await printed(environment, { json: true }));
  expect(json.mocks).toEqual([
    {
      number: 1,
      deck: 'aws-sap-c02',
      day: '2026-11-20',
      official: false,
      right: 52,
      asked: 75,
      domains: [
        { domain: '1', right: 15, asked: 20 },
        { domain: '2', right: 19, asked: 22 },
        { domain: '3', right: 10, asked: 18 },
        { domain: '4', right: 8, asked: 15 },
      ],
    },
  ]);
  expect(json.coverage.items).toBeGreaterThan(0.9);
  expect(json.correct.high - json.correct.low).toBeLessThan(before.correct.high - before.correct.low);
  const list = await printed(environment, { mocks: true });
  expect(list).toBe('  1  2026-11-20  aws-sap-c02  52 of 75 right  1: 15/20  2: 19/22  3: 10/18  4: 8/15\n');

  await printed(environment, { remove: 1 });
  expect(outsideMocks(desk.store)).toEqual([]);
  expect({ ...JSON.parse(await printed(environment, { json: true })) }).toEqual(before);
  expect(await printed(environment, { mocks: true })).toBe('');
});

test('marks that do not add up, days to come and numbers there are not are refused in a sentence, and store nothing', async () => {
  const { environment, desk } = empty();
  const refusal = (options: Partial<ReadinessOptions>) => expect(printed(environment, options)).rejects;
  await refusal({ add: { ...mock, marks: '80/75' } }).toThrow('“80/75” are no marks');
  await refusal({ add: { ...mock, marks: 'most' } }).toThrow('like 52/75');
  await refusal({ add: { ...mock, domains: '15/20,19/22' } }).toThrow('SAP-C02 has 4 domains, not 2');
  await refusal({ add: { ...mock, domains: '15/20,19/22,10/18,9/15' } }).toThrow(
    'The domains add up to 53/75, not 52/75',
  );
  await refusal({ add: { ...mock, taken: '2027-01-01' } }).toThrow('is still to come');
  await refusal({ add: { ...mock, taken: 'soon' } }).toThrow('“soon” is no day');
  await refusal({ remove: 3 }).toThrow('There is no mock 3 taken elsewhere: none was entered.');
  expect(outsideMocks(desk.store)).toEqual([]);
});
