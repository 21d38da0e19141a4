import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { importNow } from '../../../src/cli/import/import-now.ts';
import { settlePasts, writeNotes } from '../../../src/cli/import/to-notes.ts';
import { parseDay } from '../../../src/schedule/study-day.ts';
import { scheduleOf } from '../../../src/store/schedules.ts';
import { type World, world } from './world.ts';

const quiet = { change: () => {}, problem: () => {}, progress: () => {} };

/** Writes the named files out as notes and imports them, as `import --to` does. */
function writeOut(here: World, ...names: string[]): string {
  const folder = path.join(here.notes, 'out');
  mkdirSync(folder, { recursive: true });
  const files = names.map((name) => path.join(here.notes, name));
  const { notes, pasts } = writeNotes(here.desk, files, folder, quiet);
  importNow(here.desk, { wanted: { paths: notes }, dryRun: false, force: true, version: 'test' }, quiet);
  settlePasts(here.desk, pasts);
  return folder;
}

const vault = 'a thing::its *meaning*\n<!--SR:!2026-12-05,20,230-->\n\na ==hidden== word here\n';

it('writes what a file holds as notes that read back as its cards, with their schedules', () => {
  const here = world();
  here.write('vault.md', vault);
  here.write('bank.gift', 'Which store? {=S3 ~EBS}\n\nPi? {#3.14}');
  const folder = writeOut(here, 'vault.md', 'bank.gift');
  expect(readdirSync(folder).sort()).toEqual(['bank-questions.md', 'bank.md', 'vault.md']);
  expect(here.live().map(({ form, front, back, home }) => [form, front, back, home.path.replace('out/', '')])).toEqual([
    ['choice', 'Which store?', 'S3', 'bank-questions.md'],
    ['basic', 'Pi?', '3.14', 'bank.md'],
    ['basic', 'a thing', 'its meaning', 'vault.md'],
    ['cloze', 'a […] word here', 'hidden', 'vault.md'],
  ]);
  const [, , thing] = here.live();
  expect(scheduleOf(here.desk.store, thing?.id ?? '')).toMatchObject({
    due: parseDay('2026-12-05'),
    intervalDays: 20,
    easeHundredths: 230,
  });
});

it('keeps topics and headings: what all cards have at the top, the rest with each', () => {
  const here = world();
  here.write('deck.csv', 'Front,Back,Tags\nWhat is a?,one thing,aws storage\nWhat is {{b}}?,another thing,aws\n');
  here.write('vault.md', '#flashcards/aws\n\n# Compute\n## EC2\na::b\n## ECS\nc::d\n<!--SR:!2026-12-05,20,230-->\n');
  const folder = writeOut(here, 'deck.csv', 'vault.md');
  expect(readFileSync(path.join(folder, 'deck.md'), 'utf8')).toContain('tags: [aws]');
  const of = (front: string) => here.live().find((card) => card.front === front);
  expect(of('What is a?')?.tags).toEqual(expect.arrayContaining(['aws', 'storage']));
  expect(of('What is {{b}}?')?.tags).not.toContain('storage');
  expect(of('c')).toMatchObject({
    context: ['vault', 'Compute', 'ECS'],
    tags: expect.arrayContaining(['aws']),
    back: 'd',
  });
});

it('leaves a note that is there as the learner has it, and doubles nothing', () => {
  const here = world();
  here.write('vault.md', vault);
  const folder = writeOut(here, 'vault.md');
  const note = path.join(folder, 'vault.md');
  writeFileSync(note, readFileSync(note, 'utf8').replace('its meaning', 'its true meaning'));
  writeOut(here, 'vault.md');
  expect(here.live()).toHaveLength(2);
  expect(here.live()[0]?.back).toBe('its true meaning');
});
