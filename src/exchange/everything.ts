import type { Card, Form } from '../cards/card.ts';
import { arrayAt, isTrueAt, numberAt, objectAt, textAt } from './json-fields.ts';
import { type LogRecord, recordOf } from './record.ts';

/** The version of the document's form; a newer one is refused. */
export const EVERYTHING_VERSION = 1;

/** A folder of notes as an export names it. */
export type ExportedRoot = { name: string; location: string; whole: boolean };

/** All that an export of ours holds. */
export type Everything = {
  cards: Card[];
  records: LogRecord[];
  roots: ExportedRoot[];
  skipped: { id: string; front: string }[];
  twins: { card: string; own: string }[];
  settings: { key: string; value: string }[];
  /** What could not be read, as a sentence each. */
  unread: string[];
};

/** Whether a text begins as an export of ours does. */
export function isEverything(text: string): boolean {
  return /^\ufeff?\s*\{\s*"format"\s*:\s*"certamen"/.test(text);
}

/** What of a card an export says beside what every command prints of one. */
export function wholeCard(card: Card): object {
  const { members, ordered, deck, explicitId, ordinal, importance, hint, picture, citations, facts, warning } = card;
  const { position, formerBack, home } = card;
  return {
    root: home.root,
    position,
    members,
    ordered,
    deck,
    explicitId,
    ordinal,
    importance,
    hint,
    picture,
    citations,
    facts,
    warning,
    formerBack,
  };
}

/** Reads an export, given as parsed JSON. A card or record that is not whole is named and left out; the others are read. */
export function readEverything(document: unknown): Everything {
  const unread: string[] = [];
  const cards = arrayAt(document, 'cards').flatMap((each, index) => {
    const card = cardOf(each);
    if (card === null) unread.push(`Card ${index + 1} of the export is not whole and was left out.`);
    return card ?? [];
  });
  const records = (key: string, kind?: string) =>
    arrayAt(document, key).flatMap((each, index) => {
      const record = recordOf(kind === undefined ? each : { ...objectOf(each), kind });
      if (record === null) unread.push(`Entry ${index + 1} of “${key}” in the export is not whole and was left out.`);
      return record ?? [];
    });
  const texts = (key: string, one: string, other: string): [string, string][] =>
    arrayAt(document, key).flatMap((each) => {
      const [first, second] = [textAt(each, one), textAt(each, other)];
      return first === null || second === null ? [] : [[first, second] as [string, string]];
    });
  return {
    cards,
    records: [
      ...records('events'),
      ...records('answers', 'answer'),
      ...records('exams', 'exam'),
      ...records('mocks', 'mock'),
    ],
    roots: texts('roots', 'name', 'location').map(([name, location], index) => ({
      name,
      location,
      whole: isTrueAt(arrayAt(document, 'roots')[index], 'whole'),
    })),
    skipped: texts('skipped', 'id', 'front').map(([id, front]) => ({ id, front })),
    twins: texts('twins', 'card', 'own').map(([card, own]) => ({ card, own })),
    settings: Object.entries(objectAt(document, 'settings') ?? {}).flatMap(([key, value]) =>
      typeof value === 'string' ? [{ key, value }] : [],
    ),
    unread,
  };
}

function objectOf(from: unknown): object {
  return typeof from === 'object' && from !== null ? from : {};
}

const forms: readonly string[] = ['basic', 'reversed', 'cloze', 'list', 'open', 'choice'] satisfies Form[];

function cardOf(from: unknown): Card | null {
  const [id, form, front, back] = ['id', 'form', 'front', 'back'].map((key) => textAt(from, key));
  const source = objectAt(from, 'source');
  const [path, root] = [textAt(source, 'path'), textAt(from, 'root') ?? 'export'];
  if (id == null || form == null || front == null || back == null || path === null || !forms.includes(form))
    return null;
  const texts = (key: string) => arrayAt(from, key).filter((each): each is string => typeof each === 'string');
  const whole = (key: string) => Math.trunc(numberAt(from, key) ?? 0);
  const picture = objectAt(from, 'picture');
  const line = Math.max(1, Math.trunc(numberAt(source, 'line') ?? 1));
  return {
    id,
    form: form as Form,
    front,
    back,
    members: texts('members'),
    ordered: isTrueAt(from, 'ordered'),
    context: texts('context'),
    tags: texts('tags'),
    deck: textAt(from, 'deck'),
    recogniser: textAt(from, 'recogniser') ?? 'export',
    lines: { line, endLine: Math.max(line, Math.trunc(numberAt(source, 'endLine') ?? line)) },
    explicitId: textAt(from, 'explicitId'),
    ordinal: whole('ordinal'),
    importance: whole('importance'),
    hint: textAt(from, 'hint'),
    picture: picture === null ? null : { alt: textAt(picture, 'alt') ?? '', path: textAt(picture, 'path') ?? '' },
    citations: texts('citations'),
    facts: texts('facts'),
    warning: textAt(from, 'warning'),
    home: { root, path },
    position: whole('position'),
    retired: isTrueAt(from, 'retired'),
    formerBack: textAt(from, 'formerBack'),
  };
}
