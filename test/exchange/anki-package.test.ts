import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnkiReader, readAnkiPackage } from '../../src/exchange/anki-package.ts';
import { recordOf } from '../../src/exchange/record.ts';
import { formatDay, parseDay } from '../../src/schedule/study-day.ts';
import { readCollectionRows } from '../../src/store/anki-collection.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { collectionOf, rowsOf, type TestCollection } from './anki-rows.ts';

const NOW = Date.parse('2026-11-25T09:00:00Z');
/** Four in the morning of 1 January 2026 in a zone an hour ahead of UTC. */
const CRT = Date.parse('2026-01-01T03:00:00Z') / 1000;
const at = (text: string) => Date.parse(text);

const basic = {
  id: 1,
  name: 'Basic',
  fields: ['Front', 'Back'],
  templates: [['{{Front}}', '{{FrontSide}}<hr id=answer>{{Back}}']] as [string, string][],
};
const cloze = {
  id: 2,
  name: 'Cloze',
  cloze: true,
  fields: ['Text', 'Extra'],
  templates: [['{{cloze:Text}}', '{{cloze:Text}}']] as [string, string][],
};
const both = {
  id: 3,
  name: 'Basic (and reversed card)',
  fields: ['Front', 'Back'],
  templates: [
    ['{{Front}}', '{{Back}}'],
    ['{{Back}}', '{{Front}}'],
  ] as [string, string][],
};

const collection = (changes: Partial<TestCollection>): TestCollection => ({
  crt: CRT,
  minutesWest: -60,
  notetypes: [basic, cloze, both],
  decks: [
    [1, 'Default'],
    [10, 'Cloud::S3'],
    [99, 'Cram'],
  ],
  notes: [{ id: 1000, guid: 'abc', mid: 1, flds: ['What is <b>S3</b>?', 'a store'] }],
  cards: [{ id: 1, nid: 1000, did: 10 }],
  revlog: [],
  ...changes,
});

const reader: AnkiReader = { path: 'x.apkg', now: NOW, zone: () => 0, media: new Set() };
const withMedia = (...names: string[]): AnkiReader => ({ ...reader, media: new Set(names) });

describe.each([11, 18] as const)('a collection of schema %i', (schema) => {
  const read = (changes: Partial<TestCollection>) => readAnkiPackage(rowsOf(schema, collection(changes)), reader);
  const placed = (card: Partial<TestCollection['cards'][number]>) =>
    read({ cards: [{ id: 1, nid: 1000, did: 10, ...card }] }).pasts[0]?.events.find(({ kind }) => kind === 'placed');

  it('gives a card its deck, tags, and plain text', () => {
    const { drafts, tally } = read({
      notes: [
        {
          id: 1000,
          guid: 'abc',
          mid: 1,
          tags: ' aws::s3 leech ',
          flds: ['What is <b>S3</b>&nbsp;?', 'a<br>store\u0000'],
        },
      ],
    });
    expect(drafts).toMatchObject([
      {
        form: 'basic',
        front: 'What is S3 ?',
        back: 'a\nstore',
        deck: 'Cloud/S3',
        context: ['Cloud', 'S3'],
        tags: ['aws/s3', 'cloud/s3'],
        explicitId: 'anki:abc',
      },
    ]);
    expect(tally).toMatchObject({ found: 1, imported: 1, skipped: 0 });
  });

  it('lays cards out by their templates, and clozes by their numbers', () => {
    const { drafts } = read({
      notes: [
        { id: 1, guid: 'a', mid: 3, flds: ['one', 'two'] },
        { id: 2, guid: 'b', mid: 2, flds: ['{{c1::A}} and {{c2::B::hint}}', 'more'] },
      ],
      cards: [
        { id: 1, nid: 1, did: 1 },
        { id: 2, nid: 1, did: 1, ord: 1 },
        { id: 3, nid: 2, did: 1, ord: 1 },
      ],
    });
    expect(drafts.map(({ form, front, back, ordinal, hint }) => [form, front, back, ordinal, hint])).toEqual([
      ['basic', 'one', 'two', 0, null],
      ['reversed', 'two', 'one', 1, null],
      ['cloze', 'A and […]', 'B', 1, 'hint'],
    ]);
  });

  it('leaves new cards new, and places learnt ones on their day with interval, ease and lapses', () => {
    expect(placed({ due: 5 })).toBeUndefined();
    expect(placed({ type: 2, due: 340, ivl: 37, factor: 2150, lapses: 3 })).toMatchObject({
      due: parseDay('2026-12-07'),
      intervalDays: 37,
      easeHundredths: 215,
      lapses: 3,
      repetitions: 2,
    });
  });

  it('reads the due of learning cards as an instant, of longer steps as a day, and of a filtered deck from where it was', () => {
    const due = (card: Partial<TestCollection['cards'][number]>) => {
      const event = placed(card);
      return event?.kind === 'placed' ? formatDay(event.due) : null;
    };
    expect(due({ type: 1, due: at('2026-11-26T02:30:00Z') / 1000 })).toBe('2026-11-25');
    expect(due({ type: 3, due: at('2026-11-26T03:30:00Z') / 1000 })).toBe('2026-11-26');
    expect(due({ type: 3, queue: 3, due: 330 })).toBe('2026-11-27');
    expect(due({ type: 2, did: 99, odid: 10, odue: 340, due: -100_000, ivl: 5 })).toBe('2026-12-07');
    expect(read({ cards: [{ id: 1, nid: 1000, did: 99, odid: 10, odue: 340, type: 2 }] }).drafts[0]?.deck).toBe(
      'Cloud/S3',
    );
  });

  it('reads the due of a card that an older scheduler has in relearning as an instant', () => {
    const due = Date.parse('2026-11-26T02:30:00Z') / 1000;
    expect(placed({ type: 2, queue: 1, due, odue: 330, ivl: 12, factor: 2300, lapses: 4 })).toMatchObject({
      due: parseDay('2026-11-25'),
      intervalDays: 12,
      lapses: 4,
    });
  });

  it('takes a preview in a filtered deck from where the card was, and buried cards as they are', () => {
    const day = (card: Partial<TestCollection['cards'][number]>) => {
      const event = placed(card);
      return event?.kind === 'placed' ? formatDay(event.due) : null;
    };
    const seconds = Date.parse('2026-11-25T10:00:00Z') / 1000;
    expect(day({ type: 2, queue: 4, did: 99, odid: 10, odue: 340, due: seconds, ivl: 5 })).toBe('2026-12-07');
    expect(day({ type: 2, queue: -2, due: 340, ivl: 5 })).toBe('2026-12-07');
    expect(day({ type: 2, queue: -3, due: 340, ivl: 5 })).toBe('2026-12-07');
    expect(day({ type: 2, queue: -1, due: 340, ivl: 5 })).toBe('2026-12-07');
  });

  it('names the sounds and the pictures that a card cannot have', () => {
    const fields = ['x <img src="a%20b.png"> <img src="c.png">', 'say [sound:hello.mp3] <audio src="b.ogg"></audio>'];
    const rows = rowsOf(schema, collection({ notes: [{ id: 1000, guid: 'abc', mid: 1, flds: fields }] }));
    const said = (...media: string[]) => {
      const { problems, tally, drafts } = readAnkiPackage(rows, withMedia(...media));
      expect(drafts[0]).toMatchObject({ picture: { path: 'a b.png' } });
      expect(tally).toMatchObject({ imported: 1, flagged: 1 });
      return problems.map(({ rule, message }) => [rule, message.split(': ')[1]]);
    };
    expect(said('a b.png', 'c.png', 'hello.mp3', 'b.ogg')).toEqual([['anki/media', 'c.png, hello.mp3, b.ogg.']]);
    expect(said('a b.png', '_style.css', 'old.png')).toEqual([
      ['anki/missing-media', '“c.png”.'],
      ['anki/media', 'hello.mp3, b.ogg.'],
      ['anki/unused-media', '_style.css, old.png.'],
    ]);
  });

  it('shows mathematics, tables of entities and line breaks as text, and text that is no UTF-8 as far as it goes', () => {
    const field = 'a &lt; b &amp;&nbsp;c<div>\\(x^2\\)</div>[latex]y[/latex]<br>\ufffd';
    const { drafts } = read({ notes: [{ id: 1000, guid: 'abc', mid: 1, flds: [field, 'b'] }] });
    expect(drafts[0]?.front).toBe('a < b & c\nx^2\ny\n\ufffd');
  });

  it('brings suspension, flags and the mark', () => {
    const kinds = (card: object, tags = '') =>
      read({
        notes: [{ id: 1000, guid: 'abc', mid: 1, tags, flds: ['a', 'b'] }],
        cards: [{ id: 1, nid: 1000, did: 10, ...card }],
      }).pasts[0]?.events.map(({ kind }) => kind);
    expect(kinds({ queue: -1 })).toEqual(['suspend']);
    expect(kinds({ flags: 3 })).toEqual(['flag']);
    expect(kinds({}, ' marked ')).toEqual(['flag']);
    expect(kinds({ queue: -2 })).toBeUndefined();
  });

  it('brings every answer of the log, later ones of a day and cramming as repeats, a reset as forgetting', () => {
    const { pasts, problems } = read({
      cards: [{ id: 1, nid: 1000, did: 10, type: 2, due: 340, ivl: 10, factor: 2500 }],
      revlog: [
        { id: at('2026-11-01T10:00:00Z'), cid: 1, ease: 1, time: 4000, type: 0 },
        { id: at('2026-11-01T10:05:00Z'), cid: 1, ease: 3, time: 3000, type: 0, ivl: 1 },
        { id: at('2026-11-02T10:00:00Z'), cid: 1, ease: 2, time: 2000 },
        { id: at('2026-11-03T10:00:00Z'), cid: 1, ease: 0, factor: 0, type: 4 },
        { id: at('2026-11-04T10:00:00Z'), cid: 1, ease: 4, time: 1000, factor: 2500 },
        { id: at('2026-11-05T10:00:00Z'), cid: 1, ease: 3, type: 3 },
        { id: at('2027-03-05T10:00:00Z'), cid: 1, ease: 3 },
        { id: at('2026-11-06T10:00:00Z'), cid: 77, ease: 3 },
      ],
    });
    const events = pasts[0]?.events ?? [];
    expect(
      events.map((event) => [
        event.kind,
        formatDay(event.day),
        'grade' in event ? event.grade : null,
        'tookMs' in event ? event.tookMs : null,
      ]),
    ).toEqual([
      ['review', '2026-11-01', 1, 4000],
      ['repeat', '2026-11-01', 4, 3000],
      ['review', '2026-11-02', 3, 2000],
      ['review', '2026-11-04', 5, 1000],
      ['repeat', '2026-11-05', 4, null],
      ['forget', '2026-11-03', null, null],
      ['placed', '2026-11-05', null, null],
    ]);
    expect(events[0]?.at).toBe(at('2026-11-01T10:00:00Z'));
    expect(problems.map(({ rule, message }) => `${rule} ${message.split(' ')[0]}`)).toEqual([
      'anki/log 1',
      'anki/log 1',
      'anki/log 1',
    ]);
  });

  it('skips a second note of one id, a note from the future, one without cards, and one that shows nothing', () => {
    const note = (id: number, guid: string, flds = ['a', 'b']) => ({ id, guid, mid: 1, flds });
    const { problems, tally } = read({
      notes: [note(1, 'a'), note(2, 'a'), note(3, 'c'), note(4, 'd', ['', '']), note(at('2027-03-05T10:00:00Z'), 'e')],
      cards: [1, 2, 4].map((id) => ({ id, nid: id, did: 1 })),
    });
    expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '2 anki/duplicate',
      '3 anki/no-card',
      '4 anki/empty',
      '5 anki/future',
    ]);
    expect(tally).toMatchObject({ found: 5, imported: 1, skipped: 4 });
  });

  it('names the pictures that are there and flags those that are not', () => {
    const withPicture = (name: string) => {
      const note = { id: 1000, guid: 'abc', mid: 1, flds: [`x<img src="${name}">`, 'b'] };
      return readAnkiPackage(rowsOf(schema, collection({ notes: [note] })), withMedia('a b.png'));
    };
    expect(withPicture('a%20b.png').drafts[0]?.picture).toEqual({ alt: '', path: 'a b.png' });
    expect(withPicture('gone.png')).toMatchObject({
      tally: { flagged: 1 },
      problems: [{ rule: 'anki/missing-media' }, { rule: 'anki/unused-media' }],
    });
  });
});

it('takes nothing but whole numbers within reason from columns that may hold anything', () => {
  const anything = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.constantFrom('x', '', null, '12abc', '9'.repeat(30)),
  );
  const columns = [
    'mod',
    'type',
    'queue',
    'due',
    'ivl',
    'factor',
    'lapses',
    'odue',
    'odid',
    'flags',
    'data',
    'did',
    'ord',
  ];
  fc.assert(
    fc.property(
      fc.tuple(...columns.map(() => anything)),
      fc.tuple(anything, anything, anything, anything),
      anything,
      (card, answer, crt) => {
        const database = openSqlite(
          Buffer.from(collectionOf(11, collection({ cards: [{ id: 1, nid: 1000, did: 10 }] }))),
        );
        // Columns of a type would make numbers of texts that look like one.
        database.exec('ALTER TABLE cards RENAME TO old; CREATE TABLE cards AS SELECT * FROM old; DROP TABLE revlog;');
        database.exec('CREATE TABLE revlog (id, cid, usn, ease, ivl, lastIvl, factor, time, type)');
        database.prepare(`UPDATE cards SET ${columns.map((column) => `${column} = ?`).join(', ')}`).run(...card);
        database.prepare('INSERT INTO revlog VALUES (?, 1, 0, ?, 0, 0, ?, ?, 1)').run(...answer);
        database.prepare('UPDATE col SET crt = ?').run(crt);
        const rows = readCollectionRows(new Uint8Array(database.serialize()));
        database.close();
        if (rows === null) return;
        for (const past of readAnkiPackage(rows, reader).pasts) {
          for (const event of past?.events ?? [])
            expect(recordOf({ ...event, card: 'a' })).toEqual({ ...event, card: 'a' });
        }
      },
    ),
  );
});
