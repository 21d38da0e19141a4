import { expect, test } from 'vitest';
import { scheduleOf } from '../../../src/store/schedules.ts';
import { ownTwinOf } from '../../../src/store/twins.ts';
import { noteOf, type World, world } from './world.ts';

const fact = ['What does a FIFO queue keep in every case?', 'the order of the messages of a group'] as const;

/** A shipped note with one fact, imported; the id of its card. */
function ship(here: World): string {
  here.write('content/a.md', noteOf([fact]));
  const root = { name: 'certamen', location: `${here.notes}/content`, whole: true };
  return here.import({ wanted: root }).changes[0]?.card.id ?? '';
}

const own = (here: World) => ({ wanted: { paths: [`${here.notes}/own`] } });

test('a note that repeats what ships is told so, and the shipped card is put aside', () => {
  const here = world();
  const shipped = ship(here);
  here.write('own/b.md', noteOf([fact]));
  const { problems, changes } = here.import(own(here));
  expect(problems).toMatchObject([{ severity: 'info', rule: 'import/repeats-shipped', line: 3 }]);
  expect(scheduleOf(here.desk.store, shipped)?.suspended).toBe(true);
  expect(ownTwinOf(here.desk.store, shipped)).toBe(changes[0]?.card.id);
  expect(here.import(own(here)).problems).toEqual([]);
});

test('the shipped card comes back when the own one is gone', () => {
  const here = world();
  const shipped = ship(here);
  here.write('own/b.md', noteOf([fact]));
  here.import(own(here));
  here.write('own/b.md', '# Nothing\n');
  here.import(own(here));
  expect(scheduleOf(here.desk.store, shipped)?.suspended).toBe(false);
  expect(ownTwinOf(here.desk.store, shipped)).toBeNull();
});

test('a dry run names the pair and leaves it alone', () => {
  const here = world();
  const shipped = ship(here);
  here.write('own/b.md', noteOf([fact]));
  expect(here.import({ ...own(here), dryRun: true }).problems).toHaveLength(1);
  expect(scheduleOf(here.desk.store, shipped)?.suspended).toBe(false);
});
