import type { Card } from '../../cards/card.ts';
import { exportedId } from '../../cards/identity.ts';
import { bankMarkdown, escapedMarkdown, explicitMarkdown } from '../../exchange/markdown-write.ts';
import type { Sink } from './sink.ts';

/**
 * Writes cards as notes in the explicit syntax: a heading a note, one below it for each context, then its cards, each under an
 * id by which it is known again. Questions with options stand at the end, in the form of a question bank.
 */
export function writeMarkdown(cards: Iterable<Card>, sink: Sink): void {
  let note = '';
  let context = '';
  const questions: string[] = [];
  for (const card of cards) {
    const question = bankMarkdown(card);
    if (question !== null) {
      questions.push(question);
      continue;
    }
    if (card.home.path !== note) {
      note = card.home.path;
      context = '';
      sink(`# ${escapedMarkdown(note)}\n\n`);
    }
    const here = card.context.join(' › ');
    if (here !== context && here !== '') sink(`## ${escapedMarkdown(here)}\n\n`);
    context = here;
    // The cards of one item share the id its author gave; here each stands alone.
    const id = card.explicitId === null || card.ordinal > 0 ? exportedId(card.id) : card.explicitId;
    sink(`${explicitMarkdown(card, id)}\n`);
  }
  for (const question of questions) sink(`${question}\n`);
}
