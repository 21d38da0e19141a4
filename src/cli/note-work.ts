import type { Card, Lines } from '../cards/card.ts';
import { formatProblem, type Problem } from '../problem.ts';
import { cardById } from '../store/cards.ts';
import type { Edited } from '../study/session.ts';
import type { Desk } from './desk.ts';
import { editNote } from './editor.ts';
import { noteFile } from './note-file.ts';
import { openPicture } from './picture.ts';

/** What a screen does with the note a card came from. */
export type NoteWork = {
  /** Loads what `edit` needs: the importer brings a parser with it, which most sessions never need. */
  prepareEdit(): Promise<void>;
  /** Opens the note at the card's line, waits, and reads it again. */
  edit(card: Card): Edited;
  /** Opens the card's picture in the system's viewer; a sentence when it cannot. */
  openPicture(card: Card): string | null;
};

const NOT_HERE = 'The note of this card is not on this machine.';

/**
 * What is said after an edit: what keeps a note or a card out, and what is odd on the lines that were edited. What is odd
 * elsewhere in the note was so before.
 */
export function problemsOfEdit(problems: readonly Problem[], { line, endLine }: Lines): string[] {
  const isTold = (problem: Problem): boolean =>
    problem.severity === 'error' || (problem.severity === 'warning' && problem.line >= line && problem.line <= endLine);
  return problems.filter(isTold).map(formatProblem);
}

/** Work on the notes of this desk's cards. */
export function noteWork(desk: Desk): NoteWork {
  const { store } = desk;
  let importing: typeof import('./import/edited.ts') | null = null;
  return {
    prepareEdit: async () => {
      importing ??= await import('./import/edited.ts');
    },
    edit: (card) => {
      const file = noteFile(store, card.home);
      if (file === null) return { card, problems: [NOT_HERE] };
      if (importing === null) throw new Error('prepareEdit comes before edit');
      editNote(file, card.lines.line);
      const problems = importing.importEdited(desk, file);
      const now = cardById(store, card.id);
      return { card: now === null || now.retired ? null : now, problems: problemsOfEdit(problems, card.lines) };
    },
    openPicture: ({ picture, home }) => {
      if (picture === null) return 'This card has no picture.';
      const file = noteFile(store, home);
      return file === null ? NOT_HERE : openPicture(file, picture.path);
    },
  };
}
