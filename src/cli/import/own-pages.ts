import path from 'node:path';
import type { Home } from '../../cards/card.ts';
import { notesCalled } from '../../store/notes.ts';
import type { Store } from '../../store/statements.ts';
import { isTable, ownTables } from '../quiz/own-tables.ts';
import { FACTS_PAGE } from './facts-state.ts';
import { isLearners, type Plan } from './plan.ts';

/** The files of the learner's own decision tables: those imported before, and those a plan imports. Looked for when first asked. */
export function tablesFor(store: Store, { found }: Plan): () => readonly string[] {
  let known: readonly string[] | null = null;
  return () => {
    known ??= [
      ...new Set([
        ...ownTables(store),
        ...found.filter(({ home, file }) => isLearners(home.root) && isTable(file)).map(({ file }) => file),
      ]),
    ];
    return known;
  };
}

/** The learner's own pages of facts that changed: those imported before, and those a plan imports. */
export function factsPages(store: Store, { found }: Plan, fileOf: (home: Home) => string): readonly string[] {
  const before = notesCalled(store, FACTS_PAGE).filter(({ root }) => isLearners(root));
  const now = found.filter(({ home, file }) => isLearners(home.root) && path.basename(file) === FACTS_PAGE);
  return [...new Set([...before.map(fileOf), ...now.map(({ file }) => file)])];
}
