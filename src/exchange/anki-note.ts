import type { Draft } from '../cards/card.ts';
import { plainDraft } from '../cards/plain-draft.ts';
import { normalTag, normalTags } from '../notes/tags.ts';
import { ankiClozes } from './anki-cloze.ts';
import { picturesOfHtml, plainHtml } from './plain-html.ts';

/** A note of Anki as far as cards are made of it. */
export type AnkiNote = {
  /** Front and back, or the text with clozes and what stands below it; as Anki stores them. */
  fields: readonly string[];
  /** Whether the fields are HTML. */
  html: boolean;
  notetype: string;
  /** Its levels apart by `::`. */
  deck: string;
  tags: readonly string[];
  /** What Anki knows the note by. */
  guid: string | null;
  line: number;
};

/** The name our cards of a note with this guid go by. */
export function ankiId(guid: string): string {
  return `anki:${guid}`;
}

/** What all cards of a note have in common; a deck is a topic too, so that it can be chosen. */
export function ankiPlace({ deck, tags, guid, line }: Pick<AnkiNote, 'deck' | 'tags' | 'guid' | 'line'>) {
  const levels = deck
    .split(/::|\u001f/)
    .map((level) => plainHtml(level))
    .filter((level) => level !== '');
  const topic = levels
    .map((level) => normalTag(level.replaceAll('/', ' ')))
    .filter((level) => level !== '')
    .join('/');
  return {
    context: levels.filter((level) => level !== 'Default'),
    deck: levels.length === 0 || topic === 'default' ? null : levels.join('/'),
    tags: normalTags([topic === 'default' ? '' : topic, ...tags.map((tag) => tag.replaceAll('::', '/'))]),
    explicitId: guid === null ? null : ankiId(guid),
    lines: { line, endLine: line },
    recogniser: 'anki',
  };
}

/** A field as plain text: HTML taken off, mathematics without its delimiters. */
export function ankiText(field: string, html: boolean): string {
  const text = html ? plainHtml(field) : field.trim();
  return text
    .replace(/\[sound:([^\]]*)\]/g, '[sound: $1]')
    .replace(/\\[([]([\s\S]*?)\\[)\]]/g, '$1')
    .replace(/\[\/?(?:latex|\$\$?)\]/g, '')
    .trim();
}

/** The cards of a note by its text alone; a sentence that says why there are none. */
export function ankiDrafts(note: AnkiNote): Draft[] | string {
  const [front = '', back = ''] = note.fields;
  const place = ankiPlace(note);
  const clozes = ankiClozes(front, note.html);
  if (clozes.length > 0) {
    const extra = ankiText(back, note.html);
    return clozes.map(({ number, front: shown, members, hint }) =>
      plainDraft('cloze', {
        ...place,
        front: shown,
        back: members.join('; '),
        members,
        hint,
        ordinal: number - 1,
        citations: extra === '' ? [] : [extra],
      }),
    );
  }
  const asked = ankiText(front, note.html);
  const answer = ankiText(back, note.html);
  if (asked === '' || answer === '') return 'This note has an empty side and was skipped.';
  const [shown] = note.html ? picturesOfHtml(front + back) : [];
  const picture = shown === undefined ? null : shown;
  const basic = plainDraft('basic', { ...place, front: asked, back: answer, picture });
  if (!/revers/i.test(note.notetype)) return [basic];
  return [basic, plainDraft('reversed', { ...place, front: answer, back: asked, ordinal: 1, picture })];
}
