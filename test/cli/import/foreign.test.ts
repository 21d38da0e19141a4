import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importNow } from '../../../src/cli/import/import-now.ts';
import type { Tally } from '../../../src/exchange/reading.ts';
import { parseDay } from '../../../src/schedule/study-day.ts';
import { allCards } from '../../../src/store/cards.ts';
import { eventsOfCard } from '../../../src/store/log.ts';
import { scheduleOf } from '../../../src/store/schedules.ts';
import { type World, world } from './world.ts';

const bank = `### Which store is for objects?

- [x] S3
- [ ] EBS
- [ ] EFS

### Which has no key?

- [ ] A
- [ ] B
`;

function importing(here: World, ...names: string[]) {
  const tallies: Tally[] = [];
  const problems: string[] = [];
  const summary = importNow(
    here.desk,
    { wanted: { paths: names.map((name) => `${here.notes}/${name}`) }, dryRun: false, force: false, version: 'test' },
    {
      change: () => {},
      problem: ({ line, rule }) => problems.push(`${line} ${rule}`),
      tally: (_, tally) => tallies.push(tally),
      progress: () => {},
    },
  );
  return { tallies, problems, summary };
}

const schedules = ({ desk }: World) =>
  [...allCards(desk.store)].map((card) => [card.front, scheduleOf(desk.store, card.id)] as const);

describe('a question bank', () => {
  it('becomes choice cards, with every question accounted for; again, nothing is doubled', () => {
    const here = world();
    here.write('bank.md', bank);
    const first = importing(here, 'bank.md');
    expect(first.tallies).toMatchObject([{ found: 2, imported: 1, flagged: 0, skipped: 1 }]);
    expect(first.problems).toEqual(['7 bank/no-answer-key']);
    expect(here.live()).toMatchObject([{ form: 'choice', back: 'S3', members: ['+ S3', '- EBS', '- EFS'] }]);
    const [before] = here.live();
    here.write(
      'bank.md',
      `### New question, which?\n\n- [x] A\n- [ ] B\n\n${bank.replace('- [x] S3\n- [ ] EBS', '- [ ] EBS\n- [x] S3')}`,
    );
    expect(importing(here, 'bank.md').summary).toMatchObject({ added: 1, retired: 0 });
    expect(here.live().find(({ back }) => back === 'S3')?.id).toBe(before?.id);
    expect(importing(here, 'bank.md').summary).toMatchObject({ unchanged: 1, added: 0, updated: 0 });
  });

  it('is flagged where a picture is not beside it', () => {
    const here = world();
    here.write('there.png', 'x');
    here.write(
      'bank.md',
      '### Which?\n\n![a](there.png)\n\n- [x] A\n- [ ] B\n\n### And which?\n\n![b](gone.png)\n\n- [x] A\n- [ ] B\n',
    );
    const { tallies, problems } = importing(here, 'bank.md');
    expect(tallies).toMatchObject([{ imported: 2, flagged: 1 }]);
    expect(problems).toEqual(['8 bank/missing-image']);
  });

  it('that is a web page stores nothing, and leaves what was stored as it was', () => {
    const here = world();
    here.write('bank.md', bank);
    importing(here, 'bank.md');
    here.write('bank.md', '\n<!DOCTYPE html><html><body>404</body></html>');
    expect(importing(here, 'bank.md').problems).toEqual(['1 exchange/web-page']);
    expect(here.live()).toHaveLength(1);
  });
});

describe('what happened to a card before it came here', () => {
  const note = '#flashcards\n\na thing::its meaning\n<!--SR:!2026-12-05,20,230-->\n\nnew::card\n';

  it('decides when it is due, and is in the log once however often the note is read', () => {
    const here = world();
    here.write('vault.md', note);
    importing(here, 'vault.md');
    expect(schedules(here)).toMatchObject([
      ['a thing', { due: parseDay('2026-12-05'), intervalDays: 20, easeHundredths: 230, repetitions: 2 }],
      ['new', { due: null }],
    ]);
    here.write('vault.md', `${note}\none more::card\n`);
    importing(here, 'vault.md');
    const [card] = here.live();
    const events = eventsOfCard(here.desk.store, card?.id ?? '');
    expect(events.map(({ kind }) => kind)).toEqual(['placed', 'birth']);
  });

  const geo = '---\nname = "Geo"\n---\nQ: Capital of France?\nA: Paris\n\nC: The [Rhine] flows.\n';
  const plain = 'Q: Capital of Spain?\nA: Madrid\n';
  const performance = { lastReviewedAt: '2026-11-20T09:00:00', intervalDays: 9, dueDate: '2026-11-29' };
  const exported = (...contents: object[]) =>
    JSON.stringify({
      cards: contents.map((content, index) => ({ hash: `abc${index}`, deckName: 'Geo', content, performance })),
      sessions: [{ reviews: [{ hash: 'abc0', reviewedAt: '2026-11-20T09:00:00', grade: 'Good' }] }],
    });
  const basic = (question: string, answer: string) => ({ basic: { question, answer } });

  it.each(['notes first', 'export first'])('goes to the cards of the notes, whichever comes first: %s', (order) => {
    const here = world();
    here.write('geo.md', geo);
    here.write('plain.md', plain);
    here.write(
      'export.json',
      exported(
        basic('Capital of France?', 'Paris'),
        { cloze: { text: 'The Rhine flows.', start: 4, end: 8 } },
        basic('Capital of Spain?', 'Madrid'),
      ),
    );
    const [notes, history] = [['geo.md', 'plain.md'], ['export.json']] as const;
    for (const names of order === 'notes first' ? [notes, history, notes] : [history, notes, history])
      importing(here, ...names);
    expect(here.live().map(({ front, home }) => [front, path.basename(home.path)])).toEqual([
      ['Capital of France?', 'geo.md'],
      ['The […] flows.', 'geo.md'],
      ['Capital of Spain?', 'plain.md'],
    ]);
    for (const [, schedule] of schedules(here)) expect(schedule).toMatchObject({ due: parseDay('2026-11-29') });
  });

  it('goes to the cards of the notes when all are imported in one go', () => {
    const here = world();
    here.write('z/geo.md', geo);
    here.write('z/plain.md', plain);
    here.write('export.json', exported(basic('Capital of France?', 'Paris'), basic('Capital of Spain?', 'Madrid')));
    expect(importing(here, 'export.json', 'z/geo.md', 'z/plain.md').problems).toEqual(['1 exchange/known']);
    expect(here.live().map(({ front, home }) => [front, path.basename(home.path)])).toEqual([
      ['Capital of France?', 'geo.md'],
      ['The […] flows.', 'geo.md'],
      ['Capital of Spain?', 'plain.md'],
    ]);
    const due = (front: string) => schedules(here).find(([asked]) => asked === front)?.[1]?.due;
    expect(due('Capital of France?')).toBe(parseDay('2026-11-29'));
    expect(due('Capital of Spain?')).toBe(parseDay('2026-11-29'));
  });

  it('a card that two notes of another program hold, or one holds twice, is one', () => {
    const here = world();
    here.write('a.md', `${geo}\nQ: Capital of France?\nA: Paris\n`);
    here.write('b.md', geo.replace('Geo', 'More'));
    const { problems, tallies } = importing(here, 'a.md', 'b.md');
    expect(problems).toEqual(['9 hashcards/duplicate', '1 exchange/known']);
    expect(tallies).toMatchObject([{ found: 3, imported: 2, skipped: 1 }, { found: 2 }]);
    expect(here.live()).toHaveLength(2);
    expect(importing(here, 'a.md', 'b.md').summary).toMatchObject({ unchanged: 2 });
  });

  it('goes to the card that stands in a note already, and makes no second one', () => {
    const here = world();
    here.write('deck.md', geo);
    importing(here, 'deck.md');
    here.write('export.json', exported(basic('Capital of France?', 'Paris')));
    expect(importing(here, 'export.json').problems).toEqual(['1 exchange/known']);
    const [card] = here.live();
    expect(scheduleOf(here.desk.store, card?.id ?? '')).toMatchObject({ due: parseDay('2026-11-29'), intervalDays: 9 });
    expect(here.live()).toHaveLength(2);
  });
});
