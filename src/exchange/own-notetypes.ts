import type { Draft, Form } from '../cards/card.ts';
import { exportedId } from '../cards/identity.ts';
import { plainDraft } from '../cards/plain-draft.ts';
import { plainHtml } from './plain-html.ts';

/** The note types that our own packages bring: one a form that Anki has no note type for, and the two it has. */
export const ownNotetypes = { basic: 'Certamen basic', cloze: 'Certamen cloze', choice: 'Certamen choice' } as const;

/** The fields that each of them has; `Card` holds what Anki does not show, in JSON. */
export const ownFields = {
  basic: ['Front', 'Back', 'Context', 'Card'],
  cloze: ['Text', 'Extra', 'Context', 'Card'],
  choice: ['Question', 'Options', 'Answer', 'Context', 'Card'],
} as const;

/** Whether a note type is one of ours, also after Anki has put a number behind its name. */
export function isOwnNotetype(name: string): boolean {
  return /^Certamen (?:basic|cloze|choice)\b/.test(name);
}

/** What of a card its note in Anki says in the field `Card`: all that its other fields do not. */
export type OwnCard = Omit<Draft, 'lines'> & { id: string; lines: Draft['lines'] };

/** The card that a note of our own package was made of; by what its fields say when its `Card` is gone or was changed. */
export function ownDraft(
  values: readonly string[],
  names: readonly string[],
  place: Partial<Draft> & Pick<Draft, 'lines'>,
): Draft | null {
  const value = (name: string): string => values[names.indexOf(name)] ?? '';
  const card = ownCard(value('Card'));
  if (card === null) {
    const front = plainHtml(value('Front') || value('Text') || value('Question'));
    const back = plainHtml(value('Back') || value('Answer') || value('Extra'));
    return front === '' || back === ''
      ? null
      : plainDraft('basic', { ...place, front, back, recogniser: 'anki', lines: place.lines });
  }
  const { id, ...draft } = card;
  return { ...draft, lines: place.lines, explicitId: exportedId(id) };
}

const forms: readonly string[] = ['basic', 'reversed', 'cloze', 'list', 'open', 'choice'] satisfies Form[];

function ownCard(field: string): OwnCard | null {
  try {
    const card = JSON.parse(plainHtml(field)) as Partial<OwnCard>;
    const isWhole =
      typeof card.id === 'string' &&
      typeof card.front === 'string' &&
      typeof card.back === 'string' &&
      forms.includes(card.form ?? '') &&
      Array.isArray(card.members);
    return isWhole
      ? {
          ...plainDraft(card.form as Form, { front: '', back: '', recogniser: 'anki', lines: { line: 1, endLine: 1 } }),
          ...card,
          id: card.id as string,
        }
      : null;
  } catch {
    return null;
  }
}
