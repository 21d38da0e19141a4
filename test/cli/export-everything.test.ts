import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { changeScheduler } from '../../src/cli/change-scheduler.ts';
import { writeJson } from '../../src/cli/export/json.ts';
import { recordGrade, recordHappening, undoLastReview } from '../../src/cli/grading.ts';
import { importEverything } from '../../src/cli/import/everything.ts';
import { isEverythingFile } from '../../src/cli/import/everything-file.ts';
import { addOutsideMock, removeOutsideMock } from '../../src/cli/readiness/outside-mocks.ts';
import { fsrsWith } from '../../src/schedule/fsrs.ts';
import { aliases, allCards } from '../../src/store/cards.ts';
import { addExam, appendExamEvents, examEvents, exams } from '../../src/store/exams.ts';
import { eventsOfCard } from '../../src/store/log.ts';
import { outsideMocks } from '../../src/store/outside-mocks.ts';
import { scheduleOf } from '../../src/store/schedules.ts';
import { putSetting, setting } from '../../src/store/settings.ts';
import { anExam } from '../exchange/exam-fixture.ts';
import { aBlueprint } from '../readiness/a-blueprint.ts';
import { ownParameters } from '../schedule/simulated-learner.ts';
import { facts, NOW, noteOf, type World, world } from './import/world.ts';

function exported(here: World): string {
  let text = '';
  writeJson(here.desk, (piece) => {
    text += piece;
  });
  const file = path.join(here.notes, '..', 'export.json');
  writeFileSync(file, text);
  return file;
}

const contents = ({ desk: { store } }: World) => ({
  cards: [...allCards(store)],
  events: [...allCards(store)].map(({ id }) => eventsOfCard(store, id)),
  schedules: [...allCards(store)].map(({ id }) => scheduleOf(store, id)),
  aliases: aliases(store),
  mocks: outsideMocks(store).map(({ number: _number, ...mock }) => mock),
  exams: exams(store).map(({ key, ...exam }) => ({ ...exam, events: examEvents(store, key) })),
});

function studied(): World {
  const here = world();
  here.write('a.md', noteOf(facts(6)));
  here.write('bank.md', '### Which store is for objects?\n\n- [x] S3\n- [ ] EBS\n');
  here.write('vault.md', 'a thing::its meaning\n<!--SR:!2026-12-05,20,230-->\n');
  here.import();
  const cards = here.live();
  cards.forEach(({ id }, index) => {
    for (let look = 0; look < index; look += 1)
      recordGrade(here.desk, id, look % 2 === 0 ? 4 : 1, NOW - (20 - look) * 86_400_000, 900);
  });
  recordHappening(here.desk, cards[0]?.id ?? '', { kind: 'suspend' }, NOW);
  undoLastReview(here.desk, NOW);
  const edited = facts(6);
  edited[1] = [edited[1]?.[0] ?? '', 'it does something else altogether, at night'];
  here.write('a.md', noteOf(edited.slice(0, 5)));
  here.import();
  const { paper, events, result } = anExam(NOW);
  const exam = addExam(here.desk.store, { at: NOW, day: here.desk.dayAt(NOW), paper });
  appendExamEvents(here.desk.store, exam, events, result);
  putSetting(here.desk.store, 'study.new', '7');
  const mock = { domains: undefined, taken: '2026-11-01', official: true };
  addOutsideMock(here.desk, aBlueprint([0.6, 0.4]), { ...mock, marks: '12/20', domains: '7/12,5/8' });
  addOutsideMock(here.desk, aBlueprint([0.6, 0.4]), { ...mock, marks: '9/20' });
  removeOutsideMock(here.desk, 2);
  return here;
}

it('an export imported into an empty database gives the same cards, log, schedules and names', async () => {
  const here = studied();
  const there = world();
  const file = exported(here);
  expect(isEverythingFile(file)).toBe(true);
  const tally = await importEverything(there.desk, file, false);
  expect(tally.unread).toEqual([]);
  expect(contents(there)).toEqual(contents(here));
  expect(contents(there).mocks).toHaveLength(1);
  expect(setting(there.desk.store, 'study.new')).toBe('7');
  expect(exportedText(there)).toBe(exportedText(here));
});

function exportedText(of: World): string {
  let text = '';
  writeJson(of.desk, (piece) => {
    text += piece;
  });
  return text;
}

it('brings what FSRS was fitted to, and every schedule as it is computed with it', async () => {
  const here = studied();
  const [there, elsewhere] = [world(), world()];
  await importEverything(elsewhere.desk, exported(here), false);
  const usual = contents(here).schedules;
  expect(contents(elsewhere).schedules).toEqual(usual);
  changeScheduler(here.desk, fsrsWith(ownParameters), { preview: false });
  const { schedules } = contents(here);
  expect(schedules).not.toEqual(usual);
  const file = exported(here);
  await importEverything(there.desk, file, false);
  expect(contents(there).schedules).toEqual(schedules);
  expect(setting(there.desk.store, 'scheduler.parameters')).toBe(ownParameters.join(','));
  // Where the same log is known already, and no scheduler was set, all is scheduled anew.
  await importEverything(elsewhere.desk, file, false);
  expect(contents(elsewhere).schedules).toEqual(schedules);
});

it('imported again, or where it came from, it changes nothing; a dry run never does', async () => {
  const here = studied();
  const file = exported(here);
  const before = contents(here);
  expect(await importEverything(here.desk, file, false)).toMatchObject({ cards: { new: 0 }, records: { new: 0 } });
  expect(contents(here)).toEqual(before);
  const there = world();
  expect((await importEverything(there.desk, file, true)).cards.new).toBeGreaterThan(5);
  expect(contents(there).cards).toEqual([]);
});

it('an export that is cut off, or a newer program’s, stores nothing; what is not whole in one is named', async () => {
  const here = world();
  const write = (text: string) => {
    here.write('x.json', text);
    return path.join(here.notes, 'x.json');
  };
  await expect(importEverything(here.desk, write('{"format":"certamen","version":1,"cards":['), false)).rejects.toThrow(
    /cut off/,
  );
  await expect(importEverything(here.desk, write('{"format":"certamen","version":2}'), false)).rejects.toThrow(
    /newer certamen/,
  );
  const broken = {
    format: 'certamen',
    version: 1,
    cards: [{ id: 'x' }],
    events: [{ id: 'x-1' }, { id: 'nonsense', at: 1 }],
  };
  expect((await importEverything(here.desk, write(JSON.stringify(broken)), false)).unread).toHaveLength(3);
  expect(contents(here).cards).toEqual([]);
});
