import { BLANK, type Card } from '../../cards/card.ts';
import type { Sink } from './sink.ts';

/** Plain text as Markdown that reads back as the same plain text, on one line. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~=!&$^]/g, '\\$&')
    .replace(/::/g, ':\\:')
    .replace(/\s+/g, ' ');
}

/** The lines of one card in the explicit syntax. */
function lines(card: Card): string[] {
  const id = `<!-- id: ${card.explicitId ?? card.id} -->`;
  switch (card.form) {
    case 'cloze': {
      const parts = card.front.split(BLANK);
      const text = parts.map((part, index) => {
        const hidden = card.members[index];
        return index < parts.length - 1 ? `${escaped(part)}{{c1::${escaped(hidden ?? card.back)}}}` : escaped(part);
      });
      return [id, '', text.join('')];
    }
    case 'list':
      return [id, '', `Q: ${escaped(card.front)}`, `A: ${card.members.map(escaped).join('; ')}`];
    default:
      return [id, '', `Q: ${escaped(card.front)}`, `A: ${escaped(card.back)}`];
  }
}

/** Writes cards as notes in the explicit syntax: a heading a note, one below it for each context, then its cards. */
export function writeMarkdown(cards: Iterable<Card>, sink: Sink): void {
  let note = '';
  let context = '';
  for (const card of cards) {
    if (card.home.path !== note) {
      note = card.home.path;
      context = '';
      sink(`# ${escaped(note)}\n\n`);
    }
    const here = card.context.join(' › ');
    if (here !== context && here !== '') sink(`## ${escaped(here)}\n\n`);
    context = here;
    sink(`${lines(card).join('\n')}\n\n`);
  }
}
