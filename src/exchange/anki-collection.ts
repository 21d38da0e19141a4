import { arrayAt, numberAt, objectAt, parseJson, textAt } from './json-fields.ts';
import { bytesIn, numberIn, parseMessage, textIn } from './protobuf.ts';

/** The rows of a collection as they stand in its tables. In a newer one the JSON texts of `col` are empty. */
export type CollectionRows = {
  col: { crt: number; ver: number; conf: string; models: string; decks: string };
  notes: readonly { id: number; guid: string; mid: number; mod: number; tags: string; flds: string }[];
  cards: readonly CardRow[];
  revlog: readonly RevlogRow[];
  /** Only in a newer collection. */
  notetypes: readonly { id: number; name: string; config: Uint8Array }[];
  fields: readonly { ntid: number; ord: number; name: string }[];
  templates: readonly { ntid: number; ord: number; name: string; config: Uint8Array }[];
  decks: readonly { id: number; name: string }[];
  config: readonly { key: string; val: Uint8Array }[];
};

/** A card as Anki stores it; `due` is a position, a day since the collection's first, or seconds, by its queue. */
export type CardRow = {
  id: number;
  nid: number;
  did: number;
  ord: number;
  mod: number;
  type: number;
  queue: number;
  due: number;
  ivl: number;
  factor: number;
  lapses: number;
  odue: number;
  odid: number;
  flags: number;
  /** JSON that other programs may leave something in. */
  data: string;
};

/** An answer as Anki logs it: its id is the instant, its type what the card was before. */
export type RevlogRow = { id: number; cid: number; ease: number; factor: number; time: number; type: number };

/** What a note is made by: its fields' names, and how its cards are laid out. */
export type Notetype = {
  name: string;
  isCloze: boolean;
  fields: readonly string[];
  templates: readonly { name: string; front: string; back: string }[];
};

/** What notes and cards refer to, whichever way it is stored. */
export type Collection = {
  notetypes: ReadonlyMap<number, Notetype>;
  /** Levels apart by `::`. */
  decks: ReadonlyMap<number, string>;
  /** How far local clocks were behind UTC when the collection began, in minutes; null when it does not say. */
  minutesWest: number | null;
  /** The hour at which a day begins. */
  rolloverHour: number;
};

/** Reads what notes and cards refer to. What is damaged in it is missing from the result. */
export function readCollection(rows: CollectionRows): Collection {
  const isNew = rows.notetypes.length > 0 || rows.decks.length > 0;
  const conf = isNew
    ? Object.fromEntries(rows.config.map(({ key, val }) => [key, parseJson(new TextDecoder().decode(val))]))
    : parseJson(rows.col.conf);
  return {
    notetypes: isNew ? newNotetypes(rows) : oldNotetypes(rows),
    decks: isNew ? new Map(rows.decks.map(({ id, name }) => [id, name.replaceAll('\u001f', '::')])) : oldDecks(rows),
    minutesWest: numberAt(conf, 'creationOffset'),
    rolloverHour: numberAt(conf, 'rollover') ?? 4,
  };
}

function newNotetypes({ notetypes, fields, templates }: CollectionRows): Map<number, Notetype> {
  return new Map(
    notetypes.map(({ id, name, config }) => [
      id,
      {
        name,
        isCloze: numberIn(parseMessage(config), 1) === 1,
        fields: fields.filter(({ ntid }) => ntid === id).map((field) => field.name),
        templates: templates
          .filter(({ ntid }) => ntid === id)
          .map((template) => {
            const layout = parseMessage(template.config);
            return { name: template.name, front: textIn(layout, 1), back: textIn(layout, 2) };
          }),
      },
    ]),
  );
}

function oldNotetypes({ col }: CollectionRows): Map<number, Notetype> {
  const models = parseJson(col.models);
  if (typeof models !== 'object' || models === null) return new Map();
  const byOrder = (one: unknown, other: unknown) => (numberAt(one, 'ord') ?? 0) - (numberAt(other, 'ord') ?? 0);
  return new Map(
    Object.entries(models).map(([id, model]) => [
      Number(id),
      {
        name: textAt(model, 'name') ?? '',
        isCloze: numberAt(model, 'type') === 1,
        fields: [...arrayAt(model, 'flds')].sort(byOrder).map((field) => textAt(field, 'name') ?? ''),
        templates: [...arrayAt(model, 'tmpls')].sort(byOrder).map((template) => ({
          name: textAt(template, 'name') ?? '',
          front: textAt(template, 'qfmt') ?? '',
          back: textAt(template, 'afmt') ?? '',
        })),
      },
    ]),
  );
}

function oldDecks({ col }: CollectionRows): Map<number, string> {
  const decks = parseJson(col.decks);
  if (typeof decks !== 'object' || decks === null) return new Map();
  return new Map(Object.keys(decks).map((id) => [Number(id), textAt(objectAt(decks, id), 'name') ?? 'Default']));
}

/** Of the media list of a package, old or new: which entry of the archive holds the file of a name. Unsafe names are left out. */
export function mediaEntries(list: Uint8Array | undefined): Map<string, string> {
  const entries = new Map<string, string>();
  if (list === undefined) return entries;
  const add = (entry: string, name: string): void => {
    const plain = name.normalize('NFC');
    if (plain !== '' && !/[/\\:\u0000]|^\.\.?$/.test(plain)) entries.set(plain, entry);
  };
  const text = new TextDecoder().decode(list);
  const old = text.startsWith('{') ? parseJson(text) : undefined;
  if (typeof old === 'object' && old !== null) {
    for (const [entry, name] of Object.entries(old)) if (typeof name === 'string') add(entry, name);
  } else {
    bytesIn(parseMessage(list), 1).forEach((bytes, index) => {
      const message = parseMessage(bytes);
      add(String(numberIn(message, 255) ?? index), textIn(message, 1));
    });
  }
  return entries;
}
