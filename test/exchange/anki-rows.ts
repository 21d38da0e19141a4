import type { CollectionRows } from '../../src/exchange/anki-collection.ts';
import { readCollectionRows } from '../../src/store/anki-collection.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

/** Bytes of a zstd frame whose blocks are not compressed: every reader takes it, and no writer is needed. */
export function zstdOf(bytes: Uint8Array): Uint8Array {
  const largest = 128 * 1024;
  // No content size, a window of 128 kB.
  const parts: number[][] = [[0x28, 0xb5, 0x2f, 0xfd, 0x00, 7 << 3]];
  const chunks: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += largest) chunks.push(bytes.subarray(at, at + largest));
  const out: Uint8Array[] = [Uint8Array.from(parts[0] ?? [])];
  chunks.forEach((chunk, index) => {
    const header = (chunk.length << 3) | (index === chunks.length - 1 ? 1 : 0);
    out.push(Uint8Array.from([header & 0xff, (header >> 8) & 0xff, (header >> 16) & 0xff]), chunk);
  });
  return new Uint8Array(Buffer.concat(out));
}

/** A protobuf field: a whole number, or bytes. */
export function field(number: number, value: number | Uint8Array | string): Uint8Array {
  const varint = (n: number): number[] => (n < 128 ? [n] : [(n % 128) | 128, ...varint(Math.floor(n / 128))]);
  if (typeof value === 'number') return Uint8Array.from([...varint(number * 8), ...varint(value)]);
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  return Uint8Array.from([...varint(number * 8 + 2), ...varint(bytes.length), ...bytes]);
}

/** What the tests say of a collection. Instants of cards are seconds, of the log milliseconds, as in Anki. */
export type TestCollection = {
  crt: number;
  minutesWest: number;
  notetypes: {
    id: number;
    name: string;
    cloze?: boolean;
    fields: string[];
    templates: [front: string, back: string][];
  }[];
  decks: [id: number, name: string][];
  notes: { id: number; guid: string; mid: number; tags?: string; flds: string[] }[];
  cards: {
    id: number;
    nid: number;
    did: number;
    ord?: number;
    type?: number;
    queue?: number;
    due?: number;
    ivl?: number;
    factor?: number;
    lapses?: number;
    odue?: number;
    odid?: number;
    flags?: number;
    data?: string;
  }[];
  revlog: { id: number; cid: number; ease: number; factor?: number; time?: number; type?: number; ivl?: number }[];
};

const shared = `
CREATE TABLE notes (id integer PRIMARY KEY, guid text, mid integer, mod integer, usn integer, tags text, flds text, sfld integer, csum integer, flags integer, data text);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer, did integer, ord integer, mod integer, usn integer, type integer, queue integer, due integer, ivl integer, factor integer, reps integer, lapses integer, left integer, odue integer, odid integer, flags integer, data text);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer, usn integer, ease integer, ivl integer, lastIvl integer, factor integer, time integer, type integer);
CREATE TABLE col (id integer PRIMARY KEY, crt integer, mod integer, scm integer, ver integer, dty integer, usn integer, ls integer, conf text, models text, decks text, dconf text, tags text);
`;

/** The bytes of a collection in the old schema or the new one. */
export function collectionOf(schema: 11 | 18, given: TestCollection): Uint8Array {
  const database = openSqlite(':memory:');
  const isNew = schema === 18;
  database.exec(shared);
  const conf = JSON.stringify({ creationOffset: given.minutesWest, rollover: 4 });
  const models = Object.fromEntries(
    given.notetypes.map(({ id, name, cloze, fields, templates }) => [
      id,
      {
        id,
        name,
        type: cloze ? 1 : 0,
        flds: fields.map((each, ord) => ({ name: each, ord })),
        tmpls: templates.map(([qfmt, afmt], ord) => ({ name: `Card ${ord + 1}`, ord, qfmt, afmt })),
      },
    ]),
  );
  const decks = Object.fromEntries(given.decks.map(([id, name]) => [id, { id, name }]));
  const texts = isNew ? ['', '', ''] : [conf, JSON.stringify(models), JSON.stringify(decks)];
  database
    .prepare('INSERT INTO col VALUES (1, ?, 0, 0, ?, 0, 0, 0, ?, ?, ?, ?, ?)')
    .run(given.crt, schema, ...texts, isNew ? '' : '{}', isNew ? '' : '{}');
  if (isNew) {
    database.exec(`CREATE TABLE notetypes (id integer PRIMARY KEY, name text, mtime_secs integer, usn integer, config blob);
      CREATE TABLE fields (ntid integer, ord integer, name text, config blob, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
      CREATE TABLE templates (ntid integer, ord integer, name text, mtime_secs integer, usn integer, config blob, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
      CREATE TABLE decks (id integer PRIMARY KEY, name text, mtime_secs integer, usn integer, common blob, kind blob);
      CREATE TABLE config (KEY text PRIMARY KEY, usn integer, mtime_secs integer, val blob) WITHOUT ROWID;`);
    const empty = Buffer.alloc(0);
    for (const { id, name, cloze, fields, templates } of given.notetypes) {
      database
        .prepare('INSERT INTO notetypes VALUES (?, ?, 0, 0, ?)')
        .run(id, name, Buffer.from(field(1, cloze ? 1 : 0)));
      fields.forEach((each, ord) => {
        database.prepare('INSERT INTO fields VALUES (?, ?, ?, ?)').run(id, ord, each, empty);
      });
      templates.forEach(([front, back], ord) => {
        const layout = Buffer.concat([field(1, front), field(2, back)]);
        database.prepare('INSERT INTO templates VALUES (?, ?, ?, 0, 0, ?)').run(id, ord, `Card ${ord + 1}`, layout);
      });
    }
    for (const [id, name] of given.decks) {
      database
        .prepare('INSERT INTO decks VALUES (?, ?, 0, 0, ?, ?)')
        .run(id, name.replaceAll('::', '\u001f'), empty, empty);
    }
    for (const [key, value] of [
      ['creationOffset', given.minutesWest],
      ['rollover', 4],
    ] as const) {
      database.prepare('INSERT INTO config VALUES (?, 0, 0, ?)').run(key, Buffer.from(JSON.stringify(value)));
    }
    // Names in a real one are compared by a rule nobody else has.
    database.unsafeMode(true);
    database.pragma('writable_schema = ON');
    database.exec(
      "UPDATE sqlite_schema SET sql = replace(sql, 'name text', 'name text COLLATE unicase') WHERE name IN ('decks', 'notetypes', 'fields', 'templates')",
    );
  }
  for (const { id, guid, mid, tags = '', flds } of given.notes) {
    database
      .prepare("INSERT INTO notes VALUES (?, ?, ?, 0, -1, ?, ?, '', 0, 0, '')")
      .run(id, guid, mid, tags, flds.join('\u001f'));
  }
  for (const card of given.cards) {
    const {
      id,
      nid,
      did,
      ord = 0,
      type = 0,
      queue = type,
      due = 0,
      ivl = 0,
      factor = 0,
      lapses = 0,
      odue = 0,
      odid = 0,
      flags = 0,
      data = '',
    } = card;
    database
      .prepare('INSERT INTO cards VALUES (?, ?, ?, ?, 0, -1, ?, ?, ?, ?, ?, 0, ?, 0, ?, ?, ?, ?)')
      .run(id, nid, did, ord, type, queue, due, ivl, factor, lapses, odue, odid, flags, data);
  }
  for (const { id, cid, ease, factor = 0, time = 0, type = 1, ivl = 0 } of given.revlog) {
    database
      .prepare('INSERT INTO revlog VALUES (?, ?, -1, ?, ?, 0, ?, ?, ?)')
      .run(id, cid, ease, ivl, factor, time, type);
  }
  const bytes = new Uint8Array(database.serialize());
  database.close();
  return bytes;
}

/** The rows of such a collection, as the program reads them. */
export function rowsOf(schema: 11 | 18, given: TestCollection): CollectionRows {
  const rows = readCollectionRows(collectionOf(schema, given));
  if (rows === null) throw new Error('the test collection could not be read');
  return rows;
}
