import { BLANK } from '../../cards/card.ts';
import type { Inline, Proposal } from '../item.ts';
import { trimEnding } from './questions.ts';
import type { Range } from './ranges.ts';

/** A cloze of a text with one part hidden. The final stop stays out of it. */
export function cloze({ text }: Inline, hidden: Range): Proposal {
  const end = trimmedEnd(text);
  const answer = text.slice(hidden.start, hidden.end);
  const front = text.slice(0, hidden.start) + BLANK + text.slice(hidden.end, Math.max(hidden.end, end));
  return { form: 'cloze', front: front.trim(), members: [answer] };
}

function trimmedEnd(text: string): number {
  const kept = trimEnding(text);
  return text.startsWith(kept) ? kept.length : text.length;
}
