import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ankiCollection, checksumOf, type ExportedCard } from '../../src/exchange/anki-write.ts';
import { colRow } from '../../src/exchange/anki-write-json.ts';
import { ankiPackage } from '../../src/exchange/anki-zip.ts';
import { newSchedule } from '../../src/schedule/schedule.ts';
import { sm2 } from '../../src/schedule/sm2.ts';
import { collectionBytes } from '../../src/store/anki-collection-file.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { aCard, aReview, aSchedule, day, NOW } from '../store/fixtures.ts';

const TODAY = day(20_782);
const MINUTE = 60_000;

const review = (number: number, at: number, onDay: number, grade: 1 | 3 | 4 | 5 = 4) =>
  aReview({ id: `x-${number}`, at, counter: number, device: 'x' }, 'a', onDay, grade);

const cards: ExportedCard[] = [
  {
    card: aCard('a', { deck: 'Cloud/S3', tags: ['aws/s3', 'store'] }),
    schedule: aSchedule({ due: day(TODAY + 6), intervalDays: 6, repetitions: 2, lapses: 1, easeHundredths: 246 }),
    events: [review(1, NOW - 9 * MINUTE, TODAY - 1, 1), review(2, NOW, TODAY, 4), review(3, NOW, TODAY, 5)],
  },
  { card: aCard('b'), schedule: aSchedule({ suspended: true, flagged: true }), events: [] },
  {
    card: aCard('c', { form: 'cloze', front: 'a […] <b> […]', back: 'x; }}y', members: ['x', '}}y'], hint: 'h' }),
    schedule: newSchedule,
    events: [],
  },
  {
    card: aCard('d', { form: 'choice', front: 'Which?', back: 'S3', members: ['+ S3', '- EBS'] }),
    schedule: newSchedule,
    events: [],
  },
];

function written() {
  const collection = ankiCollection(cards, { exportedAt: NOW, offsetMs: 60 * MINUTE, rolloverHour: 4, scheduler: sm2 });
  const { notes, cards: rows, revlog } = collection;
  return collectionBytes({ col: colRow(collection), notes, cards: rows, revlog });
}

/** The rows that a statement gives in the collection that was written. */
function rows(sql: string): Record<string, unknown>[] {
  const database = openSqlite(Buffer.from(written()));
  try {
    return database.prepare<[], Record<string, unknown>>(sql).all();
  } finally {
    database.close();
  }
}

describe('a collection of ours', () => {
  it('has the tables, the columns and the indexes of schema 11, and no column that may be empty', () => {
    const columns =
      rows(`SELECT m.name AS "table", group_concat(c.name, ' ') AS columns, min(c."notnull" OR c.pk) AS whole
      FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table' GROUP BY m.name`);
    expect(columns).toEqual([
      {
        table: 'cards',
        columns: 'id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data',
        whole: 1,
      },
      { table: 'col', columns: 'id crt mod scm ver dty usn ls conf models decks dconf tags', whole: 1 },
      { table: 'graves', columns: 'usn oid type', whole: 1 },
      { table: 'notes', columns: 'id guid mid mod usn tags flds sfld csum flags data', whole: 1 },
      { table: 'revlog', columns: 'id cid usn ease ivl lastIvl factor time type', whole: 1 },
    ]);
    const indexes = rows("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name").map(({ name }) => name);
    expect(indexes).toEqual(
      ['cards_nid', 'cards_sched', 'cards_usn', 'notes_csum', 'notes_usn', 'revlog_cid', 'revlog_usn'].map(
        (name) => `ix_${name}`,
      ),
    );
  });

  it('says in its one row what it is: version 11, the clock, note types, decks, and options for them', () => {
    const [col = {}] = rows('SELECT * FROM col');
    expect(col).toMatchObject({ id: 1, ver: 11, dty: 0, usn: 0, tags: '{}' });
    // Four in the morning of the first day that is spoken of, on a clock an hour ahead.
    expect(col.crt).toBe((TODAY - 1) * 86_400 + 3 * 3600);
    const json = (key: string) => JSON.parse(String(col[key])) as Record<string, Record<string, unknown>>;
    expect(json('conf')).toMatchObject({ schedVer: 2, creationOffset: -60, rollover: 4, activeDecks: [1], curDeck: 1 });
    expect(json('dconf')['1']).toMatchObject({
      new: { delays: [1, 10] },
      rev: { maxIvl: 36_500 },
      lapse: { delays: [10] },
    });
    expect(Object.values(json('decks')).map(({ name }) => name)).toEqual(['Default', 'Cloud::S3', 'Certamen']);
    const models = Object.values(json('models'));
    expect(models.map(({ name, type }) => [name, type])).toEqual([
      ['Certamen basic', 0],
      ['Certamen cloze', 1],
      ['Certamen choice', 0],
    ]);
    for (const model of models) {
      expect(model).toMatchObject({ usn: -1, sortf: 0, css: expect.any(String), latexPre: expect.any(String) });
      expect(model.tmpls).toMatchObject([{ ord: 0, qfmt: expect.any(String), afmt: expect.any(String), did: null }]);
    }
  });

  it('writes notes with tags apart by blanks, clozes by their number, and what is a sign of HTML as text', () => {
    const notes = rows('SELECT guid, tags, flds, sfld, csum FROM notes ORDER BY id');
    expect(notes[0]).toMatchObject({
      guid: 'a',
      tags: ' aws::s3 store ',
      sfld: 'What is a?',
      csum: checksumOf('What is a?'),
    });
    const fields = notes.map(({ flds }) => String(flds).split('\u001f'));
    expect(fields[2]?.[0]).toBe('a {{c1::x::h}} &lt;b&gt; {{c1::} }y::h}}');
    expect(fields[3]?.slice(0, 3)).toEqual(['Which?', '<ul><li>S3</li><li>EBS</li></ul>', 'S3']);
    expect(notes[2]?.sfld).toBe('a {{c1::x::h}} <b> {{c1::} }y::h}}');
  });

  it('writes where each card stands: days since the first, per mille, suspension and flag', () => {
    const all = rows('SELECT type, queue, due, ivl, factor, reps, lapses, odue, odid, flags FROM cards ORDER BY id');
    expect(all[0]).toEqual({
      type: 2,
      queue: 2,
      due: 7,
      ivl: 6,
      factor: 2460,
      reps: 3,
      lapses: 1,
      odue: 0,
      odid: 0,
      flags: 0,
    });
    expect(all[1]).toMatchObject({ type: 0, queue: -1, due: 2, ivl: 0, factor: 0, flags: 1 });
  });

  it('writes every answer under its instant, a millisecond later where that is taken, with what the card was before', () => {
    expect(rows('SELECT id, ease, ivl, lastIvl, factor, time, type FROM revlog')).toEqual([
      { id: NOW - 9 * MINUTE, ease: 1, ivl: 1, lastIvl: 0, factor: 2500, time: 4200, type: 0 },
      { id: NOW, ease: 3, ivl: 1, lastIvl: 1, factor: 2500, time: 4200, type: 2 },
      { id: NOW + 1, ease: 4, ivl: 6, lastIvl: 1, factor: 2600, time: 4200, type: 1 },
    ]);
  });
});

it('the checksum of a field is of what it shows: without HTML, with the names of pictures, entities as signs', () => {
  expect(checksumOf('test')).toBe(2840236005);
  expect(checksumOf('hello')).toBe(2868168221);
  expect(checksumOf('<b>hel</b>lo')).toBe(2868168221);
  expect(checksumOf('a &lt; b<img alt="x" src="p.png">')).toBe(checksumOf('a < b p.png '));
});

it('a package says which form it is of, and holds the collection under both names and the media by number', () => {
  const bytes = written();
  const files = unzipSync(
    ankiPackage(bytes, [
      { name: 'a.png', content: Uint8Array.of(1) },
      { name: 'b.png', content: Uint8Array.of(2) },
    ]),
  );
  expect(Object.keys(files).sort()).toEqual(['0', '1', 'collection.anki2', 'collection.anki21', 'media', 'meta']);
  expect([...(files.meta ?? [])]).toEqual([8, 2]);
  expect(files['collection.anki21']).toEqual(files['collection.anki2']);
  expect(JSON.parse(new TextDecoder().decode(files.media))).toEqual({ 0: 'a.png', 1: 'b.png' });
  expect([...(files[1] ?? [])]).toEqual([2]);
});
