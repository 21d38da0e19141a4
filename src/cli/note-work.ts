import type { Card } from '../cards/card.ts';
import { formatProblem } from '../problem.ts';
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
      return { card: now === null || now.retired ? null : now, problems: problems.map(formatProblem) };
    },
    openPicture: ({ picture, home }) => {
      if (picture === null) return 'This card has no picture.';
      const file = noteFile(store, home);
      return file === null ? NOT_HERE : openPicture(file, picture.path);
    },
  };
}
