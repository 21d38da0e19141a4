import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeAnki } from '../../../src/cli/export/anki.ts';
import { recordGrade, recordHappening } from '../../../src/cli/grading.ts';
import { importNow } from '../../../src/cli/import/import-now.ts';
import type { Event } from '../../../src/schedule/event.ts';
import { eventsOfCard } from '../../../src/store/log.ts';
import { scheduleOf } from '../../../src/store/schedules.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { collectionOf, field, type TestCollection, zstdOf } from '../../exchange/anki-rows.ts';
import { NOW, noteOf, type World, world } from './world.ts';

const DAY = 86_400_000;

const collection: TestCollection = {
  crt: NOW / 1000 - 100 * 86_400,
  minutesWest: 0,
  notetypes: [
    { id: 1, name: 'Basic', fields: ['Front', 'Back'], templates: [['{{Front}}', '{{FrontSide}}<hr>{{Back}}']] },
  ],
  decks: [[1, 'Default']],
  notes: [
    { id: 1, guid: 'aaa', mid: 1, flds: ['What is S3?<img src="x.png">', 'a store'] },
    { id: 2, guid: 'bbb', mid: 1, flds: ['What is EC2?', 'a machine'] },
  ],
  cards: [
    { id: 11, nid: 1, did: 1, type: 2, due: 120, ivl: 37, factor: 2150, lapses: 2 },
    { id: 12, nid: 2, did: 1 },
  ],
  revlog: [{ id: NOW - 20 * DAY, cid: 11, ease: 3, time: 5000, ivl: 37 }],
};

const dummy = collectionOf(11, {
  ...collection,
  notes: [{ id: 1, guid: 'x', mid: 1, flds: ['Please update', 'to a newer Anki'] }],
  cards: [{ id: 1, nid: 1, did: 1 }],
  revlog: [],
});
const picture = strToU8('picture');

const packages: Record<string, Record<string, Uint8Array>> = {
  'the first form': {
    'collection.anki2': collectionOf(11, collection),
    media: strToU8('{"0": "x.png", "1": "../../evil.png"}'),
    '0': picture,
    '1': picture,
  },
  'the second form': {
    meta: Uint8Array.of(8, 2),
    'collection.anki2': dummy,
    'collection.anki21': collectionOf(11, collection),
    media: strToU8('{"0": "x.png"}'),
    '0': picture,
  },
  'the newest form': {
    meta: Uint8Array.of(8, 3),
    'collection.anki2': dummy,
    'collection.anki21b': zstdOf(collectionOf(18, collection)),
    media: zstdOf(field(1, field(1, 'x.png'))),
    '0': zstdOf(picture),
  },
};

function importFile(here: World, name: string, bytes: Uint8Array) {
  writeFileSync(path.join(here.notes, name), bytes);
  const problems: string[] = [];
  const summary = importNow(
    here.desk,
    { wanted: { paths: [path.join(here.notes, name)] }, dryRun: false, force: false, version: 'test' },
    { change: () => {}, problem: ({ rule }) => problems.push(rule), progress: () => {} },
  );
  return { problems, summary };
}

/** The package that a world's cards are exported as. */
function exported({ desk }: World): Uint8Array {
  const pieces: Uint8Array[] = [];
  writeAnki(desk, (piece) => pieces.push(Buffer.from(piece)));
  return Buffer.concat(pieces);
}

/** A world with a card of each form, all of them studied for some days. */
function studied(): World {
  const here = world();
  here.write(
    'a.md',
    '# Compute\n\nQ: What is <EC2> & "friends"?\nA: a machine\n\nThe {{c1::S3::hint}} store is {{c2::cheap}}.\n\n- **Lambda**: runs code without a server\n\nQ: Which are stores?\nA:\n- S3\n- EBS\n- EFS\n',
  );
  here.write('bank.md', '### Which store?\n\n- [x] S3\n- [ ] EBS\n');
  here.import();
  const cards = here.live();
  expect(cards.length).toBeGreaterThanOrEqual(5);
  cards.forEach(({ id }, index) => {
    for (let day = 0; day <= index; day += 1) {
      recordGrade(
        here.desk,
        id,
        day === 2 ? 1 : (([4, 5, 3] as const)[day % 3] ?? 4),
        NOW - (60 - day * 7) * DAY + index,
        1000 + day,
      );
    }
  });
  const [first, second] = cards;
  recordHappening(here.desk, first?.id ?? '', { kind: 'suspend' }, NOW);
  recordHappening(here.desk, second?.id ?? '', { kind: 'flag' }, NOW);
  return here;
}

/** What matters of the cards of a world: where each stands, and what happened to it. */
function standing({ desk, live }: World) {
  const of = (event: Event) => [
    event.kind,
    event.at,
    'grade' in event ? event.grade : null,
    'tookMs' in event ? event.tookMs : null,
  ];
  return live().map((card) => ({
    front: card.front,
    back: card.back,
    form: card.form,
    members: card.members,
    schedule: scheduleOf(desk.store, card.id),
    looks: eventsOfCard(desk.store, card.id)
      .filter(({ kind }) => kind === 'review' || kind === 'repeat')
      .map(of),
  }));
}

describe.each(Object.keys(packages))('a package of %s', (form) => {
  const files = packages[form] as Record<string, Uint8Array>;

  it('brings its cards with due day, interval, ease, lapses, log and pictures, and is never the dummy', () => {
    const here = world();
    const { problems, summary } = importFile(here, 'x.apkg', zipSync(files));
    expect(problems).toEqual([]);
    expect(summary.added).toBe(2);
    const today = here.desk.dayAt(NOW);
    expect(standing(here)).toMatchObject([
      {
        front: expect.stringContaining('What is S3?'),
        schedule: { due: today + 20, intervalDays: 37, easeHundredths: 215, lapses: 2 },
        looks: [['review', NOW - 20 * DAY, 4, 5000]],
      },
      { front: 'What is EC2?', schedule: { due: null }, looks: [] },
    ]);
    const [card] = here.live();
    expect(readdirSync(path.dirname(card?.picture?.path ?? ''))).toHaveLength(1);
  });

  it('imported again changes nothing, and a newer one updates and doubles nothing', () => {
    const here = world();
    importFile(here, 'x.apkg', zipSync(files));
    const before = standing(here);
    expect(importFile(here, 'x.apkg', zipSync(files, { level: 0 })).summary).toMatchObject({ unchanged: 1, added: 0 });
    const longer = { ...collection, revlog: [...collection.revlog, { id: NOW - DAY, cid: 11, ease: 1, time: 9000 }] };
    importFile(here, 'x.apkg', zipSync({ 'collection.anki2': collectionOf(11, longer) }));
    expect(standing(here)[0]?.looks).toEqual([...(before[0]?.looks ?? []), ['review', NOW - DAY, 1, 9000]]);
    expect(here.live()).toHaveLength(2);
  });
});

it('two packages of one collection, imported together, bring each card and answer once', () => {
  const here = world();
  const [first, second] = ['the first form', 'the newest form'].map((form, index) => {
    const file = path.join(here.notes, `${index}.apkg`);
    writeFileSync(file, zipSync(packages[form] ?? {}));
    return file;
  });
  importNow(
    here.desk,
    { wanted: { paths: [first ?? '', second ?? ''] }, dryRun: false, force: false, version: 'test' },
    { change: () => {}, problem: () => {}, progress: () => {} },
  );
  expect(standing(here).map(({ looks }) => looks.length)).toEqual([1, 0]);
});

/** The bytes of the collection after these statements. */
function changed(sql: string): Uint8Array {
  const database = openSqlite(Buffer.from(collectionOf(11, collection)));
  database.exec(sql);
  const bytes = new Uint8Array(database.serialize());
  database.close();
  return bytes;
}

it.each<[string, Record<string, Uint8Array>]>([
  [
    'the second form without saying so',
    { 'collection.anki2': dummy, 'collection.anki21': collectionOf(11, collection) },
  ],
  [
    'the newest form without saying so',
    { 'collection.anki2': dummy, 'collection.anki21b': zstdOf(collectionOf(18, collection)) },
  ],
  ['the first form without a list of media', { 'collection.anki2': collectionOf(11, collection) }],
])('a package of %s is read for what it is, never the dummy', (_, files) => {
  const here = world();
  expect(importFile(here, 'x.apkg', zipSync(files)).summary.added).toBe(2);
  expect(here.live().some(({ front }) => front.includes('Please update'))).toBe(false);
});

it('text in a collection that is no UTF-8, holds NUL or scripts is read as far as it is text', () => {
  const here = world();
  const sql = `UPDATE notes SET flds = CAST(x'63616ee92e00203c7363726970743e7828293c2f7363726970743e' || x'1f' || x'61' AS TEXT) WHERE id = 2`;
  expect(importFile(here, 'x.apkg', zipSync({ 'collection.anki2': changed(sql) })).summary.added).toBe(2);
  expect(here.live().map(({ front, back }) => [front, back])).toContainEqual(['can\ufffd.', 'a']);
});

describe('a package that is not what it seems', () => {
  const cases: [string, string, Uint8Array][] = [
    ['a truncated archive', 'exchange/archive', zipSync(packages['the first form'] ?? {}).subarray(0, 900)],
    [
      'a collection that is no database',
      'anki/no-collection',
      zipSync({ 'collection.anki2': strToU8('nothing of the kind') }),
    ],
    [
      'a damaged database',
      'anki/no-collection',
      zipSync({ 'collection.anki2': collectionOf(11, collection).fill(7, 100, 6000) }),
    ],
    ['a database of something else', 'anki/no-collection', zipSync({ 'collection.anki2': new Uint8Array(0) })],
    [
      'a newest form cut off',
      'anki/damaged',
      zipSync({ 'collection.anki21b': zstdOf(collectionOf(18, collection)).subarray(0, 500) }),
    ],
    [
      'a newest form without its collection',
      'anki/damaged',
      zipSync({ meta: Uint8Array.of(8, 3), 'collection.anki2': dummy }),
    ],
    ['a bomb', 'exchange/archive', zipSync({ 'collection.anki2': new Uint8Array(30_000_000) })],
    [
      'an archive of anything',
      'exchange/unknown-archive',
      zipSync({ '../../evil.txt': strToU8('x'), '/etc/x': strToU8('y') }),
    ],
    ['a page in place of a package', 'import/no-archive', strToU8('<html>404</html>')],
  ];

  it.each(['x.md', 'x.txt'])('but the name of one that was taken apart is no package: %s', (name) => {
    const here = world();
    const { summary } = importFile(here, name, strToU8('certamen reading\n{"drafts":[{}]}'));
    expect(summary.added).toBe(0);
    expect(here.live()).toEqual([]);
  });

  it.each(cases)('%s is one problem, and what is stored stays as it was', (_, rule, bytes) => {
    const here = world();
    here.write('a.md', noteOf([['What is it?', 'a thing']]));
    here.import();
    importFile(here, 'x.apkg', zipSync(packages['the first form'] ?? {}));
    const before = standing(here);
    expect(importFile(here, 'x.apkg', bytes).problems).toEqual([rule]);
    expect(standing(here)).toEqual(before);
  });
});

describe('a package of ours', () => {
  it('keeps two pictures of one name apart', () => {
    const here = world();
    for (const [folder, words] of [
      ['one', 'the red one'],
      ['other', 'the blue one'],
    ] as const) {
      here.write(`${folder}/a.md`, `# A\n\nQ: Which is ${folder}?\n![a map](map.png)\nA: ${words}\n`);
      here.write(`${folder}/map.png`, `picture of ${words}`);
    }
    here.import();
    expect(here.live().map(({ picture }) => picture?.path)).toEqual(['map.png', 'map.png']);
    const there = world();
    expect(importFile(there, 'x.apkg', exported(here)).problems).toEqual([]);
    const contents = there.live().map(({ back, picture }) => [back, readFileSync(picture?.path ?? '', 'utf8')]);
    expect(contents).toEqual([
      ['the red one', 'picture of the red one'],
      ['the blue one', 'picture of the blue one'],
    ]);
  });

  it('imported where it came from changes no schedule and doubles no answer', () => {
    const here = studied();
    const before = here.live().map(({ id }) => eventsOfCard(here.desk.store, id));
    const stood = standing(here);
    importFile(here, 'x.apkg', exported(here));
    expect(standing(here)).toEqual(stood);
    expect(here.live().map(({ id }) => eventsOfCard(here.desk.store, id))).toEqual(before);
    recordGrade(here.desk, here.live()[0]?.id ?? '', 5, NOW, 1000);
    const after = standing(here);
    importFile(here, 'x.apkg', exported(here));
    expect(standing(here)).toEqual(after);
  });

  it('comes back with every card, schedule and answer', () => {
    const here = studied();
    const cards = here.live();
    const there = world();
    expect(importFile(there, 'x.apkg', exported(here)).problems).toEqual([]);
    const byFront = (one: { front: string }, other: { front: string }) => (one.front < other.front ? -1 : 1);
    const plain = (all: ReturnType<typeof standing>) =>
      all
        .map(({ schedule, ...rest }) => ({ ...rest, schedule: { ...schedule, failedOn: null, toRepeat: false } }))
        .sort(byFront);
    expect(plain(standing(there))).toEqual(plain(standing(here)));
    expect(
      there
        .live()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(cards.map(({ id }) => id).sort());
  });
});
