import { choiceCardsOf } from '../../store/choices.ts';
import type { Store } from '../../store/statements.ts';
import { isLearners } from '../import/plan.ts';
import { noteFile } from '../note-file.ts';

/** The files of the learner's own that hold scenarios, each once, in the order of the notes. */
export function ownDecks(store: Store): string[] {
  const files = choiceCardsOf(store, {})
    .filter(({ home }) => isLearners(home.root))
    .flatMap(({ home }) => noteFile(store, home) ?? []);
  return [...new Set(files)];
}
